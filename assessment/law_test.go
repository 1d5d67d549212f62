package assessment_test

import (
	"math"
	"math/big"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/rule"
)

func TestEveryScoreFallsInExactlyOneBand(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bounds := rapid.SliceOfNDistinct(rapid.IntRange(1, 99), 0, 6, rapid.ID).Draw(t, "bounds")
		s, err := assessment.NewScale(n("100"), n("1"), scaleOf(bounds)...)
		require.NoError(t, err)
		value := rule.FormatMicro(rapid.Int64Range(0, 100_000_000).Draw(t, "value"))
		got, err := s.Band(n(value), assessment.ByPoints)
		require.NoError(t, err)
		in := 0
		for i, b := range s.Bands() {
			below := i == 0 || n(value).AtLeast(s.Bands()[i-1].From) == qagida.No
			if below && n(value).AtLeast(b.From) == qagida.Yes {
				in++
				require.Equal(t, b, got)
			}
		}
		require.Equal(t, 1, in)
	})
}

// scaleOf makes bands with these lower bounds and 0.
func scaleOf(bounds []int) (bands []band) {
	sorted := map[int]bool{0: true}
	for _, b := range bounds {
		sorted[b] = true
	}
	for b := range 100 {
		if sorted[b] {
			p, _ := assessment.NewPoints(b)
			bands = append(bands, band{Label: assessment.Label("from " + p.String()), From: p})
		}
	}
	return bands
}

func TestDisagreementsOfAnyScaleAreTheValuesWhoseLabelsDiffer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		max := rapid.IntRange(1, 40).Draw(t, "max")
		cut, share := rapid.IntRange(1, max).Draw(t, "bound"), rapid.IntRange(1, 100).Draw(t, "percent")
		of := func(v int) assessment.Points { p, _ := assessment.NewPoints(v); return p }
		s, err := assessment.NewScale(of(max), of(1), band{Label: "A", From: of(cut), FromPercent: of(share)}, band{Label: "B", From: of(0), FromPercent: of(0)})
		require.NoError(t, err)
		var want, got []string
		for v := range max + 1 {
			if (v >= cut) != (v*100 >= share*max) {
				want = append(want, of(v).String())
			}
		}
		for d := range s.Disagreements() {
			got = append(got, d.Points.String())
			require.True(t, d.ByPoints != d.ByPercent)
		}
		require.Equal(t, want, got)
	})
}

func TestMorePointsNeverLowerAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, err := assessment.Bilimzet2025().With(
			rapid.SampledFrom([]string{"scale-column=points", "scale-column=percent"}).Draw(t, "column"),
			rapid.SampledFrom([]string{"parts-combined=each-part", "parts-combined=test-only"}).Draw(t, "combined"))
		require.NoError(t, err)
		of := func(v int) assessment.Points { p, _ := assessment.NewPoints(v); return p }
		low, high := make([]assessment.Points, 5), make([]assessment.Points, 5)
		for i := range low {
			v := rapid.IntRange(0, 2).Draw(t, "score")
			low[i], high[i] = of(v), of(rapid.IntRange(v, 2).Draw(t, "more"))
		}
		v := rapid.IntRange(0, 25).Draw(t, "correct")
		less, err := s.Grade(low, []assessment.Points{of(v)})
		require.NoError(t, err)
		more, err := s.Grade(high, []assessment.Points{of(rapid.IntRange(v, 25).Draw(t, "more"))})
		require.NoError(t, err)
		require.True(t, less.Outcome() != qagida.Met || more.Outcome() == qagida.Met)
		for id, p := range less.Parts() {
			q, err := more.Part(id)
			require.NoError(t, err)
			require.True(t, q.Grade.Grade() <= p.Grade.Grade(), "the best grade is the first")
		}
	})
}

func TestLearningAScoreNeverOverturnsASettledOutcome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		of := func(v int) assessment.Points { p, _ := assessment.NewPoints(v); return p }
		full, some := make([]assessment.Points, 6), make([]assessment.Points, 6)
		for i, max := range []int{2, 2, 2, 2, 2, 25} {
			full[i] = of(rapid.IntRange(0, max).Draw(t, "score"))
			if rapid.Bool().Draw(t, "known") {
				some[i] = full[i]
			}
		}
		s := assessment.Bilimzet2025()
		before, err := s.Grade(some[:5], some[5:])
		require.NoError(t, err)
		after, err := s.Grade(full[:5], full[5:])
		require.NoError(t, err)
		require.True(t, before.Outcome() == qagida.Undetermined || before.Outcome() == after.Outcome())
		require.True(t, after.Outcome() != qagida.Undetermined)
	})
}

func TestNothingPanicsWhateverComesIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := assessment.Bilimzet2025()
		s.ScaleColumn = assessment.ScaleColumnReading(rapid.Uint8().Draw(t, "column"))
		s.PartsCombined = assessment.PartsCombinedReading(rapid.Uint8().Draw(t, "combined"))
		s.ScoreStep = assessment.ScoreStepReading(rapid.Uint8().Draw(t, "step"))
		points := rapid.SliceOfN(rapid.SliceOfN(rapid.Custom(func(t *rapid.T) assessment.Points {
			p, _ := assessment.NewPoints(rapid.IntRange(-1, math.MaxInt32).Draw(t, "points"))
			return p
		}), 0, 7), 0, 4).Draw(t, "parts")
		r, _ := s.Grade(points...)
		_ = r.Text(qagida.Kazakh)
		for _, p := range r.Parts() {
			_ = p.NeededToPass()
		}
	})
}

func TestWhatIsNeededIsEnoughAndNothingLessIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := assessment.Bilimzet2025()
		given := make([]assessment.Points, 5)
		sum, open := 0, 0
		for i := range given {
			if rapid.Bool().Draw(t, "known") {
				v := rapid.IntRange(0, 2).Draw(t, "score")
				given[i], _ = assessment.NewPoints(v)
				sum += v
			} else {
				open++
			}
		}
		r, err := s.Grade(given)
		require.NoError(t, err)
		p, err := r.Part("project")
		require.NoError(t, err)
		for need := range p.Needed() {
			least := -1 // the least number of points on the open items that earns the grade
			for more := 2 * open; more >= 0; more-- {
				value, _ := assessment.NewPoints(sum + more)
				b, err := s.Parts()[0].Scale.Band(value, assessment.ByPoints)
				require.NoError(t, err)
				if b.Label.Grade() <= need.Label.Grade() {
					least = more
				}
			}
			require.Equal(t, least >= 0, need.Reachable)
			if least >= 0 {
				require.Equal(t, qagida.CountOf(least).String(), need.Points.String())
			}
		}
	})
}

func TestPercentComparesLikeTheFractions(t *testing.T) {
	draw := rapid.Custom(func(t *rapid.T) [2]int64 {
		whole := rapid.Int64Range(1, 1e15).Draw(t, "whole")
		return [2]int64{rapid.Int64Range(0, whole).Draw(t, "part"), whole}
	})
	of := func(f [2]int64) assessment.Percent {
		micro := func(v int64) assessment.Points { return assessment.MustPoints(rule.FormatMicro(v)) }
		p, err := assessment.PercentOf(micro(f[0]), micro(f[1]))
		require.NoError(t, err)
		return p
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := draw.Draw(t, "a"), draw.Draw(t, "b")
		want := big.NewRat(a[0], a[1]).Cmp(big.NewRat(b[0], b[1]))
		require.Equal(t, want, of(a).Compare(of(b)))
		require.Equal(t, want == 0, of(a) == of(b))

		shown, ok := new(big.Rat).SetString(of(a).String())
		require.True(t, ok)
		exact := new(big.Rat).Mul(big.NewRat(a[0], a[1]), big.NewRat(100, 1))
		if of(a).Rounding() == assessment.Exact {
			require.Equal(t, 0, shown.Cmp(exact))
		} else {
			short := new(big.Rat).Sub(exact, shown)
			require.Equal(t, 1, short.Sign())
			require.Equal(t, -1, short.Cmp(big.NewRat(1, 100)))
		}
	})
	require.Equal(t, -1, assessment.Percent{}.Compare(percent(t, "0", "1")))
	require.Equal(t, 1, percent(t, "0", "1").Compare(assessment.Percent{}))
	require.Equal(t, 0, assessment.Percent{}.Compare(assessment.Percent{}))
}

func TestTheSummaryDoesNotDependOnTheOrderOfInput(t *testing.T) {
	s := assessment.Bilimzet2025()
	sum := func(people []person) assessment.Summary {
		summary := assessment.NewSummary(s)
		for g := range assessment.Group(s, stream(people)) {
			summary.Add(g.Result, g.Err)
		}
		return *summary
	}
	rapid.Check(t, func(t *rapid.T) {
		require.Equal(t, sum(group), sum(rapid.Permutation(group).Draw(t, "order")))
	})
}

func TestDecimalsComeOutAsTheyWentIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := decimal.New(rapid.Int64Range(-1e15, 1e15).Draw(t, "millionths"), -6)
		p, err := assessment.PointsOf(d)
		require.NoError(t, err)
		out, known := p.Decimal()
		require.True(t, known)
		require.True(t, out.Equal(d))
		parsed, err := assessment.ParsePoints(p.String())
		require.NoError(t, err)
		require.Equal(t, p, parsed)
	})
	_, known := assessment.Points{}.Decimal()
	require.True(t, !known)
}

func TestALaterFailureNeverTakesAwayAnEarlierPass(t *testing.T) {
	for _, c := range []struct {
		name     string
		attempts []attempt
		passed   qagida.Fact
		on       string
	}{
		{"none", nil, qagida.No, "unknown"},
		{"failed", []attempt{{On: day("2026-03-10"), Passed: qagida.No}}, qagida.No, "unknown"},
		{"passed, then failed", []attempt{{On: day("2026-03-10"), Passed: qagida.Yes}, {On: day("2027-03-10"), Passed: qagida.No}}, qagida.Yes, "2026-03-10"},
		{"the same, the other way round", []attempt{{On: day("2027-03-10"), Passed: qagida.No}, {On: day("2026-03-10"), Passed: qagida.Yes}}, qagida.Yes, "2026-03-10"},
		{"passed twice", []attempt{{On: day("2028-03-10"), Passed: qagida.Yes}, {On: day("2027-03-10"), Passed: qagida.Yes}}, qagida.Yes, "2027-03-10"},
		{"passed and awaited", []attempt{{On: day("2027-03-10")}, {On: day("2026-03-10"), Passed: qagida.Yes}}, qagida.Yes, "2026-03-10"},
		{"failed and awaited", []attempt{{On: day("2027-03-10")}, {On: day("2026-03-10"), Passed: qagida.No}}, qagida.Unknown, "unknown"},
	} {
		t.Run(c.name, func(t *testing.T) {
			passed, on := assessment.Passed(c.attempts...)
			require.Equal(t, c.passed, passed)
			require.Equal(t, c.on, on.String())
		})
	}
	rapid.Check(t, func(t *rapid.T) {
		draw := rapid.Custom(func(t *rapid.T) attempt {
			d, _ := day("2026-01-01").Add(0, 0, rapid.IntRange(0, 900).Draw(t, "day"))
			return attempt{On: d, Passed: qagida.Fact(rapid.IntRange(0, 2).Draw(t, "passed"))}
		})
		attempts := rapid.SliceOf(draw).Draw(t, "attempts")
		before, _ := assessment.Passed(attempts...)
		after, _ := assessment.Passed(append(attempts, attempt{On: day("2030-01-01"), Passed: qagida.No})...)
		require.Equal(t, before, after)
	})
}

// Points and percents read back from every door that they have.
func TestEveryTextFormParsesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := n(rule.FormatMicro(rapid.Int64Range(-1_000_000_000_000_000, 1_000_000_000_000_000).Draw(t, "points")))
		back, err := assessment.ParsePoints(p.String())
		require.NoError(t, err)
		require.Equal(t, p, back)
		inJSON, err := p.MarshalJSON()
		require.NoError(t, err)
		var read, scanned assessment.Points
		require.NoError(t, read.UnmarshalJSON(inJSON))
		stored, err := p.Value()
		require.NoError(t, err)
		require.NoError(t, scanned.Scan(stored))
		require.True(t, read == p && scanned == p, p)
	})
}

// A repeat assessment more never opens the way to another one (para 30.1).
func TestARepeatMoreNeverOpensTheWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := assessment.Order95()
		rules.RetakeYear = assessment.RetakeYearReading(rapid.IntRange(0, 1).Draw(t, "year"))
		drawn := rapid.Custom(func(t *rapid.T) qagida.Date {
			d, err := day("2024-06-01").Add(0, 0, rapid.IntRange(0, 900).Draw(t, "days"))
			require.NoError(t, err)
			return d
		})
		fewer := participant{Failed: day("2024-05-30"), On: day("2026-11-21"), Retakes: append(days(), rapid.SliceOfN(drawn, 0, 4).Draw(t, "repeats")...)}
		more := fewer
		more.Retakes = append(slices.Clone(fewer.Retakes), drawn.Draw(t, "one more"))
		before, err := rules.Way(assessment.Repeat, fewer)
		require.NoError(t, err)
		after, err := rules.Way(assessment.Repeat, more)
		require.NoError(t, err)
		require.True(t, before.Outcome() != qagida.NotMet || after.Outcome() == qagida.NotMet, fewer.Retakes)
	})
}

// The slow way to the yearly limit: look at every year that has the day in it, and for the
// next day at one day after another.
func TestTheYearlyLimitIsThatOfTheSlowWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reading := rapid.SampledFrom([]string{"calendar-year", "twelve-months"}).Draw(t, "year")
		rules := rulesWith(t, "retake-year="+reading)
		rules.RepeatsAYear = rapid.IntRange(1, 3).Draw(t, "a year")
		rules.Edition = "reform-2030"
		someDay := rapid.Custom(func(t *rapid.T) qagida.Date {
			d, _ := day("2024-02-28").Add(0, 0, rapid.IntRange(0, 1100).Draw(t, "days"))
			return d
		})
		p := participant{
			Failed: day("2024-02-01"), On: someDay.Draw(t, "on"), Retakes: rapid.SliceOfN(someDay, 0, 12).Draw(t, "repeats"),
		}
		d, err := rules.Way(assessment.Repeat, p)
		require.NoError(t, err)
		next := p.On
		for slowlyUsedUp(reading, rules.RepeatsAYear, next, p.Retakes) {
			next, _ = next.Add(0, 0, 1)
		}
		require.Equal(t, rule.OutcomeOf(qagida.FactOf(next == p.On)), d.Outcome())
		require.Equal(t, next, d.Next)
	})
}

// slowlyUsedUp reports whether a year that has a day in it holds so many repeats.
func slowlyUsedUp(reading string, most int, on qagida.Date, repeats []qagida.Date) bool {
	count := func(first, end qagida.Date) (n int) {
		for _, repeat := range repeats {
			if !repeat.Before(first) && repeat.Before(end) {
				n++
			}
		}
		return n
	}
	if reading == "calendar-year" {
		return count(qagida.MustDate(on.Year(), 1, 1), qagida.MustDate(on.Year()+1, 1, 1)) >= most
	}
	for back := range 366 {
		first, _ := on.Add(0, 0, -back)
		end, _ := first.Add(1, 0, 0)
		if on.Before(end) && count(first, end) >= most {
			return true
		}
	}
	return false
}
