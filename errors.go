package qagida

import (
	"errors"
	"strconv"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law/refusal"
)

// InputError says that a value cannot mean anything: negative hours, 30
// February, an unknown word. It is never used for a refusal by the law, which
// is a [Decision].
//
// Every error that this module returns is an *InputError, or wraps one: use
// errors.As to reach it. What stands in a larger input is refused by its place there:
// a copy with another Field says the same of that field.
type InputError struct {
	Field  string `json:"field"`  // where the value stood, as the JSON form names it: "course.hours"
	Value  string `json:"value"`  // the value as received, in text form, cut where it is very long
	Reason string `json:"reason"` // why it cannot be used, in English, without the field or the value

	// Code is the kind of refusal, a short stable word such as out-of-range, and
	// Amounts is what its reason names, by names of their own and as programs write
	// it: least is 1 and most is 100. Both are empty in an error made elsewhere.
	Code    string            `json:"code,omitempty"`
	Amounts map[string]string `json:"amounts,omitempty"`
}

// Error returns the field, the value and the reason on one line.
func (e *InputError) Error() string {
	return "qagida: " + e.Field + ": " + strconv.Quote(e.Value) + ": " + e.Reason
}

// Text returns the error as a person reads it in a language: what the field is called,
// its name, the value, and what is allowed, days and numbers as the language writes
// them. The reason of an error that was made elsewhere stays in its own words.
func (e *InputError) Text(lang Lang) string { return (*core.Refusal)(e).Text(uint8(lang)) }

// Why returns the reason alone in a language, for a form that shows it beside its
// field.
func (e *InputError) Why(lang Lang) string { return (*core.Refusal)(e).Why(uint8(lang)) }

// refuse returns an [InputError] of a kind with what its reason names.
func refuse(field, value string, kind refusal.Kind, amounts ...any) error {
	return refused(core.Refuse(field, value, kind, amounts...))
}

// refused returns the error of a refusal, nil for none.
func refused(r *core.Refusal) error {
	if r == nil {
		return nil
	}
	return (*InputError)(r)
}

// refuseUnread returns the error for JSON that encoding/json could not read: what stands
// inside is refused by its place there.
func refuseUnread(field string, text []byte, err error) error {
	var inner *InputError
	if !errors.As(err, &inner) {
		return refused(core.RefuseUnread(field, string(text), err))
	}
	outer := *inner
	outer.Field = core.CutField(field + "." + inner.Field)
	return &outer
}

// refuseUnknown returns the error for a word that is not in a list: it names the list.
func refuseUnknown(concept, value string, known []string) error {
	return refused(core.RefuseUnknown(concept, value, known))
}
