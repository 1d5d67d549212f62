package qagida_test

import (
	"fmt"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

// A reform shortens the validity of certificates. Those issued before it keep
// their five years. The first day of the edition of 2020 is the caller's to
// state: the sources do not give it.
func Example_anotherEdition() {
	reform := certificate.Order95()
	reform.Edition = "reform-2027"
	reform.ValidityYears = 3

	rules, err := qagida.NewTimeline(
		qagida.Step[certificate.Rules]{From: qagida.MustDate(2020, 5, 1), Rules: certificate.Order95()},
		qagida.Step[certificate.Rules]{From: qagida.MustDate(2027, 1, 1), Rules: reform},
	)
	if err != nil {
		fmt.Println(err) // names the field that makes no sense
		return
	}
	for _, issued := range []qagida.Date{qagida.MustDate(2026, 12, 31), qagida.MustDate(2027, 1, 1)} {
		of, err := rules.At(issued)
		if err != nil {
			fmt.Println(err)
			return
		}
		last, err := of.LastDay(issued)
		fmt.Println(issued, of.Edition, last, err)
	}
	// Output:
	// 2026-12-31 order95-2020 2031-12-31 <nil>
	// 2027-01-01 reform-2027 2030-01-01 <nil>
}
