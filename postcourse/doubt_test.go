package postcourse_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// waitsFor is the names of the facts that a finding waits for.
func waitsFor(t *testing.T, d qagida.Decision, code qagida.Code) (names []string) {
	t.Helper()
	for field := range must(d.Find(code))(t).Missing() {
		names = append(names, field.Name)
	}
	return names
}

// Three years of monitoring are asked for, one event a year: where more years have
// passed without one than there are events that may be it, one of them is overdue
// whichever these are (37).
func TestAYearOfMonitoringIsLostWhateverTheEventsInDoubtAre(t *testing.T) {
	undated, nameless := postcourse.Event{Duty: watch}, postcourse.Event{}
	const notMet, undetermined, met = qagida.NotMet, qagida.Undetermined, qagida.Met
	for _, row := range []struct {
		name    string
		events  postcourse.Events
		on      string
		want    qagida.Outcome
		missing []string
	}{
		{"one event for two years", postcourse.EventsOf(undated), "2028-04-04", notMet, nil},
		{"one event for one year", postcourse.EventsOf(undated), "2028-04-03", undetermined, []string{"events.date"}},
		{"two events for two years", postcourse.EventsOf(undated, undated), "2028-04-04", undetermined, []string{"events.date"}},
		{"two events for three years", postcourse.EventsOf(undated, undated), "2029-04-04", notMet, nil},
		{
			"one event for the two years that have none", postcourse.EventsOf(at(watch, "2026-05-01"), undated), "2029-04-04",
			notMet, nil,
		},
		{
			"one event for the one year that has none", postcourse.EventsOf(at(watch, "2026-05-01"), at(watch, "2029-04-03"), undated),
			"2029-04-04", undetermined,
			[]string{"events.date"},
		},
		{"an event without duty and day", postcourse.EventsOf(nameless), "2029-04-04", notMet, nil},
		{"a measure without its day is none", postcourse.EventsOf(undated, postcourse.Event{Duty: support}), "2028-04-04", notMet, nil},
		{
			"an event of this year fills no year that has passed",
			postcourse.EventsOf(undated, postcourse.Event{Date: day("2028-04-04")}), "2028-04-04", notMet, nil,
		},
		{
			"two of one year, one of which lacks its duty, and one on some day",
			postcourse.EventsOf(at(watch, "2026-05-01"), postcourse.Event{Date: day("2026-06-01")}, undated), "2029-04-04", notMet, nil,
		},
		{
			"two of one year that lack their duty", postcourse.EventsOf(postcourse.Event{Date: day("2026-05-01")}, postcourse.Event{Date: day("2026-06-01")}),
			"2028-04-04", notMet, nil,
		},
		{
			"one of each of two years that lack their duty",
			postcourse.EventsOf(postcourse.Event{Date: day("2026-05-01")}, postcourse.Event{Date: day("2027-06-01")}),
			"2028-04-04", undetermined,
			[]string{"events.duty"},
		},
		{
			"an event of another course", postcourse.EventsOf(undated, of("B", undated)), "2028-04-04", notMet, nil,
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			course := home("2026-04-03")
			course.Course = "A"
			report := must(postcourse.Order95().Progress(course, row.events, day(row.on)))(t)
			require.Equal(t, row.want, outcome(t, report.Decision, postcourse.CodeMonitoring))
			require.Equal(t, row.missing, waitsFor(t, report.Decision, postcourse.CodeMonitoring))
		})
	}
}

// While nobody has said which course it is, a year is lost where it is for each of the
// courses that events name, and for any other.
func TestAYearOfMonitoringIsLostWhicheverTheCourse(t *testing.T) {
	first, second, third := at(watch, "2026-05-01"), at(watch, "2027-05-01"), at(watch, "2028-05-01")
	for _, row := range []struct {
		name    string
		events  postcourse.Events
		want    qagida.Outcome
		missing []string
	}{
		{"a year each of two courses", postcourse.EventsOf(of("A", first), of("B", second)), qagida.NotMet, nil},
		{"all years of one", postcourse.EventsOf(of("A", first), of("A", second), of("A", third)), qagida.Undetermined, []string{"course"}},
		{"two years without a name, the third of one", postcourse.EventsOf(first, second, of("A", third)), qagida.Undetermined, []string{"course"}},
		{
			"a year in doubt of either", postcourse.EventsOf(first, of("A", postcourse.Event{Duty: watch}), of("B", third)),
			qagida.NotMet, nil,
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			report := must(postcourse.Order95().Progress(home("2026-04-03"), row.events, day("2029-04-04")))(t)
			require.Equal(t, row.want, outcome(t, report.Decision, postcourse.CodeMonitoring))
			require.Equal(t, row.missing, waitsFor(t, report.Decision, postcourse.CodeMonitoring))
		})
	}
}

// A lost year is no fault of a teacher for whom no monitoring is owed: who may be one of
// them waits for the certificate, and not for the events.
func TestALostYearWaitsForTheCertificateAlone(t *testing.T) {
	course := home("2026-04-03")
	course.Certified = qagida.Unknown
	report := must(postcourse.Order95().Progress(course, postcourse.EventsOf(postcourse.Event{Duty: watch}), day("2029-04-04")))(t)
	require.Equal(t, []string{"certified"}, waitsFor(t, report.Decision, postcourse.CodeMonitoring))
}

// Support that is said to last to a day runs on it and before it, whenever the course
// ended, and its final monitoring can still be held on it (35.1, 35.2). On that day it
// is not known whether support ended before its least term.
func TestSupportThatLastsWheneverTheCourseEnded(t *testing.T) {
	held := postcourse.EventsOf(at(final, "2027-04-01"))
	none := postcourse.EventsOf()
	for _, row := range []struct {
		name             string
		on               string
		events           postcourse.Events
		readings         []string
		support, closing []string // what they wait for; nothing while they run
	}{
		{"before the last day", "2027-04-02", none, nil, nil, nil},
		{"before the last day, with one on record", "2027-04-02", held, nil, nil, nil},
		{"on the last day", "2027-04-03", none, nil, []string{"completed"}, nil},
		{"on the last day, with one on record", "2027-04-03", held, nil, []string{"completed"}, []string{"completed"}},
		{"on the last day, with events unknown", "2027-04-03", nil, nil, []string{"completed"}, []string{"completed", "events"}},
		{"after it", "2027-04-04", held, nil, []string{"completed"}, []string{"completed"}},
		{"any day, on the last day", "2027-04-03", none, []string{"final-monitoring=any-day-in-term"}, []string{"completed"}, nil},
		{
			"any day, before the last day, with one on record", "2027-04-02", held,
			[]string{"final-monitoring=any-day-in-term"},
			nil,
			[]string{"completed"},
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			course := postcourse.Completion{Place: qualification.Domestic, Certified: qagida.No, SupportUntil: day("2027-04-03")}
			report := must(under(t, row.readings...).Progress(course, row.events, day(row.on)))(t)
			require.Equal(t, row.closing, waitsFor(t, report.Decision, postcourse.CodeFinalMonitoring), "final monitoring")
			if row.name != "after it" { // where support has ended without a measure
				require.Equal(t, row.support, waitsFor(t, report.Decision, postcourse.CodeSupport), "support")
			}
		})
	}
}

// Support that ended too early is not met whatever was done; whether it was owed depends
// on the place, and the final monitoring on its own events.
func TestSupportThatEndedTooEarlyWaitsForNoEvents(t *testing.T) {
	course := home("2026-04-03")
	course.SupportUntil, course.Place = day("2026-12-31"), 0
	undated := postcourse.EventsOf(postcourse.Event{Duty: final})
	report := must(postcourse.Order95().Progress(course, undated, day("2027-04-04")))(t)
	require.Equal(t, []string{"place"}, waitsFor(t, report.Decision, postcourse.CodeSupport))
	require.Equal(t, []string{"place", "events.date"}, waitsFor(t, report.Decision, postcourse.CodeFinalMonitoring))
}
