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
	mixed  bool                // they name courses, and nobody has said which is in question
	cut    bool                // support ended, and can no longer be met
	lost   bool                // a year of monitoring is overdue, whatever the events in doubt are
	clear  bool                // it is certain of all terms what was done, since no event is in doubt
	placed [placements]int32   // how many events were taken in each way
	late   [len(grounds)]int32 // how many of each duty came after its last day
	done   [mostTerms]int32    // how many were done in each term
	bare   int32               // the spans of support without a measure, where each is to have one

	first  [mostTerms]qagida.Date // the first day on which something was done in each term
	latest [mostTerms]qagida.Date // and the latest one; where several are asked for, that by which enough were done

	stages  Stages
	met     uint8 // how many years of monitoring are met
	overdue uint8 // and how many are overdue
	doubts  [mostTerms]doubt
}

// take lays out what is owed, counts what was done, and gives each term its
// stage. Where nobody has said which course is in question, an event that names
// one may be of another.
func (t *tally) take(r *Rules, c *Completion, events Events, on qagida.Date) error {
	if err := t.plan.lay(r, c); err != nil {
		return err
	}
	t.on, t.seen = on, events != nil
	if err := t.settle(events); err != nil {
		return err
	}
	mixed := c.Course == "" && t.placed[OtherCourse] > 0
	if mixed {
		if err := t.eachCourse(events); err != nil {
			return err
		}
	}
	t.mixed = mixed
	t.plan.unnamed = c.Course == ""
	t.countYears()
	return nil
}

// settle counts what was done for the course of the plan and gives each term its
// stage.
func (t *tally) settle(events Events) error {
	if err := t.count(events); err != nil {
		return err
	}
	if t.plan.closes && t.first[finalTerm].Before(t.latest[supportTerm]) {
		t.takeBack(events)
	}
	if t.plan.quarters {
		t.bare, _ = t.spansWithout(events)
	}
	if t.placed[0] > 0 {
		t.weigh(events)
		t.lost = t.yearsLost(events)
	}
	t.clear = t.seen && t.placed[0] == 0 && !t.plan.completed.IsZero()
	t.cut = t.supportCut(events)
	t.judge()
	return nil
}

// count adds every event to the term in which it was done.
func (t *tally) count(events Events) error {
	for i := range events {
		e := &events[i]
		if !dutyWords.Has(e.Duty) {
			return dutyWords.Check("events.duty", e.Duty)
		}
		how := t.plan.place(e, t.on)
		t.placed[how]++
		switch how {
		case Counted:
			t.add(e)
		case Late:
			t.late[e.Duty]++
		default: // it only counts as placed
		}
	}
	return nil
}

// add notes an event that was done in a term.
func (t *tally) add(e *Event) {
	at := t.plan.placeOf(e.Duty, e.Date)
	t.done[at]++
	if t.done[at] == 1 || e.Date.Before(t.first[at]) {
		t.first[at] = e.Date
	}
	if t.latest[at].Compare(e.Date) < 0 {
		t.latest[at] = e.Date
	}
}

// takeBack takes back the final monitorings that a measure of support followed on
// a later day.
func (t *tally) takeBack(events Events) {
	for i := range events {
		if t.plan.place(&events[i], t.on) == Counted && t.followed(&events[i]) {
			t.placed[Counted]--
			t.placed[BeforeMeasure]++
			t.done[finalTerm]--
		}
	}
}

// followed reports whether an event is a final monitoring that a measure of
// support followed on a later day, so that it closed nothing.
func (t *tally) followed(e *Event) bool {
	return t.plan.closes && e.Duty == FinalMonitoring && e.Date.Before(t.latest[supportTerm])
}

// wanted returns how many more are asked for in a term of a duty.
func (t *tally) wanted(d Duty, at int) int32 {
	if d == Support && t.plan.quarters {
		return t.bare
	}
	return max(int32(t.plan.duties[d].asked)-t.done[at], 0)
}

// told reports whether it is certain what was done in a term: the events are known and
// placed, and none may be of this course or of another. Once enough was, more changes
// nothing.
func (t *tally) told(d Duty, at int) bool { return t.clear || t.seen && t.toldOf(d, at) }

func (t *tally) toldOf(d Duty, at int) bool {
	doubt := &t.doubts[at]
	return t.wanted(d, at) == 0 || !t.mixed && !t.plan.completed.IsZero() && !doubt.lacksDuty && !doubt.lacksDate
}

// toldYears reports the same of all years of monitoring.
func (t *tally) toldYears() bool {
	for at := firstRound; at < int(t.plan.terms) && !t.clear; at++ {
		if !t.told(Monitoring, at) {
			return false
		}
	}
	return t.seen
}

// judge gives every term its stage. Support lasts, so that it can be met when its
// term has passed, and the final monitoring that closes it on the last day.
func (t *tally) judge() {
	d := &t.plan.duties
	past := t.on.After(d[Support].last)
	t.stages.terms = t.plan.terms
	t.stages.list[supportTerm] = t.stage(Support, supportTerm, t.on.After(d[Support].after), past, past)
	t.stages.list[worksTerm] = t.stage(IndependentWorks, worksTerm, t.on.After(d[IndependentWorks].after), true,
		t.on.After(d[IndependentWorks].last))
	t.stages.list[finalTerm] = t.stage(FinalMonitoring, finalTerm, t.on.After(d[FinalMonitoring].after),
		!t.plan.closes || !t.on.Before(d[FinalMonitoring].last), past)
	year := rule.YearAfter(d[Monitoring].after, t.on)
	for at := firstRound; at < int(t.plan.terms); at++ {
		round := at - firstRound + 1
		t.stages.list[at] = t.stage(Monitoring, at, year >= round, true, year > round)
	}
}

// countYears counts the years of monitoring that are met and those that are overdue.
func (t *tally) countYears() {
	t.met, t.overdue = 0, 0
	for at := firstRound; at < int(t.plan.terms); at++ {
		switch t.stages.list[at] {
		case Met:
			t.met++
		case Overdue:
			t.overdue++
		default: // it is neither
		}
	}
}

// stage returns how far the term of a duty has come, given whether its first day
// has come, whether it can be met on the check date, and whether its last day has
// passed. The first of these that holds decides:
//   - it is not owed: not applicable;
//   - the day of completion or the check date is not stated, and support has not
//     ended without a measure: not settled;
//   - enough was done, and it can be met on the check date: met;
//   - it is not known whether it is owed: not settled;
//   - support ended too early, or without a measure: overdue;
//   - its first day has not come: upcoming;
//   - it cannot be met yet: open;
//   - nobody has looked at the events, or those that lack their duty or day may
//     settle it: not settled;
//   - its last day has not passed: open;
//   - otherwise: overdue.
func (t *tally) stage(duty Duty, at int, begun, ripe, past bool) Progress {
	owed, cut := t.plan.duties[duty].owed, t.cut && duty == Support
	unsure := !t.clear && (!t.seen || t.doubts[at].open)
	switch {
	case owed == qagida.No:
		return NotApplicable
	case t.undated() && !cut:
		return 0
	case t.wanted(duty, at) == 0 && !unsure && ripe && !cut:
		return Met
	case owed == qagida.Unknown:
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

// undated reports whether nothing can be said of days.
func (t *tally) undated() bool { return t.plan.completed.IsZero() || t.on.IsZero() }

// waits reports whether a duty is not settled for want of facts, and not of time
// alone: a term of it is not, which has passed or whose days are not known.
func (t *tally) waits(duty Duty) bool {
	for at := range int(t.plan.terms) {
		if t.waitsAt(duty, at) {
			return true
		}
	}
	return false
}

// turnedByEvents reports whether a duty that waits for facts waits for events or for
// what is open of them: support that is known to end too early, or not to have ended
// yet, does not, and no more do years of monitoring of which one is overdue.
func (t *tally) turnedByEvents(duty Duty) bool {
	if duty == Monitoring && t.lost {
		return false
	}
	if duty == Support && (!t.plan.cut.IsZero() || !t.on.IsZero() && !t.on.After(t.plan.ended) && !t.plan.ended.IsZero()) {
		return false
	}
	for at := range int(t.plan.terms) {
		if t.waitsAt(duty, at) && t.doubts[at].unknown() != 0 {
			return true
		}
	}
	return !t.seen
}

// certain reports whether all is known that decides a duty.
func (t *tally) certain(duty Duty) bool {
	return t.clear && !t.on.IsZero() && t.plan.duties[duty].owed.Known()
}

// waitsAt reports whether the term at a place is one of a duty that waits for facts.
func (t *tally) waitsAt(duty Duty, at int) bool {
	own, _ := dutyAt(at)
	if own != duty || t.stages.list[at] != 0 {
		return false
	}
	_, last := t.plan.term(at)
	return t.on.After(last) || own == Support && t.cut || t.undated() && !t.lasting(duty)
}

// lasting reports whether support, or the duty to close it, goes on for longer than to
// the check date, whenever the course was: support that has its last day on it may have
// ended too early, and a final monitoring can be held on it while none is on record.
func (t *tally) lasting(d Duty) bool {
	ended := t.plan.ended
	none := t.seen && !t.doubts[finalTerm].open
	switch {
	case ended.IsZero() || t.on.IsZero():
		return false
	case d == Support:
		return t.on.Before(ended)
	case d == FinalMonitoring:
		return t.plan.closes && t.on.Before(ended) || none && !t.on.After(ended)
	default:
		return false
	}
}

// supportCut reports whether support has ended too early. So it has without a
// measure, whenever the course was: one may be by an event that lies before its end.
func (t *tally) supportCut(events Events) bool {
	ended := t.plan.ended
	switch {
	case t.on.IsZero():
		return false
	case !t.plan.cut.IsZero():
		return !t.on.Before(t.plan.cut)
	case ended.IsZero() || !t.on.After(ended) || !t.seen:
		return false
	}
	for i := range events {
		e := &events[i]
		if t.plan.place(e, t.on) == 0 && (e.Duty == 0 || e.Duty == Support) && !e.Date.After(ended) {
			return false
		}
	}
	return true
}

// reach corrects the latest days of the terms in which more were done than several
// that are asked for.
func (t *tally) reach(events Events) {
	t.reachAt(events, IndependentWorks, worksTerm)
	if t.plan.duties[Monitoring].asked == 1 {
		return
	}
	for at := firstRound; at < int(t.plan.terms); at++ {
		t.reachAt(events, Monitoring, at)
	}
}

func (t *tally) reachAt(events Events, duty Duty, at int) {
	if asked := int32(t.plan.duties[duty].asked); asked > 1 && asked < t.done[at] {
		t.latest[at] = t.reached(events, at, asked)
	}
}

// reached returns the day by which so many were done in a term.
func (t *tally) reached(events Events, at int, asked int32) qagida.Date {
	first, last := t.plan.term(at)
	for first != last {
		middle, _ := first.Add(0, 0, first.DaysUntil(last)/2)
		if t.countTo(events, at, middle) >= asked {
			last = middle
		} else {
			first, _ = middle.Add(0, 0, 1)
		}
	}
	return first
}

// countTo returns how many were done in a term up to a day.
func (t *tally) countTo(events Events, at int, day qagida.Date) (n int32) {
	for i := range events {
		e := &events[i]
		if t.plan.place(e, t.on) == Counted && t.plan.placeOf(e.Duty, e.Date) == at && !e.Date.After(day) {
			n++
		}
	}
	return n
}

// metOn returns the day from which a term that is met is: support from the day
// after its term, the final monitoring that closes it from the last day, and all
// others from the day by which enough was done.
func (t *tally) metOn(at int) qagida.Date {
	switch {
	case t.stages.list[at] != Met:
		return qagida.Date{}
	case at == supportTerm:
		day, _ := t.plan.duties[Support].last.Add(0, 0, 1)
		return day
	case at == finalTerm && t.plan.closes:
		return t.plan.duties[FinalMonitoring].last
	case t.asked(at) == 1:
		return t.first[at]
	default:
		return t.latest[at]
	}
}

// asked returns how many are asked for in a term.
func (t *tally) asked(at int) int32 {
	duty, _ := dutyAt(at)
	return int32(t.plan.duties[duty].asked)
}
