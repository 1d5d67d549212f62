package postcourse

import (
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// UndatedDuty is something that is owed after a course without a day by which
// or a number of times that it is owed, so that it can never be overdue. Whether
// it is kept is for the caller to say: see [Practice].
type UndatedDuty uint8

// The duties without a day, in the order of the text.
const (
	_                   UndatedDuty = iota // not known
	ApplyCompetences                       // the teacher applies what was learnt (para 33)
	SchoolControl                          // the school follows the application in its own control (para 34)
	ShowResults                            // results of professional development are gathered as evidence (para 36.1)
	ExchangeExperience                     // successful teachers share their experience and are recognised (para 36.3)
	AdjustTheProgrammes                    // the programmes of courses are adjusted (para 36.4)
)

var undatedDutyWords = rule.NewWords[UndatedDuty]("undated-duty",
	unknownWord,
	rule.Word{Code: "apply-competences", Name: qagida.Text{KK: "алған құзыреттерді жұмыста қолдану", RU: "применение полученных компетенций в работе", EN: "applying what was learnt at work"}},
	rule.Word{Code: "school-control", Name: qagida.Text{KK: "мектепішілік бақылауда қадағалау", RU: "отслеживание при внутришкольном контроле", EN: "following the application in school control"}},
	rule.Word{Code: "show-results", Name: qagida.Text{KK: "кәсіби даму нәтижелерін жинақтау", RU: "сбор результатов профессионального развития", EN: "gathering results of professional development"}},
	rule.Word{Code: "exchange-experience", Name: qagida.Text{KK: "тәжірибе алмасуға тарту және жұрт алдында мойындау", RU: "привлечение к обмену опытом и общественное признание", EN: "experience exchange and public recognition"}},
	rule.Word{Code: "adjust-programmes", Name: qagida.Text{KK: "курс бағдарламаларын түзету", RU: "корректировка программ курсов", EN: "adjusting the programmes of courses"}},
)

var undatedGrounds = [...]ground{
	ApplyCompetences:    {order95("33"), Teacher},
	SchoolControl:       {order95("34"), SchoolAdministration},
	ShowResults:         {order95("36.1"), Provider},
	ExchangeExperience:  {order95("36.3"), Provider},
	AdjustTheProgrammes: {order95("36.4"), Provider},
}

// ground returns the ground of the duty, the zero value for one that does not
// exist.
func (u UndatedDuty) ground() ground {
	if int(u) >= len(undatedGrounds) {
		return ground{}
	}
	return undatedGrounds[u]
}

// Provision returns where the order asks for the duty.
func (u UndatedDuty) Provision() qagida.Provision { return u.ground().provision }

// Owner returns who owes the duty.
func (u UndatedDuty) Owner() Party { return u.ground().owner }

// support reports whether the duty is a form of support after the course, which
// para 36 lists.
func (u UndatedDuty) support() bool {
	switch u {
	case ShowResults, ExchangeExperience, AdjustTheProgrammes:
		return true
	default:
		return false
	}
}

// Undated lists what is owed without a day, in the order of the text. After a
// course abroad the forms of support among them are not owed (order95/5.3.2);
// while the place is not known they are listed.
func (d Duties) Undated() iter.Seq[UndatedDuty] {
	return func(yield func(UndatedDuty) bool) {
		for u := range undatedDutyWords.All() {
			owed := !u.support() || d.plan.duties[0].owed != qagida.No
			if owed && !yield(u) {
				return
			}
		}
	}
}
