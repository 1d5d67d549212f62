package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Party is somebody who plans courses, or to whom a plan goes.
type Party uint8

// The parties. The order tells only the republican organisations apart; that an
// organisation of a district turns to the department and one of a region to the
// administration follows from whom it is subordinate to (paras 9 to 17).
const (
	_                       Party = iota // not known
	DistrictOrganisation                 // an educational organisation of a district or a city (9.2.1)
	RegionalOrganisation                 // one of a region or of a city of republican significance (9.2.2)
	RepublicanOrganisation               // a republican one (9.2.3)
	EducationDepartment                  // the education department of a district or a city (9.2.1, 10)
	EducationAdministration              // the education administration of a region (9.2.2, 11)
	AuthorisedBody                       // the authorised body in education (9.2.3, 13)
	DesignatedOrganisation               // the organisation that the authorised body designates (13)
	MethodologicalCabinet                // the methodological cabinet or centre of a region (13)
	UnifiedDatabase                      // the unified database of course participants (17)
)

var unknownWord = rule.Word{Code: "unknown", Name: qagida.Text{KK: "белгісіз", RU: "неизвестно", EN: "not known"}}

var partyWords = rule.NewWords[Party]("party",
	unknownWord,
	rule.Word{Code: "district-organisation", Name: qagida.Text{KK: "ауданның (қаланың) білім беру ұйымы", RU: "организация образования района (города)", EN: "educational organisation of a district or city"}},
	rule.Word{Code: "regional-organisation", Name: qagida.Text{KK: "облыстың білім беру ұйымы", RU: "организация образования области", EN: "educational organisation of a region"}},
	rule.Word{Code: "republican-organisation", Name: qagida.Text{KK: "республикалық білім беру ұйымы", RU: "республиканская организация образования", EN: "republican educational organisation"}},
	rule.Word{Code: "education-department", Name: qagida.Text{KK: "білім бөлімі", RU: "отдел образования", EN: "education department"}},
	rule.Word{Code: "education-administration", Name: qagida.Text{KK: "білім басқармасы", RU: "управление образования", EN: "education administration"}},
	rule.Word{Code: "authorised-body", Name: qagida.Text{KK: "білім беру саласындағы уәкілетті орган", RU: "уполномоченный орган в области образования", EN: "authorised body in education"}},
	rule.Word{Code: "designated-organisation", Name: qagida.Text{KK: "уәкілетті орган айқындаған ұйым", RU: "организация, определённая уполномоченным органом", EN: "organisation designated by the authorised body"}},
	rule.Word{Code: "methodological-cabinet", Name: qagida.Text{KK: "облыстық әдістемелік кабинет (орталық)", RU: "областной методический кабинет (центр)", EN: "regional methodological cabinet (centre)"}},
	rule.Word{Code: "unified-database", Name: qagida.Text{KK: "тыңдаушылардың бірыңғай дерекқоры", RU: "единая база данных слушателей", EN: "unified database of participants"}},
)

// Is reports whether p is other, Unknown while either is not known.
func (p Party) Is(other Party) qagida.Fact {
	if p == 0 || other == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(p == other)
}
