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
	FirstStart            qagida.Fact `json:"first_start,omitzero"`          // begins to teach in the field for the first time
	AdditionalEducation   qagida.Fact `json:"additional_education,omitzero"` // teaches programmes of additional education

	Retrained  qagida.Fact `json:"retrained,omitzero"`  // has passed pedagogical retraining
	University qagida.Fact `json:"university,omitzero"` // at an organisation of higher or postgraduate education
}

// The facts on an entrant that retraining asks for.
const (
	entrantProfessional = iota
	entrantPedagogical
	entrantFirstStart
	entrantAdditional
	entrantRetrained
	entrantUniversity
)

var entrantFacts = []string{
	entrantProfessional: "entrant.professional_education",
	entrantPedagogical:  "entrant.pedagogical_education",
	entrantFirstStart:   "entrant.first_start",
	entrantAdditional:   "entrant.additional_education",
	entrantRetrained:    "entrant.retrained",
	entrantUniversity:   "entrant.university",
}

// mustRetrain reports whether all conditions of 2.1 hold and the exemption of 2.2
// does not.
func (e *Entrant) mustRetrain() qagida.Fact {
	untaught := e.ProfessionalEducation.And(e.PedagogicalEducation.Not())
	return untaught.And(e.FirstStart).And(e.AdditionalEducation.Not())
}

// unknown marks the facts that nobody has stated.
func (e *Entrant) unknown() uint64 {
	return rule.Missing(entrantProfessional, !e.ProfessionalEducation.Known()) |
		rule.Missing(entrantPedagogical, !e.PedagogicalEducation.Known()) |
		rule.Missing(entrantFirstStart, !e.FirstStart.Known()) |
		rule.Missing(entrantAdditional, !e.AdditionalEducation.Known()) |
		rule.Missing(entrantRetrained, !e.Retrained.Known()) |
		rule.Missing(entrantUniversity, !e.University.Known())
}

type entrantInput struct {
	Entrant Entrant `json:"entrant,omitzero"`
}

type entrantAnswer struct {
	Decision qagida.Decision `json:"decision"`
}
