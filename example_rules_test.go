package qagida_test

import (
	"fmt"
	"slices"

	"github.com/qagida/qagida"
)

// Decisions. The packages of this module make them; here is a small question of
// our own, so that every answer can be seen.

// newTide is the question whether a boat may leave the harbour.
func newTide() *qagida.Checklist {
	return &qagida.Checklist{
		Name: "tide",
		Fields: []qagida.Field{
			{Name: "water.depth", Text: qagida.Text{KK: "тереңдік", RU: "глубина", EN: "depth"}},
			{Name: "boat.lamp", Text: qagida.Text{KK: "шам", RU: "фонарь", EN: "lamp"}},
		},
		Amounts: []qagida.Amount{{Name: "depth"}, {Name: "on", Kind: qagida.Day}, {Name: "limit", Kind: qagida.Micro}},
		Criteria: []qagida.Criterion{
			{
				Code: "tide-depth", Provision: order95("21.1.1"), Needs: 1 << 0,
				Asks: qagida.Text{
					KK: "Судың тереңдігі {limit|метр} болуы керек",
					RU: "Нужна глубина {limit|метр|метра|метров}",
					EN: "The water is at least {limit|metre|metres} deep",
				},
				Found: qagida.Text{KK: "{on}: {depth|метр}", RU: "{on}: {depth|метр|метра|метров}", EN: "on {on} it is {depth|metre|metres}"},
			},
			{
				Code: "tide-lamp", Provision: order95("21.1.2"), Needs: 1 << 1, Reading: &border,
				Asks: qagida.Text{KK: "Шам бар", RU: "Фонарь есть", EN: "There is a lamp"},
			},
		},
	}
}

var tide = newTide()

// tonight is a decision: the water is too low, and of the lamp nobody has spoken.
func tonight() (decision qagida.Decision) {
	d := tide.Open(&decision, "harbour-2026")
	d = d.Record(0, qagida.NotMet)
	d.Show(0, 1)
	d.ShowDay(1, qagida.MustDate(2026, 11, 21))
	d.Show(2, 2_500_000)
	if d.Undetermined() {
		d.Unknown(qagida.FieldBit(1, true))
	}
	d.Close()
	return decision
}

func ExampleDecision_Outcome() {
	fmt.Println(tonight().Outcome())
	// Output: not-met
}

func ExampleDecision_Findings() {
	for f := range tonight().Findings() {
		fmt.Println(f.Code(), f.Outcome(), f.Provision())
	}
	// Output:
	// tide-depth not-met order95/21.1.1
	// tide-lamp undetermined order95/21.1.2
}

func ExampleDecision_Outcomes() {
	for code, outcome := range tonight().Outcomes() {
		fmt.Println(code, outcome)
	}
	// Output:
	// tide-depth not-met
	// tide-lamp undetermined
}

func ExampleDecision_String() {
	fmt.Println(tonight())
	// Output: tide: not-met (tide-depth; undetermined: tide-lamp)
}

func ExampleDecision_Unmet() {
	for f := range tonight().Unmet() {
		fmt.Println(f.Text(qagida.English))
	}
	// Output: The water is at least 2.5 metres deep — on 2026-11-21 it is 1 metre
}

func ExampleDecision_Undetermined() {
	for f := range tonight().Undetermined() {
		fmt.Println(f.Text(qagida.English))
	}
	// Output: There is a lamp — not stated: lamp
}

func ExampleDecision_Missing() {
	for field := range tonight().Missing() {
		fmt.Println(field.Name, "—", field.Text.RU)
	}
	// Output: boat.lamp — фонарь
}

func ExampleDecision_Find() {
	f, err := tonight().Find("tide-lamp")
	fmt.Println(f.Outcome(), err)
	_, err = tonight().Find("tide-sail")
	fmt.Println(err)
	// Output:
	// undetermined <nil>
	// qagida: code: "tide-sail": is not one of: tide-depth, tide-lamp
}

func ExampleDecision_Text() {
	fmt.Print(tonight().Text(qagida.Kazakh))
	fmt.Print(tonight().Text(qagida.Russian))
	// Output:
	// орындалмаған: Судың тереңдігі 2,5 метр болуы керек — 2026-11-21: 1 метр (order95/21.1.1)
	// анықталмаған: Шам бар — көрсетілмеген: шам (order95/21.1.2)
	// не выполнено: Нужна глубина 2,5 метра — 2026-11-21: 1 метр (order95/21.1.1)
	// не определено: Фонарь есть — не указано: фонарь (order95/21.1.2)
}

func ExampleDecision_Question() {
	fmt.Println(tonight().Question())
	// Output: tide
}

func ExampleDecision_Edition() {
	fmt.Println(tonight().Edition())
	// Output: harbour-2026
}

func ExampleDecision_Len() {
	fmt.Println(tonight().Len())
	// Output: 2
}

func ExampleFinding_Code() {
	f, _ := tonight().Find("tide-depth")
	fmt.Println(f.Code())
	// Output: tide-depth
}

func ExampleFinding_Provision() {
	f, _ := tonight().Find("tide-depth")
	fmt.Println(f.Provision())
	// Output: order95/21.1.1
}

func ExampleFinding_Outcome() {
	f, _ := tonight().Find("tide-depth")
	fmt.Println(f.Outcome())
	// Output: not-met
}

func ExampleFinding_Reading() {
	d := tide.Open(new(qagida.Decision), "harbour-2026")
	d = d.RecordUnder(1, qagida.Met, 1)
	f, _ := d.Decision().Find("tide-lamp")
	fmt.Println(f.Reading())
	// Output: border=outside true
}

func ExampleFinding_Missing() {
	f, _ := tonight().Find("tide-lamp")
	for field := range f.Missing() {
		fmt.Println(field.Name)
	}
	// Output: boat.lamp
}

func ExampleFinding_Text() {
	f, _ := tonight().Find("tide-depth")
	fmt.Println(f.Text(qagida.English))
	// Output: The water is at least 2.5 metres deep — on 2026-11-21 it is 1 metre
}

// Writing rules: a checklist is opened, each criterion recorded, the draft closed.

func ExampleChecklist_Open() {
	d := tide.Open(new(qagida.Decision), "harbour-2026")
	d = d.Record(0, qagida.Met)
	d = d.Record(1, qagida.Yes.Outcome())
	fmt.Println(d.Decision().Outcome())
	// Output: met
}

func ExampleChecklist_Check() {
	list := newTide()
	list.Criteria[1].Asks.EN = "There is a {colour} lamp"
	fmt.Println(tide.Check())
	fmt.Println(list.Check())
	// Output:
	// <nil>
	// qagida: checklist.tide: "tide-lamp: {colour}": shows an amount that the checklist does not have, or without a form for each number
}

func ExampleChecklist_List() {
	for _, criterion := range tide.List() {
		fmt.Println(criterion.Code, criterion.Provision)
	}
	// Output:
	// tide-depth order95/21.1.1
	// tide-lamp order95/21.1.2
}

func ExampleDraft_Record() {
	d := tide.Open(new(qagida.Decision), "harbour-2026")
	d = d.Record(1, qagida.NotApplicable)
	for code, outcome := range d.Decision().Outcomes() {
		fmt.Println(code, outcome)
	}
	// Output:
	// tide-depth undetermined
	// tide-lamp not-applicable
}

func ExampleDraft_RecordUnder() {
	d := tide.Open(new(qagida.Decision), "harbour-2026")
	d = d.RecordUnder(1, qagida.NotMet, 0)
	f, _ := d.Decision().Find("tide-lamp")
	choice, used := f.Reading()
	fmt.Println(f.Outcome(), choice, used)
	// Output: not-met border=inside true
}

// By day nobody asks for a lamp, and no reading is used.
func ExampleDraft_RecordWhere() {
	for _, night := range []qagida.Fact{qagida.Yes, qagida.No, qagida.Unknown} {
		d := tide.Open(new(qagida.Decision), "harbour-2026")
		d = d.RecordWhere(1, night, qagida.NotMet, 0)
		f, _ := d.Decision().Find("tide-lamp")
		_, used := f.Reading()
		fmt.Println(night, f.Outcome(), used)
	}
	// Output:
	// true not-met true
	// false not-applicable false
	// unknown undetermined true
}

func ExampleDraft_Show() {
	d := tide.Open(new(qagida.Decision), "harbour-2026")
	d.Show(2, 3_000_000) // in millionths, as the kind of the amount says
	f, _ := d.Decision().Find("tide-depth")
	fmt.Println(f.Text(qagida.English))
	// Output: The water is at least 3 metres deep
}

func ExampleDecision_Amount() {
	d := tide.Open(new(qagida.Decision), "harbour-2026")
	d.Show(2, 3_000_000)
	fmt.Println(d.Decision().Amount(2), d.Decision().Amount(6))
	// Output: 3000000 0
}

// The answers to one depth are prepared, and serve for all who ask.
func ExampleDraft_Adopt() {
	deep := tide.Open(new(qagida.Decision), "").Record(0, qagida.Met).Decision()

	d := tide.Open(new(qagida.Decision), "harbour-2026")
	d = d.Adopt(&deep)
	d = d.Record(1, qagida.NotMet)
	fmt.Println(d.Decision().Edition(), d.Decision())
	// Output: harbour-2026 tide: not-met (tide-lamp)
}

func ExampleDraft_ShowDay() {
	d := tide.Open(new(qagida.Decision), "harbour-2026")
	d = d.Record(0, qagida.Met)
	d.ShowDay(1, qagida.MustDate(2026, 11, 22))
	f, _ := d.Decision().Find("tide-depth")
	fmt.Println(f.Text(qagida.English))
	// Output: The water is at least 0 metres deep — on 2026-11-22 it is 0 metres
}

// Which facts are missing is worth working out only where one could settle
// something.
func ExampleDraft_Undetermined() {
	d := tide.Open(new(qagida.Decision), "harbour-2026")
	d = d.Record(0, qagida.Met)
	fmt.Println(d.Undetermined())
	d = d.Record(1, qagida.Met)
	fmt.Println(d.Undetermined())
	// Output:
	// true
	// false
}

func ExampleDraft_Unknown() {
	d := tide.Open(new(qagida.Decision), "harbour-2026")
	d.Unknown(qagida.FieldBit(0, true) | qagida.FieldBit(1, false))
	for field := range d.Decision().Missing() {
		fmt.Println(field.Name)
	}
	// Output: water.depth
}

func ExampleDraft_Close() {
	var decision qagida.Decision
	d := tide.Open(&decision, "harbour-2026")
	d = d.Record(0, qagida.NotMet)
	fmt.Println(decision.Outcome())
	d.Close()
	fmt.Println(decision.Outcome())
	// Output:
	// undetermined
	// not-met
}

func ExampleDraft_Decision() {
	d := tide.Open(new(qagida.Decision), "harbour-2026")
	fmt.Println(d.Decision().Outcome())
	// Output: undetermined
}

func ExampleFieldBit() {
	fmt.Println(qagida.FieldBit(3, true), qagida.FieldBit(3, false))
	// Output: 8 0
}

func ExampleFormatMicro() {
	fmt.Println(qagida.FormatMicro(88_600_000), qagida.FormatMicro(70_000_000), qagida.FormatMicro(-1))
	// Output: 88.6 70 -0.000001
}

func ExampleMicroText() {
	points := qagida.MicroText(88_600_000)
	fmt.Println(points.In(qagida.Russian), points.In(qagida.English))
	// Output: 88,6 88.6
}

// Sailing embeds a decision to return a value beside it, and writes both.
type Sailing struct {
	qagida.Decision
	Boat  string
	Crew  int
	Ready qagida.Fact
	Days  []qagida.Date
}

func (s Sailing) MarshalJSON() ([]byte, error) {
	var o qagida.JSONObject
	o.AddText("boat", s.Boat)
	o.AddNumber("crew", s.Crew)
	o.Add("ready", s.Ready)
	o.Add("days", qagida.JSONList(slices.Values(s.Days)))
	o.Add("decision", s.Decision)
	return o.MarshalJSON()
}

func ExampleJSONObject() {
	s := Sailing{Boat: "Qayıq", Crew: 2, Days: []qagida.Date{qagida.MustDate(2026, 11, 21)}}
	text, err := s.MarshalJSON()
	fmt.Println(string(text), err)
	// Output: {"boat":"Qayıq","crew":2,"ready":null,"days":["2026-11-21"],"decision":{"outcome":"not-applicable","edition":"","findings":[]}} <nil>
}

func ExampleJSONObject_Add() {
	var o qagida.JSONObject
	o.Add("place", order95("7.2"))
	text, _ := o.MarshalJSON()
	fmt.Println(string(text))
	// Output: {"place":"order95/7.2"}
}

func ExampleJSONObject_AddText() {
	var o qagida.JSONObject
	o.AddText("boat", "Qayıq")
	o.AddText("harbour", "")
	text, _ := o.MarshalJSON()
	fmt.Println(string(text))
	// Output: {"boat":"Qayıq","harbour":null}
}

func ExampleJSONObject_AddNumber() {
	var o qagida.JSONObject
	o.AddNumber("crew", 2)
	text, _ := o.MarshalJSON()
	fmt.Println(string(text))
	// Output: {"crew":2}
}

func ExampleJSONList() {
	list := qagida.JSONList(slices.Values([]qagida.Fact{qagida.Yes, qagida.Unknown}))
	text, _ := list.MarshalJSON()
	fmt.Println(string(text))
	// Output: [true,null]
}

// Readings

func ExampleParseChoice() {
	choice, err := qagida.ParseChoice("certificate-last-day=eve")
	fmt.Println(choice.Reading, choice.Alternative, err)
	_, err = qagida.ParseChoice("eve")
	fmt.Println(err)
	// Output:
	// certificate-last-day eve <nil>
	// qagida: reading: "eve": must have the form certificate-last-day=eve
}

func ExampleReading_Choose() {
	fmt.Println(border.Choose(0), border.Choose(1))
	// Output: border=inside border=outside
}

func ExampleReading_Clone() {
	mine := border.Clone()
	mine.Choices[0].ID = "mine"
	fmt.Println(border.Choices[0].ID)
	// Output: inside
}

func ExampleReadingWords() {
	words := qagida.ReadingWords[borderReading](&border)
	e, err := words.Parse("outside")
	fmt.Println(e, words.Text(e, qagida.Russian), err)
	// Output: 1 не входит <nil>
}

// The rules of a wharf have two readings; their method With is made with Set.

func ExampleSwitches_Set() {
	var rules wharf
	fmt.Println(wharfSwitches.Set(&rules, "border=outside"), rules.Border)
	fmt.Println(wharfSwitches.Set(&rules, "border=beyond"), rules.Border)
	// Output:
	// <nil> 1
	// qagida: reading.border: "beyond": is not one of: inside, outside, as-agreed 1
}

func ExampleSwitches_List() {
	for _, reading := range wharfSwitches.List() {
		fmt.Println(reading.ID, reading.Provision)
	}
	// Output:
	// border order95/21.2.2
	// letter-form order95/8.5
}

func ExampleSwitches_Check() {
	fmt.Println(wharfSwitches.Check(&wharf{Letter: 2}))
	// Output: qagida: reading.letter-form: "choice number 2": is not one of: paper, any
}

func ExampleSwitches_Copy() {
	to, from := wharf{Length: 7}, wharf{Border: 2, Length: 9}
	wharfSwitches.Copy(&to, &from)
	fmt.Println(to.Border, to.Length)
	// Output: 2 7
}

// Enumerations. The table of words is all that a package writes; the methods of
// the type are one line each over it.

func ExampleWords_Parse() {
	e, err := seasonWords.Parse("autumn")
	fmt.Println(e, err)
	_, err = seasonWords.Parse("winter")
	fmt.Println(err)
	// Output:
	// autumn <nil>
	// qagida: season: "winter": is not one of: spring, autumn
}

func ExampleWords_Name() {
	fmt.Println(seasonWords.Name(autumn), seasonWords.Name(0), seasonWords.Name(9))
	// Output: autumn unknown season(9)
}

func ExampleWords_Text() {
	fmt.Println(seasonWords.Text(autumn, qagida.Kazakh))
	// Output: күз
}

func ExampleWords_All() {
	for e := range seasonWords.All() {
		fmt.Println(e)
	}
	// Output:
	// spring
	// autumn
}

func ExampleWords_Check() {
	fmt.Println(seasonWords.Check("course.season", 9))
	// Output: qagida: course.season: "season(9)": is not one of: spring, autumn
}

func ExampleWords_Table() {
	concept, words := seasonWords.Table()
	fmt.Println(concept, len(words), words[1].Code, words[1].Name.RU)
	// Output: season 3 spring весна
}
