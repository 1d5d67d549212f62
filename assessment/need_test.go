package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/assessment"
)

// needs writes what is needed for each grade, "-" for what cannot be reached.
func needs(p assessment.PartResult) (out []string) {
	for need := range p.Needed() {
		out = append(out, string(need.Label)+" "+show(need))
	}
	return out
}

func show(need assessment.Need) string {
	if !need.Reachable {
		return "-"
	}
	return need.Points.String()
}

func TestNeeded(t *testing.T) {
	whole, half := assessment.Bilimzet2025(), with(t, "score-step=half")
	for _, c := range []struct {
		name   string
		scheme assessment.Scheme
		part   string
		points [][]assessment.Points
		want   []string // from excellent to unsatisfactory, then to pass
	}{
		{"nothing held, project", whole, "project", nil, []string{"9", "7", "5", "0", "5"}},
		{"nothing held, test", whole, "test", nil, []string{"23", "20", "17", "0", "17"}},
		{"5 of 8 so far", whole, "project", [][]assessment.Points{list("2", "1", "1", "1", "")}, []string{"-", "2", "0", "0", "0"}},
		{"7 of 8 so far", whole, "project", [][]assessment.Points{list("2", "2", "2", "1", "")}, []string{"2", "0", "0", "0", "0"}},
		{"2 of 8 so far", whole, "project", [][]assessment.Points{list("2", "0", "0", "0", "")}, []string{"-", "-", "-", "0", "-"}},
		{"half points", half, "project", [][]assessment.Points{list("1.5", "2", "2", "2", "")}, []string{"1.5", "0", "0", "0", "0"}},
		{"all given", whole, "project", [][]assessment.Points{project(7)}, []string{"-", "0", "0", "0", "0"}},
		{"test failed", whole, "test", [][]assessment.Points{nil, list("16")}, []string{"-", "-", "-", "0", "-"}},
		{"by percent, the mark is still 17", with(t, "scale-column=percent"), "test", nil, []string{"23", "19", "18", "0", "17"}},
		{"by percent, the mark alone", with(t, "scale-column=percent", "parts-combined=test-only"), "test", nil, []string{"23", "19", "18", "0", "17"}},
		{"nothing asked of the project", with(t, "parts-combined=test-only"), "project", nil, []string{"9", "7", "5", "0", "0"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := part(t, grade(t, c.scheme, c.points...), c.part)
			var want []string
			for i, label := range []string{"excellent", "good", "satisfactory", "unsatisfactory"} {
				want = append(want, label+" "+c.want[i])
			}
			require.Equal(t, want, needs(p))
			require.Equal(t, c.want[4], show(p.NeededToPass()))
			require.Equal(t, assessment.Label(""), p.NeededToPass().Label)
			for range p.Needed() {
				break // a loop may be left early
			}
		})
	}
}

func TestNeededCountsWhatTheOpenItemsGiveAnyhow(t *testing.T) {
	s, err := assessment.NewScheme("other-2026", oral(t)) // 1 to 6 by halves, and 0 to 4
	require.NoError(t, err)
	require.Equal(t, []string{"A 8", "B 6.5", "C 1"}, needs(part(t, grade(t, s), "oral")), "the first item gives 1 at least")
	require.Equal(t, []string{"A -", "B 4", "C 0"}, needs(part(t, grade(t, s, list("3", "")), "oral")), "the second goes by whole points")
}
