package qagida_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
)

func period(t *testing.T, first, last string) qagida.Period {
	t.Helper()
	return qagida.Period{First: ruletest.Day(t, first), Last: ruletest.Day(t, last)}
}

func TestPeriodContains(t *testing.T) {
	for _, v := range []struct {
		first, last, day string
		want             qagida.Fact
	}{
		{"2026-01-10", "2026-01-20", "2026-01-09", no},
		{"2026-01-10", "2026-01-20", "2026-01-10", yes},
		{"2026-01-10", "2026-01-20", "2026-01-15", yes},
		{"2026-01-10", "2026-01-20", "2026-01-20", yes},
		{"2026-01-10", "2026-01-20", "2026-01-21", no},
		{"2026-01-10", "2026-01-10", "2026-01-10", yes},
		{"2026-01-10", "2026-01-10", "2026-01-11", no},
		{"", "2026-01-20", "2026-01-20", unknown},
		{"", "2026-01-20", "2026-01-21", no},
		{"2026-01-10", "", "2026-01-10", unknown},
		{"2026-01-10", "", "2026-01-09", no},
		{"", "", "2026-01-15", unknown},
		{"2026-01-20", "2026-01-10", "2026-01-15", no}, // ends before it begins
	} {
		p := period(t, v.first, v.last)
		t.Run(p.String()+" "+v.day, func(t *testing.T) {
			require.Equal(t, v.want, p.Contains(ruletest.Day(t, v.day)))
			require.Equal(t, unknown, p.Contains(noDay))
		})
	}
}

func TestPeriodDays(t *testing.T) {
	for _, v := range []struct {
		first, last string
		want        int
	}{
		{"2026-01-10", "2026-01-10", 1},
		{"2026-01-10", "2026-01-11", 2},
		{"2026-01-01", "2026-12-31", 365},
		{"2024-01-01", "2024-12-31", 366},
		{"0001-01-01", "9999-12-31", lastNumber + 1},
		{"2026-01-11", "2026-01-10", 0},
		{"", "2026-01-10", 0},
		{"2026-01-10", "", 0},
		{"", "", 0},
	} {
		p := period(t, v.first, v.last)
		t.Run(p.String(), func(t *testing.T) { require.Equal(t, v.want, p.Days()) })
	}
}

// In JSON a period is what it prints, null where neither end is stated; what that
// prints is read too.
func TestPeriodForms(t *testing.T) {
	other := period(t, "2020-02-02", "2021-12-21")
	for text, p := range map[string]qagida.Period{
		"2026-01-01/2026-12-31": period(t, "2026-01-01", "2026-12-31"),
		"2026-01-01/2026-01-01": period(t, "2026-01-01", "2026-01-01"),
		"2026-01-01/unknown":    period(t, "2026-01-01", ""),
		"unknown/2026-12-31":    period(t, "", "2026-12-31"),
		"unknown/unknown":       {},
	} {
		t.Run(text, func(t *testing.T) {
			require.Equal(t, text, p.String())
			inJSON := `"` + text + `"`
			if p == (qagida.Period{}) {
				inJSON = "null"
			}
			ruletest.JSONForm(t, p, other, inJSON)
			back := other
			require.NoError(t, json.Unmarshal([]byte(`"`+text+`"`), &back))
			require.Equal(t, p, back)
		})
	}
}

// A refused form leaves the period as it was.
func TestPeriodFormsRefused(t *testing.T) {
	p := period(t, "2020-02-02", "2021-12-21")
	before := p
	const form = "must have the form 2026-01-01/2026-12-31"
	for _, v := range []struct{ text, field, value, words string }{
		{"", "period", "", form},
		{"2026-01-01", "period", "2026-01-01", form},
		{"2026-01-01/", "period", "2026-01-01/", form},
		{"/2026-01-01", "period", "/2026-01-01", form},
		{"/", "period", "/", form},
		{"2026-01-01/2026-02-30", "date", "2026-02-30", "is not a day"},
		{"2026-02-30/2026-03-01", "date", "2026-02-30", "is not a day"},
		{"2026-01-01/2026-01-02/2026-01-03", "date", "2026-01-02/2026-01-03", "must have the form"},
		{"2026-01-02/2026-01-01", "period", "2026-01-02/2026-01-01", "ends before it begins"},
	} {
		t.Run(v.text, func(t *testing.T) {
			ruletest.Refused(t, p.UnmarshalJSON([]byte(`"`+v.text+`"`)), v.field, v.value, v.words)
		})
	}
	for _, text := range []string{`{}`, `7`, `{"first":"2026-01-01"}`, `"2026-01-01\/2026-01-02"`} {
		t.Run("JSON "+text, func(t *testing.T) {
			ruletest.Refused(t, p.UnmarshalJSON([]byte(text)), "period", text, "must be a JSON string without escapes")
		})
	}
	require.Equal(t, before, p)
}
