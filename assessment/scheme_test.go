package assessment_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

// oral is a sound part of another provider: two items, labels of its own.
func oral(t tester) assessment.Part {
	s, err := assessment.NewScale(n("10"), n("0.5"), rows("A:8 B:6.5 C:0")...)
	require.NoError(t, err)
	return assessment.Part{
		ID: "oral", Field: "oral",
		Items:    []assessment.Item{{Min: n("1"), Max: n("6"), Step: n("0.5")}, {Max: n("4")}},
		Scale:    s,
		PassMark: n("6"), PassGrade: "B",
	}
}

func TestSchemeRefusesWhatIsNotSoundAndNamesIt(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*assessment.Part)
		field  string
	}{
		{"no ID", func(p *assessment.Part) { p.ID = "" }, "part.id"},
		{"ID that is no code", func(p *assessment.Part) { p.ID = "Oral exam" }, "part.id"},
		{"ID that stands for the decision in JSON", func(p *assessment.Part) { p.ID = "decision" }, "part.id"},
		{"no field", func(p *assessment.Part) { p.Field = "" }, "oral.field"},
		{"no scale", func(p *assessment.Part) { p.Scale = assessment.Scale{} }, "oral.scale"},
		{"no items", func(p *assessment.Part) { p.Items = nil }, "oral.items"},
		{"items short of the scale", func(p *assessment.Part) { p.Items = p.Items[:1] }, "oral.scale.max"},
		{"items beyond the scale", func(p *assessment.Part) { p.Items = append(p.Items, p.Items[1]) }, "oral.scale.max"},
		{"65 items", func(p *assessment.Part) { p.Items = make([]assessment.Item, 65) }, "oral.items"},
		{"negative maximum", func(p *assessment.Part) { p.Items[1].Max = n("-4") }, "oral[1].max"},
		{"maximum not known", func(p *assessment.Part) { p.Items[1].Max = assessment.Points{} }, "oral[1].max"},
		{"maximum at the minimum", func(p *assessment.Part) { p.Items[0].Max = n("1") }, "oral[0].max"},
		{"negative minimum", func(p *assessment.Part) { p.Items[0].Min = n("-1") }, "oral[0].min"},
		{"step of nought", func(p *assessment.Part) { p.Items[0].Step = n("0") }, "oral[0].step"},
		{"negative step", func(p *assessment.Part) { p.Items[0].Step = n("-1") }, "oral[0].step"},
		{"step that misses the maximum", func(p *assessment.Part) { p.Items[0].Step = n("2") }, "oral[0].step"},
		{"pass mark above the scale", func(p *assessment.Part) { p.PassMark = n("10.000001") }, "oral.pass_mark"},
		{"negative pass mark", func(p *assessment.Part) { p.PassMark = n("-1") }, "oral.pass_mark"},
		{"nothing said of passing", func(p *assessment.Part) { p.PassMark, p.PassGrade = assessment.Points{}, "" }, "oral.pass_mark"},
		{"a grade that the scale does not have", func(p *assessment.Part) { p.PassGrade = "good" }, "oral.pass_grade"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := oral(t)
			c.change(&p)
			_, err := assessment.NewScheme("other-2026", p)
			refused(t, err, c.field)
		})
	}
	_, err := assessment.NewScheme("Other 2026", oral(t))
	refused(t, err, "edition")
	_, err = assessment.NewScheme("other-2026")
	refused(t, err, "parts")
	_, err = assessment.NewScheme("other-2026", oral(t), oral(t))
	refused(t, err, "part.id")
	_, err = assessment.NewScheme("other-2026", make([]assessment.Part, 7)...)
	refused(t, err, "parts")
}

func TestSchemeRefusesMoreItemsThanADecisionHasRoomFor(t *testing.T) {
	many := func(id string, items int) assessment.Part {
		p := oral(t)
		max, err := assessment.NewPoints(items)
		require.NoError(t, err)
		p.Scale, err = assessment.NewScale(max, n("1"), rows("pass:1 fail:0")...)
		require.NoError(t, err)
		p.ID, p.Field, p.PassMark, p.PassGrade, p.Items = id, id, n("1"), "", nil
		for range items {
			p.Items = append(p.Items, assessment.Item{Max: n("1")})
		}
		return p
	}
	s, err := assessment.NewScheme("other-2026", many("all", 64))
	require.NoError(t, err)
	require.Equal(t, 64, len(missing(grade(t, s).Missing())))
	_, err = assessment.NewScheme("other-2026", many("some", 40), many("more", 25))
	refused(t, err, "parts")
}

func TestAScaleHasAsManyBandsAsItsProviderStates(t *testing.T) {
	var list []assessment.Band
	for i := range int64(5000) {
		list = append(list, assessment.Band{Label: assessment.Label("b" + strconv.FormatInt(i, 10)), From: micro(i)})
	}
	p := oral(t)
	p.PassGrade = "b1"
	var err error
	p.Scale, err = assessment.NewScale(n("10"), n("1"), list...)
	require.NoError(t, err)
	s, err := assessment.NewScheme("other-2026", p)
	require.NoError(t, err)
	require.Equal(t, assessment.Label("b4999"), part(t, grade(t, s, project(10)[:2]), "oral").Grade)
}

func TestAsManyPartsAsADecisionHasRoomFor(t *testing.T) {
	var parts []assessment.Part
	for i := range 6 {
		p := oral(t)
		p.ID = "oral-" + strconv.Itoa(i)
		parts = append(parts, p)
	}
	s, err := assessment.NewScheme("other-2026", parts...)
	require.NoError(t, err)
	require.Equal(t, 6, len(s.Parts()))
}

func TestOnlyTheBestGradePasses(t *testing.T) {
	p := oral(t)
	p.PassMark, p.PassGrade = assessment.Points{}, "A"
	s, err := assessment.NewScheme("other-2026", p)
	require.NoError(t, err)
	require.Equal(t, qagida.Met, grade(t, s, list("4", "4")).Outcome())
	below := grade(t, s, list("3.5", "4"))
	require.Equal(t, qagida.NotMet, finding(t, below.Decision, "assessment-oral-grade").Outcome())
}

func TestAnotherProvidersScheme(t *testing.T) {
	described := oral(t)
	s, err := assessment.NewScheme("other-2026", described)
	require.NoError(t, err)
	described.Items[0].Max = n("1") // the scheme keeps a copy
	s.Parts()[0].Items[0].Max = n("1")
	require.NoError(t, s.Check())

	r := grade(t, s, list("3.5", "3"))
	require.Equal(t, qagida.Met, r.Outcome())
	require.Equal(t, qagida.Edition("other-2026"), r.Edition())
	p := part(t, r, "oral")
	require.Equal(t, "6.5 65 B", p.Points.String()+" "+p.Percent.String()+" "+p.Grade.Text(qagida.Kazakh))
	require.Equal(t, assessment.Grade(0), p.Grade.Grade())

	var codes []string
	for _, c := range s.Criteria() {
		codes = append(codes, string(c.Code)+" "+c.Provision.String())
	}
	require.Equal(t, []string{"assessment-oral-held order95/28", "assessment-oral-mark order95/28", "assessment-oral-grade order95/28"}, codes)

	below := grade(t, s, list("3", "3")) // the mark is reached, the grade is not
	require.Equal(t, qagida.Met, finding(t, below.Decision, "assessment-oral-mark").Outcome())
	require.Equal(t, qagida.NotMet, below.Outcome())
	for lang, want := range map[qagida.Lang]string{
		qagida.English: "oral: the grade falls short of B (points: 6; needed: at least 6.5 of 10)",
		qagida.Russian: "oral: оценка не достигает «B» (баллы: 6; нужно не менее 6,5 из 10)",
		qagida.Kazakh:  "oral: баға «B» деңгейіне жетпейді (балл: 6; қажеті 10 балдан кемінде 6,5)",
	} {
		t.Run(lang.String(), func(t *testing.T) {
			require.Equal(t, want, finding(t, below.Decision, "assessment-oral-grade").Text(lang))
		})
	}
	for _, c := range []struct{ points, field string }{{"0.5", "oral[0]"}, {"6.5", "oral[0]"}, {"1.25", "oral[0]"}} {
		t.Run(c.points, func(t *testing.T) {
			_, err := s.Grade(list(c.points, "3"))
			refused(t, err, c.field)
		})
	}
}

func TestAMarkWithoutAGradeAndTheOtherWayRound(t *testing.T) {
	p := oral(t)
	p.PassGrade = ""
	s, err := assessment.NewScheme("other-2026", p)
	require.NoError(t, err)
	require.Equal(t, 2, grade(t, s).Len())
	require.Equal(t, qagida.Met, grade(t, s, list("3", "3")).Outcome())
	require.Equal(t, qagida.NotMet, grade(t, s, list("3", "2")).Outcome())
	p.PassMark = n("0") // everybody passes whom the part has been held for
	s, err = assessment.NewScheme("other-2026", p)
	require.NoError(t, err)
	require.Equal(t, qagida.Met, grade(t, s, list("1", "0")).Outcome())
	require.Equal(t, qagida.Undetermined, grade(t, s).Outcome())
}

func TestZeroScheme(t *testing.T) {
	var s assessment.Scheme
	refused(t, s.Check(), "scheme")
	_, err := s.Grade(project(5))
	refused(t, err, "scheme")
	require.Equal(t, 0, len(s.Criteria())+len(s.Parts()))
	for range s.Disagreements() {
		t.Fatal("nothing to disagree about")
	}
	_, err = assessment.Result{}.Part("test")
	refused(t, err, "part")
	require.True(t, !assessment.PartResult{}.Earned().Known())
	require.Equal(t, assessment.Need{}, assessment.PartResult{}.NeededToPass())
	for range (assessment.PartResult{}).Needed() {
		t.Fatal("nothing is needed")
	}
}

func TestSchemeReadings(t *testing.T) {
	_, err := assessment.Bilimzet2025().With("scale-column=grade")
	refused(t, err, "reading.scale-column")
	_, err = assessment.Bilimzet2025().With("retake-year=calendar-year")
	require.True(t, strings.Contains(refused(t, err, "reading").Reason, "scale-column"))
	s := assessment.Bilimzet2025()
	s.ScaleColumn = 9
	refused(t, s.Check(), "reading.scale-column")
	require.Equal(t, qagida.Met, grade(t, s, project(7), list("17")).Outcome(), "a choice that does not exist counts as the default")
	s = assessment.Bilimzet2025()
	s.Edition = "-"
	refused(t, s.Check(), "edition")

	_, err = qagida.NewTimeline(qagida.Step[assessment.Scheme]{From: qagida.MustDate(2025, 1, 1), Rules: assessment.Bilimzet2025()})
	require.NoError(t, err)
}

// Where the bounds in points and in percent part, the finding on the passing
// grade names the column.
func TestAPassingGradeThatRestsOnTheColumn(t *testing.T) {
	p := oral(t)
	p.PassMark, p.PassGrade = assessment.Points{}, "A"
	var err error
	p.Scale, err = assessment.NewScale(n("10"), n("0.5"), band{Label: "A", From: n("7"), FromPercent: n("75")}, band{Label: "B", From: n("0"), FromPercent: n("0")})
	require.NoError(t, err)
	s, err := assessment.NewScheme("other-2026", p)
	require.NoError(t, err)
	for _, c := range []struct {
		column, first string
		want          qagida.Outcome
		rests         bool
	}{
		{"points", "3", qagida.Met, true},
		{"percent", "3", qagida.NotMet, true},
		{"points", "2.5", qagida.NotMet, false},
		{"percent", "2.5", qagida.NotMet, false},
		{"points", "3.5", qagida.Met, false},
		{"percent", "3.5", qagida.Met, false},
	} {
		t.Run(c.first+" by "+c.column, func(t *testing.T) {
			under, err := s.With("scale-column=" + c.column)
			require.NoError(t, err)
			r := grade(t, under, list(c.first, "4"))
			require.Equal(t, c.want, r.Outcome())
			want := []string{"parts-combined=each-part"}
			if c.rests {
				want = []string{"scale-column=" + c.column, "parts-combined=each-part"}
			}
			require.Equal(t, want, choices(t, r.Decision, "assessment-oral-grade"))
		})
	}
}

// A scheme and a scale that were stored read back whole.
func TestSchemesInJSON(t *testing.T) {
	p := oral(t)
	p.Items[1].Weight, p.Items[1].Max, p.Name = n("0.5"), n("8"), qagida.Text{KK: "Ауызша", RU: "Устно", EN: "Oral"}
	s, err := assessment.NewScheme("other-2026", p, assessment.Bilimzet2025().Parts()[1])
	require.NoError(t, err)
	s.ScoreStep = assessment.HalfPoints
	text, err := json.Marshal(s)
	require.NoError(t, err)
	var back assessment.Scheme
	require.NoError(t, json.Unmarshal(text, &back))
	require.Equal(t, s, back)
	again, err := json.Marshal(back)
	require.NoError(t, err)
	require.Equal(t, string(text), string(again))

	var scale assessment.Scale
	require.NoError(t, json.Unmarshal([]byte(`{"max":10,"bands":[{"grade":"A","from":5},{"grade":"B","from":0}]}`), &scale))
	require.Equal(t, "10 1", scale.Max().String()+" "+scale.Step().String(), "the step is 1 where it is left out")
	text, err = json.Marshal(scale)
	require.NoError(t, err)
	var copied assessment.Scale
	require.NoError(t, json.Unmarshal(text, &copied))
	require.Equal(t, scale, copied)
	for text, field := range map[string]string{
		`{"edition":"other-2026","parts":[],"name":"x"}`: "scheme",
		`{"edition":"other-2026","parts":[]}`:            "parts",
		`{"edition":"other-2026","readings":["scale-column=grade"],"parts":[{"id":"quiz","items":[{"max":1}],
			"scale":{"max":1,"bands":[{"grade":"A","from":0}]},"pass_mark":1}]}`: "reading.scale-column",
		`{"parts":[{"id":"quiz","scale":{"max":0,"bands":[]}}]}`: "max",
	} {
		t.Run(text, func(t *testing.T) { refused(t, back.UnmarshalJSON([]byte(text)), field) })
	}
	refused(t, scale.UnmarshalJSON([]byte(`{"max":10}`)), "bands")
	refused(t, scale.UnmarshalJSON([]byte(`[]`)), "scale")
}
