package rule

import "github.com/qagida/qagida"

// Either returns the answer to a criterion while it is not known which of two
// cases is at hand, given the answer in each: what both say; met, where one meets
// it and it does not apply to the other; otherwise undetermined. It rests on the
// readings of both.
func Either(a, b Answer) Answer {
	one, other := qagida.Outcome(a.Outcome()), qagida.Outcome(b.Outcome())
	outcome := qagida.Undetermined
	switch {
	case one == other:
		outcome = one
	case one == qagida.Met && other == qagida.NotApplicable, one == qagida.NotApplicable && other == qagida.Met:
		outcome = qagida.Met
	}
	return (a|b)&^3 | Of(outcome)
}
