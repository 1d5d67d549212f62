package qagida

import (
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/law/refusal"
)

// Question is one question that a package of rules answers, as data: what it is
// called, what may decide it, and how to ask it of facts in JSON. Each package
// lists its own with Questions; whoever sweeps readings, stores facts or builds a
// door for another language needs nothing else.
type Question core.Question

func (q *Question) core() *core.Question { return (*core.Question)(q) }

// MarshalJSON refuses: a question holds functions. Store its name.
func (q Question) MarshalJSON() ([]byte, error) {
	return nil, refuse("question", q.Name(), refusal.QuestionNotWritten)
}

// Name returns the package and the question: "qualification.eligibility".
func (q Question) Name() string { return q.core().Name() }

// Codes returns the codes of every criterion by which the question may be
// answered, in the order of the law.
func (q Question) Codes() []Code {
	var codes []Code
	seen := map[string]bool{}
	for _, list := range q.core().Lists() {
		for i := range list.Criteria {
			if code := list.Criteria[i].Code; !seen[code] {
				seen[code] = true
				codes = append(codes, Code(code))
			}
		}
	}
	return codes
}

// Readings returns the readings that can change the answer: those that a criterion
// rests on, in the order of the question, and after them those that change what else
// it answers, such as the last day of a term.
func (q Question) Readings() []Reading {
	var list []Reading
	seen := map[string]bool{}
	add := func(row *law.Reading) {
		if row != nil && !seen[row.ID] {
			seen[row.ID] = true
			list = append(list, readingOf(row))
		}
	}
	for _, checklist := range q.core().Lists() {
		for _, row := range checklist.Resting() {
			add(row)
		}
	}
	for _, id := range q.core().Readings() {
		add(law.FindReading(id))
	}
	return list
}

// Facts returns the facts that the criteria ask for, in the order of the
// question.
func (q Question) Facts() []Field {
	var facts []Field
	seen := map[string]bool{}
	for _, checklist := range q.core().Lists() {
		for _, fact := range checklist.Facts {
			if !seen[fact.Name] {
				seen[fact.Name] = true
				facts = append(facts, Field{fact.Name, Text(fact.Text)})
			}
		}
	}
	return facts
}
