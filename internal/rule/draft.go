package rule

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
)

// Answer is the outcome of one criterion together with the readings that it
// rests on. The zero Answer is undetermined.
type Answer = core.Answer

// Is returns the answer to a criterion that asks for a fact: a yes meets it, a
// no does not, an unknown leaves it undetermined.
func Is(f qagida.Fact) Answer { return Answer(OutcomeOf(f)) }

// Of returns the answer with an outcome.
func Of(o qagida.Outcome) Answer { return Answer(o & 3) }

// Where returns the answer to a criterion that the law asks for only where a
// condition holds: not applicable, resting on no reading, where the condition is
// known not to hold, otherwise the answer. While the condition is not known, what
// is not met becomes undetermined.
func Where(condition qagida.Fact, a Answer) Answer {
	switch {
	case condition == qagida.No:
		return Of(qagida.NotApplicable)
	case condition != qagida.Yes && a&3 == Of(qagida.NotMet):
		return a &^ 3 // undetermined
	default:
		return a
	}
}

// Turned returns an answer that rests on a reading, a bit, where the other choice
// of the reading answers otherwise.
func Turned(reading uint16, a, other Answer) Answer {
	if a.Outcome() == other.Outcome() {
		return a
	}
	return a.Under(reading)
}

// Answers are the answers to all criteria of a question: what the core of a
// question returns.
type Answers = core.Answers

// Collect returns the answers in the order of the criteria of a checklist:
//
//	return rule.Collect([]rule.Answer{
//		eligibleWorkplace: rule.Is(a.Workplace.inEducation()), // 7.2
//	})
func Collect(answers []Answer) Answers { return core.Collect(answers) }

// Outcome returns the outcome of the decision that has these answers, without making
// it.
func (l *List) Outcome(answers Answers) qagida.Outcome {
	return qagida.Outcome((*core.Checklist)(l).Outcome(answers))
}

// Draft is a decision while it is being filled in:
//
//	d := list.Open(&decision, rules.Edition)
//	d.Answer(rules.eligibility(&applicant, &course))
//	if d.Undetermined() {
//		d.Unknown(applicant.unknown())
//	}
//
// Its methods write into the decision, so that nothing of them can be thrown
// away.
type Draft struct{ d *core.Decision }

// Open begins a decision in the place where it will be read: every criterion is
// undetermined.
func (l *List) Open(decision *qagida.Decision, edition qagida.Edition) Draft {
	d := (*core.Decision)(decision)
	d.Open((*core.Checklist)(l), string(edition))
	return Draft{d}
}

// Answer sets the outcomes of the criteria.
func (d Draft) Answer(answers Answers) { d.d.Answer(answers) }

// Choose notes the choices in force, in the order of the readings of the list.
func (d Draft) Choose(choices ...uint8) { d.d.Choose(choices) }

// Show keeps the amounts for the sentences, in the order of the list.
func (d Draft) Show(amounts ...int64) { d.d.Show(amounts) }

// Undetermined reports whether a criterion is undetermined, so that it is worth
// saying with Unknown which facts nobody has stated.
func (d Draft) Undetermined() bool { return d.d.Undetermined() }

// Unknown notes the facts that the caller has not stated, a bit for each fact of
// the list.
func (d Draft) Unknown(facts uint64) { d.d.Unknown(facts) }

// Missing returns the bit of the fact at a place where it is missing, otherwise
// 0. Joined with | over the inputs of a rule, it is what Unknown takes.
func Missing(fact int, missing bool) uint64 {
	var bit uint64
	if missing {
		bit = 1
	}
	return bit << uint(fact)
}

// MissingIn returns the facts that a decision misses, a bit for each of its list.
func MissingIn(d *qagida.Decision) uint64 { return (*core.Decision)(d).Missing() }

// DayAmount returns a day as an amount of the kind Day.
func DayAmount(day qagida.Date) int64 {
	if day.IsZero() {
		return 0
	}
	return int64(day.Year())<<9 | int64(day.Month())<<5 | int64(day.Day())
}

// TermAmount returns the length of a term as an amount of the kind Term: years and
// months, to the end of the last calendar year, or without an end.
func TermAmount(years, months int, yearEnd, endless bool) int64 {
	return core.PackTerm(years, months, yearEnd, endless)
}

// CountAmount returns a count as an amount, one that is not known as such.
func CountAmount(c qagida.Count) int64 {
	n, known := c.Int()
	if !known {
		return core.NotKnown
	}
	return int64(n)
}

// KnownAmount returns an amount, as one that is not known where it is not.
func KnownAmount(n int64, known bool) int64 {
	if !known {
		return core.NotKnown
	}
	return n
}

// AtMost returns, as an amount of the kind Reach, that it is a number of millionths from 0
// on at most; that there is none where that is 0.
func AtMost(micro int64) int64 { return core.AtMost(micro) }

// FoundDay returns the day of something that was looked for, as an amount of the kind
// Day: that there is none where nobody found one, and that it is not stated where
// nobody has looked.
func FoundDay(day qagida.Date, looked bool) int64 {
	if day.IsZero() && looked {
		return core.NoDay
	}
	return DayAmount(day)
}

// IsRecord reports whether a decision was read back and not made.
func IsRecord(decision qagida.Decision) bool { return (*core.Decision)(&decision).Record() != nil }

// AmountAt returns the amount at a place of a decision, 0 where none was kept.
func AmountAt(decision *qagida.Decision, place int) int64 {
	return (*core.Decision)(decision).Amount(place)
}
