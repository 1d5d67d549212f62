package certificate_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// anyDay draws a day around the term of a certificate of 2026.
func anyDay(t *rapid.T, name string) qagida.Date {
	d, err := qagida.MustDate(2026, 1, 1).Add(0, 0, rapid.IntRange(-400, 2600).Draw(t, name))
	require.NoError(t, err)
	return d
}

// anyRules draws the order under a reading of the last day.
func anyRules(t *rapid.T) certificate.Rules {
	return under(t, rapid.SampledFrom([]string{anniversary, eve}).Draw(t, "reading"))
}

// On any day exactly one status holds, and it is the one that the days tell,
// written down here without the order of the cases in the program.
func TestOnAnyDayACertificateHasExactlyOneStatus(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := anyRules(t)
		record := certificate.Record{Issued: anyDay(t, "issued")}
		if rapid.Bool().Draw(t, "revoked at all") {
			record.Revoked = anyDay(t, "revoked")
		}
		on := anyDay(t, "on")
		d, err := rules.Status(record, on)
		alone, failed := rules.StatusOn(record, on)
		require.Equal(t, d.Status, alone)
		require.Equal(t, err, failed)
		if record.Revoked.Before(record.Issued) {
			refused(t, err, "revoked")
			return
		}
		require.NoError(t, err)
		revoked := !record.Revoked.IsZero() && !on.Before(record.Revoked)
		for status, holds := range map[certificate.Status]bool{
			certificate.Revoked:     revoked,
			certificate.NotYetValid: !revoked && on.Before(record.Issued),
			certificate.Valid:       !revoked && !on.Before(record.Issued) && !on.After(d.LastDay),
			certificate.Expired:     !revoked && on.After(d.LastDay),
		} {
			require.Equal(t, holds, d.Status == status, "%v on %s: %s, %s", record, on, d.Status, status)
		}
		require.Equal(t, d.Status == certificate.Valid, d.Outcome() == met)
		require.NotEqual(t, undetermined, d.Outcome())
		left, known := d.DaysLeft().Int()
		require.Equal(t, d.Status == certificate.Valid, known)
		require.True(t, !known || left >= 0 && left == on.DaysUntil(d.LastDay), "%d days left", left)
		term, err := rules.Term("", "1", record)
		require.NoError(t, err)
		require.Equal(t, d.Status, term.Status(on))
	})
}

// Leaving out the issue or the asked day never turns a settled criterion around.
func TestLearningADayNeverOverturnsAStatus(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		record, on := certificate.Record{Issued: anyDay(t, "issued")}, anyDay(t, "on")
		full, err := certificate.Order95().Status(record, on)
		require.NoError(t, err)
		if rapid.Bool().Draw(t, "without issue") {
			record.Issued = qagida.Date{}
		}
		if rapid.Bool().Draw(t, "without day") {
			on = qagida.Date{}
		}
		less, err := certificate.Order95().Status(record, on)
		require.NoError(t, err)
		neverTheOpposite(t, full.Decision, less.Decision)
		require.True(t, less.Status == 0 || less.Status == full.Status, "%s with less, %s with all", less.Status, full.Status)
	})
}

// anyIssue draws a case with every fact stated, right or wrong.
func anyIssue(t *rapid.T) in {
	names := rapid.SampledFrom([]string{"Bilimzet", "Another centre"})
	fact := rapid.SampledFrom([]qagida.Fact{qagida.No, qagida.Yes})
	hours := rapid.SampledFrom([]int{0, 35, 36, 107, 108, 200})
	i := shortIssue()
	i.Course.Place = qualification.Place(rapid.IntRange(1, 2).Draw(t, "place"))
	i.Course.Hours, i.Course.First = qagida.CountOf(hours.Draw(t, "hours")), qagida.MustDate(2026, 1, 1)
	i.Course.Last = qagida.MustDate(2026, 3, rapid.IntRange(1, 9).Draw(t, "last"))
	i.Course.Topic = rapid.SampledFrom([]string{"Критериалды бағалау", "Лидерство"}).Draw(t, "topic")
	i.Organisation, i.AssessedBy = names.Draw(t, "organisation"), names.Draw(t, "assessed by")
	i.Independent, i.AssessmentContract = fact.Draw(t, "independent"), fact.Draw(t, "contract")
	i.CertifiedExpert, i.ProgrammeForm = fact.Draw(t, "expert"), fact.Draw(t, "form")
	i.ForeignIssuer = fact.Draw(t, "foreign issuer")
	i.Passed, i.HeadAbsent = fact.Draw(t, "passed"), fact.Draw(t, "absent")
	if i.TopicAgrees = fact.Draw(t, "topic agrees"); i.Course.Topic == i.Certificate.ProgrammeKK {
		i.TopicAgrees = qagida.Yes
	}
	f := &i.Certificate
	f.Organisation, f.Hours = names.Draw(t, "issuer"), qagida.CountOf(hours.Draw(t, "hours on it"))
	f.Agreed = qagida.MustDate(2026, 3, rapid.IntRange(1, 9).Draw(t, "agreed"))
	f.Issued = qagida.MustDate(2026, 3, rapid.IntRange(1, 9).Draw(t, "issued"))
	if f.SignedBy = certificate.Signatory(rapid.IntRange(1, 3).Draw(t, "signed by")); f.SignedBy == certificate.Head {
		i.HeadAbsent = qagida.No
	}
	f.Number = rapid.SampledFrom([]string{"000123", "123"}).Draw(t, "number")
	if rapid.Bool().Draw(t, "blanks") {
		f.Holder, f.Series = "", ""
		f.Blank = qagida.SetOf(certificate.LineHolder, certificate.LineSeries, certificate.LineLogo)
	}
	return i
}

// Leaving out facts never turns a settled criterion around, and what is then
// open names what it waits for.
func TestLearningAFactNeverOverturnsAnIssue(t *testing.T) {
	forget := []func(*in){
		func(i *in) { i.Course.Place = 0 },
		func(i *in) { i.Course.Hours = qagida.Count{} },
		func(i *in) { i.Course.First = qagida.Date{} },
		func(i *in) { i.Course.Last = qagida.Date{} },
		func(i *in) { i.Course.Topic = "" },
		func(i *in) { i.Organisation = "" },
		func(i *in) { i.AssessedBy = "" },
		func(i *in) { i.Independent = 0 },
		func(i *in) { i.AssessmentContract = 0 },
		func(i *in) { i.CertifiedExpert = 0 },
		func(i *in) { i.ProgrammeForm = 0 },
		func(i *in) { i.Passed = 0 },
		func(i *in) { i.HeadAbsent = 0 },
		func(i *in) { i.TopicAgrees = 0 },
		func(i *in) {
			if i.Organisation == i.Certificate.Organisation { // otherwise the names presume what it denies
				i.ForeignIssuer = 0
			}
		},
		func(i *in) { i.Certificate.Holder = "" },
		func(i *in) { i.Certificate.Organisation = "" },
		func(i *in) { i.Certificate.ProgrammeRU = "" },
		func(i *in) { i.Certificate.Hours = qagida.Count{} },
		func(i *in) { i.Certificate.Agreed = qagida.Date{} },
		func(i *in) { i.Certificate.SignedBy = 0 },
		func(i *in) { i.Certificate.Number = "" },
		func(i *in) { i.Certificate.Issued = qagida.Date{} },
	}
	rapid.Check(t, func(t *rapid.T) {
		rules := under(t, rapid.SampledFrom([]string{"expert-duty=definition-only", "expert-duty=asked"}).Draw(t, "expert duty"))
		i := anyIssue(t)
		full, err := rules.Issue(i)
		require.NoError(t, err)
		require.NotEqual(t, undetermined, full.Outcome(), "undetermined with every fact: %v", i)
		for _, change := range forget {
			if rapid.Bool().Draw(t, "forget") {
				change(&i)
			}
		}
		less, err := rules.Issue(i)
		require.NoError(t, err)
		neverTheOpposite(t, full, less)
	})
}

// neverTheOpposite holds a decision on fewer facts to one on all of them.
func neverTheOpposite(t ruletest.Test, full, less qagida.Decision) {
	t.Helper()
	settled := map[qagida.Code]qagida.Outcome{}
	for code, o := range full.Outcomes() {
		settled[code] = o
	}
	for f := range less.Findings() {
		was, is := settled[f.Code()], f.Outcome()
		require.False(t, was == met && is == notMet || was == notMet && is == met, "%s: %s with all facts, %s with fewer", f.Code(), was, is)
		require.False(t, is == undetermined && len(ruletest.Names(f.Missing())) == 0, "%s: undetermined without a missing fact", f.Code())
	}
}

// Whatever comes in, a decision or a typed error comes out.
func TestIssuingNeverPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.IntRange(-2, 300)
		text := rapid.OneOf(rapid.Just(""), rapid.String())
		date := func(name string) qagida.Date {
			return rapid.SampledFrom([]qagida.Date{{}, qagida.MustDate(1, 1, 1), qagida.MustDate(2026, 3, 6), qagida.MustDate(9999, 12, 31)}).Draw(t, name)
		}
		i := in{
			Course: certificate.Course{
				Course: qualification.Course{
					Place: qualification.Place(number.Draw(t, "place")), Hours: qagida.CountOf(number.Draw(t, "hours")),
					First: date("first"), Last: date("last"), Label: qualification.Kind(number.Draw(t, "label")),
				},
				Topic: text.Draw(t, "topic"),
			},
			Organisation: text.Draw(t, "organisation"), AssessedBy: text.Draw(t, "assessed by"), Passed: qagida.Fact(number.Draw(t, "passed")),
			Certificate: form{
				Holder: text.Draw(t, "holder"), Hours: qagida.CountOf(number.Draw(t, "hours on it")), Agreed: date("agreed"), Issued: date("issued"),
				SignedBy: certificate.Signatory(number.Draw(t, "signed by")), Number: text.Draw(t, "number"),
				Blank: qagida.SetOf(certificate.Line(number.Draw(t, "blank"))),
			},
		}
		d, err := certificate.Order95().Receipt(i)
		if err != nil {
			ruletest.IsRefusal(t, err)
			return
		}
		require.NotEmpty(t, d.Findings)
	})
}

func TestLearningAFactNeverOverturnsARepayment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fact := rapid.SampledFrom([]qagida.Fact{qagida.No, qagida.Yes})
		some, err := certificate.NewTenge(decimal.New(int64(rapid.IntRange(0, 1).Draw(t, "costs")), 3))
		require.NoError(t, err)
		p := certificate.Departure{
			Place:          qualification.Place(rapid.IntRange(1, 2).Draw(t, "place")),
			NegativeResult: fact.Draw(t, "negative"), ExpelledAbroad: fact.Draw(t, "expelled abroad"), Expelled: fact.Draw(t, "expelled"),
			Order: fact.Draw(t, "order"), CommissionDecision: fact.Draw(t, "commission"), Costs: some,
		}
		if p.Place == qualification.Domestic || p.Expelled == qagida.No {
			p.ExpelledAbroad = qagida.No
		}
		full, err := certificate.Order95().Repayment(p)
		require.NoError(t, err)
		for _, forget := range []func(){
			func() { p.Place = 0 }, func() { p.NegativeResult = 0 }, func() { p.ExpelledAbroad = 0 }, func() { p.Expelled = 0 },
			func() { p.Order = 0 }, func() { p.CommissionDecision = 0 }, func() { p.Costs = certificate.Tenge{} },
		} {
			if rapid.Bool().Draw(t, "forget") {
				forget()
			}
		}
		less, err := certificate.Order95().Repayment(p)
		require.NoError(t, err)
		neverTheOpposite(t, full.Abroad, less.Abroad)
		neverTheOpposite(t, full.Expelled, less.Expelled)
		require.True(t, less.Due == qagida.Unknown || less.Due == full.Due)
		require.True(t, less.Both == qagida.Unknown || less.Both == full.Both)
		require.True(t, !less.Amount.Known() || less.Amount == full.Amount)
	})
}

// The days that a teacher's certificates cover, their gaps and the days of which it is
// not known are together the whole period, each day once, whatever the order of the input.
func TestGapsAndCertificatesShareTheDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := certificate.Order95()
		rules.Edition, rules.ValidityYears = "reform-2027", 1
		var list []certificate.Term
		for i := range rapid.IntRange(0, 5).Draw(t, "certificates") {
			record := certificate.Record{Issued: anyDay(t, "issued")}
			if revoked := anyDay(t, "revoked"); !revoked.Before(record.Issued) {
				record.Revoked = revoked
			}
			switch rapid.IntRange(0, 5).Draw(t, "what is open") {
			case 0:
				record.Issued = qagida.Date{}
			case 1:
				record.Origin = certificate.Foreign
			}
			v, err := rules.Term("", string(rune('a'+i)), record)
			require.NoError(t, err)
			list = append(list, v)
		}
		h := terms(t, list...)
		first := anyDay(t, "first")
		last, err := first.Add(0, 0, rapid.IntRange(0, 700).Draw(t, "days"))
		require.NoError(t, err)
		gaps, err := h.Gaps(qagida.Period{First: first, Last: last})
		require.NoError(t, err)
		open := slices.Collect(gaps)
		maybe, err := h.Unsettled(qagida.Period{First: first, Last: last})
		require.NoError(t, err)
		unsettled := slices.Collect(maybe)
		random := rand.New(rand.NewPCG(1, uint64(len(list))))
		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		shuffled := terms(t, list...)
		for on := first; !on.After(last); on, _ = on.Add(0, 0, 1) {
			best, counts := h.On(on)
			within := func(p qagida.Period) bool { return p.Contains(on) == qagida.Yes }
			inGap := slices.ContainsFunc(open, within)
			require.Equal(t, inGap, counts == qagida.No, "%s: counts %s, in a gap %t", on, counts, inGap)
			require.Equal(t, slices.ContainsFunc(unsettled, within), counts == qagida.Unknown, "%s: counts %s", on, counts)
			other, fact := shuffled.On(on)
			require.Equal(t, best, other)
			require.Equal(t, counts, fact)
		}
		for i := 1; i < len(open); i++ {
			before, _ := open[i].First.Add(0, 0, -1)
			require.True(t, before.After(open[i-1].Last), "%s and %s are one gap", open[i-1], open[i])
		}
	})
}

func TestEveryNumberParsesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules, err := certificate.Order95().Reform("reform-2027", func(r *certificate.Rules) {
			r.NumberDigits = rapid.IntRange(1, 9).Draw(t, "digits")
		})
		require.NoError(t, err)
		n, err := rules.Number(rapid.StringMatching(`[A-ZА-Я0-9]{1,4}`).Draw(t, "series"), rapid.IntRange(0, 9).Draw(t, "serial"))
		require.NoError(t, err)
		require.Len(t, n.Digits(), rules.NumberDigits)
		back, err := rules.ParseNumber(n.String())
		require.NoError(t, err)
		require.Equal(t, n, back)
		d, err := rules.Form(ofForm(form{Series: n.Series(), Number: n.Digits()}))
		require.NoError(t, err)
		require.Equal(t, met, outcome(t, d, certificate.CodeNumber))
	})
}

// What a teacher's certificates say does not depend on the order in which they are
// told, nor on one being told twice.
func TestTermsDoNotDependOnTheOrderOfInput(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var list []certificate.Term
		for i := range rapid.IntRange(0, 5).Draw(t, "certificates") {
			record := certificate.Record{
				Issued: anyDay(t, "issued"),
				Origin: rapid.SampledFrom([]certificate.Origin{certificate.Annex4, certificate.Foreign}).Draw(t, "origin"),
			}
			v, err := certificate.Order95().Term("", string(rune('a'+i)), record)
			require.NoError(t, err)
			list = append(list, v)
		}
		mixed := rapid.Permutation(list).Draw(t, "mixed")
		if len(mixed) > 0 && rapid.Bool().Draw(t, "one twice") {
			mixed = append(mixed, mixed[0])
		}
		one, other := terms(t, list...), terms(t, mixed...)
		require.Equal(t, slices.Collect(one.All()), slices.Collect(other.All()))
		on := anyDay(t, "on")
		best1, fact1 := one.On(on)
		best2, fact2 := other.On(on)
		require.Equal(t, best1, best2)
		require.Equal(t, fact1, fact2)
		soon1, err := certificate.Expiring(slices.Values(list), on, 12, 0)
		require.NoError(t, err)
		soon2, err := certificate.Expiring(slices.Values(mixed), on, 12, 0)
		require.NoError(t, err)
		require.Equal(t, slices.Collect(soon1), slices.Collect(soon2))
	})
}

// A certificate that is issued later never expires earlier.
func TestALaterIssueNeverEndsEarlier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := anyRules(t)
		a, b := anyDay(t, "issued"), anyDay(t, "issued as well")
		lastA, err := rules.LastDay(a)
		require.NoError(t, err)
		lastB, err := rules.LastDay(b)
		require.NoError(t, err)
		require.False(t, a.Before(b) && lastA.After(lastB), "issued on %s until %s, on %s until %s", a, lastA, b, lastB)
	})
}
