package qagida_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
)

// The history as the sources print it.
func TestHistory(t *testing.T) {
	want := []qagida.Amendment{
		{Adopted: ruletest.Day(t, "2016-01-28"), Number: "95"},
		{Adopted: ruletest.Day(t, "2017-01-18"), Number: "18"},
		{Adopted: ruletest.Day(t, "2017-09-29"), Number: "498"},
		{Adopted: ruletest.Day(t, "2018-06-12"), Number: "266"},
		{Adopted: ruletest.Day(t, "2020-04-09"), Number: "ҚР ДСМ-24/2020", Edition: "order95-2020"},
	}
	require.Empty(t, cmp.Diff(want, qagida.History(), cmpopts.EquateComparable(qagida.Date{})))
	qagida.History()[0].Number = "changed"
	require.Equal(t, "95", qagida.History()[0].Number, "what is handed out is a copy")
}

// validity is a set of rules for a timeline.
type validity struct{ years int }

var errNoYears = errors.New("no years")

func (r validity) Check() error {
	if r.years < 1 {
		return errNoYears
	}
	return nil
}

func step(t *testing.T, from string, years int) qagida.Step[validity] {
	t.Helper()
	return qagida.Step[validity]{From: ruletest.Day(t, from), Rules: validity{years}}
}

// The rules of a day are those of the last step that begins on it or before it.
func TestTimelineAt(t *testing.T) {
	line, err := qagida.NewTimeline(step(t, "2016-01-28", 5), step(t, "2020-04-09", 4), step(t, "2027-01-01", 3))
	require.NoError(t, err)
	for on, years := range map[string]int{
		"2016-01-28": 5, "2016-01-29": 5, "2020-04-08": 5,
		"2020-04-09": 4, "2020-04-10": 4, "2026-12-31": 4,
		"2027-01-01": 3, "2027-01-02": 3, "9999-12-31": 3,
	} {
		t.Run(on, func(t *testing.T) {
			rules, err := line.At(ruletest.Day(t, on))
			require.NoError(t, err)
			require.Equal(t, validity{years}, rules)
		})
	}
}

// The module does not guess what held before the first step.
func TestTimelineAtRefuses(t *testing.T) {
	line, err := qagida.NewTimeline(step(t, "2016-01-28", 5))
	require.NoError(t, err)
	for _, v := range []struct {
		name, on, value string
		line            qagida.Timeline[validity]
	}{
		{"the day before", "2016-01-27", "2016-01-27", line},
		{"the first day of all", "0001-01-01", "0001-01-01", line},
		{"a day that is not stated", "", "unknown", line},
		{"a timeline without rules", "2026-01-01", "2026-01-01", qagida.Timeline[validity]{}},
		{"neither", "", "unknown", qagida.Timeline[validity]{}},
	} {
		t.Run(v.name, func(t *testing.T) {
			rules, err := v.line.At(ruletest.Day(t, v.on))
			ruletest.Refused(t, err, "day", v.value, "lies before the first rules of the timeline, or is not stated")
			require.Zero(t, rules)
		})
	}
}

func TestNewTimelineRefuses(t *testing.T) {
	_, err := qagida.NewTimeline[validity]()
	ruletest.Refused(t, err, "timeline", "", "has no rules")
	for _, v := range []struct {
		days  []string
		value string
	}{
		{[]string{""}, "unknown"},
		{[]string{"2020-01-01", ""}, "unknown"},
		{[]string{"2020-01-01", "2020-01-01"}, "2020-01-01"},
		{[]string{"2020-01-02", "2020-01-01"}, "2020-01-01"},
		{[]string{"2020-01-01", "2021-01-01", "2020-06-01"}, "2020-06-01"},
	} {
		t.Run(fmt.Sprint(v.days), func(t *testing.T) {
			var steps []qagida.Step[validity]
			for _, from := range v.days {
				steps = append(steps, step(t, from, 5))
			}
			line, err := qagida.NewTimeline(steps...)
			ruletest.Refused(t, err, "timeline.from", v.value, "must be stated and later than the step before it")
			_, err = line.At(ruletest.Day(t, "2026-01-01"))
			require.Error(t, err)
		})
	}
	_, err = qagida.NewTimeline(step(t, "2020-01-01", 5), step(t, "2021-01-01", 0))
	require.ErrorIs(t, err, errNoYears, "rules that make no sense")
}

// A timeline keeps the steps that it was made with.
func TestATimelineNeverChanges(t *testing.T) {
	steps := []qagida.Step[validity]{step(t, "2020-01-01", 5)}
	line, err := qagida.NewTimeline(steps...)
	require.NoError(t, err)
	steps[0] = step(t, "2024-01-01", 3)
	rules, err := line.At(ruletest.Day(t, "2020-01-01"))
	require.NoError(t, err)
	require.Equal(t, validity{5}, rules)
	require.Zero(t, testing.AllocsPerRun(100, func() { _, _ = line.At(qagida.MustDate(2026, 1, 1)) }))
}

// A timeline that was stored is made anew, and what it would refuse is refused.
func TestTimelineInJSON(t *testing.T) {
	for name, v := range map[string]struct {
		timeline qagida.Timeline[plainRules]
		want     string
	}{
		"none": {qagida.Timeline[plainRules]{}, `[]`},
		"two": {
			plainTimeline(t, qagida.Step[plainRules]{From: qagida.MustDate(2020, 4, 9), Rules: plainRules{5}},
				qagida.Step[plainRules]{From: qagida.MustDate(2027, 1, 1), Rules: plainRules{3}}),
			`[{"from":"2020-04-09","rules":{"years":5}},{"from":"2027-01-01","rules":{"years":3}}]`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			text, err := json.Marshal(v.timeline)
			require.NoError(t, err)
			require.Equal(t, v.want, string(text))
			var back qagida.Timeline[plainRules]
			require.NoError(t, json.Unmarshal(text, &back))
			require.Equal(t, v.timeline, back)
		})
	}
	for name, text := range map[string]string{
		"null":            `null`,
		"no day":          `[{"rules":{"years":5}}]`,
		"a member more":   `[{"from":"2020-04-09","rules":{"years":5,"months":1}}]`,
		"the wrong order": `[{"from":"2027-01-01","rules":{"years":3}},{"from":"2020-04-09","rules":{"years":5}}]`,
		"bad rules":       `[{"from":"2020-04-09","rules":{"years":0}}]`,
	} {
		t.Run("refuses "+name, func(t *testing.T) {
			var back qagida.Timeline[plainRules]
			require.Error(t, json.Unmarshal([]byte(text), &back))
		})
	}
}

type plainRules struct {
	Years int `json:"years"`
}

func (r plainRules) Check() error {
	if r.Years < 1 {
		return errors.New("no years")
	}
	return nil
}

func plainTimeline(t *testing.T, steps ...qagida.Step[plainRules]) qagida.Timeline[plainRules] {
	t.Helper()
	timeline, err := qagida.NewTimeline(steps...)
	require.NoError(t, err)
	return timeline
}

// A choice whose text would be read as another one has no text.
func TestChoiceThatCannotBeWritten(t *testing.T) {
	for _, c := range []qagida.Choice{{Reading: "a=b", Alternative: "c"}, {Reading: "a"}, {Alternative: "b"}} {
		_, err := c.MarshalText()
		ruletest.Refused(t, err, "reading", c.String(), "must have the form certificate-last-day=eve")
	}
}

// An error repeats at most so much of what a caller said, of its place and of the
// reason.
func TestErrorsAreBounded(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	_, err := qagida.ParseDate(long)
	require.Less(t, len(err.Error()), 400)
}

// The editions of the module lead to the text that they were written from, each to its own;
// an edition of the caller's own to none.
func TestAnEditionLeadsToItsText(t *testing.T) {
	seen := map[string]bool{}
	for _, edition := range []qagida.Edition{qagida.Order95In2020, qagida.BilimzetIn2025, qagida.RSIOIn2021} {
		require.Regexp(t, "^[0-9a-f]{64}$", edition.Fingerprint(), edition)
		require.False(t, seen[edition.Fingerprint()], edition)
		seen[edition.Fingerprint()] = true
	}
	require.Empty(t, qagida.Edition("reform-2027").Fingerprint())
	require.Empty(t, qagida.Edition("").Fingerprint())
}
