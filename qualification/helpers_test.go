package qualification_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

const (
	undetermined  = qagida.Undetermined
	notApplicable = qagida.NotApplicable
	met           = qagida.Met
	notMet        = qagida.NotMet
)

// ofFact has the outcome of a criterion that asks for a fact.
var ofFact = map[qagida.Fact]qagida.Outcome{qagida.Yes: met, qagida.No: notMet, qagida.Unknown: undetermined}

// under returns the order under readings.
func under(t ruletest.Test, choices ...string) qualification.Rules {
	t.Helper()
	rules, err := qualification.Order95().With(choices...)
	require.NoError(t, err)
	return rules
}

// day returns the day that a text names, and one that is not stated for "".
func day(t testing.TB, text string) qagida.Date {
	t.Helper()
	return ruletest.Day(t, text)
}

// found returns the outcome of one criterion.
func found(t testing.TB, d qagida.Decision, code qagida.Code) qagida.Outcome {
	t.Helper()
	f, err := d.Find(code)
	require.NoError(t, err)
	return f.Outcome()
}

// missing returns the names of the facts that a decision waits for.
func missing(d qagida.Decision) []string { return ruletest.Missing(d) }

// refused holds an error to be a refusal of a field.
func refused(t testing.TB, err error, field string) {
	t.Helper()
	var input *qagida.InputError
	require.ErrorAs(t, err, &input)
	require.Equal(t, field, input.Field, "the field of %v", err)
}

// readingsOf returns the choices that the findings name, each once.
func readingsOf(d qagida.Decision) (choices []string) {
	for f := range d.Findings() {
		for choice := range f.Readings() {
			if text := choice.String(); !slices.Contains(choices, text) {
				choices = append(choices, text)
			}
		}
	}
	return choices
}

// requireMembers holds the JSON form of a value to members, each written as it
// writes itself.
func requireMembers(t testing.TB, value any, members map[string]any) {
	t.Helper()
	want, err := json.Marshal(members)
	require.NoError(t, err)
	ruletest.JSON(t, value, string(want))
}
