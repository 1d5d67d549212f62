package assessment_test

import (
	"fmt"
	"maps"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/qualification"
)

// A project of 8 points and 16 right answers: the test is failed by one.
func Example() {
	p := assessment.MustPoints
	scores := []assessment.Points{p("2"), p("2"), p("1"), p("1"), p("2")}
	r, err := assessment.Bilimzet2025().Grade(scores, []assessment.Points{p("16")})
	if err != nil {
		fmt.Println(err)
		return
	}
	for id, part := range r.Parts() {
		fmt.Println(id, part.Points, part.Percent, part.Grade)
	}
	fmt.Println(r.Outcome())
	for f := range r.Unmet() {
		fmt.Println(f.Text(qagida.English))
	}
	// Output:
	// project 8 80 good
	// test 16 64 unsatisfactory
	// not-met
	// Test: the pass mark is not reached (points: 16; needed: at least 17 of 25)
}

func ExampleKindFor() {
	fmt.Println(assessment.KindFor(qualification.Short), assessment.KindFor(qualification.Long))
	// Output: final external-final
}

func ExampleNewPoints() {
	p, err := assessment.NewPoints(17)
	fmt.Println(p, err)
	// Output: 17 <nil>
}

func ExamplePointsOf() {
	p, _ := assessment.PointsOf(decimal.RequireFromString("8.50"))
	fmt.Println(p, p == assessment.MustPoints("8.5"))
	_, err := assessment.PointsOf(decimal.New(1, 2_000_000))
	fmt.Println(err)
	// Output:
	// 8.5 true
	// qagida: points: "1E2000000": is beyond 1000000000
}

func ExampleParsePoints() {
	p, _ := assessment.ParsePoints("88.60")
	fmt.Println(p)
	_, err := assessment.ParsePoints("88,6")
	fmt.Println(err)
	// Output:
	// 88.6
	// qagida: points: "88,6": must be a decimal in plain digits, such as 88.6
}

func ExampleMustPoints() {
	fmt.Println(assessment.MustPoints("0.5").Compare(assessment.MustPoints("0.50")))
	// Output: 0
}

func ExamplePoints_Decimal() {
	d, known := assessment.MustPoints("8.5").Decimal()
	fmt.Println(d, known)
	// Output: 8.5 true
}

func ExamplePercentOf() {
	p, _ := assessment.PercentOf(assessment.MustPoints("17"), assessment.MustPoints("30"))
	fmt.Println(p, p.Rounding())
	fmt.Println(p.AtLeast(assessment.MustPoints("56.666666")), p.AtLeast(assessment.MustPoints("56.666667")))
	// Output:
	// 56.66 rounded-down
	// true false
}

func ExampleNewScale() {
	p := assessment.MustPoints
	scale, err := assessment.NewScale(p("100"), p("1"),
		assessment.Band{Label: "distinction", From: p("80")},
		assessment.Band{Label: "pass", From: p("50")},
		assessment.Band{Label: "fail", From: p("0")},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	band, _ := scale.Band(p("79.999"), assessment.ByPoints)
	fmt.Println(band.Label)
	_, err = assessment.NewScale(p("100"), p("1"),
		assessment.Band{Label: "pass", From: p("50"), To: p("100")},
		assessment.Band{Label: "fail", From: p("0"), To: p("48")},
	)
	fmt.Println(err)
	// Output:
	// pass
	// qagida: bands[1].to: "48": leaves a gap before the band "pass", which begins at 50
}

func ExampleScale_Band() {
	scale := assessment.Bilimzet2025().Parts()[1].Scale
	for _, column := range []assessment.ScaleColumnReading{assessment.ByPoints, assessment.ByPercent} {
		band, _ := scale.Band(assessment.MustPoints("19"), column)
		fmt.Println(column, band.Label)
	}
	// Output:
	// points satisfactory
	// percent good
}

func ExampleScale_BoundsOf() {
	scale := assessment.Bilimzet2025().Parts()[0].Scale
	first, last, _ := scale.BoundsOf(assessment.Good.Label(), assessment.ByPoints)
	fmt.Println(first, last)
	// Output: 7 8
}

func ExampleScale_Disagreements() {
	for d := range assessment.Bilimzet2025().Parts()[1].Scale.Disagreements() {
		fmt.Println(d.Points, d.Percent, d.ByPoints, d.ByPercent)
	}
	// Output:
	// 17 68 satisfactory unsatisfactory
	// 19 76 satisfactory good
}

func ExampleScheme_Disagreements() {
	for part, d := range assessment.Bilimzet2025().Disagreements() {
		fmt.Println(part, d.Points)
	}
	// Output:
	// project 7
	// test 17
	// test 19
}

// A provider with one test of 40 questions and labels of its own.
func ExampleNewScheme() {
	p := assessment.MustPoints
	scale, _ := assessment.NewScale(p("40"), p("1"),
		assessment.Band{Label: "сынақ тапсырылды", From: p("28")},
		assessment.Band{Label: "сынақ тапсырылмады", From: p("0")},
	)
	scheme, err := assessment.NewScheme("quiz-2026", assessment.Part{
		ID: "quiz", Field: "answers",
		Name:     qagida.Text{KK: "Сынақ", RU: "Зачёт", EN: "Quiz"},
		Items:    []assessment.Item{{Max: p("40"), Step: p("1")}},
		Scale:    scale,
		PassMark: p("28"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	r, _ := scheme.Grade([]assessment.Points{p("27")})
	fmt.Print(r.Text(qagida.Kazakh))
	// Output:
	// талапқа сай: Сынақ: барлық балл қойылған, 40 балдан 27 жиналған (Қағидалардың 28-тармағы)
	// талапқа сай емес: Сынақ: өту балы жиналмаған (балл: 27; қажеті 40 балдан кемінде 28) (Қағидалардың 28-тармағы)
}

func ExampleBilimzet2025() {
	for _, part := range assessment.Bilimzet2025().Parts() {
		fmt.Println(part.ID, len(part.Items), part.Scale.Max(), part.PassMark)
	}
	// Output:
	// project 5 10 unknown
	// test 1 25 17
}

// A person who did not come to the test.
func ExampleAbsent() {
	p := assessment.MustPoints
	project := []assessment.Points{p("2"), p("2"), p("1"), p("1"), p("2")}
	r, _ := assessment.Bilimzet2025().Grade(project, []assessment.Points{assessment.Absent()})
	for f := range r.Unmet() {
		fmt.Println(f.Text(qagida.English))
	}
	// Output:
	// Test: the participant did not come, and what was missed has no points; a repeat assessment is needed
	// Test: the pass mark is not reached (points: none; needed: at least 17 of 25)
}

func ExampleScheme_AppendGrades() {
	p := assessment.MustPoints
	project, correct := []assessment.Points{p("2"), p("2"), p("1"), p("1"), p("2")}, []assessment.Points{p("23")}
	grades, passed, err := assessment.Bilimzet2025().AppendGrades(nil, project, correct)
	fmt.Println(grades, passed, err)
	// Output: [good excellent] met <nil>
}

func ExampleScheme_Grade() {
	project := make([]assessment.Points, 5) // no criterion has its points yet
	r, _ := assessment.Bilimzet2025().Grade(project, []assessment.Points{assessment.MustPoints("20")})
	fmt.Println(r.Outcome())
	for fact := range r.Missing() {
		fmt.Println(fact.Name)
	}
	// Output:
	// undetermined
	// scores[0]
	// scores[1]
	// scores[2]
	// scores[3]
	// scores[4]
}

func ExampleResult_Grades() {
	p := assessment.MustPoints
	r, _ := assessment.Bilimzet2025().Grade([]assessment.Points{p("2"), p("2"), p("1"), p("1"), p("2")})
	for id, grade := range r.Grades() {
		fmt.Printf("%s %q\n", id, grade)
	}
	// Output:
	// project "good"
	// test ""
}

func ExampleScheme_With() {
	for _, reading := range []string{"scale-column=points", "scale-column=percent"} {
		scheme, _ := assessment.Bilimzet2025().With(reading)
		r, _ := scheme.Grade(nil, []assessment.Points{assessment.MustPoints("19")})
		test, _ := r.Part(assessment.Test)
		fmt.Println(reading, test.Grade)
	}
	// Output:
	// scale-column=points satisfactory
	// scale-column=percent good
}

func ExampleScheme_Check() {
	fmt.Println(assessment.Scheme{}.Check())
	// Output: qagida: scheme: "": has no parts: make it with NewScheme
}

func ExampleScheme_Parts() {
	for _, item := range assessment.Bilimzet2025().Parts()[1].Items {
		fmt.Println(item.Name.EN, item.Max, item.Step)
	}
	// Output: number of correct answers 25 1
}

func ExampleScheme_Criteria() {
	for _, c := range assessment.Bilimzet2025().Criteria() {
		fmt.Println(c.Code, c.Provision)
	}
	// Output:
	// assessment-project-held bilimzet/8.1.SUM
	// assessment-project-grade bilimzet/8.1.PASS
	// assessment-test-held bilimzet/8.2.1
	// assessment-test-mark bilimzet/8.2.2
}

func ExampleResult_Part() {
	r, _ := assessment.Bilimzet2025().Grade(nil, []assessment.Points{assessment.MustPoints("23")})
	test, _ := r.Part(assessment.Test)
	fmt.Println(test.Grade.Text(qagida.Russian), test.Passed)
	// Output: отлично met
}

// Four of the five criteria have their points.
func ExamplePartResult_Needed() {
	p := assessment.MustPoints
	r, _ := assessment.Bilimzet2025().Grade([]assessment.Points{p("2"), p("1"), p("1"), p("1"), {}})
	project, _ := r.Part(assessment.Project)
	for need := range project.Needed() {
		if need.Reachable {
			fmt.Println(need.Label, "needs", need.Points)
		} else {
			fmt.Println(need.Label, "is not reachable")
		}
	}
	// Output:
	// excellent is not reachable
	// good needs 2
	// satisfactory needs 0
	// unsatisfactory needs 0
}

func ExamplePartResult_NeededToPass() {
	r, _ := assessment.Bilimzet2025().Grade()
	test, _ := r.Part(assessment.Test)
	fmt.Println(test.NeededToPass().Points)
	// Output: 17
}

func ExampleGroup() {
	p := assessment.MustPoints
	group := map[string][][]assessment.Points{
		"T-1": {{p("2"), p("2"), p("2"), p("2"), p("2")}, {p("26")}},
	}
	for g := range assessment.Group(assessment.Bilimzet2025(), maps.All(group)) {
		fmt.Println(g.Person, g.Err)
	}
	// Output: T-1 qagida: correct: "26": must be from 0 to 25
}

func ExampleNewSummary() {
	scheme := assessment.Bilimzet2025()
	summary := assessment.NewSummary(scheme)
	full := []assessment.Points{assessment.MustPoints("2"), assessment.MustPoints("2"), assessment.MustPoints("2"), assessment.MustPoints("2"), assessment.MustPoints("2")}
	for _, correct := range []string{"16", "17", "25"} {
		summary.Add(scheme.Grade(full, []assessment.Points{assessment.MustPoints(correct)}))
	}
	fmt.Println(summary.PassRate(), summary.PassRate().Rounding())
	for label, count := range summary.Grades(assessment.Test) {
		fmt.Printf("%q %d\n", label, count)
	}
	// Output:
	// 66.66 rounded-down
	// "excellent" 1
	// "good" 0
	// "satisfactory" 1
	// "unsatisfactory" 1
	// "" 0
}

func ExampleOrder95() {
	fmt.Println(assessment.Order95().RepeatsAYear, assessment.Order95().RetakeYear)
	// Output: 1 calendar-year
}

func ExampleRules_Check() {
	reform := assessment.Order95()
	reform.RepeatsAYear = 2
	fmt.Println(reform.Check() != nil)
	reform.Edition = "reform-2027"
	fmt.Println(reform.Check())
	// Output:
	// true
	// <nil>
}

func ExampleRules_With() {
	rules, _ := assessment.Order95().With("retake-year=twelve-months")
	d, _ := rules.Retake(assessment.Participant{
		Failed:  qagida.MustDate(2026, 3, 10),
		Retakes: []qagida.Date{qagida.MustDate(2026, 5, 20)},
		On:      qagida.MustDate(2027, 1, 15),
	})
	fmt.Println(d.Outcome(), d.Next)
	// Output: not-met 2027-05-20
}

func ExampleRules_Retake() {
	d, _ := assessment.Order95().Retake(assessment.Participant{
		Failed:  qagida.MustDate(2026, 3, 10),
		Retakes: []qagida.Date{qagida.MustDate(2026, 5, 20)},
		On:      qagida.MustDate(2026, 6, 1),
	})
	fmt.Println(d.Outcome(), d.Next)
	for f := range d.Unmet() {
		fmt.Println(f.Text(qagida.English))
	}
	// Output:
	// not-met 2027-01-01
	// 1 repeat assessment is counted in the year to which 1 June 2026 belongs, and no more than 1 is allowed a year: wait for the day from which another one is allowed
}

func ExampleRules_Ways() {
	ways, _ := assessment.Order95().Ways(assessment.Participant{
		Failed:        qagida.MustDate(2026, 3, 10),
		Retakes:       []qagida.Date{qagida.MustDate(2026, 5, 20)},
		StreamRetakes: []qagida.Date{},
		On:            qagida.MustDate(2026, 6, 1),
		Stream:        qagida.MustDate(2026, 9, 7),
		StreamBetween: qagida.No,
		Interrupted:   qagida.No,
	})
	for _, w := range ways {
		fmt.Println(w.Way, w.Outcome(), w.Next)
	}
	// Output:
	// repeat not-met 2027-01-01
	// next-stream met 2026-09-07
	// transfer undetermined unknown
	// completion not-met unknown
}

func ExampleRules_Way() {
	d, _ := assessment.Order95().Way(assessment.Completion, assessment.Participant{
		Certified: qagida.No, Interrupted: qagida.Yes, ValidReason: qagida.Yes,
	})
	for fact := range d.Missing() {
		fmt.Println(fact.Text.In(qagida.English))
	}
	// Output: whether supporting documents have been handed in
}

func ExampleRules_Conduct() {
	d, _ := assessment.Order95().Conduct(assessment.Conduct{
		Kind:         assessment.ExternalFinal,
		Assessor:     "ТОО «Bilimzet»",
		Organisation: "\"Bilimzet\" ЖШС",
		Contract:     qagida.No,
	})
	for f := range d.Unmet() {
		fmt.Println(f.Provision(), f.Text(qagida.English))
	}
	// Output:
	// order95/27 The participants are assessed by the provider itself or by an organisation that is not independent of it: an independent outside organisation is needed
	// order95/27 There is no contract with an outside organisation on the assessment: one must be made
}

func ExampleRules_ConductOutcomes() {
	o, _ := assessment.Order95().ConductOutcomes(assessment.Conduct{
		Kind: assessment.Final, Assessor: "Bilimzet", Organisation: "Bilimzet", ProgrammeForm: qagida.Yes,
	})
	fmt.Println(o.Own, o.Form, o.Contract)
	// Output: met met not-applicable
}

func ExampleSameOrganisation() {
	fmt.Println(assessment.SameOrganisation("ТОО «Білім»", "БІЛІМ ЖШС"))
	fmt.Println(assessment.SameOrganisation("ТОО «Білім»", "АО «Білім»"))
	fmt.Println(assessment.SameOrganisation("ТОО «Білім»", ""))
	// Output:
	// true
	// false
	// unknown
}

func ExamplePassed() {
	passed, on := assessment.Passed(
		assessment.Attempt{On: qagida.MustDate(2027, 3, 10), Passed: qagida.No},
		assessment.Attempt{On: qagida.MustDate(2026, 3, 10), Passed: qagida.Yes},
	)
	fmt.Println(passed, on)
	// Output: true 2026-03-10
}

func ExampleParticipantOf() {
	p, _ := assessment.ParticipantOf(
		assessment.Attempt{On: qagida.MustDate(2026, 5, 20), Passed: qagida.No},
		assessment.Attempt{On: qagida.MustDate(2026, 3, 10), Passed: qagida.No},
	)
	fmt.Println(p.Failed, p.Retakes)
	// Output: 2026-03-10 [2026-05-20]
}

func ExampleQuestions() {
	for _, q := range assessment.Questions() {
		fmt.Println(q.Name(), len(q.Codes()))
	}
	// Output:
	// assessment.conduct 5
	// assessment.retake 7
	// assessment.way 13
	// assessment.grade 4
	// assessment.group 0
	// assessment.scale 0
	// assessment.scheme 0
}

func ExampleSummary_Add() {
	var summary assessment.Summary
	summary.Add(assessment.Bilimzet2025().Grade(nil, []assessment.Points{assessment.Absent()}))
	fmt.Println(summary.NotPassed, summary.People())
	// Output: 1 1
}

func ExampleSummary_PassRate() {
	summary := assessment.Summary{Passed: 1, NotPassed: 2}
	fmt.Println(summary.PassRate(), summary.PassRate().Rounding())
	// Output: 33.33 rounded-down
}

func ExampleSummary_Grades() {
	summary := assessment.NewSummary(assessment.Bilimzet2025())
	summary.Add(assessment.Bilimzet2025().Grade(nil, []assessment.Points{assessment.MustPoints("20")}))
	for label, people := range summary.Grades(assessment.Test) {
		if people > 0 {
			fmt.Println(label, people)
		}
	}
	// Output: good 1
}

func ExampleReadings() {
	for _, r := range assessment.Readings() {
		fmt.Println(r.ID, r.Provision)
	}
	// Output:
	// parts-combined bilimzet/8.0
	// score-step bilimzet/8.1.C1
	// scale-column bilimzet/8.1.SUM
	// expert-duty order95/2.7
	// retake-year order95/30.1
	// retake-stream order95/30.2
	// stream-times order95/30.2
	// transfer-year order95/30.3
	// transfer-documents order95/30.3
}

func ExampleCriteria() {
	fmt.Println(len(assessment.Criteria()), assessment.Criteria()[0].Code)
	// Output: 22 conduct-expert
}

// People read numbers as their language writes them.
func ExamplePercent_Text() {
	percent, err := assessment.PercentOf(assessment.MustPoints("26"), assessment.MustPoints("38"))
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(strings.ReplaceAll(percent.Text(qagida.Kazakh), "\u00a0", " "))
	fmt.Println(percent.Text(qagida.English))
	// Output:
	// 68,42 %
	// 68.42%
}

func ExamplePoints_Text() {
	points := assessment.MustPoints("8.5")
	fmt.Println(points.Text(qagida.Russian), points.Text(qagida.English))
	fmt.Println(assessment.Absent().Text(qagida.Kazakh))
	// Output:
	// 8,5 8.5
	// келмеген
}
