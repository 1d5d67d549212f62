package planning

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// From which day on are a teacher's hours not enough (paragraph 21.3).

// ShortFrom returns the first day, from the asked one on, on which the least
// hours are not met if nothing is added to what counts on the check date: under
// rolling windows that day itself where they fall short already, otherwise the
// day after the last one on which the course that was still needed counts; where
// periods follow each other, the day after the first that ends short. It is no
// earlier than five years of service have passed, unless the reading
// cycle-entry says otherwise. It is not stated while a fact left out could change
// it.
//
// What it refuses is what Balance refuses, and a day after the year 9999.
//
// Source: order95/21.3.
func (r Rules) ShortFrom(h History) (qagida.Date, error) {
	if err := r.holdCycle(); err != nil {
		return qagida.Date{}, err
	}
	courses, err := byCourse(h.Courses)
	if err != nil {
		return qagida.Date{}, err
	}
	c, err := r.cycle(&h, courses)
	if err != nil {
		return qagida.Date{}, err
	}
	if r.CycleWindow == Rolling {
		return r.rollingShort(&h, courses, &c)
	}
	return r.periodShort(&h, courses, &c)
}

// rollingShort returns the day under rolling windows.
func (r *Rules) rollingShort(h *History, courses []Attendance, c *cycle) (qagida.Date, error) {
	switch enough := c.hours.atLeast(r.CycleLeastHours); {
	case enough == qagida.No:
		return r.owedFrom(h.On, h, courses)
	case enough == qagida.Unknown || c.unknown != 0 || slices.ContainsFunc(courses, anotherDay):
		return qagida.Date{}, nil
	}
	needed := r.lastNeeded(courses, c)
	last, err := r.lastOf(needed)
	if err != nil {
		return qagida.Date{}, tooLate("completed", needed)
	}
	next, err := after("completed", last, 1)
	if err != nil {
		return qagida.Date{}, err
	}
	return r.owedFrom(next, h, courses)
}

// anotherDay reports whether an attendance may lie on a later day than the others
// of its course.
func anotherDay(a Attendance) bool { return a.Course != "" && a.Completed.IsZero() }

// lastNeeded returns the day of the course that is still needed: going back from
// the latest, the one that makes the hours suffice. They do, and every fact that
// matters is known.
func (r *Rules) lastNeeded(courses []Attendance, c *cycle) (needed qagida.Date) {
	var taken []Attendance
	for i := 0; i < len(courses); {
		same := courses[i : i+sameCourse(courses, i)]
		i += len(same)
		if r.attended(same, c.counted).And(r.countsThere(&same[0])) == qagida.Yes {
			taken = append(taken, Attendance{Completed: r.lastAttended(same, c.counted), Hours: same[0].Hours})
		}
	}
	slices.SortFunc(taken, func(a, b Attendance) int { return b.Completed.Compare(a.Completed) })
	var hours bounds
	for i := range taken {
		needed = taken[i].Completed
		hours.add(qagida.Yes, taken[i].Hours)
		if hours.atLeast(r.CycleLeastHours) == qagida.Yes {
			break
		}
	}
	return needed
}

// lastAttended returns the latest day on which a course was completed and counts.
func (r *Rules) lastAttended(same []Attendance, s span) (last qagida.Date) {
	for i := range same {
		if s.inside(same[i].Completed).And(r.counts(&same[i])) == qagida.Yes {
			last = latest(last, same[i].Completed)
		}
	}
	return last
}

// periodShort returns the day where periods follow each other. What is short when
// its period ends is not met from the next day on; a period to which nothing is
// added yet ends short.
func (r *Rules) periodShort(h *History, courses []Attendance, c *cycle) (qagida.Date, error) {
	ended, enough := qagida.Yes, c.hours.atLeast(r.CycleLeastHours)
	if c.hasEnded == qagida.Yes {
		ended = c.endedHours.atLeast(r.CycleLeastHours)
	}
	if c.hasEnded == qagida.Unknown || ended == qagida.Unknown {
		return qagida.Date{}, nil
	}
	if ended == qagida.No {
		day, err := r.owedFrom(h.On, h, courses)
		if err != nil || !day.After(c.period.Last) {
			return day, err
		}
	}
	last := c.period.Last
	switch enough {
	case qagida.No:
	case qagida.Unknown:
		return qagida.Date{}, nil
	case qagida.Yes:
		next, err := r.period(c.window, c.number+1)
		if err != nil {
			return qagida.Date{}, tooLate("on", h.On)
		}
		last = next.Last
	}
	next, err := after("on", last, 1)
	if err != nil {
		return qagida.Date{}, err
	}
	return r.owedFrom(next, h, courses)
}

// owedFrom returns the first day from another on on which the least hours are
// owed: five years of service have passed by then. It is not stated where nobody
// has said since when a teacher serves and no course on record shows it.
func (r *Rules) owedFrom(day qagida.Date, h *History, courses []Attendance) (qagida.Date, error) {
	asked := History{On: day, InServiceSince: h.InServiceSince}
	switch {
	case r.CycleEntry == AnyTeacher || r.served(&asked, courses) == qagida.Yes:
		return day, nil
	case h.InServiceSince.IsZero():
		return qagida.Date{}, nil
	}
	passed, err := h.InServiceSince.AddYears(r.CycleYears)
	if err != nil {
		return qagida.Date{}, tooLate("in_service_since", h.InServiceSince)
	}
	return passed, nil
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
		day, err := r.ShortFrom(*in)
		if err != nil || !day.IsZero() {
			return shortFromAnswer{ShortFrom: day}, err
		}
		balance, err := r.Balance(*in)
		return shortFromAnswer{day, rule.LacksIn(balance.Missing())}, err
	},
}
