package assessment_test

import (
	"errors"
	"iter"
	"testing"

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
}

func TestAGroupLosesNobody(t *testing.T) {
	s := assessment.Bilimzet2025()
	summary := assessment.NewSummary(s)
	var names, outcomes []string
	for g := range assessment.Group(s, stream(group)) {
		names = append(names, g.Person)
		text := g.Result.Outcome().String()
		if g.Err != nil {
			isTrue(t, errors.As(g.Err, new(*qagida.InputError)))
			equal(t, assessment.Result{}, g.Result)
			text = "error"
		}
		outcomes = append(outcomes, text)
		summary.Add(g.Result, g.Err)
	}
	equal(t, []string{"passed", "failed the test", "not graded", "no test yet", "passed too"}, names)
	equal(t, []string{"met", "not-met", "error", "undetermined", "met"}, outcomes)
	equal(t, []int{5, 2, 1, 1, 1}, []int{summary.People(), summary.Passed, summary.NotPassed, summary.Undetermined, summary.Refused})
	equal(t, "66.66 rounded-down", summary.PassRate().String()+" "+summary.PassRate().Rounding().String())
	grades := func(part string) (out []string) {
		for label, count := range summary.Grades(part) {
			out = append(out, string(label)+" "+qagida.CountOf(count).String())
		}
		return out
	}
	equal(t, []string{"excellent 2", "good 1", "satisfactory 1", "unsatisfactory 0", " 0"}, grades("project"))
	equal(t, []string{"excellent 1", "good 0", "satisfactory 1", "unsatisfactory 1", " 1"}, grades("test"))
	equal(t, []string(nil), grades("essay"))

	for range assessment.Group(s, stream(group)) {
		break // a loop may be left early
	}
	for range summary.Grades("test") {
		break
	}
}

func TestSummaryOfNobody(t *testing.T) {
	summary := assessment.NewSummary(assessment.Bilimzet2025())
	isTrue(t, !summary.PassRate().Known() && summary.People() == 0)
	summary.Add(assessment.Result{}, errors.New("lost"))
	isTrue(t, !summary.PassRate().Known() && summary.People() == 1)
}

// A scheme that states grades alone asks, when only stated marks are asked for,
// no more than that its parts are held.
func TestASchemeThatAsksForNoMark(t *testing.T) {
	s, err := assessment.NewScheme("other-2026", assessment.Bilimzet2025().Parts()[0])
	ok(t, err)
	s.PartsCombined = assessment.TestOnly
	r := grade(t, s, project(0))
	equal(t, qagida.NotApplicable, part(t, r, assessment.Project).Passed)
	equal(t, qagida.Met, r.Outcome())
	equal(t, qagida.Undetermined, grade(t, s).Outcome())
}
