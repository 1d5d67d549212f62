package planning

import (
	"slices"
	"testing"
	"time"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// A second statement of the days of a year, slow and plain. It finds a day by
// asking which exist, and moves along with the calendar of the standard library.

// dated is a day by which something is due, in the words of the text.
type dated struct {
	code       qagida.Code
	month, day int  // the day that the order names; the first of a month that it names
	report     bool // a month is named (para 17)
	until      bool // "until" the day (paras 10, 11) and not "by" it (para 9.2)
}

var datedDuties = []dated{
	{code: CodeDistrictRequest, month: 8, day: 1},             // by 1 August (9.2.1)
	{code: CodeRegionalRequest, month: 8, day: 1},             // by 1 August (9.2.2)
	{code: CodeRepublicanRequest, month: 8, day: 1},           // by 1 August (9.2.3)
	{code: CodeDepartmentPlan, month: 9, day: 1, until: true}, // until 1 September (10)
	{code: CodeRegionalPlan, month: 11, day: 1, until: true},  // until 1 November (11)
	{code: CodeFirstReport, month: 1, day: 1, report: true},   // January (17)
	{code: CodeSecondReport, month: 6, day: 1, report: true},  // June (17)
}

// readings are the choices that move a deadline.
type deadlineReadings struct{ by, until, shift, start bool }

// dueIn is the last day of a duty in a year.
func dueIn(d dated, year int, r deadlineReadings) qagida.Date {
	at := time.Date(year, time.Month(d.month), d.day, 12, 0, 0, 0, time.UTC)
	if d.report {
		for !r.start && at.AddDate(0, 0, 1).Month() == at.Month() {
			at = at.AddDate(0, 0, 1)
		}
		return qagida.DateOf(at)
	}
	if d.until && r.until || !d.until && r.by {
		at = at.AddDate(0, 0, -1)
	}
	for r.shift && (at.Weekday() == time.Saturday || at.Weekday() == time.Sunday) {
		at = at.AddDate(0, 0, 1)
	}
	return qagida.DateOf(at)
}

// Every deadline of the years of two cycles of the calendar, 400 years each,
// under each combination of the readings that move it.
func TestEveryDeadlineOfEveryYear(t *testing.T) {
	cases := 0
	for choices := range 16 {
		r := deadlineReadings{choices&1 != 0, choices&2 != 0, choices&4 != 0, choices&8 != 0}
		rules := Order95()
		rules.DeadlineBy = DeadlineByReading(choices & 1)
		rules.DeadlineUntil = DeadlineUntilReading(choices >> 1 & 1)
		rules.DeadlineShift = DeadlineShiftReading(choices >> 2 & 1)
		rules.ReportingMonth = ReportingMonthReading(choices >> 3 & 1)
		for year := 1801; year <= 2600; year++ {
			list, err := rules.Year(year, weekdays{})
			if err != nil || len(list) != len(datedDuties) {
				t.Fatalf("%d: %d deadlines, %v", year, len(list), err)
			}
			for _, d := range datedDuties {
				i := slices.IndexFunc(list, func(got Deadline) bool { return got.Code == d.code })
				if want := dueIn(d, year, r); i < 0 || list[i].Due != want {
					t.Fatalf("%s of %d under %+v: %v, want %s", d.code, year, r, list, want)
				}
				cases++
			}
		}
	}
	t.Logf("%d deadlines", cases)
}

// Every asked day of a cycle of 28 years: a course completed on the first day of
// the five years counts, one completed the day before does not, one of the asked
// day does, and one of the day after does not yet.
func TestTheFiveYearsOfEveryDay(t *testing.T) {
	cases := 0
	rules := Order95()
	for on := day("2000-01-01"); on.Before(day("2028-01-01")); on, _ = on.AddDays(1) {
		// The five years end on the asked day: they begin on the day after the same
		// date five years before, or after 28 February where that year has no 29th.
		same, err := qagida.NewDate(on.Year()-5, on.Month(), on.Day())
		if err != nil {
			same = qagida.MustDate(on.Year()-5, 2, 28)
		}
		first, _ := same.AddDays(1)
		next, _ := on.AddDays(1)
		for completed, counts := range map[qagida.Date]bool{same: false, first: true, on: true, next: false} {
			for _, hours := range []int{35, 36} {
				d, err := rules.Balance(History{On: on, Courses: []Attendance{{Completed: completed, Hours: qagida.CountOf(hours), Place: qualification.Domestic}}})
				if err != nil || (d.ShortBy == qagida.CountOf(0)) != (counts && hours == 36) {
					t.Fatalf("%d hours completed on %s, asked on %s: short by %s (%v)", hours, completed, on, d.ShortBy, err)
				}
				cases++
			}
		}
	}
	t.Logf("%d days", cases)
}

// Every sum of hours that one or two courses make, against the least and the
// most of para 21.3: at least 36, and at most 180 where that is a limit.
func TestEverySumOfHours(t *testing.T) {
	cases := 0
	for _, rules := range []Rules{under(t, "cycle-maximum=norm"), under(t, "cycle-maximum=cap")} {
		limit := rules.CycleMaximum == Cap
		for one := 0; one <= 200; one++ {
			for other := 0; other <= 200; other += 4 {
				sum := one + other
				d, err := rules.Balance(History{On: day("2026-11-21"), Courses: []Attendance{
					{Completed: day("2026-01-10"), Hours: qagida.CountOf(one), Place: qualification.Domestic},
					{Completed: day("2025-01-10"), Hours: qagida.CountOf(other), Place: qualification.Domestic},
				}})
				enough := sum >= 36 && (!limit || sum <= 180)
				if err != nil || (d.Outcome() == qagida.Met) != enough || d.ShortBy != qagida.CountOf(max(36-sum, 0)) || d.OverBy != qagida.CountOf(max(sum-180, 0)) {
					t.Fatalf("%d and %d hours: %s, short by %s, over by %s (%v)", one, other, d.Outcome(), d.ShortBy, d.OverBy, err)
				}
				cases++
			}
		}
	}
	t.Logf("%d sums", cases)
}
