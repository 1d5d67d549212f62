package main

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
)

// pen is what a writer writes with: the answer so far, and the languages of its
// texts.
type pen struct {
	dst   []byte
	langs core.Langs
}

func (p *pen) text(s string) { p.dst = append(p.dst, s...) }

// writer writes a Go value as JSON, in the order of the fields. The library's
// types write themselves. It is made once for a type: going through an encoder
// would look at every byte of the texts again.
type writer func(p *pen, v reflect.Value) error

func writerOf(t reflect.Type, scripts *scripts) writer {
	switch t {
	case reflect.TypeFor[qagida.Decision]():
		return scripts.write
	case reflect.TypeFor[qagida.Text]():
		return writeTexts
	case reflect.TypeFor[qagida.Date]():
		return writeDate
	case reflect.TypeFor[qagida.Fact]():
		return writeFact
	case reflect.TypeFor[qagida.Count]():
		return writeCount
	case reflect.TypeFor[qagida.Provision]():
		return writeProvision
	}
	switch words := wordsOf(t); {
	case words != nil:
		return words.write
	case membersOf(t) != nil:
		return writeSet(t)
	case t.Implements(reflect.TypeFor[json.Marshaler]()):
		return writeItself
	case t.Implements(reflect.TypeFor[encoding.TextMarshaler]()):
		return writeWord
	}
	switch t.Kind() {
	case reflect.Struct:
		return writeStruct(t, scripts)
	case reflect.Slice:
		return writeList(writerOf(t.Elem(), scripts))
	case reflect.Pointer:
		return writePointer(writerOf(t.Elem(), scripts))
	case reflect.Map:
		return writeByEncoder
	case reflect.Bool:
		return func(p *pen, v reflect.Value) error { p.dst = strconv.AppendBool(p.dst, v.Bool()); return nil }
	case reflect.Int:
		return func(p *pen, v reflect.Value) error { p.dst = strconv.AppendInt(p.dst, v.Int(), 10); return nil }
	case reflect.String:
		return func(p *pen, v reflect.Value) error { p.dst = core.AppendJSON(p.dst, v.String()); return nil }
	default:
		panic("decide: no JSON form for " + t.String()) // seen by every test: the table is made at the start
	}
}

func writeItself(p *pen, v reflect.Value) error {
	value, err := v.Addr().Interface().(json.Marshaler).MarshalJSON()
	p.dst = appendOnly(p.dst, value, p.langs)
	return err
}

func writeByEncoder(p *pen, v reflect.Value) error {
	value, err := json.Marshal(v.Interface())
	p.dst = appendOnly(p.dst, value, p.langs)
	return err
}

// writeWord writes null for the zero value, which is not known.
func writeWord(p *pen, v reflect.Value) error {
	if v.IsZero() {
		p.text("null")
		return nil
	}
	word, err := v.Addr().Interface().(encoding.TextMarshaler).MarshalText()
	p.dst = core.AppendJSON(p.dst, string(word))
	return err
}

func writeDate(p *pen, v reflect.Value) error {
	day := v.Addr().Interface().(*qagida.Date)
	if day.IsZero() {
		p.text("null")
		return nil
	}
	packed := uint32(day.Year())<<9 | uint32(day.Month())<<5 | uint32(day.Day())
	p.dst = append(core.AppendDay(append(p.dst, '"'), packed), '"')
	return nil
}

func writeFact(p *pen, v reflect.Value) error {
	switch *v.Addr().Interface().(*qagida.Fact) {
	case qagida.Yes:
		p.text("true")
	case qagida.No:
		p.text("false")
	default:
		p.text("null")
	}
	return nil
}

func writeCount(p *pen, v reflect.Value) error {
	if n, known := v.Addr().Interface().(*qagida.Count).Int(); known {
		p.dst = strconv.AppendInt(p.dst, int64(n), 10)
		return nil
	}
	p.text("null")
	return nil
}

func writeProvision(p *pen, v reflect.Value) error {
	provision := v.Addr().Interface().(*qagida.Provision)
	if *provision == (qagida.Provision{}) {
		p.text("null")
		return nil
	}
	p.dst = core.AppendJSON(p.dst, string(provision.Act))
	p.dst[len(p.dst)-1] = '/' // neither part has anything to escape
	p.dst = append(append(p.dst, provision.Number...), '"')
	return nil
}

// write writes a value of the enumeration, null where it has no word.
func (w *wordList) write(p *pen, v reflect.Value) error {
	if value := v.Uint(); value < uint64(len(w.json)) && w.json[value] != "" {
		p.text(w.json[value])
		return nil
	}
	p.text("null")
	return nil
}

// writeSet writes the list of words of a set. It remembers those of the sets that
// it has written: of a file most are the same few.
func writeSet(t reflect.Type) writer {
	if t.NumField() != 1 || t.Field(0).Type.Kind() != reflect.Uint64 {
		return writeItself
	}
	known := map[uint64]string{}
	return func(p *pen, v reflect.Value) error {
		key := v.Field(0).Uint()
		list, found := known[key]
		if !found {
			value, err := v.Addr().Interface().(json.Marshaler).MarshalJSON()
			if err != nil {
				return err
			}
			if list = string(value); len(known) < mostLists {
				known[key] = list
			}
		}
		p.text(list)
		return nil
	}
}

func writeTexts(p *pen, v reflect.Value) error {
	text, opening := v.Addr().Interface().(*qagida.Text), byte('{')
	if p.langs == 0 {
		p.text("{}")
		return nil
	}
	for i, language := range languages {
		if p.langs&language.bit == 0 {
			continue
		}
		p.dst = append(core.AppendJSON(append(p.dst, opening), language.code), ':')
		p.dst, opening = core.AppendJSON(p.dst, text.In(qagida.Lang(core.Kazakh+i))), ','
	}
	p.text("}")
	return nil
}

// A field is a member of an object, with its name as it is written.
type field struct {
	name  string
	index []int
	write writer
	empty func(reflect.Value) bool // it is left out where this holds; nil where it never is
}

func writeStruct(t reflect.Type, scripts *scripts) writer {
	var members []field
	for _, f := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || name == "-" || f.Anonymous && name == "" {
			continue // what an embedded struct has stands beside its own members
		}
		members = append(members, field{`"` + name + `":`, f.Index, writerOf(f.Type, scripts), emptyBy(options)})
	}
	return func(p *pen, v reflect.Value) error {
		p.text("{")
		start := len(p.dst)
		for i := range members {
			m := &members[i]
			value := v.FieldByIndex(m.index)
			if m.empty != nil && m.empty(value) {
				continue
			}
			if len(p.dst) > start {
				p.text(",")
			}
			p.text(m.name)
			if err := m.write(p, value); err != nil {
				return err
			}
		}
		p.text("}")
		return nil
	}
}

// emptyBy returns when a field is left out, nil for never.
func emptyBy(options string) func(reflect.Value) bool {
	switch options {
	case "omitzero":
		return reflect.Value.IsZero
	case "omitempty":
		return func(v reflect.Value) bool {
			return v.Kind() == reflect.Slice && v.Len() == 0 || v.IsZero()
		}
	default:
		return nil
	}
}

// writeList writes nil, which is not known, as null.
func writeList(element writer) writer {
	return func(p *pen, v reflect.Value) error {
		if v.IsNil() {
			p.text("null")
			return nil
		}
		p.text("[")
		for i := range v.Len() {
			if i > 0 {
				p.text(",")
			}
			if err := element(p, v.Index(i)); err != nil {
				return err
			}
		}
		p.text("]")
		return nil
	}
}

// writePointer writes nil, which is not known, as null.
func writePointer(element writer) writer {
	return func(p *pen, v reflect.Value) error {
		if v.IsNil() {
			p.text("null")
			return nil
		}
		return element(p, v.Elem())
	}
}

// scripts are the checklists of an operation, ready to be written. They are made
// when they are needed first.
type scripts struct{ known func() []*core.Script }

// write writes a decision. One by a checklist that a provider describes is
// written by the library: there is no end of those.
func (s *scripts) write(p *pen, v reflect.Value) error {
	d := (*core.Decision)(v.Addr().Interface().(*qagida.Decision))
	for _, script := range s.known() {
		if script.List() == d.List() {
			p.dst = script.AppendJSON(p.dst, d, p.langs)
			return nil
		}
	}
	return writeItself(p, v)
}
