package core

// Set is a set of values below 63 of one enumeration, a bit for each, or one that is
// not known, which is the zero value.
type Set[E ~uint8] struct {
	bits uint64 // the top bit says that the set is known
}

const setKnown = 1 << 63

// SetOf returns the known set of the values whose bits are set.
func SetOf[E ~uint8](members uint64) Set[E] { return Set[E]{members | setKnown} }

// Known reports whether the set is known, empty or not.
func (s Set[E]) Known() bool { return s.bits != 0 }

// Members returns a bit for each value of the set.
func (s Set[E]) Members() uint64 { return s.bits &^ setKnown }

// Has returns whether a value stands in the set as the number of a fact: 0 for a set
// that is not known, 1 for no, 2 for yes.
func (s Set[E]) Has(value E) uint8 {
	return uint8(s.bits>>63 + s.Members()>>value&1) // only a known set has members
}

// HasAny returns, likewise, whether a value stands in both sets, 0 where either is not
// known.
func (s Set[E]) HasAny(others Set[E]) uint8 {
	both := s.bits & others.bits
	if both&^setKnown == 0 {
		return uint8(both >> 63)
	}
	return 2
}

// Within reports whether each value of the set is 1 or above and at most last.
func (s Set[E]) Within(last E) bool { return s.Members()&^(2<<last-2) == 0 }
