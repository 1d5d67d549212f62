package postcourse_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/postcourse"
)

// asked returns the answer of a question to an input in JSON, as JSON.
func asked(t *testing.T, name, input string, readings ...string) (string, error) {
	t.Helper()
	for _, q := range postcourse.Questions() {
		if q.Name() != "postcourse."+name {
			continue
		}
		core := rule.Core(&q)
		in := reflect.New(core.Input())
		require.NoError(t, json.Unmarshal([]byte(input), in.Interface()))
		rules, err := core.With(core.Law(), readings...)
		require.NoError(t, err)
		answer, err := core.Ask(rules, in.Interface())
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

// dueLacks is the names of the facts that the question of what is due lacks.
func dueLacks(t *testing.T, input string, readings ...string) (names []string) {
	t.Helper()
	text, err := asked(t, "due", input, readings...)
	require.NoError(t, err)
	var answer struct{ Missing []struct{ Name string } }
	require.NoError(t, json.Unmarshal([]byte(text), &answer))
	for _, fact := range answer.Missing {
		names = append(names, fact.Name)
	}
	return names
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
		{"no records and no day", `{"records":[]}`, nil},
		{"abroad, and no day", `{"records":[{"place":"abroad"}]}`, nil},
		{"no day, and nothing due in the period", `{"records":[` + one + `,"certified":true,"events":[]}],"period":"2040-01-01/2040-12-31"}`, nil},
		{"a record that is refused, and no day", `{"records":[{"completed":"2026-04-03","support_until":"2026-04-02"}]}`, nil},
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
			require.Equal(t, row.want, dueLacks(t, row.input))
		})
	}
}

// Under other readings the certificate settles the final monitoring, and the chosen
// forms the assignments.
func TestWhatIsDueNamesWhatOtherReadingsAskFor(t *testing.T) {
	const record = `{"records":[{"place":"domestic","completed":"2026-04-03","events":[]}],"period":"2026-04-03/2027-04-03","on":"2027-04-04"}`
	for _, row := range []struct {
		name     string
		readings []string
		want     []string
	}{
		{"by default", nil, []string{"records.certified"}},
		{"final monitoring of the certified", []string{"final-monitoring-scope=certified", "monitoring-scope=completed"}, []string{"records.certified"}},
		{"all for all", []string{"monitoring-scope=completed"}, nil},
		{"assignments that are chosen", []string{"support-forms=menu", "monitoring-scope=completed"}, []string{"records.forms"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.Equal(t, row.want, dueLacks(t, record, row.readings...))
		})
	}
}

// A record that cannot mean anything is refused by itself, with its field and its
// reason in three languages; rules that cannot be meant refuse the question.
func TestARefusedRecordSaysWhy(t *testing.T) {
	text, err := asked(t, "due", `{"records":[{"key":"a","completed":"2026-04-03","support_until":"2026-04-02"},{"key":"b","place":"abroad"}],"on":"2026-05-01"}`)
	require.NoError(t, err)
	var answer struct {
		Refused []struct {
			Key, Field, Value, Reason string
			Text                      map[string]string
		}
	}
	require.NoError(t, json.Unmarshal([]byte(text), &answer))
	require.Len(t, answer.Refused, 1)
	refused := answer.Refused[0]
	require.Equal(t, "a", refused.Key)
	require.Equal(t, "support_until", refused.Field)
	require.Equal(t, "2026-04-02", refused.Value)
	require.NotContains(t, refused.Reason, "support_until", "the reason alone")
	for _, lang := range []string{"kk", "ru", "en"} {
		require.Contains(t, refused.Text[lang], "2026", lang)
	}
}

// Which day a programme counts its years from matters only where a reading counts years
// of the calendar, and only to what it is asked for there.
func TestACompareNamesTheDayOnlyWhereItMatters(t *testing.T) {
	nothing := postcourse.Programme{}
	for _, row := range []struct {
		readings []string
		want     []qagida.Code
	}{
		{nil, nil},
		{[]string{"monitoring-years=calendar-year"}, []qagida.Code{postcourse.CodeProgrammeMonitoring}},
		{[]string{"first-year=to-next-year-end"}, []qagida.Code{postcourse.CodeProgrammeLength}},
		{[]string{"first-year=calendar-year"}, []qagida.Code{postcourse.CodeProgrammeLength, postcourse.CodeProgrammeWorks}},
	} {
		t.Run(strings.Join(row.readings, " "), func(t *testing.T) {
			comparison := must(under(t, row.readings...).Compare(nothing))(t)
			var asks []qagida.Code
			for f := range ruletest.Undetermined(comparison.Decision) {
				for field := range f.Missing() {
					if field.Name == "from_completion" {
						asks = append(asks, f.Code())
					}
				}
			}
			require.Equal(t, row.want, asks)
		})
	}
}

// Where each form is owed, what is promised of works alone decides; where forms are
// chosen, which those are does too.
func TestWorksThatNobodyCounted(t *testing.T) {
	for choice, want := range map[string][]string{"each": {"independent_works"}, "menu": {"forms", "independent_works"}} {
		t.Run(choice, func(t *testing.T) {
			comparison := must(under(t, "support-forms="+choice).Compare(postcourse.Programme{}))(t)
			require.Equal(t, want, waitsFor(t, comparison.Decision, postcourse.CodeProgrammeWorks))
		})
	}
}

// A number of works that is stated says itself that works were chosen.
func TestStatedWorksNeedNoForms(t *testing.T) {
	p := postcourse.Programme{IndependentWorks: qagida.CountOf(3)}
	comparison := must(under(t, "support-forms=menu", "first-year=calendar-year").Compare(p))(t)
	require.Equal(t, []string{"from_completion"}, waitsFor(t, comparison.Decision, postcourse.CodeProgrammeWorks))
}
