package planning_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/planning"
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
	{code: planning.CodeDistrictRequest, month: 8, day: 1},             // by 1 August (9.2.1)
	{code: planning.CodeRegionalRequest, month: 8, day: 1},             // by 1 August (9.2.2)
	{code: planning.CodeRepublicanRequest, month: 8, day: 1},           // by 1 August (9.2.3)
	{code: planning.CodeDepartmentPlan, month: 9, day: 1, until: true}, // until 1 September (10)
	{code: planning.CodeRegionalPlan, month: 11, day: 1, until: true},  // until 1 November (11)
	{code: planning.CodeFirstReport, month: 1, day: 1, report: true},   // January (17)
	{code: planning.CodeSecondReport, month: 6, day: 1, report: true},  // June (17)
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
		rules := planning.Order95()
		rules.DeadlineBy = planning.DeadlineByReading(choices & 1)
		rules.DeadlineUntil = planning.DeadlineUntilReading(choices >> 1 & 1)
		rules.DeadlineShift = planning.DeadlineShiftReading(choices >> 2 & 1)
		rules.ReportingMonth = planning.ReportingMonthReading(choices >> 3 & 1)
		for year := 1801; year <= 2600; year++ {
			list, err := rules.Year(year, weekdays{})
			require.NoError(t, err)
			require.Len(t, list, len(datedDuties))
			for _, d := range datedDuties {
				i := slices.IndexFunc(list, func(got planning.Deadline) bool { return got.Code == d.code })
				if want := dueIn(d, year, r); i < 0 || list[i].Due != want {
					t.Fatalf("%s of %d under %+v: %v, want %s", d.code, year, r, list, want)
				}
				cases++
			}
		}
	}
	t.Logf("%d deadlines", cases)
}

// lastInside is the last day on which a course counts, found by walking: the
// same date five years on, the last of February where it has no 29th, and under
// the reading of the eve the day before.
func lastInside(completed time.Time, eve bool) time.Time {
	at := time.Date(completed.Year()+5, completed.Month(), 1, 12, 0, 0, 0, time.UTC)
	for at.Day() < completed.Day() && at.AddDate(0, 0, 1).Month() == at.Month() {
		at = at.AddDate(0, 0, 1)
	}
	if eve {
		at = at.AddDate(0, 0, -1)
	}
	return at
}

// Every day of a cycle of 28 years as the last day of a course: it counts from
// that day through the last of its five years, and neither before nor after.
func TestTheFiveYearsOfEveryCourse(t *testing.T) {
	cases := 0
	for _, eve := range []bool{false, true} {
		rules := under(t, "cycle-entry=any-teacher")
		if eve {
			rules.CycleLastDay = planning.CycleEve
		}
		for at := time.Date(2000, 1, 1, 12, 0, 0, 0, time.UTC); at.Year() < 2028; at = at.AddDate(0, 0, 1) {
			last := lastInside(at, eve)
			for on, counts := range map[time.Time]bool{
				at.AddDate(0, 0, -1): false, at: true, last: true, last.AddDate(0, 0, 1): false,
			} {
				for _, hours := range []int{35, 36} {
					d, err := rules.Balance(planning.History{
						On: qagida.DateOf(on), Courses: taken(took(qagida.DateOf(at).String(), hours)),
					})
					if err != nil || (d.Outcome() == qagida.Met) != (counts && hours == 36) {
						t.Fatalf("%d hours completed on %s, asked on %s: %s (%v)",
							hours, qagida.DateOf(at), qagida.DateOf(on), d.Outcome(), err)
					}
					cases++
				}
			}
		}
	}
	t.Logf("%d days", cases)
}

// Every sum of hours that one or two courses make, against the least and the
// most of para 21.3: at least 36, and at most 180 where that is a limit; hours
// below 36 are no course where only courses count.
func TestEverySumOfHours(t *testing.T) {
	cases := 0
	for _, limit := range []bool{false, true} {
		for _, coursesOnly := range []bool{false, true} {
			rules := under(t, "cycle-entry=any-teacher")
			if limit {
				rules.CycleMaximum = planning.Cap
			}
			if !coursesOnly {
				rules.CycleCourses = planning.AllHours
			}
			for one := 0; one <= 200; one++ {
				for other := 0; other <= 200; other += 4 {
					sum := 0
					for _, hours := range []int{one, other} {
						if !coursesOnly || hours >= 36 {
							sum += hours
						}
					}
					d, err := rules.Balance(planning.History{
						On: day(asked), Courses: taken(took("2026-01-10", one), took("2025-01-10", other)),
					})
					enough := sum >= 36 && (!limit || sum <= 180)
					if err != nil || (d.Outcome() == qagida.Met) != enough ||
						d.ShortBy != qagida.CountOf(max(36-sum, 0)) || d.OverBy != qagida.CountOf(max(sum-180, 0)) {
						t.Fatalf("%d and %d hours: %s, short by %s, over by %s (%v)", one, other, d.Outcome(), d.ShortBy, d.OverBy, err)
					}
					cases++
				}
			}
		}
	}
	t.Logf("%d sums", cases)
}
