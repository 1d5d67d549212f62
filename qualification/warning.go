package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Warning is something worth a second look that the law does not refuse. It
// never changes a decision.
type Warning uint8

// The warnings.
const (
	_                Warning = iota // none
	TwoCollegeLevels                // a course serves secondary and post-secondary education (order95/3.4, 3.5)
	IINUnusual                      // the seventh digit of an IIN is 0, which stands for neither century nor sex
	IINBirthDate                    // an IIN and the stated date of birth disagree (order95/A3.3)
	CategoryExpired                 // the qualification category is past its last day (order95/A3.6)
	BornLater                       // a date of birth, stated or in an IIN, is after the day asked about (order95/A3.3)
)

var warningWords = rule.NewWords[Warning]("warning",
	unknownWord,
	rule.Word{Code: "two-college-levels", Name: qagida.Text{
		KK: "курс орта және орта білімнен кейінгі деңгейлерге қатар арналған: колледж тыңдаушыларын екеуіне де жатқызуға болады",
		RU: "курс отнесён сразу к среднему и послесреднему уровням: слушателей из колледжа можно причислить к обоим",
		EN: "the course serves both secondary and post-secondary education: participants from a college fit either",
	}},
	rule.Word{Code: "iin-unusual", Name: qagida.Text{
		KK: "ЖСН-нің жетінші цифры 0: ол ғасырды да, жынысты да көрсетпейді",
		RU: "седьмая цифра ИИН — 0: она не указывает ни век, ни пол",
		EN: "the seventh digit of the IIN is 0: it tells neither the century nor the sex",
	}},
	rule.Word{Code: "iin-birth-date", Name: qagida.Text{
		KK: "ЖСН-дегі күн көрсетілген туған күннен өзгеше: заң бойынша олар сәйкес келуге міндетті емес",
		RU: "дата в ИИН отличается от указанной даты рождения: по закону они не обязаны совпадать",
		EN: "the date in the IIN differs from the stated date of birth: the law does not ask them to agree",
	}},
	rule.Word{Code: "category-expired", Name: qagida.Text{
		KK: "біліктілік санатының мерзімі өткен",
		RU: "срок квалификационной категории истёк",
		EN: "the qualification category has run out",
	}},
	rule.Word{Code: "born-later", Name: qagida.Text{
		KK: "көрсетілген немесе ЖСН-дегі туған күн сұралған күннен кейін",
		RU: "дата рождения, указанная или в ИИН, позже дня, о котором вопрос",
		EN: "a date of birth, stated or in the IIN, is after the day asked about",
	}},
)
