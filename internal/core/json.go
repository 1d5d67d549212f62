package core

import (
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/law/refusal"
)

// The module writes its JSON by hand: encoding/json would double the size of a
// small program that embeds it, and the forms here are few and fixed.

// Object is a JSON object while it is being written, member by member. The zero
// Object is empty.
type Object struct {
	members []byte // with a comma after each
	err     error  // the first that a value gave
}

// JSONMarshaler is a value that writes itself as JSON.
type JSONMarshaler interface{ MarshalJSON() ([]byte, error) }

// Add puts a value into the object; nil is null. What a value cannot say of
// itself is an error of the object.
func (o *Object) Add(name string, value JSONMarshaler) {
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
func (o *Object) AddText(name, text string) {
	if text == "" {
		o.add(name, []byte("null"))
		return
	}
	o.add(name, QuoteJSON(text))
}

// AddTexts puts a text in three languages into the object.
func (o *Object) AddTexts(name, kk, ru, en string) {
	o.add(name, AppendText(nil, law.Text{KK: kk, RU: ru, EN: en}))
}

// AddNumber puts a whole number into the object.
func (o *Object) AddNumber(name string, n int) { o.add(name, strconv.AppendInt(nil, int64(n), 10)) }

func (o *Object) add(name string, value []byte) {
	o.members = append(AppendJSON(o.members, name), ':')
	o.members = append(append(o.members, value...), ',')
}

// MarshalJSON returns the object with its members in the order in which they
// were added, or the first error that one of them gave.
func (o Object) MarshalJSON() ([]byte, error) {
	if o.err != nil {
		return nil, o.err
	}
	return appendBetween('{', o.members, '}'), nil
}

// List returns the values as a JSON list, in their order.
func List[E JSONMarshaler](values iter.Seq[E]) JSONMarshaler {
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

// MarshalJSON returns the list, or the first error that one of its values gave.
func (l jsonList) MarshalJSON() ([]byte, error) {
	if l.err != nil {
		return nil, l.err
	}
	return appendBetween('[', l.values, ']'), nil
}

// appendBetween returns a list that has a comma after each element, without the
// last comma, in brackets.
func appendBetween(opening byte, list []byte, closing byte) []byte {
	b := append(make([]byte, 0, len(list)+2), opening)
	if len(list) > 0 {
		b = append(b, list[:len(list)-1]...)
	}
	return append(b, closing)
}

const hexDigits = "0123456789abcdef"

// QuoteJSON returns s as a JSON string; bytes that are not UTF-8 become U+FFFD.
func QuoteJSON(s string) []byte { return AppendJSON(make([]byte, 0, len(s)+2), s) }

// AppendJSON appends s as a JSON string.
func AppendJSON(dst []byte, s string) []byte {
	dst = append(dst, '"')
	return closeJSON(append(dst, s...), len(dst))
}

// AppendTexts appends {"kk":…,"ru":…,"en":…} with what say appends for each
// language.
func AppendTexts(dst []byte, say func(dst []byte, lang uint8) []byte) []byte {
	for i, opening := range [...]string{`{"kk":"`, `,"ru":"`, `,"en":"`} {
		dst = append(dst, opening...)
		dst = closeJSON(say(dst, Kazakh+uint8(i)), len(dst))
	}
	return append(dst, '}')
}

// AppendText appends a text in three languages.
func AppendText(dst []byte, t law.Text) []byte {
	return AppendTexts(dst, func(dst []byte, lang uint8) []byte { return append(dst, t.In(lang)...) })
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

// UnquoteJSON returns the content of a JSON string without escapes. The text
// forms of this module need none, so a string with one is refused.
func UnquoteJSON(concept string, b []byte) (string, *Refusal) {
	s := string(b)
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' || strings.ContainsAny(s[1:len(s)-1], `"\`) {
		return "", Refuse(concept, s, refusal.NotAPlainString)
	}
	return s[1 : len(s)-1], nil
}
