package qualification

import (
	"cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Is a course organised and held as the order asks: paragraphs 15 and 18.

// The codes of the findings on the process of a course.
const (
	// CodeCurriculum: a course has a curriculum (order95/15).
	//
	// Example: process {"process":{"curriculum":false}} → not-met
	CodeCurriculum qagida.Code = "process-curriculum"

	// CodeAnnualSchedule: a course stands in an annual schedule (order95/15).
	//
	// Example: process {"process":{"annual_schedule":true}} → met
	CodeAnnualSchedule qagida.Code = "process-annual-schedule"

	// CodeTimetable: a course has a timetable (order95/15).
	//
	// Example: process {"process":{"timetable":false}} → not-met
	CodeTimetable qagida.Code = "process-timetable"

	// CodeStaging: a course runs at once or in stages (order95/18). Both are
	// allowed: the fact is not asked for, and without it there is nothing to meet.
	//
	// Example: process {"process":{"staging":"staged"}} → met
	CodeStaging qagida.Code = "process-staging"

	// CodeDelivery: a course is held in a form that the order knows
	// (order95/18).
	//
	// Example: process {"process":{"delivery":[]}} → not-met
	CodeDelivery qagida.Code = "process-delivery"

	// CodeInternship: an internship may be a part of a course (order95/18). Under
	// the reading internship-kind=bolashak-only it is one on the Bolashak
	// scholarship.
	//
	// Example: process {"process":{"delivery":["internship"],"bolashak":false}} → met
	CodeInternship qagida.Code = "process-internship"
)

// The facts that the criteria ask for.
const (
	processFactCurriculum = iota
	processFactSchedule
	processFactTimetable
	processFactDelivery
	processFactBolashak
)

// The readings that outcomes may rest on, a bit each.
const readInternshipKind = 1

// The criteria, in the order of the text.
const (
	processCurriculum = iota
	processAnnualSchedule
	processTimetable
	processStaging
	processDelivery
	processInternship
	processCriteria // how many they are
)

var processChecklist = rule.Checklist{
	Name: "qualification.process",
	Facts: []string{
		processFactCurriculum: "process.curriculum",
		processFactSchedule:   "process.annual_schedule",
		processFactTimetable:  "process.timetable",
		processFactDelivery:   "process.delivery",
		processFactBolashak:   "process.bolashak",
	},
	Readings: []string{"internship-kind"},
	Criteria: []rule.Criterion{
		processCurriculum:     {Code: CodeCurriculum, Provision: order95("15"), Readings: 0, Needs: 1 << processFactCurriculum},
		processAnnualSchedule: {Code: CodeAnnualSchedule, Provision: order95("15"), Readings: 0, Needs: 1 << processFactSchedule},
		processTimetable:      {Code: CodeTimetable, Provision: order95("15"), Readings: 0, Needs: 1 << processFactTimetable},
		processStaging:        {Code: CodeStaging, Provision: order95("18"), Readings: 0, Needs: 0},
		processDelivery:       {Code: CodeDelivery, Provision: order95("18"), Readings: 0, Needs: 1 << processFactDelivery},
		processInternship:     {Code: CodeInternship, Provision: order95("18"), Readings: readInternshipKind, Needs: 1<<processFactDelivery | 1<<processFactBolashak},
	},
}

var process = processChecklist.List()

// Process decides whether a course is organised as paras 15 and 18 ask: with a
// curriculum, an annual schedule and a timetable, in a form that the order
// knows. The order sets no content for any of these; that they exist is
// declared.
//
// A fact left out leaves its criterion undetermined, but for the staging, of which
// either kind is allowed. Whose scholarship an internship is on matters only under
// the reading internship-kind=bolashak-only. The error names an enumeration that
// is out of range.
//
// Source: order95/15 and 18.
func (r Rules) Process(p Process) (decision qagida.Decision, err error) {
	if err := p.check(); err != nil {
		return qagida.Decision{}, err
	}
	answers := r.process(&p, readInternshipKind)
	d := process.Open(&decision, r.Edition)
	d.Answer(rule.Collect(answers[:]))
	d.Choose(uint8(r.InternshipKind))
	d.Unknown(p.unknown(0))
	return decision, nil
}

// process returns the answer to each criterion; the bit is that of the reading
// internship-kind in the list that the answers are for.
func (r *Rules) process(p *Process, internshipKind uint16) [processCriteria]rule.Answer {
	internship := p.Delivery.Has(Internship)
	return [...]rule.Answer{
		processCurriculum:     rule.Is(p.Curriculum),
		processAnnualSchedule: rule.Is(p.AnnualSchedule),
		processTimetable:      rule.Is(p.Timetable),
		processStaging:        p.staging(),
		processDelivery:       rule.Is(anyOf(p.Delivery)),
		processInternship:     rule.Where(internship, r.internship(p, internshipKind)),
	}
}

// staging answers para 18 on the way in which a course runs: either is allowed,
// so that nothing is asked of one that does not state it.
func (p *Process) staging() rule.Answer {
	if p.Staging == 0 {
		return rule.Of(qagida.NotApplicable)
	}
	return rule.Of(qagida.Met)
}

// internship answers para 18 on the kind of an internship.
func (r *Rules) internship(p *Process, reading uint16) rule.Answer {
	anyKind, bolashakOnly := rule.Of(qagida.Met), rule.Is(p.Bolashak)
	if r.InternshipKind == BolashakInternshipOnly {
		return rule.Turned(reading, bolashakOnly, anyKind)
	}
	return rule.Turned(reading, anyKind, bolashakOnly)
}

// unknown marks the facts that nobody has stated, where they stand in a list from
// a place on.
func (p *Process) unknown(at int) uint64 {
	return rule.Missing(at+processFactCurriculum, !p.Curriculum.Known()) |
		rule.Missing(at+processFactSchedule, !p.AnnualSchedule.Known()) |
		rule.Missing(at+processFactTimetable, !p.Timetable.Known()) |
		rule.Missing(at+processFactDelivery, !p.Delivery.Known()) |
		rule.Missing(at+processFactBolashak, !p.Bolashak.Known())
}

// Process is what is known of how a course is organised (paras 15 and 18).
// Every field may be left out: its zero value means "not known".
type Process struct {
	Curriculum     qagida.Fact          `json:"curriculum,omitzero"`
	AnnualSchedule qagida.Fact          `json:"annual_schedule,omitzero"` // the course stands in one
	Timetable      qagida.Fact          `json:"timetable,omitzero"`
	Staging        Staging              `json:"staging,omitzero"`
	Delivery       qagida.Set[Delivery] `json:"delivery,omitzero"` // every form used; none means none that the order knows
	Bolashak       qagida.Fact          `json:"bolashak,omitzero"` // the internship is on the Bolashak scholarship
}

// check refuses what cannot be meant.
func (p *Process) check() error {
	return cmp.Or(
		stagingWords.Check("process.staging", p.Staging),
		rule.CheckSet("process.delivery", p.Delivery, Internship),
	)
}

// Delivery is a form in which a course is held (para 18). A course may use
// several.
type Delivery uint8

// The forms of para 18.
const (
	_          Delivery = iota // not known
	InPerson                   // in class
	Distance                   // at a distance
	Internship                 // as an internship
)

var deliveryWords = rule.NewWords[Delivery]("delivery",
	unknownWord,
	rule.Word{Code: "in-person", Name: qagida.Text{KK: "аудиториялық сабақ", RU: "аудиторные занятия", EN: "in the classroom"}},
	rule.Word{Code: "distance", Name: qagida.Text{KK: "қашықтықтан оқыту", RU: "дистанционное обучение", EN: "distance learning"}},
	rule.Word{Code: "internship", Name: qagida.Text{KK: "тағылымдама", RU: "стажировка", EN: "internship"}},
)

// Staging is whether a course runs in one go (para 18).
type Staging uint8

// The two ways of para 18.
const (
	_      Staging = iota // not known
	AtOnce                // without a break
	Staged                // in stages
)

var stagingWords = rule.NewWords[Staging]("staging",
	unknownWord,
	rule.Word{Code: "at-once", Name: qagida.Text{KK: "бір мезгілде", RU: "целиком", EN: "in one go"}},
	rule.Word{Code: "staged", Name: qagida.Text{KK: "кезең-кезеңімен", RU: "поэтапно", EN: "in stages"}},
)

type processInput struct {
	Process Process `json:"process,omitzero"`
}

var processQuestion = rule.Question[Rules, processInput, decisionAnswer]{
	Name:  "qualification.process",
	Verbs: []string{"Rules.Process"},
	Lists: []*rule.List{process},
	Rules: Order95(),
	Ask: func(r Rules, in *processInput) (decisionAnswer, error) {
		d, err := r.Process(in.Process)
		return decisionAnswer{d}, err
	},
}
