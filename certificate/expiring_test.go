package certificate_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
)

func TestExpiring(t *testing.T) {
	on := qagida.MustDate(2031, 1, 31)
	list := []certificate.Term{
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
	for _, row := range []struct {
		name         string
		months, days int
		want         []string
	}{
		{"on the day itself", 0, 0, []string{"today"}},
		{"within a day", 0, 1, []string{"today", "tomorrow"}},
		{"within 27 days", 0, 27, []string{"today", "tomorrow", "revoked-after-its-end"}},
		{"within 28 days", 0, 28, []string{"today", "tomorrow", "revoked-after-its-end", "in-28-days-a", "in-28-days-b"}},
		{"within a month, to 28 February", 1, 0, []string{"today", "tomorrow", "revoked-after-its-end", "in-28-days-a", "in-28-days-b"}},
		{"within a month and a day", 1, 1, []string{"today", "tomorrow", "revoked-after-its-end", "in-28-days-a", "in-28-days-b", "in-29-days"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			for range 2 {
				slices.Reverse(list)
				seq, err := certificate.Expiring(slices.Values(list), on, row.months, row.days)
				require.NoError(t, err)
				require.Equal(t, row.want, ids(slices.Collect(seq)))
				for v := range seq { // it stops when it is told to
					require.Equal(t, row.want[0], v.ID)
					break
				}
			}
		})
	}
}

// One certificate on record twice, revoked on two days after its end: the order
// in which it is told does not matter.
func TestExpiringDoesNotDependOnTheOrderOfRevocations(t *testing.T) {
	a, b := term(t, "1", "2026-02-01", "2031-03-01"), term(t, "1", "2026-02-01", "2031-04-01")
	for name, list := range map[string][]certificate.Term{"a b": {a, b}, "b a": {b, a}, "b a b": {b, a, b}} {
		t.Run(name, func(t *testing.T) {
			seq, err := certificate.Expiring(slices.Values(list), qagida.MustDate(2031, 1, 31), 1, 0)
			require.NoError(t, err)
			require.Equal(t, []certificate.Term{a, b}, slices.Collect(seq))
		})
	}
}

// Two holders with the same series and number, issued on the same day, are two
// terms; the number that they share is reported.
func TestHoldersWithOneNumberAreNotMerged(t *testing.T) {
	one, other := term(t, "AB № 000123", "2026-02-01", ""), term(t, "AB № 000123", "2026-02-01", "")
	one.Holder, other.Holder = "850509127181", "920229507770"
	third := term(t, "AB № 000124", "2026-02-01", "")
	third.Holder = "920229507770"
	list := []certificate.Term{other, third, one, one}
	seq, err := certificate.Expiring(slices.Values(list), qagida.MustDate(2031, 1, 31), 1, 0)
	require.NoError(t, err)
	require.Equal(t, []certificate.Term{one, other, third}, slices.Collect(seq))
	require.Equal(t, []string{"AB № 000123"}, slices.Collect(certificate.SharedIDs(slices.Values(list))))
	require.Empty(t, slices.Collect(certificate.SharedIDs(slices.Values([]certificate.Term{one, one, third}))))
}

func TestExpiringOfNoTermsAtAll(t *testing.T) {
	seq, err := certificate.Expiring(nil, qagida.MustDate(2031, 1, 31), 1, 0)
	require.NoError(t, err)
	require.Empty(t, slices.Collect(seq))
	require.Empty(t, slices.Collect(certificate.SharedIDs(nil)))
}

func TestExpiringRefuses(t *testing.T) {
	on := qagida.MustDate(2031, 1, 31)
	for _, row := range []struct {
		name, field, value string
		on                 qagida.Date
		months, days       int
	}{
		{"no day", "on", "unknown", qagida.Date{}, 0, 30},
		{"negative months", "months", "-1", on, -1, 0},
		{"negative days", "days", "-1", on, 0, -1},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := certificate.Expiring(nil, row.on, row.months, row.days)
			ruletest.Refused(t, err, row.field, row.value, "")
		})
	}
	t.Run("after the end of the calendar", func(t *testing.T) {
		_, err := certificate.Expiring(nil, on, 0, 4_000_000)
		refused(t, err, "date")
	})
}

// Without a certificate nothing expires, on whichever day and however far one looks.
func TestWithoutCertificatesNothingIsAskedFor(t *testing.T) {
	text, err := asked(t, "expiring", `{"certificates":[]}`)
	require.NoError(t, err)
	require.NotContains(t, text, "missing")
	require.Contains(t, text, `"certificates":[]`)
}
