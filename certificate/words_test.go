package certificate_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

// word is what every enumeration can do; reader is what its pointer can.
type word[E any] interface {
	comparable
	String() string
	Text(qagida.Lang) string
	All() iter.Seq[E]
	encoding.TextMarshaler
	json.Marshaler
	driver.Valuer
}

type reader[E any] interface {
	*E
	encoding.TextUnmarshaler
	json.Unmarshaler
	sql.Scanner
}

// roundTrip checks that each value reads back from text, JSON and SQL, that the
// text forms are the given ones, and that no other text is read.
func roundTrip[E word[E], P reader[E]](t *testing.T, forms ...string) {
	t.Helper()
	var zero E
	var got []string
	for v := range qagida.Values[E]() {
		got = append(got, v.String())
		text, err := v.MarshalText()
		if back, parseErr := qagida.Parse[E, P](string(text)); err != nil || parseErr != nil || back != v {
			t.Errorf("%v reads from text as %v: %v, %v", v, back, err, parseErr)
		}
		var fromJSON, fromSQL E
		b, err := v.MarshalJSON()
		if readErr := P(&fromJSON).UnmarshalJSON(b); err != nil || readErr != nil || fromJSON != v {
			t.Errorf("%v reads from JSON as %v: %v, %v", v, fromJSON, err, readErr)
		}
		stored, err := v.Value()
		if readErr := P(&fromSQL).Scan(stored); err != nil || readErr != nil || fromSQL != v {
			t.Errorf("%v reads from SQL as %v: %v, %v", v, fromSQL, err, readErr)
		}
		if v.Text(qagida.Kazakh) == "" || v.Text(qagida.English) == v.Text(qagida.Russian) {
			t.Errorf("%v has no names", v)
		}
	}
	if diff := cmp.Diff(forms, got); diff != "" {
		t.Error(diff)
	}
	v := zero
	if err := P(&v).UnmarshalText([]byte("anything else")); err == nil || v != zero {
		t.Errorf("anything else reads as %v", v)
	}
	whole := slices.Contains(got, zero.String())
	if b, err := zero.MarshalJSON(); err != nil || (string(b) == "null") == whole {
		t.Errorf("the zero value is %s, %v", b, err)
	}
}

func TestWordsRoundTrip(t *testing.T) {
	roundTrip[certificate.Status](t, "not-issued", "not-yet-valid", "valid", "expired", "revoked", "not-set")
	roundTrip[certificate.Origin](t, "annex-4", "foreign")
	roundTrip[certificate.Signatory](t, "head", "acting-head", "other")
	roundTrip[certificate.Line](t, "ministry", "organisation", "logo", "holder", "programme-kk", "programme-ru", "hours",
		"agreed", "head", "signature", "series", "number", "issued")
	roundTrip[certificate.CertificateLastDayReading](t, "anniversary", "eve")
}
