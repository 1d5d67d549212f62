package qualification

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings on a course.
const (
	// CodeLevels: a course belongs to a level of education or to several
	// (order95/3.1 to 3.7).
	//
	// Example: full-course {"course":{"levels":["secondary","post-secondary"]}} → met
	CodeLevels qagida.Code = "course-levels"

	// CodeSalaryKept: who is released from work for a course at home keeps the
	// salary (order95/4.2).
	//
	// Example: course {"place":"domestic","release":"full-release","salary_kept":false} → not-met
	CodeSalaryKept qagida.Code = "course-salary-kept"

	// CodeAbroadRelease: a course abroad is taken with release from work
	// (order95/4.3).
	//
	// Example: course {"place":"abroad","release":"on-the-job"} → not-met
	CodeAbroadRelease qagida.Code = "course-abroad-release"

	// CodeAbroadYear: a course abroad lasts at most a year (order95/4.3).
	//
	// Example: course {"place":"abroad","first":"2025-09-01","last":"2026-09-02"} → not-met
	CodeAbroadYear qagida.Code = "course-abroad-year"

	// CodeShortHours: a course at home has at least the hours of a short one
	// (order95/21.1.1).
	//
	// Example: course {"place":"domestic","hours":35} → not-met
	CodeShortHours qagida.Code = "course-short-hours"

	// CodeLongHours: a long course at home has at least its hours
	// (order95/21.1.2). Under the reading course-kind=partition a course with
	// fewer is not a long one, and the criterion does not apply.
	//
	// Example: course {"place":"domestic","hours":108} → met
	CodeLongHours qagida.Code = "course-long-hours"

	// CodeShortAbroad: a short course abroad has at least its hours
	// (order95/21.2.1).
	//
	// Example: course {"place":"abroad","hours":35,"first":"2026-03-01","last":"2026-03-20"} → not-met
	CodeShortAbroad qagida.Code = "course-short-abroad"

	// CodeLongAbroad: a long course abroad lasts at most a year (order95/21.2.2).
	//
	// Example: course {"place":"abroad","first":"2025-09-01","last":"2026-06-30"} → met
	CodeLongAbroad qagida.Code = "course-long-abroad"
)

// The facts that the criteria of a course and of an application ask for.
const (
	fieldPlace = iota
	fieldHours
	fieldFirst
	fieldLast
	fieldRelease
	fieldSalaryKept
	fieldLabel
	fieldLanguageCompetence
	fieldEducation
	fieldWorkplace
	fieldKnowsLegislation
	fieldBasicEnglish
	fieldHoldsCertificates
	fieldDocuments
	fieldLetterLanguage
	fieldLevels
	fieldCurriculum
	fieldAnnualSchedule
	fieldTimetable
	fieldStaging
	fieldDelivery
	fieldBolashak
)

var fields = []qagida.Field{
	fieldPlace:              {Name: "course.place", Text: qagida.Text{KK: "курс өтетін орын", RU: "место проведения курса", EN: "place of the course"}},
	fieldHours:              {Name: "course.hours", Text: qagida.Text{KK: "академиялық сағат саны", RU: "число академических часов", EN: "number of academic hours"}},
	fieldFirst:              {Name: "course.first", Text: qagida.Text{KK: "курстың бірінші күні", RU: "первый день курса", EN: "first day of the course"}},
	fieldLast:               {Name: "course.last", Text: qagida.Text{KK: "курстың соңғы күні", RU: "последний день курса", EN: "last day of the course"}},
	fieldRelease:            {Name: "course.release", Text: qagida.Text{KK: "жұмыстан қол үзу", RU: "отрыв от работы", EN: "release from work"}},
	fieldSalaryKept:         {Name: "course.salary_kept", Text: qagida.Text{KK: "жалақының сақталуы", RU: "сохранение заработной платы", EN: "whether the salary is kept"}},
	fieldLabel:              {Name: "course.label", Text: qagida.Text{KK: "бағдарлама атаған курс түрі", RU: "вид курса, названный программой", EN: "kind that the programme claims"}},
	fieldLanguageCompetence: {Name: "course.language_competence", Text: qagida.Text{KK: "курстың тілдік құзыретке арналғаны", RU: "относится ли курс к языковой компетенции", EN: "whether the course is in language competence"}},
	fieldEducation:          {Name: "applicant.education", Text: qagida.Text{KK: "білімі", RU: "образование", EN: "education"}},
	fieldWorkplace:          {Name: "applicant.workplace", Text: qagida.Text{KK: "жұмыс орны", RU: "место работы", EN: "workplace"}},
	fieldKnowsLegislation:   {Name: "applicant.knows_legislation", Text: qagida.Text{KK: "заңнаманы білуі", RU: "знание законодательства", EN: "knowledge of the legislation"}},
	fieldBasicEnglish:       {Name: "applicant.basic_english", Text: qagida.Text{KK: "ағылшын тілінің негіздерін білуі", RU: "базовое знание английского языка", EN: "basic English"}},
	fieldHoldsCertificates:  {Name: "applicant.holds_certificates", Text: qagida.Text{KK: "сертификаттарының бар-жоғы", RU: "наличие сертификатов", EN: "whether certificates are held"}},
	fieldDocuments:          {Name: "applicant.documents", Text: qagida.Text{KK: "тапсырылған құжаттар", RU: "поданные документы", EN: "documents handed in"}},
	fieldLetterLanguage:     {Name: "applicant.motivation_letter_language", Text: qagida.Text{KK: "мотивациялық хаттың тілі", RU: "язык мотивационного письма", EN: "language of the motivation letter"}},
	fieldLevels:             {Name: "course.levels", Text: qagida.Text{KK: "білім деңгейлері", RU: "уровни образования", EN: "levels of education"}},
	fieldCurriculum:         {Name: "process.curriculum", Text: qagida.Text{KK: "оқу жоспарының бар-жоғы", RU: "наличие учебного плана", EN: "whether there is a curriculum"}},
	fieldAnnualSchedule:     {Name: "process.annual_schedule", Text: qagida.Text{KK: "жылдық кестенің бар-жоғы", RU: "наличие годового графика", EN: "whether there is an annual schedule"}},
	fieldTimetable:          {Name: "process.timetable", Text: qagida.Text{KK: "сабақ кестесінің бар-жоғы", RU: "наличие расписания занятий", EN: "whether there is a timetable"}},
	fieldStaging:            {Name: "process.staging", Text: qagida.Text{KK: "курстың бірден немесе кезеңмен өтуі", RU: "проводится ли курс сразу или поэтапно", EN: "whether the course runs at once or in stages"}},
	fieldDelivery:           {Name: "process.delivery", Text: qagida.Text{KK: "оқыту нысандары", RU: "формы обучения", EN: "forms of delivery"}},
	fieldBolashak:           {Name: "process.bolashak", Text: qagida.Text{KK: "тағылымдаманың «Болашақ» стипендиясы бойынша өтуі", RU: "проходит ли стажировка по стипендии «Болашак»", EN: "whether the internship is on the Bolashak scholarship"}},
}

// The numbers and days that the texts on courses show.
const (
	showHours = iota
	showShortHours
	showLongHours
	showShortHoursAbroad
	showYearsAbroad
	showLast
)

var courseAmounts = []rule.Amount{
	showHours:            {Name: "hours"},
	showShortHours:       {Name: "short"},
	showLongHours:        {Name: "long"},
	showShortHoursAbroad: {Name: "short-abroad"},
	showYearsAbroad:      {Name: "years"},
	showLast:             {Name: "last", Kind: rule.Day},
}

// The criteria on the level of a course (para 3).
var levelCriteria = []rule.OldCriterion{{
	Code: CodeLevels, Provision: order95("3.1"),
	Needs: 1 << fieldLevels,
	Asks: qagida.Text{
		KK: "Курс білім деңгейлерінің біріне немесе бірнешеуіне арналған",
		RU: "Курс отнесён к одному или нескольким уровням образования",
		EN: "The course belongs to one or several levels of education",
	},
}}

// The criteria on release from work, in the order of para 4.
const (
	releaseSalaryKept = iota
	releaseAbroad
	releaseYear
)

var releaseCriteria = []rule.OldCriterion{
	releaseSalaryKept: {
		Code: CodeSalaryKept, Provision: order95("4.2"),
		Needs: 1<<fieldPlace | 1<<fieldRelease | 1<<fieldSalaryKept,
		Asks: qagida.Text{
			KK: "Ел ішіндегі курсқа жұмыстан қол үзіп баратын педагогтің жалақысы сақталады",
			RU: "Педагогу, освобождённому от работы на время курса в стране, сохраняется заработная плата",
			EN: "A teacher released from work for a course in the country keeps the salary",
		},
	},
	releaseAbroad: {
		Code: CodeAbroadRelease, Provision: order95("4.3"),
		Needs: 1<<fieldPlace | 1<<fieldRelease,
		Asks: qagida.Text{
			KK: "Шетелдегі курс жұмыстан толық қол үзіп өтеді",
			RU: "Курс за рубежом проходит с полным отрывом от работы",
			EN: "A course abroad is taken with full release from work",
		},
	},
	releaseYear: {
		Code: CodeAbroadYear, Provision: order95("4.3"),
		Needs: 1<<fieldPlace | 1<<fieldFirst | 1<<fieldLast,
		Asks: qagida.Text{
			KK: "Шетелдегі курс {years|жылдан} аспайды",
			RU: "Курс за рубежом длится не дольше {years|года|лет|лет}",
			EN: "A course abroad lasts no longer than {years|year|years}",
		},
		Found: daysFound,
	},
}

// The criteria on length, in the order of para 21.
const (
	lengthShort = iota
	lengthLong
	lengthShortAbroad
	lengthLongAbroad
)

var lengthCriteria = []rule.OldCriterion{
	lengthShort: {
		Code: CodeShortHours, Provision: order95("21.1.1"),
		Needs: 1<<fieldPlace | 1<<fieldHours,
		Asks: qagida.Text{
			KK: "Ел ішіндегі курстың көлемі кемінде {short|академиялық сағат}",
			RU: "Объём курса в стране — не менее {short|академического часа|академических часов|академических часов}",
			EN: "A course in the country has at least {short|academic hour|academic hours}",
		},
		Found: hoursFound,
	},
	lengthLong: {
		Code: CodeLongHours, Provision: order95("21.1.2"), Reading: "course-kind",
		Needs: 1<<fieldPlace | 1<<fieldHours | 1<<fieldLabel,
		Asks: qagida.Text{
			KK: "Ел ішіндегі ұзақ мерзімді курстың көлемі кемінде {long|академиялық сағат}",
			RU: "Объём длительного курса в стране — не менее {long|академического часа|академических часов|академических часов}",
			EN: "A long course in the country has at least {long|academic hour|academic hours}",
		},
		Found: hoursFound,
	},
	lengthShortAbroad: {
		Code: CodeShortAbroad, Provision: order95("21.2.1"), Reading: "course-kind-abroad",
		Needs: 1<<fieldPlace | 1<<fieldHours | 1<<fieldFirst | 1<<fieldLast,
		Asks: qagida.Text{
			KK: "Шетелдегі қысқа мерзімді курстың көлемі кемінде {short-abroad|академиялық сағат}",
			RU: "Объём краткосрочного курса за рубежом — не менее {short-abroad|академического часа|академических часов|академических часов}",
			EN: "A short course abroad has at least {short-abroad|academic hour|academic hours}",
		},
		Found: hoursFound,
	},
	lengthLongAbroad: {
		Code: CodeLongAbroad, Provision: order95("21.2.2"), Reading: "course-kind-abroad",
		Needs: 1<<fieldPlace | 1<<fieldHours | 1<<fieldFirst | 1<<fieldLast,
		Asks: qagida.Text{
			KK: "Шетелдегі ұзақ мерзімді курс {years|жылдан} аспайды",
			RU: "Длительный курс за рубежом длится не дольше {years|года|лет|лет}",
			EN: "A long course abroad lasts no longer than {years|year|years}",
		},
		Found: daysFound,
	},
}

var hoursFound = qagida.Text{
	KK: "{hours|академиялық сағат} бар",
	RU: "есть {hours|академический час|академических часа|академических часов}",
	EN: "it has {hours|academic hour|academic hours}",
}

var daysFound = qagida.Text{
	KK: "соңғы күні — {last}",
	RU: "последний день — {last}",
	EN: "its last day is {last}",
}

// Where each group stands in the checklist of a course, and in the one of a
// course with its process.
const (
	courseRelease = 0
	courseLength  = courseRelease + 3

	fullLevels  = 0
	fullRelease = fullLevels + 1
	fullProcess = fullRelease + 3
	fullLength  = fullProcess + 6
)

var courseChecklist = rule.OldChecklist{
	Name:     "course",
	Fields:   fields,
	Amounts:  courseAmounts,
	Criteria: slices.Concat(releaseCriteria, lengthCriteria),
}

var fullCourseChecklist = rule.OldChecklist{
	Name:     "full-course",
	Fields:   fields,
	Amounts:  courseAmounts,
	Criteria: slices.Concat(levelCriteria, releaseCriteria, processCriteria, lengthCriteria),
}
