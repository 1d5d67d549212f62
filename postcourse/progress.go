package postcourse

import (
	"iter"
	"math/bits"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
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

var progressWords = rule.NewWords[Progress]("progress",
	unknownWord,
	rule.Word{Code: "upcoming", Name: qagida.Text{KK: "мерзімі басталмаған", RU: "срок не начался", EN: "upcoming"}},
	rule.Word{Code: "open", Name: qagida.Text{KK: "мерзімі өтпеген", RU: "срок идёт", EN: "open"}},
	rule.Word{Code: "met", Name: qagida.Text{KK: "орындалған", RU: "выполнено", EN: "met"}},
	rule.Word{Code: "overdue", Name: qagida.Text{KK: "мерзімі өткен", RU: "просрочено", EN: "overdue"}},
	rule.Word{Code: "not-applicable", Name: qagida.Text{KK: "қолданылмайды", RU: "не применяется", EN: "not applicable"}},
)

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
	var o rule.Object
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

	boxes  [boxes]int32           // how many events lie in each
	first  [mostSlots]qagida.Date // the first day on which something was done in each term; of a term that is met, the day on which it was
	stages stages                 // the terms at each stage
}

// MarshalJSON gives {"on":…,"duties":[…],"next":…,"events":{…},"decision":…}: what
// All and Next tell, and the number of events by placement, null where no events
// are known.
func (r Report) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("on", r.on)
	o.Add("duties", rule.JSONList(r.All()))
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
func (r *Report) eventCounts() (o rule.Object) {
	for p := range Placement(placements) {
		o.AddNumber(p.String(), r.Events(p))
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
	err = r.progress(&report, &c, events, on)
	return report, err
}

// progress is Progress without a copy of anything.
func (r *Rules) progress(report *Report, c *Completion, events Events, on qagida.Date) error {
	if err := report.schedule.plan(r, c); err != nil {
		*report = Report{}
		return err
	}
	report.on, report.seen = on, events != nil
	enough, err := report.count(events)
	if err != nil {
		*report = Report{}
		return err
	}
	var may loose
	if report.boxes[unsettledBox] > 0 {
		may = report.loosen(events)
	}
	report.judge(enough, &may)
	report.dateSeveral(events)
	report.giveReasons(r, unknown(r, c)|report.unknown(&may))
	return nil
}

// giveReasons answers the criteria.
func (r *Report) giveReasons(rules *Rules, unknown uint64) {
	s := &r.schedule
	d := progressChecklist.Open(&r.Decision, rules.Edition)
	d = s.record(d, rules)
	d = d.RecordWhere(progressSupport, s.of(Support).owed, r.outcome(supportTerm), s.firstYear)
	d = d.RecordWhere(progressFinal, s.of(FinalMonitoring).owed, r.outcome(finalTerm), s.firstYear)
	d = d.RecordWhere(progressWorks, s.of(IndependentWorks).owed, r.outcome(worksTerm), s.firstYear)
	d = d.RecordWhere(progressMonitoring, s.of(Monitoring).owed, r.outcome(roundsTo(rules.MonitoringRounds)), s.eachYear)

	d.Show(showSupportYears, int64(rules.SupportYears))
	d.Show(showWorks, int64(rules.IndependentWorks))
	d.Show(showWorksDone, int64(r.boxes[worksSlot]))
	d.Show(showRounds, int64(rules.MonitoringRounds))
	d.Show(showYearly, int64(rules.MonitoringsYearly))
	d.Show(showRoundsMet, int64((r.stages.of(Met) & roundsTo(mostRounds)).len()))
	d.Unknown(unknown)
	d.Close()
}

// count puts every event into its box, and keeps the first day on which something
// was done in each term. It gives the terms in which as many were done as are
// asked for; its bits beyond the terms mean nothing.
func (r *Report) count(events Events) (enough slots, err error) {
	for i := range events {
		e := &events[i]
		if e.Duty > Monitoring {
			return 0, dutyWords.Check("events.duty", e.Duty)
		}
		b := r.schedule.place(e, r.on)
		r.boxes[b]++
		enough |= slots(bit(r.boxes[b] >= int32(r.schedule.of(e.Duty).asked))) << b
		first := &r.first[b%mostSlots]
		*first = earlier(*first, e.Date, b < mostSlots)
	}
	return enough, nil
}

// earlier is the earlier of a first day, which may be missing, and of another one
// where that counts.
func earlier(first, day qagida.Date, counts bool) qagida.Date {
	if !counts {
		day = first
	}
	if !first.Before(day) {
		first = day
	}
	return first
}

// judge gives every term its stage, given the terms in which enough was done:
// each reason in turn takes its own from those that are left.
func (r *Report) judge(enough slots, may *loose) {
	s := &r.schedule
	first, each := s.of(Support), s.of(Monitoring)
	year, round := r.on.YearAfter(first.begin), r.on.YearAfter(each.begin)
	rounds := roundsTo(int(each.years))
	watched := finalTerm | rounds
	all := supportTerm | worksTerm | watched

	begun := (supportTerm | worksTerm | finalTerm).where(year > 0) | roundsTo(round)
	past := (supportTerm | finalTerm).where(year > int(first.years)) | worksTerm.where(year > yearOfWorks) | roundsTo(round-1)
	none := all.where(first.owed == qagida.No) | watched.where(each.owed == qagida.No)
	perhaps := all.where(first.owed == qagida.Unknown) | watched.where(each.owed == qagida.Unknown)
	undated := all.where(s.completed.IsZero()) | all.where(r.on.IsZero())

	left := all &^ none
	met := left & enough
	left &^= met
	unsettled := left & (perhaps | undated)
	left &^= unsettled
	upcoming := left &^ begun
	left &= begun
	unseen := left & (may.enough | all.where(!r.seen))
	left &^= unseen

	r.stages = (unsettled | unseen).at(0) | upcoming.at(Upcoming) | (left &^ past).at(Open) |
		met.at(Met) | (left & past).at(Overdue) | none.at(NotApplicable)
}

// outcome joins the stages of the terms of one duty where it is owed: it is not
// kept once a term is overdue, and kept when all are.
func (r *Report) outcome(terms slots) qagida.Outcome {
	return qagida.Outcome(bit(terms&^r.stages.of(Met) == 0)*uint32(qagida.Met) |
		bit(terms&r.stages.of(Overdue) != 0)*uint32(qagida.NotMet))
}

// unknown marks the facts on the events that nobody has stated: what is done up
// to the last day of a term is not known while the term is to come or runs.
func (r *Report) unknown(may *loose) uint64 {
	unsettled, running := r.stages.of(0), r.stages.of(Upcoming)|r.stages.of(Open)
	return rule.Missing(fieldOn, r.on.IsZero()) |
		rule.Missing(fieldEvents, !r.seen) |
		rule.Missing(fieldEvents, running != 0) |
		rule.Missing(fieldEventDuty, may.withoutDuty&unsettled != 0) |
		rule.Missing(fieldEventDate, may.withoutDay&unsettled != 0)
}

// dateSeveral finds the days on which the terms were met that ask for more than
// one; of all others it is the first day.
func (r *Report) dateSeveral(events Events) {
	several := worksTerm.where(r.schedule.of(IndependentWorks).asked > 1) |
		roundsTo(mostRounds).where(r.schedule.of(Monitoring).asked > 1)
	for met := several & r.stages.of(Met); met != 0; met &= met - 1 {
		slot := bits.TrailingZeros32(uint32(met)) % mostSlots
		r.first[slot] = r.lastWanted(events, slot)
	}
}

// lastWanted is the day of the last event that was wanted: the earliest day by
// whose end the term had as many as are asked for. From the end of those that were
// done it leaves out a day as long as enough remain.
func (r *Report) lastWanted(events Events, slot int) (day qagida.Date) {
	for done := r.boxes[slot]; done >= int32(r.schedule.of(dutyOf(slot)).asked); {
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
		if r.schedule.place(e, r.on) != box(slot) || !before.IsZero() && !e.Date.Before(before) {
			continue
		}
		if e.Date.Compare(day) > 0 {
			day, n = e.Date, 0
		}
		n += int32(bit(e.Date == day))
	}
	return day, n
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
		for left := r.stages.of(Overdue); left != 0; left &= left - 1 {
			if !yield(r.line(bits.TrailingZeros32(uint32(left)))) {
				return
			}
		}
	}
}

// line spells out how one term stands.
func (r *Report) line(slot int) DutyReport {
	line := DutyReport{
		Obligation: r.schedule.obligation(slot),
		Done:       int(r.boxes[slot]), Wanted: r.wanted(slot), Progress: r.stage(slot),
	}
	if line.Progress == Met {
		line.MetOn = r.first[slot]
	}
	if slot < firstRoundSlot || slot == r.schedule.used()-1 {
		line.Late = int(r.boxes[lateBoxes+box(line.Duty)])
	}
	return line
}

// stage is how far a term has come.
func (r *Report) stage(slot int) (p Progress) {
	for p < NotApplicable && r.stages.of(p)>>slot&1 == 0 {
		p++
	}
	return p
}

// wanted is how many more a term asks for.
func (r *Report) wanted(slot int) int {
	if r.stages.of(NotApplicable)>>slot&1 != 0 {
		return 0
	}
	return max(int(r.schedule.of(dutyOf(slot)).asked)-int(r.boxes[slot]), 0)
}

// Next is the next thing due: of the duties that are upcoming or open, the one
// with the earliest last day, the first of them in the order of All. It is false
// when there is none. What is overdue is in Overdue.
func (r Report) Next() (next DutyReport, found bool) {
	var slot int
	var last qagida.Date
	for ahead := r.stages.of(Upcoming) | r.stages.of(Open); ahead != 0; ahead &= ahead - 1 {
		at := bits.TrailingZeros32(uint32(ahead))
		_, end := r.schedule.term(at)
		if last.IsZero() || end.Before(last) {
			slot, last = at, end
		}
	}
	if last.IsZero() {
		return DutyReport{}, false
	}
	return r.line(slot), true
}

// Count is how many duties stand at a stage; of 0, how many are not settled.
func (r Report) Count(p Progress) int { return r.stages.of(p).len() }

// Events is how many events were taken in a way; of 0, how many cannot be placed.
// The sum over all placements is the number of events given.
func (r Report) Events(p Placement) int {
	sum := 0
	for b, n := range r.boxes {
		if box(b).placement() == p {
			sum += int(n)
		}
	}
	return sum
}
