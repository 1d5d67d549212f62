package exported_test

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/exported"
)

// samples returns values of every exported type: those that calls returned, and the
// zero value.
func samples(t *testing.T) map[reflect.Type][]reflect.Value {
	t.Helper()
	c := newCaller(2)
	for range 12 {
		for _, call := range c.calls() {
			c.make(call)
		}
	}
	for _, item := range exported.Types() {
		kind := reflect.TypeOf(item.Value).Elem()
		c.pool[kind] = append(c.pool[kind], reflect.Zero(kind))
	}
	return c.pool
}

// What a type writes it reads back as it was, or refuses with an InputError that
// says so: as JSON, as text, in SQL and as gob. Nothing is half restored in silence.
func TestEveryTypeReadsBackOrRefuses(t *testing.T) {
	pool := samples(t)
	tried, values, backs := map[string]int{}, 0, 0
	for _, item := range exported.Types() {
		kind := reflect.TypeOf(item.Value).Elem()
		t.Run(item.Name, func(t *testing.T) {
			for form, check := range map[string]func(reflect.Value) (string, error){
				"JSON": throughJSON, "text": throughText, "SQL": throughSQL, "gob": throughGob,
			} {
				back, refused := 0, 0
				for _, v := range pool[kind] {
					outcome, err := check(v)
					require.NoError(t, err, "%s of %.300s", form, fmt.Sprintf("%#v", v.Interface()))
					switch outcome {
					case "back":
						back++
					case "refused":
						refused++
					}
				}
				if back+refused > 0 {
					tried[form]++
				}
				values, backs = values+back+refused, backs+back
			}
		})
	}
	t.Logf("%d types; with a form in JSON: %d, as text: %d, in SQL: %d, in gob: %d; %d values tried, %d came back, the others were refused",
		len(exported.Types()), tried["JSON"], tried["text"], tried["SQL"], tried["gob"], values, backs)
}

// half writes two things and reads one of them back; silent hides one.
type (
	half   struct{ A, B int }
	silent struct {
		A int
		b int
	}
	mute  int
	wrong int
)

func (h *half) UnmarshalJSON(b []byte) error {
	var form struct{ A int }
	err := json.Unmarshal(b, &form)
	h.A = form.A
	return err
}
func (mute) MarshalText() ([]byte, error)     { return []byte("a"), nil }
func (mute) Value() (driver.Value, error)     { return "a", nil }
func (w wrong) MarshalText() ([]byte, error)  { return []byte{byte('0' + w)}, nil }
func (w *wrong) UnmarshalText([]byte) error   { *w = 7; return nil }
func (w wrong) Value() (driver.Value, error)  { return int64(w), nil }
func (w *wrong) Scan(any) error               { *w = 7; return nil }
func (w wrong) MarshalJSON() ([]byte, error)  { return []byte("1"), nil }
func (w *wrong) UnmarshalJSON(b []byte) error { return errors.New("no") }

// Each way through a form sees a planted fault.
func TestTheFormsSeeAFault(t *testing.T) {
	for name, planted := range map[string]func() (string, error){
		"half of it read":           func() (string, error) { return throughJSON(reflect.ValueOf(half{1, 2})) },
		"half of it written":        func() (string, error) { return throughJSON(reflect.ValueOf(silent{1, 2})) },
		"a refusal without a name":  func() (string, error) { return throughJSON(reflect.ValueOf(wrong(1))) },
		"text that is not read":     func() (string, error) { return throughText(reflect.ValueOf(mute(1))) },
		"text read as another":      func() (string, error) { return throughText(reflect.ValueOf(wrong(1))) },
		"a column that is not read": func() (string, error) { return throughSQL(reflect.ValueOf(mute(1))) },
		"a column read as another":  func() (string, error) { return throughSQL(reflect.ValueOf(wrong(1))) },
		"gob that hides":            func() (string, error) { return throughGob(reflect.ValueOf(hiding{A: 1, b: 2})) },
	} {
		t.Run(name, func(t *testing.T) {
			_, err := planted()
			require.Error(t, err)
		})
	}
}

// hiding writes as JSON what gob does not see.
type hiding struct {
	A int
	b int
}

func (h hiding) MarshalJSON() ([]byte, error) { return fmt.Appendf(nil, "[%d,%d]", h.A, h.b), nil }

// throughJSON writes a value and reads it back: the bytes that the copy writes are
// the same.
func throughJSON(v reflect.Value) (outcome string, err error) {
	text, err := json.Marshal(v.Interface())
	if err != nil {
		return "refused", isRefusal(err)
	}
	place := reflect.New(v.Type())
	if err := json.Unmarshal(text, place.Interface()); err != nil {
		return "refused", isRefusal(err)
	}
	again, err := json.Marshal(place.Elem().Interface())
	if err != nil {
		return "", err
	}
	if text = bytes.ReplaceAll(text, []byte(`\ufffd`), []byte("\ufffd")); !bytes.Equal(text, again) { // what was no text
		return "", fmt.Errorf("%s came back as %s", text, again)
	}
	return "back", sameAsBefore(v, place.Elem(), text)
}

// sameAsBefore holds a value that was read back to the one that was written. A
// decision is a record then, so that what holds one is compared by its bytes; a
// type without a JSON form of its own must have kept every field.
func sameAsBefore(was, is reflect.Value, text []byte) error {
	place := reflect.New(was.Type()).Interface()
	_, writes := place.(json.Marshaler)
	_, writesText := place.(encoding.TextMarshaler)
	if writes || writesText || was.Kind() != reflect.Struct {
		return nil
	}
	hidden := 0
	for i := range was.NumField() {
		if f := was.Type().Field(i); !f.IsExported() && !derived[was.Type().String()+"."+f.Name] && !f.Anonymous && !was.Field(i).IsZero() {
			hidden++
		}
	}
	if hidden > 0 {
		return fmt.Errorf("%s leaves out what is not exported, in silence", text)
	}
	return nil
}

// derived are the fields that are worked out from the others when they are needed.
var derived = map[string]bool{"assessment.Part.passes": true, "assessment.Part.beside": true}

func throughText(v reflect.Value) (outcome string, err error) {
	writer, writes := v.Interface().(encoding.TextMarshaler)
	if !writes {
		return "", nil
	}
	text, err := writer.MarshalText()
	if err != nil {
		return "refused", isRefusal(err)
	}
	place := reflect.New(v.Type())
	reader, reads := place.Interface().(encoding.TextUnmarshaler)
	if !reads {
		return "", errors.New("writes text and does not read it")
	}
	if err := reader.UnmarshalText(text); err != nil {
		return "refused", isRefusal(err)
	}
	again, err := place.Elem().Interface().(encoding.TextMarshaler).MarshalText()
	if err == nil && !bytes.Equal(text, again) {
		err = fmt.Errorf("%s came back as %s", text, again)
	}
	if !rounds[v.Type()] && err == nil {
		err = equal(v, place.Elem())
	}
	return "back", err
}

// rounds are the types whose text form is rounded and says so.
var rounds = map[reflect.Type]bool{reflect.TypeFor[assessment.Percent](): true}

func throughSQL(v reflect.Value) (outcome string, err error) {
	writer, writes := v.Interface().(driver.Valuer)
	if !writes {
		return "", nil
	}
	value, err := writer.Value()
	if err != nil {
		return "refused", isRefusal(err)
	}
	place := reflect.New(v.Type())
	reader, reads := place.Interface().(sql.Scanner)
	if !reads {
		return "", errors.New("goes into a database and does not come back")
	}
	if err := reader.Scan(value); err != nil {
		return "refused", isRefusal(err)
	}
	if text, ok := value.(string); ok { // as a driver may give it
		if err := reader.Scan([]byte(text)); err != nil {
			return "", err
		}
	}
	return "back", equalOrSameSQL(v, place.Elem(), value)
}

func equalOrSameSQL(was, is reflect.Value, value driver.Value) error {
	again, err := is.Interface().(driver.Valuer).Value()
	if err == nil && !reflect.DeepEqual(value, again) {
		err = fmt.Errorf("%v came back as %v", value, again)
	}
	return err
}

// throughGob encodes a value: gob refuses it with an error of its own, or what
// comes back writes the same JSON.
func throughGob(v reflect.Value) (outcome string, err error) {
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).EncodeValue(v); err != nil {
		return "refused", nil
	}
	place := reflect.New(v.Type())
	if err := gob.NewDecoder(&b).DecodeValue(place); err != nil {
		return "refused", nil
	}
	was, errWas := json.Marshal(v.Interface())
	is, errIs := json.Marshal(place.Elem().Interface())
	if (errWas == nil) != (errIs == nil) || !bytes.Equal(was, is) {
		return "", fmt.Errorf("%s came back from gob as %s", was, is)
	}
	return "back", nil
}

func equal(was, is reflect.Value) error {
	if !reflect.DeepEqual(was.Interface(), is.Interface()) {
		return fmt.Errorf("%#v came back as %#v", was.Interface(), is.Interface())
	}
	return nil
}

// isRefusal holds an error to be one of the library's, or one of encoding/json that
// names the field or repeats it.
func isRefusal(err error) error {
	var refusal *qagida.InputError
	if errors.As(err, &refusal) || strings.Contains(err.Error(), "qagida: ") || strings.Contains(err.Error(), "of type error") ||
		strings.Contains(err.Error(), "json.RawMessage") {
		return nil
	}
	return fmt.Errorf("is not refused by name: %w", err)
}
