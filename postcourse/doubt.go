package postcourse

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// doubt is what the events that lack their duty or their day leave open in a term.
type doubt struct {
	open      bool // when more is known of them, enough may have been done, or not
	lacksDuty bool // one of them lacks its duty
	lacksDate bool // one of them lacks its day

	lacksCourse bool // it depends on which course is in question
}

// unknown marks the facts of the events that would close the doubt.
func (d doubt) unknown() uint64 {
	if !d.open {
		return 0
	}
	return rule.Missing(courseName, d.lacksCourse) | rule.Missing(eventsDuty, d.lacksDuty) |
		rule.Missing(eventsDate, d.lacksDate)
}

// weigh looks at the events that cannot be placed: each may, when more is known,
// be one of those that a term still asks for, or a measure after the final
// monitoring that closed support.
func (t *tally) weigh(events Events) {
	for at := range int(t.plan.terms) {
		duty, _ := dutyAt(at)
		t.doubts[at] = t.doubt(events, duty, at, t.wanted(duty, at))
	}
}

// doubt returns what the events that cannot be placed leave open in a term.
func (t *tally) doubt(events Events, duty Duty, at int, wanted int32) (d doubt) {
	duty, after, last := t.decisive(duty, at, wanted)
	var n, undated int32
	for i := range events {
		e := &events[i]
		if t.plan.place(e, t.on) != 0 || !e.mayBe(duty, after, last, t.on) {
			continue
		}
		n++
		if e.Date.IsZero() {
			undated++
		}
		d.lacksDuty, d.lacksDate = d.lacksDuty || e.Duty == 0, d.lacksDate || e.Date.IsZero()
	}
	switch {
	case n == 0:
	case wanted == 0: // a final monitoring that may not have closed support after all
		d.open = at == finalTerm && t.plan.closes
	case at == supportTerm && t.plan.quarters:
		_, certainly := t.spansWithout(events)
		d.open = undated >= certainly
	default:
		d.open = n >= wanted
	}
	return d
}

// decisive returns the duty, and the days after one and up to another, of the
// events that may decide a term: of its own duty and days, or, where a final
// monitoring has closed support, of a measure after it.
func (t *tally) decisive(duty Duty, at int, wanted int32) (d Duty, after, last qagida.Date) {
	after, last = t.plan.term(at)
	switch {
	case at != finalTerm || !t.plan.closes:
	case wanted == 0:
		return Support, t.latest[finalTerm], last
	case t.done[supportTerm] > 0:
		after, _ = t.latest[supportTerm].Add(0, 0, -1)
	}
	return duty, after, last
}

// mayBe reports whether an event that cannot be placed may turn out to be of a duty
// and of the days after one and up to another.
func (e *Event) mayBe(duty Duty, after, last, on qagida.Date) bool {
	switch {
	case e.Duty != 0 && e.Duty != duty || e.Date.After(on):
		return false
	case after.IsZero():
		return true
	case e.Date.IsZero():
		return after.Before(last)
	default:
		return e.Date.After(after) && !e.Date.After(last)
	}
}

// losesYear reports whether a year of monitoring is overdue, whichever it is.
func (t *tally) losesYear() bool {
	t.countYears()
	return t.lost || t.overdue > 0
}

// yearsLost reports whether the years of monitoring that have passed ask for more than
// the events in doubt can give them, so that one of them is overdue whatever these are:
// an event that lacks only its duty can be of its own year alone.
func (t *tally) yearsLost(events Events) bool {
	var wanted, given int32
	for at := firstRound; at < int(t.plan.terms); at++ {
		if after, last := t.plan.term(at); t.on.After(last) {
			asked := t.wanted(Monitoring, at)
			wanted, given = wanted+asked, given+min(asked, t.inDoubt(events, after, last))
		}
	}
	return given+t.undatedMonitorings(events) < wanted
}

// inDoubt returns how many events of a day after one and up to another may be monitoring.
func (t *tally) inDoubt(events Events, after, last qagida.Date) (n int32) {
	for i := range events {
		e := &events[i]
		if !e.Date.IsZero() && t.plan.place(e, t.on) == 0 && e.mayBe(Monitoring, after, last, t.on) {
			n++
		}
	}
	return n
}

// undatedMonitorings returns how many events without a day may be monitoring.
func (t *tally) undatedMonitorings(events Events) (n int32) {
	for i := range events {
		e := &events[i]
		if e.Date.IsZero() && t.plan.place(e, t.on) == 0 && (e.Duty == 0 || e.Duty == Monitoring) {
			n++
		}
	}
	return n
}
