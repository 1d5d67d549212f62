package qualification

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/lawtest"
)

// question reads an input of type In from JSON and decides on it.
func question[In any](decide func(In) (qagida.Decision, error)) lawtest.Decide {
	return func(input []byte) (qagida.Decision, error) {
		var in In
		if err := json.Unmarshal(input, &in); err != nil {
			return qagida.Decision{}, err
		}
		return decide(in)
	}
}

type application struct {
	Applicant Applicant `json:"applicant"`
	Course    Course    `json:"course"`
	Process   Process   `json:"process"`
}

func TestEveryCodeHasAnExampleThatRuns(t *testing.T) {
	rules := Order95()
	lawtest.Codes(t, Criteria(), map[string]lawtest.Decide{
		"course": question(func(c Course) (qagida.Decision, error) {
			d, err := rules.Course(c)
			return d.Decision, err
		}),
		"full-course": question(func(in application) (qagida.Decision, error) {
			d, err := rules.FullCourse(in.Course, in.Process)
			return d.Decision, err
		}),
		"process":       question(rules.Process),
		"provider":      question(rules.Provider),
		"course-abroad": question(rules.CourseAbroad),
		"instructor":    question(rules.Instructor),
		"guest":         question(rules.Guest),
		"trainer":       question(rules.Trainer),
		"expert":        question(rules.Expert),
		"enrolment":     question(rules.Enrolment),
		"application": question(func(in struct {
			Paper  ApplicationPaper `json:"paper"`
			Course Course           `json:"course"`
		},
		) (qagida.Decision, error) {
			return rules.Application(in.Paper, in.Course)
		}),
		"questionnaire": question(func(p QuestionnairePaper) (qagida.Decision, error) {
			d, err := rules.Questionnaire(p, qagida.Date{})
			return d.Decision, err
		}),
		"retraining": question(rules.Retraining),
		"retrained":  question(rules.Retrained),
		"learning": question(func(l Learning) (qagida.Decision, error) {
			d, err := rules.Learning(l)
			return d.Decision, err
		}),
		"career": question(func(c Career) (qagida.Decision, error) {
			d, err := rules.Career(c)
			return d.Decision, err
		}),
		"listener": question(func(in struct {
			Listener Listener    `json:"listener"`
			On       qagida.Date `json:"on"`
		},
		) (qagida.Decision, error) {
			return rules.Listener(in.Listener, in.On)
		}),
		"eligibility": question(func(in application) (qagida.Decision, error) {
			return rules.Eligibility(in.Applicant, in.Course)
		}),
	})
}

func TestEveryChecklistIsComplete(t *testing.T) {
	lawtest.Checklists(t, &eligibilityChecklist, &courseChecklist, &processChecklist, &fullCourseChecklist,
		&providerChecklist, &abroadChecklist, &instructorChecklist, &guestChecklist, &trainerChecklist,
		&expertChecklist, &listenerChecklist, &enrolmentChecklist,
		&applicationChecklist, &questionnaireChecklist, &retrainingChecklist, &retrainedChecklist, &learningChecklist, &careerChecklist)
}

func TestEveryReadingIsComplete(t *testing.T) {
	lawtest.Readings(t, Readings())
}

func TestEveryWordIsNamedInThreeLanguages(t *testing.T) {
	lawtest.Words(t, &placeWords, &releaseWords, &levelWords, &kindWords, &educationWords, &workplaceWords, &documentWords, &formWords,
		&deliveryWords, &stagingWords, &warningWords,
		&organisationWords, &providerDutyWords, &fundsWords, &hostWords, &instructorWords,
		&guestWords, &guestPartWords, &issuerWords,
		&applicationFieldWords, &lengthAbroadWords, &questionnaireFieldWords, &sexWords, &learningWords)
}
