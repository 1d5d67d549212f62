package postcourse

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

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
	home := p.Place.Is(qualification.Domestic)
	help := p.Forms.Has(ContinuousWatch).And(p.Forms.Has(MethodologicalHelp)).And(p.Forms.Has(Consulting))
	exchange := p.Forms.Has(ExperienceExchange).Or(p.Forms.Has(PublicRecognition))

	d := practiceChecklist.Open(&decision, r.Edition)
	d = d.Record(practiceHelp, qagida.Where(home, help.Outcome()))
	d = d.Record(practiceApplied, p.Applied.Outcome())
	d = d.Record(practiceTracked, p.Tracked.Outcome())
	d = d.Record(practiceResults, qagida.Where(home, p.Forms.Has(GrowthEvidence).Outcome()))
	d = d.Record(practiceExchange, qagida.Where(home, exchange.Outcome()))
	d = d.Record(practiceAdjustment, qagida.Where(home, p.Forms.Has(ProgrammeAdjustment).Outcome()))
	d = d.Record(practiceFree, qagida.Where(home, p.FeeAsked.Not().Outcome()))
	d.Unknown(p.unknown())
	d.Close()
	return decision, nil
}

func (p *Practice) check() error {
	if p.Place > qualification.Abroad {
		_, err := p.Place.MarshalText()
		return err
	}
	return p.Forms.Check("forms", ResultsAnalysis)
}

func (p *Practice) unknown() uint64 {
	return rule.Missing(fieldPlace, p.Place == 0) |
		rule.Missing(fieldApplied, !p.Applied.Known()) |
		rule.Missing(fieldTracked, !p.Tracked.Known()) |
		rule.Missing(fieldForms, !p.Forms.Known()) |
		rule.Missing(fieldFeeAsked, !p.FeeAsked.Known())
}
