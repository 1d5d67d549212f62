package planning_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/planning"
)

// dueDays lists code and last day of every deadline of a year.
func dueDays(t ruletest.Test, rules planning.Rules, year int, calendar planning.Calendar) (list []string) {
	t.Helper()
	deadlines, err := rules.Year(year, calendar)
	require.NoError(t, err)
	for _, d := range deadlines {
		list = append(list, string(d.Code)+" "+d.Due.String())
	}
	return list
}

func TestTheDaysOfAYear(t *testing.T) {
	// 1 August 2026 is a Saturday, 31 July a Friday, 1 September a Tuesday, 31
	// August a Monday, 1 November a Sunday, 31 October a Saturday.
	for _, c := range []struct {
		name    string
		choices string
		want    []string
	}{
		{"as the order stands", "", []string{
			"deadline-first-report 2026-01-31", "deadline-second-report 2026-06-30",
			"deadline-district-request 2026-08-01", "deadline-regional-request 2026-08-01",
			"deadline-republican-request 2026-08-01",
			"deadline-department-plan 2026-09-01", "deadline-regional-plan 2026-11-01",
		}},
		{"requests before the day", "deadline-by=exclusive", []string{
			"deadline-first-report 2026-01-31", "deadline-second-report 2026-06-30",
			"deadline-district-request 2026-07-31", "deadline-regional-request 2026-07-31",
			"deadline-republican-request 2026-07-31",
			"deadline-department-plan 2026-09-01", "deadline-regional-plan 2026-11-01",
		}},
		{"plans before the day", "deadline-until=exclusive", []string{
			"deadline-first-report 2026-01-31", "deadline-second-report 2026-06-30",
			"deadline-district-request 2026-08-01", "deadline-regional-request 2026-08-01",
			"deadline-republican-request 2026-08-01",
			"deadline-department-plan 2026-08-31", "deadline-regional-plan 2026-10-31",
		}},
		{"working days", "deadline-shift=next-working-day", []string{
			"deadline-first-report 2026-01-31", "deadline-second-report 2026-06-30",
			"deadline-district-request 2026-08-03", "deadline-regional-request 2026-08-03",
			"deadline-republican-request 2026-08-03",
			"deadline-department-plan 2026-09-01", "deadline-regional-plan 2026-11-02",
		}},
		{"reports on the first day", "reporting-month=start-of-month", []string{
			"deadline-first-report 2026-01-01", "deadline-second-report 2026-06-01",
			"deadline-district-request 2026-08-01", "deadline-regional-request 2026-08-01",
			"deadline-republican-request 2026-08-01",
			"deadline-department-plan 2026-09-01", "deadline-regional-plan 2026-11-01",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, dueDays(t, under(t, c.choices), 2026, weekdays{}))
		})
	}
}

func TestADeadlineSaysWhoOwesWhatToWhom(t *testing.T) {
	type row struct {
		Code, Provision  string
		Owes, Addressee  planning.Party
		First, Disputed  string
		Financial        int
		Reading, Shifted string
	}
	deadlines, err := planning.Order95().Year(2026, nil)
	require.NoError(t, err)
	require.Len(t, deadlines, 7)
	for i, want := range []row{
		{"deadline-first-report", "order95/17", planning.EducationAdministration, planning.UnifiedDatabase, "2026-01-01", "unknown", 0, "reporting-month=end-of-month", "unknown"},
		{"deadline-second-report", "order95/17", planning.EducationAdministration, planning.UnifiedDatabase, "2026-06-01", "unknown", 0, "reporting-month=end-of-month", "unknown"},
		{"deadline-district-request", "order95/9.2.1", planning.DistrictOrganisation, planning.EducationDepartment, "2026-08-01", "2026-08-01", 0, "deadline-by=inclusive", "deadline-shift=none"},
		{"deadline-regional-request", "order95/9.2.2", planning.RegionalOrganisation, planning.EducationAdministration, "2026-08-01", "2026-08-01", 0, "deadline-by=inclusive", "deadline-shift=none"},
		{"deadline-republican-request", "order95/9.2.3", planning.RepublicanOrganisation, planning.AuthorisedBody, "2026-08-01", "2026-08-01", 0, "deadline-by=inclusive", "deadline-shift=none"},
		{"deadline-department-plan", "order95/10", planning.EducationDepartment, planning.EducationAdministration, "2026-09-01", "2026-09-01", 0, "deadline-until=inclusive", "deadline-shift=none"},
		{"deadline-regional-plan", "order95/11.0", planning.EducationAdministration, 0, "2026-11-01", "2026-11-01", 2027, "deadline-until=inclusive", "deadline-shift=none"},
	} {
		t.Run(want.Code, func(t *testing.T) {
			d := deadlines[i]
			require.Equal(t, want, row{
				string(d.Code), d.Provision.String(), d.Owes, d.Addressee,
				d.First.String(), d.Disputed.String(), d.FinancialYear, d.Reading.String(), d.Shift.String(),
			})
		})
	}
}

func TestYearRefuses(t *testing.T) {
	shifting := under(t, "deadline-shift=next-working-day")
	for _, c := range []struct {
		name     string
		rules    planning.Rules
		year     int
		calendar planning.Calendar
		field    string
	}{
		{"a year before the first", planning.Order95(), 0, nil, "year"},
		{"a negative year", planning.Order95(), -1, nil, "year"},
		{"a year after the last", planning.Order95(), 10000, nil, "year"},
		{"no calendar", shifting, 2026, nil, "calendar"},
		{"a calendar that always rests", shifting, 2026, idle{}, "calendar"},
		{"a calendar that rests to the end", shifting, 9999, idle{}, "date"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := c.rules.Year(c.year, c.calendar)
			refused(t, err, c.field)
		})
	}
	for _, year := range []int{1, 9999} {
		_, err := planning.Order95().Year(year, nil)
		require.NoError(t, err)
	}
}

func TestReportsInTheShortestAndTheLastMonth(t *testing.T) {
	reform := planning.Order95()
	reform.Edition, reform.ReportMonths = "reform-2027", [2]int{2, 12}
	got := dueDays(t, reform, 9999, nil)
	require.Contains(t, got, "deadline-first-report 9999-02-28")
	require.Contains(t, got, "deadline-second-report 9999-12-31")
}

func TestTheDayBeforeTheFirstDayOfTheCalendar(t *testing.T) {
	reform := under(t, "deadline-by=exclusive")
	reform.Edition, reform.RequestsBy = "reform-2027", planning.DayOfYear{Month: 1, Day: 1}
	_, err := reform.Year(1, nil)
	refused(t, err, "date")
}

func TestADeadlineForACalendar(t *testing.T) {
	deadlines, err := planning.Order95().Year(2026, nil)
	require.NoError(t, err)
	plan := deadlines[len(deadlines)-1]
	require.Equal(t, "deadline-regional-plan-2026@qagida", plan.UID())
	for _, c := range []struct {
		lang          qagida.Lang
		summary, text string
	}{
		{qagida.Kazakh, "Облыстың біліктілікті арттыру жоспары", "2027 қаржы жылына арналған біліктілікті арттыру жоспарын 2026 жылғы 1 қараша күнінен кешіктірмей жасайды"},
		{qagida.Russian, "План повышения квалификации области", "план повышения квалификации области на 2027 финансовый год не позднее 1 ноября 2026 года"},
		{qagida.English, "Professional development plan of the region", "for the financial year 2027 no later than 1 November 2026 (the order does not say whether 1 November 2026 itself is in time)"},
	} {
		t.Run(c.lang.String(), func(t *testing.T) {
			require.Equal(t, c.summary, plan.Summary(c.lang))
			require.Contains(t, plan.Description(c.lang), c.text)
			require.Contains(t, plan.Description(c.lang), plan.Provision.Text(c.lang))
			require.Contains(t, plan.Description(c.lang), plan.Reading.Text(c.lang)+"; "+plan.Shift.Text(c.lang))
			require.NotContains(t, plan.Description(c.lang), "order95/")
		})
	}
	const month = "from 1 January 2026 to 31 January 2026. Source: paragraph 17. Chosen reading: on any day of the month, the last one included"
	require.Contains(t, deadlines[0].Description(qagida.English), month)
}

func TestADeadlineThatNobodyMadeHasNoText(t *testing.T) {
	var made planning.Deadline
	require.Empty(t, made.Summary(qagida.English))
	require.Empty(t, made.Description(qagida.English))
}

func TestUIDsAreStableAndDifferent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year := rapid.IntRange(2, 9998).Draw(t, "year")
		seen := map[string]bool{}
		for _, y := range []int{year, year + 1} {
			one, err := planning.Order95().Year(y, nil)
			require.NoError(t, err)
			other, err := under(t, "deadline-by=exclusive reporting-month=start-of-month").Year(y, nil)
			require.NoError(t, err)
			for _, d := range one {
				require.False(t, seen[d.UID()], "%s stands twice", d.UID())
				seen[d.UID()] = true
				same := func(o planning.Deadline) bool { return o.Code == d.Code && o.UID() == d.UID() }
				require.True(t, slices.ContainsFunc(other, same), "%s moves with the reading", d.UID())
			}
		}
	})
}
