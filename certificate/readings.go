package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Readings lists where the provisions of this package allow more than one
// meaning, with the meanings they allow, the default first.
func Readings() []qagida.Reading { return switches.Readings() }

// With is the rules under other readings, each written as its text form:
//
//	rules, err := certificate.Order95().With("certificate-last-day=eve")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do. The readings on the kind of a course are set in Qualification.
func (r Rules) With(choices ...string) (Rules, error) {
	err := switches.Set(&r, choices...)
	return r, err
}

var switches = rule.Switches[Rules]{
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

// courseKind is the reading of the qualification package on which it rests who
// has to assess a course.
var courseKind = readingOfCourses("course-kind")

func readingOfCourses(id string) (found qagida.Reading) {
	for _, reading := range qualification.Readings() {
		if reading.ID == id {
			found = reading
		}
	}
	return found
}

// choices are the readings in force that a decision to issue can rest on.
func (r Rules) choices() []qagida.Choice {
	return []qagida.Choice{
		courseKind.Choose(uint8(r.Qualification.CourseKind)),
		certificateLastDay.Choose(uint8(r.CertificateLastDay)),
	}
}
