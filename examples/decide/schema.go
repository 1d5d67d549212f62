package main

import (
	"encoding/json"
	"io"
	"reflect"

	"github.com/google/jsonschema-go/jsonschema"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

// The schemas of the library's own types, under $defs.
var (
	dateSchema      = described(nullOr("string"), "a day, null while it is not known", `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
	countSchema     = described(nullOr("integer"), "a whole number, null while it is not known", "")
	factSchema      = described(nullOr("boolean"), "true or false, null while it is not known", "")
	numberSchema    = described(nullOr("integer"), "a whole number; left out it adds nothing, null is not known", "")
	pointsSchema    = described([]string{"null", "number", "string"}, "an exact decimal as a number or as a string, null while it is not known", decimalPattern)
	decimalSchema   = described(nullOr("string"), "an exact decimal without trailing zeros, null while it is not known", decimalPattern)
	provisionSchema = described([]string{"string"}, "act/number: order95/21.1.2", `^[a-z0-9-]+/[A-Za-z0-9.]+$`)

	hoursSchema = &jsonschema.Schema{
		Types: nullOr("object"), PropertyNames: refTo("study_plan_column"), AdditionalProperties: refTo("count"),
		Description: "academic hours by activity; one that is not named has none",
	}
	decisionSchema = object(
		property{"question", plainString()},
		property{"outcome", oneOf(outcomes())},
		property{"edition", plainString()},
		property{"missing", &jsonschema.Schema{Type: "array", Items: object(property{"name", plainString()}, property{"text", threeTexts()})}},
		property{"findings", &jsonschema.Schema{Type: "array", Items: object(
			property{"code", plainString()},
			property{"outcome", oneOf(outcomes())},
			property{"provision", refTo("provision")},
			property{"readings?", &jsonschema.Schema{
				Type: "array", Description: "the choices of reading that the outcome rests on",
				Items: &jsonschema.Schema{Type: "string", Pattern: `^[a-z-]+=[a-z0-9-]+$`},
			}},
			property{"missing?", &jsonschema.Schema{Type: "array", Items: plainString()}},
			property{"text", threeTexts()},
		)}},
	)
	errorSchema = object(property{"field", plainString()}, property{"value", plainString()}, property{"reason", plainString()})
)

const decimalPattern = `^-?[0-9]+(\.[0-9]+)?$`

func threeTexts() *jsonschema.Schema {
	return object(property{"kk", plainString()}, property{"ru", plainString()}, property{"en", plainString()})
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
	return &jsonschema.Schema{Types: nullOr("array"), Items: &jsonschema.Schema{AllOf: []*jsonschema.Schema{refTo(name), notNull()}}, UniqueItems: true}
}

func notNull() *jsonschema.Schema {
	return &jsonschema.Schema{Not: &jsonschema.Schema{Type: "null"}}
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
	defs := map[string]*jsonschema.Schema{"decimal": decimalSchema, "error": errorSchema}
	for _, t := range vocabulary {
		defs[t.name] = t.schema
	}
	var requests, answers []*jsonschema.Schema
	for _, op := range operations {
		in, out := op.types()
		request, err := requestSchema(op, in)
		if err != nil {
			return nil, err
		}
		answer, err := schemaOf(out, "decimal")
		if err != nil {
			return nil, err
		}
		requests = append(requests, request)
		answers = append(answers, object(property{"id", anything()}, property{"op", exactly(op.Name())}, property{"out", answer}))
	}
	failure := object(property{"id", anything()}, property{"op", &jsonschema.Schema{Types: nullOr("string")}}, property{"error", refTo("error")})
	defs["request"] = &jsonschema.Schema{OneOf: requests}
	defs["answer"] = &jsonschema.Schema{OneOf: append(answers, failure)}
	return &jsonschema.Schema{
		Schema: "https://json-schema.org/draft/2020-12/schema",
		Title:  "decide: requests and answers, one JSON object on a line",
		AnyOf:  []*jsonschema.Schema{refTo("request"), refTo("answer")},
		Defs:   defs,
	}, nil
}

func requestSchema(op *operation, in reflect.Type) (*jsonschema.Schema, error) {
	input, err := schemaOf(in, "points")
	if err != nil {
		return nil, err
	}
	for _, member := range input.Properties {
		allowNull(member)
	}
	readings, numbers := op.terms()
	properties := []property{{"id?", anything()}, {"op", exactly(op.Name())}, {"in", input}, {"readings?", readingsSchema(readings)}}
	rules := object()
	if numbers != nil {
		if rules, err = schemaOf(numbers, "points"); err != nil {
			return nil, err
		}
	}
	rules.Types, rules.Type = nullOr("object"), ""
	s := object(append(properties, property{"rules?", rules})...)
	s.Description = op.about
	return s, nil
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

// schemaOf infers a schema from a Go type. Points are written in two ways in a
// request and in one in an answer.
func schemaOf(t reflect.Type, points string) (*jsonschema.Schema, error) {
	types := map[reflect.Type]*jsonschema.Schema{}
	for _, term := range vocabulary {
		types[term.goType] = refTo(term.name)
	}
	types[reflect.TypeFor[assessment.Points]()] = refTo(points)
	return jsonschema.ForType(t, &jsonschema.ForOptions{TypeSchemas: types})
}

// allowNull lets null stand for whatever is not known, at any depth.
func allowNull(s *jsonschema.Schema) {
	if s.Type != "" && s.Type != "null" {
		s.Types, s.Type = nullOr(s.Type), ""
	}
	for _, member := range s.Properties {
		allowNull(member)
	}
	if s.Items != nil {
		allowNull(s.Items)
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
