package qagida

import (
	"database/sql/driver"
	"encoding"
	"iter"
	"math/bits"
	"strings"

	"github.com/qagida/qagida/internal/core"
)

// Member is an enumeration whose values can stand in a [Set].
type Member interface {
	~uint8
	encoding.TextMarshaler
}

// Set is a set of values of one enumeration that may not be known yet. The
// zero value is not known, which is not the same as known to be empty:
// SetOf[Document]() says that somebody looked and found none.
//
// It is comparable and holds values below 63. In JSON it is null or a list of
// text forms, each at most once.
type Set[E Member] struct {
	bits uint64 // the top bit says that the set is known
}

const setKnown = 1 << 63

// SetOf returns the known set of the given values, empty without any.
func SetOf[E Member](members ...E) Set[E] {
	s := Set[E]{setKnown}
	for _, e := range members {
		s = s.With(e)
	}
	return s
}

// Known reports whether the set is known, empty or not.
func (s Set[E]) Known() bool { return s.bits != 0 }

// Has reports whether a value stands in the set, Unknown for a set that is not
// known.
func (s Set[E]) Has(e E) Fact {
	known, member := s.bits>>63, s.bits&^setKnown>>e&1
	return Fact(known + member) // Unknown, No, Yes: only a known set has members
}

// HasAny reports whether a value stands in both sets, Unknown while either is not
// known.
func (s Set[E]) HasAny(others Set[E]) Fact {
	if !s.Known() || !others.Known() {
		return Unknown
	}
	return FactOf(s.bits&others.bits&^setKnown != 0)
}

// With returns s with e added; the result is known. A value of 63 and above, which no
// enumeration has, is kept as the zero value, so that Check refuses the set.
func (s Set[E]) With(e E) Set[E] {
	if e >= 63 {
		e = 0
	}
	return Set[E]{s.bits | setKnown | 1<<e}
}

// Without returns s without e; a set that is not known stays so.
func (s Set[E]) Without(e E) Set[E] {
	if e >= 63 {
		return s
	}
	return Set[E]{s.bits &^ (1 << e)}
}

// Len returns how many values stand in the set, 0 for one that is not known.
func (s Set[E]) Len() int { return bits.OnesCount64(s.bits &^ setKnown) }

// All lists the values in the order of the enumeration.
func (s Set[E]) All() iter.Seq[E] {
	return func(yield func(E) bool) {
		for rest := s.bits &^ setKnown; rest != 0; rest &= rest - 1 {
			if !yield(E(bits.TrailingZeros64(rest))) {
				return
			}
		}
	}
}

// Check refuses, naming field, a set that holds the zero value or a value above
// last, the last one of the enumeration.
func (s Set[E]) Check(field string, last E) error {
	if s.bits&^setKnown&^(2<<last-2) == 0 {
		return nil
	}
	return s.refuse(field)
}

func (s Set[E]) refuse(field string) error {
	return refuse(field, s.String(), "has a value that the enumeration does not have")
}

// String returns the text forms with commas, unknown for a set that is not known
// and none for an empty one.
func (s Set[E]) String() string {
	if !s.Known() {
		return "unknown"
	}
	var words []string
	for e := range s.All() {
		text, _ := e.MarshalText()
		words = append(words, string(text))
	}
	if len(words) == 0 {
		return "none"
	}
	return strings.Join(words, ", ")
}

// Value stores NULL or the text forms with commas, an empty text for an empty set.
func (s Set[E]) Value() (driver.Value, error) {
	if !s.Known() {
		return nil, nil
	}
	var words []string
	for e := range s.All() {
		text, err := e.MarshalText()
		if err != nil {
			return nil, err
		}
		words = append(words, string(text))
	}
	return strings.Join(words, ","), nil
}

// Scan reads what Value stores.
func (s *Set[E]) Scan(v any) error {
	var list string
	switch v := v.(type) {
	case nil:
		*s = Set[E]{}
		return nil
	case string:
		list = v
	case []byte:
		list = string(v)
	default:
		return refuse("list", core.SQLText(v), "must be stored as text")
	}
	set := SetOf[E]()
	if list != "" {
		for item := range strings.SplitSeq(list, ",") {
			var err error
			if set, err = set.add(item); err != nil {
				return err
			}
		}
	}
	*s = set
	return nil
}

// MarshalJSON returns null or a list of text forms.
func (s Set[E]) MarshalJSON() ([]byte, error) {
	if !s.Known() {
		return []byte("null"), nil
	}
	b := []byte{'['}
	for e := range s.All() {
		text, err := e.MarshalText()
		if err != nil {
			return nil, err
		}
		if len(b) > 1 {
			b = append(b, ',')
		}
		b = core.AppendJSON(b, string(text))
	}
	return append(b, ']'), nil
}

// UnmarshalJSON reads null or a list of text forms; a value given twice is
// refused.
func (s *Set[E]) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*s = Set[E]{}
		return nil
	}
	list := strings.TrimSpace(string(b))
	if len(list) < 2 || list[0] != '[' || list[len(list)-1] != ']' {
		return refuse("list", list, "must be a JSON list of strings")
	}
	set, err := parseList[E](strings.TrimSpace(list[1 : len(list)-1]))
	if err == nil {
		*s = set
	}
	return err
}

// parseList reads the inside of a JSON list of text forms.
func parseList[E Member](list string) (Set[E], error) {
	set := SetOf[E]()
	if list == "" {
		return set, nil
	}
	for item := range strings.SplitSeq(list, ",") {
		item = strings.TrimSpace(item)
		text, r := core.UnquoteJSON("list", []byte(item))
		if r != nil {
			return set, refused(r)
		}
		var err error
		if set, err = set.add(text); err != nil {
			return set, err
		}
	}
	return set, nil
}

// add puts the value with a text form into the set, once.
func (s Set[E]) add(text string) (Set[E], error) {
	var e E
	unmarshaler, ok := any(&e).(encoding.TextUnmarshaler)
	if !ok {
		return s, refuse("list", text, "belongs to an enumeration that cannot be read")
	}
	if err := unmarshaler.UnmarshalText([]byte(text)); err != nil {
		return s, err
	}
	if e == 0 || s.Has(e) == Yes {
		return s, refuse("list", text, "stands twice in the list, or is no member of one")
	}
	return s.With(e), nil
}
