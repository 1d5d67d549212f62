package assessment

import (
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Who assesses a course, and is the assessment held as the order asks: paragraphs
// 27 and 28, and 2.7 on the expert.

// The codes of the findings on how an assessment is held.
const (
	// CodeExpert: a long course is assessed by a certified expert (order95/2.7).
	//
	// Example: conduct {"kind":"external-final","certified_expert":false} → not-met
	CodeExpert qagida.Code = "conduct-expert"

	// CodeIndependent: a long course is assessed by an organisation other than
	// the one that taught (order95/27).
	//
	// Example: conduct {"kind":"external-final","assessed_by":"centre","organisation":"centre"} → not-met
	CodeIndependent qagida.Code = "conduct-independent"

	// CodeContract: the third party assesses a long course under a contract
	// (order95/27).
	//
	// Example: conduct {"kind":"external-final","contract":true} → met
	CodeContract qagida.Code = "conduct-contract"

	// CodeOwn: a short course is assessed by the organisation that taught
	// (order95/28).
	//
	// Example: conduct {"kind":"final","assessed_by":"another","organisation":"centre"} → not-met
	CodeOwn qagida.Code = "conduct-own"

	// CodeForm: a short course is assessed in the form that its programme sets
	// (order95/28).
	//
	// Example: conduct {"kind":"final","programme_form":false} → not-met
	CodeForm qagida.Code = "conduct-form"
)

// The facts that the criteria ask for.
const (
	conductKind = iota
	conductAssessor
	conductOrganisation
	conductContracted
	conductCertifiedExpert
	conductProgrammeForm
)

// The criteria, in the order of the text.
const (
	conductExpert = iota
	conductIndependent
	conductContract
	conductOwn
	conductForm
)

var conduct = rule.Checklist{
	Name: "assessment.conduct",
	Facts: []string{
		conductKind:            "kind",
		conductAssessor:        "assessed_by",
		conductOrganisation:    "organisation",
		conductContracted:      "contract",
		conductCertifiedExpert: "certified_expert",
		conductProgrammeForm:   "programme_form",
	},
	Criteria: []rule.Criterion{
		conductExpert:      {Code: CodeExpert, Provision: order95("2.7"), Needs: 1<<conductKind | 1<<conductCertifiedExpert},
		conductIndependent: {Code: CodeIndependent, Provision: order95("27"), Needs: 1<<conductKind | 1<<conductAssessor | 1<<conductOrganisation},
		conductContract:    {Code: CodeContract, Provision: order95("27"), Needs: 1<<conductKind | 1<<conductContracted},
		conductOwn:         {Code: CodeOwn, Provision: order95("28"), Needs: 1<<conductKind | 1<<conductAssessor | 1<<conductOrganisation},
		conductForm:        {Code: CodeForm, Provision: order95("28"), Needs: 1<<conductKind | 1<<conductProgrammeForm},
	},
}.List()

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
	d := conduct.Open(&decision, r.Edition)
	d.Answer(r.conduct(&c))
	if d.Undetermined() {
		d.Unknown(c.unknown())
	}
	return decision, nil
}

// conduct returns the answer to each criterion.
func (r *Rules) conduct(c *Conduct) rule.Answers {
	external, final := c.Kind.Is(ExternalFinal), c.Kind.Is(Final)
	return rule.Collect([]rule.Answer{
		conductExpert:      rule.Where(external, rule.Is(c.CertifiedExpert)),
		conductIndependent: rule.Where(external, rule.Is(c.own().Not())),
		conductContract:    rule.Where(external, rule.Is(c.Contract)),
		conductOwn:         rule.Where(final, rule.Is(c.own())),
		conductForm:        rule.Where(final, rule.Is(c.ProgrammeForm)),
	})
}

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
func (c *Conduct) check() error { return kindWords.Check("kind", c.Kind) }

// own reports whether the organisation assesses its own course.
func (c *Conduct) own() qagida.Fact {
	assessor, organisation := strings.TrimSpace(c.Assessor), strings.TrimSpace(c.Organisation)
	if assessor == "" || organisation == "" {
		return qagida.Unknown
	}
	return qagida.FactOf(strings.EqualFold(assessor, organisation))
}

// unknown marks the facts that nobody has stated.
func (c *Conduct) unknown() uint64 {
	return rule.Missing(conductKind, c.Kind == 0) |
		rule.Missing(conductAssessor, strings.TrimSpace(c.Assessor) == "") |
		rule.Missing(conductOrganisation, strings.TrimSpace(c.Organisation) == "") |
		rule.Missing(conductContracted, !c.Contract.Known()) |
		rule.Missing(conductCertifiedExpert, !c.CertifiedExpert.Known()) |
		rule.Missing(conductProgrammeForm, !c.ProgrammeForm.Known())
}

// Kind is which of the two assessments ends a course. The zero value means that
// it is not settled.
type Kind uint8

// The kinds of assessment.
const (
	_             Kind = iota // not settled
	Final                     // held by the organisation that taught, after a short course (order95/2.3, 28)
	ExternalFinal             // held by an independent third party, after a long course (order95/2.10, 27)
)

var kindWords = rule.NewWords[Kind]("assessment kind",
	unknownWord,
	rule.Word{Code: "final", Name: qagida.Text{KK: "қорытынды бағалау", RU: "итоговое оценивание", EN: "final assessment"}},
	rule.Word{Code: "external-final", Name: qagida.Text{KK: "сыртқы қорытынды бағалау", RU: "внешнее итоговое оценивание", EN: "external final assessment"}},
)

// KindFor returns the assessment that ends a course of a kind: final after a
// short one, external final after a long one. A course that is neither, or whose
// kind is not settled, has none.
//
// Source: order95/2.3, 2.10, 27 and 28.
func KindFor(course qualification.Kind) Kind {
	switch course {
	case qualification.Short:
		return Final
	case qualification.Long:
		return ExternalFinal
	default:
		return 0
	}
}

// Is reports whether the kind is the other one, Unknown while either is not
// settled.
func (k Kind) Is(other Kind) qagida.Fact {
	if k == 0 || other == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(k == other)
}

// The question assessment.conduct.
type (
	conductInput  struct{ Conduct }
	conductAnswer struct {
		Decision qagida.Decision `json:"decision"`
	}
)

var conductQuestion = rule.Question[Rules, conductInput, conductAnswer]{
	Name:  "assessment.conduct",
	Verbs: []string{"Rules.Conduct", "KindFor"},
	Bounds: []rule.Bound{
		rule.At("assessed_by", `"Білім"`, `" білім "`, `"Өрлеу"`),
		rule.At("organisation", `"Білім"`, `"Өрлеу"`),
	},
	Lists: []*rule.List{conduct},
	Rules: Order95(),
	Ask: func(r Rules, in *conductInput) (conductAnswer, error) {
		d, err := r.Conduct(in.Conduct)
		return conductAnswer{d}, err
	},
}
