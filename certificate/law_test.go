package certificate_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

// anyDay draws a day around the term of a certificate of 2026.
func anyDay(t *rapid.T, name string) qagida.Date {
	d, err := qagida.MustDate(2026, 1, 1).AddDays(rapid.IntRange(-400, 2600).Draw(t, name))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// On any day exactly one status holds, and it is the one that the days tell,
// written down here without the order of the cases in the program.
func TestOnAnyDayACertificateHasExactlyOneStatus(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := certificate.Order95()
		rules.CertificateLastDay = certificate.CertificateLastDayReading(rapid.IntRange(0, 1).Draw(t, "reading"))
		record := certificate.Record{Issued: anyDay(t, "issued")}
		if rapid.Bool().Draw(t, "revoked at all") {
			record.Revoked = anyDay(t, "revoked")
		}
		on := anyDay(t, "on")
		d, err := rules.Status(record, on)
		if record.Revoked.Before(record.Issued) {
			refused(t, err, "revoked")
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		revoked := !record.Revoked.IsZero() && !on.Before(record.Revoked)
		held := map[certificate.Status]bool{
			certificate.Revoked:     revoked,
			certificate.NotYetValid: !revoked && on.Before(record.Issued),
			certificate.Valid:       !revoked && !on.Before(record.Issued) && !on.After(d.LastDay),
			certificate.Expired:     !revoked && on.After(d.LastDay),
		}
		for status, holds := range held {
			if holds != (d.Status == status) {
				t.Errorf("%v on %s: %s, but %s is %t", record, on, d.Status, status, holds)
			}
		}
		if (d.Status == certificate.Valid) != (d.Outcome() == met) || d.Outcome() == undetermined {
			t.Errorf("%v on %s: %s, %s", record, on, d.Status, d.Outcome())
		}
		if left, known := d.DaysLeft().Int(); known != (d.Status == certificate.Valid) || known && (left < 0 || left != on.DaysUntil(d.LastDay)) {
			t.Errorf("%v on %s: %s days left", record, on, d.DaysLeft())
		}
		term, err := rules.Term("", "1", record)
		if err != nil || term.Status(on) != d.Status {
			t.Errorf("%v on %s: the term says %s, %v", record, on, term.Status(on), err)
		}
	})
}

// Leaving out the issue or the asked day never turns a settled criterion around.
func TestLearningADayNeverOverturnsAStatus(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		record, on := certificate.Record{Issued: anyDay(t, "issued")}, anyDay(t, "on")
		full, err := certificate.Order95().Status(record, on)
		if err != nil {
			t.Fatal(err)
		}
		if rapid.Bool().Draw(t, "without issue") {
			record.Issued = qagida.Date{}
		}
		if rapid.Bool().Draw(t, "without day") {
			on = qagida.Date{}
		}
		less, err := certificate.Order95().Status(record, on)
		if err != nil {
			t.Fatal(err)
		}
		neverTheOpposite(t, full.Decision, less.Decision)
		if less.Status != 0 && less.Status != full.Status {
			t.Errorf("%s with less, %s with all", less.Status, full.Status)
		}
	})
}

// Leaving out facts never turns a settled criterion around, and what is then
// open names what it waits for.
func TestLearningAFactNeverOverturnsAnIssue(t *testing.T) {
	forget := []func(*certificate.Issuance){
		func(i *certificate.Issuance) { i.Course.Place = 0 },
		func(i *certificate.Issuance) { i.Course.Hours = qagida.Count{} },
		func(i *certificate.Issuance) { i.Course.First = qagida.Date{} },
		func(i *certificate.Issuance) { i.Course.Last = qagida.Date{} },
		func(i *certificate.Issuance) { i.Organisation = "" },
		func(i *certificate.Issuance) { i.AssessedBy = "" },
		func(i *certificate.Issuance) { i.AssessmentContract = qagida.Unknown },
		func(i *certificate.Issuance) { i.Passed = qagida.Unknown },
		func(i *certificate.Issuance) { i.Certificate.Holder = "" },
		func(i *certificate.Issuance) { i.Certificate.Organisation = "" },
		func(i *certificate.Issuance) { i.Certificate.ProgrammeRU = "" },
		func(i *certificate.Issuance) { i.Certificate.Hours = qagida.Count{} },
		func(i *certificate.Issuance) { i.Certificate.Agreed = qagida.Date{} },
		func(i *certificate.Issuance) { i.Certificate.SignedBy = 0 },
		func(i *certificate.Issuance) { i.Certificate.Number = "" },
		func(i *certificate.Issuance) { i.Certificate.Issued = qagida.Date{} },
		func(i *certificate.Issuance) { i.Certificate.Blank = qagida.Set[certificate.Line]{} },
	}
	rapid.Check(t, func(t *rapid.T) {
		rules := certificate.Order95()
		i := anyIssue(t)
		full, err := rules.Issue(i)
		if err != nil {
			t.Fatal(err)
		}
		if full.Outcome() == undetermined {
			t.Fatalf("undetermined with every fact: %v", i)
		}
		for _, change := range forget {
			if rapid.Bool().Draw(t, "forget") {
				change(&i)
			}
		}
		less, err := rules.Issue(i)
		if err != nil {
			t.Fatal(err)
		}
		neverTheOpposite(t, full, less)
	})
}

// Whatever comes in, a decision or a typed error comes out.
func TestIssuingNeverPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.IntRange(-2, 300)
		text := rapid.OneOf(rapid.Just(""), rapid.String())
		date := func(name string) qagida.Date {
			return rapid.SampledFrom([]qagida.Date{{}, qagida.MustDate(1, 1, 1), qagida.MustDate(2026, 3, 6), qagida.MustDate(9999, 12, 31)}).Draw(t, name)
		}
		i := certificate.Issuance{
			Course: qualification.Course{
				Place: qualification.Place(number.Draw(t, "place")), Hours: qagida.CountOf(number.Draw(t, "hours")),
				First: date("first"), Last: date("last"), Label: qualification.Kind(number.Draw(t, "label")),
			},
			Organisation: text.Draw(t, "organisation"), AssessedBy: text.Draw(t, "assessed by"), Passed: qagida.Fact(number.Draw(t, "passed")),
			Certificate: certificate.Form{
				Holder: text.Draw(t, "holder"), Hours: qagida.CountOf(number.Draw(t, "hours on it")), Agreed: date("agreed"), Issued: date("issued"),
				SignedBy: certificate.Signatory(number.Draw(t, "signed by")), Number: text.Draw(t, "number"),
				Blank: qagida.SetOf(certificate.Line(number.Draw(t, "blank"))),
			},
		}
		d, err := certificate.Order95().Receipt(i)
		var input *qagida.InputError
		if err != nil && !errors.As(err, &input) || err == nil && len(d.Findings) == 0 {
			t.Errorf("%v, %v", d, err)
		}
	})
}

func TestLearningAFactNeverOverturnsARepayment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fact := rapid.SampledFrom([]qagida.Fact{qagida.No, qagida.Yes})
		some, err := certificate.NewTenge(decimal.New(int64(rapid.IntRange(0, 1).Draw(t, "costs")), 3))
		if err != nil {
			t.Fatal(err)
		}
		p := certificate.Departure{
			Place:          qualification.Place(rapid.IntRange(1, 2).Draw(t, "place")),
			NegativeResult: fact.Draw(t, "negative"), ExpelledAbroad: fact.Draw(t, "expelled abroad"), Expelled: fact.Draw(t, "expelled"),
			Order: fact.Draw(t, "order"), CommissionDecision: fact.Draw(t, "commission"), Costs: some,
		}
		full, err := certificate.Order95().Repayment(p)
		if err != nil {
			t.Fatal(err)
		}
		forget := func(change func()) {
			if rapid.Bool().Draw(t, "forget") {
				change()
			}
		}
		forget(func() { p.Place = 0 })
		forget(func() { p.NegativeResult = 0 })
		forget(func() { p.ExpelledAbroad = 0 })
		forget(func() { p.Expelled = 0 })
		forget(func() { p.Order = 0 })
		forget(func() { p.CommissionDecision = 0 })
		forget(func() { p.Costs = certificate.Tenge{} })
		less, err := certificate.Order95().Repayment(p)
		if err != nil {
			t.Fatal(err)
		}
		neverTheOpposite(t, full.Abroad, less.Abroad)
		neverTheOpposite(t, full.Expelled, less.Expelled)
		if less.Due != qagida.Unknown && less.Due != full.Due || less.Both != qagida.Unknown && less.Both != full.Both {
			t.Errorf("due %s and both %s with less, %s and %s with all", less.Due, less.Both, full.Due, full.Both)
		}
		if less.Amount.Known() && less.Amount != full.Amount {
			t.Errorf("%s with less, %s with all", less.Amount, full.Amount)
		}
	})
}

// The days that a history covers and its gaps together are the whole period,
// each day once, whatever the order of the input.
func TestGapsAndCertificatesShareTheDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := certificate.Order95()
		rules.Edition, rules.ValidityYears = "reform-2027", 1
		var terms []certificate.Term
		for i := range rapid.IntRange(0, 5).Draw(t, "certificates") {
			record := certificate.Record{Issued: anyDay(t, "issued")}
			if revoked := anyDay(t, "revoked"); !revoked.Before(record.Issued) {
				record.Revoked = revoked
			}
			v, err := rules.Term("", string(rune('a'+i)), record)
			if err != nil {
				t.Fatal(err)
			}
			terms = append(terms, v)
		}
		h, err := certificate.NewTerms(terms...)
		if err != nil {
			t.Fatal(err)
		}
		first := anyDay(t, "first")
		last, err := first.AddDays(rapid.IntRange(0, 700).Draw(t, "days"))
		if err != nil {
			t.Fatal(err)
		}
		gaps, err := h.Gaps(qagida.Period{First: first, Last: last})
		if err != nil {
			t.Fatal(err)
		}
		open := slices.Collect(gaps)
		random := rand.New(rand.NewPCG(1, uint64(len(terms))))
		random.Shuffle(len(terms), func(i, j int) { terms[i], terms[j] = terms[j], terms[i] })
		shuffled, err := certificate.NewTerms(terms...)
		if err != nil {
			t.Fatal(err)
		}
		for on := first; !on.After(last); on, _ = on.AddDays(1) {
			best, counts := h.On(on)
			inGap := slices.ContainsFunc(open, func(p qagida.Period) bool { return p.Contains(on) == qagida.Yes })
			if inGap == (counts == qagida.Yes) || counts == qagida.Unknown {
				t.Fatalf("%s: counts %s, in a gap %t", on, counts, inGap)
			}
			if other, fact := shuffled.On(on); other != best || fact != counts {
				t.Fatalf("%s: %v or %v", on, best, other)
			}
		}
		for i := 1; i < len(open); i++ {
			if eve, _ := open[i].First.AddDays(-1); !eve.After(open[i-1].Last) {
				t.Errorf("%s and %s are one gap", open[i-1], open[i])
			}
		}
	})
}

func TestEveryNumberParsesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := certificate.Order95()
		rules.NumberDigits = rapid.IntRange(1, 9).Draw(t, "digits")
		series := rapid.StringMatching(`[A-ZА-Я0-9]{1,4}`).Draw(t, "series")
		n, err := rules.Number(series, rapid.IntRange(0, 9).Draw(t, "serial"))
		if err != nil || len(n.Digits()) != rules.NumberDigits {
			t.Fatalf("%s, %v", n, err)
		}
		if back, err := rules.ParseNumber(n.String()); err != nil || back != n {
			t.Errorf("%s reads as %s, %v", n, back, err)
		}
		d, err := rules.Form(ofForm(certificate.Form{Series: n.Series(), Number: n.Digits()}))
		if err != nil || outcomeOf(d, certificate.CodeNumber) != met {
			t.Errorf("%s is no number for the form: %v", n, err)
		}
	})
}

// neverTheOpposite checks a decision on fewer facts against one on all of them.
func neverTheOpposite(t reporter, full, less qagida.Decision) {
	t.Helper()
	settled := map[qagida.Code]qagida.Outcome{}
	for code, o := range full.Outcomes() {
		settled[code] = o
	}
	for f := range less.Findings() {
		was, is := settled[f.Code()], f.Outcome()
		if was == met && is == notMet || was == notMet && is == met {
			t.Errorf("%s: %s with all facts, %s with fewer", f.Code(), was, is)
		}
		named := 0
		for range f.Missing() {
			named++
		}
		if is == undetermined && named == 0 {
			t.Errorf("%s: undetermined without a missing fact", f.Code())
		}
	}
}

// What a history says does not depend on the order in which it was told, nor on
// one certificate being told twice.
func TestHistoryDoesNotDependOnTheOrderOfInput(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var terms []certificate.Term
		for i := range rapid.IntRange(0, 5).Draw(t, "certificates") {
			record := certificate.Record{
				Issued: anyDay(t, "issued"),
				Origin: rapid.SampledFrom([]certificate.Origin{certificate.Annex4, certificate.Foreign}).Draw(t, "origin"),
			}
			v, err := certificate.Order95().Term("", string(rune('a'+i)), record)
			if err != nil {
				t.Fatal(err)
			}
			terms = append(terms, v)
		}
		mixed := rapid.Permutation(terms).Draw(t, "mixed")
		if len(mixed) > 0 && rapid.Bool().Draw(t, "one twice") {
			mixed = append(mixed, mixed[0])
		}
		one, err1 := certificate.NewTerms(terms...)
		other, err2 := certificate.NewTerms(mixed...)
		if err1 != nil || err2 != nil || !slices.Equal(slices.Collect(one.All()), slices.Collect(other.All())) {
			t.Fatalf("%v (%v) and %v (%v)", one, err1, other, err2)
		}
		on := anyDay(t, "on")
		term1, fact1 := one.On(on)
		term2, fact2 := other.On(on)
		if term1 != term2 || fact1 != fact2 {
			t.Fatalf("%v, %s and %v, %s", term1, fact1, term2, fact2)
		}
		soon1, err1 := certificate.Expiring(slices.Values(terms), on, 12, 0)
		soon2, err2 := certificate.Expiring(slices.Values(mixed), on, 12, 0)
		if err1 != nil || err2 != nil || !slices.Equal(slices.Collect(soon1), slices.Collect(soon2)) {
			t.Fatal("another order gives another list of what expires")
		}
	})
}

// A certificate that is issued later never expires earlier.
func TestALaterIssueNeverEndsEarlier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := certificate.Order95()
		rules.CertificateLastDay = certificate.CertificateLastDayReading(rapid.IntRange(0, 1).Draw(t, "reading"))
		a, b := anyDay(t, "issued"), anyDay(t, "issued as well")
		lastA, err1 := rules.LastDay(a)
		lastB, err2 := rules.LastDay(b)
		if err1 != nil || err2 != nil || a.Before(b) && lastA.After(lastB) {
			t.Fatalf("issued on %s until %s (%v), on %s until %s (%v)", a, lastA, err1, b, lastB, err2)
		}
	})
}
