package main

import (
	"bytes"
	"reflect"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/library"
	"github.com/qagida/qagida/internal/rule"
)

// operations is everything that can be asked: what the door itself answers, and
// every question of the library. The answers, the schema and the list in the help
// all come from here.
var operations = allOperations()

func allOperations() []*operation {
	list := []*operation{newOperation(dateAdd.Entry(), "a day moved by years and months together, cut once to the month's length, and then by days")}
	for _, q := range library.Questions() {
		pkg, name, _ := strings.Cut(q.Name(), ".")
		about := ""
		if line := law.FindQuestion(pkg, name); line != nil {
			about = line.About.EN
		}
		list = append(list, newOperation(q, about))
	}
	return list
}

// operation is one thing that can be asked.
type operation struct {
	*core.Question
	about string
	book  *book
}

func newOperation(q qagida.Question, about string) *operation {
	return &operation{rule.Core(&q), about, newBook(&q)}
}

// types returns the types of the input and of the answer.
func (op *operation) types() (in, out reflect.Type) { return op.Input(), op.Output() }

// terms returns the readings and the numbers that a request may change; numbers
// is nil where no rules are taken.
func (op *operation) terms() (readings []qagida.Reading, numbers reflect.Type) {
	if op.book.shape.NumField() == 0 {
		return op.book.readings, nil
	}
	return op.book.readings, op.book.shape
}

// desk is where a worker answers one operation. It is used again for every
// request.
type desk struct {
	*operation
	in    reflect.Value // a pointer to the input
	out   reflect.Value // the answer, in a place of its own for the writer
	write writer

	// The rules of the request before: a file mostly asks for the same ones.
	key   []byte
	rules any
}

func (op *operation) open() *desk {
	in, out := op.types()
	return &desk{operation: op, in: reflect.New(in), out: reflect.New(out).Elem(), write: writerOf(out)}
}

// input returns where the next request is read to, emptied.
func (d *desk) input() any {
	d.in.Elem().SetZero()
	return d.in.Interface()
}

// answer appends what the operation answers to the input.
func (d *desk) answer(dst []byte, readings, rules jsontext.Value) ([]byte, error) {
	current, err := d.rulesFor(readings, rules)
	if err != nil {
		return dst, err
	}
	out, err := d.Ask(current, d.in.Interface())
	if err != nil {
		return dst, err
	}
	d.out.Set(reflect.ValueOf(out))
	return d.write(dst, d.out)
}

// rulesFor returns the rules that a request asks for.
func (d *desk) rulesFor(readings, rules jsontext.Value) (any, error) {
	if readings == nil && rules == nil {
		return d.Law(), nil
	}
	key := bytes.Join([][]byte{readings, rules}, []byte{'\n'})
	if bytes.Equal(key, d.key) {
		return d.rules, nil
	}
	opened, err := d.book.open(readings, rules)
	if err == nil {
		d.key, d.rules = key, opened
	}
	return opened, err
}

// operationNames lists the operations for an error.
func operationNames() string {
	names := make([]string, len(operations))
	for i, op := range operations {
		names[i] = op.Name()
	}
	return strings.Join(names, ", ")
}

// operationNamed returns the operation with a name, nil where there is none.
func operationNamed(name string) *operation {
	i := slices.IndexFunc(operations, func(op *operation) bool { return op.Name() == name })
	if i < 0 {
		return nil
	}
	return operations[i]
}
