package certificate_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
)

// Every target holds whatever comes in to the same: it is refused with an
// InputError, or read and written back as it was; nothing panics.
func FuzzParseNumber(f *testing.F) {
	for _, text := range []string{"AB № 000123", "AB №000123", "АӘ № 999999", " № 000123", "A № B № 000123", "AB № 12345", "AB № ١٢٣٤٥٦", "unknown", "", "a\nb № 000123"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		number, err := certificate.Order95().ParseNumber(text)
		if err != nil {
			ruletest.IsRefusal(t, err)
			return
		}
		require.Equal(t, text, number.String())
		serial, known := number.Serial().Int()
		require.True(t, known)
		again, err := certificate.Order95().Number(number.Series(), serial)
		require.NoError(t, err)
		require.Equal(t, number, again)
	})
}

func FuzzTenge(f *testing.F) {
	for _, text := range []string{"150000.50", "0", "00.10", "1.001", "-1", "-", ".5", "5.", "1e3", "1,5", `"12"`, "null", "1000000000000", "1000000000000.01", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if amount, err := certificate.ParseTenge(text); err != nil {
			ruletest.IsRefusal(t, err)
		} else {
			back, err := certificate.ParseTenge(amount.String())
			require.NoError(t, err)
			require.Equal(t, amount, back)
		}
		var fromJSON, again certificate.Tenge
		if err := fromJSON.UnmarshalJSON([]byte(text)); err != nil {
			ruletest.IsRefusal(t, err)
			return
		}
		written, err := json.Marshal(fromJSON)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(written, &again))
		require.Equal(t, fromJSON, again)
		if decimal, known := fromJSON.Decimal(); known {
			back, err := certificate.NewTenge(decimal)
			require.NoError(t, err)
			require.Equal(t, fromJSON, back)
		}
	})
}

// A receipt is a record that the library reads: whatever stands in it, it is
// verified or refused, and what is read is written alike.
func FuzzReceipt(f *testing.F) {
	receipt, err := certificate.Order95().Receipt(certificate.Issuance{})
	require.NoError(f, err)
	text, err := json.Marshal(receipt)
	require.NoError(f, err)
	f.Add(text)
	f.Add([]byte(`{}`))
	f.Add([]byte(`{"facts":{"course":{"place":"domestic","hours":36},"passed":true,"certificate":{"hours":36,"issued":"9999-12-31"}},"outcome":"met"}`))
	f.Add([]byte(`{"readings":["certificate-last-day=eve"],"last_day":"2031-03-06","findings":[{"code":"x","outcome":"not-met","provision":"order95/28"}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var read, again certificate.Receipt
		if json.Unmarshal(text, &read) != nil {
			return
		}
		written, err := json.Marshal(read)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(written, &again))
		if _, err := certificate.Order95().Verify(read); err != nil {
			ruletest.IsRefusal(t, err)
		}
	})
}
