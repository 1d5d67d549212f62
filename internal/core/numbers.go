package core

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"unicode"

	"github.com/qagida/qagida/internal/law/refusal"
)

// The numbers of rules as JSON: the edition, the numbers and those of the rules
// inside, each named by its field as the JSON forms name things (ShortHours is
// short_hours). Readings are no numbers.

// Numbers returns the edition and the numbers of rules. Rules that write themselves
// as JSON are as they write themselves.
func Numbers(rules any) ([]byte, error) {
	if absent(reflect.ValueOf(rules)) {
		return []byte("null"), nil
	}
	if writer, writes := rules.(json.Marshaler); writes {
		return writer.MarshalJSON()
	}
	return appendNumbers(nil, reflect.ValueOf(rules)), nil
}

func appendNumbers(dst []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.String:
		return AppendJSON(dst, v.String())
	case reflect.Int:
		return strconv.AppendInt(dst, v.Int(), 10)
	case reflect.Pointer:
		written, _ := v.Interface().(JSONMarshaler).MarshalJSON() // encoding/json would be linked into every program
		return append(dst, written...)
	case reflect.Array:
		dst = append(dst, '[')
		for i := range v.Len() {
			dst = append(appendNumbers(dst, v.Index(i)), ',')
		}
		return closeNumbers(dst, ']')
	default:
		dst = append(dst, '{')
		for i := range v.NumField() {
			if name := numberName(v.Type().Field(i)); name != "" && !absent(v.Field(i)) {
				dst = append(AppendJSON(dst, name), ':')
				dst = append(appendNumbers(dst, v.Field(i)), ',')
			}
		}
		return closeNumbers(dst, '}')
	}
}

func closeNumbers(dst []byte, closing byte) []byte {
	return append(bytes.TrimSuffix(dst, []byte{','}), closing)
}

// absent reports whether a field points to nothing.
func absent(v reflect.Value) bool { return v.Kind() == reflect.Pointer && v.IsNil() }

// numberName returns the name of a field that holds a number, numbers, an edition or
// rules, or points to what writes itself, and nothing for one that does not.
func numberName(f reflect.StructField) string {
	switch f.Type.Kind() {
	case reflect.String, reflect.Int, reflect.Array, reflect.Struct, reflect.Pointer:
		if f.IsExported() {
			return Snake(f.Name)
		}
		return ""
	default:
		return ""
	}
}

// Snake returns the name of a field as the JSON forms name it.
func Snake(field string) string {
	var b strings.Builder
	for i, c := range field {
		if unicode.IsUpper(c) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(c))
	}
	return b.String()
}

// WithNumbers returns rules with the edition and the numbers that Numbers returned.
// A number that is left out stays; one that the rules do not have is refused.
func WithNumbers(rules any, numbers []byte) (any, *Refusal) {
	changed := reflect.New(reflect.TypeOf(rules))
	if reader, reads := changed.Interface().(json.Unmarshaler); reads {
		if err := reader.UnmarshalJSON(numbers); err != nil {
			return nil, RefuseUnread("rules", string(numbers), err)
		}
		return changed.Elem().Interface(), nil
	}
	changed.Elem().Set(reflect.ValueOf(rules))
	if refused := setNumbers("rules", changed.Elem(), numbers); refused != nil {
		return nil, refused
	}
	return changed.Elem().Interface(), nil
}

func setNumbers(where string, v reflect.Value, text []byte) *Refusal {
	if v.Kind() != reflect.Struct {
		if err := json.Unmarshal(text, v.Addr().Interface()); err != nil {
			return RefuseUnread(where, string(text), err)
		}
		return nil
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(text, &members); err != nil {
		return Refuse(where, string(text), refusal.NotAnObject)
	}
	for i := range v.NumField() {
		name := numberName(v.Type().Field(i))
		inner, stated := members[name]
		if name == "" || !stated {
			continue
		}
		if refused := setNumbers(where+"."+name, v.Field(i), inner); refused != nil {
			return refused
		}
		delete(members, name)
	}
	for name := range members {
		return Refuse(where, name, refusal.NoNumberOfRules)
	}
	return nil
}
