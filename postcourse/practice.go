package postcourse

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Whether what is owed without a day is kept: paragraphs 33, 34 and 36, and the
// help that paragraph 2.6 names.

// The codes of the findings on what is owed without a day.
const (
	// CodeHelp: support had monitoring, methodological help and consulting
	// (order95/2.6).
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

	// CodeResults: results of professional development are on record
	// (order95/36.1).
	//
	// Example: practice {"place":"domestic","forms":["growth-evidence"]} → met
	CodeResults qagida.Code = "practice-results"

	// CodeExchange: the teacher's experience was shared or recognised
	// (order95/36.3).
	//
	// Example: practice {"place":"domestic","forms":["public-recognition"]} → met
	CodeExchange qagida.Code = "practice-exchange"

	// CodeAdjustment: the programmes were adjusted (order95/36.4).
	//
	// Example: practice {"place":"domestic","forms":[]} → not-met
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
	practiceIsTracked
	practiceFormsUsed
	practiceFeeAsked
)

// The criteria, in the order of the text.
const (
	practiceHelp = iota
	practiceApplied
	practiceTracked
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
		practiceIsTracked: "tracked",
		practiceFormsUsed: "forms",
		practiceFeeAsked:  "fee_asked",
	},
	Criteria: []rule.Criterion{
		practiceHelp:       {Code: CodeHelp, Provision: order95("2.6"), Needs: needsForms},
		practiceApplied:    {Code: CodeApplied, Provision: order95("33"), Needs: 1 << practiceIsApplied},
		practiceTracked:    {Code: CodeTracked, Provision: order95("34"), Needs: 1 << practiceIsTracked},
		practiceResults:    {Code: CodeResults, Provision: order95("36.1"), Needs: needsForms},
		practiceExchange:   {Code: CodeExchange, Provision: order95("36.3"), Needs: needsForms},
		practiceAdjustment: {Code: CodeAdjustment, Provision: order95("36.4"), Needs: needsForms},
		practiceFree:       {Code: CodeFree, Provision: rsio("2"), Needs: 1<<practicePlace | 1<<practiceFeeAsked},
	},
}.List()

// Practice decides whether what is owed without a day is kept: monitoring with
// methodological help and consulting as para 2.6 has it, application and control
// (paras 33 and 34), the forms of support of para 36 that have no number, and
// support free of charge (rsio/2).
//
// Of the two halves of para 36.3, experience exchange and public recognition,
// either is enough. After a course abroad only the application and the control
// are asked for (order95/5.3.2). The error names a place or a form that does not
// exist.
//
// Source: order95/2.6, 5.3.2, 33, 34, 36.1, 36.3 and 36.4, and rsio/2.
func (r Rules) Practice(p Practice) (decision qagida.Decision, err error) {
	if err := p.check(); err != nil {
		return qagida.Decision{}, err
	}
	d := practiceList.Open(&decision, r.Edition)
	d.Answer(r.practice(&p))
	if d.Undetermined() {
		d.Unknown(p.unknown())
	}
	return decision, nil
}

// practice returns the answer to each criterion.
func (r *Rules) practice(p *Practice) rule.Answers {
	home := p.Place.Is(qualification.Domestic) // 5.3.2
	help := p.Forms.Has(ContinuousWatch).And(p.Forms.Has(MethodologicalHelp)).And(p.Forms.Has(Consulting))
	exchange := p.Forms.Has(ExperienceExchange).Or(p.Forms.Has(PublicRecognition))
	return rule.Collect([]rule.Answer{
		practiceHelp:       rule.Where(home, rule.Is(help)),
		practiceApplied:    rule.Is(p.Applied),
		practiceTracked:    rule.Is(p.Tracked),
		practiceResults:    rule.Where(home, rule.Is(p.Forms.Has(GrowthEvidence))),
		practiceExchange:   rule.Where(home, rule.Is(exchange)),
		practiceAdjustment: rule.Where(home, rule.Is(p.Forms.Has(ProgrammeAdjustment))),
		practiceFree:       rule.Where(home, rule.Is(p.FeeAsked.Not())),
	})
}

// check refuses a place or a form that does not exist.
func (p *Practice) check() error {
	if err := checkPlace(p.Place); err != nil {
		return err
	}
	return p.Forms.Check("forms", ResultsAnalysis)
}

// unknown marks the facts that nobody has stated.
func (p *Practice) unknown() uint64 {
	return rule.Missing(practicePlace, p.Place == 0) |
		rule.Missing(practiceIsApplied, !p.Applied.Known()) |
		rule.Missing(practiceIsTracked, !p.Tracked.Known()) |
		rule.Missing(practiceFormsUsed, !p.Forms.Known()) |
		rule.Missing(practiceFeeAsked, !p.FeeAsked.Known())
}

// Practice is what the parties declare of what is owed without a day. The law
// gives no test of it. Every field may be left out: its zero value means "not
// known".
type Practice struct {
	Place    qualification.Place `json:"place,omitzero"`     // where the course was held
	Applied  qagida.Fact         `json:"applied,omitzero"`   // the teacher applies what was learnt
	Tracked  qagida.Fact         `json:"tracked,omitzero"`   // the school follows it in its own control
	Forms    qagida.Set[Form]    `json:"forms,omitzero"`     // the forms of support that took place; not known until somebody has looked
	FeeAsked qagida.Fact         `json:"fee_asked,omitzero"` // the teacher was asked to pay for support
}

type practiceInput = Practice

type practiceAnswer struct {
	Decision qagida.Decision `json:"decision"`
}

var practiceQuestion = rule.Question[Rules, practiceInput, practiceAnswer]{
	Name:  "postcourse.practice",
	Verbs: []string{"Rules.Practice"},
	Lists: []*rule.List{practiceList},
	Rules: Order95(),
	Ask: func(r Rules, in *practiceInput) (practiceAnswer, error) {
		d, err := r.Practice(*in)
		return practiceAnswer{d}, err
	},
}
