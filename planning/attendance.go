package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Attendance is one course that a teacher took. Every field may be left out: its
// zero value means "not known".
type Attendance struct {
	Completed qagida.Date         `json:"completed,omitzero"` // the last day of the course, from which it counts
	Hours     qagida.Count        `json:"hours,omitzero"`     // academic hours
	Place     qualification.Place `json:"place,omitzero"`
	Passed    qagida.Fact         `json:"passed,omitzero"` // its assessment, asked under cycle-completion=passed
	Course    string              `json:"course,omitzero"` // a stable name: two of one name and one day count once
}

// check refuses what cannot be meant.
func (a *Attendance) check() error {
	if a.Place > qualification.Abroad {
		_, err := a.Place.MarshalText()
		return err
	}
	return rule.CheckCount("hours", a.Hours)
}

// counts reports whether the hours of the course are of those that paragraph 21
// adds up, whenever and wherever it was held.
func (r *Rules) counts(a *Attendance) qagida.Fact {
	if r.CycleCompletion == PassedCourses {
		return r.isCourse(a).And(a.Passed)
	}
	return r.isCourse(a)
}

// countsThere reports whether the hours of courses held where this one was belong
// to the sum.
func (r *Rules) countsThere(a *Attendance) qagida.Fact {
	if r.CycleAbroad == Separate {
		return a.Place.Is(qualification.Domestic)
	}
	return qagida.Yes
}

// isCourse reports whether the hours are those of a course: under the reading
// cycle-courses=courses-only, of at least the least hours of a short one.
func (r *Rules) isCourse(a *Attendance) qagida.Fact {
	if r.CycleCourses == AllHours {
		return qagida.Yes
	}
	atHome, abroad := rule.AtLeast(a.Hours, r.Courses.ShortHours), rule.AtLeast(a.Hours, r.Courses.ShortHoursAbroad)
	switch {
	case a.Place == qualification.Domestic || atHome == abroad:
		return atHome
	case a.Place == qualification.Abroad:
		return abroad
	default:
		return qagida.Unknown
	}
}

// byCourse checks the attendances and returns one for each course: those with one name
// and one day of completion are the same course, entered twice. Without names it returns
// the list itself.
func byCourse(list []Attendance) ([]Attendance, error) {
	named, hours := false, int64(0)
	for i := range list {
		if err := list[i].check(); err != nil {
			return nil, within(item("courses", i), err)
		}
		n, _ := list[i].Hours.Int()
		named, hours = named || list[i].Course != "", hours+int64(n)
	}
	if hours > mostHours {
		return nil, rule.Refuse("courses", "", refusal.HoursAddUp, mostHours)
	}
	if !named {
		return list, nil
	}
	return joined(list)
}

const mostHours = 1_000_000_000

// joined returns a copy of the list in which each course with a name and a day stands
// once, with what any of its attendances states. One without a day may be the same course
// or another: it stays, and its hours are never certain.
func joined(list []Attendance) ([]Attendance, error) {
	type named struct {
		course    string
		completed qagida.Date
	}
	place, courses := map[named]int{}, make([]Attendance, 0, len(list))
	for i := range list {
		a := &list[i]
		if a.Course != "" && !a.Completed.IsZero() {
			course := named{a.Course, a.Completed}
			if first, again := place[course]; again {
				if err := courses[first].take(a); err != nil {
					return nil, within(item("courses", i), err)
				}
				continue
			}
			place[course] = len(courses)
		}
		courses = append(courses, *a)
	}
	return courses, nil
}

// take takes over what another attendance of the course states, and refuses what
// contradicts it. A course that was passed once was passed.
func (a *Attendance) take(other *Attendance) error {
	if a.Hours.Known() && other.Hours.Known() && a.Hours != other.Hours {
		return differs("hours", other.Hours.String(), a.Hours.String())
	}
	if a.Place.Is(other.Place) == qagida.No {
		return differs("place", other.Place.String(), a.Place.String())
	}
	if !a.Hours.Known() {
		a.Hours = other.Hours
	}
	if a.Place == 0 {
		a.Place = other.Place
	}
	a.Passed = a.Passed.Or(other.Passed)
	return nil
}

func differs(field, value, other string) error {
	return rule.Refuse(field, value, refusal.DiffersFromOther, other)
}
