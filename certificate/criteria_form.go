package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings on the form of annex 4, with an example each.
const (
	// CodeSigned: the head signed, or the acting head in the head's absence
	// (order95/32.1).
	//
	// Example: form {"signed_by":"other"} → not-met
	CodeSigned qagida.Code = "certificate-signed"

	// CodeMinistry: the name of the ministry stands at the head of the form in
	// both languages (order95/A4.1).
	//
	// Example: form {"blank":["ministry"]} → not-met
	CodeMinistry qagida.Code = "certificate-ministry"

	// CodeOrganisation: the organisation is named (order95/A4.2).
	//
	// Example: form {"blank":["organisation"]} → not-met
	CodeOrganisation qagida.Code = "certificate-organisation"

	// CodeLogo: the logo of the organisation is on the form (order95/A4.2).
	//
	// Example: form {"blank":[]} → met
	CodeLogo qagida.Code = "certificate-logo"

	// CodeHolder: the holder is named in full (order95/A4.3).
	//
	// Example: form {"blank":["holder"]} → not-met
	CodeHolder qagida.Code = "certificate-holder"

	// CodeProgrammeKK: the programme is named in Kazakh (order95/A4.4).
	//
	// Example: form {"blank":["programme-kk"]} → not-met
	CodeProgrammeKK qagida.Code = "certificate-programme-kk"

	// CodeProgrammeRU: the programme is named in Russian (order95/A4.4).
	//
	// Example: form {"programme_ru":"Критериальное оценивание"} → met
	CodeProgrammeRU qagida.Code = "certificate-programme-ru"

	// CodeHours: the hours are filled in, and no fewer than a short course at
	// home has (order95/A4.5).
	//
	// Example: form {"hours":35} → not-met
	CodeHours qagida.Code = "certificate-hours"

	// CodeAgreement: the agreement is dated on the day of issue or before it
	// (order95/A4.6).
	//
	// Example: form {"agreed":"2026-03-07","issued":"2026-03-06"} → not-met
	CodeAgreement qagida.Code = "certificate-agreement"

	// CodeHead: the head of the organisation is named (order95/A4.7).
	//
	// Example: form {"blank":["head"]} → not-met
	CodeHead qagida.Code = "certificate-head"

	// CodeSeries: the series is filled in (order95/A4.8).
	//
	// Example: form {"blank":["series"]} → not-met
	CodeSeries qagida.Code = "certificate-series"

	// CodeNumber: the number has the digits of the form, in ASCII, leading zeros
	// included (order95/A4.8).
	//
	// Example: form {"number":"123"} → not-met
	CodeNumber qagida.Code = "certificate-number"

	// CodeIssueDay: the day of issue is filled in (order95/A4.9).
	//
	// Example: form {"issued":"2026-03-06"} → met
	CodeIssueDay qagida.Code = "certificate-issue-day"
)

// The facts that the criteria of a form and of an issue ask for.
const (
	fieldPlace = iota
	fieldHours
	fieldLast
	fieldLabel
	fieldOrganisation
	fieldAssessedBy
	fieldContract
	fieldPassed
	fieldHolder
	fieldFormOrganisation
	fieldProgrammeKK
	fieldProgrammeRU
	fieldFormHours
	fieldAgreed
	fieldHead
	fieldSignedBy
	fieldSeries
	fieldNumber
	fieldFormIssued
	fieldBlank
)

var issueFields = []qagida.Field{
	fieldPlace:            {Name: "course.place", Text: qagida.Text{KK: "курс өтетін орын", RU: "место проведения курса", EN: "place of the course"}},
	fieldHours:            {Name: "course.hours", Text: qagida.Text{KK: "курстың академиялық сағат саны", RU: "число академических часов курса", EN: "academic hours of the course"}},
	fieldLast:             {Name: "course.last", Text: qagida.Text{KK: "курстың соңғы күні", RU: "последний день курса", EN: "last day of the course"}},
	fieldLabel:            {Name: "course.label", Text: qagida.Text{KK: "бағдарлама атаған курс түрі", RU: "вид курса, названный программой", EN: "kind that the programme claims"}},
	fieldOrganisation:     {Name: "organisation", Text: qagida.Text{KK: "курсты өткізген ұйым", RU: "организация, проводившая курс", EN: "organisation that held the course"}},
	fieldAssessedBy:       {Name: "assessed_by", Text: qagida.Text{KK: "бағалауды өткізген ұйым", RU: "организация, проводившая оценивание", EN: "body that held the assessment"}},
	fieldContract:         {Name: "assessment_contract", Text: qagida.Text{KK: "сыртқы қорытынды бағалауға жасалған шарт", RU: "договор на внешнее итоговое оценивание", EN: "contract on the external final assessment"}},
	fieldPassed:           {Name: "passed", Text: qagida.Text{KK: "бағалаудан өткені", RU: "пройдено ли оценивание", EN: "whether the assessment was passed"}},
	fieldHolder:           {Name: "certificate.holder", Text: textHolderLine},
	fieldFormOrganisation: {Name: "certificate.organisation", Text: textOrganisationLine},
	fieldProgrammeKK:      {Name: "certificate.programme_kk", Text: textProgrammeKKLine},
	fieldProgrammeRU:      {Name: "certificate.programme_ru", Text: textProgrammeRULine},
	fieldFormHours:        {Name: "certificate.hours", Text: textHoursLine},
	fieldAgreed:           {Name: "certificate.agreed", Text: textAgreedLine},
	fieldHead:             {Name: "certificate.head", Text: textHeadLine},
	fieldSignedBy:         {Name: "certificate.signed_by", Text: qagida.Text{KK: "сертификатқа қол қойған адам", RU: "кто подписал сертификат", EN: "who signed the certificate"}},
	fieldSeries:           {Name: "certificate.series", Text: textSeriesLine},
	fieldNumber:           {Name: "certificate.number", Text: textNumberLine},
	fieldFormIssued:       {Name: "certificate.issued", Text: textIssuedLine},
	fieldBlank:            {Name: "certificate.blank", Text: qagida.Text{KK: "нысанның толтырылмаған жолдары", RU: "незаполненные строки формы", EN: "lines of the form that are empty"}},
}

// The numbers and days that the texts on a form and on an issue show.
const (
	showHours = iota
	showLeastHours
	showDigits
	showAgreed
	showIssueDay
	showCourseLast
)

var issueAmounts = []rule.Amount{
	showHours:      {Name: "hours"},
	showLeastHours: {Name: "least"},
	showDigits:     {Name: "digits"},
	showAgreed:     {Name: "agreed", Kind: rule.Day},
	showIssueDay:   {Name: "issued", Kind: rule.Day},
	showCourseLast: {Name: "last", Kind: rule.Day},
}

// The criteria of a form, in the order of the text.
const (
	formSigned = iota
	formMinistry
	formOrganisation
	formLogo
	formHolder
	formProgrammeKK
	formProgrammeRU
	formHours
	formAgreement
	formHead
	formSeries
	formNumber
	formIssued
)

var formChecklist = rule.OldChecklist{
	Name:     "form",
	Fields:   issueFields,
	Amounts:  issueAmounts,
	Criteria: formCriteria,
}

// The form of annex 4 is asked for at home, and so each of its criteria needs the
// place where it stands among those of an issue.
var formCriteria = []rule.OldCriterion{
	formSigned: {
		Code: CodeSigned, Provision: order95("32.1"),
		Needs: 1<<fieldPlace | 1<<fieldSignedBy,
		Asks: qagida.Text{
			KK: "Сертификатқа ұйым басшысы немесе ол болмағанда оның міндетін атқарушы қол қойған",
			RU: "Сертификат подписал руководитель организации, а в его отсутствие исполняющий обязанности",
			EN: "The head of the organisation, or the acting head in the head's absence, has signed the certificate",
		},
	},
	formMinistry: {
		Code: CodeMinistry, Provision: order95("A4.1"),
		Needs: 1<<fieldPlace | 1<<fieldBlank,
		Asks: qagida.Text{
			KK: "Нысанда министрліктің атауы екі тілде тұр",
			RU: "В форме стоит наименование министерства на двух языках",
			EN: "The form names the ministry in both languages",
		},
	},
	formOrganisation: {
		Code: CodeOrganisation, Provision: order95("A4.2"),
		Needs: 1<<fieldPlace | 1<<fieldFormOrganisation,
		Asks: qagida.Text{
			KK: "Нысанда ұйымның атауы көрсетілген",
			RU: "В форме названа организация",
			EN: "The form names the organisation",
		},
	},
	formLogo: {
		Code: CodeLogo, Provision: order95("A4.2"),
		Needs: 1<<fieldPlace | 1<<fieldBlank,
		Asks: qagida.Text{
			KK: "Нысанда ұйымның логотипі бар",
			RU: "В форме есть логотип организации",
			EN: "The form bears the logo of the organisation",
		},
	},
	formHolder: {
		Code: CodeHolder, Provision: order95("A4.3"),
		Needs: 1<<fieldPlace | 1<<fieldHolder,
		Asks: qagida.Text{
			KK: "Сертификат иесінің тегі, аты, әкесінің аты жазылған",
			RU: "Записаны фамилия, имя, отчество владельца сертификата",
			EN: "The holder of the certificate is named in full",
		},
	},
	formProgrammeKK: {
		Code: CodeProgrammeKK, Provision: order95("A4.4"),
		Needs: 1<<fieldPlace | 1<<fieldProgrammeKK,
		Asks: qagida.Text{
			KK: "Бағдарлама қазақ тілінде аталған",
			RU: "Программа названа на казахском языке",
			EN: "The programme is named in Kazakh",
		},
	},
	formProgrammeRU: {
		Code: CodeProgrammeRU, Provision: order95("A4.4"),
		Needs: 1<<fieldPlace | 1<<fieldProgrammeRU,
		Asks: qagida.Text{
			KK: "Бағдарлама орыс тілінде аталған",
			RU: "Программа названа на русском языке",
			EN: "The programme is named in Russian",
		},
	},
	formHours: {
		Code: CodeHours, Provision: order95("A4.5"),
		Needs: 1<<fieldPlace | 1<<fieldFormHours,
		Asks: qagida.Text{
			KK: "Сертификатта кемінде {least|академиялық сағат} көрсетілген",
			RU: "В сертификате указано не менее {least|академического часа|академических часов|академических часов}",
			EN: "The certificate names at least {least|academic hour|academic hours}",
		},
		Found: hoursFound,
	},
	formAgreement: {
		Code: CodeAgreement, Provision: order95("A4.6"),
		Needs: 1<<fieldPlace | 1<<fieldAgreed | 1<<fieldFormIssued,
		Asks: qagida.Text{
			KK: "Келісілген күн берілген күннен кеш емес",
			RU: "Дата согласования не позже дня выдачи",
			EN: "The agreement is dated no later than the day of issue",
		},
		Found: qagida.Text{
			KK: "келісілген күні — {agreed}, берілген күні — {issued}",
			RU: "согласование — {agreed}, выдача — {issued}",
			EN: "the agreement is of {agreed}, the issue of {issued}",
		},
	},
	formHead: {
		Code: CodeHead, Provision: order95("A4.7"),
		Needs: 1<<fieldPlace | 1<<fieldHead,
		Asks: qagida.Text{
			KK: "Ұйым басшысы көрсетілген",
			RU: "Указан руководитель организации",
			EN: "The head of the organisation is named",
		},
	},
	formSeries: {
		Code: CodeSeries, Provision: order95("A4.8"),
		Needs: 1<<fieldPlace | 1<<fieldSeries,
		Asks: qagida.Text{
			KK: "Сертификаттың сериясы жазылған",
			RU: "Записана серия сертификата",
			EN: "The series of the certificate is filled in",
		},
	},
	formNumber: {
		Code: CodeNumber, Provision: order95("A4.8"),
		Needs: 1<<fieldPlace | 1<<fieldNumber,
		Asks: qagida.Text{
			KK: "Сертификаттың нөмірінде бастапқы нөлдерімен бірге дәл {digits|цифр} бар",
			RU: "В номере сертификата с начальными нулями ровно {digits|цифра|цифры|цифр}",
			EN: "The number of the certificate has exactly {digits|digit|digits}, leading zeros included",
		},
	},
	formIssued: {
		Code: CodeIssueDay, Provision: order95("A4.9"),
		Needs: 1<<fieldPlace | 1<<fieldFormIssued,
		Asks: qagida.Text{
			KK: "Сертификаттың берілген күні жазылған",
			RU: "Записана дата выдачи сертификата",
			EN: "The day of issue of the certificate is filled in",
		},
	},
}

var hoursFound = qagida.Text{
	KK: "сертификатта {hours|академиялық сағат}",
	RU: "в сертификате {hours|академический час|академических часа|академических часов}",
	EN: "the certificate has {hours|academic hour|academic hours}",
}
