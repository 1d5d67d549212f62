package postcourse

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Whether what is owed without a day is kept: paragraphs 33, 34 and 36, and the
// help that paragraph 2.6 names.

// The codes of the findings on what is owed without a day.
const (
	// CodeHelp: support had monitoring, methodological help and consulting
	// (order95/2.6). Whether the definition of support asks for them is the matter of
	// the reading help-duty.
	//
	// Example: practice {"place":"domestic","forms":["consulting"]} → not-met
	CodeHelp qagida.Code = "practice-help"

	// CodeApplied: the teacher applies what was learnt, as declared (order95/33).
	//
	// Example: practice {"applied":true} → met
	CodeApplied qagida.Code = "practice-applied"

	// CodeTracked: the school follows the application in its own control, as
	// declared (order95/34).
	//
	// Example: practice {"tracked":false} → not-met
	CodeTracked qagida.Code = "practice-tracked"

	// CodeForms: support took at least one of the forms that para 36 lists
	// (order95/36.0).
	//
	// Example: practice {"place":"domestic","forms":["survey"],"programme_adjusted":false} → not-met
	CodeForms qagida.Code = "practice-forms"

	// CodeResults: results of professional development are on record
	// (order95/36.1).
	//
	// Example: practice {"place":"domestic","forms":["growth-evidence"]} → met
	CodeResults qagida.Code = "practice-results"

	// CodeExchange: the experience of a teacher who applies successfully what was
	// learnt was shared or publicly recognised or, under experience-forms=both, both
	// (order95/36.3).
	//
	// Example: practice {"place":"domestic","applies_successfully":true,"forms":["public-recognition"]} → met
	// Example: practice {"place":"domestic","applies_successfully":false,"forms":[]} → not-applicable
	CodeExchange qagida.Code = "practice-exchange"

	// CodeAdjustment: the provider adjusted the programme of the course
	// (order95/36.4).
	//
	// Example: practice {"place":"domestic","programme_adjusted":false} → not-met
	CodeAdjustment qagida.Code = "practice-adjustment"

	// CodeFree: support is free of charge for the teacher (rsio/2).
	//
	// Example: practice {"place":"domestic","fee_asked":true} → not-met
	CodeFree qagida.Code = "practice-free"
)

// The facts that the criteria ask for.
const (
	practicePlace = iota
	practiceIsApplied
	practiceSuccess
	practiceIsTracked
	practiceFormsUsed
	practiceAdjusted
	practiceFeeAsked
	practiceOfCentre
)

// The readings that outcomes may rest on, a bit each.
const (
	practiceReadHelp = 1 << iota
	practiceReadForms
	practiceReadExperience
	practiceReadFree
)

// The criteria, in the order of the text.
const (
	practiceHelp = iota
	practiceApplied
	practiceTracked
	practiceForms
	practiceResults
	practiceExchange
	practiceAdjustment
	practiceFree
)

const needsForms = 1<<practicePlace | 1<<practiceFormsUsed

var practiceList = rule.Checklist{
	Name: "postcourse.practice",
	Facts: []string{
		practicePlace:     "place",
		practiceIsApplied: "applied",
		practiceSuccess:   "applies_successfully",
		practiceIsTracked: "tracked",
		practiceFormsUsed: "forms",
		practiceAdjusted:  "programme_adjusted",
		practiceFeeAsked:  "fee_asked",
		practiceOfCentre:  "centre",
	},
	Readings: []string{"help-duty", "support-forms", "experience-forms", "free-support"},
	Criteria: []rule.Criterion{
		practiceHelp:    {Code: CodeHelp, Provision: order95("2.6"), Readings: practiceReadHelp, Needs: needsForms},
		practiceApplied: {Code: CodeApplied, Provision: order95("33"), Needs: 1 << practiceIsApplied},
		practiceTracked: {Code: CodeTracked, Provision: order95("34"), Needs: 1 << practiceIsTracked},
		practiceForms:   {Code: CodeForms, Provision: order95("36.0"), Needs: needsForms | 1<<practiceAdjusted},
		practiceResults: {Code: CodeResults, Provision: order95("36.1"), Readings: practiceReadForms, Needs: needsForms},
		practiceExchange: {
			Code: CodeExchange, Provision: order95("36.3"), Readings: practiceReadForms | practiceReadExperience,
			Needs: needsForms | 1<<practiceSuccess,
		},
		practiceAdjustment: {
			Code: CodeAdjustment, Provision: order95("36.4"), Readings: practiceReadForms,
			Needs: 1<<practicePlace | 1<<practiceAdjusted,
		},
		practiceFree: {
			Code: CodeFree, Provision: rsio("2"), Readings: practiceReadFree,
			Needs: 1<<practicePlace | 1<<practiceFeeAsked | 1<<practiceOfCentre,
		},
	},
}.List()

// Practice decides whether what is owed without a day is kept: monitoring with
// methodological help and consulting as para 2.6 has it, application and control
// (paras 33 and 34), the forms of support of para 36 that have no number, and
// support free of charge (rsio/2).
//
// Para 2.6 defines support by monitoring and help, and para 35 makes support a duty,
// so that all three are asked for; under help-duty=definition-only none is.
//
// At least one of the forms of para 36 is asked for, and under support-forms=each
// all of them: results on record, experience exchanged or publicly recognised, which
// is for teachers who apply successfully what they learnt and of which either is
// enough but under experience-forms=both, and the programme of the course adjusted,
// which the provider owes once for all who took it. Support free of charge is owed by every provider, and
// under free-support=centre by the centre whose rules say so.
//
// After a course abroad only the application and the control are asked for
// (order95/5.3.2). The error names a place or a form that does not exist, a teacher
// who applies successfully what is not applied, or a programme that is not adjusted
// though that is among the forms.
//
// Source: order95/2.6, 5.3.2, 33, 34, 36.0, 36.1, 36.3 and 36.4, and rsio/2.
func (r Rules) Practice(p Practice) (decision qagida.Decision, err error) {
	if err := p.check(); err != nil {
		return qagida.Decision{}, err
	}
	d := practiceList.Open(&decision, r.Edition)
	d.Answer(r.practice(&p))
	d.Choose(uint8(r.HelpDuty), uint8(r.SupportForms), uint8(r.ExperienceForms), uint8(r.FreeSupport))
	if d.Undetermined() {
		d.Unknown(p.unknown() | rule.Missing(practiceOfCentre, !r.owesFree(&p).Known()))
	}
	return decision, nil
}

// practice returns the answer to each criterion.
func (r *Rules) practice(p *Practice) rule.Answers {
	home := p.Place.Is(qualification.Domestic) // 5.3.2
	exchange := rule.Where(p.succeeds(), rule.Is(r.shared(p)).Under(practiceReadExperience))
	free := rule.Where(r.owesFree(p), rule.Is(p.FeeAsked.Not()))
	return rule.Collect([]rule.Answer{
		practiceHelp:       rule.Where(home, r.help(p).Under(practiceReadHelp)),
		practiceApplied:    rule.Is(p.applies()),
		practiceTracked:    rule.Is(p.Tracked),
		practiceForms:      rule.Where(home, rule.Is(rule.HasAny(p.Forms, listedForms).Or(p.adjusted()))),
		practiceResults:    rule.Where(home, r.eachForm(rule.Is(rule.HasAny(p.Forms, resultForms)))),
		practiceExchange:   rule.Where(home, r.eachForm(exchange)),
		practiceAdjustment: rule.Where(home, r.eachForm(rule.Is(p.adjusted()))),
		practiceFree:       rule.Where(home, free.Under(practiceReadFree)),
	})
}

// shared reports whether experience was exchanged or publicly recognised as the reading
// has it.
func (r *Rules) shared(p *Practice) qagida.Fact {
	exchanged, recognised := p.Forms.Has(ExperienceExchange), p.Forms.Has(PublicRecognition)
	if r.ExperienceForms == BothForms {
		return exchanged.And(recognised)
	}
	return exchanged.Or(recognised)
}

// help answers whether support had the help of its definition, where that asks for it.
func (r *Rules) help(p *Practice) rule.Answer {
	if r.HelpDuty == HelpDefinitionOnly {
		return rule.Of(qagida.NotApplicable)
	}
	return rule.Is(p.Forms.Has(ContinuousWatch).And(p.Forms.Has(MethodologicalHelp)).And(p.Forms.Has(Consulting)))
}

// eachForm returns the answer to a form of support that is asked for by itself,
// which under support-forms=menu none is.
func (r *Rules) eachForm(a rule.Answer) rule.Answer {
	if r.SupportForms == MenuOfForms {
		a = rule.Of(qagida.NotApplicable)
	}
	return a.Under(practiceReadForms)
}

// owesFree reports whether the provider owes support free of charge.
func (r *Rules) owesFree(p *Practice) qagida.Fact {
	if r.FreeSupport == CentreAlone {
		return p.Centre
	}
	return qagida.Yes
}

// applies reports whether the teacher applies what was learnt: who does so
// successfully does.
func (p *Practice) applies() qagida.Fact {
	if p.AppliesSuccessfully == qagida.Yes {
		return qagida.Yes
	}
	return p.Applied
}

// succeeds reports whether the teacher applies successfully what was learnt: who
// does not apply it does not.
func (p *Practice) succeeds() qagida.Fact {
	if p.Applied == qagida.No {
		return qagida.No
	}
	return p.AppliesSuccessfully
}

// adjusted reports whether the programme of the course was adjusted. That it is not
// among the forms for one teacher says nothing: it is done once for all.
func (p *Practice) adjusted() qagida.Fact {
	if rule.HasAny(p.Forms, adjustmentForms) == qagida.Yes {
		return qagida.Yes
	}
	return p.ProgrammeAdjusted
}

// check refuses a place or a form that does not exist, and facts that contradict
// each other.
func (p *Practice) check() error {
	if err := checkPlace(p.Place); err != nil {
		return err
	}
	switch {
	case p.Applied == qagida.No && p.AppliesSuccessfully == qagida.Yes:
		return rule.Refuse("applies_successfully", p.AppliesSuccessfully.String(), refusal.NotAppliedAfterAll)
	case p.ProgrammeAdjusted == qagida.No && rule.HasAny(p.Forms, adjustmentForms) == qagida.Yes:
		return rule.Refuse("programme_adjusted", p.ProgrammeAdjusted.String(), refusal.AdjustedAfterAll)
	default:
		return rule.CheckSet("forms", p.Forms, lastForm)
	}
}

// unknown marks the facts that nobody has stated and that are asked for whatever
// the readings.
func (p *Practice) unknown() uint64 {
	return rule.Missing(practicePlace, p.Place == 0) |
		rule.Missing(practiceIsApplied, !p.applies().Known()) |
		rule.Missing(practiceSuccess, !p.succeeds().Known()) |
		rule.Missing(practiceIsTracked, !p.Tracked.Known()) |
		rule.Missing(practiceFormsUsed, !p.Forms.Known()) |
		rule.Missing(practiceAdjusted, !p.adjusted().Known()) |
		rule.Missing(practiceFeeAsked, !p.FeeAsked.Known())
}

// Practice is what the parties declare of what is owed without a day. The law
// gives no test of it. Every field may be left out: its zero value means "not
// known".
type Practice struct {
	Place    qualification.Place `json:"place,omitzero"`     // where the course was held
	Applied  qagida.Fact         `json:"applied,omitzero"`   // the teacher applies what was learnt
	Tracked  qagida.Fact         `json:"tracked,omitzero"`   // the school follows it in its own control
	Forms    qagida.Set[Form]    `json:"forms,omitzero"`     // the forms of support that took place
	FeeAsked qagida.Fact         `json:"fee_asked,omitzero"` // the teacher was asked to pay for support

	// The teacher applies successfully what was learnt.
	AppliesSuccessfully qagida.Fact `json:"applies_successfully,omitzero"`
	// The provider has adjusted the programme of the course.
	ProgrammeAdjusted qagida.Fact `json:"programme_adjusted,omitzero"`
	// The provider is the RSIO centre: asked for under free-support=centre alone.
	Centre qagida.Fact `json:"centre,omitzero"`
}

type practiceInput = Practice

type practiceAnswer struct {
	Decision qagida.Decision `json:"decision"`
}

var practiceQuestion = rule.Question[Rules, practiceInput, practiceAnswer]{
	Name:  "postcourse.practice",
	Verbs: []string{"Rules.Practice"},
	Bounds: []rule.Bound{rule.At("forms",
		`[]`, `["survey"]`, `["growth-evidence"]`, `["independent-works"]`, `["experience-exchange"]`,
		`["public-recognition"]`, `["experience-exchange","public-recognition"]`, `["programme-adjustment"]`,
		`["continuous-monitoring","methodological-help"]`, `["continuous-monitoring","methodological-help","consulting"]`)},
	Lists: []*rule.List{practiceList},
	Rules: Order95(),
	Ask: func(r Rules, in *practiceInput) (practiceAnswer, error) {
		d, err := r.Practice(*in)
		return practiceAnswer{d}, err
	},
}
