package planning_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/qualification"
)

func home(hours int) qualification.Course {
	return qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(hours)}
}

func abroad(hours int, first, last string) qualification.Course {
	return qualification.Course{
		Place: qualification.Abroad, Hours: qagida.CountOf(hours), First: day(first), Last: day(last),
	}
}

// to sends a teacher to each course.
func to(courses ...qualification.Course) []planning.Assignment {
	list := []planning.Assignment{}
	for i, course := range courses {
		list = append(list, planning.Assignment{Teacher: string(rune('A' + i)), Course: course})
	}
	return list
}

// Each teacher is distributed to a short or to a long course. How many there are
// of each, the text leaves to the region.
func TestEachTeacherIsDistributedToShortOrLong(t *testing.T) {
	for _, c := range []struct {
		name        string
		assignments []planning.Assignment
		want        qagida.Outcome
		missing     []string
	}{
		{"one of each", to(home(36), home(108)), qagida.Met, nil},
		{"short courses only", to(home(36), home(107)), qagida.Met, nil},
		{"long courses only", to(home(108)), qagida.Met, nil},
		{"neither at home", to(home(35), home(36)), qagida.NotMet, nil},
		{"neither abroad", to(abroad(35, "2026-03-01", "2026-03-20")), qagida.NotMet, nil},
		{"abroad", to(abroad(36, "2026-03-01", "2026-03-20"), abroad(400, "2026-01-01", "2026-12-31")), qagida.Met, nil},
		{"an empty plan", to(), qagida.NotApplicable, nil},
		{"no plan", nil, qagida.Undetermined, []string{"assignments"}},
		{"hours not known", to(home(36), qualification.Course{Place: qualification.Domestic}), qagida.Undetermined, []string{"assignments.course.hours"}},
		{
			"place not known",
			to(qualification.Course{Hours: qagida.CountOf(35), First: day("2026-03-01"), Last: day("2026-12-20")}),
			qagida.Undetermined,
			[]string{"assignments.course.place"},
		},
		{
			"place not known and none needed",
			to(qualification.Course{Hours: qagida.CountOf(36), First: day("2026-03-01"), Last: day("2026-03-20")}),
			qagida.Met, nil,
		},
		{"hours not known where another course decides", to(home(35), qualification.Course{Place: qualification.Domestic}), qagida.NotMet, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			for i := range c.assignments { // the days are not asked about here
				if c.assignments[i].Course.First.IsZero() {
					c.assignments[i].Course.First = day("2026-03-01")
				}
			}
			plan := planning.RegionalPlan{Year: qagida.CountOf(2026), Assignments: c.assignments}
			d, err := planning.Order95().RegionalPlan(plan)
			require.NoError(t, err)
			ruletest.Outcome(t, d.Decision, planning.CodeRegionKind, c.want)
			require.Equal(t, c.missing, ruletest.Names(ruletest.Find(t, d.Decision, planning.CodeRegionKind).Missing()))
		})
	}
}

// The first day of each course lies in the year planned for. The sources do not
// say that the financial year is the calendar year, and the finding says so.
func TestEachCourseBeginsInTheYearPlannedFor(t *testing.T) {
	on := func(first, last string) qualification.Course {
		return qualification.Course{First: day(first), Last: day(last)}
	}
	year := qagida.CountOf(2027)
	for _, c := range []struct {
		name        string
		year        qagida.Count
		assignments []planning.Assignment
		want        qagida.Outcome
		missing     []string
	}{
		{"its first day", year, to(on("2027-01-01", "2027-01-20")), qagida.Met, nil},
		{"its last day, and on into the next", year, to(on("2027-12-31", "2028-01-20")), qagida.Met, nil},
		{"the day before", year, to(on("2026-12-31", "2027-01-20")), qagida.NotMet, nil},
		{"the day after", year, to(on("2028-01-01", "2028-01-20")), qagida.NotMet, nil},
		{"one of two outside", year, to(on("2027-05-01", ""), on("2026-05-01", "")), qagida.NotMet, nil},
		{"a first day not known", year, to(on("2027-05-01", ""), on("", "2027-05-20")), qagida.Undetermined, []string{"assignments.course.first"}},
		{"a first day not known of a course that ended before", year, to(on("", "2026-12-31")), qagida.NotMet, nil},
		{"no year", qagida.Count{}, to(on("2027-05-01", ""), on("2027-06-01", "")), qagida.Undetermined, []string{"year"}},
		{"no year, and courses of two years", qagida.Count{}, to(on("2027-05-01", ""), on("2028-06-01", "")), qagida.NotMet, nil},
		{"an empty plan", qagida.Count{}, to(), qagida.NotApplicable, nil},
		{"no plan", qagida.Count{}, nil, qagida.Undetermined, []string{"year", "assignments"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := planning.Order95().RegionalPlan(planning.RegionalPlan{Year: c.year, Assignments: c.assignments})
			require.NoError(t, err)
			ruletest.Outcome(t, d.Decision, planning.CodeRegionYear, c.want)
			f := ruletest.Find(t, d.Decision, planning.CodeRegionYear)
			require.Equal(t, c.missing, ruletest.Names(f.Missing()))
			if c.want != qagida.Undetermined { // where it is, the sentence asks
				require.Contains(t, f.Text(qagida.English), "not verified")
			}
		})
	}
}

// A course that is neither short nor long wherever it is held is counted as such,
// and a year is written as a year.
func TestTheTextsOfARegionalPlan(t *testing.T) {
	both := qualification.Course{Hours: qagida.CountOf(35), First: day("2027-03-01"), Last: day("2027-03-05")}
	d, err := planning.Order95().RegionalPlan(planning.RegionalPlan{Year: qagida.CountOf(2027), Assignments: to(both)})
	require.NoError(t, err)
	require.Equal(t, qagida.CountOf(1), d.Neither, "wherever it is held")
	require.Equal(t, "1 teacher is assigned to a course that is neither short nor long: another course is needed",
		ruletest.Find(t, d.Decision, planning.CodeRegionKind).Text(qagida.English))
	require.Contains(t, ruletest.Find(t, d.Decision, planning.CodeRegionYear).Text(qagida.English), "All courses of the plan begin in 2027 ")
}

func counts(numbers ...int) (list []qagida.Count) {
	for _, n := range numbers {
		list = append(list, qagida.CountOf(n))
	}
	return list
}

// Of a plan that is not known no figure is.
func TestAPlanThatIsNotKnownIsNotCounted(t *testing.T) {
	d, err := planning.Order95().RegionalPlan(planning.RegionalPlan{Year: qagida.CountOf(2027)})
	require.NoError(t, err)
	require.Equal(t, make([]qagida.Count, 4), []qagida.Count{d.Short, d.Long, d.Neither, d.Unsettled})
	d, err = planning.Order95().RegionalPlan(planning.RegionalPlan{Assignments: to()})
	require.NoError(t, err)
	require.Equal(t, counts(0, 0, 0, 0), []qagida.Count{d.Short, d.Long, d.Neither, d.Unsettled})
}

// Who stands twice and how many go to each kind are figures, not refusals.
func TestAPlanIsCounted(t *testing.T) {
	assignments := []planning.Assignment{
		{Teacher: "9", Course: home(108)},
		{Teacher: "3", Course: home(36)},
		{Teacher: "3", Course: home(40)},
		{Teacher: "1"},
		{Teacher: "9", Course: home(40)},
		{},
		{},
	}
	d, err := planning.Order95().RegionalPlan(planning.RegionalPlan{Assignments: assignments})
	require.NoError(t, err)
	require.Equal(t, counts(3, 1, 0, 3), []qagida.Count{d.Short, d.Long, d.Neither, d.Unsettled})
	require.Equal(t, []string{"3", "9"}, slices.Collect(d.Repeated()))
	require.Equal(t, []planning.Assigned{
		{},
		{},
		{Teacher: "1"},
		{"3", qualification.Short, true},
		{"3", qualification.Short, true},
		{"9", qualification.Short, true},
		{"9", qualification.Long, true},
	}, slices.Collect(d.Assigned()))
	twice, err := planning.Order95().RegionalPlan(planning.RegionalPlan{Assignments: assignments[1:3]})
	require.NoError(t, err)
	ruletest.Outcome(t, twice.Decision, planning.CodeRegionKind, qagida.Met)
}

// The sentences count teachers: one who stands twice is one.
func TestTheTeachersOfAPlanAreCountedOnce(t *testing.T) {
	send := func(teacher string, hours int) planning.Assignment {
		return planning.Assignment{Teacher: teacher, Course: home(hours)}
	}
	for _, c := range []struct {
		name string
		plan []planning.Assignment
		want string
	}{
		{"two", []planning.Assignment{send("A", 36), send("B", 40)}, "2 teachers to a short one, 0 teachers to a long one"},
		{"one twice", []planning.Assignment{send("A", 36), send("A", 40)}, "1 teacher to a short one, 0 teachers to a long one"},
		{"one thrice beside another", []planning.Assignment{send("A", 36), send("B", 36), send("A", 36), send("A", 40)}, "2 teachers to a short one, 0 teachers to a long one"},
		{"one to each", []planning.Assignment{send("A", 36), send("A", 108)}, "1 teacher to a short one, 1 teacher to a long one"},
		{"two without a name", []planning.Assignment{send("", 36), send("", 36)}, "2 teachers to a short one, 0 teachers to a long one"},
		{"one twice to what is no course", []planning.Assignment{send("A", 35), send("A", 34)}, "1 teacher is assigned to a course that is neither"},
		{"two to what is no course", []planning.Assignment{send("A", 35), send("B", 35), send("A", 36)}, "2 teachers are assigned to a course that is neither"},
		{"called long, of the hours of a short one", []planning.Assignment{{Teacher: "A", Course: labelledLong(36)}}, "1 teacher to a short one, 0 teachers to a long one"},
		{"called long, of an hour less", []planning.Assignment{{Teacher: "A", Course: labelledLong(35)}}, "1 teacher is assigned to a course that is neither"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := planning.Order95().RegionalPlan(planning.RegionalPlan{Assignments: c.plan})
			require.NoError(t, err)
			require.Contains(t, ruletest.Find(t, d.Decision, planning.CodeRegionKind).Text(qagida.English), c.want)
		})
	}
}

// labelledLong is a course at home that calls itself long.
func labelledLong(hours int) qualification.Course {
	c := home(hours)
	c.Label = qualification.Long
	return c
}

func TestTheKindOfAPlannedCourseFollowsItsReadings(t *testing.T) {
	labelled := home(120)
	labelled.Label = qualification.Short
	for _, c := range []struct {
		choice      string
		short, long int
		assignments []planning.Assignment
	}{
		{"course-kind=partition", 0, 1, to(labelled)},
		{"course-kind=as-declared", 1, 0, to(labelled)},
		{"course-kind-abroad=by-duration", 1, 0, to(abroad(120, "2026-03-01", "2026-04-30"))},
		{"course-kind-abroad=by-hours", 0, 1, to(abroad(120, "2026-03-01", "2026-04-30"))},
	} {
		t.Run(c.choice, func(t *testing.T) {
			d, err := under(t, c.choice).RegionalPlan(planning.RegionalPlan{Assignments: c.assignments})
			require.NoError(t, err)
			require.Equal(t, counts(c.short, c.long), []qagida.Count{d.Short, d.Long})
		})
	}
}

// 30 hours abroad that last half a year are a long course by their length, and no
// course by their hours.
func TestAPlanNamesTheReadingThatTurnsIt(t *testing.T) {
	assignments := to(abroad(30, "2026-03-01", "2026-09-30"))
	for choice, want := range map[string]qagida.Outcome{
		"course-kind-abroad=by-duration": qagida.Met,
		"course-kind-abroad=by-hours":    qagida.NotMet,
	} {
		t.Run(choice, func(t *testing.T) {
			d, err := under(t, choice).RegionalPlan(planning.RegionalPlan{Assignments: assignments})
			require.NoError(t, err)
			ruletest.Outcome(t, d.Decision, planning.CodeRegionKind, want)
			require.Equal(t, choice, readingsOf(t, d.Decision, planning.CodeRegionKind))
		})
	}
}

func TestRegionalPlanRefuses(t *testing.T) {
	for _, c := range []struct {
		name  string
		plan  planning.RegionalPlan
		field string
	}{
		{"negative hours", planning.RegionalPlan{Assignments: to(home(36), home(-1))}, "assignments[1].course.hours"},
		{"no year", planning.RegionalPlan{Year: qagida.CountOf(0)}, "year"},
		{"a year after the last", planning.RegionalPlan{Year: qagida.CountOf(10000)}, "year"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := planning.Order95().RegionalPlan(c.plan)
			refused(t, err, c.field)
		})
	}
}

func TestARegionalPlanIsOfAnyYearOfTheCalendar(t *testing.T) {
	for _, year := range []int{1, 9999} {
		t.Run(strconv.Itoa(year), func(t *testing.T) {
			_, err := planning.Order95().RegionalPlan(planning.RegionalPlan{Year: qagida.CountOf(year)})
			require.NoError(t, err)
		})
	}
}

func TestATeacherIsRepeatedOnceHoweverOften(t *testing.T) {
	var plan planning.RegionalPlan
	for _, teacher := range []string{"2", "1", "2", "3", "2", "3"} {
		plan.Assignments = append(plan.Assignments, planning.Assignment{Teacher: teacher})
	}
	d, err := planning.Order95().RegionalPlan(plan)
	require.NoError(t, err)
	require.Equal(t, []string{"2", "3"}, slices.Collect(d.Repeated()))
}

// The days of a course at home tell nothing of its kind, so that they are not missing.
func TestAPlanAsksForDaysOfCoursesThatMayBeAbroad(t *testing.T) {
	for name, c := range map[string]struct {
		course  qualification.Course
		missing []string
	}{
		"at home": {qualification.Course{Place: qualification.Domestic, First: day("2027-03-01")}, []string{"assignments.course.hours"}},
		"abroad": {
			qualification.Course{Place: qualification.Abroad, Hours: qagida.CountOf(40), First: day("2027-03-01")},
			[]string{"assignments.course.last"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := planning.Order95().RegionalPlan(planning.RegionalPlan{Assignments: to(c.course)})
			require.NoError(t, err)
			f := ruletest.Find(t, d.Decision, planning.CodeRegionKind)
			require.Equal(t, c.missing, ruletest.Names(f.Missing()))
		})
	}
}

func TestAPlanDoesNotDependOnItsOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) planning.Assignment {
			course := home(rapid.SampledFrom([]int{35, 36, 107, 108}).Draw(t, "hours"))
			course.First = rapid.SampledFrom([]qagida.Date{{}, day("2026-12-31"), day("2027-01-01")}).Draw(t, "first")
			teacher := rapid.SampledFrom([]string{"", "1", "2", "3"}).Draw(t, "teacher")
			return planning.Assignment{Teacher: teacher, Course: course}
		}), 1, 9).Draw(t, "plan")
		one, err := planning.Order95().RegionalPlan(planning.RegionalPlan{Year: qagida.CountOf(2027), Assignments: plan})
		require.NoError(t, err)
		other, err := planning.Order95().RegionalPlan(planning.RegionalPlan{
			Year: qagida.CountOf(2027), Assignments: rapid.Permutation(plan).Draw(t, "another order"),
		})
		require.NoError(t, err)
		require.True(t, one.Decision == other.Decision)
		require.Equal(t, slices.Collect(one.Assigned()), slices.Collect(other.Assigned()))
	})
}

// What the kind waits for is told apart from what the year waits for: the first day of a
// course at home tells nothing of its kind.
func TestTheKindDoesNotWaitForADayThatTellsNothing(t *testing.T) {
	home := planning.Assignment{Course: qualification.Course{Place: qualification.Domestic}}
	abroad := planning.Assignment{Course: qualification.Course{
		Place: qualification.Abroad, Hours: qagida.CountOf(20), First: day("2026-03-01"),
	}}
	later := abroad
	later.Course.First = qagida.Date{}
	month := planning.Assignment{Course: qualification.Course{First: day("2026-03-01"), Last: day("2026-03-31")}}
	calledLong, months := month, month
	calledLong.Course.Label, months.Course.Last = qualification.Long, day("2026-06-30")
	for _, c := range []struct {
		name string
		plan []planning.Assignment
		want []string
	}{
		{"at home", []planning.Assignment{home}, []string{"assignments.course.hours"}},
		{"anywhere, for a month", []planning.Assignment{month}, []string{"assignments.course.hours"}},
		{"anywhere, called long, for a month", []planning.Assignment{calledLong}, []string{"assignments.course.hours"}},
		{"anywhere, for four months", []planning.Assignment{months}, []string{"assignments.course.place", "assignments.course.hours"}},
		{"at home and abroad, both days", []planning.Assignment{home, later}, []string{"assignments.course.hours", "assignments.course.first", "assignments.course.last"}},
		{"at home and abroad, the last day", []planning.Assignment{home, abroad}, []string{"assignments.course.hours", "assignments.course.last"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := planning.Order95().RegionalPlan(planning.RegionalPlan{Assignments: c.plan})
			require.NoError(t, err)
			var missing []string
			for field := range ruletest.Find(t, d.Decision, planning.CodeRegionKind).Missing() {
				missing = append(missing, field.Name)
			}
			require.Equal(t, c.want, missing)
		})
	}
}
