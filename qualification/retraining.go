package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Entrant is what is known of a person who comes to teaching from another
// profession, the side entry. Every field may be left out: its zero value means
// "not known".
type Entrant struct {
	ProfessionalEducation qagida.Fact `json:"professional_education,omitzero"`
	PedagogicalEducation  qagida.Fact `json:"pedagogical_education,omitzero"`
	FirstStart            qagida.Fact `json:"first_start,omitzero"`          // begins to teach in the profile for the first time
	AdditionalEducation   qagida.Fact `json:"additional_education,omitzero"` // teaches programmes of additional education only

	Retrained  qagida.Fact `json:"retrained,omitzero"`  // has passed pedagogical retraining
	University qagida.Fact `json:"university,omitzero"` // on the base of a higher or postgraduate organisation of education
}

// Retraining decides whether a person must pass pedagogical retraining: met for
// one who must, not met for one who need not. Who must has professional and no
// pedagogical education and begins to teach in the profile for the first time
// (2.1). Exempt is who teaches programmes of additional education only (2.2).
//
// Source: continuing-education-article/2.1 and 2.2, after article 10 of the Law
// on the Status of the Pedagogue. The error is always nil.
func (r Rules) Retraining(e Entrant) (decision qagida.Decision, err error) {
	d := retrainingChecklist.Open(&decision, r.Edition)
	d = d.Record(retrainingProfessional, e.ProfessionalEducation.Outcome())
	d = d.Record(retrainingNoPedagogical, e.PedagogicalEducation.Not().Outcome())
	d = d.Record(retrainingFirstStart, e.FirstStart.Outcome())
	d = d.Record(retrainingNotExempt, e.AdditionalEducation.Not().Outcome())
	d.Unknown(e.unknown())
	d.Close()
	return decision, nil
}

// Retrained decides whether a person who must pass pedagogical retraining has
// passed it, on the base of a higher or postgraduate organisation of education.
// It does not apply to one who need not: see [Rules.Retraining].
//
// Source: continuing-education-article/2.1 and 2.3. The error is always nil.
func (r Rules) Retrained(e Entrant) (decision qagida.Decision, err error) {
	d := retrainedChecklist.Open(&decision, r.Edition)
	d = d.Record(retrainedPassed, qagida.Where(e.mustRetrain(), e.Retrained.Outcome()))
	d = d.Record(retrainedUniversity, qagida.Where(e.mustRetrain().And(e.Retrained), e.University.Outcome()))
	d.Unknown(e.unknown())
	d.Close()
	return decision, nil
}

// mustRetrain asks whether all conditions of 2.1 hold and the exemption of 2.2
// does not.
func (e *Entrant) mustRetrain() qagida.Fact {
	return e.ProfessionalEducation.And(e.PedagogicalEducation.Not()).And(e.FirstStart).And(e.AdditionalEducation.Not())
}

// unknown marks the facts that nobody has stated.
func (e *Entrant) unknown() uint64 {
	return rule.Missing(entrantFieldProfessional, !e.ProfessionalEducation.Known()) |
		rule.Missing(entrantFieldPedagogical, !e.PedagogicalEducation.Known()) |
		rule.Missing(entrantFieldFirstStart, !e.FirstStart.Known()) |
		rule.Missing(entrantFieldAdditional, !e.AdditionalEducation.Known()) |
		rule.Missing(entrantFieldRetrained, !e.Retrained.Known()) |
		rule.Missing(entrantFieldUniversity, !e.University.Known())
}
