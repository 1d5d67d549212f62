package certificate_test

import (
	"encoding/json"
	"iter"
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
		{"no day, foreign", []certificate.Term{term(t, "1", "", ""), term(t, "2", "", "2025-06-01"), foreign(t, "3", "2024-01-01", ""), foreign(t, "4", "2024-01-01", "2025-06-01")}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			for range 2 {
				slices.Reverse(row.terms)
				seq, err := terms(t, row.terms...).Gaps(year)
				require.NoError(t, err)
				require.Equal(t, row.want, listed(seq))
			}
		})
	}
}

// listed is the text forms of periods.
func listed(periods iter.Seq[qagida.Period]) (list []string) {
	for p := range periods {
		list = append(list, p.String())
	}
	return list
}

// The days that a foreign certificate in hand, or one whose day of issue is not known,
// may cover are no gap: the order sets no term for the one, and nobody has said that of
// the other.
func TestDaysThatACertificateMayCoverAreNoGap(t *testing.T) {
	year := qagida.Period{First: qagida.MustDate(2025, 1, 1), Last: qagida.MustDate(2025, 12, 31)}
	const whole = "2025-01-01/2025-12-31"
	for _, row := range []struct {
		name            string
		terms           []certificate.Term
		gaps, unsettled []string
	}{
		{"a foreign one from before", []certificate.Term{foreign(t, "1", "2024-01-01", "")}, nil, []string{whole}},
		{"a foreign one from the first day", []certificate.Term{foreign(t, "1", "2025-01-01", "")}, nil, []string{whole}},
		{"a foreign one from within", []certificate.Term{foreign(t, "1", "2025-05-10", "")}, []string{"2025-01-01/2025-05-09"}, []string{"2025-05-10/2025-12-31"}},
		{"a foreign one from after", []certificate.Term{foreign(t, "1", "2026-01-01", "")}, []string{whole}, nil},
		{"a foreign one that was revoked", []certificate.Term{foreign(t, "1", "2024-01-01", "2025-06-01")}, []string{"2025-06-01/2025-12-31"}, []string{"2025-01-01/2025-05-31"}},
		{"a foreign one, revoked on its first day", []certificate.Term{foreign(t, "1", "2025-06-01", "2025-06-01")}, []string{whole}, nil},
		{"one without a day", []certificate.Term{term(t, "1", "", "")}, nil, []string{whole}},
		{"one without a day, revoked", []certificate.Term{term(t, "1", "", "2025-06-01")}, []string{"2025-06-01/2025-12-31"}, []string{"2025-01-01/2025-05-31"}},
		{"a foreign one without a day", []certificate.Term{foreign(t, "1", "", "")}, nil, []string{whole}},
		{"beside one that covers half", []certificate.Term{term(t, "1", "2020-06-30", ""), term(t, "2", "", "")}, nil, []string{"2025-07-01/2025-12-31"}},
		{
			"between two that cover it",
			[]certificate.Term{term(t, "1", "2020-06-30", ""), foreign(t, "2", "2025-07-10", "2025-09-01"), term(t, "3", "2025-10-01", "")},
			[]string{"2025-07-01/2025-07-09", "2025-09-01/2025-09-30"},
			[]string{"2025-07-10/2025-08-31"},
		},
		{"beside one that covers all", []certificate.Term{term(t, "1", "2024-01-01", ""), term(t, "2", "", "")}, nil, nil},
		{"none", nil, []string{whole}, nil},
		{"revoked on the first day that there is", []certificate.Term{term(t, "1", "", "0001-01-01")}, []string{whole}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			gaps, err := terms(t, row.terms...).Gaps(year)
			require.NoError(t, err)
			require.Equal(t, row.gaps, listed(gaps), "gaps")
			unsettled, err := terms(t, row.terms...).Unsettled(year)
			require.NoError(t, err)
			require.Equal(t, row.unsettled, listed(unsettled), "unsettled")
		})
	}
}

// The history names a day of issue as missing where it may tell something, and only there.
func TestTheHistoryNamesTheDayOfIssueThatMatters(t *testing.T) {
	const dated, undated, abroad, revoked = `{"id":"1","issued":"2024-01-01"}`, `{"id":"2"}`,
		`{"id":"3","origin":"foreign","issued":"2024-01-01"}`, `{"id":"4","revoked":"2025-01-01"}`
	const abroadUndated = `{"id":"5","origin":"foreign"}`
	for _, row := range []struct {
		name, input, valid string
		want               []string
	}{
		{"one that counts", `{"certificates":[` + dated + `,` + undated + `],"on":"2025-06-01"}`, "true", nil},
		{"one that may", `{"certificates":[` + undated + `],"on":"2025-06-01"}`, "null", []string{"certificates.issued"}},
		{"one revoked by then", `{"certificates":[` + revoked + `],"on":"2025-06-01"}`, "false", nil},
		{"one revoked by then beside a foreign one", `{"certificates":[` + revoked + `,` + abroad + `],"on":"2025-06-01"}`, "null", nil},
		{"a foreign one", `{"certificates":[` + abroad + `],"on":"2025-06-01"}`, "null", nil},
		{"a foreign one without a day", `{"certificates":[` + abroadUndated + `],"on":"2025-06-01"}`, "null", []string{"certificates.issued"}},
		{"a foreign one without a day beside one with", `{"certificates":[` + abroad + `,` + abroadUndated + `],"on":"2025-06-01"}`, "null", nil},
		{"before the foreign one", `{"certificates":[` + abroad + `,` + abroadUndated + `],"on":"2023-12-31"}`, "null", []string{"certificates.issued"}},
		{"one that counts, and a gap after it", `{"certificates":[` + dated + `,` + undated + `],"on":"2025-06-01","within":"2025-01-01/2029-12-31"}`, "true", []string{"certificates.issued"}},
		{"one that counts, and no gap", `{"certificates":[` + dated + `,` + undated + `],"on":"2025-06-01","within":"2025-01-01/2025-12-31"}`, "true", nil},
		{"no day", `{"certificates":[` + undated + `]}`, "null", []string{"certificates.issued", "on"}},
		{"no day, one of each kind", `{"certificates":[` + abroad + `]}`, "null", []string{"on"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			answer, err := asked(t, "history", row.input)
			require.NoError(t, err)
			var got struct {
				Valid   json.RawMessage
				Missing []struct{ Name string }
			}
			require.NoError(t, json.Unmarshal([]byte(answer), &got))
			require.Equal(t, row.valid, string(got.Valid))
			var names []string
			for _, fact := range got.Missing {
				names = append(names, fact.Name)
			}
			require.Equal(t, row.want, names)
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
