package postcourse

import (
	"encoding/json"
	"iter"
	"slices"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// How the duties after a course stand on a day: paragraphs 35 to 37.

// The codes of the findings on progress, beside those on what is owed.
const (
	// CodeSupport: support lasted to the end of its term and is on record
	// (order95/35.1).
	//
	// Example: progress {"place":"domestic","completed":"2026-04-03","events":[{"duty":"support","date":"2026-05-12"}],"on":"2027-04-04"} → met
	// Example: progress {"place":"domestic","completed":"2026-04-03","events":[],"on":"2027-04-04"} → not-met
	CodeSupport qagida.Code = "postcourse-support"

	// CodeFinalMonitoring: a final monitoring closed support (order95/35.2). That the
	// teacher receives its analysis is said by recording it: see [Event].
	//
	// Example: progress {"place":"domestic","completed":"2026-04-03","events":[{"duty":"final-monitoring","date":"2027-04-03"}],"on":"2027-04-03"} → met
	// Example: progress {"place":"domestic","completed":"2026-04-03","events":[],"on":"2027-04-04"} → not-met
	CodeFinalMonitoring qagida.Code = "postcourse-final-monitoring"

	// CodeIndependentWorks: the teacher carried out the least number of
	// independent assignments in the first year (order95/36.2).
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
	progressCriteria
)

// What the criteria need, and what their outcomes may rest on.
const (
	needsTerm    = 1<<coursePlace | 1<<courseCompleted | ofEvents | 1<<askedDay
	ofEvents     = 1<<courseName | 1<<eventsKnown | 1<<eventsDuty | 1<<eventsDate
	restsSupport = readFirstYear | readSupportEvidence
	restsFinal   = readFirstYear | readFinalMonitoring | readFinalMonitoringScope
	restsWorks   = readFirstYear | readSupportForms
	restsRounds  = readMonitoringYears | readMonitoringScope
)

// progressListOf returns the checklist on progress, with what yearly and final
// monitoring need beside the facts on their terms.
func progressListOf(yearly, final uint64) *rule.List {
	return rule.Checklist{
		Name:     "postcourse.progress",
		Facts:    progressFacts,
		Readings: progressReadings,
		Amounts: []rule.Amount{
			{Name: "support-years"},
			{Name: "support-ends", Kind: rule.Day},
			{Name: "measures"},
			{Name: "measures-wanted"},
			{Name: "last-measure", Kind: rule.Day},
			{Name: "final-monitoring", Kind: rule.Day},
			{Name: "works"},
			{Name: "works-done"},
			{Name: "rounds"},
			{Name: "rounds-met"},
			{Name: "yearly"},
		},
		Criteria: append(dutiesRows(yearly),
			rule.Criterion{
				Code: CodeSupport, Provision: order95("35.1"), Readings: restsSupport,
				Needs: needsTerm, Aside: ofEvents,
			},
			rule.Criterion{
				Code: CodeFinalMonitoring, Provision: order95("35.2"), Readings: restsFinal,
				Needs: needsTerm | final, Aside: ofEvents,
			},
			rule.Criterion{
				Code: CodeIndependentWorks, Provision: order95("36.2"), Readings: restsWorks,
				Needs: needsTerm | 1<<courseForms, Aside: ofEvents,
			},
			rule.Criterion{
				Code: CodeMonitoring, Provision: order95("37"), Readings: restsRounds,
				Needs: needsTerm | yearly, Aside: ofEvents,
			},
		),
	}.List()
}

// The checklists, as the readings ask for a certificate for yearly monitoring and for
// the final one.
var (
	certificate   = uint64(1 << courseCertified)
	progressLists = [...][2]*rule.List{
		CertifiedOnly: {
			FinalForCompleted: progressListOf(certificate, 0), FinalForCertified: progressListOf(certificate, certificate),
		},
		AllWhoCompleted: {FinalForCompleted: progressListOf(0, 0), FinalForCertified: progressListOf(0, certificate)},
	}
	progressList = progressLists[CertifiedOnly][FinalForCompleted]
)

// progressList returns the checklist that the readings ask for.
func (r *Rules) progressList() *rule.List {
	lists := &progressLists[CertifiedOnly]
	if r.MonitoringScope == AllWhoCompleted {
		lists = &progressLists[AllWhoCompleted]
	}
	if r.FinalMonitoringScope == FinalForCertified {
		return lists[FinalForCertified]
	}
	return lists[FinalForCompleted]
}

// Progress decides how the duties after a course stand on a day, given what
// happened, in any order.
//
// A duty is upcoming before its first day, then open to the end of its last day,
// and overdue from the day after it. Works and yearly monitoring are met as soon
// as enough is done in time. Support lasts: it is met from the day after its term
// where a measure is on record in the term, or one in each span of three months
// under support-evidence=each-quarter; support that SupportUntil says to have
// ended too early is overdue from its last day on. The final monitoring closes
// support: it counts where no measure lies on a later day of the term, and is met
// from the last day of the term, whether or not support was; under
// final-monitoring=any-day-in-term it counts and is met on any day. What is met
// stays met.
//
// What is done later counts as late and never as done, and an event is counted
// once at most. Events that count for nothing are not dropped: see
// [Report.Events], [Report.Place] and [Report.Uncounted].
//
// Of a course that has not ended, or whose end nobody has stated, nothing is
// settled. On the day of completion and before it every duty is upcoming. With
// no day asked nothing is settled; with no events known (nil), only what is
// upcoming and what lasts is. An event without its duty or its day may be the one
// that is wanted, or a measure after a final monitoring: while it may, a duty is
// neither open nor overdue nor met. An event that names a course is not of another
// one; while nobody has named the one in question, events of one course at most can
// count, and what depends on which is not settled. Abroad no duty applies. For a duty
// whose term still runs no fact is missing: time will settle it.
//
// The time is proportional to the number of events, and, where the course has no
// name, to that of the courses that they name. The error names an event of a
// duty that does not exist, events of more than 100 courses after one without a name,
// and what [Rules.Duties] refuses.
//
// Source: order95/2.2, 2.6, 5.3.2, 35.1, 35.2, 36.2, 37.
func (r Rules) Progress(c Completion, events Events, on qagida.Date) (report Report, err error) {
	err = r.progress(&report, &c, events, on)
	return report, err
}

// progress is Progress in the place where its report is read.
func (r *Rules) progress(report *Report, c *Completion, events Events, on qagida.Date) error {
	t := &report.tally
	if err := t.take(r, c, events, on); err != nil {
		*report = Report{}
		return err
	}
	t.reach(events)
	d := r.progressList().Open(&report.Decision, r.Edition)
	d.Answer(t.answers())
	d.Choose(r.choices()...)
	d.Show(
		int64(r.SupportYears), rule.DayAmount(t.plan.supportEnds(t.on)),
		rule.KnownAmount(int64(t.done[supportTerm]), t.told(Support, supportTerm)),
		rule.KnownAmount(int64(t.wanted(Support, supportTerm)), t.told(Support, supportTerm)),
		rule.FoundDay(t.latest[supportTerm], t.told(Support, supportTerm)),
		rule.FoundDay(t.latest[finalTerm], t.told(FinalMonitoring, finalTerm)),
		int64(r.IndependentWorks), rule.KnownAmount(int64(t.done[worksTerm]), t.told(IndependentWorks, worksTerm)),
		int64(r.MonitoringRounds), rule.KnownAmount(int64(t.met), t.toldYears()), int64(r.MonitoringsYearly),
	)
	if d.Undetermined() {
		owing := !r.monitored(c).Known() || !r.finallyMonitored(c).Known() && t.waits(FinalMonitoring)
		d.Unknown(r.unknown(c) | t.unknown() | rule.Missing(courseCertified, owing))
	}
	return nil
}

// Stages returns how far every duty after a course has come on a day: what
// [Rules.Progress] decides, without its reasons. The error is that of Progress.
//
// Source: order95/2.2, 2.6, 5.3.2, 35.1, 35.2, 36.2, 37.
func (r Rules) Stages(c Completion, events Events, on qagida.Date) (Stages, error) {
	var t tally
	if err := t.take(&r, &c, events, on); err != nil {
		return Stages{}, err
	}
	return t.stages, nil
}

// answers returns the answer to each criterion.
func (t *tally) answers() rule.Answers {
	if t.plan.duties[0].owed == qagida.No {
		return nothingOwed
	}
	place, scope := t.plan.owed()
	return rule.Collect([]rule.Answer{
		dutiesScope:      scope,
		dutiesPlace:      place,
		dutiesSupport:    place,
		dutiesMonitoring: scope,
		progressSupport:  t.answer(Support, t.stages.list[supportTerm].Outcome(), restsSupport, 0),
		progressFinal: t.answer(FinalMonitoring, t.stages.list[finalTerm].Outcome(), restsFinal,
			readFinalMonitoringScope),
		progressWorks:      t.answer(IndependentWorks, t.stages.list[worksTerm].Outcome(), restsWorks, readSupportForms),
		progressMonitoring: t.answer(Monitoring, t.monitoring(), restsRounds, readMonitoringScope),
	})
}

// nothingOwed is the answer to every criterion after a course abroad.
var nothingOwed = func() rule.Answers {
	var all [progressCriteria]rule.Answer
	for i := range all {
		all[i] = rule.Of(qagida.NotApplicable)
	}
	return rule.Collect(all[:])
}()

// answer returns the answer to the criterion on a duty, with the readings that it
// rests on, or that it is not owed rests on. While the duty waits for time alone,
// its period runs; while no event can turn it, it does not wait for any.
func (t *tally) answer(d Duty, o qagida.Outcome, rests, scope uint16) rule.Answer {
	switch answer := rule.Of(o); {
	case o == qagida.NotApplicable:
		return answer.Under(scope)
	case o == qagida.Undetermined && !t.certain(d) && t.waits(d) && t.turnedByEvents(d):
		return answer.Under(rests)
	case o == qagida.Undetermined && !t.certain(d) && t.waits(d):
		return answer.Under(rests).Aside()
	default:
		return answer.Under(rests).Running()
	}
}

// monitoring joins the stages of the years of monitoring: it is not met once a
// year is overdue, whichever it is, and met when all are.
func (t *tally) monitoring() qagida.Outcome {
	switch {
	case t.plan.duties[Monitoring].owed == qagida.No:
		return qagida.NotApplicable
	case t.overdue > 0 || t.lost && t.plan.duties[Monitoring].owed == qagida.Yes:
		return qagida.NotMet
	case t.met == t.plan.terms-firstRound:
		return qagida.Met
	default:
		return qagida.Undetermined
	}
}

// supportEnds returns the last day of the term of support, or that on which it ended
// too early.
func (p *plan) supportEnds(on qagida.Date) qagida.Date {
	switch {
	case !p.cut.IsZero() && !on.Before(p.cut):
		return p.cut
	case !p.ended.IsZero():
		return p.ended
	default:
		return p.duties[Support].last
	}
}

// unknown marks the facts on the course that nobody has stated, the certificate
// apart. The forms are among them only where a reading asks for them.
func (r *Rules) unknown(c *Completion) uint64 {
	return c.unknown() | rule.Missing(courseForms, !r.worksChosen(c).Known())
}

// unknown marks the facts on what was done that nobody has stated, those of events
// where they leave open a term that waits for facts.
func (t *tally) unknown() uint64 {
	missing := rule.Missing(askedDay, t.on.IsZero()) | rule.Missing(eventsKnown, !t.seen)
	if t.placed[0] == 0 {
		return missing
	}
	for at := range int(t.plan.terms) {
		duty, _ := dutyAt(at)
		if t.waitsAt(duty, at) {
			missing |= t.doubts[at].unknown()
		}
	}
	return missing
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
	rule.Word{Code: "open", Name: qagida.Text{KK: "мерзімі жүріп жатыр", RU: "срок идёт", EN: "open"}},
	rule.Word{Code: "met", Name: qagida.Text{KK: "орындалған", RU: "выполнено", EN: "met"}},
	rule.Word{Code: "overdue", Name: qagida.Text{KK: "мерзімі өтіп кеткен", RU: "просрочено", EN: "overdue"}},
	rule.Word{Code: "not-applicable", Name: qagida.Text{KK: "қатысы жоқ", RU: "неприменимо", EN: "not applicable"}},
)

// Outcome returns what a stage says of the law: a duty that is overdue is not met,
// and one that is still to come or still open is undetermined.
func (p Progress) Outcome() qagida.Outcome {
	if int(p) >= len(stageOutcomes) {
		return qagida.Undetermined
	}
	return stageOutcomes[p]
}

var stageOutcomes = [...]qagida.Outcome{Met: qagida.Met, Overdue: qagida.NotMet, NotApplicable: qagida.NotApplicable}

// Stages is how far every duty after a course has come on a day. It is a
// comparable value of a few bytes; the zero Stages has none.
type Stages struct {
	list  [mostTerms]Progress
	terms uint8
}

// MarshalJSON returns the stages as a list, in the order of All.
func (s Stages) MarshalJSON() ([]byte, error) {
	return json.Marshal(append([]Progress{}, s.list[:s.terms]...))
}

// UnmarshalJSON reads what MarshalJSON returns.
func (s *Stages) UnmarshalJSON(b []byte) error {
	list := []Progress{}
	if err := rule.ReadStrictly("stages", b, &list); err != nil {
		return err
	}
	if list == nil || len(list) > mostTerms {
		return rule.Refuse("stages", string(b), refusal.NotAListOfStages, mostTerms)
	}
	*s = Stages{terms: uint8(len(list))}
	copy(s.list[:], list)
	return nil
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

// LastMeasure returns the day of the latest measure of support in the term, not
// stated where there is none.
func (r Report) LastMeasure() qagida.Date { return r.tally.latest[supportTerm] }

// FinalMonitoring returns the day of the latest final monitoring in the term,
// whether or not it closed support, not stated where there is none.
func (r Report) FinalMonitoring() qagida.Date { return r.tally.latest[finalTerm] }

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
		stage := r.tally.stages.list[at]
		if _, last := r.tally.plan.term(at); (stage == Upcoming || stage == Open) && (next < 0 || last.Before(earliest)) {
			next, earliest = at, last
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
	duty, _ := dutyAt(at)
	line := DutyReport{
		Obligation: t.plan.obligation(at),
		Done:       int(t.done[at]), Wanted: int(t.wanted(duty, at)), Late: t.lateAt(at),
		Progress: t.stages.list[at], MetOn: t.metOn(at),
	}
	if line.Progress == NotApplicable {
		line.Wanted = 0
	}
	return line
}

// lateAt returns how many events came too late for a term: those of the duty are
// told at its last one.
func (t *tally) lateAt(at int) int {
	duty, _ := dutyAt(at)
	if duty == Monitoring && at < int(t.plan.terms)-1 {
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

// UnmarshalJSON refuses: how the duties stand is worked out from the course and the
// events. Store those, or a receipt of the question postcourse.progress.
func (r *Report) UnmarshalJSON(b []byte) error {
	return rule.NotRead[Report](b, "postcourse.progress")
}

// eventCounts returns the number of events by placement, those that cannot be
// placed under unknown.
func (r *Report) eventCounts() (o rule.Object) {
	for p := range placements {
		o.AddNumber(p.String(), r.Events(p))
	}
	return o
}

// DutyReport is how one duty stands on the check date.
type DutyReport struct {
	Obligation
	Done     int // events that count in its term, up to the check date
	Wanted   int // how many more are asked for, or spans without a measure of support; 0 where it is not owed
	Late     int // events after its last day, up to the check date
	Progress Progress
	MetOn    qagida.Date // the day from which it is met; not stated unless it is
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

// UnmarshalJSON reads what MarshalJSON returns.
func (d *DutyReport) UnmarshalJSON(b []byte) error {
	return rule.Read(d, b, func(v *DutyReport) []rule.Member {
		return append(v.Obligation.members(), rule.In("done", &v.Done), rule.In("wanted", &v.Wanted),
			rule.In("late", &v.Late), rule.In("progress", &v.Progress), rule.In("met_on", &v.MetOn))
	})
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

// eventsOn returns a list of events of a duty on some days, in JSON.
func eventsOn(duty string, days ...string) string {
	list := make([]string, len(days))
	for i, day := range days {
		list[i] = `{"duty":"` + duty + `","date":"` + day + `"}`
	}
	return "[" + strings.Join(list, ",") + "]"
}

var progressQuestion = rule.Question[Rules, progressInput, progressAnswer]{
	Name:  "postcourse.progress",
	Verbs: []string{"Rules.Progress", "Rules.Stages"},
	Bounds: []rule.Bound{
		rule.At("completed", `"2026-04-03"`, `"2026-04-04"`, `"2028-05-03"`, `"2029-06-30"`),
		rule.At("course", `"A"`, `"B"`, `"C"`),
		rule.At("support_until", `"2029-04-03"`),
		rule.At("events",
			`[]`, `[{}]`, `[{},{},{}]`, `[{"duty":"support"},{"duty":"final-monitoring"}]`,
			`[{"duty":"support","date":"2026-12-31"},{"duty":"final-monitoring","date":"2026-07-03"}]`,
			eventsOn("support", "2026-07-03", "2026-10-03", "2027-01-03", "2027-04-03"),
			`[{"duty":"independent-works"},{"duty":"independent-works"},{"duty":"independent-works"}]`,
			eventsOn("independent-works", "2026-07-03", "2026-07-03", "2026-12-31"),
			`[{"duty":"monitoring","date":"2026-07-03"},{"duty":"monitoring","date":"2027-12-31"},{"duty":"monitoring"}]`,
			eventsOn("monitoring", "2027-04-03", "2027-04-04", "2028-04-04"),
			eventsOn("monitoring", "2026-07-03", "2027-07-03", "2028-07-03"), eventsOn("final-monitoring", "2029-04-03"),
			eventsOn("independent-works", "2029-04-03", "2029-04-03", "2029-04-03"), eventsOn("support", "2029-04-03"),
		),
		rule.At("events.date",
			`"2026-04-03"`, `"2026-04-04"`, `"2026-07-03"`, `"2026-12-31"`, `"2027-01-01"`,
			`"2027-04-02"`, `"2027-04-03"`, `"2027-04-04"`, `"2027-12-31"`, `"2028-12-31"`),
		rule.At("events.course", `"A"`, `"A"`, `"B"`),
		rule.At("on",
			`"2026-06-15"`, `"2027-04-03"`, `"2027-04-04"`, `"2027-12-31"`, `"2028-01-01"`, `"2028-04-04"`,
			`"2029-04-03"`, `"2030-01-01"`, `"2030-03-31"`),
	},
	Optional: append([]string{"events.course"}, completionOptional...),
	Lists:    slices.Concat(progressLists[CertifiedOnly][:], progressLists[AllWhoCompleted][:]),
	Rules:    Order95(),
	Ask: func(r Rules, in *progressInput) (progressAnswer, error) {
		report, err := r.Progress(in.Completion, in.Events, in.On)
		if err != nil {
			return progressAnswer{}, err
		}
		t := &report.tally
		answer := progressAnswer{Duties: make([]dutyProgressAnswer, t.plan.terms), Decision: report.Decision}
		for at := range answer.Duties {
			duty := dutyAnswerOf(t.plan.obligation(at))
			answer.Duties[at] = dutyProgressAnswer{duty, int(t.done[at]), t.stages.list[at]}
		}
		return answer, nil
	},
}
