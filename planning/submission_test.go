package planning_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/planning"
)

func TestHandedInOnTime(t *testing.T) {
	for _, c := range []struct {
		deadline  qagida.Code
		submitted string
		choices   string
		want      qagida.Outcome
		readings  string
	}{
		// 9.2: by 1 August. It is a Saturday in 2026.
		{planning.CodeDistrictRequest, "2026-07-31", "", qagida.Met, ""},
		{planning.CodeDistrictRequest, "2026-08-01", "", qagida.Met, "deadline-by=inclusive"},
		{planning.CodeDistrictRequest, "2026-08-02", "", qagida.NotMet, "deadline-shift=none"},
		{planning.CodeDistrictRequest, "2026-08-04", "", qagida.NotMet, ""},
		{planning.CodeDistrictRequest, "2026-07-31", "deadline-by=exclusive", qagida.Met, ""},
		{planning.CodeDistrictRequest, "2026-08-01", "deadline-by=exclusive", qagida.NotMet, "deadline-by=exclusive"},
		{planning.CodeRegionalRequest, "2026-08-02", "", qagida.NotMet, "deadline-shift=none"},
		{planning.CodeRepublicanRequest, "2026-08-02", "", qagida.NotMet, "deadline-shift=none"},
		{planning.CodeDistrictRequest, "2026-08-03", "deadline-shift=next-working-day", qagida.Met, "deadline-by=inclusive deadline-shift=next-working-day"},
		{planning.CodeDistrictRequest, "2026-08-04", "deadline-shift=next-working-day", qagida.NotMet, ""},
		{planning.CodeDistrictRequest, "2026-08-01", "deadline-shift=next-working-day", qagida.Met, "deadline-by=inclusive"},
		{planning.CodeDistrictRequest, "2026-08-01", "deadline-shift=next-working-day deadline-by=exclusive", qagida.NotMet, "deadline-by=exclusive"},
		// 10 and 11: until 1 September, a Tuesday; until 1 November, a Sunday.
		{planning.CodeDepartmentPlan, "2026-08-31", "deadline-until=exclusive", qagida.Met, ""},
		{planning.CodeDepartmentPlan, "2026-09-01", "deadline-until=exclusive", qagida.NotMet, "deadline-until=exclusive"},
		{planning.CodeDepartmentPlan, "2026-09-01", "", qagida.Met, "deadline-until=inclusive"},
		{planning.CodeDepartmentPlan, "2026-09-02", "", qagida.NotMet, ""},
		{planning.CodeRegionalPlan, "2026-10-31", "deadline-until=exclusive", qagida.Met, ""},
		{planning.CodeRegionalPlan, "2026-11-01", "", qagida.Met, "deadline-until=inclusive"},
		{planning.CodeRegionalPlan, "2026-11-02", "", qagida.NotMet, "deadline-shift=none"},
		// 17: in January, in June: windows.
		{planning.CodeFirstReport, "2025-12-31", "", qagida.NotMet, ""},
		{planning.CodeFirstReport, "2026-01-01", "", qagida.Met, ""},
		{planning.CodeFirstReport, "2026-01-31", "", qagida.Met, "reporting-month=end-of-month"},
		{planning.CodeFirstReport, "2026-02-01", "", qagida.NotMet, ""},
		{planning.CodeFirstReport, "2026-01-01", "reporting-month=start-of-month", qagida.Met, ""},
		{planning.CodeFirstReport, "2026-01-02", "reporting-month=start-of-month", qagida.NotMet, "reporting-month=start-of-month"},
		{planning.CodeSecondReport, "2026-05-31", "", qagida.NotMet, ""},
		{planning.CodeSecondReport, "2026-06-30", "", qagida.Met, "reporting-month=end-of-month"},
		{planning.CodeSecondReport, "2026-07-01", "", qagida.NotMet, ""},
	} {
		t.Run(string(c.deadline)+" "+c.submitted+" "+c.choices, func(t *testing.T) {
			submission := planning.Submission{Deadline: c.deadline, Year: qagida.CountOf(2026), Submitted: day(c.submitted)}
			d, err := under(t, c.choices).Submission(submission, weekdays{})
			require.NoError(t, err)
			ruletest.Outcome(t, d.Decision, c.deadline, c.want)
			require.Equal(t, c.readings, readingsOf(t, d.Decision, c.deadline))
		})
	}
}

// Without a calendar a plain week tells whether the reading of days off matters.
func TestTheReadingOfDaysOffIsNamedWithoutACalendar(t *testing.T) {
	for submitted, want := range map[string]string{"2026-08-03": "deadline-shift=none", "2026-08-04": ""} {
		t.Run(submitted, func(t *testing.T) {
			d, err := planning.Order95().Submission(planning.Submission{
				Deadline: planning.CodeDistrictRequest, Year: qagida.CountOf(2026), Submitted: day(submitted),
			}, nil)
			require.NoError(t, err)
			require.Equal(t, want, readingsOf(t, d.Decision, planning.CodeDistrictRequest))
		})
	}
}

// The law sets only an end: what is handed in more than a year before the year that
// it is for is in time, with a warning. The plan of a region is for the year after
// the one in which it is due.
func TestMoreThanAYearTooSoonIsAWarning(t *testing.T) {
	for _, c := range []struct {
		deadline  qagida.Code
		submitted string
		want      qagida.Outcome
		warnings  string
	}{
		{planning.CodeDistrictRequest, "2020-05-12", qagida.Met, "year-too-soon"},
		{planning.CodeDistrictRequest, "2024-12-31", qagida.Met, "year-too-soon"},
		{planning.CodeDistrictRequest, "2025-01-01", qagida.Met, "none"},
		{planning.CodeDepartmentPlan, "2024-12-31", qagida.Met, "year-too-soon"},
		{planning.CodeRegionalPlan, "2025-12-31", qagida.Met, "year-too-soon"},
		{planning.CodeRegionalPlan, "2026-01-01", qagida.Met, "none"},
		{planning.CodeFirstReport, "2024-12-31", qagida.NotMet, "year-too-soon"},
		{planning.CodeFirstReport, "2025-12-31", qagida.NotMet, "none"},
		{planning.CodeDistrictRequest, "", qagida.Undetermined, "unknown"},
	} {
		t.Run(string(c.deadline)+" "+c.submitted, func(t *testing.T) {
			d, err := planning.Order95().Submission(planning.Submission{
				Deadline: c.deadline, Year: qagida.CountOf(2026), Submitted: day(c.submitted),
			}, nil)
			require.NoError(t, err)
			require.Equal(t, c.want, d.Outcome())
			require.Equal(t, c.warnings, d.Warnings.String())
		})
	}
}

func TestASubmissionSaysWhatIsMissing(t *testing.T) {
	d, err := planning.Order95().Submission(planning.Submission{Deadline: planning.CodeDistrictRequest}, nil)
	require.NoError(t, err)
	require.Equal(t, []string{"year", "submitted"}, ruletest.Missing(d.Decision))
	require.Empty(t, readingsOf(t, d.Decision, planning.CodeDistrictRequest))
	require.True(t, d.Due.IsZero())
}

// Data that were sent in August are those of no year.
func TestDataOfAnotherMonthAreLateInAnyYear(t *testing.T) {
	for submitted, want := range map[string]qagida.Outcome{
		"2026-08-02": qagida.NotMet, "2026-06-02": qagida.Undetermined,
	} {
		t.Run(submitted, func(t *testing.T) {
			d, err := planning.Order95().Submission(planning.Submission{
				Deadline: planning.CodeSecondReport, Submitted: day(submitted),
			}, nil)
			require.NoError(t, err)
			require.Equal(t, want, d.Outcome())
		})
	}
}

func TestTheTextOfASubmission(t *testing.T) {
	d, err := planning.Order95().Submission(planning.Submission{
		Deadline: planning.CodeRegionalPlan, Year: qagida.CountOf(2026), Submitted: day("2026-11-02"),
	}, nil)
	require.NoError(t, err)
	require.Equal(t, "2026-11-01", d.Due.String())
	text := d.Text(qagida.English)
	require.Contains(t, text, "The plan of the region was drawn up on 2 November 2026, too late: the last day is 1 November 2026")
}

// A report of a year that nobody has stated can only be of the year in which it was
// sent, and the sentence names the month of that year.
func TestAReportOfAnUnknownYearIsHeldToItsOwn(t *testing.T) {
	d, err := planning.Order95().Submission(planning.Submission{
		Deadline: planning.CodeFirstReport, Submitted: day("2026-02-01"),
	}, nil)
	require.NoError(t, err)
	require.True(t, d.Due.IsZero())
	require.Equal(t,
		"The year's first data were sent on 1 February 2026, but they are due in the period from 1 January 2026 to 31 January 2026",
		ruletest.Find(t, d.Decision, planning.CodeFirstReport).Text(qagida.English))
}

func TestSubmissionRefuses(t *testing.T) {
	for _, c := range []struct {
		name       string
		choices    string
		submission planning.Submission
		field      string
	}{
		{"what nobody owes", "", planning.Submission{Deadline: "deadline-of-nobody"}, "deadline"},
		{"a year that is none", "", planning.Submission{Deadline: planning.CodeFirstReport, Year: qagida.CountOf(-1)}, "year"},
		{"no calendar", "deadline-shift=next-working-day", planning.Submission{Deadline: planning.CodeRegionalPlan, Year: qagida.CountOf(2026)}, "calendar"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := under(t, c.choices).Submission(c.submission, nil)
			refused(t, err, c.field)
		})
	}
}

func TestEveryDeadlineIsInTimeOnItsLastDayAndNotAfter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year := rapid.IntRange(2, 9998).Draw(t, "year")
		rules := planning.Order95()
		rules.DeadlineBy = planning.DeadlineByReading(rapid.IntRange(0, 1).Draw(t, "by"))
		rules.DeadlineUntil = planning.DeadlineUntilReading(rapid.IntRange(0, 1).Draw(t, "until"))
		rules.DeadlineShift = planning.DeadlineShiftReading(rapid.IntRange(0, 1).Draw(t, "shift"))
		rules.ReportingMonth = planning.ReportingMonthReading(rapid.IntRange(0, 1).Draw(t, "month"))
		deadlines, err := rules.Year(year, weekdays{})
		require.NoError(t, err)
		for _, d := range deadlines {
			next, err := d.Due.Add(0, 0, 1)
			require.NoError(t, err)
			for submitted, want := range map[qagida.Date]qagida.Outcome{d.Due: qagida.Met, next: qagida.NotMet} {
				submission := planning.Submission{Deadline: d.Code, Year: qagida.CountOf(year), Submitted: submitted}
				got, err := rules.Submission(submission, weekdays{})
				require.NoError(t, err)
				require.Equal(t, want, got.Outcome(), "%s on %s", d.Code, submitted)
				require.Equal(t, d.Due, got.Due)
			}
		}
	})
}
