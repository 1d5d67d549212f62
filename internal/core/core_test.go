package core_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
	"unsafe"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/law/refusal"
)

// A decision is copied wherever it is handed on. At another size each copy takes
// longer: docs/adr/0005 has the figures.
func TestADecisionIsAMultipleOfSixteenBytes(t *testing.T) {
	require.Zero(t, unsafe.Sizeof(core.Decision{})%16)
}

// A long value is cut where a letter ends, so that it is still text.
func TestCut(t *testing.T) {
	for _, v := range []struct{ name, value, want string }{
		{"80 bytes", strings.Repeat("x", 80), strings.Repeat("x", 80)},
		{"81 bytes", strings.Repeat("x", 81), strings.Repeat("x", 80) + "…"},
		{"a million", strings.Repeat("x", 1_000_000), strings.Repeat("x", 80) + "…"},
		{"40 letters of two bytes", strings.Repeat("қ", 40), strings.Repeat("қ", 40)},
		{"41 letters of two bytes", strings.Repeat("қ", 41), strings.Repeat("қ", 40) + "…"},
		{"in the middle of a letter", "x" + strings.Repeat("қ", 40), "x" + strings.Repeat("қ", 39) + "…"},
		{"in the middle of four bytes", strings.Repeat("x", 77) + "𝔞𝔞", strings.Repeat("x", 77) + "…"},
		{"no text", strings.Repeat("\xff", 100), "…"},
	} {
		t.Run(v.name, func(t *testing.T) {
			require.Equal(t, v.want, core.Cut(v.value))
			require.True(t, utf8.ValidString(core.Cut(v.value)))
		})
	}
}

func TestRefuseUnknown(t *testing.T) {
	require.Equal(t, core.Refuse("place", "moon", refusal.NotOneOf, "home, abroad"),
		core.RefuseUnknown("place", "moon", []string{"home", "abroad"}))
}

func TestSQLText(t *testing.T) {
	for _, v := range []struct {
		name  string
		value any
		want  string
	}{
		{"a time", time.Date(2026, 11, 21, 8, 0, 0, 0, time.UTC), "2026-11-21T08:00:00Z"},
		{"a text", "36", "36"},
		{"bytes", []byte("36"), "36"},
		{"a whole number", int64(-7), "-7"},
		{"a fraction", 1.5, "1.5"},
		{"a boolean", true, "true"},
		{"nothing", nil, "<nil>"},
	} {
		t.Run(v.name, func(t *testing.T) { require.Equal(t, v.want, core.SQLText(v.value)) })
	}
}

// Records keep the missing facts of a finding in the order of their names, a fact
// that the record does not describe among them.
func TestRecordNamed(t *testing.T) {
	hours := core.RecordedFact{Name: "course.hours", Text: law.Text{EN: "hours"}}
	r := &core.Record{Missing: []core.RecordedFact{{Name: "a"}, hours}}
	require.Equal(t, []core.RecordedFact{hours, {Name: "other"}}, r.Named([]string{"course.hours", "other"}))
	require.Empty(t, r.Named(nil))
}

// word is an enumeration whose zero value is a value like the others.
type word uint8

func TestWholeWords(t *testing.T) {
	words := core.Words[word]{Concept: "word", Whole: true, List: []core.Word{{Code: "first"}, {Code: "second"}}}
	require.Equal(t, []string{"first", "second"}, words.Codes())
	e := word(1)
	require.Equal(t, core.Refuse("word", "NULL", refusal.NotOneOf, "first, second"), words.DecodeSQL(&e, nil))
	require.Equal(t, core.Refuse("word", "null", refusal.NotAPlainString), words.DecodeJSON(&e, []byte("null")))
	require.Equal(t, word(1), e)
	text, refused := words.EncodeJSON(0)
	require.Nil(t, refused)
	require.Equal(t, `"first"`, string(text))
	value, refused := words.EncodeSQL(0)
	require.Nil(t, refused)
	require.Equal(t, "first", value)
}
