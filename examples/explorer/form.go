package main

import (
	"encoding/json"
	"reflect"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/planning"
)

// Field is one field of a form, made from the type of the input as the schema of
// examples/decide is. Every field may stay without a value: then it is not known.
type Field struct {
	Name   string            `json:"name"`
	Kind   string            `json:"kind"`
	Label  qagida.Text       `json:"label"`
	Ask    *qagida.Text      `json:"ask,omitempty"`    // as one would ask for it
	Words  []Word            `json:"words,omitempty"`  // of the kinds word, words and table
	Fields []Field           `json:"fields,omitempty"` // of an object, and of each in a list
	Of     string            `json:"of,omitempty"`     // the kind of each of some values
	Try    []json.RawMessage `json:"try,omitempty"`    // values at which an answer may turn
}

// Word is a word of the library with what it means.
type Word struct {
	ID   string      `json:"id"`
	Text qagida.Text `json:"text"`
}

// kinds are the types whose field is not told by their shape.
var kinds = map[reflect.Type]string{
	reflect.TypeFor[qagida.Fact]():         "fact",
	reflect.TypeFor[qagida.Date]():         "date",
	reflect.TypeFor[qagida.Count]():        "count",
	reflect.TypeFor[qagida.Period]():       "text",
	reflect.TypeFor[qagida.Provision]():    "text",
	reflect.TypeFor[assessment.Points]():   "decimal",
	reflect.TypeFor[certificate.Tenge]():   "decimal",
	reflect.TypeFor[planning.Hours]():      "table",
	reflect.TypeFor[certificate.Receipt](): "json",
}

// named are the types of inputs that a package keeps to itself.
var named = map[string]string{"assessment.answered": "number", "planning.nameInput": "text"}

// former makes the form of a question.
type former struct {
	question *core.Question
	pkg      string
	deadline []Word // of a submission
}

// fields returns the fields of a type at a path.
func (f *former) fields(t reflect.Type, path string) (list []Field) {
	for _, member := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(member.Tag.Get("json"), ",")
		if !member.IsExported() || name == "-" || member.Anonymous && name == "" {
			continue
		}
		list = append(list, f.field(member.Type, name, strings.TrimPrefix(path+"."+name, ".")))
	}
	return list
}

func (f *former) field(t reflect.Type, name, path string) Field {
	field := Field{Name: name, Label: label(f.pkg, path), Try: f.tries(path)}
	if fact := law.FindFact(f.pkg, path); fact != nil {
		ask := qagida.Text(fact.Question)
		field.Ask = &ask
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	field.Kind = kindOf(t)
	switch field.Kind {
	case "word":
		field.Words = wordsOf(t)
	case "words":
		field.Words = wordsOf(memberOf(t))
	case "table":
		field.Words = wordsOf(t.Key())
	case "object":
		field.Fields = f.fields(t, path)
	case "list":
		field.Fields = f.fields(t.Elem(), path)
	case "values":
		field.Of = kindOf(t.Elem())
	}
	switch t.String() {
	case "assessment.schemeName":
		field.Kind, field.Words = "word", []Word{{"bilimzet-2025", actText(qagida.BilimzetProgramme)}}
	case "qagida.Code":
		field.Kind, field.Words = "word", f.deadline
	}
	return field
}

// kindOf tells how values of a type are filled in.
func kindOf(t reflect.Type) string {
	switch {
	case kinds[t] != "":
		return kinds[t]
	case named[t.String()] != "":
		return named[t.String()]
	case isWord(t):
		return "word"
	case memberOf(t) != nil:
		return "words"
	}
	switch t.Kind() {
	case reflect.Struct:
		return "object"
	case reflect.Slice:
		if kind := kindOf(t.Elem()); kind != "object" {
			return "values"
		}
		return "list"
	case reflect.Int:
		return "count"
	default:
		return "text"
	}
}

// isWord reports whether a type is an enumeration of the library.
func isWord(t reflect.Type) bool {
	_, found := t.MethodByName("All")
	return found && t.Kind() == reflect.Uint8
}

// memberOf returns the type of the members of a set, nil for any other type.
func memberOf(t reflect.Type) reflect.Type {
	with, found := t.MethodByName("With")
	if !found || !strings.HasPrefix(t.Name(), "Set[") || with.Type.NumIn() != 2 {
		return nil
	}
	return with.Type.In(1)
}

// wordsOf returns the words of an enumeration.
func wordsOf(t reflect.Type) (words []Word) {
	all, _ := t.MethodByName("All")
	for value := range all.Func.Call([]reflect.Value{reflect.Zero(t)})[0].Seq() {
		say := value.Interface().(interface {
			String() string
			Text(qagida.Lang) string
		})
		words = append(words, Word{say.String(), qagida.Text{
			KK: say.Text(qagida.Kazakh), RU: say.Text(qagida.Russian), EN: say.Text(qagida.English),
		}})
	}
	return words
}

// tries returns the values at which an answer may turn by a field.
func (f *former) tries(path string) (values []json.RawMessage) {
	for _, bound := range f.question.Bounds() {
		if bound.Fact != path {
			continue
		}
		for _, value := range bound.Values {
			values = append(values, json.RawMessage(value))
		}
	}
	return values
}
