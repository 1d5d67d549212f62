package core_test

import (
	"fmt"
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
)

// said returns what a finding says in a language whose norm is the sentence, with
// one amount called n.
func said(lang uint8, kind core.AmountKind, amount int64, sentence string) string {
	var d core.Decision
	d.Open(&core.Checklist{
		Amounts: []core.Amount{{Name: "n", Kind: kind}},
		Criteria: []core.Criterion{{Sentences: &law.Sentences{
			Norm: law.Text{KK: sentence, RU: sentence, EN: sentence},
		}}},
	}, "e")
	d.Answer(core.Collect([]core.Answer{core.NotApplicable}))
	d.Show([]int64{amount})
	return string(d.AppendText(nil, lang, 0))
}

// The word that goes with a number, in the forms that grammar asks for.
func TestPluralInRussian(t *testing.T) {
	for n, want := range map[int64]string{
		0: "часов", 1: "час", 2: "часа", 3: "часа", 4: "часа", 5: "часов", 9: "часов", 10: "часов", 11: "часов",
		12: "часов", 13: "часов", 14: "часов", 15: "часов", 19: "часов", 20: "часов", 21: "час", 22: "часа", 24: "часа",
		25: "часов", 36: "часов", 91: "час", 100: "часов", 101: "час", 102: "часа", 108: "часов", 111: "часов", 112: "часов",
		114: "часов", 121: "час", 122: "часа", 1001: "час", 1011: "часов", 1_000_000: "часов", 2_000_000: "часов",
		-1: "час", -2: "часа", -5: "часов", -11: "часов", -21: "час",
		math.MaxInt64:     "часов", // …807
		math.MinInt64 + 7: "час",   // …801
	} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			require.Equal(t, fmt.Sprint(n, " ", want), said(core.Russian, core.Plain, n, "{n|час|часа|часов}"))
		})
	}
}

// An amount that nobody has stated, and a day that there is not, are said to be so.
func TestAmountsThatAreNotThere(t *testing.T) {
	for name, row := range map[string]struct {
		lang  uint8
		kind  core.AmountKind
		value int64
		want  string
	}{
		"a number in Kazakh":  {core.Kazakh, core.Number, core.NotKnown, "көрсетілмеген"},
		"a number in Russian": {core.Russian, core.Number, core.NotKnown, "не указано"},
		"a decimal":           {core.English, core.Micro, core.NotKnown, "not stated"},
		"a day":               {core.English, core.Day, 0, "not stated"},
		"no day in Kazakh":    {core.Kazakh, core.Day, core.NoDay, "жоқ"},
		"no day in Russian":   {core.Russian, core.Day, core.NoDay, "нет"},
		"no day in English":   {core.English, core.Day, core.NoDay, "none"},
		"a sum":               {core.English, core.Reach, 0, "0"},
		"no sum":              {core.English, core.Reach, core.AtMost(0), "none"},
		"a sum at most":       {core.English, core.Reach, core.AtMost(4_500_000), "at most 4.5"},
		"a sum at most in ru": {core.Russian, core.Reach, core.AtMost(4_500_000), "не более 4,5"},
		"a sum at most in kk": {core.Kazakh, core.Reach, core.AtMost(1), "ең көбі 0,000001"},
		"a sum not known":     {core.English, core.Reach, core.NotKnown, "not stated"},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, row.want, said(row.lang, row.kind, row.value, "{n}"))
		})
	}
	require.Equal(t, "не указано", said(core.Russian, core.Number, core.NotKnown, "{n|час|часа|часов}"))
}

func TestPluralInEnglishAndKazakh(t *testing.T) {
	for n, want := range map[int64]string{
		0: "hours", 1: "hour", 2: "hours", 5: "hours", 11: "hours", 21: "hours", 101: "hours", -1: "hours", math.MinInt64 + 1: "hours",
	} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			require.Equal(t, fmt.Sprint(n, " ", want), said(core.English, core.Plain, n, "{n|hour|hours}"))
			require.Equal(t, fmt.Sprint(n, " сағат"), said(core.Kazakh, core.Plain, n, "{n|сағат}"))
		})
	}
}

// A decimal takes the form of its whole number, or that of a fraction.
func TestPluralOfDecimals(t *testing.T) {
	for _, v := range []struct {
		value            int64
		russian, english string
	}{
		{0, "0 баллов", "0 points"},
		{1_000_000, "1 балл", "1 point"},
		{2_000_000, "2 балла", "2 points"},
		{5_000_000, "5 баллов", "5 points"},
		{11_000_000, "11 баллов", "11 points"},
		{21_000_000, "21 балл", "21 points"},
		{1_500_000, "1,5 балла", "1.5 points"},
		{500_000, "0,5 балла", "0.5 points"},
		{1, "0,000001 балла", "0.000001 points"},
		{88_600_000, "88,6 балла", "88.6 points"},
		{70_000_000, "70 баллов", "70 points"},
		{-1_500_000, "-1,5 балла", "-1.5 points"},
		{-21_000_000, "-21 балл", "-21 points"},
	} {
		t.Run(v.english, func(t *testing.T) {
			require.Equal(t, v.russian, said(core.Russian, core.Micro, v.value, "{n|балл|балла|баллов}"))
			require.Equal(t, v.english, said(core.English, core.Micro, v.value, "{n|point|points}"))
		})
	}
}

// A sentence with too few forms shows the last one; every place of it is filled
// in, whatever is written there.
func TestSentencesAreFilledIn(t *testing.T) {
	for sentence, want := range map[string]string{
		"":                       "",
		"plain":                  "plain",
		"{n}":                    "34",
		"{n|час|часа|часов}.":    "34 часа.",
		"{n|час}":                "34 час",
		"{n|час|часа}":           "34 часа",
		"{n|}":                   "34 ",
		"{n}{n}":                 "3434",
		"no {such} amount":       "no {such} amount",
		"{such|a|b|c}":           "{such|a|b|c}",
		"{}":                     "{}",
		"}":                      "}",
		"{n":                     "34",
		"from {n} to {n|a|b|c}!": "from 34 to 34 b!",
	} {
		t.Run(sentence, func(t *testing.T) { require.Equal(t, want, said(core.Russian, core.Number, 34, sentence)) })
	}
}

func TestAmounts(t *testing.T) {
	const day = 2026<<9 | 11<<5 | 21
	for _, v := range []struct {
		name                     string
		kind                     core.AmountKind
		value                    int64
		kazakh, russian, english string
	}{
		{"a number", core.Number, -5, "-5", "-5", "-5"},
		{"a great number", core.Number, 12345, "12\u00a0345", "12\u00a0345", "12,345"},
		{"a year", core.Plain, 12345, "12345", "12345", "12345"},
		{"a day", core.Day, day, "2026 жылғы 21 қараша", "21 ноября 2026 года", "21 November 2026"},
		{"money", core.Money, 1_500_000_500_000, "1\u00a0500\u00a0000,50", "1\u00a0500\u00a0000,50", "1,500,000.50"},
		{"whole money", core.Money, 1_500_000_000_000, "1\u00a0500\u00a0000", "1\u00a0500\u00a0000", "1,500,000"},
		{"a day that is not stated", core.Day, 0, "көрсетілмеген", "не указано", "not stated"},
		{"a decimal", core.Micro, 88_600_000, "88,6", "88,6", "88.6"},
		{"a kind that does not exist", 200, -5, "-5", "-5", "-5"},
	} {
		t.Run(v.name, func(t *testing.T) {
			require.Equal(t, v.kazakh, said(core.Kazakh, v.kind, v.value, "{n}"))
			require.Equal(t, v.russian, said(core.Russian, v.kind, v.value, "{n}"))
			require.Equal(t, v.english, said(core.English, v.kind, v.value, "{n}"))
		})
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
		t.Run(want, func(t *testing.T) { require.Equal(t, want, core.FormatMicro(value)) })
	}
}

// People read a comma in Kazakh and Russian, and a point in English.
func TestMicroText(t *testing.T) {
	for value, want := range map[int64]law.Text{
		88_600_000: {KK: "88,6", RU: "88,6", EN: "88.6"},
		-1:         {KK: "-0,000001", RU: "-0,000001", EN: "-0.000001"},
		70_000_000: {KK: "70", RU: "70", EN: "70"},
		0:          {KK: "0", RU: "0", EN: "0"},
	} {
		t.Run(want.EN, func(t *testing.T) { require.Equal(t, want, core.MicroText(value)) })
	}
}

func TestPluralForms(t *testing.T) {
	for lang, want := range map[uint8]int{core.Kazakh: 1, core.Russian: 3, core.English: 2} {
		t.Run(strconv.Itoa(int(lang)), func(t *testing.T) { require.Equal(t, want, core.PluralForms(lang)) })
	}
}

// A finding says the sentence for its outcome; where there is none it says the
// norm, and after it what was found, or which facts nobody has stated.
func TestSentenceForTheOutcome(t *testing.T) {
	one := func(text string) law.Text { return law.Text{KK: text, RU: text, EN: text} }
	whole := &law.Sentences{Norm: one("norm"), Found: one("found"), Met: one("met"), NotMet: one("not met"), Unknown: one("asked")}
	old := &law.Sentences{Norm: one("norm"), Found: one("found")}
	bare := &law.Sentences{Norm: one("norm")}
	for _, v := range []struct {
		name      string
		sentences *law.Sentences
		outcome   core.Answer
		unknown   uint64
		want      string
	}{
		{"met", whole, core.Met, 3, "met"},
		{"not met", whole, core.NotMet, 3, "not met"},
		{"undetermined", whole, core.Undetermined, 3, "asked"},
		{"not applicable", whole, core.NotApplicable, 3, "norm"},
		{"met, without a sentence of its own", old, core.Met, 3, "norm — found"},
		{"not met, without a sentence of its own", old, core.NotMet, 3, "norm — found"},
		{"undetermined, two facts missing", old, core.Undetermined, 3, "norm — not stated: hours, day"},
		{"undetermined, one fact missing", old, core.Undetermined, 2, "norm — not stated: day"},
		{"undetermined, a fact of others missing", old, core.Undetermined, 4, "norm"},
		{"undetermined, nothing missing", old, core.Undetermined, 0, "norm"},
		{"not applicable, without a sentence of its own", old, core.NotApplicable, 3, "norm"},
		{"met, nothing found", bare, core.Met, 0, "norm"},
	} {
		t.Run(v.name, func(t *testing.T) {
			var d core.Decision
			d.Open(&core.Checklist{
				Facts:    []*law.Fact{{Text: one("hours")}, {Text: one("day")}, {Text: one("other")}},
				Criteria: []core.Criterion{{Sentences: v.sentences, Needs: 3}},
			}, "e")
			d.Answer(core.Collect([]core.Answer{v.outcome}))
			d.Unknown(v.unknown)
			require.Equal(t, "> "+v.want, string(d.AppendText([]byte("> "), core.English, 0)))
		})
	}
}
