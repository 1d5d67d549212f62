package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// service is what is known of the day on which a teacher's service began: the stated
// day, or the earliest course on record where that is before it.
type service struct {
	first qagida.Date // it had begun by this day
	open  bool        // a fact left out may show that it began before
	dates bool        // that fact is the day of a course
}

// serviceOf returns what the stated day and the courses show. A course shows service
// whether it counts or not.
func serviceOf(h *History, courses []Attendance) (s service) {
	s.first = h.InServiceSince
	s.open = s.first.IsZero() || courses == nil
	for i := range courses {
		switch completed := courses[i].Completed; {
		case completed.IsZero():
			s.open, s.dates = true, true
		case s.first.IsZero() || completed.Before(s.first):
			s.first = completed
		}
	}
	return s
}

// by reports whether service had begun by a day.
func (s service) by(day qagida.Date) qagida.Fact {
	return s.settle(rule.NotBefore(day, s.first))
}

// settle returns what is certain of a fact that an earlier service could only turn from a
// no to a yes.
func (s service) settle(f qagida.Fact) qagida.Fact {
	if s.open {
		return f.Or(qagida.Unknown)
	}
	return f
}
