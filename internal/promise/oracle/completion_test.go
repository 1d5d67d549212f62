package oracle_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/promise/oracle"
)

// The rules try the days at which something can change in the place of a day
// that is not known. These tests try every day instead: the answer must be the
// same.
const (
	trials = 2
	spread = 32 * 366 // the days tried, around the facts
)

var (
	firstTried = oracle.Date(2004, 1, 1)
	middle     = oracle.Date(2020, 2, 20)
)

// chance draws facts, always the same ones.
type chance struct{ *rand.Rand }

func newChance(seed uint64) chance { return chance{rand.New(rand.NewPCG(95, seed))} }

func (c chance) day() oracle.Day { return middle + oracle.Day(c.IntN(2200)-1100) }

func (c chance) near(d oracle.Day) oracle.Day {
	return d + oracle.Day(5*365*(c.IntN(3)-1)+c.IntN(7)-2)
}

func (c chance) fact() oracle.Fact { return oracle.Fact(c.IntN(3)) }

func (c chance) readings() oracle.Readings {
	r := oracle.Readings{}
	for id, choices := range oracle.Choices {
		r[id] = choices[c.IntN(len(choices))]
	}
	return r
}

// compare asks with the day unknown and with every day, and settles the latter.
func compare(t *testing.T, answer func(oracle.Day) oracle.Answers) {
	t.Helper()
	tried := map[string]map[string]bool{}
	for n := range oracle.Day(spread) {
		for name, word := range answer(firstTried + n) {
			if tried[name] == nil {
				tried[name] = map[string]bool{}
			}
			tried[name][word] = true
		}
	}
	for name, word := range answer(0) {
		require.True(t, agrees(word, tried[name]), "%s is %s, the days give %v", name, word, tried[name])
	}
}

// agrees says whether a word settles those of every day.
func agrees(word string, every map[string]bool) bool {
	if len(every) == 1 {
		return every[word]
	}
	switch word {
	case oracle.Undetermined, oracle.Unsure:
		return true
	case oracle.Met:
		return !every[oracle.NotMet] && !every[oracle.Undetermined]
	}
	return false
}

func TestEveryDayOfBalance(t *testing.T) {
	t.Parallel()
	for seed := range uint64(trials) {
		c := newChance(seed)
		on, r := c.day(), c.readings()
		hours := []int{18, 35, 36, 108, 145}
		for unknown := range 5 {
			f := oracle.BalanceFacts{On: on, CycleStart: c.near(on), LastCertificate: c.near(on), InServiceSince: c.near(on)}
			for range 2 {
				n := hours[c.IntN(len(hours))]
				f.Courses = append(f.Courses, oracle.Course{Completed: c.near(on), Hours: &n, Place: "domestic", Passed: c.fact()})
			}
			compare(t, func(d oracle.Day) oracle.Answers {
				*[]*oracle.Day{&f.On, &f.CycleStart, &f.LastCertificate, &f.InServiceSince, &f.Courses[0].Completed}[unknown] = d
				return oracle.Balance(f, r)
			})
		}
	}
}

func TestEveryDayOfWays(t *testing.T) {
	t.Parallel()
	for seed := range uint64(trials) {
		c := newChance(seed)
		on, r := c.day(), c.readings()
		for unknown := range 5 {
			f := oracle.WayFacts{On: on, Certified: c.fact(), Failed: c.near(on), Stream: c.near(on), OwnStream: c.near(on), StreamBetween: c.fact()}
			f.Retakes = []oracle.Retake{{Day: c.near(on), WithStream: c.fact(), Passed: c.IntN(2) == 0}, {Day: on - oracle.Day(c.IntN(500)), WithStream: c.fact()}}
			compare(t, func(d oracle.Day) oracle.Answers {
				*[]*oracle.Day{&f.On, &f.Failed, &f.Stream, &f.OwnStream, &f.Retakes[0].Day}[unknown] = d
				return oracle.Ways(f, r)
			})
		}
	}
}

func TestEveryDayOfStatus(t *testing.T) {
	t.Parallel()
	for seed := range uint64(trials) {
		c := newChance(seed)
		on, r := c.day(), c.readings()
		compare(t, func(d oracle.Day) oracle.Answers {
			return oracle.Status(oracle.StatusFacts{Issued: d, On: on}, r)
		})
		compare(t, func(d oracle.Day) oracle.Answers {
			return oracle.Status(oracle.StatusFacts{Issued: on, On: d, Revoked: on + 800}, r)
		})
	}
}

func TestEveryDayOfDuties(t *testing.T) {
	t.Parallel()
	for seed := range uint64(trials) {
		c := newChance(seed)
		completed, r := c.day(), c.readings()
		for unknown := range 3 {
			f := oracle.DutyFacts{Place: "domestic", Completed: completed, Certified: c.fact(), On: completed + oracle.Day(c.IntN(800)), WorksChosen: oracle.Yes}
			for _, name := range []string{oracle.Support, oracle.Support, oracle.FinalMonitoring, oracle.IndependentWorks, oracle.IndependentWorks, oracle.IndependentWorks, oracle.Monitoring} {
				f.Events = append(f.Events, oracle.Event{Duty: name, Day: completed + oracle.Day(c.IntN(800))})
			}
			event := &f.Events[c.IntN(len(f.Events))].Day
			compare(t, func(d oracle.Day) oracle.Answers {
				*[]*oracle.Day{&f.On, &f.Completed, event}[unknown] = d
				return oracle.Duties(f, r)
			})
		}
	}
}

// TestReadingsHaveDefaults pins that a reading left out is the default.
func TestReadingsHaveDefaults(t *testing.T) {
	t.Parallel()
	n := 36
	f := oracle.BalanceFacts{On: middle, InServiceSince: middle - 4000, Courses: []oracle.Course{{Completed: middle, Hours: &n}}}
	stated := oracle.Readings{}
	for id, choices := range oracle.Choices {
		stated[id] = choices[0]
	}
	require.Equal(t, oracle.Balance(f, stated), oracle.Balance(f, nil))
}
