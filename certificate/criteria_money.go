package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings on payment and repayment, with an example each. A
// criterion on repayment is met where a condition of owing the money holds.
const (
	// CodePaymentContract: the contract is the basis for paying the costs of a
	// course (order95/24).
	//
	// Example: payment {"contract":false} → not-met
	CodePaymentContract qagida.Code = "payment-contract"

	// CodeAbroad: the course is one abroad (order95/26).
	//
	// Example: repayment-abroad {"place":"abroad"} → met
	CodeAbroad qagida.Code = "repayment-abroad"

	// CodeNegativeResult: a course abroad ended in a negative result (order95/26).
	//
	// Example: repayment-abroad {"place":"abroad","negative_result":false} → not-met
	CodeNegativeResult qagida.Code = "repayment-negative-result"

	// CodeExpelledAbroad: for that result the foreign organisation expelled the
	// participant (order95/26).
	//
	// Example: repayment-abroad {"place":"abroad","expelled_abroad":true} → met
	CodeExpelledAbroad qagida.Code = "repayment-expelled-abroad"

	// CodeActualCosts: the organisation has borne actual costs for the course
	// abroad (order95/26).
	//
	// Example: repayment-abroad {"place":"abroad","costs":"0"} → not-met
	CodeActualCosts qagida.Code = "repayment-actual-costs"

	// CodeExpelled: the participant is expelled (order95/31).
	//
	// Example: repayment-expelled {"expelled":false} → not-met
	CodeExpelled qagida.Code = "repayment-expelled"

	// CodeOrder: there is an order of the head (order95/31).
	//
	// Example: repayment-expelled {"order":false} → not-met
	CodeOrder qagida.Code = "repayment-order"

	// CodeCommission: there is a decision of the commission for participants'
	// appeals (order95/31).
	//
	// Example: repayment-expelled {"commission_decision":false} → not-met
	CodeCommission qagida.Code = "repayment-commission"

	// CodeCosts: the organisation has borne costs (order95/31).
	//
	// Example: repayment-expelled {"costs":"150000.50"} → met
	CodeCosts qagida.Code = "repayment-costs"
)

const fieldPaymentContract = 0

const paymentContract = 0

var paymentChecklist = rule.OldChecklist{
	Name: "payment",
	Fields: []qagida.Field{
		fieldPaymentContract: {Name: "contract", Text: qagida.Text{KK: "тыңдаушымен жасалған шарт", RU: "договор со слушателем", EN: "contract with the participant"}},
	},
	Criteria: []rule.OldCriterion{
		paymentContract: {
			Code: CodePaymentContract, Provision: order95("24"),
			Needs: 1 << fieldPaymentContract,
			Asks: qagida.Text{
				KK: "Курстың шығындары тыңдаушы мен ұйым арасындағы шарт негізінде төленеді",
				RU: "Расходы на курс оплачиваются на основании договора слушателя с организацией",
				EN: "The costs of a course are paid on the basis of a contract between participant and organisation",
			},
		},
	},
}

// The facts that the criteria on repayment ask for.
const (
	fieldDeparturePlace = iota
	fieldNegativeResult
	fieldExpelledAbroad
	fieldExpelled
	fieldOrder
	fieldCommission
	fieldCosts
)

var repaymentFields = []qagida.Field{
	fieldDeparturePlace: {Name: "place", Text: qagida.Text{KK: "курс өтетін орын", RU: "место проведения курса", EN: "place of the course"}},
	fieldNegativeResult: {Name: "negative_result", Text: qagida.Text{KK: "курстың теріс нәтижесі", RU: "отрицательный результат курса", EN: "whether the result of the course was negative"}},
	fieldExpelledAbroad: {Name: "expelled_abroad", Text: qagida.Text{KK: "шетелдік ұйымның оқудан шығаруы", RU: "отчисление зарубежной организацией", EN: "whether the foreign organisation expelled the participant"}},
	fieldExpelled:       {Name: "expelled", Text: qagida.Text{KK: "курстан шығарылуы", RU: "отчисление с курса", EN: "whether the participant is expelled"}},
	fieldOrder:          {Name: "order", Text: qagida.Text{KK: "басшының бұйрығы", RU: "приказ руководителя", EN: "order of the head"}},
	fieldCommission:     {Name: "commission_decision", Text: qagida.Text{KK: "комиссияның шешімі", RU: "решение комиссии", EN: "decision of the commission"}},
	fieldCosts:          {Name: "costs", Text: qagida.Text{KK: "ұйымның шығындары", RU: "затраты организации", EN: "costs of the organisation"}},
}

const showCosts = 0

var repaymentAmounts = []rule.Amount{
	showCosts: {Name: "costs", Kind: rule.Decimal},
}

// The criteria of para 26, in the order of its text.
const (
	abroadCourse = iota
	abroadNegative
	abroadExpelled
	abroadCosts
)

var repaymentAbroadChecklist = rule.OldChecklist{
	Name:    "repayment-abroad",
	Fields:  repaymentFields,
	Amounts: repaymentAmounts,
	Criteria: []rule.OldCriterion{
		abroadCourse: {
			Code: CodeAbroad, Provision: order95("26"),
			Needs: 1 << fieldDeparturePlace,
			Asks: qagida.Text{
				KK: "Курс шетелде өткен",
				RU: "Курс проходил за рубежом",
				EN: "The course was held abroad",
			},
		},
		abroadNegative: {
			Code: CodeNegativeResult, Provision: order95("26"),
			Needs: 1<<fieldDeparturePlace | 1<<fieldNegativeResult,
			Asks: qagida.Text{
				KK: "Шетелдегі курс теріс нәтижемен аяқталған",
				RU: "Курс за рубежом окончился отрицательным результатом",
				EN: "The course abroad ended in a negative result",
			},
		},
		abroadExpelled: {
			Code: CodeExpelledAbroad, Provision: order95("26"),
			Needs: 1<<fieldDeparturePlace | 1<<fieldExpelledAbroad,
			Asks: qagida.Text{
				KK: "Осы нәтижеге байланысты шетелдік ұйым тыңдаушыны оқудан шығарған",
				RU: "Из-за этого результата зарубежная организация отчислила слушателя",
				EN: "For that result the foreign organisation expelled the participant",
			},
		},
		abroadCosts: {
			Code: CodeActualCosts, Provision: order95("26"),
			Needs: 1<<fieldDeparturePlace | 1<<fieldCosts,
			Asks: qagida.Text{
				KK: "Ұйым шетелдегі курсқа нақты шығын шығарған",
				RU: "Организация понесла на курс за рубежом действительные расходы",
				EN: "The organisation has borne actual costs for the course abroad",
			},
			Found: costsFound,
		},
	},
}

// The criteria of para 31, in the order of its text.
const (
	expelledAtAll = iota
	expelledOrder
	expelledCommission
	expelledCosts
)

var repaymentExpelledChecklist = rule.OldChecklist{
	Name:    "repayment-expelled",
	Fields:  repaymentFields,
	Amounts: repaymentAmounts,
	Criteria: []rule.OldCriterion{
		expelledAtAll: {
			Code: CodeExpelled, Provision: order95("31"),
			Needs: 1 << fieldExpelled,
			Asks: qagida.Text{
				KK: "Тыңдаушы курстан шығарылған",
				RU: "Слушатель отчислен с курса",
				EN: "The participant is expelled from the course",
			},
		},
		expelledOrder: {
			Code: CodeOrder, Provision: order95("31"),
			Needs: 1 << fieldOrder,
			Asks: qagida.Text{
				KK: "Ұйым басшысының бұйрығы бар",
				RU: "Есть приказ руководителя организации",
				EN: "There is an order of the head of the organisation",
			},
		},
		expelledCommission: {
			Code: CodeCommission, Provision: order95("31"),
			Needs: 1 << fieldCommission,
			Asks: qagida.Text{
				KK: "Тыңдаушылардың өтініштерін қарайтын комиссияның шешімі бар",
				RU: "Есть решение комиссии по обращениям слушателей",
				EN: "There is a decision of the commission for participants' appeals",
			},
		},
		expelledCosts: {
			Code: CodeCosts, Provision: order95("31"),
			Needs: 1 << fieldCosts,
			Asks: qagida.Text{
				KK: "Ұйым курсқа шығын шығарған",
				RU: "Организация понесла расходы на курс",
				EN: "The organisation has borne costs for the course",
			},
			Found: costsFound,
		},
	},
}

var costsFound = qagida.Text{
	KK: "{costs} теңге",
	RU: "{costs} тенге",
	EN: "{costs} tenge",
}
