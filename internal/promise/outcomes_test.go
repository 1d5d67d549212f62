package promise_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/promise"
)

// What a finding says is said under one outcome alone, with its amounts filled in and
// in each language: also where it does not apply. Over worlds of boundary values.
func TestNoSentenceIsShownUnderTwoOutcomes(t *testing.T) {
	type place struct {
		code qagida.Code
		lang qagida.Lang
		text string
	}
	forEveryQuestion(t, func(t *testing.T, h *promise.Harness, r *rand.Rand) {
		shown := map[place]qagida.Outcome{}
		ask(t, h, r, worlds, func(_ promise.World, d qagida.Decision) {
			for f := range d.Findings() {
				for lang := range qagida.Values[qagida.Lang]() {
					at := place{f.Code(), lang, f.Text(lang)}
					require.NotEmpty(t, at.text, "%s in %s", f.Code(), lang)
					require.NotRegexp(t, `\{|\}|%!`, at.text)
					was, seen := shown[at]
					require.True(t, !seen || was == f.Outcome(), "%s: %s and %s: %s", f.Code(), was, f.Outcome(), at.text)
					shown[at] = f.Outcome()
				}
			}
		})
		require.NotEmpty(t, shown)
	})
}
