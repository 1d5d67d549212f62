package rule_test

import (
	"database/sql/driver"
	"encoding/json"
	"iter"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

// stream is an enumeration as a package of rules writes one: when in the year a
// course begins.
type stream uint8

const (
	_ stream = iota
	spring
	autumn
)

var streamWords = rule.NewWords[stream]("stream",
	rule.Word{Code: "unknown", Name: qagida.Text{KK: "белгісіз", RU: "неизвестно", EN: "not known"}},
	rule.Word{Code: "spring", Name: qagida.Text{KK: "көктем", RU: "весна", EN: "spring"}},
	rule.Word{Code: "autumn", Name: qagida.Text{KK: "күз", RU: "осень", EN: "autumn"}},
)

func (e stream) All() iter.Seq[stream]            { return streamWords.All() }
func (e stream) String() string                   { return streamWords.Name(e) }
func (e stream) MarshalText() ([]byte, error)     { return streamWords.EncodeText(e) }
func (e *stream) UnmarshalText(text []byte) error { return streamWords.DecodeText(e, text) }
func (e stream) MarshalJSON() ([]byte, error)     { return streamWords.EncodeJSON(e) }
func (e *stream) UnmarshalJSON(b []byte) error    { return streamWords.DecodeJSON(e, b) }
func (e stream) Value() (driver.Value, error)     { return streamWords.EncodeSQL(e) }
func (e *stream) Scan(v any) error                { return streamWords.DecodeSQL(e, v) }

const streamList = "is not one of: spring, autumn"

func TestWordsForms(t *testing.T) {
	for _, v := range []struct {
		value, other stream
		text, inJSON string
		inSQL        any
	}{
		{0, autumn, "unknown", "null", nil},
		{spring, autumn, "spring", `"spring"`, "spring"},
		{autumn, spring, "autumn", `"autumn"`, "autumn"},
	} {
		t.Run(v.text, func(t *testing.T) { ruletest.Forms(t, v.value, v.other, v.text, v.inJSON, v.inSQL) })
	}
	e := spring
	require.NoError(t, json.Unmarshal([]byte(`"unknown"`), &e))
	require.Zero(t, e)
}

// A refused form leaves the value as it was.
func TestWordsFormsRefused(t *testing.T) {
	e := autumn
	for _, text := range []string{"", "Spring", "spring ", " spring", "springs", "null", "1", "весна"} {
		t.Run("text "+text, func(t *testing.T) {
			ruletest.Refused(t, e.UnmarshalText([]byte(text)), "stream", text, streamList)
			ruletest.Refused(t, e.Scan(text), "stream", text, streamList)
		})
	}
	for _, text := range []string{"1", "true", "{}", "[]", `"`, "", `"spr\u0069ng"`, "spring"} {
		t.Run("JSON "+text, func(t *testing.T) {
			ruletest.Refused(t, e.UnmarshalJSON([]byte(text)), "stream", text, "must be a JSON string without escapes")
		})
	}
	ruletest.Refused(t, e.Scan(int64(1)), "stream", "1", "must be stored as text")
	require.Equal(t, autumn, e)
}

// A value outside the list has no form, and prints as its number.
func TestWordsOutsideTheList(t *testing.T) {
	for _, strange := range []stream{3, 255} {
		name := "stream(" + strconv.Itoa(int(strange)) + ")"
		t.Run(name, func(t *testing.T) {
			_, err := strange.MarshalText()
			ruletest.Refused(t, err, "stream", name, streamList)
			_, err = json.Marshal(strange)
			ruletest.Refused(t, err, "stream", name, streamList)
			_, err = strange.Value()
			ruletest.Refused(t, err, "stream", name, streamList)
			ruletest.Refused(t, streamWords.Check("course.stream", strange), "course.stream", name, streamList)
			require.Equal(t, name, strange.String())
			require.Equal(t, name, streamWords.Text(strange, qagida.Kazakh))
		})
	}
	for e := range stream(3) {
		t.Run("value "+e.String(), func(t *testing.T) { require.NoError(t, streamWords.Check("course.stream", e)) })
	}
}

func TestWordsText(t *testing.T) {
	for lang, want := range map[qagida.Lang]string{
		qagida.Kazakh: "күз", qagida.Russian: "осень", qagida.English: "autumn", 0: "күз", 9: "күз",
	} {
		t.Run(lang.String(), func(t *testing.T) { require.Equal(t, want, streamWords.Text(autumn, lang)) })
	}
}

// The table handed out is a copy.
func TestWordsTable(t *testing.T) {
	concept, words := streamWords.Table()
	require.Equal(t, "stream", concept)
	require.Len(t, words, 3)
	require.Equal(t, "осень", words[2].Name.RU)
	words[1].Code = "changed"
	require.Equal(t, "spring", spring.String())
}

func TestWordsAll(t *testing.T) {
	require.Equal(t, []stream{spring, autumn}, slices.Collect(qagida.Values[stream]()))
	for e := range qagida.Values[stream]() {
		require.Equal(t, spring, e)
		break // a loop may end early
	}
	whole := rule.NewWholeWords[stream]("answer", rule.Word{Code: "a"}, rule.Word{Code: "b"})
	require.Equal(t, []stream{0, 1}, slices.Collect(whole.All()), "the zero value is a value like the others")
}

func TestWordsParse(t *testing.T) {
	e, err := qagida.Parse[stream]("autumn")
	require.NoError(t, err)
	require.Equal(t, autumn, e)
	e, err = streamWords.Parse("winter")
	ruletest.Refused(t, err, "stream", "winter", streamList)
	require.Zero(t, e)
}

// The type of a reading has the choices of the reading for words, the default
// among them.
func TestReadingWords(t *testing.T) {
	words := rule.ReadingWords[window]("cycle-window")
	concept, list := words.Table()
	require.Equal(t, "cycle-window", concept)
	require.Len(t, list, 3)
	require.Equal(t, []window{0, 1, 2}, slices.Collect(words.All()))
	e, err := words.Parse("fixed")
	require.NoError(t, err)
	require.Equal(t, window(1), e)
	const choices = "is not one of: rolling, fixed, since-certificate"
	_, err = words.Parse("unknown")
	ruletest.Refused(t, err, "cycle-window", "unknown", choices)
	text, err := words.EncodeJSON(0)
	require.NoError(t, err)
	require.Equal(t, `"rolling"`, string(text))
	ruletest.Refused(t, words.DecodeJSON(&e, []byte("null")), "cycle-window", "null", "must be a JSON string")
	ruletest.Refused(t, words.DecodeSQL(&e, nil), "cycle-window", "NULL", choices)
	reading, _ := qagida.FindReading("cycle-window")
	require.Equal(t, reading.Choices[1].Meaning.EN, words.Text(1, qagida.English))
}

func FuzzWords(f *testing.F) {
	for _, text := range []string{"", "unknown", "null", `"unknown"`, "spring", `"spring"`, "other", "\x00", "é", "a-b"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { ruletest.Reads[stream](t, text) })
}
