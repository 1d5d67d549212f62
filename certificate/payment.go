package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// May the costs of a course be paid: the contract of paragraph 24.

// The code of the finding on payment.
const (
	// CodePaymentContract: the contract is the basis for paying the costs of a
	// course (order95/24).
	//
	// Example: payment {"contract":false} → not-met
	CodePaymentContract qagida.Code = "payment-contract"
)

// The fact that the criterion asks for.
const paymentContract = 0

var paymentList = rule.Checklist{
	Name:  "certificate.payment",
	Facts: []string{paymentContract: "contract"},
	Criteria: []rule.Criterion{
		{Code: CodePaymentContract, Provision: order95("24"), Readings: 0, Needs: 1 << paymentContract},
	},
}.List()

// Payment decides whether the costs of a course, at home or abroad, may be
// paid: the contract between participant and organisation is the basis on which
// the money is transferred. A contract that nobody has told of leaves it
// undetermined.
//
// Source: order95/24.
func (r Rules) Payment(contract qagida.Fact) (decision qagida.Decision) {
	d := paymentList.Open(&decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{rule.Is(contract)}))
	d.Unknown(rule.Missing(paymentContract, !contract.Known()))
	return decision
}

type paymentInput struct {
	Contract qagida.Fact `json:"contract,omitzero"`
}

type decisionAnswer struct {
	Decision qagida.Decision `json:"decision"`
}

var paymentQuestion = rule.Question[Rules, paymentInput, decisionAnswer]{
	Name:  "certificate.payment",
	Verbs: []string{"Rules.Payment"},
	Lists: []*rule.List{paymentList},
	Rules: Order95(),
	Ask: func(r Rules, in *paymentInput) (decisionAnswer, error) {
		return decisionAnswer{r.Payment(in.Contract)}, nil
	},
}
