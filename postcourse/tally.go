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
	seen   bool                   // the events are known
	placed [placements]int32      // how many events were taken in each way
	late   [len(grounds)]int32    // how many of each duty came after its last day
	done   [mostTerms]int32       // how many were done in each term
	metOn  [mostTerms]qagida.Date // of a term in which enough was done, the day by which it was
	more   bool                   // in a term that asks for several, more were done
	lacks  uint64                 // the facts of events that leave a term unsettled
	stages Stages
}

// take lays out what is owed, counts what was done, and gives each term its
// stage.
func (t *tally) take(r *Rules, c *Completion, events Events, on qagida.Date) error {
	if err := t.plan.lay(r, c, on); err != nil {
		return err
	}
	t.on, t.seen = on, events != nil
	if err := t.count(events); err != nil {
		return err
	}
	var may [mostTerms]doubt
	if t.placed[0] > 0 {
		t.weigh(events, &may)
	}
	t.judge(&may)
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
			t.add(at, int32(t.plan.duties[e.Duty].asked), e.Date)
		case Late:
			t.late[e.Duty]++
		}
	}
	return nil
}

// add notes something that was done in a term on a day. Where one is asked for,
// enough was done on the first day; where several are, on the latest, as long as
// no more than those were done.
func (t *tally) add(at int, asked int32, day qagida.Date) {
	t.done[at]++
	met := &t.metOn[at]
	if met.IsZero() || (asked == 1) == day.Before(*met) {
		*met = day
	}
}

// asked returns how many a term asks for.
func (t *tally) asked(at int) int32 {
	duty, _ := dutyAt(at)
	return int32(t.plan.duties[duty].asked)
}

// wanted returns how many more a term asks for.
func (t *tally) wanted(at int) int32 { return max(t.asked(at)-t.done[at], 0) }

// doubt is what events that lack their duty or their day leave open in a term.
type doubt struct {
	events    int32 // how many of them may be of the term
	lacksDuty bool
	lacksDate bool
}

// weigh looks at the events that cannot be placed: each may, when more is known,
// be one of those that a term still asks for.
func (t *tally) weigh(events Events, may *[mostTerms]doubt) {
	for i := range events {
		e := &events[i]
		if how, _ := t.plan.place(e, t.on); how != 0 {
			continue
		}
		for at := range int(t.plan.terms) {
			if t.plan.mayHold(at, e) {
				may[at].events++
				may[at].lacksDuty = may[at].lacksDuty || e.Duty == 0
				may[at].lacksDate = may[at].lacksDate || e.Date.IsZero()
			}
		}
	}
}

// mayHold reports whether an event that lacks its duty or its day may turn out to
// be of the term at a place.
func (p *plan) mayHold(at int, e *Event) bool {
	duty, round := dutyAt(at)
	d := &p.duties[duty]
	switch {
	case e.Duty != 0 && !e.Date.IsZero():
		return false
	case e.Duty != 0 && e.Duty != duty:
		return false
	case e.Date.IsZero() || p.completed.IsZero():
		return true
	default:
		year := p.years(duty).of(e.Date)
		return year >= round && year <= d.lastYear(round)
	}
}

// judge gives every term its stage.
func (t *tally) judge(may *[mostTerms]doubt) {
	at := 0
	for _, duty := range [...]Duty{Support, IndependentWorks, FinalMonitoring, Monitoring} {
		d, now := &t.plan.duties[duty], t.plan.years(duty).now
		for round := 1; round <= int(d.rounds); round++ {
			wanted := int32(d.asked) - t.done[at]
			t.more = t.more || wanted < 0 && d.asked > 1
			stage := t.stage(d, round, now, wanted, may[at].events)
			if stage == 0 {
				t.lacks |= rule.Missing(eventsDuty, may[at].lacksDuty) | rule.Missing(eventsDate, may[at].lacksDate)
			}
			t.stages.list[at] = stage
			at++
		}
	}
	t.stages.terms = uint8(at)
}

// stage returns how far a round of a duty has come, for which so many are wanted
// yet and so many events that cannot be placed may be of it. The first of these
// that holds decides:
//   - it is not owed: not applicable;
//   - enough was done: met;
//   - it is not known whether it is owed, or the day of completion or the asked
//     day is not stated: not settled;
//   - its first day has not come: upcoming;
//   - nobody has looked at the events, or those that lack their duty or day may
//     be enough: not settled;
//   - its last day has not passed: open;
//   - otherwise: overdue.
func (t *tally) stage(d *owing, round, year int, wanted, may int32) Progress {
	switch {
	case d.owed == qagida.No:
		return NotApplicable
	case wanted <= 0:
		return Met
	case d.owed == qagida.Unknown || t.plan.completed.IsZero() || t.on.IsZero():
		return 0
	case year < round:
		return Upcoming
	case !t.seen || may >= wanted:
		return 0
	case year <= d.lastYear(round):
		return Open
	default:
		return Overdue
	}
}

// reach corrects the days by which the terms were met in which more was done
// than several that are asked for.
func (t *tally) reach(events Events) {
	for at := range int(t.plan.terms) {
		if asked := t.asked(at); asked > 1 && asked < t.done[at] {
			t.metOn[at] = t.reached(events, at, asked)
		}
	}
}

// reached returns the day by which so many were done in a term.
func (t *tally) reached(events Events, at int, asked int32) qagida.Date {
	first, last := t.plan.term(at)
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
