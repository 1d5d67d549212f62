package qualification

import "github.com/qagida/qagida"

// The codes of the findings on an application for a course.
const (
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
