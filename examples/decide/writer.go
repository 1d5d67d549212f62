package main

import (
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
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

// writer writes the value at the place that it is bound to as JSON, in the order of
// the fields. The library's types write themselves. It is made once for a place:
// going through an encoder would look at every byte of the texts again.
type writer func(p *pen) error

// writerOf binds a place.
func writerOf(v reflect.Value, scripts *scripts) writer {
	switch at := v.Addr().Interface().(type) {
	case *qagida.Decision:
		return scripts.writer(at)
	case *qagida.Text:
		return writeTexts(at)
	case *qagida.Date:
		return writeDate(at)
	case *qagida.Count:
		return writeCount(at)
	case *qagida.Provision:
		return writeProvision(at)
	case *string:
		return func(p *pen) error { p.dst = core.AppendJSON(p.dst, *at); return nil }
	case *int:
		return func(p *pen) error { p.dst = strconv.AppendInt(p.dst, int64(*at), 10); return nil }
	case *bool:
		return func(p *pen) error { p.dst = strconv.AppendBool(p.dst, *at); return nil }
	}
	switch forms := formsOf(v.Type()); {
	case forms != nil:
		return writeForm(v, forms)
	case membersOf(v.Type()) != nil:
		return writeSet(v)
	default:
		return writerOfKind(v, scripts)
	}
}

// writerOfKind binds a place of a type that is none of the common ones.
func writerOfKind(v reflect.Value, scripts *scripts) writer {
	if itself, ok := v.Addr().Interface().(json.Marshaler); ok {
		return writeItself(func() ([]byte, error) { return itself.MarshalJSON() })
	}
	if word, ok := v.Addr().Interface().(encoding.TextMarshaler); ok {
		return writeWord(v, word)
	}
	switch v.Kind() {
	case reflect.Struct:
		return writeStruct(v, scripts)
	case reflect.Slice:
		return writeList(v, scripts)
	case reflect.Pointer:
		return writePointer(v, scripts)
	case reflect.Map:
		return writeItself(func() ([]byte, error) { return json.Marshal(v.Interface()) })
	case reflect.String:
		return func(p *pen) error { p.dst = core.AppendJSON(p.dst, v.String()); return nil }
	default:
		panic("decide: no JSON form for " + v.Type().String()) // seen by every test: each asks every operation
	}
}

// writeItself writes what a value says of itself, in the languages that are wanted.
// It takes a function that looks at the place when it is called: the method of a
// place would speak of the value that was there when it was bound.
func writeItself(say func() ([]byte, error)) writer {
	return func(p *pen) error {
		value, err := say()
		p.dst = appendOnly(p.dst, value, p.langs)
		return err
	}
}

// writeWord writes null for the zero value, which is not known.
func writeWord(v reflect.Value, of encoding.TextMarshaler) writer {
	return func(p *pen) error {
		if v.IsZero() {
			p.text("null")
			return nil
		}
		word, err := of.MarshalText()
		p.dst = core.AppendJSON(p.dst, string(word))
		return err
	}
}

func writeDate(day *qagida.Date) writer {
	return func(p *pen) error {
		if day.IsZero() {
			p.text("null")
			return nil
		}
		packed := uint32(day.Year())<<9 | uint32(day.Month())<<5 | uint32(day.Day())
		p.dst = append(core.AppendDay(append(p.dst, '"'), packed), '"')
		return nil
	}
}

func writeCount(count *qagida.Count) writer {
	return func(p *pen) error {
		n, known := count.Int()
		if !known {
			p.text("null")
			return nil
		}
		p.dst = strconv.AppendInt(p.dst, int64(n), 10)
		return nil
	}
}

func writeProvision(provision *qagida.Provision) writer {
	return func(p *pen) error {
		if *provision == (qagida.Provision{}) {
			p.text("null")
			return nil
		}
		p.dst = append(append(p.dst, '"'), provision.Act...) // neither part has anything to escape
		p.dst = append(append(append(p.dst, '/'), provision.Number...), '"')
		return nil
	}
}

// formsOf returns the JSON of every value of a type that has but a few, by value, and
// behind them null for all others: of facts and of enumerations. It is nil for any other
// type.
func formsOf(t reflect.Type) []string {
	if t == reflect.TypeFor[qagida.Fact]() {
		return []string{qagida.Unknown: "null", qagida.No: "false", qagida.Yes: "true", 3: "null"}
	}
	words := wordsOf(t)
	if words == nil {
		return nil
	}
	forms := slices.Repeat([]string{"null"}, int(slices.Max(words.values))+2)
	for i, value := range words.values {
		forms[value] = string(core.QuoteJSON(words.list[i]))
	}
	return forms
}

// writeForm writes what the value has of the forms.
func writeForm(v reflect.Value, forms []string) writer {
	return func(p *pen) error {
		p.text(forms[min(v.Uint(), uint64(len(forms)-1))])
		return nil
	}
}

// writeSet writes the list of words of a set. It remembers those of the sets that
// it has written: of a file most are the same few.
func writeSet(v reflect.Value) writer {
	itself := v.Addr().Interface().(json.Marshaler)
	say := func() ([]byte, error) { return itself.MarshalJSON() }
	if v.NumField() != 1 || v.Field(0).Kind() != reflect.Uint64 {
		return writeItself(say)
	}
	known, key := map[uint64]string{}, v.Field(0)
	return func(p *pen) error {
		list, found := known[key.Uint()]
		if !found {
			value, err := say()
			if err != nil {
				return err
			}
			if list = string(value); len(known) < mostSets {
				known[key.Uint()] = list
			}
		}
		p.text(list)
		return nil
	}
}

func writeTexts(text *qagida.Text) writer {
	return func(p *pen) error {
		p.dst = appendTexts(p.dst, p.langs, text.In)
		return nil
	}
}

// appendTexts appends what is said in some languages.
func appendTexts(dst []byte, langs core.Langs, say func(qagida.Lang) string) []byte {
	opening := byte('{')
	for i, language := range languages {
		if langs&language.bit == 0 {
			continue
		}
		dst = append(core.AppendJSON(append(dst, opening), language.code), ':')
		dst, opening = core.AppendJSON(dst, say(qagida.Lang(core.Kazakh+i))), ','
	}
	if opening == '{' {
		dst = append(dst, '{')
	}
	return append(dst, '}')
}

// A field is a member of an object, with its name as it is written.
type field struct {
	name  string // with a comma before and a colon after it
	write writer
	empty func() bool // it is left out where this holds; nil where it never is
}

func writeStruct(v reflect.Value, scripts *scripts) writer {
	var members []field
	for _, f := range reflect.VisibleFields(v.Type()) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || name == "-" || f.Anonymous && name == "" {
			continue // what an embedded struct has stands beside its own members
		}
		place := v.FieldByIndex(f.Index)
		members = append(members, field{`,"` + name + `":`, writerOf(place, scripts), emptyBy(options, place)})
	}
	return func(p *pen) error {
		start := len(p.dst)
		for i := range members {
			m := &members[i]
			if m.empty != nil && m.empty() {
				continue
			}
			p.text(m.name)
			if err := m.write(p); err != nil {
				return err
			}
		}
		if len(p.dst) == start {
			p.text("{")
		}
		p.dst[start] = '{' // in place of the first comma
		p.text("}")
		return nil
	}
}

// emptyBy returns when a field is left out, nil for never.
func emptyBy(options string, v reflect.Value) func() bool {
	switch options {
	case "omitzero":
		return v.IsZero
	case "omitempty":
		return func() bool { return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0 }
	default:
		return nil
	}
}

// writeList writes nil, which is not known, as null. The elements are written from
// one place, one after the other.
func writeList(v reflect.Value, scripts *scripts) writer {
	element := reflect.New(v.Type().Elem()).Elem()
	write := writerOf(element, scripts)
	return func(p *pen) error {
		if v.IsNil() {
			p.text("null")
			return nil
		}
		p.text("[")
		for i := range v.Len() {
			if i > 0 {
				p.text(",")
			}
			element.Set(v.Index(i))
			if err := write(p); err != nil {
				return err
			}
		}
		p.text("]")
		return nil
	}
}

// writePointer writes nil, which is not known, as null.
func writePointer(v reflect.Value, scripts *scripts) writer {
	element := reflect.New(v.Type().Elem()).Elem()
	write := writerOf(element, scripts)
	return func(p *pen) error {
		if v.IsNil() {
			p.text("null")
			return nil
		}
		element.Set(v.Elem())
		return write(p)
	}
}

// scripts are the checklists of an operation, ready to be written.
type scripts struct{ known func() []*core.Script }

// writer writes a decision. One by a checklist that a provider describes is written
// by the library: there is no end of those.
func (s *scripts) writer(decision *qagida.Decision) writer {
	d := (*core.Decision)(decision)
	itself := writeItself(func() ([]byte, error) { return decision.MarshalJSON() })
	return func(p *pen) error {
		for _, script := range s.known() {
			if script.List() == d.List() {
				p.dst = script.AppendJSON(p.dst, d, p.langs)
				return nil
			}
		}
		return itself(p)
	}
}
