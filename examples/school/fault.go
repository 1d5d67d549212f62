package main

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/qagida/qagida"
)

// fault is what is wrong with a field of a form.
type fault struct {
	Field string
	Ask   bool // it may be so all the same, where the clerk says so
	text  func(qagida.Lang) string
}

// Text is the sentence that stands beside the field.
func (f *fault) Text(lang qagida.Lang) string { return f.text(lang) }

// Error names the field and what is wrong, without what was typed.
func (f *fault) Error() string { return f.Field + ": " + f.text(qagida.English) }

// faults is everything that is wrong with a form.
type faults []*fault

func (f faults) Error() string {
	list := make([]string, len(f))
	for i := range f {
		list[i] = f[i].Error()
	}
	return strings.Join(list, "; ")
}

// at is the fault of a field, nil where it has none.
func (f faults) at(field string) *fault {
	for _, one := range f {
		if one.Field == field {
			return one
		}
	}
	return nil
}

// refuse is the fault that a word of the program says.
func refuse(field, word string) *fault {
	return &fault{Field: field, text: func(lang qagida.Lang) string { return say(lang, word) }}
}

// ask is a fault that may be so all the same.
func ask(field, word string) *fault {
	f := refuse(field, word)
	f.Ask = true
	return f
}

// typed is the fault of a value that was typed into an input: what is expected
// there, by the kind of the input.
func typed(i input, err error) *fault {
	if own, ok := errors.AsType[*fault](err); ok {
		return own
	}
	if i.Name == "iin" {
		return refuse(i.Name, "fault-iin")
	}
	return refuse(i.Name, "fault-"+i.Type)
}

// ofRules is the fault that the rules find, at the field that they name: course.hours
// is the field hours. It is nil for an error that is no refusal.
func ofRules(err error) *fault {
	if own, ok := errors.AsType[*fault](err); ok {
		return own
	}
	refused, ok := errors.AsType[*qagida.InputError](err)
	if !ok {
		return nil
	}
	name := refused.Field[strings.LastIndex(refused.Field, ".")+1:]
	if name == "completed" { // a course is completed on its last day
		name = "last"
	}
	return &fault{Field: name, text: func(lang qagida.Lang) string { return sentence(refused.Why(lang)) }}
}

// sentence makes a sentence of a reason.
func sentence(reason string) string {
	first, size := utf8.DecodeRuneInString(reason)
	return string(unicode.ToUpper(first)) + reason[size:] + "."
}
