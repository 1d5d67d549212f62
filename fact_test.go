package qagida_test

import (
	"encoding/json"
	"math"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
)

const (
	unknown = qagida.Unknown
	no      = qagida.No
	yes     = qagida.Yes
)

var facts = []qagida.Fact{unknown, no, yes}

// The truth tables, row by row: unknown, no, yes.
func TestFactTables(t *testing.T) {
	and := [][]qagida.Fact{
		{unknown, no, unknown},
		{no, no, no},
		{unknown, no, yes},
	}
	or := [][]qagida.Fact{
		{unknown, unknown, yes},
		{unknown, no, yes},
		{yes, yes, yes},
	}
	not := []qagida.Fact{unknown, yes, no}
	for i, a := range facts {
		t.Run("not "+a.String(), func(t *testing.T) { require.Equal(t, not[i], a.Not()) })
		for j, b := range facts {
			t.Run(a.String()+" and "+b.String(), func(t *testing.T) { require.Equal(t, and[i][j], a.And(b)) })
			t.Run(a.String()+" or "+b.String(), func(t *testing.T) { require.Equal(t, or[i][j], a.Or(b)) })
		}
	}
}

// A number that is no fact is not known.
func TestStrangeFact(t *testing.T) {
	for f := qagida.Fact(3); f != 0; f++ {
		require.False(t, f.Known(), "%d", f)
	}
}

func TestFactKnown(t *testing.T) {
	for _, v := range []struct {
		fact  qagida.Fact
		known bool
	}{{unknown, false}, {no, true}, {yes, true}} {
		t.Run(v.fact.String(), func(t *testing.T) { require.Equal(t, v.known, v.fact.Known()) })
	}
	require.Equal(t, yes, qagida.FactOf(true))
	require.Equal(t, no, qagida.FactOf(false))
}

func TestFactForms(t *testing.T) {
	for _, v := range []struct {
		fact, other  qagida.Fact
		text, inJSON string
		inSQL        any
	}{
		{unknown, yes, "unknown", "null", nil},
		{no, yes, "false", "false", false},
		{yes, no, "true", "true", true},
	} {
		t.Run(v.text, func(t *testing.T) {
			require.Equal(t, v.text, v.fact.String())
			ruletest.Forms(t, v.fact, v.other, v.text, v.inJSON, v.inSQL)
		})
	}
	for _, v := range []struct {
		name   string
		stored any
		want   qagida.Fact
	}{
		{"0", int64(0), no},
		{"1", int64(1), yes},
		{"true", "true", yes},
		{"the bytes false", []byte("false"), no},
		{"unknown", "unknown", unknown},
	} {
		t.Run("SQL "+v.name, func(t *testing.T) {
			f := qagida.Fact(9)
			require.NoError(t, f.Scan(v.stored))
			require.Equal(t, v.want, f)
		})
	}
	f := yes
	require.NoError(t, f.UnmarshalText([]byte("null")))
	require.Equal(t, unknown, f)
}

// A refused form leaves the fact as it was.
func TestFactFormsRefused(t *testing.T) {
	f := yes
	for _, text := range []string{"", "True", "TRUE", "yes", "no", "1", "0", " true", "true ", "NULL"} {
		t.Run("text "+text, func(t *testing.T) {
			ruletest.Refused(t, f.UnmarshalText([]byte(text)), "fact", text, "is not one of: false, true")
			ruletest.Refused(t, f.Scan(text), "fact", text, "is not one of: false, true")
		})
	}
	for _, text := range []string{"", `"true"`, "1", "0", "{}", "[]", "True", "tru", `"unknown"`} {
		t.Run("JSON "+text, func(t *testing.T) {
			ruletest.Refused(t, f.UnmarshalJSON([]byte(text)), "fact", text, "is not one of: null, false, true")
		})
	}
	for _, v := range []struct {
		stored       any
		value, words string
	}{
		{int64(2), "2", "as a number must be 0 or 1"},
		{int64(-1), "-1", "as a number must be 0 or 1"},
		{1.0, "1", "must be stored as text"},
		{time.Date(2026, 11, 21, 8, 0, 0, 0, time.UTC), "2026-11-21T08:00:00Z", "must be stored as text"},
	} {
		t.Run("SQL "+v.value, func(t *testing.T) { ruletest.Refused(t, f.Scan(v.stored), "fact", v.value, v.words) })
	}
	require.Equal(t, yes, f)
}

func TestStrangeFactHasNoForm(t *testing.T) {
	strange := qagida.Fact(3)
	require.Equal(t, "fact(3)", strange.String())
	for name, write := range map[string]func() error{
		"text": func() error { _, err := strange.MarshalText(); return err },
		"JSON": func() error { _, err := json.Marshal(strange); return err },
		"SQL":  func() error { _, err := strange.Value(); return err },
	} {
		t.Run(name, func(t *testing.T) {
			ruletest.Refused(t, write(), "fact", "fact(3)", "is not one of: false, true")
		})
	}
}

func TestFactText(t *testing.T) {
	for f, want := range map[qagida.Fact][3]string{
		unknown: {"белгісіз", "неизвестно", "not known"},
		no:      {"жоқ", "нет", "no"},
		yes:     {"иә", "да", "yes"},
		5:       {"fact(5)", "fact(5)", "fact(5)"},
	} {
		t.Run(f.String(), func(t *testing.T) {
			require.Equal(t, want, [3]string{f.Text(qagida.Kazakh), f.Text(qagida.Russian), f.Text(qagida.English)})
		})
	}
}

// Counts

var noCount qagida.Count

func TestCount(t *testing.T) {
	n, known := noCount.Int()
	require.Zero(t, n)
	require.False(t, known)
	require.False(t, noCount.Known())
	require.Equal(t, "unknown", noCount.String())
	require.NotEqual(t, noCount, qagida.CountOf(0), "a known nought is not a count that is not known")
	for _, n := range []int{0, 1, 36, -1, math.MaxInt, math.MinInt + 1, math.MinInt} {
		t.Run(strconv.Itoa(n), func(t *testing.T) {
			c := qagida.CountOf(n)
			got, known := c.Int()
			require.Equal(t, n, got)
			require.True(t, known)
			require.True(t, c.Known())
			require.Equal(t, strconv.Itoa(n), c.String())
		})
	}
}

func TestCountForms(t *testing.T) {
	t.Run("unknown", func(t *testing.T) {
		ruletest.JSONForm(t, noCount, qagida.CountOf(5), "null")
		ruletest.SQLForm(t, noCount, qagida.CountOf(5), nil)
	})
	for _, n := range []int{0, 1, 36, -1, math.MaxInt, math.MinInt + 1, math.MinInt} {
		t.Run(strconv.Itoa(n), func(t *testing.T) {
			ruletest.JSONForm(t, qagida.CountOf(n), noCount, strconv.Itoa(n))
			ruletest.SQLForm(t, qagida.CountOf(n), noCount, int64(n))
		})
	}
}

// A refused form leaves the count as it was.
func TestCountFormsRefused(t *testing.T) {
	c := qagida.CountOf(7)
	for _, text := range []string{
		"", `"36"`, "36.0", "3.6e1", "36e0", "1E2000000", "+36", "true", "{}", "[]", "0x24", "3_6", " 36", "٣٦",
		"9223372036854775808", "-9223372036854775809", "99999999999999999999",
	} {
		t.Run("JSON "+text, func(t *testing.T) {
			ruletest.Refused(t, c.UnmarshalJSON([]byte(text)), "number", text, "must be a whole number, not quoted")
		})
	}
	for _, text := range []string{`{"n":36.0}`, `{"n":"36"}`, `{"n":1e2}`} {
		t.Run("inside "+text, func(t *testing.T) {
			in := struct{ N qagida.Count }{c}
			require.Error(t, json.Unmarshal([]byte(text), &in))
			require.Equal(t, c, in.N)
		})
	}
	for _, v := range []struct {
		name   string
		stored any
		value  string
	}{{"text", "36", "36"}, {"bytes", []byte("36"), "36"}, {"a fraction", 36.0, "36"}, {"a boolean", true, "true"}} {
		t.Run("SQL "+v.name, func(t *testing.T) {
			ruletest.Refused(t, c.Scan(v.stored), "number", v.value, "must be stored as a whole number")
		})
	}
	if strconv.IntSize == 32 {
		ruletest.Refused(t, c.Scan(int64(1)<<32), "number", "4294967296", "does not fit into an int")
	}
	require.Equal(t, qagida.CountOf(7), c)
}
