package qagida

import (
	"encoding/json"
	"slices"

	"github.com/qagida/qagida/internal/law/refusal"
)

// Checker is a set of rules that can say whether its numbers make sense.
type Checker interface{ Check() error }

// Timeline keeps the rules of one kind by the day from which they hold, so that
// each case is judged by the rules of its own day: a certificate by those of
// the day it was issued. It is made once and never changes.
type Timeline[R Checker] struct {
	steps []Step[R]
}

// Step is a set of rules with the first day on which they hold.
type Step[R Checker] struct {
	From  Date `json:"from"`
	Rules R    `json:"rules"`
}

// NewTimeline keeps steps in the order given. It refuses an empty list, a step
// without a day, one that does not begin after the step before it, and rules
// whose Check fails.
func NewTimeline[R Checker](steps ...Step[R]) (Timeline[R], error) {
	if len(steps) == 0 {
		return Timeline[R]{}, refuse("timeline", "", refusal.NoRules)
	}
	var last Date
	for _, step := range steps {
		if step.From.Compare(last) <= 0 {
			return Timeline[R]{}, refuse("timeline.from", step.From.String(), refusal.StepNotLater)
		}
		if err := step.Rules.Check(); err != nil {
			return Timeline[R]{}, err
		}
		last = step.From
	}
	return Timeline[R]{slices.Clone(steps)}, nil
}

// At returns the rules of a day: those of the last step that begins on that day
// or before it. A day that is not stated, or lies before the first step, is
// refused: the module does not guess what held then.
func (t Timeline[R]) At(day Date) (R, error) {
	after := len(t.steps)
	for after > 0 && day.Before(t.steps[after-1].From) {
		after--
	}
	if day.IsZero() || after == 0 {
		var none R
		return none, refuse("day", day.String(), refusal.BeforeTheTimeline)
	}
	return t.steps[after-1].Rules, nil
}

// MarshalJSON returns the steps as a list of {"from":…,"rules":…}.
func (t Timeline[R]) MarshalJSON() ([]byte, error) {
	return json.Marshal(append([]Step[R]{}, t.steps...))
}

// UnmarshalJSON reads what MarshalJSON returns, as [NewTimeline] would take it. The
// steps must be a list; that of the zero Timeline is empty.
func (t *Timeline[R]) UnmarshalJSON(b []byte) error {
	var steps []Step[R]
	if err := decodeStrictly("timeline", b, &steps); err != nil {
		return err
	}
	if steps != nil && len(steps) == 0 {
		*t = Timeline[R]{}
		return nil
	}
	read, err := NewTimeline(steps...)
	if err == nil {
		*t = read
	}
	return err
}
