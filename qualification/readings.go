package qualification

import "github.com/qagida/qagida"

// Readings lists where the provisions of this package allow more than one
// meaning, with the meanings they allow, the default first.
func Readings() []qagida.Reading { return switches.List() }

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

var switches = qagida.Switches[Rules]{
	{Reading: &providerList, Field: func(r *Rules) *uint8 { return (*uint8)(&r.ProviderList) }},
	{Reading: &educationGrounds, Field: func(r *Rules) *uint8 { return (*uint8)(&r.EducationGrounds) }},
	{Reading: &identityDocument, Field: func(r *Rules) *uint8 { return (*uint8)(&r.IdentityDocument) }},
	{Reading: &enrolmentLetter, Field: func(r *Rules) *uint8 { return (*uint8)(&r.EnrolmentLetter) }},
	{Reading: &industryService, Field: func(r *Rules) *uint8 { return (*uint8)(&r.IndustryService) }},
	{Reading: &courseKind, Field: func(r *Rules) *uint8 { return (*uint8)(&r.CourseKind) }},
	{Reading: &courseKindAbroad, Field: func(r *Rules) *uint8 { return (*uint8)(&r.CourseKindAbroad) }},
}
