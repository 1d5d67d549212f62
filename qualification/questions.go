package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Questions returns the questions that this package answers, as data: on an
// applicant, on a course, on those who run it, on its participants, on a career.
func Questions() []qagida.Question {
	return []qagida.Question{
		eligibilityQuestion.Entry(),
		fullCourseQuestion.Entry(),
		courseQuestion.Entry(),
		processQuestion.Entry(),
		providerQuestion.Entry(),
		providerDutiesQuestion.Entry(),
		courseAbroadQuestion.Entry(),
		instructorQuestion.Entry(),
		guestQuestion.Entry(),
		trainerQuestion.Entry(),
		expertQuestion.Entry(),
		participantQuestion.Entry(),
		enrolmentQuestion.Entry(),
		applicationQuestion.Entry(),
		questionnaireQuestion.Entry(),
		iinQuestion.Entry(),
		retrainingQuestion.Entry(),
		retrainedQuestion.Entry(),
		learningQuestion.Entry(),
		careerQuestion.Entry(),
	}
}

// decisionAnswer is what most questions answer: a decision alone.
type decisionAnswer struct {
	Decision qagida.Decision `json:"decision"`
}

// Criteria returns every criterion by which this package decides, question by
// question, each once and in the order of the text.
func Criteria() []qagida.Criterion {
	return rule.CriteriaOf(Questions())
}
