package core

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"time"

	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/law/refusal"
)

// Word is one value of an enumeration: its stable text form and its name in
// the three languages.
type Word struct {
	Code string
	Name law.Text
}

// Words is the table behind an enumeration. The value of E is the index into
// List. The word at 0 is the zero value: it means unknown and is null in JSON
// and SQL, unless Whole says that it is a value like the others.
type Words[E ~uint8] struct {
	Concept string // what the values are, for errors: "place"
	List    []Word
	Whole   bool // the zero value is a value of its own: an outcome, a reading
}

// ReadingWords returns the table behind the type of a reading in Rules, whose
// value is the number of the choice, 0 being the default.
func ReadingWords[E ~uint8](r *law.Reading) Words[E] {
	list := make([]Word, len(r.Choices))
	for i, choice := range r.Choices {
		list[i] = Word{choice.ID, choice.Meaning}
	}
	return Words[E]{Concept: r.ID, List: list, Whole: true}
}

// Name returns the text form of e; of a value outside the list, its number.
func (w *Words[E]) Name(e E) string {
	if int(e) < len(w.List) {
		return w.List[e].Code
	}
	return w.Concept + "(" + strconv.Itoa(int(e)) + ")"
}

// Text returns the name of e in a language.
func (w *Words[E]) Text(e E, lang uint8) string {
	if int(e) < len(w.List) {
		return w.List[e].Name.In(lang)
	}
	return w.Name(e)
}

// Has reports whether a value is in the list.
func (w *Words[E]) Has(e E) bool { return int(e) < len(w.List) }

// Check returns a refusal of a value outside the list, naming field.
func (w *Words[E]) Check(field string, e E) *Refusal {
	if w.Has(e) {
		return nil
	}
	return RefuseUnknown(field, w.Name(e), w.Codes())
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

// Parse returns the value with a text form and refuses any other text.
func (w *Words[E]) Parse(text string) (E, *Refusal) {
	for i := range w.List {
		if w.List[i].Code == text {
			return E(i), nil
		}
	}
	return 0, RefuseUnknown(w.Concept, text, w.Codes())
}

// Table returns the concept with a copy of its words.
func (w *Words[E]) Table() (concept string, words []Word) { return w.Concept, slices.Clone(w.List) }

// Codes returns the text forms, without the one that means unknown.
func (w *Words[E]) Codes() []string {
	var codes []string
	for e := range w.All() {
		codes = append(codes, w.Name(e))
	}
	return codes
}

// EncodeText returns the text form, unknown for the value that means unknown. It
// refuses a value outside the list.
func (w *Words[E]) EncodeText(e E) ([]byte, *Refusal) {
	return []byte(w.Name(e)), w.Check(w.Concept, e)
}

// DecodeText reads a text form.
func (w *Words[E]) DecodeText(e *E, text []byte) *Refusal {
	v, refused := w.Parse(string(text))
	if refused == nil {
		*e = v
	}
	return refused
}

// EncodeJSON returns the text form as a string, null for the value that means
// unknown. It refuses a value outside the list.
func (w *Words[E]) EncodeJSON(e E) ([]byte, *Refusal) {
	if w.null(e) {
		return []byte("null"), nil
	}
	return QuoteJSON(w.Name(e)), w.Check(w.Concept, e)
}

// DecodeJSON reads null, where a value means unknown, or a string with a text
// form.
func (w *Words[E]) DecodeJSON(e *E, b []byte) *Refusal {
	if string(b) == "null" && !w.Whole {
		*e = 0
		return nil
	}
	text, refused := UnquoteJSON(w.Concept, b)
	if refused != nil {
		return refused
	}
	return w.DecodeText(e, []byte(text))
}

// EncodeSQL returns the text form, NULL for the value that means unknown. It
// refuses a value outside the list.
func (w *Words[E]) EncodeSQL(e E) (driver.Value, *Refusal) {
	if w.null(e) {
		return nil, nil
	}
	return w.Name(e), w.Check(w.Concept, e)
}

// DecodeSQL reads NULL, where a value means unknown, or a text form.
func (w *Words[E]) DecodeSQL(e *E, v any) *Refusal {
	switch v := v.(type) {
	case nil:
		if w.Whole {
			return RefuseUnknown(w.Concept, "NULL", w.Codes())
		}
		*e = 0
		return nil
	case string:
		return w.decodeStored(e, v)
	case []byte:
		return w.decodeStored(e, string(v))
	default:
		return Refuse(w.Concept, SQLText(v), refusal.StoredOtherwiseThanText)
	}
}

// decodeStored reads a text form. An empty text says nothing: where a value means
// unknown, that is stored as NULL.
func (w *Words[E]) decodeStored(e *E, text string) *Refusal {
	if text == "" && !w.Whole {
		return Refuse(w.Concept, text, refusal.EmptyWord, w.Codes())
	}
	return w.DecodeText(e, []byte(text))
}

// SQLText prints a value from a database driver for an error; a driver gives
// only a handful of types.
func SQLText(v any) string {
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
