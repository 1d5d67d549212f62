package promise_test

import (
	"errors"
	"iter"
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
	const most = 1500
	for name, work := range listWork() {
		t.Run(name, func(t *testing.T) {
			short, long := 1000, 100_000
			if name == "assessment.Ways" {
				short, long = 10, 1000 // it refuses more days
			}
			require.NoError(t, work(10)()) // a few
			withFew, withMany := work(short), work(long)
			few, many := fastest(t, 5, withFew), fastest(t, 1, withMany)
			for tries := 0; many >= most*few && tries < 5; tries++ { // another program may have had the machine
				few, many = fastest(t, 5, withFew), min(many, fastest(t, 1, withMany))
			}
			t.Logf("growth %s: %d times as long takes %.0f times the time (%v, %v)", name, long/short, float64(many)/float64(few), few, many)
			require.Less(t, many, most*max(few, 10*time.Microsecond))
		})
	}
}

// fastest returns the shortest time of some runs.
func fastest(t *testing.T, runs int, work func() error) time.Duration {
	t.Helper()
	best := time.Hour
	for range runs {
		start := time.Now()
		err := work()
		best = min(best, time.Since(start))
		require.NoError(t, err, "a list that is refused takes no time")
	}
	return best
}

// failure returns the error of an answer.
func failure[T any](_ T, err error) error { return err }

// exhaust goes through a list to its end.
func exhaust[T any](list iter.Seq[T]) error {
	if list != nil {
		for range list {
		}
	}
	return nil
}

// dayAt returns one of some thousand days.
func dayAt(i int) qagida.Date {
	day, _ := qagida.MustDate(2016, 1, 1).Add(0, 0, i*7919%5000)
	return day
}

// listWork returns, of everything that takes a list, what is to be done with one of a
// length.
func listWork() map[string]func(n int) func() error {
	return map[string]func(n int) func() error{
		"planning.Balance":      history(func(h planning.History) error { return failure(planning.Order95().Balance(h)) }),
		"planning.ShortFrom":    history(func(h planning.History) error { return failure(planning.Order95().ShortFrom(h)) }),
		"planning.RegionalPlan": assignments,
		"planning.NameList":     nameList,
		"planning.StudyPlan":    studyPlan,
		"postcourse.Progress": events(func(e postcourse.Events) error {
			done := postcourse.Completion{Place: qualification.Domestic, Completed: qagida.MustDate(2020, 1, 1), Certified: qagida.Yes}
			return failure(postcourse.Order95().Progress(done, e, qagida.MustDate(2026, 1, 1)))
		}),
		"postcourse.Due":       records,
		"postcourse.Effect":    effect,
		"postcourse.Evidence":  evidence,
		"certificate.NewTerms": terms(func(list []certificate.Term) error { return failure(certificate.NewTerms(list...)) }),
		"certificate.Expiring": terms(func(list []certificate.Term) error {
			left, err := certificate.Expiring(slices.Values(list), qagida.MustDate(2026, 1, 1), 240, 0)
			return errors.Join(err, exhaust(left))
		}),
		"certificate.Gaps": terms(func(list []certificate.Term) error {
			kept, refused := certificate.NewTerms(list...)
			gaps, err := kept.Gaps(qagida.Period{First: qagida.MustDate(2016, 1, 1), Last: qagida.MustDate(2040, 1, 1)})
			return errors.Join(refused, err, exhaust(gaps))
		}),
		"assessment.Ways":  retakes,
		"assessment.Group": group,
	}
}

func history(ask func(planning.History) error) func(n int) func() error {
	return func(n int) func() error {
		h := planning.History{On: qagida.MustDate(2026, 1, 1), Courses: []planning.Attendance{}}
		for i := range n {
			h.Courses = append(h.Courses, planning.Attendance{
				Completed: dayAt(i), Hours: qagida.CountOf(36), Place: qualification.Domestic, Course: strconv.Itoa(i),
			})
		}
		return func() error { return ask(h) }
	}
}

func assignments(n int) func() error {
	plan := planning.RegionalPlan{Year: qagida.CountOf(2026)}
	for i := range n {
		plan.Assignments = append(plan.Assignments, planning.Assignment{
			Teacher: strconv.Itoa(i * 7919 % n), Course: qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(40)},
		})
	}
	return func() error { return failure(planning.Order95().RegionalPlan(plan)) }
}

func nameList(n int) func() error {
	list := planning.NameList{CourseStart: qagida.MustDate(2026, 6, 1)}
	for i := range n {
		list.Listed, list.Planned = append(list.Listed, strconv.Itoa(i)), append(list.Planned, strconv.Itoa(n-i))
	}
	return func() error { return failure(planning.Order95().NameList(list, nil)) }
}

func studyPlan(n int) func() error {
	var plan planning.StudyPlan
	for i := range n {
		plan.Rows = append(plan.Rows, planning.Row{
			Title: strconv.Itoa(i), Hours: planning.Hours{planning.Lecture: qagida.CountOf(1)}, Total: qagida.CountOf(2),
		})
	}
	return func() error {
		err := failure(planning.Order95().StudyPlan(plan))
		return errors.Join(err, exhaust(plan.Disagreements()))
	}
}

func events(ask func(postcourse.Events) error) func(n int) func() error {
	return func(n int) func() error {
		list := postcourse.Events{}
		for i := range n {
			day, _ := qagida.MustDate(2020, 1, 2).Add(0, 0, i%360)
			list = append(list, postcourse.Event{Duty: postcourse.Duty(1 + i%4), Date: day})
		}
		return func() error { return ask(list) }
	}
}

func records(n int) func() error {
	var list []postcourse.Record
	for i := range n {
		list = append(list, postcourse.Record{Key: strconv.Itoa(i), Completion: postcourse.Completion{
			Place: qualification.Domestic, Completed: dayAt(i), Certified: qagida.Yes,
		}})
	}
	in := qagida.Period{First: qagida.MustDate(2016, 1, 1), Last: qagida.MustDate(2040, 1, 1)}
	return func() error {
		for _, err := range postcourse.Order95().Due(slices.Values(list), in, qagida.MustDate(2026, 1, 1)) {
			if err != nil {
				return err
			}
		}
		return nil
	}
}

func effect(n int) func() error {
	var expected []string
	var observed []postcourse.Observation
	for i := range n {
		expected = append(expected, strconv.Itoa(i))
		observed = append(observed, postcourse.Observation{Result: strconv.Itoa(n - i), Observed: qagida.Yes})
	}
	return func() error { return failure(postcourse.Order95().Effect(expected, observed)) }
}

func evidence(n int) func() error {
	list := make([]postcourse.EvidenceItem, n)
	return func() error { return failure(postcourse.CountEvidence(slices.Values(list))) }
}

func terms(ask func([]certificate.Term) error) func(n int) func() error {
	return func(n int) func() error {
		var list []certificate.Term
		for i := range n {
			term, _ := certificate.Order95().Term("", strconv.Itoa(i), certificate.Record{Issued: dayAt(i)})
			list = append(list, term)
		}
		return func() error { return ask(list) }
	}
}

func retakes(n int) func() error {
	p := assessment.Participant{Failed: qagida.MustDate(2015, 1, 1), On: qagida.MustDate(2026, 1, 1), Retakes: []qagida.Date{}, StreamRetakes: []qagida.Date{}}
	for i := range n {
		p.Retakes, p.StreamRetakes = append(p.Retakes, dayAt(i)), append(p.StreamRetakes, dayAt(i+1))
	}
	months, err := assessment.Order95().With("retake-year=twelve-months", "retake-stream=counts")
	return func() error {
		return errors.Join(err, failure(assessment.Order95().Ways(p)), failure(months.Ways(p)))
	}
}

func group(n int) func() error {
	scheme := assessment.Bilimzet2025()
	people := func(yield func(int, [][]assessment.Points) bool) {
		for i := range n {
			if !yield(i, [][]assessment.Points{{}, {}}) {
				return
			}
		}
	}
	return func() error {
		for graded := range assessment.Group(scheme, people) {
			if graded.Err != nil {
				return graded.Err
			}
		}
		return nil
	}
}
