package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The parts of the Bilimzet programme, as [Result.Part] names them.
const (
	Project = "project" // the project work, five criteria (bilimzet/8.1)
	Test    = "test"    // the test, one item: the right answers (bilimzet/8.2)
)

// Bilimzet2025 returns the final assessment of the 2025 course programme of the
// provider Bilimzet (section 8): a project of five criteria from 0 to 2 points,
// and a test of 25 questions with a pass mark of 17.
//
// The programme states each scale in points and in percent, and the two columns
// contradict each other at 7 of 10, 17 of 25 and 19 of 25: see
// [Scheme.Disagreements] and the reading scale-column. It states a pass mark for
// the test alone and no rule that joins the parts: see the reading
// parts-combined.
//
// Source: bilimzet/5.FA, 6.7 and 8.0 to 8.2.B2.
func Bilimzet2025() Scheme { return Scheme{Edition: qagida.BilimzetIn2025, table: &bilimzetTable} }

func bilimzet(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.BilimzetProgramme, Number: number}
}

// bilimzetTable is what NewScheme would make of the same parts, written out so
// that nothing is worked out while the package is initialised.
var bilimzetTable = table{
	list: bilimzetList,
	parts: []Part{
		{
			ID: Project, Field: "scores",
			Name:      qagida.Text{KK: "Жобалық жұмыс", RU: "Проектная работа", EN: "Project work"},
			Provision: bilimzet("8.1.SUM"),
			Items: []Item{ // 0 to 2 points each (8.1.C1 to 8.1.C5); whether halves are given is not said
				{Max: whole(2), Name: qagida.Text{KK: "бағдарлама мазмұнын меңгергені үшін балл", RU: "балл за усвоение содержания программы", EN: "score for mastery of the content"}},
				{Max: whole(2), Name: qagida.Text{KK: "теорияны практикада қолданғаны үшін балл", RU: "балл за применение теории на практике", EN: "score for using theory in practice"}},
				{Max: whole(2), Name: qagida.Text{KK: "материалдың практикалық маңыздылығы үшін балл", RU: "балл за практическую значимость материала", EN: "score for the practical value of the material"}},
				{Max: whole(2), Name: qagida.Text{KK: "баяндаудың негізділігі, толықтығы және анықтығы үшін балл", RU: "балл за обоснованность, полноту и ясность изложения", EN: "score for soundness, completeness and clarity"}},
				{Max: whole(2), Name: qagida.Text{KK: "талаптарға сай рәсімдеу үшін балл", RU: "балл за оформление по требованиям", EN: "score for formatting to requirements"}},
			},
			Scale: scaleOf(whole(10), whole(1), // the sum and its maximum (8.1.SUM)
				Band{Label: "excellent", From: whole(9), To: whole(10), FromPercent: whole(85)},   // 8.1.B5
				Band{Label: "good", From: whole(7), To: whole(8), FromPercent: whole(75)},         // 8.1.B4
				Band{Label: "satisfactory", From: whole(5), To: whole(6), FromPercent: whole(50)}, // 8.1.B3
				Band{Label: "unsatisfactory", From: whole(0), FromPercent: whole(0)},              // 8.1.B2: below 5
			),
			PassGrade: "satisfactory", PassProvision: bilimzet("8.1.PASS"), // no mark is stated (8.1.PASS)
			beside: true,                                     // the test has the mark
			passes: [2]int64{whole(5).micro, whole(5).micro}, // 5 points, and 50 percent of 10
		},
		{
			ID: Test, Field: "correct",
			Name:      qagida.Text{KK: "Тестілеу", RU: "Тестирование", EN: "Test"},
			Provision: bilimzet("8.2.1"),
			Items: []Item{ // 25 questions, one point for each right answer (8.2.1)
				{Max: whole(25), Step: whole(1), Name: qagida.Text{KK: "дұрыс жауап саны", RU: "число правильных ответов", EN: "number of correct answers"}},
			},
			Scale: scaleOf(whole(25), whole(1),
				Band{Label: "excellent", From: whole(23), To: whole(25), FromPercent: whole(90)},    // 8.2.B5
				Band{Label: "good", From: whole(20), To: whole(22), FromPercent: whole(75)},         // 8.2.B4
				Band{Label: "satisfactory", From: whole(17), To: whole(19), FromPercent: whole(70)}, // 8.2.B3
				Band{Label: "unsatisfactory", From: whole(0), FromPercent: whole(0)},                // 8.2.B2: below 17
			),
			PassMark: whole(17), PassProvision: bilimzet("8.2.2"), // whatever the scale says of 17 (8.2.2)
		},
	},
}

// The facts of the scheme of Bilimzet: the points of each item.
const (
	bilimzetScores  = 1<<5 - 1
	bilimzetCorrect = 1 << 5
)

var bilimzetList = rule.Checklist{
	Name:     "assessment.grade",
	Facts:    []string{"scores[0]", "scores[1]", "scores[2]", "scores[3]", "scores[4]", "correct"},
	Readings: schemeReadings,
	Amounts: []rule.Amount{ // in the order of schemeAmounts
		{Name: "project", Kind: rule.Reach},
		{Name: "test", Kind: rule.Reach},
		{Name: "project.least", Kind: rule.Decimal},
		{Name: "test.least", Kind: rule.Decimal},
	},
	Criteria: []rule.Criterion{ // in the order of Part.criteria
		{Code: CodeProjectHeld, Provision: bilimzet("8.1.SUM"), Readings: readPartsCombined, Needs: bilimzetScores},
		{Code: CodeProjectGrade, Provision: bilimzet("8.1.PASS"), Readings: readPartsCombined, Needs: bilimzetScores},
		{Code: CodeTestHeld, Provision: bilimzet("8.2.1"), Readings: 0, Needs: bilimzetCorrect},
		{Code: CodeTestMark, Provision: bilimzet("8.2.2"), Readings: 0, Needs: bilimzetCorrect},
	},
}.List()
