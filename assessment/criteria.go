package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings of this package, in the order of the texts. Each
// comment ends with an example that a test runs: the question, the input in
// JSON, and the outcome of the criterion. The codes of another provider's scheme
// are made in the same way of the IDs of its parts: see [Scheme.Criteria].
const (
	// CodeExpert: a long course is assessed by a certified expert (order95/2.7).
	//
	// Example: conduct {"kind":"external-final","certified_expert":false} → not-met
	CodeExpert qagida.Code = "conduct-expert"

	// CodeIndependent: a long course is assessed by an organisation other than
	// the one that taught (order95/27).
	//
	// Example: conduct {"kind":"external-final","assessed_by":"centre","organisation":"centre"} → not-met
	CodeIndependent qagida.Code = "conduct-independent"

	// CodeContract: the third party assesses a long course under a contract
	// (order95/27).
	//
	// Example: conduct {"kind":"external-final","contract":true} → met
	CodeContract qagida.Code = "conduct-contract"

	// CodeOwn: a short course is assessed by the organisation that taught
	// (order95/28).
	//
	// Example: conduct {"kind":"final","assessed_by":"another","organisation":"centre"} → not-met
	CodeOwn qagida.Code = "conduct-own"

	// CodeForm: a short course is assessed in the form that its programme sets
	// (order95/28).
	//
	// Example: conduct {"kind":"final","programme_form":false} → not-met
	CodeForm qagida.Code = "conduct-form"

	// CodeRepeatFailed: there is a failed assessment to repeat (order95/30.1).
	//
	// Example: repeat {"failed":"2026-03-10"} → met
	CodeRepeatFailed qagida.Code = "repeat-failed"

	// CodeRepeatYearly: an assessment is repeated at most once a year
	// (order95/30.1), under the reading retake-year.
	//
	// Example: repeat {"failed":"2026-03-10","retakes":["2026-05-20"],"on":"2026-12-31"} → not-met
	CodeRepeatYearly qagida.Code = "repeat-yearly"

	// CodeStreamFailed: there is a failed assessment to repeat with the next
	// stream (order95/30.2).
	//
	// Example: next-stream {} → undetermined
	CodeStreamFailed qagida.Code = "stream-failed"

	// CodeStreamAhead: the next stream is not assessed before the asked day
	// (order95/30.2).
	//
	// Example: next-stream {"on":"2026-09-02","stream":"2026-09-01"} → not-met
	CodeStreamAhead qagida.Code = "stream-ahead"

	// CodeStreamApart: a repeat with the next stream stands apart from the yearly
	// one (order95/30.2). Under the reading retake-stream=counts the criterion does
	// not apply.
	//
	// Example: next-stream {"retakes":["2026-05-20"],"stream":"2026-09-01"} → met
	CodeStreamApart qagida.Code = "stream-apart"

	// CodeStreamYearly: a repeat with the next stream keeps the yearly limit
	// (order95/30.1). It is asked for under the reading retake-stream=counts.
	//
	// Example: next-stream {"retakes":["2026-05-20"],"stream":"2026-09-01"} → not-applicable
	CodeStreamYearly qagida.Code = "stream-yearly"

	// CodeTransferReason: a transfer has a valid reason (order95/30.3).
	//
	// Example: transfer {"valid_reason":false} → not-met
	CodeTransferReason qagida.Code = "transfer-reason"

	// CodeTransferAhead: the other stream does not lie before the asked day
	// (order95/30.3).
	//
	// Example: transfer {"on":"2026-09-01","stream":"2026-09-01"} → met
	CodeTransferAhead qagida.Code = "transfer-ahead"

	// CodeTransferYear: the other stream lies in the calendar year of the own one
	// (order95/30.3).
	//
	// Example: transfer {"own_stream":"2026-03-02","stream":"2027-01-01"} → not-met
	CodeTransferYear qagida.Code = "transfer-year"

	// CodeTransferDocuments: a transfer is supported by documents
	// (order95/30.3). It is asked for under the reading
	// transfer-documents=required.
	//
	// Example: transfer {"documents":false} → not-applicable
	CodeTransferDocuments qagida.Code = "transfer-documents"

	// CodeInterrupted: the course to be finished was broken off (order95/30.4).
	//
	// Example: completion {"interrupted":false} → not-met
	CodeInterrupted qagida.Code = "completion-interrupted"

	// CodeCompletionReason: it was broken off for a valid reason (order95/30.4).
	//
	// Example: completion {"valid_reason":true} → met
	CodeCompletionReason qagida.Code = "completion-reason"

	// CodeCompletionDocuments: documents support it (order95/30.4).
	//
	// Example: completion {"documents":false} → not-met
	CodeCompletionDocuments qagida.Code = "completion-documents"

	// CodeProjectHeld: every criterion of the Bilimzet project has its points
	// (bilimzet/8.1.SUM).
	//
	// Example: assessment {"scores":[2,2,1,1,1]} → met
	CodeProjectHeld qagida.Code = "assessment-project-held"

	// CodeProjectGrade: the Bilimzet project is at least satisfactory
	// (bilimzet/8.1.PASS), under the reading parts-combined.
	//
	// Example: assessment {"scores":[1,1,1,1,0]} → not-met
	CodeProjectGrade qagida.Code = "assessment-project-grade"

	// CodeTestHeld: the Bilimzet test has been taken (bilimzet/8.2.1).
	//
	// Example: assessment {"scores":[2,2,2,2,2]} → undetermined
	CodeTestHeld qagida.Code = "assessment-test-held"

	// CodeTestMark: the Bilimzet test reaches its pass mark (bilimzet/8.2.2).
	//
	// Example: assessment {"correct":16} → not-met
	CodeTestMark qagida.Code = "assessment-test-mark"

	// CodeTestGrade: the Bilimzet test is at least satisfactory
	// (bilimzet/8.2.2), under the reading parts-combined.
	//
	// Example: assessment {"correct":17} → met
	CodeTestGrade qagida.Code = "assessment-test-grade"
)

// order95 names a provision of the order.
func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}

// Criteria lists every criterion by which this package decides, question by
// question, each in the order of the text; of the schemes, those of Bilimzet.
func Criteria() []qagida.Criterion {
	var list []qagida.Criterion
	for _, c := range []*rule.OldChecklist{&conductChecklist, &repeatChecklist, &nextStreamChecklist, &transferChecklist, &completionChecklist} {
		list = append(list, c.List()...)
	}
	return append(list, Bilimzet2025().Criteria()...)
}
