package postcourse

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/lawtest"
)

// question reads an input in JSON and answers it.
func question[I any](answer func(I) (qagida.Decision, error)) lawtest.Decide {
	return func(input []byte) (qagida.Decision, error) {
		var in I
		if err := json.Unmarshal(input, &in); err != nil {
			return qagida.Decision{}, err
		}
		return answer(in)
	}
}

func TestEveryCodeHasAnExampleThatRuns(t *testing.T) {
	type progress struct {
		Completion
		Events Events      `json:"events"`
		On     qagida.Date `json:"on"`
	}
	type effect struct {
		Expected []string      `json:"expected"`
		Observed []Observation `json:"observed"`
	}
	rules := Order95()
	lawtest.Codes(t, Criteria(), map[string]lawtest.Decide{
		"progress": question(func(in progress) (qagida.Decision, error) {
			report, err := rules.Progress(in.Completion, in.Events, in.On)
			return report.Decision, err
		}),
		"practice": question(rules.Practice),
		"programme": question(func(p Programme) (qagida.Decision, error) {
			c, err := rules.Compare(p)
			return c.Decision, err
		}),
		"effect": question(func(in effect) (qagida.Decision, error) {
			e, err := rules.Effect(in.Expected, in.Observed)
			return e.Decision, err
		}),
	})
}

func TestEveryChecklistIsComplete(t *testing.T) {
	lawtest.Checklists(t, &dutiesChecklist, &progressChecklist, &practiceChecklist, &programmeChecklist, &effectChecklist)
}

func TestEveryReadingIsComplete(t *testing.T) {
	lawtest.Readings(t, Readings())
}

func TestEveryWordIsNamedInThreeLanguages(t *testing.T) {
	lawtest.Words(t, &dutyWords, &partyWords, &undatedDutyWords, &progressWords, &placementWords, &formWords,
		&evidenceWords, &publicationLevelWords, &channelWords, &groupWords, &sightingWords,
		&firstYearWords, &monitoringYearsWords, &monitoringScopeWords)
}

func TestEveryTextOfAProgrammeIsComplete(t *testing.T) {
	for _, p := range []Programme{Bilimzet2025(), RSIO2021(), {Edition: "order-forms", Clauses: orderClauses}} {
		if err := p.Check(); err != nil {
			t.Error(err)
		}
		if p.Title != (qagida.Text{}) {
			lawtest.Text(t, string(p.Edition), p.Title)
			for _, term := range []Term{p.Terms.Support, p.Terms.FinalMonitoring, p.Terms.IndependentWorks, p.Terms.Monitoring} {
				lawtest.Text(t, term.Provision.String(), term.Says)
			}
		}
		for _, c := range p.Clauses {
			lawtest.Text(t, c.Provision.String(), c.Title)
		}
	}
}

func TestEveryWordOfACalendarEntryIsComplete(t *testing.T) {
	for _, text := range []qagida.Text{entryYear, entryTerm, entryCount, entryOwner, entryGround, entryMaybe, entryLeapDay} {
		lawtest.Text(t, "calendar entry", text)
	}
}

// The criteria on what is owed are the same in both questions.
func TestProgressHasTheCriteriaOfDuties(t *testing.T) {
	for i, c := range dutiesChecklist.Criteria {
		if c.Code != progressChecklist.Criteria[i].Code {
			t.Errorf("criterion %d: %s in the one, %s in the other", i, c.Code, progressChecklist.Criteria[i].Code)
		}
	}
	if len(dutiesChecklist.Criteria) != progressSupport {
		t.Errorf("%d criteria on what is owed", len(dutiesChecklist.Criteria))
	}
}
