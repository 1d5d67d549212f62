package assessment_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

func TestRulesOfTheOrder(t *testing.T) {
	rules := assessment.Order95()
	require.NoError(t, rules.Check())
	require.Equal(t, 1, rules.RepeatsAYear)
	require.Equal(t, qagida.Order95In2020, rules.Edition)
}

func TestRulesCheck(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*assessment.Rules)
		field  string
	}{
		{"two repeats under the order's name", func(r *assessment.Rules) { r.RepeatsAYear = 2 }, "Rules.RepeatsAYear"},
		{"no repeats", func(r *assessment.Rules) { r.RepeatsAYear = 0 }, "Rules.RepeatsAYear"},
		{"more repeats than days", func(r *assessment.Rules) { r.Edition, r.RepeatsAYear = "reform-2027", 367 }, "Rules.RepeatsAYear"},
		{"no edition", func(r *assessment.Rules) { r.Edition = "" }, "edition"},
		{"expert-duty", func(r *assessment.Rules) { r.ExpertDuty = 2 }, "reading.expert-duty"},
		{"retake-year", func(r *assessment.Rules) { r.RetakeYear = 2 }, "reading.retake-year"},
		{"retake-stream", func(r *assessment.Rules) { r.RetakeStream = 2 }, "reading.retake-stream"},
		{"stream-times", func(r *assessment.Rules) { r.StreamTimes = 2 }, "reading.stream-times"},
		{"transfer-year", func(r *assessment.Rules) { r.TransferYear = 2 }, "reading.transfer-year"},
		{"transfer-documents", func(r *assessment.Rules) { r.TransferDocuments = 2 }, "reading.transfer-documents"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rules := assessment.Order95()
			c.change(&rules)
			refused(t, rules.Check(), c.field)
		})
	}
	rules := rulesWith(t, "expert-duty=asked", "retake-year=twelve-months", "retake-stream=counts", "stream-times=each",
		"transfer-year=of-request", "transfer-documents=required")
	require.NoError(t, rules.Check(), "a reading is no other edition")
	rules.Edition, rules.RepeatsAYear = "reform-2027", 366
	require.NoError(t, rules.Check())
}

func TestReadingsOfThePackage(t *testing.T) {
	var ids []string
	for _, r := range assessment.Readings() {
		id := r.ID
		for _, c := range r.Choices {
			id += " " + c.ID
		}
		ids = append(ids, id)
	}
	require.Equal(t, []string{
		"parts-combined each-part test-only",
		"score-step whole half",
		"scale-column points percent",
		"expert-duty definition-only asked",
		"retake-year calendar-year twelve-months",
		"retake-stream separate counts",
		"stream-times once each",
		"transfer-year of-own-stream of-request",
		"transfer-documents not-required required",
	}, ids)
	_, err := assessment.Order95().With("retake-year=leap")
	refused(t, err, "reading.retake-year")
	_, err = assessment.Order95().With("scale-column=points")
	require.Contains(t, refused(t, err, "reading").Reason, "retake-stream")
}

func TestLabelsAndGrades(t *testing.T) {
	require.Equal(t, assessment.Excellent, assessment.Label("excellent").Grade())
	require.Equal(t, "қанағаттанарлық", assessment.Satisfactory.Label().Text(qagida.Kazakh))
	require.Equal(t, "5+", assessment.Label("5+").Text(qagida.Russian))
	require.Equal(t, assessment.Grade(0), assessment.Label("").Grade())
	require.Equal(t, assessment.Grade(0), assessment.Label("unknown").Grade())
	g, err := qagida.Parse[assessment.Grade]("good")
	require.NoError(t, err)
	require.Equal(t, assessment.Good, g)
}

// A label stands in JSON as it is, and null for none.
func TestLabelsInJSON(t *testing.T) {
	for label, want := range map[assessment.Label]string{"5+": `"5+"`, "«5»\t": `"«5»\u0009"`, "": "null"} {
		t.Run(want, func(t *testing.T) {
			text, err := json.Marshal(label)
			require.NoError(t, err)
			require.Equal(t, want, string(text))
			var back assessment.Label
			require.NoError(t, json.Unmarshal(text, &back))
			require.Equal(t, label, back)
		})
	}
}
