package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Readings returns the places where the provisions of this package allow more
// than one meaning, with the meanings they allow, the default first.
func Readings() []qagida.Reading { return switches.Readings() }

// With returns the rules under other readings, each written as its text form:
//
//	rules, err := qualification.Order95().With("course-kind=as-declared")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do.
func (r Rules) With(choices ...string) (Rules, error) {
	err := switches.Set(&r, choices...)
	return r, err
}

// Choices returns the choice in force of every reading of the rules.
func (r Rules) Choices() []qagida.Choice { return switches.Choices(&r) }

var switches = rule.Switches[Rules]{
	{Reading: "provider-list", Field: func(r *Rules) *uint8 { return (*uint8)(&r.ProviderList) }},
	{Reading: "education-grounds", Field: func(r *Rules) *uint8 { return (*uint8)(&r.EducationGrounds) }},
	{Reading: "identity-document", Field: func(r *Rules) *uint8 { return (*uint8)(&r.IdentityDocument) }},
	{Reading: "enrolment-letter", Field: func(r *Rules) *uint8 { return (*uint8)(&r.EnrolmentLetter) }},
	{Reading: "internship-kind", Field: func(r *Rules) *uint8 { return (*uint8)(&r.InternshipKind) }},
	{Reading: "industry-service", Field: func(r *Rules) *uint8 { return (*uint8)(&r.IndustryService) }},
	{Reading: "guest-list", Field: func(r *Rules) *uint8 { return (*uint8)(&r.GuestList) }},
	{Reading: "course-kind", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CourseKind) }},
	{Reading: "course-kind-abroad", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CourseKindAbroad) }},
	{Reading: "abroad-last-day", Field: func(r *Rules) *uint8 { return (*uint8)(&r.AbroadLastDay) }},
	{Reading: "career-pace", Field: func(r *Rules) *uint8 { return (*uint8)(&r.CareerPace) }},
}

// ProviderListReading is which copy of the order lists those who run courses
// (order95/5.1).
type ProviderListReading uint8

// The choices of the reading provider-list.
const (
	OfficialCopy ProviderListReading = iota // the second copy, which bears the approval stamp
	FirstCopy                               // the first copy, which names two bodies more
)

var providerListWords = rule.ReadingWords[ProviderListReading]("provider-list")

// EducationGroundsReading is what the retraining document is for (order95/7.1).
type EducationGroundsReading uint8

// The choices of the reading education-grounds.
const (
	AlternativeGrounds EducationGroundsReading = iota // any one ground suffices
	RetrainingForOther                                // other or vocational education needs retraining as well
)

var educationGroundsWords = rule.ReadingWords[EducationGroundsReading]("education-grounds")

// IdentityDocumentReading is what the slash between the identity document and
// the IIN means (order95/8.3).
type IdentityDocumentReading uint8

// The choices of the reading identity-document.
const (
	EitherDocument IdentityDocumentReading = iota // one of the two is enough
	BothDocuments                                 // both are asked for
)

var identityDocumentWords = rule.ReadingWords[IdentityDocumentReading]("identity-document")

// EnrolmentLetterReading is whose enrolment rests on a letter of the education
// administration (order95/16).
type EnrolmentLetterReading uint8

// The choices of the reading enrolment-letter.
const (
	LetterAlways           EnrolmentLetterReading = iota // everybody's
	LetterForPublicFunding                               // only of those whom public money pays for
	LetterNotRepublican                                  // of everybody but the teachers of republican organisations
)

var enrolmentLetterWords = rule.ReadingWords[EnrolmentLetterReading]("enrolment-letter")

// InternshipKindReading is which internships may be a part of a course
// (order95/18).
type InternshipKindReading uint8

// The choices of the reading internship-kind.
const (
	AnyInternship          InternshipKindReading = iota // the one that the text names is an example
	BolashakInternshipOnly                              // only one on the Bolashak scholarship
)

var internshipKindWords = rule.ReadingWords[InternshipKindReading]("internship-kind")

// IndustryServiceReading is where the service of a specialist from industry must
// have been (order95/19.3).
type IndustryServiceReading uint8

// The choices of the reading industry-service.
const (
	TotalService     IndustryServiceReading = iota // all service counts
	ServiceInProfile                               // only service in the field of the course counts
)

var industryServiceWords = rule.ReadingWords[IndustryServiceReading]("industry-service")

// GuestListReading is whether the list of those whom a provider invites is closed
// (order95/20).
type GuestListReading uint8

// The choices of the reading guest-list.
const (
	NamedGuestsOnly GuestListReading = iota // nobody but those named
	GuestExamples                           // those named are examples
)

var guestListWords = rule.ReadingWords[GuestListReading]("guest-list")

// CourseKindReading is what a course of 108 hours or more is, which also has the
// 36 hours of a short one (order95/21.1.1).
type CourseKindReading uint8

// The choices of the reading course-kind.
const (
	Partition  CourseKindReading = iota // the hours alone tell: it is long
	AsDeclared                          // it is what the programme calls itself
)

var courseKindWords = rule.ReadingWords[CourseKindReading]("course-kind")

// CourseKindAbroadReading is by what a course abroad is short or long
// (order95/21.2.1, A2.3).
type CourseKindAbroadReading uint8

// The choices of the reading course-kind-abroad.
const (
	ByDuration CourseKindAbroadReading = iota // up to three months short, longer up to a year long
	ByHours                                   // 36 to 107 hours short, 108 and more long
)

var courseKindAbroadWords = rule.ReadingWords[CourseKindAbroadReading]("course-kind-abroad")

// AbroadLastDayReading is which day is the last of the year, and of the three
// months, that a course abroad may take (order95/4.3, 21.2.2, A2.3).
type AbroadLastDayReading uint8

// The choices of the reading abroad-last-day.
const (
	CorrespondingDay AbroadLastDayReading = iota // the date that corresponds to the first day
	EveOfIt                                      // the day before it
)

var abroadLastDayWords = rule.ReadingWords[AbroadLastDayReading]("abroad-last-day")

// CareerPaceReading is when the trainings of a career are due
// (continuing-education-article/6).
type CareerPaceReading uint8

// The choices of the reading career-pace.
const (
	WholeRange       CareerPaceReading = iota // 4 by the end of 30 years, and nothing is settled before
	FourThenFive                              // 4 by 20 years, 5 by 30
	ProRataTrainings                          // evenly, from the first years on
)

var careerPaceWords = rule.ReadingWords[CareerPaceReading]("career-pace")
