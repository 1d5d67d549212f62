package qagida_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
)

// The text says that a certificate is valid for five years from its issue; whether
// the corresponding day itself is the last, it does not say (order95/32.2).
func TestFindReading(t *testing.T) {
	reading, found := qagida.FindReading("certificate-last-day")
	require.True(t, found)
	require.Equal(t, qagida.Provision{Act: qagida.Order95, Number: "32.2"}, reading.Provision)
	require.Equal(t, []string{"anniversary", "eve"}, []string{reading.Choices[0].ID, reading.Choices[1].ID})
	for lang := range qagida.Values[qagida.Lang]() {
		require.NotEmpty(t, reading.Question.In(lang))
		require.NotEmpty(t, reading.Why.In(lang))
		require.NotEmpty(t, reading.Choices[1].Meaning.In(lang))
	}
	for _, id := range []string{"", "unknown", "Certificate-last-day", "certificate-last-day=eve"} {
		t.Run(id, func(t *testing.T) {
			reading, found := qagida.FindReading(id)
			require.False(t, found)
			require.Empty(t, reading)
		})
	}
}

// What a caller does to a reading does not reach the table.
func TestReadingsAreCopies(t *testing.T) {
	for i, reading := range qagida.Readings() {
		t.Run(reading.ID, func(t *testing.T) {
			found, ok := qagida.FindReading(reading.ID)
			require.True(t, ok)
			require.Equal(t, reading, found)
			found.Choices[0].ID = "changed"
			require.Equal(t, reading, qagida.Readings()[i])
		})
	}
}

func TestChoiceForms(t *testing.T) {
	other := qagida.Choice{Reading: "x", Alternative: "y"}
	for text, want := range map[string]qagida.Choice{
		"certificate-last-day=eve": {Reading: "certificate-last-day", Alternative: "eve"},
		"a=b":                      {Reading: "a", Alternative: "b"},
		"a=b=c":                    {Reading: "a", Alternative: "b=c"},
		"unknown":                  {},
	} {
		t.Run(text, func(t *testing.T) {
			require.Equal(t, text, want.String())
			ruletest.TextForm(t, want, other, text)
			ruletest.JSONForm(t, want, other, `"`+text+`"`)
		})
	}
}

// A refused form leaves the choice as it was.
func TestChoiceFormsRefused(t *testing.T) {
	before := qagida.Choice{Reading: "x", Alternative: "y"}
	for _, text := range []string{"", "=", "a", "a=", "=b", "certificate-last-day"} {
		t.Run(text, func(t *testing.T) {
			c := before
			ruletest.Refused(t, c.UnmarshalText([]byte(text)), "reading", text, "must have the form certificate-last-day=eve")
			require.Error(t, json.Unmarshal([]byte(`"`+text+`"`), &c))
			require.Equal(t, before, c)
		})
	}
}
