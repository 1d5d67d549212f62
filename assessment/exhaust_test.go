package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/rule"
)

// printed is a row of a scale as section 8 prints it.
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
	for _, column := range []string{"points", "percent"} {
		t.Run(column, func(t *testing.T) {
			whole := with(t, "scale-column="+column)
			half := with(t, "scale-column="+column, "score-step=half")
			for halves := 0; halves <= 20; halves++ {
				s := whole
				if halves%2 == 1 {
					s = half
				}
				p := part(t, grade(t, s, project(float64(halves)/2)), assessment.Project)
				require.Equal(t, graded(projectPrinted, halves, 10, column == "percent"), string(p.Grade), halves)
				require.Equal(t, rule.FormatMicro(int64(halves)*500_000), p.Points.String())
				require.Equal(t, rule.FormatMicro(int64(halves)*5_000_000), p.Percent.String())
			}
			for correct := 0; correct <= 25; correct++ {
				value, err := assessment.NewPoints(correct)
				require.NoError(t, err)
				p := part(t, grade(t, whole, nil, []assessment.Points{value}), assessment.Test)
				require.Equal(t, graded(testPrinted, 2*correct, 25, column == "percent"), string(p.Grade), correct)
				require.Equal(t, rule.FormatMicro(int64(correct)*4_000_000), p.Percent.String())
			}
		})
	}
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
				t.Run(step.name+" "+column+" "+combined, func(t *testing.T) {
					s := with(t, "score-step="+step.name, "scale-column="+column, "parts-combined="+combined)
					t.Logf("%d results", exhaust(t, s, step.most, column == "percent", combined == "each-part"))
				})
			}
		}
	}
}

func exhaust(t *testing.T, s assessment.Scheme, most int, byPercent, eachPart bool) (cases int) {
	everyScores(most, func(given []assessment.Points, halves int) {
		for correct := range 26 {
			value, err := assessment.NewPoints(correct)
			require.NoError(t, err)
			want := rule.OutcomeOf(qagida.FactOf(passes(halves, correct, byPercent, eachPart)))
			if got := grade(t, s, given, []assessment.Points{value}).Outcome(); got != want {
				t.Fatalf("%v and %d answers: %s, want %s", given, correct, got, want)
			}
			cases++
		}
	})
	return cases
}

// passes reads section 8 slowly: 17 right answers are a pass, whatever the scale
// calls them (8.2.2); where every part must be passed, the project may not be
// unsatisfactory.
func passes(halves, correct int, byPercent, eachPart bool) bool {
	return correct >= 17 && (!eachPart || graded(projectPrinted, halves, 10, byPercent) != "unsatisfactory")
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

// Every combination of what may be known, against the text said slowly.
func TestWhoAssessesByExhaustion(t *testing.T) {
	facts := []qagida.Fact{qagida.Unknown, qagida.No, qagida.Yes}
	for _, duty := range []string{"definition-only", "asked"} {
		for kind := assessment.Kind(0); kind <= assessment.ExternalFinal; kind++ {
			t.Run(duty+" "+kind.String(), func(t *testing.T) {
				rules := rulesWith(t, "expert-duty="+duty)
				for _, assessor := range []string{"", "a", "b"} {
					for _, independent := range facts {
						for _, contract := range facts {
							for _, expert := range facts {
								for _, form := range facts {
									in := assessment.Conduct{
										Kind: kind, Assessor: assessor, Organisation: "a", Independent: independent,
										Contract: contract, CertifiedExpert: expert, ProgrammeForm: form,
									}
									d, err := rules.Conduct(in)
									require.NoError(t, err)
									require.Equal(t, rule.OutcomeOf(conducted(in, duty == "asked")), d.Outcome(), in)
								}
							}
						}
					}
				}
			})
		}
	}
}

// conducted says paras 27 and 28 slowly, of an organisation that is called a.
func conducted(c assessment.Conduct, expertAsked bool) qagida.Fact {
	own := map[string]qagida.Fact{"": qagida.Unknown, "a": qagida.Yes, "b": qagida.No}[c.Assessor]
	external := own.Not().And(c.Independent).And(c.Contract)
	if expertAsked {
		external = external.And(c.CertifiedExpert)
	}
	switch c.Kind {
	case assessment.Final:
		return own.And(c.ProgrammeForm)
	case assessment.ExternalFinal:
		return external
	default:
		return qagida.Unknown
	}
}
