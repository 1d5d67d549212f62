package certificate_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

// asked returns the answer of a question to an input in JSON, as JSON.
func asked(t *testing.T, name, input string) (string, error) {
	t.Helper()
	for _, q := range certificate.Questions() {
		if q.Name() != "certificate."+name {
			continue
		}
		core := rule.Core(&q)
		in := reflect.New(core.Input())
		require.NoError(t, json.Unmarshal([]byte(input), in.Interface()))
		answer, err := core.Ask(core.Law(), in.Interface())
		if err != nil {
			return "", err
		}
		text, err := json.Marshal(answer)
		require.NoError(t, err)
		return string(text), nil
	}
	require.Fail(t, "no question "+name)
	return "", nil
}

// The answers that hold no decision, as a caller without Go gets them.
func TestAnswersInJSON(t *testing.T) {
	const one = `{"holder":"850509127181","id":"AB № 000123","issued":"2026-03-06"}`
	const key = `"key":"850509127181/AB № 000123/2031-03-06"`
	const answer = `{"holder":"850509127181","id":"AB № 000123","origin":"annex-4","issued":"2026-03-06","last":"2031-03-06","revoked":null,` + key + `}`
	const allOfThem = `{"name":"certificates","text":{"kk":"педагогтің сертификаттары","ru":"сертификаты педагогов","en":"certificates of the teachers"}}`
	const months = `{"name":"months","text":{"kk":"ай саны","ru":"число месяцев","en":"number of months"}}`
	const days = `{"name":"days","text":{"kk":"күн саны","ru":"число дней","en":"number of days"}}`
	const checkDate = `{"name":"on","text":{"kk":"тексеру күні","ru":"дата проверки","en":"check date"}}`
	for _, row := range []struct{ name, question, input, want string }{
		{"a number is written", "number", `{"series":"AB","serial":123}`, `{"number":"AB № 000123","series":"AB","digits":"000123","serial":123}`},
		{"a number is read", "number", `{"number":"AB № 000123"}`, `{"number":"AB № 000123","series":"AB","digits":"000123","serial":123}`},
		{"a term", "term", one, answer},
		{
			"the certificate that counts", "history", `{"certificates":[` + one + `],"on":"2031-03-06","within":"2031-03-06/2031-03-08"}`,
			`{"valid":true,"certificate":` + answer + `,"gaps":["2031-03-07/2031-03-08"]}`,
		},
		{"no certificate counts", "history", `{"certificates":[` + one + `],"on":"2031-03-07"}`, `{"valid":false,"certificate":null,"gaps":null}`},
		{
			"no gaps", "history", `{"certificates":[` + one + `],"on":"2031-03-06","within":"2031-01-01/2031-03-06"}`,
			`{"valid":true,"certificate":` + answer + `,"gaps":[]}`,
		},
		{"what ends soon", "expiring", `{"certificates":[` + one + `],"on":"2031-02-06","months":1}`, `{"certificates":[` + answer + `],"shared_ids":[]}`},
		{"nobody knows which certificates there are", "history", `{"on":"2031-03-06","within":"2031-01-01/2031-03-06"}`, `{"valid":null,"certificate":null,"gaps":null,"missing":[` + allOfThem + `]}`},
		{"there are none", "history", `{"certificates":[],"on":"2031-03-06","within":"2031-01-01/2031-03-06"}`, `{"valid":false,"certificate":null,"gaps":["2031-01-01/2031-03-06"]}`},
		{"nobody knows which end soon", "expiring", `{"on":"2031-02-06","months":1}`, `{"certificates":null,"shared_ids":null,"missing":[` + allOfThem + `]}`},
		{"none end soon", "expiring", `{"certificates":[],"on":"2031-02-06","days":0}`, `{"certificates":[],"shared_ids":[]}`},
		{"nothing ends soon", "expiring", `{"certificates":[` + one + `],"on":"2031-02-06","months":0}`, `{"certificates":[],"shared_ids":[]}`},
		{"how soon is not said", "expiring", `{"certificates":[` + one + `],"on":"2031-02-06"}`, `{"certificates":null,"shared_ids":[],"missing":[` + months + `,` + days + `]}`},
		{"from which day is not said", "expiring", `{"certificates":[` + one + `],"months":1}`, `{"certificates":null,"shared_ids":[],"missing":[` + checkDate + `]}`},
		{
			"an id of two holders", "expiring", `{"certificates":[` + one + `,{"holder":"920229507770","id":"AB № 000123"}],"on":"2031-01-06","months":0}`,
			`{"certificates":[],"shared_ids":["AB № 000123"],"missing":[{"name":"certificates.issued",
				"text":{"kk":"әр сертификаттың берілген күні","ru":"дата выдачи каждого сертификата","en":"day of issue of each certificate"}}]}`,
		},
		{"a receipt that holds", "verify", `{"receipt":{"edition":"order95-2020"}}`, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := asked(t, row.question, row.input)
			require.NoError(t, err)
			if row.want != "" {
				require.JSONEq(t, row.want, got)
			}
		})
	}
}

// What is refused in a list is named with its place.
func TestRefusalsInJSON(t *testing.T) {
	for _, row := range []struct{ name, question, input, field string }{
		{"neither a serial nor a number", "number", `{"series":"AB"}`, "serial"},
		{"both", "number", `{"series":"AB","serial":1,"number":"AB № 000123"}`, "number"},
		{"a certificate without an id", "history", `{"certificates":[{"id":"1"},{}]}`, "certificates[1].id"},
		{"one revoked before its issue", "expiring", `{"certificates":[{"id":"1","issued":"2026-03-06","revoked":"2026-03-05"}],"on":"2026-03-06"}`, "certificates[0].revoked"},
		{"two holders in one history", "history", `{"certificates":[{"id":"1","holder":"a"},{"id":"2","holder":"b"}]}`, "certificates[1].holder"},
		{"half a period", "history", `{"within":"2026-01-01/unknown"}`, "within"},
		{"an id of two certificates", "history", `{"certificates":[{"id":"1"},{"id":"2"},{"id":"1","issued":"2026-03-06"}]}`, "certificates[2].id"},
		{"a serial below nought", "number", `{"series":"AB","serial":1000000}`, "serial"},
		{"a look back, from no day", "expiring", `{"months":-1}`, "months"},
		{"days back", "expiring", `{"days":-1}`, "days"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := asked(t, row.question, row.input)
			refused(t, err, row.field)
		})
	}
}

// A receipt goes out and comes back, and says what was changed in it.
func TestReceiptThroughTheDoor(t *testing.T) {
	facts, err := json.Marshal(shortIssue())
	require.NoError(t, err)
	receipt, err := asked(t, "receipt", string(facts))
	require.NoError(t, err)
	verified, err := asked(t, "verify", `{"receipt":`+receipt+`}`)
	require.NoError(t, err)
	require.JSONEq(t, `{"holds":true,"differences":[]}`, verified)
}

// What is asked of both rules on repayment is what each is asked.
func TestRepaymentThroughTheDoor(t *testing.T) {
	const input = `{"place":"abroad","negative_result":true,"expelled_abroad":true,"expelled":true,"order":false,"costs":"150000.5"}`
	both, err := asked(t, "repayment", input)
	require.NoError(t, err)
	var answer struct {
		Abroad, Expelled json.RawMessage
		Due, Both        qagida.Fact
		Amount           certificate.Tenge
	}
	require.NoError(t, json.Unmarshal([]byte(both), &answer))
	require.Equal(t, []any{qagida.Yes, qagida.No, "150000.5"}, []any{answer.Due, answer.Both, answer.Amount.String()})
	for question, want := range map[string]json.RawMessage{"repayment_abroad": answer.Abroad, "repayment_expelled": answer.Expelled} {
		t.Run(question, func(t *testing.T) {
			one, err := asked(t, question, input)
			require.NoError(t, err)
			require.JSONEq(t, `{"decision":`+string(want)+`}`, one)
		})
	}
}

// Every code stands in the criteria, which say what they ask for in words.
func TestCriteriaAreComplete(t *testing.T) {
	for _, c := range certificate.Criteria() {
		t.Run(string(c.Code), func(t *testing.T) {
			_, found := c.Provision.Entry()
			require.True(t, found, c.Provision)
			require.NotEmpty(t, c.Norm.EN)
			require.NotEmpty(t, c.Facts, "it asks for nothing")
		})
	}
	require.Empty(t, ruletest.Missing(qagida.Decision{}))
}
