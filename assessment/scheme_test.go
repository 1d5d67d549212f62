package assessment_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

// oral is a sound part of another provider: two items, labels of its own.
func oral(t tester) assessment.Part {
	s, err := assessment.NewScale(n("10"), n("0.5"), rows("A:8 B:6.5 C:0")...)
	ok(t, err)
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
		{"no items", func(p *assessment.Part) { p.Items = nil }, "oral.scale.max"},
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
		ok(t, err)
		p.Scale, err = assessment.NewScale(max, n("1"), rows("pass:1 fail:0")...)
		ok(t, err)
		p.ID, p.Field, p.PassMark, p.PassGrade, p.Items = id, id, n("1"), "", nil
		for range items {
			p.Items = append(p.Items, assessment.Item{Max: n("1")})
		}
		return p
	}
	s, err := assessment.NewScheme("other-2026", many("all", 64))
	ok(t, err)
	equal(t, 64, len(missing(grade(t, s).Missing())))
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
	ok(t, err)
	s, err := assessment.NewScheme("other-2026", p)
	ok(t, err)
	equal(t, assessment.Label("b4999"), part(t, grade(t, s, project(10)[:2]), "oral").Grade)
}

func TestAsManyPartsAsADecisionHasRoomFor(t *testing.T) {
	var parts []assessment.Part
	for i := range 6 {
		p := oral(t)
		p.ID = "oral-" + strconv.Itoa(i)
		parts = append(parts, p)
	}
	s, err := assessment.NewScheme("other-2026", parts...)
	ok(t, err)
	equal(t, 6, len(s.Parts()))
}

func TestOnlyTheBestGradePasses(t *testing.T) {
	p := oral(t)
	p.PassMark, p.PassGrade = assessment.Points{}, "A"
	s, err := assessment.NewScheme("other-2026", p)
	ok(t, err)
	equal(t, qagida.Met, grade(t, s, list("4", "4")).Outcome())
	below := grade(t, s, list("3.5", "4"))
	equal(t, qagida.NotMet, finding(t, below.Decision, "assessment-oral-grade").Outcome())
}

func TestAnotherProvidersScheme(t *testing.T) {
	described := oral(t)
	s, err := assessment.NewScheme("other-2026", described)
	ok(t, err)
	described.Items[0].Max = n("1") // the scheme keeps a copy
	s.Parts()[0].Items[0].Max = n("1")
	ok(t, s.Check())

	r := grade(t, s, list("3.5", "3"))
	equal(t, qagida.Met, r.Outcome())
	equal(t, qagida.Edition("other-2026"), r.Edition())
	p := part(t, r, "oral")
	equal(t, "6.5 65 B", p.Points.String()+" "+p.Percent.String()+" "+p.Grade.Text(qagida.Kazakh))
	equal(t, assessment.Grade(0), p.Grade.Grade())

	var codes []string
	for _, c := range s.Criteria() {
		codes = append(codes, string(c.Code)+" "+c.Provision.String())
	}
	equal(t, []string{"assessment-oral-held order95/28", "assessment-oral-mark order95/28", "assessment-oral-grade order95/28"}, codes)

	below := grade(t, s, list("3", "3")) // the mark is reached, the grade is not
	equal(t, qagida.Met, finding(t, below.Decision, "assessment-oral-mark").Outcome())
	equal(t, qagida.NotMet, below.Outcome())
	for lang, want := range map[qagida.Lang]string{
		qagida.English: "oral: the grade is at least B, 6.5 of 10 points or more — 6 of 10 points, at least 6.5",
		qagida.Russian: "oral: оценка не ниже «B», баллов не менее 6,5 из 10 — набрано баллов: 6 из 10, нужно не менее 6,5",
		qagida.Kazakh:  "oral: баға «B» деңгейінен төмен емес, балл кемінде 6,5, ең көбі 10 — жиналған балл: 6, ең көбі 10, қажеті кемінде 6,5",
	} {
		equal(t, want, finding(t, below.Decision, "assessment-oral-grade").Text(lang))
	}
	for _, c := range []struct{ points, field string }{{"0.5", "oral[0]"}, {"6.5", "oral[0]"}, {"1.25", "oral[0]"}} {
		_, err := s.Grade(list(c.points, "3"))
		refused(t, err, c.field)
	}
}

func TestAMarkWithoutAGradeAndTheOtherWayRound(t *testing.T) {
	p := oral(t)
	p.PassGrade = ""
	s, err := assessment.NewScheme("other-2026", p)
	ok(t, err)
	equal(t, 2, grade(t, s).Len())
	equal(t, qagida.Met, grade(t, s, list("3", "3")).Outcome())
	equal(t, qagida.NotMet, grade(t, s, list("3", "2")).Outcome())
	p.PassMark = n("0") // everybody passes whom the part has been held for
	s, err = assessment.NewScheme("other-2026", p)
	ok(t, err)
	equal(t, qagida.Met, grade(t, s, list("1", "0")).Outcome())
	equal(t, qagida.Undetermined, grade(t, s).Outcome())
}

func TestZeroScheme(t *testing.T) {
	var s assessment.Scheme
	refused(t, s.Check(), "scheme")
	_, err := s.Grade(project(5))
	refused(t, err, "scheme")
	equal(t, 0, len(s.Criteria())+len(s.Parts()))
	for range s.Disagreements() {
		t.Fatal("nothing to disagree about")
	}
	_, err = assessment.Result{}.Part("test")
	refused(t, err, "part")
	isTrue(t, !assessment.PartResult{}.Earned().Known())
	equal(t, assessment.Need{}, assessment.PartResult{}.NeededToPass())
	for range (assessment.PartResult{}).Needed() {
		t.Fatal("nothing is needed")
	}
}

func TestSchemeReadings(t *testing.T) {
	_, err := assessment.Bilimzet2025().With("scale-column=grade")
	refused(t, err, "reading.scale-column")
	_, err = assessment.Bilimzet2025().With("retake-year=calendar-year")
	isTrue(t, strings.Contains(refused(t, err, "reading").Reason, "scale-column"))
	s := assessment.Bilimzet2025()
	s.ScaleColumn = 9
	refused(t, s.Check(), "reading.scale-column")
	equal(t, qagida.Met, grade(t, s, project(7), list("17")).Outcome(), "a choice that does not exist counts as the default")
	s = assessment.Bilimzet2025()
	s.Edition = "-"
	refused(t, s.Check(), "edition")

	_, err = qagida.NewTimeline(qagida.Step[assessment.Scheme]{From: qagida.MustDate(2025, 1, 1), Rules: assessment.Bilimzet2025()})
	ok(t, err)
}
