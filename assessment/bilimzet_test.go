package assessment_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/rule"
)

// The two scales as section 8 prints them, by points and by percent; the first
// row is the best.
var (
	projectPrinted = []printed{{"excellent", 9, 85}, {"good", 7, 75}, {"satisfactory", 5, 50}, {"unsatisfactory", 0, 0}}
	testPrinted    = []printed{{"excellent", 23, 90}, {"good", 20, 75}, {"satisfactory", 17, 70}, {"unsatisfactory", 0, 0}}
)

func TestTheTwoColumnsDisagreeAtThreeValues(t *testing.T) {
	collect := func(s assessment.Scheme) (list []string) {
		for id, d := range s.Disagreements() {
			list = append(list, id+" "+d.Points.String()+" "+d.Percent.String()+" "+string(d.ByPoints)+" "+string(d.ByPercent))
		}
		return list
	}
	three := []string{
		"project 7 70 good satisfactory",
		"test 17 68 satisfactory unsatisfactory",
		"test 19 76 satisfactory good",
	}
	require.Equal(t, three, collect(assessment.Bilimzet2025()))
	require.Equal(t, []string{three[0], "project 8.5 85 good excellent", three[1], three[2]}, collect(with(t, "score-step=half")))

	var own []string
	for d := range assessment.Bilimzet2025().Parts()[1].Scale.Disagreements() {
		own = append(own, d.Points.String())
	}
	require.Equal(t, []string{"17", "19"}, own)
	leftEarly(t, assessment.Bilimzet2025().Disagreements())
}

// The column sets the grade, and no more: 17 right answers pass the test in so
// many words.
func TestReadingScaleColumn(t *testing.T) {
	for _, c := range []struct {
		column, correct, grade string
		rests                  bool
	}{
		{"points", "17", "satisfactory", true},
		{"percent", "17", "unsatisfactory", true},
		{"points", "19", "satisfactory", true},
		{"percent", "19", "good", true},
		{"points", "18", "satisfactory", false},
		{"percent", "18", "satisfactory", false},
		{"points", "16", "unsatisfactory", false},
		{"percent", "16", "unsatisfactory", false},
	} {
		t.Run(c.correct+" by "+c.column, func(t *testing.T) {
			r := grade(t, with(t, "scale-column="+c.column), project(10), list(c.correct))
			test := part(t, r, assessment.Test)
			require.Equal(t, c.grade, string(test.Grade))
			var want []string
			if c.rests {
				want = []string{"scale-column=" + c.column}
			}
			require.Equal(t, want, named(test.Readings()), "the grade names the column where the other gives another")
			passes := rule.OutcomeOf(qagida.FactOf(c.correct != "16"))
			require.Equal(t, passes, r.Outcome())
			require.Equal(t, passes, test.Passed)
			require.Empty(t, choices(t, r.Decision, assessment.CodeTestMark), "the pass mark is a rule of its own")
		})
	}
}

func TestReadingPartsCombined(t *testing.T) {
	for _, c := range []struct {
		combined, project string
		want              qagida.Outcome
		passed            qagida.Outcome
	}{
		{"each-part", "not-met", qagida.NotMet, qagida.NotMet},
		{"test-only", "not-applicable", qagida.Met, qagida.NotApplicable},
	} {
		t.Run(c.combined, func(t *testing.T) {
			r := grade(t, with(t, "parts-combined="+c.combined), project(4), list("17"))
			require.Equal(t, c.want, r.Outcome())
			require.Equal(t, c.project, outcome(t, r.Decision, assessment.CodeProjectGrade))
			require.Equal(t, []string{"parts-combined=" + c.combined}, choices(t, r.Decision, assessment.CodeProjectGrade))
			require.Equal(t, c.passed, part(t, r, assessment.Project).Passed)
			require.Equal(t, qagida.Met, part(t, r, assessment.Test).Passed)
		})
	}
	for name, project := range map[string][]assessment.Points{
		"not held yet": nil, "half graded": append([]assessment.Points{{}}, list("1", "1", "1", "1")...), "missed": {assessment.Absent()},
	} {
		t.Run("test-only, the project "+name, func(t *testing.T) {
			r := grade(t, with(t, "parts-combined=test-only"), project, list("17"))
			require.Equal(t, qagida.Met, r.Outcome())
			require.Empty(t, missing(r.Missing()))
			require.Equal(t, "not-applicable", outcome(t, r.Decision, assessment.CodeProjectHeld))
			require.Equal(t, []string{"parts-combined=test-only"}, choices(t, r.Decision, assessment.CodeProjectHeld))
			require.NotEqual(t, qagida.Met, grade(t, assessment.Bilimzet2025(), project, list("17")).Outcome())
		})
	}
}

func TestReadingScoreStep(t *testing.T) {
	_, err := assessment.Bilimzet2025().Grade(list("1.5", "2", "2", "2", "2"), list("20"))
	require.Equal(t, "must go in steps of 1", refused(t, err, "scores[0]").Reason)
	half := with(t, "score-step=half")
	require.Equal(t, "9.5", part(t, grade(t, half, list("1.5", "2", "2", "2", "2"), list("20")), assessment.Project).Points.String())
	_, err = half.Grade(list("1.25", "2", "2", "2", "2"), list("20"))
	require.Equal(t, "must go in steps of 0.5", refused(t, err, "scores[0]").Reason)
	_, err = half.Grade(project(10), list("16.5"))
	require.Equal(t, "must go in steps of 1", refused(t, err, "correct").Reason, "answers are counted")
}

func TestBilimzetNumbersOfTheText(t *testing.T) {
	parts := assessment.Bilimzet2025().Parts()
	require.Len(t, parts, 2)
	require.Len(t, parts[0].Items, 5)
	for _, it := range parts[0].Items {
		require.Equal(t, "2", it.Max.String())
		require.False(t, it.Step.Known(), "the text states no step")
	}
	require.Equal(t, "10 25", parts[0].Scale.Max().String()+" "+parts[1].Scale.Max().String())
	require.Equal(t, "unknown 17", parts[0].PassMark.String()+" "+parts[1].PassMark.String())
	require.Equal(t, "satisfactory", string(parts[0].PassGrade)+string(parts[1].PassGrade), "the test has a mark, the project a grade")
	require.Equal(t, qagida.BilimzetIn2025, assessment.Bilimzet2025().Edition)
	require.NoError(t, assessment.Bilimzet2025().Check())
}

// The scheme is written out; made of the same parts under another name it says and
// decides the same.
func TestTheSchemeWrittenOutIsTheOneThatWouldBeMade(t *testing.T) {
	written := assessment.Bilimzet2025()
	made, err := assessment.NewScheme("other-2026", written.Parts()...)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(written.Criteria(), made.Criteria()))
	for _, choices := range [][]string{nil, {"scale-column=percent"}, {"parts-combined=test-only"}} {
		of, err := written.With(choices...)
		require.NoError(t, err)
		as, err := made.With(choices...)
		require.NoError(t, err)
		for points := range 11 {
			for correct := range 26 {
				right, err := assessment.NewPoints(correct)
				require.NoError(t, err)
				one := grade(t, of, project(float64(points)), []assessment.Points{right})
				other := grade(t, as, project(float64(points)), []assessment.Points{right})
				for _, lang := range languages {
					require.Equal(t, one.Text(lang), other.Text(lang))
				}
				for id, p := range one.Parts() {
					q := part(t, other, id)
					require.Equal(t, p.Grade, q.Grade)
					require.Equal(t, p.Passed, q.Passed)
					require.Equal(t, p.NeededToPass(), q.NeededToPass())
				}
			}
		}
	}
}

// The name of the programme's edition is for what the programme says.
func TestTheNameOfAnotherDocumentIsRefused(t *testing.T) {
	parts := assessment.Bilimzet2025().Parts()
	same, err := assessment.NewScheme(qagida.BilimzetIn2025, parts...)
	require.NoError(t, err)
	require.Equal(t, assessment.Bilimzet2025(), same)
	for name, change := range map[string]func([]assessment.Part) []assessment.Part{
		"one part":         func(p []assessment.Part) []assessment.Part { return p[:1] },
		"another mark":     func(p []assessment.Part) []assessment.Part { p[1].PassMark = n("18"); return p },
		"another grade":    func(p []assessment.Part) []assessment.Part { p[0].PassGrade = "good"; return p },
		"another item":     func(p []assessment.Part) []assessment.Part { p[0].Items[0].Step = n("1"); return p },
		"another ID":       func(p []assessment.Part) []assessment.Part { p[0].ID = "essay"; return p },
		"another field":    func(p []assessment.Part) []assessment.Part { p[0].Field = "points"; return p },
		"another name":     func(p []assessment.Part) []assessment.Part { p[0].Name.EN = "Essay"; return p },
		"another scale":    func(p []assessment.Part) []assessment.Part { p[1].Scale = tests(t, "A:18 B:0", "1"); return p },
		"another distance": func(p []assessment.Part) []assessment.Part { p[1].Scale = tests(t, "A:18 B:0", "0.5"); return p },
	} {
		t.Run(name, func(t *testing.T) {
			_, err := assessment.NewScheme(qagida.BilimzetIn2025, change(assessment.Bilimzet2025().Parts())...)
			refused(t, err, "edition")
		})
	}
	_, err = assessment.NewScheme(qagida.Order95In2020, parts...)
	refused(t, err, "edition")
}

// tests is a scale of 25 questions.
func tests(t *testing.T, bands, step string) assessment.Scale {
	t.Helper()
	s, err := assessment.NewScale(n("25"), n(step), rows(bands)...)
	require.NoError(t, err)
	return s
}

func TestTheSchemeReadsBackFromItsJSON(t *testing.T) {
	s := with(t, "scale-column=percent", "score-step=half")
	text, err := json.Marshal(s)
	require.NoError(t, err)
	var back assessment.Scheme
	require.NoError(t, json.Unmarshal(text, &back))
	require.Equal(t, s, back)
}
