package qagida

import (
	"strconv"
	"strings"

	"github.com/qagida/qagida/internal/core"
)

// InputError says that a value cannot mean anything: negative hours, 30
// February, an unknown word. It is never used for a refusal by the law, which
// is a [Decision].
//
// Every error that this module returns is an *InputError, or wraps one: use
// errors.As to reach it.
type InputError struct {
	Field  string `json:"field"`  // where the value stood, as the JSON form names it: "course.hours"
	Value  string `json:"value"`  // the value as received, in text form, cut where it is very long
	Reason string `json:"reason"` // why it cannot be used, in English, without the field or the value
}

// Error returns the three parts on one line.
func (e *InputError) Error() string {
	return "qagida: " + e.Field + ": " + strconv.Quote(e.Value) + ": " + e.Reason
}

// refuse returns an [InputError], each part at a length that is safe to log.
func refuse(field, value, reason string) error {
	return &InputError{Field: core.CutField(field), Value: core.Cut(value), Reason: core.CutReason(reason)}
}

// refused returns the error of a refusal, nil for none.
func refused(r *core.Refusal) error {
	if r == nil {
		return nil
	}
	return refuse(r.Field, r.Value, r.Reason)
}

// refuseUnknown returns the error for a word that is not in a list: it names the list.
func refuseUnknown(concept, value string, known []string) error {
	return refuse(concept, value, "is not one of: "+strings.Join(known, ", "))
}
