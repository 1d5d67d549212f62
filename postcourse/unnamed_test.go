package postcourse_test

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
)

// of is an event of a course that it names.
func of(course string, e postcourse.Event) postcourse.Event {
	e.Course = course
	return e
}

// Events of two courses are not both of the one in question: three assignments are
// asked for in the first year, and two of one course and one of another are not three.
func TestEventsOfTwoCoursesDoNotCountTogether(t *testing.T) {
	one, two, three := at(works, "2026-05-01"), at(works, "2026-06-01"), at(works, "2026-07-01")
	measure, closing, late := at(support, "2026-09-01"), at(final, "2027-04-03"), at(support, "2027-01-01")
	const met, over, open = postcourse.Met, postcourse.Overdue, postcourse.Open
	for name, c := range map[string]struct {
		events  postcourse.Events
		duty    postcourse.Duty
		on      string
		want    postcourse.Progress
		missing []string
	}{
		"two of one and one of another": {postcourse.EventsOf(of("A", one), of("A", two), of("B", three)), works, "2027-04-04", over, nil},
		"three of one":                  {postcourse.EventsOf(of("A", one), of("A", two), of("A", three)), works, "2027-04-04", 0, []string{"course"}},
		"three of one and one of another": {
			postcourse.EventsOf(of("A", one), of("B", one), of("A", two), of("A", three)), works, "2027-04-04", 0,
			[]string{"course"},
		},
		"three without a name":            {postcourse.EventsOf(one, two, three, of("B", one)), works, "2027-04-04", met, nil},
		"two without a name, one of each": {postcourse.EventsOf(one, two, of("A", three), of("B", three)), works, "2027-04-04", 0, []string{"course"}},
		"one of each of two, before the end": {
			postcourse.EventsOf(of("A", one), of("B", two)), works, "2027-04-03", open, nil,
		},
		"one without its day": {
			postcourse.EventsOf(one, two, of("A", postcourse.Event{Duty: works})), works, "2027-04-04", 0,
			[]string{"course", "events.date"},
		},
		"two of two without their day": {
			postcourse.EventsOf(one, of("A", postcourse.Event{Duty: works}), of("B", postcourse.Event{Duty: works})), works,
			"2027-04-04", over, nil,
		},
		"support of either":                     {postcourse.EventsOf(of("A", measure), of("B", measure)), support, "2027-04-04", 0, []string{"course"}},
		"support that lasts":                    {postcourse.EventsOf(of("A", measure), of("B", measure)), support, "2027-04-03", open, nil},
		"closed by the other course's":          {postcourse.EventsOf(measure, of("A", closing)), final, "2027-04-04", 0, []string{"course"}},
		"closed before the other's measure":     {postcourse.EventsOf(at(final, "2026-12-01"), of("A", late)), final, "2027-04-04", 0, []string{"course"}},
		"closed again after its own measure":    {postcourse.EventsOf(at(final, "2026-12-01"), of("A", late), of("A", closing)), final, "2027-04-04", met, nil},
		"a measure after its own closing":       {postcourse.EventsOf(of("A", at(final, "2026-12-01")), of("A", late)), final, "2027-04-04", over, nil},
		"the last year of monitoring of either": {postcourse.EventsOf(of("A", at(watch, "2027-03-01"))), watch, "2027-04-04", 0, []string{"course"}},
	} {
		t.Run(name, func(t *testing.T) {
			report := must(postcourse.Order95().Progress(home("2026-04-03"), c.events, day(c.on)))(t)
			require.Equal(t, c.want, find(t, report, c.duty, 1).Progress)
			code := map[postcourse.Duty]qagida.Code{
				works: postcourse.CodeIndependentWorks, support: postcourse.CodeSupport,
				final: postcourse.CodeFinalMonitoring, watch: postcourse.CodeMonitoring,
			}[c.duty]
			var names []string
			for f := range must(report.Find(code))(t).Missing() {
				names = append(names, f.Name)
			}
			require.Empty(t, cmp.Diff(c.missing, names), "missing")
		})
	}
}

// Who has more than a hundred courses says which one it is.
func TestAHundredNamesOfCoursesAreTheMost(t *testing.T) {
	events := postcourse.EventsOf()
	for i := range 101 {
		c := home("2026-04-03")
		events = append(events, of(strconv.Itoa(i), at(support, "2026-09-01")))
		_, err := postcourse.Order95().Progress(c, events, day("2027-04-04"))
		if i < 100 {
			require.NoError(t, err)
			continue
		}
		refused(t, err, "events.course")
		c.Course = "1"
		must(postcourse.Order95().Progress(c, events, day("2027-04-04")))(t)
	}
}

// Who says which course it is learns how it stands.
func TestTheNameOfTheCourseSettlesIt(t *testing.T) {
	events := postcourse.EventsOf(of("A", at(support, "2026-09-01")), of("B", at(works, "2026-09-01")))
	for course, want := range map[string]postcourse.Progress{"": 0, "A": postcourse.Met, "B": postcourse.Overdue} {
		c := home("2026-04-03")
		c.Course = course
		report := must(postcourse.Order95().Progress(c, events, day("2027-04-04")))(t)
		require.Equal(t, want, find(t, report, support, 1).Progress, course)
		require.Equal(t, map[string]int{"": 2, "A": 0, "B": 0}[course], report.Events(0), course)
		require.Equal(t, map[string]int{"": 0, "A": 1, "B": 1}[course], report.Events(postcourse.OtherCourse), course)
		require.Equal(t, map[string]postcourse.Placement{"": 0, "A": postcourse.Counted, "B": postcourse.OtherCourse}[course],
			report.Place(events[0]), course)
	}
}
