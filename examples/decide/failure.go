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
	"github.com/qagida/qagida/internal/law/refusal"
)

// What a line is that is JSON, but no request.
var (
	errNotObject  = errors.New("no JSON object")
	errMoreValues = errors.New("more than one value")
)

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
	langs  core.Langs     // of the texts
	op     jsontext.Value
	broken error // why the line is not JSON, or not a request
}

var lenient = []jsontext.Options{jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)}

// skim looks through a line for its id and its op.
func skim(line []byte) skimmed {
	s := skimmed{langs: core.AllLangs}
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
			return untold(err)
		}
		member := name.String()
		raw, err := dec.ReadValue()
		if err != nil {
			return untold(err)
		}
		seen[member]++
		s.take(member, raw.Clone())
	}
	if _, err := dec.ReadToken(); err != nil {
		return untold(err)
	}
	if _, err := dec.ReadToken(); !errors.Is(err, io.EOF) {
		return untold(errMoreValues)
	}
	return s.unless(seen)
}

// untold is a line of which nothing can be said but why.
func untold(err error) skimmed { return skimmed{langs: core.AllLangs, broken: err} }

func (s *skimmed) take(member string, raw jsontext.Value) {
	switch member {
	case "id":
		s.id = raw
	case "op":
		s.op = raw
	case "texts":
		if langs, err := readTexts(jsontext.NewDecoder(bytes.NewBuffer(raw))); err == nil {
			s.langs = langs
		}
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
		return asWritten(refused, valueAt(line, refused.Field))
	default:
		return fault.refuse("line", "", err)
	}
}

// asWritten gives a refusal the value as the request wrote it: 1.50 and not 1.5, 7.2e1
// and not 72, a value and not that it is stated, null and not that it is not known, and
// nothing where the request wrote none.
func asWritten(refused *qagida.InputError, value jsontext.Value) *qagida.InputError {
	written := *refused
	switch {
	case value == nil && refused.Value == "unknown":
		written.Value = ""
	case value == nil || value.Kind() == '[' || value.Kind() == '{':
	case refused.Value == "unknown", refused.Value == "stated", bare(text(inDigits(value))) == refused.Value:
		written.Value = shown(text(value))
	}
	return &written
}

// inField returns a refusal as that of another field.
func inField(refused *qagida.InputError, field string) *qagida.InputError {
	moved := *refused
	moved.Field = core.CutField(field)
	return &moved
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

// explainSyntax speaks of a line that is JSON but for two things that requests
// may not have: a name that stands twice, and bytes that are not UTF-8.
func explainSyntax(line []byte, err *jsontext.SyntacticError, pointer jsontext.Pointer) *qagida.InputError {
	field, value := locate(line, pointer)
	if errors.Is(err, jsontext.ErrDuplicateName) {
		return refuse(field, pointer.LastToken(), refusal.Twice)
	}
	return refuse(field, text(value), refusal.NotUtf8)
}

func explainMeaning(line []byte, err *json.SemanticError, pointer jsontext.Pointer) *qagida.InputError {
	field, value := locate(line, pointer)
	var refused *qagida.InputError
	switch {
	case errors.As(err.Err, &refused):
		return inField(asWritten(refused, value), field)
	case errors.Is(err.Err, json.ErrUnknownName):
		return refuseMember(field, pointer.LastToken(), fieldsOf(err.GoType))
	default:
		return refuseType(field, text(value), err.GoType)
	}
}

// refuseMember refuses a member that is not among those that are known.
func refuseMember(field, name string, known []string) *qagida.InputError {
	if len(known) == 0 {
		return refuseUnknown(field, name, known)
	}
	return refuse(field, name, refusal.NoSuchMember, known)
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

// refuseType refuses a value that a Go type does not take.
func refuseType(field, value string, t reflect.Type) *qagida.InputError {
	if t == nil {
		return ofAnotherType.refuse(field, value)
	}
	switch t.Kind() {
	case reflect.Struct, reflect.Map:
		return refuse(field, value, refusal.NotAnObject)
	case reflect.Array:
		return notAListOf.refuse(field, value, t.Len())
	case reflect.Slice:
		return notAList.refuse(field, value)
	case reflect.Int:
		return refuse(field, value, refusal.NotAWholeNumber)
	default:
		return refuse(field, value, refusal.NotAStringOfJson)
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

const mark = "\uFEFF" // of the order of bytes

// refuseBroken says of a line, or of a body, why it is not JSON, or no request.
func refuseBroken(field, value string, line []byte, err error) *qagida.InputError {
	var syntax *jsontext.SyntacticError
	switch {
	case len(bytes.Trim(line, " \t\r")) == 0:
		return refuse(field, value, refusal.Empty)
	case bytes.HasPrefix(line, []byte(mark)):
		return byteOrderMark.refuse(field, value)
	case errors.Is(err, errNotObject):
		return refuse(field, value, refusal.NotAnObject)
	case errors.Is(err, errMoreValues):
		return moreThanOneValue.refuse(field, value)
	case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF):
		return endsTooEarly.refuse(field, value)
	case errors.As(err, &syntax):
		return notJSON.refuse(field, value, strings.ToValidUTF8(syntax.Err.Error(), "\uFFFD"), syntax.ByteOffset+1)
	default:
		return fault.refuse(field, value, err)
	}
}
