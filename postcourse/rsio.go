package postcourse

import (
	"slices"

	"github.com/qagida/qagida"
)

// RSIO2021 returns what the rules of the RSIO centre of 2021 promise after a course:
// a calendar year of support and more, free of charge, with a final monitoring
// whose analysis the teacher receives, in three forms.
//
// They name no independent assignments and, though they define monitoring, no years in
// which it is done.
func RSIO2021() Programme {
	return Programme{
		Edition: qagida.RSIOIn2021,
		Title: qagida.Text{
			KK: "АИБД ҰҒПО қағидалары бойынша курстан кейінгі қолдау",
			RU: "Посткурсовое сопровождение по правилам ННПЦ РСИО",
			EN: "Post-course support under the rules of the RSIO centre",
		},
		SupportYears:     qagida.CountOf(1), // 5
		Longer:           qagida.Yes,        // 5
		FromCompletion:   qagida.No,         // 5: calendar years, in the words of the order
		Forms:            formsOf(rsioClauses),
		FinalMonitoring:  qagida.Yes,        // 5
		IndependentWorks: qagida.CountOf(0), // silent
		MonitoringYears:  qagida.CountOf(0), // 0.4 defines monitoring and sets no time for it
		Free:             qagida.Yes,        // 2
		Terms: Terms{
			Support: Term{rsio("5"), qagida.Text{
				KK: "қолдау бір күнтізбелік жыл және одан ұзақ",
				RU: "сопровождение один календарный год и дольше",
				EN: "support for one calendar year and longer",
			}},
			FinalMonitoring: Term{rsio("5"), qagida.Text{
				KK: "қорытынды мониторинг бар, талдауы педагогке ұсынылады",
				RU: "есть итоговый мониторинг, его анализ предоставляется педагогу",
				EN: "there is a final monitoring, and the teacher receives its analysis",
			}},
			Forms: Term{rsio("F2"), qagida.Text{
				KK: "қолдау түрлерінің бірі – кәсіби даму құжаттары",
				RU: "один из видов сопровождения — документы о профессиональном развитии",
				EN: "documents of professional development are one of the forms",
			}},
			IndependentWorks: Term{rsio("F3"), qagida.Text{
				KK: "нысандардың ішінде педагогтің рефлексивті талдауы бар, өзіндік жұмыстары жоқ",
				RU: "среди форм есть рефлексивный анализ педагога, но нет самостоятельных работ",
				EN: "the forms include the teacher's reflective analysis, but no independent assignments",
			}},
			Monitoring: Term{rsio("0.4"), qagida.Text{
				KK: "мониторингке анықтама берілген, мерзімі белгіленбеген",
				RU: "мониторинг определён, сроки не установлены",
				EN: "monitoring is defined, no time is set for it",
			}},
		},
		Clauses: slices.Clone(rsioClauses),
	}
}

// rsio names a provision of the rules of the RSIO centre.
func rsio(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.RSIORules, Number: number}
}

var rsioClauses = []Clause{
	{
		Provision: rsio("0.3"),
		Forms:     qagida.SetOf(ContinuousWatch, MethodologicalHelp, Consulting),
		Title:     qagida.Text{KK: "Қолдаудың анықтамасы", RU: "Определение сопровождения", EN: "What support is"},
	},
	{
		Provision: rsio("0.5"),
		Forms:     qagida.SetOf(ExperienceExchange, ProviderEvents, IndividualContact),
		Events:    qagida.SetOf(Seminar, Webinar, Contest, Conference, RoundTable),
		Channels:  qagida.SetOf(Email, Website, Chat),
		Title:     qagida.Text{KK: "Тәжірибе алмасу іс-шаралары және жеке байланыс", RU: "Обмен опытом и личная связь", EN: "Exchange of experience and individual contact"},
	},
	{
		Provision: rsio("3"),
		Forms:     qagida.SetOf(ContinuousWatch, MethodologicalHelp, Consulting),
		Title:     qagida.Text{KK: "Қолдаудың анықтамасы, қайталанғаны", RU: "Определение сопровождения, повторно", EN: "What support is, once more"},
	},
	{
		Provision: rsio("F1"),
		Forms:     qagida.SetOf(Survey),
		Title:     qagida.Text{KK: "Курстан өткендердің сауалнамасы", RU: "Анкеты прошедших курс", EN: "Survey of those who took the course"},
	},
	{
		Provision: rsio("F2"),
		Forms:     qagida.SetOf(GrowthEvidence),
		Events:    everyKind,
		Title:     qagida.Text{KK: "Кәсіби даму құжаттары", RU: "Документы о профессиональном развитии", EN: "Documents of professional development"},
	},
	{
		Provision: rsio("F3"),
		Forms:     qagida.SetOf(ReflectiveAnalysis, ExperienceExchange, MethodologicalHelp, Consulting, Community),
		Events:    qagida.SetOf(Contest, Conference, Seminar, RoundTable),
		Title:     qagida.Text{KK: "Өз тәжірибесін рефлексивті талдау", RU: "Рефлексивный анализ своей практики", EN: "Reflective analysis of one's own practice"},
	},
}
