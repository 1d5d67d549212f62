package rule

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law/refusal"
)

// What a rule asks of the facts, and which of them it refuses.

// NotBefore reports whether a day is the limit or a later day, Unknown while either
// is not stated.
func NotBefore(day, limit qagida.Date) qagida.Fact {
	if day.IsZero() || limit.IsZero() {
		return qagida.Unknown
	}
	return qagida.FactOf(!day.Before(limit))
}

// AtLeast reports whether a count reaches the limit, the limit itself included;
// Unknown while the count is not known.
func AtLeast(c qagida.Count, limit int) qagida.Fact {
	n, known := c.Int()
	if !known {
		return qagida.Unknown
	}
	return qagida.FactOf(n >= limit)
}

// HasAny reports whether a value stands in both sets, Unknown while either is not
// known.
func HasAny[E qagida.Member](s, others qagida.Set[E]) qagida.Fact {
	return qagida.Fact(core.Set[E](s).HasAny(core.Set[E](others)))
}

// OutcomeOf returns the outcome of a criterion that asks for a fact: a yes meets it, a
// no does not, an unknown leaves it undetermined.
func OutcomeOf(f qagida.Fact) qagida.Outcome { return qagida.Outcome(f & 3) } // the same two bits

// All joins outcomes that must all hold: the strongest wins in the order
// NotApplicable, Met, Undetermined, NotMet. The order of the arguments does not
// matter, and without any the answer is NotApplicable, never Met.
func All(outcomes ...qagida.Outcome) qagida.Outcome {
	strongest := qagida.NotApplicable
	for _, o := range outcomes {
		if strength[o&3] > strength[strongest] {
			strongest = o & 3
		}
	}
	return strongest
}

// strength orders the outcomes by how strongly each decides a conjunction.
var strength = [4]uint8{qagida.Undetermined: 2, qagida.NotApplicable: 0, qagida.Met: 1, qagida.NotMet: 3}

// CheckCount refuses a negative count and one above 1 000 000 000, naming field.
func CheckCount(field string, c qagida.Count) error {
	if n, _ := c.Int(); n < 0 || n > largestCount {
		return refuseCount(field, c)
	}
	return nil
}

func refuseCount(field string, c qagida.Count) error {
	if n, _ := c.Int(); n < 0 {
		return Refuse(field, c.String(), refusal.Negative)
	}
	return Refuse(field, c.String(), refusal.AboveMost, largestCount)
}

const largestCount = 1_000_000_000

// CheckPeriod refuses, naming field, a period whose last day is before its first.
func CheckPeriod(field string, p qagida.Period) error {
	if p.Last.Before(p.First) {
		return Refuse(field, p.String(), refusal.EndsBeforeItBegins)
	}
	return nil
}

// Within reports whether a set holds neither the zero value nor a value above last, the
// last one of the enumeration.
func Within[E qagida.Member](s qagida.Set[E], last E) bool { return core.Set[E](s).Within(last) }

// CheckSet refuses, naming field, a set that is not [Within] the enumeration.
func CheckSet[E qagida.Member](field string, s qagida.Set[E], last E) error {
	if Within(s, last) {
		return nil
	}
	return Refuse(field, s.String(), refusal.StrangeMember)
}
