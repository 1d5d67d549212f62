package planning

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// From which day on the hours of the five years fall short (paragraph 21).

// ShortFrom returns the first day, from the asked one on, on which the hours of the
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

// lastNeeded returns the day on which the hours of a rolling window fall short: going
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

// A day in JSON: planning.short_from.
type shortFromAnswer struct {
	ShortFrom qagida.Date `json:"short_from"`
}

var shortFromQuestion = rule.Question[Rules, History, shortFromAnswer]{
	Name: "planning.short_from", Verbs: []string{"Rules.ShortFrom"},
	Bounds: balanceBounds,
	Rules:  Order95(),
	Ask: func(r Rules, in *History) (shortFromAnswer, error) {
		day, err := r.ShortFrom(*in)
		return shortFromAnswer{day}, err
	},
}
