package promise_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/library"
	"github.com/qagida/qagida/internal/rule"
)

// A finding says one sentence under each outcome, in each language: none is empty,
// and none stands under two outcomes.
func TestEverySentenceStandsUnderOneOutcome(t *testing.T) {
	criteria, sentences := 0, 0
	forEveryCriterion(func(list string, c *core.Criterion) {
		criteria++
		t.Run(list+" "+c.Code, func(t *testing.T) {
			s := c.Sentences
			for lang := uint8(core.Kazakh); lang <= core.English; lang++ {
				seen := map[string]string{}
				for outcome, text := range map[string]law.Text{
					"met": s.Met, "not met": s.NotMet, "not known": s.Unknown, "running": s.Running, "not applicable": s.Norm,
				} {
					said := text.In(lang)
					if outcome == "running" && text == (law.Text{}) {
						continue // nothing runs, or the question stands for it
					}
					require.NotEmpty(t, said, "%s in language %d: no sentence", outcome, lang)
					require.NotContains(t, seen, said, "%s in language %d: the sentence of another outcome", outcome, lang)
					seen[said] = outcome
					sentences++
				}
			}
		})
	})
	t.Logf("%d criteria, %d sentences", criteria, sentences)
}

// forEveryCriterion goes through the criteria of every checklist of the table.
func forEveryCriterion(look func(list string, c *core.Criterion)) {
	seen := map[*core.Checklist]bool{}
	for _, q := range library.Questions() {
		for _, list := range rule.Core(&q).Lists() {
			if seen[list] {
				continue
			}
			seen[list] = true
			for i := range list.Criteria {
				look(list.Name, &list.Criteria[i])
			}
		}
	}
}

// What people read has no word of machines in it: no provision in its text form,
// no reading by its id, no day as programs write it.
func TestNoSentenceSpeaksToMachines(t *testing.T) {
	machine := regexp.MustCompile(`order95/|bilimzet/|rsio/|[a-z]+-[a-z]+=[a-z]|\d{4}-\d{2}-\d{2}`)
	point := regexp.MustCompile(`\d\.\d`)
	forEveryCriterion(func(list string, c *core.Criterion) {
		t.Run(list+" "+c.Code, func(t *testing.T) {
			s := c.Sentences
			for _, text := range []law.Text{s.Norm, s.Found, s.Met, s.NotMet, s.Unknown, s.Running} {
				for _, said := range []string{text.KK, text.RU, text.EN} {
					require.NotRegexp(t, machine, said)
				}
				require.NotRegexp(t, point, text.KK)
				require.NotRegexp(t, point, text.RU)
			}
		})
	})
}
