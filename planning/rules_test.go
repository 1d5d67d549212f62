package planning_test

import (
	"iter"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/qualification"
)

func TestTheOrdersRulesMakeSense(t *testing.T) { require.NoError(t, planning.Order95().Check()) }

func TestCheckRefuses(t *testing.T) {
	type rules = planning.Rules
	for _, c := range []struct {
		name   string
		field  string
		change func(*rules)
	}{
		{"no edition", "edition", func(r *rules) { r.Edition = "" }},
		{"another number under the order's name", "Rules.Edition", func(r *rules) { r.Edition, r.CycleYears = qagida.Order95In2020, 3 }},
		{"another number of courses under the order's name", "Rules.Edition", func(r *rules) {
			r.Edition, r.Courses.Edition, r.Courses.ShortHours = qagida.Order95In2020, "reform-2027", 40
		}},
		{"courses that contradict themselves", "Rules.Courses.LongHours", func(r *rules) { r.Courses.LongHours = 1 }},
		{"29 February", "Rules.RequestsBy", func(r *rules) { r.RequestsBy = planning.DayOfYear{Month: 2, Day: 29} }},
		{"month 13", "Rules.DepartmentPlanBy", func(r *rules) { r.DepartmentPlanBy = planning.DayOfYear{Month: 13, Day: 1} }},
		{"no day", "Rules.RegionalPlanBy", func(r *rules) { r.RegionalPlanBy = planning.DayOfYear{} }},
		{"a report in month 13", "Rules.ReportMonths", func(r *rules) { r.ReportMonths = [2]int{1, 13} }},
		{"a report in month 0", "Rules.ReportMonths", func(r *rules) { r.ReportMonths = [2]int{0, 6} }},
		{"two reports in a month", "Rules.ReportMonths", func(r *rules) { r.ReportMonths = [2]int{6, 6} }},
		{"no months", "Rules.ListMonths", func(r *rules) { r.ListMonths = 0 }},
		{"too many months", "Rules.ListMonths", func(r *rules) { r.ListMonths = 121 }},
		{"no years", "Rules.CycleYears", func(r *rules) { r.CycleYears = 0 }},
		{"negative hours", "Rules.CycleLeastHours", func(r *rules) { r.CycleLeastHours = -1 }},
		{"an hour of 61 minutes", "Rules.MinutesOfHour", func(r *rules) { r.MinutesOfHour = 61 }},
		{"no days to publish", "Rules.PublicationDays", func(r *rules) { r.PublicationDays = 0 }},
		{"no days to report", "Rules.ReportWorkingDays", func(r *rules) { r.ReportWorkingDays = 0 }},
		{"no days before it is in force", "Rules.InForceAfterDays", func(r *rules) { r.InForceAfterDays = 0 }},
		{"a plan for the same year", "Rules.FinancialYearAhead", func(r *rules) { r.FinancialYearAhead = 0 }},
		{"the most below the least", "Rules.CycleMostHours", func(r *rules) { r.CycleMostHours = 35 }},
		{"too many hours", "Rules.CycleMostHours", func(r *rules) { r.CycleMostHours = 1_000_001 }},
		{"a reading that does not exist", "reading.deadline-by", func(r *rules) { r.DeadlineBy = 2 }},
		{"a window that does not exist", "reading.cycle-window", func(r *rules) { r.CycleWindow = 3 }},
		{"a last day that does not exist", "reading.cycle-last-day", func(r *rules) { r.CycleLastDay = 2 }},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := planning.Order95()
			r.Edition = "reform-2027"
			c.change(&r)
			refused(t, r.Check(), c.field)
		})
	}
}

// A reform of the lengths of courses names them too, and one of anything else leaves
// them to the order.
func TestAReformNamesTheCoursesThatItChanges(t *testing.T) {
	changed, err := planning.Order95().Reform("reform-2027", func(r *planning.Rules) { r.Courses.ShortHours = 40 })
	require.NoError(t, err)
	require.Equal(t, qagida.Edition("reform-2027"), changed.Courses.Edition)
	other, err := planning.Order95().Reform("reform-2027", func(r *planning.Rules) { r.CycleYears = 3 })
	require.NoError(t, err)
	require.Equal(t, qagida.Order95In2020, other.Courses.Edition)
}

// Lengths of courses that make no sense are refused where they are used, whether or
// not anybody called Check.
func TestQuestionsRefuseLengthsOfCoursesThatMakeNoSense(t *testing.T) {
	rules := planning.Order95()
	rules.Edition, rules.Courses.Edition, rules.Courses.ShortHours = "reform-2027", "reform-2027", 0
	_, err := rules.RegionalPlan(planning.RegionalPlan{})
	refused(t, err, "Rules.Courses.ShortHours")
}

func TestCheckAllowsTheLimitsThemselves(t *testing.T) {
	type rules = planning.Rules
	for name, change := range map[string]func(*rules){
		"terms": func(r *rules) { r.ListMonths, r.CycleYears, r.MinutesOfHour = 120, 100, 60 },
		"days":  func(r *rules) { r.PublicationDays, r.ReportWorkingDays, r.InForceAfterDays = 3660, 3660, 3660 },
		"ahead": func(r *rules) { r.FinancialYearAhead = 100 },
		"least": func(r *rules) { r.CycleLeastHours, r.CycleMostHours = 100_000, 100_000 },
		"most":  func(r *rules) { r.CycleMostHours = 1_000_000 },
		"a reform": func(r *rules) {
			r.CycleYears, r.CycleLeastHours = 3, 40
			r.RequestsBy, r.ReportMonths = planning.DayOfYear{Month: 12, Day: 31}, [2]int{11, 12}
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := planning.Order95()
			r.Edition = "reform-2027"
			change(&r)
			require.NoError(t, r.Check())
		})
	}
	others := under(t, "cycle-window=fixed course-kind=as-declared")
	require.NoError(t, others.Check(), "other readings are not another edition")
}

func TestTheTextsFollowAReform(t *testing.T) {
	reform := planning.Order95()
	reform.Edition, reform.CycleYears, reform.CycleLeastHours = "reform-2027", 3, 40
	d, err := reform.Balance(planning.History{
		Courses: taken(took("2023-11-20", 36), took("2023-11-21", 36)), On: day(asked), InServiceSince: served,
	})
	require.NoError(t, err)
	require.Equal(t, qagida.CountOf(4), d.ShortBy)
	require.Equal(t, qagida.Edition("reform-2027"), d.Edition())
	require.Contains(t, d.Text(qagida.English), "at least 40 required")
}

func TestAMilliardMinutesCanStillBeMeant(t *testing.T) {
	rules := planning.Order95()
	rules.Edition, rules.MinutesOfHour = "reform-2027", 50
	minutes, err := rules.ClockMinutes(qagida.CountOf(20_000_000))
	require.NoError(t, err)
	require.Equal(t, qagida.CountOf(1_000_000_000), minutes)
	_, err = rules.ClockMinutes(qagida.CountOf(20_000_001))
	refused(t, err, "hours")
}

func TestWithTakesTheReadingsOfCoursesToo(t *testing.T) {
	rules := under(t, "course-kind=as-declared cycle-maximum=cap")
	require.Equal(t, qualification.AsDeclared, rules.Courses.CourseKind)
	require.Equal(t, planning.Cap, rules.CycleMaximum)
}

func TestWithRefuses(t *testing.T) {
	for choice, field := range map[string]string{
		"cycle-window=yearly": "reading.cycle-window",
		"course-kind=both":    "reading.course-kind",
		"no-reading=at-all":   "reading",
		"cycle-window":        "choice",
	} {
		t.Run(choice, func(t *testing.T) {
			rules, err := planning.Order95().With("cycle-maximum=cap", choice)
			require.Error(t, err)
			if field != "choice" {
				refused(t, err, field)
			}
			require.Equal(t, planning.Order95(), rules, "a choice that is refused changes nothing")
		})
	}
}

// The default of each reading stands first, and each of its choices can be made.
func TestTheReadings(t *testing.T) {
	defaults := map[string]string{
		"deadline-by": "inclusive", "deadline-until": "inclusive", "deadline-shift": "none",
		"reporting-month": "end-of-month",
		"cycle-window":    "rolling", "cycle-maximum": "norm", "cycle-abroad": "included", "cycle-entry": "from-service",
		"cycle-courses": "courses-only", "cycle-completion": "attended", "cycle-last-day": "corresponding",
	}
	require.Len(t, planning.Readings(), len(defaults))
	for _, reading := range planning.Readings() {
		require.Equal(t, defaults[reading.ID], reading.Choices[0].ID, reading.ID)
		for i, choice := range reading.Choices {
			t.Run(reading.ID+"="+choice.ID, func(t *testing.T) {
				rules := under(t, reading.ID+"="+choice.ID)
				require.NoError(t, rules.Check())
				require.Equal(t, i == 0, rules == planning.Order95())
			})
		}
	}
}

// forms holds every value of an enumeration to come back from its text, JSON and
// SQL, and any other text to be refused.
func forms[E interface {
	ruletest.Form
	All() iter.Seq[E]
}, P ruletest.FormPointer[E]](t *testing.T, whole bool) {
	t.Helper()
	for e := range qagida.Values[E]() {
		text, err := e.MarshalText()
		require.NoError(t, err)
		t.Run(string(text), func(t *testing.T) {
			var other E
			ruletest.Forms[E, P](t, e, other, string(text), `"`+string(text)+`"`, string(text))
		})
	}
	for _, text := range []string{"", "no-such-word", `"unknown"`} {
		ruletest.Reads[E, P](t, text)
	}
	var none E
	null, err := none.MarshalJSON()
	require.NoError(t, err)
	require.Equal(t, whole, string(null) != "null", "the zero value")
}

func TestEveryWordComesBack(t *testing.T) {
	for name, hold := range map[string]func(*testing.T){
		"party":            func(t *testing.T) { forms[planning.Party](t, false) },
		"column":           func(t *testing.T) { forms[planning.Column](t, false) },
		"warning":          func(t *testing.T) { forms[planning.Warning](t, false) },
		"deadline-by":      func(t *testing.T) { forms[planning.DeadlineByReading](t, true) },
		"deadline-until":   func(t *testing.T) { forms[planning.DeadlineUntilReading](t, true) },
		"deadline-shift":   func(t *testing.T) { forms[planning.DeadlineShiftReading](t, true) },
		"reporting-month":  func(t *testing.T) { forms[planning.ReportingMonthReading](t, true) },
		"cycle-window":     func(t *testing.T) { forms[planning.CycleWindowReading](t, true) },
		"cycle-maximum":    func(t *testing.T) { forms[planning.CycleMaximumReading](t, true) },
		"cycle-abroad":     func(t *testing.T) { forms[planning.CycleAbroadReading](t, true) },
		"cycle-entry":      func(t *testing.T) { forms[planning.CycleEntryReading](t, true) },
		"cycle-courses":    func(t *testing.T) { forms[planning.CycleCoursesReading](t, true) },
		"cycle-completion": func(t *testing.T) { forms[planning.CycleCompletionReading](t, true) },
		"cycle-last-day":   func(t *testing.T) { forms[planning.CycleLastDayReading](t, true) },
	} {
		t.Run(name, hold)
	}
}
