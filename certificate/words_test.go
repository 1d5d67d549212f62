package certificate_test

import (
	"database/sql/driver"
	"iter"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
)

// enumeration is what every enumeration of the module can do.
type enumeration[E any] interface {
	~uint8
	ruletest.Form
	String() string
	Text(lang qagida.Lang) string
	All() iter.Seq[E]
}

// forms returns the test of an enumeration: the text forms of its values in their
// order, and each value in every form. Its zero value means unknown, or is the
// first of the values.
func forms[E enumeration[E], P ruletest.FormPointer[E]](whole bool, want ...string) func(*testing.T) {
	return func(t *testing.T) {
		var got []string
		for e := range E(0).All() {
			got = append(got, e.String())
			for lang := range qagida.Values[qagida.Lang]() {
				require.NotEmpty(t, e.Text(lang))
			}
			ruletest.Forms[E, P](t, e, (e+1)%2, e.String(), `"`+e.String()+`"`, driver.Value(e.String()))
		}
		require.Equal(t, want, got)
		if !whole {
			ruletest.Forms[E, P](t, 0, 1, "unknown", "null", nil)
		}
		var read E
		ruletest.IsRefusal(t, P(&read).UnmarshalText([]byte("no such text")))
		_, err := E(200).MarshalText()
		ruletest.IsRefusal(t, err)
	}
}

func TestWordsRoundTrip(t *testing.T) {
	t.Run("status", forms[certificate.Status](false, "not-issued", "not-yet-valid", "valid", "expired", "revoked", "not-set"))
	t.Run("origin", forms[certificate.Origin](true, "annex-4", "foreign"))
	t.Run("signatory", forms[certificate.Signatory](false, "head", "acting-head", "other"))
	t.Run("line", forms[certificate.Line](false, "ministry", "organisation", "logo", "holder", "programme-kk", "programme-ru",
		"hours", "agreed", "head", "signature", "series", "number", "issued", "topic"))
	t.Run("certificate-last-day", forms[certificate.LastDayReading](true, "anniversary", "eve"))
	t.Run("abroad-negative", forms[certificate.AbroadNegativeReading](true, "refuses", "only-expulsion"))
}

// FuzzEnumerations holds every form of an enumeration to refuse what is not
// exactly one of its texts.
func FuzzEnumerations(f *testing.F) {
	for _, text := range []string{"", "unknown", "null", `"unknown"`, "other", `"other"`, "\x00", "é", "a-b"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ruletest.Reads[certificate.AbroadNegativeReading](t, text)
		ruletest.Reads[certificate.LastDayReading](t, text)
		ruletest.Reads[certificate.Line](t, text)
		ruletest.Reads[certificate.Origin](t, text)
		ruletest.Reads[certificate.Signatory](t, text)
		ruletest.Reads[certificate.Status](t, text)
	})
}
