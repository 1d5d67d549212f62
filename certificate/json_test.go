package certificate_test

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/lawtest"
	"github.com/qagida/qagida/qualification"
)

// A decision with values beside it writes them all.
func TestDecisionsInJSON(t *testing.T) {
	rules := certificate.Order95()
	record := certificate.Record{Issued: day(t, "2026-03-06")}
	for name, v := range map[string]struct {
		value func() (json.Marshaler, error)
		want  string
	}{
		"status": {
			func() (json.Marshaler, error) { return rules.Status(record, day(t, "2031-03-04")) },
			`{"status":"valid","last_day":"2031-03-06","days_left":2,"decision":"met"}`,
		},
		"status after the term": {
			func() (json.Marshaler, error) { return rules.Status(record, day(t, "2031-03-07")) },
			`{"status":"expired","last_day":"2031-03-06","days_left":null,"decision":"not-met"}`,
		},
		"status, nothing known": {
			func() (json.Marshaler, error) { return rules.Status(certificate.Record{}, qagida.Date{}) },
			`{"status":null,"last_day":null,"days_left":null,"decision":"undetermined"}`,
		},
		"repayment": {
			func() (json.Marshaler, error) {
				return rules.Repayment(certificate.Departure{
					Place: qualification.Domestic, Expelled: qagida.Yes, Order: qagida.Yes, CommissionDecision: qagida.Yes,
					Costs: tenge(t, "150000.5"),
				})
			},
			`{"abroad":"not-applicable","expelled":"met","due":true,"both":false,"amount":"150000.5"}`,
		},
		"repayment, nothing known": {
			func() (json.Marshaler, error) { return rules.Repayment(certificate.Departure{}) },
			`{"abroad":"undetermined","expelled":"undetermined","due":null,"both":null,"amount":null}`,
		},
	} {
		value, err := v.value()
		if err != nil {
			t.Fatal(name, err)
		}
		lawtest.JSON(t, name, value, v.want)
	}
}
