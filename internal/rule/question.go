package rule

import (
	"reflect"
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
)

// Ruled is what the rules of every package can do.
type Ruled[R any] interface {
	With(choices ...string) (R, error)
	Check() error
}

// Question is one question of a package as data. In is the input with the names
// of its JSON form, Out the answer with those of its own; where Out is a struct
// with a field Decision, that is the decision.
type Question[R Ruled[R], In, Out any] struct {
	Name     string         // package.question
	Verbs    []string       // the exported methods that it asks: "Rules.Eligibility"
	Bounds   []Bound        // of facts that are numbers, days, texts or lists
	Worked   func() []Bound // those that are worked out, when the table is asked for
	Optional []string       // inputs whose absence says something
	Growing  []string       // lists to which more is added as it becomes known
	Lists    []*List        // the checklists that it may answer by
	Readings []string       // those that change the answer beside its criteria: days, grades, figures
	Rules    R              // the order's
	Ask      func(R, *In) (Out, error)
}

// Bound is a fact with the values, in JSON, at which an answer may turn: the
// law's numbers, and one on either side of each.
type Bound = core.Bound

// At returns the boundary values of a fact.
func At(fact string, values ...string) Bound { return Bound{Fact: fact, Values: values} }

// Entry returns the question as the table of its package lists it.
func (q Question[R, In, Out]) Entry() qagida.Question {
	lists := make([]*core.Checklist, len(q.Lists))
	for i := range q.Lists {
		lists[i] = (*core.Checklist)(q.Lists[i])
	}
	return qagida.Question(core.NewQuestion(core.QuestionParts{
		Name: q.Name, Verbs: q.Verbs, Bounds: q.bounds(), Optional: q.Optional, Growing: q.Growing,
		Lists: lists, Readings: q.Readings, Law: q.Rules,
		Input: reflect.TypeFor[In](), Output: reflect.TypeFor[Out](),
		With:  func(rules any, choices []string) (any, error) { return rules.(R).With(choices...) },
		Check: func(rules any) error { return rules.(R).Check() },
		Ask:   func(rules, input any) (any, error) { return q.Ask(rules.(R), input.(*In)) },
		Answer: func(rules, input, output any) error {
			answer, err := q.Ask(rules.(R), input.(*In))
			if err == nil {
				*output.(*Out) = answer
			}
			return err
		},
	}, reflect.TypeFor[qagida.Decision]()))
}

func (q *Question[R, In, Out]) bounds() []Bound {
	if q.Worked == nil {
		return q.Bounds
	}
	return append(slices.Clone(q.Bounds), q.Worked()...)
}

// Core returns the question as the tools of the library use it.
func Core(q *qagida.Question) *core.Question { return (*core.Question)(q) }
