package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Payment decides whether the costs of a course, at home or abroad, may be
// paid: the contract between participant and organisation is the basis on which
// the money is transferred. A contract that nobody has told of leaves it
// undetermined.
//
// Source: order95/24.
func (r Rules) Payment(contract qagida.Fact) (decision qagida.Decision) {
	d := paymentChecklist.Open(&decision, r.Edition)
	d = d.Record(paymentContract, contract.Outcome())
	d.Unknown(rule.Missing(fieldPaymentContract, !contract.Known()))
	d.Close()
	return decision
}
