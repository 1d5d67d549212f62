package postcourse_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

const (
	support = postcourse.Support
	works   = postcourse.IndependentWorks
	final   = postcourse.FinalMonitoring
	watch   = postcourse.Monitoring
)

// fulfilled is all that is asked after the course of 2026-04-03.
var fulfilled = postcourse.EventsOf(
	at(watch, "2029-04-03"), at(support, "2026-05-10"), at(works, "2026-06-01"), at(works, "2027-04-03"),
	at(works, "2026-09-15"), at(final, "2027-03-20"), at(watch, "2026-12-01"), at(watch, "2028-04-03"),
)

func TestStagesOnEveryBoundary(t *testing.T) {
	const (
		up, open, over = postcourse.Upcoming, postcourse.Open, postcourse.Overdue
	)
	for on, want := range map[string][]postcourse.Progress{
		"2026-01-01": {up, up, up, up, up, up}, // before completion
		"2026-04-02": {up, up, up, up, up, up},
		"2026-04-03": {up, up, up, up, up, up}, // the day of completion itself
		"2026-04-04": {open, open, open, open, up, up},
		"2027-04-02": {open, open, open, open, up, up},
		"2027-04-03": {open, open, open, open, up, up}, // the last day
		"2027-04-04": {over, over, over, over, open, up},
		"2028-04-03": {over, over, over, over, open, up},
		"2028-04-04": {over, over, over, over, over, open},
		"2029-04-03": {over, over, over, over, over, open},
		"2029-04-04": {over, over, over, over, over, over},
	} {
		t.Run(on, func(t *testing.T) {
			report := must(postcourse.Order95().Progress(home("2026-04-03"), postcourse.EventsOf(), day(on)))(t)
			require.Equal(t, want, stages(report), on)
			require.Equal(t, report.Count(over), len(slices.Collect(report.Overdue())), on+" overdue")
		})
	}
}

func TestStagesOnTheBoundariesOfCalendarYears(t *testing.T) {
	const (
		up, open, over = postcourse.Upcoming, postcourse.Open, postcourse.Overdue
	)
	rules := under(t, "first-year=calendar-year", "monitoring-years=calendar-year")
	for on, want := range map[string][]postcourse.Progress{
		"2026-12-31": {up, up, up, up, up, up},
		"2027-01-01": {open, open, open, open, up, up},
		"2027-12-31": {open, open, open, open, up, up},
		"2028-01-01": {over, over, over, over, open, up},
		"2030-01-01": {over, over, over, over, over, over},
	} {
		t.Run(on, func(t *testing.T) {
			report := must(rules.Progress(home("2026-04-03"), postcourse.EventsOf(), day(on)))(t)
			require.Equal(t, want, stages(report), on)
		})
	}
}

func TestAllDutiesMet(t *testing.T) {
	report := must(postcourse.Order95().Progress(home("2026-04-03"), fulfilled, day("2029-04-03")))(t)
	require.Equal(t, qagida.Met, report.Outcome(), "outcome")
	require.Equal(t, qagida.Order95In2020, report.Edition(), "edition")
	require.Equal(t, 6, report.Count(postcourse.Met), "met")
	_, found := report.Next()
	require.Equal(t, false, found, "next")

	for _, want := range []struct {
		duty  postcourse.Duty
		round int
		done  int
		metOn string
	}{
		{support, 1, 1, "2027-04-04"}, // from the day after its year
		{works, 1, 3, "2027-04-03"},
		{final, 1, 1, "2027-04-03"}, // on the last day of support
		{watch, 1, 1, "2026-12-01"},
		{watch, 2, 1, "2028-04-03"},
		{watch, 3, 1, "2029-04-03"},
	} {
		t.Run(want.duty.String(), func(t *testing.T) {
			line := find(t, report, want.duty, want.round)
			require.Equal(t, want.done, line.Done, want.duty.String()+" done")
			require.Equal(t, 0, line.Wanted, want.duty.String()+" wanted")
			require.Equal(t, day(want.metOn), line.MetOn, want.duty.String()+" met on")
		})
	}
}

// The day on which the works were met is that of the third in time, however many
// follow and however they are listed; two on one day are two.
func TestTheDayOnWhichADutyWasMet(t *testing.T) {
	for _, c := range []struct {
		days []string
		want string
	}{
		{[]string{"2026-06-01", "2026-07-01"}, "unknown"},
		{[]string{"2026-08-01", "2026-06-01", "2026-07-01"}, "2026-08-01"},
		{[]string{"2026-09-01", "2026-08-01", "2026-06-01", "2026-07-01"}, "2026-08-01"},
		{[]string{"2026-07-01", "2026-06-01", "2026-07-01"}, "2026-07-01"},
		{[]string{"2026-06-01", "2026-06-01", "2026-06-01"}, "2026-06-01"},
		{[]string{"2026-06-01", "2026-06-01", "2026-08-01", "2026-08-01"}, "2026-08-01"},
	} {
		t.Run(fmt.Sprint(c.days), func(t *testing.T) {
			var events postcourse.Events
			for _, text := range c.days {
				events = append(events, at(works, text))
			}
			report := must(postcourse.Order95().Progress(home("2026-04-03"), events, day("2027-01-01")))(t)
			require.Equal(t, c.want, find(t, report, works, 1).MetOn.String(), "met on")
		})
	}
}

func TestWhatIsDoneLateIsLateAndNotDone(t *testing.T) {
	events := postcourse.EventsOf(
		at(works, "2026-06-01"), at(works, "2027-04-03"), at(works, "2027-04-04"), // the third a day late
		at(final, "2027-04-04"), at(watch, "2029-04-04"), at(support, "2028-01-01"),
	)
	report := must(postcourse.Order95().Progress(home("2026-04-03"), events, day("2030-01-01")))(t)
	line := find(t, report, works, 1)
	require.Equal(t, []int{2, 1, 1}, []int{line.Done, line.Wanted, line.Late}, "works")
	require.Equal(t, postcourse.Overdue, line.Progress, "works")
	require.Equal(t, 1, find(t, report, final, 1).Late, "final")
	require.Equal(t, 0, find(t, report, final, 1).Done, "final")
	require.Equal(t, 1, find(t, report, support, 1).Late, "support")
	require.Equal(t, 0, find(t, report, watch, 1).Late, "round 1")
	require.Equal(t, 1, find(t, report, watch, 3).Late, "round 3")
	require.Equal(t, 4, report.Events(postcourse.Late), "late in all")
	require.Equal(t, 2, report.Events(postcourse.Counted), "counted")
	require.Equal(t, qagida.NotMet, report.Outcome(), "outcome")
}

// A monitoring in the second year is of the second round, even where the first
// is missing, and two of them are of no other.
func TestAnEventIsOfOneRoundAlone(t *testing.T) {
	events := postcourse.EventsOf(at(watch, "2027-04-04"), at(watch, "2028-04-03"))
	report := must(postcourse.Order95().Progress(home("2026-04-03"), events, day("2028-04-04")))(t)
	require.Equal(t, []postcourse.Progress{postcourse.Overdue, postcourse.Met, postcourse.Open}, stages(report)[3:],
		"stages")
	require.Equal(t, 2, find(t, report, watch, 2).Done, "done")
	require.Equal(t, 0, find(t, report, watch, 2).Wanted, "wanted")
	require.Equal(t, 0, find(t, report, watch, 1).Late, "late")
	finding := must(report.Find(postcourse.CodeMonitoring))(t)
	require.Equal(t, qagida.NotMet, finding.Outcome(), "finding")
	require.Equal(t, "In at least one of the years that have passed monitoring fell short (years with monitoring: 1 of 3); "+
		"at least 1 a year is needed, and late monitoring does not count",
		finding.Text(qagida.English), "text")
}

// A report that nobody has made lists nothing and takes no event.
func TestTheZeroReport(t *testing.T) {
	var report postcourse.Report
	require.Equal(t, []postcourse.Progress(nil), stages(report), "stages")
	require.Equal(t, []string(nil), terms(postcourse.Duties{}), "duties")
	_, found := report.Next()
	require.Equal(t, false, found, "next")
	for p := range postcourse.Progress(9) {
		require.Equal(t, 0, report.Count(p), p.String())
		if p > postcourse.NotApplicable {
			require.Equal(t, qagida.Undetermined, p.Outcome(), "a stage that does not exist")
		}
	}
	for _, duty := range []postcourse.Duty{0, support, watch, 9} {
		require.Equal(t, postcourse.Placement(0), report.Place(at(duty, "2026-05-01")), "place")
	}
}

// Terms of several years, and rounds that ask for several monitorings, on the days
// around their ends; the course ended on a leap day.
func TestOwnNumbersOnEveryBoundary(t *testing.T) {
	rules := postcourse.Order95()
	rules.Edition, rules.SupportYears, rules.MonitoringRounds, rules.MonitoringsYearly = "own", 4, 5, 2
	events := postcourse.EventsOf(
		at(watch, "2026-02-28"), at(watch, "2025-03-01"), at(watch, "2025-03-01"), at(watch, "2028-02-29"),
		at(final, "2028-02-29"), at(support, "2028-03-01"),
	)
	const (
		up, open, met, over = postcourse.Upcoming, postcourse.Open, postcourse.Met, postcourse.Overdue
	)
	for on, want := range map[string][]postcourse.Progress{
		"2026-02-28": {open, over, open, over, met, up, up, up},
		"2026-03-01": {open, over, open, over, met, open, up, up},
		"2028-02-29": {open, over, met, over, met, over, open, up},
		"2028-03-01": {over, over, met, over, met, over, over, open},
		"2029-03-01": {over, over, met, over, met, over, over, over},
	} {
		t.Run(on, func(t *testing.T) {
			report := must(rules.Progress(home("2024-02-29"), events, day(on)))(t)
			require.Equal(t, want, stages(report), on)
			require.Equal(t, day("2025-03-01"), find(t, report, watch, 2).MetOn, on+" met on")
			require.Equal(t, qagida.Date{}, find(t, report, watch, 4).MetOn, on+" not met")
		})
	}
	report := must(rules.Progress(home("2024-02-29"), events, day("2029-03-01")))(t)
	require.Equal(t, 1, find(t, report, support, 1).Late, "late support")
	require.Equal(t, 3, find(t, report, watch, 2).Done, "round 2")
}

func TestEventsThatDoNotCountAreReported(t *testing.T) {
	course := home("2026-04-03")
	course.Course = "A"
	other := at(support, "2026-05-01")
	other.Course = "B"
	own := at(support, "2026-05-01")
	own.Course = "A"
	rules := under(t, "first-year=calendar-year")
	for _, c := range []struct {
		event postcourse.Event
		want  postcourse.Placement
	}{
		{other, postcourse.OtherCourse},
		{own, postcourse.Early},
		{at(support, "2026-04-02"), postcourse.BeforeCourse},
		{at(support, "2026-04-03"), postcourse.BeforeCourse},
		{at(support, "2026-04-04"), postcourse.Early},
		{at(support, "2026-12-31"), postcourse.Early},
		{at(support, "2027-01-01"), postcourse.Counted},
		{at(support, "2027-12-31"), postcourse.Counted},
		{at(support, "2028-01-01"), postcourse.Late},
		{at(support, "2028-06-01"), postcourse.Late}, // the asked day itself
		{at(support, "2028-06-02"), postcourse.AfterDay},
		{at(watch, "2026-04-04"), postcourse.Counted},
		{postcourse.Event{Duty: support}, 0},
		{postcourse.Event{Date: day("2027-05-01")}, 0},
		{postcourse.Event{Date: day("2026-04-03")}, postcourse.BeforeCourse},
		{postcourse.Event{Date: day("2028-06-02")}, postcourse.AfterDay},
	} {
		t.Run(c.want.String()+" "+c.event.Date.String(), func(t *testing.T) {
			report := must(rules.Progress(course, postcourse.EventsOf(c.event), day("2028-06-01")))(t)
			require.Equal(t, 1, report.Events(c.want), "events")
			require.Equal(t, c.want, report.Place(c.event), "place")
			strays := 0
			for e, placement := range report.Uncounted(postcourse.EventsOf(c.event)) {
				require.Equal(t, c.event, e, "stray")
				require.Equal(t, c.want, placement, "stray")
				strays++
			}
			require.Equal(t, map[bool]int{true: 0, false: 1}[c.want == postcourse.Counted], strays, "strays")
		})
	}
}

func TestEventsOfADutyThatIsNotOwed(t *testing.T) {
	without := home("2026-04-03")
	without.Certified = qagida.No
	report := must(postcourse.Order95().Progress(without,
		postcourse.EventsOf(at(watch, "2026-05-01"), at(support, "2026-05-01")), day("2026-06-01")))(t)
	require.Equal(t, 1, report.Events(postcourse.NotOwed), "not owed")
	require.Equal(t, []postcourse.Progress{
		postcourse.Open, postcourse.Open, postcourse.Open, postcourse.NotApplicable, postcourse.NotApplicable, postcourse.NotApplicable,
	}, stages(report), "stages")
	require.Equal(t, qagida.NotApplicable, outcome(t, report.Decision, postcourse.CodeMonitoring), "monitoring")
	require.Equal(t, 0, find(t, report, watch, 1).Wanted, "wanted")
}

func TestAbroadNoDutyApplies(t *testing.T) {
	abroad := home("2026-04-03")
	abroad.Place = qualification.Abroad
	for _, events := range []postcourse.Events{nil, fulfilled, {{}}} {
		report := must(postcourse.Order95().Progress(abroad, events, day("2030-01-01")))(t)
		require.Equal(t, qagida.NotApplicable, report.Outcome(), "outcome")
		require.Equal(t, 6, report.Count(postcourse.NotApplicable), "not applicable")
		require.Equal(t, len(events), report.Events(postcourse.NotOwed), "not owed")
		for f := range report.Findings() {
			require.Equal(t, 0, len(slices.Collect(f.Readings())), "rests on a reading")
		}
	}
}

func TestWithEveryFactLeftOutNothingIsSettled(t *testing.T) {
	report := must(postcourse.Order95().Progress(postcourse.Completion{}, nil, qagida.Date{}))(t)
	require.Equal(t, qagida.Undetermined, report.Outcome(), "outcome")
	require.Equal(t, []string{"place", "completed", "certified", "events", "on"}, missing(report.Decision), "missing")
	require.Equal(t, 6, report.Count(0), "not settled")
}

func TestEachFactLeftOutIsNamed(t *testing.T) {
	full := home("2026-04-03")
	for _, c := range []struct {
		name   string
		change func(*postcourse.Completion, *postcourse.Events, *qagida.Date)
		want   []string
	}{
		{"place", func(c *postcourse.Completion, _ *postcourse.Events, _ *qagida.Date) { c.Place = 0 }, []string{"place"}},
		{"completed", func(c *postcourse.Completion, _ *postcourse.Events, _ *qagida.Date) { c.Completed = qagida.Date{} }, []string{"completed"}},
		{"certified", func(c *postcourse.Completion, _ *postcourse.Events, _ *qagida.Date) { c.Certified = 0 }, []string{"certified"}},
		{"events", func(_ *postcourse.Completion, e *postcourse.Events, _ *qagida.Date) { *e = nil }, []string{"events"}},
		{"on", func(_ *postcourse.Completion, _ *postcourse.Events, on *qagida.Date) { *on = qagida.Date{} }, []string{"on"}},
		{"duty", func(_ *postcourse.Completion, e *postcourse.Events, _ *qagida.Date) {
			*e = postcourse.EventsOf(postcourse.Event{Date: day("2026-06-01")})
		}, []string{"events.duty"}},
		{"date", func(_ *postcourse.Completion, e *postcourse.Events, _ *qagida.Date) {
			*e = postcourse.EventsOf(postcourse.Event{Duty: works}, postcourse.Event{Duty: works}, postcourse.Event{Duty: works})
		}, []string{"events.date"}},
		{"nothing", func(*postcourse.Completion, *postcourse.Events, *qagida.Date) {}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			completion, events, on := full, postcourse.EventsOf(), day("2030-01-01")
			c.change(&completion, &events, &on)
			report := must(postcourse.Order95().Progress(completion, events, on))(t)
			require.Equal(t, c.want, missing(report.Decision), c.name)
		})
	}
}

// An event without its day or its duty may be the one that is wanted, but no
// more than it alone.
func TestAnEventThatCannotBePlacedLeavesOpenWhatItMayMeet(t *testing.T) {
	loose := postcourse.Event{Duty: works}
	progress := func(events ...postcourse.Event) postcourse.Progress {
		report := must(postcourse.Order95().Progress(home("2026-04-03"), postcourse.EventsOf(events...),
			day("2028-01-01")))(t)
		return find(t, report, works, 1).Progress
	}
	done := at(works, "2026-06-01")
	require.Equal(t, postcourse.Overdue, progress(done, loose), "two wanted, one may be there")
	require.Equal(t, postcourse.Progress(0), progress(done, done, loose), "one wanted, one may be there")
	require.Equal(t, postcourse.Met, progress(done, done, done, loose), "none wanted")
	require.Equal(t, postcourse.Progress(0), progress(done, done, postcourse.Event{Date: day("2027-04-03")}),
		"without its duty, in time")
	require.Equal(t, postcourse.Overdue, progress(done, done, postcourse.Event{Date: day("2027-04-04")}),
		"without its duty, too late")
	require.Equal(t, postcourse.Progress(0), progress(done, done, postcourse.Event{}), "without either")
	require.Equal(t, postcourse.Overdue, progress(done, done, postcourse.Event{Duty: support}), "of another duty")
}

func TestWithoutEventsOnlyWhatIsUpcomingIsSettled(t *testing.T) {
	report := must(postcourse.Order95().Progress(home("2026-04-03"), nil, day("2027-04-04")))(t)
	require.Equal(t, []postcourse.Progress{0, 0, 0, 0, 0, postcourse.Upcoming}, stages(report), "stages")
	require.Equal(t, qagida.Undetermined, report.Outcome(), "outcome")
	none := must(postcourse.Order95().Progress(home("2026-04-03"), postcourse.EventsOf(), day("2027-04-04")))(t)
	require.Equal(t, qagida.NotMet, none.Outcome(), "looked and found none")
	var rows []postcourse.Event
	require.Equal(t, false, postcourse.EventsOf(rows...) == nil, "no rows")
}

func TestAnUnknownCertificateLeavesProgressOpen(t *testing.T) {
	unknown := home("2026-04-03")
	unknown.Certified = qagida.Unknown
	events := postcourse.EventsOf(at(watch, "2026-05-01"))
	report := must(postcourse.Order95().Progress(unknown, events, day("2028-06-01")))(t)
	require.Equal(t, []postcourse.Progress{
		postcourse.Overdue, postcourse.Overdue, postcourse.Overdue, postcourse.Met, 0, 0,
	}, stages(report), "stages")
	require.Equal(t, qagida.Undetermined, outcome(t, report.Decision, postcourse.CodeMonitoring), "monitoring")
	require.Equal(t, []string{"certified"}, missing(report.Decision))
	require.Equal(t, qagida.Undetermined, outcome(t, report.Decision, postcourse.CodeScope), "scope")
}

// Where all was done for a teacher with a certificate, the years of monitoring are met,
// whoever asks for it; whether they were owed depends on the certificate all the same.
func TestWithAllDoneTheCertificateDecidesOnlyWhatIsOwed(t *testing.T) {
	events := postcourse.EventsOf(at(support, "2026-05-01"), at(works, "2026-05-01"), at(works, "2026-05-01"),
		at(works, "2027-04-03"), at(final, "2027-04-03"), at(watch, "2026-05-01"), at(watch, "2027-05-01"),
		at(watch, "2029-04-03"))
	for _, row := range []struct {
		name          string
		certified     qagida.Fact
		scope, rounds qagida.Outcome
		missing       []string
	}{
		{"with a certificate", qagida.Yes, qagida.Met, qagida.Met, nil},
		{"without one", qagida.No, qagida.NotApplicable, qagida.NotApplicable, nil},
		{"nobody has said", qagida.Unknown, qagida.Undetermined, qagida.Met, []string{"certified"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			course := home("2026-04-03")
			course.Certified = row.certified
			report := must(postcourse.Order95().Progress(course, events, day("2029-04-04")))(t)
			require.Equal(t, row.scope, outcome(t, report.Decision, postcourse.CodeScope))
			require.Equal(t, row.scope, outcome(t, report.Decision, postcourse.CodeMonitoringOwed))
			require.Equal(t, row.rounds, outcome(t, report.Decision, postcourse.CodeMonitoring))
			require.Equal(t, row.missing, missing(report.Decision))
		})
	}
}

// While the period of a duty runs no fact is missing for it: time will settle it.
func TestADutyThatRunsWaitsForTimeAlone(t *testing.T) {
	for on, events := range map[string]postcourse.Events{
		"2026-04-01": nil, "2026-06-01": postcourse.EventsOf(),
		"2027-04-03": {},
	} {
		t.Run(on, func(t *testing.T) {
			report := must(postcourse.Order95().Progress(home("2026-04-03"), events, day(on)))(t)
			require.Equal(t, qagida.Undetermined, report.Outcome())
			require.Empty(t, missing(report.Decision))
			require.Equal(t, []string{"support-forms=each", "first-year=twelve-months"},
				rests(t, report.Decision, postcourse.CodeIndependentWorks))
			require.Contains(t, must(report.Find(postcourse.CodeIndependentWorks))(t).Text(qagida.English), "has not ended yet")
		})
	}
	report := must(postcourse.Order95().Progress(home("2026-04-03"), nil, day("2027-04-04")))(t)
	require.Equal(t, []string{"events"}, missing(report.Decision))
	finding := must(report.Find(postcourse.CodeIndependentWorks))(t)
	require.Equal(t,
		"Were the independent assignments done: where and when did the course end, which assignments were done after it "+
			"and on which days, and for which date is it checked?",
		finding.Text(qagida.English))
}

func TestTheNextThingDue(t *testing.T) {
	for _, c := range []struct {
		on     string
		events postcourse.Events
		want   string
	}{
		{"2026-04-03", postcourse.EventsOf(), "support 1"},
		{"2026-06-01", postcourse.EventsOf(at(support, "2026-05-01")), "support 1"}, // which lasts
		{"2026-06-01", postcourse.EventsOf(at(support, "2026-05-01"), at(works, "2026-05-01"), at(works, "2026-05-01"), at(works, "2026-05-01"), at(final, "2026-05-01"), at(watch, "2026-05-01")), "support 1"},
		{"2027-04-04", postcourse.EventsOf(at(support, "2026-05-01"), at(works, "2026-05-01"), at(works, "2026-05-01"), at(works, "2026-05-01"), at(final, "2026-05-01"), at(watch, "2026-05-01")), "monitoring 2"},
		{"2027-04-04", postcourse.EventsOf(), "monitoring 2"},
		{"2029-04-03", postcourse.EventsOf(), "monitoring 3"},
		{"2029-04-04", postcourse.EventsOf(), ""},
	} {
		t.Run(c.on, func(t *testing.T) {
			next, found := must(postcourse.Order95().Progress(home("2026-04-03"), c.events, day(c.on)))(t).Next()
			got := ""
			if found {
				got = next.Duty.String() + " " + string(rune('0'+next.Round))
			}
			require.Equal(t, c.want, got, c.on)
		})
	}
}

// Where the years of monitoring end before the first year does, the next thing
// due is the one that ends first, not the one that is listed first.
func TestTheNextThingDueEndsFirst(t *testing.T) {
	report := must(under(t, "first-year=calendar-year").Progress(home("2026-04-03"), postcourse.EventsOf(),
		day("2026-04-03")))(t)
	next, _ := report.Next()
	require.Equal(t, watch, next.Duty, "duty")
	require.Equal(t, day("2027-04-03"), next.Last, "last")
}

// Works of the year of completion are in the first year as twelve months, or as
// what is left of it and the next; in the calendar year after it they are early.
func TestReadingsOfTheFirstYearDiffer(t *testing.T) {
	done := postcourse.EventsOf(at(works, "2026-06-01"), at(works, "2026-07-01"), at(works, "2026-08-01"))
	late := postcourse.EventsOf(at(works, "2027-04-04"), at(works, "2027-07-01"), at(works, "2027-12-31"))
	for choice, want := range map[string][2]qagida.Outcome{
		"first-year=twelve-months":    {qagida.Met, qagida.NotMet},
		"first-year=calendar-year":    {qagida.NotMet, qagida.Met},
		"first-year=to-next-year-end": {qagida.Met, qagida.Met},
	} {
		t.Run(choice, func(t *testing.T) {
			for i, events := range []postcourse.Events{done, late} {
				report := must(under(t, choice).Progress(home("2026-04-03"), events, day("2028-01-01")))(t)
				require.Equal(t, want[i].String(), outcome(t, report.Decision, postcourse.CodeIndependentWorks).String())
				require.Contains(t, rests(t, report.Decision, postcourse.CodeIndependentWorks), choice)
			}
		})
	}
}

func TestReadingsOfTheYearsOfMonitoringDiffer(t *testing.T) {
	events := postcourse.EventsOf(at(watch, "2026-06-01"))
	for choice, want := range map[string]qagida.Outcome{
		"monitoring-years=anniversary": qagida.Undetermined, "monitoring-years=calendar-year": qagida.NotMet,
	} {
		t.Run(choice, func(t *testing.T) {
			report := must(under(t, choice).Progress(home("2026-04-03"), events, day("2028-01-01")))(t)
			require.Equal(t, want, outcome(t, report.Decision, postcourse.CodeMonitoring))
			require.Contains(t, rests(t, report.Decision, postcourse.CodeMonitoring), choice)
		})
	}
}

// Whether a teacher without a certificate is monitored each year, and at the end,
// are two questions.
func TestReadingsOfTheTwoScopesDiffer(t *testing.T) {
	without := home("2026-04-03")
	without.Certified = qagida.No
	for _, c := range []struct {
		code          qagida.Code
		choice, other string
		want          qagida.Outcome
	}{
		{postcourse.CodeMonitoring, "monitoring-scope=certified", "final-monitoring-scope=certified", qagida.NotApplicable},
		{postcourse.CodeMonitoring, "monitoring-scope=completed", "final-monitoring-scope=certified", qagida.NotMet},
		{postcourse.CodeFinalMonitoring, "final-monitoring-scope=completed", "monitoring-scope=completed", qagida.NotMet},
		{postcourse.CodeFinalMonitoring, "final-monitoring-scope=certified", "monitoring-scope=completed", qagida.NotApplicable},
	} {
		t.Run(string(c.code)+" "+c.choice, func(t *testing.T) {
			for _, choices := range [][]string{{c.choice}, {c.choice, c.other}} {
				report := must(under(t, choices...).Progress(without, postcourse.EventsOf(), day("2028-01-01")))(t)
				require.Equal(t, c.want.String(), outcome(t, report.Decision, c.code).String())
				require.Contains(t, rests(t, report.Decision, c.code), c.choice)
			}
		})
	}
}

func TestProgressRefusesWhatCannotBeMeant(t *testing.T) {
	_, err := postcourse.Order95().Progress(home("2026-04-03"), postcourse.EventsOf(postcourse.Event{Duty: 9}),
		day("2026-06-01"))
	refused(t, err, "events.duty")
	_, err = postcourse.Order95().Progress(home("9999-04-03"), nil, day("2026-06-01"))
	refused(t, err, "completed")
}

// Rules that nobody has checked do not panic: numbers that cannot be meant are
// refused.
func TestRulesThatCannotBeMeantAreRefused(t *testing.T) {
	for field, change := range map[string]func(*postcourse.Rules){
		"Rules.SupportYears":      func(r *postcourse.Rules) { r.SupportYears = -3 },
		"Rules.IndependentWorks":  func(r *postcourse.Rules) { r.IndependentWorks = 0 },
		"Rules.MonitoringRounds":  func(r *postcourse.Rules) { r.MonitoringRounds = 6 },
		"Rules.MonitoringsYearly": func(r *postcourse.Rules) { r.MonitoringsYearly = -1 },
	} {
		t.Run(field, func(t *testing.T) {
			rules := postcourse.Order95()
			change(&rules)
			_, err := rules.Progress(home("2026-04-03"), fulfilled, day("2027-01-01"))
			refused(t, err, field)
		})
	}
	report := must(postcourse.Order95().Progress(home("2026-04-03"), fulfilled, day("2027-01-01")))(t)
	require.Equal(t, 0, report.Events(99), "no such placement")
}

// Where monitoring is owed twice a year, a year is met on the day of the second.
func TestMetOnTheLastOfTwo(t *testing.T) {
	rules := postcourse.Order95()
	rules.Edition, rules.MonitoringsYearly = "own", 2
	events := postcourse.EventsOf(
		at(postcourse.Monitoring, "2027-03-01"), at(postcourse.Monitoring, "2026-09-01"), at(postcourse.Monitoring,
			"2026-12-01"),
	)
	report := must(rules.Progress(home("2026-04-03"), events, day("2027-04-03")))(t)
	var days []string
	for line := range report.All() {
		if line.Duty == postcourse.Monitoring {
			days = append(days, line.MetOn.String())
		}
	}
	require.Equal(t, []string{"2026-12-01", "unknown", "unknown"}, days, "days")
}

func TestTextsShowTheNumbersOfTheRules(t *testing.T) {
	rules := postcourse.Order95()
	rules.Edition, rules.SupportYears, rules.IndependentWorks, rules.MonitoringRounds, rules.MonitoringsYearly = "reform", 2, 1, 4, 2
	report := must(rules.Progress(home("2026-04-03"), postcourse.EventsOf(), day("2032-01-01")))(t)
	for code, want := range map[qagida.Code][]string{
		postcourse.CodeSupport:          {"3", "2028", "2", "0", "1"}, // its last day, its years, what is on record and wanted
		postcourse.CodeIndependentWorks: {"0", "1"},
		postcourse.CodeMonitoring:       {"0", "4", "2"},
	} {
		t.Run(string(code), func(t *testing.T) {
			require.ElementsMatch(t, want, numbers(t, report.Decision, code, qagida.Russian))
		})
	}
}

func TestProgressAllocatesNothing(t *testing.T) {
	rules, course, on := postcourse.Order95(), home("2026-04-03"), day("2028-01-01")
	if n := testing.AllocsPerRun(100, func() {
		report, err := rules.Progress(course, fulfilled, on)
		overdue := 0
		for range report.Overdue() {
			overdue++
		}
		if _, found := report.Next(); err != nil || !found || report.Outcome() != qagida.Undetermined || overdue != report.Count(postcourse.Overdue) {
			t.Fatal(report.Text(qagida.English))
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
	if n := testing.AllocsPerRun(100, func() {
		if duties, err := rules.Duties(course); err != nil || duties.Outcome() != qagida.Met {
			t.Fatal(err)
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestTheWalkOverAReportCanStop(t *testing.T) {
	report := must(postcourse.Order95().Progress(home("2026-04-03"), postcourse.EventsOf(), day("2030-01-01")))(t)
	for range report.All() {
		break
	}
	for range report.Overdue() {
		break
	}
	for range report.Uncounted(postcourse.EventsOf(postcourse.Event{}, postcourse.Event{})) {
		break
	}
}

func TestEventsInJSON(t *testing.T) {
	for text, known := range map[string]bool{`null`: false, `[]`: true, `[{"duty":"support","date":"2026-05-01"}]`: true} {
		t.Run(text, func(t *testing.T) {
			var events postcourse.Events
			if err := json.Unmarshal([]byte(text), &events); err != nil {
				t.Fatal(err)
			}
			require.Equal(t, known, events != nil, text)
			require.Equal(t, text, string(must(json.Marshal(events))(t)), text)
		})
	}
	line := find(t, must(postcourse.Order95().Progress(home("2026-04-03"), fulfilled, day("2026-06-01")))(t), works, 1)
	require.Equal(t,
		`{"duty":"independent-works","round":1,"first":"2026-04-04","last":"2027-04-03","count":3,"provision":"order95/36.2","owed":true,"leap_day":false,"reading":"first-year=twelve-months","done":1,"wanted":2,"late":0,"progress":"open","met_on":null}`, string(must(json.Marshal(line))(t)), "line")
}

func TestOutcomeOfAStage(t *testing.T) {
	for p, want := range map[postcourse.Progress]qagida.Outcome{
		0: qagida.Undetermined, postcourse.Upcoming: qagida.Undetermined, postcourse.Open: qagida.Undetermined,
		postcourse.Met: qagida.Met, postcourse.Overdue: qagida.NotMet, postcourse.NotApplicable: qagida.NotApplicable,
	} {
		t.Run(p.String(), func(t *testing.T) {
			require.Equal(t, want, p.Outcome(), p.String())
		})
	}
}
