package qualification

import "github.com/qagida/qagida/internal/rule"

// CourseKindReading says what a course of 108 hours or more is, which also has
// the 36 hours of a short one (order95/21.1.1).
type CourseKindReading uint8

// The choices of the reading course-kind.
const (
	Partition  CourseKindReading = iota // 36 to 107 hours are short, 108 and more long
	AsDeclared                          // the label stands when its minimum is met
)

var courseKindWords = rule.ReadingWords[CourseKindReading]("course-kind")

// CourseKindAbroadReading says by what a course abroad is short or long
// (order95/21.2.1, A2.3).
type CourseKindAbroadReading uint8

// The choices of the reading course-kind-abroad.
const (
	ByDuration CourseKindAbroadReading = iota // up to three months short, longer up to a year long
	ByHours                                   // 36 to 107 hours short, 108 and more long
)

var courseKindAbroadWords = rule.ReadingWords[CourseKindAbroadReading]("course-kind-abroad")
