package planning

import (
	"cmp"
	"iter"
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Whom the plan of a region sends to which courses (paragraph 11).

// The codes of the findings on the plan of a region.
const (
	// CodeTeacherOnce: each teacher stands once in the plan of a region
	// (order95/11.0).
	//
	// Example: region {"assignments":[{"teacher":"7"},{"teacher":"7"}]} → not-met
	CodeTeacherOnce qagida.Code = "region-teacher-once"

	// CodeRegionKind: the courses in the country that the plan has are short or
	// long ones (order95/11.0).
	//
	// Example: region {"assignments":[{"teacher":"7","course":{"place":"domestic","hours":35}}]} → not-met
	CodeRegionKind qagida.Code = "region-kind"

	// CodeRegionKindAbroad: the courses abroad that the plan has are short or long
	// ones (order95/11.0).
	//
	// Example: region {"assignments":[{"teacher":"7","course":{"place":"abroad","hours":36,"first":"2026-03-01","last":"2026-03-20"}}]} → met
	CodeRegionKindAbroad qagida.Code = "region-kind-abroad"

	// CodeRegionShort: the plan sends teachers to short courses (order95/11.1).
	//
	// Example: region {"assignments":[{"teacher":"7","course":{"place":"domestic","hours":36}}]} → met
	CodeRegionShort qagida.Code = "region-short"

	// CodeRegionLong: the plan sends teachers to long courses (order95/11.2).
	//
	// Example: region {"assignments":[{"teacher":"7","course":{"place":"domestic","hours":107}}]} → not-met
	CodeRegionLong qagida.Code = "region-long"
)

// The facts that the criteria ask for.
const (
	regionAssignments = iota
	regionTeacher
	regionPlace
	regionHours
	regionDays
	regionLabel
)

const regionKindFacts = 1<<regionAssignments | 1<<regionPlace | 1<<regionHours | 1<<regionDays | 1<<regionLabel

// readCourseKindAbroad is the second reading that outcomes may rest on, after
// readCourseKind.
const readCourseKindAbroad = readCourseKind << 1

// The criteria, in the order of the text.
const (
	regionOnce = iota
	regionKind
	regionKindAbroad
	regionShort
	regionLong
)

var region = rule.Checklist{
	Name: "planning.region",
	Facts: []string{
		regionAssignments: "assignments",
		regionTeacher:     "assignments.teacher",
		regionPlace:       "assignments.course.place",
		regionHours:       "assignments.course.hours",
		regionDays:        "assignments.course.first, assignments.course.last",
		regionLabel:       "assignments.course.label",
	},
	Readings: []string{"course-kind", "course-kind-abroad"},
	Amounts:  []rule.Amount{{Name: "twice"}, {Name: "neither"}, {Name: "short"}, {Name: "long"}},
	Criteria: []rule.Criterion{
		regionOnce:       {Code: CodeTeacherOnce, Provision: order95("11.0"), Readings: 0, Needs: 1<<regionAssignments | 1<<regionTeacher},
		regionKind:       {Code: CodeRegionKind, Provision: order95("11.0"), Readings: readCourseKind, Needs: regionKindFacts},
		regionKindAbroad: {Code: CodeRegionKindAbroad, Provision: order95("11.0"), Readings: readCourseKindAbroad, Needs: regionKindFacts},
		regionShort:      {Code: CodeRegionShort, Provision: order95("11.1"), Readings: 0, Needs: regionKindFacts},
		regionLong:       {Code: CodeRegionLong, Provision: order95("11.2"), Readings: 0, Needs: regionKindFacts},
	},
}.List()

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

// MarshalJSON returns {"teacher":…,"kind":…,"twice":…}.
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

// MarshalJSON returns {"short":…,"long":…,"neither":…,"unsettled":…,
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

// Assigned yields the assignments by teacher, and those of one teacher by kind,
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
func (r Rules) RegionalPlan(plan []Assignment) (p RegionalPlanDecision, err error) {
	unknown := rule.Missing(regionAssignments, plan == nil)
	p.assigned = make([]Assigned, len(plan))
	for i := range plan {
		kind, err := r.Courses.Kind(plan[i].Course)
		if err != nil {
			return RegionalPlanDecision{}, within(item("assignments", i), err)
		}
		p.count(kind)
		unknown |= r.unknown(&plan[i], kind)
		p.assigned[i] = Assigned{Teacher: plan[i].Teacher, Kind: kind}
	}
	once := p.sort()
	if plan == nil {
		once = qagida.Unknown
	}
	d := region.Open(&p.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		regionOnce:       rule.Is(once),
		regionKind:       r.kindsAt(qualification.Domestic, plan).Under(r.kindsRest(qualification.Domestic, plan, switchesKind)),
		regionKindAbroad: r.kindsAt(qualification.Abroad, plan).Under(r.kindsRest(qualification.Abroad, plan, switchesKindAbroad)),
		regionShort:      rule.Is(p.some(p.Short, plan == nil)),
		regionLong:       rule.Is(p.some(p.Long, plan == nil)),
	}))
	d.Choose(uint8(r.Courses.CourseKind), uint8(r.Courses.CourseKindAbroad))
	d.Show(p.twice(), int64(p.Neither), int64(p.Short), int64(p.Long))
	d.Unknown(unknown)
	return p, nil
}

// kindsAt answers whether every course at a place is short or long.
func (r *Rules) kindsAt(place qualification.Place, plan []Assignment) rule.Answer {
	if plan == nil {
		return rule.Of(qagida.Undetermined)
	}
	there, either := qagida.No, qagida.NotApplicable
	for i := range plan {
		kind, _ := r.Courses.Kind(plan[i].Course)
		here := plan[i].Course.Place.Is(place)
		there = there.Or(here)
		either = qagida.All(either, qagida.Where(here, kind.Is(qualification.Neither).Not().Outcome()))
	}
	return rule.Where(there, rule.Of(either))
}

func (r *Rules) kindsRest(place qualification.Place, plan []Assignment, switches []otherRules) uint16 {
	return r.turning(switches, func(r Rules) (qagida.Fact, error) {
		return qagida.Fact(r.kindsAt(place, plan)), nil
	})
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
// stand twice, and reports whether there is none.
func (p *RegionalPlanDecision) sort() qagida.Fact {
	slices.SortFunc(p.assigned, func(a, b Assigned) int {
		return cmp.Or(cmp.Compare(a.Teacher, b.Teacher), cmp.Compare(a.Kind, b.Kind))
	})
	once := qagida.Yes
	for i := range p.assigned {
		this := &p.assigned[i]
		switch {
		case this.Teacher == "":
			once = qagida.Unknown // sorted first: a teacher found twice below overrules it
		case i > 0 && p.assigned[i-1].Teacher == this.Teacher:
			this.Twice, p.assigned[i-1].Twice, once = true, true, qagida.No
		}
	}
	return once
}

// some reports whether there is at least one assignment of a kind.
func (p *RegionalPlanDecision) some(n int, unknown bool) qagida.Fact {
	switch {
	case n > 0:
		return qagida.Yes
	case unknown || p.Unsettled > 0:
		return qagida.Unknown
	default:
		return qagida.No
	}
}

// twice counts the assignments of teachers who stand more than once.
func (p *RegionalPlanDecision) twice() (n int64) {
	for _, assigned := range p.assigned {
		if assigned.Twice {
			n++
		}
	}
	return n
}

// unknown marks the facts that are left out of an assignment. Those of a course
// whose kind is settled without them are not among them.
func (r *Rules) unknown(a *Assignment, kind qualification.Kind) uint64 {
	unknown := rule.Missing(regionTeacher, a.Teacher == "")
	if kind != 0 {
		return unknown
	}
	c := &a.Course
	declared := r.Courses.CourseKind == qualification.AsDeclared
	return unknown |
		rule.Missing(regionPlace, c.Place == 0) |
		rule.Missing(regionHours, !c.Hours.Known()) |
		rule.Missing(regionDays, c.Place != qualification.Domestic && (c.First.IsZero() || c.Last.IsZero())) |
		rule.Missing(regionLabel, c.Place != qualification.Abroad && c.Label == 0 && declared)
}

// The plan of a region in JSON: planning.region.
type (
	regionInput struct {
		Assignments []Assignment `json:"assignments,omitzero"`
	}
	regionAnswer struct {
		Short     int             `json:"short"`
		Long      int             `json:"long"`
		Unsettled int             `json:"unsettled"`
		Decision  qagida.Decision `json:"decision"`
	}
)

var regionQuestion = rule.Question[Rules, regionInput, regionAnswer]{
	Name: "planning.region", Verbs: []string{"Rules.RegionalPlan"},
	Lists: []*rule.List{region},
	Rules: Order95(),
	Ask: func(r Rules, in *regionInput) (regionAnswer, error) {
		d, err := r.RegionalPlan(in.Assignments)
		return regionAnswer{d.Short, d.Long, d.Unsettled, d.Decision}, err
	},
}
