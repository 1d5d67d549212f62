package promise_test

import (
	"math/rand/v2"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/promise"
	"github.com/qagida/qagida/internal/ruletest"
)

// One value of the rules may serve any number of goroutines at once: each asks
// every question, reads every finding and every text, and all have the same
// answers. It says the most under the race detector.
func TestOneValueOfTheRulesServesAllGoroutines(t *testing.T) {
	forEveryQuestion(t, func(t *testing.T, h *promise.Harness, r *rand.Rand) {
		rules, err := h.Rules()
		require.NoError(t, err)
		worlds := make([]promise.World, 16)
		want := make([]qagida.Decision, len(worlds))
		for i := range worlds {
			worlds[i] = h.Random(r, 30+r.IntN(70))
			want[i], _ = h.Ask(rules, worlds[i])
		}
		var goroutines sync.WaitGroup
		for range 16 {
			goroutines.Go(func() {
				for i, w := range worlds {
					d, _ := h.Ask(rules, w)
					ruletest.ReadAll(d)
					if !same(d, want[i]) {
						t.Errorf("another answer beside others: %s, alone %s: %s", d, want[i], w)
					}
				}
			})
		}
		goroutines.Wait()
	})
}

// same reports whether two decisions say the same. A scheme of the caller's own
// makes a checklist with each question, so that they may differ as values.
func same(a, b qagida.Decision) bool {
	return a == b || a.String() == b.String() && a.Text(qagida.English) == b.Text(qagida.English)
}
