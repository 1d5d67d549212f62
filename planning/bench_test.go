package planning_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/qualification"
)

// longHistory is a history of n courses, a quarter of them inside the window of
// 2026-11-21.
func longHistory(n int) planning.History {
	h := planning.History{On: day(asked), InServiceSince: served, Courses: make([]planning.Attendance, n)}
	for i := range h.Courses {
		completed, err := day("2006-11-22").Add(0, 0, i*7301%7300)
		if err != nil {
			panic(err)
		}
		h.Courses[i] = planning.Attendance{
			Completed: completed, Hours: qagida.CountOf(36 * (i % 3)), Place: qualification.Place(1 + i%2),
		}
	}
	return h
}

func TestDecisionsAllocateNothing(t *testing.T) {
	rules, plan, history := planning.Order95(), planning.Bilimzet2025(qagida.Kazakh), longHistory(100)
	shifting := under(t, "deadline-shift=next-working-day")
	submission := planning.Submission{
		Deadline: planning.CodeDistrictRequest, Year: qagida.CountOf(2026), Submitted: day("2026-08-03"),
	}
	list := planning.NameList{CourseStart: day("2026-10-05"), Formed: day("2026-08-05")}
	schedule := planning.Schedule{
		DraftedBy: planning.DesignatedOrganisation, AgreedWith: qagida.SetOf(planning.AuthorisedBody),
	}
	for name, ask := range map[string]func(){
		"submission": func() { _, _ = shifting.Submission(submission, weekdays{}) },
		"name list":  func() { _, _ = shifting.NameList(list, weekdays{}) },
		"schedule":   func() { _, _ = rules.Schedule(schedule) },
		"study plan": func() { _, _ = rules.StudyPlan(plan) },
		"fits kind":  func() { _, _ = rules.FitsKind(plan, qualification.Short) },
		"balance":    func() { _, _ = rules.Balance(history) },
	} {
		t.Run(name, func(t *testing.T) { require.Zero(t, testing.AllocsPerRun(100, ask)) })
	}
}

func BenchmarkYear(b *testing.B) {
	rules := planning.Order95()
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		if _, err := rules.Year(2026, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSubmission(b *testing.B) {
	rules := planning.Order95()
	submission := planning.Submission{
		Deadline: planning.CodeDistrictRequest, Year: qagida.CountOf(2026), Submitted: day("2026-08-02"),
	}
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		if d, _ := rules.Submission(submission, nil); d.Outcome() != qagida.NotMet {
			b.Fatal()
		}
	}
}

func BenchmarkStudyPlan(b *testing.B) {
	rules, plan := planning.Order95(), planning.Bilimzet2025(qagida.Kazakh)
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		if d, _ := rules.StudyPlan(plan); d.Outcome() != qagida.Met {
			b.Fatal()
		}
	}
}

func benchmarkBalance(b *testing.B, n int) {
	rules, history := planning.Order95(), longHistory(n)
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		if _, err := rules.Balance(history); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBalance10(b *testing.B)    { benchmarkBalance(b, 10) }
func BenchmarkBalance100(b *testing.B)   { benchmarkBalance(b, 100) }
func BenchmarkBalance10000(b *testing.B) { benchmarkBalance(b, 10_000) }

func BenchmarkBalanceNamed10000(b *testing.B) {
	rules, history := planning.Order95(), longHistory(10_000)
	for i := range history.Courses {
		history.Courses[i].Hours = qagida.CountOf(1)
		history.Courses[i].Place = qualification.Domestic
		history.Courses[i].Course = string(rune('A' + i%1000))
	}
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		if _, err := rules.Balance(history); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkShortFrom10000(b *testing.B) {
	rules, history := planning.Order95(), longHistory(10_000)
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		if _, err := rules.ShortFrom(history); err != nil {
			b.Fatal(err)
		}
	}
}
