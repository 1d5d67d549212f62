package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings on a questionnaire, in the order of annex 3.
const (
	// CodeQuestionnaireFullName: the questionnaire states the name (order95/A3.1).
	//
	// Example: questionnaire {"filled":[]} → not-met
	CodeQuestionnaireFullName qagida.Code = "questionnaire-name"

	// CodeQuestionnaireIIN: the questionnaire states a valid IIN (order95/A3.2).
	//
	// Example: questionnaire {"filled":["iin"],"iin":"950706531950"} → met
	CodeQuestionnaireIIN qagida.Code = "questionnaire-iin"

	// CodeQuestionnaireBirthDate: the questionnaire states the date of birth (order95/A3.3).
	//
	// Example: questionnaire {"filled":[]} → not-met
	CodeQuestionnaireBirthDate qagida.Code = "questionnaire-birth-date"

	// CodeQuestionnaireJob: the questionnaire states the position (order95/A3.4).
	//
	// Example: questionnaire {"filled":[]} → not-met
	CodeQuestionnaireJob qagida.Code = "questionnaire-position"

	// CodeQuestionnaireEducation: the questionnaire states the education (order95/A3.5).
	//
	// Example: questionnaire {"filled":[]} → not-met
	CodeQuestionnaireEducation qagida.Code = "questionnaire-education"

	// CodeQuestionnaireCategory: the questionnaire states the qualification category, where there is one (order95/A3.6).
	//
	// Example: questionnaire {"filled":[],"holds_category":true} → not-met
	CodeQuestionnaireCategory qagida.Code = "questionnaire-category"

	// CodeQuestionnaireWorkplace: the questionnaire states the place of work with its region (order95/A3.7).
	//
	// Example: questionnaire {"filled":[]} → not-met
	CodeQuestionnaireWorkplace qagida.Code = "questionnaire-workplace"

	// CodeQuestionnaireTotalService: the questionnaire states the service in all (order95/A3.8).
	//
	// Example: questionnaire {"filled":[]} → not-met
	CodeQuestionnaireTotalService qagida.Code = "questionnaire-total-service"

	// CodeQuestionnaireTeachingService: the questionnaire states a teaching service not above the service in all (order95/A3.9).
	//
	// Example: questionnaire {"filled":["total-service","teaching-service"],"total_service":5,"teaching_service":6} → not-met
	CodeQuestionnaireTeachingService qagida.Code = "questionnaire-teaching-service"

	// CodeQuestionnaireLanguage: the questionnaire states the language of instruction (order95/A3.10).
	//
	// Example: questionnaire {"filled":[]} → not-met
	CodeQuestionnaireLanguage qagida.Code = "questionnaire-language"

	// CodeQuestionnaireAddress: the questionnaire states the home address (order95/A3.11).
	//
	// Example: questionnaire {"filled":[]} → not-met
	CodeQuestionnaireAddress qagida.Code = "questionnaire-address"

	// CodeQuestionnairePhones: the questionnaire states telephones (order95/A3.12).
	//
	// Example: questionnaire {"filled":[]} → not-met
	CodeQuestionnairePhones qagida.Code = "questionnaire-phones"

	// CodeQuestionnaireEmail: the questionnaire states an e-mail address (order95/A3.13).
	//
	// Example: questionnaire {"filled":[]} → not-met
	CodeQuestionnaireEmail qagida.Code = "questionnaire-email"

	// CodeQuestionnaireRemarks: the questionnaire gives additional information (order95/A3.14).
	//
	// Example: questionnaire {"filled":[]} → not-applicable
	CodeQuestionnaireRemarks qagida.Code = "questionnaire-remarks"

	// CodeQuestionnairePreviousCourses: the questionnaire lists the courses taken before, where there are any (order95/A3.15).
	//
	// Example: questionnaire {"filled":[],"took_courses":false} → not-applicable
	CodeQuestionnairePreviousCourses qagida.Code = "questionnaire-previous-courses"
)

// The facts on a questionnaire.
const (
	questionnaireFieldFilled = iota
	questionnaireFieldIIN
	questionnaireFieldHoldsCategory
	questionnaireFieldTotal
	questionnaireFieldTeaching
	questionnaireFieldTookCourses
)

var questionnaireChecklist = rule.OldChecklist{
	Name: "questionnaire",
	Fields: []qagida.Field{
		questionnaireFieldFilled:        {Name: "questionnaire.filled", Text: qagida.Text{KK: "толтырылған жолдар", RU: "заполненные графы", EN: "lines that are filled in"}},
		questionnaireFieldIIN:           {Name: "questionnaire.iin", Text: qagida.Text{KK: "ЖСН", RU: "ИИН", EN: "IIN"}},
		questionnaireFieldHoldsCategory: {Name: "questionnaire.holds_category", Text: qagida.Text{KK: "біліктілік санатының бар-жоғы", RU: "наличие квалификационной категории", EN: "whether a qualification category is held"}},
		questionnaireFieldTotal:         {Name: "questionnaire.total_service", Text: qagida.Text{KK: "жалпы еңбек өтілі", RU: "общий стаж", EN: "service in all"}},
		questionnaireFieldTeaching:      {Name: "questionnaire.teaching_service", Text: qagida.Text{KK: "педагогикалық өтілі", RU: "педагогический стаж", EN: "teaching service"}},
		questionnaireFieldTookCourses:   {Name: "questionnaire.took_courses", Text: qagida.Text{KK: "бұрын курстан өткені", RU: "были ли пройдены курсы", EN: "whether courses were taken before"}},
	},
	Criteria: []rule.OldCriterion{
		FullNameField - 1: {
			Code: CodeQuestionnaireFullName, Provision: order95("A3.1"),
			Needs: 1 << questionnaireFieldFilled,
			Asks: qagida.Text{
				KK: "Сауалнамада аты-жөні көрсетілген",
				RU: "В анкете указано имя",
				EN: "The questionnaire states the name",
			},
		},
		IINField - 1: {
			Code: CodeQuestionnaireIIN, Provision: order95("A3.2"),
			Needs: 1<<questionnaireFieldFilled | 1<<questionnaireFieldIIN,
			Asks: qagida.Text{
				KK: "Сауалнамада дұрыс ЖСН көрсетілген",
				RU: "В анкете указан верный ИИН",
				EN: "The questionnaire states a valid IIN",
			},
		},
		BirthDateField - 1: {
			Code: CodeQuestionnaireBirthDate, Provision: order95("A3.3"),
			Needs: 1 << questionnaireFieldFilled,
			Asks: qagida.Text{
				KK: "Сауалнамада туған күні көрсетілген",
				RU: "В анкете указана дата рождения",
				EN: "The questionnaire states the date of birth",
			},
		},
		JobField - 1: {
			Code: CodeQuestionnaireJob, Provision: order95("A3.4"),
			Needs: 1 << questionnaireFieldFilled,
			Asks: qagida.Text{
				KK: "Сауалнамада лауазымы көрсетілген",
				RU: "В анкете указана должность",
				EN: "The questionnaire states the position",
			},
		},
		EducationField - 1: {
			Code: CodeQuestionnaireEducation, Provision: order95("A3.5"),
			Needs: 1 << questionnaireFieldFilled,
			Asks: qagida.Text{
				KK: "Сауалнамада білімі көрсетілген",
				RU: "В анкете указано образование",
				EN: "The questionnaire states the education",
			},
		},
		CategoryField - 1: {
			Code: CodeQuestionnaireCategory, Provision: order95("A3.6"),
			Needs: 1<<questionnaireFieldFilled | 1<<questionnaireFieldHoldsCategory,
			Asks: qagida.Text{
				KK: "Сауалнамада бар біліктілік санаты көрсетілген",
				RU: "В анкете указана имеющаяся квалификационная категория",
				EN: "The questionnaire states the qualification category, where there is one",
			},
		},
		WorkplaceField - 1: {
			Code: CodeQuestionnaireWorkplace, Provision: order95("A3.7"),
			Needs: 1 << questionnaireFieldFilled,
			Asks: qagida.Text{
				KK: "Сауалнамада жұмыс орны мен өңірі көрсетілген",
				RU: "В анкете указано место работы с регионом",
				EN: "The questionnaire states the place of work with its region",
			},
		},
		TotalServiceField - 1: {
			Code: CodeQuestionnaireTotalService, Provision: order95("A3.8"),
			Needs: 1 << questionnaireFieldFilled,
			Asks: qagida.Text{
				KK: "Сауалнамада жалпы еңбек өтілі көрсетілген",
				RU: "В анкете указан общий стаж",
				EN: "The questionnaire states the service in all",
			},
		},
		TeachingServiceField - 1: {
			Code: CodeQuestionnaireTeachingService, Provision: order95("A3.9"),
			Needs: 1<<questionnaireFieldFilled | 1<<questionnaireFieldTotal | 1<<questionnaireFieldTeaching,
			Asks: qagida.Text{
				KK: "Сауалнамада жалпы өтілден аспайтын педагогикалық өтіл көрсетілген",
				RU: "В анкете указан педагогический стаж, который не больше общего",
				EN: "The questionnaire states a teaching service not above the service in all",
			},
		},
		LanguageField - 1: {
			Code: CodeQuestionnaireLanguage, Provision: order95("A3.10"),
			Needs: 1 << questionnaireFieldFilled,
			Asks: qagida.Text{
				KK: "Сауалнамада оқыту тілі көрсетілген",
				RU: "В анкете указан язык обучения",
				EN: "The questionnaire states the language of instruction",
			},
		},
		AddressField - 1: {
			Code: CodeQuestionnaireAddress, Provision: order95("A3.11"),
			Needs: 1 << questionnaireFieldFilled,
			Asks: qagida.Text{
				KK: "Сауалнамада үй мекенжайы көрсетілген",
				RU: "В анкете указан домашний адрес",
				EN: "The questionnaire states the home address",
			},
		},
		PhonesField - 1: {
			Code: CodeQuestionnairePhones, Provision: order95("A3.12"),
			Needs: 1 << questionnaireFieldFilled,
			Asks: qagida.Text{
				KK: "Сауалнамада байланыс телефондары көрсетілген",
				RU: "В анкете указаны контактные телефоны",
				EN: "The questionnaire states telephones",
			},
		},
		EmailField - 1: {
			Code: CodeQuestionnaireEmail, Provision: order95("A3.13"),
			Needs: 1 << questionnaireFieldFilled,
			Asks: qagida.Text{
				KK: "Сауалнамада электрондық пошта көрсетілген",
				RU: "В анкете указана электронная почта",
				EN: "The questionnaire states an e-mail address",
			},
		},
		RemarksField - 1: {
			Code: CodeQuestionnaireRemarks, Provision: order95("A3.14"),
			Needs: 1 << questionnaireFieldFilled,
			Asks: qagida.Text{
				KK: "Сауалнамада қосымша мәлімет көрсетілген",
				RU: "В анкете указана дополнительная информация",
				EN: "The questionnaire gives additional information",
			},
		},
		PreviousCoursesField - 1: {
			Code: CodeQuestionnairePreviousCourses, Provision: order95("A3.15"),
			Needs: 1<<questionnaireFieldFilled | 1<<questionnaireFieldTookCourses,
			Asks: qagida.Text{
				KK: "Сауалнамада бұрын өткен курстар көрсетілген",
				RU: "В анкете указаны пройденные ранее курсы",
				EN: "The questionnaire lists the courses taken before, where there are any",
			},
		},
	},
}
