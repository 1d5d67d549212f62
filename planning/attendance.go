package planning

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// check refuses what cannot be meant.
func (a Attendance) check() error {
	if a.Place > qualification.Abroad {
		_, err := a.Place.MarshalText()
		return err
	}
	return a.Hours.Check("hours")
}

// once checks the courses and leaves one attendance of each that has a name.
// Without names it gives the list itself.
func once(courses []Attendance, period qagida.Period) ([]Attendance, error) {
	named := false
	for i := range courses {
		if err := courses[i].check(); err != nil {
			return nil, within(item("courses", i), err)
		}
		named = named || courses[i].Course != ""
	}
	if !named {
		return courses, nil
	}
	return merge(courses, period)
}

// merge joins the attendances of each course that has a name.
func merge(courses []Attendance, period qagida.Period) ([]Attendance, error) {
	merged := make([]Attendance, 0, len(courses))
	places := map[string]int{}
	for i, next := range courses {
		place, again := places[next.Course]
		if !again || next.Course == "" {
			places[next.Course] = len(merged)
			merged = append(merged, next)
			continue
		}
		if err := merged[place].join(next, period); err != nil {
			return nil, within(item("courses", i), err)
		}
	}
	return slices.Clip(merged), nil
}

// join adds another attendance of the same course: what one leaves out the other
// may know, and of their days the better one for the teacher counts.
func (a *Attendance) join(other Attendance, period qagida.Period) error {
	if a.Hours.Known() && other.Hours.Known() && a.Hours != other.Hours {
		return rule.Refuse("hours", other.Hours.String(), "differs from another attendance of the same course, "+a.Hours.String())
	}
	if a.Place.Is(other.Place) == qagida.No {
		return rule.Refuse("place", other.Place.String(), "differs from another attendance of the same course, "+a.Place.String())
	}
	if !a.Hours.Known() {
		a.Hours = other.Hours
	}
	if a.Place == 0 {
		a.Place = other.Place
	}
	if other.better(*a, period) {
		a.Completed = other.Completed
	}
	return nil
}

// better reports whether an attendance counts rather than another: one inside
// the period before one that may be, and the later of two inside it.
func (a Attendance) better(other Attendance, period qagida.Period) bool {
	mine, theirs := period.Contains(a.Completed), period.Contains(other.Completed)
	if mine != theirs {
		return mine == qagida.Yes || theirs == qagida.No
	}
	return a.Completed.Compare(other.Completed) > 0
}
