package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Subordination is the level at which an educational organisation stands. It
// decides to whom the organisation sends its request for courses (para 9.2) and,
// under one reading, whether its teachers need the letter of an education
// administration (para 16).
type Subordination uint8

// The three levels, in the order of para 9.2.
const (
	_                      Subordination = iota // not known
	DistrictOrganisation                        // of a district or a city (9.2.1)
	RegionalOrganisation                        // of a region or of a city with the rank of one (9.2.2)
	RepublicanOrganisation                      // republican (9.2.3)
)

var subordinationWords = rule.NewWords[Subordination]("subordination",
	unknownWord,
	rule.Word{Code: "district", Name: qagida.Text{KK: "аудандық (қалалық) ұйым", RU: "районная (городская) организация", EN: "organisation of a district or city"}},
	rule.Word{Code: "region", Name: qagida.Text{KK: "облыстық ұйым", RU: "областная организация", EN: "organisation of a region"}},
	rule.Word{Code: "republican", Name: qagida.Text{KK: "республикалық ұйым", RU: "республиканская организация", EN: "republican organisation"}},
)

// Is reports whether the level is the other one, Unknown while either is not
// known.
func (s Subordination) Is(other Subordination) qagida.Fact {
	if s == 0 || other == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(s == other)
}

// Addressee is a body to which an educational organisation sends its request to
// train teachers (para 9.2).
type Addressee uint8

// The three bodies of para 9.2.
const (
	_                       Addressee = iota // not known
	DepartmentOfEducation                    // the education department of the district or city (9.2.1)
	AdministrationOfRegion                   // the education administration of the region or city (9.2.2)
	AuthorisedEducationBody                  // the authorised body in education (9.2.3)
)

var addresseeWords = rule.NewWords[Addressee]("addressee",
	unknownWord,
	rule.Word{Code: "education-department", Name: qagida.Text{KK: "білім бөлімі", RU: "отдел образования", EN: "education department"}},
	rule.Word{Code: "education-administration", Name: qagida.Text{KK: "білім басқармасы", RU: "управление образования", EN: "education administration"}},
	rule.Word{Code: "authorised-body", Name: qagida.Text{KK: "білім беру саласындағы уәкілетті орган", RU: "уполномоченный орган в области образования", EN: "authorised body in education"}},
)

// RequestTo returns the body to which an organisation of this level sends its
// request, not known while the level is not. The order names only the republican
// organisations; that one of a district turns to the department and one of a
// region to the administration follows from whom each stands under.
//
// Source: order95/9.2.1, 9.2.2 and 9.2.3.
func (s Subordination) RequestTo() Addressee {
	switch s {
	case DistrictOrganisation:
		return DepartmentOfEducation
	case RegionalOrganisation:
		return AdministrationOfRegion
	case RepublicanOrganisation:
		return AuthorisedEducationBody
	default:
		return 0
	}
}
