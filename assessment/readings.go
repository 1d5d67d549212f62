package assessment

import "github.com/qagida/qagida"

// Readings lists where the provisions of this package allow more than one
// meaning, with the meanings they allow, the default first: those of a [Scheme],
// then those of [Rules].
func Readings() []qagida.Reading { return append(schemeSwitches.List(), switches.List()...) }

// With is the rules under other readings, each written as its text form:
//
//	rules, err := assessment.Order95().With("retake-year=twelve-months")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do.
func (r Rules) With(choices ...string) (Rules, error) {
	err := switches.Set(&r, choices...)
	return r, err
}

var schemeSwitches = qagida.Switches[Scheme]{
	{Reading: &partsCombined, Field: func(s *Scheme) *uint8 { return (*uint8)(&s.PartsCombined) }},
	{Reading: &scoreStep, Field: func(s *Scheme) *uint8 { return (*uint8)(&s.ScoreStep) }},
	{Reading: &scaleColumn, Field: func(s *Scheme) *uint8 { return (*uint8)(&s.ScaleColumn) }},
}

var switches = qagida.Switches[Rules]{
	{Reading: &retakeYear, Field: func(r *Rules) *uint8 { return (*uint8)(&r.RetakeYear) }},
	{Reading: &retakeStream, Field: func(r *Rules) *uint8 { return (*uint8)(&r.RetakeStream) }},
	{Reading: &transferDocuments, Field: func(r *Rules) *uint8 { return (*uint8)(&r.TransferDocuments) }},
}

// PartsCombinedReading says which parts must be passed (bilimzet/8.0).
type PartsCombinedReading uint8

// The choices of the reading parts-combined.
const (
	EachPart PartsCombinedReading = iota // every part reaches its passing grade and its pass mark
	TestOnly                             // only a stated pass mark is asked for: that of the test
)

var partsCombinedWords = qagida.ReadingWords[PartsCombinedReading](&partsCombined)

var partsCombined = qagida.Reading{
	ID:        "parts-combined",
	Provision: bilimzet("8.0"),
	Question: qagida.Text{
		KK: "Қорытынды бағалаудың екі бөлігі бар, бірақ олардың нәтижесін біріктіретін ереже жоқ. Не өтуі тиіс?",
		RU: "В итоговом оценивании две части, а правила, соединяющего их результаты, нет. Что должно быть сдано?",
		EN: "The final assessment has two parts and no rule that joins their results. What must be passed?",
	},
	Choices: []qagida.Alternative{
		{ID: "each-part", Meaning: qagida.Text{
			KK: "екі бөлік те кемінде қанағаттанарлық бағаланады",
			RU: "обе части оценены не ниже «удовлетворительно»",
			EN: "both parts are at least satisfactory",
		}},
		{ID: "test-only", Meaning: qagida.Text{
			KK: "өту балы тек тестілеуге белгіленген, сондықтан сол ғана сұралады",
			RU: "проходной балл назван только для тестирования, его одного и спрашивают",
			EN: "only the test has a stated pass mark, and it alone is asked for",
		}},
	},
	Why: qagida.Text{
		KK: "бір бөлігі өтпесе, бағдарламаның нәтижесі расталмайды",
		RU: "несданная часть не подтверждает результатов программы",
		EN: "a part that is failed cannot confirm the results of the programme",
	},
}

// index is the place of the choice in a table of both; a choice that does not
// exist counts as the default.
func (r PartsCombinedReading) index() int {
	if r == TestOnly {
		return 1
	}
	return 0
}

// ScoreStepReading says whether half points may be given where the provider
// states no step (bilimzet/8.1.C1 to 8.1.C5).
type ScoreStepReading uint8

// The choices of the reading score-step.
const (
	WholePoints ScoreStepReading = iota // 0, 1, 2
	HalfPoints                          // 0, 0.5, 1, 1.5, 2
)

var scoreStepWords = qagida.ReadingWords[ScoreStepReading](&scoreStep)

// index is the place of the choice in a table of both; a choice that does not
// exist counts as the default.
func (r ScoreStepReading) index() int {
	if r == HalfPoints {
		return 1
	}
	return 0
}

var scoreStep = qagida.Reading{
	ID:        "score-step",
	Provision: bilimzet("8.1.C1"),
	Question: qagida.Text{
		KK: "Өлшемшарттарға 0-ден 2-ге дейін балл беріледі. Жарты балл қоюға бола ма?",
		RU: "По критериям ставят от 0 до 2 баллов. Можно ли ставить полбалла?",
		EN: "The criteria are given 0 to 2 points. May half points be given?",
	},
	Choices: []qagida.Alternative{
		{ID: "whole", Meaning: qagida.Text{
			KK: "тек бүтін балл қойылады",
			RU: "ставят только целые баллы",
			EN: "whole points only",
		}},
		{ID: "half", Meaning: qagida.Text{
			KK: "жарты балл да қойылады",
			RU: "ставят и половины баллов",
			EN: "half points as well",
		}},
	},
	Why: qagida.Text{
		KK: "шкаланың аралықтары бүтін балмен берілген",
		RU: "границы шкалы названы целыми баллами",
		EN: "the bands of the scale are whole",
	},
}

// ScaleColumnReading says which column of a scale sets the grade where the two
// contradict each other (bilimzet/8.1, 8.2).
type ScaleColumnReading uint8

// The choices of the reading scale-column.
const (
	ByPoints  ScaleColumnReading = iota // the points
	ByPercent                           // the percent
)

var scaleColumnWords = qagida.ReadingWords[ScaleColumnReading](&scaleColumn)

// index is the place of the choice in a table of both; a choice that does not
// exist counts as the default.
func (r ScaleColumnReading) index() int {
	if r == ByPercent {
		return 1
	}
	return 0
}

// other is the column that is not read.
func (r ScaleColumnReading) other() ScaleColumnReading { return ScaleColumnReading(1 - r.index()) }

var scaleColumn = qagida.Reading{
	ID:        "scale-column",
	Provision: bilimzet("8.1.SUM"),
	Question: qagida.Text{
		KK: "7/10, 17/25 және 19/25 үшін шкаланың балл және пайыз бағандары әртүрлі баға береді. Қайсысы шешеді?",
		RU: "Для 7/10, 17/25 и 19/25 столбцы баллов и процентов дают разные оценки. Какой из них решает?",
		EN: "For 7/10, 17/25 and 19/25 the points and the percent of the scale give different grades. Which decides?",
	},
	Choices: []qagida.Alternative{
		{ID: "points", Meaning: qagida.Text{
			KK: "бағаны балл анықтайды",
			RU: "оценку определяют баллы",
			EN: "the points set the grade",
		}},
		{ID: "percent", Meaning: qagida.Text{
			KK: "бағаны пайыз анықтайды",
			RU: "оценку определяют проценты",
			EN: "the percent sets the grade",
		}},
	},
	Why: qagida.Text{
		KK: "бағдарлама нәтижені балмен белгілейді және 17 балды өту балы деп атайды",
		RU: "программа выводит результат из баллов и называет 17 баллов проходными",
		EN: "the programme derives the result from the points and calls 17 of them a pass",
	},
}

// RetakeYearReading says what a year is in "once a year" (order95/30.1).
type RetakeYearReading uint8

// The choices of the reading retake-year.
const (
	CalendarYear RetakeYearReading = iota // from 1 January to 31 December
	TwelveMonths                          // any twelve months; a year has passed on the corresponding day
)

var retakeYearWords = qagida.ReadingWords[RetakeYearReading](&retakeYear)

var retakeYear = qagida.Reading{
	ID:        "retake-year",
	Provision: order95("30.1"),
	Question: qagida.Text{
		KK: "Қайта бағалау жылына бір реттен аспайды. Бұл қандай жыл?",
		RU: "Повторное оценивание допускается не чаще раза в год. Какой это год?",
		EN: "A repeat assessment is allowed at most once a year. Which year is meant?",
	},
	Choices: []qagida.Alternative{
		{ID: "calendar-year", Meaning: qagida.Text{
			KK: "күнтізбелік жыл",
			RU: "календарный год",
			EN: "the calendar year",
		}},
		{ID: "twelve-months", Meaning: qagida.Text{
			KK: "алдыңғы қайта бағалаудан кейінгі он екі ай",
			RU: "двенадцать месяцев от предыдущего повторного оценивания",
			EN: "twelve months from the repeat assessment before",
		}},
	},
	Why: qagida.Text{
		KK: "сол тармақта «ағымдағы жыл» туралы айтылады",
		RU: "в том же пункте речь идёт о текущем годе",
		EN: "the same paragraph speaks of the current year",
	},
}

// RetakeStreamReading says whether a repeat assessment with the next stream uses
// up the yearly one (order95/30.2).
type RetakeStreamReading uint8

// The choices of the reading retake-stream.
const (
	StreamSeparate RetakeStreamReading = iota // it stands apart from the yearly limit
	StreamCounts                              // it is one of those that the yearly limit allows
)

var retakeStreamWords = qagida.ReadingWords[RetakeStreamReading](&retakeStream)

var retakeStream = qagida.Reading{
	ID:        "retake-stream",
	Provision: order95("30.2"),
	Question: qagida.Text{
		KK: "Келесі ағыммен бірге қайта бағалау жылдық мүмкіндікті пайдалана ма?",
		RU: "Расходует ли повторное оценивание со следующим потоком годовую возможность?",
		EN: "Does a repeat assessment with the next stream use up the yearly one?",
	},
	Choices: []qagida.Alternative{
		{ID: "separate", Meaning: qagida.Text{
			KK: "жоқ, ол бөлек мүмкіндік",
			RU: "нет, это отдельная возможность",
			EN: "no, it is a way of its own",
		}},
		{ID: "counts", Meaning: qagida.Text{
			KK: "иә, ол жылдық шекке кіреді",
			RU: "да, оно входит в годовой предел",
			EN: "yes, it counts towards the yearly limit",
		}},
	},
	Why: qagida.Text{
		KK: "ол тізімде жеке тармақша болып тұр",
		RU: "она названа в перечне отдельным подпунктом",
		EN: "it is listed as a way of its own",
	},
}

// TransferDocumentsReading says whether a transfer needs supporting documents
// (order95/30.3).
type TransferDocumentsReading uint8

// The choices of the reading transfer-documents.
const (
	DocumentsNotRequired TransferDocumentsReading = iota // the valid reason alone is asked for
	DocumentsRequired                                    // it must be supported by documents
)

var transferDocumentsWords = qagida.ReadingWords[TransferDocumentsReading](&transferDocuments)

var transferDocuments = qagida.Reading{
	ID:        "transfer-documents",
	Provision: order95("30.3"),
	Question: qagida.Text{
		KK: "Бір ағымнан екіншісіне ауысуға растайтын құжаттар керек пе?",
		RU: "Нужны ли подтверждающие документы для перевода в другой поток?",
		EN: "Are supporting documents needed for a transfer to another stream?",
	},
	Choices: []qagida.Alternative{
		{ID: "not-required", Meaning: qagida.Text{
			KK: "керек емес",
			RU: "не нужны",
			EN: "they are not needed",
		}},
		{ID: "required", Meaning: qagida.Text{
			KK: "керек",
			RU: "нужны",
			EN: "they are needed",
		}},
	},
	Why: qagida.Text{
		KK: "құжаттарды тек үзілген курсты аяқтау туралы тармақша сұрайды",
		RU: "документы спрашивает только подпункт о завершении прерванного курса",
		EN: "only the item on finishing an interrupted course asks for documents",
	},
}
