package qualification

import "github.com/qagida/qagida/internal/rule"

// ProviderListReading says which copy of the order lists those who run courses
// (order95/5.1).
type ProviderListReading uint8

// The choices of the reading provider-list.
const (
	OfficialCopy ProviderListReading = iota // the second copy, which bears the approval stamp
	FirstCopy                               // the first copy, which names two bodies more
)

var providerListWords = rule.ReadingWords[ProviderListReading]("provider-list")

// IndustryServiceReading says where the service of a specialist from industry
// must have been (order95/19.3).
type IndustryServiceReading uint8

// The choices of the reading industry-service.
const (
	TotalService     IndustryServiceReading = iota // all service counts
	ServiceInProfile                               // only service in the profile of the course counts
)

var industryServiceWords = rule.ReadingWords[IndustryServiceReading]("industry-service")

// EnrolmentLetterReading says whose enrolment rests on a letter of the education
// administration (order95/16).
type EnrolmentLetterReading uint8

// The choices of the reading enrolment-letter.
const (
	LetterAlways           EnrolmentLetterReading = iota // everybody's
	LetterForPublicFunding                               // only of those whom public money pays for
)

var enrolmentLetterWords = rule.ReadingWords[EnrolmentLetterReading]("enrolment-letter")
