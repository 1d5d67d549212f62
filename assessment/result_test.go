package assessment_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

func TestGradeRefusesWhatCannotBeMeant(t *testing.T) {
	s := assessment.Bilimzet2025()
	for _, c := range []struct {
		name   string
		points [][]assessment.Points
		field  string
		value  string
		reason string
	}{
		{"3 on a criterion of 0 to 2", [][]assessment.Points{list("2", "2", "3", "2", "2"), list("20")}, "scores[2]", "3", "must be from 0 to 2"},
		{"a negative score", [][]assessment.Points{list("2", "2", "2", "2", "-1"), list("20")}, "scores[4]", "-1", "must be from 0 to 2"},
		{"26 of 25", [][]assessment.Points{project(8), list("26")}, "correct", "26", "must be from 0 to 25"},
		{"-1 of 25", [][]assessment.Points{nil, list("-1")}, "correct", "-1", "must be from 0 to 25"},
		{"four scores", [][]assessment.Points{project(8)[:4], list("20")}, "scores", "4 numbers", "must be 5 numbers, null for one that is not known yet"},
		{"six scores", [][]assessment.Points{append(project(8), n("0")), list("20")}, "scores", "6 numbers", "must be 5 numbers, null for one that is not known yet"},
		{"three parts", [][]assessment.Points{project(8), list("20"), list("1")}, "parts", "3 parts", "are more than the scheme has, 2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := s.Grade(c.points...)
			input := refused(t, err, c.field)
			equal(t, c.value+" "+c.reason, input.Value+" "+input.Reason)
			equal(t, assessment.Result{}, r)
		})
	}
}

func TestFindingsShowTheNumbersFoundAndAsked(t *testing.T) {
	r := grade(t, assessment.Bilimzet2025(), project(7), list("16"))
	for lang, want := range map[qagida.Lang]string{
		qagida.English: "Test: the pass mark is reached, at least 17 of 25 points — 16 of 25 points, at least 17",
		qagida.Russian: "Тестирование: набран проходной балл, не менее 17 из 25 — набрано баллов: 16 из 25, нужно не менее 17",
		qagida.Kazakh:  "Тестілеу: өту балы жиналған, ол кемінде 17, ең көбі 25 — жиналған балл: 16, ең көбі 25, қажеті кемінде 17",
	} {
		equal(t, want, finding(t, r.Decision, assessment.CodeTestMark).Text(lang))
	}
	byPercent := grade(t, with(t, "scale-column=percent"), project(7), list("16"))
	isTrue(t, strings.Contains(finding(t, byPercent.Decision, assessment.CodeTestGrade).Text(qagida.English), "at least 17.5"), "70 percent of 25")
}

func TestPartsNotYetHeldAreUndeterminedAndNamed(t *testing.T) {
	s := assessment.Bilimzet2025()
	all := []string{"scores[0]", "scores[1]", "scores[2]", "scores[3]", "scores[4]", "correct"}
	for _, c := range []struct {
		name    string
		points  [][]assessment.Points
		outcome qagida.Outcome
		missing []string
	}{
		{"nothing", nil, qagida.Undetermined, all},
		{"nothing, spelt out", [][]assessment.Points{nil, {}}, qagida.Undetermined, all},
		{"no test", [][]assessment.Points{project(8)}, qagida.Undetermined, all[5:]},
		{"test not known", [][]assessment.Points{project(8), list("")}, qagida.Undetermined, all[5:]},
		{"no project", [][]assessment.Points{nil, list("20")}, qagida.Undetermined, all[:5]},
		{"project in part", [][]assessment.Points{list("2", "", "2", "", "2"), list("20")}, qagida.Undetermined, []string{"scores[1]", "scores[3]"}},
		{"project in part and a failed test", [][]assessment.Points{list("2", "2", "2", "2", ""), list("16")}, qagida.NotMet, []string{"scores[4]"}},
		{"all", [][]assessment.Points{project(8), list("20")}, qagida.Met, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := grade(t, s, c.points...)
			equal(t, c.outcome, r.Outcome())
			equal(t, c.missing, missing(r.Missing()))
		})
	}
	p := part(t, grade(t, s, list("2", "", "2", "", "2")), assessment.Project)
	isTrue(t, !p.Points.IsKnown() && !p.Percent.IsKnown() && p.Grade == "" && p.Passed == qagida.Undetermined)
	equal(t, "6", p.Earned().String())
	f := finding(t, grade(t, s, list("2", "", "2", "2", "2")).Decision, assessment.CodeProjectHeld)
	equal(t, "Project work: every score is given — not stated: score for using theory in practice", f.Text(qagida.English))
}

func TestPartResultInJSON(t *testing.T) {
	r := grade(t, with(t, "score-step=half"), list("2", "2", "2", "2", "0.5"), list(""))
	out, err := json.Marshal(map[string]any{"project": part(t, r, "project"), "test": part(t, r, "test")})
	ok(t, err)
	equal(t, `{"project":{"points":"8.5","percent":"85","grade":"good"},"test":{}}`, string(out))
	_, err = r.Part("essay")
	equal(t, "is not one of: project, test", refused(t, err, "part").Reason)
	for range r.Parts() {
		break // a loop may be left early
	}
}

func TestResultsAreComparable(t *testing.T) {
	s := assessment.Bilimzet2025()
	isTrue(t, grade(t, s, list("2", "2", "2", "1", "0"), list("17.0")) == grade(t, s, list("2.00", "2", "2", "1", "0"), list("17")))
	isTrue(t, grade(t, s, project(7), list("17")) != grade(t, s, project(7), list("18")))
}

func TestMorePointsNeverLowerAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, err := assessment.Bilimzet2025().With(
			rapid.SampledFrom([]string{"scale-column=points", "scale-column=percent"}).Draw(t, "column"),
			rapid.SampledFrom([]string{"parts-combined=each-part", "parts-combined=test-only"}).Draw(t, "combined"))
		ok(t, err)
		of := func(v int) assessment.Points { p, _ := assessment.NewPoints(v); return p }
		low, high := make([]assessment.Points, 5), make([]assessment.Points, 5)
		for i := range low {
			v := rapid.IntRange(0, 2).Draw(t, "score")
			low[i], high[i] = of(v), of(rapid.IntRange(v, 2).Draw(t, "more"))
		}
		v := rapid.IntRange(0, 25).Draw(t, "correct")
		less, err := s.Grade(low, []assessment.Points{of(v)})
		ok(t, err)
		more, err := s.Grade(high, []assessment.Points{of(rapid.IntRange(v, 25).Draw(t, "more"))})
		ok(t, err)
		isTrue(t, less.Outcome() != qagida.Met || more.Outcome() == qagida.Met)
		for id, p := range less.Parts() {
			q, err := more.Part(id)
			ok(t, err)
			isTrue(t, q.Grade.Grade() <= p.Grade.Grade(), "the best grade is the first")
		}
	})
}

func TestLearningAScoreNeverOverturnsASettledOutcome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		of := func(v int) assessment.Points { p, _ := assessment.NewPoints(v); return p }
		full, some := make([]assessment.Points, 6), make([]assessment.Points, 6)
		for i, max := range []int{2, 2, 2, 2, 2, 25} {
			full[i] = of(rapid.IntRange(0, max).Draw(t, "score"))
			if rapid.Bool().Draw(t, "known") {
				some[i] = full[i]
			}
		}
		s := assessment.Bilimzet2025()
		before, err := s.Grade(some[:5], some[5:])
		ok(t, err)
		after, err := s.Grade(full[:5], full[5:])
		ok(t, err)
		isTrue(t, before.Outcome() == qagida.Undetermined || before.Outcome() == after.Outcome())
		isTrue(t, after.Outcome() != qagida.Undetermined)
	})
}

func TestNothingPanicsWhateverComesIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := assessment.Bilimzet2025()
		s.ScaleColumn = assessment.ScaleColumnReading(rapid.Uint8().Draw(t, "column"))
		s.PartsCombined = assessment.PartsCombinedReading(rapid.Uint8().Draw(t, "combined"))
		s.ScoreStep = assessment.ScoreStepReading(rapid.Uint8().Draw(t, "step"))
		points := rapid.SliceOfN(rapid.SliceOfN(rapid.Custom(func(t *rapid.T) assessment.Points {
			p, _ := assessment.NewPoints(rapid.IntRange(-1, math.MaxInt32).Draw(t, "points"))
			return p
		}), 0, 7), 0, 4).Draw(t, "parts")
		r, _ := s.Grade(points...)
		_ = r.Text(qagida.Kazakh)
		for _, p := range r.Parts() {
			_ = p.NeededToPass()
		}
	})
}

func TestGradingAllocatesNothing(t *testing.T) {
	s := with(t, "scale-column=percent")
	scores, correct := project(8), list("17")
	equal(t, 0.0, testing.AllocsPerRun(100, func() {
		if r, err := s.Grade(scores, correct); err != nil || r.Outcome() != qagida.NotMet {
			t.Fatal(err)
		}
	}))
}
