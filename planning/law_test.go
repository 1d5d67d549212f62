package planning

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

func TestBalanceDoesNotDependOnTheOrderOfInput(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := drawRules(t)
		one := History{Courses: drawCourses(t), On: day("2026-11-21"), CycleStart: day("2022-09-01"), LastCertificate: day("2021-05-30")}
		for i := range one.Courses {
			one.Courses[i].Course = rapid.SampledFrom([]string{"", "", "A"}).Draw(t, "name")
			if one.Courses[i].Course == "A" {
				one.Courses[i].Hours, one.Courses[i].Place = qagida.CountOf(36), qualification.Domestic
			}
		}
		other := one
		other.Courses = rapid.Permutation(one.Courses).Draw(t, "another order")
		a, err1 := rules.Balance(one)
		b, err2 := rules.Balance(other)
		if err1 != nil || err2 != nil || a != b {
			t.Fatalf("%v %v: %s and %s", err1, err2, numbers(a), numbers(b))
		}
		x, _ := rules.ShortFrom(one)
		if y, _ := rules.ShortFrom(other); x != y {
			t.Fatalf("short from %s and from %s", x, y)
		}
	})
}

func TestTheBalanceHoldsUntilItFallsShort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := drawRules(t)
		h := History{Courses: drawCourses(t), On: day("2026-11-21"), CycleStart: day("2022-09-01"), LastCertificate: day("2021-05-30")}
		h.Courses = slices.DeleteFunc(h.Courses, func(a Attendance) bool { return a.Completed.After(h.On) })
		if h.Courses == nil {
			h.Courses = []Attendance{}
		}
		short, err := rules.ShortFrom(h)
		if err != nil {
			t.Fatal(err)
		}
		// The slow way: ask on every day.
		for ; h.On.Before(short); h.On, _ = h.On.AddDays(1) {
			if d, err := rules.Balance(h); err != nil || d.ShortBy != qagida.CountOf(0) {
				t.Fatalf("short on %s, before %s: %v", h.On, short, err)
			}
		}
		if d, err := rules.Balance(h); err != nil || d.ShortBy == qagida.CountOf(0) {
			t.Fatalf("not short on %s: %v", short, err)
		}
	})
}

func TestLearningAFactNeverOverturnsABalance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := drawRules(t)
		more := History{Courses: drawCourses(t), On: day("2026-11-21"), CycleStart: day("2022-09-01"), LastCertificate: day("2021-05-30")}
		less := more
		less.Courses = slices.Clone(more.Courses)
		forget := func(what string) bool { return rapid.IntRange(0, 3).Draw(t, "forget "+what) == 0 }
		for i := range less.Courses {
			if forget("hours") {
				less.Courses[i].Hours = qagida.Count{}
			}
			if forget("place") {
				less.Courses[i].Place = 0
			}
			if forget("day") {
				less.Courses[i].Completed = qagida.Date{}
			}
		}
		if forget("on") {
			less.On = qagida.Date{}
		}
		if forget("start") {
			less.CycleStart, less.LastCertificate = qagida.Date{}, qagida.Date{}
		}
		if forget("courses") {
			less.Courses = nil
		}
		a, err1 := rules.Balance(less)
		b, err2 := rules.Balance(more)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		neverOverturned(t, a.Decision, b.Decision)
		for name, pair := range map[string][2]qagida.Count{
			"hours": {a.Hours, b.Hours}, "abroad": {a.HoursAbroad, b.HoursAbroad}, "short": {a.ShortBy, b.ShortBy}, "over": {a.OverBy, b.OverBy},
		} {
			if pair[0].Known() && pair[0] != pair[1] {
				t.Fatalf("%s: %s became %s with a fact more", name, pair[0], pair[1])
			}
		}
		if a.Outcome() == qagida.Undetermined && len(missing(a.Decision)) == 0 {
			t.Fatal("undetermined, and nothing is missing")
		}
	})
}

// drawCourses is a history whose days lie around the window of 2026-11-21.
func drawCourses(t *rapid.T) []Attendance {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Attendance {
		completed, err := day("2020-06-01").AddDays(rapid.IntRange(0, 3000).Draw(t, "day"))
		if err != nil {
			t.Fatal(err)
		}
		return Attendance{
			Completed: completed, Hours: qagida.CountOf(rapid.IntRange(0, 60).Draw(t, "hours")),
			Place: rapid.SampledFrom([]qualification.Place{qualification.Domestic, qualification.Abroad}).Draw(t, "place"),
		}
	}), 1, 8).Draw(t, "courses")
}

// drawRules are the order's rules under any readings of the balance.
func drawRules(t *rapid.T) Rules {
	rules := Order95()
	rules.CycleWindow = CycleWindowReading(rapid.IntRange(0, 2).Draw(t, "window"))
	rules.CycleMaximum = CycleMaximumReading(rapid.IntRange(0, 1).Draw(t, "most"))
	rules.CycleAbroad = CycleAbroadReading(rapid.IntRange(0, 1).Draw(t, "abroad"))
	return rules
}

func TestRegionalPlanDoesNotDependOnTheOrderOfInput(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Assignment {
			return Assignment{rapid.SampledFrom([]string{"", "1", "2", "3"}).Draw(t, "teacher"), home(rapid.SampledFrom([]int{35, 36, 107, 108}).Draw(t, "hours"))}
		}), 1, 9).Draw(t, "plan")
		one, err := Order95().RegionalPlan(plan)
		if err != nil {
			t.Fatal(err)
		}
		other, err := Order95().RegionalPlan(rapid.Permutation(plan).Draw(t, "another order"))
		if err != nil {
			t.Fatal(err)
		}
		if one.Decision != other.Decision || !slices.Equal(one.assigned, other.assigned) {
			t.Fatalf("another order changes the answer: %v, %v", one, other)
		}
	})
}

func TestEveryDeadlineIsInTimeOnItsLastDayAndNotAfter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year := rapid.IntRange(2, 9998).Draw(t, "year")
		rules := Order95()
		rules.DeadlineBy = DeadlineByReading(rapid.IntRange(0, 1).Draw(t, "by"))
		rules.DeadlineUntil = DeadlineUntilReading(rapid.IntRange(0, 1).Draw(t, "until"))
		rules.DeadlineShift = DeadlineShiftReading(rapid.IntRange(0, 1).Draw(t, "shift"))
		rules.ReportingMonth = ReportingMonthReading(rapid.IntRange(0, 1).Draw(t, "month"))
		deadlines, err := rules.Year(year, weekdays{})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range deadlines {
			next, err := d.Due.AddDays(1)
			if err != nil {
				t.Fatal(err)
			}
			for submitted, want := range map[qagida.Date]qagida.Outcome{d.Due: qagida.Met, next: qagida.NotMet} {
				got, err := rules.Submission(Submission{d.Code, qagida.CountOf(year), submitted}, weekdays{})
				if err != nil || got.Outcome() != want {
					t.Fatalf("%s on %s: got %s, %v, want %s", d.Code, submitted, got.Outcome(), err, want)
				}
			}
		}
	})
}

func TestAPlanWithItsOwnSumsAgrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := drawPlan(t)
		for d := range plan.Disagreements() {
			t.Fatal(d.Text(qagida.English))
		}
		all := 0
		for module := range plan.Modules() {
			n, _ := module.Total.Int()
			all += n
		}
		if plan.ProgrammeHours != qagida.CountOf(all) {
			t.Fatalf("the modules have %d hours, the plan %s", all, plan.ProgrammeHours)
		}
	})
}

func TestLearningAFactNeverOverturnsAStudyPlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		full := drawPlan(t)
		full.Rows[0].Total = qagida.CountOf(rapid.IntRange(0, 30).Draw(t, "total"))
		full.ProgrammeHours = qagida.CountOf(rapid.IntRange(0, 50).Draw(t, "programme"))
		part := full
		part.Rows = slices.Clone(full.Rows)
		if rapid.Bool().Draw(t, "no total") {
			part.Rows[0].Total = qagida.Count{}
		}
		if rapid.Bool().Draw(t, "no programme") {
			part.ProgrammeHours = qagida.Count{}
		}
		if rapid.Bool().Draw(t, "no totals") {
			part.Totals = nil
		}
		part.Rows[0].Hours = maps.Clone(full.Rows[0].Hours)
		for column := range full.Rows[0].Hours {
			if column == Lecture {
				part.Rows[0].Hours[column] = qagida.Count{}
			}
		}
		less, err1 := Order95().StudyPlan(part)
		more, err2 := Order95().StudyPlan(full)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		neverOverturned(t, less.Decision, more.Decision)
	})
}

// neverOverturned checks that what was settled with fewer facts stays so.
func neverOverturned(t *rapid.T, less, more qagida.Decision) {
	for code, before := range less.Outcomes() {
		f, err := more.Find(code)
		if err != nil {
			t.Fatal(err)
		}
		after := f.Outcome()
		if before == qagida.Met && after == qagida.NotMet || before == qagida.NotMet && after != qagida.NotMet {
			t.Fatalf("%s: %s became %s with a fact more", code, before, after)
		}
	}
}

// drawPlan is a plan whose printed totals are right.
func drawPlan(t *rapid.T) StudyPlan {
	plan := StudyPlan{Totals: Hours{}}
	for range rapid.IntRange(1, 6).Draw(t, "rows") {
		row := Row{Module: rapid.SampledFrom([]string{"a", "b"}).Draw(t, "module"), Hours: Hours{}}
		for column := range qagida.Values[Column]() {
			if column != Total && rapid.Bool().Draw(t, "cell") {
				row.Hours[column] = qagida.CountOf(rapid.IntRange(0, 20).Draw(t, "hours"))
			}
		}
		row.Total = row.Sum()
		plan.Rows = append(plan.Rows, row)
	}
	plan.Totals = plan.Sums()
	plan.ProgrammeHours = plan.Totals[Total]
	return plan
}

// A course more never leaves fewer hours, and never more of them to be made up.
func TestACourseMoreNeverLeavesMoreHoursMissing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := drawRules(t)
		fewer := History{Courses: drawCourses(t), On: day("2026-11-21"), CycleStart: day("2022-09-01"), LastCertificate: day("2021-05-30")}
		more := fewer
		more.Courses = append(slices.Clone(fewer.Courses), drawCourses(t)...)
		a, err1 := rules.Balance(fewer)
		b, err2 := rules.Balance(more)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		before, known1 := a.ShortBy.Int()
		after, known2 := b.ShortBy.Int()
		if known1 && known2 && after > before {
			t.Fatalf("short by %d, and with more courses by %d", before, after)
		}
	})
}

// Every text form of this package reads back: see TestEveryWordRoundTrips. What
// it makes for calendars has a name of its own under every reading.
func TestNoTwoDeadlinesShareAUID(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year := rapid.IntRange(1, 9998).Draw(t, "year")
		one, err1 := Order95().Year(year, nil)
		next, err2 := Order95().Year(year+1, nil)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		seen := map[string]bool{}
		for _, d := range append(one, next...) {
			if seen[d.UID()] {
				t.Fatalf("%s stands twice", d.UID())
			}
			seen[d.UID()] = true
		}
	})
}
