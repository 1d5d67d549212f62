package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Who may run a course at home (paragraphs 2.5 and 5.1), and what a provider
// does for teachers (paragraphs 5.3 and 6).

// The codes of the findings on a provider.
const (
	// CodeProviderProgrammes: a provider carries out programmes of professional
	// development (order95/2.5).
	//
	// Example: provider {"provider":{"programmes":false}} → not-met
	CodeProviderProgrammes qagida.Code = "provider-programmes"

	// CodeProviderGround: a provider is a body that the order names, or a legal
	// entity whose charter covers running courses (order95/5.1).
	//
	// Example: provider {"provider":{"kind":"legal-entity","charter":false}} → not-met
	CodeProviderGround qagida.Code = "provider-ground"
)

// The facts that the criteria ask for.
const (
	providerKind = iota
	providerCharter
	providerTeaches
)

// The readings that outcomes may rest on, a bit each.
const readProviderList = 1

// The criteria, in the order of the text.
const (
	providerProgrammes = iota
	providerGround
)

var provider = rule.Checklist{
	Name: "qualification.provider",
	Facts: []string{
		providerKind:    "provider.kind",
		providerCharter: "provider.charter",
		providerTeaches: "provider.programmes",
	},
	Readings: []string{"provider-list"},
	Criteria: []rule.Criterion{
		providerProgrammes: {Code: CodeProviderProgrammes, Provision: order95("2.5"), Readings: 0, Needs: 1 << providerTeaches},
		providerGround:     {Code: CodeProviderGround, Provision: order95("5.1"), Readings: readProviderList, Needs: 1<<providerKind | 1<<providerCharter},
	},
}.List()

// Provider decides who may run a course at home: a body that para 5.1 names, or
// any other legal entity whose charter covers it, and in each case one that
// carries out programmes of professional development.
//
// The two copies of the order name different bodies; see the reading
// provider-list. A body that only the first copy names is a legal entity too,
// so that its charter suffices under either reading.
//
// The error names a kind that is out of range.
//
// Source: order95/2.5 and 5.1.
func (r Rules) Provider(p Provider) (decision qagida.Decision, err error) {
	if err := organisationWords.Check("provider.kind", p.Kind); err != nil {
		return qagida.Decision{}, err
	}
	d := provider.Open(&decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		providerProgrammes: rule.Is(p.Programmes),
		providerGround:     r.ground(&p),
	}))
	d.Choose(uint8(r.ProviderList))
	d.Unknown(rule.Missing(providerKind, p.Kind == 0) |
		rule.Missing(providerCharter, !p.Charter.Known()) |
		rule.Missing(providerTeaches, !p.Programmes.Known()))
	return decision, nil
}

// ground answers para 5.1. It rests on the reading provider-list only for a body
// that one copy of the order leaves out and whose charter does not settle it.
func (r *Rules) ground(p *Provider) rule.Answer {
	answer := rule.Is(r.named(p.Kind).Or(p.Kind.legalEntity().And(p.Charter)))
	if p.Kind.inFirstCopyOnly() && p.Charter != qagida.Yes {
		return answer.Under(readProviderList)
	}
	return answer
}

// named reports whether para 5.1 names the body as one that runs courses.
func (r *Rules) named(o Organisation) qagida.Fact {
	switch o {
	case 0:
		return qagida.Unknown
	case IntellectualSchools, Orleu, Bobek, SpecialPedagogyCentre, Atameken, University, RegionalCabinet:
		return qagida.Yes
	case HarmoniousDevelopment, PhysicalCulture:
		return qagida.FactOf(r.ProviderList == FirstCopy)
	default:
		return qagida.No
	}
}

// inFirstCopyOnly reports whether the second copy of the order leaves the body
// out.
func (o Organisation) inFirstCopyOnly() bool {
	return o == HarmoniousDevelopment || o == PhysicalCulture
}

// legalEntity reports whether the body is one, so that its charter may suffice.
func (o Organisation) legalEntity() qagida.Fact {
	if o == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(o != OtherOrganisation)
}

// ProviderDuties returns what a provider owes for a course held at a place: at home
// the three duties of para 6; abroad the contract with the foreign organisation,
// which does the teaching, and the schedule, and nothing after the course. It is
// not known while the place is not.
//
// Source: order95/5.3.1, 5.3.2, 6.1, 6.2 and 6.3.
func ProviderDuties(place Place) qagida.Set[ProviderDuty] {
	switch place {
	case Domestic:
		return qagida.SetOf(TrainsTeachers, Supports, Monitors)
	case Abroad:
		return qagida.SetOf(ContractsHost, SchedulesAbroad)
	default:
		return qagida.Set[ProviderDuty]{}
	}
}

// Provider is what is known of a body that wants to run courses at home. Every
// field may be left out: its zero value means "not known".
type Provider struct {
	Kind       Organisation `json:"kind,omitzero"`
	Charter    qagida.Fact  `json:"charter,omitzero"`    // its charter covers running courses (para 5.1)
	Programmes qagida.Fact  `json:"programmes,omitzero"` // it carries out programmes (paras 2.5 and 5.1)
}

// ProviderDuty is what a provider does for teachers (paras 5.3.1 and 6).
type ProviderDuty uint8

// The duties at home, by para 6, and abroad, by para 5.3.1.
const (
	_               ProviderDuty = iota // not known
	TrainsTeachers                      // teaches the course (6.1)
	Supports                            // post-course support (6.2)
	Monitors                            // post-course monitoring (6.3)
	ContractsHost                       // a contract with the foreign organisation that teaches (5.3.1)
	SchedulesAbroad                     // a schedule of courses abroad (5.3.1)
)

var providerDutyWords = rule.NewWords[ProviderDuty]("provider-duty",
	unknownWord,
	rule.Word{Code: "training", Name: qagida.Text{KK: "курста оқыту", RU: "обучение на курсе", EN: "teaching the course"}},
	rule.Word{Code: "support", Name: qagida.Text{KK: "курстан кейінгі қолдау", RU: "посткурсовое сопровождение", EN: "post-course support"}},
	rule.Word{Code: "monitoring", Name: qagida.Text{KK: "курстан кейінгі мониторинг", RU: "посткурсовой мониторинг", EN: "post-course monitoring"}},
	rule.Word{Code: "contract", Name: qagida.Text{KK: "шетелдік ұйыммен шарт жасасу", RU: "договор с зарубежной организацией", EN: "contract with the foreign organisation"}},
	rule.Word{Code: "schedule", Name: qagida.Text{KK: "шетелдегі курстар кестесі", RU: "график курсов за рубежом", EN: "schedule of courses abroad"}},
)

type providerInput struct {
	Provider Provider `json:"provider,omitzero"`
}

var providerQuestion = rule.Question[Rules, providerInput, decisionAnswer]{
	Name:  "qualification.provider",
	Verbs: []string{"Rules.Provider"},
	Lists: []*rule.List{provider},
	Rules: Order95(),
	Ask: func(r Rules, in *providerInput) (decisionAnswer, error) {
		d, err := r.Provider(in.Provider)
		return decisionAnswer{d}, err
	},
}

type providerDutiesInput struct {
	Place Place `json:"place,omitzero"`
}

type providerDutiesAnswer struct {
	Duties qagida.Set[ProviderDuty] `json:"duties"`
}

var providerDutiesQuestion = rule.Question[Rules, providerDutiesInput, providerDutiesAnswer]{
	Name:  "qualification.provider_duties",
	Verbs: []string{"ProviderDuties"},
	Rules: Order95(),
	Ask: func(_ Rules, in *providerDutiesInput) (providerDutiesAnswer, error) {
		err := placeWords.Check("place", in.Place)
		return providerDutiesAnswer{ProviderDuties(in.Place)}, err
	},
}
