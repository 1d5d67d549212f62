package planning_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/planning"
)

func TestAListIsDueTwoMonthsBeforeTheCourse(t *testing.T) {
	for start, due := range map[string]string{
		"2024-04-30": "2024-02-29",
		"2025-04-30": "2025-02-28",
		"2024-08-31": "2024-06-30",
		"2026-10-05": "2026-08-05",
		"2027-02-28": "2026-12-28",
		"":           "unknown",
	} {
		t.Run(start, func(t *testing.T) {
			d, err := planning.Order95().NameList(planning.NameList{CourseStart: day(start)}, nil)
			require.NoError(t, err)
			require.Equal(t, due, d.Due.String())
		})
	}
}

// Two months are counted back from the course: under the reading of working days
// the last day moves back as well, because a later one would leave less than two
// months. 1 November 2026 is a Sunday, 30 October a Friday.
func TestATermThatIsCountedBackMovesBack(t *testing.T) {
	for _, c := range []struct {
		start, formed, choices string
		due                    string
		want                   qagida.Outcome
		readings               string
	}{
		{"2027-01-01", "2026-11-01", "", "2026-11-01", qagida.Met, "deadline-shift=none"},
		{"2027-01-01", "2026-10-31", "", "2026-11-01", qagida.Met, "deadline-shift=none"},
		{"2027-01-01", "2026-10-30", "", "2026-11-01", qagida.Met, ""},
		{"2027-01-01", "2026-11-02", "", "2026-11-01", qagida.NotMet, ""},
		{"2027-01-01", "2026-10-30", "deadline-shift=next-working-day", "2026-10-30", qagida.Met, ""},
		{"2027-01-01", "2026-10-31", "deadline-shift=next-working-day", "2026-10-30", qagida.NotMet, "deadline-shift=next-working-day"},
		{"2027-01-01", "2026-11-02", "deadline-shift=next-working-day", "2026-10-30", qagida.NotMet, ""},
		{"2026-10-05", "2026-08-05", "deadline-shift=next-working-day", "2026-08-05", qagida.Met, ""},
		{"2026-10-05", "2026-08-06", "", "2026-08-05", qagida.NotMet, ""},
	} {
		t.Run(c.start+" "+c.formed+" "+c.choices, func(t *testing.T) {
			list := planning.NameList{CourseStart: day(c.start), Formed: day(c.formed)}
			d, err := under(t, c.choices).NameList(list, weekdays{})
			require.NoError(t, err)
			require.Equal(t, c.due, d.Due.String())
			ruletest.Outcome(t, d.Decision, planning.CodeListInTime, c.want)
			require.Equal(t, c.readings, readingsOf(t, d.Decision, planning.CodeListInTime))
		})
	}
}

// "According to the approved plans": the list is formed on the day of the approval
// or later, by the plan for the year of the course.
func TestAListFollowsTheApprovedPlan(t *testing.T) {
	const start = "2026-10-05"
	for _, c := range []struct {
		name             string
		formed, approved string
		year             qagida.Count
		want             qagida.Outcome
		missing          []string
	}{
		{"on the day of the approval", "2026-08-05", "2026-08-05", qagida.CountOf(2026), qagida.Met, nil},
		{"the day before the approval", "2026-08-04", "2026-08-05", qagida.CountOf(2026), qagida.NotMet, nil},
		{"long after it", "2026-08-05", "2025-10-31", qagida.CountOf(2026), qagida.Met, nil},
		{"by the plan for the year before", "2026-08-05", "2024-10-31", qagida.CountOf(2025), qagida.NotMet, nil},
		{"by the plan for the year after", "2026-08-05", "2025-10-31", qagida.CountOf(2027), qagida.NotMet, nil},
		{"the approval on the first day of the course", "", "2026-10-05", qagida.CountOf(2026), qagida.Undetermined, []string{"formed"}},
		{"the approval after the course began: a finding, not an error", "", "2026-10-06", qagida.CountOf(2026), qagida.NotMet, nil},
		{"no day of the approval", "2026-08-05", "", qagida.CountOf(2026), qagida.Undetermined, []string{"plan_approved"}},
		{"no year of the plan", "2026-08-05", "2025-10-31", qagida.Count{}, qagida.Undetermined, []string{"plan_year"}},
		{"another year, and no days", "", "", qagida.CountOf(2025), qagida.NotMet, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := planning.Order95().NameList(planning.NameList{
				CourseStart: day(start), Formed: day(c.formed), PlanApproved: day(c.approved), PlanYear: c.year,
			}, nil)
			require.NoError(t, err)
			ruletest.Outcome(t, d.Decision, planning.CodeListByPlan, c.want)
			require.Equal(t, c.missing, ruletest.Names(ruletest.Find(t, d.Decision, planning.CodeListByPlan).Missing()))
		})
	}
}

func TestEverybodyOnAListIsInThePlan(t *testing.T) {
	for _, c := range []struct {
		name            string
		listed, planned []string
		want            qagida.Outcome
		unplanned       []string
		missing         []string
	}{
		{"all of them", []string{"T-1", "T-2"}, []string{"T-2", "T-3", "T-1"}, qagida.Met, nil, nil},
		{"one of two", []string{"T-2", "T-1"}, []string{"T-1"}, qagida.NotMet, []string{"T-2"}, nil},
		{"an empty plan", []string{"T-1"}, []string{}, qagida.NotMet, []string{"T-1"}, nil},
		{"one who is listed twice", []string{"T-1", "T-2", "T-1"}, []string{"T-2"}, qagida.NotMet, []string{"T-1"}, nil},
		{"an empty list needs no plan", []string{}, nil, qagida.Met, nil, nil},
		{"no plan", []string{"T-1"}, nil, qagida.Undetermined, nil, []string{"planned"}},
		{"no list", nil, []string{"T-1"}, qagida.Undetermined, nil, []string{"listed"}},
		{"neither", nil, nil, qagida.Undetermined, nil, []string{"listed", "planned"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := planning.Order95().NameList(planning.NameList{Listed: c.listed, Planned: c.planned}, nil)
			require.NoError(t, err)
			ruletest.Outcome(t, d.Decision, planning.CodeListPlanned, c.want)
			require.Equal(t, c.unplanned, slices.Collect(d.Unplanned()))
			require.Equal(t, c.missing, ruletest.Names(ruletest.Find(t, d.Decision, planning.CodeListPlanned).Missing()))
		})
	}
}

// Who is listed twice is one teacher in the sentence too.
func TestTheTeachersOfAListAreCountedOnce(t *testing.T) {
	for want, listed := range map[string][]string{
		"The list has 1 teacher not in the plan":  {"A", "A"},
		"The list has 2 teachers not in the plan": {"A", "B", "A"},
	} {
		t.Run(want, func(t *testing.T) {
			d, err := planning.Order95().NameList(planning.NameList{Listed: listed, Planned: []string{}}, nil)
			require.NoError(t, err)
			require.Contains(t, ruletest.Find(t, d.Decision, planning.CodeListPlanned).Text(qagida.English), want)
		})
	}
}

// The term is a least one, and the norm says so.
func TestTheNormOfAListInTime(t *testing.T) {
	for _, c := range planning.Criteria() {
		if c.Code == planning.CodeListInTime {
			require.Contains(t, c.Norm.EN, "no later than {months|month|months} before it begins")
			require.Contains(t, c.Norm.RU, "не позднее чем за {months|")
			require.Contains(t, c.Norm.KK, "кемінде {months|ай} бұрын")
		}
	}
}

// That a list can be due before the plan is, is a figure.
func TestTheDayOfThePlanIsAFigure(t *testing.T) {
	for _, c := range []struct{ start, choices, planBy string }{
		{"2026-10-05", "", "2025-11-01"},
		{"2027-01-01", "", "2026-11-01"},
		{"2027-01-01", "deadline-until=exclusive", "2026-10-31"},
		{"2027-01-01", "deadline-shift=next-working-day", "2026-11-02"},
		{"", "", "unknown"},
	} {
		t.Run(c.start+" "+c.choices, func(t *testing.T) {
			d, err := under(t, c.choices).NameList(planning.NameList{CourseStart: day(c.start)}, weekdays{})
			require.NoError(t, err)
			require.Equal(t, c.planBy, d.PlanBy.String())
		})
	}
}

func TestAListSaysWhatIsMissing(t *testing.T) {
	d, err := planning.Order95().NameList(planning.NameList{}, nil)
	require.NoError(t, err)
	want := []string{"course_start", "formed", "plan_approved", "plan_year", "listed", "planned"}
	require.Equal(t, want, ruletest.Missing(d.Decision))
}

func TestNameListRefuses(t *testing.T) {
	for _, c := range []struct {
		name    string
		choices string
		list    planning.NameList
		field   string
	}{
		{"two months before the calendar", "", planning.NameList{CourseStart: day("0001-01-31")}, "course_start"},
		{"a year before the calendar", "", planning.NameList{CourseStart: day("0001-12-31")}, "course_start"},
		{"no calendar", "deadline-shift=next-working-day", planning.NameList{CourseStart: day("2026-10-05")}, "calendar"},
		{"no year", "", planning.NameList{PlanYear: qagida.CountOf(0)}, "plan_year"},
		{"nobody on the list", "", planning.NameList{Listed: []string{"T-1", ""}}, "listed[1]"},
		{"nobody in the plan", "", planning.NameList{Planned: []string{""}}, "planned[0]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := under(t, c.choices).NameList(c.list, nil)
			refused(t, err, c.field)
		})
	}
}
