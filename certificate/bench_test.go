package certificate_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

var (
	someRecord    = certificate.Record{Issued: qagida.MustDate(2026, 3, 6)}
	someDay       = qagida.MustDate(2026, 11, 21)
	someDeparture = certificate.Departure{Place: qualification.Abroad, NegativeResult: qagida.Yes, Expelled: qagida.Yes}
)

// A decision costs no allocation, settled or not.
func TestDecisionsAllocateNothing(t *testing.T) {
	rules := certificate.Order95()
	full, empty, abroad, aForm := longIssue(), certificate.Issuance{}, abroadIssue(), ofForm(fullForm())
	for name, decide := range map[string]func(){
		"LastDay":           func() { _, _ = rules.LastDay(someDay) },
		"Status":            func() { _, _ = rules.Status(someRecord, someDay) },
		"Status empty":      func() { _, _ = rules.Status(certificate.Record{}, qagida.Date{}) },
		"Issue":             func() { _, _ = rules.Issue(full) },
		"Issue abroad":      func() { _, _ = rules.Issue(abroad) },
		"Issue empty":       func() { _, _ = rules.Issue(empty) },
		"Form":              func() { _, _ = rules.Form(aForm) },
		"Repayment":         func() { _, _ = rules.Repayment(someDeparture) },
		"RepaymentAbroad":   func() { _, _ = rules.RepaymentAbroad(someDeparture) },
		"RepaymentExpelled": func() { _, _ = rules.RepaymentExpelled(someDeparture) },
		"Payment":           func() { _ = rules.Payment(qagida.Unknown) },
		"Term":              func() { _, _ = rules.Term("", "1", someRecord) },
	} {
		t.Run(name, func(t *testing.T) { require.Zero(t, testing.AllocsPerRun(100, decide)) })
	}
}

func BenchmarkStatus(b *testing.B) {
	rules := certificate.Order95()
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		if d, _ := rules.Status(someRecord, someDay); d.Status != certificate.Valid {
			b.Fatal(d.Status)
		}
	}
}

func BenchmarkIssue(b *testing.B) {
	rules, in := certificate.Order95(), shortIssue()
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		if d, _ := rules.Issue(in); d.Outcome() != met {
			b.Fatal(d.Text(qagida.English))
		}
	}
}

func BenchmarkRepayment(b *testing.B) {
	rules := certificate.Order95()
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		if d, _ := rules.Repayment(someDeparture); d.Due != qagida.Unknown {
			b.Fatal(d.Due)
		}
	}
}
