package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Who assesses a course, and is the assessment held as the order asks: paragraphs
// 27 and 28, and 2.7 on the expert.

// The codes of the findings on how an assessment is held.
const (
	// CodeExpert: a long course is assessed by a certified expert (order95/2.7).
	// It is asked for under the reading expert-duty=asked.
	//
	// Example: conduct {"kind":"external-final","certified_expert":false} → not-applicable
	CodeExpert qagida.Code = "conduct-expert"

	// CodeIndependent: a long course is assessed by an independent third party and
	// not by the organisation that taught (order95/27).
	//
	// Example: conduct {"kind":"external-final","assessed_by":"\"Bilim\" LLP","organisation":"Bilim"} → not-met
	CodeIndependent qagida.Code = "conduct-independent"

	// CodeContract: the third party assesses a long course under a contract
	// (order95/27).
	//
	// Example: conduct {"kind":"external-final","assessment_contract":true} → met
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
	conductIsIndependent
	conductIsContracted
	conductCertifiedExpert
	conductProgrammeForm
)

// The reading that an outcome may rest on.
const readExpertDuty = 1

// The criteria, in the order of the text.
const (
	conductExpert = iota
	conductIndependent
	conductContract
	conductOwn
	conductForm
	conductCriteria // how many they are
)

var conduct = rule.Checklist{
	Name: "assessment.conduct",
	Facts: []string{
		conductKind:            "kind",
		conductAssessor:        "assessed_by",
		conductOrganisation:    "organisation",
		conductIsIndependent:   "independent",
		conductIsContracted:    "assessment_contract",
		conductCertifiedExpert: "certified_expert",
		conductProgrammeForm:   "programme_form",
	},
	Readings: []string{"expert-duty"},
	Criteria: []rule.Criterion{
		conductExpert:      {Code: CodeExpert, Provision: order95("2.7"), Readings: readExpertDuty, Needs: 1<<conductKind | 1<<conductCertifiedExpert},
		conductIndependent: {Code: CodeIndependent, Provision: order95("27"), Readings: 0, Needs: 1<<conductKind | conductNames | 1<<conductIsIndependent, Aside: conductNames},
		conductContract:    {Code: CodeContract, Provision: order95("27"), Readings: 0, Needs: 1<<conductKind | 1<<conductIsContracted},
		conductOwn:         {Code: CodeOwn, Provision: order95("28"), Readings: 0, Needs: 1<<conductKind | conductNames},
		conductForm:        {Code: CodeForm, Provision: order95("28"), Readings: 0, Needs: 1<<conductKind | 1<<conductProgrammeForm},
	},
}.List()

const conductNames = 1<<conductAssessor | 1<<conductOrganisation

// Conduct decides whether an assessment is held by whom the order asks for: a
// long course is assessed by an independent third party under a contract, so that
// an organisation that assesses its own long course does not meet it; a short
// course is assessed by the organisation itself in the form that its programme
// sets. That the expert is certified is asked for under the reading
// expert-duty=asked: para 2.7 only says what an expert is.
//
// Names that are those of one organisation (see [SameOrganisation]) settle that
// the assessor is no third party; names that differ leave it to Independent.
//
// While the kind is not known, what fails for one kind only is undetermined. The
// error names a kind that does not exist.
//
// Source: order95/2.3, 2.7, 2.10, 27 and 28.
func (r Rules) Conduct(c Conduct) (decision qagida.Decision, err error) {
	if err := c.check(); err != nil {
		return qagida.Decision{}, err
	}
	same := SameOrganisation(c.Assessor, c.Organisation)
	answers := r.conduct(&c, same)
	d := conduct.Open(&decision, r.Edition)
	d.Answer(rule.Collect(answers[:]))
	d.Choose(uint8(r.ExpertDuty))
	if d.Undetermined() {
		d.Unknown(r.conductUnknown(&c, same))
	}
	return decision, nil
}

// conduct returns the answer to each criterion.
func (r *Rules) conduct(c *Conduct, same qagida.Fact) [conductCriteria]rule.Answer {
	external, final := c.Kind.Is(ExternalFinal), c.Kind.Is(Final)
	expert := rule.Of(qagida.NotApplicable)
	if r.ExpertDuty == ExpertAsked {
		expert = rule.Is(c.CertifiedExpert)
	}
	independent := rule.Where(external, rule.Is(same.Not().And(c.Independent)))
	if c.Independent == qagida.No { // whatever the names
		independent = independent.Aside()
	}
	return [conductCriteria]rule.Answer{
		conductExpert:      rule.Where(external, expert.Under(readExpertDuty)), // 2.7
		conductIndependent: independent,                                        // 27
		conductContract:    rule.Where(external, rule.Is(c.Contract)),          // 27
		conductOwn:         rule.Where(final, rule.Is(same)),                   // 28
		conductForm:        rule.Where(final, rule.Is(c.ProgrammeForm)),        // 28
	}
}

// conductUnknown marks the facts that nobody has stated. What is read into no
// criterion is not one of them, nor is the independence of an assessor whose name
// settles it.
func (r *Rules) conductUnknown(c *Conduct, same qagida.Fact) uint64 {
	return rule.Missing(conductKind, c.Kind == 0) |
		rule.Missing(conductAssessor, isBlank(c.Assessor)) |
		rule.Missing(conductOrganisation, isBlank(c.Organisation)) |
		rule.Missing(conductIsIndependent, !c.Independent.Known() && same != qagida.Yes) |
		rule.Missing(conductIsContracted, !c.Contract.Known()) |
		rule.Missing(conductCertifiedExpert, !c.CertifiedExpert.Known() && r.ExpertDuty == ExpertAsked) |
		rule.Missing(conductProgrammeForm, !c.ProgrammeForm.Known())
}

// ConductOutcomes is what the law says of each condition on how an assessment is
// held.
type ConductOutcomes struct {
	Expert      qagida.Outcome // a certified expert confirms the level (2.7)
	Independent qagida.Outcome // a third party assesses (27)
	Contract    qagida.Outcome // under a contract (27)
	Own         qagida.Outcome // the organisation itself assesses (28)
	Form        qagida.Outcome // in the form of its programme (28)
}

// ConductOutcomes returns the outcome of each condition alone, without the
// decision and its reasons. It refuses what Conduct refuses.
//
// Source: order95/2.7, 27 and 28.
func (r Rules) ConductOutcomes(c Conduct) (ConductOutcomes, error) {
	if err := c.check(); err != nil {
		return ConductOutcomes{}, err
	}
	answers := r.conduct(&c, SameOrganisation(c.Assessor, c.Organisation))
	outcome := func(criterion int) qagida.Outcome { return qagida.Outcome(answers[criterion].Outcome()) }
	return ConductOutcomes{
		outcome(conductExpert), outcome(conductIndependent), outcome(conductContract),
		outcome(conductOwn), outcome(conductForm),
	}, nil
}

// Conduct is what is known of how an assessment is held. Every field may be left
// out: its zero value means "not known".
type Conduct struct {
	Kind Kind `json:"kind,omitzero"` // see KindFor

	// Who assesses and who taught, each by its name, or both by a number of the
	// caller's own: see SameOrganisation.
	Assessor     string `json:"assessed_by,omitzero"`
	Organisation string `json:"organisation,omitzero"`

	Independent     qagida.Fact `json:"independent,omitzero"`         // the assessor is an independent third party
	Contract        qagida.Fact `json:"assessment_contract,omitzero"` // the organisation has contracted the assessor
	CertifiedExpert qagida.Fact `json:"certified_expert,omitzero"`    // a certified expert confirms the level
	ProgrammeForm   qagida.Fact `json:"programme_form,omitzero"`      // held in the form that the programme sets
}

// check refuses what cannot be meant.
func (c *Conduct) check() error { return kindWords.Check("kind", c.Kind) }

// isBlank reports whether a name has nothing in it.
func isBlank(name string) bool {
	var room [nameSize]byte
	return len(foldName(room[:0], name)) == 0
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
	conductInput struct {
		Conduct
		Contracted qagida.Fact `json:"contract,omitzero"` // another name of assessment_contract
	}
	conductAnswer struct {
		Decision qagida.Decision `json:"decision"`
	}
)

var conductQuestion = rule.Question[Rules, conductInput, conductAnswer]{
	Name:  "assessment.conduct",
	Verbs: []string{"Rules.Conduct", "Rules.ConductOutcomes", "KindFor", "SameOrganisation"},
	Bounds: []rule.Bound{
		rule.At("assessed_by", `"ТОО «Білім»"`, `"\"БІЛІМ\" ЖШС"`, `"АО «Білім»"`, `"Өрлеу"`),
		rule.At("organisation", `"Білім"`, `"ТОО «Білім»"`, `"Өрлеу"`),
	},
	Optional: []string{"contract"},
	Lists:    []*rule.List{conduct},
	Rules:    Order95(),
	Ask: func(r Rules, in *conductInput) (conductAnswer, error) {
		if err := in.join(); err != nil {
			return conductAnswer{}, err
		}
		d, err := r.Conduct(in.Conduct)
		return conductAnswer{d}, err
	},
}

// join puts the contract under its one name; it refuses two that differ.
func (in *conductInput) join() error {
	if in.Conduct.Contract.Known() && in.Contracted.Known() && in.Conduct.Contract != in.Contracted {
		return rule.Refuse("contract", in.Contracted.String(), refusal.ContractsDiffer)
	}
	if in.Contracted.Known() {
		in.Conduct.Contract = in.Contracted
	}
	return nil
}
