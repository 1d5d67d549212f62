package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings of this package, in the order of the text. Each
// comment ends with an example that a test runs: the question, the input in
// JSON, and the outcome of the criterion.
const (
	// CodeDistrictRequest: the request of an organisation of a district or city
	// reaches the education department by its day (order95/9.2.1).
	//
	// Example: submission {"deadline":"deadline-district-request","year":2026,"submitted":"2026-08-02"} → not-met
	CodeDistrictRequest qagida.Code = "deadline-district-request"

	// CodeRegionalRequest: the request of an organisation of a region reaches the
	// education administration by its day (order95/9.2.2).
	//
	// Example: submission {"deadline":"deadline-regional-request","year":2026,"submitted":"2026-07-31"} → met
	CodeRegionalRequest qagida.Code = "deadline-regional-request"

	// CodeRepublicanRequest: the request of a republican organisation reaches the
	// authorised body by its day (order95/9.2.3).
	//
	// Example: submission {"deadline":"deadline-republican-request","year":2026,"submitted":"2026-08-01"} → met
	CodeRepublicanRequest qagida.Code = "deadline-republican-request"

	// CodeDepartmentPlan: the education department passes its plan and the requests
	// on by its day (order95/10).
	//
	// Example: submission {"deadline":"deadline-department-plan","year":2026,"submitted":"2026-09-02"} → not-met
	CodeDepartmentPlan qagida.Code = "deadline-department-plan"

	// CodeRegionalPlan: the education administration makes the plan of the region
	// for the coming financial year by its day (order95/11.0).
	//
	// Example: submission {"deadline":"deadline-regional-plan","year":2026,"submitted":"2026-11-01"} → met
	CodeRegionalPlan qagida.Code = "deadline-regional-plan"

	// CodeFirstReport: the education administration sends the first data of the
	// year in their month (order95/17).
	//
	// Example: submission {"deadline":"deadline-first-report","year":2026,"submitted":"2026-02-01"} → not-met
	CodeFirstReport qagida.Code = "deadline-first-report"

	// CodeSecondReport: the education administration sends the second data of the
	// year in their month (order95/17).
	//
	// Example: submission {"deadline":"deadline-second-report","year":2026,"submitted":"2026-06-30"} → met
	CodeSecondReport qagida.Code = "deadline-second-report"

	// CodeTeacherOnce: each teacher stands once in the plan of a region
	// (order95/11.0).
	//
	// Example: regional-plan {"plan":[{"teacher":"7"},{"teacher":"7"}]} → not-met
	CodeTeacherOnce qagida.Code = "region-teacher-once"

	// CodeRegionKind: the courses in the country that the plan has are short or
	// long ones (order95/11.0).
	//
	// Example: regional-plan {"plan":[{"teacher":"7","course":{"place":"domestic","hours":35}}]} → not-met
	CodeRegionKind qagida.Code = "region-kind"

	// CodeRegionKindAbroad: the courses abroad that the plan has are short or long
	// ones (order95/11.0).
	//
	// Example: regional-plan {"plan":[{"teacher":"7","course":{"place":"abroad","hours":36,"first":"2026-03-01","last":"2026-03-20"}}]} → met
	CodeRegionKindAbroad qagida.Code = "region-kind-abroad"

	// CodeRegionShort: the plan sends teachers to short courses (order95/11.1).
	//
	// Example: regional-plan {"plan":[{"teacher":"7","course":{"place":"domestic","hours":36}}]} → met
	CodeRegionShort qagida.Code = "region-short"

	// CodeRegionLong: the plan sends teachers to long courses (order95/11.2).
	//
	// Example: regional-plan {"plan":[{"teacher":"7","course":{"place":"domestic","hours":107}}]} → not-met
	CodeRegionLong qagida.Code = "region-long"

	// CodeListInTime: the list of a course is formed two months before it
	// (order95/12).
	//
	// Example: name-list {"course_start":"2024-04-30","formed":"2024-03-01"} → not-met
	CodeListInTime qagida.Code = "list-in-time"

	// CodeListAfterPlan: the list of a course is due after the plan that it
	// follows (order95/12).
	//
	// Example: name-list {"course_start":"2027-01-01"} → not-met
	CodeListAfterPlan qagida.Code = "list-after-plan"

	// CodeScheduleDrafter: the annual schedule is drafted by the designated
	// organisation or by the methodological cabinet of a region (order95/13.1).
	//
	// Example: schedule {"drafted_by":"education-department"} → not-met
	CodeScheduleDrafter qagida.Code = "schedule-drafter"

	// CodeScheduleAgreement: the annual schedule is agreed with the authorised body
	// or with the education administration, as its drafter needs (order95/13.2).
	//
	// Example: schedule {"drafted_by":"methodological-cabinet","agreed_with":["authorised-body"]} → not-met
	CodeScheduleAgreement qagida.Code = "schedule-agreement"

	// CodePlanRows: the hours of each row of a study plan add up to its total
	// (order95/15).
	//
	// Example: study-plan {"rows":[{"title":"A","hours":{"lecture":2,"case":1},"total":2}]} → not-met
	CodePlanRows qagida.Code = "study-plan-rows"

	// CodePlanColumns: the hours of each column add up to the total below it
	// (order95/15).
	//
	// Example: study-plan {"rows":[{"hours":{"lecture":2}},{"hours":{"lecture":1}}],"totals":{"lecture":3}} → met
	CodePlanColumns qagida.Code = "study-plan-columns"

	// CodePlanProgramme: all hours add up to the length that the programme states
	// (order95/15).
	//
	// Example: study-plan {"rows":[{"hours":{"lecture":39}}],"programme_hours":40} → not-met
	CodePlanProgramme qagida.Code = "study-plan-programme"

	// CodePlanLeast: the length that the programme states is enough for a course in
	// the country (order95/21.1.1).
	//
	// Example: study-plan {"programme_hours":35} → not-met
	CodePlanLeast qagida.Code = "study-plan-least"

	// CodePlanKind: the programme is of the kind that it calls itself
	// (order95/21.1.2).
	//
	// Example: fits-kind {"programme_hours":107,"claimed":"long"} → not-met
	CodePlanKind qagida.Code = "study-plan-kind"

	// CodeBalanceLeast: the hours of the period between courses reach the least
	// (order95/21.3).
	//
	// Example: balance {"courses":[{"completed":"2021-11-21","hours":36,"place":"domestic"}],"on":"2026-11-21"} → not-met
	CodeBalanceLeast qagida.Code = "balance-least"

	// CodeBalanceMost: the hours of the period between courses keep to the most
	// (order95/21.3). Under the reading cycle-maximum=norm hours beyond it are
	// reported and the criterion does not apply.
	//
	// Example: balance {"courses":[{"completed":"2026-03-06","hours":181,"place":"domestic"}],"on":"2026-11-21"} → not-applicable
	CodeBalanceMost qagida.Code = "balance-most"
)

// What a submission is asked for, and what its texts show.
const (
	fieldYear = iota
	fieldSubmitted
)

var submissionFields = []qagida.Field{
	fieldYear:      {Name: "year", Text: qagida.Text{KK: "қай жылдың мерзімі екені", RU: "год, за который наступает срок", EN: "year of the deadline"}},
	fieldSubmitted: {Name: "submitted", Text: qagida.Text{KK: "тапсырылған күні", RU: "день подачи", EN: "day of submission"}},
}

const (
	showFirst = iota
	showNamed
	showDue
	showSubmitted
	showPlanYear
)

var submissionAmounts = []rule.Amount{
	showFirst:     {Name: "first", Kind: rule.Day},
	showNamed:     {Name: "named", Kind: rule.Day},
	showDue:       {Name: "due", Kind: rule.Day},
	showSubmitted: {Name: "submitted", Kind: rule.Day},
	showPlanYear:  {Name: "plan-year"},
}

var submittedFound = qagida.Text{
	KK: "{submitted} күні тапсырылған",
	RU: "подано {submitted}",
	EN: "submitted on {submitted}",
}

// What a list is asked for, and what its texts show.
const (
	fieldCourseStart = iota
	fieldFormed
)

var listFields = []qagida.Field{
	fieldCourseStart: {Name: "course_start", Text: qagida.Text{KK: "курстың басталатын күні", RU: "день начала курса", EN: "first day of the course"}},
	fieldFormed:      {Name: "formed", Text: qagida.Text{KK: "тізім жасалған күн", RU: "день формирования списка", EN: "day on which the list was formed"}},
}

const (
	showStart = iota
	showListDue
	showPlanDue
	showFormed
	showMonths
)

var listAmounts = []rule.Amount{
	showStart:   {Name: "start", Kind: rule.Day},
	showListDue: {Name: "due", Kind: rule.Day},
	showPlanDue: {Name: "plan", Kind: rule.Day},
	showFormed:  {Name: "formed", Kind: rule.Day},
	showMonths:  {Name: "months"},
}

// The criteria of a list.
const (
	listInTime = iota
	listAfterPlan
)

// The list of a course under the reading that its order to the plan rests on:
// how the day of the plan is read, or whether days move.
var (
	listChecklist      = listUnder(&deadlineUntil)
	movedListChecklist = listUnder(&deadlineShift)
)

func listUnder(reading *qagida.Reading) rule.OldChecklist {
	return rule.OldChecklist{
		Name: "name-list", Fields: listFields, Amounts: listAmounts,
		Criteria: []rule.OldCriterion{
			listInTime: {
				Code: CodeListInTime, Provision: order95("12"), Reading: "deadline-shift",
				Needs: 1<<fieldCourseStart | 1<<fieldFormed,
				Asks: qagida.Text{
					KK: "{start} басталатын курстың тізімі {months|ай} бұрын, {due} күнінен кешіктірілмей жасалады",
					RU: "Список на курс, который начинается {start}, готов за {months|месяц|месяца|месяцев}, не позднее {due}",
					EN: "The list of the course that begins on {start} is ready {months|month|months} before, no later than {due}",
				},
				Found: qagida.Text{KK: "{formed} күні жасалған", RU: "составлен {formed}", EN: "it was formed on {formed}"},
			},
			listAfterPlan: {
				Code: CodeListAfterPlan, Provision: order95("12"), Reading: reading,
				Needs: 1 << fieldCourseStart,
				Asks: qagida.Text{
					KK: "Тізімге негіз болатын жоспардың мерзімі ({plan}) тізімнің мерзімінен ({due}) бұрын аяқталады",
					RU: "Срок плана, по которому составляют список ({plan}), истекает раньше срока самого списка ({due})",
					EN: "The plan that the list follows is due ({plan}) before the list itself is ({due})",
				},
			},
		},
	}
}

// What the plan of a region is asked for, and what its texts show.
const (
	fieldPlan = iota
	fieldTeacher
	fieldPlanPlace
	fieldPlanHours
	fieldPlanDays
	fieldPlanLabel
)

var regionFields = []qagida.Field{
	fieldPlan:      {Name: "plan", Text: qagida.Text{KK: "жоспардың өзі", RU: "сам план", EN: "the plan itself"}},
	fieldTeacher:   {Name: "plan.teacher", Text: qagida.Text{KK: "педагог", RU: "педагог", EN: "teacher"}},
	fieldPlanPlace: {Name: "plan.course.place", Text: qagida.Text{KK: "курс өтетін орын", RU: "место проведения курса", EN: "place of the course"}},
	fieldPlanHours: {Name: "plan.course.hours", Text: qagida.Text{KK: "академиялық сағат саны", RU: "число академических часов", EN: "number of academic hours"}},
	fieldPlanDays:  {Name: "plan.course.first, plan.course.last", Text: qagida.Text{KK: "курстың бірінші және соңғы күні", RU: "первый и последний дни курса", EN: "first and last day of the course"}},
	fieldPlanLabel: {Name: "plan.course.label", Text: qagida.Text{KK: "бағдарлама атаған курс түрі", RU: "вид курса, названный программой", EN: "kind that the programme claims"}},
}

const kindFacts = 1<<fieldPlan | 1<<fieldPlanPlace | 1<<fieldPlanHours | 1<<fieldPlanDays | 1<<fieldPlanLabel

const (
	showTwice = iota
	showNeither
	showShort
	showLong
)

var regionAmounts = []rule.Amount{
	showTwice:   {Name: "twice"},
	showNeither: {Name: "neither"},
	showShort:   {Name: "short"},
	showLong:    {Name: "long"},
}

// The criteria of the plan of a region, in the order of the text.
const (
	regionOnce = iota
	regionKindHome
	regionKindAbroad
	regionShort
	regionLong
)

var neitherFound = qagida.Text{
	KK: "ешқайсысына жатпайтын курстар: {neither}",
	RU: "курсов ни того ни другого вида: {neither}",
	EN: "courses of neither kind: {neither}",
}

var regionChecklist = rule.OldChecklist{
	Name: "regional-plan", Fields: regionFields, Amounts: regionAmounts,
	Criteria: []rule.OldCriterion{
		regionOnce: {
			Code: CodeTeacherOnce, Provision: order95("11.0"),
			Needs: 1<<fieldPlan | 1<<fieldTeacher,
			Asks: qagida.Text{
				KK: "Облыс жоспарында әр педагог бір рет тұрады",
				RU: "В плане области каждый педагог стоит один раз",
				EN: "Each teacher stands once in the plan of the region",
			},
			Found: qagida.Text{
				KK: "педагогі қайталанатын жолдар: {twice}",
				RU: "строк, где педагог повторяется: {twice}",
				EN: "rows with a teacher who stands twice: {twice}",
			},
		},
		regionKindHome: {
			Code: CodeRegionKind, Provision: order95("11.0"), Reading: "course-kind",
			Needs: kindFacts,
			Asks: qagida.Text{
				KK: "Жоспардағы ел ішіндегі курстардың бәрі қысқа не ұзақ мерзімді",
				RU: "Все курсы плана в стране — краткосрочные или длительные",
				EN: "Every course of the plan in the country is a short or a long one",
			},
			Found: neitherFound,
		},
		regionKindAbroad: {
			Code: CodeRegionKindAbroad, Provision: order95("11.0"), Reading: "course-kind-abroad",
			Needs: kindFacts,
			Asks: qagida.Text{
				KK: "Жоспардағы шетелдік курстардың бәрі қысқа не ұзақ мерзімді",
				RU: "Все курсы плана за рубежом — краткосрочные или длительные",
				EN: "Every course of the plan abroad is a short or a long one",
			},
			Found: neitherFound,
		},
		regionShort: {
			Code: CodeRegionShort, Provision: order95("11.1"),
			Needs: kindFacts,
			Asks: qagida.Text{
				KK: "Жоспар қысқа мерзімді курстарға педагог жібереді",
				RU: "План направляет педагогов на краткосрочные курсы",
				EN: "The plan sends teachers to short courses",
			},
			Found: qagida.Text{
				KK: "{short|педагог}",
				RU: "{short|педагог|педагога|педагогов}",
				EN: "{short|teacher|teachers}",
			},
		},
		regionLong: {
			Code: CodeRegionLong, Provision: order95("11.2"),
			Needs: kindFacts,
			Asks: qagida.Text{
				KK: "Жоспар ұзақ мерзімді курстарға педагог жібереді",
				RU: "План направляет педагогов на длительные курсы",
				EN: "The plan sends teachers to long courses",
			},
			Found: qagida.Text{
				KK: "{long|педагог}",
				RU: "{long|педагог|педагога|педагогов}",
				EN: "{long|teacher|teachers}",
			},
		},
	},
}

// What the annual schedule is asked for.
const (
	fieldDrafter = iota
	fieldAgreed
)

var scheduleFields = []qagida.Field{
	fieldDrafter: {Name: "schedule.drafted_by", Text: qagida.Text{KK: "кестені әзірлеуші", RU: "разработчик графика", EN: "who drafted the schedule"}},
	fieldAgreed:  {Name: "schedule.agreed_with", Text: qagida.Text{KK: "кестені келіскендер", RU: "с кем согласован график", EN: "with whom the schedule is agreed"}},
}

// The criteria of the annual schedule, in the order of the text.
const (
	scheduleDrafter = iota
	scheduleAgreement
)

var scheduleChecklist = rule.OldChecklist{
	Name: "schedule", Fields: scheduleFields,
	Criteria: []rule.OldCriterion{
		scheduleDrafter: {
			Code: CodeScheduleDrafter, Provision: order95("13.1"),
			Needs: 1 << fieldDrafter,
			Asks: qagida.Text{
				KK: "Курстардың жылдық кестесін уәкілетті орган айқындаған ұйым немесе облыстық әдістемелік кабинет (орталық) әзірлейді",
				RU: "Годовой график курсов разрабатывает организация, определённая уполномоченным органом, или областной методический кабинет (центр)",
				EN: "The annual schedule of courses is drafted by the organisation that the authorised body designates or by the methodological cabinet or centre of a region",
			},
		},
		scheduleAgreement: {
			Code: CodeScheduleAgreement, Provision: order95("13.2"),
			Needs: 1<<fieldDrafter | 1<<fieldAgreed,
			Asks: qagida.Text{
				KK: "Айқындалған ұйымның кестесі уәкілетті органмен, облыстық кабинеттің кестесі білім басқармасымен келісілген",
				RU: "График определённой организации согласован с уполномоченным органом, график областного кабинета — с управлением образования",
				EN: "The schedule of the designated organisation is agreed with the authorised body, that of a regional cabinet with the education administration",
			},
		},
	},
}

// What a study plan is asked for, and what its texts show.
const (
	fieldRows = iota
	fieldRowHours
	fieldRowTotal
	fieldTotals
	fieldProgrammeHours
)

var studyPlanFields = []qagida.Field{
	fieldRows:           {Name: "rows", Text: qagida.Text{KK: "жоспардың жолдары", RU: "строки плана", EN: "rows of the plan"}},
	fieldRowHours:       {Name: "rows.hours", Text: qagida.Text{KK: "жолдағы сағаттар", RU: "часы в строке", EN: "hours in a row"}},
	fieldRowTotal:       {Name: "rows.total", Text: qagida.Text{KK: "жолдың қорытындысы", RU: "итог строки", EN: "total of a row"}},
	fieldTotals:         {Name: "totals", Text: qagida.Text{KK: "бағандардың қорытындысы", RU: "итоги столбцов", EN: "totals of the columns"}},
	fieldProgrammeHours: {Name: "programme_hours", Text: qagida.Text{KK: "бағдарламаның көлемі", RU: "объём программы", EN: "length of the programme"}},
}

// The first amounts stand in the order of the criteria that they belong to.
const (
	showWrongRows = iota
	showWrongColumns
	showWrongProgramme
	showCounted
	showProgrammeHours
	showLeastHours
)

var studyPlanAmounts = []rule.Amount{
	showWrongRows:      {Name: "wrong-rows"},
	showWrongColumns:   {Name: "wrong-columns"},
	showWrongProgramme: {Name: "wrong-programme"},
	showCounted:        {Name: "counted"},
	showProgrammeHours: {Name: "programme"},
	showLeastHours:     {Name: "least"},
}

// The criteria of a study plan, in the order of the text.
const (
	planRows = iota
	planColumns
	planProgramme
	planLeast
)

var studyPlanChecklist = rule.OldChecklist{
	Name: "study-plan", Fields: studyPlanFields, Amounts: studyPlanAmounts,
	Criteria: []rule.OldCriterion{
		planRows: {
			Code: CodePlanRows, Provision: order95("15"),
			Needs: 1<<fieldRows | 1<<fieldRowHours | 1<<fieldRowTotal,
			Asks: qagida.Text{
				KK: "Оқу жоспарының әр жолындағы сағаттар сол жолдың қорытындысына тең",
				RU: "Часы каждой строки учебного плана дают её итог",
				EN: "The hours of each row of the study plan add up to its total",
			},
			Found: qagida.Text{
				KK: "сәйкес келмейтін жолдар: {wrong-rows}",
				RU: "расходится строк: {wrong-rows}",
				EN: "{wrong-rows|row disagrees|rows disagree}",
			},
		},
		planColumns: {
			Code: CodePlanColumns, Provision: order95("15"),
			Needs: 1<<fieldRows | 1<<fieldRowHours | 1<<fieldTotals,
			Asks: qagida.Text{
				KK: "Оқу жоспарының әр бағанындағы сағаттар сол бағанның қорытындысына тең",
				RU: "Часы каждого столбца учебного плана дают его итог",
				EN: "The hours of each column of the study plan add up to its total",
			},
			Found: qagida.Text{
				KK: "сәйкес келмейтін бағандар: {wrong-columns}",
				RU: "расходится столбцов: {wrong-columns}",
				EN: "{wrong-columns|column disagrees|columns disagree}",
			},
		},
		planProgramme: {
			Code: CodePlanProgramme, Provision: order95("15"),
			Needs: 1<<fieldRows | 1<<fieldRowHours | 1<<fieldProgrammeHours,
			Asks: qagida.Text{
				KK: "Оқу жоспарының барлық сағаты бағдарламаның көлеміне тең",
				RU: "Все часы учебного плана дают объём программы",
				EN: "All hours of the study plan add up to the length of the programme",
			},
			Found: qagida.Text{
				KK: "жоспарда {counted}, бағдарламада {programme|академиялық сағат}",
				RU: "в плане {counted}, в программе {programme|академический час|академических часа|академических часов}",
				EN: "the plan has {counted}, the programme {programme|academic hour|academic hours}",
			},
		},
		planLeast: {
			Code: CodePlanLeast, Provision: order95("21.1.1"),
			Needs: 1 << fieldProgrammeHours,
			Asks: qagida.Text{
				KK: "Бағдарламаның көлемі кемінде {least|академиялық сағат}",
				RU: "Объём программы — не менее {least|академического часа|академических часов|академических часов}",
				EN: "The programme has at least {least|academic hour|academic hours}",
			},
			Found: qagida.Text{
				KK: "{programme|академиялық сағат} бар",
				RU: "есть {programme|академический час|академических часа|академических часов}",
				EN: "it has {programme|academic hour|academic hours}",
			},
		},
	},
}

// What the claim of a programme is asked for, and what its text shows.
const (
	fieldFitsHours = iota
	fieldFitsClaim
)

var fitsFields = []qagida.Field{
	fieldFitsHours: studyPlanFields[fieldProgrammeHours],
	fieldFitsClaim: {Name: "claimed", Text: regionFields[fieldPlanLabel].Text},
}

const (
	showFitsHours = iota
	showFitsShort
	showFitsLong
)

var fitsChecklist = rule.OldChecklist{
	Name: "fits-kind", Fields: fitsFields,
	Amounts: []rule.Amount{
		showFitsHours: {Name: "programme"},
		showFitsShort: {Name: "short"},
		showFitsLong:  {Name: "long"},
	},
	Criteria: []rule.OldCriterion{{
		Code: CodePlanKind, Provision: order95("21.1.2"), Reading: "course-kind",
		Needs: 1<<fieldFitsHours | 1<<fieldFitsClaim,
		Asks: qagida.Text{
			KK: "Бағдарлама өзі атаған түрге жатады: қысқа мерзімді курс {short} сағаттан, ұзақ мерзімді курс {long} сағаттан басталады",
			RU: "Программа относится к тому виду, которым себя называет: краткосрочный курс начинается с {short|часа|часов|часов}, длительный — с {long|часа|часов|часов}",
			EN: "The programme is of the kind that it calls itself: a short course begins at {short|hour|hours}, a long one at {long|hour|hours}",
		},
		Found: studyPlanChecklist.Criteria[planLeast].Found,
	}},
}

// What the balance is asked for, and what its texts show.
const (
	fieldCourses = iota
	fieldCompleted
	fieldCourseHours
	fieldCoursePlace
	fieldOn
	fieldCycleStart
	fieldLastCertificate
)

var balanceFields = []qagida.Field{
	fieldCourses:         {Name: "courses", Text: qagida.Text{KK: "өткен курстар", RU: "пройденные курсы", EN: "courses taken"}},
	fieldCompleted:       {Name: "courses.completed", Text: qagida.Text{KK: "курстың аяқталған күні", RU: "день завершения курса", EN: "day on which a course was completed"}},
	fieldCourseHours:     {Name: "courses.hours", Text: qagida.Text{KK: "курстың сағаты", RU: "часы курса", EN: "hours of a course"}},
	fieldCoursePlace:     {Name: "courses.place", Text: qagida.Text{KK: "курс өткен орын", RU: "место проведения курса", EN: "place of a course"}},
	fieldOn:              {Name: "on", Text: qagida.Text{KK: "сұралған күн", RU: "день, на который задан вопрос", EN: "the asked day"}},
	fieldCycleStart:      {Name: "cycle_start", Text: qagida.Text{KK: "курсаралық кезеңнің басы", RU: "начало межкурсового периода", EN: "start of the period between courses"}},
	fieldLastCertificate: {Name: "last_certificate", Text: qagida.Text{KK: "соңғы сертификат күні", RU: "день последнего сертификата", EN: "day of the last certificate"}},
}

const balanceFacts = 1<<fieldCourses | 1<<fieldCompleted | 1<<fieldCourseHours | 1<<fieldCoursePlace |
	1<<fieldOn | 1<<fieldCycleStart | 1<<fieldLastCertificate

const (
	showWindowFirst = iota
	showWindowLast
	showCycleHours
	showCycleMaximum
	showCountedHours
	showAbroadHours
)

var balanceAmounts = []rule.Amount{
	showWindowFirst:  {Name: "first", Kind: rule.Day},
	showWindowLast:   {Name: "last", Kind: rule.Day},
	showCycleHours:   {Name: "least"},
	showCycleMaximum: {Name: "most"},
	showCountedHours: {Name: "hours"},
	showAbroadHours:  {Name: "abroad"},
}

// The criteria of the balance, in the order of the text.
const (
	balanceLeast = iota
	balanceMost
)

// The balance under the reading that its least hours rest on: which years are
// meant, or, where that alone decides, whether hours abroad count.
var (
	balanceChecklist       = balanceUnder(&cycleWindow)
	abroadBalanceChecklist = balanceUnder(&cycleAbroad)
)

var balanceFound = qagida.Text{
	KK: "{first} пен {last} аралығында {hours|академиялық сағат} есептелді, шетелде {abroad}",
	RU: "с {first} по {last} засчитано {hours|академический час|академических часа|академических часов}, за рубежом {abroad}",
	EN: "{hours|academic hour|academic hours} counted from {first} to {last}, {abroad} abroad",
}

func balanceUnder(reading *qagida.Reading) rule.OldChecklist {
	return rule.OldChecklist{
		Name: "balance", Fields: balanceFields, Amounts: balanceAmounts,
		Criteria: []rule.OldCriterion{
			balanceLeast: {
				Code: CodeBalanceLeast, Provision: order95("21.3"), Reading: reading,
				Needs: balanceFacts,
				Asks: qagida.Text{
					KK: "Курсаралық кезеңде педагог кемінде {least|академиялық сағат} оқиды",
					RU: "За межкурсовой период педагог проходит не менее {least|академического часа|академических часов|академических часов}",
					EN: "Between courses a teacher takes at least {least|academic hour|academic hours}",
				},
				Found: balanceFound,
			},
			balanceMost: {
				Code: CodeBalanceMost, Provision: order95("21.3"), Reading: "cycle-maximum",
				Needs: balanceFacts,
				Asks: qagida.Text{
					KK: "Курсаралық кезеңдегі оқу {most|академиялық сағаттан} аспайды",
					RU: "За межкурсовой период педагог проходит не более {most|академического часа|академических часов|академических часов}",
					EN: "Between courses a teacher takes at most {most|academic hour|academic hours}",
				},
				Found: balanceFound,
			},
		},
	}
}

// Criteria lists every criterion by which this package decides, question by
// question, each in the order of the text.
func Criteria() (list []qagida.Criterion) {
	for i := range duties {
		list = append(list, duties[i].byDay.List()...)
	}
	for _, checklist := range []*rule.OldChecklist{
		&regionChecklist, &listChecklist, &scheduleChecklist, &studyPlanChecklist, &fitsChecklist, &balanceChecklist,
	} {
		list = append(list, checklist.List()...)
	}
	return list
}
