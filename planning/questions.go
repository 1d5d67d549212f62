package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Questions returns the questions of this package, in the order of the text.
func Questions() []qagida.Question {
	return []qagida.Question{
		publicationQuestion.Entry(),
		yearQuestion.Entry(),
		submissionQuestion.Entry(),
		regionQuestion.Entry(),
		listQuestion.Entry(),
		scheduleQuestion.Entry(),
		studyPlanQuestion.Entry(),
		fitsKindQuestion.Entry(),
		balanceQuestion.Entry(),
		shortFromQuestion.Entry(),
	}
}

// Criteria returns every criterion by which this package decides, question by
// question, each in the order of the text.
func Criteria() []qagida.Criterion {
	return rule.Criteria(append(dutyLists(), region, nameList, schedule, studyPlan, fitsKind, balance)...)
}
