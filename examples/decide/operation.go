package main

import (
	"bytes"
	"reflect"
	"strings"
	"sync"

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
var (
	operations []*operation
	byName     = map[string]*operation{}
)

func init() { // what the operations on the law say of all of them would be a cycle otherwise
	operations = allOperations()
	for _, op := range operations {
		byName[op.Name()] = op
	}
}

func allOperations() []*operation {
	list := []*operation{
		newOperation(dateAdd.Entry(),
			"A day moved by years and months together, cut once to the month's length, and then by days"),
	}
	for _, q := range library.Questions() {
		pkg, name, _ := strings.Cut(q.Name(), ".")
		about := ""
		if line := law.FindQuestion(pkg, name); line != nil {
			about = line.About.EN
		}
		list = append(list, newOperation(q, about))
	}
	return append(list,
		newOperation(lawProvisions.Entry(),
			"The provisions of the sources, with what is done with each and what rests on it"),
		newOperation(lawReadings.Entry(),
			"The readings of the law, with their choices and the operations whose answers they can change"),
		newOperation(lawCodes.Entry(),
			"The codes of findings, with their provisions, readings, facts and operations"),
		newOperation(lawCompare.Entry(),
			"Whether the plain text of an act is that which the rules were written from, and what rests on each difference"),
	)
}

// operation is one thing that can be asked.
type operation struct {
	*core.Question
	about   string
	book    func() *book          // its rules as requests change them
	scripts func() []*core.Script // its checklists as answers write them
}

func newOperation(q qagida.Question, about string) *operation {
	question := rule.Core(&q)
	book := func() *book { return newBook(question) }
	scripts := func() (scripts []*core.Script) {
		for _, list := range question.Lists() {
			scripts = append(scripts, core.NewScript(list))
		}
		return scripts
	}
	// Both are made when they are needed first: most files ask for one operation.
	return &operation{question, about, sync.OnceValue(book), sync.OnceValue(scripts)}
}

// terms returns the readings and the numbers that a request may change; numbers
// is nil where no rules are taken.
func (op *operation) terms() (readings []qagida.Reading, numbers reflect.Type) {
	book := op.book()
	if book.shape.NumField() == 0 {
		return book.readings, nil
	}
	return book.readings, book.shape
}

// desk is where a worker answers one operation. It is used again for every
// request.
type desk struct {
	*operation
	in    reflect.Value // a pointer to the input
	quick quick         // reads a plain input, nil where the operation has none
	out   reflect.Value // a pointer to the answer
	write writer
	pen   pen

	// The rules of the request before: a file mostly asks for the same ones.
	key   []byte
	rules any
}

func (op *operation) open() *desk {
	in, out := reflect.New(op.Input()), reflect.New(op.Output())
	return &desk{
		operation: op, in: in, quick: quickOf(in.Elem()), out: out,
		write: writerOf(out.Elem(), &scripts{op.scripts}),
	}
}

// input returns where the next request is read to, emptied.
func (d *desk) input() any {
	d.in.Elem().SetZero()
	return d.in.Interface()
}

// answer appends what the operation answers to the input, with texts in some
// languages.
func (d *desk) answer(dst []byte, readings, rules jsontext.Value, langs core.Langs) ([]byte, error) {
	current, err := d.rulesFor(readings, rules)
	if err != nil {
		return dst, err
	}
	if err := d.Answer(current, d.in.Interface(), d.out.Interface()); err != nil {
		return dst, err
	}
	d.pen = pen{dst, langs}
	err = d.write(&d.pen)
	return d.pen.dst, err
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
	opened, err := d.book().open(readings, rules)
	if err == nil {
		d.key, d.rules = key, opened
	}
	return opened, err
}

func namesOf(operations []*operation) []string {
	names := make([]string, len(operations))
	for i, op := range operations {
		names[i] = op.Name()
	}
	return names
}

func joined(words []string) string { return strings.Join(words, ", ") }

// operationNamed returns the operation with a name, nil where there is none.
func operationNamed(name string) *operation { return byName[name] }
