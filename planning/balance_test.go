package planning_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/qualification"
)

// asked is the day for which the tests ask, unless they say otherwise.
const asked = "2026-11-21"

// served is a first day of service from which five years have passed long since.
var served = day("2000-09-01")

// took is a course at home that was passed.
func took(completed string, hours int) planning.Attendance {
	return planning.Attendance{
		Completed: day(completed), Hours: qagida.CountOf(hours), Place: qualification.Domestic, Passed: qagida.Yes,
	}
}

// tookAbroad is a course abroad that was passed.
func tookAbroad(completed string, hours int) planning.Attendance {
	a := took(completed, hours)
	a.Place = qualification.Abroad
	return a
}

// failed is a course at home that was attended and not passed.
func failed(completed string, hours int) planning.Attendance {
	a := took(completed, hours)
	a.Passed = qagida.No
	return a
}

// taken is a list of courses, known also where it is empty.
func taken(courses ...planning.Attendance) []planning.Attendance {
	return append([]planning.Attendance{}, courses...)
}

// numbers prints the numbers of a balance.
func numbers(d planning.BalanceDecision) string {
	return fmt.Sprintf("%s abroad %s short %s over %s", d.Hours, d.HoursAbroad, d.ShortBy, d.OverBy)
}

func balance(t ruletest.Test, choices string, h planning.History) planning.BalanceDecision {
	t.Helper()
	d, err := under(t, choices).Balance(h)
	require.NoError(t, err)
	return d
}

// Five years are counted forward from the course and end on the corresponding
// date, which is inside; 28 February stands for a 29th that does not exist.
func TestACourseCountsForFiveYears(t *testing.T) {
	for _, c := range []struct {
		completed, on  string
		corresponding  bool
		eve            bool
		first, eveFrom string // of the years that end on the day
	}{
		{"2021-11-20", "2026-11-21", false, false, "2021-11-21", "2021-11-22"},
		{"2021-11-21", "2026-11-21", true, false, "2021-11-21", "2021-11-22"},
		{"2021-11-22", "2026-11-21", true, true, "2021-11-21", "2021-11-22"},
		{"2026-11-21", "2026-11-21", true, true, "2021-11-21", "2021-11-22"},
		{"2026-11-22", "2026-11-21", false, false, "2021-11-21", "2021-11-22"},
		{"2020-02-29", "2025-02-27", true, true, "2020-02-27", "2020-02-28"},
		{"2020-02-29", "2025-02-28", true, false, "2020-02-28", "2020-03-01"},
		{"2020-02-29", "2025-03-01", false, false, "2020-03-01", "2020-03-02"},
		{"2019-02-28", "2024-02-28", true, false, "2019-02-28", "2019-03-01"},
		{"2019-02-28", "2024-02-29", false, false, "2019-03-01", "2019-03-01"},
		{"2019-03-01", "2024-02-29", true, true, "2019-03-01", "2019-03-01"},
	} {
		for choice, want := range map[string]struct {
			counts bool
			first  string
		}{"corresponding": {c.corresponding, c.first}, "eve": {c.eve, c.eveFrom}} {
			t.Run(c.completed+" on "+c.on+" "+choice, func(t *testing.T) {
				d := balance(t, "cycle-last-day="+choice, planning.History{
					Courses: taken(took(c.completed, 36)), On: day(c.on), InServiceSince: served,
				})
				require.Equal(t, want.first+"/"+c.on, d.Window.String())
				require.Equal(t, rule.OutcomeOf(qagida.FactOf(want.counts)), d.Outcome())
				if c.corresponding != c.eve {
					require.Contains(t, readingsOf(t, d.Decision, planning.CodeBalanceLeast), "cycle-last-day="+choice)
				}
			})
		}
	}
}

func TestTheHoursOfFiveYears(t *testing.T) {
	for _, c := range []struct {
		name        string
		choices     string
		courses     []planning.Attendance
		numbers     string
		least, most qagida.Outcome
	}{
		{"nothing taken", "", taken(), "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met},
		{"36 hours", "", taken(took("2026-03-06", 36)), "36 abroad 0 short 0 over 0", qagida.Met, qagida.Met},
		{"35 hours are no course", "", taken(took("2026-03-06", 35)), "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met},
		{"35 hours are hours", "cycle-courses=all-hours", taken(took("2026-03-06", 35)), "35 abroad 0 short 1 over 0", qagida.NotMet, qagida.Met},
		{"twice 18 hours are no course", "", taken(took("2025-03-06", 18), took("2026-03-06", 18)), "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met},
		{"twice 18 hours are 36 hours", "cycle-courses=all-hours", taken(took("2025-03-06", 18), took("2026-03-06", 18)), "36 abroad 0 short 0 over 0", qagida.Met, qagida.Met},
		{"36 hours and 18 that are no course", "", taken(took("2025-03-06", 36), took("2026-03-06", 18)), "36 abroad 0 short 0 over 0", qagida.Met, qagida.Met},
		{"attended, not passed", "", taken(failed("2026-03-06", 36)), "36 abroad 0 short 0 over 0", qagida.Met, qagida.Met},
		{"not passed where that is asked", "cycle-completion=passed", taken(failed("2026-03-06", 36)), "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met},
		{"passed where that is asked", "cycle-completion=passed", taken(took("2026-03-06", 36)), "36 abroad 0 short 0 over 0", qagida.Met, qagida.Met},
		{"72 hours abroad", "", taken(tookAbroad("2026-03-06", 72)), "72 abroad 72 short 0 over 0", qagida.Met, qagida.Met},
		{"72 hours abroad beside the sum", "cycle-abroad=separate", taken(tookAbroad("2026-03-06", 72)), "0 abroad 72 short 36 over 0", qagida.NotMet, qagida.Met},
		{"180 hours", "cycle-maximum=cap", taken(took("2026-03-06", 72), took("2025-03-06", 108)), "180 abroad 0 short 0 over 0", qagida.Met, qagida.Met},
		{"181 hours as a norm", "", taken(took("2026-03-06", 73), took("2025-03-06", 108)), "181 abroad 0 short 0 over 1", qagida.Met, qagida.NotApplicable},
		{"181 hours under a cap", "cycle-maximum=cap", taken(took("2026-03-06", 73), took("2025-03-06", 108)), "181 abroad 0 short 0 over 1", qagida.Met, qagida.NotMet},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := balance(t, c.choices, planning.History{Courses: c.courses, On: day(asked), InServiceSince: served})
			require.Equal(t, c.numbers, numbers(d))
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceLeast, c.least)
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceMost, c.most)
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceEnded, qagida.NotApplicable)
			require.Empty(t, ruletest.Missing(d.Decision))
		})
	}
}

// The sum belongs to the whole period: while a fixed one runs, a shortage is
// undetermined, nothing is missing, and what is owed by when is said.
func TestAPeriodThatRunsLeavesAShortageOpen(t *testing.T) {
	const start = "2021-01-01" // so 2021-2025, 2026-2030
	for _, c := range []struct {
		name    string
		on      string
		courses []planning.Attendance
		window  string
		numbers string
		least   qagida.Outcome
		ended   qagida.Outcome
	}{
		{"its first day", "2021-01-01", taken(), "2021-01-01/2025-12-31", "0 abroad 0 short 36 over 0", qagida.Undetermined, qagida.NotApplicable},
		{"its last day", "2025-12-31", taken(), "2021-01-01/2025-12-31", "0 abroad 0 short 36 over 0", qagida.Undetermined, qagida.NotApplicable},
		{"enough on its last day", "2025-12-31", taken(took("2021-01-01", 36)), "2021-01-01/2025-12-31", "36 abroad 0 short 0 over 0", qagida.Met, qagida.NotApplicable},
		{"a course before it", "2025-12-31", taken(took("2020-12-31", 36)), "2021-01-01/2025-12-31", "0 abroad 0 short 36 over 0", qagida.Undetermined, qagida.NotApplicable},
		{"a course to come in it", "2022-06-01", taken(took("2022-06-02", 36)), "2021-01-01/2025-12-31", "0 abroad 0 short 36 over 0", qagida.Undetermined, qagida.NotApplicable},
		{"the day after it, short", "2026-01-01", taken(), "2026-01-01/2030-12-31", "0 abroad 0 short 36 over 0", qagida.Undetermined, qagida.NotMet},
		{"the day after it, enough", "2026-01-01", taken(took("2025-12-31", 36)), "2026-01-01/2030-12-31", "0 abroad 0 short 36 over 0", qagida.Undetermined, qagida.Met},
		{"enough in the next, short in this", "2030-12-31", taken(took("2026-01-01", 36)), "2026-01-01/2030-12-31", "36 abroad 0 short 0 over 0", qagida.Met, qagida.NotMet},
		{"only the period that ended last is asked for", "2031-01-01", taken(took("2026-01-01", 36)), "2031-01-01/2035-12-31", "0 abroad 0 short 36 over 0", qagida.Undetermined, qagida.Met},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := balance(t, "cycle-window=fixed", planning.History{
				Courses: c.courses, On: day(c.on), CycleStart: day(start), InServiceSince: served,
			})
			require.Equal(t, c.window, d.Window.String())
			require.Equal(t, c.numbers, numbers(d))
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceLeast, c.least)
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceEnded, c.ended)
			require.Empty(t, ruletest.Missing(d.Decision))
		})
	}
}

// The periods since a certificate begin with the last day of its course, whose
// hours count, and roll every five years.
func TestThePeriodSinceACertificateBeginsWithItsCourse(t *testing.T) {
	for _, c := range []struct {
		name            string
		choices         string
		on, certificate string
		courses         []planning.Attendance
		window, ended   string
		least, last     qagida.Outcome
	}{
		{"its course counts", "", "2021-06-15", "2021-06-15", taken(took("2021-06-01", 36)), "2021-06-01/2026-06-01", "unknown/unknown", qagida.Met, qagida.NotApplicable},
		{"the latest before the day of issue", "", "2022-01-01", "2021-06-15", taken(took("2021-03-01", 40), took("2021-06-01", 36), took("2021-07-01", 40)), "2021-06-01/2026-06-01", "unknown/unknown", qagida.Met, qagida.NotApplicable},
		{"on the day of issue", "", "2021-06-15", "2021-06-15", taken(took("2021-06-15", 36)), "2021-06-15/2026-06-15", "unknown/unknown", qagida.Met, qagida.NotApplicable},
		{"what is no course is not its course", "", "2021-06-15", "2021-06-15", taken(took("2021-06-01", 36), took("2021-06-10", 18)), "2021-06-01/2026-06-01", "unknown/unknown", qagida.Met, qagida.NotApplicable},
		{"its last day", "", "2026-06-01", "2021-06-15", taken(took("2021-06-01", 36)), "2021-06-01/2026-06-01", "unknown/unknown", qagida.Met, qagida.NotApplicable},
		{"the next", "", "2026-06-02", "2021-06-15", taken(took("2021-06-01", 36)), "2026-06-02/2031-06-01", "2021-06-01/2026-06-01", qagida.Undetermined, qagida.Met},
		{"the one after that", "", "2031-06-02", "2021-06-15", taken(took("2021-06-01", 36)), "2031-06-02/2036-06-01", "2026-06-02/2031-06-01", qagida.Undetermined, qagida.NotMet},
		{"its last day on the eve", "cycle-last-day=eve", "2026-05-31", "2021-06-15", taken(took("2021-06-01", 36)), "2021-06-01/2026-05-31", "unknown/unknown", qagida.Met, qagida.NotApplicable},
		{"the next from the corresponding date on", "cycle-last-day=eve", "2026-06-01", "2021-06-15", taken(took("2021-06-01", 36)), "2026-06-01/2031-05-31", "2021-06-01/2026-05-31", qagida.Undetermined, qagida.Met},
		{"of a course on a leap day", "", "2025-03-01", "2020-03-10", taken(took("2020-02-29", 36)), "2025-03-01/2030-02-28", "2020-02-29/2025-02-28", qagida.Undetermined, qagida.Met},
		{"a course abroad whose hours stand apart", "cycle-abroad=separate", "2023-01-01", "2022-01-10", taken(took("2020-01-01", 40), tookAbroad("2022-01-01", 40)), "2022-01-01/2027-01-01", "unknown/unknown", qagida.Undetermined, qagida.NotApplicable},
		{"no course on record: the day of issue", "", "2022-01-01", "2021-06-15", taken(), "2021-06-15/2026-06-15", "unknown/unknown", qagida.Undetermined, qagida.NotApplicable},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := balance(t, "cycle-window=since-certificate "+c.choices, planning.History{
				Courses: c.courses, On: day(c.on), LastCertificate: day(c.certificate), InServiceSince: served,
			})
			require.Equal(t, c.window, d.Window.String())
			require.Equal(t, c.ended, d.Ended.String())
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceLeast, c.least)
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceEnded, c.last)
			require.Empty(t, ruletest.Missing(d.Decision))
		})
	}
}

// A teacher who is new has not fallen short: before five years of service have
// passed a shortage is undetermined.
func TestATeacherWhoIsNew(t *testing.T) {
	const fixed = "cycle-window=fixed"
	for _, c := range []struct {
		name       string
		choices    string
		since      string
		courses    []planning.Attendance
		cycleStart string
		least      qagida.Outcome
		ended      qagida.Outcome
		missing    []string
		readings   string
	}{
		{"five years to the day", "", "2021-11-21", taken(), "", qagida.NotMet, qagida.NotApplicable, nil, ""},
		{"a day less", "", "2021-11-22", taken(), "", qagida.Undetermined, qagida.NotApplicable, nil, "cycle-entry=from-service"},
		{"a day less for any teacher", "cycle-entry=any-teacher", "2021-11-22", taken(), "", qagida.NotMet, qagida.NotApplicable, nil, "cycle-entry=any-teacher"},
		{"enough all the same", "", "2021-11-22", taken(took("2026-03-06", 36)), "", qagida.Met, qagida.NotApplicable, nil, ""},
		{"service not known", "", "", taken(), "", qagida.Undetermined, qagida.NotApplicable, []string{"in_service_since"}, ""},
		{"service not known for any teacher", "cycle-entry=any-teacher", "", taken(), "", qagida.Undetermined, qagida.NotApplicable, []string{"in_service_since"}, ""},
		{"a course shows service to any teacher", "cycle-entry=any-teacher", "", taken(failed(asked, 18)), "", qagida.NotMet, qagida.NotApplicable, nil, ""},
		{"a course to come shows none yet to any teacher", "cycle-entry=any-teacher", "2027-09-01", taken(took("2026-11-22", 18)), "", qagida.NotApplicable, qagida.NotApplicable, nil, ""},
		{"the first day of service of any teacher", "cycle-entry=any-teacher", asked, taken(), "", qagida.NotMet, qagida.NotApplicable, nil, ""},
		{"the day before it", "cycle-entry=any-teacher", "2026-11-22", taken(), "", qagida.NotApplicable, qagida.NotApplicable, nil, "cycle-entry=any-teacher"},
		{"the day before it, once five years have passed", "", "2026-11-22", taken(), "", qagida.Undetermined, qagida.NotApplicable, nil, "cycle-entry=from-service"},
		{"the day before it, but a course shows service", "cycle-entry=any-teacher", "2026-11-22", taken(took(asked, 18)), "", qagida.NotMet, qagida.NotApplicable, nil, ""},
		{"a course shows service for five years", "", "", taken(took("2021-11-21", 18)), "", qagida.NotMet, qagida.NotApplicable, nil, ""},
		{"a course shows service for a day less", "", "", taken(took("2021-11-22", 18)), "", qagida.Undetermined, qagida.NotApplicable, []string{"in_service_since"}, ""},
		{"a course goes before a later stated start", "", "2024-09-01", taken(took("2021-11-21", 18)), "", qagida.NotMet, qagida.NotApplicable, nil, ""},
		{"a course a day too late goes before it too", "", "2024-09-01", taken(took("2021-11-22", 18)), "", qagida.Undetermined, qagida.NotApplicable, nil, "cycle-entry=from-service"},
		{"an earlier stated start goes before a course", "", "2021-11-21", taken(took("2021-11-22", 18)), "", qagida.NotMet, qagida.NotApplicable, nil, ""},
		{"a course of no known day may go before it", "", "2024-09-01", taken(took("", 18)), "", qagida.Undetermined, qagida.NotApplicable, []string{"courses.completed"}, ""},
		{"a course of no known day cannot matter", "", "2021-11-21", taken(took("", 18)), "", qagida.NotMet, qagida.NotApplicable, nil, ""},
		{"no record of courses: one may go before it", "", "2024-09-01", nil, "", qagida.Undetermined, qagida.NotApplicable, []string{"courses"}, ""},
		// The period of 2021 to 2025 is judged by its own days.
		{"a period that ended, served from its first day", fixed, "2021-01-01", taken(), "2021-01-01", qagida.Undetermined, qagida.NotMet, nil, ""},
		{"a period that ended, served but for its first day", fixed, "2021-01-02", taken(), "2021-01-01", qagida.Undetermined, qagida.NotApplicable, nil, ""},
		{"a period that ended, five years served by now", fixed, "2021-11-21", taken(), "2021-01-01", qagida.Undetermined, qagida.NotApplicable, nil, ""},
		{"a period that ended, enough all the same", fixed, "2021-11-21", taken(took("2025-12-31", 36)), "2021-01-01", qagida.Undetermined, qagida.Met, nil, ""},
		{"a period that ended, a course shows service before it", fixed, "", taken(took("2021-01-01", 18)), "2021-01-01", qagida.Undetermined, qagida.NotMet, nil, ""},
		{"a period that ended, a course shows service in it", fixed, "", taken(took("2021-01-02", 18)), "2021-01-01", qagida.Undetermined, qagida.Undetermined, []string{"in_service_since"}, ""},
		{"a period that ended, service not known", fixed, "", taken(), "2021-01-01", qagida.Undetermined, qagida.Undetermined, []string{"in_service_since"}, ""},
		{"a period that ended, a course goes before the stated start", fixed, "2024-09-01", taken(took("2021-01-01", 18)), "2021-01-01", qagida.Undetermined, qagida.NotMet, nil, ""},
		{"a period that ended, a course goes before it a day late", fixed, "2024-09-01", taken(took("2021-01-02", 18)), "2021-01-01", qagida.Undetermined, qagida.NotApplicable, nil, ""},
		{"a period that ended, any teacher", fixed + " cycle-entry=any-teacher", asked, taken(), "2021-01-01", qagida.Undetermined, qagida.NotMet, nil, ""},
		{"a period that ended, any teacher before service", fixed + " cycle-entry=any-teacher", "2026-11-22", taken(), "2021-01-01", qagida.NotApplicable, qagida.NotApplicable, nil, ""},
		{"a period that ended, any teacher, service not known", fixed + " cycle-entry=any-teacher", "", taken(), "2021-01-01", qagida.Undetermined, qagida.Undetermined, []string{"in_service_since"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := balance(t, c.choices, planning.History{
				Courses: c.courses, On: day(asked), CycleStart: day(c.cycleStart), InServiceSince: day(c.since),
			})
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceLeast, c.least)
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceEnded, c.ended)
			require.Equal(t, c.missing, ruletest.Missing(d.Decision))
			if c.choices == "" || c.readings != "" {
				require.Equal(t, c.readings, readingsOf(t, d.Decision, planning.CodeBalanceLeast))
			}
		})
	}
}

// Stating a first day of service that is later than a course on record changes nothing:
// who took the course was in service by then.
func TestALaterServiceThanACourseChangesNothing(t *testing.T) {
	for _, since := range []string{"", "2023-05-05", "2023-05-06", "2025-01-01"} {
		t.Run(since, func(t *testing.T) {
			for on, want := range map[string]qagida.Outcome{"2028-05-05": qagida.Met, "2028-05-06": qagida.NotMet} {
				h := planning.History{Courses: taken(took("2023-05-05", 36)), On: day(on), InServiceSince: day(since)}
				ruletest.Outcome(t, balance(t, "", h).Decision, planning.CodeBalanceLeast, want)
				alone, err := planning.Order95().Balanced(h)
				require.NoError(t, err)
				require.Equal(t, want, alone)
				first, err := planning.Order95().ShortFrom(h)
				require.NoError(t, err)
				require.Equal(t, "2028-05-06", first.String())
			}
		})
	}
}

// The day that is shown is the one on which a teacher will have served the years that
// the hours are owed for.
func TestTheDayByWhichTheHoursAreOwed(t *testing.T) {
	const fixed, certificate = "cycle-window=fixed", "cycle-window=since-certificate"
	for _, c := range []struct {
		name    string
		choices string
		since   string
		courses []planning.Attendance
		want    string
		short   string // from when on, if nothing is added
	}{
		// Periods from 1 January 2026 on: 2026-2030, 2031-2035.
		{"served from the first day of the period on", fixed, "2026-01-01", taken(), "31 December 2030", "2031-01-01"},
		{"but for a day", fixed, "2026-01-02", taken(), "31 December 2035", "2036-01-01"},
		{"but for some months", fixed, "2026-06-01", taken(), "31 December 2035", "2036-01-01"},
		{"a course shows service before the period", fixed, "2026-06-01", taken(took("2026-01-01", 18)), "31 December 2030", "2031-01-01"},
		{"service not known", fixed, "", taken(), "not stated", "unknown"},
		{"any teacher", fixed + " cycle-entry=any-teacher", "2026-06-01", taken(), "31 December 2030", "2031-01-01"},
		{"since a certificate, served", certificate, "2026-02-01", taken(), "1 February 2031", "2031-02-02"},
		{"since a certificate, but for a day", certificate, "2026-02-02", taken(), "1 February 2036", "2036-02-02"},
		{"since a certificate, but for a day, on the eve", certificate + " cycle-last-day=eve", "2026-02-02", taken(), "31 January 2036", "2036-02-01"},
		{"rolling", "", "2026-06-01", taken(), "1 June 2031", "2031-06-01"},
		{"rolling, a course goes before the stated start", "", "2026-06-01", taken(took("2026-03-01", 18)), "1 March 2031", "2031-03-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := planning.History{
				Courses: c.courses, On: day("2026-07-01"), CycleStart: day("2026-01-01"),
				LastCertificate: day("2026-02-01"), InServiceSince: day(c.since),
			}
			require.Contains(t, ruletest.Find(t, balance(t, c.choices, h).Decision, planning.CodeBalanceLeast).Text(qagida.English),
				"the day by which they are required: "+c.want+")")
			first, err := under(t, c.choices).ShortFrom(h)
			require.NoError(t, err)
			require.Equal(t, c.short, first.String())
		})
	}
}

// A fact that is left out is no reason not to name a reading that turns a verdict.
func TestABalanceNamesReadingsOfFactsLeftOut(t *testing.T) {
	noResult := func(completed string) planning.Attendance {
		a := took(completed, 100)
		a.Passed = qagida.Unknown
		return a
	}
	for _, c := range []struct {
		name    string
		history planning.History
		others  string // the readings that are not asked about
		code    qagida.Code
		want    map[string]qagida.Outcome
	}{
		{
			"the result of the course of a period that was not owed",
			planning.History{
				Courses: taken(noResult("2021-05-06")), On: day("2026-05-05"),
				LastCertificate: day("2016-05-04"), InServiceSince: day("2021-05-06"),
			},
			"cycle-window=since-certificate", planning.CodeBalanceEnded,
			map[string]qagida.Outcome{"cycle-completion=attended": qagida.Met, "cycle-completion=passed": qagida.NotApplicable},
		},
		{
			"the start of periods that leave out a course of too many hours",
			planning.History{
				Courses: taken(took("2021-11-21", 181)), On: day(asked),
			},
			"cycle-completion=passed", planning.CodeBalanceMost,
			map[string]qagida.Outcome{"cycle-window=rolling": qagida.NotApplicable, "cycle-window=fixed": qagida.Met},
		},
		{
			"a place that nobody stated",
			planning.History{
				Courses: taken(planning.Attendance{Completed: day("2021-05-06"), Hours: qagida.CountOf(100)}),
				On:      day("2026-05-05"), LastCertificate: day("2016-05-04"), InServiceSince: day("2021-05-06"),
			},
			"cycle-window=since-certificate", planning.CodeBalanceEnded,
			map[string]qagida.Outcome{"cycle-abroad=included": qagida.Met, "cycle-abroad=separate": qagida.NotApplicable},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			for choice, want := range c.want {
				d := balance(t, c.others+" "+choice, c.history)
				ruletest.Outcome(t, d.Decision, c.code, want)
				require.Contains(t, ruletest.Readings(t, d.Decision, c.code), choice)
			}
		})
	}
}

// A finding names every reading of which another choice turns it.
func TestABalanceNamesTheReadingsThatDecide(t *testing.T) {
	history := planning.History{
		On: day(asked), CycleStart: day("2021-11-01"), LastCertificate: day("2024-01-01"), InServiceSince: served,
	}
	for _, c := range []struct {
		name    string
		choices string
		courses []planning.Attendance
		code    qagida.Code
		want    []string
	}{
		{"abroad", "", taken(tookAbroad("2025-03-06", 40)), planning.CodeBalanceLeast, []string{"cycle-abroad=included"}},
		{"abroad, the other way", "cycle-abroad=separate", taken(tookAbroad("2025-03-06", 40)), planning.CodeBalanceLeast, []string{"cycle-abroad=separate"}},
		{"no course", "", taken(took("2025-03-06", 18), took("2026-03-06", 18)), planning.CodeBalanceLeast, []string{"cycle-courses=courses-only"}},
		{"not passed", "", taken(failed("2026-03-06", 36)), planning.CodeBalanceLeast, []string{"cycle-completion=attended"}},
		{"the last day", "", taken(took("2021-11-21", 36)), planning.CodeBalanceLeast, []string{"cycle-last-day=corresponding"}},
		{"the window", "", taken(took("2022-03-06", 36)), planning.CodeBalanceLeast, []string{"cycle-window=rolling"}},
		{"the most", "", taken(took("2026-11-20", 181)), planning.CodeBalanceMost, []string{"cycle-maximum=norm"}},
		{"the most, the other way", "cycle-maximum=cap", taken(took("2026-11-20", 181)), planning.CodeBalanceMost, []string{"cycle-maximum=cap"}},
		{"the period that ended", "cycle-window=fixed", taken(), planning.CodeBalanceEnded, []string{"cycle-window=fixed"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := history
			h.Courses = c.courses
			d := balance(t, c.choices, h)
			require.Subset(t, ruletest.Readings(t, d.Decision, c.code), c.want)
		})
	}
}

func TestABalanceWithFactsLeftOut(t *testing.T) {
	on := day(asked)
	noHours := planning.Attendance{Completed: day("2026-03-06"), Place: qualification.Domestic, Passed: qagida.Yes}
	noPlace := planning.Attendance{Completed: day("2026-03-06"), Hours: qagida.CountOf(40)}
	noDay := planning.Attendance{Hours: qagida.CountOf(40), Place: qualification.Domestic}
	const all = "cycle-courses=all-hours"
	for _, c := range []struct {
		name        string
		choices     string
		courses     []planning.Attendance
		on          qagida.Date
		numbers     string
		least, most qagida.Outcome
		missing     []string
	}{
		{"no history at all", "cycle-maximum=cap", nil, on, "unknown abroad unknown short unknown over unknown", qagida.Undetermined, qagida.Undetermined, []string{"courses"}},
		{"neither history nor day", "", nil, qagida.Date{}, "unknown abroad unknown short unknown over unknown", qagida.Undetermined, qagida.NotApplicable, []string{"courses", "on"}},
		{"hours that matter", "", taken(noHours), on, "unknown abroad 0 short unknown over unknown", qagida.Undetermined, qagida.NotApplicable, []string{"courses.hours"}},
		{"hours that do not matter to the least", "", taken(took("2026-03-06", 36), noHours), on, "unknown abroad 0 short 0 over unknown", qagida.Met, qagida.NotApplicable, nil},
		{"hours that matter to the most", "cycle-maximum=cap", taken(took("2026-03-06", 36), noHours), on, "unknown abroad 0 short 0 over unknown", qagida.Met, qagida.Undetermined, []string{"courses.hours"}},
		{"hours that do not matter to the most any more", "cycle-maximum=cap", taken(took("2026-03-06", 181), noHours), on, "unknown abroad 0 short 0 over unknown", qagida.Met, qagida.NotMet, nil},
		{"hours of a course before the window", "", taken(planning.Attendance{Completed: day("2021-11-20")}), on, "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met, nil},
		{"a place that does not matter", "", taken(noPlace), on, "40 abroad unknown short 0 over 0", qagida.Met, qagida.Met, nil},
		{"a place that matters", "cycle-abroad=separate", taken(noPlace), on, "unknown abroad unknown short unknown over 0", qagida.Undetermined, qagida.Met, []string{"courses.place"}},
		{"a place that cannot help", "cycle-abroad=separate", taken(planning.Attendance{Completed: day("2026-03-06"), Hours: qagida.CountOf(35)}), on, "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met, nil},
		{"a day that matters", "", taken(noDay), on, "unknown abroad 0 short unknown over 0", qagida.Undetermined, qagida.Met, []string{"courses.completed"}},
		{"a day of no hours", all, taken(planning.Attendance{Hours: qagida.CountOf(0)}), on, "0 abroad 0 short 36 over 0", qagida.NotMet, qagida.Met, nil},
		{"a day of too few hours", all, taken(planning.Attendance{Hours: qagida.CountOf(35)}), on, "unknown abroad unknown short unknown over 0", qagida.NotMet, qagida.Met, nil},
		{"a passing that matters", "cycle-completion=passed", taken(noPlace), on, "unknown abroad unknown short unknown over 0", qagida.Undetermined, qagida.Met, []string{"courses.passed"}},
		{"a passing that is not asked for", "", taken(noPlace), on, "40 abroad unknown short 0 over 0", qagida.Met, qagida.Met, nil},
		{"no asked day", "", taken(took("2026-03-06", 40)), qagida.Date{}, "unknown abroad 0 short unknown over 0", qagida.Undetermined, qagida.Met, []string{"on"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := balance(t, c.choices, planning.History{Courses: c.courses, On: c.on, InServiceSince: served})
			require.Equal(t, c.numbers, numbers(d))
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceLeast, c.least)
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceMost, c.most)
			require.Equal(t, c.missing, ruletest.Missing(d.Decision))
		})
	}
}

// While the start is not known, the period of the asked day runs all the same; what
// is missing is missing for the period that ended last.
func TestPeriodsWhoseStartIsNotKnown(t *testing.T) {
	unknownDay := planning.Attendance{Hours: qagida.CountOf(36), Place: qualification.Domestic, Passed: qagida.Yes}
	for _, c := range []struct {
		name        string
		choices     string
		courses     []planning.Attendance
		certificate string
		least       qagida.Outcome
		missing     []string
	}{
		{"no start of the cycle", "cycle-window=fixed", taken(took("2026-03-06", 40)), "", qagida.Undetermined, []string{"cycle_start"}},
		{"no start, and a course on the asked day", "cycle-window=fixed", taken(took(asked, 40)), "", qagida.Met, []string{"cycle_start"}},
		{"no certificate", "cycle-window=since-certificate", taken(took("2026-03-06", 40)), "", qagida.Undetermined, []string{"last_certificate"}},
		{"a certificate, and no courses", "cycle-window=since-certificate", nil, "2025-01-01", qagida.Undetermined, []string{"courses"}},
		{"a course of an unknown day may be that of the certificate", "cycle-window=since-certificate", taken(took("2024-03-06", 40), unknownDay), "2025-01-01", qagida.Undetermined, []string{"courses.completed"}},
		{"so may one abroad whose hours stand apart", "cycle-window=since-certificate cycle-abroad=separate", taken(took("2024-03-06", 40), tookAbroad("", 40)), "2025-01-01", qagida.Undetermined, []string{"courses.completed"}},
		{"a course of unknown hours may be that of the certificate", "cycle-window=since-certificate", taken(took("2024-03-06", 40), planning.Attendance{Completed: day("2024-06-06")}), "2025-01-01", qagida.Undetermined, []string{"courses.hours"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := balance(t, c.choices, planning.History{
				Courses: c.courses, On: day(asked), LastCertificate: day(c.certificate), InServiceSince: served,
			})
			require.Equal(t, qagida.Period{}, d.Window)
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceLeast, c.least)
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceEnded, qagida.Undetermined)
			require.Equal(t, c.missing, ruletest.Missing(d.Decision))
		})
	}
}

// again is an entry of the course with a name.
func again(a planning.Attendance, course string) planning.Attendance {
	a.Course = course
	return a
}

// A course that was entered twice counts once; one that was taken again on another day
// counts again. Of a day that is not known neither is certain.
func TestACourseEnteredTwiceCountsOnce(t *testing.T) {
	result := func(passed qagida.Fact) planning.Attendance {
		a := took("2026-03-06", 40)
		a.Passed = passed
		return again(a, "A")
	}
	for _, c := range []struct {
		name    string
		choices string
		courses []planning.Attendance
		want    string
	}{
		{"without a name", "", taken(took("2026-03-06", 40), took("2026-03-06", 40)), "80 abroad 0 short 0 over 0"},
		{"with a name", "", taken(again(took("2026-03-06", 40), "A"), again(took("2026-03-06", 40), "A")), "40 abroad 0 short 0 over 0"},
		{"thrice", "", taken(again(took("2026-03-06", 40), "A"), again(took("2026-03-06", 40), "A"), again(took("2026-03-06", 40), "A")), "40 abroad 0 short 0 over 0"},
		{"with two names", "", taken(again(took("2026-03-06", 40), "A"), again(took("2026-03-06", 40), "B")), "80 abroad 0 short 0 over 0"},
		{"a day later", "", taken(again(took("2026-03-06", 40), "A"), again(took("2026-03-07", 40), "A")), "80 abroad 0 short 0 over 0"},
		{"years later", "", taken(again(took("2022-05-05", 100), "A"), again(took("2025-05-05", 100), "A")), "200 abroad 0 short 0 over 20"},
		{"years later, with other hours, abroad", "", taken(again(took("2022-05-05", 100), "A"), again(tookAbroad("2025-05-05", 40), "A")), "140 abroad 40 short 0 over 0"},
		{"one of them before the window", "", taken(again(took("2020-03-06", 40), "A"), again(took("2026-03-06", 40), "A")), "40 abroad 0 short 0 over 0"},
		{"one of them still to come", "", taken(again(took("2027-03-06", 40), "A"), again(took("2026-03-06", 40), "A")), "40 abroad 0 short 0 over 0"},
		{"hours told by the other entry", "", taken(again(planning.Attendance{Completed: day("2026-03-06")}, "A"), again(took("2026-03-06", 40), "A")), "40 abroad 0 short 0 over 0"},
		{"hours not told by that of another day", "", taken(again(planning.Attendance{Completed: day("2026-03-06")}, "A"), again(took("2020-03-06", 40), "A")), "unknown abroad unknown short unknown over unknown"},
		{"a day not known beside one that counts", "", taken(again(took("", 40), "A"), again(took("2026-03-06", 40), "A")), "unknown abroad 0 short 0 over 0"},
		{"two days not known", "", taken(again(took("", 40), "A"), again(took("", 40), "A")), "unknown abroad 0 short unknown over 0"},
		{"failed, then passed", "cycle-completion=passed", taken(again(failed("2025-03-06", 40), "A"), again(took("2026-03-06", 40), "A")), "40 abroad 0 short 0 over 0"},
		{"failed, then passed, both attended", "", taken(again(failed("2025-03-06", 40), "A"), again(took("2026-03-06", 40), "A")), "80 abroad 0 short 0 over 0"},
		{"one entry says passed", "cycle-completion=passed", taken(result(qagida.Yes), result(qagida.Unknown)), "40 abroad 0 short 0 over 0"},
		{"no entry says passed, one says nothing", "cycle-completion=passed", taken(result(qagida.No), result(qagida.Unknown)), "unknown abroad 0 short unknown over 0"},
		{"named and not named", "", taken(again(took("2026-03-06", 40), "A"), took("2026-03-06", 40), took("2026-03-06", 40)), "120 abroad 0 short 0 over 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for range 2 {
				d := balance(t, c.choices, planning.History{Courses: c.courses, On: day(asked), InServiceSince: served})
				require.Equal(t, c.want, numbers(d))
				slices.Reverse(c.courses)
			}
		})
	}
}

// Whether a course of no known day is the one of the same name that counts is asked for
// where it decides.
func TestTheDayOfACourseThatMayBeEnteredTwice(t *testing.T) {
	for _, c := range []struct {
		name        string
		choices     string
		courses     []planning.Attendance
		least, most qagida.Outcome
		missing     []string
	}{
		{"the least is reached without it", "", taken(again(took("2025-05-05", 100), "A"), again(took("", 100), "A")), qagida.Met, qagida.NotApplicable, nil},
		{"it decides of the least", "cycle-courses=all-hours", taken(again(took("2025-05-05", 18), "A"), again(took("", 18), "A")), qagida.Undetermined, qagida.Met, []string{"courses.completed"}},
		{"it does not", "cycle-courses=all-hours", taken(again(took("2025-05-05", 18), "A"), again(took("", 17), "A")), qagida.NotMet, qagida.Met, nil},
		{"it decides of the most", "cycle-maximum=cap", taken(again(took("2025-05-05", 100), "A"), again(took("", 100), "A")), qagida.Met, qagida.Undetermined, []string{"courses.completed"}},
		{"of another day it decides", "cycle-maximum=cap", taken(again(took("2025-05-05", 100), "A"), again(took("2022-05-05", 100), "A")), qagida.Met, qagida.NotMet, nil},
		{"of the same day it does", "cycle-maximum=cap", taken(again(took("2025-05-05", 100), "A"), again(took("2025-05-05", 100), "A")), qagida.Met, qagida.Met, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := balance(t, c.choices, planning.History{Courses: c.courses, On: day(asked), InServiceSince: served})
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceLeast, c.least)
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceMost, c.most)
			require.Equal(t, c.missing, ruletest.Missing(d.Decision))
		})
	}
}

func TestBalanceRefuses(t *testing.T) {
	on := day(asked)
	for _, c := range []struct {
		name    string
		choices string
		history planning.History
		field   string
	}{
		{"negative hours", "", planning.History{Courses: taken(took("2026-03-06", 40), took("2026-03-06", -1)), On: on}, "courses[1].hours"},
		{"no place", "", planning.History{Courses: taken(planning.Attendance{Place: 77}), On: on}, "courses[0].place"},
		{"other hours of the same course", "", planning.History{Courses: taken(again(took("2026-03-06", 40), "A"), again(took("2026-03-06", 41), "A")), On: on}, "courses[1].hours"},
		{"another place of the same course", "", planning.History{Courses: taken(again(took("2026-03-06", 40), "A"), again(tookAbroad("2026-03-06", 40), "A")), On: on}, "courses[1].place"},
		{"too many hours", "", planning.History{Courses: taken(took("2026-03-06", 1_000_000_000), took("2026-03-06", 1)), On: on}, "courses"},
		{"too early a day", "", planning.History{On: day("0005-12-31")}, "on"},
		{"the last day", "cycle-last-day=eve", planning.History{On: day("9999-12-31")}, "on"},
		{"before the cycle", "cycle-window=fixed", planning.History{On: on, CycleStart: day("2026-11-22")}, "on"},
		{"before the certificate", "cycle-window=since-certificate", planning.History{On: on, LastCertificate: day("2026-11-22")}, "on"},
		{"too late a certificate", "cycle-window=since-certificate", planning.History{Courses: taken(), On: day("9999-12-31"), LastCertificate: day("9999-12-31")}, "on"},
		{"too late a cycle", "cycle-window=fixed", planning.History{On: day("9997-01-01"), CycleStart: day("9996-01-01")}, "on"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rules := under(t, c.choices)
			_, err := rules.Balance(c.history)
			refused(t, err, c.field)
			_, err = rules.ShortFrom(c.history)
			refused(t, err, c.field)
			_, err = rules.CycleHours(c.history)
			refused(t, err, c.field)
		})
	}
}

func TestABalanceTakesTheLimitsThemselves(t *testing.T) {
	d := balance(t, "cycle-courses=all-hours", planning.History{
		Courses: taken(took("2026-03-06", 999_999_999), took("2026-03-07", 1)), On: day(asked), InServiceSince: served,
	})
	require.Equal(t, "1000000000", d.Hours.String())
	yearly, err := planning.Order95().Reform("yearly-2027", func(r *planning.Rules) { r.CycleYears = 1 })
	require.NoError(t, err)
	for completed, want := range map[string]qagida.Outcome{"2025-11-21": qagida.Met, "2025-11-20": qagida.NotMet} {
		t.Run("of one year, "+completed, func(t *testing.T) {
			d, err := yearly.Balance(planning.History{Courses: taken(took(completed, 36)), On: day(asked), InServiceSince: served})
			require.NoError(t, err)
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceLeast, want)
		})
	}
}

// A course whose day is not known may be one of the five years, where its hours
// would be enough; the least itself is enough.
func TestACourseWithoutADayMayBeEnough(t *testing.T) {
	for hours, want := range map[int]qagida.Outcome{35: qagida.NotMet, 36: qagida.Undetermined} {
		t.Run(fmt.Sprint(hours), func(t *testing.T) {
			d := balance(t, "cycle-courses=all-hours", planning.History{
				Courses: taken(took("", hours)), On: day(asked), InServiceSince: served,
			})
			ruletest.Outcome(t, d.Decision, planning.CodeBalanceLeast, want)
		})
	}
}

// Where a reform has other least hours abroad than at home, the place tells whether
// hours are those of a course, and is asked for only where it does.
func TestTheLeastHoursOfACourseGoByItsPlace(t *testing.T) {
	rules, err := planning.Order95().Reform("abroad-2027", func(r *planning.Rules) {
		r.Courses.ShortHours, r.Courses.ShortHoursAbroad = 40, 30
	})
	require.NoError(t, err)
	for _, c := range []struct {
		place   qualification.Place
		hours   int
		want    string // the hours that count
		missing []string
	}{
		{qualification.Domestic, 39, "0", nil},
		{qualification.Domestic, 40, "40", nil},
		{qualification.Abroad, 29, "0", nil},
		{qualification.Abroad, 30, "30", nil},
		{qualification.Abroad, 39, "39", nil},
		{0, 29, "0", nil},
		{0, 30, "unknown", []string{"courses.place"}},
		{0, 39, "unknown", []string{"courses.place"}},
		{0, 40, "40", nil},
	} {
		t.Run(fmt.Sprint(c.place, c.hours), func(t *testing.T) {
			a := took("2026-03-06", c.hours)
			a.Place = c.place
			d, err := rules.Balance(planning.History{Courses: taken(a), On: day(asked), InServiceSince: served})
			require.NoError(t, err)
			require.Equal(t, c.want, d.Hours.String())
			if len(c.missing) > 0 && d.Outcome() == qagida.Undetermined {
				require.Equal(t, c.missing, ruletest.Missing(d.Decision))
			}
		})
	}
}

// Rules that nobody checked give an error and no panic.
func TestPeriodsOfNoYearsAreRefused(t *testing.T) {
	rules := under(t, "cycle-window=fixed")
	rules.Edition, rules.CycleYears = "reform-2027", 0
	_, err := rules.Balance(planning.History{On: day(asked), CycleStart: day("2021-01-01")})
	refused(t, err, "Rules.CycleYears")
}

func TestTheOutcomeAloneIsThatOfTheDecision(t *testing.T) {
	choices := [][]string{
		nil,
		{"cycle-window=fixed"},
		{"cycle-window=since-certificate"},
		{"cycle-maximum=cap"},
		{"cycle-abroad=separate"},
		{"cycle-entry=any-teacher"},
		{"cycle-courses=courses-only"},
		{"cycle-completion=passed"},
		{"cycle-last-day=eve"},
	}
	days := []string{"", "2019-01-01", "2021-11-20", "2021-11-21", "2023-06-01", "2026-11-21", "9999-12-31"}
	rapid.Check(t, func(t *rapid.T) {
		rules, err := planning.Order95().With(rapid.SampledFrom(choices).Draw(t, "readings")...)
		require.NoError(t, err)
		anyDay := func(name string) qagida.Date { return ruletest.Day(t, rapid.SampledFrom(days).Draw(t, name)) }
		h := planning.History{
			On: anyDay("on"), CycleStart: anyDay("start"), LastCertificate: anyDay("certificate"), InServiceSince: anyDay("service"),
		}
		for range rapid.IntRange(0, 6).Draw(t, "courses") {
			h.Courses = append(h.Courses, planning.Attendance{
				Completed: anyDay("completed"), Course: rapid.SampledFrom([]string{"", "a", "b"}).Draw(t, "course"),
				Hours:  rapid.SampledFrom([]qagida.Count{{}, qagida.CountOf(35), qagida.CountOf(36), qagida.CountOf(200)}).Draw(t, "hours"),
				Place:  rapid.SampledFrom([]qualification.Place{0, qualification.Domestic, qualification.Abroad}).Draw(t, "place"),
				Passed: rapid.SampledFrom([]qagida.Fact{qagida.Unknown, qagida.No, qagida.Yes}).Draw(t, "passed"),
			})
		}
		d, err := rules.Balance(h)
		alone, failed := rules.Balanced(h)
		require.Equal(t, err, failed)
		if err == nil {
			require.Equal(t, d.Outcome(), alone)
		}
	})
}

func TestTheSumsAreThoseOfTheDecision(t *testing.T) {
	h := planning.History{
		Courses: taken(took("2022-03-11", 40), took("2026-03-06", 72)),
		On:      day(asked), CycleStart: day("2020-01-01"), InServiceSince: served,
	}
	rules := under(t, "cycle-window=fixed")
	d, err := rules.Balance(h)
	require.NoError(t, err)
	sums, err := rules.CycleHours(h)
	require.NoError(t, err)
	require.Equal(t, d.CycleHours, sums)
	require.Equal(t, "2025-01-01/2029-12-31", sums.Window.String())
	require.Equal(t, "2020-01-01/2024-12-31", sums.Ended.String())
	require.Equal(t, qagida.CountOf(72), sums.Hours)
	require.Equal(t, qagida.CountOf(40), sums.EndedHours)
}

// Where the first day of the period is not known, the sentence says so.
func TestTheTextOfAPeriodWithoutAStart(t *testing.T) {
	d := balance(t, "cycle-window=fixed", planning.History{Courses: taken(took(asked, 36)), On: day(asked)})
	require.Equal(t,
		"There are enough hours: 36 academic hours counted, at least 36 required (period: not stated – not stated; hours abroad: 0)",
		ruletest.Find(t, d.Decision, planning.CodeBalanceLeast).Text(qagida.English))
}

// Hours that nobody has stated are not told as 0.
func TestABalanceShowsNoHoursThatNobodyStated(t *testing.T) {
	h := planning.History{
		Courses: taken(planning.Attendance{Completed: day(asked), Place: qualification.Domestic}), On: day(asked),
		CycleStart: day("2026-01-01"), InServiceSince: served,
	}
	require.Equal(t,
		"A shortage is no breach yet, the rest can still be taken (hours counted: not stated, at least 36 required; the day by which they are required: 31 December 2030)",
		ruletest.Find(t, balance(t, "cycle-window=fixed", h).Decision, planning.CodeBalanceLeast).Text(qagida.English))
}

func TestTheTextsOfABalance(t *testing.T) {
	h := planning.History{Courses: taken(took("2026-03-06", 35)), On: day(asked), CycleStart: day("2021-01-01")}
	for _, c := range []struct {
		choices string
		code    qagida.Code
		want    string
	}{
		{"cycle-courses=all-hours cycle-entry=any-teacher", planning.CodeBalanceLeast, "There are not enough hours (hours counted: 35, at least 36 required; period: 21 November 2021 – 21 November 2026; hours abroad: 0): the rest must be taken in courses"},
		{"cycle-window=fixed", planning.CodeBalanceLeast, "A shortage is no breach yet, the rest can still be taken (hours counted: 0, at least 36 required; the day by which they are required: not stated)"},
		{"cycle-window=fixed cycle-entry=any-teacher", planning.CodeBalanceEnded, "There are not enough hours in the period that ended last (1 January 2021 to 31 December 2025): hours counted: 0, at least 36 required"},
		{"", planning.CodeBalanceEnded, "In the inter-course period that ended last a teacher must have taken courses of at least 36 academic hours in all"},
	} {
		t.Run(c.choices+" "+string(c.code), func(t *testing.T) {
			require.Equal(t, c.want, ruletest.Find(t, balance(t, c.choices, h).Decision, c.code).Text(qagida.English))
		})
	}
}
