package core

import (
	"math/bits"

	"github.com/qagida/qagida/internal/law"
)

// Decision is the outcome of every criterion of a question, with the readings
// that each rests on, the facts that the caller has not stated, and the numbers
// that its sentences show. It is comparable and holds no pointer to anything
// that a caller could change.
type Decision struct {
	list    *Checklist
	record  *Record // of a decision that was read back; nothing else is set then
	edition string
	left    uint64             // two bits each, what an outcome leaves of both: all of them while it is undetermined
	choices uint64             // four bits for each reading of the list
	unknown uint64             // the facts that the caller has not stated
	marks   uint64             // two bits each: the outcome rests on readings; its period still runs
	inPlay  uint16             // the readings of the list that any outcome rests on, a bit each
	aside   uint32             // a bit each: the criterion does not wait for the facts that it may do without
	amounts [MostAmounts]int64 // what the sentences show
}

// The outcomes, as the root package numbers them.
const (
	Undetermined  = 0
	NotMet        = 1
	Met           = 2
	NotApplicable = 3
)

const lowBits = 0x5555555555555555

// Answer is the outcome of one criterion in its two low bits, and above them a
// bit for each reading of the list that it rests on and one that says whether
// its period still runs.
type Answer uint32

const (
	aside Answer = 1 << 29
	rests Answer = 1 << 30
	runs  Answer = 1 << 31
)

// Outcome returns the outcome.
func (a Answer) Outcome() uint8 { return uint8(a & 3) }

// Under returns the answer as one that rests on readings too, a bit each.
func (a Answer) Under(readings uint16) Answer {
	if readings == 0 {
		return a
	}
	return a | Answer(readings)<<2 | rests
}

// Running returns the answer as that to a criterion whose period still runs:
// while it is undetermined, time will settle it and no fact is missing.
func (a Answer) Running() Answer { return a | runs }

// Aside returns the answer as that to a criterion that those of its facts which it may do
// without cannot turn: while it is undetermined it does not wait for them.
func (a Answer) Aside() Answer { return a | aside }

// Open begins a decision: every criterion is undetermined.
func (d *Decision) Open(list *Checklist, edition string) {
	if d.list != nil || d.record != nil { // a decision that has been made already
		*d = Decision{}
	}
	d.list, d.edition, d.left = list, edition, list.pairs()
}

// Answers are the answers to all criteria of a question.
type Answers struct {
	outcomes uint64
	marks    uint64
	inPlay   uint16
	aside    uint32
}

// Collect returns the answers in the order of the criteria.
func Collect(answers []Answer) (c Answers) {
	var inPlay Answer
	for i := len(answers) - 1; i >= 0; i-- {
		a := answers[i]
		c.outcomes = c.outcomes<<2 | uint64(a&3)
		c.marks = c.marks<<2 | uint64(a>>30)
		inPlay |= a
	}
	c.inPlay = uint16(inPlay >> 2 & (1<<MostReadings - 1))
	if inPlay&aside != 0 {
		c.aside = asideOf(answers)
	}
	return c
}

func asideOf(answers []Answer) (bits uint32) {
	for i, a := range answers {
		bits |= uint32(a&aside) >> 29 << uint(i)
	}
	return bits
}

// Answer sets the outcomes of the criteria, in their order.
func (d *Decision) Answer(c Answers) {
	d.left, d.marks, d.inPlay, d.aside = d.list.pairs()&^c.outcomes, c.marks, c.inPlay, c.aside
}

// Choose notes the choice in force of each reading of the list, 0 being the
// default.
func (d *Decision) Choose(choices []uint8) {
	var packed uint64
	for i, c := range choices[:min(len(choices), MostReadings)] {
		packed |= uint64(c&MostChoices) << (4 * uint(i))
	}
	d.choices = packed
}

// Show keeps the first amounts of the list, in their order.
func (d *Decision) Show(amounts []int64) {
	for i, v := range amounts[:min(len(amounts), MostAmounts)] {
		d.amounts[i] = v
	}
}

// Unknown notes the facts that the caller has not stated, a bit each.
func (d *Decision) Unknown(facts uint64) { d.unknown |= facts }

// Amount returns the amount at a place, 0 where none was kept.
func (d *Decision) Amount(place int) int64 {
	if uint(place) >= MostAmounts {
		return 0
	}
	return d.amounts[place]
}

// List returns the checklist, nil for the zero Decision and for a record.
func (d *Decision) List() *Checklist { return d.list }

// Record returns what was read back, nil for a decision that was made.
func (d *Decision) Record() *Record { return d.record }

// Edition returns the edition of the rules that decided.
func (d *Decision) Edition() string { return d.edition }

// Name returns the name of the question.
func (d *Decision) Name() string {
	switch {
	case d.record != nil:
		return d.record.Question
	case d.list != nil:
		return d.list.Name
	default:
		return ""
	}
}

// Len returns how many criteria the decision has.
func (d *Decision) Len() int {
	switch {
	case d.record != nil:
		return len(d.record.Findings)
	case d.list != nil:
		return len(d.list.Criteria)
	default:
		return 0
	}
}

// undetermined has the low bit of each pair that is undetermined.
func undetermined(left uint64) uint64 { return left & (left >> 1) & lowBits }

// Undetermined reports whether a criterion is undetermined.
func (d *Decision) Undetermined() bool { return undetermined(d.left) != 0 }

// Joined returns the outcome of all criteria together: not met where one is not
// met, otherwise undetermined where one is, otherwise met where one is,
// otherwise not applicable.
func (d Decision) Joined() uint8 { return joined(d.left) }

// Outcome returns what Joined returns of the decision that has these answers.
func (c *Checklist) Outcome(answers Answers) uint8 { return joined(c.pairs() &^ answers.outcomes) }

func joined(left uint64) uint8 {
	switch {
	case left>>1&^left&lowBits != 0:
		return NotMet
	case undetermined(left) != 0:
		return Undetermined
	case left != 0:
		return Met
	default:
		return NotApplicable
	}
}

// At returns the outcome of the criterion at a place.
func (d *Decision) At(place int) uint8 {
	if d.record != nil {
		return d.record.Findings[place].Outcome
	}
	if d.list == nil {
		return Undetermined
	}
	return uint8(^d.left >> (2 * uint(place)) & 3)
}

// Missing returns the facts that the undetermined criteria ask for and the
// caller has not stated, a bit each. Nothing is missing for a criterion whose
// period still runs.
func (d *Decision) Missing() uint64 { return d.missingOf(undetermined(d.left)) }

// MissingAt returns the same of the criterion at a place.
func (d *Decision) MissingAt(place int) uint64 {
	return d.missingOf(undetermined(d.left) & (1 << (2 * uint(place))))
}

func (d *Decision) missingOf(waiting uint64) uint64 {
	var asked uint64
	for ; waiting != 0; waiting &= waiting - 1 {
		place := bits.TrailingZeros64(waiting) / 2
		if d.marks>>(2*uint(place)+1)&1 == 0 {
			asked |= d.needs(place)
		}
	}
	return asked & d.unknown
}

// needs returns the facts that the criterion at a place waits for while nobody has stated
// them.
func (d *Decision) needs(place int) uint64 {
	c := &d.list.Criteria[place]
	if d.aside>>uint(place)&1 != 0 {
		return c.Needs &^ c.Aside
	}
	return c.Needs
}

// Fact returns the fact at a place of the list.
func (d *Decision) Fact(place int) *law.Fact { return d.list.Facts[place] }

// RestsAt returns the readings that the outcome at a place rests on, a bit each.
func (d *Decision) RestsAt(place int) uint16 {
	if d.marks>>(2*uint(place))&1 == 0 {
		return 0
	}
	return d.list.Criteria[place].Readings & d.inPlay
}

// Choice returns the reading at a place of the list and the choice in force. A
// number that the reading does not have is the default.
func (d *Decision) Choice(reading int) (*law.Reading, *law.Choice) {
	r := d.list.Readings[reading]
	number := d.choices >> (4 * uint(reading)) & 15
	if int(number) >= len(r.Choices) {
		number = 0
	}
	return r, &r.Choices[number]
}
