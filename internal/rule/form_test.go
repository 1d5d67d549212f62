package rule_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

func TestRefuse(t *testing.T) {
	ruletest.Refused(t, rule.Refuse("course.hours", "-1", refusal.Negative), "course.hours", "-1", "is negative")
	ruletest.Refused(t, rule.Refuse("text", strings.Repeat("қ", 41), refusal.TooLongForPoints),
		"text", strings.Repeat("қ", 40)+"…", "is too long")
}

// A type that embeds a decision to return values beside it writes both.
type grade struct {
	qagida.Decision
	Name   string
	Points int
	Passed qagida.Fact
	Days   []qagida.Date
}

func (g grade) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.AddText("name", g.Name)
	o.AddNumber("points", g.Points)
	o.Add("passed", g.Passed)
	o.Add("days", rule.JSONList(slices.Values(g.Days)))
	o.Add("decision", g.Decision)
	return o.MarshalJSON()
}

func TestObjectAroundADecision(t *testing.T) {
	g := grade{Name: "Бағалау \"А\"", Points: -3, Days: []qagida.Date{qagida.MustDate(2026, 11, 21), {}}}
	got, err := json.Marshal(g)
	require.NoError(t, err)
	require.Equal(t, `{"name":"Бағалау \"А\"","points":-3,"passed":null,"days":["2026-11-21",null],"decision":`+
		`{"question":"","outcome":"not-applicable","edition":"","missing":[],"findings":[]}}`, string(got))
}

// spoilt is a value that cannot say what it is.
type spoilt struct{}

func (spoilt) MarshalJSON() ([]byte, error) { return nil, errors.New("spoilt") }

// An object with a value that cannot be written is an error, not half an object.
func TestObjectWithAnError(t *testing.T) {
	var one, many rule.Object
	one.Add("bad", spoilt{})
	one.Add("good", qagida.Yes)
	many.Add("list", rule.JSONList(slices.Values([]core.JSONMarshaler{qagida.Yes, spoilt{}, qagida.No})))
	for name, o := range map[string]rule.Object{"a value": one, "a list": many} {
		t.Run(name, func(t *testing.T) {
			text, err := o.MarshalJSON()
			require.EqualError(t, err, "spoilt")
			require.Nil(t, text)
		})
	}
}

func TestDecimals(t *testing.T) {
	require.Equal(t, "88.6", rule.FormatMicro(88_600_000))
	require.Equal(t, qagida.Text{KK: "88,6", RU: "88,6", EN: "88.6"}, rule.MicroText(88_600_000))
}

func TestSQLText(t *testing.T) {
	require.Equal(t, "2026-11-21T08:00:00Z", rule.SQLText(time.Date(2026, 11, 21, 8, 0, 0, 0, time.UTC)))
	require.Equal(t, `"қ"`, string(rule.QuoteJSON("қ")))
}
