package postcourse

// slots is a set of terms, a bit for each slot. What is true of many terms is
// told for all of them at once.
type slots uint32

// The terms that are counted in years after the course as a whole.
const (
	worksTerm    slots = 1 << worksSlot
	supportTerms slots = 1<<supportSlot | 1<<finalSlot
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
