package qualification

import "github.com/qagida/qagida"

// The codes of the findings of this package, in the order of the text. Each
// comment ends with an example that a test runs: the question, the input in
// JSON, and the outcome of the criterion.
const (
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

	// CodeEducation: the teacher has a ground of education (order95/7.1).
	//
	// Example: eligibility {"applicant":{"education":["none"]}} → not-met
	CodeEducation qagida.Code = "applicant-education"

	// CodeWorkplace: the teacher works in education (order95/7.2).
	//
	// Example: eligibility {"applicant":{"workplace":"other"}} → not-met
	CodeWorkplace qagida.Code = "applicant-workplace"

	// CodeLegislation: the teacher knows the legislation on education, as
	// declared (order95/7.3).
	//
	// Example: eligibility {"applicant":{"knows_legislation":false}} → not-met
	CodeLegislation qagida.Code = "applicant-legislation"

	// CodeEnglish: for a course in language competence the teacher has basic
	// English (order95/7.4).
	//
	// Example: eligibility {"applicant":{"basic_english":false},"course":{"language_competence":true}} → not-met
	CodeEnglish qagida.Code = "applicant-english"

	// CodeApplication: the application is handed in (order95/8.1).
	//
	// Example: eligibility {"applicant":{"documents":[]}} → not-met
	CodeApplication qagida.Code = "document-application"

	// CodeQuestionnaire: the questionnaire is handed in (order95/8.2).
	//
	// Example: eligibility {"applicant":{"documents":[]}} → not-met
	CodeQuestionnaire qagida.Code = "document-questionnaire"

	// CodeIdentity: the identity document or the IIN is handed in (order95/8.3).
	//
	// Example: eligibility {"applicant":{"documents":["iin"]}} → met
	CodeIdentity qagida.Code = "document-identity"

	// CodeCertificates: who holds certificates hands in copies (order95/8.4).
	//
	// Example: eligibility {"applicant":{"holds_certificates":true,"documents":[]}} → not-met
	CodeCertificates qagida.Code = "document-certificates"

	// CodeMotivationLetter: for a course abroad there is a motivation letter in
	// Kazakh or Russian (order95/8.5).
	//
	// Example: eligibility {"applicant":{"documents":["motivation-letter"],"motivation_letter_language":"en"},"course":{"place":"abroad"}} → not-met
	CodeMotivationLetter qagida.Code = "document-motivation-letter"
)

// The facts that the criteria ask for.
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
}

// The numbers and days that the texts on courses show.
const (
	showHours = iota
	showShortHours
	showLongHours
	showShortHoursAbroad
	showFirst
	showLast
)

var courseAmounts = []qagida.Amount{
	showHours:            {Name: "hours"},
	showShortHours:       {Name: "short"},
	showLongHours:        {Name: "long"},
	showShortHoursAbroad: {Name: "short-abroad"},
	showFirst:            {Name: "first", Kind: qagida.Day},
	showLast:             {Name: "last", Kind: qagida.Day},
}

// The criteria of a course, in the order of the text.
const (
	courseSalaryKept = iota
	courseAbroadRelease
	courseAbroadYear
	courseShortHours
	courseLongHours
	courseShortAbroad
	courseLongAbroad
)

var courseChecklist = qagida.Checklist{
	Name:    "course",
	Fields:  fields,
	Amounts: courseAmounts,
	Criteria: []qagida.Criterion{
		courseSalaryKept: {
			Code: CodeSalaryKept, Provision: order95("4.2"),
			Needs: 1<<fieldPlace | 1<<fieldRelease | 1<<fieldSalaryKept,
			Asks: qagida.Text{
				KK: "Ел ішіндегі курсқа жұмыстан қол үзіп баратын педагогтің жалақысы сақталады",
				RU: "Педагогу, освобождённому от работы на время курса в стране, сохраняется заработная плата",
				EN: "A teacher released from work for a course in the country keeps the salary",
			},
		},
		courseAbroadRelease: {
			Code: CodeAbroadRelease, Provision: order95("4.3"),
			Needs: 1<<fieldPlace | 1<<fieldRelease,
			Asks: qagida.Text{
				KK: "Шетелдегі курс жұмыстан толық қол үзіп өтеді",
				RU: "Курс за рубежом проходит с полным отрывом от работы",
				EN: "A course abroad is taken with full release from work",
			},
		},
		courseAbroadYear: {
			Code: CodeAbroadYear, Provision: order95("4.3"),
			Needs: 1<<fieldPlace | 1<<fieldFirst | 1<<fieldLast,
			Asks: qagida.Text{
				KK: "Шетелдегі курс бір жылдан аспайды",
				RU: "Курс за рубежом длится не дольше одного года",
				EN: "A course abroad lasts no longer than one year",
			},
			Found: daysFound,
		},
		courseShortHours: {
			Code: CodeShortHours, Provision: order95("21.1.1"),
			Needs: 1<<fieldPlace | 1<<fieldHours,
			Asks: qagida.Text{
				KK: "Ел ішіндегі курстың көлемі кемінде {short|академиялық сағат}",
				RU: "Объём курса в стране — не менее {short|академического часа|академических часов|академических часов}",
				EN: "A course in the country has at least {short|academic hour|academic hours}",
			},
			Found: hoursFound,
		},
		courseLongHours: {
			Code: CodeLongHours, Provision: order95("21.1.2"), Reading: &courseKind,
			Needs: 1<<fieldPlace | 1<<fieldHours | 1<<fieldLabel,
			Asks: qagida.Text{
				KK: "Ел ішіндегі ұзақ мерзімді курстың көлемі кемінде {long|академиялық сағат}",
				RU: "Объём длительного курса в стране — не менее {long|академического часа|академических часов|академических часов}",
				EN: "A long course in the country has at least {long|academic hour|academic hours}",
			},
			Found: hoursFound,
		},
		courseShortAbroad: {
			Code: CodeShortAbroad, Provision: order95("21.2.1"), Reading: &courseKindAbroad,
			Needs: 1<<fieldPlace | 1<<fieldHours | 1<<fieldFirst | 1<<fieldLast,
			Asks: qagida.Text{
				KK: "Шетелдегі қысқа мерзімді курстың көлемі кемінде {short-abroad|академиялық сағат}",
				RU: "Объём краткосрочного курса за рубежом — не менее {short-abroad|академического часа|академических часов|академических часов}",
				EN: "A short course abroad has at least {short-abroad|academic hour|academic hours}",
			},
			Found: hoursFound,
		},
		courseLongAbroad: {
			Code: CodeLongAbroad, Provision: order95("21.2.2"), Reading: &courseKindAbroad,
			Needs: 1<<fieldPlace | 1<<fieldHours | 1<<fieldFirst | 1<<fieldLast,
			Asks: qagida.Text{
				KK: "Шетелдегі ұзақ мерзімді курс бір жылдан аспайды",
				RU: "Длительный курс за рубежом длится не дольше одного года",
				EN: "A long course abroad lasts no longer than one year",
			},
			Found: daysFound,
		},
	},
}

var hoursFound = qagida.Text{
	KK: "{hours|академиялық сағат} бар",
	RU: "есть {hours|академический час|академических часа|академических часов}",
	EN: "it has {hours|academic hour|academic hours}",
}

var daysFound = qagida.Text{
	KK: "{first} басталып, {last} аяқталады",
	RU: "начало {first}, окончание {last}",
	EN: "it runs from {first} to {last}",
}

// The criteria of an application, in the order of the text.
const (
	applicantEducation = iota
	applicantWorkplace
	applicantLegislation
	applicantEnglish
	documentApplication
	documentQuestionnaire
	documentIdentity
	documentCertificates
	documentLetter
)

var eligibilityChecklist = qagida.Checklist{
	Name:   "eligibility",
	Fields: fields,
	Criteria: []qagida.Criterion{
		applicantEducation: {
			Code: CodeEducation, Provision: order95("7.1"), Reading: &educationGrounds,
			Needs: 1 << fieldEducation,
			Asks: qagida.Text{
				KK: "Педагогтің курсқа жеткілікті білімі немесе қайта даярлау туралы құжаты бар",
				RU: "У педагога есть достаточное для курса образование или документ о переподготовке",
				EN: "The teacher has the education that a course asks for, or a document on retraining",
			},
		},
		applicantWorkplace: {
			Code: CodeWorkplace, Provision: order95("7.2"),
			Needs: 1 << fieldWorkplace,
			Asks: qagida.Text{
				KK: "Педагог білім беру ұйымында, білімді басқару органында немесе әдістемелік органда жұмыс істейді",
				RU: "Педагог работает в организации образования, органе управления образованием или методическом органе",
				EN: "The teacher works for an organisation of education, an education authority or a methodological body",
			},
		},
		applicantLegislation: {
			Code: CodeLegislation, Provision: order95("7.3"),
			Needs: 1 << fieldKnowsLegislation,
			Asks: qagida.Text{
				KK: "Педагог білім беру туралы заңнаманы біледі",
				RU: "Педагог знает законодательство об образовании",
				EN: "The teacher knows the legislation on education",
			},
		},
		applicantEnglish: {
			Code: CodeEnglish, Provision: order95("7.4"),
			Needs: 1<<fieldLanguageCompetence | 1<<fieldBasicEnglish,
			Asks: qagida.Text{
				KK: "Тілдік құзырет курсына педагог ағылшын тілінің негіздерін біледі",
				RU: "Для курса по языковой компетенции педагог знает основы английского языка",
				EN: "For a course in language competence the teacher has basic English",
			},
		},
		documentApplication: {
			Code: CodeApplication, Provision: order95("8.1"),
			Needs: 1 << fieldDocuments,
			Asks: qagida.Text{
				KK: "Өтініш тапсырылған",
				RU: "Подано заявление",
				EN: "The application is handed in",
			},
		},
		documentQuestionnaire: {
			Code: CodeQuestionnaire, Provision: order95("8.2"),
			Needs: 1 << fieldDocuments,
			Asks: qagida.Text{
				KK: "Тыңдаушының сауалнамасы тапсырылған",
				RU: "Подана анкета слушателя",
				EN: "The participant's questionnaire is handed in",
			},
		},
		documentIdentity: {
			Code: CodeIdentity, Provision: order95("8.3"), Reading: &identityDocument,
			Needs: 1 << fieldDocuments,
			Asks: qagida.Text{
				KK: "Жеке басты растайтын қағаз (құжаттың көшірмесі, ЖСН) тапсырылған",
				RU: "Подано подтверждение личности (копия документа, ИИН)",
				EN: "Proof of identity (copy of the document, IIN) is handed in",
			},
		},
		documentCertificates: {
			Code: CodeCertificates, Provision: order95("8.4"),
			Needs: 1<<fieldHoldsCertificates | 1<<fieldDocuments,
			Asks: qagida.Text{
				KK: "Бар сертификаттардың көшірмелері тапсырылған",
				RU: "Поданы копии имеющихся сертификатов",
				EN: "Copies of the certificates held are handed in",
			},
		},
		documentLetter: {
			Code: CodeMotivationLetter, Provision: order95("8.5"),
			Needs: 1<<fieldPlace | 1<<fieldDocuments | 1<<fieldLetterLanguage,
			Asks: qagida.Text{
				KK: "Шетелдегі курсқа қазақ немесе орыс тілінде мотивациялық хат тапсырылған",
				RU: "Для курса за рубежом подано мотивационное письмо на казахском или русском языке",
				EN: "For a course abroad a motivation letter in Kazakh or Russian is handed in",
			},
		},
	},
}

// order95 names a provision of the order.
func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}

// Criteria lists every criterion by which this package decides, question by
// question, each in the order of the text.
func Criteria() []qagida.Criterion {
	return append(eligibilityChecklist.List(), courseChecklist.List()...)
}
