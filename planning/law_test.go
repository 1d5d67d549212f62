package planning_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/qualification"
)

// drawRules are the order's rules under any readings of the balance.
func drawRules(t *rapid.T) planning.Rules {
	pick := func(name string, choices int) uint8 { return uint8(rapid.IntRange(0, choices-1).Draw(t, name)) }
	rules := planning.Order95()
	rules.CycleWindow = planning.CycleWindowReading(pick("window", 3))
	rules.CycleMaximum = planning.CycleMaximumReading(pick("most", 2))
	rules.CycleAbroad = planning.CycleAbroadReading(pick("abroad", 2))
	rules.CycleEntry = planning.CycleEntryReading(pick("entry", 2))
	rules.CycleCourses = planning.CycleCoursesReading(pick("courses", 2))
	rules.CycleCompletion = planning.CycleCompletionReading(pick("completion", 2))
	rules.CycleLastDay = planning.CycleLastDayReading(pick("last day", 2))
	return rules
}

// drawHistory is a history whose days lie around the window of 2026-11-21, with
// every fact known.
func drawHistory(t *rapid.T) planning.History {
	from := func(first string, days int) qagida.Date {
		d, err := day(first).Add(0, 0, rapid.IntRange(0, days).Draw(t, "day"))
		require.NoError(t, err)
		return d
	}
	return planning.History{
		On: day(asked), CycleStart: from("2015-06-01", 4000), LastCertificate: from("2015-06-01", 4000),
		InServiceSince: from("2018-06-01", 3000),
		Courses: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) planning.Attendance {
			return planning.Attendance{
				Completed: from("2015-06-01", 4300), Hours: qagida.CountOf(rapid.IntRange(0, 120).Draw(t, "hours")),
				Place:  rapid.SampledFrom([]qualification.Place{qualification.Domestic, qualification.Abroad}).Draw(t, "place"),
				Passed: rapid.SampledFrom([]qagida.Fact{qagida.Yes, qagida.No}).Draw(t, "passed"),
			}
		}), 1, 8).Draw(t, "courses"),
	}
}

func TestABalanceDoesNotDependOnTheOrderOfInput(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules, one := drawRules(t), drawHistory(t)
		for i := range one.Courses {
			one.Courses[i].Course = rapid.SampledFrom([]string{"", "", "A"}).Draw(t, "name")
			if one.Courses[i].Course == "A" {
				one.Courses[i].Hours, one.Courses[i].Place = qagida.CountOf(36), qualification.Domestic
			}
		}
		other := one
		other.Courses = rapid.Permutation(one.Courses).Draw(t, "another order")
		a, err := rules.Balance(one)
		require.NoError(t, err)
		b, err := rules.Balance(other)
		require.NoError(t, err)
		require.True(t, a == b, "%s and %s", numbers(a), numbers(b))
		x, err := rules.ShortFrom(one)
		require.NoError(t, err)
		y, err := rules.ShortFrom(other)
		require.NoError(t, err)
		require.Equal(t, x, y)
	})
}

// The slow way to the day from which on the hours are short, which may lie in the past:
// ask on the days around it. From it on they are on every day, and on the eve of it they
// are not.
func TestTheLeastIsMetUntilItFallsShort(t *testing.T) {
	past := 0
	rapid.Check(t, func(t *rapid.T) {
		rules, h := drawRules(t), drawHistory(t)
		h.Courses = slices.DeleteFunc(h.Courses, func(a planning.Attendance) bool { return a.Completed.After(h.On) })
		h.Courses = taken(h.Courses...)
		h.CycleStart, h.LastCertificate = day("2012-09-01"), day("2016-05-30")
		first, err := rules.ShortFrom(h)
		require.NoError(t, err)
		if first.Before(h.On) {
			past++
		}
		short := func(on qagida.Date) bool {
			h.On = on
			outcome, err := rules.Balanced(withoutMost(h))
			require.NoError(t, err)
			return outcome == qagida.NotMet
		}
		asks := func(on qagida.Date) bool {
			return rules.CycleWindow != planning.SinceCertificate || !on.Before(h.LastCertificate)
		}
		for _, days := range []int{0, 1, 365, 1826, 1827, 3652, 3654, rapid.IntRange(0, 5000).Draw(t, "days")} {
			on, err := first.Add(0, 0, days)
			require.NoError(t, err)
			require.True(t, !asks(on) || short(on), "not short on %s, from %s on", on, first)
		}
		eve, err := first.Add(0, 0, -1)
		require.NoError(t, err)
		if asks(eve) {
			require.False(t, short(eve), "short on the eve of %s", first)
		}
	})
	t.Logf("%d days in the past", past)
	require.NotZero(t, past)
}

// withoutMost is the history with nothing above the most that is reported as a cap: the
// hours of a course are cut to what decides the least.
func withoutMost(h planning.History) planning.History {
	h.Courses = slices.Clone(h.Courses)
	for i := range h.Courses {
		n, _ := h.Courses[i].Hours.Int()
		h.Courses[i].Hours = qagida.CountOf(min(n, 36))
	}
	return h
}

// forgetful returns the history without some of its facts.
func forgetful(t *rapid.T, more planning.History) planning.History {
	less := more
	less.Courses = slices.Clone(more.Courses)
	forget := func(what string) bool { return rapid.IntRange(0, 3).Draw(t, "forget "+what) == 0 }
	for i := range less.Courses {
		c := &less.Courses[i]
		if forget("hours") {
			c.Hours = qagida.Count{}
		}
		if forget("place") {
			c.Place = 0
		}
		if forget("day") {
			c.Completed = qagida.Date{}
		}
		if forget("passed") {
			c.Passed = qagida.Unknown
		}
	}
	if forget("on") {
		less.On = qagida.Date{}
	}
	if forget("start") {
		less.CycleStart, less.LastCertificate = qagida.Date{}, qagida.Date{}
	}
	if forget("service") {
		less.InServiceSince = qagida.Date{}
	}
	if forget("courses") {
		less.Courses = nil
	}
	return less
}

func TestAFactMoreNeverOverturnsABalance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules, more := drawRules(t), drawHistory(t)
		less := forgetful(t, more)
		a, err := rules.Balance(less)
		require.NoError(t, err)
		b, err := rules.Balance(more)
		require.NoError(t, err)
		neverOverturned(t, a.Decision, b.Decision)
		for name, pair := range map[string][2]qagida.Count{
			"hours": {a.Hours, b.Hours}, "abroad": {a.HoursAbroad, b.HoursAbroad},
			"short": {a.ShortBy, b.ShortBy}, "over": {a.OverBy, b.OverBy},
		} {
			require.True(t, !pair[0].Known() || pair[0] == pair[1], "%s: %s became %s with a fact more", name, pair[0], pair[1])
		}
		require.Empty(t, ruletest.Missing(b.Decision), "every fact is known")
	})
}

// A course more never leaves more hours missing in five years that end on the
// asked day. Where periods begin with the course of a certificate, it may move
// them.
func TestACourseMoreNeverLeavesMoreHoursMissing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules, fewer := drawRules(t), drawHistory(t)
		rules.CycleWindow = planning.CycleWindowReading(rapid.IntRange(0, 1).Draw(t, "window"))
		more := fewer
		more.Courses = append(slices.Clone(fewer.Courses), drawHistory(t).Courses...)
		a, err := rules.Balance(fewer)
		require.NoError(t, err)
		b, err := rules.Balance(more)
		require.NoError(t, err)
		before, known := a.ShortBy.Int()
		after, knownToo := b.ShortBy.Int()
		require.False(t, known && knownToo && after > before, "short by %d, and with more courses by %d", before, after)
	})
}

// On facts that are all known, a finding names exactly the readings of which
// another choice gives another outcome, of those that it may rest on at all.
func TestABalanceNamesEveryReadingThatTurnsIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules, h := drawRules(t), drawHistory(t)
		d, err := rules.Balance(h)
		require.NoError(t, err)
		for _, reading := range planning.Readings() {
			for _, choice := range reading.Choices {
				other, err := rules.With(reading.ID + "=" + choice.ID)
				require.NoError(t, err)
				o, err := other.Balance(h)
				if err != nil {
					continue
				}
				for code, outcome := range o.Outcomes() {
					f := ruletest.Find(t, d.Decision, code)
					if f.Outcome() == outcome {
						continue
					}
					named := slices.ContainsFunc(ruletest.Choices(f.Readings()), func(text string) bool {
						return len(text) > len(reading.ID) && text[:len(reading.ID)] == reading.ID
					})
					require.True(t, named, "%s=%s turns %s from %s to %s, which names %v",
						reading.ID, choice.ID, code, f.Outcome(), outcome, ruletest.Choices(f.Readings()))
				}
			}
		}
	})
}
