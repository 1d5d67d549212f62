package certificate_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
)

// Para 32: five years from the day of issue. The same date is the last day, or
// its eve is; a month without the date has its last day instead.
func TestLastDay(t *testing.T) {
	for _, row := range []struct{ issued, anniversary, eve string }{
		{"2026-03-06", "2031-03-06", "2031-03-05"},
		{"2020-02-29", "2025-02-28", "2025-02-27"}, // no 29 February in 2025
		{"2019-02-28", "2024-02-28", "2024-02-27"}, // not the 29th, though 2024 has one
		{"2019-03-01", "2024-03-01", "2024-02-29"},
		{"2026-01-01", "2031-01-01", "2030-12-31"},
		{"2026-12-31", "2031-12-31", "2031-12-30"},
		{"2021-08-30", "2026-08-30", "2026-08-29"}, // a Sunday: it is not moved
		{"9994-12-31", "9999-12-31", "9999-12-30"},
		{"", "unknown", "unknown"},
	} {
		for choice, want := range map[string]string{anniversary: row.anniversary, eve: row.eve} {
			t.Run(choice+" "+row.issued, func(t *testing.T) {
				last, err := under(t, choice).LastDay(day(t, row.issued))
				require.NoError(t, err)
				require.Equal(t, want, last.String())
			})
		}
	}
}

func TestLastDayAfterTheEndOfTheCalendar(t *testing.T) {
	issued := qagida.MustDate(9995, 1, 1)
	record := certificate.Record{Issued: issued}
	for _, choice := range []string{anniversary, eve} {
		t.Run(choice, func(t *testing.T) {
			rules := under(t, choice)
			_, err := rules.LastDay(issued)
			ruletest.Refused(t, err, "issued", "9995-01-01", "9999")
			_, err = rules.Status(record, qagida.MustDate(9996, 1, 1))
			ruletest.Refused(t, err, "issued", "9995-01-01", "9999")
			_, err = rules.Term("", "1", record)
			ruletest.Refused(t, err, "issued", "9995-01-01", "9999")
		})
	}
}

// term returns the term of a certificate issued and revoked on days, either of
// which may be empty.
func term(t ruletest.Test, id, issued, revoked string) certificate.Term {
	t.Helper()
	v, err := certificate.Order95().Term("", id, certificate.Record{Issued: day(t, issued), Revoked: day(t, revoked)})
	require.NoError(t, err)
	return v
}

// foreign returns the same of a foreign certificate.
func foreign(t ruletest.Test, id, issued, revoked string) certificate.Term {
	t.Helper()
	record := certificate.Record{Issued: day(t, issued), Revoked: day(t, revoked), Origin: certificate.Foreign}
	v, err := certificate.Order95().Term("", id, record)
	require.NoError(t, err)
	return v
}

func TestTermRefuses(t *testing.T) {
	rules := certificate.Order95()
	for _, id := range []string{"", " "} {
		t.Run("the id "+id, func(t *testing.T) {
			_, err := rules.Term("", id, certificate.Record{})
			ruletest.Refused(t, err, "id", id, "tell")
		})
	}
	t.Run("no certificate", func(t *testing.T) {
		_, err := rules.Term("", "1", certificate.Record{Certified: qagida.No})
		ruletest.Refused(t, err, "certified", "false", "no certificate was issued")
	})
}

// A certificate is valid on the first and on the last day, and not on the day
// it is revoked.
func TestValidOn(t *testing.T) {
	plain, cut := term(t, "1", "2026-03-06", ""), term(t, "2", "2026-03-06", "2028-01-10")
	for _, row := range []struct {
		name string
		term certificate.Term
		on   string
		want qagida.Fact
	}{
		{"the day before the first", plain, "2026-03-05", qagida.No},
		{"the first day", plain, "2026-03-06", qagida.Yes},
		{"the last day", plain, "2031-03-06", qagida.Yes},
		{"the day after it", plain, "2031-03-07", qagida.No},
		{"no day", plain, "", qagida.Unknown},
		{"the day before the revocation", cut, "2028-01-09", qagida.Yes},
		{"the day of the revocation", cut, "2028-01-10", qagida.No},
		{"without a day of issue", term(t, "3", "", ""), "2026-03-06", qagida.Unknown},
		{"revoked, without a day of issue", term(t, "3", "", "2026-03-06"), "2026-03-06", qagida.No},
		{"a foreign one before its issue", foreign(t, "4", "2026-03-06", ""), "2026-03-05", qagida.No},
		{"a foreign one", foreign(t, "4", "2026-03-06", ""), "2026-03-06", qagida.Unknown},
	} {
		t.Run(row.name, func(t *testing.T) { require.Equal(t, row.want, row.term.ValidOn(day(t, row.on))) })
	}
}

// A key is the same on every run, and another one for another holder, another
// certificate or another end.
func TestKeys(t *testing.T) {
	held := func(holder, id, issued string) certificate.Term {
		v, err := certificate.Order95().Term(holder, id, certificate.Record{Issued: day(t, issued)})
		require.NoError(t, err)
		return v
	}
	require.Equal(t, "AB № 000123/2031-03-06", held("", "AB № 000123", "2026-03-06").Key())
	require.Equal(t, "850509127181/AB № 000123/2031-03-06", held("850509127181", "AB № 000123", "2026-03-06").Key())
	keys := map[string]bool{}
	for _, v := range []certificate.Term{
		held("", "1", "2026-03-06"), held("", "2", "2026-03-06"), held("", "1", "2026-03-07"), held("", "1", ""),
		held("", "1/2031-03-06", "2026-03-06"), held("a", "1", "2026-03-06"), held("a/1", "1", "2026-03-06"),
		held("a", "1/1", "2026-03-06"), held("", "a/1", "2026-03-06"), held("a%2F1", "1", "2026-03-06"),
	} {
		t.Run(v.Key(), func(t *testing.T) {
			require.NotContains(t, keys, v.Key(), "it stands twice")
			keys[v.Key()] = true
		})
	}
}
