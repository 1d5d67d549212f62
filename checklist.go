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

// Draft writes a decision, criterion by criterion. Make it with
// [Checklist.Open]; the zero Draft writes nothing.
type Draft struct {
	decision *Decision
}

// Open begins a decision, in the place where it will be read: every criterion is
// undetermined. A decision is filled in and not handed over, because it is large
// enough for a copy to cost as much as to decide.
func (c *Checklist) Open(decision *Decision, edition Edition) Draft {
	if decision == nil {
		return Draft{}
	}
	*decision = Decision{checklist: c, edition: edition}
	return Draft{decision}
}

// Record answers a criterion, by its place in the list. Answer each once:
// two answers to one criterion make a third. A place that the list does not have
// is ignored.
func (d Draft) Record(criterion int, o Outcome) { d.decision.answer(criterion, o, 0) }

// RecordUnder answers a criterion whose outcome rests on its reading, with the
// number of the choice that was in force, 0 being the default. A number that no
// reading has room for gives the default, as in [Reading.Choose].
func (d Draft) RecordUnder(criterion int, o Outcome, choice uint8) {
	if choice >= mostChoices {
		choice = 0
	}
	d.decision.answer(criterion, o, choice+1)
}

// RecordWhere answers a criterion that the law asks for only where a condition
// holds. Its outcome is Where(condition, o), and it rests on the reading unless
// the condition is known not to hold.
func (d Draft) RecordWhere(criterion int, condition Fact, o Outcome, choice uint8) {
	if choice >= mostChoices {
		choice = 0
	}
	reading := (choice + 1) &^ -uint8(condition&No) // 0 where nothing is asked, without a branch
	d.decision.answer(criterion, Where(condition, o), reading)
}

// answer writes the outcome of a criterion, and one more than the choice that it
// rests on, 0 for none.
func (d *Decision) answer(criterion int, o Outcome, reading uint8) {
	if at := uint(criterion); d != nil && at < mostCriteria {
		d.outcomes |= uint64(o&3) << (2 * at)
		d.choices |= uint64(reading) << (2 * at)
	}
}

// Show keeps a number for the texts, by its place in Amounts. A place that a
// decision has no room for is ignored.
func (d Draft) Show(amount int, value int64) {
	if d.decision != nil && uint(amount) < mostAmounts {
		d.decision.amounts[amount] = value
	}
}

// ShowDay keeps a day for the texts, by its place in Amounts.
func (d Draft) ShowDay(amount int, day Date) { d.Show(amount, int64(day.packed)) }

// Undetermined reports whether a criterion is still undetermined, so that it is
// worth saying with Unknown which fields nobody has stated.
func (d Draft) Undetermined() bool { return d.decision != nil && d.decision.undetermined() != 0 }

// Unknown marks fields, one bit each, as not stated by the caller.
func (d Draft) Unknown(fields uint64) {
	if d.decision != nil {
		d.decision.unknown |= fields
	}
}

// Decision is the decision as it stands.
func (d Draft) Decision() Decision {
	if d.decision == nil {
		return Decision{}
	}
	return *d.decision
}

// FieldBit is the bit of the field with that place in the list where it is
// missing, otherwise 0. Joined with | over the inputs of a rule, it is what
// Unknown takes.
func FieldBit(place int, missing bool) uint64 {
	if missing {
		return 1 << uint(place)
	}
	return 0
}
