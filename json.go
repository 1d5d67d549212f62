package qagida

import (
	"encoding"
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The module writes its JSON by hand: encoding/json would double the size of a
// small program that embeds it, and the forms here are few and fixed.

// JSONObject is a JSON object while it is being written, member by member. The
// zero JSONObject is empty.
//
// It exists for types that embed [Decision] to return values beside it. Without
// a MarshalJSON of their own they would inherit that of the decision, which
// leaves their other values out.
type JSONObject struct {
	members []byte // with a comma after each
	err     error  // the first that a value gave
}

// JSONMarshaler is a value that writes itself as JSON.
type JSONMarshaler interface{ MarshalJSON() ([]byte, error) }

// Add puts a value into the object; nil is null. What a value cannot say of
// itself is an error of the object.
func (o *JSONObject) Add(name string, value JSONMarshaler) {
	text, err := []byte("null"), error(nil)
	if value != nil {
		text, err = value.MarshalJSON()
	}
	if o.err == nil {
		o.err = err
	}
	o.add(name, text)
}

// AddText puts a text into the object: a string, or null for the empty one, which
// means not known.
func (o *JSONObject) AddText(name, text string) {
	if text == "" {
		o.add(name, []byte("null"))
		return
	}
	o.add(name, quoteJSON(text))
}

// AddNumber puts a whole number into the object.
func (o *JSONObject) AddNumber(name string, n int) { o.add(name, strconv.AppendInt(nil, int64(n), 10)) }

func (o *JSONObject) add(name string, value []byte) {
	o.members = append(appendJSON(o.members, name), ':')
	o.members = append(append(o.members, value...), ',')
}

// MarshalJSON gives the object with its members in the order in which they were
// added, or the first error that one of them gave.
func (o JSONObject) MarshalJSON() ([]byte, error) {
	if o.err != nil {
		return nil, o.err
	}
	return appendBetween('{', o.members, '}'), nil
}

// JSONList is the values as a JSON list, in their order.
func JSONList[E JSONMarshaler](values iter.Seq[E]) JSONMarshaler {
	var list jsonList
	for value := range values {
		text, err := value.MarshalJSON()
		if list.err == nil {
			list.err = err
		}
		list.values = append(append(list.values, text...), ',')
	}
	return list
}

type jsonList struct {
	values []byte // with a comma after each
	err    error
}

// MarshalJSON gives the list, or the first error that one of its values gave.
func (l jsonList) MarshalJSON() ([]byte, error) {
	if l.err != nil {
		return nil, l.err
	}
	return appendBetween('[', l.values, ']'), nil
}

// appendBetween gives a list that has a comma after each element, without the
// last comma, in brackets.
func appendBetween(opening byte, list []byte, closing byte) []byte {
	b := append(make([]byte, 0, len(list)+2), opening)
	if len(list) > 0 {
		b = append(b, list[:len(list)-1]...)
	}
	return append(b, closing)
}

const hexDigits = "0123456789abcdef"

// quoteJSON gives s as a JSON string; bytes that are not UTF-8 become U+FFFD.
func quoteJSON(s string) []byte {
	return appendJSON(make([]byte, 0, len(s)+2), s)
}

// appendJSON appends s as a JSON string.
func appendJSON(dst []byte, s string) []byte {
	dst = append(dst, '"')
	return closeJSON(append(dst, s...), len(dst))
}

// closeJSON ends a JSON string whose content stands in dst from start on,
// escaping what must be escaped. Texts hardly ever have anything to escape, so
// they are written in place first.
func closeJSON(dst []byte, start int) []byte {
	if content := dst[start:]; !plainJSON(content) {
		dst = appendEscaped(dst[:start], string(content))
	}
	return append(dst, '"')
}

// plainJSON reports whether the content of a JSON string needs no escapes.
func plainJSON(content []byte) bool {
	for _, c := range content {
		if c < 0x20 || c == '"' || c == '\\' {
			return false
		}
	}
	return utf8.Valid(content)
}

func appendEscaped(dst []byte, s string) []byte {
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case r == '"' || r == '\\':
			dst = append(dst, '\\', byte(r))
		case r < 0x20:
			dst = append(dst, '\\', 'u', '0', '0', hexDigits[r>>4], hexDigits[r&15])
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

// unquoteJSON takes the string out of a JSON string without escapes. The text
// forms of this module need none, so a string with one is refused.
func unquoteJSON(concept string, b []byte) (string, error) {
	s := string(b)
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' || strings.ContainsAny(s[1:len(s)-1], `"\`) {
		return "", Refuse(concept, s, "must be a JSON string without escapes")
	}
	return s[1 : len(s)-1], nil
}

// fromJSON reads null, which is the zero value, or a string with a text form.
func fromJSON[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](p P, concept string, b []byte) error {
	if string(b) == "null" {
		var zero T
		*p = zero
		return nil
	}
	text, err := unquoteJSON(concept, b)
	if err != nil {
		return err
	}
	return p.UnmarshalText([]byte(text))
}
