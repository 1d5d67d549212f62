// Package engine answers the questions of the page: a request in JSON, an answer in
// JSON, as examples/decide gives it. It is compiled for the browser, and so it links
// nothing but the library.
package engine

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/library"
	"github.com/qagida/qagida/internal/rule"
)

// Request is one question with its facts. What is left out of the facts is not known.
type Request struct {
	Op       string            `json:"op"`
	In       json.RawMessage   `json:"in"`
	Readings map[string]string `json:"readings"`
	Rules    json.RawMessage   `json:"rules"` // the numbers of a reform, with an edition of their own
}

// Answer is what the library answers, or why it cannot.
type Answer struct {
	Out   any      `json:"out,omitempty"`
	Error *Refusal `json:"error,omitempty"`
}

// Refusal says which field cannot be meant, and why in three languages.
type Refusal struct {
	Field string      `json:"field"`
	Value string      `json:"value"`
	Why   qagida.Text `json:"why"`
}

// Reply answers a request in JSON with an Answer in JSON.
func Reply(request []byte) []byte {
	var r Request
	err := json.Unmarshal(request, &r)
	var out any
	if err == nil {
		out, err = r.ask()
	} else {
		err = rule.RefuseUnread("request", request, err)
	}
	answer := Answer{Out: out}
	if err != nil {
		answer = Answer{Error: refusalOf(err)}
	}
	text, err := json.Marshal(answer)
	if err != nil {
		return []byte(`{"error":{"field":"","value":"","why":{"kk":"","ru":"","en":""}}}`)
	}
	return text
}

func refusalOf(err error) *Refusal {
	var refused *qagida.InputError
	if !errors.As(err, &refused) {
		return &Refusal{Why: qagida.Text{KK: err.Error(), RU: err.Error(), EN: err.Error()}}
	}
	return &Refusal{refused.Field, refused.Value, qagida.Text{
		KK: refused.Why(qagida.Kazakh), RU: refused.Why(qagida.Russian), EN: refused.Why(qagida.English),
	}}
}

// find returns a question by its name, nil where there is none.
func find(name string) *core.Question {
	for _, q := range library.Questions() {
		if q.Name() == name {
			return rule.Core(&q)
		}
	}
	return nil
}

// names lists the questions.
func names() (list []string) {
	for _, q := range library.Questions() {
		list = append(list, q.Name())
	}
	return list
}

func (r *Request) ask() (any, error) {
	question := find(r.Op)
	if question == nil {
		return nil, (*qagida.InputError)(core.RefuseUnknown("question", r.Op, names()))
	}
	rules, err := r.rules(question)
	if err != nil {
		return nil, err
	}
	in := reflect.New(question.Input())
	if err := strictly(r.In, in.Interface()); err != nil {
		return nil, err
	}
	return question.Ask(rules, in.Interface())
}

// rules returns the rules of the order with the numbers and the readings of the
// request.
func (r *Request) rules(question *core.Question) (any, error) {
	rules := question.Law()
	if len(r.Rules) > 0 && string(r.Rules) != "null" {
		changed, refusal := core.WithNumbers(rules, r.Rules)
		if refusal != nil {
			return nil, (*qagida.InputError)(refusal)
		}
		rules = changed
	}
	for _, id := range slices.Sorted(maps.Keys(r.Readings)) {
		chosen, err := question.With(rules, id+"="+r.Readings[id])
		if err != nil {
			return nil, err
		}
		rules = chosen
	}
	return rules, question.Check(rules)
}

// strictly reads an input that has no members but its own.
func strictly(text []byte, to any) error {
	if len(text) == 0 {
		return nil
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(to); err != nil {
		return rule.RefuseUnread("in", text, err)
	}
	return nil
}
