package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Readings lists where the provisions of this package allow more than one
// meaning, with the meanings they allow, the default first. Those of the rules in
// Qualification, on which the kind of a course rests, follow.
func Readings() []qagida.Reading { return switches.Readings() }

// With is the rules under other readings, each written as its text form:
//
//	rules, err := certificate.Order95().With("certificate-last-day=eve")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do.
func (r Rules) With(choices ...string) (Rules, error) {
	err := switches.Set(&r, choices...)
	return r, err
}

// switches are the readings of this package, and those of the rules in
// Qualification on which the kind of a course rests.
var switches = rule.Switches[Rules]{
	{Reading: "course-kind", Field: func(r *Rules) *uint8 { return (*uint8)(&r.Qualification.CourseKind) }},
	{Reading: "course-kind-abroad", Field: func(r *Rules) *uint8 { return (*uint8)(&r.Qualification.CourseKindAbroad) }},
	{Reading: "certificate-last-day", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CertificateLastDay) }},
}

// CertificateLastDayReading says which day is the last one of a term in years
// from the day of issue (order95/32.2).
type CertificateLastDayReading uint8

// The choices of the reading certificate-last-day.
const (
	Anniversary CertificateLastDayReading = iota // the date of issue, the years on; 28 February for the 29th
	Eve                                          // the day before the anniversary
)

var certificateLastDayWords = rule.ReadingWords[CertificateLastDayReading]("certificate-last-day")
