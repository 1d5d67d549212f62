package postcourse

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings of this package, question by question, each in the
// order of the text. Each comment ends with an example that a test runs: the
// question, the input in JSON, and the outcome of the criterion.
const (
	// CodeScope: monitoring is owed for the teacher, under the reading
	// monitoring-scope (order95/2.2).
	//
	// Example: progress {"place":"domestic","certified":false} → not-applicable
	CodeScope qagida.Code = "postcourse-scope"

	// CodePlace: something is owed after the course, since it was not held abroad
	// (order95/5.3.2).
	//
	// Example: progress {"place":"abroad","completed":"2026-04-03"} → not-applicable
	CodePlace qagida.Code = "postcourse-place"

	// CodeSupportOwed: the provider owes support (order95/6.2).
	//
	// Example: progress {"place":"domestic"} → met
	CodeSupportOwed qagida.Code = "postcourse-support-owed"

	// CodeMonitoringOwed: the provider owes monitoring (order95/6.3).
	//
	// Example: progress {"place":"domestic","certified":true} → met
	CodeMonitoringOwed qagida.Code = "postcourse-monitoring-owed"

	// CodeSupport: support was given in its term (order95/35.1).
	//
	// Example: progress {"place":"domestic","completed":"2026-04-03","events":[],"on":"2027-04-04"} → not-met
	CodeSupport qagida.Code = "postcourse-support"

	// CodeFinalMonitoring: the final monitoring was held in its term and the
	// teacher received its analysis (order95/35.2).
	//
	// Example: progress {"place":"domestic","completed":"2026-04-03","certified":true,"events":[{"duty":"final-monitoring","date":"2027-04-03"}],"on":"2027-04-03"} → met
	CodeFinalMonitoring qagida.Code = "postcourse-final-monitoring"

	// CodeIndependentWorks: the teacher carried out the least number of
	// independent works in the first year (order95/36.2).
	//
	// Example: progress {"place":"domestic","completed":"2026-04-03","events":[{"duty":"independent-works","date":"2026-05-01"}],"on":"2027-04-04"} → not-met
	CodeIndependentWorks qagida.Code = "postcourse-independent-works"

	// CodeMonitoring: monitoring was done in every year so far (order95/37).
	//
	// Example: progress {"place":"domestic","completed":"2026-04-03","certified":true,"events":[],"on":"2027-04-04"} → not-met
	CodeMonitoring qagida.Code = "postcourse-monitoring"

	// CodeHelp: support had monitoring, methodological help and consulting
	// (order95/2.6).
	//
	// Example: practice {"place":"domestic","forms":["consulting"]} → not-met
	CodeHelp qagida.Code = "practice-help"

	// CodeApplied: the teacher applies what was learnt, as declared (order95/33).
	//
	// Example: practice {"applied":true} → met
	CodeApplied qagida.Code = "practice-applied"

	// CodeTracked: the school follows the application in its own control, as
	// declared (order95/34).
	//
	// Example: practice {"tracked":false} → not-met
	CodeTracked qagida.Code = "practice-tracked"

	// CodeResults: results of professional development are on record
	// (order95/36.1).
	//
	// Example: practice {"place":"domestic","forms":["growth-evidence"]} → met
	CodeResults qagida.Code = "practice-results"

	// CodeExchange: the teacher's experience was shared or recognised
	// (order95/36.3).
	//
	// Example: practice {"place":"domestic","forms":["public-recognition"]} → met
	CodeExchange qagida.Code = "practice-exchange"

	// CodeAdjustment: the programmes were adjusted (order95/36.4).
	//
	// Example: practice {"place":"domestic","forms":[]} → not-met
	CodeAdjustment qagida.Code = "practice-adjustment"

	// CodeFree: support is free of charge for the teacher (rsio/2).
	//
	// Example: practice {"place":"domestic","fee_asked":true} → not-met
	CodeFree qagida.Code = "practice-free"

	// CodeProgrammeLength: a programme promises the least years of support
	// (order95/35.1).
	//
	// Example: programme {"support_years":1} → met
	CodeProgrammeLength qagida.Code = "programme-length"

	// CodeProgrammeFinalMonitoring: a programme promises a final monitoring with
	// its analysis (order95/35.2).
	//
	// Example: programme {"final_monitoring":false} → not-met
	CodeProgrammeFinalMonitoring qagida.Code = "programme-final-monitoring"

	// CodeProgrammeWorks: a programme provides for the least number of independent
	// works (order95/36.2).
	//
	// Example: programme {"independent_works":2} → not-met
	CodeProgrammeWorks qagida.Code = "programme-independent-works"

	// CodeProgrammeMonitoring: a programme provides for the years of monitoring
	// (order95/37).
	//
	// Example: programme {"monitoring_years":3} → met
	CodeProgrammeMonitoring qagida.Code = "programme-monitoring"

	// CodeEffect: practice shows the results that the programme expects
	// (order95/2.2).
	//
	// Example: effect {"expected":["plans lessons"],"observed":[{"result":"plans lessons","observed":false}]} → not-met
	CodeEffect qagida.Code = "postcourse-effect"
)

// The facts that the criteria ask for.
const (
	fieldPlace = iota
	fieldCompleted
	fieldCertified
	fieldEvents
	fieldEventDuty
	fieldEventDate
	fieldOn
	fieldApplied
	fieldTracked
	fieldForms
	fieldFeeAsked
	fieldSupportYears
	fieldFinalMonitoring
	fieldIndependentWorks
	fieldMonitoringYears
	fieldExpected
	fieldObserved
)

var fields = []qagida.Field{
	fieldPlace:            {Name: "place", Text: qagida.Text{KK: "курс өтетін орын", RU: "место проведения курса", EN: "place of the course"}},
	fieldCompleted:        {Name: "completed", Text: qagida.Text{KK: "курстың аяқталған күні", RU: "день завершения курса", EN: "day of completion of the course"}},
	fieldCertified:        {Name: "certified", Text: qagida.Text{KK: "сертификаттың берілгені", RU: "получен ли сертификат", EN: "whether a certificate was received"}},
	fieldEvents:           {Name: "events", Text: qagida.Text{KK: "мерзімнің соңғы күніне дейін не істелгені", RU: "что сделано по последний день срока", EN: "what is done up to the last day of the term"}},
	fieldEventDuty:        {Name: "events.duty", Text: qagida.Text{KK: "іс-шараның қай міндетке жататыны", RU: "к какой обязанности относится событие", EN: "the duty that an event belongs to"}},
	fieldEventDate:        {Name: "events.date", Text: qagida.Text{KK: "іс-шараның күні", RU: "день события", EN: "the day of an event"}},
	fieldOn:               {Name: "on", Text: qagida.Text{KK: "сұралған күн", RU: "день, на который дан ответ", EN: "the day asked about"}},
	fieldApplied:          {Name: "applied", Text: qagida.Text{KK: "алған білімнің қолданылуы", RU: "применение полученного", EN: "whether what was learnt is applied"}},
	fieldTracked:          {Name: "tracked", Text: qagida.Text{KK: "мектепішілік бақылаудың жүргізілуі", RU: "отслеживание школой", EN: "whether the school follows it"}},
	fieldForms:            {Name: "forms", Text: qagida.Text{KK: "қолдаудың өткен нысандары", RU: "состоявшиеся формы сопровождения", EN: "the forms of support that took place"}},
	fieldFeeAsked:         {Name: "fee_asked", Text: qagida.Text{KK: "қолдау үшін ақы сұралғаны", RU: "запрошена ли плата за сопровождение", EN: "whether a fee was asked for support"}},
	fieldSupportYears:     {Name: "support_years", Text: qagida.Text{KK: "бағдарламадағы қолдау жылдары", RU: "годы сопровождения по программе", EN: "years of support in the programme"}},
	fieldFinalMonitoring:  {Name: "final_monitoring", Text: qagida.Text{KK: "бағдарламадағы қорытынды мониторинг пен оның талдауы", RU: "итоговый мониторинг с анализом в программе", EN: "final monitoring with its analysis in the programme"}},
	fieldIndependentWorks: {Name: "independent_works", Text: qagida.Text{KK: "бағдарламадағы өзіндік жұмыстар саны", RU: "число самостоятельных работ в программе", EN: "number of independent works in the programme"}},
	fieldMonitoringYears:  {Name: "monitoring_years", Text: qagida.Text{KK: "бағдарламадағы мониторинг жылдары", RU: "годы мониторинга по программе", EN: "years of monitoring in the programme"}},
	fieldExpected:         {Name: "expected", Text: qagida.Text{KK: "бағдарламаның күтілетін нәтижелері", RU: "ожидаемые результаты программы", EN: "expected results of the programme"}},
	fieldObserved:         {Name: "observed", Text: qagida.Text{KK: "тәжірибеде байқалғаны", RU: "что наблюдалось на практике", EN: "what was observed in practice"}},
}

// The numbers that the texts on progress show.
const (
	showSupportYears = iota
	showWorks
	showWorksDone
	showRounds
	showRoundsMet
	showYearly
)

var progressAmounts = []rule.Amount{
	showSupportYears: {Name: "support-years"},
	showWorks:        {Name: "works"},
	showWorksDone:    {Name: "works-done"},
	showRounds:       {Name: "rounds"},
	showRoundsMet:    {Name: "rounds-met"},
	showYearly:       {Name: "yearly"},
}

// The criteria on what is owed, and after them those on what was done, each in
// the order of the text.
const (
	dutiesScope = iota
	dutiesPlace
	dutiesSupport
	dutiesMonitoring
	progressSupport
	progressFinal
	progressWorks
	progressMonitoring
)

var dutiesChecklist = rule.OldChecklist{
	Name:     "duties",
	Fields:   fields,
	Amounts:  progressAmounts,
	Criteria: progressCriteria[:progressSupport],
}

var progressChecklist = rule.OldChecklist{
	Name:     "progress",
	Fields:   fields,
	Amounts:  progressAmounts,
	Criteria: progressCriteria,
}

const needsTerm = 1<<fieldPlace | 1<<fieldCompleted | 1<<fieldEvents | 1<<fieldEventDuty | 1<<fieldEventDate | 1<<fieldOn

var progressCriteria = []rule.OldCriterion{
	dutiesScope: {
		Code: CodeScope, Provision: order95("2.2"), Reading: "monitoring-scope",
		Needs: 1<<fieldPlace | 1<<fieldCertified,
		Asks: qagida.Text{
			KK: "Педагог курстан кейінгі мониторинг қамтитындардың қатарында",
			RU: "Педагог относится к тем, за чьей работой после курса ведётся мониторинг",
			EN: "The teacher is one of those whose work is monitored after the course",
		},
	},
	dutiesPlace: {
		Code: CodePlace, Provision: order95("5.3.2"),
		Needs: 1 << fieldPlace,
		Asks: qagida.Text{
			KK: "Курс ел ішінде өткен: шетелдегі курстан кейін қолдау да, мониторинг те қажет емес",
			RU: "Курс прошёл в стране: после курса за рубежом не нужны ни сопровождение, ни мониторинг",
			EN: "The course was held in the country: after one abroad neither support nor monitoring is asked for",
		},
	},
	dutiesSupport: {
		Code: CodeSupportOwed, Provision: order95("6.2"),
		Needs: 1 << fieldPlace,
		Asks: qagida.Text{
			KK: "Ұйым педагогті курстан кейін қолдауға міндетті",
			RU: "Организация обязана сопровождать педагога после курса",
			EN: "The provider owes the teacher support after the course",
		},
	},
	dutiesMonitoring: {
		Code: CodeMonitoringOwed, Provision: order95("6.3"), Reading: "monitoring-scope",
		Needs: 1<<fieldPlace | 1<<fieldCertified,
		Asks: qagida.Text{
			KK: "Ұйым педагогтің курстан кейінгі жұмысына мониторинг жүргізуге міндетті",
			RU: "Организация обязана вести мониторинг работы педагога после курса",
			EN: "The provider owes monitoring of the teacher's work after the course",
		},
	},
	progressSupport: {
		Code: CodeSupport, Provision: order95("35.1"), Reading: "first-year",
		Needs: needsTerm,
		Asks: qagida.Text{
			KK: "Педагог курстан кейін кемінде {support-years|жыл} қолдау алады",
			RU: "Сопровождение после курса длится не менее {support-years|года|лет|лет}",
			EN: "Support after the course lasts at least {support-years|year|years}",
		},
	},
	progressFinal: {
		Code: CodeFinalMonitoring, Provision: order95("35.2"), Reading: "first-year",
		Needs: needsTerm | 1<<fieldCertified,
		Asks: qagida.Text{
			KK: "Қолдау қорытынды мониторингпен аяқталып, оның талдауы педагогке беріледі",
			RU: "Сопровождение завершается итоговым мониторингом, анализ которого получает педагог",
			EN: "Support ends with a final monitoring whose analysis the teacher receives",
		},
	},
	progressWorks: {
		Code: CodeIndependentWorks, Provision: order95("36.2"), Reading: "first-year",
		Needs: needsTerm,
		Asks: qagida.Text{
			KK: "Педагог курстан кейінгі бірінші жылы кемінде {works|өзіндік жұмыс} орындайды",
			RU: "В первый год после курса педагог выполняет не менее {works|самостоятельной работы|самостоятельных работ|самостоятельных работ}",
			EN: "In the first year after the course the teacher carries out at least {works|independent work|independent works}",
		},
		Found: qagida.Text{
			KK: "мерзімінде {works-done|жұмыс} орындалған",
			RU: "выполнено в срок: {works-done|работа|работы|работ}",
			EN: "done in time: {works-done|work|works}",
		},
	},
	progressMonitoring: {
		Code: CodeMonitoring, Provision: order95("37"), Reading: "monitoring-years",
		Needs: needsTerm | 1<<fieldCertified,
		Asks: qagida.Text{
			KK: "Мониторинг {rounds|жыл} бойы жылына {yearly|рет} жүргізіледі",
			RU: "Мониторинг ведётся {rounds|год|года|лет}, каждый год не менее {yearly|раза|раз|раз}",
			EN: "Monitoring goes on for {rounds|year|years}, at least {yearly|time|times} in each",
		},
		Found: qagida.Text{
			KK: "{rounds-met|жыл} бойынша орындалған",
			RU: "выполнено: {rounds-met|год|года|лет}",
			EN: "done in {rounds-met|year|years}",
		},
	},
}

// The criteria on what is owed without a day, in the order of the text.
const (
	practiceHelp = iota
	practiceApplied
	practiceTracked
	practiceResults
	practiceExchange
	practiceAdjustment
	practiceFree
)

const needsForms = 1<<fieldPlace | 1<<fieldForms

var practiceChecklist = rule.OldChecklist{
	Name:   "practice",
	Fields: fields,
	Criteria: []rule.OldCriterion{
		practiceHelp: {
			Code: CodeHelp, Provision: order95("2.6"),
			Needs: needsForms,
			Asks: qagida.Text{
				KK: "Қолдау үздіксіз мониторингті, әдістемелік және консультациялық көмекті қамтиды",
				RU: "Сопровождение включает непрерывный мониторинг, методическую и консультационную помощь",
				EN: "Support has continuous monitoring, methodological help and consulting",
			},
		},
		practiceApplied: {
			Code: CodeApplied, Provision: order95("33"),
			Needs: 1 << fieldApplied,
			Asks: qagida.Text{
				KK: "Педагог курста алғанын жұмысында қолданады",
				RU: "Педагог применяет полученное на курсе в своей работе",
				EN: "The teacher applies at work what the course gave",
			},
		},
		practiceTracked: {
			Code: CodeTracked, Provision: order95("34"),
			Needs: 1 << fieldTracked,
			Asks: qagida.Text{
				KK: "Білім беру ұйымының әкімшілігі мұны мектепішілік бақылауда қадағалайды",
				RU: "Администрация организации образования следит за этим при внутришкольном контроле",
				EN: "The administration of the organisation of education follows this in its own control",
			},
		},
		practiceResults: {
			Code: CodeResults, Provision: order95("36.1"),
			Needs: needsForms,
			Asks: qagida.Text{
				KK: "Кәсіби даму нәтижелері құжаттармен расталған",
				RU: "Результаты профессионального развития подтверждены документами",
				EN: "Results of professional development are on record",
			},
		},
		practiceExchange: {
			Code: CodeExchange, Provision: order95("36.3"),
			Needs: needsForms,
			Asks: qagida.Text{
				KK: "Педагогтің табысты тәжірибесі басқалармен бөлісілген немесе жұрт алдында мойындалған",
				RU: "Успешным опытом педагога поделились с другими или он публично признан",
				EN: "The teacher's successful experience was shared with others or publicly recognised",
			},
		},
		practiceAdjustment: {
			Code: CodeAdjustment, Provision: order95("36.4"),
			Needs: needsForms,
			Asks: qagida.Text{
				KK: "Курс бағдарламалары түзетілген",
				RU: "Программы курсов скорректированы",
				EN: "The programmes of courses were adjusted",
			},
		},
		practiceFree: {
			Code: CodeFree, Provision: rsio("2"),
			Needs: 1<<fieldPlace | 1<<fieldFeeAsked,
			Asks: qagida.Text{
				KK: "Педагогтен қолдау үшін ақы алынбайды",
				RU: "С педагога не берут плату за сопровождение",
				EN: "The teacher is not charged for support",
			},
		},
	},
}

// The numbers that the texts on a programme show.
const (
	showYears = iota
	showLeastYears
	showPromisedWorks
	showLeastWorks
	showPromisedRounds
	showLeastRounds
)

var programmeAmounts = []rule.Amount{
	showYears:          {Name: "years"},
	showLeastYears:     {Name: "least-years"},
	showPromisedWorks:  {Name: "works"},
	showLeastWorks:     {Name: "least-works"},
	showPromisedRounds: {Name: "rounds"},
	showLeastRounds:    {Name: "least-rounds"},
}

// The criteria of a programme, in the order of the text.
const (
	programmeLength = iota
	programmeFinal
	programmeWorks
	programmeMonitoring
)

var programmeChecklist = rule.OldChecklist{
	Name:    "programme",
	Fields:  fields,
	Amounts: programmeAmounts,
	Criteria: []rule.OldCriterion{
		programmeLength: {
			Code: CodeProgrammeLength, Provision: order95("35.1"),
			Needs: 1 << fieldSupportYears,
			Asks: qagida.Text{
				KK: "Бағдарлама кемінде {least-years|жыл} қолдауды көздейді",
				RU: "Программа предусматривает сопровождение не менее {least-years|года|лет|лет}",
				EN: "The programme provides for support of at least {least-years|year|years}",
			},
			Found: qagida.Text{
				KK: "көзделгені — {years|жыл}",
				RU: "предусмотрено {years|год|года|лет}",
				EN: "it provides for {years|year|years}",
			},
		},
		programmeFinal: {
			Code: CodeProgrammeFinalMonitoring, Provision: order95("35.2"),
			Needs: 1 << fieldFinalMonitoring,
			Asks: qagida.Text{
				KK: "Бағдарлама қорытынды мониторингті және оның талдауын педагогке беруді көздейді",
				RU: "Программа предусматривает итоговый мониторинг и передачу его анализа педагогу",
				EN: "The programme provides for a final monitoring whose analysis the teacher receives",
			},
		},
		programmeWorks: {
			Code: CodeProgrammeWorks, Provision: order95("36.2"),
			Needs: 1 << fieldIndependentWorks,
			Asks: qagida.Text{
				KK: "Бағдарлама бірінші жылы педагогтің кемінде {least-works|өзіндік жұмысын} көздейді",
				RU: "Программа предусматривает в первый год не менее {least-works|самостоятельной работы|самостоятельных работ|самостоятельных работ} педагога",
				EN: "The programme provides for at least {least-works|independent work|independent works} of the teacher in the first year",
			},
			Found: qagida.Text{
				KK: "көзделгені — {works|жұмыс}",
				RU: "предусмотрено {works|работа|работы|работ}",
				EN: "it provides for {works|work|works}",
			},
		},
		programmeMonitoring: {
			Code: CodeProgrammeMonitoring, Provision: order95("37"),
			Needs: 1 << fieldMonitoringYears,
			Asks: qagida.Text{
				KK: "Бағдарлама жыл сайынғы мониторингті {least-rounds|жыл} бойы көздейді",
				RU: "Программа предусматривает ежегодный мониторинг в течение {least-rounds|года|лет|лет}",
				EN: "The programme provides for yearly monitoring for {least-rounds|year|years}",
			},
			Found: qagida.Text{
				KK: "көзделгені — {rounds|жыл}",
				RU: "предусмотрено {rounds|год|года|лет}",
				EN: "it provides for {rounds|year|years}",
			},
		},
	},
}

// The numbers that the text on the effect shows.
const (
	showStated = iota
	showObserved
	showNotObserved
	showNotLookedAt
)

var effectChecklist = rule.OldChecklist{
	Name:   "effect",
	Fields: fields,
	Amounts: []rule.Amount{
		showStated:      {Name: "stated"},
		showObserved:    {Name: "observed"},
		showNotObserved: {Name: "not-observed"},
		showNotLookedAt: {Name: "not-looked-at"},
	},
	Criteria: []rule.OldCriterion{
		{
			Code: CodeEffect, Provision: order95("2.2"),
			Needs: 1<<fieldExpected | 1<<fieldObserved,
			Asks: qagida.Text{
				KK: "Тәжірибе бағдарламадан күтілген {stated|нәтижені} көрсетеді",
				RU: "Практика показывает все результаты, ожидаемые программой: {stated|результат|результата|результатов}",
				EN: "Practice shows every result that the programme expects: {stated|result|results}",
			},
			Found: qagida.Text{
				KK: "байқалды: {observed}, байқалмады: {not-observed}, қаралмады: {not-looked-at}",
				RU: "наблюдается: {observed}, не наблюдается: {not-observed}, не проверялось: {not-looked-at}",
				EN: "observed: {observed}, not observed: {not-observed}, not looked at: {not-looked-at}",
			},
		},
	},
}

// Criteria lists every criterion by which this package decides, question by
// question, each in the order of the text. Those on what is owed stand before
// those on progress, which has them as well.
func Criteria() []qagida.Criterion {
	list := progressChecklist.List()
	for _, c := range []*rule.OldChecklist{&practiceChecklist, &programmeChecklist, &effectChecklist} {
		list = append(list, c.List()...)
	}
	return list
}
