package certificate_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
)

func terms(t ruletest.Test, list ...certificate.Term) certificate.Terms {
	t.Helper()
	h, err := certificate.NewTerms(list...)
	require.NoError(t, err)
	return h
}

func ids(terms []certificate.Term) (ids []string) {
	for _, v := range terms {
		ids = append(ids, v.ID)
	}
	return ids
}

func TestWhichCertificateCounts(t *testing.T) {
	first, renewal := term(t, "first", "2020-05-10", ""), term(t, "renewal", "2025-03-01", "")
	same1, same2 := term(t, "same-1", "2021-01-01", ""), term(t, "same-2", "2021-01-01", "")
	cut := term(t, "cut", "2025-04-01", "2026-01-01")
	undated, abroad := term(t, "undated", "", ""), foreign(t, "abroad", "2019-01-01", "")
	for _, row := range []struct {
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
		t.Run(row.name, func(t *testing.T) {
			for range 2 {
				slices.Reverse(row.terms)
				got, fact := terms(t, row.terms...).On(day(t, row.on))
				require.Equal(t, row.id, got.ID)
				require.Equal(t, row.fact, fact)
			}
		})
	}
}

func TestGaps(t *testing.T) {
	year := qagida.Period{First: qagida.MustDate(2025, 1, 1), Last: qagida.MustDate(2025, 12, 31)}
	for _, row := range []struct {
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
		t.Run(row.name, func(t *testing.T) {
			for range 2 {
				slices.Reverse(row.terms)
				seq, err := terms(t, row.terms...).Gaps(year)
				require.NoError(t, err)
				var got []string
				for gap := range seq {
					got = append(got, gap.String())
				}
				require.Equal(t, row.want, got)
			}
		})
	}
}

func TestGapsRefusesAPeriodThatIsNone(t *testing.T) {
	first, last := qagida.MustDate(2025, 1, 1), qagida.MustDate(2025, 12, 31)
	for _, p := range []qagida.Period{{}, {First: first}, {Last: last}, {First: last, Last: first}} {
		t.Run(p.String(), func(t *testing.T) {
			_, err := terms(t).Gaps(p)
			refused(t, err, "period")
		})
	}
}

// A renewal makes a new record and keeps the old one, and the terms that stood
// before it.
func TestRenewalKeepsTheOld(t *testing.T) {
	old, renewal := term(t, "old", "2020-05-10", ""), term(t, "new", "2025-03-01", "")
	before := terms(t, old)
	after, err := before.With(renewal)
	require.NoError(t, err)
	require.Equal(t, []string{"old"}, ids(slices.Collect(before.All())))
	require.Equal(t, []string{"old", "new"}, ids(slices.Collect(after.All())))
	require.Equal(t, old, slices.Collect(after.All())[0])
	_, err = before.With(term(t, "old", "2025-03-01", ""))
	ruletest.Refused(t, err, "id", "old", "two certificates")
}

func TestOneCertificateHasOneTerm(t *testing.T) {
	once := term(t, "1", "2026-03-06", "")
	require.Len(t, slices.Collect(terms(t, once, once).All()), 1)
	for name, pair := range map[string][]certificate.Term{
		"another day of issue":   {once, term(t, "1", "2026-03-07", "")},
		"another revocation":     {once, term(t, "1", "2026-03-06", "2027-01-01")},
		"another origin":         {once, foreign(t, "1", "2026-03-06", "")},
		"another origin, no day": {term(t, "1", "", ""), foreign(t, "1", "", "")},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := certificate.NewTerms(pair...)
			ruletest.Refused(t, err, "id", "1", "two certificates")
		})
	}
}

// The certificates of two teachers are not one history.
func TestTermsReadBackAsTheyWouldBeMade(t *testing.T) {
	terms, err := certificate.NewTerms(term(t, "1", "2026-03-06", ""), term(t, "2", "2029-03-06", "2030-01-01"))
	require.NoError(t, err)
	text, err := json.Marshal(terms)
	require.NoError(t, err)
	var back certificate.Terms
	require.NoError(t, json.Unmarshal(text, &back))
	require.Equal(t, terms, back)
	for name, strange := range map[string]string{
		"no list": `{}`, "a member that is none": `[{"id":"1","colour":"red"}]`,
		"one id twice": `[{"id":"1","issued":"2026-03-06","last":"2031-03-06"},{"id":"1","issued":"2026-03-07","last":"2031-03-07"}]`,
	} {
		t.Run(name, func(t *testing.T) {
			kept := terms
			require.Error(t, json.Unmarshal([]byte(strange), &kept))
			require.Equal(t, terms, kept)
		})
	}
}

func TestTermsAreOfOneHolder(t *testing.T) {
	first, second := term(t, "1", "2026-03-06", ""), term(t, "2", "2026-03-07", "")
	first.Holder, second.Holder = "850509127181", "920229507770"
	_, err := certificate.NewTerms(first, second)
	ruletest.Refused(t, err, "holder", "920229507770", "of the certificate 1")
}
