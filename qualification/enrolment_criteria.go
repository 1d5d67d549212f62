package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings on enrolment.
const (
	// CodeSendingOrder: a teacher is sent to the course by order of the head of
	// the organisation, the department or the administration (order95/14).
	//
	// Example: enrolment {"sent_by":"none"} → not-met
	CodeSendingOrder qagida.Code = "enrolment-sending-order"

	// CodeAdministrationLetter: there is a letter of the education administration
	// with a list of participants (order95/16).
	//
	// Example: enrolment {"letter":false} → not-met
	CodeAdministrationLetter qagida.Code = "enrolment-letter"

	// CodeListed: the list names the participant (order95/16).
	//
	// Example: enrolment {"letter":true,"listed":true} → met
	CodeListed qagida.Code = "enrolment-listed"

	// CodeEnrolmentOrder: the head of the provider ordered the enrolment
	// (order95/16).
	//
	// Example: enrolment {"order":false} → not-met
	CodeEnrolmentOrder qagida.Code = "enrolment-order"

	// CodeContract: the participant and the provider have a contract
	// (order95/23).
	//
	// Example: enrolment {"contract":false} → not-met
	CodeContract qagida.Code = "enrolment-contract"
)

// The facts on an enrolment.
const (
	enrolmentFieldSentBy = iota
	enrolmentFieldFunding
	enrolmentFieldLetter
	enrolmentFieldListed
	enrolmentFieldOrder
	enrolmentFieldContract
)

// The criteria of an enrolment, in the order of the text.
const (
	enrolmentSent = iota
	enrolmentLetterCame
	enrolmentListed
	enrolmentOrdered
	enrolmentContract
)

var enrolmentChecklist = rule.OldChecklist{
	Name: "enrolment",
	Fields: []qagida.Field{
		enrolmentFieldSentBy:   {Name: "enrolment.sent_by", Text: qagida.Text{KK: "курсқа жіберу туралы бұйрықты кім шығарғаны", RU: "кто издал приказ о направлении", EN: "who ordered the teacher to the course"}},
		enrolmentFieldFunding:  {Name: "enrolment.public_funding", Text: qagida.Text{KK: "бюджет қаражатына оқуы", RU: "оплачивает ли обучение бюджет", EN: "whether a budget pays"}},
		enrolmentFieldLetter:   {Name: "enrolment.letter", Text: qagida.Text{KK: "басқарманың тізім қоса берілген хаты", RU: "письмо управления со списком", EN: "letter of the administration with its list"}},
		enrolmentFieldListed:   {Name: "enrolment.listed", Text: qagida.Text{KK: "тыңдаушының тізімде болуы", RU: "есть ли слушатель в списке", EN: "whether the list names the participant"}},
		enrolmentFieldOrder:    {Name: "enrolment.order", Text: qagida.Text{KK: "қабылдау туралы бұйрық", RU: "приказ о зачислении", EN: "enrolment order"}},
		enrolmentFieldContract: {Name: "enrolment.contract", Text: qagida.Text{KK: "тыңдаушымен жасалған шарт", RU: "договор со слушателем", EN: "contract with the participant"}},
	},
	Criteria: []rule.OldCriterion{
		enrolmentSent: {
			Code: CodeSendingOrder, Provision: order95("14"),
			Needs: 1 << enrolmentFieldSentBy,
			Asks: qagida.Text{
				KK: "Педагогті курсқа ұйым, бөлім немесе басқарма басшысының бұйрығы жібереді",
				RU: "Педагог направлен на курс приказом руководителя организации, отдела или управления",
				EN: "The teacher is sent to the course by order of the head of the organisation, the department or the administration",
			},
		},
		enrolmentLetterCame: {
			Code: CodeAdministrationLetter, Provision: order95("16"), Reading: "enrolment-letter",
			Needs: 1<<enrolmentFieldFunding | 1<<enrolmentFieldLetter,
			Asks: qagida.Text{
				KK: "Білім басқармасының тыңдаушылар тізімі қоса берілген хаты бар",
				RU: "Есть письмо управления образования, к которому приложен список слушателей",
				EN: "There is a letter of the education administration with a list of participants",
			},
		},
		enrolmentListed: {
			Code: CodeListed, Provision: order95("16"), Reading: "enrolment-letter",
			Needs: 1<<enrolmentFieldFunding | 1<<enrolmentFieldLetter | 1<<enrolmentFieldListed,
			Asks: qagida.Text{
				KK: "Тыңдаушы сол тізімде аталған",
				RU: "Слушатель назван в этом списке",
				EN: "That list names the participant",
			},
		},
		enrolmentOrdered: {
			Code: CodeEnrolmentOrder, Provision: order95("16"),
			Needs: 1 << enrolmentFieldOrder,
			Asks: qagida.Text{
				KK: "Тыңдаушы курс өткізетін ұйым басшысының бұйрығымен қабылданған",
				RU: "Слушатель зачислен приказом руководителя организации, проводящей курс",
				EN: "The participant is enrolled by order of the head of the provider",
			},
		},
		enrolmentContract: {
			Code: CodeContract, Provision: order95("23"),
			Needs: 1 << enrolmentFieldContract,
			Asks: qagida.Text{
				KK: "Тыңдаушы мен ұйым курстан өту туралы шарт жасасқан",
				RU: "Слушатель и организация заключили договор о прохождении курса",
				EN: "The participant and the provider have a contract for the course",
			},
		},
	},
}
