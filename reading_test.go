package qagida_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/qagida/qagida"
)

// border is a reading as a package of rules writes one.
var border = qagida.Reading{
	ID:        "border",
	Provision: qagida.Provision{Act: qagida.Order95, Number: "21.2.2"},
	Question:  qagida.Text{KK: "Соңғы күн кіре ме?", RU: "Входит ли последний день?", EN: "Is the last day inside?"},
	Choices: []qagida.Alternative{
		{ID: "inside", Meaning: qagida.Text{KK: "кіреді", RU: "входит", EN: "it is inside"}},
		{ID: "outside", Meaning: qagida.Text{KK: "кірмейді", RU: "не входит", EN: "it is outside"}},
		{ID: "as-agreed", Meaning: qagida.Text{KK: "келісім бойынша", RU: "по соглашению", EN: "as agreed"}},
	},
	Why: qagida.Text{KK: "әдеттегі тәртіп", RU: "обычный порядок", EN: "the usual practice"},
}

type borderReading uint8

var borderWords = qagida.ReadingWords[borderReading](&border)

func TestReadingChoose(t *testing.T) {
	for number, want := range map[uint8]string{0: "border=inside", 1: "border=outside", 2: "border=as-agreed", 3: "border=inside", 255: "border=inside"} {
		if got := border.Choose(number).String(); got != want {
			t.Errorf("choice %d is %s, want %s", number, got, want)
		}
	}
	if got := new(qagida.Reading).Choose(1); got != (qagida.Choice{}) {
		t.Errorf("a reading without choices gives %v", got)
	}
}

func TestReadingClone(t *testing.T) {
	clone := border.Clone()
	if clone.ID != border.ID || clone.Why != border.Why || !slices.Equal(clone.Choices, border.Choices) {
		t.Errorf("the copy is %v", clone)
	}
	clone.Choices[0].ID = "changed"
	if border.Choices[0].ID != "inside" {
		t.Error("the copy shares the choices")
	}
}

func TestReadingWords(t *testing.T) {
	concept, words := borderWords.Table()
	if concept != "border" || len(words) != 3 || words[2].Code != "as-agreed" || words[1].Name.EN != "it is outside" {
		t.Errorf("%s %v", concept, words)
	}
	if got := slices.Collect(borderWords.All()); !slices.Equal(got, []borderReading{0, 1, 2}) {
		t.Errorf("the choices are %v: the default is one of them", got)
	}
	e, err := borderWords.Parse("outside")
	if err != nil || e != 1 {
		t.Errorf("outside is %d (%v)", e, err)
	}
	_, err = borderWords.Parse("unknown")
	wantRefusal(t, err, "border", "unknown", "is not one of: inside, outside, as-agreed")
	if b, err := borderWords.EncodeJSON(0); err != nil || string(b) != `"inside"` {
		t.Errorf("the default in JSON is %s (%v)", b, err)
	}
	wantRefusal(t, borderWords.DecodeJSON(&e, []byte("null")), "border", "null", "must be a JSON string")
	wantRefusal(t, borderWords.DecodeSQL(&e, nil), "border", "NULL", "is not one of: inside, outside, as-agreed")
}

func TestParseChoice(t *testing.T) {
	for text, want := range map[string]qagida.Choice{
		"certificate-last-day=eve": {Reading: "certificate-last-day", Alternative: "eve"},
		"a=b":                      {Reading: "a", Alternative: "b"},
		"a=b=c":                    {Reading: "a", Alternative: "b=c"},
	} {
		got, err := qagida.ParseChoice(text)
		if err != nil || got != want {
			t.Errorf("%s is read as %v (%v)", text, got, err)
		}
		wantText(t, want, qagida.Choice{Reading: "x", Alternative: "y"}, text)
	}
	wantText(t, qagida.Choice{}, qagida.Choice{Reading: "x", Alternative: "y"}, "unknown")
	for _, text := range []string{"", "=", "a", "a=", "=b", "certificate-last-day"} {
		c, err := qagida.ParseChoice(text)
		wantRefusal(t, err, "reading", text, "must have the form certificate-last-day=eve")
		if c != (qagida.Choice{}) {
			t.Errorf("refused, but gives %v", c)
		}
		before := qagida.Choice{Reading: "x", Alternative: "y"}
		c = before
		if err := json.Unmarshal([]byte(`"`+text+`"`), &c); err == nil || c != before {
			t.Errorf("%q in JSON is read as %v (%v)", text, c, err)
		}
	}
	if _, err := qagida.ParseChoice("unknown"); err == nil {
		t.Error("a choice to be parsed must name a reading")
	}
}
