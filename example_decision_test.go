package qagida_test

import (
	"encoding/json"
	"fmt"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Decisions. The packages of this module make them; here is a small question of
// our own, so that every answer can be seen: may this teacher take this course.

var admission = rule.NewList("school.admission",
	[]qagida.Field{
		{Name: "course.hours", Text: qagida.Text{KK: "сағат саны", RU: "число часов", EN: "number of hours"}},
		{Name: "applicant.letter", Text: qagida.Text{KK: "хат", RU: "письмо", EN: "letter"}},
	},
	[]string{"enrolment-letter"},
	[]rule.Amount{{Name: "hours"}, {Name: "least"}},
	[]rule.Told{
		{
			Criterion: rule.Criterion{Code: "course-hours", Provision: order95("21.1.1"), Needs: 1 << 0},
			Norm: qagida.Text{
				KK: "Курс кемінде {least|сағат} болады",
				RU: "Курс длится не менее {least|часа|часов|часов}",
				EN: "The course has at least {least|hour|hours}",
			},
			Found: qagida.Text{KK: "{hours|сағат}", RU: "{hours|час|часа|часов}", EN: "it has {hours|hour|hours}"},
		},
		{
			Criterion: rule.Criterion{Code: "applicant-letter", Provision: order95("8.5"), Readings: 1 << 0, Needs: 1 << 1},
			Norm:      qagida.Text{KK: "Хат бар", RU: "Есть письмо", EN: "There is a letter"},
		},
	},
)

// decide returns a decision: 34 hours are too few, and of the letter nobody has
// spoken.
func decide() (d qagida.Decision) {
	draft := admission.Open(&d, "school-2026")
	draft.Answer(rule.Collect([]rule.Answer{rule.Is(qagida.No), rule.Is(qagida.Unknown).Under(1 << 0)}))
	draft.Show(34, 36)
	draft.Unknown(1 << 1)
	return d
}

// The whole of a decision: its outcome, and the reasons that stand in its way.
func ExampleDecision() {
	d := decide()
	if d.Outcome() != qagida.Met {
		for f := range d.Unmet() {
			fmt.Println(f.Provision(), f.Text(qagida.English))
		}
		for fact := range d.Missing() {
			fmt.Println("not stated:", fact.Text.EN)
		}
	}
	// Output:
	// order95/21.1.1 The course has at least 36 hours — it has 34 hours
	// not stated: letter
}

func ExampleDecision_Outcome() {
	fmt.Println(decide().Outcome())
	// Output: not-met
}

func ExampleDecision_Findings() {
	for f := range decide().Findings() {
		fmt.Println(f.Code(), f.Outcome(), f.Provision())
	}
	// Output:
	// course-hours not-met order95/21.1.1
	// applicant-letter undetermined order95/8.5
}

func ExampleDecision_Outcomes() {
	for code, outcome := range decide().Outcomes() {
		fmt.Println(code, outcome)
	}
	// Output:
	// course-hours not-met
	// applicant-letter undetermined
}

func ExampleDecision_String() {
	fmt.Println(decide())
	// Output: school.admission: not-met (course-hours; undetermined: applicant-letter)
}

func ExampleDecision_Unmet() {
	for f := range decide().Unmet() {
		fmt.Println(f.Text(qagida.English))
	}
	// Output: The course has at least 36 hours — it has 34 hours
}

func ExampleDecision_Missing() {
	for field := range decide().Missing() {
		fmt.Println(field.Name, "—", field.Text.RU)
	}
	// Output: applicant.letter — письмо
}

func ExampleDecision_Find() {
	f, err := decide().Find("applicant-letter")
	fmt.Println(f.Outcome(), err)
	_, err = decide().Find("applicant-age")
	fmt.Println(err)
	// Output:
	// undetermined <nil>
	// qagida: code: "applicant-age": is not one of: course-hours, applicant-letter
}

func ExampleDecision_Text() {
	fmt.Print(decide().Text(qagida.Kazakh))
	fmt.Print(decide().Text(qagida.Russian))
	// Output:
	// талапқа сай емес: Курс кемінде 36 сағат болады — 34 сағат (Қағидалардың 21-тармағының 1) тармақшасы (елдегі курстар))
	// анықталмаған: Хат бар — көрсетілмеген: хат (Қағидалардың 8-тармағының 5) тармақшасы)
	// не соблюдено: Курс длится не менее 36 часов — 34 часа (подпункт 1) пункта 21 Правил (курсы в стране))
	// не определено: Есть письмо — не указано: письмо (подпункт 5) пункта 8 Правил)
}

func ExampleDecision_Question() {
	fmt.Println(decide().Question())
	// Output: school.admission
}

func ExampleDecision_Edition() {
	fmt.Println(decide().Edition())
	// Output: school-2026
}

func ExampleDecision_Len() {
	fmt.Println(decide().Len())
	// Output: 2
}

// What is stored reads back as a record: it shows what was decided then, and
// gives the same bytes again.
func ExampleDecision_UnmarshalJSON() {
	stored, err := json.Marshal(decide())
	if err != nil {
		fmt.Println(err)
		return
	}
	var d qagida.Decision
	if err := json.Unmarshal(stored, &d); err != nil {
		fmt.Println(err)
		return
	}
	again, _ := json.Marshal(d)
	fmt.Println(d.Outcome(), string(again) == string(stored))
	for f := range d.Unmet() {
		fmt.Println(f.Text(qagida.English))
	}
	// Output:
	// not-met true
	// The course has at least 36 hours — it has 34 hours
}

func ExampleFinding_Code() {
	f, _ := decide().Find("course-hours")
	fmt.Println(f.Code())
	// Output: course-hours
}

func ExampleFinding_Provision() {
	f, _ := decide().Find("course-hours")
	fmt.Println(f.Provision())
	// Output: order95/21.1.1
}

func ExampleFinding_Outcome() {
	f, _ := decide().Find("course-hours")
	fmt.Println(f.Outcome())
	// Output: not-met
}

func ExampleFinding_Readings() {
	f, _ := decide().Find("applicant-letter")
	for choice := range f.Readings() {
		fmt.Println(choice)
	}
	// Output: enrolment-letter=always
}

func ExampleFinding_Missing() {
	f, _ := decide().Find("applicant-letter")
	for field := range f.Missing() {
		fmt.Println(field.Name)
	}
	// Output: applicant.letter
}

func ExampleFinding_Text() {
	f, _ := decide().Find("course-hours")
	fmt.Println(f.Text(qagida.English))
	// Output: The course has at least 36 hours — it has 34 hours
}

func ExampleFinding_MarshalJSON() {
	f, _ := decide().Find("course-hours")
	text, err := json.MarshalIndent(f, "", "  ")
	fmt.Println(string(text), err)
	// Output:
	// {
	//   "code": "course-hours",
	//   "outcome": "not-met",
	//   "provision": "order95/21.1.1",
	//   "text": {
	//     "kk": "Курс кемінде 36 сағат болады — 34 сағат",
	//     "ru": "Курс длится не менее 36 часов — 34 часа",
	//     "en": "The course has at least 36 hours — it has 34 hours"
	//   }
	// } <nil>
}
