package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Questions returns the questions of this package, in the order of the text.
func Questions() []qagida.Question {
	return []qagida.Question{
		issueQuestion.Entry(),
		formQuestion.Entry(),
		statusQuestion.Entry(),
		termQuestion.Entry(),
		numberQuestion.Entry(),
		historyQuestion.Entry(),
		expiringQuestion.Entry(),
		paymentQuestion.Entry(),
		repaymentQuestion.Entry(),
		repaymentAbroadQuestion.Entry(),
		repaymentExpelledQuestion.Entry(),
		receiptQuestion.Entry(),
		verifyQuestion.Entry(),
	}
}

// Criteria returns every criterion by which this package decides, question by
// question, each in the order of the text. Those of the form stand at the end of
// the criteria of an issue.
func Criteria() []qagida.Criterion {
	return rule.Criteria(issueList, statusList, paymentList, repaymentAbroadList, repaymentExpelledList)
}

// The rules that are not of the order: on certificates that a register has revoked,
// and on those that a later act extends.
var (
	revocation = qagida.Provision{Act: qagida.General, Number: "revocation"}
	extension  = qagida.Provision{Act: qagida.General, Number: "extension"}
)

// order95 returns a provision of the order.
func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}
