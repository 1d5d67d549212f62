package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Workplace is the kind of employer of a teacher (para 7.2).
type Workplace uint8

// The three kinds that para 7.2 names, and any other.
const (
	_                     Workplace = iota // not known
	EducationOrganisation                  // a school, college, university or other educational organisation
	EducationAuthority                     // a body that manages education
	MethodologicalBody                     // a body that gives methodological support
	OtherWorkplace                         // elsewhere, or nowhere
)

var workplaceWords = rule.NewWords[Workplace]("workplace",
	unknownWord,
	rule.Word{Code: "education-organisation", Name: qagida.Text{KK: "білім беру ұйымы", RU: "организация образования", EN: "educational organisation"}},
	rule.Word{Code: "education-authority", Name: qagida.Text{KK: "білім беруді басқару органы", RU: "орган управления образованием", EN: "education authority"}},
	rule.Word{Code: "methodological-body", Name: qagida.Text{KK: "әдістемелік қолдау органы", RU: "орган методического сопровождения", EN: "methodological support body"}},
	rule.Word{Code: "other", Name: qagida.Text{KK: "басқа жұмыс орны", RU: "другое место работы", EN: "another workplace"}},
)
