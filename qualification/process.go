package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Delivery is a form in which a course is held (para 18). A course may use
// several.
type Delivery uint8

// The forms of para 18.
const (
	_          Delivery = iota // not known
	InPerson                   // in class
	Distance                   // at a distance
	Internship                 // as an internship on the Bolashak scholarship
)

var deliveryWords = rule.NewWords[Delivery]("delivery",
	unknownWord,
	rule.Word{Code: "in-person", Name: qagida.Text{KK: "күндізгі нысан", RU: "очная форма", EN: "in person"}},
	rule.Word{Code: "distance", Name: qagida.Text{KK: "қашықтықтан оқыту", RU: "дистанционное обучение", EN: "distance learning"}},
	rule.Word{Code: "internship", Name: qagida.Text{KK: "тағылымдама", RU: "стажировка", EN: "internship"}},
)

// Staging says whether a course runs in one go (para 18).
type Staging uint8

// The two ways of para 18.
const (
	_      Staging = iota // not known
	AtOnce                // without a break
	Staged                // in stages
)

var stagingWords = rule.NewWords[Staging]("staging",
	unknownWord,
	rule.Word{Code: "at-once", Name: qagida.Text{KK: "бірден", RU: "сразу целиком", EN: "at once"}},
	rule.Word{Code: "staged", Name: qagida.Text{KK: "кезең-кезеңімен", RU: "по этапам", EN: "in stages"}},
)

// Process is what is known of how a course is organised (paras 15 and 18).
// Every field may be left out: its zero value means "not known".
type Process struct {
	Curriculum     qagida.Fact          `json:"curriculum,omitzero"`
	AnnualSchedule qagida.Fact          `json:"annual_schedule,omitzero"` // the course stands in one
	Timetable      qagida.Fact          `json:"timetable,omitzero"`
	Staging        Staging              `json:"staging,omitzero"`
	Delivery       qagida.Set[Delivery] `json:"delivery,omitzero"` // every form used; known and empty means none that the order knows
	Bolashak       qagida.Fact          `json:"bolashak,omitzero"` // the internship is on the Bolashak scholarship
}

// check refuses what cannot be meant.
func (p *Process) check() error {
	if err := stagingWords.Check("process.staging", p.Staging); err != nil {
		return err
	}
	return p.Delivery.Check("process.delivery", Internship)
}

// Process decides whether a course is organised as paras 15 and 18 ask: with a
// curriculum, an annual schedule and a timetable, in a form that the order
// knows. The order sets no content for any of these; that they exist is
// declared.
//
// A fact left out leaves its criterion undetermined. The error names an
// enumeration that is out of range.
//
// Source: order95/15 and 18.
func (r Rules) Process(p Process) (decision qagida.Decision, err error) {
	if err := p.check(); err != nil {
		return qagida.Decision{}, err
	}
	d := processChecklist.Open(&decision, r.Edition)
	d = p.record(d, 0)
	if d.Undetermined() {
		d.Unknown(p.unknown())
	}
	d.Close()
	return decision, nil
}

// record answers the criteria of the process, the first of them at the place at.
func (p *Process) record(d rule.OldDraft, at int) rule.OldDraft {
	d = d.Record(at+processCurriculum, p.Curriculum.Outcome())
	d = d.Record(at+processAnnualSchedule, p.AnnualSchedule.Outcome())
	d = d.Record(at+processTimetable, p.Timetable.Outcome())
	d = d.Record(at+processStaging, stated(p.Staging != 0).Outcome())
	d = d.Record(at+processDelivery, anyOf(p.Delivery).Outcome())
	return d.Record(at+processInternship, qagida.Where(p.Delivery.Has(Internship), p.Bolashak.Outcome()))
}

// unknown marks the facts that nobody has stated.
func (p *Process) unknown() uint64 {
	return rule.Missing(fieldCurriculum, !p.Curriculum.Known()) |
		rule.Missing(fieldAnnualSchedule, !p.AnnualSchedule.Known()) |
		rule.Missing(fieldTimetable, !p.Timetable.Known()) |
		rule.Missing(fieldStaging, p.Staging == 0) |
		rule.Missing(fieldDelivery, !p.Delivery.Known()) |
		rule.Missing(fieldBolashak, !p.Bolashak.Known())
}

// stated is the fact that something has been stated, which is never a no.
func stated(is bool) qagida.Fact {
	if is {
		return qagida.Yes
	}
	return qagida.Unknown
}

// anyOf asks whether a set has a value at all.
func anyOf[E qagida.Member](s qagida.Set[E]) qagida.Fact {
	if !s.Known() {
		return qagida.Unknown
	}
	return qagida.FactOf(s.Len() > 0)
}
