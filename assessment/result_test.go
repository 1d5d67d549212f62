package assessment_test

import (
	"encoding/json"
	"strings"
	"testing"

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
	isTrue(t, !p.Points.Known() && !p.Percent.Known() && p.Grade == "" && p.Passed == qagida.Undetermined)
	equal(t, "6", p.Earned().String())
	f := finding(t, grade(t, s, list("2", "", "2", "2", "2")).Decision, assessment.CodeProjectHeld)
	equal(t, "Project work: every score is given — not stated: score for using theory in practice", f.Text(qagida.English))
}

func TestPartResultInJSON(t *testing.T) {
	r := grade(t, with(t, "score-step=half"), list("2", "2", "2", "2", "0.5"), list(""))
	out, err := json.Marshal(map[string]any{"project": part(t, r, "project"), "test": part(t, r, "test")})
	ok(t, err)
	equal(t, `{"project":{"points":"8.5","percent":"85","grade":"good","passed":"met"},"test":{"points":null,"percent":null,"grade":null,"passed":"undetermined"}}`, string(out))
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

func TestGradingAllocatesNothing(t *testing.T) {
	s := with(t, "scale-column=percent")
	scores, correct := project(8), list("17")
	equal(t, 0.0, testing.AllocsPerRun(100, func() {
		if r, err := s.Grade(scores, correct); err != nil || r.Outcome() != qagida.NotMet {
			t.Fatal(err)
		}
	}))
}
