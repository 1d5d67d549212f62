package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Is this a course that the order allows, and is it short or long: the release
// from work of paragraph 4 and the length of paragraph 21.

// The codes of the findings on a course.
const (
	// CodeSalaryKept: who is released from work for a course at home keeps the
	// salary (order95/4.2).
	//
	// Example: course {"course":{"place":"domestic","release":"full-release","salary_kept":false}} → not-met
	CodeSalaryKept qagida.Code = "course-salary-kept"

	// CodeAbroadRelease: a course abroad is taken with release from work
	// (order95/4.3).
	//
	// Example: course {"course":{"place":"abroad","release":"on-the-job"}} → not-met
	CodeAbroadRelease qagida.Code = "course-abroad-release"

	// CodeAbroadYear: a course abroad lasts at most a year (order95/4.3).
	//
	// Example: course {"course":{"place":"abroad","first":"2025-09-01","last":"2026-09-02"}} → not-met
	CodeAbroadYear qagida.Code = "course-abroad-year"

	// CodeShortHours: a course at home has at least the hours of a short one
	// (order95/21.1.1).
	//
	// Example: course {"course":{"place":"domestic","hours":35}} → not-met
	CodeShortHours qagida.Code = "course-short-hours"

	// CodeLongHours: a long course at home has at least its hours
	// (order95/21.1.2). One that calls itself long is held to them; one that calls
	// itself nothing is long where it has them. It does not apply to the others.
	//
	// Example: course {"course":{"place":"domestic","hours":60,"label":"long"}} → not-met
	CodeLongHours qagida.Code = "course-long-hours"

	// CodeShortAbroad: a short course abroad has at least its hours
	// (order95/21.2.1).
	//
	// Example: course {"course":{"place":"abroad","hours":35,"first":"2026-03-01","last":"2026-03-20"}} → not-met
	CodeShortAbroad qagida.Code = "course-short-abroad"

	// CodeLongAbroad: a long course abroad lasts at most a year (order95/21.2.2).
	//
	// Example: course {"course":{"place":"abroad","first":"2025-09-01","last":"2026-06-30"}} → met
	CodeLongAbroad qagida.Code = "course-long-abroad"
)

// The facts that the criteria ask for.
const (
	coursePlace = iota
	courseHours
	courseFirst
	courseLast
	courseRelease
	courseSalary
	courseLabel
	courseFacts // how many they are
)

// The readings that outcomes may rest on, a bit each.
const (
	readCourseKind = 1 << iota
	readCourseKindAbroad
	readAbroadLastDay
)

// The criteria, in the order of the text.
const (
	courseSalaryKept = iota
	courseAbroadRelease
	courseAbroadYear
	courseShortHours
	courseLongHours
	courseShortAbroad
	courseLongAbroad
	courseCriteria // how many they are
)

var courseChecklist = rule.Checklist{
	Name: "qualification.course",
	Facts: []string{
		coursePlace:   "course.place",
		courseHours:   "course.hours",
		courseFirst:   "course.first",
		courseLast:    "course.last",
		courseRelease: "course.release",
		courseSalary:  "course.salary_kept",
		courseLabel:   "course.label",
	},
	Readings: []string{"course-kind", "course-kind-abroad", "abroad-last-day"},
	Amounts: []rule.Amount{ // in the order of Rules.amounts
		{Name: "hours"},
		{Name: "short"},
		{Name: "long"},
		{Name: "short-abroad"},
		{Name: "years"},
		{Name: "last", Kind: rule.Day},
	},
	Criteria: []rule.Criterion{
		courseSalaryKept:    {Code: CodeSalaryKept, Provision: order95("4.2"), Readings: 0, Needs: 1<<coursePlace | 1<<courseRelease | 1<<courseSalary},
		courseAbroadRelease: {Code: CodeAbroadRelease, Provision: order95("4.3"), Readings: 0, Needs: 1<<coursePlace | 1<<courseRelease},
		courseAbroadYear:    {Code: CodeAbroadYear, Provision: order95("4.3"), Readings: readAbroadLastDay, Needs: 1<<coursePlace | 1<<courseFirst | 1<<courseLast},
		courseShortHours:    {Code: CodeShortHours, Provision: order95("21.1.1"), Readings: 0, Needs: 1<<coursePlace | 1<<courseHours},
		courseLongHours:     {Code: CodeLongHours, Provision: order95("21.1.2"), Readings: readCourseKind, Needs: 1<<coursePlace | 1<<courseHours | 1<<courseLabel},
		courseShortAbroad:   {Code: CodeShortAbroad, Provision: order95("21.2.1"), Readings: readCourseKindAbroad | readAbroadLastDay, Needs: 1<<coursePlace | 1<<courseHours | 1<<courseFirst | 1<<courseLast, Aside: 1<<courseFirst | 1<<courseLast},
		courseLongAbroad:    {Code: CodeLongAbroad, Provision: order95("21.2.2"), Readings: readCourseKindAbroad | readAbroadLastDay, Needs: 1<<coursePlace | 1<<courseHours | 1<<courseFirst | 1<<courseLast, Aside: 1 << courseHours},
	},
}

var course = courseChecklist.List()

// Course decides whether a course keeps the rules on release from work (para 4)
// and on length (para 21), and returns its kind beside.
//
// A fact left out leaves the criteria that ask for it undetermined. The error
// names a course that contradicts itself: negative hours, a last day before the
// first, a label other than short or long.
//
// Source: order95/4.2, 4.3 and 21.1.1 to 21.2.2.
func (r Rules) Course(c Course) (decision CourseDecision, err error) {
	s, err := r.measure(&c)
	if err != nil {
		return CourseDecision{}, err
	}
	answers, amounts := r.course(&c, s), r.amounts(&c)
	d := course.Open(&decision.Decision, r.Edition)
	d.Answer(rule.Collect(answers[:]))
	d.Choose(uint8(r.CourseKind), uint8(r.CourseKindAbroad), uint8(r.AbroadLastDay))
	d.Show(amounts[:]...)
	if d.Undetermined() {
		d.Unknown(c.unknown())
	}
	decision.Kind = r.kind(&c, s)
	return decision, nil
}

// course returns the answer to each criterion.
func (r *Rules) course(c *Course, s span) [courseCriteria]rule.Answer {
	atHome, abroad := c.Place.Is(Domestic), c.Place.Is(Abroad)
	return [...]rule.Answer{
		courseSalaryKept:    rule.Where(atHome.And(c.Release.any()), rule.Is(c.SalaryKept)),
		courseAbroadRelease: rule.Where(abroad, rule.Is(c.Release.full())),
		courseAbroadYear:    rule.Where(abroad, s.year()),
		courseShortHours:    rule.Where(atHome, rule.Is(rule.AtLeast(c.Hours, r.ShortHours))),
		courseLongHours:     rule.Where(atHome, r.longHours(c)),
		courseShortAbroad:   rule.Where(abroad, r.shortAbroad(c, s)),
		courseLongAbroad:    rule.Where(abroad, r.longAbroad(c, s)),
	}
}

// longHours answers para 21.1.2 of a course at home, where it is a long one. One
// that calls itself long must have the hours; one that has them is long unless it
// calls itself short, of which the reading course-kind decides.
func (r *Rules) longHours(c *Course) rule.Answer {
	enough := rule.AtLeast(c.Hours, r.LongHours)
	switch {
	case c.Label == Long:
		return rule.Is(enough)
	case enough != qagida.Yes:
		return rule.Of(qagida.NotApplicable)
	case c.Label != Short:
		return rule.Of(qagida.Met)
	case r.CourseKind == AsDeclared:
		return rule.Of(qagida.NotApplicable).Under(readCourseKind)
	default:
		return rule.Of(qagida.Met).Under(readCourseKind)
	}
}

// shortAbroad answers para 21.2.1 of a course abroad: of one of up to three months
// where duration tells the kind, of every one where the hours do.
func (r *Rules) shortAbroad(c *Course, s span) rule.Answer {
	byHours := rule.Is(rule.AtLeast(c.Hours, r.ShortHoursAbroad))
	byDuration := rule.Where(s.withinMonths, byHours)
	if r.CourseKindAbroad == ByHours {
		return rule.Turned(readCourseKindAbroad, byHours, byDuration).Aside() // without the days
	}
	return rule.Turned(readCourseKindAbroad, byDuration, byHours).Under(s.onMonths)
}

// longAbroad answers para 21.2.2 of a course abroad, where it is a long one.
func (r *Rules) longAbroad(c *Course, s span) rule.Answer {
	byDuration := rule.Where(s.withinMonths.Not(), s.year()).Under(s.onMonths)
	byHours := rule.Where(rule.AtLeast(c.Hours, r.LongHours), s.year())
	if r.CourseKindAbroad == ByHours {
		return rule.Turned(readCourseKindAbroad, byHours, byDuration)
	}
	return rule.Turned(readCourseKindAbroad, byDuration, byHours).Aside() // without the hours
}

// unknown marks the facts that nobody has stated. The label is not one of them:
// without one the programme calls itself nothing.
func (c *Course) unknown() uint64 {
	return rule.Missing(coursePlace, c.Place == 0) |
		rule.Missing(courseHours, !c.Hours.Known()) |
		rule.Missing(courseFirst, c.First.IsZero()) |
		rule.Missing(courseLast, c.Last.IsZero()) |
		rule.Missing(courseRelease, c.Release == 0) |
		rule.Missing(courseSalary, !c.SalaryKept.Known())
}

// amounts returns what the sentences show: the hours and the last day that were
// found, the lengths that the rules ask for.
func (r *Rules) amounts(c *Course) [6]int64 {
	return [...]int64{
		rule.CountAmount(c.Hours), int64(r.ShortHours), int64(r.LongHours), int64(r.ShortHoursAbroad),
		int64(r.YearsAbroad), rule.DayAmount(c.Last),
	}
}

// Kind returns what a course is by its length, under the readings course-kind (at
// home), course-kind-abroad and abroad-last-day. Every limit is itself allowed: 36
// hours are enough for a short course at home, 108 for a long one, and a course
// abroad may end on the very day one year after its first.
//
// A course at home that calls itself long and has the hours of a short one is Short;
// that it does not keep what it calls itself is a finding of [Rules.Course].
//
// The kind is 0, not settled, while a fact is missing that could change it; a course of
// no known place is of the kind that it would be at home as well as abroad. The
// error names a course that contradicts itself.
//
// Source: order95/21.1.1, 21.1.2, 21.2.1, 21.2.2 and 4.3.
func (r Rules) Kind(c Course) (Kind, error) {
	s, err := r.measure(&c)
	if err != nil {
		return 0, err
	}
	return r.kind(&c, s), nil
}

// kind returns the kind of a course that has been measured.
func (r *Rules) kind(c *Course, s span) Kind {
	switch c.Place {
	case Domestic:
		return r.kindAtHome(c)
	case Abroad:
		return r.kindAbroad(c, s)
	default:
		if kind := r.kindAtHome(c); kind == r.kindAbroad(c, s) {
			return kind
		}
		return 0
	}
}

// kindAtHome returns the kind by para 21.1. The length tells it, whatever the course
// calls itself; but one that has the hours of a long one and calls itself short is short,
// where the reading course-kind says so.
func (r *Rules) kindAtHome(c *Course) Kind {
	short := choose(rule.AtLeast(c.Hours, r.ShortHours), Short, Neither)
	if c.Label == Short && r.CourseKind == AsDeclared {
		return short
	}
	return choose(rule.AtLeast(c.Hours, r.LongHours), Long, short)
}

// kindAbroad returns the kind by para 21.2 and annex 2, which offers courses of up
// to three months and of up to one year.
func (r *Rules) kindAbroad(c *Course, s span) Kind {
	enough := rule.AtLeast(c.Hours, r.ShortHoursAbroad)
	short := choose(enough, Short, Neither)
	switch {
	case r.CourseKindAbroad == ByDuration:
		return choose(s.withinYear, choose(s.withinMonths, short, Long), Neither)
	case enough == qagida.No:
		return Neither
	default:
		return choose(s.withinYear, choose(rule.AtLeast(c.Hours, r.LongHours), Long, short), Neither)
	}
}

// choose returns yes if f is Yes, no if f is No, and 0 while f is unknown.
func choose(f qagida.Fact, yes, no Kind) Kind {
	switch f {
	case qagida.Yes:
		return yes
	case qagida.No:
		return no
	default:
		return 0
	}
}

// span is how the days of a course lie to the two limits abroad; it is not known
// of a course at home, or while a day is missing.
type span struct {
	withinMonths qagida.Fact // up to three months (A2.3)
	withinYear   qagida.Fact // up to one year (4.3 and 21.2.2)

	// The reading abroad-last-day where the last day is the date that corresponds
	// to the first, so that the reading decides, and otherwise none.
	onMonths, onYear uint16
}

// year answers whether the course ends within the year.
func (s *span) year() rule.Answer { return rule.Is(s.withinYear).Under(s.onYear) }

// measure refuses a course that contradicts itself, and lengths that cannot be
// meant, and measures the others.
func (r *Rules) measure(c *Course) (span, error) {
	if err := c.check(); err != nil {
		return span{}, err
	}
	if err := r.holdLengths(); err != nil {
		return span{}, err
	}
	if c.Place == Domestic || c.First.IsZero() || c.Last.IsZero() {
		return span{}, nil
	}
	return r.spanOf(c)
}

// spanOf measures a course in calendar time: a limit is kept when the last day is
// on or before the corresponding date of the first, or before it under the
// reading abroad-last-day=eve.
func (r *Rules) spanOf(c *Course) (s span, err error) {
	months, err := c.First.Add(0, r.ShortMonthsAbroad, 0)
	if err != nil {
		return span{}, tooLate(c)
	}
	year, err := c.First.Add(r.YearsAbroad, 0, 0)
	if err != nil {
		return span{}, tooLate(c)
	}
	s.withinMonths, s.onMonths = r.endsBy(c.Last, months)
	s.withinYear, s.onYear = r.endsBy(c.Last, year)
	return s, nil
}

// endsBy reports whether a last day keeps a limit, given the corresponding date,
// and the reading that decides on that date itself.
func (r *Rules) endsBy(last, corresponding qagida.Date) (within qagida.Fact, reading uint16) {
	if last == corresponding {
		return qagida.FactOf(r.AbroadLastDay == CorrespondingDay), readAbroadLastDay
	}
	return qagida.FactOf(last.Before(corresponding)), 0
}

func tooLate(c *Course) error {
	return rule.Refuse("course.first", c.First.String(), refusal.NearTheEnd)
}

// Course is what is known of one professional-development course. Every field
// may be left out: its zero value means "not known".
type Course struct {
	Place              Place             `json:"place,omitzero"`
	Hours              qagida.Count      `json:"hours,omitzero"` // academic hours of 45 minutes
	First              qagida.Date       `json:"first,omitzero"` // first day
	Last               qagida.Date       `json:"last,omitzero"`  // last day, itself a day of the course
	Release            Release           `json:"release,omitzero"`
	SalaryKept         qagida.Fact       `json:"salary_kept,omitzero"` // the teacher keeps the salary while released
	Levels             qagida.Set[Level] `json:"levels,omitzero"`
	Label              Kind              `json:"label,omitzero"`               // short or long, if it calls itself that
	LanguageCompetence qagida.Fact       `json:"language_competence,omitzero"` // in language competence (para 7.4)
}

// check refuses what cannot be meant.
func (c *Course) check() error {
	switch {
	case c.Last.Before(c.First):
		return rule.Refuse("course.last", c.Last.String(), refusal.BeforeFirstDay, c.First)
	case c.Label == Neither:
		return rule.Refuse("course.label", c.Label.String(), refusal.NeitherShortNorLong)
	case !placeWords.Has(c.Place):
		return placeWords.Check("course.place", c.Place)
	case !releaseWords.Has(c.Release):
		return releaseWords.Check("course.release", c.Release)
	case !kindWords.Has(c.Label):
		return kindWords.Check("course.label", c.Label)
	case !rule.Within(c.Levels, PostgraduateLevel):
		return rule.CheckSet("course.levels", c.Levels, PostgraduateLevel)
	default:
		return rule.CheckCount("course.hours", c.Hours)
	}
}

// CourseDecision says whether a course is one that the order allows, and what
// kind it is.
type CourseDecision struct {
	qagida.Decision
	Kind Kind
}

// MarshalJSON returns {"kind":…,"decision":…}.
func (d CourseDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("kind", d.Kind)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; the decision is a record then.
func (d *CourseDecision) UnmarshalJSON(b []byte) error {
	return rule.Read(d, b, func(v *CourseDecision) []rule.Member {
		return []rule.Member{rule.In("kind", &v.Kind), rule.In("decision", &v.Decision)}
	})
}

type courseInput struct {
	Course Course `json:"course,omitzero"`
}

type courseAnswer struct {
	Kind     Kind            `json:"kind"`
	Decision qagida.Decision `json:"decision"`
}

var courseQuestion = rule.Question[Rules, courseInput, courseAnswer]{
	Name:     "qualification.course",
	Verbs:    []string{"Rules.Course", "Rules.Kind"},
	Bounds:   courseBounds,
	Optional: courseOptional,
	Lists:    []*rule.List{course},
	Readings: []string{"course-kind", "course-kind-abroad", "abroad-last-day"},
	Rules:    Order95(),
	Ask: func(r Rules, in *courseInput) (courseAnswer, error) {
		d, err := r.Course(in.Course)
		return courseAnswer{d.Kind, d.Decision}, err
	},
}

// courseBounds are the lengths of para 21, and three months and a year from a
// first day whose month has no corresponding one.
var courseBounds = []rule.Bound{
	rule.At("course.hours", "35", "36", "107", "108"),
	rule.At("course.first", `"2025-01-31"`, `"2026-01-31"`),
	rule.At("course.last", `"2026-04-29"`, `"2026-04-30"`, `"2026-05-01"`, `"2027-01-30"`, `"2027-01-31"`, `"2027-02-01"`),
}

// courseOptional are the inputs on a course whose absence says something: a
// programme without a label calls itself nothing.
var courseOptional = []string{"course.label"}
