package certificate

import (
	"slices"

	"github.com/qagida/qagida"
)

// order95 names a provision of the order.
func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}

// Criteria lists every criterion by which this package decides, question by
// question, each in the order of the text. Those of the form stand at the end
// of the criteria of an issue.
func Criteria() []qagida.Criterion {
	return slices.Concat(issueChecklist.List(), statusChecklist.List(), paymentChecklist.List(),
		repaymentAbroadChecklist.List(), repaymentExpelledChecklist.List())
}
