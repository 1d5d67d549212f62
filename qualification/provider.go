package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Provider is what is known of a body that wants to run courses at home. Every
// field may be left out: its zero value means "not known".
type Provider struct {
	Kind       Organisation `json:"kind,omitzero"`
	Charter    qagida.Fact  `json:"charter,omitzero"`    // its charter covers running courses (para 5.1)
	Programmes qagida.Fact  `json:"programmes,omitzero"` // it carries out programmes of professional development (paras 2.5 and 5.1)
}

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
	d := providerChecklist.Open(&decision, r.Edition)
	d = d.Record(providerProgrammes, p.Programmes.Outcome())
	ground := r.named(p.Kind).Or(p.Kind.legalEntity().And(p.Charter)).Outcome()
	if p.Kind.disputed() && p.Charter != qagida.Yes {
		d = d.RecordUnder(providerGround, ground, uint8(r.ProviderList))
	} else {
		d = d.Record(providerGround, ground)
	}
	d.Unknown(rule.Missing(providerFieldKind, p.Kind == 0) |
		rule.Missing(providerFieldCharter, !p.Charter.Known()) |
		rule.Missing(providerFieldProgrammes, !p.Programmes.Known()))
	d.Close()
	return decision, nil
}

// ProviderDuty is what a provider does for teachers (para 6).
type ProviderDuty uint8

// The duties of para 6.
const (
	_              ProviderDuty = iota // not known
	TrainsTeachers                     // teaches the course (6.1)
	Supports                           // post-course support (6.2)
	Monitors                           // post-course monitoring (6.3)
)

var providerDutyWords = rule.NewWords[ProviderDuty]("provider-duty",
	unknownWord,
	rule.Word{Code: "training", Name: qagida.Text{KK: "курста оқыту", RU: "обучение на курсе", EN: "teaching the course"}},
	rule.Word{Code: "support", Name: qagida.Text{KK: "курстан кейінгі қолдау", RU: "посткурсовое сопровождение", EN: "post-course support"}},
	rule.Word{Code: "monitoring", Name: qagida.Text{KK: "курстан кейінгі мониторинг", RU: "посткурсовой мониторинг", EN: "post-course monitoring"}},
)

// ProviderDuties is what a provider owes for a course held at a place: all
// three duties of para 6 at home, only the teaching abroad, where nothing is
// owed after the course. It is not known while the place is not.
//
// Source: order95/6.1, 6.2, 6.3 and 5.3.2.
func ProviderDuties(place Place) qagida.Set[ProviderDuty] {
	switch place {
	case Domestic:
		return qagida.SetOf(TrainsTeachers, Supports, Monitors)
	case Abroad:
		return qagida.SetOf(TrainsTeachers)
	default:
		return qagida.Set[ProviderDuty]{}
	}
}
