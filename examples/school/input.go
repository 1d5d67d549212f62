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
	Options  []option

	place any                        // a pointer that database/sql reads from and writes to
	get   func() []string            // as a form shows it, empty where nothing is stated
	set   func(typed []string) error // refuses what cannot be meant
}

// option is a value to choose from.
type option struct {
	Value string
	Text  func(qagida.Lang) string
}

// looked is the option of a set that says that somebody has looked: what is not
// ticked is then known to be missing. Without it an empty set is not known.
const looked = "looked"

// refuse is the error for a value that cannot be meant, as the library words it.
func refuse(field, value, reason string) error {
	return &qagida.InputError{Field: field, Value: value, Reason: reason}
}

const longest = 200 // characters of a text, so that one entry cannot break a page

func (i input) must() input {
	i.Required = true
	set := i.set
	i.set = func(typed []string) error {
		if one(typed) == "" {
			return refuse(i.Name, "", "must be filled in")
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
				return refuse(name, v, "must be one line of at most "+strconv.Itoa(longest)+" characters")
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
	i.Type, i.Options = "choice", optionsOf((*place).All())
	return i
}

// fact is a choice of yes and no.
func fact(name string, place *qagida.Fact) input {
	i := value(name, place)
	i.Type, i.Options = "choice", optionsOf(slices.Values([]qagida.Fact{qagida.Yes, qagida.No}))
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
		Options: append(optionsOf(zero.All()), option{looked, func(lang qagida.Lang) string { return say(lang, looked) }}),
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
			if err != nil {
				return refuse(name, s, "must be a whole number")
			}
			*place = qagida.CountOf(n)
			return place.Check(name)
		},
	}
}
