package postcourse

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

// bit is 1 where something holds.
func bit(holds bool) (n uint32) {
	if holds {
		n = 1
	}
	return n
}
