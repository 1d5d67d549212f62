package planning

import (
	"cmp"
	"encoding/json"
	"iter"
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Whom the plan of a region sends to which courses (paragraph 11).

// The codes of the findings on the plan of a region.
const (
	// CodeRegionKind: each teacher is distributed to a short or to a long course
	// (order95/11.0).
	//
	// Example: region {"assignments":[{"teacher":"7","course":{"place":"domestic","hours":36}}]} → met
	// Example: region {"assignments":[{"teacher":"7","course":{"place":"domestic","hours":35}}]} → not-met
	CodeRegionKind qagida.Code = "region-kind"

	// CodeRegionYear: the first day of each course lies in the financial year that
	// the plan is for, taken as the calendar year (order95/11.0).
	//
	// Example: region {"year":2027,"assignments":[{"teacher":"7","course":{"first":"2026-12-31"}}]} → not-met
	CodeRegionYear qagida.Code = "region-year"
)

// The facts that the criteria ask for.
const (
	regionPlanYear = iota
	regionAssignments
	regionPlace
	regionHours
	regionFirst
	regionLast
)

// The readings that an outcome may rest on, a bit each, after readCourseKind: that
// one turns no outcome here, because both of its choices are short or long, but
// the figures.
const (
	readCourseKindAbroad = readCourseKind << (1 + iota)
	readAbroadLastDay
)

// The criteria, in the order of the text.
const (
	regionKind = iota
	regionYear
)

var region = rule.Checklist{
	Name: "planning.region",
	Facts: []string{
		regionPlanYear:    "year",
		regionAssignments: "assignments",
		regionPlace:       "assignments.course.place",
		regionHours:       "assignments.course.hours",
		regionFirst:       "assignments.course.first",
		regionLast:        "assignments.course.last",
	},
	Readings: []string{"course-kind", "course-kind-abroad", "abroad-last-day"},
	Amounts:  []rule.Amount{{Name: "short"}, {Name: "long"}, {Name: "neither"}, {Name: "year", Kind: rule.Plain}},
	Criteria: []rule.Criterion{
		regionKind: {Code: CodeRegionKind, Provision: order95("11.0"), Readings: readCourseKindAbroad | readAbroadLastDay, Needs: 1<<regionAssignments | 1<<regionPlace | 1<<regionHours | 1<<regionFirst | 1<<regionLast, Aside: 1 << regionFirst},
		regionYear: {Code: CodeRegionYear, Provision: order95("11.0"), Readings: 0, Needs: 1<<regionAssignments | 1<<regionFirst | 1<<regionPlanYear},
	},
}.List()

// RegionalPlan is the plan of a region for a financial year. Both fields may be
// left out: their zero values mean "not known".
type RegionalPlan struct {
	Year        qagida.Count `json:"year,omitzero"`        // the financial year that it is for, 1 to 9999
	Assignments []Assignment `json:"assignments,omitzero"` // in any order; nil is not known, empty sends nobody
}

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

// UnmarshalJSON reads what MarshalJSON returns.
func (a *Assigned) UnmarshalJSON(b []byte) error {
	return rule.Read(a, b, func(v *Assigned) []rule.Member {
		return []rule.Member{rule.In("teacher", &v.Teacher), rule.In("kind", &v.Kind), rule.In("twice", &v.Twice)}
	})
}

// RegionalPlanDecision says whether a plan distributes its teachers to short and
// long courses of its year, and counts them. How many there are of each kind, and
// who stands twice, the law leaves to the region: those are figures, which are not known
// while the assignments are not.
type RegionalPlanDecision struct {
	qagida.Decision
	Short, Long qagida.Count // assignments to short and to long courses
	Neither     qagida.Count // assignments to courses that are neither
	Unsettled   qagida.Count // assignments to courses whose kind is not settled

	assigned []Assigned
}

// MarshalJSON returns {"short":…,"long":…,"neither":…,"unsettled":…,
// "repeated":[…],"assigned":[…],"decision":…}; all but the decision are null while the
// assignments are not known.
func (d RegionalPlanDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("short", d.Short)
	o.Add("long", d.Long)
	o.Add("neither", d.Neither)
	o.Add("unsettled", d.Unsettled)
	if d.assigned == nil {
		o.Add("repeated", nil)
		o.Add("assigned", nil)
	} else {
		o.Add("repeated", jsonTexts(d.Repeated()))
		o.Add("assigned", rule.JSONList(d.Assigned()))
	}
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; the decision is a record then.
func (d *RegionalPlanDecision) UnmarshalJSON(b []byte) error {
	return rule.Read(d, b, func(v *RegionalPlanDecision) []rule.Member {
		return []rule.Member{
			rule.In("short", &v.Short), rule.In("long", &v.Long), rule.In("neither", &v.Neither),
			rule.In("unsettled", &v.Unsettled), rule.In("repeated", nil), rule.In("assigned", &v.assigned),
			rule.In("decision", &v.Decision),
		}
	})
}

// Assigned yields the assignments by teacher, and those of one teacher by kind,
// whatever order they were given in.
func (d RegionalPlanDecision) Assigned() iter.Seq[Assigned] { return slices.Values(d.assigned) }

// Repeated yields the teachers who stand in the plan more than once, each once, in
// the order of their names.
func (d RegionalPlanDecision) Repeated() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i, a := range d.assigned {
			if a.Twice && (i == 0 || d.assigned[i-1].Teacher != a.Teacher) && !yield(a.Teacher) {
				return
			}
		}
	}
}

// jsonText is a text that writes itself as a JSON string.
type jsonText string

// MarshalJSON returns the text as a JSON string.
func (t jsonText) MarshalJSON() ([]byte, error) { return rule.QuoteJSON(string(t)), nil }

// jsonTexts returns texts as a JSON list.
func jsonTexts(texts iter.Seq[string]) json.Marshaler {
	return rule.JSONList(func(yield func(jsonText) bool) {
		for text := range texts {
			if !yield(jsonText(text)) {
				return
			}
		}
	})
}

// RegionalPlan decides on the plan of a region: each teacher goes to a short or to
// a long course, and each course begins in the financial year that the plan is
// for. What a course is follows from Courses and its readings. That the financial
// year is the calendar year is not in the sources, and the finding says so.
//
// No assignments at all (nil) leave everything undetermined; an empty plan
// distributes nobody, and nothing applies. The error names a course that
// contradicts itself by its place in the plan, counted from 0, and a year that is
// none.
//
// Source: order95/11.0, 11.1 and 11.2.
func (r Rules) RegionalPlan(plan RegionalPlan) (p RegionalPlanDecision, err error) {
	if err := r.holdCourses(); err != nil {
		return RegionalPlanDecision{}, err
	}
	if err := checkYear("year", plan.Year); err != nil {
		return RegionalPlanDecision{}, err
	}
	if plan.Assignments != nil {
		p.assigned = make([]Assigned, len(plan.Assignments))
	}
	for i, a := range plan.Assignments {
		kind, err := r.Courses.Kind(a.Course)
		if err != nil {
			return RegionalPlanDecision{}, within(item("assignments", i), err)
		}
		p.assigned[i] = Assigned{Teacher: a.Teacher, Kind: kind}
	}
	p.count()
	p.sort()
	d := region.Open(&p.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		regionKind: r.regionKind(&plan), // 11.1 and 11.2
		regionYear: rule.Of(plan.inYear()),
	}))
	d.Choose(uint8(r.Courses.CourseKind), uint8(r.Courses.CourseKindAbroad), uint8(r.Courses.AbroadLastDay))
	d.Show(
		p.teachers(qualification.Short), p.teachers(qualification.Long), p.teachers(qualification.Neither),
		rule.CountAmount(plan.Year),
	)
	if d.Undetermined() {
		d.Unknown(r.unknownOfPlan(&plan))
	}
	return p, nil
}

// checkYear refuses a year outside the calendar.
func checkYear(field string, year qagida.Count) error {
	if n, known := year.Int(); known && (n < 1 || n > 9999) {
		return rule.Refuse(field, year.String(), refusal.NoSuchYear)
	}
	return nil
}

// regionKind answers whether each teacher goes to a short or to a long course. It does
// not wait for the first day of a course that is told by its hours.
func (r *Rules) regionKind(plan *RegionalPlan) rule.Answer {
	answer := rule.Of(r.distributed(plan)).Under(r.distributedRests(plan))
	if plan.Assignments != nil && !slices.ContainsFunc(plan.Assignments, r.waitsForFirst) {
		answer = answer.Aside()
	}
	return answer
}

// waitsForFirst reports whether an assignment is to a course of which a first day that
// nobody has stated may tell the kind.
func (r *Rules) waitsForFirst(a Assignment) bool {
	return a.Course.First.IsZero() && a.Course.Place != qualification.Domestic &&
		r.shortOrLong(a.Course) == qagida.Unknown
}

// distributed holds every course to be short or long.
func (r *Rules) distributed(plan *RegionalPlan) qagida.Outcome {
	if plan.Assignments == nil {
		return qagida.Undetermined
	}
	outcome := qagida.NotApplicable
	for i := range plan.Assignments {
		outcome = rule.All(outcome, rule.OutcomeOf(r.shortOrLong(plan.Assignments[i].Course)))
	}
	return outcome
}

// shortOrLong reports whether a course is one of the two. Where it would be at
// home as well as abroad, nobody needs to say where it is held.
func (r *Rules) shortOrLong(c qualification.Course) qagida.Fact {
	if c.Place != 0 {
		kind, _ := r.Courses.Kind(c)
		return kind.Is(qualification.Neither).Not()
	}
	c.Place = qualification.Domestic
	home := r.shortOrLong(c)
	c.Place = qualification.Abroad
	if r.shortOrLong(c) != home {
		return qagida.Unknown
	}
	return home
}

// distributedRests returns the readings of which another choice turns the
// outcome.
func (r *Rules) distributedRests(plan *RegionalPlan) uint16 {
	ask := func(r Rules) (qagida.Outcome, error) { return r.distributed(plan), nil }
	return turning(r, switchesKindAbroad, ask)
}

// inYear holds the first day of every course to lie in the year planned for.
// Where nobody has said which year that is, two courses of different years are
// not met in any.
func (plan *RegionalPlan) inYear() qagida.Outcome {
	switch {
	case plan.Assignments == nil:
		return qagida.Undetermined
	case len(plan.Assignments) == 0:
		return qagida.NotApplicable
	}
	year, known := plan.Year.Int()
	earliest, latest, open := year, year, !known
	if !known {
		earliest, latest = 1, 9999
	}
	for i := range plan.Assignments {
		first, last := plan.Assignments[i].Course.First, plan.Assignments[i].Course.Last
		switch {
		case !first.IsZero():
			earliest, latest = max(earliest, first.Year()), min(latest, first.Year())
		case !last.IsZero(): // it begins no later than it ends
			latest, open = min(latest, last.Year()), true
		default:
			open = true
		}
	}
	switch {
	case earliest > latest:
		return qagida.NotMet
	case open:
		return qagida.Undetermined
	default:
		return qagida.Met
	}
}

// count counts the assignments to courses of each kind, where they are known.
func (d *RegionalPlanDecision) count() {
	if d.assigned == nil {
		return
	}
	var of [qualification.Neither + 1]int
	for i := range d.assigned {
		of[d.assigned[i].Kind]++
	}
	d.Short, d.Long = qagida.CountOf(of[qualification.Short]), qagida.CountOf(of[qualification.Long])
	d.Neither, d.Unsettled = qagida.CountOf(of[qualification.Neither]), qagida.CountOf(of[0])
}

// teachers counts those whom sorted assignments send to courses of a kind, each once. One
// without a name is nobody else.
func (d *RegionalPlanDecision) teachers(kind qualification.Kind) (n int64) {
	for i, a := range d.assigned {
		if a.Kind == kind && (i == 0 || a.Teacher == "" || d.assigned[i-1] != a) {
			n++
		}
	}
	return n
}

// sort brings the assignments into a stable order and marks the teachers that
// stand twice.
func (d *RegionalPlanDecision) sort() {
	slices.SortFunc(d.assigned, func(a, b Assigned) int {
		return cmp.Or(cmp.Compare(a.Teacher, b.Teacher), cmp.Compare(a.Kind, b.Kind))
	})
	for i := 1; i < len(d.assigned); i++ {
		if before, this := &d.assigned[i-1], &d.assigned[i]; this.Teacher != "" && this.Teacher == before.Teacher {
			before.Twice, this.Twice = true, true
		}
	}
}

// unknownOfPlan marks the facts that are left out. Those of a course whose kind is
// settled without them are not among them, but for its first day.
func (r *Rules) unknownOfPlan(plan *RegionalPlan) uint64 {
	unknown := rule.Missing(regionAssignments, plan.Assignments == nil) | rule.Missing(regionPlanYear, !plan.Year.Known())
	yearOpen := plan.inYear() == qagida.Undetermined
	for i := range plan.Assignments {
		course := &plan.Assignments[i].Course
		unknown |= rule.Missing(regionFirst, yearOpen && course.First.IsZero())
		if r.shortOrLong(*course) == qagida.Unknown {
			unknown |= rule.Missing(regionPlace, course.Place == 0 && r.placeMatters(*course)) |
				rule.Missing(regionHours, !course.Hours.Known()) |
				rule.Missing(regionFirst, course.Place != qualification.Domestic && course.First.IsZero()) |
				rule.Missing(regionLast, course.Place != qualification.Domestic && course.Last.IsZero())
		}
	}
	return unknown
}

// placeMatters reports whether it may turn what a course is that it is held at home or
// abroad: not of one of few months that is told by its hours alone.
func (r *Rules) placeMatters(c qualification.Course) bool {
	if c.Hours.Known() {
		return true
	}
	least := []int{r.Courses.ShortHours, r.Courses.ShortHoursAbroad, r.Courses.LongHours}
	return slices.ContainsFunc(least, func(hours int) bool {
		enough, short := c, c
		enough.Hours, short.Hours = qagida.CountOf(hours), qagida.CountOf(hours-1)
		return r.shortOrLong(enough) == qagida.Unknown || r.shortOrLong(short) == qagida.Unknown
	})
}

// The plan of a region in JSON: planning.region.
type regionAnswer struct {
	Short     qagida.Count    `json:"short"`
	Long      qagida.Count    `json:"long"`
	Unsettled qagida.Count    `json:"unsettled"`
	Repeated  []string        `json:"repeated"` // the teachers who stand more than once
	Decision  qagida.Decision `json:"decision"`
}

var regionQuestion = rule.Question[Rules, RegionalPlan, regionAnswer]{
	Name: "planning.region", Verbs: []string{"Rules.RegionalPlan"},
	Bounds: []rule.Bound{
		rule.At("year", "2026", "2027", "2028"),
		rule.At("assignments", `[]`,
			`[{"teacher":"T-1","course":{"place":"domestic","hours":35,"first":"2026-12-31","last":"2027-01-15"}}]`,
			`[{"teacher":"T-1","course":{"place":"domestic","hours":36,"first":"2027-01-01","last":"2027-01-15"}}]`,
			`[{"teacher":"T-1","course":{"place":"abroad","hours":35,"first":"2027-01-01","last":"2027-04-02"}}]`,
			`[{"teacher":"T-1","course":{"place":"abroad","hours":36,"first":"2027-12-31","last":"2028-12-31"}}]`),
		rule.At("assignments.teacher", `"T-1"`, `"T-2"`),
		rule.At("assignments.course.hours", "35", "36", "107", "108"),
		rule.At("assignments.course.first", `"2026-12-31"`, `"2027-01-01"`, `"2027-12-31"`, `"2028-01-01"`),
		rule.At("assignments.course.last", `"2027-04-01"`, `"2028-01-01"`, `"2028-01-02"`, `"2028-12-31"`, `"2029-01-01"`),
	},
	Optional: []string{"assignments.course.label"},
	Lists:    []*rule.List{region},
	Readings: []string{"course-kind", "course-kind-abroad", "abroad-last-day"},
	Rules:    Order95(),
	Ask: func(r Rules, in *RegionalPlan) (regionAnswer, error) {
		d, err := r.RegionalPlan(*in)
		if err != nil {
			return regionAnswer{}, err
		}
		var repeated []string
		if in.Assignments != nil {
			repeated = slices.AppendSeq([]string{}, d.Repeated())
		}
		return regionAnswer{d.Short, d.Long, d.Unsettled, repeated, d.Decision}, nil
	},
}
