package assessment

import "math/bits"

// grid is the values that an item can be given, from its least to its most in
// steps. It is laid out so that one multiplication and one comparison tell them
// from all other points, those that are not known among them.
//
// An odd number times its inverse modulo 2^64 is 1. So the distance from the
// least value, times the inverse of the odd part of the step and turned by the
// twos in it, is the number of steps; for a distance that is no whole number of
// steps it is a number too great for any item.
type grid struct {
	least   int64 // as packed in Points, and so is the step: a distance to points that are not known is odd, the step even
	inverse uint64
	turn    int
	most    uint64 // how many steps lead to the greatest value
}

func newGrid(least, most, step int64) grid {
	twos := bits.TrailingZeros64(uint64(step)) + 1
	return grid{
		least:   micros(least).packed,
		inverse: inverse(uint64(step) << 1 >> twos),
		turn:    -twos,
		most:    uint64((most - least) / step),
	}
}

// inverse is the inverse of an odd number modulo 2^64. A number is its own in
// the last three bits, and each round doubles how many are right.
func inverse(odd uint64) uint64 {
	found := odd
	for range 5 {
		found *= 2 - odd*found
	}
	return found
}

// has reports whether points lie on the grid.
func (g *grid) has(p Points) bool {
	return bits.RotateLeft64(uint64(p.packed-g.least)*g.inverse, g.turn) <= g.most
}
