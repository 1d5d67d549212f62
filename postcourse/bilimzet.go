package postcourse

import (
	"slices"

	"github.com/qagida/qagida"
)

// Bilimzet2025 returns what the Bilimzet programme of 2025 promises after a course
// (its section 9): support for one year after completion, two forms of it beside
// remote consultations, and a table of fourteen elements in seven groups. It says
// nothing of what comes after the year.
//
// It names no independent assignments and, though it defines monitoring, no years in
// which it is done. Its reports on results (9.EL7.1) come near to a final
// monitoring, but it does not say whether the teacher receives their analysis,
// nor who pays for support: both are not known.
func Bilimzet2025() Programme {
	return Programme{
		Edition: qagida.BilimzetIn2025,
		Title: qagida.Text{
			KK: "Bilimzet бағдарламасының курстан кейінгі қолдауы",
			RU: "Посткурсовое сопровождение по программе Bilimzet",
			EN: "Post-course support under the Bilimzet programme",
		},
		SupportYears:     qagida.CountOf(1), // 9.1
		FromCompletion:   qagida.Yes,        // 9.1
		Forms:            formsOf(bilimzetClauses),
		IndependentWorks: qagida.CountOf(0), // silent
		MonitoringYears:  qagida.CountOf(0), // 9.5 defines monitoring and sets no time for it
		Terms: Terms{
			Support: Term{bilimzet("9.1"), qagida.Text{
				KK: "қолдау курс аяқталғаннан кейін бір жыл бойы",
				RU: "сопровождение в течение одного года после завершения курса",
				EN: "support for one year after the course",
			}},
			FinalMonitoring: Term{bilimzet("9.EL7.1"), qagida.Text{
				KK: "нәтижелер талданады, бірақ талдау педагогке берілетіні айтылмаған",
				RU: "результаты анализируются, но о передаче анализа педагогу не сказано",
				EN: "results are analysed, but whether the teacher receives the analysis is not said",
			}},
			Forms: Term{bilimzet("9.EL7.2"), qagida.Text{
				KK: "жетістіктерді растайтын құжаттар беріледі",
				RU: "выдаются документы о достижениях",
				EN: "documents on achievements are issued",
			}},
			IndependentWorks: Term{bilimzet("9.2"), qagida.Text{
				KK: "нысандардың ішінде педагогтің өзіндік жұмыстары жоқ",
				RU: "среди форм нет самостоятельных работ педагога",
				EN: "independent assignments of the teacher are not among the forms",
			}},
			Monitoring: Term{bilimzet("9.5"), qagida.Text{
				KK: "мониторингке анықтама берілген, мерзімі белгіленбеген",
				RU: "мониторинг определён, сроки не установлены",
				EN: "monitoring is defined, no time is set for it",
			}},
		},
		Clauses: slices.Clone(bilimzetClauses),
		Results: slices.Clone(bilimzetResults),
	}
}

// bilimzetResults are the results that the programme expects of its participants
// (bilimzet/4.1).
var bilimzetResults = []qagida.Text{
	{
		KK: "кәсіби өсудің құқықтық және этикалық негізін біледі",
		RU: "знает правовую и этическую основу профессионального роста",
		EN: "knows the legal and ethical basis of professional development",
	},
	{
		KK: "өз жұмысының нәтижелерін талдап, негіздей алады",
		RU: "умеет анализировать и обосновывать результаты своей работы",
		EN: "can analyse and justify the results of the teacher's own work",
	},
	{
		KK: "кәсіби мәртебенің қалай өзгеретінін түсінеді",
		RU: "понимает, как меняется профессиональный статус",
		EN: "understands how professional status changes",
	},
	{
		KK: "нәтижелерді құжаттап, бағалауға цифрлық құралдарды қолданады",
		RU: "пользуется цифровыми средствами, чтобы фиксировать и оценивать результаты",
		EN: "uses digital tools to record and assess results",
	},
	{
		KK: "өзінің әдістемелік материалдарын жасап, әріптестеріне ұсынады",
		RU: "создаёт свои методические материалы и представляет их коллегам",
		EN: "creates methodological materials and presents them to colleagues",
	},
	{
		KK: "біліктілікті арттыру мүмкіндіктерін біледі және жетістіктерін құжаттай алады",
		RU: "знает возможности повышения квалификации и умеет оформить свои достижения",
		EN: "knows the opportunities for professional development and can document achievements",
	},
}

// bilimzet names a provision of the Bilimzet programme.
func bilimzet(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.BilimzetProgramme, Number: number}
}

var bilimzetClauses = []Clause{
	{
		Provision: bilimzet("9.1"),
		Forms:     qagida.SetOf(Consulting),
		Channels:  qagida.SetOf(Email, Phone, SocialNetwork),
		Title:     qagida.Text{KK: "Қашықтықтан консультация беру", RU: "Дистанционные консультации", EN: "Remote consultations"},
	},
	{
		Provision: bilimzet("9.2"),
		Forms:     qagida.SetOf(ProviderEvents),
		Events:    qagida.SetOf(Seminar, Webinar, Training, Contest),
		Title:     qagida.Text{KK: "Орталықтың іс-шараларына қатыстыру", RU: "Участие в мероприятиях центра", EN: "Taking part in the centre's events"},
	},
	{
		Provision: bilimzet("9.3"),
		Forms:     qagida.SetOf(LearningMaterials),
		Channels:  qagida.SetOf(Website),
		Title:     qagida.Text{KK: "Материалдарды интернетте орналастыру", RU: "Материалы в интернете", EN: "Materials on the internet"},
	},
	{
		Provision: bilimzet("9.4"),
		Forms:     qagida.SetOf(ContinuousWatch, MethodologicalHelp, Consulting),
		Title:     qagida.Text{KK: "Қолдаудың анықтамасы", RU: "Определение сопровождения", EN: "What support is"},
	},
	{
		Provision: bilimzet("9.7.1"),
		Forms:     qagida.SetOf(FeedbackCollection, Survey, ReflectiveAnalysis),
		Title:     qagida.Text{KK: "Даму жолын кері байланыс арқылы белгілеу", RU: "Путь развития на основе обратной связи", EN: "Development path based on feedback"},
	},
	{
		Provision: bilimzet("9.7.2"),
		Forms:     qagida.SetOf(MethodologicalHelp, PracticalHelp),
		Title:     qagida.Text{KK: "Алған білімді енгізуге көмек", RU: "Помощь во внедрении полученного", EN: "Help in putting what was learnt into practice"},
	},
	{
		Provision: bilimzet("9.8"),
		Forms:     qagida.SetOf(ProviderEvents, IndividualContact),
		Events:    qagida.SetOf(Seminar, Webinar, Conference),
		Channels:  qagida.SetOf(Email, Website, Chat),
		Title:     qagida.Text{KK: "Желілік өзара әрекет", RU: "Сетевое взаимодействие", EN: "Networking"},
	},
	{
		Provision: bilimzet("9.EL1.1"), Group: ConsultingAndSupport,
		Forms:    qagida.SetOf(Consulting, IndividualContact),
		Channels: qagida.SetOf(OnlineMeeting, Phone, InPerson),
		Title:    qagida.Text{KK: "Жеке консультациялар", RU: "Индивидуальные консультации", EN: "Individual consultations"},
	},
	{
		Provision: bilimzet("9.EL1.2"), Group: ConsultingAndSupport,
		Forms:    qagida.SetOf(ProviderEvents),
		Events:   qagida.SetOf(Webinar, MasterClass),
		Channels: qagida.SetOf(OnlineMeeting),
		Title:    qagida.Text{KK: "Тақырыптық вебинарлар мен шеберлік-кластар", RU: "Вебинары и мастер-классы по темам", EN: "Webinars and master classes by topic"},
	},
	{
		Provision: bilimzet("9.EL1.3"), Group: ConsultingAndSupport,
		Forms:    qagida.SetOf(ExperienceExchange, Community),
		Channels: qagida.SetOf(Website),
		Title:    qagida.Text{KK: "Форумдар мен қоғамдастықтар", RU: "Форумы и сообщества", EN: "Forums and communities"},
	},
	{
		Provision: bilimzet("9.EL2.1"), Group: Resources,
		Forms: qagida.SetOf(LearningMaterials),
		Title: qagida.Text{KK: "Курс материалдарына тұрақты қолжетімділік", RU: "Постоянный доступ к материалам курса", EN: "Permanent access to the materials of the course"},
	},
	{
		Provision: bilimzet("9.EL2.2"), Group: Resources,
		Forms: qagida.SetOf(LearningMaterials),
		Title: qagida.Text{KK: "Қосымша ресурстар қоры", RU: "База дополнительных ресурсов", EN: "A collection of further resources"},
	},
	{
		Provision: bilimzet("9.EL3.1"), Group: EvaluationAndReview,
		Forms: qagida.SetOf(Survey),
		Title: qagida.Text{KK: "Тұрақты сауалнамалар", RU: "Регулярные опросы", EN: "Regular surveys"},
	},
	{
		Provision: bilimzet("9.EL3.2"), Group: EvaluationAndReview,
		Forms: qagida.SetOf(FeedbackCollection),
		Title: qagida.Text{KK: "Кері байланыс жинап, қолдауды соған қарай түзету", RU: "Сбор отзывов и корректировка сопровождения", EN: "Gathering feedback and adjusting the support to it"},
	},
	{
		Provision: bilimzet("9.EL4.1"), Group: ProfessionalGrowth,
		Forms:  qagida.SetOf(EventNews),
		Events: qagida.SetOf(Conference, Seminar),
		Title:  qagida.Text{KK: "Алдағы конференциялар мен семинарлар туралы хабар", RU: "Сведения о предстоящих конференциях и семинарах", EN: "News of forthcoming conferences and seminars"},
	},
	{
		Provision: bilimzet("9.EL5.1"), Group: PracticalUse,
		Forms: qagida.SetOf(PracticalHelp),
		Title: qagida.Text{KK: "Курста жасалған жобаларды енгізу", RU: "Внедрение проектов, созданных на курсе", EN: "Carrying out projects designed on the course"},
	},
	{
		Provision: bilimzet("9.EL5.2"), Group: PracticalUse,
		Forms: qagida.SetOf(Mentoring),
		Title: qagida.Text{KK: "Тәлімгерлік", RU: "Наставничество", EN: "Mentoring"},
	},
	{
		Provision: bilimzet("9.EL6.1"), Group: HelpWithTools,
		Forms: qagida.SetOf(TechnicalHelp),
		Title: qagida.Text{KK: "Курс құралдары бойынша көмек", RU: "Помощь с инструментами курса", EN: "Help with the tools of the course"},
	},
	{
		Provision: bilimzet("9.EL6.2"), Group: HelpWithTools,
		Forms: qagida.SetOf(MethodologicalHelp, Consulting),
		Title: qagida.Text{KK: "Оқу жоспарлары мен әдістер бойынша кеңес", RU: "Советы по учебным планам и методикам", EN: "Advice on curricula and methods"},
	},
	{
		Provision: bilimzet("9.EL7.1"), Group: Reporting,
		Forms: qagida.SetOf(ResultsAnalysis),
		Title: qagida.Text{KK: "Қолдану нәтижелері туралы есеп", RU: "Отчёты о результатах применения", EN: "Reports on the results of application"},
	},
	{
		Provision: bilimzet("9.EL7.2"), Group: Reporting,
		Forms: qagida.SetOf(GrowthEvidence),
		Title: qagida.Text{KK: "Жетістіктерді растайтын құжаттар", RU: "Документы о достижениях", EN: "Documents on achievements"},
	},
}
