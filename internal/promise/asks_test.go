package promise_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/promise"
	"github.com/qagida/qagida/internal/ruletest"
)

// Every missing fact of every question is asked for as a question, in three languages.
func TestEveryMissingFactIsAskedFor(t *testing.T) {
	forEveryQuestion(t, func(t *testing.T, h *promise.Harness, r *rand.Rand) {
		ask(t, h, r, worlds/4, func(_ promise.World, d qagida.Decision) {
			for lang := range qagida.Values[qagida.Lang]() {
				asks := slices.Collect(d.Asks(lang))
				require.Len(t, asks, len(ruletest.Missing(d)))
				for i, question := range asks {
					require.Regexp(t, `\?$`, question, "%s in %s", ruletest.Missing(d)[i], lang)
				}
			}
		})
	})
}
