package planning

import (
	"cmp"
	"iter"
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Assignment sends one teacher to one course. Both fields may be left out: their
// zero values mean "not known".
type Assignment struct {
	Teacher string               `json:"teacher,omitzero"` // any stable name or number; empty while not known
	Course  qualification.Course `json:"course,omitzero"`
}

// Assigned is an assignment as the plan has it.
type Assigned struct {
	Teacher string
	Kind    qualification.Kind // 0 while the facts at hand do not settle it
	Twice   bool               // the teacher stands in the plan more than once
}

// MarshalJSON gives {"teacher":…,"kind":…,"twice":…}.
func (a Assigned) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.AddText("teacher", a.Teacher)
	o.Add("kind", a.Kind)
	o.Add("twice", qagida.FactOf(a.Twice))
	return o.MarshalJSON()
}

// RegionalPlanDecision says whether a plan gives every teacher one short or one
// long course, and counts them.
type RegionalPlanDecision struct {
	qagida.Decision
	Short, Long int // assignments to short and to long courses
	Neither     int // assignments to courses that are neither
	Unsettled   int // assignments to courses whose kind is not settled

	assigned []Assigned
}

// MarshalJSON gives {"short":…,"long":…,"neither":…,"unsettled":…,
// "assigned":[…],"decision":…}.
func (d RegionalPlanDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.AddNumber("short", d.Short)
	o.AddNumber("long", d.Long)
	o.AddNumber("neither", d.Neither)
	o.AddNumber("unsettled", d.Unsettled)
	o.Add("assigned", rule.JSONList(d.Assigned()))
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// Assigned lists the assignments by teacher, and those of one teacher by kind,
// whatever order they were given in.
func (d RegionalPlanDecision) Assigned() iter.Seq[Assigned] { return slices.Values(d.assigned) }

// RegionalPlan decides on the plan of a region: each teacher stands in it once
// and goes to a short or to a long course, and the plan has courses of both
// kinds. What a course is follows from Courses and its readings.
//
// No plan at all (nil) leaves everything undetermined; an empty one is known to
// send nobody. The error names a course that contradicts itself by its place in
// the plan, counted from 0.
//
// Source: order95/11.0, 11.1 and 11.2.
func (r Rules) RegionalPlan(plan []Assignment) (RegionalPlanDecision, error) {
	p := RegionalPlanDecision{assigned: make([]Assigned, len(plan))}
	atHome, abroad := qagida.No, qagida.No
	homeKind, abroadKind := qagida.NotApplicable, qagida.NotApplicable
	unknown := rule.Missing(fieldPlan, plan == nil)
	for i, assignment := range plan {
		kind, err := r.Courses.Kind(assignment.Course)
		if err != nil {
			return RegionalPlanDecision{}, within(item("plan", i), err)
		}
		p.count(kind)
		unknown |= r.unknown(&plan[i], kind)
		p.assigned[i] = Assigned{Teacher: assignment.Teacher, Kind: kind}
		place := assignment.Course.Place
		atHome, abroad = atHome.Or(place.Is(qualification.Domestic)), abroad.Or(place.Is(qualification.Abroad))
		homeKind = qagida.All(homeKind, qagida.Where(place.Is(qualification.Domestic), eitherKind(kind)))
		abroadKind = qagida.All(abroadKind, qagida.Where(place.Is(qualification.Abroad), eitherKind(kind)))
	}
	once := p.sort()
	if plan == nil {
		once, atHome, abroad = qagida.Undetermined, qagida.Unknown, qagida.Unknown
		homeKind, abroadKind = qagida.Undetermined, qagida.Undetermined
	}
	d := regionChecklist.Open(&p.Decision, r.Edition)
	d = d.Record(regionOnce, once)
	d = d.RecordWhere(regionKindHome, atHome, homeKind, uint8(r.Courses.CourseKind))
	d = d.RecordWhere(regionKindAbroad, abroad, abroadKind, uint8(r.Courses.CourseKindAbroad))
	d = d.Record(regionShort, p.some(p.Short, plan == nil))
	d = d.Record(regionLong, p.some(p.Long, plan == nil))
	p.show(d)
	d.Unknown(unknown)
	d.Close()
	return p, nil
}

// eitherKind asks for a course that is short or long.
func eitherKind(kind qualification.Kind) qagida.Outcome {
	return kind.Is(qualification.Neither).Not().Outcome()
}

func (p *RegionalPlanDecision) count(kind qualification.Kind) {
	switch kind {
	case qualification.Short:
		p.Short++
	case qualification.Long:
		p.Long++
	case qualification.Neither:
		p.Neither++
	default:
		p.Unsettled++
	}
}

// sort brings the assignments into a stable order, marks the teachers that
// stand twice, and answers whether there is none.
func (p *RegionalPlanDecision) sort() qagida.Outcome {
	slices.SortFunc(p.assigned, func(a, b Assigned) int {
		return cmp.Or(cmp.Compare(a.Teacher, b.Teacher), cmp.Compare(a.Kind, b.Kind))
	})
	once := qagida.Met
	for i := range p.assigned {
		this := &p.assigned[i]
		switch {
		case this.Teacher == "":
			once = qagida.Undetermined // sorted first: a teacher found twice below overrules it
		case i > 0 && p.assigned[i-1].Teacher == this.Teacher:
			this.Twice, p.assigned[i-1].Twice, once = true, true, qagida.NotMet
		}
	}
	return once
}

// some asks for at least one assignment of a kind.
func (p *RegionalPlanDecision) some(n int, unknown bool) qagida.Outcome {
	switch {
	case n > 0:
		return qagida.Met
	case unknown || p.Unsettled > 0:
		return qagida.Undetermined
	default:
		return qagida.NotMet
	}
}

func (p *RegionalPlanDecision) show(d rule.OldDraft) {
	twice := 0
	for _, assigned := range p.assigned {
		if assigned.Twice {
			twice++
		}
	}
	d.Show(showTwice, int64(twice))
	d.Show(showNeither, int64(p.Neither))
	d.Show(showShort, int64(p.Short))
	d.Show(showLong, int64(p.Long))
}

// unknown marks the facts that are left out of an assignment. Those of a course
// whose kind is settled without them are not among them.
func (r Rules) unknown(a *Assignment, kind qualification.Kind) uint64 {
	unknown := rule.Missing(fieldTeacher, a.Teacher == "")
	if kind != 0 {
		return unknown
	}
	c := &a.Course
	declared := r.Courses.CourseKind == qualification.AsDeclared
	return unknown |
		rule.Missing(fieldPlanPlace, c.Place == 0) |
		rule.Missing(fieldPlanHours, !c.Hours.Known()) |
		rule.Missing(fieldPlanDays, c.Place != qualification.Domestic && (c.First.IsZero() || c.Last.IsZero())) |
		rule.Missing(fieldPlanLabel, c.Place != qualification.Abroad && c.Label == 0 && declared)
}
