package qagida

import (
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
// It is comparable and holds values below 63. In JSON and SQL it is null or a
// list of text forms, each at most once.
type Set[E Member] core.Set[E]

// SetOf returns the known set of the given values, empty without any.
func SetOf[E Member](members ...E) Set[E] {
	s := Set[E](core.SetOf[E](0))
	for _, e := range members {
		s = s.With(e)
	}
	return s
}

// Known reports whether the set is known, empty or not.
func (s Set[E]) Known() bool { return core.Set[E](s).Known() }

// Has reports whether a value stands in the set, Unknown for a set that is not
// known.
func (s Set[E]) Has(e E) Fact { return Fact(core.Set[E](s).Has(e)) }

// With returns s with e added; the result is known. A value of 63 and above, which no
// enumeration has, is kept as the zero value, so that every rule refuses the set.
func (s Set[E]) With(e E) Set[E] {
	if e >= 63 {
		e = 0
	}
	return Set[E](core.SetOf[E](core.Set[E](s).Members() | 1<<e))
}

// Without returns s without e; a set that is not known stays so.
func (s Set[E]) Without(e E) Set[E] {
	if !s.Known() {
		return s
	}
	return Set[E](core.SetOf[E](core.Set[E](s).Members() &^ (1 << e)))
}

// Len returns how many values stand in the set, 0 for one that is not known.
func (s Set[E]) Len() int { return bits.OnesCount64(core.Set[E](s).Members()) }

// All lists the values in the order of the enumeration.
func (s Set[E]) All() iter.Seq[E] {
	return func(yield func(E) bool) {
		for rest := core.Set[E](s).Members(); rest != 0; rest &= rest - 1 {
			if !yield(E(bits.TrailingZeros64(rest))) {
				return
			}
		}
	}
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
