package main

import (
	"encoding/json"
	"io"
	"reflect"
	"strings"

	"github.com/google/jsonschema-go/jsonschema"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/lawtext"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// own are the types that have a JSON form of their own, but for enumerations and
// sets: what the schema says of each.
var own = map[reflect.Type]*jsonschema.Schema{
	reflect.TypeFor[qagida.Date]():        described(nullOr("string"), "a day, null while it is not known", `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`),
	reflect.TypeFor[qagida.Count]():       described(nullOr("integer"), "a whole number, null while it is not known", ""),
	reflect.TypeFor[qagida.Fact]():        described(nullOr("boolean"), "true or false, null while it is not known", ""),
	reflect.TypeFor[qagida.Period]():      described(nullOr("string"), "days from one to another, both inside, null while neither is known", ""),
	reflect.TypeFor[qagida.Provision]():   oneOf(provisions()),
	reflect.TypeFor[sourceName]():         oneOf(append([]string{""}, lawtext.Acts()...)),
	reflect.TypeFor[actName]():            oneOf(append([]string{""}, law.ActNames()...)),
	reflect.TypeFor[operationName]():      plainString(), // the names follow: the table of operations is made after this one
	reflect.TypeFor[certificate.Status](): oneOf([]string{"not-issued", "not-yet-valid", "valid", "expired", "revoked"}),
	reflect.TypeFor[qagida.Choice]():      described(nullOr("string"), "a reading with the meaning chosen for it", choicePattern),
	reflect.TypeFor[qagida.Text]():        someTexts(),
	reflect.TypeFor[number]():             described(nullOr("integer"), "a whole number; left out it adds nothing, null is not known", ""),
	reflect.TypeFor[assessment.Label]():   described(nullOr("string"), "a grade, or a label of the provider's own; null is none", ""),
	reflect.TypeFor[certificate.Tenge](): described([]string{"null", "number", "string"},
		"an exact amount of money as a number or as a string, null while it is not known", decimalPattern),
	reflect.TypeFor[assessment.Points](): described([]string{"null", "number", "string"},
		"an exact decimal as a number or as a string, absent for who did not come, null while it is not known", `^(-?[0-9]+(\.[0-9]+)?|absent)$`),
	reflect.TypeFor[assessment.Percent](): described(nullOr("string"), "an exact decimal without trailing zeros, null while it is not known", decimalPattern),
	reflect.TypeFor[qagida.Decision]():    decisionSchema,
	reflect.TypeFor[planning.Hours](): {
		Types: nullOr("object"), PropertyNames: refTo("planning_column"), AdditionalProperties: refTo("count"),
		Description: "academic hours by activity; one that is not named has none",
	},
	reflect.TypeFor[certificate.RepaymentDecision](): object(
		property{"abroad", refTo("decision")}, property{"expelled", refTo("decision")},
		property{"due", refTo("fact")}, property{"both", refTo("fact")}, property{"amount", refTo("tenge")},
	),
	reflect.TypeFor[postcourse.Compared](): object(
		property{"finding", findingSchema}, property{"programme", refTo("provision")}, property{"says", &jsonschema.Schema{Types: nullOr("object")}},
	),
	reflect.TypeFor[postcourse.Result](): object(
		property{"result", &jsonschema.Schema{Types: nullOr("string")}}, property{"status", refTo("postcourse_result_status")},
	),
}

// inner are the types of inputs that a package keeps to itself, by their names.
var inner = map[string]*jsonschema.Schema{
	"assessment.schemeName": {Enum: []any{nil, "bilimzet-2025"}},
	"assessment.answered": {AnyOf: []*jsonschema.Schema{
		{Types: nullOr("integer")}, {Const: jsonschema.Ptr[any]("absent")},
	}, Description: "a whole number, absent for who did not come, null while it is not known"},
	"planning.nameInput": described([]string{"integer", "string"}, "a name or a number", ""),
}

var (
	findingSchema = object(
		property{"code", plainString()},
		property{"outcome", oneOf(outcomes())},
		property{"provision", refTo("provision")},
		property{"readings?", &jsonschema.Schema{
			Type: "array", Description: "the choices of reading that the outcome rests on",
			Items: &jsonschema.Schema{Type: "string", Pattern: choicePattern},
		}},
		property{"missing?", &jsonschema.Schema{Type: "array", Items: plainString()}},
		property{"text", refTo("text")},
	)
	decisionSchema = object(
		property{"question", plainString()},
		property{"outcome", oneOf(outcomes())},
		property{"edition", plainString()},
		property{"missing", &jsonschema.Schema{
			Type: "array", Items: object(property{"name", plainString()}, property{"text", refTo("text")}),
		}},
		property{"findings", &jsonschema.Schema{Type: "array", Items: findingSchema}},
	)
	errorSchema = object(
		property{"field", plainString()}, property{"value", plainString()}, property{"reason", plainString()},
		property{"code", &jsonschema.Schema{
			Type: "string", Pattern: slugPattern, Description: "the kind of refusal, a stable word",
		}},
		property{"amounts?", &jsonschema.Schema{
			Type: "object", AdditionalProperties: plainString(), Description: "what the reason names, by names of their own",
		}},
		property{"text", refTo("text")},
	)
	textsSchema = &jsonschema.Schema{
		Types: nullOr("array"), UniqueItems: true, Items: &jsonschema.Schema{Enum: []any{"kk", "ru", "en"}},
		Description: "the languages of the texts in the answer: all of them where it is left out, none for an empty list",
	}
)

const slugPattern = `^[a-z0-9]+(-[a-z0-9]+)*$`

const choicePattern = `^[a-z0-9-]+=[a-z0-9-]+$`

const decimalPattern = `^-?[0-9]+(\.[0-9]+)?$`

// someTexts is a statement in the languages that the request wants.
func someTexts() *jsonschema.Schema {
	return object(property{"kk?", plainString()}, property{"ru?", plainString()}, property{"en?", plainString()})
}

func nullOr(kind string) []string { return []string{"null", kind} }

func plainString() *jsonschema.Schema { return &jsonschema.Schema{Type: "string"} }

func described(types []string, description, pattern string) *jsonschema.Schema {
	return &jsonschema.Schema{Types: types, Description: description, Pattern: pattern}
}

func refTo(name string) *jsonschema.Schema { return &jsonschema.Schema{Ref: "#/$defs/" + name} }

// oneOf is null or one of some words.
func oneOf(words []string) *jsonschema.Schema {
	values := []any{nil}
	for _, word := range words {
		values = append(values, word)
	}
	return &jsonschema.Schema{Enum: values}
}

// listOf is null or a list of the words of an enumeration.
func listOf(name string) *jsonschema.Schema {
	item := &jsonschema.Schema{AllOf: []*jsonschema.Schema{refTo(name), notNull()}}
	return &jsonschema.Schema{Types: nullOr("array"), Items: item, UniqueItems: true}
}

func notNull() *jsonschema.Schema {
	return &jsonschema.Schema{Not: &jsonschema.Schema{Type: "null"}}
}

// provisions are those of the sources, each written act/number.
func provisions() (all []string) {
	for _, act := range law.ActNames() {
		for _, p := range law.Act(act) {
			all = append(all, act+"/"+p.Number)
		}
	}
	return all
}

func outcomes() (words []string) {
	for o := range qagida.Values[qagida.Outcome]() {
		words = append(words, o.String())
	}
	return words
}

// property is a member of an object; a question mark at the end of its name says
// that it may be left out.
type property struct {
	name   string
	schema *jsonschema.Schema
}

// object has these members and no others.
func object(properties ...property) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "object", Properties: map[string]*jsonschema.Schema{}, AdditionalProperties: nothing()}
	for _, p := range properties {
		name, optional := p.name, p.name[len(p.name)-1] == '?'
		if optional {
			name = name[:len(name)-1]
		} else {
			s.Required = append(s.Required, name)
		}
		s.Properties[name] = p.schema
		s.PropertyOrder = append(s.PropertyOrder, name)
	}
	return s
}

func nothing() *jsonschema.Schema { return &jsonschema.Schema{Not: &jsonschema.Schema{}} }

func anything() *jsonschema.Schema { return &jsonschema.Schema{} }

func exactly(value any) *jsonschema.Schema { return &jsonschema.Schema{Const: &value} }

// schema is requests and answers, made from the Go types of the operations.
func schema() (*jsonschema.Schema, error) {
	defs := newDefinitions()
	var requests, answers []*jsonschema.Schema
	for _, op := range operations {
		request, err := defs.request(op)
		if err != nil {
			return nil, err
		}
		answer, err := defs.of(op.Output())
		if err != nil {
			return nil, err
		}
		requests = append(requests, request)
		answers = append(answers, answerSchema(op, answer))
	}
	defs.schemas["request"] = &jsonschema.Schema{OneOf: requests}
	defs.schemas["answer"] = &jsonschema.Schema{OneOf: append(answers, failureSchema())}
	return &jsonschema.Schema{
		Schema: "https://json-schema.org/draft/2020-12/schema",
		Title:  "decide: requests and answers, one JSON object on a line",
		AnyOf:  []*jsonschema.Schema{refTo("request"), refTo("answer")},
		Defs:   defs.schemas,
	}, nil
}

// answerSchema is an answer of an operation.
func answerSchema(op *operation, out *jsonschema.Schema) *jsonschema.Schema {
	return object(property{"id", anything()}, property{"op", exactly(op.Name())}, property{"out", out})
}

// failureSchema is an answer that says why there is none.
func failureSchema() *jsonschema.Schema {
	op := &jsonschema.Schema{Types: nullOr("string")}
	return object(property{"id", anything()}, property{"op", op}, property{"error", refTo("error")})
}

// definitions are the types that schemas refer to, by name.
type definitions struct {
	schemas map[string]*jsonschema.Schema
	refs    map[reflect.Type]*jsonschema.Schema
}

func newDefinitions() *definitions {
	d := &definitions{map[string]*jsonschema.Schema{"error": errorSchema}, map[reflect.Type]*jsonschema.Schema{}}
	for t := range own {
		d.add(t)
	}
	for t := range listedWords() {
		d.add(t)
	}
	d.schemas[nameOf(reflect.TypeFor[operationName]())] = oneOf(append([]string{""}, namesOf(operations)...))
	return d
}

// listedWords are the enumerations and sets that operations use or schemas refer
// to.
func listedWords() map[reflect.Type]bool {
	found := map[reflect.Type]bool{
		reflect.TypeFor[planning.Column](): true, reflect.TypeFor[postcourse.ResultStatus](): true,
	}
	for _, op := range operations {
		findWords(op.Input(), found)
		findWords(op.Output(), found)
	}
	return found
}

func findWords(t reflect.Type, found map[reflect.Type]bool) {
	switch {
	case wordsOf(t) != nil:
		found[t] = true
	case membersOf(t) != nil:
		found[t] = true
		findWords(memberType(t), found)
	case own[t] != nil:
	case inner[t.String()] != nil:
		found[t] = true
	case t.Kind() == reflect.Slice || t.Kind() == reflect.Array || t.Kind() == reflect.Pointer:
		findWords(t.Elem(), found)
	case t.Kind() == reflect.Struct:
		for _, f := range reflect.VisibleFields(t) {
			if f.IsExported() && f.Tag.Get("json") != "-" {
				findWords(f.Type, found)
			}
		}
	}
}

func (d *definitions) add(t reflect.Type) {
	name, schema := nameOf(t), own[t]
	if words := wordsOf(t); words != nil && schema == nil {
		schema = oneOf(words.list)
	} else if membersOf(t) != nil {
		schema = listOf(nameOf(memberType(t)))
	} else if schema == nil {
		schema = inner[t.String()]
	}
	d.schemas[name] = schema
	d.refs[t] = refTo(name)
}

// nameOf names a type: those of the rules with their package before.
func nameOf(t reflect.Type) string {
	if membersOf(t) != nil {
		return nameOf(memberType(t)) + "_list"
	}
	pkg, name, _ := strings.Cut(t.String(), ".")
	if pkg == "qagida" || pkg == "main" || own[t] != nil {
		return snake(name)
	}
	return pkg + "_" + snake(name)
}

// request is the schema of the requests of an operation.
func (d *definitions) request(op *operation) (*jsonschema.Schema, error) {
	body, err := d.body(op)
	if err != nil {
		return nil, err
	}
	s := object(append([]property{{"id?", anything()}, {"op", exactly(op.Name())}}, body...)...)
	s.Description = op.about
	return s, nil
}

// body is what a request has beside its id and its operation.
func (d *definitions) body(op *operation) ([]property, error) {
	input, err := d.of(op.Input())
	if err != nil {
		return nil, err
	}
	for _, member := range input.Properties {
		allowNull(member)
	}
	everywhere(input, callsItself)
	readings, numbers := op.terms()
	rules := object()
	if numbers != nil {
		if rules, err = d.of(numbers); err != nil {
			return nil, err
		}
	}
	rules.Types, rules.Type = nullOr("object"), ""
	return []property{
		{"in", input}, {"readings?", readingsSchema(readings)}, {"rules?", rules}, {"texts?", textsSchema},
	}, nil
}

// of infers a schema from a Go type.
func (d *definitions) of(t reflect.Type) (*jsonschema.Schema, error) {
	if ref := d.refs[t]; ref != nil {
		return ref, nil
	}
	s, err := jsonschema.ForType(t, &jsonschema.ForOptions{TypeSchemas: d.refs})
	if err == nil {
		everywhere(s, withoutTypes)
	}
	return s, err
}

// withoutTypes leaves a reference as it is: of a pointer the inference says that it is
// null, which what it refers to allows already.
func withoutTypes(s *jsonschema.Schema) {
	if s.Ref != "" {
		s.Types = nil
	}
}

// everywhere does something to a schema and to those inside it.
func everywhere(s *jsonschema.Schema, do func(*jsonschema.Schema)) {
	do(s)
	for _, member := range s.Properties {
		everywhere(member, do)
	}
	if s.Items != nil {
		everywhere(s.Items, do)
	}
}

func readingsSchema(readings []qagida.Reading) *jsonschema.Schema {
	var properties []property
	for _, r := range readings {
		var choices []any
		for _, c := range r.Choices {
			choices = append(choices, c.ID)
		}
		properties = append(properties, property{r.ID + "?", &jsonschema.Schema{Enum: choices, Description: r.Question.EN}})
	}
	s := object(properties...)
	s.Types, s.Type = nullOr("object"), ""
	return s
}

// allowNull lets null stand for whatever is not known, at any depth.
func allowNull(s *jsonschema.Schema) {
	everywhere(s, func(s *jsonschema.Schema) {
		if s.Type != "" && s.Type != "null" {
			s.Types, s.Type = nullOr(s.Type), ""
		}
	})
}

// callsItself leaves a programme the two kinds of course that it can call itself.
func callsItself(s *jsonschema.Schema) {
	kind := refTo(nameOf(reflect.TypeFor[qualification.Kind]())).Ref
	for _, name := range []string{"label", "claimed"} {
		if member := s.Properties[name]; member != nil && member.Ref == kind {
			s.Properties[name] = oneOf([]string{qualification.Short.String(), qualification.Long.String()})
		}
	}
}

func writeSchema(w io.Writer) error {
	s, err := schema()
	if err != nil {
		return err
	}
	text, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(text, '\n'))
	return err
}
