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
		KK: "курс орта білім деңгейіне де, орта білімнен кейінгі деңгейге де арналған: колледж педагогтерін екеуіне де жатқызуға болады",
		RU: "курс отнесён и к среднему, и к послесреднему уровню: педагогов колледжа можно отнести к любому из них",
		EN: "the course is for both secondary and post-secondary education: college teachers fit either level",
	}},
	rule.Word{Code: "iin-unusual", Name: qagida.Text{
		KK: "ЖСН-нің жетінші цифры – 0: ол ғасырды да, жынысты да көрсетпейді",
		RU: "седьмая цифра ИИН — 0: она не указывает ни век, ни пол",
		EN: "the seventh digit of the IIN is 0: it shows neither the century nor the sex",
	}},
	rule.Word{Code: "iin-birth-date", Name: qagida.Text{
		KK: "ЖСН-дегі күн сауалнамадағы туған күнге сәйкес келмейді: заң бойынша сәйкес келуі міндетті емес",
		RU: "дата в ИИН не совпадает с датой рождения в анкете: по закону они не обязаны совпадать",
		EN: "the date in the IIN differs from the date of birth in the questionnaire: the law does not require them to agree",
	}},
	rule.Word{Code: "category-expired", Name: qagida.Text{
		KK: "біліктілік санатының мерзімі өткен",
		RU: "срок квалификационной категории истёк",
		EN: "the qualification category has expired",
	}},
	rule.Word{Code: "born-later", Name: qagida.Text{
		KK: "сауалнамадағы немесе ЖСН-дегі туған күн тексеру күнінен кейін",
		RU: "дата рождения в анкете или в ИИН позже даты проверки",
		EN: "the date of birth in the questionnaire or in the IIN is after the check date",
	}},
)
