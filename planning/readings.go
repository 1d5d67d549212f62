package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Readings lists where the provisions of this package allow more than one
// meaning, with the meanings they allow, the default first. What is a short and
// what a long course has readings of its own, in the package qualification.
func Readings() []qagida.Reading { return switches.Readings() }

// With is the rules under other readings, each written as its text form:
//
//	rules, err := planning.Order95().With("cycle-window=fixed", "cycle-maximum=cap")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do. The readings of what is short and long are set in Courses.
func (r Rules) With(choices ...string) (Rules, error) {
	err := switches.Set(&r, choices...)
	return r, err
}

var switches = rule.Switches[Rules]{
	{Reading: "deadline-by", Field: func(r *Rules) *uint8 { return (*uint8)(&r.DeadlineBy) }},
	{Reading: "deadline-until", Field: func(r *Rules) *uint8 { return (*uint8)(&r.DeadlineUntil) }},
	{Reading: "deadline-shift", Field: func(r *Rules) *uint8 { return (*uint8)(&r.DeadlineShift) }},
	{Reading: "reporting-month", Field: func(r *Rules) *uint8 { return (*uint8)(&r.ReportingMonth) }},
	{Reading: "cycle-window", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CycleWindow) }},
	{Reading: "cycle-maximum", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CycleMaximum) }},
	{Reading: "cycle-abroad", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CycleAbroad) }},
}

// The readings of the package qualification that plans of courses rest on.
var (
	courseKind       = ofQualification("course-kind")
	courseKindAbroad = ofQualification("course-kind-abroad")
)

// ofQualification is the reading with that id, an empty one where there is none.
func ofQualification(id string) (found qagida.Reading) {
	for _, reading := range qualification.Readings() {
		if reading.ID == id {
			found = reading
		}
	}
	return found
}

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
	NextWorkingDay                             // it moves to the next working day of the caller's calendar
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
	Rolling          CycleWindowReading = iota // the years that end on the asked day
	Fixed                                      // one period after another from a start that the caller gives
	SinceCertificate                           // one period after another from the day after the last certificate
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
	Separate CycleAbroadReading = iota // reported beside the sum
	Included                           // part of it
)

var cycleAbroadWords = rule.ReadingWords[CycleAbroadReading]("cycle-abroad")

// order95 names a provision of the order.
func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}
