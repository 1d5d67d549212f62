// Package rule is what writes rules: checklists as data, drafts that fill in a
// decision, the tables behind enumerations and readings, and the table of
// questions. Only the packages of the library use it.
package rule

import (
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
)

// Refuse returns an [qagida.InputError]; the value is cut to a length that is
// safe to log.
func Refuse(field, value, reason string) error {
	return &qagida.InputError{Field: core.CutField(field), Value: core.Cut(value), Reason: core.CutReason(reason)}
}

// refused returns the error of a refusal, nil for none.
func refused(r *core.Refusal) error {
	if r == nil {
		return nil
	}
	return Refuse(r.Field, r.Value, r.Reason)
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

// QuoteJSON returns s as a JSON string.
func QuoteJSON(s string) []byte { return core.QuoteJSON(s) }

// SQLText prints a value from a database driver for an error.
func SQLText(v any) string { return core.SQLText(v) }
