// Package rule is what writes rules: checklists as data, drafts that fill in a
// decision, the tables behind enumerations and readings, and the table of
// questions. Only the packages of the library use it.
package rule

import (
	"errors"
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law/refusal"
)

// Refuse returns an [qagida.InputError] of a kind, with the amounts that its reason
// names in the order of the kind's places; each is cut to a length that is safe to log.
func Refuse(field, value string, kind refusal.Kind, amounts ...any) error {
	return refused(core.Refuse(field, value, kind, amounts...))
}

// refused returns the error of a refusal, nil for none.
func refused(r *core.Refusal) error {
	if r == nil {
		return nil
	}
	return (*qagida.InputError)(r)
}

// Object is a JSON object while it is being written. A type that embeds a
// decision to return values beside it writes itself with one: without a
// MarshalJSON of its own it would inherit that of the decision, which leaves its
// other values out.
type Object = core.Object

// JSONList returns the values as a JSON list, in their order.
func JSONList[E core.JSONMarshaler](values iter.Seq[E]) core.JSONMarshaler { return core.List(values) }

// FormatMicro returns a decimal given in millionths as programs write it: 88600000 is
// 88.6.
func FormatMicro(value int64) string { return core.FormatMicro(value) }

// MicroText returns a decimal given in millionths as people read it.
func MicroText(value int64) qagida.Text { return qagida.Text(core.MicroText(value)) }

// NumberText returns a number in plain digits as a language writes it: 88,6 of 88.6 in
// Kazakh and Russian.
func NumberText(lang qagida.Lang, number string) string {
	return core.SpokenNumber(uint8(lang), number)
}

// MoneyText returns an amount given in millionths as a language writes it, with both
// decimals where it has any.
func MoneyText(lang qagida.Lang, value int64) string {
	return string(core.AppendMoney(nil, uint8(lang), value))
}

// NotStated returns what is said of a value that nobody has stated.
func NotStated(lang qagida.Lang) string { return core.NotStated(uint8(lang)) }

// QuoteJSON returns s as a JSON string.
func QuoteJSON(s string) []byte { return core.QuoteJSON(s) }

// SQLText prints a value from a database driver for an error.
func SQLText(v any) string { return core.SQLText(v) }

// RefuseUnread returns the error for JSON that encoding/json could not read: the
// refusal of what stands inside, where there is one.
func RefuseUnread(field string, text []byte, err error) error {
	var inner *qagida.InputError
	if errors.As(err, &inner) {
		return err
	}
	return refused(core.RefuseUnread(field, string(text), err))
}
