package main

import (
	"encoding"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/qagida/qagida"
)

// input is one field of a form, tied to the place where its value is kept.
type input struct {
	Name     string // in the form, in the table and in the words
	Type     string // text, number, day, choice or several
	Required bool

	options func() []option
	place   any                        // a pointer that database/sql reads from and writes to
	get     func() []string            // as a form shows it, empty where nothing is stated
	set     func(typed []string) error // refuses what cannot be meant
	empty   func() error               // leaves it not stated, where set would refuse that
}

// clear leaves the field not stated.
func (i input) clear() error {
	if i.empty != nil {
		return i.empty()
	}
	return i.set(nil)
}

// option is a value to choose from.
type option struct {
	Value string
	Text  func(qagida.Lang) string
}

// looked is the option of a set that says that somebody has looked: what is not
// ticked is then known to be missing. Without it an empty set is not known.
const looked = "looked"

// Options are the values to choose from.
func (i input) Options() []option {
	if i.options == nil {
		return nil
	}
	return i.options()
}

const longest = 200 // characters of a text, so that one entry cannot break a page

func (i input) must() input {
	i.Required = true
	set := i.set
	i.empty = func() error { return set(nil) }
	i.set = func(typed []string) error {
		if one(typed) == "" {
			return refuse(i.Name, "fault-empty")
		}
		return set(typed)
	}
	return i
}

// one is the single value of an input, without spaces at its ends.
func one(typed []string) string {
	if len(typed) == 0 {
		return ""
	}
	return strings.TrimSpace(typed[0])
}

func text(name string, place *string) input {
	return input{
		Name: name, Type: "text", place: place,
		get: func() []string { return []string{*place} },
		set: func(typed []string) error {
			v := one(typed)
			if utf8.RuneCountInString(v) > longest || !utf8.ValidString(v) || strings.ContainsFunc(v, unicode.IsControl) {
				return refuse(name, "fault-text")
			}
			*place = v
			return nil
		},
	}
}

// parsed is what the library reads from text: every enumeration, a day, an IIN.
type parsed[T any] interface {
	*T
	encoding.TextUnmarshaler
	fmt.Stringer
}

func value[T any, P parsed[T]](name string, place P) input {
	return input{
		Name: name, Type: "text", place: place,
		get: func() []string { return []string{shown(place)} },
		set: func(typed []string) error {
			var v T
			if s := one(typed); s != "" {
				if err := P(&v).UnmarshalText([]byte(s)); err != nil {
					return err
				}
			}
			*place = v
			return nil
		},
	}
}

// shown is the text form, empty where nothing is stated.
func shown(v fmt.Stringer) string {
	if s := v.String(); s != "unknown" {
		return s
	}
	return ""
}

func day(name string, place *qagida.Date) input {
	i := value(name, place)
	i.Type = "day"
	return i
}

// enumeration is an enumeration of the library.
type enumeration interface {
	fmt.Stringer
	Text(qagida.Lang) string
}

func optionsOf[E enumeration](all iter.Seq[E]) (list []option) {
	for e := range all {
		list = append(list, option{e.String(), e.Text})
	}
	return list
}

func choice[E interface {
	enumeration
	All() iter.Seq[E]
}, P parsed[E]](name string, place P,
) input {
	i := value(name, place)
	i.Type, i.options = "choice", func() []option { return optionsOf((*place).All()) }
	return i
}

// fact is a choice of yes and no.
func fact(name string, place *qagida.Fact) input {
	i := value(name, place)
	i.Type, i.options = "choice", func() []option { return optionsOf(slices.Values([]qagida.Fact{qagida.Yes, qagida.No})) }
	return i
}

func several[E interface {
	qagida.Member
	enumeration
	All() iter.Seq[E]
}, P parsed[E]](name string, place *qagida.Set[E],
) input {
	var zero E
	return input{
		Name: name, Type: "several", place: place,
		options: func() []option {
			return append(optionsOf(zero.All()), option{looked, func(lang qagida.Lang) string { return say(lang, looked) }})
		},
		get: func() (values []string) {
			if place.Known() {
				values = append(values, looked)
			}
			for e := range place.All() {
				values = append(values, e.String())
			}
			return values
		},
		set: func(typed []string) error {
			set := qagida.Set[E]{}
			if slices.Contains(typed, looked) {
				set = qagida.SetOf[E]()
			}
			for _, s := range typed {
				if s == looked {
					continue
				}
				e, err := qagida.Parse[E, P](s)
				if err != nil {
					return err
				}
				set = set.With(e)
			}
			*place = set
			return nil
		},
	}
}

// mostOfACount is the largest count that the rules take.
const mostOfACount = 1_000_000_000

func number(name string, place *qagida.Count) input {
	return input{
		Name: name, Type: "number", place: place,
		get: func() []string { return []string{shown(place)} },
		set: func(typed []string) error {
			s := one(typed)
			if s == "" {
				*place = qagida.Count{}
				return nil
			}
			n, err := strconv.Atoi(s)
			if err != nil || n < 0 || n > mostOfACount {
				return refuse(name, "fault-number")
			}
			*place = qagida.CountOf(n)
			return nil
		},
	}
}

// words are what stands in an input, as a person would read it: an option by its
// words, anything else as it was typed.
func (i input) words(lang qagida.Lang, values []string) string {
	var list []string
	for _, v := range values {
		list = append(list, i.word(lang, v))
	}
	return strings.Join(list, ", ")
}

func (i input) word(lang qagida.Lang, value string) string {
	for _, o := range i.Options() {
		if o.Value == value {
			return o.Text(lang)
		}
	}
	if d, err := qagida.ParseDate(value); err == nil && i.Type == "day" {
		return d.Text(lang)
	}
	return value
}

// isFact reports whether it is a yes or a no.
func (i input) isFact() bool {
	_, ok := i.place.(*qagida.Fact)
	return ok
}
