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
	rule.Word{Code: "apply-competences", Name: qagida.Text{KK: "алған құзыреттіліктерді жұмыста қолдану", RU: "применение полученных компетенций в работе", EN: "applying at work what was learnt"}},
	rule.Word{Code: "school-control", Name: qagida.Text{KK: "мектепішілік бақылауда қадағалау", RU: "отслеживание при внутришкольном контроле", EN: "following its application in internal school control"}},
	rule.Word{Code: "show-results", Name: qagida.Text{KK: "кәсіби даму нәтижелерін жинақтау", RU: "сбор результатов профессионального развития", EN: "gathering results of professional development"}},
	rule.Word{Code: "exchange-experience", Name: qagida.Text{KK: "тәжірибе алмасуға тарту және көпшілік алдында мойындау", RU: "привлечение к обмену опытом и публичное признание", EN: "exchange of experience and public recognition"}},
	rule.Word{Code: "adjust-programmes", Name: qagida.Text{KK: "курс бағдарламаларын түзету", RU: "корректировка программ курсов", EN: "adjusting the programmes of courses"}},
)

var undatedGrounds = [...]ground{
	ApplyCompetences:    {order95("33"), Teacher, Teacher},
	SchoolControl:       {order95("34"), SchoolAdministration, SchoolAdministration},
	ShowResults:         {order95("36.1"), Provider, Provider},
	ExchangeExperience:  {order95("36.3"), Provider, Provider},
	AdjustTheProgrammes: {order95("36.4"), Provider, Provider},
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

// PerProgramme reports whether the duty is owed once for a programme of courses,
// and not for each teacher who took one.
func (u UndatedDuty) PerProgramme() bool { return u == AdjustTheProgrammes }

// forms returns the forms of support by which the duty is kept, none where it is
// not one of those that para 36 lists.
func (u UndatedDuty) forms() qagida.Set[Form] {
	switch u {
	case ShowResults:
		return resultForms
	case ExchangeExperience:
		return exchangeForms
	case AdjustTheProgrammes:
		return adjustmentForms
	default:
		return qagida.SetOf[Form]()
	}
}

// Undated lists what is owed without a day, in the order of the text. After a
// course abroad the forms of support among them are not owed (order95/5.3.2), and
// under support-forms=menu those that are not chosen; while that is not known they
// are listed. Experience is exchanged by teachers who apply successfully what they
// learnt, and the programmes are adjusted once for all teachers: see
// [UndatedDuty.PerProgramme].
func (d Duties) Undated() iter.Seq[UndatedDuty] {
	return func(yield func(UndatedDuty) bool) {
		for u := range undatedDutyWords.All() {
			if d.mayOwe(u) && !yield(u) {
				return
			}
		}
	}
}

// mayOwe reports whether a duty is owed, as far as is known.
func (d *Duties) mayOwe(u UndatedDuty) bool {
	forms := u.forms()
	switch {
	case forms.Len() == 0:
		return true
	case d.plan.duties[0].owed == qagida.No:
		return false
	default:
		return !d.menu || rule.HasAny(d.forms, forms) != qagida.No
	}
}
