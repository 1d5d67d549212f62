package qagida_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/qagida/qagida"
)

// The laws of the vocabulary: what holds for every input, whatever the numbers
// of a provision are. What can be tried in full is in exhaust_test.go.

func TestAddYearsIsAddTwelveMonths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := anyDate().Draw(t, "date"), rapid.IntRange(-10_000, 10_000).Draw(t, "years")
		a, err1 := d.AddYears(n)
		b, err2 := d.AddMonths(12 * n)
		if a != b || (err1 == nil) != (err2 == nil) {
			t.Fatalf("%v: %v (%v) and %v (%v)", d, a, err1, b, err2)
		}
	})
}

func TestAddingKeepsTheOrderOfDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDate().Draw(t, "a"), anyDate().Draw(t, "b")
		years, months := rapid.IntRange(-200, 200).Draw(t, "years"), rapid.IntRange(-200, 200).Draw(t, "months")
		a1, err1 := a.Add(years, months, 0)
		b1, err2 := b.Add(years, months, 0)
		if err1 != nil || err2 != nil {
			return // one of them leaves the calendar
		}
		if a.Before(b) && a1.After(b1) || a.After(b) && a1.Before(b1) {
			t.Fatalf("%v and %v change their order: %v and %v", a, b, a1, b1)
		}
	})
}

func TestAddingMoreIsNeverEarlier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		months, days := rapid.IntRange(0, 2000).Draw(t, "months"), rapid.IntRange(0, 2000).Draw(t, "days")
		moved, err := d.Add(0, months, days)
		if err == nil && moved.Before(d) {
			t.Fatalf("%v and %d months and %d days is %v", d, months, days, moved)
		}
	})
}

// The last day of a month stays a day of the month that it is moved to.
func TestAddingMonthsLandsInItsMonth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := anyDate().Draw(t, "date"), rapid.IntRange(-500, 500).Draw(t, "months")
		moved, err := d.AddMonths(n)
		if err != nil {
			return
		}
		if moved.Year()*12+moved.Month() != d.Year()*12+d.Month()+n || moved.Day() > d.Day() {
			t.Fatalf("%v and %d months is %v", d, n, moved)
		}
		if next, err := moved.AddDays(1); moved.Day() < d.Day() && err == nil && next.Day() != 1 {
			t.Fatalf("%v and %d months is %v, which is cut but not the last of its month", d, n, moved)
		}
	})
}

func TestAddingDaysHasAnInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDate().Draw(t, "a"), anyDate().Draw(t, "b")
		n := a.DaysUntil(b)
		there, err := a.AddDays(n)
		if err != nil || there != b {
			t.Fatalf("%v and %d days is %v (%v), want %v", a, n, there, err, b)
		}
		if back, err := b.AddDays(-n); err != nil || back != a {
			t.Fatalf("%v and %d days is %v (%v), want %v", b, -n, back, err, a)
		}
	})
}

func TestDaysBetweenTwoDatesAreTheSameBackwards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDate().Draw(t, "a"), anyDate().Draw(t, "b")
		n := a.DaysUntil(b)
		if n != -b.DaysUntil(a) || min(max(n, -1), 1) != b.Compare(a) {
			t.Fatalf("%v to %v is %d, back %d", a, b, n, b.DaysUntil(a))
		}
		if hours := b.Time().Sub(a.Time()).Hours(); n < 100_000 && n > -100_000 && int(hours) != 24*n {
			t.Fatalf("%v to %v is %d days or %v hours", a, b, n, hours)
		}
	})
}

func TestEveryDateParsesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		back, err := qagida.ParseDate(d.String())
		if err != nil || back != d || len(d.String()) != 10 {
			t.Fatalf("%v is read as %v (%v)", d, back, err)
		}
		if qagida.DateOf(d.Time()) != d && d != firstDay {
			t.Fatalf("%v and back by time.Time is %v", d, qagida.DateOf(d.Time()))
		}
	})
}

// A period contains as many days as it has.
func TestAPeriodHasAsManyDaysAsItContains(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := anyDate().Draw(t, "first")
		last, err := first.AddDays(rapid.IntRange(-3, 40).Draw(t, "length"))
		if err != nil {
			return
		}
		p, count := qagida.Period{First: first, Last: last}, 0
		for n := -5; n <= 45; n++ {
			if d, err := first.AddDays(n); err == nil && p.Contains(d) == yes {
				count++
			}
		}
		if p.Days() != count {
			t.Fatalf("%v has %d days and contains %d", p, p.Days(), count)
		}
	})
}

func TestAConjunctionDoesNotDependOnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOf(rapid.SampledFrom(outcomes)).Draw(t, "outcomes")
		shuffled := rapid.Permutation(list).Draw(t, "shuffled")
		if a, b := qagida.All(list...), qagida.All(shuffled...); a != b || a != slowAll(list) {
			t.Fatalf("%v and %v, want %v", a, b, slowAll(list))
		}
	})
}

// A question on facts: criteria that each ask for a fact, some only where a
// condition holds.
type question struct{ conditions, asked []qagida.Fact }

func (q question) answer() qagida.Outcome {
	var list []qagida.Outcome
	for i := range q.asked {
		list = append(list, qagida.Where(q.conditions[i], q.asked[i].Outcome()))
	}
	return qagida.All(list...)
}

// Replacing one Unknown never turns Met into NotMet or back.
func TestLearningAFactNeverOverturnsASettledOutcome(t *testing.T) {
	anyFact := rapid.SampledFrom(facts)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "criteria")
		conditions := rapid.SliceOfN(anyFact, n, n).Draw(t, "conditions")
		asked := rapid.SliceOfN(anyFact, n, n).Draw(t, "asked")
		before := question{conditions, asked}.answer()
		for _, list := range [][]qagida.Fact{conditions, asked} {
			for i, f := range list {
				if f != unknown {
					continue
				}
				for _, learnt := range []qagida.Fact{no, yes} {
					list[i] = learnt
					after := question{conditions, asked}.answer()
					if before == met && after == notMet || before == notMet && after != notMet {
						t.Fatalf("learning that fact %d is %v turns %v into %v", i, learnt, before, after)
					}
				}
				list[i] = unknown
			}
		}
	})
}

// More is never less than enough.
func TestMoreIsAtLeastWhateverLessIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, limit := rapid.Int().Draw(t, "a"), rapid.Int().Draw(t, "b"), rapid.Int().Draw(t, "limit")
		if a <= b && qagida.CountOf(a).AtLeast(limit) == yes && qagida.CountOf(b).AtLeast(limit) != yes {
			t.Fatalf("%d reaches %d and %d does not", a, limit, b)
		}
	})
}

// A set behaves like a map of its values.
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
		if set.Len() != len(model) || !slices.IsSorted(slices.Collect(set.All())) {
			t.Fatalf("%v, want %v", set, model)
		}
		for w := wide(1); w < 63; w++ {
			if set.Has(w) != qagida.FactOf(model[w]) {
				t.Fatalf("%v has %d: %v, want %v", set, w, set.Has(w), model[w])
			}
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
		inMonths, err2 := d.AddMonths(12*years + months)
		if (err == nil) != (err2 == nil) || together != inMonths {
			t.Fatalf("%v and %d years %d months is %v (%v), in months %v (%v)", d, years, months, together, err, inMonths, err2)
		}
		byYears, err := d.AddYears(years)
		if err != nil {
			return
		}
		twice, err := byYears.AddMonths(months)
		if lost := twice.DaysUntil(together); err == nil && (lost < 0 || lost > 3) {
			t.Fatalf("%v and %d years and then %d months is %v, together %v", d, years, months, twice, together)
		}
	})
}

// Whatever is added, the result is a day of the years 1 to 9999 or an error.
func TestAddingNeverLeavesTheCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		moved, err := d.Add(rapid.Int().Draw(t, "years"), rapid.Int().Draw(t, "months"), rapid.Int().Draw(t, "days"))
		if err != nil {
			wantRefused(t, err)
			return
		}
		if again, err := qagida.NewDate(moved.Year(), moved.Month(), moved.Day()); err != nil || again != moved {
			t.Fatalf("%v is no day (%v)", moved, err)
		}
	})
}

func wantRefused(t *rapid.T, err error) {
	var refusal *qagida.InputError
	if !errors.As(err, &refusal) {
		t.Fatalf("%v is not an InputError", err)
	}
}

// Whatever has a text form is read back from it as it was: by text, by JSON and
// by SQL. That every enumeration does is seen value by value, beside its words.
func TestEveryTextFormParsesBack(t *testing.T) {
	someDate := rapid.OneOf(rapid.Just(qagida.Date{}), anyDate())
	rapid.Check(t, func(t *rapid.T) {
		first, last := someDate.Draw(t, "first"), someDate.Draw(t, "last")
		if last.Before(first) {
			first, last = last, first
		}
		comesBack(t, first)
		comesBackAsText(t, qagida.Period{First: first, Last: last})
		comesBackAsText(t, qagida.Choice{
			Reading:     rapid.StringMatching(`[a-z]+(-[a-z]+)*`).Draw(t, "reading"),
			Alternative: rapid.StringMatching(`[a-z]+(-[a-z]+)*`).Draw(t, "alternative"),
		})
		comesBack(t, rapid.SampledFrom(facts).Draw(t, "fact"))
		comesBack(t, rapid.SampledFrom(outcomes).Draw(t, "outcome"))

		count := qagida.CountOf(rapid.IntRange(0, 1_000_000_000).Draw(t, "count"))
		set := qagida.SetOf(rapid.SliceOf(rapid.SampledFrom(slices.Collect(qagida.Values[qagida.Lang]()))).Draw(t, "set")...)
		comesBackAsJSON(t, count)
		comesBackAsJSON(t, set)
		comesBackAsSQL(t, count)
		comesBackAsSQL(t, set)
	})
	for e := range qagida.Entries() {
		if back, err := qagida.ParseProvision(e.Provision.String()); err != nil || back != e.Provision {
			t.Errorf("%v is read as %v (%v)", e.Provision, back, err)
		}
	}
}

func comesBack[T stored, P storedPointer[T]](t *rapid.T, v T) {
	comesBackAsText[T, P](t, v)
	comesBackAsJSON[T, P](t, v)
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
	if back, readErr := qagida.Parse[T, P](string(text)); err != nil || readErr != nil || back != v {
		t.Fatalf("%v in text is %s (%v) and is read as %v (%v)", v, text, err, back, readErr)
	}
}

func comesBackAsJSON[T interface {
	comparable
	json.Marshaler
}, P interface {
	*T
	json.Unmarshaler
}](t *rapid.T, v T,
) {
	var back T
	text, err := json.Marshal(v)
	if readErr := json.Unmarshal(text, P(&back)); err != nil || readErr != nil || back != v {
		t.Fatalf("%v in JSON is %s (%v) and is read as %v (%v)", v, text, err, back, readErr)
	}
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
	if readErr := P(&back).Scan(value); err != nil || readErr != nil || back != v {
		t.Fatalf("%v in SQL is %v (%v) and is read as %v (%v)", v, value, err, back, readErr)
	}
}
