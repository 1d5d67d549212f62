package main

import (
	"encoding/binary"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/qagida/qagida"
)

// writer appends a Go value as JSON, in the order of the fields. The library's
// types write themselves. It is made once for a type: going through an encoder
// would look at every byte of the texts again.
type writer func(dst []byte, v reflect.Value) ([]byte, error)

type marshaler interface{ MarshalJSON() ([]byte, error) }

func writerOf(t reflect.Type) writer {
	switch {
	case t == reflect.TypeFor[qagida.Decision]():
		return newMemo().write
	case t.Implements(reflect.TypeFor[marshaler]()):
		return writeItself
	}
	switch t.Kind() {
	case reflect.Struct:
		return writeStruct(t)
	case reflect.Slice:
		return writeList(writerOf(t.Elem()))
	case reflect.Pointer:
		return writePointer(writerOf(t.Elem()))
	case reflect.Bool:
		return func(dst []byte, v reflect.Value) ([]byte, error) { return strconv.AppendBool(dst, v.Bool()), nil }
	case reflect.Int:
		return func(dst []byte, v reflect.Value) ([]byte, error) { return strconv.AppendInt(dst, v.Int(), 10), nil }
	case reflect.String:
		return func(dst []byte, v reflect.Value) ([]byte, error) { return appendString(dst, v.String()), nil }
	default:
		panic("decide: no JSON form for " + t.String()) // seen by every test: the table is made at the start
	}
}

func writeItself(dst []byte, v reflect.Value) ([]byte, error) {
	text, err := v.Addr().Interface().(marshaler).MarshalJSON()
	return append(dst, text...), err
}

func writeStruct(t reflect.Type) writer {
	type member struct {
		name      string // with what stands before and after it
		index     []int
		write     writer
		omitempty bool
	}
	var members []member
	for _, f := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || f.Anonymous && name == "" {
			continue // what an embedded struct has stands beside its own members
		}
		members = append(members, member{`"` + name + `":`, f.Index, writerOf(f.Type), options == "omitzero"})
	}
	return func(dst []byte, v reflect.Value) (_ []byte, err error) {
		dst = append(dst, '{')
		start := len(dst)
		for i := range members {
			if members[i].omitempty && v.FieldByIndex(members[i].index).IsZero() {
				continue
			}
			if len(dst) > start {
				dst = append(dst, ',')
			}
			if dst, err = members[i].write(append(dst, members[i].name...), v.FieldByIndex(members[i].index)); err != nil {
				return dst, err
			}
		}
		return append(dst, '}'), nil
	}
}

// writeList writes nil, which is not known, as null.
func writeList(element writer) writer {
	return func(dst []byte, v reflect.Value) (_ []byte, err error) {
		if v.IsNil() {
			return append(dst, "null"...), nil
		}
		dst = append(dst, '[')
		for i := range v.Len() {
			if i > 0 {
				dst = append(dst, ',')
			}
			if dst, err = element(dst, v.Index(i)); err != nil {
				return dst, err
			}
		}
		return append(dst, ']'), nil
	}
}

// writePointer writes nil, which is not known, as null.
func writePointer(element writer) writer {
	return func(dst []byte, v reflect.Value) ([]byte, error) {
		if v.IsNil() {
			return append(dst, "null"...), nil
		}
		return element(dst, v.Elem())
	}
}

// memo writes decisions and remembers how. A decision is a comparable value, and
// of the thousands that a file asks for most are the same few. It never forgets
// and takes no more than so many, so that its memory has an end.
type memo struct {
	known map[qagida.Decision][]byte
}

const mostKnown = 4096 // of some 5 kB each

func newMemo() *memo { return &memo{map[qagida.Decision][]byte{}} }

func (m *memo) write(dst []byte, v reflect.Value) ([]byte, error) {
	d := v.Addr().Interface().(*qagida.Decision)
	if text, found := m.known[*d]; found {
		return append(dst, text...), nil
	}
	start := len(dst)
	dst = appendDecision(dst, *d)
	if len(m.known) < mostKnown {
		m.known[*d] = append([]byte(nil), dst[start:]...)
	}
	return dst, nil
}

// appendDecision appends what the decision's own MarshalJSON gives, without a
// buffer of its own. A test holds the two together.
func appendDecision(dst []byte, d qagida.Decision) []byte {
	dst = appendString(append(dst, `{"question":`...), d.Question())
	dst = appendString(append(dst, `,"outcome":`...), d.Outcome().String())
	dst = appendString(append(dst, `,"edition":`...), string(d.Edition()))
	dst = append(dst, `,"missing":[`...)
	separator := ""
	for field := range d.Missing() {
		dst = appendString(append(append(dst, separator...), `{"name":`...), field.Name)
		dst = append(appendTexts(append(dst, `,"text":`...), func(dst []byte, lang qagida.Lang) []byte { return append(dst, field.Text.In(lang)...) }), '}')
		separator = ","
	}
	dst, separator = append(dst, `],"findings":[`...), ""
	for f := range d.Findings() {
		dst = appendFinding(append(dst, separator...), f)
		separator = ","
	}
	return append(dst, "]}"...)
}

func appendFinding(dst []byte, f qagida.Finding) []byte {
	dst = appendString(append(dst, `{"code":`...), string(f.Code()))
	dst = appendString(append(dst, `,"outcome":`...), f.Outcome().String())
	dst = appendString(append(dst, `,"provision":`...), f.Provision().String())
	opening := `,"readings":[`
	for choice := range f.Readings() {
		dst, opening = appendString(append(dst, opening...), choice.String()), ","
	}
	dst, opening = closeList(dst, opening), `,"missing":[`
	for field := range f.Missing() {
		dst, opening = appendString(append(dst, opening...), field.Name), ","
	}
	dst = closeList(dst, opening)
	return append(appendTexts(append(dst, `,"text":`...), f.AppendText), '}')
}

// closeList ends a list that has begun.
func closeList(dst []byte, opening string) []byte {
	if opening == "," {
		return append(dst, ']')
	}
	return dst
}

// appendTexts appends what say appends in each language.
func appendTexts(dst []byte, say func([]byte, qagida.Lang) []byte) []byte {
	for lang, opening := range textOpenings {
		dst = append(dst, opening...)
		start := len(dst)
		dst = closeText(say(dst, qagida.Kazakh+qagida.Lang(lang)), start)
	}
	return append(dst, '}')
}

var textOpenings = [...]string{`{"kk":"`, `,"ru":"`, `,"en":"`}

// appendString appends a JSON string.
func appendString(dst []byte, s string) []byte {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	dst = append(dst, '"')
	start := len(dst)
	return closeText(append(dst, s...), start)
}

// closeText ends a JSON string whose content stands in dst from start on. It is
// valid UTF-8, and hardly ever has anything to escape.
func closeText(dst []byte, start int) []byte {
	if content := dst[start:]; !plain(content) {
		dst, _ = jsontext.AppendQuote(dst[:start-1], string(content)) // no error: it is valid UTF-8
		return dst
	}
	return append(dst, '"')
}

// plain reports whether nothing has to be escaped. It looks at eight bytes at a
// time: most of an answer is text.
func plain(content []byte) bool {
	for ; len(content) >= 8; content = content[8:] {
		if special(binary.LittleEndian.Uint64(content)) {
			return false
		}
	}
	for _, c := range content {
		if c < ' ' || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}

// special reports whether any of eight bytes is below a space, a quote or a
// backslash. A byte is zero where subtracting one borrows into its top bit.
func special(b uint64) bool {
	const low, top = 0x0101010101010101, 0x8080808080808080
	quote, backslash := b^low*'"', b^low*'\\'
	return ((b-low*' ')&^b|(quote-low)&^quote|(backslash-low)&^backslash)&top != 0
}
