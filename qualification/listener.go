package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Listener is what is known of a person's place on a course. Every field may be
// left out: its zero value means "not known".
type Listener struct {
	Enrolled qagida.Fact `json:"enrolled,omitzero"` // is on the course by order, and not struck off
	First    qagida.Date `json:"first,omitzero"`    // first day of the course
	Last     qagida.Date `json:"last,omitzero"`     // last day of the course, itself a day of it
}

// Listener decides whether a person is a listener on a day: enrolled, and the
// day is one of the course, its first and last included. Paras 30 and 31 use the
// word for people whose course is over as well; this is the definition.
//
// A day that is not stated leaves the answer undetermined. The error names a
// course whose last day is before its first.
//
// Source: order95/2.11.
func (r Rules) Listener(l Listener, on qagida.Date) (decision qagida.Decision, err error) {
	course := qagida.Period{First: l.First, Last: l.Last}
	if err := course.Check("listener.last"); err != nil {
		return qagida.Decision{}, err
	}
	d := listenerChecklist.Open(&decision, r.Edition)
	d = d.Record(listenerEnrolled, l.Enrolled.Outcome())
	d = d.Record(listenerDay, course.Contains(on).Outcome())
	d.ShowDay(listenerShowFirst, l.First)
	d.ShowDay(listenerShowLast, l.Last)
	d.Unknown(rule.Missing(listenerFieldEnrolled, !l.Enrolled.Known()) |
		rule.Missing(listenerFieldFirst, l.First.IsZero()) |
		rule.Missing(listenerFieldLast, l.Last.IsZero()) |
		rule.Missing(listenerFieldOn, on.IsZero()))
	d.Close()
	return decision, nil
}
