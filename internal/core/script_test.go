package core_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
)

// scripted is a checklist with everything that a script has to say.
var scripted = &core.Checklist{
	Name:     "test.list",
	Facts:    []*law.Fact{{Name: "a", Text: law.Text{KK: "а", RU: "а \"б\"", EN: "a"}}, {Name: "b", Text: law.Text{KK: "б", RU: "б", EN: "b"}}},
	Amounts:  []core.Amount{{Name: "hours", Kind: core.Number}, {Name: "day", Kind: core.Day}, {Name: "share", Kind: core.Micro}},
	Readings: []*law.Reading{{ID: "r", Choices: []law.Choice{{ID: "one"}, {ID: "two"}}}},
	Criteria: []core.Criterion{
		{Code: "plain", Act: "order95", Number: "1", Needs: 3, Sentences: &law.Sentences{
			Norm: law.Text{KK: "\"норма\"", RU: "норма", EN: "norm {hours|hour|hours}"}, Found: law.Text{KK: "{day}", RU: "{share}", EN: "{other}"},
		}},
		{Code: "told", Act: "order95", Number: "2", Readings: 1, Sentences: &law.Sentences{
			Norm:    law.Text{KK: "н", RU: "{hours|час|часа|часов}", EN: "n"},
			Met:     law.Text{KK: "иә", RU: "{share|балл|балла|баллов}", EN: "yes {share|point|points}"},
			Unknown: law.Text{KK: "ма?", RU: "?", EN: "is it?"},
		}},
	},
}

// The sentences of a script are those of the decision, whatever the outcomes and
// the amounts.
func TestScriptSaysWhatTheDecisionSays(t *testing.T) {
	script := core.NewScript(scripted)
	for _, v := range []struct {
		name         string
		answers      []core.Answer
		amounts      []int64
		unknown      uint64
		choice       uint8
		missingTexts []string
	}{
		{"undetermined, two facts missing", []core.Answer{0, 0}, []int64{1}, 3, 0, nil},
		{"undetermined, nothing missing", []core.Answer{0, 0}, []int64{21}, 0, 0, nil},
		{"still running", []core.Answer{core.Answer(0).Running(), 2}, []int64{2, 0, 500_000}, 3, 0, nil},
		{"not met", []core.Answer{1, 1}, []int64{5, 2026<<9 | 3<<5 | 6, 88_600_000}, 1, 1, nil},
		{"met under a reading", []core.Answer{2, core.Answer(2).Under(1)}, []int64{11, 2026<<9 | 3<<5 | 6, 1_000_000}, 0, 1, nil},
		{"a choice that there is not", []core.Answer{3, core.Answer(2).Under(1)}, []int64{-1}, 0, 9, nil},
	} {
		t.Run(v.name, func(t *testing.T) {
			var d core.Decision
			d.Open(scripted, "order95-2020")
			d.Answer(core.Collect(v.answers))
			d.Choose([]uint8{v.choice})
			d.Show(v.amounts)
			d.Unknown(v.unknown)
			got := string(script.AppendJSON(nil, &d, core.AllLangs))
			for place := range scripted.Criteria {
				want := core.AppendTexts(nil, func(dst []byte, lang uint8) []byte { return d.AppendText(dst, lang, place) })
				require.Contains(t, got, string(want))
			}
			require.NotContains(t, string(script.AppendJSON(nil, &d, 1<<core.Russian)), `"kk"`)
			require.Contains(t, string(script.AppendJSON(nil, &d, 0)), `"text":{}`)
		})
	}
}
