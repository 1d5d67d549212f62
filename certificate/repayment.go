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
	// Example: repayment_expelled {"expelled":false} → not-applicable
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

// What several criteria need, and which of it two of them ask for: what is stated of the
// others can only settle them.
const (
	needsGround  = 1<<departurePlace | 1<<departureNegative | 1<<departureExpelledAbroad
	asksNegative = 1<<departurePlace | 1<<departureNegative
	asksExpelled = 1<<departurePlace | 1<<departureExpelledAbroad
)

var repaymentAbroadList = rule.Checklist{
	Name:    "certificate.repayment_abroad",
	Facts:   departureFacts,
	Amounts: []rule.Amount{{Name: "costs", Kind: rule.Money}},
	Criteria: []rule.Criterion{
		abroadCourse:   {Code: CodeAbroad, Provision: order95("26"), Readings: 0, Needs: 1<<departurePlace | 1<<departureExpelledAbroad, Aside: 1 << departureExpelledAbroad},
		abroadNegative: {Code: CodeNegativeResult, Provision: order95("26"), Readings: 0, Needs: needsGround, Aside: needsGround &^ asksNegative},
		abroadExpelled: {Code: CodeExpelledAbroad, Provision: order95("26"), Readings: 0, Needs: needsGround | 1<<departureExpelled, Aside: needsGround&^asksExpelled | 1<<departureExpelled},
		abroadCosts:    {Code: CodeActualCosts, Provision: order95("26"), Readings: 0, Needs: needsGround | 1<<departureCosts, Aside: needsGround &^ (1 << departurePlace)},
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
		expelledAtAll:      {Code: CodeExpelled, Provision: order95("31"), Readings: 0, Needs: 1<<departureExpelled | 1<<departureExpelledAbroad, Aside: 1 << departureExpelledAbroad},
		expelledOrder:      {Code: CodeOrder, Provision: order95("31"), Readings: 0, Needs: 1<<departureOrder | 1<<departureExpelled, Aside: 1 << departureExpelled},
		expelledCommission: {Code: CodeCommission, Provision: order95("31"), Readings: 0, Needs: 1<<departureCommission | 1<<departureExpelled, Aside: 1 << departureExpelled},
		expelledCosts:      {Code: CodeCosts, Provision: order95("31"), Readings: 0, Needs: 1<<departureCosts | 1<<departureExpelled, Aside: 1 << departureExpelled},
	},
}.List()

// Departure is what is known of a participant who left a course without
// finishing it. Every field may be left out: its zero value means "not known".
type Departure struct {
	Place qualification.Place `json:"place,omitzero"`

	// Para 26: the participant's result abroad was negative, and for that the foreign
	// organisation expelled the participant, who then is expelled from the course.
	NegativeResult qagida.Fact `json:"negative_result,omitzero"`
	ExpelledAbroad qagida.Fact `json:"expelled_abroad,omitzero"`

	// Para 31: the participant is expelled from the course, by an order of the head
	// and a decision of the commission for participants' appeals.
	Expelled           qagida.Fact `json:"expelled,omitzero"`
	Order              qagida.Fact `json:"order,omitzero"`
	CommissionDecision qagida.Fact `json:"commission_decision,omitzero"`

	Costs Tenge `json:"costs,omitzero"` // what the course actually cost the organisation
}

// check refuses what cannot be meant: who was expelled by a foreign organisation was
// abroad, and is expelled.
func (p *Departure) check() error {
	switch {
	case p.Place > qualification.Abroad:
		return rule.Refuse("place", p.Place.String(), refusal.NotOneOf, "domestic, abroad")
	case p.ExpelledAbroad == qagida.Yes && p.Place == qualification.Domestic:
		return rule.Refuse("expelled_abroad", "true", refusal.ExpelledAbroadAtHome)
	case p.ExpelledAbroad == qagida.Yes && p.Expelled == qagida.No:
		return rule.Refuse("expelled_abroad", "true", refusal.ExpelledAbroadOnly)
	default:
		return nil
	}
}

// settle fills in what follows from what is stated: see check.
func (p *Departure) settle() {
	switch {
	case p.ExpelledAbroad == qagida.Yes:
		p.Place, p.Expelled = qualification.Abroad, qagida.Yes
	case p.Expelled == qagida.No, p.Place == qualification.Domestic:
		p.ExpelledAbroad = qagida.No
	default:
	}
}

// owedAbroad reports whether para 26 asks for the costs, owedExpelled whether para 31
// does: they do where each of their conditions holds, and do not where one is known not
// to, whatever the others.
func (p *Departure) owedAbroad() qagida.Fact {
	return p.Place.Is(qualification.Abroad).And(p.NegativeResult).And(p.ExpelledAbroad).And(p.Costs.some())
}

func (p *Departure) owedExpelled() qagida.Fact {
	return p.Expelled.And(p.Order).And(p.CommissionDecision).And(p.Costs.some())
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
// [Rules.RepaymentExpelled]. Nothing is due as soon as each rule has a condition that is
// known not to hold. The error is theirs.
//
// Source: order95/26 and 31.
func (r Rules) Repayment(p Departure) (RepaymentDecision, error) {
	if err := p.check(); err != nil {
		return RepaymentDecision{}, err
	}
	result := RepaymentDecision{Abroad: r.repaymentAbroad(p), Expelled: r.repaymentExpelled(p)}
	p.settle()
	abroad, expelled := p.owedAbroad(), p.owedExpelled()
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

// RepaymentAbroad decides whether para 26 asks for the actual costs: abroad, for a
// negative result and for the expulsion by the foreign organisation that it led
// to. Nothing is owed of a course at home, or where the organisation has borne no
// costs. A fact left out leaves its criterion undetermined, except where the result or
// the expulsion is known not to be there: then the other of the two, while it is not
// known, and the costs have nothing to decide and do not apply. The error names a place
// that does not exist, and an expulsion abroad of somebody who was not abroad or is not
// expelled.
//
// Source: order95/26.
func (r Rules) RepaymentAbroad(p Departure) (qagida.Decision, error) {
	if err := p.check(); err != nil {
		return qagida.Decision{}, err
	}
	return r.repaymentAbroad(p), nil
}

func (r *Rules) repaymentAbroad(p Departure) (decision qagida.Decision) {
	p.settle()
	abroad := p.Place.Is(qualification.Abroad)
	d := repaymentAbroadList.Open(&decision, r.Edition)
	d.Answer(settledByOthers([]rule.Answer{
		abroadCourse:   rule.Is(abroad),
		abroadNegative: rule.Where(abroad, besides(p.ExpelledAbroad, p.NegativeResult)),
		abroadExpelled: rule.Where(abroad, besides(p.NegativeResult, p.ExpelledAbroad)),
		abroadCosts:    rule.Where(abroad, onGround(p.NegativeResult.And(p.ExpelledAbroad), p.Costs.some())),
	}))
	p.show(d)
	return decision
}

// settledByOthers collects answers that do not wait for the facts that can only settle
// them beside their own.
func settledByOthers(answers []rule.Answer) rule.Answers {
	for i := range answers {
		answers[i] = answers[i].Aside()
	}
	return rule.Collect(answers)
}

// besides answers a condition that is asked for together with another: while it is not
// known it does not apply where the other is known not to hold.
func besides(other, condition qagida.Fact) rule.Answer {
	if !condition.Known() {
		return onGround(other, condition)
	}
	return rule.Is(condition)
}

// onGround answers what is asked of somebody on a ground: it does not apply where the
// ground is known not to be there, and is answered as it is otherwise.
func onGround(ground, condition qagida.Fact) rule.Answer {
	if ground == qagida.No {
		return rule.Of(qagida.NotApplicable)
	}
	return rule.Is(condition)
}

// RepaymentExpelled decides whether para 31 asks for the costs: anywhere, for the
// expulsion and for two acts, the order of the head and the decision of the
// commission. Nothing is owed where the organisation has borne no costs. Of somebody who
// is not expelled the acts and the costs are not asked for. A fact left out leaves its
// criterion undetermined. The error is that of [Rules.RepaymentAbroad].
//
// Source: order95/31.
func (r Rules) RepaymentExpelled(p Departure) (qagida.Decision, error) {
	if err := p.check(); err != nil {
		return qagida.Decision{}, err
	}
	return r.repaymentExpelled(p), nil
}

func (r *Rules) repaymentExpelled(p Departure) (decision qagida.Decision) {
	p.settle()
	d := repaymentExpelledList.Open(&decision, r.Edition)
	d.Answer(settledByOthers([]rule.Answer{
		expelledAtAll:      rule.Is(p.Expelled),
		expelledOrder:      onGround(p.Expelled, p.Order),
		expelledCommission: onGround(p.Expelled, p.CommissionDecision),
		expelledCosts:      onGround(p.Expelled, p.Costs.some()),
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
