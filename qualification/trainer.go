package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Who is a certified trainer: paragraph 2.9.

// The codes of the findings on a trainer.
const (
	// CodeTrainerPrepared: a certified trainer has passed a programme that
	// prepares trainers (order95/2.9).
	//
	// Example: trainer {"trainer":{"prepared":false}} → not-met
	CodeTrainerPrepared qagida.Code = "trainer-prepared"

	// CodeTrainerDelivers: a certified trainer carries out programmes of
	// professional development (order95/2.9).
	//
	// Example: trainer {"trainer":{"delivers":true}} → met
	CodeTrainerDelivers qagida.Code = "trainer-delivers"
)

// The criteria, in the order of the text; the facts that they ask for are
// numbered alike.
const (
	trainerPrepared = iota
	trainerDelivers
)

var trainer = rule.Checklist{
	Name: "qualification.trainer",
	Facts: []string{
		trainerPrepared: "trainer.prepared",
		trainerDelivers: "trainer.delivers",
	},
	Criteria: []rule.Criterion{
		trainerPrepared: {Code: CodeTrainerPrepared, Provision: order95("2.9"), Readings: 0, Needs: 1 << trainerPrepared},
		trainerDelivers: {Code: CodeTrainerDelivers, Provision: order95("2.9"), Readings: 0, Needs: 1 << trainerDelivers},
	},
}.List()

// Trainer decides whether a person is a certified trainer: one who has passed a
// programme that prepares trainers and carries out programmes of professional
// development. Somebody newly prepared is one from the first programme on.
//
// Source: order95/2.9. The error is always nil.
func (r Rules) Trainer(t Trainer) (decision qagida.Decision, err error) {
	d := trainer.Open(&decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		trainerPrepared: rule.Is(t.Prepared),
		trainerDelivers: rule.Is(t.Delivers),
	}))
	d.Unknown(rule.Missing(trainerPrepared, !t.Prepared.Known()) | rule.Missing(trainerDelivers, !t.Delivers.Known()))
	return decision, nil
}

// Trainer is what is known of a person who may be a certified trainer. Every
// field may be left out: its zero value means "not known".
type Trainer struct {
	Prepared qagida.Fact `json:"prepared,omitzero"` // has passed a programme that prepares trainers
	Delivers qagida.Fact `json:"delivers,omitzero"` // carries out programmes of professional development
}

type trainerInput struct {
	Trainer Trainer `json:"trainer,omitzero"`
}

var trainerQuestion = rule.Question[Rules, trainerInput, decisionAnswer]{
	Name:  "qualification.trainer",
	Verbs: []string{"Rules.Trainer"},
	Lists: []*rule.List{trainer},
	Rules: Order95(),
	Ask: func(r Rules, in *trainerInput) (decisionAnswer, error) {
		d, err := r.Trainer(in.Trainer)
		return decisionAnswer{d}, err
	},
}
