package postcourse

import (
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// How the duties after a course stand on a day: paragraphs 35 to 37.

// The codes of the findings on progress, beside those on what is owed.
const (
	// CodeSupport: support was given in its term (order95/35.1).
	//
	// Example: progress {"place":"domestic","completed":"2026-04-03","events":[],"on":"2027-04-04"} → not-met
	CodeSupport qagida.Code = "postcourse-support"

	// CodeFinalMonitoring: the final monitoring was held in its term and the
	// teacher received its analysis (order95/35.2).
	//
	// Example: progress {"place":"domestic","completed":"2026-04-03","certified":true,"events":[{"duty":"final-monitoring","date":"2027-04-03"}],"on":"2027-04-03"} → met
	CodeFinalMonitoring qagida.Code = "postcourse-final-monitoring"

	// CodeIndependentWorks: the teacher carried out the least number of
	// independent works in the first year (order95/36.2).
	//
	// Example: progress {"place":"domestic","completed":"2026-04-03","events":[{"duty":"independent-works","date":"2026-05-01"}],"on":"2027-04-04"} → not-met
	CodeIndependentWorks qagida.Code = "postcourse-independent-works"

	// CodeMonitoring: monitoring was done in every year so far (order95/37).
	//
	// Example: progress {"place":"domestic","completed":"2026-04-03","certified":true,"events":[],"on":"2027-04-04"} → not-met
	CodeMonitoring qagida.Code = "postcourse-monitoring"
)

// The criteria on progress follow those on what is owed.
const (
	progressSupport = dutiesCriteria + iota
	progressFinal
	progressWorks
	progressMonitoring
)

// What the criteria on a term need.
const needsTerm = 1<<coursePlace | 1<<courseCompleted | 1<<eventsKnown | 1<<eventsDuty | 1<<eventsDate | 1<<askedDay

var progressList = rule.Checklist{
	Name:     "postcourse.progress",
	Facts:    progressFacts,
	Readings: progressReadings,
	Amounts: []rule.Amount{
		{Name: "support-years"}, {Name: "works"}, {Name: "works-done"}, {Name: "rounds"}, {Name: "rounds-met"}, {Name: "yearly"},
	},
	Criteria: append(dutiesRows[:dutiesCriteria:dutiesCriteria],
		rule.Criterion{Code: CodeSupport, Provision: order95("35.1"), Readings: readFirstYear, Needs: needsTerm},
		rule.Criterion{Code: CodeFinalMonitoring, Provision: order95("35.2"), Readings: readFirstYear, Needs: needsTerm | 1<<courseCertified},
		rule.Criterion{Code: CodeIndependentWorks, Provision: order95("36.2"), Readings: readFirstYear, Needs: needsTerm},
		rule.Criterion{Code: CodeMonitoring, Provision: order95("37"), Readings: readMonitoringYears, Needs: needsTerm | 1<<courseCertified},
	),
}.List()

// Progress decides how the duties after a course stand on a day, given what
// happened, in any order.
//
// A duty is upcoming before its first day, then open to the end of its last day,
// and overdue from the day after it; it is met as soon as enough is done in time
// and stays so. What is done later counts as late and never as done, and an
// event is counted once at most. Events that count for nothing are not dropped:
// see [Report.Events], [Report.Place] and [Report.Uncounted].
//
// Of a course that has not ended, or whose end nobody has stated, nothing is
// settled. On the day of completion and before it every duty is upcoming. With
// no day asked nothing is settled; with no events known (nil), only what is
// upcoming is. An event without its duty or its day may be the one that is
// wanted: while it may, a duty is neither open nor overdue. Abroad no duty
// applies.
//
// The time is proportional to the number of events. The error names an event of a
// duty that does not exist, and what [Rules.Duties] refuses.
//
// Source: order95/2.2, 5.3.2, 35.1, 35.2, 36.2, 37.
func (r Rules) Progress(c Completion, events Events, on qagida.Date) (report Report, err error) {
	t := &report.tally
	if err := t.take(&r, &c, events, on); err != nil {
		return Report{}, err
	}
	if t.more {
		t.reach(events)
	}
	d := progressList.Open(&report.Decision, r.Edition)
	d.Answer(t.answers())
	d.Choose(r.choices()...)
	d.Show(
		int64(r.SupportYears), int64(r.IndependentWorks), int64(t.done[worksTerm]),
		int64(r.MonitoringRounds), int64(t.rounds(Met)), int64(r.MonitoringsYearly),
	)
	if d.Undetermined() {
		d.Unknown(r.unknown(&c) | t.unknown())
	}
	return report, nil
}

// Stages returns how far every duty after a course has come on a day: what
// [Rules.Progress] decides, without its reasons. The error is that of Progress.
//
// Source: order95/2.2, 5.3.2, 35.1, 35.2, 36.2, 37.
func (r Rules) Stages(c Completion, events Events, on qagida.Date) (Stages, error) {
	var t tally
	if err := t.take(&r, &c, events, on); err != nil {
		return Stages{}, err
	}
	return t.stages, nil
}

// answers returns the answer to each criterion.
func (t *tally) answers() rule.Answers {
	place, scope := t.plan.owed()
	return rule.Collect([]rule.Answer{
		dutiesScope:        scope,
		dutiesPlace:        place,
		dutiesSupport:      place,
		dutiesMonitoring:   scope,
		progressSupport:    under(t.stages.list[supportTerm].Outcome(), readFirstYear),
		progressFinal:      under(t.stages.list[finalTerm].Outcome(), readFirstYear),
		progressWorks:      under(t.stages.list[worksTerm].Outcome(), readFirstYear),
		progressMonitoring: under(t.monitoring(), readMonitoringYears),
	})
}

// under returns the answer with an outcome that rests on readings, unless the law
// does not speak of the case.
func under(o qagida.Outcome, readings uint16) rule.Answer {
	if o == qagida.NotApplicable {
		return rule.Of(o)
	}
	return rule.Of(o).Under(readings)
}

// monitoring joins the stages of the years of monitoring: it is not met once a
// year is overdue, and met when all are.
func (t *tally) monitoring() qagida.Outcome {
	switch {
	case t.plan.duties[Monitoring].owed == qagida.No:
		return qagida.NotApplicable
	case t.rounds(Overdue) > 0:
		return qagida.NotMet
	case t.rounds(Met) == int(t.plan.terms)-firstRound:
		return qagida.Met
	default:
		return qagida.Undetermined
	}
}

// rounds returns how many years of monitoring stand at a stage.
func (t *tally) rounds(p Progress) (n int) {
	for at := firstRound; at < int(t.plan.terms); at++ {
		if t.stages.list[at] == p {
			n++
		}
	}
	return n
}

// unknown marks the facts on the events that nobody has stated: what is done up
// to the last day of a term is not known while the term is to come or runs.
func (t *tally) unknown() uint64 {
	running := t.stages.Count(Upcoming)+t.stages.Count(Open) > 0
	return rule.Missing(askedDay, t.on.IsZero()) |
		rule.Missing(eventsKnown, !t.seen || running) |
		t.lacks
}

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

// Outcome returns what a stage says of the law: a duty that is overdue is not met,
// and one that is still to come or still open is undetermined.
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

// Stages is how far every duty after a course has come on a day. It is a
// comparable value of a few bytes; the zero Stages has none.
type Stages struct {
	list  [mostTerms]Progress
	terms uint8
}

// Of returns the stage of a duty in a round, from 1. It is 0, not settled, of a
// duty or a round that does not exist as well.
func (s Stages) Of(d Duty, round int) Progress {
	for at := range int(s.terms) {
		if duty, n := dutyAt(at); duty == d && n == round {
			return s.list[at]
		}
	}
	return 0
}

// All lists each duty with its stage, in the order of the enumeration and then
// of the rounds.
func (s Stages) All() iter.Seq2[Duty, Progress] {
	return func(yield func(Duty, Progress) bool) {
		for at, stage := range s.list[:s.terms] {
			duty, _ := dutyAt(at)
			if !yield(duty, stage) {
				return
			}
		}
	}
}

// Count returns how many duties stand at a stage; of 0, how many are not settled.
func (s Stages) Count(p Progress) (n int) {
	for _, stage := range s.list[:s.terms] {
		if stage == p {
			n++
		}
	}
	return n
}

// Report is how all duties after a course stand on a day. Its decision says what
// is owed at all and whether each duty is kept. It is a comparable value, and
// making one allocates nothing.
type Report struct {
	qagida.Decision
	tally tally
}

// Stages returns the stage of every duty.
func (r Report) Stages() Stages { return r.tally.stages }

// Count returns how many duties stand at a stage; of 0, how many are not settled.
func (r Report) Count(p Progress) int { return r.tally.stages.Count(p) }

// Events returns how many events were taken in a way; of 0, how many cannot be
// placed. The sum over all placements is the number of events given.
func (r Report) Events(p Placement) int {
	if p >= placements {
		return 0
	}
	return int(r.tally.placed[p])
}

// All lists every duty with a day as it stands, in the order of the enumeration
// and then of the rounds, those that do not apply included.
func (r Report) All() iter.Seq[DutyReport] {
	return func(yield func(DutyReport) bool) {
		for at := range int(r.tally.plan.terms) {
			if !yield(r.line(at)) {
				return
			}
		}
	}
}

// Overdue lists the duties that are overdue, in the order of All.
func (r Report) Overdue() iter.Seq[DutyReport] {
	return func(yield func(DutyReport) bool) {
		for at := range int(r.tally.plan.terms) {
			if r.tally.stages.list[at] == Overdue && !yield(r.line(at)) {
				return
			}
		}
	}
}

// Next returns the next thing due: of the duties that are upcoming or open, the
// one with the earliest last day, the first of them in the order of All. It is
// false when there is none. What is overdue is in Overdue.
func (r Report) Next() (line DutyReport, found bool) {
	var earliest qagida.Date
	next := -1
	for at := range int(r.tally.plan.terms) {
		switch r.tally.stages.list[at] {
		case Upcoming, Open:
			if _, last := r.tally.plan.term(at); next < 0 || last.Before(earliest) {
				next, earliest = at, last
			}
		}
	}
	if next < 0 {
		return DutyReport{}, false
	}
	return r.line(next), true
}

// line spells out how one term stands.
func (r *Report) line(at int) DutyReport {
	t := &r.tally
	line := DutyReport{
		Obligation: t.plan.obligation(at),
		Done:       int(t.done[at]), Wanted: int(t.wanted(at)), Late: t.lateAt(at),
		Progress: t.stages.list[at],
	}
	switch line.Progress {
	case Met:
		line.MetOn = t.metOn[at]
	case NotApplicable:
		line.Wanted = 0
	}
	return line
}

// lateAt returns how many events came too late for a term: those of the duty are
// told at its last one.
func (t *tally) lateAt(at int) int {
	duty, round := dutyAt(at)
	if duty == Monitoring && round < int(t.plan.duties[duty].years) {
		return 0
	}
	return int(t.late[duty])
}

// MarshalJSON returns {"on":…,"duties":[…],"next":…,"events":{…},"decision":…}:
// what All and Next return, and the number of events by placement, null where no
// events are known.
func (r Report) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("on", r.tally.on)
	o.Add("duties", rule.JSONList(r.All()))
	if next, found := r.Next(); found {
		o.Add("next", next)
	} else {
		o.Add("next", nil)
	}
	if r.tally.seen {
		o.Add("events", r.eventCounts())
	} else {
		o.Add("events", nil)
	}
	o.Add("decision", r.Decision)
	return o.MarshalJSON()
}

// eventCounts returns the number of events by placement, those that cannot be
// placed under unknown.
func (r *Report) eventCounts() (o rule.Object) {
	for p := range placements {
		o.AddNumber(p.String(), r.Events(p))
	}
	return o
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

// MarshalJSON returns the members of an [Obligation], and "done", "wanted",
// "late", "progress" and "met_on".
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

type progressInput struct {
	Completion
	Events Events      `json:"events,omitzero"`
	On     qagida.Date `json:"on,omitzero"`
}

type progressAnswer struct {
	Duties   []dutyProgressAnswer `json:"duties"`
	Decision qagida.Decision      `json:"decision"`
}

type dutyProgressAnswer struct {
	dutyAnswer
	Done     int      `json:"done"`
	Progress Progress `json:"progress"`
}

var progressQuestion = rule.Question[Rules, progressInput, progressAnswer]{
	Name:  "postcourse.progress",
	Verbs: []string{"Rules.Progress", "Rules.Stages"},
	Bounds: []rule.Bound{
		rule.At("completed", `"2024-02-29"`, `"2026-04-03"`),
		rule.At("course", `"A"`),
		rule.At("events", `[]`, `[{}]`, `[{},{},{}]`),
		rule.At("events.date", `"2026-04-03"`, `"2026-04-04"`, `"2027-04-03"`, `"2027-04-04"`),
		rule.At("events.course", `"A"`, `"B"`),
		rule.At("on", `"2026-04-03"`, `"2026-04-04"`, `"2027-04-03"`, `"2027-04-04"`),
	},
	Optional: []string{"course", "events.course"},
	Lists:    []*rule.List{progressList},
	Rules:    Order95(),
	Ask: func(r Rules, in *progressInput) (progressAnswer, error) {
		report, err := r.Progress(in.Completion, in.Events, in.On)
		if err != nil {
			return progressAnswer{}, err
		}
		answer := progressAnswer{Duties: []dutyProgressAnswer{}, Decision: report.Decision}
		for line := range report.All() {
			answer.Duties = append(answer.Duties, dutyProgressAnswer{dutyAnswerOf(line.Obligation), line.Done, line.Progress})
		}
		return answer, nil
	},
}
