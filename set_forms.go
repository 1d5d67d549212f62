package qagida

import (
	"database/sql/driver"
	"encoding"
	"errors"
	"strings"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law/refusal"
)

// How a set is written as JSON and into a database, and read from either.

// MarshalJSON returns null or a list of text forms.
func (s Set[E]) MarshalJSON() ([]byte, error) {
	if !s.Known() {
		return []byte("null"), nil
	}
	b := []byte{'['}
	for e := range s.All() {
		text, err := e.MarshalText()
		if err != nil {
			return nil, err
		}
		if len(b) > 1 {
			b = append(b, ',')
		}
		b = core.AppendJSON(b, string(text))
	}
	return append(b, ']'), nil
}

// UnmarshalJSON reads null or a list of text forms; a value given twice is
// refused.
func (s *Set[E]) UnmarshalJSON(b []byte) error {
	list := strings.TrimSpace(string(b))
	if list == "null" {
		*s = Set[E]{}
		return nil
	}
	inside, ok := within(list, "[", "]")
	if !ok {
		return refuseForm[E](list, refusal.NotAListOfWords)
	}
	return s.read(inside, unquoteJSON[E])
}

// Value stores NULL or a JSON list of text forms, [] for a set that is known to be
// empty. That one form goes into a column of text, and into one of JSON in
// PostgreSQL, MySQL and SQLite, whose functions on JSON then find its members.
func (s Set[E]) Value() (driver.Value, error) {
	if !s.Known() {
		return nil, nil
	}
	list, err := s.MarshalJSON()
	if err != nil {
		return nil, err
	}
	return string(list), nil
}

// Scan reads NULL, which is not known, and every usual form of a list: JSON, as
// Value stores it, an array of PostgreSQL such as {application,"iin"}, and text
// forms with commas between them. An empty text is refused: it says neither that
// nobody looked nor that nothing was there.
func (s *Set[E]) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*s = Set[E]{}
		return nil
	case string:
		return s.scan(strings.TrimSpace(v))
	case []byte:
		return s.scan(strings.TrimSpace(string(v)))
	default:
		return refuseForm[E](core.SQLText(v), refusal.StoredOtherwiseThanList, listForms, "a, b")
	}
}

// listForms are those of a list in a database, beside words with commas.
const listForms = `NULL, ["a","b"], {a,b}`

func (s *Set[E]) scan(list string) error {
	if list == "" {
		return refuseForm[E](list, refusal.EmptyList, "[]", "{}")
	}
	if inside, ok := within(list, "{", "}"); ok {
		return s.read(inside, unquoteArray[E])
	}
	if list[0] == '[' || list == "null" {
		return s.UnmarshalJSON([]byte(list))
	}
	return s.read(list, plainItem)
}

// within returns what stands between brackets.
func within(list, opening, closing string) (inside string, ok bool) {
	rest, opens := strings.CutPrefix(list, opening)
	inside, closes := strings.CutSuffix(rest, closing)
	return strings.TrimSpace(inside), opens && closes
}

// read puts the items of a list, with commas between them, into the set. Where it
// refuses one, the set stays as it was.
func (s *Set[E]) read(list string, textOf func(item string) (string, error)) error {
	set := SetOf[E]()
	for rest, more := list, list != ""; more; {
		var item string
		item, rest, more = strings.Cut(rest, ",")
		text, err := textOf(strings.TrimSpace(item))
		if err != nil {
			return err
		}
		if set, err = set.add(text); err != nil {
			return err
		}
	}
	*s = set
	return nil
}

func plainItem(item string) (string, error) { return item, nil }

// unquoteJSON returns the text in a JSON string.
func unquoteJSON[E Member](item string) (string, error) {
	text, r := core.UnquoteJSON("list", []byte(item))
	if r != nil {
		return "", refuseForm[E](item, refusal.NotAWordOfAList)
	}
	return text, nil
}

// unquoteArray returns the text of an element of a PostgreSQL array, which stands
// in quotes or not.
func unquoteArray[E Member](item string) (string, error) {
	if strings.HasPrefix(item, `"`) {
		return unquoteJSON[E](item)
	}
	return item, nil
}

// add puts the value with a text form into the set, once.
func (s Set[E]) add(text string) (Set[E], error) {
	var e E
	unmarshaler, ok := any(&e).(encoding.TextUnmarshaler)
	if !ok {
		return s, refuse("list", text, refusal.UnreadableList)
	}
	if err := unmarshaler.UnmarshalText([]byte(text)); err != nil {
		return s, err
	}
	if e == 0 || s.Has(e) == Yes {
		return s, refuseForm[E](text, refusal.TwiceInTheList)
	}
	return s.With(e), nil
}

// refuseForm returns the error for a list that cannot be read. It names the
// enumeration and, after the other amounts, the words that it allows.
func refuseForm[E Member](value string, kind refusal.Kind, amounts ...any) error {
	var e E
	var word *InputError
	unmarshaler, ok := any(&e).(encoding.TextUnmarshaler)
	if !ok || !errors.As(unmarshaler.UnmarshalText(nil), &word) {
		return refuse("list", value, refusal.UnreadableList)
	}
	return refuse(word.Field, value, kind, append(amounts, word.Amounts["words"])...)
}
