package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Readings lists where the provisions of this package allow more than one
// meaning, with the meanings they allow, the default first.
func Readings() []qagida.Reading { return switches.Readings() }

// With is the rules under other readings, each written as its text form:
//
//	rules, err := qualification.Order95().With("course-kind=as-declared")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do.
func (r Rules) With(choices ...string) (Rules, error) {
	err := switches.Set(&r, choices...)
	return r, err
}

var switches = rule.Switches[Rules]{
	{Reading: "provider-list", Field: func(r *Rules) *uint8 { return (*uint8)(&r.ProviderList) }},
	{Reading: "education-grounds", Field: func(r *Rules) *uint8 { return (*uint8)(&r.EducationGrounds) }},
	{Reading: "identity-document", Field: func(r *Rules) *uint8 { return (*uint8)(&r.IdentityDocument) }},
	{Reading: "enrolment-letter", Field: func(r *Rules) *uint8 { return (*uint8)(&r.EnrolmentLetter) }},
	{Reading: "industry-service", Field: func(r *Rules) *uint8 { return (*uint8)(&r.IndustryService) }},
	{Reading: "course-kind", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CourseKind) }},
	{Reading: "course-kind-abroad", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CourseKindAbroad) }},
}

// EducationGroundsReading says what the retraining document is for (order95/7.1).
type EducationGroundsReading uint8

// The choices of the reading education-grounds.
const (
	AlternativeGrounds EducationGroundsReading = iota // any one ground suffices
	RetrainingForOther                                // other or vocational education needs retraining as well
)

var educationGroundsWords = rule.ReadingWords[EducationGroundsReading]("education-grounds")

// IdentityDocumentReading says what the slash between the identity document and
// the IIN means (order95/8.3).
type IdentityDocumentReading uint8

// The choices of the reading identity-document.
const (
	EitherDocument IdentityDocumentReading = iota // one of the two is enough
	BothDocuments                                 // both are asked for
)

var identityDocumentWords = rule.ReadingWords[IdentityDocumentReading]("identity-document")
