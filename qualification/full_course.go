package qualification

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Is this course in order with everything around it: the level of paragraph 3,
// the release of paragraph 4, the process of paragraphs 15 and 18 and the length
// of paragraph 21.

// The code of the finding on the level of a course; the others are those of
// [Rules.Course] and [Rules.Process].
const (
	// CodeLevels: a course belongs to a level of education or to several; the finding
	// cites the first of them
	// (order95/3.1 to 3.7).
	//
	// Example: full_course {"course":{"levels":["secondary","post-secondary"]}} → met
	CodeLevels qagida.Code = "course-levels"
)

// The facts that the criteria ask for: those of a course, the levels, and from
// fullProcess on those of a process.
const (
	fullLevel   = courseFacts
	fullProcess = fullLevel + 1
)

// The reading on internships, after those of a course.
const readFullInternship = readAbroadLastDay << 1

// The criteria, in the order of the text.
const (
	fullLevels = iota
	fullSalaryKept
	fullAbroadRelease
	fullAbroadYear
	fullCurriculum
	fullAnnualSchedule
	fullTimetable
	fullStaging
	fullDelivery
	fullInternship
	fullShortHours
	fullLongHours
	fullShortAbroad
	fullLongAbroad
)

var fullCourse = rule.Checklist{
	Name:     "qualification.full_course",
	Facts:    slices.Concat(courseChecklist.Facts, []string{"course.levels"}, processChecklist.Facts),
	Readings: slices.Concat(courseChecklist.Readings, processChecklist.Readings),
	Amounts:  courseChecklist.Amounts,
	Criteria: []rule.Criterion{
		fullLevels:         {Code: CodeLevels, Provision: order95("3.1"), Readings: 0, Needs: 1 << fullLevel},
		fullSalaryKept:     courseChecklist.Criteria[courseSalaryKept],
		fullAbroadRelease:  courseChecklist.Criteria[courseAbroadRelease],
		fullAbroadYear:     courseChecklist.Criteria[courseAbroadYear],
		fullCurriculum:     ofProcess(processCurriculum),
		fullAnnualSchedule: ofProcess(processAnnualSchedule),
		fullTimetable:      ofProcess(processTimetable),
		fullStaging:        ofProcess(processStaging),
		fullDelivery:       ofProcess(processDelivery),
		fullInternship:     ofProcess(processInternship),
		fullShortHours:     courseChecklist.Criteria[courseShortHours],
		fullLongHours:      courseChecklist.Criteria[courseLongHours],
		fullShortAbroad:    courseChecklist.Criteria[courseShortAbroad],
		fullLongAbroad:     courseChecklist.Criteria[courseLongAbroad],
	},
}.List()

// fullCourses are the same list, which cites of each level the item that names it.
var fullCourses = func() (lists [PostgraduateLevel + 1]*rule.List) {
	lists[0] = fullCourse
	for level := PreschoolLevel; level <= PostgraduateLevel; level++ {
		lists[level] = fullCourse.Citing(CodeLevels, level.Provision())
	}
	return lists
}()

// firstLevel returns the first level of a course in the order of para 3, 0 where none is
// stated.
func (c *Course) firstLevel() Level {
	for level := range c.Levels.All() {
		return level
	}
	return 0
}

// ofProcess returns a criterion of a process with its facts and its reading where
// they stand here.
func ofProcess(place int) rule.Criterion {
	c := processChecklist.Criteria[place]
	c.Needs <<= fullProcess
	if c.Readings != 0 {
		c.Readings = readFullInternship
	}
	return c
}

// FullCourse decides on a course in full: its level (para 3), release from work
// (para 4), process (paras 15 and 18) and length (para 21). It answers the
// criteria of [Rules.Course] and [Rules.Process] together and one on the level.
//
// A course for both general or vocational secondary and post-secondary
// education is allowed and gets the warning [TwoCollegeLevels]. The error names
// what [Rules.Course] or [Rules.Process] refuses.
//
// Source: order95/3.1 to 3.7, 4.1 to 4.3, 15, 18 and 21.1.1 to 21.2.2.
func (r Rules) FullCourse(c Course, p Process) (decision FullCourseDecision, err error) {
	s, err := r.measure(&c)
	if err != nil {
		return FullCourseDecision{}, err
	}
	if err := p.check(); err != nil {
		return FullCourseDecision{}, err
	}
	amounts := r.amounts(&c)
	d := fullCourses[c.firstLevel()].Open(&decision.Decision, r.Edition)
	d.Answer(r.fullCourse(&c, &p, s))
	d.Choose(uint8(r.CourseKind), uint8(r.CourseKindAbroad), uint8(r.AbroadLastDay), uint8(r.InternshipKind))
	d.Show(amounts[:]...)
	if d.Undetermined() {
		d.Unknown(c.unknown() | rule.Missing(fullLevel, !c.Levels.Known()) | p.unknown(fullProcess))
	}
	decision.Kind, decision.Warnings = r.kind(&c, s), c.warnings()
	return decision, nil
}

// fullCourse returns the answer to each criterion.
func (r *Rules) fullCourse(c *Course, p *Process, s span) rule.Answers {
	course, process := r.course(c, s), r.process(p, readFullInternship)
	return rule.Collect([]rule.Answer{
		fullLevels:         rule.Is(anyOf(c.Levels)),
		fullSalaryKept:     course[courseSalaryKept],
		fullAbroadRelease:  course[courseAbroadRelease],
		fullAbroadYear:     course[courseAbroadYear],
		fullCurriculum:     process[processCurriculum],
		fullAnnualSchedule: process[processAnnualSchedule],
		fullTimetable:      process[processTimetable],
		fullStaging:        process[processStaging],
		fullDelivery:       process[processDelivery],
		fullInternship:     process[processInternship],
		fullShortHours:     course[courseShortHours],
		fullLongHours:      course[courseLongHours],
		fullShortAbroad:    course[courseShortAbroad],
		fullLongAbroad:     course[courseLongAbroad],
	})
}

// warnings reports a course that serves the two levels on which a college
// teaches; it is not known while the levels are not.
func (c *Course) warnings() qagida.Set[Warning] {
	switch c.Levels.Has(SecondaryLevel).And(c.Levels.Has(PostSecondaryLevel)) {
	case qagida.Yes:
		return qagida.SetOf(TwoCollegeLevels)
	case qagida.No:
		return qagida.SetOf[Warning]()
	default:
		return qagida.Set[Warning]{}
	}
}

// FullCourseDecision says whether a course with its process is one that the
// order allows, what kind it is, and what is worth a second look.
type FullCourseDecision struct {
	qagida.Decision
	Kind     Kind
	Warnings qagida.Set[Warning] // not known while the levels are not
}

// MarshalJSON returns {"kind":…,"warnings":…,"decision":…}.
func (d FullCourseDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("kind", d.Kind)
	o.Add("warnings", d.Warnings)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; the decision is a record then.
func (d *FullCourseDecision) UnmarshalJSON(b []byte) error {
	return rule.Read(d, b, func(v *FullCourseDecision) []rule.Member {
		return []rule.Member{rule.In("kind", &v.Kind), rule.In("warnings", &v.Warnings), rule.In("decision", &v.Decision)}
	})
}

type fullCourseInput struct {
	Course  Course  `json:"course,omitzero"`
	Process Process `json:"process,omitzero"`
}

type fullCourseAnswer struct {
	Kind     Kind                `json:"kind"`
	Warnings qagida.Set[Warning] `json:"warnings"`
	Decision qagida.Decision     `json:"decision"`
}

var fullCourseQuestion = rule.Question[Rules, fullCourseInput, fullCourseAnswer]{
	Name:     "qualification.full_course",
	Verbs:    []string{"Rules.FullCourse"},
	Bounds:   courseBounds,
	Optional: courseOptional,
	Lists:    fullCourses[:],
	Readings: []string{"course-kind", "course-kind-abroad", "abroad-last-day"},
	Rules:    Order95(),
	Ask: func(r Rules, in *fullCourseInput) (fullCourseAnswer, error) {
		d, err := r.FullCourse(in.Course, in.Process)
		return fullCourseAnswer{d.Kind, d.Warnings, d.Decision}, err
	},
}
