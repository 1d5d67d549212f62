package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings on an application as a paper.
const (
	// CodeApplicationForm: the application is on the form that goes with the place
	// of the course (order95/8.1).
	//
	// Example: application {"paper":{"form":"annex-1"},"course":{"place":"abroad"}} → not-met
	CodeApplicationForm qagida.Code = "application-form"

	// CodeHomeAddressee: the application for a course at home names the provider and its head
	// (order95/A1.1).
	//
	// Example: application {"paper":{"form":"annex-1","filled":["addressee"]}} → met
	CodeHomeAddressee qagida.Code = "application-addressee"

	// CodeHomeName: the application for a course at home names the applicant
	// (order95/A1.2).
	//
	// Example: application {"paper":{"form":"annex-1","filled":[]}} → not-met
	CodeHomeName qagida.Code = "application-name"

	// CodeHomePosition: the application for a course at home states the position of the applicant
	// (order95/A1.3).
	//
	// Example: application {"paper":{"form":"annex-1","filled":[]}} → not-met
	CodeHomePosition qagida.Code = "application-position"

	// CodeHomeProgramme: the application for a course at home names the programme
	// (order95/A1.4).
	//
	// Example: application {"paper":{"form":"annex-1","filled":["programme"]}} → met
	CodeHomeProgramme qagida.Code = "application-programme"

	// CodeHomeLanguage: the application for a course at home states the group and its language
	// (order95/A1.5).
	//
	// Example: application {"paper":{"form":"annex-1","filled":[]}} → not-met
	CodeHomeLanguage qagida.Code = "application-language"

	// CodeHomeSignature: the application for a course at home is signed and dated
	// (order95/A1.6).
	//
	// Example: application {"paper":{"form":"annex-1","filled":[]}} → not-met
	CodeHomeSignature qagida.Code = "application-signature"

	// CodeAbroadAddressee: the application for a course abroad names the provider and its head
	// (order95/A2.1).
	//
	// Example: application {"paper":{"form":"annex-2","filled":["addressee"]}} → met
	CodeAbroadAddressee qagida.Code = "application-abroad-addressee"

	// CodeAbroadApplicant: the application for a course abroad states the name and the position of the applicant
	// (order95/A2.2).
	//
	// Example: application {"paper":{"form":"annex-2","filled":["applicant-name"]}} → not-met
	CodeAbroadApplicant qagida.Code = "application-abroad-applicant"

	// CodeAbroadLength: the application for a course abroad states the length of the course
	// (order95/A2.3).
	//
	// Example: application {"paper":{"form":"annex-2","filled":[]}} → not-met
	CodeAbroadLength qagida.Code = "application-abroad-length"

	// CodeAbroadCountry: the application for a course abroad names the country
	// (order95/A2.4).
	//
	// Example: application {"paper":{"form":"annex-2","filled":["country"]}} → met
	CodeAbroadCountry qagida.Code = "application-abroad-country"

	// CodeAbroadLanguage: the application for a course abroad states the group and its language
	// (order95/A2.5).
	//
	// Example: application {"paper":{"form":"annex-2","filled":[]}} → not-met
	CodeAbroadLanguage qagida.Code = "application-abroad-language"

	// CodeAbroadSignature: the application for a course abroad is signed and dated
	// (order95/A2.6).
	//
	// Example: application {"paper":{"form":"annex-2","filled":[]}} → not-met
	CodeAbroadSignature qagida.Code = "application-abroad-signature"

	// CodeAbroadLengthKept: the course abroad is no longer than the application
	// says (order95/A2.3).
	//
	// Example: application {"paper":{"form":"annex-2","filled":["course-length"],"length":"months"},"course":{"place":"abroad","first":"2026-03-01","last":"2026-06-02"}} → not-met
	CodeAbroadLengthKept qagida.Code = "application-abroad-length-kept"
)

// The facts on an application as a paper.
const (
	applicationFieldForm = iota
	applicationFieldFilled
	applicationFieldLength
	applicationFieldPlace
	applicationFieldFirst
	applicationFieldLast
)

// The criteria of an application as a paper: its form, the blanks of annexes 1
// and 2 in order, and the length that it names.
const (
	applicationForm       = 0
	applicationFirstBlank = 1
	applicationLengthKept = applicationFirstBlank + 12
)

const applicationShowMonths = 0

// applicationBlank is a line of a form with the parts that it has.
type applicationBlank struct {
	form  Form
	parts [2]ApplicationField
}

var applicationBlanks = [...]applicationBlank{
	{Annex1, [2]ApplicationField{AddresseeField}},                    // A1.1
	{Annex1, [2]ApplicationField{ApplicantNameField}},                // A1.2
	{Annex1, [2]ApplicationField{PositionField}},                     // A1.3
	{Annex1, [2]ApplicationField{ProgrammeField}},                    // A1.4
	{Annex1, [2]ApplicationField{GroupLanguageField}},                // A1.5
	{Annex1, [2]ApplicationField{SignatureField}},                    // A1.6
	{Annex2, [2]ApplicationField{AddresseeField}},                    // A2.1
	{Annex2, [2]ApplicationField{ApplicantNameField, PositionField}}, // A2.2
	{Annex2, [2]ApplicationField{CourseLengthField}},                 // A2.3
	{Annex2, [2]ApplicationField{CountryField}},                      // A2.4
	{Annex2, [2]ApplicationField{GroupLanguageField}},                // A2.5
	{Annex2, [2]ApplicationField{SignatureField}},                    // A2.6
}

const blankNeeds = 1<<applicationFieldForm | 1<<applicationFieldFilled

var applicationChecklist = rule.OldChecklist{
	Name: "application",
	Fields: []qagida.Field{
		applicationFieldForm:   {Name: "paper.form", Text: qagida.Text{KK: "өтініштің нысаны", RU: "форма заявления", EN: "form of the application"}},
		applicationFieldFilled: {Name: "paper.filled", Text: qagida.Text{KK: "толтырылған жолдар", RU: "заполненные графы", EN: "blanks that are filled in"}},
		applicationFieldLength: {Name: "paper.length", Text: qagida.Text{KK: "өтініште аталған ұзақтық", RU: "срок, названный в заявлении", EN: "length that the application names"}},
		applicationFieldPlace:  {Name: "course.place", Text: qagida.Text{KK: "курс өтетін орын", RU: "место проведения курса", EN: "place of the course"}},
		applicationFieldFirst:  {Name: "course.first", Text: qagida.Text{KK: "курстың бірінші күні", RU: "первый день курса", EN: "first day of the course"}},
		applicationFieldLast:   {Name: "course.last", Text: qagida.Text{KK: "курстың соңғы күні", RU: "последний день курса", EN: "last day of the course"}},
	},
	Amounts: []rule.Amount{applicationShowMonths: {Name: "months"}},
	Criteria: []rule.OldCriterion{
		applicationForm: {
			Code: CodeApplicationForm, Provision: order95("8.1"),
			Needs: 1<<applicationFieldForm | 1<<applicationFieldPlace,
			Asks: qagida.Text{
				KK: "Өтініш курс өтетін орынға сай нысанда жазылған",
				RU: "Заявление составлено по форме для места проведения курса",
				EN: "The application is on the form that goes with the place of the course",
			},
		},
		{
			Code: CodeHomeAddressee, Provision: order95("A1.1"), Needs: blankNeeds,
			Asks: qagida.Text{
				KK: "Өтініште ұйым мен оның басшысы көрсетілген",
				RU: "В заявлении указаны организация и её руководитель",
				EN: "The application names the organisation and its head",
			},
		},
		{
			Code: CodeHomeName, Provision: order95("A1.2"), Needs: blankNeeds,
			Asks: qagida.Text{
				KK: "Өтініште өтініш берушінің аты-жөні көрсетілген",
				RU: "В заявлении указано имя заявителя",
				EN: "The application names the applicant",
			},
		},
		{
			Code: CodeHomePosition, Provision: order95("A1.3"), Needs: blankNeeds,
			Asks: qagida.Text{
				KK: "Өтініште лауазым көрсетілген",
				RU: "В заявлении указана должность",
				EN: "The application states the position",
			},
		},
		{
			Code: CodeHomeProgramme, Provision: order95("A1.4"), Needs: blankNeeds,
			Asks: qagida.Text{
				KK: "Өтініште бағдарлама аталған",
				RU: "В заявлении названа программа",
				EN: "The application names the programme",
			},
		},
		{
			Code: CodeHomeLanguage, Provision: order95("A1.5"), Needs: blankNeeds,
			Asks: qagida.Text{
				KK: "Өтініште топ пен оқыту тілі көрсетілген",
				RU: "В заявлении указаны группа и язык обучения",
				EN: "The application states the group and its language of instruction",
			},
		},
		{
			Code: CodeHomeSignature, Provision: order95("A1.6"), Needs: blankNeeds,
			Asks: qagida.Text{
				KK: "Өтінішке қол қойылып, күні көрсетілген",
				RU: "Заявление подписано и датировано",
				EN: "The application is signed and dated",
			},
		},
		{
			Code: CodeAbroadAddressee, Provision: order95("A2.1"), Needs: blankNeeds,
			Asks: qagida.Text{
				KK: "Шетелге өтініште ұйым мен оның басшысы көрсетілген",
				RU: "В заявлении на курс за рубежом указаны организация и её руководитель",
				EN: "The application for a course abroad names the organisation and its head",
			},
		},
		{
			Code: CodeAbroadApplicant, Provision: order95("A2.2"), Needs: blankNeeds,
			Asks: qagida.Text{
				KK: "Шетелге өтініште аты-жөні мен лауазымы көрсетілген",
				RU: "В заявлении на курс за рубежом указаны имя и должность",
				EN: "The application for a course abroad states name and position",
			},
		},
		{
			Code: CodeAbroadLength, Provision: order95("A2.3"), Needs: blankNeeds,
			Asks: qagida.Text{
				KK: "Шетелге өтініште курстың ұзақтығы көрсетілген",
				RU: "В заявлении на курс за рубежом указан срок курса",
				EN: "The application for a course abroad states its length",
			},
		},
		{
			Code: CodeAbroadCountry, Provision: order95("A2.4"), Needs: blankNeeds,
			Asks: qagida.Text{
				KK: "Шетелге өтініште ел көрсетілген",
				RU: "В заявлении на курс за рубежом указана страна",
				EN: "The application for a course abroad names the country",
			},
		},
		{
			Code: CodeAbroadLanguage, Provision: order95("A2.5"), Needs: blankNeeds,
			Asks: qagida.Text{
				KK: "Шетелге өтініште топ пен оқыту тілі көрсетілген",
				RU: "В заявлении на курс за рубежом указаны группа и язык обучения",
				EN: "The application for a course abroad states the group and its language of instruction",
			},
		},
		{
			Code: CodeAbroadSignature, Provision: order95("A2.6"), Needs: blankNeeds,
			Asks: qagida.Text{
				KK: "Шетелге өтінішке қол қойылып, күні көрсетілген",
				RU: "Заявление на курс за рубежом подписано и датировано",
				EN: "The application for a course abroad is signed and dated",
			},
		},
		applicationLengthKept: {
			Code: CodeAbroadLengthKept, Provision: order95("A2.3"),
			Needs: blankNeeds | 1<<applicationFieldLength | 1<<applicationFieldPlace | 1<<applicationFieldFirst | 1<<applicationFieldLast,
			Asks: qagida.Text{
				KK: "Курс өтініште аталған ұзақтықтан аспайды: айлық курс {months|айдан} ұзақ емес",
				RU: "Курс не дольше срока из заявления: месячный курс длится до {months|месяца|месяцев|месяцев}",
				EN: "The course is no longer than the application says: a course of months lasts up to {months|month|months}",
			},
		},
	},
}
