package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Does a participant who left a course owe its costs: the two rules of paragraph
// 26 (abroad) and of paragraph 31.

// The codes of the findings on repayment. A criterion is met where a condition of
// owing the money holds.
const (
	// CodeAbroad: the course is one abroad (order95/26).
	//
	// Example: repayment_abroad {"place":"abroad"} → met
	CodeAbroad qagida.Code = "repayment-abroad"

	// CodeNegativeResult: a course abroad ended in a negative result (order95/26).
	//
	// Example: repayment_abroad {"place":"abroad","negative_result":false} → not-met
	CodeNegativeResult qagida.Code = "repayment-negative-result"

	// CodeExpelledAbroad: for that result the foreign organisation expelled the
	// participant (order95/26).
	//
	// Example: repayment_abroad {"place":"abroad","expelled_abroad":true} → met
	CodeExpelledAbroad qagida.Code = "repayment-expelled-abroad"

	// CodeActualCosts: the organisation has borne actual costs for the course
	// abroad (order95/26).
	//
	// Example: repayment_abroad {"place":"abroad","costs":"0"} → not-met
	CodeActualCosts qagida.Code = "repayment-actual-costs"

	// CodeExpelled: the participant is expelled (order95/31).
	//
	// Example: repayment_expelled {"expelled":false} → not-met
	CodeExpelled qagida.Code = "repayment-expelled"

	// CodeOrder: there is an order of the head (order95/31).
	//
	// Example: repayment_expelled {"order":false} → not-met
	CodeOrder qagida.Code = "repayment-order"

	// CodeCommission: there is a decision of the commission for participants'
	// appeals (order95/31).
	//
	// Example: repayment_expelled {"commission_decision":false} → not-met
	CodeCommission qagida.Code = "repayment-commission"

	// CodeCosts: the organisation has borne costs (order95/31).
	//
	// Example: repayment_expelled {"costs":"150000.50"} → met
	CodeCosts qagida.Code = "repayment-costs"
)

// The facts that the criteria of both rules ask for.
const (
	departurePlace = iota
	departureNegative
	departureExpelledAbroad
	departureExpelled
	departureOrder
	departureCommission
	departureCosts
)

var departureFacts = []string{
	departurePlace:          "place",
	departureNegative:       "negative_result",
	departureExpelledAbroad: "expelled_abroad",
	departureExpelled:       "expelled",
	departureOrder:          "order",
	departureCommission:     "commission_decision",
	departureCosts:          "costs",
}

// The criteria of para 26, in the order of its text.
const (
	abroadCourse = iota
	abroadNegative
	abroadExpelled
	abroadCosts
)

var repaymentAbroadList = rule.Checklist{
	Name:    "certificate.repayment_abroad",
	Facts:   departureFacts,
	Amounts: []rule.Amount{{Name: "costs", Kind: rule.Money}},
	Criteria: []rule.Criterion{
		abroadCourse:   {Code: CodeAbroad, Provision: order95("26"), Readings: 0, Needs: 1 << departurePlace},
		abroadNegative: {Code: CodeNegativeResult, Provision: order95("26"), Readings: 0, Needs: 1<<departurePlace | 1<<departureNegative},
		abroadExpelled: {Code: CodeExpelledAbroad, Provision: order95("26"), Readings: 0, Needs: 1<<departurePlace | 1<<departureExpelledAbroad},
		abroadCosts:    {Code: CodeActualCosts, Provision: order95("26"), Readings: 0, Needs: 1<<departurePlace | 1<<departureCosts},
	},
}.List()

// The criteria of para 31, in the order of its text.
const (
	expelledAtAll = iota
	expelledOrder
	expelledCommission
	expelledCosts
)

var repaymentExpelledList = rule.Checklist{
	Name:    "certificate.repayment_expelled",
	Facts:   departureFacts,
	Amounts: []rule.Amount{{Name: "costs", Kind: rule.Money}},
	Criteria: []rule.Criterion{
		expelledAtAll:      {Code: CodeExpelled, Provision: order95("31"), Readings: 0, Needs: 1 << departureExpelled},
		expelledOrder:      {Code: CodeOrder, Provision: order95("31"), Readings: 0, Needs: 1 << departureOrder},
		expelledCommission: {Code: CodeCommission, Provision: order95("31"), Readings: 0, Needs: 1 << departureCommission},
		expelledCosts:      {Code: CodeCosts, Provision: order95("31"), Readings: 0, Needs: 1 << departureCosts},
	},
}.List()

// Departure is what is known of a participant who left a course without
// finishing it. Every field may be left out: its zero value means "not known".
type Departure struct {
	Place qualification.Place `json:"place,omitzero"`

	// Para 26: the participant's result abroad was negative, and for that the foreign
	// organisation expelled the participant.
	NegativeResult qagida.Fact `json:"negative_result,omitzero"`
	ExpelledAbroad qagida.Fact `json:"expelled_abroad,omitzero"`

	// Para 31: the participant is expelled from the course, by an order of the head
	// and a decision of the commission for participants' appeals.
	Expelled           qagida.Fact `json:"expelled,omitzero"`
	Order              qagida.Fact `json:"order,omitzero"`
	CommissionDecision qagida.Fact `json:"commission_decision,omitzero"`

	Costs Tenge `json:"costs,omitzero"` // what the course actually cost the organisation
}

// check refuses what cannot be meant.
func (p *Departure) check() error {
	if p.Place > qualification.Abroad {
		return rule.Refuse("place", p.Place.String(), refusal.NotOneOf, "domestic, abroad")
	}
	return nil
}

// RepaymentDecision is the answer of both rules on repayment. Each decision is
// met where its rule asks for the money, and not met where one of its
// conditions fails.
type RepaymentDecision struct {
	Abroad   qagida.Decision // para 26; not met of a course at home
	Expelled qagida.Decision // para 31; at home and abroad
	Due      qagida.Fact     // whether either rule asks for the money

	// Both is whether both rules do. The order does not say how they go together;
	// Amount counts the costs once.
	Both qagida.Fact

	// Amount is what is to be repaid: the costs where it is due, nought where it is
	// not, otherwise not known.
	Amount Tenge
}

// MarshalJSON returns {"abroad":…,"expelled":…,"due":…,"both":…,"amount":…}.
func (d RepaymentDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("abroad", d.Abroad)
	o.Add("expelled", d.Expelled)
	o.Add("due", d.Due)
	o.Add("both", d.Both)
	o.Add("amount", d.Amount)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; both decisions are records then.
func (d *RepaymentDecision) UnmarshalJSON(b []byte) error {
	return rule.Read(d, b, func(v *RepaymentDecision) []rule.Member {
		return []rule.Member{
			rule.In("abroad", &v.Abroad), rule.In("expelled", &v.Expelled), rule.In("due", &v.Due), rule.In("both", &v.Both),
			rule.In("amount", &v.Amount),
		}
	})
}

// Repayment decides whether a participant owes the organisation the costs of a
// course, by both rules of the order at once: see [Rules.RepaymentAbroad] and
// [Rules.RepaymentExpelled]. The error names a place that does not exist.
//
// Source: order95/26 and 31.
func (r Rules) Repayment(p Departure) (RepaymentDecision, error) {
	if err := p.check(); err != nil {
		return RepaymentDecision{}, err
	}
	result := RepaymentDecision{Abroad: r.repaymentAbroad(&p), Expelled: r.repaymentExpelled(&p)}
	abroad, expelled := due(result.Abroad), due(result.Expelled)
	result.Due, result.Both = abroad.Or(expelled), abroad.And(expelled)
	switch result.Due {
	case qagida.Yes:
		result.Amount = p.Costs
	case qagida.No:
		result.Amount = Tenge{known: true}
	default: // not known while it is not known whether it is due
	}
	return result, nil
}

// due reports whether a rule asks for the money.
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

// RepaymentAbroad decides whether para 26 asks for the actual costs: abroad, for a
// negative result and for the expulsion by the foreign organisation that it led
// to. Nothing is owed of a course at home, or where the organisation has borne no
// costs. A fact left out leaves its criterion
// undetermined. The error names a place that does not exist.
//
// Source: order95/26.
func (r Rules) RepaymentAbroad(p Departure) (qagida.Decision, error) {
	if err := p.check(); err != nil {
		return qagida.Decision{}, err
	}
	return r.repaymentAbroad(&p), nil
}

func (r *Rules) repaymentAbroad(p *Departure) (decision qagida.Decision) {
	abroad := p.Place.Is(qualification.Abroad)
	d := repaymentAbroadList.Open(&decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		abroadCourse:   rule.Is(abroad),
		abroadNegative: rule.Where(abroad, rule.Is(p.NegativeResult)),
		abroadExpelled: rule.Where(abroad, rule.Is(p.ExpelledAbroad)),
		abroadCosts:    rule.Where(abroad, rule.Is(p.Costs.some())),
	}))
	p.show(d)
	return decision
}

// RepaymentExpelled decides whether para 31 asks for the costs: anywhere, for the
// expulsion and for two acts, the order of the head and the decision of the
// commission. Nothing is owed where the organisation has borne no costs. A fact
// left out leaves its criterion undetermined. The error names a place that does
// not exist.
//
// Source: order95/31.
func (r Rules) RepaymentExpelled(p Departure) (qagida.Decision, error) {
	if err := p.check(); err != nil {
		return qagida.Decision{}, err
	}
	return r.repaymentExpelled(&p), nil
}

func (r *Rules) repaymentExpelled(p *Departure) (decision qagida.Decision) {
	d := repaymentExpelledList.Open(&decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		expelledAtAll:      rule.Is(p.Expelled),
		expelledOrder:      rule.Is(p.Order),
		expelledCommission: rule.Is(p.CommissionDecision),
		expelledCosts:      rule.Is(p.Costs.some()),
	}))
	p.show(d)
	return decision
}

// show adds what the sentences show and what nobody has stated.
func (p *Departure) show(d rule.Draft) {
	d.Show(p.Costs.micro())
	if d.Undetermined() {
		d.Unknown(rule.Missing(departurePlace, p.Place == 0) |
			rule.Missing(departureNegative, !p.NegativeResult.Known()) |
			rule.Missing(departureExpelledAbroad, !p.ExpelledAbroad.Known()) |
			rule.Missing(departureExpelled, !p.Expelled.Known()) |
			rule.Missing(departureOrder, !p.Order.Known()) |
			rule.Missing(departureCommission, !p.CommissionDecision.Known()) |
			rule.Missing(departureCosts, !p.Costs.Known()))
	}
}

var repaymentQuestion = rule.Question[Rules, Departure, RepaymentDecision]{
	Name:   "certificate.repayment",
	Verbs:  []string{"Rules.Repayment"},
	Bounds: costsBounds,
	Rules:  Order95(),
	Ask:    func(r Rules, in *Departure) (RepaymentDecision, error) { return r.Repayment(*in) },
}

var repaymentAbroadQuestion = rule.Question[Rules, Departure, decisionAnswer]{
	Name:   "certificate.repayment_abroad",
	Verbs:  []string{"Rules.RepaymentAbroad"},
	Bounds: costsBounds,
	Lists:  []*rule.List{repaymentAbroadList},
	Rules:  Order95(),
	Ask: func(r Rules, in *Departure) (decisionAnswer, error) {
		d, err := r.RepaymentAbroad(*in)
		return decisionAnswer{d}, err
	},
}

var repaymentExpelledQuestion = rule.Question[Rules, Departure, decisionAnswer]{
	Name:   "certificate.repayment_expelled",
	Verbs:  []string{"Rules.RepaymentExpelled"},
	Bounds: costsBounds,
	Lists:  []*rule.List{repaymentExpelledList},
	Rules:  Order95(),
	Ask: func(r Rules, in *Departure) (decisionAnswer, error) {
		d, err := r.RepaymentExpelled(*in)
		return decisionAnswer{d}, err
	},
}

var costsBounds = []rule.Bound{rule.At("costs", `"0"`, `"0.01"`, `"150000.5"`)}
