package postcourse

import (
	"iter"
	"slices"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// What practice shows of the results that a programme expects, which is what
// post-course monitoring is for (paragraph 2.2).

// The code of the finding on the effect.
const (
	// CodeEffect: practice shows the results that the programme expects
	// (order95/2.2).
	//
	// Example: effect {"expected":["plans lessons"],"observed":[{"result":"plans lessons","observed":false}]} → not-met
	CodeEffect qagida.Code = "postcourse-effect"
)

// The facts that the criterion asks for.
const (
	effectExpected = iota
	effectObserved
	effectIsObserved
)

var effectList = rule.Checklist{
	Name:    "postcourse.effect",
	Facts:   []string{effectExpected: "expected", effectObserved: "observed", effectIsObserved: "observed.observed"},
	Amounts: []rule.Amount{{Name: "stated"}, {Name: "observed"}, {Name: "not-observed"}, {Name: "not-looked-at"}},
	Criteria: []rule.Criterion{
		{Code: CodeEffect, Provision: order95("2.2"), Needs: 1<<effectExpected | 1<<effectObserved | 1<<effectIsObserved},
	},
}.List()

// Effect decides whether practice shows the results that a programme expects,
// given what was observed, in any order. It is met when practice shows every
// expected result, not met when it is known not to show one, and not applicable
// when the programme expects none. An expected result that nobody has looked at, which
// stands among the observations without a value or not at all, leaves it undetermined;
// so do expected results that nobody has stated (nil), with which nothing is compared.
//
// The error names a result without a name, one that is expected twice, or one
// that is both observed and not observed.
//
// Source: order95/2.2, bilimzet/9.5, rsio/0.4.
func (r Rules) Effect(expected []string, observed []Observation) (effect Effect, err error) {
	facts, err := observedFacts(observed)
	if err != nil {
		return Effect{}, err
	}
	if effect.results, err = compareResults(expected, facts); err != nil {
		return Effect{}, err
	}
	d := effectList.Open(&effect.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{effect.answer(expected != nil)}))
	shown := func(n int) int64 { return rule.KnownAmount(int64(n), expected != nil) }
	d.Show(shown(effect.Stated()), shown(effect.Count(Observed)), shown(effect.Count(NotObserved)),
		shown(effect.Count(NotLookedAt)))
	if d.Undetermined() {
		named, unnamed := effect.unseen(facts)
		d.Unknown(rule.Missing(effectExpected, expected == nil) | rule.Missing(effectObserved, observed == nil || unnamed) |
			rule.Missing(effectIsObserved, named))
	}
	return effect, nil
}

// compareResults returns the expected results with what was found of them, and
// after them, in the order of the names, what was looked at without being
// expected.
func compareResults(expected []string, facts map[string]qagida.Fact) ([]Result, error) {
	results := make([]Result, 0, len(expected)+len(facts))
	stated := make(map[string]bool, len(expected))
	for _, name := range expected {
		if name == "" || stated[name] {
			return nil, rule.Refuse("expected", name, refusal.TwiceOrNameless)
		}
		stated[name] = true
		results = append(results, Result{name, statusOf(facts[name])})
	}
	for name := range facts {
		if expected != nil && !stated[name] {
			results = append(results, Result{name, NotStated})
		}
	}
	slices.SortFunc(results[len(expected):], func(a, b Result) int { return strings.Compare(a.Name, b.Name) })
	return results, nil
}

// observedFacts joins what was observed of each result.
func observedFacts(observed []Observation) (map[string]qagida.Fact, error) {
	facts := make(map[string]qagida.Fact, len(observed))
	for _, o := range observed {
		before := facts[o.Result]
		if o.Result == "" || before.Known() && o.Observed == before.Not() {
			return nil, rule.Refuse("observed.result", o.Result, refusal.BothObserved)
		}
		if o.Observed.Known() || !before.Known() {
			facts[o.Result] = o.Observed
		}
	}
	return facts, nil
}

// answer returns the answer to the one criterion.
func (e *Effect) answer(stated bool) rule.Answer {
	if !stated {
		return rule.Of(qagida.Undetermined)
	}
	outcome := qagida.NotApplicable
	for _, result := range e.results {
		outcome = rule.All(outcome, result.Status.outcome())
	}
	return rule.Of(outcome)
}

// unseen reports whether an expected result that nobody has looked at stands among the
// observations, and whether one does not.
func (e *Effect) unseen(facts map[string]qagida.Fact) (named, unnamed bool) {
	for _, result := range e.results {
		if result.Status == NotLookedAt {
			_, found := facts[result.Name]
			named, unnamed = named || found, unnamed || !found
		}
	}
	return named, unnamed
}

// Observation is what a monitoring found of one result.
type Observation struct {
	Result   string      `json:"result"`            // as the programme names it
	Observed qagida.Fact `json:"observed,omitzero"` // whether practice shows it
}

// Effect is the practice of a teacher held against the results that a programme
// expects.
type Effect struct {
	qagida.Decision
	results []Result
}

// All lists the expected results in the order of the programme, then what was
// looked at without being expected, in the order of the names.
func (e Effect) All() iter.Seq[Result] { return slices.Values(e.results) }

// Count returns how many results have a status.
func (e Effect) Count(s ResultStatus) (n int) {
	for _, result := range e.results {
		if result.Status == s {
			n++
		}
	}
	return n
}

// Stated returns how many results the programme expects.
func (e Effect) Stated() int { return len(e.results) - e.Count(NotStated) }

// MarshalJSON returns {"results":[…],"decision":…}, with what All lists.
func (e Effect) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("results", rule.JSONList(e.All()))
	o.Add("decision", e.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; the decision is a record then.
func (e *Effect) UnmarshalJSON(b []byte) error {
	return rule.Read(e, b, func(v *Effect) []rule.Member {
		return []rule.Member{rule.In("results", &v.results), rule.In("decision", &v.Decision)}
	})
}

// Result is one result with what was found of it.
type Result struct {
	Name   string       `json:"result"`
	Status ResultStatus `json:"status"`
}

// MarshalJSON returns {"result":…,"status":…}.
func (r Result) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.AddText("result", r.Name)
	o.Add("status", r.Status)
	return o.MarshalJSON()
}

// ResultStatus is what monitoring found of one result. The zero value means that
// nobody has looked.
type ResultStatus uint8

// The statuses of a result.
const (
	NotLookedAt ResultStatus = iota // expected by the programme; nobody has looked
	Observed                        // expected, and practice shows it
	NotObserved                     // expected, and practice does not show it
	NotStated                       // among the observations, though the programme does not expect it
)

var resultStatusWords = rule.NewWholeWords[ResultStatus]("result-status",
	rule.Word{Code: "not-looked-at", Name: qagida.Text{KK: "қаралмаған", RU: "не проверялось", EN: "not looked at"}},
	rule.Word{Code: "observed", Name: qagida.Text{KK: "байқалды", RU: "наблюдается", EN: "observed"}},
	rule.Word{Code: "not-observed", Name: qagida.Text{KK: "байқалмады", RU: "не наблюдается", EN: "not observed"}},
	rule.Word{Code: "not-stated", Name: qagida.Text{
		KK: "бағдарламада күтілмеген", RU: "программой не заявлено",
		EN: "not stated by the programme",
	}},
)

// statusOf returns the status of an expected result.
func statusOf(observed qagida.Fact) ResultStatus {
	switch observed {
	case qagida.Yes:
		return Observed
	case qagida.No:
		return NotObserved
	default:
		return NotLookedAt
	}
}

// outcome returns what the status of a result says of the whole.
func (s ResultStatus) outcome() qagida.Outcome {
	switch s {
	case Observed:
		return qagida.Met
	case NotObserved:
		return qagida.NotMet
	case NotStated:
		return qagida.NotApplicable
	default:
		return qagida.Undetermined
	}
}

type effectInput struct {
	Expected []string      `json:"expected,omitzero"`
	Observed []Observation `json:"observed,omitzero"`
}

type effectAnswer struct {
	Results  []Result        `json:"results"`
	Decision qagida.Decision `json:"decision"`
}

var effectQuestion = rule.Question[Rules, effectInput, effectAnswer]{
	Name:  "postcourse.effect",
	Verbs: []string{"Rules.Effect"},
	Bounds: []rule.Bound{
		rule.At("expected", `[]`, `["a"]`, `["a","b"]`),
		rule.At("observed", `[]`, `[{"result":"a","observed":true}]`, `[{"result":"a","observed":false}]`,
			`[{"result":"b","observed":true}]`, `[{"result":"b","observed":false}]`, `[{"result":"a"},{"result":"b"}]`,
			`[{"result":"a","observed":true},{"result":"b","observed":true}]`),
		rule.At("observed.result", `"a"`, `"b"`),
	},
	Growing: []string{"observed"},
	Lists:   []*rule.List{effectList},
	Rules:   Order95(),
	Ask: func(r Rules, in *effectInput) (effectAnswer, error) {
		effect, err := r.Effect(in.Expected, in.Observed)
		return effectAnswer{append([]Result{}, effect.results...), effect.Decision}, err
	},
}
