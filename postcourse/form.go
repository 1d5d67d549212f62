package postcourse

import (
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Form is a form that support after a course takes, in the order or in the
// documents of a provider.
type Form uint8

// The forms of the three sources. Which provisions each satisfies is told by its
// method Provisions.
const (
	_                   Form = iota // not known
	ContinuousWatch                 // continuous monitoring of the teacher's work
	MethodologicalHelp              // methodological help
	Consulting                      // consultations
	GrowthEvidence                  // documents that show professional development
	TeachersWorks                   // independent assignments of the teacher
	ExperienceExchange              // events at which experience is exchanged
	PublicRecognition               // public recognition of experience, in the media
	ProgrammeAdjustment             // adjusting the programmes
	ProviderEvents                  // events that the provider holds
	LearningMaterials               // materials on a platform or in a database
	FeedbackCollection              // feedback of the participants
	Survey                          // surveys
	ReflectiveAnalysis              // the teacher's reflective analysis of the own practice
	PracticalHelp                   // practical help in putting what was learnt into practice
	IndividualContact               // individual contact
	Community                       // professional communities and forums
	EventNews                       // news of professional events to come
	Mentoring                       // mentoring
	TechnicalHelp                   // technical help with the tools of the course
	ResultsAnalysis                 // gathering and analysing results of application
)

// lastForm is the last of them.
const lastForm = ResultsAnalysis

// The forms that para 36 lists, item by item.
var (
	resultForms     = qagida.SetOf(GrowthEvidence)                        // 36.1
	workForms       = qagida.SetOf(TeachersWorks)                         // 36.2
	exchangeForms   = qagida.SetOf(ExperienceExchange, PublicRecognition) // 36.3
	adjustmentForms = qagida.SetOf(ProgrammeAdjustment)                   // 36.4
	listedForms     = qagida.SetOf(
		GrowthEvidence, TeachersWorks, ExperienceExchange, PublicRecognition, ProgrammeAdjustment,
	)
)

var formWords = rule.NewWords[Form]("form-of-support",
	unknownWord,
	rule.Word{Code: "continuous-monitoring", Name: qagida.Text{KK: "үздіксіз мониторинг", RU: "непрерывный мониторинг", EN: "continuous monitoring"}},
	rule.Word{Code: "methodological-help", Name: qagida.Text{KK: "әдістемелік көмек", RU: "методическая помощь", EN: "methodological help"}},
	rule.Word{Code: "consulting", Name: qagida.Text{KK: "консультациялық көмек", RU: "консультационная помощь", EN: "consulting"}},
	rule.Word{Code: "growth-evidence", Name: qagida.Text{KK: "кәсіби дамуды растайтын құжаттар", RU: "документы о профессиональном развитии", EN: "evidence of professional development"}},
	rule.Word{Code: "independent-works", Name: qagida.Text{KK: "педагогтің өзіндік жұмыстары", RU: "самостоятельные работы педагога", EN: "independent assignments of the teacher"}},
	rule.Word{Code: "experience-exchange", Name: qagida.Text{KK: "тәжірибе алмасу", RU: "обмен опытом", EN: "exchange of experience"}},
	rule.Word{Code: "public-recognition", Name: qagida.Text{KK: "тәжірибені көпшілік алдында мойындау", RU: "публичное признание опыта", EN: "public recognition of experience"}},
	rule.Word{Code: "programme-adjustment", Name: qagida.Text{KK: "бағдарламаларды түзету", RU: "корректировка программ", EN: "adjustment of programmes"}},
	rule.Word{Code: "provider-events", Name: qagida.Text{KK: "ұйымның іс-шаралары", RU: "мероприятия организации", EN: "events of the provider"}},
	rule.Word{Code: "learning-materials", Name: qagida.Text{KK: "оқу-әдістемелік материалдар", RU: "учебно-методические материалы", EN: "learning materials"}},
	rule.Word{Code: "feedback", Name: qagida.Text{KK: "кері байланыс", RU: "обратная связь", EN: "feedback"}},
	rule.Word{Code: "survey", Name: qagida.Text{KK: "сауалнама", RU: "анкетирование", EN: "survey"}},
	rule.Word{Code: "reflective-analysis", Name: qagida.Text{KK: "рефлексивті талдау", RU: "рефлексивный анализ", EN: "reflective analysis"}},
	rule.Word{Code: "practical-help", Name: qagida.Text{KK: "тәжірибеге енгізуге көмек", RU: "помощь во внедрении", EN: "practical help"}},
	rule.Word{Code: "individual-contact", Name: qagida.Text{KK: "жеке қарым-қатынас", RU: "индивидуальное общение", EN: "individual contact"}},
	rule.Word{Code: "community", Name: qagida.Text{KK: "кәсіби қоғамдастық", RU: "профессиональное сообщество", EN: "professional community"}},
	rule.Word{Code: "event-news", Name: qagida.Text{KK: "кәсіби іс-шаралар туралы ақпарат", RU: "информация о профессиональных мероприятиях", EN: "news of professional events"}},
	rule.Word{Code: "mentoring", Name: qagida.Text{KK: "тәлімгерлік", RU: "наставничество", EN: "mentoring"}},
	rule.Word{Code: "technical-help", Name: qagida.Text{KK: "техникалық көмек", RU: "техническая помощь", EN: "technical help"}},
	rule.Word{Code: "results-analysis", Name: qagida.Text{KK: "қолдану нәтижелерін талдау", RU: "анализ результатов применения", EN: "analysis of results"}},
)

// Provisions lists where the three sources provide for the form: the order, the
// Bilimzet programme and the rules of the RSIO centre, each in its own order. A
// form is what such a provision asks for or a part of it.
func (f Form) Provisions() iter.Seq[qagida.Provision] {
	return clausesWith(func(c *Clause) bool { return c.Forms.Has(f) == qagida.Yes })
}

// Satisfies reports whether a provision of the three sources provides for the
// form.
func (f Form) Satisfies(p qagida.Provision) bool {
	for found := range f.Provisions() {
		if found == p {
			return true
		}
	}
	return false
}

// clausesWith lists the places of the clauses that a test picks.
func clausesWith(test func(*Clause) bool) iter.Seq[qagida.Provision] {
	return func(yield func(qagida.Provision) bool) {
		for _, clauses := range [][]Clause{orderClauses, bilimzetClauses, rsioClauses} {
			for i := range clauses {
				if test(&clauses[i]) && !yield(clauses[i].Provision) {
					return
				}
			}
		}
	}
}

// orderClauses are the forms that the order itself names.
var orderClauses = []Clause{
	{
		Provision: order95("2.6"),
		Forms:     qagida.SetOf(ContinuousWatch, MethodologicalHelp, Consulting),
		Title: qagida.Text{
			KK: "Мониторинг, әдістемелік және консультациялық көмек",
			RU: "Мониторинг, методическая и консультационная помощь",
			EN: "Monitoring, methodological help and consulting",
		},
	},
	{
		Provision: order95("36.1"),
		Forms:     resultForms,
		Events:    everyKind,
		Title: qagida.Text{
			KK: "Кәсіби даму нәтижелері", RU: "Результаты профессионального развития", EN: "Results of professional development",
		},
	},
	{
		Provision: order95("36.2"),
		Forms:     workForms,
		Title: qagida.Text{
			KK: "Педагогтің өзіндік жұмыстары", RU: "Самостоятельные работы педагога", EN: "Independent assignments of the teacher",
		},
	},
	{
		Provision: order95("36.3"),
		Forms:     exchangeForms,
		Events:    qagida.SetOf(Article),
		Title: qagida.Text{
			KK: "Тәжірибе алмасу және оны көпшілік алдында мойындау",
			RU: "Обмен опытом и его публичное признание",
			EN: "Exchange of experience and its public recognition",
		},
	},
	{
		Provision: order95("36.4"),
		Forms:     adjustmentForms,
		Title: qagida.Text{
			KK: "Курс бағдарламаларын түзету", RU: "Корректировка программ курсов", EN: "Adjustment of the programmes of courses",
		},
	},
}
