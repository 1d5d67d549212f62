package qagida

// reasonSessionForm is for the ways of teaching that have no column in the plan.
var reasonSessionForm = Text{
	KK: "Сабақ нысанын атайды: жоспарда оған жеке сағат берілмеген, қосатын ештеңе жоқ",
	RU: "Называет форму занятия: своих часов в плане у неё нет, складывать нечего",
	EN: "It names a way of teaching to which the plan gives no hours of its own: there is nothing to add up",
}

// bilimzetEntries are the provisions of the Bilimzet programme, sections 1 to 9. M
// is a module, T a row of the thematic plan, SRS independent work, FA the final
// assessment, C a criterion, B a band of a scale, EL an element of the support.
var bilimzetEntries = []Entry{
	{
		Provision: Provision{BilimzetProgramme, "1.1"}, Status: Organisational, Reason: reasonLegalBasis,
		Summary: Text{
			KK: "Бағдарлама 5 актіге сүйенеді: білім туралы және педагог мәртебесі туралы заңдар, № 83, № 348 және № 175 бұйрықтар",
			RU: "Программа опирается на 5 актов: законы об образовании и о статусе педагога, приказы № 83, № 348 и № 175",
			EN: "The programme rests on 5 acts: the laws on education and on the status of the pedagogue, and Orders No. 83, No. 348 and No. 175",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "4.1"}, Status: Organisational, Reason: reasonAim,
		Summary: Text{
			KK: "Бағдарламаның бір мақсаты, 6 міндеті және 6 күтілетін нәтижесі бар",
			RU: "У программы одна цель, 6 задач и 6 ожидаемых результатов",
			EN: "The programme sets one aim, 6 tasks and 6 expected results",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.0"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025", "planning.StudyPlan.Modules"},
		Summary: Text{
			KK: "Бағдарлама 6 модульге бөлінген",
			RU: "Программа разделена на 6 модулей",
			EN: "The programme is divided into 6 modules",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.M1"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025", "planning.StudyPlan.Modules"},
		Summary: Text{
			KK: "1-модуль, кәсіптің реттелуі және біліктіліктің өсуі: жолдарының қосындысы 8 академиялық сағат",
			RU: "Модуль 1, как регулируется профессия и растёт квалификация: сумма строк — 8 академических часов",
			EN: "Module 1, how the profession is regulated and qualification grows: its rows add up to 8 academic hours",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.M2"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025", "planning.StudyPlan.Modules"},
		Summary: Text{
			KK: "2-модуль, кәсіби жетістіктерді сараптамалық бағалау: жолдарының қосындысы 6 академиялық сағат",
			RU: "Модуль 2, экспертная оценка профессиональных достижений: сумма строк — 6 академических часов",
			EN: "Module 2, expert appraisal of professional achievements: its rows add up to 6 academic hours",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.M3"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025", "planning.StudyPlan.Modules"},
		Summary: Text{
			KK: "3-модуль, білім беру жүйесіндегі кәсіби мәртебенің өзгеруі: жолдарының қосындысы 6 академиялық сағат",
			RU: "Модуль 3, движение профессионального статуса в системе образования: сумма строк — 6 академических часов",
			EN: "Module 3, how professional status changes within the education system: its rows add up to 6 academic hours",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.M4"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025", "planning.StudyPlan.Modules"},
		Summary: Text{
			KK: "4-модуль, цифрлық тәжірибе және сапа бағдарлары: жолдарының қосындысы 6 академиялық сағат",
			RU: "Модуль 4, цифровая практика и ориентиры качества: сумма строк — 6 академических часов",
			EN: "Module 4, digital practice and guides to quality: its rows add up to 6 academic hours",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.M5"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025", "planning.StudyPlan.Modules"},
		Summary: Text{
			KK: "5-модуль, авторлық педагогикалық тәжірибелер: жолдарының қосындысы 5 академиялық сағат",
			RU: "Модуль 5, авторские педагогические практики: сумма строк — 5 академических часов",
			EN: "Module 5, teachers' own practices: its rows add up to 5 academic hours",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.M6"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025", "planning.StudyPlan.Modules"},
		Summary: Text{
			KK: "6-модуль, педагогтің кәсіби дамуын қолдау инфрақұрылымы: жолдарының қосындысы 6 академиялық сағат",
			RU: "Модуль 6, инфраструктура поддержки профессионального развития: сумма строк — 6 академических часов",
			EN: "Module 6, what supports professional development: its rows add up to 6 academic hours",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.1.1"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "1.1-тақырып, кәсіби дамудың құқықтық негізі: дәріс 1, өздігінен оқу 1, барлығы 2 сағат",
			RU: "Тема 1.1, правовая база профессионального развития: лекция 1, самообучение 1, всего 2 часа",
			EN: "Topic 1.1, the legal base of professional development: lecture 1, self-study 1, 2 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.1.2"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "1.2-тақырып, әдеп және академиялық адалдық: дәріс 1, сұрақ-жауап 1, барлығы 2 сағат",
			RU: "Тема 1.2, этика и академическая честность: лекция 1, вопрос-ответ 1, всего 2 часа",
			EN: "Topic 1.2, ethics and academic integrity: lecture 1, question and answer 1, 2 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.1.3"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "1.3-тақырып, біліктілік деңгейін растау қадамдары мен нысандары: дәріс 2, өздігінен оқу 1, сұрақ-жауап 1, барлығы 4 сағат",
			RU: "Тема 1.3, шаги и формы подтверждения квалификации: лекция 2, самообучение 1, вопрос-ответ 1, всего 4 часа",
			EN: "Topic 1.3, steps and formats of confirming a qualification: lecture 2, self-study 1, question and answer 1, 4 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.2.1"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "2.1-тақырып, педагог жұмысының нәтижесін көрсететін құжаттар: дәріс 1, кейс 1, барлығы 2 сағат",
			RU: "Тема 2.1, документы о результатах работы педагога: лекция 1, кейс 1, всего 2 часа",
			EN: "Topic 2.1, the papers that show a teacher's results: lecture 1, case 1, 2 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.2.2"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "2.2-тақырып, басқарудағы нәтижелерді бағалау: дәріс 1, сұрақ-жауап 1, барлығы 2 сағат",
			RU: "Тема 2.2, оценка управленческих результатов: лекция 1, вопрос-ответ 1, всего 2 часа",
			EN: "Topic 2.2, appraising the results of managers: lecture 1, question and answer 1, 2 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.2.3"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "2.3-тақырып, өзін-өзі талдау қағидаттары: дәріс 1, өздігінен оқу 1, барлығы 2 сағат",
			RU: "Тема 2.3, принципы самоанализа: лекция 1, самообучение 1, всего 2 часа",
			EN: "Topic 2.3, principles of self-analysis: lecture 1, self-study 1, 2 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.3.1"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "3.1-тақырып, тұрақты нәтижелерді растау: дәріс 1, барлығы 1 сағат",
			RU: "Тема 3.1, подтверждение устойчивых результатов: лекция 1, всего 1 час",
			EN: "Topic 3.1, confirming lasting results: lecture 1, 1 hour in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.3.2"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "3.2-тақырып, мерзімінен бұрын көтерілу шарттары: дәріс 1, сұрақ-жауап 1, барлығы 2 сағат",
			RU: "Тема 3.2, условия опережающего продвижения: лекция 1, вопрос-ответ 1, всего 2 часа",
			EN: "Topic 3.2, conditions of early advancement: lecture 1, question and answer 1, 2 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.3.3"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "3.3-тақырып, кәсіби мәртебенің тәртібі, кезеңділігі және сақталуы: дәріс 2, сұрақ-жауап 1, барлығы 3 сағат",
			RU: "Тема 3.3, порядок, периодичность и сохранение профессионального статуса: лекция 2, вопрос-ответ 1, всего 3 часа",
			EN: "Topic 3.3, rules, intervals and keeping of professional status: lecture 2, question and answer 1, 3 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.4.1"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "4.1-тақырып, кәсіби дамудағы цифрлық платформалар: дәріс 1, барлығы 1 сағат",
			RU: "Тема 4.1, цифровые платформы в профессиональном развитии: лекция 1, всего 1 час",
			EN: "Topic 4.1, digital platforms in professional development: lecture 1, 1 hour in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.4.2"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "4.2-тақырып, оқу жетістіктерінің критерийлері: дәріс 1, барлығы 1 сағат",
			RU: "Тема 4.2, критерии учебных достижений: лекция 1, всего 1 час",
			EN: "Topic 4.2, criteria of educational achievement: lecture 1, 1 hour in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.4.3"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "4.3-тақырып, білім алушылардың сабақтан тыс белсенділігі педагог үлесі ретінде: дәріс 1, өздігінен оқу 1, барлығы 2 сағат",
			RU: "Тема 4.3, внешняя активность учащихся как вклад педагога: лекция 1, самообучение 1, всего 2 часа",
			EN: "Topic 4.3, learners' outside activity as the teacher's contribution: lecture 1, self-study 1, 2 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.SRS1"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "№ 1 тапсырма, жеке материалдарды дайындау практикумы: өзіндік жұмыс 2, барлығы 2 сағат",
			RU: "Задание № 1, практикум по личным материалам: самостоятельная работа 2, всего 2 часа",
			EN: "Assignment No. 1, a practicum on one's own materials: independent work 2, 2 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.5.1"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "5.1-тақырып, өз әдістемелік материалдарын құрастыру: дәріс 1, барлығы 1 сағат",
			RU: "Тема 5.1, разработка своих методических материалов: лекция 1, всего 1 час",
			EN: "Topic 5.1, building one's own methodological materials: lecture 1, 1 hour in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.5.2"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "5.2-тақырып, кәсіби тәжірибе алмасу нысандары: дәріс 1, сұрақ-жауап 1, барлығы 2 сағат",
			RU: "Тема 5.2, формы обмена профессиональным опытом: лекция 1, вопрос-ответ 1, всего 2 часа",
			EN: "Topic 5.2, formats of professional exchange: lecture 1, question and answer 1, 2 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.SRS2"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "№ 2 тапсырма, әдістемелік әзірлеменің макеті: өзіндік жұмыс 2, барлығы 2 сағат",
			RU: "Задание № 2, макет методической разработки: самостоятельная работа 2, всего 2 часа",
			EN: "Assignment No. 2, the layout of a methodological work: independent work 2, 2 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.6.1"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "6.1-тақырып, кәсіби даму бағдарламалары, нысандары, провайдерлері: дәріс 1, өздігінен оқу 1, барлығы 2 сағат",
			RU: "Тема 6.1, программы развития, их форматы и провайдеры: лекция 1, самообучение 1, всего 2 часа",
			EN: "Topic 6.1, development programmes, their formats and providers: lecture 1, self-study 1, 2 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.6.2"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "6.2-тақырып, біліктілік рәсімдеріне материал тапсыру талаптары: дәріс 1, кейс 1, барлығы 2 сағат",
			RU: "Тема 6.2, требования к материалам для квалификационных процедур: лекция 1, кейс 1, всего 2 часа",
			EN: "Topic 6.2, what materials for qualification procedures must be like: lecture 1, case 1, 2 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.SRS3"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "№ 3 тапсырма, нәтижелер туралы материалдар жинағы: өзіндік жұмыс 2, барлығы 2 сағат",
			RU: "Задание № 3, комплект материалов о результатах: самостоятельная работа 2, всего 2 часа",
			EN: "Assignment No. 3, a set of materials on results: independent work 2, 2 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.FA1"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "Қорытынды бағалау, тыңдаушының жұмысы: өзіндік жұмыс 2, барлығы 2 сағат",
			RU: "Итоговое оценивание, работа слушателя: самостоятельная работа 2, всего 2 часа",
			EN: "Final assessment, the participant's own work: independent work 2, 2 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.FA2"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025"},
		Summary: Text{
			KK: "Қорытынды бағалау, тест: өзіндік жұмыс 1, барлығы 1 сағат",
			RU: "Итоговое оценивание, тест: самостоятельная работа 1, всего 1 час",
			EN: "Final assessment, the test: independent work 1, 1 hour in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.TOTAL"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025", "planning.StudyPlan.Sums", "planning.StudyPlan.Disagreements"},
		Summary: Text{
			KK: "Жоспардың жиыны: дәріс 18, өздігінен оқу 5, сұрақ-жауап 6, кейс 2, өзіндік жұмыс 9, барлығы 40 сағат",
			RU: "Итог плана: лекция 18, самообучение 5, вопрос-ответ 6, кейс 2, самостоятельная работа 9, всего 40 часов",
			EN: "Totals of the plan: lecture 18, self-study 5, question and answer 6, case 2, independent work 9, 40 hours in all",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.T.note"}, Status: Coded,
		Symbols: []string{"planning.Rules.ClockMinutes"},
		Summary: Text{
			KK: "Жоспардағы академиялық сағат 45 минутқа тең",
			RU: "В плане академический час длится 45 минут",
			EN: "The plan counts an academic hour as 45 minutes",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "5.FA"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025", "assessment.Scheme.Grade"},
		Summary: Text{
			KK: "Қорытынды бағалау тыңдаушының өзіндік жұмысы мен тесттен тұрады; тест дұрыс жауаптардың үлесі бойынша бағаланады",
			RU: "Итоговое оценивание складывается из самостоятельной работы слушателя и теста, который оценивают по доле верных ответов",
			EN: "The final assessment is made up of the participant's independent work and a test graded by the share of right answers",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "6.1"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025", "planning.Rules.FitsKind"},
		Summary: Text{
			KK: "Бағдарлама 40 академиялық сағатқа созылады, топпен күндізгі немесе қашықтан өтеді",
			RU: "Программа занимает 40 академических часов, очно в группе или дистанционно",
			EN: "The programme takes 40 academic hours, face to face in a group or at a distance",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "6.2"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025", "qualification.InPerson"},
		Summary: Text{
			KK: "Топпен күндізгі оқуда тыңдаушылар бетпе-бет кездесіп, белсенді қатысады",
			RU: "При очном обучении в группе слушатели встречаются лицом к лицу и активно работают",
			EN: "In the group form participants meet face to face and take an active part",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "6.3"}, Status: Coded,
		Symbols: []string{"planning.Bilimzet2025", "qualification.Distance"},
		Summary: Text{
			KK: "Қашықтықтан оқу онлайн, бейнебайланыс пен мультимедиа арқылы жүреді",
			RU: "Дистанционно учатся онлайн, по видеосвязи и с мультимедиа",
			EN: "In the distance form the teaching is online, by video conference and with multimedia",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "6.4"}, Status: Coded,
		Symbols: []string{"planning.Column"},
		Summary: Text{
			KK: "Оқуда дәріс, презентация, интерактивті нысандар, практикалық тапсырмалар мен кейстер, өзіндік жұмыс және қорытынды бағалау ұштасады",
			RU: "Обучение сочетает лекции и презентации, интерактивные формы, практические задания и кейсы, самостоятельную работу и итоговое оценивание",
			EN: "The teaching combines lectures with presentations, interactive forms, practical tasks and cases, independent work and the final assessment",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "6.5.1"}, Status: Organisational, Reason: reasonSessionForm,
		Summary: Text{
			KK: "Интерактивті нысан: пікірталас пен дебат, соның ішінде әдеп пен нормаларды түсіндіру туралы",
			RU: "Интерактивная форма: споры и дебаты, в том числе об этике и толковании норм",
			EN: "Interactive form: discussion and debate, on ethics and the meaning of rules among others",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "6.5.2"}, Status: Coded,
		Symbols: []string{"planning.Case"},
		Summary: Text{
			KK: "Интерактивті нысан: педагогикалық немесе басқару жағдаяттарын талдайтын кейстер",
			RU: "Интерактивная форма: кейсы с разбором педагогических или управленческих случаев",
			EN: "Interactive form: cases taken from teaching or management",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "6.5.3"}, Status: Organisational, Reason: reasonSessionForm,
		Summary: Text{
			KK: "Интерактивті нысан: топтық жұмыс пен шағын жобалар",
			RU: "Интерактивная форма: работа группами и малые проекты",
			EN: "Interactive form: work in groups and small projects",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "6.5.4"}, Status: Coded,
		Symbols: []string{"planning.QuestionAnswer"},
		Summary: Text{
			KK: "Интерактивті нысан: материалды өту барысындағы сұрақ-жауап",
			RU: "Интерактивная форма: вопрос и ответ по ходу материала",
			EN: "Interactive form: questions and answers while the material is studied",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "6.5.5"}, Status: Organisational, Reason: reasonSessionForm,
		Summary: Text{
			KK: "Интерактивті нысан: ой шабуылы және күшті-әлсіз жақтарын талдау (SWOT)",
			RU: "Интерактивная форма: мозговой штурм и анализ сильных и слабых сторон (SWOT)",
			EN: "Interactive form: brainstorming and the analysis of strengths and weaknesses (SWOT)",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "6.5.6"}, Status: Organisational, Reason: reasonSessionForm,
		Summary: Text{
			KK: "Интерактивті нысан: белсенділікке, көрнекілікке және кері байланысқа арналған онлайн құралдар, әсіресе қашықтан оқуда",
			RU: "Интерактивная форма: онлайн-средства для участия, наглядности и обратной связи, прежде всего дистанционно",
			EN: "Interactive form: online tools for engagement, visual ideas and feedback, above all at a distance",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "6.6"}, Status: Organisational, Reason: reasonConduct,
		Summary: Text{
			KK: "Әр өзіндік жұмысқа әдістемелік нұсқау мен критерийлер беріледі",
			RU: "К каждой самостоятельной работе даны методические указания и критерии",
			EN: "Every independent work comes with guidance and criteria",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "6.7"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025", "assessment.Scheme.Grade"},
		Summary: Text{
			KK: "Қорытынды бағалау қорытынды өзіндік жұмыс пен тестке сүйенеді",
			RU: "Итоговое оценивание держится на итоговой самостоятельной работе и тесте",
			EN: "The final assessment rests on a final independent work and a test",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "6.8"}, Status: Coded,
		Symbols: []string{"planning.Rules.StudyPlan"},
		Summary: Text{
			KK: "Уақыттың оқу түрлеріне қалай бөлінетінін оқу-тақырыптық жоспар көрсетеді",
			RU: "Как время делится между видами занятий, показывает учебно-тематический план",
			EN: "How the time is divided among the activities is shown by the thematic plan",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.0"}, Status: Coded,
		Symbols: []string{"assessment.Scheme.Grade", "assessment.PartsCombinedReading"},
		Summary: Text{
			KK: "Қорытынды бағалаудың 2 бөлігі бар: жобалық жұмыс және тест",
			RU: "У итогового оценивания 2 части: проектная работа и тест",
			EN: "The final assessment has 2 parts: a project and a test",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.1.C1"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025", "assessment.ScoreStepReading"},
		Summary: Text{
			KK: "Жоба, 1-критерий, бағдарлама мазмұнын меңгеру: 0–2 балл",
			RU: "Проект, критерий 1, освоение содержания программы: 0–2 балла",
			EN: "Project, criterion 1, command of the programme's content: 0–2 points",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.1.C2"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025"},
		Summary: Text{
			KK: "Жоба, 2-критерий, теорияны практикада қолдану: 0–2 балл",
			RU: "Проект, критерий 2, теория в применении к практике: 0–2 балла",
			EN: "Project, criterion 2, theory put into practice: 0–2 points",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.1.C3"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025"},
		Summary: Text{
			KK: "Жоба, 3-критерий, материалдың практикалық маңызы: 0–2 балл",
			RU: "Проект, критерий 3, практическая польза материала: 0–2 балла",
			EN: "Project, criterion 3, practical worth of the material: 0–2 points",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.1.C4"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025"},
		Summary: Text{
			KK: "Жоба, 4-критерий, негізді, толық және анық баяндау: 0–2 балл",
			RU: "Проект, критерий 4, обоснованное, полное и ясное изложение: 0–2 балла",
			EN: "Project, criterion 4, a reasoned, complete and clear account: 0–2 points",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.1.C5"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025"},
		Summary: Text{
			KK: "Жоба, 5-критерий, талапқа сай рәсімдеу: 0–2 балл",
			RU: "Проект, критерий 5, оформление по требованиям: 0–2 балла",
			EN: "Project, criterion 5, presentation as required: 0–2 points",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.1.SUM"}, Status: Coded,
		Symbols: []string{"assessment.Scheme.Grade", "assessment.ScaleColumnReading"},
		Codes:   []Code{"assessment-project-held"},
		Summary: Text{
			KK: "Жобаның балдары қосылады, ең көбі 10",
			RU: "Баллы за проект складываются, наибольшая сумма — 10",
			EN: "The points of the project are added up, 10 at most",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.1.B5"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025", "assessment.Scale.Band"},
		Summary: Text{
			KK: "Жоба, «өте жақсы»: 9–10 балл, 85–100 %",
			RU: "Проект, «отлично»: 9–10 баллов, 85–100 %",
			EN: "Project, “excellent”: 9–10 points, 85–100 %",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.1.B4"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025", "assessment.Scheme.Disagreements"},
		Summary: Text{
			KK: "Жоба, «жақсы»: 7–8 балл, 75–84 %",
			RU: "Проект, «хорошо»: 7–8 баллов, 75–84 %",
			EN: "Project, “good”: 7–8 points, 75–84 %",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.1.B3"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025", "assessment.Scale.Band"},
		Summary: Text{
			KK: "Жоба, «қанағаттанарлық»: 5–6 балл, 50–74 %",
			RU: "Проект, «удовлетворительно»: 5–6 баллов, 50–74 %",
			EN: "Project, “satisfactory”: 5–6 points, 50–74 %",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.1.B2"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025", "assessment.Scale.Band"},
		Summary: Text{
			KK: "Жоба, «қанағаттанарлықсыз»: 5 балдан аз, 50 %-дан аз",
			RU: "Проект, «неудовлетворительно»: меньше 5 баллов, меньше 50 %",
			EN: "Project, “unsatisfactory”: under 5 points, under 50 %",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.1.PASS"}, Status: Coded,
		Symbols: []string{"assessment.Scheme.Grade", "assessment.PartResult.NeededToPass"},
		Codes:   []Code{"assessment-project-grade"},
		Summary: Text{
			KK: "Жобадан өту үшін қанша балл керегі айтылмаған",
			RU: "Сколько баллов нужно, чтобы проект был принят, не сказано",
			EN: "How many points it takes to pass the project is not said",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.2.1"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025", "assessment.Scheme.Grade"},
		Codes:   []Code{"assessment-test-held"},
		Summary: Text{
			KK: "Тестте 25 сұрақ бар, дұрыс жауап 1 балл береді, ең көбі 25 балл",
			RU: "В тесте 25 вопросов, верный ответ даёт 1 балл, наибольшая сумма — 25",
			EN: "The test has 25 questions, a right answer gives 1 point, 25 points at most",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.2.2"}, Status: Coded,
		Symbols: []string{"assessment.Scheme.Grade", "assessment.PartResult.NeededToPass"},
		Codes:   []Code{"assessment-test-mark", "assessment-test-grade"},
		Summary: Text{
			KK: "Тесттен өтуге кемінде 17 балл керек",
			RU: "Чтобы пройти тест, нужно 17 баллов или больше",
			EN: "To pass the test takes 17 points or more",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.2.HDR"}, Status: Organisational,
		Summary: Text{
			KK: "Тест шкаласының үстінде өзіндік жұмыс шкаласының тақырыбы тұр",
			RU: "Над шкалой теста стоит заголовок шкалы самостоятельной работы",
			EN: "Over the scale of the test stands the heading of the scale for independent work",
		},
		Reason: Text{
			KK: "Тақырып қана: астындағы шкала өз жолдарында ескерілген",
			RU: "Только заголовок: шкала под ним учтена своими строками",
			EN: "Only a heading: the scale under it has entries of its own",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.2.B5"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025", "assessment.Scale.Band"},
		Summary: Text{
			KK: "Тест, «өте жақсы»: 23–25 балл, 90–100 %",
			RU: "Тест, «отлично»: 23–25 баллов, 90–100 %",
			EN: "Test, “excellent”: 23–25 points, 90–100 %",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.2.B4"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025", "assessment.Scheme.Disagreements"},
		Summary: Text{
			KK: "Тест, «жақсы»: 20–22 балл, 75–89 %",
			RU: "Тест, «хорошо»: 20–22 балла, 75–89 %",
			EN: "Test, “good”: 20–22 points, 75–89 %",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.2.B3"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025", "assessment.Scheme.Disagreements"},
		Summary: Text{
			KK: "Тест, «қанағаттанарлық»: 17–19 балл, 70–74 %",
			RU: "Тест, «удовлетворительно»: 17–19 баллов, 70–74 %",
			EN: "Test, “satisfactory”: 17–19 points, 70–74 %",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "8.2.B2"}, Status: Coded,
		Symbols: []string{"assessment.Bilimzet2025", "assessment.Scale.Band"},
		Summary: Text{
			KK: "Тест, «қанағаттанарлықсыз»: 17 балдан аз, 70 %-дан аз",
			RU: "Тест, «неудовлетворительно»: меньше 17 баллов, меньше 70 %",
			EN: "Test, “unsatisfactory”: under 17 points, under 70 %",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.1"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Rules.Compare"},
		Summary: Text{
			KK: "Курстан кейін 1 жыл бойы тыңдаушыларға қашықтан, электрондық поштамен, ұялы байланыспен және әлеуметтік желіде кеңес беріледі",
			RU: "После курса слушателей 1 год консультируют дистанционно: по электронной почте, сотовой связи и в социальных сетях",
			EN: "For 1 year after the course participants are advised remotely: by e-mail, mobile phone and social networks",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.2"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Қолдау нысаны: орталықтың семинар, вебинар, тренинг және конкурстарына қатыстыру",
			RU: "Форма сопровождения: участие в семинарах, вебинарах, тренингах и конкурсах центра",
			EN: "A form of support: taking part in the centre's seminars, webinars, trainings and contests",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.3"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Қолдау нысаны: оқу-әдістемелік материалдарды ұйымның интернет-платформасына шығару",
			RU: "Форма сопровождения: учебно-методические материалы на интернет-платформе организации",
			EN: "A form of support: learning materials on the provider's web platform",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.4"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Form.Provisions"},
		Summary: Text{
			KK: "Курстан кейінгі қолдауға № 95 бұйрықтағыдай анықтама берілген",
			RU: "Посткурсовое сопровождение определено так же, как в приказе № 95",
			EN: "Post-course support is defined as in Order No. 95",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.5"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Rules.Compare"},
		Summary: Text{
			KK: "Курстан кейінгі мониторингке № 95 бұйрықтағыдай анықтама берілген",
			RU: "Посткурсовой мониторинг определён так же, как в приказе № 95",
			EN: "Post-course monitoring is defined as in Order No. 95",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.6"}, Status: Organisational, Reason: reasonAim,
		Summary: Text{
			KK: "Қолдаудың мақсаты – бағдарламаның жаңашыл әлеуетін практикада барынша ашу",
			RU: "Цель поддержки — чтобы новое в программе как можно полнее вошло в практику",
			EN: "The aim of the support is that what is new in the programme bears fruit in practice",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.7.1"}, Status: Recorded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Міндет: сауалнама, рефлексия және бағалаудан кейінгі ұсыным арқылы педагогтің даму жолын белгілеу",
			RU: "Задача: по анкетам, рефлексии и рекомендациям после оценивания наметить путь развития педагога",
			EN: "A task: to chart the teacher's path from surveys, reflection and recommendations after the assessment",
		},
		Reason: Text{
			KK: "Педагогтің даму жолын пайдаланушы жазады: оны сынайтын белгі берілмеген",
			RU: "Путь развития педагога записывает пользователь: признака для проверки не дано",
			EN: "The caller records the teacher's path: no test of it is given",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.7.2"}, Status: Recorded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Міндет: курста үйренгенін енгізуге әдістемелік және практикалық көмек беру",
			RU: "Задача: методически и практически помогать внедрять освоенное на курсе",
			EN: "A task: methodological and practical help in putting the learning to use",
		},
		Reason: Text{
			KK: "Көрсетілген көмекті пайдаланушы жазады: оның мөлшері белгіленбеген",
			RU: "Оказанную помощь отмечает пользователь: её мера не установлена",
			EN: "The caller records the help given: how much of it is due is not said",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.8"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Қолдау желілік байланыста өтеді: жоспарлы семинарлар, вебинарлар, конференциялар және жеке хабарласу",
			RU: "Сопровождение идёт в сети общения: плановые семинары, вебинары, конференции и личная связь",
			EN: "Support works as a network: planned seminars, webinars and conferences, and personal contact",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.EL1.1"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Elements", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Кеңес беру мен қолдау: онлайн, телефонмен немесе кездесіп жеке кеңес беру",
			RU: "Консультации и поддержка: личная консультация онлайн, по телефону или при встрече",
			EN: "Advice and support: a personal consultation online, by telephone or in person",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.EL1.2"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Elements", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Кеңес беру мен қолдау: туындаған сұрақтар бойынша вебинарлар мен шеберлік сыныптары",
			RU: "Консультации и поддержка: вебинары и мастер-классы по возникшим вопросам",
			EN: "Advice and support: webinars and master classes on questions that came up",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.EL1.3"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Elements", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Кеңес беру мен қолдау: аттестаттау мәселелері бойынша форумдар мен қауымдастықтар",
			RU: "Консультации и поддержка: форумы и сообщества по вопросам аттестации",
			EN: "Advice and support: forums and communities on matters of attestation",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.EL2.1"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Elements", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Ресурстар мен материалдар: курс материалдарына тұрақты қолжетімділік",
			RU: "Ресурсы и материалы: постоянный доступ к материалам курса",
			EN: "Resources and materials: lasting access to the materials of the course",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.EL2.2"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Elements", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Ресурстар мен материалдар: қосымша ресурстардың дерекқоры",
			RU: "Ресурсы и материалы: база дополнительных ресурсов",
			EN: "Resources and materials: a database of further resources",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.EL3.1"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Elements", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Бағалау және кері байланыс: үйренгенін қолдану туралы тұрақты сауалнамалар",
			RU: "Оценка и обратная связь: регулярные опросы о применении освоенного",
			EN: "Evaluation and feedback: regular surveys of how the learning is applied",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.EL3.2"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Elements", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Бағалау және кері байланыс: пікір жинау және қолдауды соған қарай түзету",
			RU: "Оценка и обратная связь: сбор отзывов и поправки в поддержку по ним",
			EN: "Evaluation and feedback: gathering opinions and adjusting the support by them",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.EL4.1"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Elements", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Кәсіби даму: алдағы конференциялар мен семинарлар туралы ақпарат",
			RU: "Профессиональное развитие: сведения о предстоящих конференциях и семинарах",
			EN: "Professional development: news of coming conferences and seminars",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.EL5.1"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Elements", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Практикада қолдану: курста жасалған жобаларды жүзеге асыруға көмек",
			RU: "Практическое применение: помощь в осуществлении проектов, задуманных на курсе",
			EN: "Practice: help in carrying out projects designed on the course",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.EL5.2"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Elements", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Практикада қолдану: тәжірибелі тәлімгерлер тағайындау",
			RU: "Практическое применение: назначение опытных наставников",
			EN: "Practice: experienced mentors are assigned",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.EL6.1"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Elements", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Техникалық және әдістемелік қолдау: курста қолданылған құралдар бойынша көмек",
			RU: "Техническая и методическая поддержка: помощь с инструментами курса",
			EN: "Technical and methodological support: help with the tools of the course",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.EL6.2"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Elements", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Техникалық және әдістемелік қолдау: оқу жоспарлары, материалдар мен жаңа әдістемелер бойынша кеңес",
			RU: "Техническая и методическая поддержка: совет об учебных планах, материалах и новых методиках",
			EN: "Technical and methodological support: advice on curricula, materials and new methods",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.EL7.1"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Elements", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Құжаттау және есептілік: қолдану нәтижелері туралы дерек жинау, талдау және есеп жасау",
			RU: "Документирование и отчётность: сбор и анализ данных о применении, отчёты",
			EN: "Records and reports: data on the results of application, their analysis and reports",
		},
	},
	{
		Provision: Provision{BilimzetProgramme, "9.EL7.2"}, Status: Coded,
		Symbols: []string{"postcourse.Bilimzet2025", "postcourse.Programme.Elements", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Құжаттау және есептілік: курстың аяқталғаны мен жетістіктерді растайтын сертификаттар мен құжаттар",
			RU: "Документирование и отчётность: сертификаты и другие документы о завершении курса и достижениях",
			EN: "Records and reports: certificates and other documents on completing the course and on achievements",
		},
	},
}
