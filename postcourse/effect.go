package postcourse

import (
	"iter"
	"slices"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Sighting is what monitoring found of one result. The zero value means that
// nobody has looked.
type Sighting uint8

// The sightings.
const (
	NotLookedAt Sighting = iota // expected by the programme; nobody has looked
	Observed                    // expected, and practice shows it
	NotObserved                 // expected, and practice does not show it
	NotStated                   // among the observations, though the programme does not expect it
)

var sightingWords = rule.NewWholeWords[Sighting]("sighting",
	rule.Word{Code: "not-looked-at", Name: qagida.Text{KK: "қаралмаған", RU: "не проверялось", EN: "not looked at"}},
	rule.Word{Code: "observed", Name: qagida.Text{KK: "байқалды", RU: "наблюдается", EN: "observed"}},
	rule.Word{Code: "not-observed", Name: qagida.Text{KK: "байқалмады", RU: "не наблюдается", EN: "not observed"}},
	rule.Word{Code: "not-stated", Name: qagida.Text{KK: "бағдарламада күтілмеген", RU: "программой не заявлено", EN: "not stated by the programme"}},
)

// Observation is what a monitoring found of one result.
type Observation struct {
	Result   string      `json:"result"`            // as the programme names it
	Observed qagida.Fact `json:"observed,omitzero"` // whether practice shows it
}

// Seen is one result with what was found of it.
type Seen struct {
	Result   string
	Sighting Sighting
}

// MarshalJSON gives {"result":…,"sighting":…}.
func (s Seen) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.AddText("result", s.Result)
	o.Add("sighting", s.Sighting)
	return o.MarshalJSON()
}

// Effect is the practice of a teacher held against the results that a programme
// expects, which is what post-course monitoring is for (order95/2.2).
type Effect struct {
	qagida.Decision
	results []Seen
}

// MarshalJSON gives {"results":[…],"decision":…}, with what All lists.
func (e Effect) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("results", rule.JSONList(e.All()))
	o.Add("decision", e.Decision)
	return o.MarshalJSON()
}

// All lists the expected results in the order of the programme, then what was
// looked at without being expected, in the order of the names.
func (e Effect) All() iter.Seq[Seen] { return slices.Values(e.results) }

// Count is how many results have a sighting.
func (e Effect) Count(s Sighting) (n int) {
	for _, seen := range e.results {
		if seen.Sighting == s {
			n++
		}
	}
	return n
}

// Stated is how many results the programme expects.
func (e Effect) Stated() int { return len(e.results) - e.Count(NotStated) }

// Effect compares the results that a programme expects with what was observed,
// in any order. It is met when practice shows every expected result, not met
// when it is known not to show one, and not applicable when the programme
// expects none. Results that nobody has looked at leave it undetermined; so do
// expected results that nobody has stated (nil), with which nothing is compared.
//
// The error names a result without a name, one that is expected twice, or one
// that is both observed and not observed.
//
// Source: order95/2.2, bilimzet/9.5, rsio/0.4.
func (r Rules) Effect(expected []string, observed []Observation) (Effect, error) {
	facts, err := factsOf(observed)
	if err != nil {
		return Effect{}, err
	}
	effect := Effect{results: make([]Seen, 0, len(expected)+len(facts))}
	stated := make(map[string]bool, len(expected))
	for _, result := range expected {
		if result == "" || stated[result] {
			return Effect{}, rule.Refuse("expected", result, "stands twice, or has no name")
		}
		stated[result] = true
		effect.results = append(effect.results, Seen{result, sighting(facts[result])})
	}
	for result := range facts {
		if expected != nil && !stated[result] {
			effect.results = append(effect.results, Seen{result, NotStated})
		}
	}
	slices.SortFunc(effect.results[len(expected):], func(a, b Seen) int { return strings.Compare(a.Result, b.Result) })
	effect.decide(&r, expected == nil)
	return effect, nil
}

// factsOf joins what was observed of each result.
func factsOf(observed []Observation) (map[string]qagida.Fact, error) {
	facts := make(map[string]qagida.Fact, len(observed))
	for _, o := range observed {
		before := facts[o.Result]
		if o.Result == "" || before.Known() && o.Observed == before.Not() {
			return nil, rule.Refuse("observed.result", o.Result, "has no name, or is both observed and not observed")
		}
		if o.Observed.Known() || !before.Known() {
			facts[o.Result] = o.Observed
		}
	}
	return facts, nil
}

func sighting(f qagida.Fact) Sighting {
	switch f {
	case qagida.Yes:
		return Observed
	case qagida.No:
		return NotObserved
	default:
		return NotLookedAt
	}
}

// decide answers the one criterion.
func (e *Effect) decide(r *Rules, unstated bool) {
	outcome := qagida.NotApplicable
	for _, seen := range e.results {
		switch seen.Sighting {
		case NotLookedAt:
			outcome = qagida.All(outcome, qagida.Undetermined)
		case Observed:
			outcome = qagida.All(outcome, qagida.Met)
		case NotObserved:
			outcome = qagida.All(outcome, qagida.NotMet)
		}
	}
	if unstated {
		outcome = qagida.Undetermined
	}
	d := effectChecklist.Open(&e.Decision, r.Edition)
	d = d.Record(0, outcome)
	d.Show(showStated, int64(e.Stated()))
	d.Show(showObserved, int64(e.Count(Observed)))
	d.Show(showNotObserved, int64(e.Count(NotObserved)))
	d.Show(showNotLookedAt, int64(e.Count(NotLookedAt)))
	d.Unknown(rule.Missing(fieldExpected, unstated) | rule.Missing(fieldObserved, e.Count(NotLookedAt) > 0 || unstated))
	d.Close()
}
