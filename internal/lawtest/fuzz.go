package lawtest

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"testing"

	"github.com/qagida/qagida"
)

// Form is something that is stored and exchanged as text, in JSON and in SQL.
type Form interface {
	comparable
	encoding.TextMarshaler
	json.Marshaler
	driver.Valuer
}

// FormPointer reads what a [Form] writes.
type FormPointer[T any] interface {
	*T
	encoding.TextUnmarshaler
	json.Unmarshaler
	sql.Scanner
}

// Read holds an enumeration to refuse any text, JSON and SQL that is not exactly
// one of its forms, and to write what it reads as it was.
func Read[T Form, P FormPointer[T]](t *testing.T, input string) {
	t.Helper()
	var fromText, fromJSON, fromSQL T
	if err := P(&fromText).UnmarshalText([]byte(input)); err != nil {
		Refused(t, err)
	} else if back, err := fromText.MarshalText(); err != nil || string(back) != input {
		t.Errorf("%T: the text %q is written back as %q (%v)", fromText, input, back, err)
	}
	if err := P(&fromJSON).UnmarshalJSON([]byte(input)); err != nil {
		Refused(t, err)
	} else if back, err := fromJSON.MarshalJSON(); err != nil || string(back) != input && string(back) != "null" {
		t.Errorf("%T: the JSON %q is written back as %q (%v)", fromJSON, input, back, err)
	}
	if err := P(&fromSQL).Scan(input); err != nil {
		Refused(t, err)
	} else if fromSQL != fromText {
		t.Errorf("%T: %q is %v in SQL and %v in text", fromSQL, input, fromSQL, fromText)
	}
}

// Refused holds an error to be a refusal that can be printed and stored.
func Refused(t *testing.T, err error) {
	t.Helper()
	var refusal *qagida.InputError
	if !errors.As(err, &refusal) {
		t.Fatalf("%v is not an InputError", err)
	}
	if text, err := json.Marshal(refusal); err != nil || !json.Valid(text) {
		t.Fatalf("the refusal in JSON is %s (%v)", text, err)
	}
}

// Decided holds a question to give a decision that can be read in full, or a
// refusal.
func Decided(t *testing.T, d qagida.Decision, err error) {
	t.Helper()
	if err != nil {
		Refused(t, err)
		return
	}
	for lang := range qagida.Values[qagida.Lang]() {
		_ = d.Text(lang)
	}
	for range d.Missing() {
		if d.Outcome() != qagida.Undetermined && d.Outcome() != qagida.NotMet {
			t.Fatalf("the outcome is %s, and a fact is missing", d.Outcome())
		}
	}
	if text, err := json.Marshal(d); err != nil || !json.Valid(text) {
		t.Fatalf("%s (%v)", text, err)
	}
}
