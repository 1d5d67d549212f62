package peers

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/assessment"
)

// everyAnswer are the answers of all that give reasons, by their names.
func everyAnswer(facts []Facts) map[string]func(int) Answer {
	ours, queries := NewOurs(facts), opaQueries()
	exprs, cels := exprAnswers(), celAnswers()
	return map[string]func(int) Answer{
		"qagida":             ours.Answer,
		"by hand":            func(i int) Answer { return handAnswer(&facts[i]) },
		"by hand, time.Time": func(i int) Answer { return timedAnswer(&facts[i]) },
		"expr":               func(i int) Answer { return exprs(&facts[i]) },
		"cel-go":             func(i int) Answer { return cels(&facts[i]) },
		"opa":                func(i int) Answer { return opaAnswer(queries, &facts[i]) },
	}
}

// everyBare are the answers of those that say yes or no.
func everyBare(facts []Facts) map[string]func(int) Bare {
	return map[string]func(int) Bare{
		"branchy":     func(i int) Bare { return branchy(&facts[i], Today) },
		"branch-free": func(i int) Bare { return branchFree(&facts[i], Today) },
	}
}

func TestAllAgree(t *testing.T) {
	facts := Generate(Seed, 10_000)
	for name, answer := range everyAnswer(facts) {
		t.Run(name, func(t *testing.T) {
			for i := range facts {
				if got, want := answer(i), handAnswer(&facts[i]); got != want {
					require.Equal(t, want, got, "record %d: %+v", i, facts[i])
				}
			}
		})
	}
	for name, answer := range everyBare(facts) {
		t.Run(name, func(t *testing.T) {
			for i := range facts {
				if got, want := answer(i), handAnswer(&facts[i]).Bare(); got != want {
					require.Equal(t, want, got, "record %d: %+v", i, facts[i])
				}
			}
		})
	}
}

// Support ends on 15 March 2025 and is closed by the final monitoring (35.1,
// 35.2). Each row is the days of the measures and of the final monitorings.
func TestSupportAndItsClosing(t *testing.T) {
	rows := []struct {
		name           string
		support, final []Day
		certified      Truth
		want           uint8 // the terms that are overdue
	}{
		{"a measure, then the final monitoring", []Day{day(2024, 5, 2)}, []Day{day(2025, 3, 10)}, True, 0},
		{"both on the last day", []Day{day(2025, 3, 15)}, []Day{day(2025, 3, 15)}, True, 0},
		{"a measure after the final monitoring", []Day{day(2024, 5, 2), day(2025, 3, 11)}, []Day{day(2025, 3, 10)}, True, 1 << termFinal},
		{"a measure between two final monitorings", []Day{day(2024, 9, 2)}, []Day{day(2024, 6, 3), day(2025, 3, 10)}, True, 0},
		{"a measure after support has ended", []Day{day(2024, 5, 2), day(2025, 3, 16)}, []Day{day(2025, 3, 10)}, True, 0},
		{"a final monitoring after support has ended", []Day{day(2024, 5, 2)}, []Day{day(2025, 3, 16)}, True, 1 << termFinal},
		{"no measure, and a final monitoring all the same", nil, []Day{day(2025, 3, 10)}, True, 1 << termSupport},
		{"no final monitoring", []Day{day(2024, 5, 2)}, nil, True, 1 << termFinal},
		{"no final monitoring of a teacher without a certificate", []Day{day(2024, 5, 2)}, nil, False, 1 << termFinal},
	}
	facts := make([]Facts, len(rows))
	for i, row := range rows {
		f := soundFacts()
		if f.Certified = row.certified; f.Certified != True {
			f.Issued = 0
		}
		f.Events = slices.DeleteFunc(f.Events, func(e Event) bool { return e.duty() == Support || e.duty() == Final })
		for _, on := range row.support {
			f.Events = append(f.Events, event(Support, on))
		}
		for _, on := range row.final {
			f.Events = append(f.Events, event(Final, on))
		}
		facts[i] = f
	}
	answers, bare := everyAnswer(facts), everyBare(facts)
	for i, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			for name, answer := range answers {
				require.Equal(t, row.want, answer(i).Overdue, name)
			}
			for name, answer := range bare {
				require.Equal(t, row.want != 0, answer(i).Overdue, name)
			}
		})
	}
}

// Grading from decimals gives the grades of the whole numbers.
func TestDecimalsAgree(t *testing.T) {
	facts := Generate(Seed, 10_000)
	scheme := NewOurs(nil).Scheme
	for i, m := range newMarks(facts) {
		wantProject, wantTest, reasons := handGrades(&facts[i], nil)
		project, test, passed := plainGrades(&m)
		require.Equal(t, []any{wantProject, wantTest, len(reasons) == 0}, []any{project, test, passed}, "record %d", i)
		var points [5]assessment.Points
		var correct [1]assessment.Points
		m.points(&points, &correct)
		result, err := scheme.Grade(points[:], correct[:])
		must(err)
		var grades []uint8
		for _, part := range result.Parts() {
			grades = append(grades, uint8(part.Grade.Grade()))
		}
		require.Equal(t, []uint8{wantProject, wantTest}, grades, "record %d", i)
	}
}

// The records are mixed: every answer and every reason occurs, and none always.
func TestRecordsAreMixed(t *testing.T) {
	const n = 10_000
	var kinds, projects, tests [5]int
	counts := map[string]int{}
	for _, f := range Generate(Seed, n) {
		a := handAnswer(&f)
		kinds[a.Kind]++
		projects[a.Project]++
		tests[a.Test]++
		for name, bits := range map[string]uint64{"ineligible": uint64(a.Ineligible), "failed": uint64(a.Failed), "invalid": uint64(a.Invalid), "overdue": uint64(a.Overdue)} {
			for place := range 9 {
				if bits>>place&1 != 0 {
					counts[name+" "+string('0'+byte(place))]++
				}
			}
			if bits == 0 {
				counts[name+" no"]++
			}
		}
	}
	t.Log("kinds ", kinds[1:4], "project ", projects[1:], "test ", tests[1:], counts)
	for _, list := range [][]int{kinds[1:4], projects[1:], tests[1:]} {
		for i, count := range list {
			require.Positive(t, count, "value %d", i+1)
			require.Less(t, count, n, "value %d", i+1)
		}
	}
	require.Len(t, counts, 9+2+4+6+4)
}
