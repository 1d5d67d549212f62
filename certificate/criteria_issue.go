package certificate

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings on the issue of a certificate, with an example each.
// Those on its form follow them in a decision.
const (
	// CodeKind: a certificate comes at the end of a short or a long course
	// (order95/2.8). Which of the two a course is rests on the reading
	// course-kind of the qualification package.
	//
	// Example: issue {"course":{"place":"domestic","hours":35}} → not-met
	CodeKind qagida.Code = "certificate-course-kind"

	// CodeAfterCourse: a certificate comes when the course is over, on its last
	// day at the earliest (order95/2.8).
	//
	// Example: issue {"course":{"last":"2026-03-06"},"certificate":{"issued":"2026-03-05"}} → not-met
	CodeAfterCourse qagida.Code = "certificate-after-course"

	// CodeForeignIssuer: the certificate of a course abroad comes from the foreign
	// organisation, in its own form (order95/25).
	//
	// Example: issue {"course":{"place":"abroad"},"organisation":"Bilimzet","certificate":{"organisation":"Bilimzet"}} → not-met
	CodeForeignIssuer qagida.Code = "certificate-foreign-issuer"

	// CodeForeignTopic: the certificate of a course abroad names the topic
	// (order95/25).
	//
	// Example: issue {"course":{"place":"abroad"},"certificate":{"blank":["programme-kk","programme-ru"]}} → not-met
	CodeForeignTopic qagida.Code = "certificate-foreign-topic"

	// CodeForeignHours: the certificate of a course abroad names the hours
	// (order95/25).
	//
	// Example: issue {"course":{"place":"abroad"},"certificate":{"blank":["hours"]}} → not-met
	CodeForeignHours qagida.Code = "certificate-foreign-hours"

	// CodeAssessmentContract: the organisation of a long course has a contract
	// with a third party on the assessment (order95/27).
	//
	// Example: issue {"course":{"place":"domestic","hours":108},"assessment_contract":false} → not-met
	CodeAssessmentContract qagida.Code = "certificate-assessment-contract"

	// CodeIndependentAssessment: a long course is not assessed by the organisation
	// that held it (order95/27).
	//
	// Example: issue {"course":{"place":"domestic","hours":108},"organisation":"Bilimzet","assessed_by":"Bilimzet"} → not-met
	CodeIndependentAssessment qagida.Code = "certificate-assessment-independent"

	// CodeOwnAssessment: a short course is assessed by the organisation that held
	// it (order95/28).
	//
	// Example: issue {"course":{"place":"domestic","hours":40},"organisation":"Bilimzet","assessed_by":"Bilimzet"} → met
	CodeOwnAssessment qagida.Code = "certificate-assessment-own"

	// CodePassed: the participant passed (order95/29).
	//
	// Example: issue {"course":{"place":"domestic"},"passed":false} → not-met
	CodePassed qagida.Code = "certificate-passed"

	// CodeIssuer: the organisation that held the course issues the certificate
	// (order95/29).
	//
	// Example: issue {"course":{"place":"domestic"},"organisation":"Bilimzet","certificate":{"organisation":"Another centre"}} → not-met
	CodeIssuer qagida.Code = "certificate-issuer"

	// CodeCourseHours: the certificate names the hours of the course (order95/29).
	//
	// Example: issue {"course":{"place":"domestic","hours":40},"certificate":{"hours":72}} → not-met
	CodeCourseHours qagida.Code = "certificate-course-hours"

	// CodeAgreed: topic and hours are agreed with the authorised body
	// (order95/29). The day of the agreement on the form shows it.
	//
	// Example: issue {"course":{"place":"domestic"},"certificate":{"blank":["agreed"]}} → not-met
	CodeAgreed qagida.Code = "certificate-agreed"
)

// The criteria of an issue, in the order of the text. Those of the form follow.
const (
	issueKind = iota
	issueAfterCourse
	issueForeignIssuer
	issueForeignTopic
	issueForeignHours
	issueContract
	issueIndependent
	issueOwn
	issuePassed
	issueIssuer
	issueCourseHours
	issueAgreed
	issueForm
)

var issueChecklist = rule.OldChecklist{
	Name:     "issue",
	Fields:   issueFields,
	Amounts:  issueAmounts,
	Criteria: slices.Concat(issueCriteria, formCriteria),
}

const needsKind = 1<<fieldPlace | 1<<fieldHours | 1<<fieldLabel

var issueCriteria = []rule.OldCriterion{
	issueKind: {
		Code: CodeKind, Provision: order95("2.8"), Reading: "course-kind",
		Needs: needsKind,
		Asks: qagida.Text{
			KK: "Сертификат қысқа мерзімді немесе ұзақ мерзімді курстан кейін беріледі",
			RU: "Сертификат выдаётся после краткосрочного или длительного курса",
			EN: "A certificate comes at the end of a short or a long course",
		},
	},
	issueAfterCourse: {
		Code: CodeAfterCourse, Provision: order95("2.8"),
		Needs: 1<<fieldLast | 1<<fieldFormIssued,
		Asks: qagida.Text{
			KK: "Сертификат курс аяқталмай тұрып берілмейді",
			RU: "Сертификат выдаётся не раньше окончания курса",
			EN: "A certificate is not issued before the course ends",
		},
		Found: qagida.Text{
			KK: "курстың соңғы күні — {last}, берілген күні — {issued}",
			RU: "последний день курса — {last}, выдача — {issued}",
			EN: "the course ends on {last}, the issue is of {issued}",
		},
	},
	issueForeignIssuer: {
		Code: CodeForeignIssuer, Provision: order95("25"),
		Needs: 1<<fieldPlace | 1<<fieldOrganisation | 1<<fieldFormOrganisation,
		Asks: qagida.Text{
			KK: "Шетелдегі курстың сертификатын шетелдік ұйым өз үлгісімен береді",
			RU: "Сертификат о курсе за рубежом выдаёт зарубежная организация по своему образцу",
			EN: "The certificate of a course abroad comes from the foreign organisation, in its own form",
		},
	},
	issueForeignTopic: {
		Code: CodeForeignTopic, Provision: order95("25"),
		Needs: 1<<fieldPlace | 1<<fieldProgrammeKK | 1<<fieldProgrammeRU,
		Asks: qagida.Text{
			KK: "Шетелдік сертификатта курстың тақырыбы аталған",
			RU: "В зарубежном сертификате названа тема курса",
			EN: "The certificate of a course abroad names the topic",
		},
	},
	issueForeignHours: {
		Code: CodeForeignHours, Provision: order95("25"),
		Needs: 1<<fieldPlace | 1<<fieldFormHours,
		Asks: qagida.Text{
			KK: "Шетелдік сертификатта сағат көлемі көрсетілген",
			RU: "В зарубежном сертификате указано число часов",
			EN: "The certificate of a course abroad names the hours",
		},
	},
	issueContract: {
		Code: CodeAssessmentContract, Provision: order95("27"), Reading: "course-kind",
		Needs: needsKind | 1<<fieldContract,
		Asks: qagida.Text{
			KK: "Ұзақ мерзімді курстың сыртқы қорытынды бағалауына басқа ұйыммен шарт жасалған",
			RU: "На внешнее итоговое оценивание длительного курса заключён договор с другой организацией",
			EN: "There is a contract with a third party on the external final assessment of a long course",
		},
	},
	issueIndependent: {
		Code: CodeIndependentAssessment, Provision: order95("27"), Reading: "course-kind",
		Needs: needsKind | 1<<fieldOrganisation | 1<<fieldAssessedBy,
		Asks: qagida.Text{
			KK: "Ұзақ мерзімді курсты оны өткізген ұйымнан тәуелсіз ұйым бағалаған",
			RU: "Длительный курс оценивала организация, независимая от той, что его проводила",
			EN: "A long course was assessed by a body other than the organisation that held it",
		},
	},
	issueOwn: {
		Code: CodeOwnAssessment, Provision: order95("28"), Reading: "course-kind",
		Needs: needsKind | 1<<fieldOrganisation | 1<<fieldAssessedBy,
		Asks: qagida.Text{
			KK: "Қысқа мерзімді курсты оны өткізген ұйымның өзі бағалаған",
			RU: "Краткосрочный курс оценивала сама проводившая его организация",
			EN: "A short course was assessed by the organisation that held it",
		},
	},
	issuePassed: {
		Code: CodePassed, Provision: order95("29"),
		Needs: 1<<fieldPlace | 1<<fieldPassed,
		Asks: qagida.Text{
			KK: "Тыңдаушы курсты аяқтап, бағалаудан өткен",
			RU: "Слушатель окончил курс и прошёл оценивание",
			EN: "The participant finished the course and passed",
		},
	},
	issueIssuer: {
		Code: CodeIssuer, Provision: order95("29"),
		Needs: 1<<fieldPlace | 1<<fieldOrganisation | 1<<fieldFormOrganisation,
		Asks: qagida.Text{
			KK: "Сертификатты курсты өткізген ұйым береді",
			RU: "Сертификат выдаёт организация, проводившая курс",
			EN: "The organisation that held the course issues the certificate",
		},
	},
	issueCourseHours: {
		Code: CodeCourseHours, Provision: order95("29"),
		Needs: 1<<fieldPlace | 1<<fieldHours | 1<<fieldFormHours,
		Asks: qagida.Text{
			KK: "Сертификаттағы сағат саны курстың көлеміне тең",
			RU: "Часы в сертификате равны объёму курса",
			EN: "The hours on the certificate are those of the course",
		},
		Found: hoursFound,
	},
	issueAgreed: {
		Code: CodeAgreed, Provision: order95("29"),
		Needs: 1<<fieldPlace | 1<<fieldAgreed,
		Asks: qagida.Text{
			KK: "Тақырып пен сағат көлемі уәкілетті органмен келісілген",
			RU: "Тема и объём часов согласованы с уполномоченным органом",
			EN: "Topic and hours are agreed with the authorised body",
		},
	},
}
