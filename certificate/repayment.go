package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Departure is what is known of a participant who left a course without
// finishing it. Every field may be left out: its zero value means "not known".
type Departure struct {
	Place              qualification.Place `json:"place,omitzero"`
	NegativeResult     qagida.Fact         `json:"negative_result,omitzero"`     // the course abroad ended in a negative result (para 26)
	ExpelledAbroad     qagida.Fact         `json:"expelled_abroad,omitzero"`     // and for that the foreign organisation expelled the participant (para 26)
	Expelled           qagida.Fact         `json:"expelled,omitzero"`            // the participant is expelled from the course (para 31)
	Order              qagida.Fact         `json:"order,omitzero"`               // there is an order of the head on it (para 31)
	CommissionDecision qagida.Fact         `json:"commission_decision,omitzero"` // and a decision of the commission for participants' appeals (para 31)
	Costs              Tenge               `json:"costs,omitzero"`               // what the course actually cost the organisation
}

// RepaymentDecision is the answer of both rules on repayment. Each decision is
// met where its rule asks for the money, and not met where one of its
// conditions fails.
type RepaymentDecision struct {
	Abroad   qagida.Decision // para 26; not applicable to a course at home
	Expelled qagida.Decision // para 31; at home and abroad
	Due      qagida.Fact     // whether either rule asks for the money
	Both     qagida.Fact     // whether both do: the order does not say how they go together, and Amount counts the costs once
	Amount   Tenge           // what is to be repaid: the costs where it is due, nought where it is not, otherwise not known
}

// MarshalJSON gives {"abroad":…,"expelled":…,"due":…,"both":…,"amount":…}.
func (d RepaymentDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("abroad", d.Abroad)
	o.Add("expelled", d.Expelled)
	o.Add("due", d.Due)
	o.Add("both", d.Both)
	o.Add("amount", d.Amount)
	return o.MarshalJSON()
}

// Repayment decides whether a participant owes the organisation the costs of a
// course, by both rules of the order at once.
//
// Para 26 asks, abroad, for a negative result and for the expulsion by the
// foreign organisation that it led to; it gives the actual costs. Para 31 asks,
// anywhere, for the expulsion and for two acts: the order of the head and the
// decision of the commission. Under neither is anything owed where the
// organisation has borne no costs. A fact left out leaves its rule undetermined.
// The error names a place that does not exist.
//
// Source: order95/26 and 31.
func (r Rules) Repayment(p Departure) (RepaymentDecision, error) {
	if p.Place > qualification.Abroad {
		return RepaymentDecision{}, rule.Refuse("place", p.Place.String(), "is not one of: domestic, abroad")
	}
	result := RepaymentDecision{Abroad: r.repaymentAbroad(p), Expelled: r.repaymentExpelled(p)}
	abroad, expelled := due(result.Abroad), due(result.Expelled)
	result.Due, result.Both = abroad.Or(expelled), abroad.And(expelled)
	switch result.Due {
	case qagida.Yes:
		result.Amount = p.Costs
	case qagida.No:
		result.Amount = Tenge{known: true}
	}
	return result, nil
}

// due asks whether a rule asks for the money.
func due(d qagida.Decision) qagida.Fact {
	switch d.Outcome() {
	case qagida.Met:
		return qagida.Yes
	case qagida.Undetermined:
		return qagida.Unknown
	default:
		return qagida.No
	}
}

// repaymentAbroad reads para 26.
func (r Rules) repaymentAbroad(p Departure) (decision qagida.Decision) {
	d := repaymentAbroadChecklist.Open(&decision, r.Edition)
	abroad := p.Place.Is(qualification.Abroad)
	d = d.Record(abroadCourse, qagida.Where(abroad, abroad.Outcome()))
	d = d.Record(abroadNegative, qagida.Where(abroad, p.NegativeResult.Outcome()))
	d = d.Record(abroadExpelled, qagida.Where(abroad, p.ExpelledAbroad.Outcome()))
	d = d.Record(abroadCosts, qagida.Where(abroad, p.Costs.some().Outcome()))
	p.show(d)
	d.Close()
	return decision
}

// repaymentExpelled reads para 31.
func (r Rules) repaymentExpelled(p Departure) (decision qagida.Decision) {
	d := repaymentExpelledChecklist.Open(&decision, r.Edition)
	d = d.Record(expelledAtAll, p.Expelled.Outcome())
	d = d.Record(expelledOrder, p.Order.Outcome())
	d = d.Record(expelledCommission, p.CommissionDecision.Outcome())
	d = d.Record(expelledCosts, p.Costs.some().Outcome())
	p.show(d)
	d.Close()
	return decision
}

// show adds what the texts show and what nobody has stated.
func (p Departure) show(d rule.OldDraft) {
	d.Show(showCosts, p.Costs.micro())
	if d.Undetermined() {
		d.Unknown(rule.Missing(fieldDeparturePlace, p.Place == 0) |
			rule.Missing(fieldNegativeResult, !p.NegativeResult.Known()) |
			rule.Missing(fieldExpelledAbroad, !p.ExpelledAbroad.Known()) |
			rule.Missing(fieldExpelled, !p.Expelled.Known()) |
			rule.Missing(fieldOrder, !p.Order.Known()) |
			rule.Missing(fieldCommission, !p.CommissionDecision.Known()) |
			rule.Missing(fieldCosts, !p.Costs.Known()))
	}
}
