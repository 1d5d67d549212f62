package certificate_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

// A second statement of para 32.2, slow and plain. It knows the days of a
// calendar by asking which exist, and adds nothing to a date.

// fiveYearsOn returns the same date five years on, and 28 February where that year has
// no 29th.
func fiveYearsOn(d qagida.Date) qagida.Date {
	same, err := qagida.NewDate(d.Year()+5, d.Month(), d.Day())
	if err != nil {
		return qagida.MustDate(d.Year()+5, 2, 28)
	}
	return same
}

// everyDay returns the days of the years from first up to, not including, end.
func everyDay(first, end int) (days []qagida.Date) {
	for year := first; year < end; year++ {
		for month := 1; month <= 12; month++ {
			for day := 1; day <= 31; day++ {
				if d, err := qagida.NewDate(year, month, day); err == nil {
					days = append(days, d)
				}
			}
		}
	}
	return days
}

// underEach tries the rules under both readings of the last day, with how many
// days before the same date they end the term.
func underEach(try func(rules certificate.Rules, before int)) {
	rules := certificate.Order95()
	try(rules, 0)
	rules.CertificateLastDay = certificate.Eve
	try(rules, 1)
}

// Every day of issue of a cycle of 400 years, under both readings: the last day
// is the one that stands so many places on in the list of all days.
func TestLastDayOfEveryDayOfIssue(t *testing.T) {
	days := everyDay(2000, 2406)
	place := map[qagida.Date]int{}
	for i, d := range days {
		place[d] = i
	}
	cases := 0
	underEach(func(rules certificate.Rules, before int) {
		for _, issued := range days {
			if issued.Year() == 2400 {
				break
			}
			want := days[place[fiveYearsOn(issued)]-before]
			got, err := rules.LastDay(issued)
			require.NoError(t, err)
			require.Equal(t, want.String(), got.String(), "issued on %s", issued)
			cases++
		}
	})
	t.Logf("%d days of issue", cases)
}

// Every day of issue of a cycle of 28 years, under both readings: the status on
// the days around its first and its last one, and around a revocation on the
// first, the last and a day between.
func TestStatusAroundEveryBorderOfEveryDayOfIssue(t *testing.T) {
	days := everyDay(1999, 2035)
	place := map[qagida.Date]int{}
	for i, d := range days {
		place[d] = i
	}
	cases := 0
	underEach(func(rules certificate.Rules, before int) {
		for first := place[qagida.MustDate(2000, 1, 1)]; days[first].Year() < 2028; first++ {
			last := place[fiveYearsOn(days[first])] - before
			for _, revoked := range []int{never, first, first + 1, first + 700, last, last + 1} {
				for _, border := range []int{first, first + 700, last, last + 1} {
					for on := border - 1; on <= border+1; on++ {
						sameStatus(t, rules, days, first, last, revoked, on)
						cases++
					}
				}
			}
		}
	})
	t.Logf("%d days of certificates", cases)
}

// never is the place of a day of revocation that is not on record.
const never = 1 << 30

// statusOn returns, in the words of the order, what a certificate is on a day, all of
// them being places in a list of days.
func statusOn(first, last, revoked, on int) certificate.Status {
	switch {
	case on >= revoked:
		return certificate.Revoked
	case on < first:
		return certificate.NotYetValid
	case on > last:
		return certificate.Expired
	default:
		return certificate.Valid
	}
}

func sameStatus(t *testing.T, rules certificate.Rules, days []qagida.Date, first, last, revoked, on int) {
	t.Helper()
	record := certificate.Record{Issued: days[first]}
	if revoked != never {
		record.Revoked = days[revoked]
	}
	d, err := rules.Status(record, days[on])
	require.NoError(t, err)
	want := statusOn(first, last, revoked, on)
	left, known := d.DaysLeft().Int()
	valid := want == certificate.Valid
	if d.Status != want || d.LastDay != days[last] || known != valid || valid && left != last-on || (d.Outcome() == met) != valid {
		require.Failf(t, "another status", "%+v on %s: %s, %s, until %s, %s days left; want %s until %s",
			record, days[on], d.Status, d.Outcome(), d.LastDay, d.DaysLeft(), want, days[last])
	}
}
