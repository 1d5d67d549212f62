package qagida

import (
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law/refusal"
)

// Period is a run of days. Both the first and the last day are inside it. A
// zero First or Last means that this end is not stated. In JSON it is its text
// form as a string, null where neither end is stated.
type Period struct {
	First Date
	Last  Date
}

// Contains reports whether a day lies in the period. It is Unknown when the day
// is not stated, or when only an end that is not stated could tell.
func (p Period) Contains(day Date) Fact {
	switch {
	case day.IsZero():
		return Unknown
	case day.Before(p.First) || day.After(p.Last):
		return No
	case p.First.IsZero() || p.Last.IsZero():
		return Unknown
	default:
		return Yes
	}
}

// Days returns how many days the period has, both ends counted; 0 when an end is
// not stated or the last day is before the first.
func (p Period) Days() int {
	if p.First.IsZero() || p.Last.IsZero() || p.Last.Before(p.First) {
		return 0
	}
	return p.First.DaysUntil(p.Last) + 1
}

// String returns both days with a slash, as ISO 8601 writes an interval:
// 2026-01-01/2026-12-31. An end that is not stated is unknown.
func (p Period) String() string { return p.First.String() + "/" + p.Last.String() }

// Text returns both days as a language writes them, with a dash between.
func (p Period) Text(lang Lang) string { return p.First.Text(lang) + " – " + p.Last.Text(lang) }

// MarshalText returns the same as String.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what String returns and refuses a period that ends before
// it begins.
func (p *Period) UnmarshalText(text []byte) error {
	for i, c := range text {
		if c != '/' {
			continue
		}
		var v Period
		if err := v.First.UnmarshalText(text[:i]); err != nil {
			return err
		}
		if err := v.Last.UnmarshalText(text[i+1:]); err != nil {
			return err
		}
		if v.Last.Before(v.First) {
			return refuse("period", v.String(), refusal.EndsBeforeItBegins)
		}
		*p = v
		return nil
	}
	return refuse("period", string(text), refusal.NotTheForm, "2026-01-01/2026-12-31")
}

// MarshalJSON returns null where neither end is stated, otherwise the text form
// as a string.
func (p Period) MarshalJSON() ([]byte, error) {
	if p == (Period{}) {
		return []byte("null"), nil
	}
	return core.QuoteJSON(p.String()), nil
}

// UnmarshalJSON reads null or a string with the text form.
func (p *Period) UnmarshalJSON(b []byte) error { return fromJSON(p, "period", b) }
