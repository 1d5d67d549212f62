package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Has a person passed the retraining that was due: provisions 2.1 and 2.3 of the
// article on continuing education.

// The codes of the findings on a retraining that was due.
const (
	// CodeRetrained: who must retrain has passed the retraining
	// (continuing-education-article/2.1).
	//
	// Example: retrained {"entrant":{"pedagogical_education":true,"retrained":false}} → not-applicable
	CodeRetrained qagida.Code = "retrained-passed"

	// CodeRetrainedUniversity: the retraining was on the base of a higher or
	// postgraduate educational organisation (continuing-education-article/2.3).
	//
	// Example: retrained {"entrant":{"professional_education":true,"pedagogical_education":false,"first_start":true,"additional_education":false,"retrained":true,"university":false}} → not-met
	CodeRetrainedUniversity qagida.Code = "retrained-university"
)

// The criteria, in the order of the text.
const (
	retrainedPassed = iota
	retrainedUniversity
)

// mustRetrainNeeds are the facts on whether a person must retrain.
const mustRetrainNeeds = 1<<entrantProfessional | 1<<entrantPedagogical |
	1<<entrantFirstStart | 1<<entrantAdditional

var retrained = rule.Checklist{
	Name:  "qualification.retrained",
	Facts: entrantFacts,
	Criteria: []rule.Criterion{
		retrainedPassed:     {Code: CodeRetrained, Provision: continuing("2.1"), Needs: mustRetrainNeeds | 1<<entrantRetrained},
		retrainedUniversity: {Code: CodeRetrainedUniversity, Provision: continuing("2.3"), Needs: mustRetrainNeeds | 1<<entrantRetrained | 1<<entrantUniversity},
	},
}.List()

// Retrained decides whether a person who must pass pedagogical retraining has
// passed it, on the base of a higher or postgraduate educational organisation.
// It does not apply to one who need not: see [Rules.Retraining]. The error is
// always nil.
//
// Source: continuing-education-article/2.1 and 2.3.
func (r Rules) Retrained(e Entrant) (decision qagida.Decision, err error) {
	d := retrained.Open(&decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		retrainedPassed:     rule.Where(e.mustRetrain(), rule.Is(e.Retrained)),
		retrainedUniversity: rule.Where(e.mustRetrain().And(e.Retrained), rule.Is(e.University)),
	}))
	if d.Undetermined() {
		d.Unknown(e.unknown())
	}
	return decision, nil
}

var retrainedQuestion = rule.Question[Rules, entrantInput, entrantAnswer]{
	Name:  "qualification.retrained",
	Verbs: []string{"Rules.Retrained"},
	Lists: []*rule.List{retrained},
	Rules: Order95(),
	Ask: func(r Rules, in *entrantInput) (entrantAnswer, error) {
		d, err := r.Retrained(in.Entrant)
		return entrantAnswer{d}, err
	},
}
