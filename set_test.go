package qagida_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
)

type languages = qagida.Set[qagida.Lang]

const (
	kk = qagida.Kazakh
	ru = qagida.Russian
	en = qagida.English
)

// wide is an enumeration with as many values as a set has room for.
type wide uint8

func (w wide) MarshalText() ([]byte, error) { return []byte(strconv.Itoa(int(w))), nil }

func TestSetKnown(t *testing.T) {
	var notKnown languages
	empty := qagida.SetOf[qagida.Lang]()
	require.False(t, notKnown.Known())
	require.True(t, empty.Known())
	require.NotEqual(t, notKnown, empty)
	require.Zero(t, notKnown.Len())
	require.Zero(t, empty.Len())
	require.Equal(t, unknown, notKnown.Has(kk))
	require.Equal(t, no, empty.Has(kk))
	require.False(t, notKnown.Without(kk).Known())
	require.True(t, empty.Without(kk).Known())
	require.Equal(t, qagida.SetOf(ru), notKnown.With(ru))
}

func TestSetMembers(t *testing.T) {
	s := qagida.SetOf(en, kk)
	require.Equal(t, 2, s.Len())
	require.Equal(t, []qagida.Fact{yes, no, yes}, []qagida.Fact{s.Has(kk), s.Has(ru), s.Has(en)})
	require.Equal(t, []qagida.Lang{kk, en}, slices.Collect(s.All()))
	require.Empty(t, slices.Collect(languages{}.All()))
	require.Equal(t, qagida.SetOf(en), s.Without(kk))
	require.Equal(t, s, s.Without(ru), "a value that it lacks")
	require.Equal(t, qagida.SetOf(kk), qagida.SetOf(kk, kk))
	require.Equal(t, qagida.SetOf(ru, kk), qagida.SetOf(kk, ru), "a set does not depend on how it was filled")
	for range s.All() {
		break // a loop may end early
	}
}

// Each value below 63 is kept, and one from 63 on is kept as the zero value.
func TestSetRoom(t *testing.T) {
	empty := qagida.SetOf[wide]()
	for w := wide(0); w < 63; w++ {
		t.Run(fmt.Sprint("value ", w), func(t *testing.T) {
			s := qagida.SetOf(w)
			require.Equal(t, 1, s.Len())
			require.Equal(t, yes, s.Has(w))
			require.Equal(t, no, s.Has(w+64))
			require.Equal(t, empty, s.Without(w))
		})
	}
	for w := wide(63); w != 0; w++ {
		t.Run(fmt.Sprint("value ", w), func(t *testing.T) {
			s := qagida.SetOf(w)
			require.Equal(t, qagida.SetOf[wide](0), s)
			require.Equal(t, no, s.Has(w))
			require.Equal(t, s, s.Without(w))
			require.Equal(t, 1, qagida.Set[wide]{}.With(w).Len())
			require.False(t, qagida.Set[wide]{}.Without(w).Known())
		})
	}
	full := empty
	for w := wide(62); w > 0; w-- {
		full = full.With(w)
	}
	require.Equal(t, 62, full.Len())
	require.Equal(t, no, full.Has(63))
	require.Equal(t, no, full.Has(0))
}

func TestSetForms(t *testing.T) {
	for _, v := range []struct {
		set          languages
		text, inJSON string
		inSQL        any
	}{
		{languages{}, "unknown", "null", nil},
		{qagida.SetOf[qagida.Lang](), "none", "[]", "[]"},
		{qagida.SetOf(ru), "ru", `["ru"]`, `["ru"]`},
		{qagida.SetOf(en, kk, ru), "kk, ru, en", `["kk","ru","en"]`, `["kk","ru","en"]`},
	} {
		t.Run(v.text, func(t *testing.T) {
			require.Equal(t, v.text, v.set.String())
			ruletest.JSONForm(t, v.set, qagida.SetOf(kk, en), v.inJSON)
			ruletest.SQLForm(t, v.set, qagida.SetOf(kk, en), v.inSQL)
		})
	}
}

// What others write is read too: another order, white space.
func TestSetReads(t *testing.T) {
	for text, want := range map[string]languages{
		`["en","kk"]`:            qagida.SetOf(kk, en),
		" [ \"en\" ,\n\"kk\" ] ": qagida.SetOf(kk, en),
		"[ ]":                    qagida.SetOf[qagida.Lang](),
	} {
		t.Run(text, func(t *testing.T) {
			var s languages
			require.NoError(t, json.Unmarshal([]byte(text), &s))
			require.Equal(t, want, s)
			s = languages{}
			require.NoError(t, s.UnmarshalJSON([]byte(text)))
			require.Equal(t, want, s)
		})
	}
}

// Every form in which databases keep a list is read, whatever was stored by.
func TestSetReadsTheListsOfDatabases(t *testing.T) {
	empty := qagida.SetOf[qagida.Lang]()
	for stored, want := range map[string]languages{
		`["en","kk"]`:  qagida.SetOf(kk, en),
		`["kk", "en"]`: qagida.SetOf(kk, en), // as MySQL writes JSON
		"[]":           empty,
		"null":         {}, // JSON's own, in a column that is not NULL
		"{en,kk}":      qagida.SetOf(kk, en),
		`{"en", kk}`:   qagida.SetOf(kk, en),
		"{}":           empty,
		"en,kk":        qagida.SetOf(kk, en),
		" en , kk ":    qagida.SetOf(kk, en),
		"kk":           qagida.SetOf(kk),
	} {
		t.Run(stored, func(t *testing.T) {
			for _, v := range []any{stored, []byte(stored)} {
				s := qagida.SetOf(ru)
				require.NoError(t, s.Scan(v))
				require.Equal(t, want, s)
			}
		})
	}
	s := qagida.SetOf(ru)
	require.NoError(t, s.Scan(nil))
	require.False(t, s.Known())
}

// A refused form leaves the set as it was.
func TestSetFormsRefused(t *testing.T) {
	s := qagida.SetOf(ru)
	const notAList, notAString = "must be a JSON list of strings", "must be a JSON string"
	for _, v := range []struct{ text, field, value, words string }{
		{``, "language", ``, notAList},
		{`[`, "language", `[`, notAList},
		{`"kk"`, "language", `"kk"`, notAList},
		{`{}`, "language", `{}`, notAList},
		{`["kk"`, "language", `["kk"`, notAList},
		{`"kk"]`, "language", `"kk"]`, notAList},
		{`[kk]`, "language", `kk`, notAString},
		{`["kk",]`, "language", ``, notAString},
		{`[1]`, "language", `1`, notAString},
		{`[["kk"]]`, "language", `["kk"]`, notAString},
		{`["kk\n"]`, "language", `"kk\n"`, notAString},
		{`["kk" "ru"]`, "language", `"kk" "ru"`, notAString},
		{`["KK"]`, "language", `KK`, "is not one of: kk, ru, en"},
		{`[""]`, "language", ``, "is not one of: kk, ru, en"},
		{`["kk","kk"]`, "language", `kk`, "stands twice"},
		{`["unknown"]`, "language", `unknown`, "no member"},
	} {
		t.Run("JSON "+v.text, func(t *testing.T) {
			ruletest.Refused(t, s.UnmarshalJSON([]byte(v.text)), v.field, v.value, v.words)
		})
	}
	for _, v := range []struct {
		name                string
		stored              any
		field, value, words string
	}{
		{"twice", "kk,kk", "language", "kk", "stands twice"},
		{"nothing", "", "language", "", "store NULL for a set that is not known, [] or {} for one that is known to be empty; the words allowed: kk, ru, en"},
		{"white space", []byte(" \n"), "language", "", "store NULL"},
		{"an array with NULL", "{kk,NULL}", "language", "NULL", "is not one of: kk, ru, en"},
		{"an array of arrays", "{{kk},{ru}}", "language", "{kk}", "is not one of: kk, ru, en"},
		{"an array that does not end", "{kk,ru", "language", "{kk", "is not one of: kk, ru, en"},
		{"an array with a comma at the end", "{kk,}", "language", "", "is not one of"},
		{"a quote that does not end", `{"kk,ru}`, "language", `"kk`, "must be a JSON string"},
		{"JSON that does not end", `["kk"`, "language", `["kk"`, "must be a JSON list of strings; the words allowed: kk, ru, en"},
		{"a stranger in JSON", `["kk","de"]`, "language", "de", "is not one of: kk, ru, en"},
		{"twice in an array", "{kk,kk}", "language", "kk", "stands twice"},
		{"a comma at the end", []byte("kk,"), "language", "", "is not one of"},
		{"a word for the empty set", "none", "language", "none", "is not one of"},
		{"a number", int64(2), "language", "2", `must be stored as text: NULL, ["a","b"], {a,b} or a, b`},
	} {
		t.Run("SQL "+v.name, func(t *testing.T) { ruletest.Refused(t, s.Scan(v.stored), v.field, v.value, v.words) })
	}
	require.Equal(t, qagida.SetOf(ru), s)
}

func TestStrangeSetHasNoForm(t *testing.T) {
	strange := qagida.SetOf[qagida.Lang](7)
	_, err := json.Marshal(strange)
	ruletest.Refused(t, err, "language", "language(7)", "is not one of")
	_, err = strange.Value()
	ruletest.Refused(t, err, "language", "language(7)", "is not one of")

	var mute qagida.Set[wide]
	ruletest.Refused(t, mute.Scan("5"), "list", "5", "belongs to an enumeration that cannot be read")
}

func TestSetAllocations(t *testing.T) {
	n := 0
	require.Zero(t, testing.AllocsPerRun(100, func() {
		s := qagida.SetOf(kk, en).With(ru).Without(kk)
		for e := range s.All() {
			n += int(e)
		}
		if s.Has(en) == yes {
			n++
		}
	}))
}
