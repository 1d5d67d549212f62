package main

import (
	"bytes"
	"reflect"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/qagida/qagida"
)

// operations is everything that can be asked. The answers, the schema and the
// list in the help all come from here.
var operations = []operation{
	dateAdd,
	qualificationCourse,
	qualificationEligibility,
	qualificationIIN,
	assessmentGrade,
	assessmentScale,
	assessmentRetake,
	certificateStatus,
	certificateIssue,
	planningYear,
	planningList,
	planningBalance,
	planningStudyPlan,
	postcourseDuties,
	postcourseProgress,
}

// operation is one thing that can be asked.
type operation interface {
	name() string
	about() string
	types() (in, out reflect.Type)
	terms() (readings []qagida.Reading, numbers reflect.Type) // numbers is nil where no rules are taken
	open() desk
}

// desk is where a worker answers one operation. It is used again for every
// request.
type desk interface {
	name() string
	// input is where the next request is read to, emptied.
	input() any
	// answer appends what the operation gives for the input.
	answer(dst []byte, readings, rules jsontext.Value) ([]byte, error)
}

// question is an operation on an In under rules R, answered by an Out.
type question[In, Out any, R ruleSet[R]] struct {
	op     string
	says   string
	book   *book[R]
	decide func(R, *In) (Out, error)
}

func (q question[In, Out, R]) name() string  { return q.op }
func (q question[In, Out, R]) about() string { return q.says }

func (q question[In, Out, R]) types() (in, out reflect.Type) {
	return reflect.TypeFor[In](), reflect.TypeFor[Out]()
}

func (q question[In, Out, R]) terms() ([]qagida.Reading, reflect.Type) {
	if q.book.shape.NumField() == 0 {
		return q.book.readings, nil
	}
	return q.book.readings, q.book.shape
}

func (q question[In, Out, R]) open() desk {
	d := &deskOf[In, Out, R]{question: q, law: q.book.law(), write: writerOf(reflect.TypeFor[Out]())}
	d.place = reflect.ValueOf(&d.out).Elem()
	return d
}

type deskOf[In, Out any, R ruleSet[R]] struct {
	question[In, Out, R]
	in    In
	out   Out
	place reflect.Value // out, for the writer
	write writer
	law   R

	// The rules of the request before: a file mostly asks for the same ones.
	key   []byte
	rules R
}

func (d *deskOf[In, Out, R]) input() any {
	var empty In
	d.in = empty
	return &d.in
}

func (d *deskOf[In, Out, R]) answer(dst []byte, readings, rules jsontext.Value) ([]byte, error) {
	current, err := d.rulesFor(readings, rules)
	if err != nil {
		return dst, err
	}
	if d.out, err = d.decide(*current, &d.in); err != nil {
		return dst, err
	}
	return d.write(dst, d.place)
}

// rulesFor is the rules that a request asks for.
func (d *deskOf[In, Out, R]) rulesFor(readings, rules jsontext.Value) (*R, error) {
	if readings == nil && rules == nil {
		return &d.law, nil
	}
	key := bytes.Join([][]byte{readings, rules}, []byte{'\n'})
	if bytes.Equal(key, d.key) {
		return &d.rules, nil
	}
	opened, err := d.book.open(readings, rules)
	if err == nil {
		d.key, d.rules = key, opened
	}
	return &opened, err
}

// operationNames lists the operations for an error.
func operationNames() string {
	names := make([]string, len(operations))
	for i, op := range operations {
		names[i] = op.name()
	}
	return strings.Join(names, ", ")
}
