package qagida

import (
	"database/sql/driver"
	"encoding"
	"iter"

	"github.com/qagida/qagida/internal/core"
)

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
	text, r := core.UnquoteJSON(concept, b)
	if r != nil {
		return refused(r)
	}
	return p.UnmarshalText([]byte(text))
}

// Parse returns the value with a text form, of any enumeration of this module, a
// [Date], a [Provision] or anything else that unmarshals text:
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
//	for level := range qagida.Values[qualification.Level]() { ... }
func Values[E interface{ All() iter.Seq[E] }]() iter.Seq[E] {
	var zero E
	return zero.All()
}

// words is the table behind an enumeration of this package, with its refusals as
// errors.
type words[E ~uint8] struct{ core.Words[E] }

func (w *words[E]) Text(e E, lang Lang) string { return w.Words.Text(e, uint8(lang)) }

func (w *words[E]) Check(field string, e E) error { return refused(w.Words.Check(field, e)) }

func (w *words[E]) EncodeText(e E) ([]byte, error) {
	b, r := w.Words.EncodeText(e)
	return b, refused(r)
}

func (w *words[E]) DecodeText(e *E, text []byte) error { return refused(w.Words.DecodeText(e, text)) }

func (w *words[E]) EncodeJSON(e E) ([]byte, error) {
	b, r := w.Words.EncodeJSON(e)
	return b, refused(r)
}

func (w *words[E]) DecodeJSON(e *E, b []byte) error { return refused(w.Words.DecodeJSON(e, b)) }

func (w *words[E]) EncodeSQL(e E) (driver.Value, error) {
	v, r := w.Words.EncodeSQL(e)
	return v, refused(r)
}

func (w *words[E]) DecodeSQL(e *E, v any) error { return refused(w.Words.DecodeSQL(e, v)) }
