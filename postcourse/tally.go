package postcourse

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// tally is what was done after a course, and how each term of its plan stands on
// a day.
type tally struct {
	plan   plan
	on     qagida.Date
	seen   bool                // the events are known
	placed [placements]int32   // how many events were taken in each way
	late   [len(grounds)]int32 // how many of each duty came after its last day

	done   [mostTerms]int32 // how many were done in each term
	wanted [mostTerms]int32 // how many more each term asks for
	days   [mostTerms]days

	cut    bool // support ended, and can no longer be met
	stages Stages
	waits  [len(grounds)]bool // the duties that are not settled for want of facts, and not of time
	lacks  uint64             // the facts of events for want of which one is not settled
}

// days are those of the first and of the latest thing that was done in a term.
type days struct{ first, latest qagida.Date }

// take lays out what is owed, counts what was done, and gives each term its
// stage.
func (t *tally) take(r *Rules, c *Completion, events Events, on qagida.Date) error {
	if err := t.plan.lay(r, c); err != nil {
		return err
	}
	t.on, t.seen = on, events != nil
	if err := t.count(events); err != nil {
		return err
	}
	t.want(events)
	t.cut = t.supportCut(events)
	for at := range int(t.plan.terms) {
		t.judge(events, at)
	}
	t.stages.terms = t.plan.terms
	return nil
}

// count adds every event to the term in which it was done.
func (t *tally) count(events Events) error {
	for i := range events {
		e := &events[i]
		if !dutyWords.Has(e.Duty) {
			return dutyWords.Check("events.duty", e.Duty)
		}
		how, at := t.plan.place(e, t.on)
		t.placed[how]++
		switch how {
		case Counted:
			t.done[at]++
			t.days[at].add(e.Date)
		case Late:
			t.late[e.Duty]++
		}
	}
	return nil
}

// add notes a day on which something was done.
func (d *days) add(day qagida.Date) {
	if d.first.IsZero() || day.Before(d.first) {
		d.first = day
	}
	if day.Compare(d.latest) > 0 {
		d.latest = day
	}
}

// want notes how many more each term asks for.
func (t *tally) want(events Events) {
	if t.plan.closes && t.done[finalTerm] > 0 {
		t.takeBack(events)
	}
	for at := range int(t.plan.terms) {
		duty, _ := dutyAt(at)
		t.wanted[at] = max(int32(t.plan.duties[duty].asked)-t.done[at], 0)
	}
	if t.plan.quarters {
		t.wanted[supportTerm], _ = t.bare(events)
	}
}

// takeBack takes back the final monitorings that a measure of support followed on
// a later day.
func (t *tally) takeBack(events Events) {
	if !t.days[finalTerm].first.Before(t.days[supportTerm].latest) {
		return
	}
	for i := range events {
		if how, _ := t.plan.place(&events[i], t.on); how == Counted && t.followed(&events[i]) {
			t.placed[Counted]--
			t.placed[BeforeMeasure]++
			t.done[finalTerm]--
		}
	}
}

// followed reports whether an event is a final monitoring that a measure of
// support followed on a later day, so that it closed nothing.
func (t *tally) followed(e *Event) bool {
	return t.plan.closes && e.Duty == FinalMonitoring && e.Date.Before(t.days[supportTerm].latest)
}

// judge gives the term at a place its stage, and notes what it waits for.
func (t *tally) judge(events Events, at int) {
	duty, round := dutyAt(at)
	d := &t.plan.duties[duty]
	begun, past := t.on.After(d.after), t.on.After(d.last)
	if duty == Monitoring {
		year := t.on.YearAfter(d.after)
		begun, past = year >= round, year > round
	}
	var doubt doubt
	if t.placed[0] > 0 {
		doubt = t.doubt(events, at)
	}
	stage := t.stage(d, duty, t.wanted[at] == 0, !t.seen || doubt.open, begun, past)
	t.stages.list[at] = stage
	if stage == 0 && (past || t.undated() && !t.lasting(duty)) {
		t.waits[duty] = true
		t.lacks |= rule.Missing(eventsDuty, doubt.open && doubt.lacksDuty) | rule.Missing(eventsDate, doubt.open && doubt.lacksDate)
	}
}

// lasting reports whether support, and the duty to close it, goes on for longer
// than to the asked day, whenever the course was.
func (t *tally) lasting(d Duty) bool {
	return t.on.Before(t.plan.ended) && (d == Support || d == FinalMonitoring && t.plan.closes)
}

// supportCut reports whether support has ended too early. So it has without a
// measure, whenever the course was: one may be by an event that lies before its end.
func (t *tally) supportCut(events Events) bool {
	ended := t.plan.ended
	switch {
	case !t.plan.cut.IsZero():
		return !t.on.IsZero() && !t.on.Before(t.plan.cut)
	case ended.IsZero() || !t.on.After(ended) || !t.seen:
		return false
	}
	for i := range events {
		e := &events[i]
		how, _ := t.plan.place(e, t.on)
		if how == 0 && (e.Duty == 0 || e.Duty == Support) && !e.Date.After(ended) {
			return false
		}
	}
	return true
}

// undated reports whether nothing can be said of days.
func (t *tally) undated() bool { return t.plan.completed.IsZero() || t.on.IsZero() }

// stage returns how far a term has come. The first of these that holds decides:
//   - it is not owed: not applicable;
//   - the day of completion or the asked day is not stated, and support has not
//     ended without a measure: not settled;
//   - enough was done, and the day has come on which that can be said: met;
//   - it is not known whether it is owed: not settled;
//   - support ended too early, or without a measure: overdue;
//   - its first day has not come: upcoming;
//   - its last day has not passed, and what lasts cannot be met before it: open;
//   - nobody has looked at the events, or those that lack their duty or day may
//     settle it: not settled;
//   - its last day has not passed: open;
//   - otherwise: overdue.
func (t *tally) stage(d *owing, duty Duty, enough, unsure, begun, past bool) Progress {
	ripe, cut := t.ripe(d, duty, past), duty == Support && t.cut
	switch {
	case d.owed == qagida.No:
		return NotApplicable
	case t.undated() && !cut:
		return 0
	case enough && !unsure && ripe && !cut:
		return Met
	case d.owed == qagida.Unknown:
		return 0
	case cut:
		return Overdue
	case !begun:
		return Upcoming
	case !ripe:
		return Open
	case unsure:
		return 0
	case !past:
		return Open
	default:
		return Overdue
	}
}

// ripe reports whether the day has come on which a duty can be met: support lasts,
// so that it is met when its term has passed, and the final monitoring that closes
// it on the last day of the term.
func (t *tally) ripe(d *owing, duty Duty, past bool) bool {
	switch {
	case duty == Support:
		return past
	case duty == FinalMonitoring && t.plan.closes:
		return !t.on.Before(d.last)
	default:
		return true
	}
}

// metOn returns the day from which a term that is met is: support from the day
// after its term, the final monitoring that closes it from the last day, and all
// others from the day by which enough was done.
func (t *tally) metOn(events Events, at int) qagida.Date {
	switch {
	case at == supportTerm:
		day, _ := t.plan.duties[Support].last.AddDays(1)
		return day
	case at == finalTerm && t.plan.closes:
		return t.plan.duties[FinalMonitoring].last
	default:
		return t.reached(events, at)
	}
}

// reached returns the day by which as many were done in a term as are asked for,
// of a term in which they were.
func (t *tally) reached(events Events, at int) qagida.Date {
	duty, _ := dutyAt(at)
	asked := int32(t.plan.duties[duty].asked)
	first, last := t.days[at].first, t.days[at].latest
	switch asked {
	case 1:
		return first
	case t.done[at]:
		return last
	}
	for first != last {
		middle, _ := first.AddDays(first.DaysUntil(last) / 2)
		if t.countTo(events, at, middle) >= asked {
			last = middle
		} else {
			first, _ = middle.AddDays(1)
		}
	}
	return first
}

// countTo returns how many were done in a term up to a day.
func (t *tally) countTo(events Events, at int, day qagida.Date) (n int32) {
	for i := range events {
		how, place := t.plan.place(&events[i], t.on)
		if how == Counted && place == at && !events[i].Date.After(day) {
			n++
		}
	}
	return n
}
