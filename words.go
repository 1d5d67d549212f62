package qagida

import (
	"database/sql/driver"
	"encoding"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"time"
)

// Word is one value of an enumeration: its stable text form and its name in
// the three languages.
type Word struct {
	Code string
	Name Text
}

// Words is the table behind an enumeration. The value of E is the index into
// List. The word at 0 is the zero value: it means unknown and is null in JSON
// and SQL, unless Whole says that it is a value like the others.
//
// It exists for packages that write rules with this vocabulary. The methods of
// an enumeration are one line each over its table and are generated.
type Words[E ~uint8] struct {
	Concept string // what the values are, for errors: "place"
	List    []Word
	Whole   bool // the zero value is a value of its own: an outcome, a reading
}

// Name is the text form of e; a value outside the list names its number.
func (w *Words[E]) Name(e E) string {
	if int(e) < len(w.List) {
		return w.List[e].Code
	}
	return w.Concept + "(" + strconv.Itoa(int(e)) + ")"
}

// Text is the name of e in a language.
func (w *Words[E]) Text(e E, lang Lang) string {
	if int(e) < len(w.List) {
		return w.List[e].Name.In(lang)
	}
	return w.Name(e)
}

// Check refuses a value outside the list, naming field.
func (w *Words[E]) Check(field string, e E) error {
	if int(e) < len(w.List) {
		return nil
	}
	return refuseUnknown(field, w.Name(e), w.codes())
}

// All lists the values in order, without the unknown one.
func (w *Words[E]) All() iter.Seq[E] {
	return func(yield func(E) bool) {
		for i := range w.List {
			if w.null(E(i)) {
				continue
			}
			if !yield(E(i)) {
				return
			}
		}
	}
}

// null reports whether e means unknown.
func (w *Words[E]) null(e E) bool { return e == 0 && !w.Whole }

// Parse finds the value with a text form and refuses any other text.
func (w *Words[E]) Parse(text string) (E, error) {
	for i := range w.List {
		if w.List[i].Code == text {
			return E(i), nil
		}
	}
	return 0, refuseUnknown(w.Concept, text, w.codes())
}

// Table is the concept with a copy of its words.
func (w *Words[E]) Table() (concept string, words []Word) {
	return w.Concept, slices.Clone(w.List)
}

// codes lists the text forms, for errors: without the one that means unknown.
func (w *Words[E]) codes() []string {
	var codes []string
	for e := range w.All() {
		codes = append(codes, w.Name(e))
	}
	return codes
}

// EncodeText gives the text form, unknown for the value that means unknown. It
// refuses a value outside the list.
func (w *Words[E]) EncodeText(e E) ([]byte, error) {
	return []byte(w.Name(e)), w.Check(w.Concept, e)
}

// DecodeText reads a text form.
func (w *Words[E]) DecodeText(e *E, text []byte) error {
	v, err := w.Parse(string(text))
	if err == nil {
		*e = v
	}
	return err
}

// EncodeJSON gives the text form as a string, null for the value that means
// unknown. It refuses a value outside the list.
func (w *Words[E]) EncodeJSON(e E) ([]byte, error) {
	if w.null(e) {
		return []byte("null"), nil
	}
	return quoteJSON(w.Name(e)), w.Check(w.Concept, e)
}

// DecodeJSON reads null, where a value means unknown, or a string with a text
// form.
func (w *Words[E]) DecodeJSON(e *E, b []byte) error {
	if string(b) == "null" && !w.Whole {
		*e = 0
		return nil
	}
	text, err := unquoteJSON(w.Concept, b)
	if err != nil {
		return err
	}
	return w.DecodeText(e, []byte(text))
}

// EncodeSQL gives the text form, NULL for the value that means unknown. It
// refuses a value outside the list.
func (w *Words[E]) EncodeSQL(e E) (driver.Value, error) {
	if w.null(e) {
		return nil, nil
	}
	return w.Name(e), w.Check(w.Concept, e)
}

// DecodeSQL reads NULL, where a value means unknown, or a text form.
func (w *Words[E]) DecodeSQL(e *E, v any) error {
	switch v := v.(type) {
	case nil:
		if w.Whole {
			return refuseUnknown(w.Concept, "NULL", w.codes())
		}
		*e = 0
		return nil
	case string:
		return w.DecodeText(e, []byte(v))
	case []byte:
		return w.DecodeText(e, v)
	default:
		return Refuse(w.Concept, sqlText(v), "must be stored as text")
	}
}

// sqlText prints a value from a database driver for an error; a driver gives
// only a handful of types.
func sqlText(v any) string {
	switch v := v.(type) {
	case time.Time:
		return v.Format(time.RFC3339)
	case string:
		return v
	case []byte:
		return string(v)
	default:
		return fmt.Sprint(v)
	}
}

// Parse reads the text form of any enumeration of this module, a [Date], a
// [Provision] or anything else that unmarshals text:
//
//	place, err := qagida.Parse[qualification.Place]("abroad")
//
// Text that is not exactly a text form is refused with an [*InputError]; where
// the forms can be listed, it lists them.
func Parse[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](text string) (T, error) {
	var v T
	err := P(&v).UnmarshalText([]byte(text))
	return v, err
}

// Values lists every value of an enumeration of this module in order, without the
// one that means unknown, for example to fill a form:
//
//	for level := range qagida.Values[qualification.Level]() { … }
func Values[E interface{ All() iter.Seq[E] }]() iter.Seq[E] {
	var zero E
	return zero.All()
}
