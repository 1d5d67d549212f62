package planning_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/planning"
)

// under returns the order's rules under other readings, written with spaces
// between them.
func under(t ruletest.Test, choices string) planning.Rules {
	t.Helper()
	rules, err := planning.Order95().With(strings.Fields(choices)...)
	require.NoError(t, err)
	return rules
}

// day returns the day that a text names, and the day that is not stated for "".
func day(text string) qagida.Date {
	if text == "" {
		return qagida.Date{}
	}
	d, err := qagida.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// refused holds an error to be an InputError of a field.
func refused(t ruletest.Test, err error, field string) {
	t.Helper()
	var refusal *qagida.InputError
	require.ErrorAs(t, err, &refusal)
	require.Equal(t, field, refusal.Field, err)
}

// readingsOf returns the choices that the finding with a code rests on, with
// spaces between them.
func readingsOf(t ruletest.Test, d qagida.Decision, code qagida.Code) string {
	t.Helper()
	return strings.Join(ruletest.Readings(t, d, code), " ")
}

// outcomesOf returns the outcomes of a decision in the order of the text.
func outcomesOf(d qagida.Decision) (outcomes []qagida.Outcome) {
	for _, outcome := range d.Outcomes() {
		outcomes = append(outcomes, outcome)
	}
	return outcomes
}

// idle is a calendar on which nobody ever works.
type idle struct{}

func (idle) Working(qagida.Date) bool { return false }

// onlyOn is a calendar with a few working days.
type onlyOn []qagida.Date

func (c onlyOn) Working(d qagida.Date) bool { return slices.Contains(c, d) }

// neverOverturned holds what was settled with fewer facts to stay so.
func neverOverturned(t ruletest.Test, less, more qagida.Decision) {
	t.Helper()
	for code, before := range less.Outcomes() {
		after := ruletest.Find(t, more, code).Outcome()
		require.False(t, before == qagida.Met && after == qagida.NotMet || before == qagida.NotMet && after == qagida.Met,
			"%s: %s became %s with a fact more", code, before, after)
	}
}

func TestRefusalsNameTheirField(t *testing.T) {
	_, err := planning.Order95().Balance(planning.History{Courses: []planning.Attendance{{}, {Hours: qagida.CountOf(-1)}}})
	ruletest.Refused(t, err, "courses[1].hours", "-1", "negative")
}
