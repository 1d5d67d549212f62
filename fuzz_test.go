package qagida_test

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/lawtest"
)

// Whatever is read, nothing panics, a refusal is an InputError, and what is
// accepted prints back.

// fuzzRefused holds an error to be a refusal that can itself be printed.
func fuzzRefused(t *testing.T, err error) {
	t.Helper()
	var refusal *qagida.InputError
	if !errors.As(err, &refusal) {
		t.Fatalf("%v is not an InputError", err)
	}
	if text, err := json.Marshal(refusal); err != nil || !json.Valid(text) {
		t.Fatalf("the refusal in JSON is %s (%v)", text, err)
	}
}

// fuzzText holds a text to be refused, or to be exactly what is printed.
func fuzzText[T encoding.TextMarshaler, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, text string,
) {
	t.Helper()
	v, err := qagida.Parse[T, P](text)
	if err != nil {
		fuzzRefused(t, err)
		return
	}
	if back, err := v.MarshalText(); err != nil || string(back) != text {
		t.Fatalf("%q prints back as %q (%v)", text, back, err)
	}
}

// fuzzJSON holds a JSON text to be refused, or to be read as a value whose own
// JSON is read as the same value. The decoder's own errors are its own.
func fuzzJSON[T stored, P storedPointer[T]](t *testing.T, text []byte) {
	t.Helper()
	fuzzUnmarshal[T, P](t, text)
	var v T
	if json.Unmarshal(text, &v) == nil && !json.Valid(text) {
		t.Fatalf("%q is read, but is no JSON", text)
	}
}

func fuzzUnmarshal[T interface {
	comparable
	json.Marshaler
}, P interface {
	*T
	json.Unmarshaler
}](t *testing.T, text []byte,
) {
	t.Helper()
	var v, back T
	if err := P(&v).UnmarshalJSON(bytes.Clone(text)); err != nil {
		fuzzRefused(t, err)
		return
	}
	printed, err := json.Marshal(v)
	if err != nil {
		t.Fatalf("%q is read as %v, which has no JSON: %v", text, v, err)
	}
	if err := json.Unmarshal(printed, &back); err != nil || back != v {
		t.Fatalf("%q is read as %v, printed as %s and read as %v (%v)", text, v, printed, back, err)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, text := range append(badDates, "2026-11-21", "0001-01-01", "9999-12-31", "2024-02-29", "2026-02-30") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := qagida.ParseDate(text)
		if err != nil {
			fuzzRefused(t, err)
		} else if d.String() != text || d.IsZero() {
			t.Fatalf("%q prints back as %v", text, d)
		}
		fuzzText[qagida.Date](t, text)
	})
}

func FuzzDateJSON(f *testing.F) {
	for _, text := range []string{`null`, `"2026-11-21"`, `"unknown"`, `"2026-02-30"`, `"`, `20261121`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) { fuzzJSON[qagida.Date](t, text) })
}

// Adding never panics and never leaves the calendar, and AddYears is AddMonths.
func FuzzDateAdd(f *testing.F) {
	f.Add(2020, 2, 29, 5, 0, 0)
	f.Add(2012, 2, 29, 1, 2, 0)
	f.Add(9999, 12, 31, 1<<31-1, -1<<31, 1<<31-1)
	f.Fuzz(func(t *testing.T, year, month, day, years, months, days int) {
		d, err := qagida.NewDate(year, month, day)
		if err != nil {
			fuzzRefused(t, err)
			return
		}
		moved, err := d.Add(years, months, days)
		if err != nil {
			fuzzRefused(t, err)
			return
		}
		if again, err := qagida.NewDate(moved.Year(), moved.Month(), moved.Day()); err != nil || again != moved {
			t.Fatalf("%v is no day", moved)
		}
		base, _ := d.Add(years, months, 0)
		if base.DaysUntil(moved) != days {
			t.Fatalf("%v is not %d days after %v", moved, days, base)
		}
	})
}

func FuzzProvision(f *testing.F) {
	for _, text := range []string{"order95/21.1.2", "bilimzet/8.2.2", "rsio/2", "unknown", "order95", "order95/", "/", "unknown/1", "order95/99"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := qagida.ParseProvision(text)
		if err != nil {
			fuzzRefused(t, err)
		} else if p.String() != text {
			t.Fatalf("%q prints back as %v", text, p)
		} else if _, found := p.Entry(); !found {
			t.Fatalf("%q is read, but is in no source", text)
		}
		fuzzText[qagida.Provision](t, text)
	})
}

func FuzzParseChoice(f *testing.F) {
	for _, text := range []string{"certificate-last-day=eve", "a=b=c", "=", "a=", "=b", "", "unknown"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := qagida.ParseChoice(text)
		if err != nil {
			fuzzRefused(t, err)
		} else if c.String() != text {
			t.Fatalf("%q prints back as %v", text, c)
		}
		fuzzText[qagida.Choice](t, text)
		rules := wharf{1, 0, 7}
		if err := wharfSwitches.Set(&rules, text); err != nil {
			fuzzRefused(t, err)
		} else if err := wharfSwitches.Check(&rules); err != nil {
			t.Fatalf("%q makes rules that make no sense: %v", text, err)
		}
	})
}

func FuzzPeriod(f *testing.F) {
	for _, text := range []string{"2026-01-01/2026-12-31", "unknown/2026-12-31", "unknown/unknown", "2026-12-31/2026-01-01", "/", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { fuzzText[qagida.Period](t, text) })
}

func FuzzFact(f *testing.F) {
	for _, text := range []string{"true", "false", "null", "unknown", `"true"`, "1", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		fuzzJSON[qagida.Fact](t, []byte(text))
		if text != "null" { // read as unknown, which is its printed form
			fuzzText[qagida.Fact](t, text)
		}
	})
}

func FuzzCount(f *testing.F) {
	for _, text := range []string{"0", "36", "-1", "null", "007", "-0", "+1", "36.0", "1E2000000", `"36"`, "99999999999999999999", ""} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) { fuzzUnmarshal[qagida.Count](t, text) })
}

func FuzzSet(f *testing.F) {
	for _, text := range []string{`null`, `[]`, `["kk"]`, `["kk","en"]`, `["kk","kk"]`, `[ "kk" , "ru" ]`, `["unknown"]`, `[,]`, `[`, `kk,ru`, ``} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		fuzzUnmarshal[qagida.Set[qagida.Lang]](t, []byte(text))
		var s, back qagida.Set[qagida.Lang]
		if err := s.Scan(text); err != nil {
			fuzzRefused(t, err)
			return
		}
		stored, err := s.Value()
		if err != nil {
			t.Fatalf("%q is read as %v, which cannot be stored: %v", text, s, err)
		}
		if err := back.Scan(stored); err != nil || back != s {
			t.Fatalf("%q is read as %v, stored as %v and read as %v (%v)", text, s, stored, back, err)
		}
	})
}

func FuzzOutcome(f *testing.F) {
	for _, text := range []string{"met", "not-met", "undetermined", "not-applicable", "unknown", "null", `"met"`, ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		fuzzText[qagida.Outcome](t, text)
		fuzzJSON[qagida.Outcome](t, []byte(text))
	})
}

func FuzzEdition(f *testing.F) {
	for _, text := range []string{"order95-2020", "a--b", "-a", "", "Ә", "a-"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if err := qagida.Edition(text).Check(); err != nil {
			fuzzRefused(t, err)
			return
		}
		for _, c := range []byte(text) {
			if c != '-' && (c < '0' || c > '9') && (c < 'a' || c > 'z') {
				t.Fatalf("%q is allowed", text)
			}
		}
	})
}

// A decision can be asked everything, whatever was put into it.
func FuzzDecision(f *testing.F) {
	f.Add(0, uint8(2), uint8(1), uint64(3), 1, int64(5))
	f.Add(-1, uint8(255), uint8(255), uint64(1<<63), 1<<31-1, int64(-1<<63))
	f.Fuzz(func(t *testing.T, place int, outcome, choice uint8, unknown uint64, amount int, value int64) {
		draft := open()
		draft.RecordUnder(place, qagida.Outcome(outcome), choice)
		draft.RecordWhere(place/2, qagida.Fact(outcome), qagida.Outcome(choice), outcome)
		draft.Unknown(unknown)
		draft.Show(amount, value)
		d := draft.Decision()
		readAll(d)
		if text, err := json.Marshal(d); err != nil || !json.Valid(text) {
			t.Fatalf("%s (%v)", text, err)
		}
	})
}

func FuzzEnumerations(f *testing.F) {
	for _, text := range []string{"", "unknown", "null", `"unknown"`, "order95", `"kk"`, "coded", "other", "\x00", "é", "a-b"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lawtest.Read[qagida.Act](t, text)
		lawtest.Read[qagida.Status](t, text)
		lawtest.Read[qagida.Lang](t, text)
		lawtest.Read[qagida.Outcome](t, text)
	})
}
