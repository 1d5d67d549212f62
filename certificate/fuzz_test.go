package certificate_test

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/lawtest"
)

// Every target holds whatever comes in to the same: it is refused with an
// InputError, or read and written back as it was; nothing panics.
func FuzzParseNumber(f *testing.F) {
	for _, text := range []string{"AB № 000123", "AB №000123", "АӘ № 999999", " № 000123", "A № B № 000123", "AB № 12345", "AB № ١٢٣٤٥٦", "unknown", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		number, err := certificate.Order95().ParseNumber(text)
		if err != nil {
			lawtest.Refused(t, err)
			return
		}
		serial, known := number.Serial().Int()
		again, err := certificate.Order95().Number(number.Series(), serial)
		if number.String() != text || !known || err != nil || again != number {
			t.Fatalf("%q prints back as %v, and made again is %v (%v)", text, number, again, err)
		}
	})
}

func FuzzTenge(f *testing.F) {
	for _, text := range []string{"150000.50", "0", "00.10", "1.001", "-1", "-", ".5", "5.", "1e3", "1,5", `"12"`, "null", "1000000000000", "1000000000000.01", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		amount, err := certificate.ParseTenge(text)
		if err != nil {
			lawtest.Refused(t, err)
		} else if back, err := certificate.ParseTenge(amount.String()); err != nil || back != amount {
			t.Fatalf("%q is %v, which is read as %v (%v)", text, amount, back, err)
		}
		var fromJSON, again certificate.Tenge
		if err := fromJSON.UnmarshalJSON([]byte(text)); err != nil {
			lawtest.Refused(t, err)
			return
		}
		written, err := json.Marshal(fromJSON)
		if readErr := json.Unmarshal(written, &again); err != nil || readErr != nil || again != fromJSON {
			t.Fatalf("%q is %v, written as %s (%v) and read as %v (%v)", text, fromJSON, written, err, again, readErr)
		}
		if decimal, known := fromJSON.Decimal(); known {
			if back, err := certificate.NewTenge(decimal); err != nil || back != fromJSON {
				t.Fatalf("%v as a decimal is %v and comes back as %v (%v)", fromJSON, decimal, back, err)
			}
		}
	})
}

// A receipt is the one record of a decision that the library reads: whatever
// stands in it, it is verified or refused, and what is read is written alike.
func FuzzReceipt(f *testing.F) {
	receipt, err := certificate.Order95().Receipt(certificate.Issuance{})
	if err != nil {
		f.Fatal(err)
	}
	text, err := json.Marshal(receipt)
	if err != nil {
		f.Fatal(err)
	}
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
		if err != nil {
			t.Fatalf("%s is read as %+v, which cannot be written: %v", text, read, err)
		}
		if err := json.Unmarshal(written, &again); err != nil {
			t.Fatalf("%s cannot be read again: %v", written, err)
		}
		if _, err := certificate.Order95().Verify(read); err != nil {
			lawtest.Refused(t, err)
		}
	})
}

// Any JSON at all is a certificate that has a status, or is refused.
func FuzzFactsInJSON(f *testing.F) {
	for _, text := range []string{
		`{}`, `{"record":{"issued":"2024-02-29"},"on":"2029-02-28"}`, `{"record":{"issued":"9999-12-31"},"on":"2029-02-28"}`,
		`{"record":{"certified":false,"issued":"2024-02-29"}}`, `{"record":{"origin":"foreign","revoked":"2024-02-29"}}`,
		`{"issuance":{"course":{"place":"domestic","hours":108}}}`, `{"form":{"hours":-1}}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var in struct {
			Record   certificate.Record   `json:"record"`
			On       qagida.Date          `json:"on"`
			Issuance certificate.Issuance `json:"issuance"`
		}
		if json.Unmarshal(text, &in) != nil {
			return
		}
		status, err := certificate.Order95().Status(in.Record, in.On)
		lawtest.Decided(t, status.Decision, err)
		issue, err := certificate.Order95().Issue(in.Issuance)
		lawtest.Decided(t, issue, err)
	})
}

func FuzzEnumerations(f *testing.F) {
	for _, text := range []string{"", "unknown", "null", `"unknown"`, "other", `"other"`, "\x00", "é", "a-b"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lawtest.Read[certificate.CertificateLastDayReading](t, text)
		lawtest.Read[certificate.Line](t, text)
		lawtest.Read[certificate.Origin](t, text)
		lawtest.Read[certificate.Signatory](t, text)
		lawtest.Read[certificate.Status](t, text)
	})
}
