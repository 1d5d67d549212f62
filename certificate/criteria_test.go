package certificate

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

func TestEveryCodeHasAnExampleThatRuns(t *testing.T) {
	rules := Order95()
	type asked struct {
		Record
		On qagida.Date `json:"on"`
	}
	type contract struct {
		Contract qagida.Fact `json:"contract"`
	}
	lawtest.Codes(t, Criteria(), map[string]lawtest.Decide{
		"issue": question(rules.Issue),
		"form":  question(rules.Form),
		"status": question(func(in asked) (qagida.Decision, error) {
			d, err := rules.Status(in.Record, in.On)
			return d.Decision, err
		}),
		"payment": question(func(in contract) (qagida.Decision, error) { return rules.Payment(in.Contract), nil }),
		"repayment-abroad": question(func(in Departure) (qagida.Decision, error) {
			d, err := rules.Repayment(in)
			return d.Abroad, err
		}),
		"repayment-expelled": question(func(in Departure) (qagida.Decision, error) {
			d, err := rules.Repayment(in)
			return d.Expelled, err
		}),
	})
}

func TestEveryChecklistIsComplete(t *testing.T) {
	lawtest.Checklists(t, &issueChecklist, &formChecklist, &statusChecklist, &paymentChecklist,
		&repaymentAbroadChecklist, &repaymentExpelledChecklist)
}

func TestEveryReadingIsComplete(t *testing.T) {
	lawtest.Readings(t, Readings())
	if courseKind.ID != "course-kind" {
		t.Errorf("the reading of the kind of a course is %q", courseKind.ID)
	}
}

func TestEveryWordIsNamedInThreeLanguages(t *testing.T) {
	lawtest.Words(t, &originWords, &statusWords, &signatoryWords, &lineWords, &certificateLastDayWords)
}
