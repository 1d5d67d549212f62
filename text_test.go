package qagida_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
)

// A value that is no language is answered in the state language.
func TestTextIn(t *testing.T) {
	text := qagida.Text{KK: "күн", RU: "день", EN: "day"}
	for lang, want := range map[qagida.Lang]string{kk: "күн", ru: "день", en: "day", 0: "күн", 4: "күн", 255: "күн"} {
		t.Run(lang.String(), func(t *testing.T) { require.Equal(t, want, text.In(lang)) })
	}
}

func TestTextInJSON(t *testing.T) {
	for want, text := range map[string]qagida.Text{
		`{"kk":"күн","ru":"день","en":"day"}`:    {KK: "күн", RU: "день", EN: "day"},
		`{"kk":"","ru":"","en":""}`:              {},
		`{"kk":"\"қ\"","ru":"a\\b","en":"a\nb"}`: {KK: `"қ"`, RU: "a\\b", EN: "a\nb"},
	} {
		t.Run(want, func(t *testing.T) { ruletest.JSONForm(t, text, qagida.Text{KK: "other"}, want) })
	}
}

func TestLang(t *testing.T) {
	require.Equal(t, "Kazakh", kk.Text(en))
	require.Equal(t, "орыс тілі", ru.Text(kk))
	require.Equal(t, "английский язык", en.Text(ru))
	require.Equal(t, []qagida.Lang{kk, ru, en}, slices.Collect(qagida.Values[qagida.Lang]()))
	for lang, text := range map[qagida.Lang]string{kk: "kk", ru: "ru", en: "en"} {
		t.Run(text, func(t *testing.T) {
			require.Equal(t, text, lang.String())
			ruletest.Forms(t, lang, lang%3+1, text, `"`+text+`"`, text)
		})
	}
	t.Run("not stated", func(t *testing.T) { ruletest.Forms(t, qagida.Lang(0), en, "unknown", "null", nil) })
	t.Run("none", func(t *testing.T) {
		require.Equal(t, "language(4)", qagida.Lang(4).String())
		_, err := qagida.Lang(4).MarshalText()
		ruletest.Refused(t, err, "language", "language(4)", "is not one of: kk, ru, en")
		_, err = qagida.Parse[qagida.Lang]("de")
		ruletest.Refused(t, err, "language", "de", "is not one of: kk, ru, en")
	})
	for range qagida.Values[qagida.Lang]() {
		break // a loop may end early
	}
}

// parsed holds a text to be the text form of a value.
func parsed[T interface{ comparable }, P interface {
	*T
	UnmarshalText([]byte) error
}](text string, want T,
) func(t *testing.T) {
	return func(t *testing.T) {
		got, err := qagida.Parse[T, P](text)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}

func TestParse(t *testing.T) {
	t.Run("a date", parsed("2026-11-21", qagida.MustDate(2026, 11, 21)))
	t.Run("a provision", parsed("order95/21.1.2", qagida.Provision{Act: qagida.Order95, Number: "21.1.2"}))
	t.Run("a fact", parsed("true", yes))
	t.Run("a choice", parsed("a=b", qagida.Choice{Reading: "a", Alternative: "b"}))
	t.Run("a language", parsed("kk", kk))
	t.Run("an outcome", parsed("not-met", notMet))
	o, err := qagida.Parse[qagida.Outcome]("fine")
	ruletest.Refused(t, err, "outcome", "fine", "is not one of: undetermined, not-met, met, not-applicable")
	require.Zero(t, o)
}

func TestInputError(t *testing.T) {
	for _, v := range []struct {
		refusal      qagida.InputError
		text, inJSON string
	}{
		{
			qagida.InputError{Field: "course.hours", Value: "-1", Reason: "is negative"},
			`qagida: course.hours: "-1": is negative`,
			`{"field":"course.hours","value":"-1","reason":"is negative"}`,
		},
		{qagida.InputError{}, `qagida: : "": `, `{"field":"","value":"","reason":""}`},
		{
			qagida.InputError{Field: "a", Value: "line\n\"қ\"", Reason: "b\\c"},
			`qagida: a: "line\n\"қ\"": b\c`,
			`{"field":"a","value":"line\n\"қ\"","reason":"b\\c"}`,
		},
	} {
		t.Run(v.text, func(t *testing.T) {
			require.EqualError(t, &v.refusal, v.text)
			text, err := json.Marshal(v.refusal)
			require.NoError(t, err)
			require.Equal(t, v.inJSON, string(text))
			back := qagida.InputError{}
			require.NoError(t, json.Unmarshal(text, &back))
			require.Equal(t, v.refusal, back)
		})
	}
}

// An error that is wrapped is found with errors.As, and so is one that came
// through a decoder.
func TestInputErrorIsFound(t *testing.T) {
	_, err := qagida.NewDate(2026, 2, 30)
	var d qagida.Date
	for name, err := range map[string]error{
		"as it is": err, "wrapped": fmt.Errorf("record 7: %w", err),
		"through a decoder": json.Unmarshal([]byte(`"2026-02-30"`), &d),
	} {
		t.Run(name, func(t *testing.T) {
			var refusal *qagida.InputError
			require.True(t, errors.As(err, &refusal))
			require.Equal(t, "date", refusal.Field)
		})
	}
}

// An empty text in a database says nothing: the refusal names the way out.
func TestEmptyTextIsNotNull(t *testing.T) {
	l, day := qagida.Kazakh, qagida.MustDate(2026, 11, 21)
	ruletest.Refused(t, l.Scan(""), "language", "", "is not one of: kk, ru, en; store NULL for what is not known")
	ruletest.Refused(t, l.Scan([]byte{}), "language", "", "store NULL for what is not known")
	ruletest.Refused(t, day.Scan(""), "date", "", "is empty: store NULL for a day that is not stated")
	require.Equal(t, qagida.Kazakh, l)
	require.Equal(t, qagida.MustDate(2026, 11, 21), day)
}
