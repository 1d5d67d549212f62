package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Do a teacher's hours of five years suffice (paragraph 21).

// The codes of the findings on the hours between courses.
const (
	// CodeBalanceLeast: the hours of the period between courses reach the least
	// (order95/21.3).
	//
	// Example: balance {"courses":[{"completed":"2021-11-21","hours":36,"place":"domestic"}],"on":"2026-11-21"} → not-met
	CodeBalanceLeast qagida.Code = "balance-least"

	// CodeBalanceMost: the hours of the period between courses keep to the most
	// (order95/21.3). Under the reading cycle-maximum=norm hours beyond it are
	// reported and the criterion does not apply.
	//
	// Example: balance {"courses":[{"completed":"2026-03-06","hours":181,"place":"domestic"}],"on":"2026-11-21"} → not-applicable
	CodeBalanceMost qagida.Code = "balance-most"
)

// The facts that the criteria ask for.
const (
	balanceCourses = iota
	balanceCompleted
	balanceHours
	balancePlace
	balanceOn
	balanceCycleStart
	balanceLastCertificate
)

const balanceFacts = 1<<balanceCourses | 1<<balanceCompleted | 1<<balanceHours | 1<<balancePlace |
	1<<balanceOn | 1<<balanceCycleStart | 1<<balanceLastCertificate

// The readings that outcomes may rest on, a bit each.
const (
	readCycleWindow = 1 << iota
	readCycleMaximum
	readCycleAbroad
)

// The criteria, in the order of the text.
const (
	balanceLeast = iota
	balanceMost
)

var balance = rule.Checklist{
	Name: "planning.balance",
	Facts: []string{
		balanceCourses:         "courses",
		balanceCompleted:       "courses.completed",
		balanceHours:           "courses.hours",
		balancePlace:           "courses.place",
		balanceOn:              "on",
		balanceCycleStart:      "cycle_start",
		balanceLastCertificate: "last_certificate",
	},
	Readings: []string{"cycle-window", "cycle-maximum", "cycle-abroad"},
	Amounts: []rule.Amount{
		{Name: "first", Kind: rule.Day}, {Name: "last", Kind: rule.Day},
		{Name: "least"}, {Name: "most"}, {Name: "hours"}, {Name: "abroad"},
	},
	Criteria: []rule.Criterion{
		balanceLeast: {Code: CodeBalanceLeast, Provision: order95("21.3"), Readings: readCycleWindow | readCycleAbroad, Needs: balanceFacts},
		balanceMost:  {Code: CodeBalanceMost, Provision: order95("21.3"), Readings: readCycleMaximum, Needs: balanceFacts},
	},
}.List()

// Attendance is one course that a teacher took. Every field may be left out: its
// zero value means "not known".
type Attendance struct {
	Completed qagida.Date         `json:"completed,omitzero"` // the last day of the course, from which it counts
	Hours     qagida.Count        `json:"hours,omitzero"`     // academic hours
	Place     qualification.Place `json:"place,omitzero"`
	Course    string              `json:"course,omitzero"` // a stable name of the course: attendances with the same one count once
}

// History is what a teacher took, and the day for which the hours are asked.
// Every field may be left out: its zero value means "not known".
type History struct {
	Courses         []Attendance `json:"courses,omitzero"`          // in any order; nil is not known, empty is none
	On              qagida.Date  `json:"on,omitzero"`               // the asked day
	CycleStart      qagida.Date  `json:"cycle_start,omitzero"`      // first day of a period, under cycle-window=fixed
	LastCertificate qagida.Date  `json:"last_certificate,omitzero"` // day of the last certificate, under cycle-window=since-certificate
}

// BalanceDecision says whether the hours of a period suffice. A number that
// hangs on a fact left out is not known; one that does not, is.
type BalanceDecision struct {
	qagida.Decision
	Window      qagida.Period // the five years, both ends inside
	Hours       qagida.Count  // the sum that is asked for: at home, and abroad under cycle-abroad=included
	HoursAbroad qagida.Count  // of courses abroad, whatever the reading
	ShortBy     qagida.Count  // how many hours are missing to the least, 0 where none is
	OverBy      qagida.Count  // how many hours lie above the most, 0 where none does
}

// MarshalJSON gives {"window":…,"hours":…,"hours_abroad":…,"short_by":…,
// "over_by":…,"decision":…}.
func (d BalanceDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("window", d.Window)
	o.Add("hours", d.Hours)
	o.Add("hours_abroad", d.HoursAbroad)
	o.Add("short_by", d.ShortBy)
	o.Add("over_by", d.OverBy)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// Balance adds up the hours of the five years to which a day belongs, and
// decides whether they reach the least and keep to the most.
//
// Which five years, whether hours abroad count, and whether the most is a limit
// are the readings cycle-window, cycle-abroad and cycle-maximum. A course counts
// from its last day on, that day included. A fact left out leaves undetermined
// only what it could change: hours that are not known do not matter once the
// rest suffices. An empty history falls short by all hours.
//
// Negative hours, a day before the start of the cycle, hours or places that
// differ between attendances of one course, and days at the ends of the calendar
// are refused.
//
// Source: order95/21.3.
func (r Rules) Balance(h History) (b BalanceDecision, err error) {
	sums, err := r.account(h)
	if err != nil {
		return BalanceDecision{}, err
	}
	hours := r.counted(sums)
	d := balance.Open(&b.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		balanceLeast: rule.Is(hours.atLeast(r.CycleLeastHours)).Under(r.leastRests(sums)),
		balanceMost:  r.most(hours),
	}))
	d.Choose(uint8(r.CycleWindow), uint8(r.CycleMaximum), uint8(r.CycleAbroad))
	d.Show(
		rule.DayAmount(sums.window.First), rule.DayAmount(sums.window.Last),
		int64(r.CycleLeastHours), int64(r.CycleMostHours), hours.least, sums.abroad.least,
	)
	d.Unknown(sums.unknown | r.unknownDays(h))

	b.Window, b.Hours, b.HoursAbroad = sums.window, hours.count(), sums.abroad.count()
	b.ShortBy, b.OverBy = hours.below(r.CycleLeastHours), hours.above(r.CycleMostHours)
	return b, nil
}

// counted are the hours that the reading cycle-abroad asks for.
func (r Rules) counted(sums accounts) bounds {
	if r.CycleAbroad == Included {
		return sums.all
	}
	return sums.home
}

// leastRests returns the reading that the least hours rest on: which years are
// meant, or, where that alone decides, whether hours abroad count.
func (r *Rules) leastRests(sums accounts) uint16 {
	if sums.home.atLeast(r.CycleLeastHours) != sums.all.atLeast(r.CycleLeastHours) {
		return readCycleAbroad
	}
	return readCycleWindow
}

// most answers the criterion of the most hours. As a norm it refuses nothing:
// beyond it, or while that is not certain, it does not apply.
func (r *Rules) most(hours bounds) rule.Answer {
	switch within := hours.atLeast(r.CycleMostHours + 1).Not(); {
	case within == qagida.Yes:
		return rule.Of(qagida.Met)
	case r.CycleMaximum == Cap:
		return rule.Is(within).Under(readCycleMaximum)
	default:
		return rule.Of(qagida.NotApplicable).Under(readCycleMaximum)
	}
}

// unknownDays marks the days that the reading asks for and nobody has stated.
func (r Rules) unknownDays(h History) uint64 {
	return rule.Missing(balanceCourses, h.Courses == nil) |
		rule.Missing(balanceOn, h.On.IsZero()) |
		rule.Missing(balanceCycleStart, r.CycleWindow == Fixed && h.CycleStart.IsZero()) |
		rule.Missing(balanceLastCertificate, r.CycleWindow == SinceCertificate && h.LastCertificate.IsZero())
}

// accounts are the hours of one period.
type accounts struct {
	window  qagida.Period
	courses []Attendance // those of the history, each once

	home    bounds // at home
	abroad  bounds // abroad
	all     bounds // anywhere
	unknown uint64 // the fields that are left out of a course that may matter
}

// account adds up the hours of the period to which the asked day belongs.
func (r Rules) account(h History) (accounts, error) {
	window, err := r.window(h)
	if err != nil {
		return accounts{}, err
	}
	period := until(window, h.On)
	courses, err := once(h.Courses, period)
	if err != nil {
		return accounts{}, err
	}
	unknown := bounds{open: h.Courses == nil}
	sums := accounts{window: window, courses: courses, home: unknown, abroad: unknown, all: unknown}
	for i := range courses {
		sums.add(r, &courses[i], period)
	}
	if sums.all.most > mostMinutes {
		return accounts{}, rule.Refuse("courses", "", "add up to more than 1000000000 hours")
	}
	return sums, nil
}

func (s *accounts) add(r Rules, c *Attendance, period qagida.Period) {
	inside := period.Contains(c.Completed)
	if hours, known := c.Hours.Int(); inside == qagida.No || known && hours == 0 {
		return
	}
	abroad := c.Place.Is(qualification.Abroad)
	s.home.add(inside.And(abroad.Not()), c.Hours)
	s.abroad.add(inside.And(abroad), c.Hours)
	s.all.add(inside, c.Hours)
	if r.CycleAbroad == Separate && abroad == qagida.Yes {
		return
	}
	s.unknown |= rule.Missing(balanceCompleted, c.Completed.IsZero()) |
		rule.Missing(balanceHours, !c.Hours.Known()) |
		rule.Missing(balancePlace, c.Place == 0 && r.CycleAbroad == Separate)
}

// bounds are the hours that are certain and those that are possible.
type bounds struct {
	least int64
	most  int64 // counts only hours that are known
	open  bool  // hours that are not known may come on top of most
}

func (b *bounds) add(belongs qagida.Fact, hours qagida.Count) {
	n, known := hours.Int()
	if belongs == qagida.No {
		return
	}
	if belongs == qagida.Yes {
		b.least += int64(n)
	}
	b.most += int64(n)
	b.open = b.open || !known
}

// count is the number of hours, where that is certain.
func (b bounds) count() qagida.Count {
	if b.open || b.least != b.most {
		return qagida.Count{}
	}
	return qagida.CountOf(int(b.least))
}

// atLeast asks whether the hours reach a number.
func (b bounds) atLeast(n int) qagida.Fact {
	switch {
	case b.least >= int64(n):
		return qagida.Yes
	case b.open || b.most >= int64(n):
		return qagida.Unknown
	default:
		return qagida.No
	}
}

// below is how many hours are missing to a number.
func (b bounds) below(n int) qagida.Count { return b.distance(b.atLeast(n).Not(), int64(n)-b.least) }

// above is how many hours lie above a number.
func (b bounds) above(n int) qagida.Count { return b.distance(b.atLeast(n+1), b.least-int64(n)) }

// distance is 0 where the hours are not on that side, and otherwise the distance
// if they are certain.
func (b bounds) distance(beyond qagida.Fact, distance int64) qagida.Count {
	switch {
	case beyond == qagida.No:
		return qagida.CountOf(0)
	case beyond == qagida.Yes && b.count().Known():
		return qagida.CountOf(int(distance))
	default:
		return qagida.Count{}
	}
}

// A balance in JSON: planning.balance.
type balanceAnswer struct {
	Hours       qagida.Count    `json:"hours"`
	HoursAbroad qagida.Count    `json:"hours_abroad"`
	ShortBy     qagida.Count    `json:"short_by"`
	OverBy      qagida.Count    `json:"over_by"`
	Decision    qagida.Decision `json:"decision"`
}

var balanceBounds = []rule.Bound{
	rule.At("on", `"2026-11-21"`),
}

var balanceQuestion = rule.Question[Rules, History, balanceAnswer]{
	Name: "planning.balance", Verbs: []string{"Rules.Balance"},
	Bounds: balanceBounds,
	Lists:  []*rule.List{balance},
	Rules:  Order95(),
	Ask: func(r Rules, in *History) (balanceAnswer, error) {
		b, err := r.Balance(*in)
		return balanceAnswer{b.Hours, b.HoursAbroad, b.ShortBy, b.OverBy, b.Decision}, err
	},
}
