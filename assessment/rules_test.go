package assessment_test

import (
	"strings"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

func TestRulesOfTheOrder(t *testing.T) {
	rules := assessment.Order95()
	ok(t, rules.Check())
	equal(t, 1, rules.RepeatsAYear)
	equal(t, qagida.Order95In2020, rules.Edition)
}

func TestRulesCheck(t *testing.T) {
	for _, c := range []struct {
		change func(*assessment.Rules)
		field  string
	}{
		{func(r *assessment.Rules) { r.RepeatsAYear = 2 }, "Rules.Edition"},
		{func(r *assessment.Rules) { r.RepeatsAYear = 0 }, "Rules.RepeatsAYear"},
		{func(r *assessment.Rules) { r.RepeatsAYear = 367 }, "Rules.RepeatsAYear"},
		{func(r *assessment.Rules) { r.Edition = "" }, "edition"},
		{func(r *assessment.Rules) { r.RetakeYear = 2 }, "reading.retake-year"},
		{func(r *assessment.Rules) { r.RetakeStream = 2 }, "reading.retake-stream"},
		{func(r *assessment.Rules) { r.TransferDocuments = 2 }, "reading.transfer-documents"},
	} {
		rules := assessment.Order95()
		c.change(&rules)
		refused(t, rules.Check(), c.field)
	}
	rules := rulesWith(t, "retake-year=twelve-months", "retake-stream=counts", "transfer-documents=required")
	ok(t, rules.Check(), "a reading is no other edition")
	rules.Edition, rules.RepeatsAYear = "reform-2027", 366
	ok(t, rules.Check())
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
	equal(t, []string{
		"parts-combined each-part test-only",
		"score-step whole half",
		"scale-column points percent",
		"retake-year calendar-year twelve-months",
		"retake-stream separate counts",
		"transfer-documents not-required required",
	}, ids)
	_, err := assessment.Order95().With("retake-year=leap")
	refused(t, err, "reading.retake-year")
	_, err = assessment.Order95().With("scale-column=points")
	isTrue(t, strings.Contains(refused(t, err, "reading").Reason, "retake-stream"))
}

func TestLabelsAndGrades(t *testing.T) {
	equal(t, assessment.Excellent, assessment.Label("excellent").Grade())
	equal(t, "қанағаттанарлық", assessment.Satisfactory.Label().Text(qagida.Kazakh))
	equal(t, "5+", assessment.Label("5+").Text(qagida.Russian))
	equal(t, assessment.Grade(0), assessment.Label("").Grade())
	equal(t, assessment.Grade(0), assessment.Label("unknown").Grade())
	g, err := qagida.Parse[assessment.Grade]("good")
	ok(t, err)
	equal(t, assessment.Good, g)
}
