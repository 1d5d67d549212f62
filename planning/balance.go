package planning

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

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
	checklist, choice := &balanceChecklist, uint8(r.CycleWindow)
	if sums.home.atLeast(r.CycleLeastHours) != sums.all.atLeast(r.CycleLeastHours) {
		checklist, choice = &abroadBalanceChecklist, uint8(r.CycleAbroad)
	}
	counted := r.counted(sums)
	d := checklist.Open(&b.Decision, r.Edition)
	d = d.RecordUnder(balanceLeast, counted.atLeast(r.CycleLeastHours).Outcome(), choice)
	d = r.recordMost(d, counted)
	r.showBalance(d, sums)
	d.Unknown(sums.unknown | r.unknownDays(h))
	d.Close()

	b.Window, b.Hours, b.HoursAbroad = sums.window, counted.count(), sums.abroad.count()
	b.ShortBy, b.OverBy = counted.below(r.CycleLeastHours), counted.above(r.CycleMostHours)
	return b, nil
}

// counted are the hours that the reading cycle-abroad asks for.
func (r Rules) counted(sums accounts) bounds {
	if r.CycleAbroad == Included {
		return sums.all
	}
	return sums.home
}

// recordMost answers the criterion of the most hours. As a norm it refuses
// nothing: beyond it, or while that is not certain, it does not apply.
func (r Rules) recordMost(d rule.OldDraft, hours bounds) rule.OldDraft {
	switch within := hours.atLeast(r.CycleMostHours + 1).Not(); {
	case within == qagida.Yes:
		return d.Record(balanceMost, qagida.Met)
	case r.CycleMaximum == Cap:
		return d.RecordUnder(balanceMost, within.Outcome(), uint8(Cap))
	default:
		return d.RecordUnder(balanceMost, qagida.NotApplicable, uint8(Norm))
	}
}

// unknownDays marks the days that the reading asks for and nobody has stated.
func (r Rules) unknownDays(h History) uint64 {
	return rule.Missing(fieldCourses, h.Courses == nil) |
		rule.Missing(fieldOn, h.On.IsZero()) |
		rule.Missing(fieldCycleStart, r.CycleWindow == Fixed && h.CycleStart.IsZero()) |
		rule.Missing(fieldLastCertificate, r.CycleWindow == SinceCertificate && h.LastCertificate.IsZero())
}

func (r Rules) showBalance(d rule.OldDraft, sums accounts) {
	d.ShowDay(showWindowFirst, sums.window.First)
	d.ShowDay(showWindowLast, sums.window.Last)
	d.Show(showCycleHours, int64(r.CycleLeastHours))
	d.Show(showCycleMaximum, int64(r.CycleMostHours))
	d.Show(showCountedHours, r.counted(sums).least)
	d.Show(showAbroadHours, sums.abroad.least)
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
	s.unknown |= rule.Missing(fieldCompleted, c.Completed.IsZero()) |
		rule.Missing(fieldCourseHours, !c.Hours.Known()) |
		rule.Missing(fieldCoursePlace, c.Place == 0 && r.CycleAbroad == Separate)
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

// ShortFrom is the first day, from the asked one on, on which the hours of the
// period fall short if nothing is added to what counts on the asked day: that
// day itself where they fall short already, under rolling windows the day on
// which the course that was still needed leaves the five years, otherwise the
// first day of the next period. It is not stated while a fact left out could
// change it.
//
// What it refuses is what Balance refuses, and a day after the year 9999.
//
// Source: order95/21.3.
func (r Rules) ShortFrom(h History) (qagida.Date, error) {
	sums, err := r.account(h)
	if err != nil {
		return qagida.Date{}, err
	}
	switch enough := r.counted(sums).atLeast(r.CycleLeastHours); {
	case enough == qagida.No:
		return h.On, nil
	case enough == qagida.Unknown:
		return qagida.Date{}, nil
	case r.CycleWindow != Rolling:
		return after("on", sums.window.Last, 1)
	case sums.unknown != 0 || slices.ContainsFunc(h.Courses, anotherDay):
		return qagida.Date{}, nil
	default:
		return r.lastNeeded(sums)
	}
}

// anotherDay reports whether an attendance may lie on a later day than the others
// of its course.
func anotherDay(a Attendance) bool { return a.Course != "" && a.Completed.IsZero() }

// lastNeeded is the day on which the hours of a rolling window fall short: going
// back from the latest course, the one that makes the hours suffice is the first
// whose leaving they cannot bear. The hours suffice, and every fact that matters
// is known.
func (r Rules) lastNeeded(found accounts) (qagida.Date, error) {
	courses := slices.Clone(found.courses)
	slices.SortFunc(courses, func(a, b Attendance) int { return b.Completed.Compare(a.Completed) })
	var sums accounts
	var needed qagida.Date
	for i := range courses {
		needed = courses[i].Completed
		sums.add(r, &courses[i], found.window)
		if r.counted(sums).atLeast(r.CycleLeastHours) == qagida.Yes {
			break
		}
	}
	return r.leaves(needed)
}
