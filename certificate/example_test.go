package certificate_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

// A certificate is still valid on the date of its issue five years on, or not,
// as one reads para 32.
func Example() {
	record := certificate.Record{Issued: qagida.MustDate(2026, 3, 6)}
	on := qagida.MustDate(2031, 3, 6)
	for _, reading := range []string{"certificate-last-day=anniversary", "certificate-last-day=eve"} {
		rules, _ := certificate.Order95().With(reading)
		d, _ := rules.Status(record, on)
		fmt.Println(reading, d.LastDay, d.Status)
	}
	// Output:
	// certificate-last-day=anniversary 2031-03-06 valid
	// certificate-last-day=eve 2031-03-05 expired
}

func ExampleOrder95() {
	rules := certificate.Order95()
	fmt.Println(rules.Edition, rules.ValidityYears, rules.NumberDigits, rules.CertificateLastDay)
	// Output: order95-2020 5 6 anniversary
}

func ExampleReadings() {
	for _, reading := range certificate.Readings() {
		fmt.Println(reading.ID, reading.Provision)
	}
	// Output:
	// expert-duty order95/2.7
	// course-kind order95/21.1.1
	// course-kind-abroad order95/21.2.1
	// abroad-last-day order95/21.2.2
	// abroad-negative order95/26
	// certificate-last-day order95/32.2
}

func ExampleQuestions() {
	for _, question := range certificate.Questions()[:3] {
		fmt.Println(question.Name(), len(question.Codes()))
	}
	// Output:
	// certificate.issue 31
	// certificate.form 14
	// certificate.status 4
}

func ExampleCriteria() {
	for _, c := range certificate.Criteria()[:3] {
		fmt.Println(c.Code, c.Provision)
	}
	// Output:
	// certificate-assessment-expert order95/2.7
	// certificate-course-kind order95/2.8
	// certificate-after-course order95/2.8
}

// Changed numbers need a name of their own.
func ExampleRules_Check() {
	reform := certificate.Order95()
	reform.ValidityYears = 3
	fmt.Println(reform.Check() == nil)
	reform.Edition = "reform-2027"
	fmt.Println(reform.Check() == nil)
	// Output:
	// false
	// true
}

func ExampleRules_With() {
	rules, err := certificate.Order95().With("certificate-last-day=eve")
	fmt.Println(rules.CertificateLastDay, err)
	_, err = rules.With("certificate-last-day=noon")
	fmt.Println(err)
	// Output:
	// eve <nil>
	// qagida: reading.certificate-last-day: "noon": is not one of: anniversary, eve
}

func ExampleRules_LastDay() {
	last, _ := certificate.Order95().LastDay(qagida.MustDate(2020, 2, 29))
	fmt.Println(last)
	// Output: 2025-02-28
}

func ExampleRules_Status() {
	record := certificate.Record{Issued: qagida.MustDate(2026, 3, 6), Revoked: qagida.MustDate(2028, 1, 10)}
	for _, on := range []qagida.Date{qagida.MustDate(2028, 1, 9), qagida.MustDate(2028, 1, 10)} {
		d, _ := certificate.Order95().Status(record, on)
		fmt.Println(on, d.Status, d.LastDay, d.DaysLeft())
		for f := range d.Unmet() {
			fmt.Println(f.Code(), f.Provision())
		}
	}
	// Output:
	// 2028-01-09 valid 2031-03-06 1152
	// 2028-01-10 revoked 2031-03-06 unknown
	// certificate-not-revoked general/revocation
}

// A reform to three years leaves a certificate issued before it as it is.
func ExampleRules_Status_reform() {
	reform := certificate.Order95()
	reform.Edition, reform.ValidityYears = "reform-2027", 3
	timeline, _ := qagida.NewTimeline(
		qagida.Step[certificate.Rules]{From: qagida.MustDate(2020, 4, 24), Rules: certificate.Order95()},
		qagida.Step[certificate.Rules]{From: qagida.MustDate(2027, 1, 1), Rules: reform},
	)
	for _, issued := range []qagida.Date{qagida.MustDate(2026, 12, 31), qagida.MustDate(2027, 1, 1)} {
		rules, _ := timeline.At(issued)
		d, _ := rules.Status(certificate.Record{Issued: issued}, qagida.MustDate(2031, 1, 1))
		fmt.Println(issued, d.Edition(), d.LastDay, d.Status)
	}
	// Output:
	// 2026-12-31 order95-2020 2031-12-31 valid
	// 2027-01-01 reform-2027 2030-01-01 expired
}

func ExampleRules_Issue() {
	d, _ := certificate.Order95().Issue(certificate.Issuance{
		Course: certificate.Course{Course: qualification.Course{
			Place: qualification.Domestic, Hours: qagida.CountOf(120), Last: qagida.MustDate(2026, 3, 6),
		}},
		Organisation: "Bilimzet", AssessedBy: "Bilimzet", Passed: qagida.Yes,
		Certificate: certificate.Form{Issued: qagida.MustDate(2026, 3, 5)},
	})
	fmt.Println(d.Outcome())
	for f := range d.Unmet() {
		fmt.Println(f.Provision(), f.Code())
	}
	// Output:
	// not-met
	// order95/2.8 certificate-after-course
	// order95/27 certificate-assessment-independent
}

func ExampleRules_Form() {
	d, _ := certificate.Order95().Form(certificate.Issuance{
		Course:     certificate.Course{Course: qualification.Course{Place: qualification.Domestic}},
		HeadAbsent: qagida.Yes,
		Certificate: certificate.Form{
			Hours: qagida.CountOf(34), SignedBy: certificate.ActingHead, Number: "123",
			Blank: qagida.SetOf(certificate.LineLogo),
		},
	})
	for f := range d.Unmet() {
		fmt.Println(f.Provision(), f.Code())
	}
	// Output:
	// order95/21.1.1 certificate-hours
	// order95/A4.2 certificate-logo
	// order95/A4.8 certificate-number
}

func ExampleRules_Number() {
	rules := certificate.Order95()
	n, _ := rules.Number("AB", 123)
	fmt.Println(n, n.Digits())
	_, err := rules.Number("AB", 1000000)
	fmt.Println(err)
	// Output:
	// AB № 000123 000123
	// qagida: number: "1000000": must be a serial of at most 6 digits, not negative: begin a new series
}

func ExampleRules_ParseNumber() {
	n, err := certificate.Order95().ParseNumber("AB № 000123")
	fmt.Println(n.Series(), n.Serial(), err)
	// Output: AB 123 <nil>
}

func ExampleRules_Term() {
	term, _ := certificate.Order95().Term("850509127181", "AB № 000123", certificate.Record{Issued: qagida.MustDate(2026, 3, 6)})
	fmt.Println(term.Issued, term.Last, term.Key())
	fmt.Println(term.Status(qagida.MustDate(2031, 3, 7)), term.ValidOn(qagida.MustDate(2031, 3, 6)))
	// Output:
	// 2026-03-06 2031-03-06 850509127181/AB № 000123/2031-03-06
	// expired true
}

func ExampleNewTerms() {
	rules := certificate.Order95()
	first, _ := rules.Term("", "first", certificate.Record{Issued: qagida.MustDate(2016, 5, 10)})
	second, _ := rules.Term("", "second", certificate.Record{Issued: qagida.MustDate(2021, 9, 1)})
	h, _ := certificate.NewTerms(second, first)
	for term := range h.All() {
		fmt.Println(term.ID, term.Last)
	}
	// Output:
	// first 2021-05-10
	// second 2026-09-01
}

// A renewal is one certificate more; the old one stays.
func ExampleTerms_With() {
	rules := certificate.Order95()
	old, _ := rules.Term("", "old", certificate.Record{Issued: qagida.MustDate(2021, 3, 6)})
	h, _ := certificate.NewTerms(old)
	renewal, _ := rules.Term("", "new", certificate.Record{Issued: qagida.MustDate(2026, 2, 2)})
	h, _ = h.With(renewal)
	for _, on := range []qagida.Date{qagida.MustDate(2026, 2, 1), qagida.MustDate(2026, 2, 2)} {
		counts, _ := h.On(on)
		fmt.Println(on, counts.ID)
	}
	// Output:
	// 2026-02-01 old
	// 2026-02-02 new
}

func ExampleTerms_On() {
	term, _ := certificate.Order95().Term("", "abroad", certificate.Record{Issued: qagida.MustDate(2026, 3, 6), Origin: certificate.Foreign})
	h, _ := certificate.NewTerms(term)
	for _, on := range []qagida.Date{qagida.MustDate(2026, 3, 5), qagida.MustDate(2026, 3, 6)} {
		_, fact := h.On(on)
		fmt.Println(on, fact)
	}
	// Output:
	// 2026-03-05 false
	// 2026-03-06 unknown
}

func ExampleTerms_Gaps() {
	rules := certificate.Order95()
	first, _ := rules.Term("", "first", certificate.Record{Issued: qagida.MustDate(2016, 5, 10)})
	second, _ := rules.Term("", "second", certificate.Record{Issued: qagida.MustDate(2021, 9, 1)})
	h, _ := certificate.NewTerms(first, second)
	gaps, _ := h.Gaps(qagida.Period{First: qagida.MustDate(2021, 1, 1), Last: qagida.MustDate(2021, 12, 31)})
	for gap := range gaps {
		fmt.Println(gap, gap.Days())
	}
	// Output: 2021-05-11/2021-08-31 113
}

func ExampleTerms_Unsettled() {
	rules := certificate.Order95()
	own, _ := rules.Term("", "own", certificate.Record{Issued: qagida.MustDate(2016, 5, 10)})
	abroad, _ := rules.Term("", "abroad", certificate.Record{Issued: qagida.MustDate(2021, 9, 1), Origin: certificate.Foreign})
	h, _ := certificate.NewTerms(own, abroad)
	year := qagida.Period{First: qagida.MustDate(2021, 1, 1), Last: qagida.MustDate(2021, 12, 31)}
	gaps, _ := h.Gaps(year)
	unsettled, _ := h.Unsettled(year)
	fmt.Println(slices.Collect(gaps), slices.Collect(unsettled))
	// Output: [2021-05-11/2021-08-31] [2021-09-01/2021-12-31]
}

func ExampleExpiring() {
	rules := certificate.Order95()
	var terms []certificate.Term
	for i, issued := range []qagida.Date{qagida.MustDate(2021, 12, 1), qagida.MustDate(2021, 11, 30), qagida.MustDate(2022, 6, 1)} {
		number, _ := rules.Number("AB", i+1)
		term, _ := rules.Term("850509127181", number.String(), certificate.Record{Issued: issued})
		terms = append(terms, term)
	}
	soon, _ := certificate.Expiring(slices.Values(terms), qagida.MustDate(2026, 11, 21), 1, 0)
	for term := range soon {
		fmt.Println(term.Key())
	}
	// Output:
	// 850509127181/AB № 000002/2026-11-30
	// 850509127181/AB № 000001/2026-12-01
}

// Two teachers cannot have the certificate of one number.
func ExampleSharedIDs() {
	rules, record := certificate.Order95(), certificate.Record{Issued: qagida.MustDate(2026, 3, 6)}
	one, _ := rules.Term("850509127181", "AB № 000123", record)
	other, _ := rules.Term("920229507770", "AB № 000123", record)
	for id := range certificate.SharedIDs(slices.Values([]certificate.Term{one, other})) {
		fmt.Println(id)
	}
	// Output: AB № 000123
}

func ExampleRules_Payment() {
	d := certificate.Order95().Payment(qagida.Unknown)
	fmt.Println(d.Outcome())
	for field := range d.Missing() {
		fmt.Println("not stated:", field.Name)
	}
	// Output:
	// undetermined
	// not stated: contract
}

func ExampleRules_Repayment() {
	costs, _ := certificate.ParseTenge("150000.50")
	d, _ := certificate.Order95().Repayment(certificate.Departure{
		Place: qualification.Abroad, NegativeResult: qagida.Yes, ExpelledAbroad: qagida.Yes,
		Expelled: qagida.Yes, Order: qagida.Yes, Costs: costs,
	})
	fmt.Println(d.Due, d.Amount, d.Abroad.Outcome(), d.Expelled.Outcome())
	for field := range d.Expelled.Missing() {
		fmt.Println("not stated:", field.Name)
	}
	// Output:
	// true 150000.5 met undetermined
	// not stated: commission_decision
}

func ExampleRules_RepaymentAbroad() {
	d, _ := certificate.Order95().RepaymentAbroad(certificate.Departure{
		Place: qualification.Abroad, NegativeResult: qagida.Yes, ExpelledAbroad: qagida.No,
	})
	for f := range d.Unmet() {
		fmt.Println(f.Provision(), f.Code())
	}
	// Output: order95/26 repayment-expelled-abroad
}

func ExampleRules_RepaymentExpelled() {
	costs, _ := certificate.ParseTenge("150000")
	d, _ := certificate.Order95().RepaymentExpelled(certificate.Departure{
		Expelled: qagida.Yes, Order: qagida.Yes, CommissionDecision: qagida.Yes, Costs: costs,
	})
	fmt.Println(d.Outcome())
	// Output: met
}

func ExampleNewTenge() {
	_, err := certificate.NewTenge(decimal.New(-1, 0))
	fmt.Println(err)
	// Output: qagida: costs: "-1E0": is negative
}

func ExampleParseTenge() {
	a, _ := certificate.ParseTenge("1.0")
	b, _ := certificate.ParseTenge("1.00")
	fmt.Println(a, a == b)
	// Output: 1 true
}

func ExampleRules_Receipt() {
	receipt, _ := certificate.Order95().Receipt(certificate.Issuance{Passed: qagida.Yes})
	receipt.Findings = receipt.Findings[1:2]
	text, _ := json.MarshalIndent(receipt, "", "  ")
	fmt.Printf("%s\n", text)
	// Output:
	// {
	//   "library": "0.1.0",
	//   "edition": "order95-2020",
	//   "readings": [
	//     "expert-duty=definition-only",
	//     "course-kind=partition",
	//     "course-kind-abroad=by-duration",
	//     "abroad-last-day=corresponding",
	//     "abroad-negative=refuses",
	//     "certificate-last-day=anniversary"
	//   ],
	//   "facts": {
	//     "passed": true
	//   },
	//   "outcome": "undetermined",
	//   "findings": [
	//     {
	//       "code": "certificate-course-kind",
	//       "outcome": "undetermined",
	//       "provision": "order95/2.8"
	//     }
	//   ]
	// }
}

func ExampleRules_Verify() {
	rules := certificate.Order95()
	receipt, _ := rules.Receipt(certificate.Issuance{
		Course: certificate.Course{Course: qualification.Course{Place: qualification.Domestic}}, Passed: qagida.Yes,
	})
	receipt.Facts.Passed = qagida.No
	differences, _ := rules.Verify(receipt)
	for _, d := range differences {
		fmt.Println(d.Field, "—", d.Recorded, "—", d.Now)
	}
	// Output:
	// outcome — undetermined — not-met
	// findings.certificate-passed — met, order95/29 — not-met, order95/29
}

// A reform has a name of its own, and no decision by it bears the order's.
func ExampleRules_Reform() {
	reform, err := certificate.Order95().Reform("reform-2027", func(r *certificate.Rules) { r.ValidityYears = 3 })
	if err != nil {
		fmt.Println(err)
		return
	}
	last, _ := reform.LastDay(qagida.MustDate(2027, 3, 6))
	fmt.Println(reform.Edition, last)

	unnamed := certificate.Order95()
	unnamed.ValidityYears = 3
	_, err = unnamed.LastDay(qagida.MustDate(2027, 3, 6))
	fmt.Println(err)
	// Output:
	// reform-2027 2030-03-06
	// qagida: Rules.Edition: "order95-2020": names the order's own edition, but a number is not the order's: Rules.ValidityYears is 3 and not 5; give the changed rules a name of their own
}

// A later act lets certificates that run out in the winter count for another year
// and a half.
func ExampleNewExtension() {
	act, err := certificate.NewExtension(certificate.Extension{
		Act:    qagida.Text{KK: "№ 7 бұйрық", RU: "приказ № 7", EN: "Order No. 7"},
		From:   qagida.MustDate(2031, 1, 15),
		To:     qagida.MustDate(2032, 6, 30),
		Ending: qagida.Period{First: qagida.MustDate(2030, 12, 1), Last: qagida.MustDate(2031, 6, 30)},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	rules, err := certificate.Order95().Reform("extended-2031", func(r *certificate.Rules) { r.Extension = act })
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := rules.Status(certificate.Record{Issued: qagida.MustDate(2026, 3, 6)}, qagida.MustDate(2031, 9, 1))
	if err != nil {
		fmt.Println(err)
		return
	}
	finding, err := d.Find(certificate.CodeTerm)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Status, "until", d.LastDay)
	fmt.Println(finding.Text(qagida.English))
	// Output:
	// valid until 2032-06-30
	// The extended term of the certificate has not run out on 1 September 2031: its last day is 30 June 2032 (Order No. 7)
}

// What, without why: for a register of many certificates.
func ExampleRules_StatusOn() {
	record := certificate.Record{Issued: qagida.MustDate(2026, 3, 6)}
	fmt.Println(certificate.Order95().StatusOn(record, qagida.MustDate(2031, 3, 6)))
	fmt.Println(certificate.Order95().StatusOn(record, qagida.MustDate(2031, 3, 7)))
	// Output:
	// valid <nil>
	// expired <nil>
}

// An amount of money is read with its thousands apart and both decimals of tiyn.
func ExampleTenge_Text() {
	costs, err := certificate.ParseTenge("1500000.5")
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(strings.ReplaceAll(costs.Text(qagida.Kazakh), "\u00a0", " "))
	fmt.Println(costs.Text(qagida.English))
	// Output:
	// 1 500 000,50 теңге
	// 1,500,000.50 tenge
}
