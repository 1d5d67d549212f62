package planning_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/planning"
)

func TestTheDaysOfTheOrder(t *testing.T) {
	published := func(choices string) func(qagida.Date) (qagida.Date, error) {
		rules := under(t, choices)
		return func(d qagida.Date) (qagida.Date, error) { return rules.PublicationDue(d, weekdays{}) }
	}
	report := func(d qagida.Date) (qagida.Date, error) {
		return planning.Order95().RegistrationReportDue(d, weekdays{})
	}
	for _, c := range []struct {
		name string
		ask  func(qagida.Date) (qagida.Date, error)
		day  string
		want string
	}{
		// 19 March 2016 is a Saturday, 18 March a Friday.
		{"sent to be published: the tenth calendar day", published(""), "2016-03-09", "2016-03-19"},
		{"sent to be published: a running period may move", published("deadline-shift=next-working-day"), "2016-03-09", "2016-03-21"},
		{"sent to be published: a working day does not move", published("deadline-shift=next-working-day"), "2016-03-08", "2016-03-18"},
		{"sent to be published: over the end of a month", published(""), "2024-02-20", "2024-03-01"},
		{"sent to be published: not stated", published("deadline-shift=next-working-day"), "", "unknown"},
		// 9 March 2016 is a Wednesday: ten working days later it is Wednesday the 23rd.
		{"report", report, "2016-03-09", "2016-03-23"},
		{"report from a Friday", report, "2016-03-11", "2016-03-25"},
		{"report: not stated", report, "", "unknown"},
		{"in force on the eleventh day", planning.Order95().InForce, "2020-04-13", "2020-04-24"},
		{"in force: no reading moves it", under(t, "deadline-shift=next-working-day").InForce, "2020-04-14", "2020-04-25"},
		{"in force: not stated", planning.Order95().InForce, "", "unknown"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := c.ask(day(c.day))
			require.NoError(t, err)
			require.Equal(t, c.want, got.String())
		})
	}
}

func TestTheDaysOfTheOrderRefuse(t *testing.T) {
	rules, last := planning.Order95(), day("9999-12-31")
	for _, c := range []struct {
		name  string
		ask   func() (qagida.Date, error)
		field string
	}{
		{"published too late", func() (qagida.Date, error) { return rules.PublicationDue(last, nil) }, "registered"},
		{"published without a calendar", func() (qagida.Date, error) {
			return under(t, "deadline-shift=next-working-day").PublicationDue(day("2016-03-09"), nil)
		}, "calendar"},
		{"in force too late", func() (qagida.Date, error) { return rules.InForce(last) }, "published"},
		{"reported too late", func() (qagida.Date, error) { return rules.RegistrationReportDue(last, weekdays{}) }, "registered"},
		{"reported without a calendar", func() (qagida.Date, error) { return rules.RegistrationReportDue(day("2016-03-09"), nil) }, "calendar"},
		{"reported without a working day", func() (qagida.Date, error) { return rules.RegistrationReportDue(day("2016-03-09"), idle{}) }, "calendar"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := c.ask()
			refused(t, err, c.field)
		})
	}
}

// A year without a working day is looked through to its end, after each day that
// was found anew.
func TestACalendarMayRestForAYear(t *testing.T) {
	rules := planning.Order95()
	rules.Edition, rules.ReportWorkingDays = "reform-2027", 2
	start := day("2026-01-01")
	after := func(days int) qagida.Date { d, _ := start.Add(0, 0, days); return d }
	for _, c := range []struct {
		name    string
		working onlyOn
		want    string
	}{
		{"a year and a day, twice", onlyOn{after(366), after(732)}, after(732).String()},
		{"a day longer before the first", onlyOn{after(367), after(368)}, ""},
		{"a day longer before the second", onlyOn{after(366), after(733)}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := rules.RegistrationReportDue(start, c.working)
			if c.want == "" {
				refused(t, err, "calendar")
				return
			}
			require.NoError(t, err)
			require.Equal(t, c.want, got.String())
		})
	}
}
