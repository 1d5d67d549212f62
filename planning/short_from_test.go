package planning_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/planning"
)

func TestFromWhichDayOnTheHoursAreShort(t *testing.T) {
	const fixed, certificate = "cycle-window=fixed", "cycle-window=since-certificate"
	for _, c := range []struct {
		name    string
		choices string
		courses []planning.Attendance
		want    string
	}{
		{"already short", "", taken(took("2026-03-06", 35)), "2005-09-01"},
		{"nothing taken: since five years of service", "", taken(), "2005-09-01"},
		{"a course whose five years have passed", "", taken(took("2018-03-06", 36)), "2023-03-07"},
		{"its five years end on the check date", "", taken(took("2021-11-21", 36)), "2026-11-22"},
		{"they ended the day before", "", taken(took("2021-11-20", 36)), asked},
		{"they ended two days before", "", taken(took("2021-11-19", 36)), "2026-11-20"},
		{"short between two courses, and now", "", taken(took("2010-03-06", 36), took("2018-03-06", 36)), "2023-03-07"},
		{"hours of a course that is too old", "", taken(took("2018-03-06", 36), planning.Attendance{Completed: day("2013-03-06")}), "2023-03-07"},
		{"hours of a later course are left out", "", taken(took("2018-03-06", 36), planning.Attendance{Completed: day("2019-03-06")}), "unknown"},
		{"one course: the day after five years", "", taken(took("2024-03-06", 36)), "2029-03-07"},
		{"one course: five years on the eve", "cycle-last-day=eve", taken(took("2024-03-06", 36)), "2029-03-06"},
		{"a course on a leap day", "", taken(took("2024-02-29", 36)), "2029-03-01"},
		{"a course on the day before it", "", taken(took("2024-02-28", 36)), "2029-03-01"},
		{"a course that can leave", "", taken(took("2022-03-06", 36), took("2024-03-06", 36)), "2029-03-07"},
		{"hours that cannot leave", "cycle-courses=all-hours", taken(took("2022-03-06", 20), took("2024-03-06", 20)), "2027-03-07"},
		{"in another order", "cycle-courses=all-hours", taken(took("2024-03-06", 20), took("2022-03-06", 20)), "2027-03-07"},
		{"a course to come is not added", "", taken(took("2022-03-06", 36), took("2026-12-06", 36)), "2027-03-07"},
		{"hours abroad beside the sum", "cycle-abroad=separate", taken(took("2022-03-06", 36), tookAbroad("2026-03-06", 36)), "2027-03-07"},
		{"hours abroad in the sum", "", taken(took("2022-03-06", 36), tookAbroad("2026-03-06", 36)), "2031-03-07"},
		{"the later of two courses of one name", "", taken(again(took("2022-03-06", 36), "A"), again(took("2026-03-06", 36), "A")), "2031-03-07"},
		{"the one that was passed", "cycle-completion=passed", taken(again(took("2022-03-06", 36), "A"), again(failed("2026-03-06", 36), "A")), "2027-03-07"},
		{"not settled", "", taken(planning.Attendance{Completed: day("2026-03-06")}), "unknown"},
		{"enough, but hours are left out", "", taken(took("2022-03-06", 36), planning.Attendance{Completed: day("2026-03-06")}), "unknown"},
		{"a course of no day reaches the least beside another", "cycle-courses=all-hours", taken(took("2022-03-06", 20), took("", 20)), "unknown"},
		{"it reaches the least beside one that has left", "cycle-courses=all-hours", taken(took("2016-11-21", 36), took("2021-11-20", 20), took("", 20)), "unknown"},
		{"two of no day reach the least", "cycle-courses=all-hours", taken(took("", 18), took("", 18)), "unknown"},
		{"it does not reach the least beside another", "cycle-courses=all-hours", taken(took("2016-11-21", 36), took("2021-11-20", 20), took("", 15)), "2021-11-22"},
		{"enough, but another attendance has no day", "", taken(again(took("2022-03-06", 36), "A"), planning.Attendance{Course: "A"}), "unknown"},

		// Periods from 1 January 2022 on: 2022-2026, 2027-2031.
		{"enough: the next period ends short", fixed, taken(took("2022-03-06", 36)), "2032-01-01"},
		{"short: this period ends short", fixed, taken(), "2027-01-01"},
		{"a course of no day reaches the least beside another", fixed + " cycle-courses=all-hours", taken(took("2022-03-06", 16), took("", 20)), "unknown"},
		{"it does not", fixed + " cycle-courses=all-hours", taken(took("2022-03-06", 15), took("", 20)), "2027-01-01"},
		{"a course before the first period", fixed, taken(took("2021-12-31", 36)), "2027-01-01"},
		{"since the certificate of 10 March 2022", certificate, taken(took("2022-03-06", 36)), "2032-03-07"},
		{"since the certificate, no course on record", certificate, taken(), "2027-03-11"},
		{"since a certificate whose course is not known", certificate, taken(planning.Attendance{Hours: qagida.CountOf(36)}), "unknown"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := under(t, c.choices).ShortFrom(planning.History{
				Courses: c.courses, On: day(asked), InServiceSince: served,
				CycleStart: day("2022-01-01"), LastCertificate: day("2022-03-10"),
			})
			require.NoError(t, err)
			require.Equal(t, c.want, got.String())
		})
	}
}

// Before five years of service have passed nothing is owed yet.
func TestNothingIsShortBeforeFiveYearsOfService(t *testing.T) {
	const fixed = "cycle-window=fixed"
	for _, c := range []struct {
		name           string
		choices, since string
		cycleStart     string
		courses        []planning.Attendance
		want           string
	}{
		{"nothing taken", "", "2024-09-01", "", taken(), "2029-09-01"},
		{"nothing taken, any teacher", "cycle-entry=any-teacher", "2024-09-01", "", taken(), "2024-09-01"},
		{"nothing taken, any teacher, service not known", "cycle-entry=any-teacher", "", "", taken(), "unknown"},
		{"nothing taken, service not known", "", "", "", taken(), "unknown"},
		{"a course that outlasts the five years of service", "", "2024-09-01", "", taken(took("2025-03-06", 36)), "2030-03-07"},
		{"a course that shows service before the stated start", "", "2024-09-01", "", taken(took("2022-03-06", 36)), "2027-03-07"},
		{"one that does not count", "", "2024-09-01", "", taken(took("2022-03-06", 35)), "2027-03-06"},
		{"one of no known day that does not count", "", "2024-09-01", "", taken(took("", 35)), "unknown"},
		{"any teacher, a course before the stated start", "cycle-entry=any-teacher", "2024-09-01", "", taken(took("2022-03-06", 35)), "2022-03-06"},
		{"a course shows service", "", "", "", taken(took("2022-03-06", 36)), "2027-03-07"},
		// Periods from 1 January 2021 on: 2021-2025, 2026-2030, 2031-2035.
		{"a period that ended short, served through", fixed, "2021-01-01", "2021-01-01", taken(), "2026-01-01"},
		{"a period that ended short, served but for a day", fixed, "2021-01-02", "2021-01-01", taken(), "2031-01-01"},
		{"any teacher, service not known", fixed + " cycle-entry=any-teacher", "", "2021-01-01", taken(), "unknown"},
		{"any teacher, a course shows service", fixed + " cycle-entry=any-teacher", "", "2021-01-01", taken(took("2021-01-02", 18)), "2026-01-01"},
		{"any teacher, service began later", fixed + " cycle-entry=any-teacher", "2026-09-01", "2021-01-01", taken(), "2026-09-01"},
		{"a course before service that began in this period", fixed, "2026-09-01", "2021-01-01", taken(took("2021-01-02", 18)), "2031-01-01"},
		{"service that began in this period", fixed, "2026-09-01", "2021-01-01", taken(), "2036-01-01"},
		{"service that began before the periods", fixed, "2020-09-01", "2021-01-01", taken(), "2026-01-01"},
		{"a course shows service before the periods", fixed, "", "2021-01-01", taken(took("2020-12-31", 36)), "2026-01-01"},
		{"a course shows service in the period that ended", fixed, "", "2021-01-01", taken(took("2021-01-02", 18)), "unknown"},
		{"a course of the period that ended is enough", fixed, "", "2021-01-01", taken(took("2021-01-02", 36)), "2031-01-01"},
		{"a course of no day reaches the least of the one before", fixed + " cycle-courses=all-hours", "2010-09-01", "2021-01-01", taken(took("2021-03-06", 16), took("", 20)), "unknown"},
		{"it does not reach it", fixed + " cycle-courses=all-hours", "2010-09-01", "2021-01-01", taken(took("2021-03-06", 15), took("", 20)), "2026-01-01"},
		{"two periods ended short", fixed, "2010-09-01", "2016-01-01", taken(), "2021-01-01"},
		{"the first of two that ended was enough", fixed, "2010-09-01", "2016-01-01", taken(took("2020-12-31", 36)), "2026-01-01"},
		{"enough in this period, short in the one before", fixed, "2010-09-01", "2021-01-01", taken(took("2026-01-01", 36)), "2036-01-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := under(t, c.choices).ShortFrom(planning.History{
				Courses: c.courses, On: day(asked), CycleStart: day(c.cycleStart), InServiceSince: day(c.since),
			})
			require.NoError(t, err)
			require.Equal(t, c.want, got.String())
		})
	}
}

// A fact more never overturns a day: one that it could change is not stated.
func TestAFactMoreNeverOverturnsAShortage(t *testing.T) {
	stated := 0
	rapid.Check(t, func(t *rapid.T) {
		rules, more := drawRules(t), drawHistory(t)
		less := forgetful(t, more)
		before, err := rules.ShortFrom(less)
		require.NoError(t, err)
		after, err := rules.ShortFrom(more)
		require.NoError(t, err)
		if !before.IsZero() {
			stated++
			require.Equal(t, before, after, "with a fact more")
		}
	})
	t.Logf("%d days stated", stated)
	require.NotZero(t, stated)
}

func TestShortFromEndsWithTheCalendar(t *testing.T) {
	_, err := planning.Order95().ShortFrom(planning.History{
		Courses: taken(took("9996-03-06", 36)), On: day("9997-01-01"), InServiceSince: served,
	})
	refused(t, err, "completed")
	_, err = under(t, "cycle-window=fixed").ShortFrom(planning.History{
		Courses: taken(took("9993-03-06", 36)), On: day("9994-01-01"), CycleStart: day("9992-01-01"), InServiceSince: served,
	})
	refused(t, err, "on")
}
