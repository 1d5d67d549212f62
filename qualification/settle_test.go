package qualification_test

import (
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/promise"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// Beside the laws that hold for every question of the library: the facts that a
// decision asks for are enough to settle it.

// fewer returns a world with some of its facts left out, but none of those whose
// absence says something.
func fewer(r *rand.Rand, w map[string]any, below string, optional []string) map[string]any {
	less := maps.Clone(w)
	for _, name := range slices.Sorted(maps.Keys(w)) {
		path := strings.TrimPrefix(below+"."+name, ".")
		if inner, ok := w[name].(map[string]any); ok {
			less[name] = fewer(r, inner, path, optional)
		} else if !slices.Contains(optional, path) && r.IntN(2) == 0 {
			delete(less, name)
		}
	}
	return less
}

// at returns the fact of a world at a path.
func at(w map[string]any, path string) any {
	for {
		name, rest, inside := strings.Cut(path, ".")
		if !inside {
			return w[name]
		}
		w, _ = w[name].(map[string]any)
		path = rest
	}
}

// answeredFrom returns a world with what it is asked for, as a fuller one has it.
func answeredFrom(h *promise.Harness, w, full promise.World, asked []string) promise.World {
	for _, name := range asked {
		for _, gap := range h.Gaps(w) {
			if gap.Path == name {
				w = w.With(gap, at(full, name))
			}
		}
	}
	return w
}

// worlds is how many each question is asked about: more of them in the long check.
var worlds = map[bool]int{false: 800, true: 20_000}[os.Getenv("QAGIDA_LONG") != ""]

func TestTheFactsThatAreAskedForSettleTheAnswer(t *testing.T) {
	for _, q := range qualification.Questions() {
		t.Run(q.Name(), func(t *testing.T) {
			h, err := promise.NewHarness(q)
			require.NoError(t, err)
			if len(q.Codes()) == 0 {
				t.Skip("decides nothing")
			}
			rules, err := h.Rules()
			require.NoError(t, err)
			optional := rule.Core(&q).Optional()
			r, settled := rand.New(rand.NewPCG(3, 5)), 0
			for range worlds {
				full := h.Random(r, 100)
				everything, makesSense := h.Ask(rules, full)
				if !makesSense {
					continue
				}
				w := promise.World(fewer(r, full, "", optional))
				d, _ := h.Ask(rules, w)
				for asked := ruletest.Missing(d); len(asked) > 0; asked = ruletest.Missing(d) {
					more := answeredFrom(h, w, full, asked)
					require.NotEqual(t, w.String(), more.String(), "%v is asked for, and is stated or does not exist", asked)
					w = more
					d, _ = h.Ask(rules, w)
				}
				require.Equal(t, everything.Outcome() == notMet, d.Outcome() == notMet, "%s of %s", w, full)
				settled++
			}
			require.NotZero(t, settled, "every world contradicts itself")
		})
	}
}
