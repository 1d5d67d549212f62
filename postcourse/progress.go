package postcourse

import (
	"iter"
	"math/bits"

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
func (p Progress) Outcome() qagida.Outcome { return stageOutcomes[p&7] }

var stageOutcomes = [8]qagida.Outcome{Met: qagida.Met, Overdue: qagida.NotMet, NotApplicable: qagida.NotApplicable}

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

	// Of each term: the events in it and after it, the day on which it was met, and
	// how far it has come.
	done, late [mostSlots]int32
	metOn      [mostSlots]qagida.Date
	stages     [mostSlots]Progress

	placed [placements]int32
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
	var may loose
	if report.placed[0] > 0 {
		may.find(&report.schedule, events, on)
	}
	report.judge(events, &may)
	report.decide(&r, &c, &may)
	return report, nil
}

// count puts every event into its place, and keeps the first day on which
// something was done in each term. None of these days is after the asked one.
func (r *Report) count(events Events) error {
	for i := range r.schedule.used() {
		r.metOn[i] = r.on
	}
	for i := range events {
		e := &events[i]
		if e.Duty > Monitoring {
			return dutyWords.Check("events.duty", e.Duty)
		}
		slot, placement := r.schedule.place(e, r.on)
		first, day := r.metOn[slot&7], e.Date
		if placement != Counted {
			day = first
		}
		if day.Before(first) {
			first = day
		}
		r.metOn[slot&7] = first
		r.placed[placement&7]++
		r.done[slot&7] += int32(bit(placement == Counted))
		r.late[slot&7] += int32(bit(placement == Late))
	}
	return nil
}

// judge gives every term its stage, and the day on which it was met.
func (r *Report) judge(events Events, may *loose) {
	s := &r.schedule
	year, round := r.on.YearAfter(s.supported), r.on.YearAfter(s.watched)
	for i := range s.used() {
		from, to, now := 1, int(s.years[dutyOf(i)]), year
		if i >= firstRoundSlot {
			from, to, now = i-firstRoundSlot+1, i-firstRoundSlot+1, round
		}
		stage := r.stage(i, may.events[i], now < from, now > to)
		var day qagida.Date
		if stage == Met {
			day = r.metOn[i]
		}
		if stage == Met && s.asked[dutyOf(i)] > 1 {
			day = r.lastWanted(events, i)
		}
		r.stages[i], r.metOn[i] = stage, day
	}
}

// stageOf is the stage by the first reason that holds.
var stageOf = [...]Progress{NotApplicable, 0, Met, 0, Upcoming, 0, Overdue, Open}

// stage tells how far a term has come; loose is how many events may turn out to
// be of it.
func (r *Report) stage(slot int, loose int32, before, after bool) Progress {
	s := &r.schedule
	owed, done, asked := s.owed[dutyOf(slot)], r.done[slot], int32(s.asked[dutyOf(slot)])
	reasons := 1<<7 |
		bit(owed == qagida.No) |
		bit(s.completed.IsZero())<<1 | bit(r.on.IsZero())<<1 |
		bit(done >= asked)<<2 |
		bit(owed == qagida.Unknown)<<3 |
		bit(before)<<4 |
		bit(!r.seen)<<5 | bit(done+loose >= asked)<<5 |
		bit(after)<<6
	return stageOf[bits.TrailingZeros32(reasons)&7]
}

// lastWanted is the day of the last event that was wanted: the earliest day by
// whose end the term had as many as are asked for. From the end of those that were
// done it leaves out a day as long as enough remain.
func (r *Report) lastWanted(events Events, slot int) (day qagida.Date) {
	for done := r.done[slot]; done >= int32(r.schedule.asked[dutyOf(slot)]); {
		var n int32
		day, n = r.latest(events, slot, day)
		done -= n
	}
	return day
}

// latest is the latest day before another, or of all, on which something was done
// in a term, and how often.
func (r *Report) latest(events Events, slot int, before qagida.Date) (day qagida.Date, n int32) {
	for i := range events {
		e := &events[i]
		at, placement := r.schedule.place(e, r.on)
		if at != slot || placement != Counted || !before.IsZero() && !e.Date.Before(before) {
			continue
		}
		if e.Date.Compare(day) > 0 {
			day, n = e.Date, 0
		}
		n += int32(bit(e.Date == day))
	}
	return day, n
}

// decide answers the criteria.
func (r *Report) decide(rules *Rules, c *Completion, may *loose) {
	var outcomes [mostSlots]qagida.Outcome
	met := int64(0)
	for i, stage := range r.stages {
		outcomes[i] = stage.Outcome()
		if i >= firstRoundSlot {
			met += int64(bit(stage == Met))
		}
	}
	s := &r.schedule
	d := progressChecklist.Open(&r.Decision, rules.Edition)
	s.record(d, rules)
	d.RecordWhere(progressSupport, s.owed[Support], outcomes[supportSlot], s.firstYear)
	d.RecordWhere(progressFinal, s.owed[FinalMonitoring], outcomes[finalSlot], s.firstYear)
	d.RecordWhere(progressWorks, s.owed[IndependentWorks], outcomes[worksSlot], s.firstYear)
	d.RecordWhere(progressMonitoring, s.owed[Monitoring], qagida.All(outcomes[firstRoundSlot:s.used()]...), s.eachYear)

	d.Show(showSupportYears, int64(rules.SupportYears))
	d.Show(showWorks, int64(rules.IndependentWorks))
	d.Show(showWorksDone, int64(r.done[worksSlot]))
	d.Show(showRounds, int64(rules.MonitoringRounds))
	d.Show(showYearly, int64(rules.MonitoringsYearly))
	d.Show(showRoundsMet, met)
	d.Unknown(unknown(rules, c) | r.unknown(may))
}

// unknown marks the facts on the events that nobody has stated: what is done up
// to the last day of a term is not known while the term is to come or runs.
func (r *Report) unknown(may *loose) uint64 {
	var stages uint32
	var gaps uint8
	for i := range r.schedule.used() {
		stages |= 1 << r.stages[i]
		if r.stages[i] == 0 {
			gaps |= may.gaps[i]
		}
	}
	const running = 1<<Upcoming | 1<<Open
	return qagida.FieldBit(fieldOn, r.on.IsZero()) |
		qagida.FieldBit(fieldEvents, !r.seen) |
		qagida.FieldBit(fieldEvents, stages&running != 0) |
		qagida.FieldBit(fieldEventDuty, gaps&looseDuty != 0) |
		qagida.FieldBit(fieldEventDate, gaps&looseDate != 0)
}

// All lists every duty with a day as it stands, in the order of the enumeration
// and then of the rounds, those that do not apply included.
func (r Report) All() iter.Seq[DutyReport] {
	return func(yield func(DutyReport) bool) {
		for i := range r.schedule.used() {
			if !yield(r.line(i)) {
				return
			}
		}
	}
}

// Overdue lists the duties that are overdue, in the order of All.
func (r Report) Overdue() iter.Seq[DutyReport] {
	return func(yield func(DutyReport) bool) {
		for i := range r.schedule.used() {
			if r.stages[i] == Overdue && !yield(r.line(i)) {
				return
			}
		}
	}
}

// line spells out how one term stands.
func (r *Report) line(i int) DutyReport {
	return DutyReport{r.schedule.obligation(i), int(r.done[i]), r.wanted(i), int(r.late[i]), r.stages[i], r.metOn[i]}
}

// wanted is how many more a term asks for.
func (r *Report) wanted(i int) int {
	if r.stages[i] == NotApplicable {
		return 0
	}
	return max(int(r.schedule.asked[dutyOf(i)])-int(r.done[i]), 0)
}

// Next is the next thing due: of the duties that are upcoming or open, the one
// with the earliest last day, the first of them in the order of All. It is false
// when there is none. What is overdue is in Overdue.
func (r Report) Next() (next DutyReport, found bool) {
	for line := range r.All() {
		ahead := line.Progress == Upcoming || line.Progress == Open
		if ahead && (!found || line.Last.Before(next.Last)) {
			next, found = line, true
		}
	}
	return next, found
}

// Count is how many duties stand at a stage; of 0, how many are not settled.
func (r Report) Count(p Progress) (n int) {
	for i := range r.schedule.used() {
		if r.stages[i] == p {
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
