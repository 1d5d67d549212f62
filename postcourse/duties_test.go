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

// terms is the duties in short: duty round first..last xcount provision owner.
func terms(d postcourse.Duties) (list []string) {
	for o := range d.All() {
		list = append(list, fmt.Sprintf("%s %d %s x%d %s %s", o.Duty, o.Round, o.Window(), o.Count, o.Provision, o.Owner()))
	}
	return list
}

func TestTermsRunFromTheDayAfterCompletionToTheAnniversary(t *testing.T) {
	duties := must(postcourse.Order95().Duties(home("2026-04-03")))(t)
	require.Equal(t, []string{
		"support 1 2026-04-04/2027-04-03 x1 order95/35.1 provider",
		"independent-works 1 2026-04-04/2027-04-03 x3 order95/36.2 teacher",
		"final-monitoring 1 2026-04-04/2027-04-03 x1 order95/35.2 provider",
		"monitoring 1 2026-04-04/2027-04-03 x1 order95/37 provider",
		"monitoring 2 2027-04-04/2028-04-03 x1 order95/37 provider",
		"monitoring 3 2028-04-04/2029-04-03 x1 order95/37 provider",
	}, terms(duties), "duties")
	require.Equal(t, qagida.Met, duties.Outcome(), "outcome")
}

func TestTermsOfCalendarYearsFollowTheYearOfCompletion(t *testing.T) {
	works := must(under(t, "first-year=calendar-year").Duties(home("2026-04-03")))(t)
	require.Equal(t, []string{
		"support 1 2027-01-01/2027-12-31 x1 order95/35.1 provider",
		"independent-works 1 2027-01-01/2027-12-31 x3 order95/36.2 teacher",
		"final-monitoring 1 2027-01-01/2027-12-31 x1 order95/35.2 provider",
		"monitoring 1 2026-04-04/2027-04-03 x1 order95/37 provider",
		"monitoring 2 2027-04-04/2028-04-03 x1 order95/37 provider",
		"monitoring 3 2028-04-04/2029-04-03 x1 order95/37 provider",
	}, terms(works), "first-year=calendar-year")
	rounds := must(under(t, "monitoring-years=calendar-year").Duties(home("2026-04-03")))(t)
	require.Equal(t, []string{
		"monitoring 1 2027-01-01/2027-12-31 x1 order95/37 provider",
		"monitoring 2 2028-01-01/2028-12-31 x1 order95/37 provider",
		"monitoring 3 2029-01-01/2029-12-31 x1 order95/37 provider",
	}, terms(rounds)[3:], "monitoring-years=calendar-year")
	for o := range rounds.All() {
		want := "first-year=twelve-months"
		if o.Duty == postcourse.Monitoring {
			want = "monitoring-years=calendar-year"
		}
		require.Equal(t, want, o.Reading().String(), "reading")
	}
}

// A term that ends on the date of completion a year on ends on 28 February where
// there is no 29th, and comes back to it where there is.
func TestTermsAfterTheLeapDay(t *testing.T) {
	rules := postcourse.Order95()
	rules.Edition, rules.MonitoringRounds = "five-rounds", 5
	var windows []string
	var leap []bool
	for o := range must(rules.Duties(home("2024-02-29")))(t).All() {
		if o.Duty == postcourse.Monitoring {
			windows, leap = append(windows, o.Window().String()), append(leap, o.LeapDay)
		}
	}
	require.Equal(t, []string{
		"2024-03-01/2025-02-28", "2025-03-01/2026-02-28", "2026-03-01/2027-02-28", "2027-03-01/2028-02-29", "2028-03-01/2029-02-28",
	}, windows, "windows")
	require.Equal(t, []bool{true, true, true, false, true}, leap, "leap day")
}

func TestTermsThatEndOnALeapDayOrAtTheEndOfAYear(t *testing.T) {
	for completed, want := range map[string]string{
		"2023-02-28": "2023-03-01/2024-02-28", // the anniversary is the 28th also where there is a 29th
		"2023-03-01": "2023-03-02/2024-03-01",
		"2025-12-31": "2026-01-01/2026-12-31",
		"2026-01-01": "2026-01-02/2027-01-01",
	} {
		t.Run(completed, func(t *testing.T) {
			for o := range must(postcourse.Order95().Duties(home(completed)))(t).All() {
				if o.Duty == postcourse.Support {
					require.Equal(t, want, o.Window().String(), completed)
					require.Equal(t, false, o.LeapDay, completed+" leap day")
				}
			}
		})
	}
}

func TestNothingIsOwedAfterACourseAbroad(t *testing.T) {
	abroad := home("2026-04-03")
	abroad.Place = qualification.Abroad
	duties := must(postcourse.Order95().Duties(abroad))(t)
	require.Equal(t, []string(nil), terms(duties), "duties")
	require.Equal(t, qagida.NotApplicable, duties.Outcome(), "outcome")
	reason := must(duties.Find(postcourse.CodePlace))(t)
	require.Equal(t, "order95/5.3.2", reason.Provision().String(), "reason")
	require.Equal(t, qagida.NotApplicable, reason.Outcome(), "reason")
	require.Equal(t, []postcourse.UndatedDuty{postcourse.ApplyCompetences, postcourse.SchoolControl},
		slices.Collect(duties.Undated()), "undated")
}

// Para 2.2 defines monitoring over teachers with a certificate; para 35 speaks of
// all who took the course.
func TestWithoutACertificateThereIsNoYearlyMonitoring(t *testing.T) {
	without := home("2026-04-03")
	without.Certified = qagida.No
	first := []string{
		"support 1 2026-04-04/2027-04-03 x1 order95/35.1 provider",
		"independent-works 1 2026-04-04/2027-04-03 x3 order95/36.2 teacher",
	}
	final := "final-monitoring 1 2026-04-04/2027-04-03 x1 order95/35.2 provider"
	duties := must(postcourse.Order95().Duties(without))(t)
	require.Equal(t, append(slices.Clone(first), final), terms(duties))
	require.Equal(t, qagida.Met, duties.Outcome())
	require.Equal(t, qagida.NotApplicable, outcome(t, duties.Decision, postcourse.CodeScope))
	require.Equal(t, []string{"monitoring-scope=certified"}, rests(t, duties.Decision, postcourse.CodeScope))

	certified := must(under(t, "final-monitoring-scope=certified").Duties(without))(t)
	require.Equal(t, first, terms(certified))
	all := must(under(t, "monitoring-scope=completed").Duties(without))(t)
	require.Len(t, terms(all), 6)
	require.Equal(t, []string{"monitoring-scope=completed"}, rests(t, all.Decision, postcourse.CodeMonitoringOwed))
}

func TestAnUnknownCertificateLeavesMonitoringOpen(t *testing.T) {
	unknown := home("2026-04-03")
	unknown.Certified = qagida.Unknown
	for choice, want := range map[string]map[postcourse.Duty]qagida.Fact{
		"final-monitoring-scope=completed": {
			support: qagida.Yes, works: qagida.Yes, final: qagida.Yes,
			watch: qagida.Unknown,
		},
		"final-monitoring-scope=certified": {
			support: qagida.Yes, works: qagida.Yes, final: qagida.Unknown,
			watch: qagida.Unknown,
		},
	} {
		t.Run(choice, func(t *testing.T) {
			duties := must(under(t, choice).Duties(unknown))(t)
			require.Len(t, terms(duties), 6)
			for o := range duties.All() {
				require.Equal(t, want[o.Duty], o.Owed, o.Duty)
			}
			require.Equal(t, qagida.Undetermined, duties.Outcome())
			require.Equal(t, []string{"certified"}, missing(duties.Decision))
			require.Equal(t, []string{"certified"}, lacks(duties))
		})
	}
	require.Equal(t, qagida.Met, must(under(t, "monitoring-scope=completed").Duties(unknown))(t).Outcome())
}

// lacks is the names of the facts that would settle what is owed, and when.
func lacks(d postcourse.Duties) (names []string) {
	for f := range d.Lacks() {
		names = append(names, f.Name)
	}
	return names
}

// Nothing is asked about a course after which nothing is owed.
func TestAfterACourseAbroadNoFactIsLacking(t *testing.T) {
	abroad := postcourse.Completion{Place: qualification.Abroad}
	require.Empty(t, lacks(must(under(t, "support-forms=menu").Duties(abroad))(t)))
	abroad.Place = qualification.Domestic
	require.Equal(t, []string{"completed", "certified", "forms"}, lacks(must(under(t, "support-forms=menu").Duties(abroad))(t)))
}

func TestWithEveryFactLeftOutTheDutiesAreNotSettled(t *testing.T) {
	duties := must(postcourse.Order95().Duties(postcourse.Completion{}))(t)
	require.Equal(t, qagida.Undetermined, duties.Outcome(), "outcome")
	require.Equal(t, []string{"place", "certified"}, missing(duties.Decision), "missing")
	require.Equal(t, []string{"place", "completed", "certified"}, lacks(duties), "lacks")
	for o := range duties.All() {
		require.Equal(t, qagida.Unknown, o.Owed, "owed")
		require.Equal(t, qagida.Period{}, o.Window(), "window")
	}
	require.Equal(t, 5, len(slices.Collect(duties.Undated())), "undated")
}

// A course that has not ended gives duties without days.
func TestACourseWithoutAnEndGivesDutiesWithoutDays(t *testing.T) {
	for _, choice := range []string{"first-year=twelve-months", "first-year=calendar-year"} {
		t.Run(choice, func(t *testing.T) {
			running := home("2026-04-03")
			running.Completed = qagida.Date{}
			duties := must(under(t, choice, "monitoring-years=calendar-year").Duties(running))(t)
			require.Equal(t, 6, len(terms(duties)), "duties")
			for o := range duties.All() {
				require.Equal(t, qagida.Period{}, o.Window(), "window")
			}
		})
	}
}

func TestDutiesRefusesWhatCannotBeMeant(t *testing.T) {
	_, err := postcourse.Order95().Duties(postcourse.Completion{Place: 9})
	refused(t, err, "place")
	for _, choice := range []string{"first-year=twelve-months", "first-year=calendar-year"} {
		t.Run(choice, func(t *testing.T) {
			for _, rounds := range []string{"monitoring-years=anniversary", "monitoring-years=calendar-year"} {
				rules := under(t, choice, rounds)
				_, err = rules.Duties(home("9997-01-01"))
				refused(t, err, "completed")
				must(rules.Duties(home("9996-12-31")))(t)
			}
		})
	}
	rules := postcourse.Order95()
	rules.Edition, rules.SupportYears = "own", 5
	_, err = rules.Duties(home("9995-06-01"))
	refused(t, err, "completed")
	for _, rounds := range []int{-1, 0, 6} {
		t.Run(fmt.Sprint(rounds), func(t *testing.T) {
			rules := postcourse.Order95()
			rules.MonitoringRounds = rounds
			_, err = rules.Duties(home("2026-04-03"))
			refused(t, err, "Rules.MonitoringRounds")
		})
	}
}

// A provider that promises two years of support is held to two; the works stay
// in the first year.
func TestALongerPromiseMovesTheEndOfSupport(t *testing.T) {
	rules := postcourse.Order95()
	rules.Edition, rules.SupportYears, rules.IndependentWorks, rules.MonitoringsYearly = "own", 2, 4, 2
	require.Equal(t, []string{
		"support 1 2026-04-04/2028-04-03 x1 order95/35.1 provider",
		"independent-works 1 2026-04-04/2027-04-03 x4 order95/36.2 teacher",
		"final-monitoring 1 2026-04-04/2028-04-03 x1 order95/35.2 provider",
		"monitoring 1 2026-04-04/2027-04-03 x2 order95/37 provider",
	}, terms(must(rules.Duties(home("2026-04-03")))(t))[:4], "duties")
}

func TestDutiesWithoutADay(t *testing.T) {
	var list []string
	for u := range must(postcourse.Order95().Duties(home("2026-04-03")))(t).Undated() {
		list = append(list, u.String()+" "+u.Provision().String()+" "+u.Owner().String())
	}
	require.Equal(t, []string{
		"apply-competences order95/33 teacher",
		"school-control order95/34 school-administration",
		"show-results order95/36.1 provider",
		"exchange-experience order95/36.3 provider",
		"adjust-programmes order95/36.4 provider",
	}, list, "undated")
	require.Equal(t, postcourse.Party(0), postcourse.UndatedDuty(9).Owner(), "no duty")
	require.Equal(t, postcourse.Party(0), postcourse.Duty(9).Owner(), "no duty")
	require.Equal(t, qagida.Provision{}, postcourse.Duty(0).Provision(), "unknown duty")
}

func TestTheWalkOverDutiesCanStop(t *testing.T) {
	duties := must(postcourse.Order95().Duties(home("2026-04-03")))(t)
	for range duties.All() {
		break
	}
	for range duties.Undated() {
		break
	}
}

func TestAnObligationInJSON(t *testing.T) {
	for o := range must(postcourse.Order95().Duties(home("2026-04-03")))(t).All() {
		b := must(json.Marshal(o))(t)
		require.Equal(t,
			`{"duty":"support","round":1,"first":"2026-04-04","last":"2027-04-03","count":1,"provision":"order95/35.1","owed":true,"leap_day":false,"reading":"first-year=twelve-months"}`, string(b), "JSON")
		break
	}
}
