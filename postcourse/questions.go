package postcourse

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Questions lists the questions that this package answers, as data.
func Questions() []qagida.Question {
	return []qagida.Question{
		dutiesQuestion.Entry(), progressQuestion.Entry(), dueQuestion.Entry(),
		practiceQuestion.Entry(), compareQuestion.Entry(), effectQuestion.Entry(), evidenceQuestion.Entry(),
	}
}

// Criteria lists every criterion by which this package decides, each code once,
// question by question and in the order of the text.
func Criteria() []qagida.Criterion {
	return rule.Criteria(progressList, practiceList, programmeList, effectList)
}
