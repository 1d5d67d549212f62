package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Trainer is what is known of a person who may be a certified trainer. Every
// field may be left out: its zero value means "not known".
type Trainer struct {
	Prepared qagida.Fact `json:"prepared,omitzero"` // has passed a programme that prepares trainers
	Delivers qagida.Fact `json:"delivers,omitzero"` // carries out programmes of professional development
}

// Trainer decides whether a person is a certified trainer: one who has passed a
// programme that prepares trainers and carries out programmes of professional
// development. Somebody newly prepared is one from the first programme on.
//
// Source: order95/2.9. The error is always nil.
func (r Rules) Trainer(t Trainer) (decision qagida.Decision, err error) {
	d := trainerChecklist.Open(&decision, r.Edition)
	d = d.Record(trainerPrepared, t.Prepared.Outcome())
	d = d.Record(trainerDelivers, t.Delivers.Outcome())
	d.Unknown(rule.Missing(trainerPrepared, !t.Prepared.Known()) |
		rule.Missing(trainerDelivers, !t.Delivers.Known()))
	d.Close()
	return decision, nil
}

// Expert is what is known of a person who is to confirm the level that teachers
// reached on a course. Every field may be left out: its zero value means "not
// known".
type Expert struct {
	Certified qagida.Fact `json:"certified,omitzero"` // a certified specialist: the order does not say by whom
	Course    Kind        `json:"course,omitzero"`    // the kind of the course
}

// Expert decides whether a person may act as an expert: a certified specialist,
// and on a long course only. The order knows no expert of short courses.
//
// The error names a kind that is out of range.
//
// Source: order95/2.7.
func (r Rules) Expert(e Expert) (decision qagida.Decision, err error) {
	if err := kindWords.Check("expert.course", e.Course); err != nil {
		return qagida.Decision{}, err
	}
	d := expertChecklist.Open(&decision, r.Edition)
	d = d.Record(expertCertified, e.Certified.Outcome())
	d = d.Record(expertLongCourse, e.Course.Is(Long).Outcome())
	d.Unknown(rule.Missing(expertCertified, !e.Certified.Known()) |
		rule.Missing(expertLongCourse, e.Course == 0))
	d.Close()
	return decision, nil
}
