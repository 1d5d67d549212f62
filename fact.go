package qagida

import (
	"database/sql/driver"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/law/refusal"
)

// Fact is what the caller knows of a thing that is either so or not so.
//
// The zero value is [Unknown]: a fact left out is never taken for a no. In
// text it is unknown, false or true; in JSON null, false or true; in SQL NULL
// or a boolean. No other number is a fact: the forms refuse it, and what the
// logic makes of it is not defined, but it never panics.
type Fact uint8

// The three things that can be known.
const (
	Unknown Fact = iota // not stated
	No                  // known to be not so
	Yes                 // known to be so
)

// FactOf returns Yes for true and No for false: a bool is always known.
func FactOf(known bool) Fact {
	var yes Fact
	if known {
		yes = 1
	}
	return No + yes
}

// Known reports whether the fact is a yes or a no.
func (f Fact) Known() bool { return f == No || f == Yes }

// A fact is two bits: the upper one is set for yes, the lower one for no, neither
// for unknown. The logic below works on the bits: written out as comparisons it
// makes a decision on nine criteria take 1.6 times as long.
const (
	noBit  = uint8(No)
	yesBit = uint8(Yes)
)

// And returns Yes when both are, No when either is, and otherwise Unknown.
func (f Fact) And(other Fact) Fact { return f&other&Fact(yesBit) | (f|other)&Fact(noBit) }

// Or returns No when both are, Yes when either is, and otherwise Unknown.
func (f Fact) Or(other Fact) Fact { return (f|other)&Fact(yesBit) | f&other&Fact(noBit) }

// Not returns No for Yes, Yes for No, and otherwise Unknown.
func (f Fact) Not() Fact { return f&Fact(yesBit)>>1 | f&Fact(noBit)<<1 }

var factNames = words[Fact]{core.Words[Fact]{
	Concept: "fact",
	List: []core.Word{
		{Code: "unknown", Name: law.Text{KK: "белгісіз", RU: "неизвестно", EN: "not known"}},
		{Code: "false", Name: law.Text{KK: "жоқ", RU: "нет", EN: "no"}},
		{Code: "true", Name: law.Text{KK: "иә", RU: "да", EN: "yes"}},
	},
}}

// String returns unknown, false or true.
func (f Fact) String() string { return factNames.Name(f) }

// Text returns the word for it in a language.
func (f Fact) Text(lang Lang) string { return factNames.Text(f, lang) }

// MarshalText returns the same as String.
func (f Fact) MarshalText() ([]byte, error) { return factNames.EncodeText(f) }

// UnmarshalText reads unknown, null, false or true and refuses anything else.
func (f *Fact) UnmarshalText(text []byte) error {
	if string(text) == "null" {
		*f = Unknown
		return nil
	}
	return factNames.DecodeText(f, text)
}

// MarshalJSON returns null, false or true.
func (f Fact) MarshalJSON() ([]byte, error) {
	if f == Unknown {
		return []byte("null"), nil
	}
	return f.MarshalText()
}

// UnmarshalJSON reads null, false or true and refuses anything else.
func (f *Fact) UnmarshalJSON(b []byte) error {
	switch string(b) {
	case "null":
		*f = Unknown
	case "false":
		*f = No
	case "true":
		*f = Yes
	default:
		return refuse("fact", string(b), refusal.NotOneOf, "null, false, true")
	}
	return nil
}

// Value stores NULL, false or true.
func (f Fact) Value() (driver.Value, error) {
	if f == Unknown {
		return nil, nil
	}
	return f == Yes, factNames.Check("fact", f)
}

// Scan reads NULL, a boolean, the integers 0 and 1 (as SQLite stores them), or
// the text form.
func (f *Fact) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*f = Unknown
	case bool:
		*f = FactOf(v)
	case int64:
		if v != 0 && v != 1 {
			return refuse("fact", core.SQLText(v), refusal.StoredOtherwiseThanFact)
		}
		*f = FactOf(v == 1)
	default:
		return factNames.DecodeSQL(f, v)
	}
	return nil
}
