package postcourse_test

import (
	"encoding/json"
	"slices"
	"testing"

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
		report := must(postcourse.Order95().Progress(home("2026-04-03"), postcourse.EventsOf(), day(on)))(t)
		equal(t, on, stages(report), want)
		equal(t, on+" overdue", len(slices.Collect(report.Overdue())), report.Count(over))
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
		report := must(rules.Progress(home("2026-04-03"), postcourse.EventsOf(), day(on)))(t)
		equal(t, on, stages(report), want)
	}
}

func TestAllDutiesMet(t *testing.T) {
	report := must(postcourse.Order95().Progress(home("2026-04-03"), fulfilled, day("2029-04-03")))(t)
	equal(t, "outcome", report.Outcome(), qagida.Met)
	equal(t, "edition", report.Edition(), qagida.Order95In2020)
	equal(t, "met", report.Count(postcourse.Met), 6)
	_, found := report.Next()
	equal(t, "next", found, false)

	for _, want := range []struct {
		duty  postcourse.Duty
		round int
		done  int
		metOn string
	}{
		{support, 1, 1, "2026-05-10"},
		{works, 1, 3, "2027-04-03"},
		{final, 1, 1, "2027-03-20"},
		{watch, 1, 1, "2026-12-01"},
		{watch, 2, 1, "2028-04-03"},
		{watch, 3, 1, "2029-04-03"},
	} {
		line := find(t, report, want.duty, want.round)
		equal(t, want.duty.String()+" done", line.Done, want.done)
		equal(t, want.duty.String()+" wanted", line.Wanted, 0)
		equal(t, want.duty.String()+" met on", line.MetOn, day(want.metOn))
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
		var events postcourse.Events
		for _, text := range c.days {
			events = append(events, at(works, text))
		}
		report := must(postcourse.Order95().Progress(home("2026-04-03"), events, day("2027-01-01")))(t)
		equal(t, "met on", find(t, report, works, 1).MetOn.String(), c.want)
	}
}

func TestWhatIsDoneLateIsLateAndNotDone(t *testing.T) {
	events := postcourse.EventsOf(
		at(works, "2026-06-01"), at(works, "2027-04-03"), at(works, "2027-04-04"), // the third a day late
		at(final, "2027-04-04"), at(watch, "2029-04-04"), at(support, "2028-01-01"),
	)
	report := must(postcourse.Order95().Progress(home("2026-04-03"), events, day("2030-01-01")))(t)
	line := find(t, report, works, 1)
	equal(t, "works", []int{line.Done, line.Wanted, line.Late}, []int{2, 1, 1})
	equal(t, "works", line.Progress, postcourse.Overdue)
	equal(t, "final", find(t, report, final, 1).Late, 1)
	equal(t, "final", find(t, report, final, 1).Done, 0)
	equal(t, "support", find(t, report, support, 1).Late, 1)
	equal(t, "round 1", find(t, report, watch, 1).Late, 0)
	equal(t, "round 3", find(t, report, watch, 3).Late, 1)
	equal(t, "late in all", report.Events(postcourse.Late), 4)
	equal(t, "counted", report.Events(postcourse.Counted), 2)
	equal(t, "outcome", report.Outcome(), qagida.NotMet)
}

// A monitoring in the second year is of the second round, even where the first
// is missing, and two of them are of no other.
func TestAnEventIsOfOneRoundAlone(t *testing.T) {
	events := postcourse.EventsOf(at(watch, "2027-04-04"), at(watch, "2028-04-03"))
	report := must(postcourse.Order95().Progress(home("2026-04-03"), events, day("2028-04-04")))(t)
	equal(t, "stages", stages(report)[3:], []postcourse.Progress{postcourse.Overdue, postcourse.Met, postcourse.Open})
	equal(t, "done", find(t, report, watch, 2).Done, 2)
	equal(t, "wanted", find(t, report, watch, 2).Wanted, 0)
	equal(t, "late", find(t, report, watch, 1).Late, 0)
	finding := must(report.Find(postcourse.CodeMonitoring))(t)
	equal(t, "finding", finding.Outcome(), qagida.NotMet)
	equal(t, "text", finding.Text(qagida.English), "Monitoring goes on for 3 years, at least 1 time in each — done in 1 year")
}

// A report that nobody has made lists nothing and takes no event.
func TestTheZeroReport(t *testing.T) {
	var report postcourse.Report
	equal(t, "stages", stages(report), []postcourse.Progress(nil))
	equal(t, "duties", terms(postcourse.Duties{}), []string(nil))
	_, found := report.Next()
	equal(t, "next", found, false)
	for p := range postcourse.Progress(9) {
		equal(t, p.String(), report.Count(p), 0)
	}
	for _, duty := range []postcourse.Duty{0, support, watch, 9} {
		equal(t, "place", report.Place(at(duty, "2026-05-01")), postcourse.Placement(0))
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
		report := must(rules.Progress(home("2024-02-29"), events, day(on)))(t)
		equal(t, on, stages(report), want)
		equal(t, on+" met on", find(t, report, watch, 2).MetOn, day("2025-03-01"))
		equal(t, on+" not met", find(t, report, watch, 4).MetOn, qagida.Date{})
	}
	report := must(rules.Progress(home("2024-02-29"), events, day("2029-03-01")))(t)
	equal(t, "late support", find(t, report, support, 1).Late, 1)
	equal(t, "round 2", find(t, report, watch, 2).Done, 3)
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
		report := must(rules.Progress(course, postcourse.EventsOf(c.event), day("2028-06-01")))(t)
		equal(t, "events", report.Events(c.want), 1)
		equal(t, "place", report.Place(c.event), c.want)
		strays := 0
		for e, placement := range report.Uncounted(postcourse.EventsOf(c.event)) {
			equal(t, "stray", e, c.event)
			equal(t, "stray", placement, c.want)
			strays++
		}
		equal(t, "strays", strays, map[bool]int{true: 0, false: 1}[c.want == postcourse.Counted])
	}
}

func TestEventsOfADutyThatIsNotOwed(t *testing.T) {
	without := home("2026-04-03")
	without.Certified = qagida.No
	report := must(postcourse.Order95().Progress(without, postcourse.EventsOf(at(watch, "2026-05-01"), at(support, "2026-05-01")), day("2026-06-01")))(t)
	equal(t, "not owed", report.Events(postcourse.NotOwed), 1)
	equal(t, "stages", stages(report), []postcourse.Progress{
		postcourse.Met, postcourse.Open, postcourse.NotApplicable, postcourse.NotApplicable, postcourse.NotApplicable, postcourse.NotApplicable,
	})
	equal(t, "monitoring", outcome(t, report.Decision, postcourse.CodeMonitoring), qagida.NotApplicable)
	equal(t, "wanted", find(t, report, watch, 1).Wanted, 0)
}

func TestAbroadNoDutyApplies(t *testing.T) {
	abroad := home("2026-04-03")
	abroad.Place = qualification.Abroad
	for _, events := range []postcourse.Events{nil, fulfilled, {{}}} {
		report := must(postcourse.Order95().Progress(abroad, events, day("2030-01-01")))(t)
		equal(t, "outcome", report.Outcome(), qagida.NotApplicable)
		equal(t, "not applicable", report.Count(postcourse.NotApplicable), 6)
		equal(t, "not owed", report.Events(postcourse.NotOwed), len(events))
		for f := range report.Findings() {
			equal(t, "rests on a reading", len(slices.Collect(f.Readings())), 0)
		}
	}
}

func TestWithEveryFactLeftOutNothingIsSettled(t *testing.T) {
	report := must(postcourse.Order95().Progress(postcourse.Completion{}, nil, qagida.Date{}))(t)
	equal(t, "outcome", report.Outcome(), qagida.Undetermined)
	equal(t, "missing", missing(report.Decision), []string{"place", "completed", "certified", "events", "on"})
	equal(t, "not settled", report.Count(0), 6)
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
		completion, events, on := full, postcourse.EventsOf(), day("2030-01-01")
		c.change(&completion, &events, &on)
		report := must(postcourse.Order95().Progress(completion, events, on))(t)
		equal(t, c.name, missing(report.Decision), c.want)
	}
}

// An event without its day or its duty may be the one that is wanted, but no
// more than it alone.
func TestAnEventThatCannotBePlacedLeavesOpenWhatItMayMeet(t *testing.T) {
	loose := postcourse.Event{Duty: works}
	progress := func(events ...postcourse.Event) postcourse.Progress {
		report := must(postcourse.Order95().Progress(home("2026-04-03"), postcourse.EventsOf(events...), day("2028-01-01")))(t)
		return find(t, report, works, 1).Progress
	}
	done := at(works, "2026-06-01")
	equal(t, "two wanted, one may be there", progress(done, loose), postcourse.Overdue)
	equal(t, "one wanted, one may be there", progress(done, done, loose), postcourse.Progress(0))
	equal(t, "none wanted", progress(done, done, done, loose), postcourse.Met)
	equal(t, "without its duty, in time", progress(done, done, postcourse.Event{Date: day("2027-04-03")}), postcourse.Progress(0))
	equal(t, "without its duty, too late", progress(done, done, postcourse.Event{Date: day("2027-04-04")}), postcourse.Overdue)
	equal(t, "without either", progress(done, done, postcourse.Event{}), postcourse.Progress(0))
	equal(t, "of another duty", progress(done, done, postcourse.Event{Duty: support}), postcourse.Overdue)
}

func TestWithoutEventsOnlyWhatIsUpcomingIsSettled(t *testing.T) {
	report := must(postcourse.Order95().Progress(home("2026-04-03"), nil, day("2027-04-04")))(t)
	equal(t, "stages", stages(report), []postcourse.Progress{0, 0, 0, 0, 0, postcourse.Upcoming})
	equal(t, "outcome", report.Outcome(), qagida.Undetermined)
	none := must(postcourse.Order95().Progress(home("2026-04-03"), postcourse.EventsOf(), day("2027-04-04")))(t)
	equal(t, "looked and found none", none.Outcome(), qagida.NotMet)
	var rows []postcourse.Event
	equal(t, "no rows", postcourse.EventsOf(rows...) == nil, false)
}

func TestAnUnknownCertificateLeavesProgressOpen(t *testing.T) {
	unknown := home("2026-04-03")
	unknown.Certified = qagida.Unknown
	events := postcourse.EventsOf(at(watch, "2026-05-01"))
	report := must(postcourse.Order95().Progress(unknown, events, day("2028-06-01")))(t)
	equal(t, "stages", stages(report), []postcourse.Progress{
		postcourse.Overdue, postcourse.Overdue, 0, postcourse.Met, 0, 0,
	})
	equal(t, "monitoring", outcome(t, report.Decision, postcourse.CodeMonitoring), qagida.Undetermined)
	finding := must(report.Find(postcourse.CodeScope))(t)
	equal(t, "says so", finding.Text(qagida.English), "The teacher is one of those whose work is monitored after the course — not stated: whether a certificate was received")
}

// While a duty can still be met the decision waits for what is done.
func TestADutyThatRunsIsNotSettled(t *testing.T) {
	report := must(postcourse.Order95().Progress(home("2026-04-03"), postcourse.EventsOf(), day("2026-06-01")))(t)
	equal(t, "outcome", report.Outcome(), qagida.Undetermined)
	equal(t, "missing", missing(report.Decision), []string{"events"})
	finding := must(report.Find(postcourse.CodeIndependentWorks))(t)
	equal(t, "reading", slices.Collect(finding.Readings())[0].String(), "first-year=twelve-months")
	equal(t, "text", finding.Text(qagida.English),
		"In the first year after the course the teacher carries out at least 3 independent works — not stated: what is done up to the last day of the term")
}

func TestTheNextThingDue(t *testing.T) {
	for _, c := range []struct {
		on     string
		events postcourse.Events
		want   string
	}{
		{"2026-04-03", postcourse.EventsOf(), "support 1"},
		{"2026-06-01", postcourse.EventsOf(at(support, "2026-05-01")), "independent-works 1"},
		{"2026-06-01", postcourse.EventsOf(at(support, "2026-05-01"), at(works, "2026-05-01"), at(works, "2026-05-01"), at(works, "2026-05-01"), at(final, "2026-05-01"), at(watch, "2026-05-01")), "monitoring 2"},
		{"2027-04-04", postcourse.EventsOf(), "monitoring 2"},
		{"2029-04-03", postcourse.EventsOf(), "monitoring 3"},
		{"2029-04-04", postcourse.EventsOf(), ""},
	} {
		next, found := must(postcourse.Order95().Progress(home("2026-04-03"), c.events, day(c.on)))(t).Next()
		got := ""
		if found {
			got = next.Duty.String() + " " + string(rune('0'+next.Round))
		}
		equal(t, c.on, got, c.want)
	}
}

// Where the years of monitoring end before the first year does, the next thing
// due is the one that ends first, not the one that is listed first.
func TestTheNextThingDueEndsFirst(t *testing.T) {
	report := must(under(t, "first-year=calendar-year").Progress(home("2026-04-03"), postcourse.EventsOf(), day("2026-04-03")))(t)
	next, _ := report.Next()
	equal(t, "duty", next.Duty, watch)
	equal(t, "last", next.Last, day("2027-04-03"))
}

func TestReadingsOfTheFirstYearDiffer(t *testing.T) {
	events := postcourse.EventsOf(at(works, "2026-06-01"), at(works, "2026-07-01"), at(works, "2026-08-01"))
	for choice, want := range map[string]qagida.Outcome{
		"first-year=twelve-months": qagida.Met, "first-year=calendar-year": qagida.NotMet,
	} {
		report := must(under(t, choice).Progress(home("2026-04-03"), events, day("2028-01-01")))(t)
		finding := must(report.Find(postcourse.CodeIndependentWorks))(t)
		named := slices.Collect(finding.Readings())[0]
		equal(t, choice, finding.Outcome(), want)
		equal(t, choice, named.String(), choice)
	}
}

func TestReadingsOfTheYearsOfMonitoringDiffer(t *testing.T) {
	events := postcourse.EventsOf(at(watch, "2026-06-01"))
	for choice, want := range map[string]qagida.Outcome{
		"monitoring-years=anniversary": qagida.Undetermined, "monitoring-years=calendar-year": qagida.NotMet,
	} {
		report := must(under(t, choice).Progress(home("2026-04-03"), events, day("2028-01-01")))(t)
		finding := must(report.Find(postcourse.CodeMonitoring))(t)
		named := slices.Collect(finding.Readings())[0]
		equal(t, choice, finding.Outcome(), want)
		equal(t, choice, named.String(), choice)
	}
}

func TestReadingsOfTheScopeDiffer(t *testing.T) {
	without := home("2026-04-03")
	without.Certified = qagida.No
	for choice, want := range map[string]qagida.Outcome{
		"monitoring-scope=certified": qagida.NotApplicable, "monitoring-scope=completed": qagida.NotMet,
	} {
		report := must(under(t, choice).Progress(without, postcourse.EventsOf(), day("2028-01-01")))(t)
		named := slices.Collect(must(report.Find(postcourse.CodeScope))(t).Readings())[0]
		equal(t, choice, outcome(t, report.Decision, postcourse.CodeMonitoring), want)
		equal(t, choice, outcome(t, report.Decision, postcourse.CodeFinalMonitoring), want)
		equal(t, choice, named.String(), choice)
	}
}

func TestProgressRefusesWhatCannotBeMeant(t *testing.T) {
	_, err := postcourse.Order95().Progress(home("2026-04-03"), postcourse.EventsOf(postcourse.Event{Duty: 9}), day("2026-06-01"))
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
		rules := postcourse.Order95()
		change(&rules)
		_, err := rules.Progress(home("2026-04-03"), fulfilled, day("2027-01-01"))
		refused(t, err, field)
	}
	report := must(postcourse.Order95().Progress(home("2026-04-03"), fulfilled, day("2027-01-01")))(t)
	equal(t, "no such placement", report.Events(99), 0)
}

// Where monitoring is owed twice a year, a year is met on the day of the second.
func TestMetOnTheLastOfTwo(t *testing.T) {
	rules := postcourse.Order95()
	rules.Edition, rules.MonitoringsYearly = "own", 2
	events := postcourse.EventsOf(
		at(postcourse.Monitoring, "2027-03-01"), at(postcourse.Monitoring, "2026-09-01"), at(postcourse.Monitoring, "2026-12-01"),
	)
	report := must(rules.Progress(home("2026-04-03"), events, day("2027-04-03")))(t)
	var days []string
	for line := range report.All() {
		if line.Duty == postcourse.Monitoring {
			days = append(days, line.MetOn.String())
		}
	}
	equal(t, "days", days, []string{"2026-12-01", "unknown", "unknown"})
}

func TestTextsShowTheNumbersOfTheRules(t *testing.T) {
	rules := postcourse.Order95()
	rules.Edition, rules.SupportYears, rules.IndependentWorks, rules.MonitoringRounds, rules.MonitoringsYearly = "reform", 2, 1, 4, 2
	report := must(rules.Progress(home("2026-04-03"), postcourse.EventsOf(), day("2032-01-01")))(t)
	for code, want := range map[qagida.Code]string{
		postcourse.CodeSupport:          "Сопровождение после курса длится не менее 2 лет",
		postcourse.CodeIndependentWorks: "В первый год после курса педагог выполняет не менее 1 самостоятельной работы — выполнено в срок: 0 работ",
		postcourse.CodeMonitoring:       "Мониторинг ведётся 4 года, каждый год не менее 2 раз — выполнено: 0 лет",
	} {
		equal(t, string(code), must(report.Find(code))(t).Text(qagida.Russian), want)
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
		var events postcourse.Events
		if err := json.Unmarshal([]byte(text), &events); err != nil {
			t.Fatal(err)
		}
		equal(t, text, events != nil, known)
		equal(t, text, string(must(json.Marshal(events))(t)), text)
	}
	line := find(t, must(postcourse.Order95().Progress(home("2026-04-03"), fulfilled, day("2026-06-01")))(t), works, 1)
	equal(t, "line", string(must(json.Marshal(line))(t)),
		`{"duty":"independent-works","round":1,"first":"2026-04-04","last":"2027-04-03","count":3,"provision":"order95/36.2","owed":true,"leap_day":false,"reading":"first-year=twelve-months","done":1,"wanted":2,"late":0,"progress":"open","met_on":null}`)
}

func TestOutcomeOfAStage(t *testing.T) {
	for p, want := range map[postcourse.Progress]qagida.Outcome{
		0: qagida.Undetermined, postcourse.Upcoming: qagida.Undetermined, postcourse.Open: qagida.Undetermined,
		postcourse.Met: qagida.Met, postcourse.Overdue: qagida.NotMet, postcourse.NotApplicable: qagida.NotApplicable,
	} {
		equal(t, p.String(), p.Outcome(), want)
	}
}
