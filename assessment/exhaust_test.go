package assessment_test

import (
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/rule"
)

// The two scales as section 8 prints them, by points and by percent; the first
// row is the best.
type printed struct {
	grade            string
	points, percents int // least of either
}

// graded reads a printed scale slowly: halves is twice the points.
func graded(scale []printed, halves, max int, byPercent bool) string {
	for _, row := range scale {
		if byPercent && halves*50 >= row.percents*max || !byPercent && halves >= 2*row.points {
			return row.grade
		}
	}
	panic("uncovered")
}

func TestBothScalesOfBilimzetByExhaustion(t *testing.T) {
	cases := 0
	for _, reading := range []string{"points", "percent"} {
		whole := with(t, "scale-column="+reading)
		half := with(t, "scale-column="+reading, "score-step=half")
		for halves := 0; halves <= 20; halves++ {
			s := whole
			if halves%2 == 1 {
				s = half
			}
			p := part(t, grade(t, s, project(float64(halves)/2)), assessment.Project)
			equal(t, graded(projectPrinted, halves, 10, reading == "percent"), string(p.Grade), halves)
			equal(t, rule.FormatMicro(int64(halves)*500_000), p.Points.String())
			equal(t, rule.FormatMicro(int64(halves)*5_000_000), p.Percent.String())
			cases++
		}
		for correct := 0; correct <= 25; correct++ {
			value, err := assessment.NewPoints(correct)
			ok(t, err)
			p := part(t, grade(t, whole, nil, []assessment.Points{value}), assessment.Test)
			equal(t, graded(testPrinted, 2*correct, 25, reading == "percent"), string(p.Grade), correct)
			equal(t, rule.FormatMicro(int64(correct)*4_000_000), p.Percent.String())
			cases++
		}
	}
	t.Logf("%d values of the two scales", cases)
}

// Every way of giving the five criteria whole or half points beside every number
// of right answers, under every reading.
func TestBilimzetDecisionByExhaustion(t *testing.T) {
	for _, step := range []struct {
		name string
		most int // how many steps lead to 2 points
	}{{"whole", 2}, {"half", 4}} {
		for _, column := range []string{"points", "percent"} {
			for _, combined := range []string{"each-part", "test-only"} {
				s := with(t, "score-step="+step.name, "scale-column="+column, "parts-combined="+combined)
				cases := 0
				everyScores(step.most, func(given []assessment.Points, halves int) {
					for correct := range 26 {
						value, err := assessment.NewPoints(correct)
						ok(t, err)
						want := passes(halves, correct, column == "percent", combined == "each-part")
						if got := grade(t, s, given, []assessment.Points{value}).Outcome(); got != qagida.FactOf(want).Outcome() {
							t.Fatalf("%v and %d answers under %s, %s: %s, want %t", given, correct, column, combined, got, want)
						}
						cases++
					}
				})
				t.Logf("%s points, %s, %s: %d results", step.name, column, combined, cases)
			}
		}
	}
}

// passes reads section 8 slowly: 17 right answers are a pass (8.2.2); where every
// part must be passed, neither may be unsatisfactory.
func passes(halves, correct int, byPercent, eachPart bool) bool {
	if correct < 17 {
		return false
	}
	return !eachPart || graded(projectPrinted, halves, 10, byPercent) != "unsatisfactory" &&
		graded(testPrinted, 2*correct, 25, byPercent) != "unsatisfactory"
}

// everyScores gives all ways to score five criteria from 0 to 2 points in so many
// steps, with their sum in half points.
func everyScores(most int, try func(given []assessment.Points, halves int)) {
	ways := 1
	for range 5 {
		ways *= most + 1
	}
	values := list("0", "0.5", "1", "1.5", "2")
	given := make([]assessment.Points, 5)
	for way := range ways {
		halves, rest := 0, way
		for i := range given {
			half := rest % (most + 1) * 4 / most
			given[i] = values[half]
			halves += half
			rest /= most + 1
		}
		try(given, halves)
	}
}

// Every combination of what may be known, against the text said slowly; and
// learning a fact never overturns what was settled.
func TestWhoAssessesByExhaustion(t *testing.T) {
	facts := []qagida.Fact{qagida.Unknown, qagida.No, qagida.Yes}
	names := []string{"", "a", "b"}
	cases := 0
	for kind := assessment.Kind(0); kind <= assessment.ExternalFinal; kind++ {
		for _, assessor := range names {
			for _, contract := range facts {
				for _, expert := range facts {
					for _, form := range facts {
						in := assessment.Conduct{Kind: kind, Assessor: assessor, Organisation: "a", Contract: contract, CertifiedExpert: expert, ProgrammeForm: form}
						d, err := assessment.Order95().Conduct(in)
						ok(t, err)
						own := map[string]qagida.Fact{"": qagida.Unknown, "a": qagida.Yes, "b": qagida.No}[assessor]
						external := expert.And(own.Not()).And(contract)
						final := own.And(form)
						want := map[assessment.Kind]qagida.Fact{assessment.Final: final, assessment.ExternalFinal: external, 0: qagida.Unknown}[kind]
						equal(t, want.Outcome(), d.Outcome(), in)
						cases++
					}
				}
			}
		}
	}
	t.Logf("%d combinations", cases)
}
