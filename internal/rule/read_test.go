package rule_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

// mark is a type with a value beside a decision, and one that follows from it.
type mark struct {
	qagida.Decision
	Points int
}

func (m mark) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.AddNumber("points", m.Points)
	o.AddNumber("twice", 2*m.Points)
	o.Add("decision", m.Decision)
	return o.MarshalJSON()
}

func (m *mark) UnmarshalJSON(b []byte) error {
	return rule.Read(m, b, func(v *mark) []rule.Member {
		return []rule.Member{rule.In("points", &v.Points), rule.In("twice", nil), rule.In("decision", &v.Decision)}
	})
}

func TestReadIsWholeOrNothing(t *testing.T) {
	const decision = `"decision":{"question":"q","outcome":"met","edition":"e","missing":[],"findings":[]}`
	var m mark
	require.NoError(t, m.UnmarshalJSON([]byte(` { `+decision+`, "twice" : 10, "points":5 }`)))
	require.Equal(t, 5, m.Points)
	require.Equal(t, "q", m.Question())
	for name, v := range map[string]struct{ text, field, value, words string }{
		"null":              {`null`, "rule_test.mark", `null`, "must be a JSON object"},
		"a list":            {`[]`, "rule_test.mark", `[]`, "must be a JSON object"},
		"a member less":     {`{"points":5}`, "rule_test.mark", `{"points":5}`, "lacks its member twice"},
		"a member more":     {`{"points":5,"twice":10,"thrice":15,` + decision + `}`, "rule_test.mark", "thrice", "is not one of the members: points, twice, decision"},
		"another type":      {`{"points":"5","twice":10,` + decision + `}`, "rule_test.mark.points", `"5"`, "cannot be read"},
		"a broken decision": {`{"points":5,"twice":10,"decision":{}}`, "decision", `{}`, "lacks its question"},
	} {
		t.Run(name, func(t *testing.T) {
			kept := m
			ruletest.Refused(t, kept.UnmarshalJSON([]byte(v.text)), v.field, v.value, v.words)
			require.Equal(t, m, kept)
		})
	}
	err := m.UnmarshalJSON([]byte(`{"points":5,"twice":11,` + decision + `}`))
	require.ErrorContains(t, err, `contradicts itself: what it says would be written as {"points":5,"twice":10`)
}

func TestNotRead(t *testing.T) {
	ruletest.Refused(t, rule.NotRead[mark]([]byte(`{}`), "store the facts"), "rule_test.mark", "{}", "is not read back from JSON: store the facts")
}
