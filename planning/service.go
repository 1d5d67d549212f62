package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// service is what is known of the day on which a teacher's service began.
type service struct {
	stated qagida.Date // that day, as it was stated; it goes before what courses tell
	shown  qagida.Date // the earliest course on record: service had begun by then
}

func serviceOf(h *History, courses []Attendance) (s service) {
	s.stated = h.InServiceSince
	for i := range courses {
		if completed := courses[i].Completed; s.shown.IsZero() || completed.Before(s.shown) {
			s.shown = completed
		}
	}
	return s
}

// by reports whether service had begun by a day.
func (s service) by(day qagida.Date) qagida.Fact {
	if s.stated.IsZero() {
		return rule.NotBefore(day, s.shown).Or(qagida.Unknown)
	}
	return rule.NotBefore(day, s.stated)
}
