package rule_test

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

const (
	unknown, no, yes                         = qagida.Unknown, qagida.No, qagida.Yes
	undetermined, notMet, met, notApplicable = qagida.Undetermined, qagida.NotMet, qagida.Met, qagida.NotApplicable
	kk, ru, en                               = qagida.Kazakh, qagida.Russian, qagida.English
)

func period(t *testing.T, first, last string) qagida.Period {
	t.Helper()
	return qagida.Period{First: ruletest.Day(t, first), Last: ruletest.Day(t, last)}
}

func TestNotBefore(t *testing.T) {
	inOrder := []qagida.Date{
		{}, qagida.MustDate(1, 1, 1), qagida.MustDate(2025, 12, 31), qagida.MustDate(2026, 1, 1), qagida.MustDate(2026, 2, 1),
	}
	for i, day := range inOrder {
		for j, limit := range inOrder {
			t.Run(day.String()+" and "+limit.String(), func(t *testing.T) {
				want := unknown
				if i > 0 && j > 0 {
					want = qagida.FactOf(i >= j)
				}
				require.Equal(t, want, rule.NotBefore(day, limit))
			})
		}
	}
}

func TestAtLeast(t *testing.T) {
	for _, v := range []struct {
		count qagida.Count
		limit int
		want  qagida.Fact
	}{
		{qagida.CountOf(35), 36, no},
		{qagida.CountOf(36), 36, yes},
		{qagida.CountOf(37), 36, yes},
		{qagida.CountOf(0), 0, yes},
		{qagida.CountOf(0), 1, no},
		{qagida.CountOf(-1), 0, no},
		{qagida.CountOf(math.MaxInt), math.MaxInt, yes},
		{qagida.CountOf(math.MinInt), math.MaxInt, no},
		{qagida.Count{}, 36, unknown},
		{qagida.Count{}, 0, unknown},
		{qagida.Count{}, -1, unknown},
	} {
		t.Run(v.count.String()+" at least "+strconv.Itoa(v.limit), func(t *testing.T) {
			require.Equal(t, v.want, rule.AtLeast(v.count, v.limit))
		})
	}
}

// More is never less than enough.
func TestMoreIsAtLeastWhateverLessIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, limit := rapid.Int().Draw(t, "a"), rapid.Int().Draw(t, "b"), rapid.Int().Draw(t, "limit")
		a, b = min(a, b), max(a, b)
		if rule.AtLeast(qagida.CountOf(a), limit) == yes {
			require.Equal(t, yes, rule.AtLeast(qagida.CountOf(b), limit))
		}
	})
}

// languages is a set of values of an enumeration.
type languages = qagida.Set[qagida.Lang]

// wide is an enumeration with as many values as a set has room for.
type wide uint8

func (w wide) MarshalText() ([]byte, error) { return []byte(strconv.Itoa(int(w))), nil }

// Any of several is what asking for each of them and joining with or gives.
func TestHasAny(t *testing.T) {
	all := []languages{{}}
	for chosen := range 8 {
		s := qagida.SetOf[qagida.Lang]()
		for i, l := range []qagida.Lang{kk, ru, en} {
			if chosen>>i&1 == 1 {
				s = s.With(l)
			}
		}
		all = append(all, s)
	}
	for _, s := range all {
		for _, others := range all {
			t.Run(s.String()+" has any of "+others.String(), func(t *testing.T) {
				want := no
				for l := range others.All() {
					want = want.Or(s.Has(l))
				}
				if !s.Known() || !others.Known() {
					want = unknown
				}
				require.Equal(t, want, rule.HasAny(s, others))
			})
		}
	}
	last := qagida.SetOf(wide(62))
	require.Equal(t, yes, rule.HasAny(last, last))
	require.Equal(t, no, rule.HasAny(last, qagida.SetOf(wide(61))))
}

func TestOutcomeOf(t *testing.T) {
	for f, want := range map[qagida.Fact]qagida.Outcome{unknown: undetermined, no: notMet, yes: met} {
		t.Run(f.String(), func(t *testing.T) { require.Equal(t, want, rule.OutcomeOf(f)) })
	}
	for f := qagida.Fact(3); f != 0; f++ { // numbers that are no facts
		for _, made := range []qagida.Fact{f, f.Not(), f.And(yes), f.And(f), f.Or(no), f.Or(f)} {
			require.LessOrEqual(t, rule.OutcomeOf(made), notApplicable, "%d", f)
		}
	}
}

// slowAll says in words what a conjunction is: one refusal refuses, then one
// open question leaves it open, then one thing met meets it.
func slowAll(list []qagida.Outcome) qagida.Outcome {
	for _, decisive := range []qagida.Outcome{notMet, undetermined, met} {
		if slices.Contains(list, decisive) {
			return decisive
		}
	}
	return notApplicable
}

func TestAll(t *testing.T) {
	require.Equal(t, notApplicable, rule.All(), "nothing at all")
	for _, a := range outcomes {
		require.Equal(t, a, rule.All(a))
		for _, b := range outcomes {
			for _, c := range outcomes {
				list := []qagida.Outcome{a, b, c}
				t.Run(fmt.Sprint(list), func(t *testing.T) {
					require.Equal(t, slowAll(list), rule.All(list...))
					require.Equal(t, rule.All(rule.All(a, b), c), rule.All(a, rule.All(b, c)), "it does not depend on grouping")
				})
			}
		}
	}
}

func TestAConjunctionDoesNotDependOnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOf(rapid.SampledFrom(outcomes)).Draw(t, "outcomes")
		shuffled := rapid.Permutation(list).Draw(t, "shuffled")
		require.Equal(t, slowAll(list), rule.All(list...))
		require.Equal(t, rule.All(list...), rule.All(shuffled...))
	})
}

// A value that is no outcome cannot break a conjunction.
func TestAllOfStrangeOutcomes(t *testing.T) {
	for o := qagida.Outcome(4); o != 0; o++ {
		require.LessOrEqual(t, rule.All(o), notApplicable, "%d", o)
	}
}

func TestCheckCount(t *testing.T) {
	for _, c := range []qagida.Count{{}, qagida.CountOf(0), qagida.CountOf(1), qagida.CountOf(1_000_000_000)} {
		t.Run(c.String(), func(t *testing.T) { require.NoError(t, rule.CheckCount("hours", c)) })
	}
	for n, words := range map[int]string{
		-1: "is negative", math.MinInt: "is negative",
		1_000_000_001: "is above 1000000000", math.MaxInt: "is above 1000000000",
	} {
		t.Run(strconv.Itoa(n), func(t *testing.T) {
			ruletest.Refused(t, rule.CheckCount("hours", qagida.CountOf(n)), "hours", strconv.Itoa(n), words)
		})
	}
}

func TestCheckPeriod(t *testing.T) {
	for _, p := range []qagida.Period{
		period(t, "2026-01-10", "2026-01-10"), period(t, "2026-01-10", "2026-01-11"),
		period(t, "2026-01-10", ""), period(t, "", "2026-01-10"),
		{},
	} {
		t.Run(p.String(), func(t *testing.T) { require.NoError(t, rule.CheckPeriod("course", p)) })
	}
	err := rule.CheckPeriod("course", period(t, "2026-01-11", "2026-01-10"))
	ruletest.Refused(t, err, "course", "2026-01-11/2026-01-10", "ends before it begins")
}

func TestCheckSet(t *testing.T) {
	for _, s := range []languages{{}, qagida.SetOf[qagida.Lang](), qagida.SetOf(kk), qagida.SetOf(kk, ru, en)} {
		t.Run(s.String(), func(t *testing.T) { require.NoError(t, rule.CheckSet("languages", s, en)) })
	}
	for _, v := range []struct {
		set   languages
		last  qagida.Lang
		value string
	}{
		{qagida.SetOf(kk, en), ru, "kk, en"},
		{qagida.SetOf(kk, 4), en, "kk, language(4)"},
		{qagida.SetOf(kk, 0), en, "unknown, kk"},
		{qagida.SetOf[qagida.Lang](200), en, "unknown"},
	} {
		t.Run("refuses "+v.value, func(t *testing.T) {
			err := rule.CheckSet("languages", v.set, v.last)
			ruletest.Refused(t, err, "languages", v.value, "has a value that the enumeration does not have")
		})
	}
	ruletest.Refused(t, rule.CheckSet("list", qagida.SetOf[wide](62), 61), "list", "62", "has a value")
	require.NoError(t, rule.CheckSet("list", qagida.SetOf[wide](61), 61))
}

// A value that a set has no room for is refused, whatever the last value is.
func TestCheckSetOfValuesWithoutRoom(t *testing.T) {
	for w := wide(63); w != 0; w++ {
		require.Error(t, rule.CheckSet("list", qagida.SetOf(w), math.MaxUint8), "%d", w)
	}
	full := qagida.SetOf[wide]()
	for w := wide(62); w > 0; w-- {
		full = full.With(w)
	}
	require.NoError(t, rule.CheckSet("list", full, 62))
}

func TestCheckEdition(t *testing.T) {
	for _, e := range []qagida.Edition{
		qagida.Order95In2020, qagida.BilimzetIn2025, qagida.RSIOIn2021,
		"a", "0", "9z", "az", "reform-2027", "a-b-c", "2027",
	} {
		t.Run(string(e), func(t *testing.T) { require.NoError(t, rule.CheckEdition(e)) })
	}
	for _, e := range []qagida.Edition{
		"", "-", "--", "-a", "a-", "a--b", "A", "Z", "reform 2027", "reform_2027", "reform.2027", "Reform-2027", "реформа",
		"a\n", " a", "a ", "a/b", "a:b", "a`b", "a{b", "é", "ａ", "a\xff",
	} {
		t.Run("refuses "+string(e), func(t *testing.T) {
			const words = "must be lower-case letters and digits with single hyphens, such as reform-2027"
			ruletest.Refused(t, rule.CheckEdition(e), "edition", string(e), words)
		})
	}
}

func FuzzEdition(f *testing.F) {
	for _, text := range []string{"order95-2020", "a--b", "-a", "", "Ә", "a-"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if err := rule.CheckEdition(qagida.Edition(text)); err != nil {
			ruletest.IsRefusal(t, err)
			return
		}
		require.Regexp(t, `^[a-z0-9]+(-[a-z0-9]+)*$`, text)
	})
}
