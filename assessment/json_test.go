package assessment_test

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/lawtest"
)

// A decision with values beside it writes them all.
func TestDecisionsInJSON(t *testing.T) {
	half := with(t, "score-step=half")
	failed := assessment.Participant{Failed: qagida.MustDate(2026, 3, 6), Retakes: []qagida.Date{}, On: qagida.MustDate(2027, 1, 11)}
	for name, v := range map[string]struct {
		value func() (json.Marshaler, error)
		want  string
	}{
		"result": {
			func() (json.Marshaler, error) { return half.Grade(list("2", "2", "2", "2", "0.5"), list("25")) },
			`{"project":{"points":"8.5","percent":"85","grade":"good","passed":"met"},
			"test":{"points":"25","percent":"100","grade":"excellent","passed":"met"},"decision":"met"}`,
		},
		"result without the test": {
			func() (json.Marshaler, error) { return half.Grade(list("2", "2", "2", "2", "0.5")) },
			`{"project":{"points":"8.5","percent":"85","grade":"good","passed":"met"},
			"test":{"points":null,"percent":null,"grade":null,"passed":"undetermined"},"decision":"undetermined"}`,
		},
		"way": {
			func() (json.Marshaler, error) { return assessment.Order95().Way(assessment.Repeat, failed) },
			`{"way":"repeat","next":"2027-01-11","decision":"met"}`,
		},
		"way, nothing known": {
			func() (json.Marshaler, error) {
				return assessment.Order95().Way(assessment.Transfer, assessment.Participant{})
			},
			`{"way":"transfer","next":null,"decision":"undetermined"}`,
		},
	} {
		value, err := v.value()
		ok(t, err, name)
		lawtest.JSON(t, name, value, v.want)
	}
}
