package postcourse_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
)

// manyEvents is so many events of every duty, a week apart, some of them without
// their duty or their day.
func manyEvents(n int) postcourse.Events {
	events := make(postcourse.Events, n)
	for i := range events {
		events[i] = postcourse.Event{
			Duty: []postcourse.Duty{works, support, works, watch, final, works, 0}[i%7],
			Date: later(day("2026-04-04"), i*7%1000),
		}
		if i%11 == 0 {
			events[i].Date = qagida.Date{}
		}
	}
	return events
}

// A hundred times the events cost at most a hundred and fifty times as much.
func TestProgressIsLinearInItsEvents(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for name, choices := range map[string][]string{
		"the order": nil, "each quarter": {"support-evidence=each-quarter"}, "any day": {"final-monitoring=any-day-in-term"},
	} {
		t.Run(name, func(t *testing.T) {
			rules := under(t, choices...)
			took := func(n int) time.Duration {
				events, began := manyEvents(n), time.Now()
				for range 100_000 / n {
					must(rules.Progress(home("2026-04-03"), events, day("2029-06-01")))(t)
				}
				return time.Since(began)
			}
			few, many := time.Hour, time.Hour
			for range 40 { // the shortest of each, as long as the machine is busy with something else
				few, many = min(few, took(1_000)), min(many, took(100_000))
				if many < few*3/2 {
					return
				}
			}
			t.Errorf("100 000 events took %s, as many in reports of 1 000 took %s", many, few)
		})
	}
}

func TestStagesAllocateNothing(t *testing.T) {
	for name, choices := range map[string][]string{"the order": nil, "each quarter": {"support-evidence=each-quarter"}} {
		t.Run(name, func(t *testing.T) {
			rules, events, on := under(t, choices...), manyEvents(50), day("2029-06-01")
			require.Zero(t, testing.AllocsPerRun(100, func() {
				stages, err := rules.Stages(home("2026-04-03"), events, on)
				if err != nil || stages.Count(postcourse.Upcoming) > 0 {
					t.Fatal(err)
				}
			}))
		})
	}
}

// The day on which many works were enough is that of the third, whatever came
// after it.
func TestTheDayOfTheThirdOfManyWorks(t *testing.T) {
	events := postcourse.Events{}
	for i := range 300 {
		events = append(events, postcourse.Event{Duty: works, Date: later(day("2027-04-03"), -i)})
	}
	report := must(postcourse.Order95().Progress(home("2026-04-03"), events, day("2027-04-03")))(t)
	line := find(t, report, works, 1)
	require.Equal(t, 300, line.Done)
	require.Equal(t, later(day("2027-04-03"), -297), line.MetOn)
}
