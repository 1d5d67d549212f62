package assessment

import "github.com/qagida/qagida"

// The parts of the Bilimzet programme, as [Result.Part] names them.
const (
	Project = "project" // the project work, five criteria (bilimzet/8.1)
	Test    = "test"    // the test, one item: the right answers (bilimzet/8.2)
)

// Bilimzet2025 is the final assessment of the 2025 course programme of the
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
func Bilimzet2025() Scheme { return bilimzet2025 }

var bilimzet2025 = mustScheme(NewScheme(qagida.BilimzetIn2025, bilimzetProject, bilimzetTest))

func mustScheme(s Scheme, err error) Scheme {
	if err != nil {
		panic(err)
	}
	return s
}

func mustScale(s Scale, err error) Scale {
	if err != nil {
		panic(err)
	}
	return s
}

func bilimzet(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.BilimzetProgramme, Number: number}
}

var bilimzetProject = Part{
	ID: Project, Field: "scores",
	Name:      qagida.Text{KK: "Жобалық жұмыс", RU: "Проектная работа", EN: "Project work"},
	Provision: bilimzet("8.1.SUM"), PassProvision: bilimzet("8.1.PASS"),
	Items: []Item{ // 0 to 2 points each (8.1.C1 to 8.1.C5); whether halves are given is not said
		{Max: whole(2), Name: qagida.Text{KK: "оқу бағдарламасының мазмұнын меңгеру балы", RU: "балл за усвоение содержания программы", EN: "score for mastery of the content"}},
		{Max: whole(2), Name: qagida.Text{KK: "теорияны іс жүзінде қолдану балы", RU: "балл за применение теории на практике", EN: "score for using theory in practice"}},
		{Max: whole(2), Name: qagida.Text{KK: "материалдың іс жүзіндегі маңызы балы", RU: "балл за практическую ценность материала", EN: "score for practical value"}},
		{Max: whole(2), Name: qagida.Text{KK: "баяндаудың негізділігі, толықтығы және анықтығы балы", RU: "балл за обоснованность, полноту и ясность", EN: "score for soundness, completeness and clarity"}},
		{Max: whole(2), Name: qagida.Text{KK: "талаптарға сай рәсімдеу балы", RU: "балл за оформление по требованиям", EN: "score for formatting to requirements"}},
	},
	Scale: mustScale(NewScale(whole(10), whole(1), // the sum and its maximum (8.1.SUM)
		Band{Excellent.Label(), whole(9), whole(10), whole(85)},    // 8.1.B5
		Band{Good.Label(), whole(7), whole(8), whole(75)},          // 8.1.B4
		Band{Satisfactory.Label(), whole(5), whole(6), whole(50)},  // 8.1.B3
		Band{Unsatisfactory.Label(), whole(0), Points{}, whole(0)}, // 8.1.B2: below 5
	)),
	PassGrade: Satisfactory.Label(), // no mark is stated (8.1.PASS)
}

var bilimzetTest = Part{
	ID: Test, Field: "correct",
	Name:      qagida.Text{KK: "Тестілеу", RU: "Тестирование", EN: "Test"},
	Provision: bilimzet("8.2.1"), PassProvision: bilimzet("8.2.2"),
	Items: []Item{ // 25 questions, one point for each right answer (8.2.1)
		{Max: whole(25), Step: whole(1), Name: qagida.Text{KK: "дұрыс жауап саны", RU: "число правильных ответов", EN: "number of right answers"}},
	},
	Scale: mustScale(NewScale(whole(25), whole(1),
		Band{Excellent.Label(), whole(23), whole(25), whole(90)},    // 8.2.B5
		Band{Good.Label(), whole(20), whole(22), whole(75)},         // 8.2.B4
		Band{Satisfactory.Label(), whole(17), whole(19), whole(70)}, // 8.2.B3
		Band{Unsatisfactory.Label(), whole(0), Points{}, whole(0)},  // 8.2.B2: below 17
	)),
	PassMark:  whole(17), // 8.2.2
	PassGrade: Satisfactory.Label(),
}
