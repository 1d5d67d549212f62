package planning

import "github.com/qagida/qagida"

// Bilimzet2025 returns the study plan of the 2025 programme of the provider
// Bilimzet as data: six modules and the final assessment, 21 rows, 40 academic hours. The
// titles are short ones of this module's own, in the language asked for; every
// call returns a plan that the caller may change.
//
// One plan serves group and distance learning. The hour of the final test stands
// in the column of independent work, as in the programme.
//
// Source: bilimzet/5.0 to 5.T.TOTAL and 6.1.
func Bilimzet2025(lang qagida.Lang) StudyPlan {
	plan := StudyPlan{Totals: hoursOf(bilimzetTotals), ProgrammeHours: qagida.CountOf(bilimzetHours)}
	plan.Totals[Total] = qagida.CountOf(bilimzetTotal)
	for _, topic := range bilimzetTopics {
		plan.Rows = append(plan.Rows, Row{
			Module: bilimzetModules[topic.module].In(lang),
			Title:  topic.title.In(lang),
			Hours:  hoursOf(topic.hours),
			Total:  qagida.CountOf(topic.total),
		})
	}
	return plan
}

// activities are hours by activity: lecture, self-study, question and answer,
// case, independent work.
type activities [IndependentWork]int

func hoursOf(a activities) Hours {
	hours := Hours{}
	for i, n := range a {
		if n > 0 {
			hours[Lecture+Column(i)] = qagida.CountOf(n)
		}
	}
	return hours
}

// What stands below the columns of the table, and what the programme says of
// itself.
var bilimzetTotals = activities{18, 5, 6, 2, 9} // bilimzet/5.T.TOTAL

const (
	bilimzetTotal = 40 // bilimzet/5.T.TOTAL
	bilimzetHours = 40 // bilimzet/6.1
)

// The modules, and the final assessment after them (bilimzet/5.M1 to 5.M6, 5.FA).
var bilimzetModules = [...]qagida.Text{
	{KK: "1-модуль. Кәсіби реттеу және біліктілік өсімі", RU: "Модуль 1. Профессиональное регулирование и рост квалификации", EN: "Module 1. Professional regulation and the growth of qualifications"},
	{KK: "2-модуль. Жетістіктерді сараптап бағалау", RU: "Модуль 2. Экспертная оценка достижений", EN: "Module 2. Expert appraisal of achievements"},
	{KK: "3-модуль. Кәсіби мәртебенің динамикасы", RU: "Модуль 3. Динамика профессионального статуса", EN: "Module 3. The dynamics of professional status"},
	{KK: "4-модуль. Цифрлық тәжірибе және сапа", RU: "Модуль 4. Цифровая практика и качество", EN: "Module 4. Digital practice and quality"},
	{KK: "5-модуль. Авторлық педагогикалық тәжірибе", RU: "Модуль 5. Авторская педагогическая практика", EN: "Module 5. Teachers' own practice"},
	{KK: "6-модуль. Кәсіби дамуды қолдау ортасы", RU: "Модуль 6. Среда поддержки профессионального развития", EN: "Module 6. The support of professional development"},
	{KK: "Қорытынды бағалау", RU: "Итоговое оценивание", EN: "Final assessment"},
}

// bilimzetTopics are the rows of the table in its order.
var bilimzetTopics = [...]struct {
	module int // the place in bilimzetModules
	title  qagida.Text
	hours  activities
	total  int
}{
	{0, qagida.Text{KK: "Кәсіби дамудың құқықтық негізі", RU: "Правовая основа профессионального развития", EN: "Legal basis of professional development"}, activities{1, 1, 0, 0, 0}, 2 /* 5.T.1.1 */},
	{0, qagida.Text{KK: "Этика және академиялық адалдық", RU: "Этика и академическая честность", EN: "Ethics and academic integrity"}, activities{1, 0, 1, 0, 0}, 2 /* 5.T.1.2 */},
	{0, qagida.Text{KK: "Біліктілік деңгейін растау жолдары", RU: "Пути подтверждения уровня квалификации", EN: "Ways to confirm a level of qualification"}, activities{2, 1, 1, 0, 0}, 4 /* 5.T.1.3 */},
	{1, qagida.Text{KK: "Нәтижені растайтын құжаттар", RU: "Документы о результатах работы", EN: "Documents that show results"}, activities{1, 0, 0, 1, 0}, 2 /* 5.T.2.1 */},
	{1, qagida.Text{KK: "Басқару жұмысының нәтижесін бағалау", RU: "Оценка управленческих результатов", EN: "Appraising the results of management"}, activities{1, 0, 1, 0, 0}, 2 /* 5.T.2.2 */},
	{1, qagida.Text{KK: "Өз жұмысын талдау қағидаттары", RU: "Принципы анализа собственной работы", EN: "Principles of analysing one's own work"}, activities{1, 1, 0, 0, 0}, 2 /* 5.T.2.3 */},
	{2, qagida.Text{KK: "Тұрақты нәтижені растау", RU: "Подтверждение стабильных результатов", EN: "Confirming lasting results"}, activities{1, 0, 0, 0, 0}, 1 /* 5.T.3.1 */},
	{2, qagida.Text{KK: "Мерзімінен бұрын көтерілу шарттары", RU: "Условия досрочного повышения", EN: "Conditions of early promotion"}, activities{1, 0, 1, 0, 0}, 2 /* 5.T.3.2 */},
	{2, qagida.Text{KK: "Кәсіби мәртебені сақтау тәртібі", RU: "Порядок сохранения профессионального статуса", EN: "Keeping one's professional status"}, activities{2, 0, 1, 0, 0}, 3 /* 5.T.3.3 */},
	{3, qagida.Text{KK: "Кәсіби дамудағы цифрлық платформалар", RU: "Цифровые платформы в профессиональном развитии", EN: "Digital platforms in professional development"}, activities{1, 0, 0, 0, 0}, 1 /* 5.T.4.1 */},
	{3, qagida.Text{KK: "Оқу жетістіктерінің критерийлері", RU: "Критерии учебных достижений", EN: "Criteria of learning achievements"}, activities{1, 0, 0, 0, 0}, 1 /* 5.T.4.2 */},
	{3, qagida.Text{KK: "Білім алушылардың сыртқы белсенділігі", RU: "Активность учащихся за пределами уроков", EN: "What learners do outside lessons"}, activities{1, 1, 0, 0, 0}, 2 /* 5.T.4.3 */},
	{3, qagida.Text{KK: "1-өзіндік жұмыс: жеке материалдарды дайындау", RU: "Самостоятельная работа 1: личные материалы", EN: "Independent assignment 1: materials of one's own"}, activities{0, 0, 0, 0, 2}, 2 /* 5.T.SRS1 */},
	{4, qagida.Text{KK: "Әдістемелік материал құрастыру", RU: "Составление методических материалов", EN: "Designing methodological materials"}, activities{1, 0, 0, 0, 0}, 1 /* 5.T.5.1 */},
	{4, qagida.Text{KK: "Тәжірибе алмасу түрлері", RU: "Виды обмена опытом", EN: "Forms of exchanging experience"}, activities{1, 0, 1, 0, 0}, 2 /* 5.T.5.2 */},
	{4, qagida.Text{KK: "2-өзіндік жұмыс: әдістемелік әзірлеменің үлгісі", RU: "Самостоятельная работа 2: макет разработки", EN: "Independent assignment 2: layout of a methodological work"}, activities{0, 0, 0, 0, 2}, 2 /* 5.T.SRS2 */},
	{5, qagida.Text{KK: "Бағдарламалар мен провайдерлер", RU: "Программы и провайдеры", EN: "Programmes and providers"}, activities{1, 1, 0, 0, 0}, 2 /* 5.T.6.1 */},
	{5, qagida.Text{KK: "Материалдарды рәсімдеу және тапсыру", RU: "Оформление и подача материалов", EN: "Preparing and filing materials"}, activities{1, 0, 0, 1, 0}, 2 /* 5.T.6.2 */},
	{5, qagida.Text{KK: "3-өзіндік жұмыс: материалдар жинағы", RU: "Самостоятельная работа 3: набор материалов", EN: "Independent assignment 3: the set of materials"}, activities{0, 0, 0, 0, 2}, 2 /* 5.T.SRS3 */},
	{6, qagida.Text{KK: "Тыңдаушының қорытынды жұмысы", RU: "Итоговая работа слушателя", EN: "The participant's final work"}, activities{0, 0, 0, 0, 2}, 2 /* 5.T.FA1 */},
	{6, qagida.Text{KK: "Қорытынды тест", RU: "Итоговый тест", EN: "The final test"}, activities{0, 0, 0, 0, 1}, 1 /* 5.T.FA2 */},
}
