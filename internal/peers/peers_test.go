package peers

import (
	"testing"

	"github.com/qagida/qagida/assessment"
)

func TestAllAgree(t *testing.T) {
	facts := Generate(Seed, 10_000)
	ours, queries := NewOurs(facts), opaQueries()
	exprs, cels := exprAnswers(), celAnswers()
	for i := range facts {
		f := &facts[i]
		want := handAnswer(f)
		for name, got := range map[string]Answer{
			"qagida": ours.Answer(i), "by hand, time.Time": timedAnswer(f),
			"expr": exprs(f), "cel-go": cels(f), "opa": opaAnswer(queries, f),
		} {
			if got != want {
				t.Fatalf("record %d: %s %+v, by hand %+v\n%+v", i, name, got, want, *f)
			}
		}
		for name, got := range map[string]Bare{"branchy": branchy(f, Today), "branch-free": branchFree(f, Today)} {
			if got != want.Bare() {
				t.Fatalf("record %d: %s %+v, by hand %+v\n%+v", i, name, got, want.Bare(), *f)
			}
		}
	}
}

// Grading from decimals gives the grades of the whole numbers.
func TestDecimalsAgree(t *testing.T) {
	facts := Generate(Seed, 10_000)
	scheme := NewOurs(nil).Scheme
	for i, m := range newMarks(facts) {
		wantProject, wantTest, reasons := handGrades(&facts[i])
		if project, test, passed := plainGrades(&m); project != wantProject || test != wantTest || passed != (len(reasons) == 0) {
			t.Fatalf("record %d: plain decimals give %d, %d, %v", i, project, test, passed)
		}
		var points [5]assessment.Points
		var correct [1]assessment.Points
		m.points(&points, &correct)
		result, err := scheme.Grade(points[:], correct[:])
		must(err)
		var grades []uint8
		for _, part := range result.Parts() {
			grades = append(grades, uint8(part.Grade.Grade()))
		}
		if grades[0] != wantProject || grades[1] != wantTest {
			t.Fatalf("record %d: %v, want %d and %d", i, grades, wantProject, wantTest)
		}
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
			if count == 0 || count == n {
				t.Errorf("value %d stands in %d of %d records", i+1, count, n)
			}
		}
	}
	if want := 9 + 2 + 4 + 6 + 4; len(counts) != want {
		t.Errorf("%d reasons occur, want %d: %v", len(counts), want, counts)
	}
}
