package rule

import (
	"database/sql/driver"
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
)

// Word is one value of an enumeration: its stable text form and its name in
// the three languages.
type Word struct {
	Code string
	Name qagida.Text
}

// Words is the table behind an enumeration. The value of E is the index into
// List. The word at 0 is the zero value: it means unknown and is null in JSON
// and SQL, unless Whole says that it is a value like the others. The methods of
// an enumeration are one line each over its table and are generated.
type Words[E ~uint8] struct {
	core.Words[E]
}

// NewWords returns the table of an enumeration. Its values are called concept in
// errors; the first stands for unknown.
func NewWords[E ~uint8](concept string, list ...Word) Words[E] { return words[E](concept, false, list) }

// NewWholeWords returns the table of an enumeration whose zero value is a value
// like the others.
func NewWholeWords[E ~uint8](concept string, list ...Word) Words[E] {
	return words[E](concept, true, list)
}

func words[E ~uint8](concept string, whole bool, list []Word) Words[E] {
	w := Words[E]{core.Words[E]{Concept: concept, Whole: whole, List: make([]core.Word, len(list))}}
	for i, word := range list {
		w.List[i] = core.Word{Code: word.Code, Name: law.Text(word.Name)}
	}
	return w
}

// ReadingWords returns the table behind the type of a reading in Rules, whose
// value is the number of the choice, 0 being the default.
func ReadingWords[E ~uint8](id string) Words[E] {
	return Words[E]{core.ReadingWords[E](readingOf(id))}
}

// Text returns the name of e in a language.
func (w *Words[E]) Text(e E, lang qagida.Lang) string { return w.Words.Text(e, uint8(lang)) }

// Check refuses a value outside the list, naming field.
func (w *Words[E]) Check(field string, e E) error {
	if w.Has(e) {
		return nil
	}
	return refused(w.Words.Check(field, e))
}

// Parse returns the value with a text form and refuses any other text.
func (w *Words[E]) Parse(text string) (E, error) {
	e, r := w.Words.Parse(text)
	return e, refused(r)
}

// EncodeText returns the text form and refuses a value outside the list.
func (w *Words[E]) EncodeText(e E) ([]byte, error) {
	b, r := w.Words.EncodeText(e)
	return b, refused(r)
}

// DecodeText reads a text form.
func (w *Words[E]) DecodeText(e *E, text []byte) error { return refused(w.Words.DecodeText(e, text)) }

// EncodeJSON returns the text form as a string, null for unknown.
func (w *Words[E]) EncodeJSON(e E) ([]byte, error) {
	b, r := w.Words.EncodeJSON(e)
	return b, refused(r)
}

// DecodeJSON reads null, where a value means unknown, or a string with a text
// form.
func (w *Words[E]) DecodeJSON(e *E, b []byte) error { return refused(w.Words.DecodeJSON(e, b)) }

// EncodeSQL returns the text form, NULL for unknown.
func (w *Words[E]) EncodeSQL(e E) (driver.Value, error) {
	v, r := w.Words.EncodeSQL(e)
	return v, refused(r)
}

// DecodeSQL reads NULL, where a value means unknown, or a text form.
func (w *Words[E]) DecodeSQL(e *E, v any) error { return refused(w.Words.DecodeSQL(e, v)) }

// All lists the values in order, without the unknown one.
func (w *Words[E]) All() iter.Seq[E] { return w.Words.All() }
