package postcourse_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// Para 35.1: providers support the teachers in the course of one calendar year and
// more.

const (
	up, open, met, over = postcourse.Upcoming, postcourse.Open, postcourse.Met, postcourse.Overdue
)

// stage is how a duty stands on a day after the course of 2026-04-03.
func stage(t *testing.T, rules postcourse.Rules, c postcourse.Completion, duty postcourse.Duty, on string,
	events ...postcourse.Event,
) postcourse.Progress {
	t.Helper()
	report := must(rules.Progress(c, postcourse.EventsOf(events...), day(on)))(t)
	require.Equal(t, report.Stages(), must(rules.Stages(c, postcourse.EventsOf(events...), day(on)))(t),
		"the core says the same")
	return report.Stages().Of(duty, 1)
}

func TestSupportLastsToTheEndOfItsYear(t *testing.T) {
	measure := at(support, "2026-04-06") // on the third day
	for _, c := range []struct {
		on     string
		events []postcourse.Event
		want   postcourse.Progress
	}{
		{"2026-04-03", []postcourse.Event{measure}, up},
		{"2026-04-06", []postcourse.Event{measure}, open},
		{"2027-04-03", []postcourse.Event{measure}, open}, // the last day
		{"2027-04-04", []postcourse.Event{measure}, met},
		{"2027-04-03", nil, open},
		{"2027-04-04", nil, over},
		{"2027-04-04", []postcourse.Event{at(support, "2026-04-03")}, over}, // the day of completion is before it
		{"2027-04-04", []postcourse.Event{at(support, "2026-04-04")}, met},
		{"2027-04-04", []postcourse.Event{at(support, "2027-04-03")}, met},
		{"2027-04-05", []postcourse.Event{at(support, "2027-04-04")}, over}, // what comes after changes nothing
		{"2027-04-05", []postcourse.Event{measure, at(support, "2027-04-04")}, met},
		{
			"2027-04-04",
			[]postcourse.Event{at(watch, "2026-05-01"), at(works, "2026-05-01"), at(final, "2026-05-01")},
			over,
		}, // none is a measure
	} {
		t.Run(c.on+" "+c.want.String(), func(t *testing.T) {
			require.Equal(t, c.want.String(), stage(t, postcourse.Order95(), home("2026-04-03"), support, c.on,
				c.events...).String())
		})
	}
}

// "And more": support may be for longer, and then lasts for so long. Support that
// ends earlier than it may is not met from its last day on.
func TestSupportUntilADay(t *testing.T) {
	measure := at(support, "2026-05-01")
	for _, c := range []struct {
		until, on string
		want      postcourse.Progress
	}{
		{"2027-04-03", "2027-04-04", met}, // the least term itself
		{"2027-04-04", "2027-04-04", open},
		{"2027-04-04", "2027-04-05", met},
		{"2027-10-03", "2027-10-03", open},
		{"2027-10-03", "2027-10-04", met},
		{"2027-04-02", "2027-04-01", open},
		{"2027-04-02", "2027-04-02", over},
		{"2027-04-02", "2027-04-03", over},
		{"2027-04-02", "2028-01-01", over},
		{"2026-06-01", "2026-05-31", open},
		{"2026-06-01", "2026-06-01", over},
		{"2026-04-03", "2026-04-02", up},
		{"2026-04-03", "2026-04-03", over}, // no support at all
	} {
		t.Run(c.until+" on "+c.on, func(t *testing.T) {
			completion := home("2026-04-03")
			completion.SupportUntil = day(c.until)
			require.Equal(t, c.want.String(), stage(t, postcourse.Order95(), completion, support, c.on, measure).String())
		})
	}
}

func TestAMeasureOfLongerSupportCountsToItsEnd(t *testing.T) {
	longer := home("2026-04-03")
	longer.SupportUntil = day("2027-10-03")
	for date, want := range map[string]postcourse.Progress{"2027-04-04": met, "2027-10-03": met, "2027-10-04": over} {
		t.Run(date, func(t *testing.T) {
			require.Equal(t, want.String(), stage(t, postcourse.Order95(), longer, support, "2027-10-05", at(support,
				date)).String())
		})
	}
	require.Equal(t, []string{
		"support 1 2026-04-04/2027-10-03 x1 order95/35.1 provider",
		"independent-works 1 2026-04-04/2027-04-03 x3 order95/36.2 teacher",
		"final-monitoring 1 2026-04-04/2027-10-03 x1 order95/35.2 provider",
	}, terms(must(postcourse.Order95().Duties(longer))(t))[:3])
}

func TestTheDayOnWhichSupportEndedIsShown(t *testing.T) {
	short := home("2026-04-03")
	short.SupportUntil = day("2026-12-01")
	report := must(postcourse.Order95().Progress(short, postcourse.EventsOf(at(support, "2026-05-01")),
		day("2027-01-01")))(t)
	finding := must(report.Find(postcourse.CodeSupport))(t)
	require.Equal(t, qagida.NotMet, finding.Outcome())
	require.Equal(t,
		"Support ended before its term or lacked the measures needed (last day: 1 December 2026, term: at least 1 year, "+
			"measures on record: 1, still needed: 0); measures after the term do not count",
		finding.Text(qagida.English))
}

// Support that ends before the course contradicts itself.
func TestSupportCannotEndBeforeTheCourse(t *testing.T) {
	for until, field := range map[string]string{
		"2026-04-02": "support_until", "2026-04-03": "", "2126-12-31": "",
		"2127-01-01": "support_until",
	} {
		t.Run(until, func(t *testing.T) {
			c := home("2026-04-03")
			c.SupportUntil = day(until)
			_, err := postcourse.Order95().Progress(c, nil, day("2026-06-01"))
			if field == "" {
				require.NoError(t, err)
				return
			}
			refused(t, err, field)
			_, err = postcourse.Order95().Duties(c)
			refused(t, err, field)
		})
	}
	c := home("2026-04-03")
	c.Forms = qagida.SetOf(postcourse.Form(40))
	_, err := postcourse.Order95().Duties(c)
	refused(t, err, "forms")
}

// Support that has ended without a measure is not met, whenever the course was; an
// event that may be one leaves that open.
func TestSupportThatEndedAfterACourseWithoutADay(t *testing.T) {
	c := home("2026-04-03")
	c.Completed, c.SupportUntil = qagida.Date{}, day("2027-04-03")
	for name, v := range map[string]struct {
		on     string
		events []postcourse.Event
		want   postcourse.Progress
	}{
		"on its last day":       {"2027-04-03", nil, 0},
		"after it":              {"2027-04-04", nil, over},
		"a measure in time":     {"2027-04-04", []postcourse.Event{at(support, "2027-04-03")}, 0},
		"a measure too late":    {"2027-04-04", []postcourse.Event{at(support, "2027-04-04")}, over},
		"a measure on some day": {"2027-04-04", []postcourse.Event{{Duty: support}}, 0},
		"something in time":     {"2027-04-04", []postcourse.Event{{Date: day("2026-05-01")}}, 0},
		"a work":                {"2027-04-04", []postcourse.Event{at(works, "2026-05-01")}, over},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, v.want.String(), stage(t, postcourse.Order95(), c, support, v.on, v.events...).String())
		})
	}
	report := must(postcourse.Order95().Progress(c, nil, day("2027-04-04")))(t)
	require.Equal(t, postcourse.Progress(0), report.Stages().Of(support, 1), "nobody has looked")
}

// Para 2.6 calls the monitoring that is support continuous: a measure in each
// three months.
func TestSupportEachQuarter(t *testing.T) {
	rules := under(t, "support-evidence=each-quarter")
	for name, c := range map[string]struct {
		dates []string
		want  postcourse.Progress
	}{
		"the last day of each":         {[]string{"2026-07-03", "2026-10-03", "2027-01-03", "2027-04-03"}, met},
		"the first day of each":        {[]string{"2026-04-04", "2026-07-04", "2026-10-04", "2027-01-04"}, met},
		"in another order, with more":  {[]string{"2027-01-04", "2026-07-04", "2026-07-05", "2026-10-04", "2026-04-04"}, met},
		"none in the first":            {[]string{"2026-07-04", "2026-10-03", "2027-01-03", "2027-04-03"}, over},
		"two in the third, none after": {[]string{"2026-07-03", "2026-10-03", "2026-10-04", "2027-01-03"}, over},
		"one":                          {[]string{"2026-07-03"}, over},
		"none":                         {nil, over},
	} {
		t.Run(name, func(t *testing.T) {
			var events []postcourse.Event
			for _, date := range c.dates {
				events = append(events, at(support, date))
			}
			require.Equal(t, open.String(), stage(t, rules, home("2026-04-03"), support, "2027-04-03", events...).String())
			require.Equal(t, c.want.String(), stage(t, rules, home("2026-04-03"), support, "2027-04-04", events...).String())
		})
	}
	report := must(rules.Progress(home("2026-04-03"), postcourse.EventsOf(at(support, "2026-05-01"), at(support,
		"2026-06-01")), day("2027-01-01")))(t)
	line := find(t, report, support, 1)
	require.Equal(t, []int{4, 2, 3}, []int{line.Count, line.Done, line.Wanted},
		"four are asked for, two were done, three spans have none")
	require.Contains(t, rests(t, report.Decision, postcourse.CodeSupport), "support-evidence=each-quarter")
}

// A quarter in which something of an unknown kind was done still wants its measure.
func TestAQuarterInDoubtIsStillWanted(t *testing.T) {
	rules := under(t, "support-evidence=each-quarter")
	events := postcourse.EventsOf(at(support, "2026-07-03"), at(support, "2026-10-03"), postcourse.Event{Date: day("2027-01-03")})
	report := must(rules.Progress(home("2026-04-03"), events, day("2027-04-04")))(t)
	require.Equal(t, 2, find(t, report, support, 1).Wanted, "the third, which is in doubt, and the fourth")
}

// The months of a span are a number of the rules; what is left after the last
// whole span asks for nothing, and a term without one is a span itself.
func TestSpansOfOtherMonths(t *testing.T) {
	for _, c := range []struct {
		months, count int
		until         string
	}{
		{3, 4, ""}, {3, 4, "2027-07-02"}, {3, 5, "2027-07-03"}, {5, 2, ""}, {12, 1, ""}, {13, 1, ""}, {1, 12, ""},
	} {
		t.Run(c.until, func(t *testing.T) {
			rules := under(t, "support-evidence=each-quarter")
			rules.Edition, rules.SpanMonths = "own", c.months
			completion := home("2026-04-03")
			if c.until != "" {
				completion.SupportUntil = day(c.until)
			}
			for o := range must(rules.Duties(completion))(t).All() {
				if o.Duty == support {
					require.Equal(t, c.count, o.Count)
				}
			}
		})
	}
	long := under(t, "support-evidence=each-quarter")
	long.Edition, long.SpanMonths = "own", 18
	require.Equal(t, met, stage(t, long, home("2026-04-03"), support, "2027-04-04", at(support, "2027-04-03")))
}

// A measure without its day may lie in the quarter that has none, but in one alone.
func TestAMeasureWithoutItsDayMayFillAQuarter(t *testing.T) {
	rules := under(t, "support-evidence=each-quarter")
	three := []postcourse.Event{at(support, "2026-07-03"), at(support, "2026-10-03"), at(support, "2027-01-03")}
	for name, c := range map[string]struct {
		more []postcourse.Event
		want postcourse.Progress
	}{
		"a measure on some day":            {[]postcourse.Event{{Duty: support}}, 0},
		"something in the quarter":         {[]postcourse.Event{{Date: day("2027-04-03")}}, 0},
		"something in another quarter":     {[]postcourse.Event{{Date: day("2027-01-03")}}, over},
		"a work on some day":               {[]postcourse.Event{{Duty: works}}, over},
		"a measure on its day":             {[]postcourse.Event{at(support, "2027-04-03")}, met},
		"a measure after support, undated": {[]postcourse.Event{at(support, "2027-04-04"), {}}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want.String(), stage(t, rules, home("2026-04-03"), support, "2028-01-01", append(three[:3:3],
				c.more...)...).String())
		})
	}
	require.Equal(t, over, stage(t, rules, home("2026-04-03"), support, "2028-01-01", append(three[:2:2],
		postcourse.Event{Duty: support})...), "two quarters without")
}

// The place decides whether support is owed: while it is not known, support that
// was not given is neither met nor not.
func TestSupportOfACourseWhosePlaceIsNotKnown(t *testing.T) {
	nowhere := home("2026-04-03")
	nowhere.Place = 0
	require.Equal(t, postcourse.Progress(0), stage(t, postcourse.Order95(), nowhere, support, "2027-04-04"))
	require.Equal(t, met, stage(t, postcourse.Order95(), nowhere, support, "2027-04-04", at(support, "2026-05-01")))
	nowhere.SupportUntil = day("2026-06-01")
	require.Equal(t, postcourse.Progress(0), stage(t, postcourse.Order95(), nowhere, support, "2027-04-04", at(support,
		"2026-05-01")))
	nowhere.Place = qualification.Abroad
	require.Equal(t, postcourse.NotApplicable, stage(t, postcourse.Order95(), nowhere, support, "2027-04-04"))
}
