package assessment_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/rule"
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
			require.Equal(t, c.value+" "+c.reason, input.Value+" "+input.Reason)
			require.Equal(t, assessment.Result{}, r)
			kept := []assessment.Label{"of another"}
			grades, passed, err := s.AppendGrades(kept, c.points...)
			refused(t, err, c.field)
			require.Equal(t, kept, grades)
			require.Equal(t, qagida.Undetermined, passed)
		})
	}
}

func TestFindingsShowTheNumbersFoundAndAsked(t *testing.T) {
	r := grade(t, assessment.Bilimzet2025(), project(4), list("16"))
	for _, c := range []struct {
		code qagida.Code
		lang qagida.Lang
		want string
	}{
		{assessment.CodeTestMark, qagida.English, "Test: the pass mark is not reached (points: 16; needed: at least 17 of 25)"},
		{assessment.CodeTestMark, qagida.Russian, "Тестирование: проходной балл не набран (баллы: 16; нужно не менее 17 из 25)"},
		{assessment.CodeTestMark, qagida.Kazakh, "Тестілеу: өту балы жиналмаған (балл: 16; қажеті 25 балдан кемінде 17)"},
		{assessment.CodeProjectGrade, qagida.English, "Project work: the grade falls short of satisfactory (points: 4; needed: at least 5 of 10)"},
		{assessment.CodeProjectHeld, qagida.English, "Project work: every score has been given, 4 of 10 points"},
	} {
		t.Run(string(c.code)+" "+c.lang.String(), func(t *testing.T) {
			require.Equal(t, c.want, finding(t, r.Decision, c.code).Text(c.lang))
		})
	}
}

// A sum that nobody stated is not shown as 0: while points are missing the sentence says
// what it can be at most, and that there is none where there will be none.
func TestNoSumIsShownThatNobodyStated(t *testing.T) {
	nought, open := n("0"), assessment.Points{}
	for name, c := range map[string]struct {
		project []assessment.Points
		lang    qagida.Lang
		want    string
	}{
		"two scores missing":            {[]assessment.Points{nought, nought, nought, open, open}, qagida.English, "points: at most 4"},
		"two scores missing, in ru":     {[]assessment.Points{nought, nought, nought, open, open}, qagida.Russian, "баллы: не более 4"},
		"two scores missing, in kk":     {[]assessment.Points{nought, nought, nought, open, open}, qagida.Kazakh, "балл: ең көбі 4"},
		"one missed and one missing":    {[]assessment.Points{nought, n("1"), n("1"), assessment.Absent(), open}, qagida.English, "points: at most 4"},
		"one missed":                    {[]assessment.Points{n("2"), n("1"), n("1"), assessment.Absent(), nought}, qagida.English, "points: 4"},
		"missed as a whole":             {[]assessment.Points{assessment.Absent()}, qagida.English, "points: none"},
		"a sum of 0 that was stated":    {[]assessment.Points{nought, nought, nought, nought, nought}, qagida.English, "points: 0"},
		"the sum of all that was given": {project(4), qagida.English, "points: 4"},
	} {
		t.Run(name, func(t *testing.T) {
			f := finding(t, grade(t, assessment.Bilimzet2025(), c.project, list("17")).Decision, assessment.CodeProjectGrade)
			require.Equal(t, qagida.NotMet, f.Outcome())
			require.Contains(t, f.Text(c.lang), c.want+";")
		})
	}
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
		{"5 of the project are still possible", [][]assessment.Points{list("0", "0", "1", "2", ""), list("20")}, qagida.Undetermined, []string{"scores[4]"}},
		{"5 of the project are out of reach", [][]assessment.Points{list("0", "0", "1", "1", ""), list("20")}, qagida.NotMet, []string{"scores[4]"}},
		{"all", [][]assessment.Points{project(8), list("20")}, qagida.Met, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := grade(t, s, c.points...)
			require.Equal(t, c.outcome, r.Outcome())
			require.Equal(t, c.missing, missing(r.Missing()))
		})
	}
	p := part(t, grade(t, s, list("2", "", "2", "", "2")), assessment.Project)
	require.False(t, p.Points.Known() || p.Percent.Known() || p.Grade != "")
	require.Equal(t, qagida.Undetermined, p.Passed)
	require.Equal(t, "6", p.Earned().String())
	f := finding(t, grade(t, s, list("2", "", "2", "2", "2")).Decision, assessment.CodeProjectHeld)
	require.Equal(t, "Project work: which scores has the participant been given? Not all are known yet", f.Text(qagida.English))
}

// A person who did not come has no points to wait for.
func TestAPersonWhoDidNotCome(t *testing.T) {
	s := assessment.Bilimzet2025()
	for _, c := range []struct {
		name   string
		points [][]assessment.Points
		unmet  []qagida.Code
		missed []string
	}{
		{"to the test", [][]assessment.Points{project(8), list("absent")}, []qagida.Code{assessment.CodeTestHeld, assessment.CodeTestMark}, nil},
		{"to the project", [][]assessment.Points{list("absent"), list("20")}, []qagida.Code{assessment.CodeProjectHeld, assessment.CodeProjectGrade}, nil},
		{"to one criterion of it", [][]assessment.Points{list("2", "2", "2", "2", "absent"), list("20")}, []qagida.Code{assessment.CodeProjectHeld}, nil},
		{"to one, 5 points without it", [][]assessment.Points{list("2", "2", "1", "0", "absent"), list("20")}, []qagida.Code{assessment.CodeProjectHeld}, nil},
		{"to one, 4 points without it", [][]assessment.Points{list("2", "2", "0", "0", "absent"), list("20")}, []qagida.Code{assessment.CodeProjectHeld, assessment.CodeProjectGrade}, nil},
		{"to one, 5 points still possible", [][]assessment.Points{list("2", "1", "", "0", "absent"), list("20")}, []qagida.Code{assessment.CodeProjectHeld}, nil},
		{"to the test, the project not known", [][]assessment.Points{nil, list("absent")}, []qagida.Code{assessment.CodeTestHeld, assessment.CodeTestMark}, []string{"scores[0]", "scores[1]", "scores[2]", "scores[3]", "scores[4]"}},
		{"to anything", [][]assessment.Points{list("absent"), list("absent")}, []qagida.Code{assessment.CodeProjectHeld, assessment.CodeProjectGrade, assessment.CodeTestHeld, assessment.CodeTestMark}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := grade(t, s, c.points...)
			require.Equal(t, qagida.NotMet, r.Outcome())
			require.Equal(t, c.unmet, unmet(r.Decision))
			require.Equal(t, c.missed, missing(r.Missing()))
		})
	}
	some := grade(t, s, list("2", "2", "2", "2", "absent"), list("20"))
	require.Equal(t, qagida.NotApplicable, finding(t, some.Decision, assessment.CodeProjectGrade).Outcome(), "no sum of all criteria to grade")
	require.Equal(t, "bilimzet/8.1.SUM", finding(t, some.Decision, assessment.CodeProjectHeld).Provision().String())
	require.Equal(t, qagida.NotMet, part(t, some, assessment.Project).Passed)
	test := part(t, grade(t, s, nil, list("absent")), assessment.Test)
	require.True(t, test.Points.IsAbsent())
	require.Equal(t, "absent unknown", test.Points.String()+" "+test.Percent.String())
	require.Equal(t, qagida.NotMet, test.Passed)
	require.False(t, test.NeededToPass().Reachable)
	require.Empty(t, test.Grade)
	f := finding(t, grade(t, s, nil, list("absent")).Decision, assessment.CodeTestHeld)
	require.Equal(t, "Test: the participant did not come, and what was missed has no points; a repeat assessment is needed", f.Text(qagida.English))
}

func TestTheGradesAlone(t *testing.T) {
	for _, c := range []struct {
		name   string
		points [][]assessment.Points
		want   []assessment.Label
		passed qagida.Outcome
	}{
		{"both", [][]assessment.Points{project(8), list("23")}, []assessment.Label{"good", "excellent"}, qagida.Met},
		{"one of them not enough", [][]assessment.Points{project(8), list("16")}, []assessment.Label{"good", "unsatisfactory"}, qagida.NotMet},
		{"one", [][]assessment.Points{project(8)}, []assessment.Label{"good", ""}, qagida.Undetermined},
		{"none", nil, []assessment.Label{"", ""}, qagida.Undetermined},
		{"a person who did not come", [][]assessment.Points{project(8), list("absent")}, []assessment.Label{"good", ""}, qagida.NotMet},
	} {
		t.Run(c.name, func(t *testing.T) {
			grades, passed, err := assessment.Bilimzet2025().AppendGrades(nil, c.points...)
			require.NoError(t, err)
			require.Equal(t, c.want, grades)
			require.Equal(t, c.passed, passed)
			require.Equal(t, c.passed, grade(t, assessment.Bilimzet2025(), c.points...).Outcome())
		})
	}
	_, _, err := assessment.Scheme{}.AppendGrades(nil)
	refused(t, err, "scheme")
}

func TestResultsInJSON(t *testing.T) {
	half := with(t, "score-step=half")
	for _, c := range []struct {
		name   string
		result assessment.Result
		want   string
	}{
		{"both parts", grade(t, half, list("2", "2", "2", "2", "0.5"), list("25")), `{
			"project":{"points":"8.5","percent":"85","grade":"good","passed":"met","readings":["scale-column=points"]},
			"test":{"points":"25","percent":"100","grade":"excellent","passed":"met"}}`},
		{"without the test", grade(t, half, list("2", "2", "2", "2", "0")), `{
			"project":{"points":"8","percent":"80","grade":"good","passed":"met"},
			"test":{"points":null,"percent":null,"grade":null,"passed":"undetermined"}}`},
		{"absent from the test", grade(t, half, project(4), list("absent")), `{
			"project":{"points":"4","percent":"40","grade":"unsatisfactory","passed":"not-met"},
			"test":{"points":"absent","percent":null,"grade":null,"passed":"not-met"}}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, err := json.Marshal(c.result)
			require.NoError(t, err)
			var members map[string]json.RawMessage
			require.NoError(t, json.Unmarshal(text, &members))
			decision, err := json.Marshal(c.result.Decision)
			require.NoError(t, err)
			require.JSONEq(t, string(decision), string(members["decision"]))
			delete(members, "decision")
			rest, err := json.Marshal(members)
			require.NoError(t, err)
			require.JSONEq(t, c.want, string(rest))
			readsBack(t, c.result, text)
		})
	}
}

// readsBack holds a result that was stored to be whole.
func readsBack(t *testing.T, r assessment.Result, text []byte) {
	t.Helper()
	var back assessment.Result
	require.NoError(t, json.Unmarshal(text, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	require.Equal(t, string(text), string(again))
	require.True(t, rule.IsRecord(back.Decision))
	require.Equal(t, r.Outcome(), back.Outcome())
	for id, label := range r.Grades() {
		p := part(t, back, id)
		require.Equal(t, label, p.Grade)
		require.Equal(t, part(t, r, id).Points, p.Points)
		require.Equal(t, named(part(t, r, id).Readings()), named(p.Readings()))
		require.False(t, p.Earned().Known(), "what was read back knows no scheme")
	}
	require.Equal(t, grades(r), grades(back))
	leftEarly(t, back.Parts())
	leftEarly(t, back.Grades())
}

func grades(r assessment.Result) (list []string) {
	for id, label := range r.Grades() {
		list = append(list, id+" "+string(label))
	}
	return list
}

func TestAResultThatIsNoneIsRefused(t *testing.T) {
	for _, text := range []string{
		`null`, `[]`, `"met"`, `{}`, `{"project":{}}`, `{"decision":{}}`, `{"project":{"marks":1},"decision":null}`,
		`{"project":{"readings":["a=b","c=d"]}}`, `{"project":7}`,
	} {
		t.Run(text, func(t *testing.T) {
			var r assessment.Result
			var refusal *qagida.InputError
			require.ErrorAs(t, r.UnmarshalJSON([]byte(text)), &refusal)
			require.Regexp(t, `^result(\.|$)`, refusal.Field)
			require.NotEmpty(t, refusal.Code)
		})
	}
	var p assessment.PartResult
	refused(t, p.UnmarshalJSON([]byte(`{"marks":1}`)), "part")
}

func TestAPartIsFoundByItsID(t *testing.T) {
	r := grade(t, assessment.Bilimzet2025(), project(8))
	_, err := r.Part("essay")
	require.Equal(t, "is not one of: project, test", refused(t, err, "part").Reason)
	leftEarly(t, r.Parts())
	leftEarly(t, r.Grades())
}

func TestResultsAreComparable(t *testing.T) {
	s := assessment.Bilimzet2025()
	require.True(t, grade(t, s, list("2", "2", "2", "1", "0"), list("17.0")) == grade(t, s, list("2.00", "2", "2", "1", "0"), list("17")))
	require.True(t, grade(t, s, project(7), list("17")) != grade(t, s, project(7), list("18")))
}

func TestGradingAllocatesNothing(t *testing.T) {
	s := with(t, "scale-column=percent")
	scores, correct := project(8), list("16")
	require.Zero(t, testing.AllocsPerRun(100, func() {
		r, err := s.Grade(scores, correct)
		if err != nil || r.Outcome() != qagida.NotMet {
			t.Fatal(err)
		}
		for range r.Grades() {
			continue
		}
	}))
}

// micro is a number of millionths as points.
func micro(millionths int64) assessment.Points { return n(rule.FormatMicro(millionths)) }

// What is given for an item is taken where it lies from the least to the most and
// a whole number of steps above the least, and refused everywhere else.
func TestPointsAreTakenExactlyOnTheSteps(t *testing.T) {
	for _, c := range []struct{ least, step, steps int64 }{
		{0, 1, 5},
		{0, 3, 4},
		{7, 10, 3},
		{1, 999_983, 3},
		{500_000, 1 << 20, 4},
		{0, 1_000_000, 2},
		{3, 250_000, 8},
		{0, 1_000_000_000_000_000, 1},
		{0, 1 << 49, 1},
		{0, 1, 1_000_000_000_000_000},
		{999_999_999_999_999, 1, 1},
	} {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			most := c.least + c.step*c.steps
			scale, err := assessment.NewScale(micro(most), n("1"), rows("pass:0")...)
			require.NoError(t, err)
			s, err := assessment.NewScheme("grid-2026", assessment.Part{
				ID: "item", Field: "item", Scale: scale, PassMark: n("0"),
				Items: []assessment.Item{{Min: micro(c.least), Max: micro(most), Step: micro(c.step)}},
			})
			require.NoError(t, err)
			for _, value := range aroundEach(0, c.least, c.least+c.step, c.least+c.step/2, most, most-c.step, furthest, -furthest) {
				r, err := s.Grade([]assessment.Points{micro(value)})
				if value < c.least || value > most || (value-c.least)%c.step != 0 {
					refused(t, err, "item")
					continue
				}
				require.NoError(t, err, value)
				require.Equal(t, micro(value), part(t, r, "item").Points)
			}
			require.Equal(t, []string{"item"}, missing(grade(t, s, list("")).Missing()))
		})
	}
}

// furthest is the most millionths that points can be.
const furthest = 1_000_000_000_000_000

// aroundEach lists the values within twelve of some others.
func aroundEach(values ...int64) (list []int64) {
	for _, around := range values {
		for value := max(around-12, -furthest); value <= min(around+12, furthest); value++ {
			list = append(list, value)
		}
	}
	return list
}

// What a criterion is worth is for the scheme to say: points are given, and
// refused, in their own units.
func TestWeights(t *testing.T) {
	scale, err := assessment.NewScale(n("100"), n("0.1"), rows("A:90 B:60 C:0")...)
	require.NoError(t, err)
	described := assessment.Part{
		ID: "essay", Field: "essay", Scale: scale, PassMark: n("60"),
		Items: []assessment.Item{{Max: n("100"), Weight: n("0.5")}, {Max: n("100"), Weight: n("0.3")}, {Max: n("100"), Weight: n("0.2")}},
	}
	s, err := assessment.NewScheme("other-2026", described)
	require.NoError(t, err)
	for _, c := range []struct {
		name   string
		points []assessment.Points
		sum    string
		grade  assessment.Label
		want   qagida.Outcome
	}{
		{"all of them", list("100", "100", "100"), "100", "A", qagida.Met},
		{"the heavy one", list("100", "30", "5"), "60", "B", qagida.Met},
		{"the light ones", list("19", "100", "100"), "59.5", "C", qagida.NotMet},
		{"a point of the light one", list("100", "30", "4"), "59.8", "C", qagida.NotMet},
		{"one to come", list("100", "0", ""), "unknown", "", qagida.Undetermined},
		{"out of reach", list("79", "0", ""), "unknown", "", qagida.NotMet},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := grade(t, s, c.points)
			p := part(t, r, "essay")
			require.Equal(t, c.sum, p.Points.String())
			require.Equal(t, c.grade, p.Grade)
			require.Equal(t, c.want, r.Outcome())
		})
	}
	_, err = s.Grade(list("101", "0", "0"))
	require.Equal(t, "must be from 0 to 100", refused(t, err, "essay[0]").Reason)
	_, err = s.Grade(list("0.5", "0", "0"))
	require.Equal(t, "must go in steps of 1", refused(t, err, "essay[0]").Reason)
	p := part(t, grade(t, s, list("100", "0", "")), "essay")
	require.Equal(t, "10", p.NeededToPass().Points.String(), "as they add up in the part")
}

func TestWeightsThatCannotBeMeant(t *testing.T) {
	for _, c := range []struct {
		name         string
		item         assessment.Item
		value, words string
	}{
		{"nought", assessment.Item{Max: n("10"), Weight: n("0")}, "0", "above 0"},
		{"negative", assessment.Item{Max: n("10"), Weight: n("-1")}, "-1", "above 0"},
		{"absent", assessment.Item{Max: n("10"), Weight: assessment.Absent()}, "", ""},
		{"finer than a millionth", assessment.Item{Max: n("10"), Step: n("0.1"), Weight: n("0.333333")}, "0.333333", "times 0.1 has more than six decimal places"},
		{"finer under half points", assessment.Item{Max: n("10"), Weight: n("0.333333")}, "0.333333", "times 0.5 has more than six decimal places"},
		{"beyond what points can be", assessment.Item{Max: n("1000"), Weight: n("1000001")}, "1000001", "times 1000 is beyond 1000000000"},
		{"far beyond", assessment.Item{Max: n("1000000000"), Weight: n("1000000000")}, "1000000000", "is beyond"},
	} {
		t.Run(c.name, func(t *testing.T) {
			scale, err := assessment.NewScale(n("10"), n("1"), rows("A:0")...)
			require.NoError(t, err)
			_, err = assessment.NewScheme("other-2026", assessment.Part{
				ID: "item", Field: "item", Scale: scale, PassMark: n("0"), Items: []assessment.Item{c.item},
			})
			if c.value == "" {
				require.NoError(t, err, "what is no number is not stated")
				return
			}
			input := refused(t, err, "item.weight")
			require.Equal(t, c.value, input.Value)
			require.Contains(t, input.Reason, c.words)
		})
	}
}
