package postcourse_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/postcourse"
)

// asked returns the answer of a question to an input in JSON, as JSON.
func asked(t *testing.T, name, input string) (string, error) {
	t.Helper()
	for _, q := range postcourse.Questions() {
		if q.Name() != "postcourse."+name {
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

// lacking is the JSON form of one thing that an answer lacks.
func lacking(name, kk, ru, en string) string {
	return `{"name":"` + name + `","text":{"kk":"` + kk + `","ru":"` + ru + `","en":"` + en + `"}}`
}

// A list that is left out is not known, and an empty one is known to be empty.
func TestListsLeftOutOfQuestions(t *testing.T) {
	on := lacking("on", "тексеру күні", "дата проверки", "check date")
	for _, row := range []struct{ name, question, input, want string }{
		{"no records", "due", `{"records":[],"on":"2026-04-04"}`, `{"due":[],"refused":[]}`},
		{"records that nobody knows", "due", `{}`, `{"due":null,"refused":null,"missing":[` +
			lacking("records", "педагогтердің курстары туралы жазбалар", "записи о курсах педагогов", "records of the teachers' courses") + `,` + on + `]}`},
		{"no documents", "evidence", `{"items":[]}`, `{"kinds":[],"articles":[]}`},
		{"documents that nobody knows", "evidence", `{}`, `{"kinds":null,"articles":null,"missing":[` +
			lacking("items", "кәсіби дамуды растайтын құжаттар", "документы о профессиональном развитии", "documents of professional development") + `]}`},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := asked(t, row.question, row.input)
			require.NoError(t, err)
			require.JSONEq(t, row.want, got)
		})
	}
}

// What is refused stands under the name that the input has for it.
func TestRefusalsOfQuestions(t *testing.T) {
	for _, row := range []struct{ name, question, input, field string }{
		{"years below nought", "compare", `{"support_years":-1}`, "support_years"},
		{"a level on a manual", "evidence", `{"items":[{"kind":"article"},{"kind":"manual","level":"foreign"}]}`, "items[1].level"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := asked(t, row.question, row.input)
			var refusal *qagida.InputError
			require.True(t, errors.As(err, &refusal), "%v", err)
			require.Equal(t, row.field, refusal.Field)
		})
	}
}

// What is due names the facts for want of which something that it lists is not
// settled, and no others.
func TestWhatIsDueNamesTheFactsThatSettleIt(t *testing.T) {
	const one = `{"place":"domestic","completed":"2026-04-03"`
	for _, row := range []struct {
		name, input string
		want        []string
	}{
		{"nothing but the end", `{"records":[{"completed":"2026-04-03"}],"on":"2027-04-04"}`, []string{"records.place", "records.certified", "records.events"}},
		{"abroad", `{"records":[{"place":"abroad"}],"on":"2027-04-04"}`, nil},
		{"all terms run", `{"records":[` + one + `}],"on":"2026-06-15"}`, []string{"records.certified", "records.events"}},
		{"all terms are to come", `{"records":[` + one + `,"certified":false}],"on":"2026-04-03"}`, nil},
		{"nothing is due yet", `{"records":[` + one + `}],"period":"2026-04-03/2027-04-02","on":"2027-04-04"}`, nil},
		{"only whether there is a certificate", `{"records":[` + one + `,"events":[]}],"on":"2027-04-04"}`, []string{"records.certified"}},
		{"only what was done", `{"records":[` + one + `,"certified":false}],"on":"2027-04-04"}`, []string{"records.events"}},
		{"without the day", `{"records":[` + one + `,"certified":true,"events":[]}]}`, []string{"on"}},
		{"no records and no day", `{"records":[]}`, []string{"on"}},
		{
			"events of two courses", `{"records":[` + one + `,"certified":false,"events":[{"duty":"support","date":"2026-05-01","course":"A"},` +
				`{"duty":"final-monitoring","date":"2027-04-03","course":"B"}]}],"on":"2027-04-04"}`, []string{"records.course"},
		},
		{
			"an event without its day", `{"records":[` + one + `,"certified":false,"events":[{"duty":"support"}]}],"on":"2027-04-04"}`,
			[]string{"records.events.date"},
		},
		{
			"an event without its duty", `{"records":[` + one + `,"certified":false,"events":[{"date":"2026-05-01"}]}],"on":"2027-04-04"}`,
			[]string{"records.events.duty"},
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			text, err := asked(t, "due", row.input)
			require.NoError(t, err)
			var answer struct{ Missing []struct{ Name string } }
			require.NoError(t, json.Unmarshal([]byte(text), &answer))
			var names []string
			for _, fact := range answer.Missing {
				names = append(names, fact.Name)
			}
			require.Equal(t, row.want, names)
		})
	}
}
