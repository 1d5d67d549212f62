package qualification

import (
	"cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Is a course abroad arranged as the order asks: paragraphs 5.2 and 5.3.1.

// The codes of the findings on how a course abroad is arranged.
const (
	// CodeAbroadOrganiser: a course abroad is organised by one of the bodies that
	// the order names (order95/5.2).
	//
	// Example: course_abroad {"arrangement":{"organiser":"legal-entity"}} → not-met
	CodeAbroadOrganiser qagida.Code = "abroad-organiser"

	// CodeAbroadFunds: a course abroad is paid from a budget or another lawful
	// source (order95/5.2).
	//
	// Example: course_abroad {"arrangement":{"funds":"forbidden"}} → not-met
	CodeAbroadFunds qagida.Code = "abroad-funds"

	// CodeAbroadHost: a course abroad is taught by a foreign organisation of
	// education or an international centre of research that carries out programmes
	// of professional development (order95/5.3.1).
	//
	// Example: course_abroad {"arrangement":{"host":"research-centre","programmes":true}} → met
	CodeAbroadHost qagida.Code = "abroad-host"

	// CodeAbroadContract: the provider and the host have a contract
	// (order95/5.3.1).
	//
	// Example: course_abroad {"arrangement":{"contract":false}} → not-met
	CodeAbroadContract qagida.Code = "abroad-contract"

	// CodeAbroadSchedule: the course stands in the schedule of courses abroad
	// (order95/5.3.1).
	//
	// Example: course_abroad {"arrangement":{"scheduled":false}} → not-met
	CodeAbroadSchedule qagida.Code = "abroad-schedule"
)

// The facts that the criteria ask for.
const (
	abroadFactOrganiser = iota
	abroadFactFunds
	abroadFactHost
	abroadFactProgrammes
	abroadFactContract
	abroadFactScheduled
)

// The criteria, in the order of the text.
const (
	abroadOrganiser = iota
	abroadFunds
	abroadHost
	abroadContract
	abroadSchedule
)

var courseAbroad = rule.Checklist{
	Name: "qualification.course_abroad",
	Facts: []string{
		abroadFactOrganiser:  "arrangement.organiser",
		abroadFactFunds:      "arrangement.funds",
		abroadFactHost:       "arrangement.host",
		abroadFactProgrammes: "arrangement.programmes",
		abroadFactContract:   "arrangement.contract",
		abroadFactScheduled:  "arrangement.scheduled",
	},
	Criteria: []rule.Criterion{
		abroadOrganiser: {Code: CodeAbroadOrganiser, Provision: order95("5.2"), Readings: 0, Needs: 1 << abroadFactOrganiser},
		abroadFunds:     {Code: CodeAbroadFunds, Provision: order95("5.2"), Readings: 0, Needs: 1 << abroadFactFunds},
		abroadHost:      {Code: CodeAbroadHost, Provision: order95("5.3.1"), Readings: 0, Needs: 1<<abroadFactHost | 1<<abroadFactProgrammes},
		abroadContract:  {Code: CodeAbroadContract, Provision: order95("5.3.1"), Readings: 0, Needs: 1 << abroadFactContract},
		abroadSchedule:  {Code: CodeAbroadSchedule, Provision: order95("5.3.1"), Readings: 0, Needs: 1 << abroadFactScheduled},
	},
}.List()

// CourseAbroad decides whether a course abroad is arranged as para 5 asks: by a
// body that may organise one and from lawful funds (5.2), taught by a foreign
// educational organisation or an international centre of research that carries
// out such programmes, on a contract and by the schedule (5.3.1).
//
// A private provider is not among those who organise courses abroad. The error
// names an enumeration that is out of range.
//
// Source: order95/5.2 and 5.3.1.
func (r Rules) CourseAbroad(a Arrangement) (decision qagida.Decision, err error) {
	if err := a.check(); err != nil {
		return qagida.Decision{}, err
	}
	d := courseAbroad.Open(&decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		abroadOrganiser: rule.Is(a.Organiser.organisesAbroad()),
		abroadFunds:     rule.Is(a.Funds.lawful()),
		abroadHost:      rule.Is(a.Host.teachesAbroad().And(a.Programmes)),
		abroadContract:  rule.Is(a.Contract),
		abroadSchedule:  rule.Is(a.Scheduled),
	}))
	d.Unknown(a.unknown())
	return decision, nil
}

// organisesAbroad reports whether para 5.2 names the body.
func (o Organisation) organisesAbroad() qagida.Fact {
	switch o {
	case 0:
		return qagida.Unknown
	case EducationMinistry, InternationalProgrammes, IntellectualSchools, EducationAdministration:
		return qagida.Yes
	default:
		return qagida.No
	}
}

// lawful reports whether the law allows the funds.
func (f Funds) lawful() qagida.Fact {
	if f == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(f != ForbiddenFunds)
}

// teachesAbroad reports whether para 5.3 names the host.
func (h Host) teachesAbroad() qagida.Fact {
	if h == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(h != OtherHost)
}

// unknown marks the facts that nobody has stated.
func (a *Arrangement) unknown() uint64 {
	return rule.Missing(abroadFactOrganiser, a.Organiser == 0) |
		rule.Missing(abroadFactFunds, a.Funds == 0) |
		rule.Missing(abroadFactHost, a.Host == 0) |
		rule.Missing(abroadFactProgrammes, !a.Programmes.Known()) |
		rule.Missing(abroadFactContract, !a.Contract.Known()) |
		rule.Missing(abroadFactScheduled, !a.Scheduled.Known())
}

// Arrangement is what is known of how a course abroad is arranged. Every field
// may be left out: its zero value means "not known".
type Arrangement struct {
	Organiser  Organisation `json:"organiser,omitzero"`
	Funds      Funds        `json:"funds,omitzero"`
	Host       Host         `json:"host,omitzero"`
	Programmes qagida.Fact  `json:"programmes,omitzero"` // the host carries out programmes of professional development
	Contract   qagida.Fact  `json:"contract,omitzero"`   // the provider and the host have a contract for the service
	Scheduled  qagida.Fact  `json:"scheduled,omitzero"`  // the course stands in the schedule of courses abroad
}

// check refuses what cannot be meant.
func (a *Arrangement) check() error {
	return cmp.Or(
		organisationWords.Check("arrangement.organiser", a.Organiser),
		fundsWords.Check("arrangement.funds", a.Funds),
		hostWords.Check("arrangement.host", a.Host),
	)
}

// Funds is what a course abroad is paid from (para 5.2).
type Funds uint8

// The sources of para 5.2, and what the law forbids.
const (
	_              Funds = iota // not known
	OwnBudget                   // the budget of the body that organises the course
	LawfulSource                // another source that the law does not forbid
	ForbiddenFunds              // a source that the law forbids
)

var fundsWords = rule.NewWords[Funds]("funds",
	unknownWord,
	rule.Word{Code: "budget", Name: qagida.Text{KK: "тиісті бюджет", RU: "соответствующий бюджет", EN: "relevant budget"}},
	rule.Word{Code: "other-lawful", Name: qagida.Text{KK: "заңда тыйым салынбаған басқа көз", RU: "другой источник, не запрещённый законом", EN: "another lawful source"}},
	rule.Word{Code: "forbidden", Name: qagida.Text{KK: "заңда тыйым салынған көз", RU: "источник, запрещённый законом", EN: "source that the law forbids"}},
)

// Host is the kind of body that teaches a course abroad (para 5.3).
type Host uint8

// The hosts of para 5.3, and any other.
const (
	_                   Host = iota // not known
	ForeignOrganisation             // a foreign educational organisation
	ResearchCentre                  // an international centre of research
	OtherHost                       // another body
)

var hostWords = rule.NewWords[Host]("host",
	unknownWord,
	rule.Word{Code: "foreign-organisation", Name: qagida.Text{KK: "шетелдік білім беру ұйымы", RU: "зарубежная организация образования", EN: "foreign educational organisation"}},
	rule.Word{Code: "research-centre", Name: qagida.Text{KK: "халықаралық ғылыми-зерттеу орталығы", RU: "международный научно-исследовательский центр", EN: "international research centre"}},
	rule.Word{Code: "other", Name: qagida.Text{KK: "басқа ұйым", RU: "другая организация", EN: "another organisation"}},
)

type courseAbroadInput struct {
	Arrangement Arrangement `json:"arrangement,omitzero"`
}

var courseAbroadQuestion = rule.Question[Rules, courseAbroadInput, decisionAnswer]{
	Name:  "qualification.course_abroad",
	Verbs: []string{"Rules.CourseAbroad"},
	Lists: []*rule.List{courseAbroad},
	Rules: Order95(),
	Ask: func(r Rules, in *courseAbroadInput) (decisionAnswer, error) {
		d, err := r.CourseAbroad(in.Arrangement)
		return decisionAnswer{d}, err
	},
}
