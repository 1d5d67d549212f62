package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings on the process of a course.
const (
	// CodeCurriculum: a course has a curriculum (order95/15).
	//
	// Example: process {"curriculum":false} → not-met
	CodeCurriculum qagida.Code = "process-curriculum"

	// CodeAnnualSchedule: a course stands in an annual schedule (order95/15).
	//
	// Example: process {"annual_schedule":true} → met
	CodeAnnualSchedule qagida.Code = "process-annual-schedule"

	// CodeTimetable: a course has a timetable (order95/15).
	//
	// Example: process {"timetable":false} → not-met
	CodeTimetable qagida.Code = "process-timetable"

	// CodeStaging: it is stated whether a course runs at once or in stages
	// (order95/18). Both are allowed: the criterion waits for the fact.
	//
	// Example: process {"staging":"staged"} → met
	CodeStaging qagida.Code = "process-staging"

	// CodeDelivery: a course is held in a form that the order knows
	// (order95/18).
	//
	// Example: process {"delivery":[]} → not-met
	CodeDelivery qagida.Code = "process-delivery"

	// CodeInternship: an internship as part of a course is one on the Bolashak
	// scholarship (order95/18).
	//
	// Example: process {"delivery":["internship"],"bolashak":false} → not-met
	CodeInternship qagida.Code = "process-internship"
)

// The criteria on the process, in the order of paras 15 and 18.
const (
	processCurriculum = iota
	processAnnualSchedule
	processTimetable
	processStaging
	processDelivery
	processInternship
)

var processCriteria = []rule.OldCriterion{
	processCurriculum: {
		Code: CodeCurriculum, Provision: order95("15"),
		Needs: 1 << fieldCurriculum,
		Asks: qagida.Text{
			KK: "Курстың оқу жоспары бар",
			RU: "У курса есть учебный план",
			EN: "The course has a curriculum",
		},
	},
	processAnnualSchedule: {
		Code: CodeAnnualSchedule, Provision: order95("15"),
		Needs: 1 << fieldAnnualSchedule,
		Asks: qagida.Text{
			KK: "Курс жылдық кестеге енгізілген",
			RU: "Курс включён в годовой график",
			EN: "The course stands in an annual schedule",
		},
	},
	processTimetable: {
		Code: CodeTimetable, Provision: order95("15"),
		Needs: 1 << fieldTimetable,
		Asks: qagida.Text{
			KK: "Курстың сабақ кестесі бар",
			RU: "У курса есть расписание занятий",
			EN: "The course has a timetable",
		},
	},
	processStaging: {
		Code: CodeStaging, Provision: order95("18"),
		Needs: 1 << fieldStaging,
		Asks: qagida.Text{
			KK: "Курс бірден немесе кезең-кезеңімен өтеді",
			RU: "Курс проводится сразу целиком или по этапам",
			EN: "The course runs at once or in stages",
		},
	},
	processDelivery: {
		Code: CodeDelivery, Provision: order95("18"),
		Needs: 1 << fieldDelivery,
		Asks: qagida.Text{
			KK: "Курс аудиторияда, қашықтықтан немесе тағылымдама түрінде өтеді",
			RU: "Курс проходит в аудитории, дистанционно или как стажировка",
			EN: "The course is held in class, at a distance or as an internship",
		},
	},
	processInternship: {
		Code: CodeInternship, Provision: order95("18"),
		Needs: 1<<fieldDelivery | 1<<fieldBolashak,
		Asks: qagida.Text{
			KK: "Тағылымдама «Болашақ» халықаралық стипендиясы бойынша өтеді",
			RU: "Стажировка проходит по международной стипендии «Болашак»",
			EN: "The internship is on the international Bolashak scholarship",
		},
	},
}

var processChecklist = rule.OldChecklist{
	Name:     "process",
	Fields:   fields,
	Criteria: processCriteria,
}
