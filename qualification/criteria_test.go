package qualification

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/lawtest"
)

func TestEveryCodeHasAnExampleThatRuns(t *testing.T) {
	rules := Order95()
	lawtest.Codes(t, Criteria(), map[string]lawtest.Decide{
		"course": func(input []byte) (qagida.Decision, error) {
			var c Course
			if err := json.Unmarshal(input, &c); err != nil {
				return qagida.Decision{}, err
			}
			d, err := rules.Course(c)
			return d.Decision, err
		},
		"eligibility": func(input []byte) (qagida.Decision, error) {
			var in struct {
				Applicant Applicant `json:"applicant"`
				Course    Course    `json:"course"`
			}
			if err := json.Unmarshal(input, &in); err != nil {
				return qagida.Decision{}, err
			}
			return rules.Eligibility(in.Applicant, in.Course)
		},
	})
}

func TestEveryChecklistIsComplete(t *testing.T) {
	lawtest.Checklists(t, &courseChecklist, &eligibilityChecklist)
}

func TestEveryReadingIsComplete(t *testing.T) {
	lawtest.Readings(t, Readings())
}

func TestEveryWordIsNamedInThreeLanguages(t *testing.T) {
	lawtest.Words(t, &placeWords, &releaseWords, &levelWords, &kindWords, &educationWords, &workplaceWords, &documentWords, &formWords)
}
