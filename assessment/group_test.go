package assessment_test

import (
	"encoding/json"
	"errors"
	"iter"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

type person struct {
	name   string
	points [][]assessment.Points
}

func stream(people []person) iter.Seq2[string, [][]assessment.Points] {
	return func(yield func(string, [][]assessment.Points) bool) {
		for _, p := range people {
			if !yield(p.name, p.points) {
				return
			}
		}
	}
}

var group = []person{
	{"passed", [][]assessment.Points{project(9), list("23")}},
	{"failed the test", [][]assessment.Points{project(9), list("16")}},
	{"not graded", [][]assessment.Points{project(9), list("26")}},
	{"no test yet", [][]assessment.Points{project(7)}},
	{"passed too", [][]assessment.Points{project(5), list("17")}},
	{"did not come", [][]assessment.Points{project(5), list("absent")}},
}

func summed(s assessment.Scheme, people []person) *assessment.Summary {
	summary := assessment.NewSummary(s)
	for g := range assessment.Group(s, stream(people)) {
		summary.Add(g.Result, g.Err)
	}
	return summary
}

func gradesOf(s *assessment.Summary, part string) (out []string) {
	for label, count := range s.Grades(part) {
		out = append(out, string(label)+" "+qagida.CountOf(count).String())
	}
	return out
}

func TestAGroupLosesNobody(t *testing.T) {
	s := assessment.Bilimzet2025()
	var names, outcomes []string
	for g := range assessment.Group(s, stream(group)) {
		names = append(names, g.Person)
		text := g.Result.Outcome().String()
		if g.Err != nil {
			refused(t, g.Err, "correct")
			require.Equal(t, assessment.Result{}, g.Result)
			text = "error"
		}
		outcomes = append(outcomes, text)
	}
	require.Equal(t, []string{"passed", "failed the test", "not graded", "no test yet", "passed too", "did not come"}, names)
	require.Equal(t, []string{"met", "not-met", "error", "undetermined", "met", "not-met"}, outcomes)

	summary := summed(s, group)
	require.Equal(t, []int{6, 2, 2, 1, 1}, []int{summary.People(), summary.Passed, summary.NotPassed, summary.Undetermined, summary.Refused})
	require.Equal(t, []string{"excellent 2", "good 1", "satisfactory 2", "unsatisfactory 0", " 0"}, gradesOf(summary, "project"))
	require.Equal(t, []string{"excellent 1", "good 0", "satisfactory 1", "unsatisfactory 1", " 2"}, gradesOf(summary, "test"))
	require.Empty(t, gradesOf(summary, "essay"))

	for range assessment.Group(s, stream(group)) {
		break // a loop may be left early
	}
	leftEarly(t, summary.Grades("test"))
}

// The share of those who passed is not known while the result of one person is not.
func TestThePassRateOfAGroup(t *testing.T) {
	passes, fails := person{"", [][]assessment.Points{project(9), list("17")}}, person{"", [][]assessment.Points{project(9), list("16")}}
	open, refused := person{"", [][]assessment.Points{project(9)}}, person{"", [][]assessment.Points{project(9), list("26")}}
	absent := person{"", [][]assessment.Points{project(9), list("absent")}}
	for _, row := range []struct {
		name   string
		people []person
		want   string
	}{
		{"nobody", nil, "unknown"},
		{"one passed", []person{passes}, "100"},
		{"one of two", []person{passes, fails}, "50"},
		{"one of two, the other did not come", []person{passes, absent}, "50"},
		{"nobody of one", []person{fails}, "0"},
		{"one passed, one not known yet", []person{passes, open}, "unknown"},
		{"one passed, two not known yet", []person{passes, open, open}, "unknown"},
		{"one failed, one not known yet", []person{fails, open}, "unknown"},
		{"one passed, one that could not be graded", []person{passes, refused}, "unknown"},
		{"nobody known", []person{open}, "unknown"},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.Equal(t, row.want, summed(assessment.Bilimzet2025(), row.people).PassRate().String())
		})
	}
}

func TestAGroupOfNobody(t *testing.T) {
	for range assessment.Group[string](assessment.Bilimzet2025(), nil) {
		require.Fail(t, "there is nobody")
	}
	summary := assessment.NewSummary(assessment.Bilimzet2025())
	require.False(t, summary.PassRate().Known())
	require.Zero(t, summary.People())
	summary.Add(assessment.Result{}, errors.New("lost"))
	require.False(t, summary.PassRate().Known())
	require.Equal(t, 1, summary.People())
}

// The zero Summary counts as well; it knows the grades that somebody has.
func TestTheZeroSummaryCounts(t *testing.T) {
	var summary assessment.Summary
	summary.Add(assessment.Bilimzet2025().Grade(project(9), list("16")))
	summary.Add(assessment.Bilimzet2025().Grade(project(9)))
	summary.Add(assessment.Result{}, nil)
	require.Equal(t, []int{0, 1, 2}, []int{summary.Passed, summary.NotPassed, summary.Undetermined})
	require.Equal(t, []string{"excellent 2", " 0"}, gradesOf(&summary, "project"))
	require.Equal(t, []string{"unsatisfactory 1", " 1"}, gradesOf(&summary, "test"))
}

func TestASummaryReadsBackFromItsJSON(t *testing.T) {
	summary := summed(assessment.Bilimzet2025(), group)
	text, err := json.Marshal(summary)
	require.NoError(t, err)
	var back assessment.Summary
	require.NoError(t, json.Unmarshal(text, &back))
	require.Empty(t, cmp.Diff(*summary, back, cmp.Exporter(func(reflect.Type) bool { return true })))
	refused(t, back.UnmarshalJSON([]byte(`{"passed":-1}`)), "summary")
	refused(t, back.UnmarshalJSON([]byte(`{"failed":1}`)), "summary")
}

// A scheme that states grades alone asks, when only stated marks are asked for,
// no more than that its parts are held.
func TestASchemeThatAsksForNoMark(t *testing.T) {
	s, err := assessment.NewScheme("other-2026", assessment.Bilimzet2025().Parts()[0])
	require.NoError(t, err)
	s.PartsCombined = assessment.TestOnly
	r := grade(t, s, project(0))
	require.Equal(t, qagida.NotApplicable, part(t, r, assessment.Project).Passed)
	require.Equal(t, qagida.Met, r.Outcome())
	require.Equal(t, qagida.Undetermined, grade(t, s).Outcome())
}
