package main

import (
	"encoding"
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/google/jsonschema-go/jsonschema"
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// term is a type of the library that has a JSON form of its own: how requests
// write it, and what the schema says of it.
type term struct {
	name   string
	goType reflect.Type
	read   *json.Unmarshalers // nil for one that stands in answers alone
	schema *jsonschema.Schema
}

// vocabulary is every such type that requests and answers use.
var vocabulary = slices.Concat(
	[]term{
		value("date", parseDate, dateSchema),
		value("count", (*qagida.Count).UnmarshalJSON, countSchema),
		value("fact", (*qagida.Fact).UnmarshalJSON, factSchema),
		value("points", (*assessment.Points).UnmarshalJSON, pointsSchema),
		value("number", (*number).UnmarshalJSON, numberSchema),
		plainly[assessment.Percent]("percent", decimalSchema),
		plainly[qagida.Provision]("provision", provisionSchema),
		plainly[qagida.Decision]("decision", decisionSchema),
		plainly[planning.Hours]("hours_by_activity", hoursSchema),
	},
	enumeration[qagida.Lang]("language"),
	enumeration[qualification.Place]("place"),
	enumeration[qualification.Release]("release"),
	enumeration[qualification.Level]("level"),
	enumeration[qualification.Kind]("kind"),
	enumeration[qualification.Education]("education"),
	enumeration[qualification.Workplace]("workplace"),
	enumeration[qualification.Document]("document"),
	enumeration[qualification.Sex]("sex"),
	enumeration[qualification.Warning]("warning"),
	enumeration[certificate.Status]("certificate_status"),
	enumeration[certificate.Origin]("certificate_origin"),
	enumeration[certificate.Signatory]("signatory"),
	enumeration[certificate.Line]("certificate_line"),
	enumeration[planning.Column]("study_plan_column"),
	enumeration[postcourse.Duty]("duty"),
	enumeration[postcourse.Progress]("progress"),
)

// readers is how requests are read.
var readers = func() *json.Unmarshalers {
	var all []*json.Unmarshalers
	for _, t := range vocabulary {
		if t.read != nil {
			all = append(all, t.read)
		}
	}
	return json.JoinUnmarshalers(all...)
}()

// value is a type that reads itself from one JSON value.
func value[T any](name string, read func(*T, []byte) error, schema *jsonschema.Schema) term {
	return term{name, reflect.TypeFor[T](), json.UnmarshalFromFunc(func(dec *jsontext.Decoder, v *T) error {
		raw, err := dec.ReadValue()
		if err != nil {
			return err
		}
		return at(dec, read(v, raw))
	}), schema}
}

// plainly is a type that is read and written as its Go type says.
func plainly[T any](name string, schema *jsonschema.Schema) term {
	return term{name, reflect.TypeFor[T](), nil, schema}
}

// at says where an error stands: at the value that was read last.
func at(dec *jsontext.Decoder, err error) error {
	if err == nil {
		return nil
	}
	return &json.SemanticError{JSONPointer: dec.StackPointer(), Err: err}
}

// parseDate reads null or a day; the JSON form has no word for one that is not
// known.
func parseDate(d *qagida.Date, raw []byte) error {
	text, known, err := stringOf("date", raw)
	if err != nil || !known {
		*d = qagida.Date{}
		return err
	}
	*d, err = qagida.ParseDate(text)
	return err
}

// stringOf takes the text out of a JSON string; null is not known.
func stringOf(concept string, raw []byte) (text string, known bool, err error) {
	switch raw[0] {
	case 'n':
		return "", false, nil
	case '"':
		b, err := jsontext.AppendUnquote(nil, raw)
		return string(b), true, err
	default:
		return "", false, rule.Refuse(concept, string(raw), "must be a string")
	}
}

// member is an enumeration of the library.
type member[E any] interface {
	~uint8
	encoding.TextMarshaler
	String() string
	All() iter.Seq[E]
}

// enumeration is a type with its set. Requests write either in words or null;
// that a value is not known has no word of its own here.
func enumeration[E member[E]](name string) []term {
	words := &wordList[E]{values: map[string]E{}}
	for e := range qagida.Values[E]() {
		text, _ := e.MarshalText()
		words.values[string(text)] = e
		words.list = append(words.list, string(text))
	}
	return []term{
		{name, reflect.TypeFor[E](), json.UnmarshalFromFunc(words.readOne), oneOf(words.list)},
		{name + "_list", reflect.TypeFor[qagida.Set[E]](), json.UnmarshalFromFunc(words.readSet), listOf(name)},
	}
}

// wordList is the words of an enumeration.
type wordList[E member[E]] struct {
	values map[string]E
	list   []string
}

// readOne reads null or a word.
func (w *wordList[E]) readOne(dec *jsontext.Decoder, e *E) error {
	raw, err := dec.ReadValue()
	if err != nil {
		return err
	}
	if raw.Kind() == 'n' {
		*e = 0
		return nil
	}
	*e, err = w.find(raw)
	return at(dec, err)
}

// readSet reads null or a list of words, each at most once.
func (w *wordList[E]) readSet(dec *jsontext.Decoder, set *qagida.Set[E]) error {
	if dec.PeekKind() != '[' {
		raw, err := dec.ReadValue()
		*set = qagida.Set[E]{}
		if err == nil && raw.Kind() != 'n' {
			err = at(dec, rule.Refuse("list", string(raw), "must be a list"))
		}
		return err
	}
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	*set = qagida.SetOf[E]()
	for dec.PeekKind() != ']' {
		raw, err := dec.ReadValue()
		if err != nil {
			return err
		}
		if err := at(dec, w.add(set, raw)); err != nil {
			return err
		}
	}
	_, err := dec.ReadToken()
	return err
}

func (w *wordList[E]) add(set *qagida.Set[E], raw jsontext.Value) error {
	e, err := w.find(raw)
	if err == nil && set.Has(e) == qagida.Yes {
		err = rule.Refuse("list", e.String(), "stands twice in the list")
	}
	*set = set.With(e)
	return err
}

// find looks a word up. Hardly any is written with escapes.
func (w *wordList[E]) find(raw jsontext.Value) (E, error) {
	if raw.Kind() == '"' {
		if e, found := w.values[string(raw[1:len(raw)-1])]; found {
			return e, nil
		}
	}
	text, known, err := stringOf("word", raw)
	e, found := w.values[text]
	switch {
	case err != nil:
		return 0, err
	case found:
		return e, nil
	case !known:
		text = "null"
	}
	return 0, rule.Refuse("word", text, "is not one of: "+strings.Join(w.list, ", "))
}
