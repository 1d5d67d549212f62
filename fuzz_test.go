package qagida_test

import (
	"bytes"
	"encoding"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

// Whatever is read, nothing panics, a refusal is an InputError, and what is
// accepted prints back.

// readsText holds a text to be refused, or to be exactly what is printed.
func readsText[T encoding.TextMarshaler, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, text string,
) {
	t.Helper()
	v, err := qagida.Parse[T, P](text)
	if err != nil {
		ruletest.IsRefusal(t, err)
		return
	}
	back, err := v.MarshalText()
	require.NoError(t, err)
	require.Equal(t, text, string(back))
}

// readsJSON holds a JSON text to be refused, or to be read as a value whose own
// JSON is read as the same value.
func readsJSON[T interface {
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
		ruletest.IsRefusal(t, err)
		return
	}
	printed, err := json.Marshal(v)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(printed, &back))
	require.Equal(t, v, back)
}

func FuzzParseDate(f *testing.F) {
	for _, text := range append(badDates, "2026-11-21", "0001-01-01", "9999-12-31", "2024-02-29", "2026-02-30") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := qagida.ParseDate(text)
		if err != nil {
			ruletest.IsRefusal(t, err)
		} else {
			require.Equal(t, text, d.String())
			require.False(t, d.IsZero())
		}
		readsText[qagida.Date](t, text)
	})
}

func FuzzDateJSON(f *testing.F) {
	for _, text := range []string{`null`, `"2026-11-21"`, `"unknown"`, `"2026-02-30"`, `"`, `20261121`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) { readsJSON[qagida.Date](t, text) })
}

// Adding never panics and never leaves the calendar, and days come last.
func FuzzDateAdd(f *testing.F) {
	f.Add(2020, 2, 29, 5, 0, 0)
	f.Add(2012, 2, 29, 1, 2, 0)
	f.Add(9999, 12, 31, 1<<31-1, -1<<31, 1<<31-1)
	f.Fuzz(func(t *testing.T, year, month, day, years, months, days int) {
		d, err := qagida.NewDate(year, month, day)
		if err != nil {
			ruletest.IsRefusal(t, err)
			return
		}
		moved, err := d.Add(years, months, days)
		if err != nil {
			ruletest.IsRefusal(t, err)
			return
		}
		again, err := qagida.NewDate(moved.Year(), moved.Month(), moved.Day())
		require.NoError(t, err)
		require.Equal(t, moved, again)
		base, _ := d.Add(years, months, 0)
		require.Equal(t, days, base.DaysUntil(moved))
	})
}

func FuzzProvision(f *testing.F) {
	for _, text := range []string{
		"order95/21.1.2", "bilimzet/8.2.2", "rsio/2", "unknown", "order95", "order95/", "/", "unknown/1", "order95/99",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		readsText[qagida.Provision](t, text)
		if p, err := qagida.Parse[qagida.Provision](text); err == nil && text != "unknown" {
			_, found := p.Entry()
			require.True(t, found, "it is read, but is in no source")
		}
	})
}

func FuzzParseChoice(f *testing.F) {
	for _, text := range []string{"certificate-last-day=eve", "a=b=c", "=", "a=", "=b", "", "unknown"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { readsText[qagida.Choice](t, text) })
}

func FuzzPeriod(f *testing.F) {
	for _, text := range []string{
		"2026-01-01/2026-12-31", "unknown/2026-12-31", "unknown/unknown", "2026-12-31/2026-01-01", "/", "",
	} {
		f.Add(`"` + text + `"`)
	}
	f.Fuzz(func(t *testing.T, text string) { readsJSON[qagida.Period](t, []byte(text)) })
}

func FuzzFact(f *testing.F) {
	for _, text := range []string{"true", "false", "null", "unknown", `"true"`, "1", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		readsJSON[qagida.Fact](t, []byte(text))
		if text != "null" { // read as unknown, which is its printed form
			readsText[qagida.Fact](t, text)
		}
	})
}

func FuzzCount(f *testing.F) {
	for _, text := range []string{
		"0", "36", "-1", "null", "007", "-0", "+1", "36.0", "1E2000000", `"36"`, "99999999999999999999", "",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) { readsJSON[qagida.Count](t, text) })
}

func FuzzSet(f *testing.F) {
	for _, text := range []string{
		`null`, `[]`, `["kk"]`, `["kk","en"]`, `["kk","kk"]`, `[ "kk" , "ru" ]`, `["unknown"]`, `[,]`, `[`, `kk,ru`, ``,
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		readsJSON[qagida.Set[qagida.Lang]](t, []byte(text))
		var s, back qagida.Set[qagida.Lang]
		if err := s.Scan(text); err != nil {
			ruletest.IsRefusal(t, err)
			return
		}
		stored, err := s.Value()
		require.NoError(t, err)
		require.NoError(t, back.Scan(stored))
		require.Equal(t, s, back)
	})
}

func FuzzEnumerations(f *testing.F) {
	for _, text := range []string{"", "unknown", "null", `"unknown"`, "met", `"not-met"`, "kk", `"kk"`, "\x00", "é", "a-b"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ruletest.Reads[qagida.Lang](t, text)
		ruletest.Reads[qagida.Outcome](t, text)
	})
}

// A decision can be asked everything, whatever was put into it, and reads back
// whole.
func FuzzDecision(f *testing.F) {
	f.Add(uint16(2), uint16(1), uint8(1), uint64(3), int64(5))
	f.Add(uint16(1<<16-1), uint16(1<<16-1), uint8(255), uint64(1<<63), int64(-1<<63))
	f.Fuzz(func(t *testing.T, one, other uint16, choice uint8, unknown uint64, amount int64) {
		d := ruletest.Decide(course, func(d rule.Draft) {
			answer := rule.Where(qagida.Fact(choice), rule.Answer(one))
			d.Answer(rule.Collect([]rule.Answer{rule.Answer(one), rule.Answer(other), answer, rule.Of(qagida.Outcome(choice))}))
			d.Choose(choice, uint8(other))
			d.Unknown(unknown)
			d.Show(amount, amount, 1<<9|1<<5|1, amount)
		})
		ruletest.ReadAll(d)
		ruletest.IsWhole(t, d, nil)
	})
}

// A record is refused, or gives the bytes again that it gives.
func FuzzRecord(f *testing.F) {
	f.Add([]byte(storedSample))
	for _, text := range []string{
		`null`, `{}`, `[]`, `{"":""}`, `{"question":"q","outcome":"met","edition":"","findings":[]}`,
		`{"question":"q","outcome":"undetermined","edition":"e","missing":null,"findings":[{"code":"c","outcome":"undetermined",` +
			`"provision":"a/b","readings":["a=b","unknown"],"missing":["f"],"text":{"kk":"\u0000"}}]}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var d qagida.Decision
		if err := d.UnmarshalJSON(text); err != nil {
			ruletest.IsRefusal(t, err)
			return
		}
		require.True(t, rule.IsRecord(d))
		ruletest.ReadAll(d)
		ruletest.IsWhole(t, d, nil)
	})
}
