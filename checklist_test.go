package qagida_test

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/qagida/qagida"
)

// The question of these tests: may this boat go out.
const (
	needHours = iota
	needDay
	needLetter
	needShare
)

const (
	fieldHours = iota
	fieldDay
	fieldLetter
)

const (
	amountFound = iota
	amountAsked
	amountDay
	amountShare
)

func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}

var voyage = newVoyage()

func newVoyage() *qagida.Checklist {
	return &qagida.Checklist{
		Name: "voyage",
		Fields: []qagida.Field{
			fieldHours:  {Name: "boat.hours", Text: qagida.Text{KK: "сағат саны", RU: "число часов", EN: "number of hours"}},
			fieldDay:    {Name: "boat.day", Text: qagida.Text{KK: "шығатын күн", RU: "день выхода", EN: "day of departure"}},
			fieldLetter: {Name: "boat.letter", Text: qagida.Text{KK: "хат", RU: "письмо", EN: "letter"}},
		},
		Amounts: []qagida.Amount{
			amountFound: {Name: "found"},
			amountAsked: {Name: "asked", Kind: qagida.Number},
			amountDay:   {Name: "day", Kind: qagida.Day},
			amountShare: {Name: "share", Kind: qagida.Micro},
		},
		Criteria: []qagida.Criterion{
			needHours: {
				Code: "boat-hours", Provision: order95("21.1.1"), Needs: 1 << fieldHours,
				Asks: qagida.Text{
					KK: "Кемінде {asked|сағат} керек",
					RU: "Нужно не менее {asked|часа|часов|часов}",
					EN: "At least {asked|hour|hours} are needed",
				},
				Found: qagida.Text{KK: "{found|сағат} бар", RU: "есть {found|час|часа|часов}", EN: "there are {found|hour|hours}"},
			},
			needDay: {
				Code: "boat-day", Provision: order95("21.2.2"), Reading: &border, Needs: 1 << fieldDay,
				Asks:  qagida.Text{KK: "Мерзімі өтпеген", RU: "Срок не вышел", EN: "The time is not over"},
				Found: qagida.Text{KK: "күні {day}", RU: "день {day}", EN: "the day is {day}"},
			},
			needLetter: {
				Code: "boat-letter", Provision: order95("8.5"), Needs: 1<<fieldDay | 1<<fieldLetter,
				Asks: qagida.Text{KK: "Хат бар", RU: "Есть письмо", EN: "There is a letter"},
			},
			needShare: {
				Code: "boat-share", Provision: order95("7.1"),
				Asks: qagida.Text{KK: "Үлесі {share} %", RU: "Доля {share} %", EN: "The share is {share} %"},
			},
		},
	}
}

func TestChecklistCheck(t *testing.T) {
	if err := voyage.Check(); err != nil {
		t.Fatal(err)
	}
	const where = "checklist.voyage"
	full := qagida.Text{KK: "х", RU: "x", EN: "x"}
	for _, v := range []struct {
		name         string
		spoil        func(c *qagida.Checklist)
		value, words string
	}{
		{"33 criteria", func(c *qagida.Checklist) { c.Criteria = manyCriteria(33) }, "33 criteria, 3 fields, 4 amounts", "is more than a decision has room for"},
		{"65 fields", func(c *qagida.Checklist) { c.Fields = make([]qagida.Field, 65) }, "4 criteria, 65 fields, 4 amounts", "is more than a decision has room for"},
		{"7 amounts", func(c *qagida.Checklist) { c.Amounts = make([]qagida.Amount, 7) }, "4 criteria, 3 fields, 7 amounts", "is more than a decision has room for"},
		{"field without a name", func(c *qagida.Checklist) { c.Fields[1].Name = "" }, "field 1", "lacks a name or a text"},
		{"field without Kazakh", func(c *qagida.Checklist) { c.Fields[2].Text.KK = "" }, "field 2", "lacks a name or a text"},
		{"field without Russian", func(c *qagida.Checklist) { c.Fields[2].Text.RU = "" }, "field 2", "lacks a name or a text"},
		{"field without English", func(c *qagida.Checklist) { c.Fields[2].Text.EN = "" }, "field 2", "lacks a name or a text"},
		{"field twice", func(c *qagida.Checklist) { c.Fields[2].Name = c.Fields[0].Name }, "field boat.hours", "stands twice"},
		{"amount twice", func(c *qagida.Checklist) { c.Amounts[3].Name = c.Amounts[1].Name }, "amount asked", "stands twice"},
		{"amount without a name", func(c *qagida.Checklist) { c.Amounts[2].Name = "" }, "amount 2", "lacks a name"},
		{"code twice", func(c *qagida.Checklist) { c.Criteria[3].Code = c.Criteria[0].Code }, "boat-hours", "stands twice"},
		{"no code", func(c *qagida.Checklist) { c.Criteria[0].Code = "" }, "", "is not a code in lower-case letters with hyphens"},
		{"code in capitals", func(c *qagida.Checklist) { c.Criteria[0].Code = "Boat" }, "Boat", "is not a code in lower-case letters with hyphens"},
		{"no provision", func(c *qagida.Checklist) { c.Criteria[1].Provision = qagida.Provision{} }, "boat-day: unknown", "cites a provision that the sources do not have"},
		{"strange provision", func(c *qagida.Checklist) { c.Criteria[1].Provision = order95("99.9") }, "boat-day: order95/99.9", "cites a provision that the sources do not have"},
		{"no question", func(c *qagida.Checklist) { c.Criteria[2].Asks = qagida.Text{} }, "boat-letter", "lacks a text in one of the languages"},
		{"question without English", func(c *qagida.Checklist) { c.Criteria[2].Asks.EN = "" }, "boat-letter", "lacks a text in one of the languages"},
		{"half an answer", func(c *qagida.Checklist) { c.Criteria[2].Found.RU = "есть" }, "boat-letter", "lacks a text in one of the languages"},
		{"reading without choices", func(c *qagida.Checklist) { c.Criteria[1].Reading = &qagida.Reading{ID: "none"} }, "boat-day", "rests on a reading that has no choices"},
		{"reading with four choices", func(c *qagida.Checklist) {
			c.Criteria[1].Reading = &qagida.Reading{Choices: make([]qagida.Alternative, 4)}
		}, "boat-day", "or more than a decision has room for"},
		{"strange field", func(c *qagida.Checklist) { c.Criteria[2].Needs |= 1 << 3 }, "boat-letter", "needs a field that the checklist does not have"},
		{"strange amount in Kazakh", func(c *qagida.Checklist) { c.Criteria[3].Asks.KK = "{none}" }, "boat-share: {none}", "shows an amount that the checklist does not have"},
		{"strange amount in Russian", func(c *qagida.Checklist) { c.Criteria[3].Asks.RU = "{share} {}" }, "boat-share: {}", "shows an amount"},
		{"strange amount in what was found", func(c *qagida.Checklist) {
			c.Criteria[3].Found = full
			c.Criteria[3].Found.EN = "{day} {Day}"
		}, "boat-share: {Day}", "shows an amount"},
		{"too few forms in Russian", func(c *qagida.Checklist) { c.Criteria[0].Asks.RU = "{asked|час|часа}" }, "boat-hours: {asked|час|часа}", "without a form for each number"},
		{"too many forms in English", func(c *qagida.Checklist) { c.Criteria[0].Asks.EN = "{asked|a|b|c}" }, "boat-hours: {asked|a|b|c}", "without a form for each number"},
		{"two forms in Kazakh", func(c *qagida.Checklist) { c.Criteria[0].Asks.KK = "{asked|a|b}" }, "boat-hours: {asked|a|b}", "without a form for each number"},
		{"open brace", func(c *qagida.Checklist) { c.Criteria[3].Asks.EN = "The share is {share" }, "boat-share: {share}", "shows an amount"},
	} {
		t.Run(v.name, func(t *testing.T) {
			c := newVoyage()
			v.spoil(c)
			wantRefusal(t, c.Check(), where, v.value, v.words)
		})
	}
}

// What fills a decision to the last place is allowed.
func TestChecklistCheckAllowsFullRoom(t *testing.T) {
	c := qagida.Checklist{Name: "full", Criteria: manyCriteria(32)}
	for i := range 64 {
		c.Fields = append(c.Fields, qagida.Field{Name: "f" + strconv.Itoa(i), Text: qagida.Text{KK: "х", RU: "х", EN: "x"}})
	}
	for i := range 6 {
		c.Amounts = append(c.Amounts, qagida.Amount{Name: "a" + strconv.Itoa(i)})
	}
	c.Criteria[0].Needs = math.MaxUint64
	c.Criteria[0].Reading = &border // of three choices
	if err := c.Check(); err != nil {
		t.Error(err)
	}
	if err := (&qagida.Checklist{Name: "empty"}).Check(); err != nil {
		t.Error(err)
	}
}

func TestChecklistList(t *testing.T) {
	list := voyage.List()
	var codes []qagida.Code
	for _, c := range list {
		codes = append(codes, c.Code)
	}
	if want := []qagida.Code{"boat-hours", "boat-day", "boat-letter", "boat-share"}; !slices.Equal(codes, want) {
		t.Errorf("the codes are %v, want %v", codes, want)
	}
	if list[needHours].Reading != nil || list[needDay].Reading.ID != "border" {
		t.Errorf("the readings are %v and %v", list[needHours].Reading, list[needDay].Reading)
	}
	list[0].Code, list[needDay].Reading.Choices[0].ID = "changed", "changed"
	if voyage.Criteria[0].Code != "boat-hours" || border.Choices[0].ID != "inside" {
		t.Error("the list shares the checklist")
	}
}

// Places outside the list, and a draft of no list, change nothing and never panic.
func TestDraftOutOfRange(t *testing.T) {
	places := []int{-1, 4, 5, 31, 32, 33, 63, 64, 1 << 20, math.MaxInt, math.MinInt}
	want := open().Decision()
	for _, place := range places {
		d := open()
		d = d.Record(place, notMet)
		d = d.RecordUnder(place, met, 1)
		d = d.RecordWhere(place, yes, notMet, 2)
		d = d.RecordWhere(place, no, notMet, 2)
		got := d.Decision()
		if got.Outcome() != undetermined || !slices.Equal(collect(got), collect(want)) {
			t.Errorf("place %d changes the findings to %v", place, collect(got))
		}
		readAll(got)
	}
	for _, amount := range []int{-1, 6, 7, math.MaxInt, math.MinInt} {
		d := open()
		d.Show(amount, 99)
		d.ShowDay(amount, lastDay)
		if d.Decision() != want {
			t.Errorf("amount %d is kept", amount)
		}
	}
	d := open()
	if d = d.Adopt(nil); d.Decision() != want {
		t.Error("no decision is adopted")
	}
	for _, amount := range []int{-1, 6, math.MaxInt, math.MinInt} {
		if kept := want.Amount(amount); kept != 0 {
			t.Errorf("amount %d is %d", amount, kept)
		}
	}
	other := manyList(4).Open(new(qagida.Decision), "e").Record(0, notMet).Decision()
	for _, prepared := range []*qagida.Decision{{}, &other} {
		if d := open().Adopt(prepared); d.Decision() != want {
			t.Errorf("%v answers for another list", prepared)
		}
	}
	var none qagida.Draft
	none = none.Record(0, notMet)
	none = none.RecordUnder(0, notMet, 1)
	none.Unknown(math.MaxUint64)
	none.Show(0, 5)
	none = none.Adopt(new(qagida.Decision))
	if none.Undetermined() {
		t.Error("a draft of no checklist waits for a fact")
	}
	readAll(none.Decision())
	if d := none.Decision(); d.Outcome() != notApplicable || d.Len() != 0 {
		t.Errorf("a draft of no checklist decides %v", d.Outcome())
	}
}

func TestFieldBit(t *testing.T) {
	for place, want := range map[int]uint64{0: 1, 1: 2, 5: 32, 63: 1 << 63, 64: 0, -1: 0, math.MaxInt: 0} {
		if got := qagida.FieldBit(place, true); got != want {
			t.Errorf("the bit of field %d is %d, want %d", place, got, want)
		}
		if got := qagida.FieldBit(place, false); got != 0 {
			t.Errorf("the bit of field %d that is not missing is %d", place, got)
		}
	}
}

func manyList(n int) *qagida.Checklist {
	return &qagida.Checklist{Name: "many", Criteria: manyCriteria(n)}
}

// manyCriteria makes n complete criteria with codes c-0, c-1, …
func manyCriteria(n int) (list []qagida.Criterion) {
	for i := range n {
		list = append(list, qagida.Criterion{
			Code: qagida.Code("c-" + strconv.Itoa(i)), Provision: order95("7.1"),
			Asks: qagida.Text{KK: "х", RU: "х", EN: "x"},
		})
	}
	return list
}
