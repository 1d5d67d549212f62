package core

import "reflect"

// Question is one question of a package of rules as data: what it is called,
// what it takes, what may decide it, and how to ask it.
type Question struct {
	name     string
	verbs    []string
	bounds   []Bound
	optional []string
	growing  []string
	lists    []*Checklist
	readings []string // those that change the answer beside its criteria
	law      any      // the rules of the order
	input    reflect.Type
	output   reflect.Type
	decision []int // where the output holds its decision; empty where it has none
	with     func(rules any, choices []string) (any, error)
	check    func(rules any) error
	ask      func(rules, input any) (any, error)
	answer   func(rules, input, output any) error
}

// Bound is a fact with the values at which an answer may turn.
type Bound struct {
	Fact   string   // as the JSON form names it: "course.hours"
	Values []string // in JSON: the law's numbers, and one on either side of each
}

// QuestionParts is what a question is made of.
type QuestionParts struct {
	Name     string
	Verbs    []string
	Bounds   []Bound
	Optional []string
	Growing  []string
	Lists    []*Checklist
	Readings []string
	Law      any
	Input    reflect.Type
	Output   reflect.Type
	With     func(rules any, choices []string) (any, error)
	Check    func(rules any) error
	Ask      func(rules, input any) (any, error)  // input is a pointer
	Answer   func(rules, input, output any) error // input and output are pointers
}

// NewQuestion returns the question that is made of the parts.
func NewQuestion(p QuestionParts, decision reflect.Type) Question {
	q := Question{
		name: p.Name, verbs: p.Verbs, bounds: p.Bounds, optional: p.Optional, growing: p.Growing, lists: p.Lists,
		readings: p.Readings, law: p.Law, input: p.Input, output: p.Output, with: p.With, check: p.Check, ask: p.Ask, answer: p.Answer,
	}
	if p.Output.Kind() == reflect.Struct {
		if f, found := p.Output.FieldByName("Decision"); found && f.Type == decision {
			q.decision = f.Index
		}
	}
	return q
}

// Name returns the package and the question: "qualification.eligibility".
func (q *Question) Name() string { return q.name }

// Verbs returns the exported methods that the question asks.
func (q *Question) Verbs() []string { return q.verbs }

// Bounds returns the facts whose boundary values are declared.
func (q *Question) Bounds() []Bound { return q.bounds }

// Optional returns the inputs whose absence says something, so that they are no
// facts that may be missing.
func (q *Question) Optional() []string { return q.optional }

// Growing returns the lists that are not known to be whole: more may become known,
// and is added.
func (q *Question) Growing() []string { return q.growing }

// Lists returns the checklists that the question may answer by.
func (q *Question) Lists() []*Checklist { return q.lists }

// Readings returns the ids of the readings that change what the question answers
// beside its criteria: days, grades, figures.
func (q *Question) Readings() []string { return q.readings }

// Law returns the rules of the order by which the question is asked.
func (q *Question) Law() any { return q.law }

// Input returns the type of the input.
func (q *Question) Input() reflect.Type { return q.input }

// Output returns the type of the answer.
func (q *Question) Output() reflect.Type { return q.output }

// With returns rules under other readings, each written id=choice.
func (q *Question) With(rules any, choices ...string) (any, error) { return q.with(rules, choices) }

// Check refuses rules that make no sense.
func (q *Question) Check(rules any) error { return q.check(rules) }

// Ask answers an input, which is a pointer to a value of the type Input, by
// rules.
func (q *Question) Ask(rules, input any) (any, error) { return q.ask(rules, input) }

// Answer is Ask with a place for the answer: a pointer to a value of the type
// Output. Where the answer is an error the place is left as it was.
func (q *Question) Answer(rules, input, output any) error { return q.answer(rules, input, output) }

// Decides reports whether the answer holds a decision.
func (q *Question) Decides() bool { return q.decision != nil }

// Decision returns the decision that an answer holds, nil where it holds none.
func (q *Question) Decision(output any) any {
	if q.decision == nil || output == nil {
		return nil
	}
	return reflect.ValueOf(output).FieldByIndex(q.decision).Interface()
}
