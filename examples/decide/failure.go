package main

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/rule"
)

// errNotObject is a line that is JSON, but no request.
var errNotObject = errors.New("is not a JSON object")

// inside is an error in a part of a request that was read on its own.
type inside struct {
	part string // a JSON pointer
	err  error
}

func (e *inside) Error() string { return e.err.Error() }

func (e *inside) Unwrap() error { return e.err }

// skimmed is what can be said of a line that is refused. It takes what a request
// may not have, so that the answer can still name the request.
type skimmed struct {
	id     jsontext.Value // nil where it cannot be told
	op     jsontext.Value
	broken error // why the line is not JSON, or not a request
}

var lenient = []jsontext.Options{jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)}

// skim looks through a line for its id and its op.
func skim(line []byte) (s skimmed) {
	dec := jsontext.NewDecoder(bytes.NewBuffer(line), lenient...)
	if dec.PeekKind() != '{' {
		if _, s.broken = dec.ReadValue(); s.broken == nil {
			s.broken = errNotObject
		}
		return s
	}
	_, _ = dec.ReadToken()
	seen := map[string]int{}
	for dec.PeekKind() != '}' {
		name, err := dec.ReadToken()
		if err != nil {
			return skimmed{broken: err}
		}
		member := name.String()
		raw, err := dec.ReadValue()
		if err != nil {
			return skimmed{broken: err}
		}
		seen[member]++
		s.take(member, raw.Clone())
	}
	if _, err := dec.ReadToken(); err != nil {
		return skimmed{broken: err}
	}
	if _, err := dec.ReadToken(); !errors.Is(err, io.EOF) {
		return skimmed{broken: errors.New("has more than one value")}
	}
	return s.unless(seen)
}

func (s *skimmed) take(member string, raw jsontext.Value) {
	switch member {
	case "id":
		s.id = raw
	case "op":
		s.op = raw
	}
}

// unless drops what was said twice or cannot be written again.
func (s skimmed) unless(seen map[string]int) skimmed {
	if seen["id"] > 1 || !s.id.IsValid() {
		s.id = nil
	}
	if seen["op"] > 1 || s.op.Kind() != '"' || !s.op.IsValid() {
		s.op = nil
	}
	return s
}

// operation is the name of the operation, empty where there is none.
func (s skimmed) operation() string {
	if s.op == nil {
		return ""
	}
	return text(s.op)
}

// explain says of an error where it stands, with what value, and why.
func explain(line []byte, err error) *qagida.InputError {
	var syntax *jsontext.SyntacticError
	var meaning *json.SemanticError
	var refused *qagida.InputError
	part := ""
	if within := (*inside)(nil); errors.As(err, &within) {
		part = within.part
	}
	switch {
	case errors.As(err, &syntax):
		return explainSyntax(line, syntax, jsontext.Pointer(part)+syntax.JSONPointer)
	case errors.As(err, &meaning):
		return explainMeaning(line, meaning, jsontext.Pointer(part)+meaning.JSONPointer)
	case errors.As(err, &refused):
		return asStated(line, refused)
	default:
		return refuse("line", "", err.Error())
	}
}

// asStated gives a refusal the value as the request wrote it: 1.50 and not 1.5, a value
// and not that it is stated, null and not that it is not known, and nothing where the
// request wrote none.
func asStated(line []byte, refused *qagida.InputError) *qagida.InputError {
	written, value := *refused, valueAt(line, refused.Field)
	switch {
	case value == nil && refused.Value == "unknown":
		written.Value = ""
	case value == nil || value.Kind() == '[' || value.Kind() == '{':
	case refused.Value == "unknown", refused.Value == "stated", bare(text(value)) == refused.Value:
		written.Value = core.Cut(text(value))
	}
	return &written
}

// bare returns a decimal without the zeros at its end.
func bare(number string) string {
	if !strings.Contains(number, ".") {
		return number
	}
	return strings.TrimSuffix(strings.TrimRight(number, "0"), ".")
}

// valueAt returns the value that a request has at a field, nil where it has none.
func valueAt(line []byte, field string) jsontext.Value {
	pointer := jsontext.Pointer("")
	if root, _, _ := strings.Cut(field, "."); root != "rules" && root != "readings" {
		pointer = "/in"
	}
	for _, name := range strings.Split(strings.ReplaceAll(strings.ReplaceAll(field, "]", ""), "[", "."), ".") {
		pointer = pointer.AppendToken(name)
	}
	_, value := locate(line, pointer)
	if !value.IsValid() {
		return nil
	}
	return value
}

// refuse is qagida.Refuse with its own type.
func refuse(field, value, reason string) *qagida.InputError {
	var refused *qagida.InputError
	errors.As(rule.RefuseInWords(field, strings.ToValidUTF8(value, "\uFFFD"), reason), &refused)
	return refused
}

// explainSyntax speaks of a line that is JSON but for two things that requests
// may not have: a name that stands twice, and bytes that are not UTF-8.
func explainSyntax(line []byte, err *jsontext.SyntacticError, pointer jsontext.Pointer) *qagida.InputError {
	field, value := locate(line, pointer)
	if errors.Is(err, jsontext.ErrDuplicateName) {
		return refuse(field, pointer.LastToken(), "stands twice")
	}
	return refuse(field, text(value), "is not valid UTF-8")
}

func explainMeaning(line []byte, err *json.SemanticError, pointer jsontext.Pointer) *qagida.InputError {
	field, value := locate(line, pointer)
	var refused *qagida.InputError
	switch {
	case errors.As(err.Err, &refused):
		return refuse(field, refused.Value, refused.Reason)
	case errors.Is(err.Err, json.ErrUnknownName):
		return refuse(field, pointer.LastToken(), "is not one of: "+strings.Join(fieldsOf(err.GoType), ", "))
	default:
		return refuse(field, text(value), "must be "+wanted(err.GoType))
	}
}

// text is a JSON value as an error shows it: a string without its quotes.
func text(value jsontext.Value) string {
	if value.Kind() == '"' {
		if unquoted, err := jsontext.AppendUnquote(nil, value); err == nil {
			return string(unquoted)
		}
		return strings.Trim(string(value), `"`)
	}
	return string(value)
}

// wanted is what a Go type asks for in JSON.
func wanted(t reflect.Type) string {
	if t == nil {
		return "of another type"
	}
	switch t.Kind() {
	case reflect.Struct, reflect.Map:
		return "an object"
	case reflect.Slice, reflect.Array:
		if t.Kind() == reflect.Array {
			return "a list of " + strconv.Itoa(t.Len())
		}
		return "a list"
	case reflect.Int:
		return "a whole number, not quoted, within the range of an int"
	default:
		return "a string"
	}
}

// fieldsOf lists the names that a struct has in JSON.
func fieldsOf(t reflect.Type) (names []string) {
	for f := range t.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "":
			names = append(names, fieldsOf(f.Type)...) // its members stand among the others
		case f.IsExported() && name != "-":
			names = append(names, name)
		}
	}
	return names
}

// locate follows a pointer into a line. It gives the place as a path with dots,
// inside "in" from there, and the value, nil where the line has none.
func locate(line []byte, pointer jsontext.Pointer) (field string, value jsontext.Value) {
	dec := jsontext.NewDecoder(bytes.NewBuffer(line), lenient...)
	var path strings.Builder
	for token := range pointer.Tokens() {
		if dec.PeekKind() == '[' {
			path.WriteString("[" + token + "]")
		} else {
			path.WriteString("." + token)
		}
		enter(dec, token)
	}
	value, _ = dec.ReadValue()
	field = strings.TrimPrefix(path.String(), ".")
	if below, found := strings.CutPrefix(field, "in."); found {
		field = below
	}
	if field == "" {
		field = "line"
	}
	return strings.ToValidUTF8(field, "\uFFFD"), value.Clone()
}

// enter moves on to a member of the object, or of the list, that comes next.
func enter(dec *jsontext.Decoder, member string) {
	kind := dec.PeekKind()
	if kind != '{' && kind != '[' {
		return
	}
	_, _ = dec.ReadToken()
	for i := 0; dec.PeekKind() != '}' && dec.PeekKind() != ']'; i++ {
		name := strconv.Itoa(i)
		if kind == '{' {
			token, err := dec.ReadToken()
			if err != nil {
				return
			}
			name = token.String()
		}
		if name == member || dec.SkipValue() != nil {
			return
		}
	}
}

const byteOrderMark = "\uFEFF"

// brokenReason says why a line is not JSON, or no request.
func brokenReason(line []byte, err error) string {
	var syntax *jsontext.SyntacticError
	switch {
	case len(bytes.Trim(line, " \t\r")) == 0:
		return "is empty"
	case bytes.HasPrefix(line, []byte(byteOrderMark)):
		return "begins with a byte-order mark"
	case !errors.As(err, &syntax):
		return err.Error()
	case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF):
		return "is not JSON: it ends too early"
	default:
		reason, place := strings.ToValidUTF8(syntax.Err.Error(), "\uFFFD"), strconv.FormatInt(syntax.ByteOffset+1, 10)
		return "is not JSON: " + reason + " at byte " + place
	}
}
