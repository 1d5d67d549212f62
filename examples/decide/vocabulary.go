package main

import (
	"encoding"
	"errors"
	"reflect"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
)

// readers is how requests are read: whole numbers as JSON writes them, and the
// types of the library, which have JSON forms of their own.
var readers = json.JoinUnmarshalers(
	json.UnmarshalFromFunc(readInt),
	json.UnmarshalFromFunc(readWord),
	json.UnmarshalFromFunc(readItself),
	json.UnmarshalFromFunc(readText),
)

// readInt reads a whole number; null is nought.
func readInt(dec *jsontext.Decoder, n *int) error {
	raw, err := dec.ReadValue()
	if err != nil {
		return err
	}
	if *n = 0; raw.Kind() == 'n' {
		return nil
	}
	if raw.Kind() != '0' {
		return at(dec, refuse("number", text(raw), refusal.NotAWholeNumber))
	}
	value, err := wholeOf(inDigits(raw))
	*n = value
	return at(dec, err)
}

// readWord reads the enumerations.
func readWord(dec *jsontext.Decoder, v encoding.TextUnmarshaler) error {
	to := reflect.ValueOf(v).Elem()
	words := wordsOf(to.Type())
	if words == nil {
		return errors.ErrUnsupported
	}
	return words.readOne(dec, to)
}

// readItself reads the types that read themselves from one JSON value.
func readItself(dec *jsontext.Decoder, v json.Unmarshaler) error {
	to := reflect.ValueOf(v).Elem()
	if words := membersOf(to.Type()); words != nil {
		return words.readSet(dec, to)
	}
	raw, err := dec.ReadValue()
	if err != nil {
		return err
	}
	if date, isDate := v.(*qagida.Date); isDate {
		return at(dec, parseDate(date, raw))
	}
	return at(dec, v.UnmarshalJSON(inDigits(raw)))
}

// readText reads the types that read themselves from text; null is not known.
func readText(dec *jsontext.Decoder, v encoding.TextUnmarshaler) error {
	raw, err := dec.ReadValue()
	if err != nil {
		return err
	}
	word, known, err := stringOf("text", raw)
	reflect.ValueOf(v).Elem().SetZero()
	if err != nil || !known {
		return at(dec, err)
	}
	return at(dec, v.UnmarshalText([]byte(word)))
}

// at says where an error stands: at the value that was read last.
func at(dec *jsontext.Decoder, err error) error {
	if err == nil {
		return nil
	}
	return &json.SemanticError{JSONPointer: dec.StackPointer(), Err: err}
}

// parseDate reads null or a day; the JSON form has no word for one that is not
// known.
func parseDate(d *qagida.Date, raw []byte) error {
	text, known, err := stringOf("date", raw)
	if err != nil || !known {
		*d = qagida.Date{}
		return err
	}
	*d, err = qagida.ParseDate(text)
	return err
}

// stringOf takes the text out of a JSON string; null is not known.
func stringOf(concept string, raw []byte) (text string, known bool, err error) {
	switch raw[0] {
	case 'n':
		return "", false, nil
	case '"':
		b, err := jsontext.AppendUnquote(nil, raw)
		return string(b), true, err
	default:
		return "", false, refuse(concept, string(raw), refusal.NotAStringOfJson)
	}
}
