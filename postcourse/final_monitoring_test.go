package postcourse_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
)

// Para 35.2: support is given with a final monitoring and an analysis of what has
// changed, which the teacher receives.

func TestTheFinalMonitoringClosesSupport(t *testing.T) {
	for _, c := range []struct {
		name, on string
		events   []postcourse.Event
		want     postcourse.Progress
	}{
		{"a final monitoring on the first day alone", "2027-04-02", []postcourse.Event{at(final, "2026-04-04")}, open},
		{"which nothing followed", "2027-04-03", []postcourse.Event{at(final, "2026-04-04")}, met},
		{"which a measure followed", "2027-04-03", []postcourse.Event{at(final, "2026-04-04"), at(support, "2026-04-05")}, open},
		{"which a measure followed", "2027-04-04", []postcourse.Event{at(final, "2026-04-04"), at(support, "2026-04-05")}, over},
		{"a measure on the same day", "2027-04-03", []postcourse.Event{at(final, "2026-09-01"), at(support, "2026-09-01")}, met},
		{"a measure after the end", "2027-05-01", []postcourse.Event{at(final, "2027-04-03"), at(support, "2027-04-04")}, met},
		{"works and monitoring are no measures", "2027-05-01", []postcourse.Event{at(final, "2026-09-01"), at(works, "2026-10-01"), at(watch, "2026-10-01")}, met},
		{"a second one after the measure", "2027-05-01", []postcourse.Event{at(support, "2026-10-01"), at(final, "2026-09-01"), at(final, "2026-11-01")}, met},
		{"on the last day", "2027-04-03", []postcourse.Event{at(final, "2027-04-03")}, met},
		{"a day too late", "2027-04-04", []postcourse.Event{at(final, "2027-04-04")}, over},
		{"none, on the last day", "2027-04-03", nil, open},
		{"none, a day after", "2027-04-04", nil, over},
		{"without support on record", "2027-04-04", []postcourse.Event{at(final, "2027-03-01")}, met},
		{"on the day of completion", "2026-04-03", []postcourse.Event{at(final, "2026-04-03")}, up},
	} {
		t.Run(c.name+" "+c.on, func(t *testing.T) {
			for range 2 {
				slices.Reverse(c.events)
				require.Equal(t, c.want.String(), stage(t, postcourse.Order95(), home("2026-04-03"), final, c.on,
					c.events...).String())
			}
		})
	}
}

// Of support for a year and a half the final monitoring is due at its end.
func TestTheFinalMonitoringOfLongerSupport(t *testing.T) {
	longer := home("2026-04-03")
	longer.SupportUntil = day("2027-10-03")
	for _, c := range []struct {
		date, on string
		want     postcourse.Progress
	}{
		{"2027-04-03", "2027-04-04", open},
		{"2027-04-03", "2027-10-03", met},
		{"2027-10-03", "2027-10-03", met},
		{"2027-10-04", "2027-10-04", over},
	} {
		t.Run(c.date+" on "+c.on, func(t *testing.T) {
			require.Equal(t, c.want.String(), stage(t, postcourse.Order95(), longer, final, c.on, at(final, c.date)).String())
		})
	}
	require.Equal(t, over, stage(t, postcourse.Order95(), longer, final, "2027-10-04", at(final, "2027-04-03"),
		at(support, "2027-09-01")))
}

func TestTheFinalMonitoringOnAnyDayOfTheTerm(t *testing.T) {
	rules := under(t, "final-monitoring=any-day-in-term")
	early, measure := at(final, "2026-04-04"), at(support, "2026-05-01")
	require.Equal(t, met, stage(t, rules, home("2026-04-03"), final, "2026-04-04", early))
	require.Equal(t, met, stage(t, rules, home("2026-04-03"), final, "2027-04-04", early, measure))
	require.Equal(t, over, stage(t, rules, home("2026-04-03"), final, "2027-04-04", at(final, "2027-04-04")))
	for choice, want := range map[string]qagida.Outcome{"closes-support": qagida.NotMet, "any-day-in-term": qagida.Met} {
		t.Run(choice, func(t *testing.T) {
			report := must(under(t, "final-monitoring="+choice).Progress(home("2026-04-03"),
				postcourse.EventsOf(early, measure), day("2027-04-04")))(t)
			require.Equal(t, want.String(), outcome(t, report.Decision, postcourse.CodeFinalMonitoring).String())
			require.Contains(t, rests(t, report.Decision, postcourse.CodeFinalMonitoring), "final-monitoring="+choice)
		})
	}
}

// What is on record shows the days of the last measure and of the final
// monitoring, and an event that closed nothing is not dropped.
func TestWhatIsOnRecordOfTheEndOfSupport(t *testing.T) {
	events := postcourse.EventsOf(at(final, "2026-09-01"), at(support, "2026-10-01"), at(support, "2026-05-01"),
		at(final, "2026-08-01"))
	report := must(postcourse.Order95().Progress(home("2026-04-03"), events, day("2027-04-04")))(t)
	finding := must(report.Find(postcourse.CodeFinalMonitoring))(t)
	require.Equal(t,
		"No final monitoring closed support within its term: none was held, or support went on after it (last measure: 1 October 2026, "+
			"final monitoring: 1 September 2026); one held after the term does not count",
		finding.Text(qagida.English))
	require.Equal(t, day("2026-10-01"), report.LastMeasure())
	require.Equal(t, day("2026-09-01"), report.FinalMonitoring())
	require.Equal(t, 2, report.Events(postcourse.BeforeMeasure))
	require.Equal(t, 2, report.Events(postcourse.Counted))
	require.Equal(t, postcourse.BeforeMeasure, report.Place(events[0]))
	require.Equal(t, postcourse.Counted, report.Place(events[1]))
	line := find(t, report, final, 1)
	require.Equal(t, []int{0, 1}, []int{line.Done, line.Wanted})

	none := must(postcourse.Order95().Progress(home("2026-04-03"), postcourse.EventsOf(), day("2027-04-04")))(t)
	require.Equal(t, qagida.Date{}, none.LastMeasure())
	require.Equal(t, qagida.Date{}, none.FinalMonitoring())
}

// Events that lack their duty or their day may close support, or may be a measure
// after the final monitoring that seemed to.
func TestEventsThatCannotBePlacedAtTheEndOfSupport(t *testing.T) {
	const unsettled = postcourse.Progress(0)
	for name, c := range map[string]struct {
		events []postcourse.Event
		want   postcourse.Progress
	}{
		"a final monitoring on some day": {
			[]postcourse.Event{at(support, "2026-10-01"), {Duty: final}},
			unsettled,
		},
		"something after the last measure": {[]postcourse.Event{
			at(support, "2026-10-01"),
			{Date: day("2026-10-02")},
		}, unsettled},
		"something on the day of the last measure": {[]postcourse.Event{
			at(support, "2026-10-01"),
			{Date: day("2026-10-01")},
		}, unsettled},
		"something before the last measure": {[]postcourse.Event{
			at(support, "2026-10-01"),
			{Date: day("2026-09-30")},
		}, over},
		"something after support": {[]postcourse.Event{{Date: day("2027-04-04")}}, over},
		"a work on some day":      {[]postcourse.Event{{Duty: works}}, over},
		"closed, and a measure on some day": {
			[]postcourse.Event{at(final, "2026-10-01"), {Duty: support}},
			unsettled,
		},
		"closed on the last day, and a measure some day": {[]postcourse.Event{at(final, "2027-04-03"), {Duty: support}}, met},
		"closed, and something after it": {[]postcourse.Event{
			at(final, "2026-10-01"),
			{Date: day("2026-10-02")},
		}, unsettled},
		"closed, and something on that day": {[]postcourse.Event{
			at(final, "2026-10-01"),
			{Date: day("2026-10-01")},
		}, met},
		"closed, and another final monitoring some day": {[]postcourse.Event{at(final, "2026-10-01"), {Duty: final}}, met},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want.String(), stage(t, postcourse.Order95(), home("2026-04-03"), final, "2027-05-01",
				c.events...).String())
		})
	}
	report := must(postcourse.Order95().Progress(home("2026-04-03"),
		postcourse.EventsOf(at(final, "2026-10-01"), postcourse.Event{Duty: support}), day("2027-04-03")))(t)
	require.Empty(t, missing(report.Decision), "the term still runs")
	report = must(postcourse.Order95().Progress(home("2026-04-03"),
		postcourse.EventsOf(at(final, "2026-10-01"), postcourse.Event{Duty: support}), day("2027-04-04")))(t)
	require.Equal(t, []string{"events.date"}, missing(report.Decision))
}

// While it is not known whether the teacher has a certificate, the final monitoring
// waits for that only where a reading asks for it.
func TestWhatTheFinalMonitoringWaitsFor(t *testing.T) {
	unknown := home("2026-04-03")
	unknown.Certified = qagida.Unknown
	for choice, want := range map[string][]string{"completed": {"events"}, "certified": {"certified", "events"}} {
		t.Run(choice, func(t *testing.T) {
			report := must(under(t, "final-monitoring-scope="+choice).Progress(unknown, nil, day("2027-04-04")))(t)
			var names []string
			for f := range must(report.Find(postcourse.CodeFinalMonitoring))(t).Missing() {
				names = append(names, f.Name)
			}
			require.Equal(t, want, names)
		})
	}
}

// What nobody knows of measures that may be of another course is not told as none, and
// a term that still runs is not given the day on which support ended too early.
func TestTheFinalMonitoringTellsNoDayThatIsNotCertain(t *testing.T) {
	text := func(c postcourse.Completion, events postcourse.Events, on string) string {
		report := must(postcourse.Order95().Progress(c, events, day(on)))(t)
		return must(report.Find(postcourse.CodeFinalMonitoring))(t).Text(qagida.English)
	}
	course := home("2024-03-15")
	ofAnother := postcourse.EventsOf(postcourse.Event{Duty: support, Date: day("2024-05-01"), Course: "A"})
	require.Contains(t, text(course, ofAnother, "2025-04-01"), "last measure: not stated")
	require.Contains(t, text(course, postcourse.EventsOf(), "2025-04-01"), "last measure: none")

	course.SupportUntil = day("2024-12-31")
	require.Equal(t, "The term of the final monitoring has not ended yet", text(course, postcourse.EventsOf(), "2025-01-02"))
}

// Support that is said to end before its least term runs to the end of that term until it
// has ended.
func TestSupportTellsTheEndOfItsTermUntilItEndedTooEarly(t *testing.T) {
	course := home("2024-11-30")
	course.SupportUntil = day("2025-03-01")
	for on, want := range map[string]string{
		"2025-02-28": "The term of support has not ended yet: its last day is 30 November 2025, measures by the check date: 0",
		"2025-03-01": "last day: 1 March 2025",
	} {
		t.Run(on, func(t *testing.T) {
			report := must(postcourse.Order95().Progress(course, postcourse.EventsOf(), day(on)))(t)
			require.Contains(t, must(report.Find(postcourse.CodeSupport))(t).Text(qagida.English), want)
		})
	}
}
