package assessment

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/lawtest"
)

// way decides one of the four ways on an input in JSON.
func way(rules Rules, way Way) lawtest.Decide {
	return func(input []byte) (qagida.Decision, error) {
		var p Participant
		if err := json.Unmarshal(input, &p); err != nil {
			return qagida.Decision{}, err
		}
		d, err := rules.Way(way, p)
		return d.Decision, err
	}
}

func TestEveryCodeHasAnExampleThatRuns(t *testing.T) {
	rules := Order95()
	lawtest.Codes(t, Criteria(), map[string]lawtest.Decide{
		"conduct": func(input []byte) (qagida.Decision, error) {
			var c Conduct
			if err := json.Unmarshal(input, &c); err != nil {
				return qagida.Decision{}, err
			}
			return rules.Conduct(c)
		},
		"repeat":      way(rules, Repeat),
		"next-stream": way(rules, NextStream),
		"transfer":    way(rules, Transfer),
		"completion":  way(rules, Completion),
		"assessment": func(input []byte) (qagida.Decision, error) {
			var in struct {
				Scores  []Points `json:"scores"`
				Correct Points   `json:"correct"`
			}
			if err := json.Unmarshal(input, &in); err != nil {
				return qagida.Decision{}, err
			}
			r, err := Bilimzet2025().Grade(in.Scores, []Points{in.Correct})
			return r.Decision, err
		},
	})
}

func TestEveryChecklistIsComplete(t *testing.T) {
	lawtest.Checklists(t, &conductChecklist, &repeatChecklist, &nextStreamChecklist, &transferChecklist, &completionChecklist,
		bilimzet2025.table.checklists[ByPoints], bilimzet2025.table.checklists[ByPercent])
}

func TestEveryReadingIsComplete(t *testing.T) {
	lawtest.Readings(t, Readings())
}

func TestEveryWordIsNamedInThreeLanguages(t *testing.T) {
	lawtest.Words(t, &kindWords, &gradeWords, &roundingWords, &wayWords,
		&partsCombinedWords, &scoreStepWords, &scaleColumnWords, &retakeYearWords, &retakeStreamWords, &transferDocumentsWords)
}

func TestBilimzetTextsInEveryLanguage(t *testing.T) {
	r, err := Bilimzet2025().Grade([]Points{whole(2), whole(2), whole(1), whole(1), whole(1)}, []Points{whole(16)})
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []qagida.Lang{qagida.Kazakh, qagida.Russian, qagida.English} {
		t.Log(r.Text(lang))
	}
}
