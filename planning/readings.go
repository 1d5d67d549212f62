package planning

import (
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Readings returns where the provisions of this package allow more than one
// meaning, with the meanings they allow, the default first. What is a short and
// what a long course has readings of its own, in the package qualification.
func Readings() []qagida.Reading { return switches.Readings() }

// With returns the rules under other readings, each written as its text form:
//
//	rules, err := planning.Order95().With("cycle-window=fixed", "course-kind=as-declared")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do. The readings of what is short and what is long are those of Courses.
func (r Rules) With(choices ...string) (Rules, error) {
	changed := r
	for _, choice := range choices {
		if err := changed.choose(choice); err != nil {
			return r, err
		}
	}
	return changed, nil
}

// Choices returns the choice in force of every reading of the rules, those of
// Courses after their own.
func (r Rules) Choices() []qagida.Choice {
	return append(switches.Choices(&r), r.Courses.Choices()...)
}

// choose makes one choice.
func (r *Rules) choose(choice string) (err error) {
	id, _, _ := strings.Cut(choice, "=")
	if !rule.ReadingOf("qualification", id) {
		return switches.Set(r, choice)
	}
	r.Courses, err = r.Courses.With(choice)
	return err
}

var switches = rule.Switches[Rules]{
	{Reading: "deadline-by", Field: func(r *Rules) *uint8 { return (*uint8)(&r.DeadlineBy) }},
	{Reading: "deadline-until", Field: func(r *Rules) *uint8 { return (*uint8)(&r.DeadlineUntil) }},
	{Reading: "deadline-shift", Field: func(r *Rules) *uint8 { return (*uint8)(&r.DeadlineShift) }},
	{Reading: "reporting-month", Field: func(r *Rules) *uint8 { return (*uint8)(&r.ReportingMonth) }},
	{Reading: "cycle-window", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CycleWindow) }},
	{Reading: "cycle-maximum", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CycleMaximum) }},
	{Reading: "cycle-abroad", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CycleAbroad) }},
	{Reading: "cycle-entry", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CycleEntry) }},
	{Reading: "cycle-courses", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CycleCourses) }},
	{Reading: "cycle-completion", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CycleCompletion) }},
	{Reading: "cycle-last-day", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CycleLastDay) }},
}

// otherRules are the rules under one choice of a reading: what a question asks
// again to find out whether its answer rests on that reading.
type otherRules struct {
	reading uint16 // the bit of the reading in the checklist of the question
	under   func(Rules) Rules
}

// turning returns the readings, a bit each, of which another choice gives another
// answer than that in force. What a choice cannot answer turns nothing.
func turning[A comparable](r *Rules, switches []otherRules, ask func(Rules) (A, error)) (readings uint16) {
	now, _ := ask(*r)
	for _, other := range switches {
		if answer, err := ask(other.under(*r)); err == nil && answer != now {
			readings |= other.reading
		}
	}
	return readings
}

// The rules under each choice of the readings that move a deadline.
var (
	switchesBy = []otherRules{
		{readNamedDay, func(r Rules) Rules { r.DeadlineBy = ByInclusive; return r }},
		{readNamedDay, func(r Rules) Rules { r.DeadlineBy = ByExclusive; return r }},
		{readShift, func(r Rules) Rules { r.DeadlineShift = NoShift; return r }},
		{readShift, func(r Rules) Rules { r.DeadlineShift = NextWorkingDay; return r }},
	}
	switchesUntil = []otherRules{
		{readNamedDay, func(r Rules) Rules { r.DeadlineUntil = UntilInclusive; return r }},
		{readNamedDay, func(r Rules) Rules { r.DeadlineUntil = UntilExclusive; return r }},
		{readShift, func(r Rules) Rules { r.DeadlineShift = NoShift; return r }},
		{readShift, func(r Rules) Rules { r.DeadlineShift = NextWorkingDay; return r }},
	}
	switchesList = []otherRules{
		{readListShift, func(r Rules) Rules { r.DeadlineShift = NoShift; return r }},
		{readListShift, func(r Rules) Rules { r.DeadlineShift = NextWorkingDay; return r }},
	}
	switchesInMonth = []otherRules{
		{readNamedDay, func(r Rules) Rules { r.ReportingMonth = EndOfMonth; return r }},
		{readNamedDay, func(r Rules) Rules { r.ReportingMonth = StartOfMonth; return r }},
	}
)

// The rules under each choice of what is short and long.
var (
	switchesKind = []otherRules{
		{readCourseKind, func(r Rules) Rules { r.Courses.CourseKind = qualification.Partition; return r }},
		{readCourseKind, func(r Rules) Rules { r.Courses.CourseKind = qualification.AsDeclared; return r }},
	}
	switchesKindAbroad = []otherRules{
		{readCourseKindAbroad, func(r Rules) Rules { r.Courses.CourseKindAbroad = qualification.ByDuration; return r }},
		{readCourseKindAbroad, func(r Rules) Rules { r.Courses.CourseKindAbroad = qualification.ByHours; return r }},
		{readAbroadLastDay, func(r Rules) Rules { r.Courses.AbroadLastDay = qualification.CorrespondingDay; return r }},
		{readAbroadLastDay, func(r Rules) Rules { r.Courses.AbroadLastDay = qualification.EveOfIt; return r }},
	}
)

// DeadlineByReading says whether the day that requests must be in by is itself
// in time (order95/9.2.1).
type DeadlineByReading uint8

// The choices of the reading deadline-by.
const (
	ByInclusive DeadlineByReading = iota // the named day is the last one in time
	ByExclusive                          // the day before it is
)

var deadlineByWords = rule.ReadingWords[DeadlineByReading]("deadline-by")

// DeadlineUntilReading says whether the day until which plans may be handed in
// is itself in time (order95/10, 11.0).
type DeadlineUntilReading uint8

// The choices of the reading deadline-until.
const (
	UntilInclusive DeadlineUntilReading = iota // the named day is the last one in time
	UntilExclusive                             // the day before it is
)

var deadlineUntilWords = rule.ReadingWords[DeadlineUntilReading]("deadline-until")

// DeadlineShiftReading says whether a deadline moves when its last day is not a
// working day (order95/9.2.1 to 12).
type DeadlineShiftReading uint8

// The choices of the reading deadline-shift.
const (
	NoShift        DeadlineShiftReading = iota // it stays
	NextWorkingDay                             // it moves to the next working day; a term counted back to the one before
)

var deadlineShiftWords = rule.ReadingWords[DeadlineShiftReading]("deadline-shift")

// ReportingMonthReading says when in its month a report is due (order95/17).
type ReportingMonthReading uint8

// The choices of the reading reporting-month.
const (
	EndOfMonth   ReportingMonthReading = iota // on any day of the month
	StartOfMonth                              // on the first day of the month
)

var reportingMonthWords = rule.ReadingWords[ReportingMonthReading]("reporting-month")

// CycleWindowReading says over which years the hours of a teacher are added up
// (order95/21.3).
type CycleWindowReading uint8

// The choices of the reading cycle-window.
const (
	Rolling          CycleWindowReading = iota // the years that end on the check date
	Fixed                                      // one period after another from a start that the caller gives
	SinceCertificate                           // one period after another from the course of the last certificate
)

var cycleWindowWords = rule.ReadingWords[CycleWindowReading]("cycle-window")

// CycleMaximumReading says whether the most hours of a period are a limit
// (order95/21.3).
type CycleMaximumReading uint8

// The choices of the reading cycle-maximum.
const (
	Norm CycleMaximumReading = iota // hours above it are reported, not refused
	Cap                             // hours above it are refused
)

var cycleMaximumWords = rule.ReadingWords[CycleMaximumReading]("cycle-maximum")

// CycleAbroadReading says whether hours abroad belong to the sum (order95/21.3).
type CycleAbroadReading uint8

// The choices of the reading cycle-abroad.
const (
	Included CycleAbroadReading = iota // part of it
	Separate                           // reported beside the sum
)

var cycleAbroadWords = rule.ReadingWords[CycleAbroadReading]("cycle-abroad")

// CycleEntryReading says from when on a teacher owes the least hours
// (order95/21.3).
type CycleEntryReading uint8

// The choices of the reading cycle-entry.
const (
	FromService CycleEntryReading = iota // once five years of service have passed
	AnyTeacher                           // on any day of service
)

var cycleEntryWords = rule.ReadingWords[CycleEntryReading]("cycle-entry")

// CycleCoursesReading says what hours are those of courses (order95/21.3).
type CycleCoursesReading uint8

// The choices of the reading cycle-courses.
const (
	CoursesOnly CycleCoursesReading = iota // those of courses of at least the least hours of a short one
	AllHours                               // any hours on record
)

var cycleCoursesWords = rule.ReadingWords[CycleCoursesReading]("cycle-courses")

// CycleCompletionReading says whether a course counts that was not passed
// (order95/21.3).
type CycleCompletionReading uint8

// The choices of the reading cycle-completion.
const (
	AttendedCourses CycleCompletionReading = iota // a course counts when it was attended to its end
	PassedCourses                                 // when its assessment was passed as well
)

var cycleCompletionWords = rule.ReadingWords[CycleCompletionReading]("cycle-completion")

// CycleLastDayReading says on which day five years that are counted from a day
// end (order95/21.3).
type CycleLastDayReading uint8

// The choices of the reading cycle-last-day.
const (
	CycleCorresponding CycleLastDayReading = iota // on the corresponding date, which is inside
	CycleEve                                      // on the day before it
)

var cycleLastDayWords = rule.ReadingWords[CycleLastDayReading]("cycle-last-day")

// order95 names a provision of the order.
func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}
