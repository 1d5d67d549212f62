package qagida

import "database/sql/driver"

// Fact is what the caller knows of a thing that is either so or not so.
//
// The zero value is [Unknown]: a fact left out is never taken for a no. In
// text it is unknown, false or true; in JSON null, false or true; in SQL NULL
// or a boolean. No other number is a fact: the forms refuse it, and what the
// logic makes of it is not defined, but it never panics.
type Fact uint8

// The three things that can be known.
const (
	Unknown Fact = iota // nobody has said
	No                  // known to be not so
	Yes                 // known to be so
)

// FactOf turns a bool, which is always known, into a Fact.
func FactOf(known bool) Fact {
	var yes Fact
	if known {
		yes = 1
	}
	return No + yes // without a branch, as below
}

// Known reports whether the fact is a yes or a no.
func (f Fact) Known() bool { return f == No || f == Yes }

// A fact is two bits: the upper one says yes, the lower one says no, and with
// neither it is unknown. The logic below is on these bits, without branches,
// because facts come in every mixture and a wrong guess of the processor costs
// more than the logic.
const (
	noBit  = uint8(No)
	yesBit = uint8(Yes)
)

// And is Yes when both are, No when either is, and otherwise Unknown.
func (f Fact) And(other Fact) Fact { return f&other&Fact(yesBit) | (f|other)&Fact(noBit) }

// Or is No when both are, Yes when either is, and otherwise Unknown.
func (f Fact) Or(other Fact) Fact { return (f|other)&Fact(yesBit) | f&other&Fact(noBit) }

// Not is No for Yes, Yes for No, and otherwise Unknown.
func (f Fact) Not() Fact { return f&Fact(yesBit)>>1 | f&Fact(noBit)<<1 }

// Outcome is the outcome of a criterion that asks for this fact: a yes meets
// it, a no does not, an unknown leaves it undetermined.
func (f Fact) Outcome() Outcome { return Outcome(f & 3) } // the same two bits

var factWords = Words[Fact]{
	Concept: "fact",
	List: []Word{
		{"unknown", Text{"белгісіз", "неизвестно", "not known"}},
		{"false", Text{"жоқ", "нет", "no"}},
		{"true", Text{"иә", "да", "yes"}},
	},
}

// String gives unknown, false or true.
func (f Fact) String() string { return factWords.Name(f) }

// Text gives the word for it in a language.
func (f Fact) Text(lang Lang) string { return factWords.Text(f, lang) }

// MarshalText gives the same as String.
func (f Fact) MarshalText() ([]byte, error) { return factWords.EncodeText(f) }

// UnmarshalText reads unknown, null, false or true and refuses anything else.
func (f *Fact) UnmarshalText(text []byte) error {
	if string(text) == "null" {
		*f = Unknown
		return nil
	}
	return factWords.DecodeText(f, text)
}

// MarshalJSON gives null, false or true.
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
		return Refuse("fact", string(b), "is not one of: null, false, true")
	}
	return nil
}

// Value stores NULL, false or true.
func (f Fact) Value() (driver.Value, error) {
	if f == Unknown {
		return nil, nil
	}
	return f == Yes, factWords.Check("fact", f)
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
			return Refuse("fact", sqlText(v), "as a number must be 0 or 1")
		}
		*f = FactOf(v == 1)
	default:
		return factWords.DecodeSQL(f, v)
	}
	return nil
}
