package postcourse

import (
	"iter"

	"github.com/qagida/qagida"
)

// Progress is how far a duty has come on a day. The zero value means that the
// facts at hand do not settle it.
type Progress uint8

// The stages of a duty.
const (
	_             Progress = iota // not settled
	Upcoming                      // its first day has not come
	Open                          // it can still be met in time
	Met                           // as many were done in time as are asked for
	Overdue                       // its last day has passed without that
	NotApplicable                 // it is not owed
)

var progressWords = qagida.Words[Progress]{
	Concept: "progress",
	List: []qagida.Word{
		unknownWord,
		{Code: "upcoming", Name: qagida.Text{KK: "мерзімі басталмаған", RU: "срок не начался", EN: "upcoming"}},
		{Code: "open", Name: qagida.Text{KK: "мерзімі өтпеген", RU: "срок идёт", EN: "open"}},
		{Code: "met", Name: qagida.Text{KK: "орындалған", RU: "выполнено", EN: "met"}},
		{Code: "overdue", Name: qagida.Text{KK: "мерзімі өткен", RU: "просрочено", EN: "overdue"}},
		{Code: "not-applicable", Name: qagida.Text{KK: "қолданылмайды", RU: "не применяется", EN: "not applicable"}},
	},
}

// Outcome is what a stage says of the law: a duty that is overdue is not kept,
// and one that is still to come or still open is not settled.
func (p Progress) Outcome() qagida.Outcome {
	switch p {
	case Met:
		return qagida.Met
	case Overdue:
		return qagida.NotMet
	case NotApplicable:
		return qagida.NotApplicable
	default:
		return qagida.Undetermined
	}
}

// DutyReport is how one duty stands on the asked day.
type DutyReport struct {
	Obligation
	Done     int // events in its term, up to the asked day
	Wanted   int // how many more are asked for; 0 where it is not owed
	Late     int // events after its last day, up to the asked day
	Progress Progress
	MetOn    qagida.Date // the day on which the last one wanted was done; not stated unless met
}

// MarshalJSON gives the members of an [Obligation], and "done", "wanted", "late",
// "progress" and "met_on".
func (d DutyReport) MarshalJSON() ([]byte, error) {
	var o qagida.JSONObject
	d.addTo(&o)
	o.AddNumber("done", d.Done)
	o.AddNumber("wanted", d.Wanted)
	o.AddNumber("late", d.Late)
	o.Add("progress", d.Progress)
	o.Add("met_on", d.MetOn)
	return o.MarshalJSON()
}

// Report is how all duties after a course stand on a day. Its decision tells
// what is owed at all and whether each duty is kept. It is a comparable value,
// and making one allocates nothing.
type Report struct {
	qagida.Decision
	schedule schedule
	on       qagida.Date
	seen     bool // the events are known
	tallies  [mostSlots]tally
	placed   [placements]int32
}

// MarshalJSON gives {"on":…,"duties":[…],"next":…,"events":{…},"decision":…}: what
// All and Next tell, and the number of events by placement, null where no events
// are known.
func (r Report) MarshalJSON() ([]byte, error) {
	var o qagida.JSONObject
	o.Add("on", r.on)
	o.Add("duties", qagida.JSONList(r.All()))
	if next, found := r.Next(); found {
		o.Add("next", next)
	} else {
		o.Add("next", nil)
	}
	if r.seen {
		o.Add("events", r.eventCounts())
	} else {
		o.Add("events", nil)
	}
	o.Add("decision", r.Decision)
	return o.MarshalJSON()
}

// eventCounts is the number of events by placement, those that cannot be placed
// under unknown.
func (r *Report) eventCounts() (o qagida.JSONObject) {
	for p, n := range r.placed {
		o.AddNumber(Placement(p).String(), int(n))
	}
	return o
}

// tally is what was found for one term.
type tally struct {
	done, late  int32
	loose       int32       // events that may turn out to be of the term
	first, last qagida.Date // the earliest and the latest event in the term
	metOn       qagida.Date
	progress    Progress
	gaps        uint8 // what the loose events lack: looseDuty, looseDate
}

const (
	looseDuty = 1 << iota
	looseDate
)

// Progress says how the duties after a course stand on a day, given what
// happened, in any order.
//
// A duty is upcoming before its first day, then open to the end of its last day,
// and overdue from the day after it; it is met as soon as enough is done in time
// and stays so. What is done later counts as late and never as done, and an
// event is counted once at most. Events that count for nothing are not dropped:
// see [Report.Events], [Report.Place] and [Report.Strays].
//
// Of a course that has not ended, or whose end nobody has stated, nothing is
// settled. On the day of completion and before it every duty is upcoming. With
// no day asked nothing is settled; with no events known (nil), only what is
// upcoming is. An event without its duty or its day may be the one that is
// wanted: while it may, a duty is neither open nor overdue. Abroad no duty
// applies.
//
// The error names an event of a duty that does not exist, a place that does not
// exist, or a completion too near to the end of the year 9999.
//
// Source: order95/2.2, 5.3.2, 35.1, 35.2, 36.2, 37.
func (r Rules) Progress(c Completion, events Events, on qagida.Date) (report Report, err error) {
	if err := report.schedule.plan(&r, &c); err != nil {
		return Report{}, err
	}
	report.on, report.seen = on, events != nil
	if err := report.count(events); err != nil {
		return Report{}, err
	}
	report.judge(events)
	report.decide(&r, &c)
	return report, nil
}

// count puts every event into its place.
func (r *Report) count(events Events) error {
	for i := range events {
		e := &events[i]
		if e.Duty > Monitoring {
			return dutyWords.Check("events.duty", e.Duty)
		}
		slot, placement := r.schedule.place(e, r.on)
		r.placed[placement]++
		switch placement {
		case Counted:
			t := &r.tallies[slot]
			t.done++
			if t.done == 1 || e.Date.Before(t.first) {
				t.first = e.Date
			}
			if !e.Date.Before(t.last) {
				t.last = e.Date
			}
		case Late:
			r.tallies[slot].late++
		case 0:
			r.loosen(e)
		}
	}
	return nil
}

// loosen notes an event that lacks its duty or its day with every term that it
// may turn out to belong to.
func (r *Report) loosen(e *Event) {
	var gaps uint8
	if e.Duty == 0 {
		gaps |= looseDuty
	}
	if e.Date.IsZero() {
		gaps |= looseDate
	}
	for i := range r.schedule.used {
		if t := &r.tallies[i]; gaps != 0 && r.schedule.slots[i].mayFill(e) {
			t.loose++
			t.gaps |= gaps
		}
	}
}

// judge gives every term its stage.
func (r *Report) judge(events Events) {
	for i := range r.schedule.used {
		t := &r.tallies[i]
		t.progress = r.stage(&r.schedule.slots[i], t)
		if t.progress == Met {
			t.metOn = r.metOn(events, i)
		}
	}
}

// stage tells how far a term has come.
func (r *Report) stage(s *slot, t *tally) Progress {
	switch {
	case s.owed == qagida.No:
		return NotApplicable
	case s.last.IsZero() || r.on.IsZero():
		return 0
	case t.done >= s.count:
		return Met
	case s.owed == qagida.Unknown:
		return 0
	case !r.on.After(s.after):
		return Upcoming
	case !r.seen || t.done+t.loose >= s.count:
		return 0
	case r.on.After(s.last):
		return Overdue
	default:
		return Open
	}
}

// metOn is the day of the last event that was wanted: the earliest day by whose
// end the term had as many as are asked for.
func (r *Report) metOn(events Events, slot uint8) qagida.Date {
	t, count := &r.tallies[slot], r.schedule.slots[slot].count
	switch {
	case count == 1:
		return t.first
	case count == t.done:
		return t.last
	}
	day := t.first
	for r.doneBy(events, slot, day) < count {
		day = r.next(events, slot, day)
	}
	return day
}

// doneBy counts the events of a term up to a day.
func (r *Report) doneBy(events Events, slot uint8, day qagida.Date) (done int32) {
	for i := range events {
		if at, placement := r.schedule.place(&events[i], day); at == slot && placement == Counted {
			done++
		}
	}
	return done
}

// next is the day of the first event of a term after a day.
func (r *Report) next(events Events, slot uint8, day qagida.Date) (next qagida.Date) {
	for i := range events {
		e := &events[i]
		at, placement := r.schedule.place(e, r.on)
		if at == slot && placement == Counted && e.Date.After(day) && (next.IsZero() || e.Date.Before(next)) {
			next = e.Date
		}
	}
	return next
}

// decide answers the criteria.
func (r *Report) decide(rules *Rules, c *Completion) {
	d := progressChecklist.Open(&r.Decision, rules.Edition)
	d = r.schedule.record(d, rules)
	d = r.recordTerm(d, progressSupport, supportSlot, r.outcome(supportSlot))
	d = r.recordTerm(d, progressFinal, finalSlot, r.outcome(finalSlot))
	d = r.recordTerm(d, progressWorks, worksSlot, r.outcome(worksSlot))
	rounds, met := qagida.NotApplicable, 0
	for i := uint8(firstRoundSlot); i < r.schedule.used; i++ {
		rounds = qagida.All(rounds, r.outcome(i))
		if r.tallies[i].progress == Met {
			met++
		}
	}
	d = r.recordTerm(d, progressMonitoring, firstRoundSlot, rounds)

	d.Show(showSupportYears, int64(rules.SupportYears))
	d.Show(showWorks, int64(rules.IndependentWorks))
	d.Show(showWorksDone, int64(r.tallies[worksSlot].done))
	d.Show(showRounds, int64(rules.MonitoringRounds))
	d.Show(showYearly, int64(rules.MonitoringsYearly))
	d.Show(showRoundsMet, int64(met))
	if d.Undetermined() {
		d.Unknown(unknown(rules, c) | r.unknown())
	}
	d.Close()
}

func (r *Report) outcome(slot uint8) qagida.Outcome { return r.tallies[slot].progress.Outcome() }

// recordTerm answers a criterion on a term; what is not owed rests on no year.
func (r *Report) recordTerm(d qagida.Draft, criterion int, slot uint8, o qagida.Outcome) qagida.Draft {
	if o == qagida.NotApplicable {
		return d.Record(criterion, o)
	}
	return d.RecordUnder(criterion, o, r.schedule.slots[slot].choice)
}

// unknown marks the facts on the events that nobody has stated: what is done up
// to the last day of a term is not known while the term is to come or runs.
func (r *Report) unknown() uint64 {
	running, gaps := !r.seen, uint8(0)
	for i := range r.schedule.used {
		switch t := &r.tallies[i]; t.progress {
		case 0:
			gaps |= t.gaps
		case Upcoming, Open:
			running = true
		}
	}
	return qagida.FieldBit(fieldOn, r.on.IsZero()) |
		qagida.FieldBit(fieldEvents, running) |
		qagida.FieldBit(fieldEventDuty, gaps&looseDuty != 0) |
		qagida.FieldBit(fieldEventDate, gaps&looseDate != 0)
}

// All lists every duty with a day as it stands, in the order of the enumeration
// and then of the rounds, those that do not apply included.
func (r Report) All() iter.Seq[DutyReport] {
	return func(yield func(DutyReport) bool) {
		for i := range r.schedule.used {
			if !yield(r.line(i)) {
				return
			}
		}
	}
}

// Overdue lists the duties that are overdue, in the order of All.
func (r Report) Overdue() iter.Seq[DutyReport] {
	return func(yield func(DutyReport) bool) {
		for i := range r.schedule.used {
			if r.tallies[i].progress == Overdue && !yield(r.line(i)) {
				return
			}
		}
	}
}

// line spells out how one term stands.
func (r *Report) line(i uint8) DutyReport {
	s, t := &r.schedule.slots[i], &r.tallies[i]
	return DutyReport{r.schedule.obligation(i), int(t.done), int(t.wanted(s)), int(t.late), t.progress, t.metOn}
}

// wanted is how many more a term asks for.
func (t *tally) wanted(s *slot) int32 {
	if t.progress == NotApplicable {
		return 0
	}
	return max(s.count-t.done, 0)
}

// Next is the next thing due: of the duties that are upcoming or open, the one
// with the earliest last day, the first of them in the order of All. It is false
// when there is none. What is overdue is in Overdue.
func (r Report) Next() (next DutyReport, found bool) {
	best := r.schedule.used
	for i := range r.schedule.used {
		p := r.tallies[i].progress
		if p != Upcoming && p != Open {
			continue
		}
		if best == r.schedule.used || r.schedule.slots[i].last.Before(r.schedule.slots[best].last) {
			best = i
		}
	}
	if best == r.schedule.used {
		return DutyReport{}, false
	}
	return r.line(best), true
}

// Count is how many duties stand at a stage; of 0, how many are not settled.
func (r Report) Count(p Progress) (n int) {
	for i := range r.schedule.used {
		if r.tallies[i].progress == p {
			n++
		}
	}
	return n
}

// Events is how many events were taken in a way; of 0, how many cannot be placed.
// The sum over all placements is the number of events given.
func (r Report) Events(p Placement) int {
	if int(p) >= placements {
		return 0
	}
	return int(r.placed[p])
}
