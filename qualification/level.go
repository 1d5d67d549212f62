package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Level is a level of education by which courses are structured (para 3). A
// college teaches on two of them, so a course may carry several.
type Level uint8

// The seven levels, in the order of para 3.
const (
	_                   Level = iota // not known
	PreschoolLevel                   // pre-school education and upbringing (3.1)
	PrimaryLevel                     // primary education (3.2)
	BasicSecondaryLevel              // basic secondary education (3.3)
	SecondaryLevel                   // general secondary, technical and vocational education (3.4)
	PostSecondaryLevel               // post-secondary education (3.5)
	HigherLevel                      // higher education (3.6)
	PostgraduateLevel                // postgraduate education (3.7)
)

var levelWords = rule.NewWords[Level]("level",
	unknownWord,
	rule.Word{Code: "preschool", Name: qagida.Text{KK: "мектепке дейінгі тәрбие мен оқыту", RU: "дошкольное воспитание и обучение", EN: "pre-school education and upbringing"}},
	rule.Word{Code: "primary", Name: qagida.Text{KK: "бастауыш білім", RU: "начальное образование", EN: "primary education"}},
	rule.Word{Code: "basic-secondary", Name: qagida.Text{KK: "негізгі орта білім", RU: "основное среднее образование", EN: "basic secondary education"}},
	rule.Word{Code: "secondary", Name: qagida.Text{
		KK: "орта білім, техникалық және кәсіптік білімді қоса",
		RU: "среднее образование, включая техническое и профессиональное",
		EN: "secondary education, technical and vocational included",
	}},
	rule.Word{Code: "post-secondary", Name: qagida.Text{KK: "орта білімнен кейінгі білім", RU: "послесреднее образование", EN: "post-secondary education"}},
	rule.Word{Code: "higher", Name: qagida.Text{KK: "жоғары білім", RU: "высшее образование", EN: "higher education"}},
	rule.Word{Code: "postgraduate", Name: qagida.Text{KK: "жоғары оқу орнынан кейінгі білім", RU: "послевузовское образование", EN: "postgraduate education"}},
)

// Provision returns where the order names the level, order95/3.1 to 3.7, and the
// zero Provision for a value that is no level.
func (l Level) Provision() qagida.Provision {
	switch l {
	case PreschoolLevel:
		return order95("3.1")
	case PrimaryLevel:
		return order95("3.2")
	case BasicSecondaryLevel:
		return order95("3.3")
	case SecondaryLevel:
		return order95("3.4")
	case PostSecondaryLevel:
		return order95("3.5")
	case HigherLevel:
		return order95("3.6")
	case PostgraduateLevel:
		return order95("3.7")
	default:
		return qagida.Provision{}
	}
}
