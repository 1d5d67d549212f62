package qagida_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/qagida/qagida"
)

// wantRefusal holds an error to be an InputError with that field and value and
// a reason that says the words.
func wantRefusal(t *testing.T, err error, field, value, words string) {
	t.Helper()
	var refusal *qagida.InputError
	if !errors.As(err, &refusal) {
		t.Errorf("got %v, want a refusal of %s %q", err, field, value)
		return
	}
	if refusal.Field != field || refusal.Value != value || !strings.Contains(refusal.Reason, words) {
		t.Errorf("got a refusal of %s %q: %s\nwant one of %s %q: … %s …", refusal.Field, refusal.Value, refusal.Reason, field, value, words)
	}
}

// wantPanic holds a call to panic with an InputError.
func wantPanic(t *testing.T, call func()) {
	t.Helper()
	defer func() {
		t.Helper()
		if err, ok := recover().(error); !ok {
			t.Error("does not panic with an error")
		} else if refusal := new(qagida.InputError); !errors.As(err, &refusal) {
			t.Errorf("panics with %v, want an InputError", err)
		}
	}()
	call()
}

// stored is what has all three doors: text, JSON and SQL.
type stored interface {
	comparable
	encoding.TextMarshaler
	json.Marshaler
	driver.Valuer
}

type storedPointer[T any] interface {
	*T
	encoding.TextUnmarshaler
	json.Unmarshaler
	sql.Scanner
}

// wantForms holds a value to its text, JSON and SQL forms, each both ways. The
// way back starts from other, so that one that does nothing is caught.
func wantForms[T stored, P storedPointer[T]](t *testing.T, v, other T, text, inJSON string, inSQL driver.Value) {
	t.Helper()
	wantText[T, P](t, v, other, text)
	wantJSON[T, P](t, v, other, inJSON)
	wantSQL[T, P](t, v, other, inSQL)
}

func wantText[T interface {
	comparable
	encoding.TextMarshaler
}, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, v, other T, text string,
) {
	t.Helper()
	if got, err := v.MarshalText(); err != nil || string(got) != text {
		t.Errorf("%v in text is %s (%v), want %s", v, got, err, text)
	}
	back := other
	if err := P(&back).UnmarshalText([]byte(text)); err != nil || back != v {
		t.Errorf("the text %s is read as %v (%v), want %v", text, back, err, v)
	}
}

func wantJSON[T interface {
	comparable
	json.Marshaler
}, P interface {
	*T
	json.Unmarshaler
}](t *testing.T, v, other T, inJSON string,
) {
	t.Helper()
	if got, err := json.Marshal(v); err != nil || string(got) != inJSON {
		t.Errorf("%v in JSON is %s (%v), want %s", v, got, err, inJSON)
	}
	back := other
	if err := json.Unmarshal([]byte(inJSON), &back); err != nil || back != v {
		t.Errorf("the JSON %s is read as %v (%v), want %v", inJSON, back, err, v)
	}
}

func wantSQL[T interface {
	comparable
	driver.Valuer
}, P interface {
	*T
	sql.Scanner
}](t *testing.T, v, other T, inSQL driver.Value,
) {
	t.Helper()
	if got, err := v.Value(); err != nil || got != inSQL {
		t.Errorf("%v in SQL is %v (%v), want %v", v, got, err, inSQL)
	}
	back := other
	if err := P(&back).Scan(inSQL); err != nil || back != v {
		t.Errorf("%v in SQL is read as %v (%v), want %v", inSQL, back, err, v)
	}
	if text, ok := inSQL.(string); ok {
		back = other
		if err := P(&back).Scan([]byte(text)); err != nil || back != v {
			t.Errorf("the bytes %s in SQL are read as %v (%v), want %v", text, back, err, v)
		}
	}
}

// day reads a date in a test.
func day(t *testing.T, text string) qagida.Date {
	t.Helper()
	d, err := qagida.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
