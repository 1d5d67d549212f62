package qagida_test

import (
	"testing"

	"github.com/qagida/qagida"
)

var letterForm = qagida.Reading{
	ID:        "letter-form",
	Provision: qagida.Provision{Act: qagida.Order95, Number: "8.5"},
	Choices:   []qagida.Alternative{{ID: "paper"}, {ID: "any"}},
}

type letterReading uint8

// wharf is a set of rules with two readings.
type wharf struct {
	Border borderReading
	Letter letterReading
	Length int
}

var wharfSwitches = qagida.Switches[wharf]{
	{Reading: &border, Field: func(r *wharf) *uint8 { return (*uint8)(&r.Border) }},
	{Reading: &letterForm, Field: func(r *wharf) *uint8 { return (*uint8)(&r.Letter) }},
}

func TestSwitchesSet(t *testing.T) {
	for _, v := range []struct {
		choices []string
		want    wharf
	}{
		{nil, wharf{1, 0, 7}},
		{[]string{"border=inside"}, wharf{0, 0, 7}},
		{[]string{"border=as-agreed", "letter-form=any"}, wharf{2, 1, 7}},
		{[]string{"letter-form=any", "border=as-agreed"}, wharf{2, 1, 7}},
		{[]string{"border=inside", "border=as-agreed"}, wharf{2, 0, 7}}, // the last one holds
	} {
		rules := wharf{1, 0, 7}
		if err := wharfSwitches.Set(&rules, v.choices...); err != nil || rules != v.want {
			t.Errorf("%v gives %v (%v), want %v", v.choices, rules, err, v.want)
		}
	}
}

// A choice that does not exist changes nothing, not even by the choices before it.
func TestSwitchesSetRefused(t *testing.T) {
	for _, v := range []struct{ choice, field, value, words string }{
		{"border", "reading", "border", "must have the form"},
		{"frontier=inside", "reading", "frontier", "is not one of: border, letter-form"},
		{"border=under", "reading.border", "under", "is not one of: inside, outside, as-agreed"},
		{"letter-form=outside", "reading.letter-form", "outside", "is not one of: paper, any"},
		{"border=Inside", "reading.border", "Inside", "is not one of: inside, outside, as-agreed"},
	} {
		rules := wharf{1, 0, 7}
		wantRefusal(t, wharfSwitches.Set(&rules, "letter-form=any", v.choice), v.field, v.value, v.words)
		if rules != (wharf{1, 0, 7}) {
			t.Errorf("%s changed the rules to %v", v.choice, rules)
		}
	}
}

func TestSwitchesCheck(t *testing.T) {
	for _, rules := range []wharf{{}, {Border: 2, Letter: 1}} {
		if err := wharfSwitches.Check(&rules); err != nil {
			t.Errorf("%v: %v", rules, err)
		}
	}
	wantRefusal(t, wharfSwitches.Check(&wharf{Border: 3}), "reading.border", "choice number 3", "is not one of: inside, outside, as-agreed")
	wantRefusal(t, wharfSwitches.Check(&wharf{Letter: 2}), "reading.letter-form", "choice number 2", "is not one of: paper, any")
	wantRefusal(t, wharfSwitches.Check(&wharf{Letter: 255}), "reading.letter-form", "choice number 255", "is not one of: paper, any")
}

func TestSwitchesListAndCopy(t *testing.T) {
	list := wharfSwitches.List()
	if len(list) != 2 || list[0].ID != "border" || list[1].ID != "letter-form" {
		t.Errorf("the readings are %v", list)
	}
	list[0].Choices[0].ID = "changed"
	if border.Choices[0].ID != "inside" {
		t.Error("the list shares the choices")
	}
	to, from := wharf{Length: 7}, wharf{Border: 2, Letter: 1, Length: 9}
	wharfSwitches.Copy(&to, &from)
	if to != (wharf{2, 1, 7}) || from != (wharf{2, 1, 9}) {
		t.Errorf("copied to %v from %v", to, from)
	}
}
