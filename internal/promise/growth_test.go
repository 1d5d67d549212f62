package promise_test

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// What takes a list takes a long one: the work grows with its length and not with
// the square of it. A hundred times as much may take fifteen hundred times as long on
// a busy machine, for sorting and for memory that is far away; the square would take
// ten thousand.
func TestWorkGrowsWithTheLengthOfAList(t *testing.T) {
	const short, long, most = 1000, 100_000, 1500
	for name, work := range listWork() {
		t.Run(name, func(t *testing.T) {
			work(10)() // a few
			few, many := fastest(5, work(short)), fastest(2, work(long))
			t.Logf("%d: %v, %d: %v", short, few, long, many)
			require.Less(t, many, most*max(few, 10*time.Microsecond))
		})
	}
}

// fastest returns the shortest time of some runs.
func fastest(runs int, work func()) time.Duration {
	best := time.Hour
	for range runs {
		start := time.Now()
		work()
		best = min(best, time.Since(start))
	}
	return best
}

// dayAt returns one of some thousand days.
func dayAt(i int) qagida.Date {
	day, _ := qagida.MustDate(2016, 1, 1).AddDays(i * 7919 % 5000)
	return day
}

// listWork returns, of everything that takes a list, what is to be done with one of a
// length.
func listWork() map[string]func(n int) func() {
	return map[string]func(n int) func(){
		"planning.Balance":      history(func(h planning.History) { _, _ = planning.Order95().Balance(h) }),
		"planning.ShortFrom":    history(func(h planning.History) { _, _ = planning.Order95().ShortFrom(h) }),
		"planning.RegionalPlan": assignments,
		"planning.NameList":     nameList,
		"planning.StudyPlan":    studyPlan,
		"postcourse.Progress": events(func(e postcourse.Events) {
			done := postcourse.Completion{Place: qualification.Domestic, Completed: qagida.MustDate(2020, 1, 1), Certified: qagida.Yes}
			_, _ = postcourse.Order95().Progress(done, e, qagida.MustDate(2026, 1, 1))
		}),
		"postcourse.Due":       records,
		"postcourse.Effect":    effect,
		"postcourse.Evidence":  evidence,
		"certificate.NewTerms": terms(func(list []certificate.Term) { _, _ = certificate.NewTerms(list...) }),
		"certificate.Expiring": terms(func(list []certificate.Term) {
			left, _ := certificate.Expiring(slices.Values(list), qagida.MustDate(2026, 1, 1), 240, 0)
			for range left {
			}
		}),
		"certificate.Gaps": terms(func(list []certificate.Term) {
			kept, _ := certificate.NewTerms(list...)
			gaps, _ := kept.Gaps(qagida.Period{First: qagida.MustDate(2016, 1, 1), Last: qagida.MustDate(2040, 1, 1)})
			for range gaps {
			}
		}),
		"assessment.Ways":  retakes,
		"assessment.Group": group,
	}
}

func history(ask func(planning.History)) func(n int) func() {
	return func(n int) func() {
		h := planning.History{On: qagida.MustDate(2026, 1, 1), Courses: []planning.Attendance{}}
		for i := range n {
			h.Courses = append(h.Courses, planning.Attendance{
				Completed: dayAt(i), Hours: qagida.CountOf(36), Place: qualification.Domestic, Course: strconv.Itoa(i),
			})
		}
		return func() { ask(h) }
	}
}

func assignments(n int) func() {
	plan := planning.RegionalPlan{Year: qagida.CountOf(2026)}
	for i := range n {
		plan.Assignments = append(plan.Assignments, planning.Assignment{
			Teacher: strconv.Itoa(i * 7919 % n), Course: qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(40)},
		})
	}
	return func() { _, _ = planning.Order95().RegionalPlan(plan) }
}

func nameList(n int) func() {
	list := planning.NameList{CourseStart: qagida.MustDate(2026, 6, 1)}
	for i := range n {
		list.Listed, list.Planned = append(list.Listed, strconv.Itoa(i)), append(list.Planned, strconv.Itoa(n-i))
	}
	return func() { _, _ = planning.Order95().NameList(list, nil) }
}

func studyPlan(n int) func() {
	var plan planning.StudyPlan
	for i := range n {
		plan.Rows = append(plan.Rows, planning.Row{
			Title: strconv.Itoa(i), Hours: planning.Hours{planning.Lecture: qagida.CountOf(1)}, Total: qagida.CountOf(2),
		})
	}
	return func() {
		_, _ = planning.Order95().StudyPlan(plan)
		for range plan.Disagreements() {
		}
	}
}

func events(ask func(postcourse.Events)) func(n int) func() {
	return func(n int) func() {
		list := postcourse.Events{}
		for i := range n {
			day, _ := qagida.MustDate(2020, 1, 2).AddDays(i % 360)
			list = append(list, postcourse.Event{Duty: postcourse.Duty(1 + i%4), Date: day})
		}
		return func() { ask(list) }
	}
}

func records(n int) func() {
	var list []postcourse.Record
	for i := range n {
		list = append(list, postcourse.Record{Key: strconv.Itoa(i), Completion: postcourse.Completion{
			Place: qualification.Domestic, Completed: dayAt(i), Certified: qagida.Yes,
		}})
	}
	in := qagida.Period{First: qagida.MustDate(2016, 1, 1), Last: qagida.MustDate(2040, 1, 1)}
	return func() {
		for range postcourse.Order95().Due(slices.Values(list), in, qagida.MustDate(2026, 1, 1)) {
		}
	}
}

func effect(n int) func() {
	var expected []string
	var observed []postcourse.Observation
	for i := range n {
		expected = append(expected, strconv.Itoa(i))
		observed = append(observed, postcourse.Observation{Result: strconv.Itoa(n - i), Observed: qagida.Yes})
	}
	return func() { _, _ = postcourse.Order95().Effect(expected, observed) }
}

func evidence(n int) func() {
	list := make([]postcourse.EvidenceItem, n)
	return func() { _, _ = postcourse.CountEvidence(slices.Values(list)) }
}

func terms(ask func([]certificate.Term)) func(n int) func() {
	return func(n int) func() {
		var list []certificate.Term
		for i := range n {
			term, _ := certificate.Order95().Term("", strconv.Itoa(i), certificate.Record{Issued: dayAt(i)})
			list = append(list, term)
		}
		return func() { ask(list) }
	}
}

func retakes(n int) func() {
	p := assessment.Participant{Failed: qagida.MustDate(2015, 1, 1), On: qagida.MustDate(2026, 1, 1), Retakes: []qagida.Date{}, StreamRetakes: []qagida.Date{}}
	for i := range n {
		p.Retakes, p.StreamRetakes = append(p.Retakes, dayAt(i)), append(p.StreamRetakes, dayAt(i+1))
	}
	return func() { _, _ = assessment.Order95().Ways(p) }
}

func group(n int) func() {
	scheme := assessment.Bilimzet2025()
	people := func(yield func(int, [][]assessment.Points) bool) {
		for i := range n {
			if !yield(i, [][]assessment.Points{{}, {}}) {
				return
			}
		}
	}
	return func() {
		for range assessment.Group(scheme, people) {
		}
	}
}
