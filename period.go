package qagida

import (
	"strings"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law/refusal"
)

// Period is a run of days. Both the first and the last day are inside it. A
// zero First or Last means that this end is not stated. In JSON it is what String
// returns, null where neither end is stated.
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

// MarshalJSON returns null where neither end is stated, otherwise what String
// returns.
func (p Period) MarshalJSON() ([]byte, error) {
	if p == (Period{}) {
		return []byte("null"), nil
	}
	return core.QuoteJSON(p.String()), nil
}

// UnmarshalJSON reads null or a string with what String returns, and refuses a period
// that ends before it begins.
func (p *Period) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*p = Period{}
		return nil
	}
	text, r := core.UnquoteJSON("period", b)
	if r != nil {
		return refused(r)
	}
	first, last, both := strings.Cut(text, "/")
	if !both || first == "" || last == "" {
		return refuse("period", text, refusal.NotTheForm, "2026-01-01/2026-12-31")
	}
	var v Period
	if err := v.First.UnmarshalText([]byte(first)); err != nil {
		return err
	}
	if err := v.Last.UnmarshalText([]byte(last)); err != nil {
		return err
	}
	if v.Last.Before(v.First) {
		return refuse("period", text, refusal.EndsBeforeItBegins)
	}
	*p = v
	return nil
}
