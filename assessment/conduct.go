package assessment

import (
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Conduct is what is known of how an assessment is held. Every field may be left
// out: its zero value means "not known".
type Conduct struct {
	Kind Kind `json:"kind,omitzero"` // see KindFor

	// Who assesses and who taught, each by a name or a number of the caller's
	// own; the same organisation must be written the same way. Case and spaces at
	// either end do not matter.
	Assessor     string `json:"assessed_by,omitzero"`
	Organisation string `json:"organisation,omitzero"`

	Contract        qagida.Fact `json:"contract,omitzero"`         // the organisation has contracted the assessor
	CertifiedExpert qagida.Fact `json:"certified_expert,omitzero"` // a certified expert confirms the level
	ProgrammeForm   qagida.Fact `json:"programme_form,omitzero"`   // held in the form that the programme sets
}

// check refuses what cannot be meant.
func (c Conduct) check() error { return kindWords.Check("kind", c.Kind) }

// own asks whether the organisation assesses its own course.
func (c Conduct) own() qagida.Fact {
	assessor, organisation := strings.TrimSpace(c.Assessor), strings.TrimSpace(c.Organisation)
	if assessor == "" || organisation == "" {
		return qagida.Unknown
	}
	return qagida.FactOf(strings.EqualFold(assessor, organisation))
}

// Conduct decides whether an assessment is held by whom the order asks for: a
// long course is assessed by an independent third party under a contract, with a
// certified expert, so that an organisation that assesses its own long course does
// not meet it; a short course is assessed by the organisation itself in the form
// that its programme sets.
//
// While the kind is not known, what fails for one kind only is undetermined. The
// error names a kind that does not exist.
//
// Source: order95/2.3, 2.7, 2.10, 27 and 28.
func (r Rules) Conduct(c Conduct) (decision qagida.Decision, err error) {
	if err := c.check(); err != nil {
		return qagida.Decision{}, err
	}
	d := conductChecklist.Open(&decision, r.Edition)
	external, final := c.Kind.Is(ExternalFinal), c.Kind.Is(Final)

	d = d.Record(conductExpert, qagida.Where(external, c.CertifiedExpert.Outcome()))
	d = d.Record(conductIndependent, qagida.Where(external, c.own().Not().Outcome()))
	d = d.Record(conductContract, qagida.Where(external, c.Contract.Outcome()))
	d = d.Record(conductOwn, qagida.Where(final, c.own().Outcome()))
	d = d.Record(conductForm, qagida.Where(final, c.ProgrammeForm.Outcome()))

	d.Unknown(rule.Missing(fieldKind, c.Kind == 0) |
		rule.Missing(fieldAssessor, strings.TrimSpace(c.Assessor) == "") |
		rule.Missing(fieldOrganisation, strings.TrimSpace(c.Organisation) == "") |
		rule.Missing(fieldContract, !c.Contract.Known()) |
		rule.Missing(fieldCertifiedExpert, !c.CertifiedExpert.Known()) |
		rule.Missing(fieldProgrammeForm, !c.ProgrammeForm.Known()))
	d.Close()
	return decision, nil
}
