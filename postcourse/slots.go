package postcourse

import "math/bits"

// slots is a set of terms, a bit for each slot. What holds of several terms is
// told of all of them at once, which takes no branch and hardly any room.
type slots uint32

// The terms of the duties that have one.
const (
	supportTerm slots = 1 << supportSlot
	worksTerm   slots = 1 << worksSlot
	finalTerm   slots = 1 << finalSlot
)

// roundsTo is the first n years of monitoring.
func roundsTo(n int) slots { return (1<<max(min(n, mostRounds), 0) - 1) << firstRoundSlot }

// where is the set where something holds, otherwise none.
func (t slots) where(holds bool) slots {
	if !holds {
		t = 0
	}
	return t
}

// stages keeps the set of terms at each stage, eight bits a stage. As one number it
// is read out of a report without a copy of the report.
type stages uint64

// at is the set, all of it at one stage.
func (t slots) at(p Progress) stages { return stages(t) << (8 * p) }

// of is the set at one stage.
func (s stages) of(p Progress) slots { return slots(s >> (8 * p) & (1<<mostSlots - 1)) }

// len is how many terms are in the set.
func (t slots) len() int { return bits.OnesCount32(uint32(t)) }

// bit is 1 where something holds.
func bit(holds bool) (n uint32) {
	if holds {
		n = 1
	}
	return n
}
