package study

import (
	"math/bits"
	"math/rand/v2"
)

// dice draw whole numbers from a seed, without fractions, so that every machine
// draws the same.
type dice struct{ source rand.PCG }

// roll gives the dice of one course of one teacher: the same whoever asks, and in
// whatever order.
func roll(seed, teacher, course uint64) dice {
	key := mix(mix(mix(seed)+teacher) + course)
	return dice{*rand.NewPCG(key, mix(key))}
}

// mix spreads neighbouring numbers over all 64 bits (the finalizer of splitmix64).
func mix(n uint64) uint64 {
	n += 0x9e3779b97f4a7c15
	n = (n ^ n>>30) * 0xbf58476d1ce4e5b9
	n = (n ^ n>>27) * 0x94d049bb133111eb
	return n ^ n>>31
}

// below draws from 0 to n-1.
func (d *dice) below(n int) int {
	high, _ := bits.Mul64(d.source.Uint64(), uint64(n))
	return int(high)
}

// between draws from first to last, both included.
func (d *dice) between(r span) int { return r.first + d.below(r.last-r.first+1) }

// chance is true in so many of 1000 cases.
func (d *dice) chance(perMille int) bool { return d.below(1000) < perMille }

// span is a run of whole numbers, both ends included, each as likely as any other.
type span struct{ first, last int }

// shares is a distribution: the per mille of each value, 1000 in all.
type shares[T any] []share[T]

type share[T any] struct {
	perMille int
	value    T
}

func pick[T any](d *dice, from shares[T]) T {
	rest := d.below(1000)
	for _, s := range from[:len(from)-1] {
		if rest < s.perMille {
			return s.value
		}
		rest -= s.perMille
	}
	return from[len(from)-1].value
}
