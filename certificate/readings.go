package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Readings lists where the provisions of this package allow more than one
// meaning, with the meanings they allow, the default first, and those of other
// packages that the answers of this one rest on, all in the order of the text.
func Readings() []qagida.Reading { return switches.Readings() }

// With returns the rules under other readings, each written as its text form:
//
//	rules, err := certificate.Order95().With("certificate-last-day=eve")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do.
func (r Rules) With(choices ...string) (Rules, error) {
	err := switches.Set(&r, choices...)
	return r, err
}

// Choices returns the choice in force of every reading of the rules.
func (r Rules) Choices() []qagida.Choice { return switches.Choices(&r) }

// switches are the readings of this package and those of other packages that its
// answers rest on: on the kind of a course, in Qualification, and on the expert.
var switches = rule.Switches[Rules]{
	{Reading: "expert-duty", Field: func(r *Rules) *uint8 { return (*uint8)(&r.ExpertDuty) }},
	{Reading: "course-kind", Field: func(r *Rules) *uint8 { return (*uint8)(&r.Qualification.CourseKind) }},
	{Reading: "course-kind-abroad", Field: func(r *Rules) *uint8 { return (*uint8)(&r.Qualification.CourseKindAbroad) }},
	{Reading: "abroad-last-day", Field: func(r *Rules) *uint8 { return (*uint8)(&r.Qualification.AbroadLastDay) }},
	{Reading: "abroad-negative", Field: func(r *Rules) *uint8 { return (*uint8)(&r.AbroadNegative) }},
	{Reading: "certificate-last-day", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CertificateLastDay) }},
}

// AbroadNegativeReading is whether a negative result of a course abroad stands in
// the way of its certificate (order95/26).
type AbroadNegativeReading uint8

// The choices of the reading abroad-negative.
const (
	NegativeRefuses AbroadNegativeReading = iota // a negative result ends in expulsion: the course was not completed
	OnlyExpulsion                                // only the expulsion stands in the way
)

var abroadNegativeWords = rule.ReadingWords[AbroadNegativeReading]("abroad-negative")

// LastDayReading is which day is the last one of a term in years
// from the day of issue (order95/32.2).
type LastDayReading uint8

// The choices of the reading certificate-last-day.
const (
	Anniversary LastDayReading = iota // the date of issue, the years on; 28 February for the 29th
	Eve                               // the day before the anniversary
)

var certificateLastDayWords = rule.ReadingWords[LastDayReading]("certificate-last-day")
