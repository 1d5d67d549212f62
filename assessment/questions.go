package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Questions returns the questions that this package answers, as data: on who
// holds an assessment, on what was earned, and on what is open after a failure.
func Questions() []qagida.Question {
	return []qagida.Question{
		conductQuestion.Entry(),
		retakeQuestion.Entry(),
		wayQuestion.Entry(),
		gradeQuestion.Entry(),
		groupQuestion.Entry(),
		scaleQuestion.Entry(),
		schemeQuestion.Entry(),
	}
}

// Criteria returns every criterion by which this package decides, question by
// question, each once and in the order of the text; of the schemes, those of
// Bilimzet.
func Criteria() []qagida.Criterion {
	return rule.CriteriaOf(Questions())
}
