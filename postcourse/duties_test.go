package postcourse_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

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
	equal(t, "duties", terms(duties), []string{
		"support 1 2026-04-04/2027-04-03 x1 order95/35.1 provider",
		"independent-works 1 2026-04-04/2027-04-03 x3 order95/36.2 teacher",
		"final-monitoring 1 2026-04-04/2027-04-03 x1 order95/35.2 provider",
		"monitoring 1 2026-04-04/2027-04-03 x1 order95/37 provider",
		"monitoring 2 2027-04-04/2028-04-03 x1 order95/37 provider",
		"monitoring 3 2028-04-04/2029-04-03 x1 order95/37 provider",
	})
	equal(t, "outcome", duties.Outcome(), qagida.Met)
}

func TestTermsOfCalendarYearsFollowTheYearOfCompletion(t *testing.T) {
	works := must(under(t, "first-year=calendar-year").Duties(home("2026-04-03")))(t)
	equal(t, "first-year=calendar-year", terms(works), []string{
		"support 1 2027-01-01/2027-12-31 x1 order95/35.1 provider",
		"independent-works 1 2027-01-01/2027-12-31 x3 order95/36.2 teacher",
		"final-monitoring 1 2027-01-01/2027-12-31 x1 order95/35.2 provider",
		"monitoring 1 2026-04-04/2027-04-03 x1 order95/37 provider",
		"monitoring 2 2027-04-04/2028-04-03 x1 order95/37 provider",
		"monitoring 3 2028-04-04/2029-04-03 x1 order95/37 provider",
	})
	rounds := must(under(t, "monitoring-years=calendar-year").Duties(home("2026-04-03")))(t)
	equal(t, "monitoring-years=calendar-year", terms(rounds)[3:], []string{
		"monitoring 1 2027-01-01/2027-12-31 x1 order95/37 provider",
		"monitoring 2 2028-01-01/2028-12-31 x1 order95/37 provider",
		"monitoring 3 2029-01-01/2029-12-31 x1 order95/37 provider",
	})
	for o := range rounds.All() {
		want := "first-year=twelve-months"
		if o.Duty == postcourse.Monitoring {
			want = "monitoring-years=calendar-year"
		}
		equal(t, "reading", o.Reading().String(), want)
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
	equal(t, "windows", windows, []string{
		"2024-03-01/2025-02-28", "2025-03-01/2026-02-28", "2026-03-01/2027-02-28", "2027-03-01/2028-02-29", "2028-03-01/2029-02-28",
	})
	equal(t, "leap day", leap, []bool{true, true, true, false, true})
}

func TestTermsThatEndOnALeapDayOrAtTheEndOfAYear(t *testing.T) {
	for completed, want := range map[string]string{
		"2023-02-28": "2023-03-01/2024-02-28", // the anniversary is the 28th also where there is a 29th
		"2023-03-01": "2023-03-02/2024-03-01",
		"2025-12-31": "2026-01-01/2026-12-31",
		"2026-01-01": "2026-01-02/2027-01-01",
	} {
		for o := range must(postcourse.Order95().Duties(home(completed)))(t).All() {
			if o.Duty == postcourse.Support {
				equal(t, completed, o.Window().String(), want)
				equal(t, completed+" leap day", o.LeapDay, false)
			}
		}
	}
}

func TestNothingIsOwedAfterACourseAbroad(t *testing.T) {
	abroad := home("2026-04-03")
	abroad.Place = qualification.Abroad
	duties := must(postcourse.Order95().Duties(abroad))(t)
	equal(t, "duties", terms(duties), []string(nil))
	equal(t, "outcome", duties.Outcome(), qagida.NotApplicable)
	reason := must(duties.Find(postcourse.CodePlace))(t)
	equal(t, "reason", reason.Provision().String(), "order95/5.3.2")
	equal(t, "reason", reason.Outcome(), qagida.NotApplicable)
	equal(t, "undated", slices.Collect(duties.Undated()), []postcourse.UndatedDuty{postcourse.ApplyCompetences, postcourse.SchoolControl})
}

func TestWithoutACertificateThereIsNoMonitoring(t *testing.T) {
	without := home("2026-04-03")
	without.Certified = qagida.No
	duties := must(postcourse.Order95().Duties(without))(t)
	equal(t, "certified", terms(duties), []string{
		"support 1 2026-04-04/2027-04-03 x1 order95/35.1 provider",
		"independent-works 1 2026-04-04/2027-04-03 x3 order95/36.2 teacher",
	})
	equal(t, "outcome", duties.Outcome(), qagida.Met)
	scope := must(duties.Find(postcourse.CodeScope))(t)
	choice := slices.Collect(scope.Readings())[0]
	equal(t, "scope", scope.Outcome(), qagida.NotApplicable)
	equal(t, "scope rests on", choice.String(), "monitoring-scope=certified")

	all := must(under(t, "monitoring-scope=completed").Duties(without))(t)
	equal(t, "completed", len(terms(all)), 6)
	choice = slices.Collect(must(all.Find(postcourse.CodeMonitoringOwed))(t).Readings())[0]
	equal(t, "owed rests on", choice.String(), "monitoring-scope=completed")
}

func TestAnUnknownCertificateLeavesMonitoringOpen(t *testing.T) {
	unknown := home("2026-04-03")
	unknown.Certified = qagida.Unknown
	duties := must(postcourse.Order95().Duties(unknown))(t)
	equal(t, "duties", len(terms(duties)), 6)
	for o := range duties.All() {
		want := qagida.Yes
		if o.Duty == postcourse.FinalMonitoring || o.Duty == postcourse.Monitoring {
			want = qagida.Unknown
		}
		equal(t, o.Duty.String(), o.Owed, want)
	}
	equal(t, "outcome", duties.Outcome(), qagida.Undetermined)
	equal(t, "missing", missing(duties.Decision), []string{"certified"})
	equal(t, "under completed", must(under(t, "monitoring-scope=completed").Duties(unknown))(t).Outcome(), qagida.Met)
}

func TestWithEveryFactLeftOutTheDutiesAreNotSettled(t *testing.T) {
	duties := must(postcourse.Order95().Duties(postcourse.Completion{}))(t)
	equal(t, "outcome", duties.Outcome(), qagida.Undetermined)
	equal(t, "missing", missing(duties.Decision), []string{"place", "certified"})
	for o := range duties.All() {
		equal(t, "owed", o.Owed, qagida.Unknown)
		equal(t, "window", o.Window(), qagida.Period{})
	}
	equal(t, "undated", len(slices.Collect(duties.Undated())), 5)
}

// A course that has not ended gives duties without days.
func TestACourseWithoutAnEndGivesDutiesWithoutDays(t *testing.T) {
	for _, choice := range []string{"first-year=twelve-months", "first-year=calendar-year"} {
		running := home("2026-04-03")
		running.Completed = qagida.Date{}
		duties := must(under(t, choice, "monitoring-years=calendar-year").Duties(running))(t)
		equal(t, "duties", len(terms(duties)), 6)
		for o := range duties.All() {
			equal(t, "window", o.Window(), qagida.Period{})
		}
	}
}

func TestDutiesRefusesWhatCannotBeMeant(t *testing.T) {
	_, err := postcourse.Order95().Duties(postcourse.Completion{Place: 9})
	refused(t, err, "place")
	for _, choice := range []string{"first-year=twelve-months", "first-year=calendar-year"} {
		for _, rounds := range []string{"monitoring-years=anniversary", "monitoring-years=calendar-year"} {
			rules := under(t, choice, rounds)
			_, err = rules.Duties(home("9997-01-01"))
			refused(t, err, "completed")
			must(rules.Duties(home("9996-12-31")))(t)
		}
	}
	rules := postcourse.Order95()
	rules.Edition, rules.SupportYears = "own", 5
	_, err = rules.Duties(home("9995-06-01"))
	refused(t, err, "completed")
	for _, rounds := range []int{-1, 0, 6} {
		rules := postcourse.Order95()
		rules.MonitoringRounds = rounds
		_, err = rules.Duties(home("2026-04-03"))
		refused(t, err, "Rules.MonitoringRounds")
	}
}

// A provider that promises two years of support is held to two; the works stay
// in the first year.
func TestALongerPromiseMovesTheEndOfSupport(t *testing.T) {
	rules := postcourse.Order95()
	rules.Edition, rules.SupportYears, rules.IndependentWorks, rules.MonitoringsYearly = "own", 2, 4, 2
	equal(t, "duties", terms(must(rules.Duties(home("2026-04-03")))(t))[:4], []string{
		"support 1 2026-04-04/2028-04-03 x1 order95/35.1 provider",
		"independent-works 1 2026-04-04/2027-04-03 x4 order95/36.2 teacher",
		"final-monitoring 1 2026-04-04/2028-04-03 x1 order95/35.2 provider",
		"monitoring 1 2026-04-04/2027-04-03 x2 order95/37 provider",
	})
}

func TestDutiesWithoutADay(t *testing.T) {
	var list []string
	for u := range must(postcourse.Order95().Duties(home("2026-04-03")))(t).Undated() {
		list = append(list, u.String()+" "+u.Provision().String()+" "+u.Owner().String())
	}
	equal(t, "undated", list, []string{
		"apply-competences order95/33 teacher",
		"school-control order95/34 school-administration",
		"show-results order95/36.1 provider",
		"exchange-experience order95/36.3 provider",
		"adjust-programmes order95/36.4 provider",
	})
	equal(t, "no duty", postcourse.UndatedDuty(9).Owner(), postcourse.Party(0))
	equal(t, "no duty", postcourse.Duty(9).Owner(), postcourse.Party(0))
	equal(t, "unknown duty", postcourse.Duty(0).Provision(), qagida.Provision{})
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
		equal(t, "JSON", string(b), `{"duty":"support","round":1,"first":"2026-04-04","last":"2027-04-03","count":1,"provision":"order95/35.1","owed":true,"leap_day":false,"reading":"first-year=twelve-months"}`)
		break
	}
}
