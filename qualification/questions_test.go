package qualification_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// ask returns the answer to a question in JSON, with the outcome in the place of
// the decision.
func ask(t *testing.T, name, input string) string {
	t.Helper()
	for _, q := range qualification.Questions() {
		if q.Name() != name {
			continue
		}
		core := rule.Core(&q)
		in := reflect.New(core.Input())
		require.NoError(t, json.Unmarshal([]byte(input), in.Interface()))
		answer, err := core.Ask(core.Law(), in.Interface())
		require.NoError(t, err)
		text, err := json.Marshal(answer)
		require.NoError(t, err)
		members := map[string]any{}
		require.NoError(t, json.Unmarshal(text, &members))
		if d, ok := core.Decision(answer).(qagida.Decision); ok {
			members["decision"] = d.Outcome()
		}
		text, err = json.Marshal(members)
		require.NoError(t, err)
		return string(text)
	}
	require.Fail(t, "no question "+name)
	return ""
}

// What the table of questions answers beside a decision.
func TestAnswersInJSON(t *testing.T) {
	for _, test := range []struct{ name, question, input, want string }{
		{"nothing asked", "iin", `{}`, `{"valid":null,"birth_date":null,"sex":null,"warnings":null}`},
		{
			"an IIN", "iin", `{"iin":"000314301233"}`,
			`{"valid":true,"birth_date":"1900-03-14","sex":"male","warnings":[]}`,
		},
		{
			"an IIN beside another date of birth", "iin", `{"iin":"000314301233","birth_date":"1900-03-15"}`,
			`{"valid":true,"birth_date":"1900-03-14","sex":"male","warnings":["iin-birth-date"]}`,
		},
		{
			"an IIN of somebody who is not born on the day", "iin", `{"iin":"920229507770","on":"2026-11-21"}`,
			`{"valid":true,"birth_date":"2092-02-29","sex":"male","warnings":["born-later"]}`,
		},
		{
			"a number that is none", "iin", `{"iin":"000314301234"}`,
			`{"valid":false,"birth_date":null,"sex":null,"warnings":null,"reason":"has a wrong check digit"}`,
		},
		{"an empty text", "iin", `{"iin":""}`, `{"valid":false,"birth_date":null,"sex":null,"warnings":null,"reason":"must be twelve digits from 0 to 9"}`},
		{
			"papers", "eligibility", `{"applicant":{"documents":["iin"],"holds_certificates":false},"course":{"place":"domestic"}}`,
			`{"decision":"not-met","missing_documents":["application","questionnaire"]}`,
		},
		{"a form", "application", `{"course":{"place":"abroad"}}`, `{"form":"annex-2","decision":"undetermined"}`},
		{
			"lines", "questionnaire", `{"questionnaire":{"filled":["full-name"],"holds_category":false,"took_courses":false}}`,
			`{"empty":["iin","birth-date","position","education","category","workplace","total-service","teaching-service",
			"language","address","phones","email","remarks","previous-courses"],"warnings":[],"decision":"not-met"}`,
		},
		{"a request", "enrolment", `{"enrolment":{"subordination":"republican"}}`, `{"request_to":"authorised-body","decision":"undetermined"}`},
		{"a day of a course", "participant", `{"participant":{"enrolled":true,"first":"2026-03-02"},"on":"2026-03-02"}`, `{"decision":"met"}`},
		{"a side entry", "retraining", `{"entrant":{"additional_education":true}}`, `{"decision":"not-met"}`},
		{"an exemption", "retrained", `{"entrant":{"additional_education":true}}`, `{"decision":"not-applicable"}`},
		{"a form of learning", "learning", `{"learning":{"organised":false,"purposeful":true}}`, `{"form":"non-formal","decision":"met"}`},
		{"a form that is not settled", "learning", `{}`, `{"form":null,"decision":"undetermined"}`},
		{"a career", "career", `{"career":{"years":30,"trainings":3}}`, `{"due":4,"decision":"not-met"}`},
		{"a career of unknown length", "career", `{}`, `{"due":null,"decision":"undetermined"}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.JSONEq(t, test.want, ask(t, "qualification."+test.question, test.input))
		})
	}
}
