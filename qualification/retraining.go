package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Must a person retrain before teaching: the side entry, by provisions 2.1 to 2.3
// of the article on continuing education.

// The codes of the findings on who must retrain.
const (
	// CodeRetrainingProfessional: who must retrain has professional education
	// (continuing-education-article/2.1).
	//
	// Example: retraining {"entrant":{"professional_education":true}} → met
	CodeRetrainingProfessional qagida.Code = "retraining-professional"

	// CodeRetrainingNoPedagogical: who must retrain has no pedagogical education
	// (continuing-education-article/2.3).
	//
	// Example: retraining {"entrant":{"pedagogical_education":true}} → not-met
	CodeRetrainingNoPedagogical qagida.Code = "retraining-no-pedagogical"

	// CodeRetrainingFirstStart: who must retrain begins to teach in the field
	// for the first time (continuing-education-article/2.1).
	//
	// Example: retraining {"entrant":{"first_start":false}} → not-met
	CodeRetrainingFirstStart qagida.Code = "retraining-first-start"

	// CodeRetrainingNotExempt: who must retrain does not teach programmes of
	// additional education only (continuing-education-article/2.2).
	//
	// Example: retraining {"entrant":{"additional_education":true}} → not-met
	CodeRetrainingNotExempt qagida.Code = "retraining-not-exempt"
)

// The criteria, in the order of the text.
const (
	retrainsProfessional = iota
	retrainsNoPedagogical
	retrainsFirstStart
	retrainsNotExempt
)

var retraining = rule.Checklist{
	Name:  "qualification.retraining",
	Facts: entrantFacts,
	Criteria: []rule.Criterion{
		retrainsProfessional:  {Code: CodeRetrainingProfessional, Provision: continuing("2.1"), Needs: 1 << entrantProfessional},
		retrainsNoPedagogical: {Code: CodeRetrainingNoPedagogical, Provision: continuing("2.3"), Needs: 1 << entrantPedagogical},
		retrainsFirstStart:    {Code: CodeRetrainingFirstStart, Provision: continuing("2.1"), Needs: 1 << entrantFirstStart},
		retrainsNotExempt:     {Code: CodeRetrainingNotExempt, Provision: continuing("2.2"), Needs: 1 << entrantAdditional},
	},
}.List()

// Retraining decides whether a person must pass pedagogical retraining: met for
// one who must, not met for one who need not. Who must has professional education
// and begins to teach in the field for the first time (2.1), without a
// pedagogical education (2.3). Exempt is who teaches programmes of additional
// education (2.2). The error is always nil.
//
// Source: continuing-education-article/2.1, 2.2 and 2.3, after article 10 of the
// Law on the Status of the Pedagogue.
func (r Rules) Retraining(e Entrant) (decision qagida.Decision, err error) {
	d := retraining.Open(&decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		retrainsProfessional:  rule.Is(e.ProfessionalEducation),
		retrainsNoPedagogical: rule.Is(e.PedagogicalEducation.Not()),
		retrainsFirstStart:    rule.Is(e.FirstStart),
		retrainsNotExempt:     rule.Is(e.AdditionalEducation.Not()),
	}))
	if d.Undetermined() {
		d.Unknown(e.unknown())
	}
	return decision, nil
}

var retrainingQuestion = rule.Question[Rules, entrantInput, entrantAnswer]{
	Name:  "qualification.retraining",
	Verbs: []string{"Rules.Retraining"},
	Lists: []*rule.List{retraining},
	Rules: Order95(),
	Ask: func(r Rules, in *entrantInput) (entrantAnswer, error) {
		d, err := r.Retraining(in.Entrant)
		return entrantAnswer{d}, err
	},
}
