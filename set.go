package qagida

import (
	"encoding"
	"iter"
	"math/bits"
	"strings"

	"github.com/qagida/qagida/internal/law/refusal"
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
// It is comparable and holds values below 63. In JSON and SQL it is null or a
// list of text forms, each at most once.
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
	return refuse(field, s.String(), refusal.StrangeMember)
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
