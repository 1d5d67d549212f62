package certificate_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

// term is the term of a certificate issued and revoked on days, either of which
// may be empty.
func term(t testing.TB, id, issued, revoked string) certificate.Term {
	t.Helper()
	v, err := certificate.Order95().Term("", id, certificate.Record{Issued: day(t, issued), Revoked: day(t, revoked)})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func foreign(t testing.TB, id, issued, revoked string) certificate.Term {
	t.Helper()
	v, err := certificate.Order95().Term("", id, certificate.Record{Issued: day(t, issued), Revoked: day(t, revoked), Origin: certificate.Foreign})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func history(t testing.TB, terms ...certificate.Term) certificate.Terms {
	t.Helper()
	h, err := certificate.NewTerms(terms...)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func ids(terms []certificate.Term) (ids []string) {
	for _, v := range terms {
		ids = append(ids, v.ID)
	}
	return ids
}

func TestTermRefuses(t *testing.T) {
	rules := certificate.Order95()
	for _, id := range []string{"", " "} {
		_, err := rules.Term("", id, certificate.Record{})
		refused(t, err, "id")
	}
	_, err := rules.Term("", "1", certificate.Record{Certified: qagida.No})
	refused(t, err, "certified")
}

// A certificate is valid on the first and on the last day, and not on the day
// it is revoked.
func TestValidOn(t *testing.T) {
	plain, cut := term(t, "1", "2026-03-06", ""), term(t, "2", "2026-03-06", "2028-01-10")
	for _, test := range []struct {
		term certificate.Term
		on   string
		want qagida.Fact
	}{
		{plain, "2026-03-05", qagida.No},
		{plain, "2026-03-06", qagida.Yes},
		{plain, "2031-03-06", qagida.Yes},
		{plain, "2031-03-07", qagida.No},
		{plain, "", qagida.Unknown},
		{cut, "2028-01-09", qagida.Yes},
		{cut, "2028-01-10", qagida.No},
		{term(t, "3", "", ""), "2026-03-06", qagida.Unknown},
		{term(t, "3", "", "2026-03-06"), "2026-03-06", qagida.No},
		{foreign(t, "4", "2026-03-06", ""), "2026-03-05", qagida.No},
		{foreign(t, "4", "2026-03-06", ""), "2026-03-06", qagida.Unknown},
	} {
		if got := test.term.ValidOn(day(t, test.on)); got != test.want {
			t.Errorf("%v on %s: %s, want %s", test.term, test.on, got, test.want)
		}
	}
}

func TestWhichCertificateCounts(t *testing.T) {
	first, renewal := term(t, "first", "2020-05-10", ""), term(t, "renewal", "2025-03-01", "")
	same1, same2 := term(t, "same-1", "2021-01-01", ""), term(t, "same-2", "2021-01-01", "")
	cut := term(t, "cut", "2025-04-01", "2026-01-01")
	undated, abroad := term(t, "undated", "", ""), foreign(t, "abroad", "2019-01-01", "")
	for _, test := range []struct {
		name  string
		terms []certificate.Term
		on    string
		id    string
		fact  qagida.Fact
	}{
		{"none at all", nil, "2025-01-01", "", qagida.No},
		{"before the first", []certificate.Term{first, renewal}, "2020-05-09", "", qagida.No},
		{"the first", []certificate.Term{first, renewal}, "2020-05-10", "first", qagida.Yes},
		{"the day before the renewal", []certificate.Term{first, renewal}, "2025-02-28", "first", qagida.Yes},
		{"the renewal lasts longer", []certificate.Term{first, renewal}, "2025-03-01", "renewal", qagida.Yes},
		{"the last day of the first", []certificate.Term{first}, "2025-05-10", "first", qagida.Yes},
		{"the day after it", []certificate.Term{first}, "2025-05-11", "", qagida.No},
		{"equal days", []certificate.Term{same1, same2}, "2022-01-01", "same-2", qagida.Yes},
		{"one that is revoked sooner", []certificate.Term{cut, renewal}, "2025-06-01", "renewal", qagida.Yes},
		{"one without a day", []certificate.Term{undated}, "2025-01-01", "", qagida.Unknown},
		{"one without a day beside one that counts", []certificate.Term{undated, first}, "2025-01-01", "first", qagida.Yes},
		{"a foreign one alone", []certificate.Term{abroad}, "2025-01-01", "", qagida.Unknown},
		{"a foreign one to come", []certificate.Term{abroad}, "2018-12-31", "", qagida.No},
		{"a foreign one beside one that counts", []certificate.Term{abroad, renewal}, "2025-03-01", "renewal", qagida.Yes},
		{"no day", []certificate.Term{first}, "", "", qagida.Unknown},
	} {
		for range 2 {
			slices.Reverse(test.terms)
			got, fact := history(t, test.terms...).On(day(t, test.on))
			if got.ID != test.id || fact != test.fact {
				t.Errorf("%s: %q, %s; want %q, %s", test.name, got.ID, fact, test.id, test.fact)
			}
		}
	}
}

func TestGaps(t *testing.T) {
	year := qagida.Period{First: qagida.MustDate(2025, 1, 1), Last: qagida.MustDate(2025, 12, 31)}
	for _, test := range []struct {
		name  string
		terms []certificate.Term
		want  []string
	}{
		{"none at all", nil, []string{"2025-01-01/2025-12-31"}},
		{"ends within", []certificate.Term{term(t, "1", "2020-05-10", "")}, []string{"2025-05-11/2025-12-31"}},
		{"begins within", []certificate.Term{term(t, "1", "2025-05-10", "")}, []string{"2025-01-01/2025-05-09"}},
		{"before it", []certificate.Term{term(t, "1", "2019-12-31", "")}, []string{"2025-01-01/2025-12-31"}},
		{"ends on its first day", []certificate.Term{term(t, "1", "2020-01-01", "")}, []string{"2025-01-02/2025-12-31"}},
		{"after it", []certificate.Term{term(t, "1", "2026-01-01", "")}, []string{"2025-01-01/2025-12-31"}},
		{"begins on its last day", []certificate.Term{term(t, "1", "2025-12-31", "")}, []string{"2025-01-01/2025-12-30"}},
		{"covers it exactly", []certificate.Term{term(t, "1", "2020-12-31", ""), term(t, "2", "2019-12-31", "2025-01-01"), term(t, "3", "2020-01-01", "")}, nil},
		{"next day, no gap", []certificate.Term{term(t, "1", "2020-05-10", ""), term(t, "2", "2025-05-11", "")}, nil},
		{"one day of gap", []certificate.Term{term(t, "1", "2020-05-10", ""), term(t, "2", "2025-05-12", "")}, []string{"2025-05-11/2025-05-11"}},
		{"renewed in time", []certificate.Term{term(t, "1", "2020-05-10", ""), term(t, "2", "2025-03-01", "")}, nil},
		{"two gaps", []certificate.Term{term(t, "1", "2025-02-01", "2025-03-01"), term(t, "2", "2025-06-01", "")}, []string{"2025-01-01/2025-01-31", "2025-03-01/2025-05-31"}},
		{"one inside another", []certificate.Term{term(t, "1", "2024-01-01", "2025-11-01"), term(t, "2", "2025-02-01", "2025-03-01")}, []string{"2025-11-01/2025-12-31"}},
		{"revoked on the day of issue", []certificate.Term{term(t, "1", "2025-05-10", "2025-05-10")}, []string{"2025-01-01/2025-12-31"}},
		{"no day, foreign", []certificate.Term{term(t, "1", "", ""), term(t, "2", "", "2025-06-01"), foreign(t, "3", "2024-01-01", ""), foreign(t, "4", "2024-01-01", "2025-06-01")}, []string{"2025-01-01/2025-12-31"}},
	} {
		for range 2 {
			slices.Reverse(test.terms)
			seq, err := history(t, test.terms...).Gaps(year)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for gap := range seq {
				got = append(got, gap.String())
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s: %s", test.name, diff)
			}
		}
	}
}

func TestGapsRefusesAPeriodThatIsNone(t *testing.T) {
	first, last := qagida.MustDate(2025, 1, 1), qagida.MustDate(2025, 12, 31)
	for _, p := range []qagida.Period{{}, {First: first}, {Last: last}, {First: last, Last: first}} {
		_, err := history(t).Gaps(p)
		refused(t, err, "period")
	}
}

// A renewal makes a new record and keeps the old one, and the history that
// stood before it.
func TestRenewalKeepsTheOld(t *testing.T) {
	old, renewal := term(t, "old", "2020-05-10", ""), term(t, "new", "2025-03-01", "")
	before := history(t, old)
	after, err := before.With(renewal)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"old"}, ids(slices.Collect(before.All()))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"old", "new"}, ids(slices.Collect(after.All()))); diff != "" {
		t.Error(diff)
	}
	if kept := slices.Collect(after.All())[0]; kept != old {
		t.Errorf("the old one is now %v", kept)
	}
	_, err = before.With(term(t, "old", "2025-03-01", ""))
	refused(t, err, "id")
}

func TestOneCertificateHasOneTerm(t *testing.T) {
	once := term(t, "1", "2026-03-06", "")
	if got := slices.Collect(history(t, once, once).All()); len(got) != 1 {
		t.Errorf("kept %v", got)
	}
	for _, other := range []certificate.Term{term(t, "1", "2026-03-07", ""), term(t, "1", "2026-03-06", "2027-01-01"), foreign(t, "1", "2026-03-06", "")} {
		_, err := certificate.NewTerms(once, other)
		refused(t, err, "id")
	}
	_, err := certificate.NewTerms(term(t, "1", "", ""), foreign(t, "1", "", ""))
	refused(t, err, "id")
}

func TestExpiring(t *testing.T) {
	on := qagida.MustDate(2031, 1, 31)
	terms := []certificate.Term{
		term(t, "gone", "2026-01-30", ""),
		term(t, "today", "2026-01-31", ""),
		term(t, "tomorrow", "2026-02-01", ""),
		term(t, "in-28-days-b", "2026-02-28", ""),
		term(t, "in-28-days-a", "2026-02-28", ""),
		term(t, "in-29-days", "2026-03-01", ""),
		term(t, "later", "2026-06-01", ""),
		term(t, "revoked", "2026-02-01", "2031-01-01"),
		term(t, "to-be-revoked", "2026-02-10", "2031-02-10"),
		term(t, "revoked-after-its-end", "2026-02-10", "2031-02-11"),
		term(t, "undated", "", ""),
		foreign(t, "abroad", "2026-02-01", ""),
		term(t, "today", "2026-01-31", ""), // a second time
	}
	for _, test := range []struct {
		months, days int
		want         []string
	}{
		{0, 0, []string{"today"}},
		{0, 1, []string{"today", "tomorrow"}},
		{0, 27, []string{"today", "tomorrow", "revoked-after-its-end"}},
		{0, 28, []string{"today", "tomorrow", "revoked-after-its-end", "in-28-days-a", "in-28-days-b"}},
		{1, 0, []string{"today", "tomorrow", "revoked-after-its-end", "in-28-days-a", "in-28-days-b"}}, // to 28 February
		{1, 1, []string{"today", "tomorrow", "revoked-after-its-end", "in-28-days-a", "in-28-days-b", "in-29-days"}},
	} {
		for range 2 {
			slices.Reverse(terms)
			seq, err := certificate.Expiring(slices.Values(terms), on, test.months, test.days)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, ids(slices.Collect(seq))); diff != "" {
				t.Errorf("%d months, %d days: %s", test.months, test.days, diff)
			}
			if first := ids(slices.Collect(func(yield func(certificate.Term) bool) { seq(func(v certificate.Term) bool { yield(v); return false }) })); len(first) != 1 {
				t.Errorf("it does not stop: %v", first)
			}
		}
	}
}

// One certificate on record twice, revoked on two days after its end: the order
// in which it is told does not matter.
func TestExpiringDoesNotDependOnTheOrderOfRevocations(t *testing.T) {
	a, b := term(t, "1", "2026-02-01", "2031-03-01"), term(t, "1", "2026-02-01", "2031-04-01")
	for _, terms := range [][]certificate.Term{{a, b}, {b, a}, {b, a, b}} {
		seq, err := certificate.Expiring(slices.Values(terms), qagida.MustDate(2031, 1, 31), 1, 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.Collect(seq); !slices.Equal(got, []certificate.Term{a, b}) {
			t.Errorf("%v", got)
		}
	}
}

func TestExpiringRefuses(t *testing.T) {
	none := slices.Values([]certificate.Term(nil))
	on := qagida.MustDate(2031, 1, 31)
	_, err := certificate.Expiring(none, qagida.Date{}, 0, 30)
	refused(t, err, "on")
	_, err = certificate.Expiring(none, on, -1, 0)
	refused(t, err, "months")
	_, err = certificate.Expiring(none, on, 0, -1)
	refused(t, err, "days")
	_, err = certificate.Expiring(none, on, 0, 4_000_000)
	refused(t, err, "date")
}

// A key is the same on every run, and another one for another certificate or
// another end.
func TestKeys(t *testing.T) {
	v := term(t, "AB № 000123", "2026-03-06", "")
	if v.Key() != "AB № 000123/2031-03-06" {
		t.Error(v.Key())
	}
	keys := map[string]bool{}
	for _, v := range []certificate.Term{
		v, term(t, "AB № 000124", "2026-03-06", ""), term(t, "AB № 000123", "2026-03-07", ""),
		term(t, "AB № 000123/2031-03-06", "2026-03-06", ""), term(t, "AB № 000123", "", ""),
	} {
		if keys[v.Key()] {
			t.Errorf("%s stands twice", v.Key())
		}
		keys[v.Key()] = true
	}
}
