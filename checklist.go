package qagida

import "slices"

// Checklist is one question that the law answers by a list of criteria: may
// this teacher apply, may this certificate be issued. It is written once as
// data, and every [Decision] on that question points to it.
//
// It exists for packages that write rules with this vocabulary. A checklist has
// at most 32 criteria, 64 fields and 6 amounts, its readings have at most 3
// choices, and it must not change once a decision has been made with it.
type Checklist struct {
	Name     string      // the question in short, lower-case with hyphens: "eligibility"
	Fields   []Field     // the facts that the criteria ask for
	Amounts  []Amount    // the numbers and days that the texts show
	Criteria []Criterion // in the order of the text of the law
}

// Field is a fact that a rule asks for.
type Field struct {
	Name string // as the JSON form names it: "applicant.workplace"
	Text Text   // as a person would say it
}

// Amount is a number or a day that texts show: what was found, or what the
// rules ask for. A text shows it as {name}, or with the word that goes with the
// number: {name|word} in Kazakh, {name|one|few|many} in Russian, {name|one|many}
// in English. After a fraction Russian takes the second form and English the
// last. A day is shown as 2026-11-21, and one that is not stated as not stated.
type Amount struct {
	Name string
	Kind AmountKind
}

// AmountKind says how an amount is printed.
type AmountKind uint8

// The kinds of amounts.
const (
	Number AmountKind = iota // a whole number
	Day                      // a [Date], put in with [Draft.ShowDay]; it takes no word
	Micro                    // a decimal in millionths, printed as MicroText does
)

// Criterion is one thing that the law asks for.
type Criterion struct {
	Code      Code
	Provision Provision
	Reading   *Reading // the reading that its outcome may rest on; nil for none
	Needs     uint64   // the Fields that it asks for, one bit each
	Asks      Text     // what the law asks for, as a full sentence without its full stop
	Found     Text     // what was found, where there is more to say than met or not met
}

// What a [Decision] has room for.
const (
	mostCriteria = 32
	mostFields   = 64
	mostAmounts  = 6
	mostChoices  = 3
)

// List is a copy of the criteria, in the order of the text.
func (c *Checklist) List() []Criterion {
	list := slices.Clone(c.Criteria)
	for i := range list {
		if list[i].Reading != nil {
			reading := list[i].Reading.Clone()
			list[i].Reading = &reading
		}
	}
	return list
}

// Draft is a decision while its criteria are being answered. Make it with
// [Checklist.Open], answer, and close it:
//
//	d := list.Open(&decision, rules.Edition)
//	d = d.Record(lamp, boat.Lamp.Outcome())
//	d.Close()
//
// The answers stay in the draft, which is small enough for the registers of a
// processor, and Close writes them into the decision. The zero Draft is of no
// decision and writes nothing.
type Draft struct {
	decision      *Decision
	open, choices uint64 // as in Decision
}

// Open begins a decision, in the place where it will be read: every criterion is
// undetermined. A decision is filled in and not handed over, because it is large
// enough for a copy to cost as much as to decide.
func (c *Checklist) Open(decision *Decision, edition Edition) Draft {
	if decision == nil || c == nil {
		return Draft{}
	}
	if decision.checklist != nil { // a decision that has been made already
		*decision = Decision{}
	}
	open := c.pairs()
	decision.checklist, decision.edition, decision.open = c, edition, open
	return Draft{decision: decision, open: open}
}

// Record answers a criterion, by its place in the list. Answer each once: two
// answers to one criterion make a third. A place that the list does not have is
// ignored.
func (d Draft) Record(criterion int, o Outcome) Draft { return d.answer(criterion, o&3, 0) }

// RecordUnder answers a criterion whose outcome rests on its reading, with the
// number of the choice that was in force, 0 being the default. A number that no
// reading has room for gives the default, as in [Reading.Choose].
func (d Draft) RecordUnder(criterion int, o Outcome, choice uint8) Draft {
	if choice >= mostChoices {
		choice = 0
	}
	return d.answer(criterion, o&3, choice+1)
}

// RecordWhere answers a criterion that the law asks for only where a condition
// holds. Its outcome is Where(condition, o), and it rests on the reading unless
// the condition is known not to hold.
func (d Draft) RecordWhere(criterion int, condition Fact, o Outcome, choice uint8) Draft {
	if choice >= mostChoices {
		choice = 0
	}
	asked := uint8(condition&No ^ No)
	return d.answer(criterion, Where(condition, o), (choice+1)*asked)
}

// Adopt records the answers of a decision that was prepared with the same
// checklist, with the readings that they rest on; what is undetermined there stays
// as it is, and a decision of another list answers nothing. Where the facts can
// lead to few answers only, each is worked out once and adopted from then on.
func (d Draft) Adopt(prepared *Decision) Draft {
	if d.decision != nil && prepared != nil && prepared.checklist == d.decision.checklist {
		d.open &= prepared.open
		d.choices |= prepared.choices
	}
	return d
}

// answer notes the outcome of a criterion, and one more than the choice that it
// rests on, 0 for none. A shift by the place twice leaves nothing of a place that
// no list has.
func (d Draft) answer(criterion int, o Outcome, reading uint8) Draft {
	at := uint(criterion)
	d.open &^= uint64(o) << at << at
	d.choices |= uint64(reading) << at << at
	return d
}

// Undetermined reports whether a criterion is still undetermined, so that it is
// worth saying with Unknown which fields nobody has stated.
func (d Draft) Undetermined() bool { return undetermined(d.open) != 0 }

// Show keeps a number for the texts, by its place in Amounts. A place that a
// decision has no room for is ignored.
func (d Draft) Show(amount int, value int64) {
	if d.decision != nil && uint(amount) < mostAmounts {
		d.decision.amounts[amount] = value
	}
}

// ShowDay keeps a day for the texts, by its place in Amounts.
func (d Draft) ShowDay(amount int, day Date) { d.Show(amount, int64(day.packed)) }

// Unknown marks fields, one bit each, as not stated by the caller.
func (d Draft) Unknown(fields uint64) {
	if d.decision != nil {
		d.decision.unknown |= fields
	}
}

// Close writes the answers into the decision.
func (d Draft) Close() {
	if d.decision != nil {
		d.decision.open, d.decision.choices = d.open, d.choices
	}
}

// Decision closes the draft and hands a copy of the decision over.
func (d Draft) Decision() Decision {
	if d.decision == nil {
		return Decision{}
	}
	d.Close()
	return *d.decision
}

// FieldBit is the bit of the field with that place in the list where it is
// missing, otherwise 0. Joined with | over the inputs of a rule, it is what
// Unknown takes.
func FieldBit(place int, missing bool) uint64 {
	var bit uint64
	if missing {
		bit = 1
	}
	return bit << uint(place)
}
