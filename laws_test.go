package qagida_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

// The laws of the vocabulary: what holds for every input, whatever the numbers
// of a provision are. What can be tried in full is in calendar_test.go.

func anyDate() *rapid.Generator[qagida.Date] {
	return rapid.Custom(func(t *rapid.T) qagida.Date {
		d, err := firstDay.Add(0, 0, rapid.IntRange(0, lastNumber).Draw(t, "number"))
		require.NoError(t, err)
		return d
	})
}

func TestAYearIsTwelveMonths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := anyDate().Draw(t, "date"), rapid.IntRange(-10_000, 10_000).Draw(t, "years")
		years, err := d.Add(n, 0, 0)
		months, err2 := d.Add(0, 12*n, 0)
		require.Equal(t, months, years)
		require.Equal(t, err2 == nil, err == nil)
	})
}

func TestAddingKeepsTheOrderOfDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDate().Draw(t, "a"), anyDate().Draw(t, "b")
		years, months := rapid.IntRange(-200, 200).Draw(t, "years"), rapid.IntRange(-200, 200).Draw(t, "months")
		a1, err1 := a.Add(years, months, 0)
		b1, err2 := b.Add(years, months, 0)
		if err1 == nil && err2 == nil {
			require.False(t, a.Before(b) && a1.After(b1), "%v and %v", a1, b1)
			require.False(t, a.After(b) && a1.Before(b1), "%v and %v", a1, b1)
		}
	})
}

func TestAddingMoreIsNeverEarlier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		months, days := rapid.IntRange(0, 2000).Draw(t, "months"), rapid.IntRange(0, 2000).Draw(t, "days")
		if moved, err := d.Add(0, months, days); err == nil {
			require.False(t, moved.Before(d), "%v", moved)
		}
	})
}

// The last day of a month stays a day of the month that it is moved to.
func TestAddingMonthsLandsInItsMonth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := anyDate().Draw(t, "date"), rapid.IntRange(-500, 500).Draw(t, "months")
		moved, err := d.Add(0, n, 0)
		if err != nil {
			return
		}
		require.Equal(t, d.Year()*12+d.Month()+n, moved.Year()*12+moved.Month())
		require.LessOrEqual(t, moved.Day(), d.Day())
		if next, err := moved.Add(0, 0, 1); moved.Day() < d.Day() && err == nil {
			require.Equal(t, 1, next.Day(), "%v is cut, but not the last of its month", moved)
		}
	})
}

func TestAddingDaysHasAnInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDate().Draw(t, "a"), anyDate().Draw(t, "b")
		n := a.DaysUntil(b)
		there, err := a.Add(0, 0, n)
		require.NoError(t, err)
		require.Equal(t, b, there)
		back, err := b.Add(0, 0, -n)
		require.NoError(t, err)
		require.Equal(t, a, back)
	})
}

func TestDaysBetweenTwoDatesAreTheSameBackwards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDate().Draw(t, "a"), anyDate().Draw(t, "b")
		n := a.DaysUntil(b)
		require.Equal(t, n, -b.DaysUntil(a))
		require.Equal(t, b.Compare(a), min(max(n, -1), 1))
		if n < 100_000 && n > -100_000 {
			require.EqualValues(t, 24*n, b.Time().Sub(a.Time()).Hours())
		}
	})
}

func TestEveryDateParsesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		back, err := qagida.ParseDate(d.String())
		require.NoError(t, err)
		require.Equal(t, d, back)
		require.Len(t, d.String(), 10)
		if d != firstDay { // whose time is the time that nobody has set
			require.Equal(t, d, qagida.DateOf(d.Time()))
		}
	})
}

// A period contains as many days as it has.
func TestAPeriodHasAsManyDaysAsItContains(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := anyDate().Draw(t, "first")
		last, err := first.Add(0, 0, rapid.IntRange(-3, 40).Draw(t, "length"))
		if err != nil {
			return
		}
		p, count := qagida.Period{First: first, Last: last}, 0
		for n := -5; n <= 45; n++ {
			if d, err := first.Add(0, 0, n); err == nil && p.Contains(d) == yes {
				count++
			}
		}
		require.Equal(t, count, p.Days())
	})
}

// conjunction is a question on facts: criteria that each ask for a fact, where a
// condition holds.
type conjunction struct{ conditions, asked []qagida.Fact }

func (q conjunction) decision(list *rule.List) qagida.Decision {
	answers := make([]rule.Answer, len(q.asked))
	for i := range q.asked {
		answers[i] = rule.Where(q.conditions[i], rule.Is(q.asked[i]))
	}
	return ruletest.Decide(list, func(d rule.Draft) { d.Answer(rule.Collect(answers)) })
}

// Replacing one Unknown never turns Met into NotMet or back.
func TestLearningAFactNeverOverturnsASettledOutcome(t *testing.T) {
	anyFact := rapid.SampledFrom(facts)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "criteria")
		list := ruletest.Many(n)
		q := conjunction{rapid.SliceOfN(anyFact, n, n).Draw(t, "conditions"), rapid.SliceOfN(anyFact, n, n).Draw(t, "asked")}
		before := q.decision(list).Outcome()
		for _, known := range [][]qagida.Fact{q.conditions, q.asked} {
			for i, f := range known {
				if f != unknown {
					continue
				}
				for _, learnt := range []qagida.Fact{no, yes} {
					known[i] = learnt
					after := q.decision(list).Outcome()
					require.False(t, before == met && after == notMet, "fact %d is %v", i, learnt)
					require.False(t, before == notMet && after != notMet, "fact %d is %v", i, learnt)
				}
				known[i] = unknown
			}
		}
	})
}

func TestASetBehavesLikeAMapOfItsValues(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		set, model := qagida.SetOf[wide](), map[wide]bool{}
		for range rapid.IntRange(0, 50).Draw(t, "steps") {
			w := wide(rapid.IntRange(1, 62).Draw(t, "value"))
			if rapid.Bool().Draw(t, "put in") {
				set, model[w] = set.With(w), true
			} else {
				set = set.Without(w)
				delete(model, w)
			}
		}
		require.Equal(t, len(model), set.Len())
		require.True(t, slices.IsSorted(slices.Collect(set.All())))
		for w := wide(1); w < 63; w++ {
			require.Equal(t, qagida.FactOf(model[w]), set.Has(w), "%d", w)
		}
	})
}

// Years and months are added together and the day is cut once, so that it does
// not matter which of the two they are counted in. A cut in between can only
// lose days: never more than the three between the 28th and the 31st.
func TestAddingYearsAndMonthsCutsTheDayOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		years, months := rapid.IntRange(-300, 300).Draw(t, "years"), rapid.IntRange(-300, 300).Draw(t, "months")
		together, err := d.Add(years, months, 0)
		inMonths, err2 := d.Add(0, 12*years+months, 0)
		require.Equal(t, err == nil, err2 == nil)
		require.Equal(t, inMonths, together)
		byYears, err := d.Add(years, 0, 0)
		if err != nil {
			return
		}
		if twice, err := byYears.Add(0, months, 0); err == nil {
			require.Contains(t, []int{0, 1, 2, 3}, twice.DaysUntil(together))
		}
	})
}

// Whatever is added, the result is a day of the years 1 to 9999 or an error.
func TestAddingNeverLeavesTheCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		moved, err := d.Add(rapid.Int().Draw(t, "years"), rapid.Int().Draw(t, "months"), rapid.Int().Draw(t, "days"))
		if err != nil {
			ruletest.IsRefusal(t, err)
			return
		}
		again, err := qagida.NewDate(moved.Year(), moved.Month(), moved.Day())
		require.NoError(t, err)
		require.Equal(t, moved, again)
	})
}

// Whatever has a text form is read back from it as it was: by text, by JSON and
// by SQL. That every provision does is seen one by one, beside the provisions.
func TestEveryTextFormParsesBack(t *testing.T) {
	someDate := rapid.OneOf(rapid.Just(qagida.Date{}), anyDate())
	slug := rapid.StringMatching(`[a-z]+(-[a-z]+)*`)
	rapid.Check(t, func(t *rapid.T) {
		first, last := someDate.Draw(t, "first"), someDate.Draw(t, "last")
		if last.Before(first) {
			first, last = last, first
		}
		comesBack(t, first)
		comesBackAsJSON(t, qagida.Period{First: first, Last: last})
		comesBackAsText(t, qagida.Choice{Reading: slug.Draw(t, "reading"), Alternative: slug.Draw(t, "alternative")})
		comesBack(t, rapid.SampledFrom(facts).Draw(t, "fact"))
		comesBack(t, rapid.SampledFrom(outcomes).Draw(t, "outcome"))

		count := qagida.CountOf(rapid.IntRange(0, 1_000_000_000).Draw(t, "count"))
		set := qagida.SetOf(rapid.SliceOf(rapid.SampledFrom([]qagida.Lang{kk, ru, en})).Draw(t, "set")...)
		comesBackAsJSON(t, count)
		comesBackAsJSON(t, set)
		comesBackAsSQL(t, count)
		comesBackAsSQL(t, set)
	})
}

func comesBack[T ruletest.Form, P ruletest.FormPointer[T]](t *rapid.T, v T) {
	comesBackAsText[T, P](t, v)
	comesBackAsJSON(t, v)
	comesBackAsSQL[T, P](t, v)
}

func comesBackAsText[T interface {
	comparable
	encoding.TextMarshaler
}, P interface {
	*T
	encoding.TextUnmarshaler
}](t *rapid.T, v T,
) {
	text, err := v.MarshalText()
	require.NoError(t, err)
	back, err := qagida.Parse[T, P](string(text))
	require.NoError(t, err)
	require.Equal(t, v, back)
}

func comesBackAsJSON[T comparable](t *rapid.T, v T) {
	var back T
	text, err := json.Marshal(v)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &back))
	require.Equal(t, v, back)
}

func comesBackAsSQL[T interface {
	comparable
	driver.Valuer
}, P interface {
	*T
	sql.Scanner
}](t *rapid.T, v T,
) {
	var back T
	value, err := v.Value()
	require.NoError(t, err)
	require.NoError(t, P(&back).Scan(value))
	require.Equal(t, v, back)
}
