package planning

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// From which day on are a teacher's hours not enough (paragraph 21.3).

// ShortFrom returns the first day of the shortage: where the least hours are not met on
// the check date, the day since when they have not been, without a break; where they
// are, the first later day on which they will not be if nothing is added to what counts
// on the check date. It may lie in the past. No day is earlier than the least hours are
// owed: under rolling windows when five years of service have passed, where periods
// follow each other the day after the first that the teacher served through; under the
// reading cycle-entry=any-teacher the first day of service. It is not stated while a
// fact left out could change it.
//
// What it refuses is what Balance refuses, and a day after the year 9999.
//
// Source: order95/21.3.
func (r Rules) ShortFrom(h History) (qagida.Date, error) {
	day, _, err := r.shortFrom(&h)
	return day, err
}

// shortFrom returns the day, or the facts without which there is none, a bit for each
// of the balance.
func (r *Rules) shortFrom(h *History) (day qagida.Date, lacks uint64, err error) {
	c, courses, err := r.cycleOf(h)
	if err != nil {
		return qagida.Date{}, 0, err
	}
	if h.On.IsZero() || courses == nil || c.counted.surely.IsZero() || r.CycleWindow != Rolling && c.start.IsZero() {
		return qagida.Date{}, c.unknown | r.unknownDays(h, &c), nil
	}
	day, err = r.uncovered(h, courses, &c, surely)
	if err != nil {
		return qagida.Date{}, 0, err
	}
	latest := day
	if slices.ContainsFunc(courses, r.lacksFact) { // which can only put the day off
		if latest, err = r.uncovered(h, courses, &c, perhaps); err != nil {
			return qagida.Date{}, 0, err
		}
	}
	owed, lacks, err := r.owedFrom(day, h, &c)
	if latest != day {
		return qagida.Date{}, lacks | r.unknownAfter(h, courses, &c, day), err
	}
	return owed, lacks, err
}

// lacksFact reports whether a fact is left out that may say when, whether and for how much
// a course counts.
func (r *Rules) lacksFact(a Attendance) bool { return a.Completed.IsZero() || r.unknownIn(&a) != 0 }

// certainty is which courses are taken to count.
type certainty bool

const (
	surely  certainty = false // those that do, with the hours that are known
	perhaps certainty = true  // those that may, with as many hours and on any day that can be
)

// uncovered returns the first day from which on, up to the end of time, the hours do
// not reach the least, whether they are owed or not. It is not stated where they never
// reach it.
func (r *Rules) uncovered(h *History, courses []Attendance, c *cycle, which certainty) (qagida.Date, error) {
	turns := make([]turn, 0, 2*len(courses))
	for i := range courses {
		cover, err := r.coverOf(h, courses[i], c, which)
		if err != nil {
			return qagida.Date{}, err
		}
		turns = append(turns, turn{cover.from, cover.hours}, turn{cover.until, -cover.hours})
	}
	day, ends := lastFall(turns, int64(r.CycleLeastHours))
	switch {
	case ends:
		return day, nil
	case r.CycleWindow == Rolling:
		return qagida.Date{}, tooLate("completed", lastCompleted(courses))
	default:
		return qagida.Date{}, tooLate("on", h.On)
	}
}

// turn is a day on which the hours that count become more or fewer. Without a day it
// lies after the end of the calendar.
type turn struct {
	day   qagida.Date
	hours int64
}

// lastFall returns the last day on which the hours fall below the least, and false
// where they never do after they reached it.
func lastFall(turns []turn, least int64) (last qagida.Date, falls bool) {
	turns = slices.DeleteFunc(turns, func(t turn) bool { return t.day.IsZero() })
	slices.SortFunc(turns, func(a, b turn) int { return a.day.Compare(b.day) })
	sum, enough := int64(0), false
	for i, t := range turns {
		sum += t.hours
		if i+1 < len(turns) && turns[i+1].day == t.day {
			continue
		}
		if enough && sum < least {
			last = t.day
		}
		enough = sum >= least
	}
	return last, !enough
}

// cover is the run of days for which a course keeps a shortage away: from a day until,
// but not including, another. That one is not stated beyond the end of the calendar.
type cover struct {
	from, until qagida.Date
	hours       int64
}

// endsBy reports whether nothing is covered from a day on, if that is stated.
func (c cover) endsBy(day qagida.Date) bool {
	return c.from.IsZero() || !day.IsZero() && !c.until.IsZero() && !c.until.After(day)
}

// coverOf returns the days for which a course keeps a shortage away, none where it does
// not count. One that may have been completed on any day may do so on every day up to the
// last that one of the check date covers.
func (r *Rules) coverOf(h *History, a Attendance, c *cycle, which certainty) (days cover, err error) {
	counts, anyDay := r.counts(&a).And(r.countsThere(&a)), a.Completed.IsZero()
	doubtful := counts == qagida.Unknown || anyDay
	if anyDay && which == perhaps {
		a.Completed = h.On
	}
	if counts == qagida.No || a.Completed.After(h.On) || doubtful && which == surely {
		return cover{}, nil
	}
	enough := c.hours.atLeast(r.CycleLeastHours) == qagida.Yes
	if enough && c.counted.inside(a.Completed) == qagida.No { // it ends before those of today do
		return cover{}, nil
	}
	if days, err = r.cover(c, a.Completed); err != nil {
		return cover{}, err
	}
	if anyDay {
		days.from = qagida.MustDate(1, 1, 1)
	}
	n, known := a.Hours.Int()
	if days.hours = int64(n); !known && which == perhaps {
		days.hours = int64(r.CycleLeastHours)
	}
	return days, nil
}

// cover returns the days that a course completed on a day covers: under rolling windows
// its five years; where periods follow each other those of the next period, on which
// its own is the one that ended last. A course before the first period covers none.
func (r *Rules) cover(c *cycle, completed qagida.Date) (days cover, err error) {
	if r.CycleWindow == Rolling {
		days.from = completed
		if last, err := r.lastOf(completed); err == nil {
			days.until, _ = last.Add(0, 0, 1)
		}
		return days, nil
	}
	if completed.Before(c.start) {
		return days, nil
	}
	number := r.numberOf(&c.window, completed)
	if days.from, err = r.begins(&c.window, number+1); err != nil {
		return days, tooLate("on", completed)
	}
	days.until, _ = r.begins(&c.window, number+2)
	return days, nil
}

func lastCompleted(courses []Attendance) (last qagida.Date) {
	for i := range courses {
		last = latest(last, courses[i].Completed)
	}
	return last
}

// unknownAfter marks the facts that are left out of a course that could put the day
// off.
func (r *Rules) unknownAfter(h *History, courses []Attendance, c *cycle, day qagida.Date) (unknown uint64) {
	for i := range courses {
		a := &courses[i]
		if a.Completed.After(h.On) || a.Hours == qagida.CountOf(0) || r.counts(a).And(r.countsThere(a)) == qagida.No {
			continue
		}
		if days, err := r.cover(c, a.Completed); err == nil && !a.Completed.IsZero() && days.endsBy(day) {
			continue
		}
		unknown |= rule.Missing(balanceCompleted, a.Completed.IsZero()) | r.unknownIn(a)
	}
	return unknown
}

// owedFrom returns the first day from another on on which the least hours are owed, or
// the facts without which there is none. The other is not stated where the hours never
// reach the least.
func (r *Rules) owedFrom(day qagida.Date, h *History, c *cycle) (from qagida.Date, lacks uint64, err error) {
	if r.CycleWindow != Rolling && day.IsZero() {
		if day, err = r.begins(&c.window, 1); err != nil {
			return qagida.Date{}, 0, tooLate("on", h.On)
		}
	}
	var owed qagida.Date
	if !c.began.first.IsZero() {
		owed, err = r.owes(c.began.first, c)
	}
	certain := !day.IsZero() && !owed.IsZero() && !owed.After(day) // an earlier service owes them no later
	if !c.began.open || certain {
		return latest(day, owed), 0, err
	}
	lacks = rule.Missing(balanceInServiceSince, h.InServiceSince.IsZero()) | rule.Missing(balanceCompleted, c.began.dates)
	return qagida.Date{}, lacks, nil
}

// owes returns the first day on which a teacher in service since a day may fall short.
func (r *Rules) owes(since qagida.Date, c *cycle) (day qagida.Date, err error) {
	switch {
	case r.CycleEntry == AnyTeacher:
		return since, nil
	case r.CycleWindow == Rolling:
		day, err = since.Add(r.CycleYears, 0, 0)
	case !since.After(c.start):
		day, err = r.begins(&c.window, 1)
	default:
		number := r.numberOf(&c.window, since)
		if first, _ := r.begins(&c.window, number); first != since {
			number++
		}
		day, err = r.begins(&c.window, number+1)
	}
	if err != nil {
		return qagida.Date{}, tooLate("in_service_since", since)
	}
	return day, nil
}

// A day in JSON: planning.short_from.
type shortFromAnswer struct {
	ShortFrom qagida.Date `json:"short_from"`
	Missing   []rule.Lack `json:"missing,omitempty"`
}

var shortFromQuestion = rule.Question[Rules, History, shortFromAnswer]{
	Name: "planning.short_from", Verbs: []string{"Rules.ShortFrom"},
	Bounds:   historyBounds,
	Readings: []string{"cycle-window", "cycle-abroad", "cycle-entry", "cycle-courses", "cycle-completion", "cycle-last-day"},
	Rules:    Order95(),
	Ask: func(r Rules, in *History) (shortFromAnswer, error) {
		day, lacks, err := r.shortFrom(in)
		return shortFromAnswer{day, balance.Lacks(lacks)}, err
	},
}
