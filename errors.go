package qagida

import (
	"strconv"
	"strings"
)

// InputError says that a value cannot mean anything: negative hours, 30
// February, an unknown word. It is never used for a refusal by the law, which
// is a [Decision].
//
// Every error that this module returns is an *InputError, or wraps one: use
// errors.As to reach it.
type InputError struct {
	Field  string // where the value stood, as the JSON form names it: "course.hours"
	Value  string // the value as received, in text form, cut where it is very long
	Reason string // why it cannot be used, in English, without the field or the value
}

// longestValue is how many bytes of a refused value an error repeats.
const longestValue = 80

// Error gives the three parts on one line.
func (e *InputError) Error() string {
	return "qagida: " + e.Field + ": " + strconv.Quote(e.Value) + ": " + e.Reason
}

// Refuse builds an [InputError]. It exists for packages that write rules with
// this vocabulary; the value is cut to a length that is safe to log.
func Refuse(field, value, reason string) error {
	if len(value) > longestValue {
		value = strings.ToValidUTF8(value[:longestValue], "") + "…"
	}
	return &InputError{Field: field, Value: value, Reason: reason}
}

// MarshalJSON gives {"field":…,"value":…,"reason":…}.
func (e *InputError) MarshalJSON() ([]byte, error) {
	b := append([]byte(`{"field":`), quoteJSON(e.Field)...)
	b = append(append(b, `,"value":`...), quoteJSON(e.Value)...)
	b = append(append(b, `,"reason":`...), quoteJSON(e.Reason)...)
	return append(b, '}'), nil
}

// refuseUnknown is the error for a word that is not in a list: it names the list.
func refuseUnknown(concept, value string, known []string) error {
	return Refuse(concept, value, "is not one of: "+strings.Join(known, ", "))
}
