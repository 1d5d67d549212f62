package promise_test

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/promise"
)

// saysWhatIsLeft are the criteria whose sentences say beside a nought how much is left to be
// looked at.
var saysWhatIsLeft = map[qagida.Code]bool{"postcourse-effect": true}

// No sentence counts what nobody has stated: where it shows a nought, no completion of the
// facts that are not stated makes another number of it while the finding says the same.
func TestNoSentenceCountsWhatNobodyStated(t *testing.T) {
	noughts := atomic.Int64{}
	t.Cleanup(func() { t.Logf("%d sentences with a nought", noughts.Load()) })
	forEveryQuestion(t, func(t *testing.T, h *promise.Harness, r *rand.Rand) {
		readings, said := readingsOf(h), map[qagida.Code]bool{}
		for range 10 * worlds {
			rules, err := h.Rules(anyChoices(r, readings)...)
			if err != nil {
				continue // readings that do not go together
			}
			w := h.Random(r, 20+r.IntN(80))
			d, ok := h.Ask(rules, w)
			if !ok {
				continue
			}
			for f := range d.Findings() {
				if numbers := numbersIn(f); !said[f.Code()] && !saysWhatIsLeft[f.Code()] && slices.Contains(numbers, "0") {
					noughts.Add(1)
					said[f.Code()] = !holdNoughts(t, h, r, rules, w, f, numbers)
				}
			}
		}
	})
}

// anyChoices returns a choice for each reading, each as likely as the others.
func anyChoices(r *rand.Rand, readings []qagida.Reading) (choices []string) {
	for _, reading := range readings {
		choices = append(choices, reading.ID+"="+reading.Choices[r.IntN(len(reading.Choices))].ID)
	}
	return choices
}

// holdNoughts reports whether the noughts of a finding stay whatever else is stated.
func holdNoughts(
	t *testing.T, h *promise.Harness, r *rand.Rand, rules any, w promise.World, f qagida.Finding, numbers []string,
) bool {
	for range tries / 10 {
		fuller := someMore(h, r, w)
		d, ok := h.Ask(rules, fuller)
		if !ok {
			continue
		}
		g, err := d.Find(f.Code())
		if err != nil || state(g) != state(f) {
			continue
		}
		others := numbersIn(g)
		for i := range others {
			if len(others) == len(numbers) && numbers[i] == "0" && others[i] != "0" {
				t.Errorf("%s: %q, and with more facts %q: %s and %s",
					f.Code(), f.Text(qagida.English), g.Text(qagida.English), w, fuller)
				return false
			}
		}
	}
	return true
}

// someMore returns the world with one of the facts that it does not state, or with most.
func someMore(h *promise.Harness, r *rand.Rand, w promise.World) promise.World {
	gaps := h.Gaps(w)
	one := len(gaps) > 0 && r.IntN(2) == 0
	for i, place := range r.Perm(len(gaps)) {
		if gap := gaps[place]; !one && r.IntN(4) > 0 || one && i == 0 {
			w = w.With(gap, gap.Any(r))
		}
	}
	return w
}

var number = regexp.MustCompile(`\d+(?:[.,]\d+)*`)

// numbersIn returns the numbers of what a finding says, those of its days included.
func numbersIn(f qagida.Finding) []string { return number.FindAllString(f.Text(qagida.English), -1) }

// The law finds what it looks for: hours that nobody stated, told as none.
func TestANoughtThatNobodyStatedIsFound(t *testing.T) {
	require.Equal(t, []string{"0", "36", "31", "2026"}, number.FindAllString("0 hours of 36 by 31 December 2026", -1))
}
