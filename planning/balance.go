package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Do a teacher's hours of five years suffice (paragraph 21.3).

// The codes of the findings on the hours between courses.
const (
	// CodeBalanceLeast: the hours of the period between courses reach the least
	// (order95/21.3). While the period runs, a shortage is undetermined, and
	// nothing is missing.
	//
	// Example: balance {"courses":[{"completed":"2021-11-21","hours":36}],"on":"2026-11-21"} → met
	// Example: balance {"courses":[{"completed":"2021-11-20","hours":36}],"on":"2026-11-21"} → not-met
	CodeBalanceLeast qagida.Code = "balance-least"

	// CodeBalanceMost: the hours of the period between courses keep to the most
	// (order95/21.3). Under the reading cycle-maximum=norm hours beyond it are
	// reported and the criterion does not apply.
	//
	// Example: balance {"courses":[{"completed":"2026-03-06","hours":181}],"on":"2026-11-21"} → not-applicable
	CodeBalanceMost qagida.Code = "balance-most"

	// CodeBalanceEnded: the hours of the period that ended last reached the least
	// (order95/21.3). It does not apply where none has ended since the stated
	// start, so never under the reading cycle-window=rolling, nor to a shortage of a
	// period that began before the teacher's service did: it is judged by its own
	// days, not by the check date.
	//
	// Example: balance {"courses":[],"on":"2026-11-21"} → not-applicable
	CodeBalanceEnded qagida.Code = "balance-ended"
)

// The facts that the criteria ask for.
const (
	balanceCourses = iota
	balanceCompleted
	balanceHours
	balancePlace
	balancePassed
	balanceOn
	balanceCycleStart
	balanceLastCertificate
	balanceInServiceSince
)

const balanceSumFacts = 1<<balanceCourses | 1<<balanceCompleted | 1<<balanceHours | 1<<balancePlace |
	1<<balancePassed | 1<<balanceOn | 1<<balanceCycleStart | 1<<balanceLastCertificate

// The readings that outcomes may rest on, a bit each.
const (
	readCycleWindow = 1 << iota
	readCycleMaximum
	readCycleAbroad
	readCycleEntry
	readCycleCourses
	readCycleCompletion
	readCycleLastDay
)

const readCycleSum = readCycleWindow | readCycleAbroad | readCycleCourses | readCycleCompletion | readCycleLastDay

// The criteria, in the order of the text.
const (
	balanceLeast = iota
	balanceMost
	balanceEnded
	balanceCriteria // how many there are
)

var balance = rule.Checklist{
	Name: "planning.balance",
	Facts: []string{
		balanceCourses:         "courses",
		balanceCompleted:       "courses.completed",
		balanceHours:           "courses.hours",
		balancePlace:           "courses.place",
		balancePassed:          "courses.passed",
		balanceOn:              "on",
		balanceCycleStart:      "cycle_start",
		balanceLastCertificate: "last_certificate",
		balanceInServiceSince:  "in_service_since",
	},
	Readings: []string{
		"cycle-window", "cycle-maximum", "cycle-abroad", "cycle-entry", "cycle-courses", "cycle-completion", "cycle-last-day",
	},
	Amounts: []rule.Amount{
		{Name: "first", Kind: rule.Day},
		{Name: "last", Kind: rule.Day},
		{Name: "least"},
		{Name: "most"},
		{Name: "hours"},
		{Name: "abroad"},
		{Name: "ended-first", Kind: rule.Day},
		{Name: "ended-last", Kind: rule.Day},
		{Name: "ended-hours"},
		{Name: "owed", Kind: rule.Day},
	},
	Criteria: []rule.Criterion{
		balanceLeast: {Code: CodeBalanceLeast, Provision: order95("21.3"), Readings: readCycleSum | readCycleEntry, Needs: balanceSumFacts | 1<<balanceInServiceSince},
		balanceMost:  {Code: CodeBalanceMost, Provision: order95("21.3"), Readings: readCycleSum | readCycleMaximum, Needs: balanceSumFacts, Aside: 1 << balanceCompleted},
		balanceEnded: {Code: CodeBalanceEnded, Provision: order95("21.3"), Readings: readCycleSum | readCycleEntry, Needs: balanceSumFacts | 1<<balanceInServiceSince},
	},
}.List()

// History is what a teacher took, and the day for which the hours are asked.
// Every field may be left out: its zero value means "not known".
//
// Service began on InServiceSince or with the earliest course on record, whichever is
// earlier: who took a course, of any kind and with any result, was in service by then.
type History struct {
	Courses         []Attendance `json:"courses,omitzero"`          // in any order; nil is not known, empty is none
	On              qagida.Date  `json:"on,omitzero"`               // the check date
	CycleStart      qagida.Date  `json:"cycle_start,omitzero"`      // first day of a period, under cycle-window=fixed
	LastCertificate qagida.Date  `json:"last_certificate,omitzero"` // its day of issue, under since-certificate
	InServiceSince  qagida.Date  `json:"in_service_since,omitzero"` // first day of service
}

// CycleHours are the hours of the five years to which a day belongs. A number
// that hangs on a fact left out is not known; one that does not, is.
type CycleHours struct {
	Window      qagida.Period // the five years, both ends inside
	Hours       qagida.Count  // the sum that is asked for, up to the check date
	HoursAbroad qagida.Count  // of courses abroad, whatever the reading cycle-abroad
	ShortBy     qagida.Count  // how many hours are missing to the least, 0 where none is
	OverBy      qagida.Count  // how many hours lie above the most, 0 where none does
	Ended       qagida.Period // the period that ended last; not stated where none has
	EndedHours  qagida.Count  // its sum; not known where none has ended
}

// BalanceDecision says whether the hours of a period suffice.
type BalanceDecision struct {
	qagida.Decision
	CycleHours
}

// MarshalJSON returns {"hours":…,"hours_abroad":…,"short_by":…,"over_by":…,
// "window":{"first":…,"last":…},"ended":{"first":…,"last":…},"ended_hours":…,
// "decision":…}.
func (d BalanceDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("hours", d.Hours)
	o.Add("hours_abroad", d.HoursAbroad)
	o.Add("short_by", d.ShortBy)
	o.Add("over_by", d.OverBy)
	o.Add("window", daysOf(d.Window))
	o.Add("ended", daysOf(d.Ended))
	o.Add("ended_hours", d.EndedHours)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; the decision is a record then.
func (d *BalanceDecision) UnmarshalJSON(b []byte) error {
	return rule.Read(d, b, func(v *BalanceDecision) []rule.Member {
		return []rule.Member{
			rule.In("hours", &v.Hours), rule.In("hours_abroad", &v.HoursAbroad),
			rule.In("short_by", &v.ShortBy), rule.In("over_by", &v.OverBy),
			rule.In("window", (*windowAnswer)(&v.Window)), rule.In("ended", (*windowAnswer)(&v.Ended)),
			rule.In("ended_hours", &v.EndedHours), rule.In("decision", &v.Decision),
		}
	})
}

// daysOf returns a period as JSON writes it here: its two days.
func daysOf(p qagida.Period) rule.Object {
	var o rule.Object
	o.Add("first", p.First)
	o.Add("last", p.Last)
	return o
}

// Balance decides whether the hours of the five years to which a day belongs
// reach the least and keep to the most, and whether those of the period that
// ended last reached the least.
//
// Which five years these are, on which day they end, what counts as a course,
// whether hours abroad count, from when on a teacher owes them and whether the
// most is a limit are the readings whose ids begin with cycle-. A course counts
// from its last day on, that day included.
//
// A shortage is not met only when nothing can mend it: while a fixed period runs,
// or before five years of service have passed, it is undetermined, nothing is
// missing, and ShortBy and the sentence say what is owed by when. A
// fixed period that has ended was owed by those who served through it, from its
// first day on, whatever has passed since. Under cycle-entry=any-teacher the hours
// are owed on any day of service, and on a day before it neither criterion on the least
// applies. A fact left out leaves undetermined only what it could
// change: hours that are not known do not matter once the rest suffices.
//
// Two courses of one name and one day of completion are one, entered twice. One of that
// name without a day may be either, so that its hours are never certain.
//
// Negative hours, a day before the start of the cycle or before the certificate,
// hours or places that differ between two entries of one course, and days at
// the ends of the calendar are refused.
//
// Source: order95/21.3.
func (r Rules) Balance(h History) (b BalanceDecision, err error) {
	c, courses, err := r.cycleOf(&h)
	if err != nil {
		return BalanceDecision{}, err
	}
	verdicts := r.verdicts(&c)
	rests := r.balanceRests(&h, courses, &c, &verdicts)
	d := balance.Open(&b.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		balanceLeast: verdicts[balanceLeast].answer().Under(rests[balanceLeast]),
		balanceMost:  c.mostAnswer(verdicts[balanceMost]).Under(rests[balanceMost]),
		balanceEnded: verdicts[balanceEnded].answer().Under(rests[balanceEnded]),
	}))
	d.Choose(uint8(r.CycleWindow), uint8(r.CycleMaximum), uint8(r.CycleAbroad), uint8(r.CycleEntry),
		uint8(r.CycleCourses), uint8(r.CycleCompletion), uint8(r.CycleLastDay))
	d.Show(
		rule.DayAmount(c.period.First), rule.DayAmount(c.period.Last),
		int64(r.CycleLeastHours), int64(r.CycleMostHours), c.hours.amount(r.CycleLeastHours),
		rule.CountAmount(c.abroad.count()),
		rule.DayAmount(c.ended.First), rule.DayAmount(c.ended.Last), c.endedHours.amount(r.CycleLeastHours),
		rule.DayAmount(r.owedOn(&c)),
	)
	if d.Undetermined() {
		d.Unknown(c.unknown | r.unknownDays(&h, &c))
	}
	b.CycleHours = r.cycleHours(&c)
	return b, nil
}

// Balanced returns the outcome of Balance without its reasons. It refuses what Balance
// refuses.
//
// Source: order95/21.3.
func (r Rules) Balanced(h History) (qagida.Outcome, error) {
	c, _, err := r.cycleOf(&h)
	if err != nil {
		return qagida.Undetermined, err
	}
	v := r.verdicts(&c)
	return rule.All(v[balanceLeast].outcome, v[balanceMost].outcome, v[balanceEnded].outcome), nil
}

// CycleHours returns the sums by which Balance decides, without the decision. It
// refuses what Balance refuses.
//
// Source: order95/21.3.
func (r Rules) CycleHours(h History) (CycleHours, error) {
	c, _, err := r.cycleOf(&h)
	if err != nil {
		return CycleHours{}, err
	}
	return r.cycleHours(&c), nil
}

// cycleOf checks what is asked and adds up the hours. It returns each course once.
func (r *Rules) cycleOf(h *History) (c cycle, courses []Attendance, err error) {
	if err := r.holdCycle(); err != nil {
		return cycle{}, nil, err
	}
	if courses, err = byCourse(h.Courses); err != nil {
		return cycle{}, nil, err
	}
	c, err = r.cycle(h, courses)
	return c, courses, err
}

func (r *Rules) cycleHours(c *cycle) CycleHours {
	hours := CycleHours{
		Window: c.period, Hours: c.hours.count(), HoursAbroad: c.abroad.count(),
		ShortBy: c.hours.below(r.CycleLeastHours), OverBy: c.hours.above(r.CycleMostHours),
		Ended: c.ended,
	}
	if c.hasEnded == qagida.Yes {
		hours.EndedHours = c.endedHours.count()
	}
	return hours
}

// cycle is what is known of the five years and of the period before them.
type cycle struct {
	window
	hours      bounds // of the courses that count
	abroad     bounds // of those abroad
	endedHours bounds // of the period that ended last
	began      service
	served     qagida.Fact // for as long as the reading cycle-entry asks
	unknown    uint64      // the facts that are left out of a course that may matter
}

// cycle adds up the hours.
func (r *Rules) cycle(h *History, courses []Attendance) (c cycle, err error) {
	if c.window, err = r.window(h, courses); err != nil {
		return cycle{}, err
	}
	c.began = serviceOf(h, courses)
	c.served = r.served(c.began, h.On, &c.window)
	if courses == nil {
		c.hours.open, c.abroad.open, c.endedHours.open = true, true, true
	}
	for i := range courses {
		c.add(r, &courses[i])
		if r.CycleWindow == SinceCertificate && c.start.IsZero() && !h.LastCertificate.IsZero() {
			c.unknown |= r.unknownOfStart(&courses[i], h.LastCertificate)
		}
	}
	return c, nil
}

// add adds one course.
func (c *cycle) add(r *Rules, course *Attendance) {
	if c.passes(course.Completed) {
		return
	}
	counts, there := r.counts(course), r.countsThere(course)
	attended := c.counted.inside(course.Completed).And(counts)
	c.hours.add(attended.And(there), course.Hours)
	c.abroad.add(attended.And(course.Place.Is(qualification.Abroad)), course.Hours)
	c.unknown |= r.unknownOf(course, attended.And(there))
	if c.hasEnded != qagida.No {
		counted := c.before.inside(course.Completed).And(counts).And(there)
		c.endedHours.add(counted, course.Hours)
		c.unknown |= r.unknownOf(course, counted)
	}
}

// passes reports whether a day lies in neither span, so that it decides nothing.
func (c *cycle) passes(day qagida.Date) bool {
	return c.counted.inside(day) == qagida.No && (c.hasEnded == qagida.No || c.before.inside(day) == qagida.No)
}

// unknownOf marks the facts that are left out of a course that may count.
func (r *Rules) unknownOf(course *Attendance, counted qagida.Fact) uint64 {
	hours, known := course.Hours.Int()
	switch {
	case counted == qagida.No || known && hours == 0:
		return 0
	case counted == qagida.Yes:
		return rule.Missing(balanceHours, !known)
	default:
		return rule.Missing(balanceCompleted, course.Completed.IsZero()) | r.unknownIn(course)
	}
}

// unknownIn marks what is left out of an attendance that says whether it counts, and
// for how much.
func (r *Rules) unknownIn(a *Attendance) uint64 {
	return rule.Missing(balanceHours, !a.Hours.Known()) |
		rule.Missing(balancePlace, a.Place == 0 && r.asksPlace(a)) |
		rule.Missing(balancePassed, !a.Passed.Known() && r.CycleCompletion == PassedCourses)
}

// asksPlace reports whether the place of a course may decide whether it counts.
func (r *Rules) asksPlace(a *Attendance) bool {
	if r.CycleAbroad == Separate {
		return true
	}
	sameLeast := r.Courses.ShortHours == r.Courses.ShortHoursAbroad
	return r.CycleCourses == CoursesOnly && !sameLeast && r.isCourse(a) == qagida.Unknown
}

// served reports whether a teacher served for as long as the reading cycle-entry asks
// before the least hours are owed: up to the check date, for any teacher; otherwise
// through five years, under rolling windows those that end on the check date, else those
// of the period that ended last, from its first day on.
func (r *Rules) served(began service, on qagida.Date, w *window) qagida.Fact {
	switch {
	case r.CycleEntry == AnyTeacher:
		return began.by(on)
	case w.hasEnded == qagida.Yes:
		return began.by(w.ended.First)
	}
	passed := began.settle(r.yearsPassed(began.first, on))
	if r.CycleWindow != Rolling && passed == qagida.Yes {
		return qagida.Unknown // of which period, is not known, or none has ended
	}
	return passed
}

// yearsPassed reports whether a whole period has passed from one day to another.
func (r *Rules) yearsPassed(from, on qagida.Date) qagida.Fact {
	passed, err := from.Add(r.CycleYears, 0, 0)
	if err != nil && !on.IsZero() { // beyond the end of the calendar
		return qagida.No
	}
	return rule.NotBefore(on, passed)
}

// unknownDays marks what the readings ask for beside the courses and nobody has
// stated.
func (r *Rules) unknownDays(h *History, c *cycle) uint64 {
	return rule.Missing(balanceCourses, h.Courses == nil) |
		rule.Missing(balanceOn, h.On.IsZero()) |
		rule.Missing(balanceCycleStart, r.CycleWindow == Fixed && h.CycleStart.IsZero()) |
		rule.Missing(balanceLastCertificate, r.CycleWindow == SinceCertificate && h.LastCertificate.IsZero()) |
		rule.Missing(balanceInServiceSince, c.served == qagida.Unknown && h.InServiceSince.IsZero()) |
		rule.Missing(balanceCompleted, c.served == qagida.Unknown && c.began.dates)
}

// verdict is the outcome of a criterion. One that runs is undetermined until its
// period ends, and no fact is missing.
type verdict struct {
	outcome qagida.Outcome
	runs    bool
	open    bool // nobody has stated the days that tell which period it is
}

// answer returns the verdict as the answer to its criterion.
func (v verdict) answer() rule.Answer {
	if v.runs {
		return rule.Of(v.outcome).Running()
	}
	return rule.Of(v.outcome)
}

// mostAnswer returns the verdict on the most hours, which does not wait for the days of
// courses that only show service.
func (c *cycle) mostAnswer(v verdict) rule.Answer {
	if c.unknown&(1<<balanceCompleted) == 0 {
		return v.answer().Aside()
	}
	return v.answer()
}

// waits reports whether the verdict, or what it would be about, waits for a fact.
func (v verdict) waits() bool { return v.outcome == qagida.Undetermined && (!v.runs || v.open) }

// verdicts are those on all criteria of the balance.
type verdicts [balanceCriteria]verdict

// verdicts returns the verdict on each criterion.
func (r *Rules) verdicts(c *cycle) verdicts {
	return verdicts{
		balanceLeast: r.least(c),
		balanceMost:  r.most(c),
		balanceEnded: r.endedLeast(c),
	}
}

// least holds the hours against the least. Under rolling windows the five years
// have passed on every day; a period of another kind runs on every day that
// belongs to it. Before the first day of service nobody is a teacher who owes them.
func (r *Rules) least(c *cycle) verdict {
	enough := c.hours.atLeast(r.CycleLeastHours)
	switch {
	case r.CycleEntry == AnyTeacher && c.served == qagida.No && enough != qagida.Yes:
		return verdict{outcome: qagida.NotApplicable}
	case r.CycleWindow == Rolling:
		return owed(enough, c.served, verdict{runs: true})
	case enough == qagida.Yes:
		return verdict{outcome: qagida.Met}
	default:
		return verdict{runs: true, open: c.period == (qagida.Period{})}
	}
}

// owed returns the verdict on the least hours of five years that have passed; where
// the teacher did not serve long enough, a shortage is what is said.
func owed(enough, served qagida.Fact, unserved verdict) verdict {
	switch {
	case enough == qagida.Yes || served == qagida.Yes:
		return verdict{outcome: rule.OutcomeOf(enough)}
	case served == qagida.No:
		return unserved
	default:
		return verdict{}
	}
}

// owedOn returns the day by which the least hours are owed at last: under rolling
// windows the day on which five years of service will have passed; otherwise the last day
// of the period that runs, or of the first later one that the teacher will have served
// through. It is not stated while a fact left out could change it.
func (r *Rules) owedOn(c *cycle) (day qagida.Date) {
	switch {
	case r.CycleWindow != Rolling && (r.CycleEntry == AnyTeacher || c.began.by(c.period.First) == qagida.Yes):
		return c.period.Last
	case c.began.open:
		return qagida.Date{}
	case r.CycleWindow == Rolling:
		day, _ = c.began.first.Add(r.CycleYears, 0, 0)
	case !c.start.IsZero():
		owed, _ := r.owes(c.began.first, c)
		day, _ = owed.Add(0, 0, -1)
	}
	return day
}

// most holds the hours against the most. As a norm it refuses nothing: beyond it,
// or while that is not certain, it does not apply.
func (r *Rules) most(c *cycle) verdict {
	within := c.hours.atLeast(r.CycleMostHours + 1).Not()
	if r.CycleMaximum == Cap || within == qagida.Yes {
		return verdict{outcome: rule.OutcomeOf(within)}
	}
	return verdict{outcome: qagida.NotApplicable}
}

// endedLeast holds the hours of the period that ended last against the least. A
// teacher who did not serve through it has not owed them, and never will.
func (r *Rules) endedLeast(c *cycle) verdict {
	notOwed := verdict{outcome: qagida.NotApplicable}
	switch c.hasEnded {
	case qagida.No:
		return notOwed
	case qagida.Yes:
		return owed(c.endedHours.atLeast(r.CycleLeastHours), c.served, notOwed)
	default:
		return owed(qagida.Unknown, c.served, notOwed)
	}
}

// rests are the readings that each criterion of the balance rests on, a bit each.
type rests [balanceCriteria]uint16

// balanceRests returns for each criterion the readings of which another choice
// turns the verdict. One that waits for a fact is no turn.
func (r *Rules) balanceRests(h *History, courses []Attendance, now *cycle, verdicts *verdicts) (rests rests) {
	matters := r.balanceReadings(h, courses, now)
	for _, other := range balanceSwitches {
		if matters&other.reading == 0 {
			continue
		}
		rules := other.under(*r)
		if rules == *r {
			continue
		}
		c, err := rules.cycle(h, courses)
		if err != nil {
			continue
		}
		for i, v := range rules.verdicts(&c) {
			if v != verdicts[i] && !v.waits() && !verdicts[i].waits() {
				rests[i] |= other.reading
			}
		}
	}
	return rests
}

// balanceReadings returns the readings of which another choice may turn a verdict at
// all: those by which another sum may come out. Under rolling windows a fact of a course
// that nobody has stated leaves the verdicts waiting, or as they are; where periods follow
// each other, what hangs on it may be settled all the same.
func (r *Rules) balanceReadings(h *History, courses []Attendance, c *cycle) uint16 {
	matters := uint16(readCycleMaximum | readCycleEntry | readCycleLastDay)
	if r.CycleWindow != Rolling || !h.CycleStart.IsZero() || !h.LastCertificate.IsZero() ||
		c.hours.atLeast(r.CycleMostHours+1) != qagida.No {
		matters |= readCycleWindow
	}
	turns := func(same qagida.Fact) bool {
		return same == qagida.No || same == qagida.Unknown && r.CycleWindow != Rolling
	}
	for i := range courses {
		a := &courses[i]
		if turns(a.Place.Is(qualification.Domestic)) {
			matters |= readCycleAbroad
		}
		if turns(a.Passed) {
			matters |= readCycleCompletion
		}
		if turns(rule.AtLeast(a.Hours, max(r.Courses.ShortHours, r.Courses.ShortHoursAbroad))) {
			matters |= readCycleCourses
		}
	}
	return matters
}

// A balance in JSON: planning.balance.
type (
	balanceAnswer struct {
		Hours       qagida.Count    `json:"hours"`
		HoursAbroad qagida.Count    `json:"hours_abroad"`
		ShortBy     qagida.Count    `json:"short_by"`
		OverBy      qagida.Count    `json:"over_by"`
		Window      windowAnswer    `json:"window"`
		Decision    qagida.Decision `json:"decision"`
	}
	windowAnswer struct {
		First qagida.Date `json:"first"`
		Last  qagida.Date `json:"last"`
	}
)

var balanceQuestion = rule.Question[Rules, History, balanceAnswer]{
	Name: "planning.balance", Verbs: []string{"Rules.Balance", "Rules.Balanced", "Rules.CycleHours"},
	Bounds:   historyBounds,
	Lists:    []*rule.List{balance},
	Readings: []string{"cycle-window", "cycle-maximum", "cycle-abroad", "cycle-entry", "cycle-courses", "cycle-completion", "cycle-last-day"},
	Rules:    Order95(),
	Ask: func(r Rules, in *History) (balanceAnswer, error) {
		b, err := r.Balance(*in)
		window := windowAnswer{b.Window.First, b.Window.Last}
		return balanceAnswer{b.Hours, b.HoursAbroad, b.ShortBy, b.OverBy, window, b.Decision}, err
	},
}

// historyBounds lie around five years, the hours of a course and those of a
// period, as of 21 November 2026.
var historyBounds = []rule.Bound{
	rule.At("on", `"2026-11-20"`, `"2026-11-21"`, `"2026-11-22"`),
	rule.At("cycle_start", `"2016-11-20"`, `"2016-11-21"`, `"2021-11-20"`, `"2021-11-21"`, `"2021-11-22"`, `"2026-11-20"`),
	rule.At("last_certificate", `"2016-11-21"`, `"2021-11-20"`, `"2021-11-21"`, `"2026-11-20"`),
	rule.At("in_service_since", `"2016-11-21"`, `"2021-11-20"`, `"2021-11-21"`, `"2021-11-22"`),
	rule.At("courses", `[]`,
		`[{"completed":"2021-11-20","hours":36,"place":"domestic","passed":true}]`,
		`[{"completed":"2021-11-21","hours":36,"place":"domestic","passed":true}]`,
		`[{"completed":"2026-03-06","hours":36,"place":"abroad","passed":true}]`,
		`[{"completed":"2026-03-06","hours":36,"place":"domestic","passed":false}]`,
		`[{"completed":"2026-03-06","hours":35,"place":"domestic","passed":true}]`,
		`[{"completed":"2025-03-06","hours":18,"place":"domestic","passed":true},`+
			`{"completed":"2026-03-06","hours":18,"place":"domestic","passed":true}]`,
		`[{"completed":"2020-03-06","hours":18},{"completed":"2020-03-06","hours":18}]`,
		`[{"completed":"2023-03-06","hours":35},{"completed":"2023-03-06","hours":35}]`,
		`[{"completed":"2026-03-06","hours":180},{"completed":"2026-05-06","hours":18}]`,
		`[{"completed":"2021-11-21","hours":181,"place":"domestic","passed":true}]`,
		`[{"completed":"2026-03-06","hours":181}]`,
		`[{"completed":"2026-03-06"}]`,
		`[{"completed":"2026-03-06","hours":180,"place":"domestic","passed":true}]`,
		`[{"completed":"2026-03-06","hours":181,"place":"domestic","passed":true}]`),
	rule.At("courses.completed", `"2016-11-20"`, `"2021-11-20"`, `"2021-11-21"`, `"2026-11-20"`, `"2026-11-23"`),
	rule.At("courses.hours", "35", "36", "180", "181"),
	rule.At("courses.course", `"C-1"`),
}

// The rules under each choice of the readings of the balance.
var balanceSwitches = []otherRules{
	{readCycleWindow, func(r Rules) Rules { r.CycleWindow = Rolling; return r }},
	{readCycleWindow, func(r Rules) Rules { r.CycleWindow = Fixed; return r }},
	{readCycleWindow, func(r Rules) Rules { r.CycleWindow = SinceCertificate; return r }},
	{readCycleMaximum, func(r Rules) Rules { r.CycleMaximum = Norm; return r }},
	{readCycleMaximum, func(r Rules) Rules { r.CycleMaximum = Cap; return r }},
	{readCycleAbroad, func(r Rules) Rules { r.CycleAbroad = Included; return r }},
	{readCycleAbroad, func(r Rules) Rules { r.CycleAbroad = Separate; return r }},
	{readCycleEntry, func(r Rules) Rules { r.CycleEntry = FromService; return r }},
	{readCycleEntry, func(r Rules) Rules { r.CycleEntry = AnyTeacher; return r }},
	{readCycleCourses, func(r Rules) Rules { r.CycleCourses = CoursesOnly; return r }},
	{readCycleCourses, func(r Rules) Rules { r.CycleCourses = AllHours; return r }},
	{readCycleCompletion, func(r Rules) Rules { r.CycleCompletion = AttendedCourses; return r }},
	{readCycleCompletion, func(r Rules) Rules { r.CycleCompletion = PassedCourses; return r }},
	{readCycleLastDay, func(r Rules) Rules { r.CycleLastDay = CycleCorresponding; return r }},
	{readCycleLastDay, func(r Rules) Rules { r.CycleLastDay = CycleEve; return r }},
}
