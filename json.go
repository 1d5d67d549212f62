package qagida

import (
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
