package planning

import (
	"slices"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// Both sides of the limits of what can be meant.

func TestCheckAllowsTheLimitsThemselves(t *testing.T) {
	for _, change := range []func(r *Rules){
		func(r *Rules) { r.ListMonths, r.CycleYears, r.MinutesOfHour = 120, 100, 60 },
		func(r *Rules) { r.PublicationDays, r.ReportWorkingDays, r.InForceAfterDays = 3660, 3660, 3660 },
		func(r *Rules) { r.FinancialYearAhead = 100 },
		func(r *Rules) { r.CycleLeastHours, r.CycleMostHours = 100_000, 100_000 },
		func(r *Rules) { r.CycleMostHours = 1_000_000 },
	} {
		rules := Order95()
		rules.Edition = "reform-2027"
		change(&rules)
		if err := rules.Check(); err != nil {
			t.Error(err)
		}
	}
}

// A milliard of hours, or of minutes, can still be meant.
func TestAMilliardIsAllowed(t *testing.T) {
	const milliard = 1_000_000_000
	rules := Order95()
	home := Attendance{Completed: day("2026-05-29"), Hours: qagida.CountOf(milliard), Place: qualification.Domestic}
	if _, err := rules.Balance(History{On: day("2026-11-21"), Courses: []Attendance{home}}); err != nil {
		t.Error(err)
	}
	more := home
	more.Hours = qagida.CountOf(1)
	_, err := rules.Balance(History{On: day("2026-11-21"), Courses: []Attendance{home, more}})
	refused(t, err, "courses")

	row := Row{Hours: Hours{Lecture: qagida.CountOf(milliard)}}
	if _, err := rules.StudyPlan(StudyPlan{Rows: []Row{row}}); err != nil {
		t.Error(err)
	}
	_, err = rules.StudyPlan(StudyPlan{Rows: []Row{row, {Hours: Hours{Lecture: qagida.CountOf(1)}}}})
	refused(t, err, "rows")

	rules.Edition, rules.MinutesOfHour = "reform-2027", 50
	if minutes, err := rules.ClockMinutes(qagida.CountOf(20_000_000)); err != nil || minutes != qagida.CountOf(milliard) {
		t.Errorf("%s, %v", minutes, err)
	}
	_, err = rules.ClockMinutes(qagida.CountOf(20_000_001))
	refused(t, err, "hours")
}

// A course whose day is not known may be the one that suffices.
func TestHoursThatMayCountAreOpenUpToTheLeast(t *testing.T) {
	for hours, want := range map[int]qagida.Outcome{35: qagida.NotMet, 36: qagida.Undetermined} {
		d, err := Order95().Balance(History{On: day("2026-11-21"), Courses: []Attendance{{Hours: qagida.CountOf(hours), Place: qualification.Domestic}}})
		if err != nil || d.Outcome() != want {
			t.Errorf("%d hours of an unknown day: %s (%v), want %s", hours, d.Outcome(), err, want)
		}
	}
}

// The hours of a course abroad are asked for only where they count.
func TestHoursAbroadAreMissingOnlyWhereTheyCount(t *testing.T) {
	h := History{On: day("2026-11-21"), Courses: []Attendance{
		{Hours: qagida.CountOf(36), Place: qualification.Domestic},
		{Completed: day("2026-05-29"), Place: qualification.Abroad},
	}}
	for reading, want := range map[string][]string{
		"cycle-abroad=separate": {"courses.completed"},
		"cycle-abroad=included": {"courses.completed", "courses.hours"},
	} {
		d, err := under(t, reading).Balance(h)
		var got []string
		for field := range d.Missing() {
			got = append(got, field.Name)
		}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: missing %v (%v), want %v", reading, got, err, want)
		}
	}
}

// onlyOn is a calendar with a few working days.
type onlyOn []qagida.Date

func (c onlyOn) Working(d qagida.Date) bool { return slices.Contains(c, d) }

// A year without a working day is looked through to its end, after each day that
// was found anew.
func TestACalendarMayRestForAYear(t *testing.T) {
	start := day("2026-01-01")
	after := func(days int) qagida.Date { d, _ := start.AddDays(days); return d }
	if got, err := workingDay(onlyOn{after(365)}, start, 1); err != nil || got != after(365) {
		t.Errorf("%s, %v", got, err)
	}
	_, err := workingDay(onlyOn{after(366)}, start, 1)
	refused(t, err, "calendar")
	if got, err := workingDay(onlyOn{start, after(366)}, start, 2); err != nil || got != after(366) {
		t.Errorf("%s, %v", got, err)
	}
	_, err = workingDay(onlyOn{start, after(367)}, start, 2)
	refused(t, err, "calendar")
}

// The five activities make the sum of a row; a total that stands among them,
// which the rules refuse, is none of them.
func TestOnlyActivitiesAddUp(t *testing.T) {
	row := Row{Hours: Hours{Lecture: qagida.CountOf(2), IndependentWork: qagida.CountOf(3), Total: qagida.CountOf(7)}}
	if got := row.Sum(); got != qagida.CountOf(5) {
		t.Errorf("the row has %s hours", got)
	}
	plan := StudyPlan{Rows: []Row{row}}
	if got := plan.Sums()[Total]; got != qagida.CountOf(5) {
		t.Errorf("the plan has %s hours", got)
	}
}

// Of several columns that may not stand somewhere the least is named.
func TestTheLeastStrangeColumnIsNamed(t *testing.T) {
	for range 20 { // maps have no order
		_, err := Order95().StudyPlan(StudyPlan{Rows: []Row{{Hours: Hours{Lecture: qagida.CountOf(1), Total: qagida.CountOf(1), 8: qagida.CountOf(1), 7: qagida.CountOf(1)}}}})
		if input := refused(t, err, "rows[0].hours"); input.Value != "total" {
			t.Fatal(input)
		}
		_, err = Order95().StudyPlan(StudyPlan{Rows: []Row{{}}, Totals: Hours{Total: qagida.CountOf(1), 9: qagida.CountOf(1), 7: qagida.CountOf(1)}})
		if input := refused(t, err, "totals"); input.Value != "column(7)" {
			t.Fatal(input)
		}
	}
}

// The zero column, which means no column at all, is less than any other.
func TestTheZeroColumnIsNamedFirst(t *testing.T) {
	for range 20 {
		_, err := Order95().StudyPlan(StudyPlan{Rows: []Row{{Hours: Hours{0: qagida.CountOf(1), 7: qagida.CountOf(1)}}}})
		if input := refused(t, err, "rows[0].hours"); input.Value != "unknown" {
			t.Fatal(input)
		}
	}
}

// A printed total that nobody can read is missing, whichever column it is of.
func TestEveryPrintedTotalIsAskedFor(t *testing.T) {
	row := Row{Hours: Hours{Lecture: qagida.CountOf(1)}, Total: qagida.CountOf(1)}
	for column := Lecture; column <= Total; column++ {
		totals := Hours{Lecture: qagida.CountOf(1)}
		totals[column] = qagida.Count{}
		d, err := Order95().StudyPlan(StudyPlan{Rows: []Row{row}, Totals: totals, ProgrammeHours: qagida.CountOf(1)})
		var got []string
		for field := range d.Missing() {
			got = append(got, field.Name)
		}
		if err != nil || !slices.Equal(got, []string{"totals"}) {
			t.Errorf("%s: missing %v (%v)", column, got, err)
		}
	}
}
