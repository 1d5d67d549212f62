package qagida

import (
	"math"
	"testing"
)

// The word that goes with a number, in the forms that grammar asks for.
func TestPlural(t *testing.T) {
	const russian, english, kazakh = "час|часа|часов", "hour|hours", "сағат"
	for n, want := range map[int64]string{
		0: "часов", 1: "час", 2: "часа", 3: "часа", 4: "часа", 5: "часов", 9: "часов", 10: "часов", 11: "часов",
		12: "часов", 13: "часов", 14: "часов", 15: "часов", 19: "часов", 20: "часов", 21: "час", 22: "часа", 24: "часа",
		25: "часов", 36: "часов", 91: "час", 100: "часов", 101: "час", 102: "часа", 108: "часов", 111: "часов", 112: "часов",
		114: "часов", 121: "час", 122: "часа", 1001: "час", 1011: "часов", 1_000_000: "часов", 2_000_000: "часов",
		-1: "час", -2: "часа", -5: "часов", -11: "часов", -21: "час",
		math.MaxInt64: "часов", math.MinInt64: "часов", // …807 and …808
		math.MinInt64 + 7: "час", // …801
	} {
		if got := plural(Russian, Number, n, russian); got != want {
			t.Errorf("%d %s, want %s", n, got, want)
		}
	}
	for n, want := range map[int64]string{0: "hours", 1: "hour", 2: "hours", 11: "hours", 21: "hours", 101: "hours", math.MinInt64: "hours"} {
		if got := plural(English, Number, n, english); got != want {
			t.Errorf("%d %s, want %s", n, got, want)
		}
	}
	for _, n := range []int64{0, 1, 2, 5, 11, 21, math.MaxInt64, math.MinInt64} {
		if got := plural(Kazakh, Number, n, kazakh); got != kazakh {
			t.Errorf("%d %s, want %s", n, got, kazakh)
		}
	}
}

// A decimal takes the form of its whole number, or that of a fraction.
func TestPluralOfDecimals(t *testing.T) {
	for value, want := range map[int64][2]string{
		0:           {"баллов", "points"},
		1_000_000:   {"балл", "point"},
		2_000_000:   {"балла", "points"},
		5_000_000:   {"баллов", "points"},
		11_000_000:  {"баллов", "points"},
		21_000_000:  {"балл", "points"},
		1_500_000:   {"балла", "points"},
		500_000:     {"балла", "points"},
		1:           {"балла", "points"},
		88_600_000:  {"балла", "points"},
		70_000_000:  {"баллов", "points"},
		-1_500_000:  {"балла", "points"},
		-21_000_000: {"балл", "points"},
	} {
		got := [2]string{plural(Russian, Micro, value, "балл|балла|баллов"), plural(English, Micro, value, "point|points")}
		if got != want {
			t.Errorf("%s %v, want %v", FormatMicro(value), got, want)
		}
	}
}

// A text with too few forms shows the last one.
func TestPluralWithTooFewForms(t *testing.T) {
	if got := plural(Russian, Number, 5, "час"); got != "час" {
		t.Error(got)
	}
	if got := plural(Russian, Number, 5, "час|часа"); got != "часа" {
		t.Error(got)
	}
	if got := plural(English, Number, 5, ""); got != "" {
		t.Error(got)
	}
}

func TestFormatMicro(t *testing.T) {
	for value, want := range map[int64]string{
		0:                 "0",
		1:                 "0.000001",
		10:                "0.00001",
		100_000:           "0.1",
		999_999:           "0.999999",
		1_000_000:         "1",
		1_000_001:         "1.000001",
		1_500_000:         "1.5",
		10_000_000:        "10",
		70_000_000:        "70",
		88_600_000:        "88.6",
		100_000_000:       "100",
		-1:                "-0.000001",
		-500_000:          "-0.5",
		-999_999:          "-0.999999",
		-1_000_000:        "-1",
		-88_600_000:       "-88.6",
		math.MaxInt64:     "9223372036854.775807",
		math.MinInt64:     "-9223372036854.775808",
		math.MinInt64 + 8: "-9223372036854.7758",
	} {
		if got := FormatMicro(value); got != want {
			t.Errorf("%d millionths are %s, want %s", value, got, want)
		}
	}
}

// People read a comma in Kazakh and Russian, and a point in English.
func TestMicroText(t *testing.T) {
	for value, want := range map[int64]Text{
		88_600_000: {"88,6", "88,6", "88.6"},
		-1:         {"-0,000001", "-0,000001", "-0.000001"},
		70_000_000: {"70", "70", "70"},
		0:          {"0", "0", "0"},
	} {
		if got := MicroText(value); got != want {
			t.Errorf("%d millionths are read as %v, want %v", value, got, want)
		}
	}
}

// Every place of a text is filled in, whatever is written there.
func TestAppendFilled(t *testing.T) {
	list := Checklist{
		Name: "filled",
		Amounts: []Amount{
			{Name: "hours"}, {Name: "on", Kind: Day}, {Name: "share", Kind: Micro}, {Name: "other", Kind: 200},
		},
	}
	draft := list.Open(new(Decision), Order95In2020)
	draft.Show(0, 34)
	draft.ShowDay(1, MustDate(2026, 11, 21))
	draft.Show(2, 88_600_000)
	draft.Show(3, -5)
	d := draft.Decision()
	for text, want := range map[string]string{
		"":                        "",
		"plain":                   "plain",
		"{hours}":                 "34",
		"{hours|час|часа|часов}.": "34 часа.",
		"on {on}, {share} %":      "on 2026-11-21, 88,6 %",
		"{share|балл|балла|баллов}": "88,6 балла",
		"{other}":          "-5",
		"{hours}{hours}":   "3434",
		"no {such} amount": "no {such} amount",
		"{such|a|b|c}":     "{such|a|b|c}",
		"{}":               "{}",
		"}":                "}",
		"{hours":           "34",
	} {
		if got := string(d.appendFilled(nil, Russian, text)); got != want {
			t.Errorf("%q is filled in as %q, want %q", text, got, want)
		}
	}
	draft.ShowDay(1, Date{})
	d = draft.Decision()
	for lang, want := range map[Lang]string{Kazakh: "көрсетілмеген", Russian: "не указано", English: "not stated"} {
		if got := string(d.appendFilled(nil, lang, "{on}")); got != want {
			t.Errorf("a day that is not stated is %q in %v, want %q", got, lang, want)
		}
	}
}
