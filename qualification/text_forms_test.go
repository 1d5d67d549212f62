package qualification_test

import (
	"database/sql/driver"
	"encoding/json"
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
)

// enumeration is what every enumeration of the module can do.
type enumeration[E any] interface {
	~uint8
	String() string
	Text(lang qagida.Lang) string
	All() iter.Seq[E]
	MarshalText() ([]byte, error)
	MarshalJSON() ([]byte, error)
	Value() (driver.Value, error)
}

// forms checks an enumeration whose zero value means unknown.
func forms[E enumeration[E]](t *testing.T, want []string, parse func(string) (E, error)) {
	t.Helper()
	var zero E
	if b, err := zero.MarshalJSON(); err != nil || string(b) != "null" || zero.String() != "unknown" {
		t.Errorf("the zero value is %s, in JSON %s, %v", zero, b, err)
	}
	if v, err := zero.Value(); v != nil || err != nil {
		t.Errorf("the zero value is stored as %v, %v", v, err)
	}
	everyForm(t, want, parse)
}

// whole checks an enumeration whose zero value is a value like the others.
func whole[E enumeration[E]](t *testing.T, want []string, parse func(string) (E, error)) {
	t.Helper()
	everyForm(t, want, parse)
}

func everyForm[E enumeration[E]](t *testing.T, want []string, parse func(string) (E, error)) {
	t.Helper()
	var zero E
	var got []string
	for e := range zero.All() {
		got = append(got, e.String())
		if back, err := parse(e.String()); err != nil || back != e {
			t.Errorf("%s reads as %s, %v", e, back, err)
		}
		same(t, e)
		if e.Text(qagida.Kazakh) == "" || e.Text(qagida.Russian) == "" || e.Text(qagida.English) == "" {
			t.Errorf("%s has no name in a language", e)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, err := parse("no such text"); err == nil {
		t.Errorf("%T reads anything", zero)
	}
	outside := E(200)
	if _, err := outside.MarshalText(); err == nil || slices.Contains(want, outside.String()) {
		t.Errorf("%s is written", outside)
	}
}

// same checks that a value comes back from JSON and from SQL as it was.
func same[E enumeration[E]](t *testing.T, e E) {
	t.Helper()
	var back E
	b, err := json.Marshal(e)
	if err != nil || json.Unmarshal(b, &back) != nil || back != e {
		t.Errorf("%s in JSON is %s and reads as %s, %v", e, b, back, err)
	}
	back = 0
	stored, err := e.Value()
	if err != nil || any(&back).(interface{ Scan(v any) error }).Scan(stored) != nil || back != e {
		t.Errorf("%s in SQL is %v and reads as %s, %v", e, stored, back, err)
	}
}
