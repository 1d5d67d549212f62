package qualification

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The criteria of a question stand in the file of its subject, each with its
// code. The comment of a code ends with an example that a test runs: the
// question, the input in JSON, and the outcome of the criterion.

// Criteria lists every criterion by which this package decides, question by
// question, each in the order of the text. Those of [Rules.Course] and
// [Rules.Process] stand among those of [Rules.FullCourse].
func Criteria() []qagida.Criterion {
	return slices.Concat(
		rule.Criteria(eligibility),
		fullCourseChecklist.List(),
		providerChecklist.List(),
		abroadChecklist.List(),
		instructorChecklist.List(),
		guestChecklist.List(),
		trainerChecklist.List(),
		expertChecklist.List(),
		listenerChecklist.List(),
		enrolmentChecklist.List(),
		applicationChecklist.List(),
		questionnaireChecklist.List(),
		retrainingChecklist.List(),
		retrainedChecklist.List(),
		learningChecklist.List(),
		careerChecklist.List(),
	)
}

// order95 names a provision of the order.
func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}
