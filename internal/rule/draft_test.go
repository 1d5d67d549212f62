package rule_test

import (
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

var outcomes = []qagida.Outcome{qagida.Undetermined, qagida.NotMet, qagida.Met, qagida.NotApplicable}

// A yes meets what is asked, a no does not, and an unknown leaves it open.
func TestIs(t *testing.T) {
	for f, want := range map[qagida.Fact]qagida.Outcome{
		qagida.Unknown: qagida.Undetermined, qagida.No: qagida.NotMet, qagida.Yes: qagida.Met,
	} {
		t.Run(f.String(), func(t *testing.T) { require.Equal(t, rule.Of(want), rule.Is(f)) })
	}
}

// What is asked only where a condition holds does not apply where it does not,
// whatever was found. While the condition is not known, what is met stays met and
// what is not met waits.
func TestWhere(t *testing.T) {
	for _, v := range []struct {
		condition     qagida.Fact
		outcome, want qagida.Outcome
	}{
		{qagida.Yes, undetermined, undetermined},
		{qagida.Yes, notMet, notMet},
		{qagida.Yes, met, met},
		{qagida.Yes, notApplicable, notApplicable},
		{qagida.No, undetermined, notApplicable},
		{qagida.No, notMet, notApplicable},
		{qagida.No, met, notApplicable},
		{qagida.No, notApplicable, notApplicable},
		{qagida.Unknown, undetermined, undetermined},
		{qagida.Unknown, notMet, undetermined},
		{qagida.Unknown, met, met},
		{qagida.Unknown, notApplicable, notApplicable},
	} {
		t.Run(v.condition.String()+" "+v.outcome.String(), func(t *testing.T) {
			require.Equal(t, rule.Of(v.want), rule.Where(v.condition, rule.Of(v.outcome)))
		})
	}
}

// Where nobody asks, the answer rests on no reading; where somebody may, it does.
func TestWhereKeepsTheReadings(t *testing.T) {
	for condition, want := range map[qagida.Fact][]string{
		qagida.Yes:     {"last-day=eve", "office=any"},
		qagida.Unknown: {"last-day=eve", "office=any"},
		qagida.No:      nil,
	} {
		t.Run(condition.String(), func(t *testing.T) {
			d := ruletest.Decide(ruletest.Sample(), func(d rule.Draft) {
				d.Answer(rule.Collect([]rule.Answer{
					ruletest.SampleCertificate: rule.Where(condition, rule.Of(qagida.NotMet).Under(3)), ruletest.SampleShare: 0,
				}))
				d.Choose(1, 1)
			})
			require.Equal(t, want, ruletest.Readings(t, d, "certificate-valid"))
		})
	}
}

// An outcome that is none cannot make anything but an outcome.
func TestStrangeOutcome(t *testing.T) {
	for n := 4; n < 256; n++ {
		require.LessOrEqual(t, uint16(rule.Of(qagida.Outcome(n))), uint16(qagida.NotApplicable))
	}
}

// A finding names the readings that its outcome rests on, and only those, with the
// choices in force.
func TestAnswerUnder(t *testing.T) {
	for _, v := range []struct {
		name     string
		readings uint16
		choices  []uint8
		want     []string
	}{
		{"none", 0, []uint8{1, 1}, nil},
		{"the first by default", 1, nil, []string{"last-day=anniversary"}},
		{"the first", 1, []uint8{1}, []string{"last-day=eve"}},
		{"the second", 2, []uint8{1, 2}, []string{"office=as-agreed"}},
		{"both", 3, []uint8{1, 1}, []string{"last-day=eve", "office=any"}},
		{"a number that the reading does not have", 3, []uint8{2, 3}, []string{"last-day=anniversary", "office=own"}},
		{"the greatest number", 3, []uint8{255, 255}, []string{"last-day=anniversary", "office=own"}},
		{"more choices than readings", 3, []uint8{1, 1, 1, 1}, []string{"last-day=eve", "office=any"}},
		{"more choices than there is room for", 3, make([]uint8, 99), []string{"last-day=anniversary", "office=own"}},
	} {
		t.Run(v.name, func(t *testing.T) {
			d := ruletest.Decide(ruletest.Sample(), func(d rule.Draft) {
				d.Answer(rule.Collect([]rule.Answer{
					ruletest.SampleCertificate: rule.Of(qagida.Met).Under(v.readings), ruletest.SampleShare: 0,
				}))
				d.Choose(v.choices...)
			})
			require.Equal(t, v.want, ruletest.Readings(t, d, "certificate-valid"))
			require.Empty(t, ruletest.Readings(t, d, "course-hours"))
		})
	}
}

// A reading that the other choice would not change is not named.
func TestTurned(t *testing.T) {
	met, notMet := rule.Of(qagida.Met), rule.Of(qagida.NotMet)
	require.Equal(t, met.Under(2), rule.Turned(2, met, notMet))
	require.Equal(t, met, rule.Turned(2, met, met.Under(1)))
	require.Equal(t, notMet.Under(3), rule.Turned(2, notMet.Under(1), met))
}

// While a period runs, time will settle what is undetermined and no fact is
// missing.
func TestRunning(t *testing.T) {
	for _, v := range []struct {
		name string
		of   rule.Answer
		want []string
	}{
		{"waiting for its fact", rule.Of(qagida.Undetermined), []string{"course.hours"}},
		{"running", rule.Of(qagida.Undetermined).Running(), nil},
		{"running under a reading", rule.Of(qagida.Undetermined).Running().Under(3), nil},
	} {
		t.Run(v.name, func(t *testing.T) {
			d := ruletest.Decide(ruletest.Sample(), func(d rule.Draft) {
				d.Answer(rule.Collect([]rule.Answer{v.of, rule.Of(qagida.Met), rule.Of(qagida.Met), rule.Of(qagida.Met)}))
				d.Unknown(7)
			})
			require.Equal(t, qagida.Undetermined, d.Outcome())
			require.Equal(t, v.want, ruletest.Missing(d))
			require.Equal(t, v.want, ruletest.Names(ruletest.Find(t, d, "course-hours").Missing()))
		})
	}
}

// A criterion names no reading that its checklist does not tie it to.
func TestAnswerUnderAStrangeReading(t *testing.T) {
	d := ruletest.Decide(ruletest.Sample(), func(d rule.Draft) {
		d.Answer(rule.Collect([]rule.Answer{rule.Of(qagida.Met).Under(3), 0, 0, 0}))
	})
	require.Empty(t, ruletest.Readings(t, d, "course-hours"))
}

// A checklist of 32 criteria uses every bit: each place is told from the others.
func TestFullDecision(t *testing.T) {
	full := ruletest.Many(32)
	for place := range 32 {
		for _, o := range outcomes {
			for choice := range uint8(3) {
				t.Run("place "+strconv.Itoa(place)+" "+o.String()+" choice "+strconv.Itoa(int(choice)), func(t *testing.T) {
					answers := make([]rule.Answer, 32)
					for i := range answers {
						answers[i] = rule.Of(qagida.NotApplicable)
					}
					answers[place] = rule.Of(o).Under(2)
					d := ruletest.Decide(full, func(d rule.Draft) {
						d.Answer(rule.Collect(answers))
						d.Choose(0, choice)
						require.Equal(t, o == qagida.Undetermined, d.Undetermined())
					})
					require.Equal(t, o, d.Outcome())
					i := 0
					for f := range d.Findings() {
						want, readings := qagida.NotApplicable, []string(nil)
						if i == place {
							want, readings = o, []string{"office=" + full.Readings[1].Choices[choice].ID}
						}
						require.Equal(t, want, f.Outcome(), "finding %d", i)
						require.Equal(t, readings, ruletest.Choices(f.Readings()), "finding %d", i)
						i++
					}
					require.Equal(t, 32, i)
				})
			}
		}
	}
}

// A checklist that is too long is refused by Check; even so nothing panics.
func TestTooLongADecision(t *testing.T) {
	answers := make([]rule.Answer, 300)
	for i := range answers {
		answers[i] = rule.Of(outcomes[i%4]).Under(math.MaxUint16)
	}
	ruletest.ReadAll(ruletest.Decide(ruletest.Many(300), func(d rule.Draft) { d.Answer(rule.Collect(answers)) }))
}

// What a decision begins with: every criterion is undetermined, until it is
// answered.
func TestOpen(t *testing.T) {
	var decision qagida.Decision
	draft := ruletest.Many(32).Open(&decision, "reform-2027")
	require.Equal(t, qagida.Undetermined, decision.Outcome())
	require.True(t, draft.Undetermined())
	require.Equal(t, qagida.Edition("reform-2027"), decision.Edition())
	all := make([]rule.Answer, 32)
	for i := range all {
		all[i] = rule.Of(qagida.NotMet)
	}
	draft.Answer(rule.Collect(all))
	require.Equal(t, qagida.NotMet, decision.Outcome())
	require.False(t, draft.Undetermined())

	var none qagida.Decision
	draft = (&rule.List{Name: "empty"}).Open(&none, "e")
	require.Equal(t, qagida.NotApplicable, none.Outcome())
	require.False(t, draft.Undetermined())
}

// Where a decision stood before, another begins anew: nothing of the old one is
// in it, nor of one that was read back.
func TestOpenBeginsAnew(t *testing.T) {
	list := ruletest.Sample()
	var fresh qagida.Decision
	list.Open(&fresh, "reform-2027")
	used := ruletest.SampleDecision()
	require.NotZero(t, rule.AmountAt(&used, ruletest.SampleFound))
	list.Open(&used, "reform-2027")
	require.Equal(t, fresh, used)

	var record qagida.Decision
	text, err := ruletest.SampleDecision().MarshalJSON()
	require.NoError(t, err)
	require.NoError(t, record.UnmarshalJSON(text))
	list.Open(&record, "reform-2027")
	require.False(t, rule.IsRecord(record))
	require.Equal(t, fresh, record)
}

func TestShow(t *testing.T) {
	day := qagida.MustDate(2026, 11, 21)
	d := ruletest.Decide(ruletest.Sample(), func(d rule.Draft) { d.Show(34, 36, rule.DayAmount(day)) })
	for place, want := range map[int]int64{
		ruletest.SampleFound: 34, ruletest.SampleLeast: 36, ruletest.SampleLast: 2026<<9 | 11<<5 | 21, ruletest.SampleRate: 0,
		11: 0, 12: 0, -1: 0, math.MaxInt: 0, math.MinInt: 0,
	} {
		t.Run("amount "+strconv.Itoa(place), func(t *testing.T) { require.Equal(t, want, rule.AmountAt(&d, place)) })
	}
	ruletest.ReadAll(ruletest.Decide(ruletest.Sample(), func(d rule.Draft) { d.Show(make([]int64, 99)...) }))
}

func TestAmounts(t *testing.T) {
	for _, v := range []struct {
		name      string
		got, want int64
	}{
		{"a day that is not stated", rule.DayAmount(qagida.Date{}), 0},
		{"the first day", rule.DayAmount(qagida.MustDate(1, 1, 1)), 1<<9 | 1<<5 | 1},
		{"the last day", rule.DayAmount(qagida.MustDate(9999, 12, 31)), 9999<<9 | 12<<5 | 31},
		{"a count that is not known", rule.CountAmount(qagida.Count{}), math.MinInt64},
		{"a number that nobody knows", rule.KnownAmount(5, false), math.MinInt64},
		{"a number that somebody knows", rule.KnownAmount(5, true), 5},
		{"a day that nobody looked for", rule.FoundDay(qagida.Date{}, false), 0},
		{"a day that there is not", rule.FoundDay(qagida.Date{}, true), -1},
		{"a day that was found", rule.FoundDay(qagida.MustDate(1, 1, 1), true), 1<<9 | 1<<5 | 1},
		{"nought", rule.CountAmount(qagida.CountOf(0)), 0},
		{"a count", rule.CountAmount(qagida.CountOf(36)), 36},
	} {
		t.Run(v.name, func(t *testing.T) { require.Equal(t, v.want, v.got) })
	}
}

func TestMissing(t *testing.T) {
	for place, want := range map[int]uint64{0: 1, 1: 2, 5: 32, 63: 1 << 63, 64: 0, -1: 0, math.MaxInt: 0} {
		t.Run("fact "+strconv.Itoa(place), func(t *testing.T) {
			require.Equal(t, want, rule.Missing(place, true))
			require.Zero(t, rule.Missing(place, false))
		})
	}
}

// The bits of two calls add up.
func TestUnknownAddsUp(t *testing.T) {
	d := ruletest.Decide(ruletest.Sample(), func(d rule.Draft) {
		d.Unknown(1 << ruletest.SampleFactHours)
		d.Unknown(1 << ruletest.SampleFactLetter)
	})
	require.Equal(t, []string{"course.hours", "applicant.letter"}, ruletest.Missing(d))
}

// Making a decision allocates nothing.
func TestDraftAllocations(t *testing.T) {
	list, n := ruletest.Sample(), 0
	day := qagida.MustDate(9999, 12, 31)
	allocations := testing.AllocsPerRun(100, func() {
		var decision qagida.Decision
		d := list.Open(&decision, qagida.Order95In2020)
		d.Answer(rule.Collect([]rule.Answer{
			ruletest.SampleHours:       rule.Is(qagida.No),
			ruletest.SampleCertificate: rule.Is(qagida.Yes).Under(3),
			ruletest.SampleLetter:      rule.Where(qagida.Unknown, rule.Of(qagida.NotMet)),
			ruletest.SampleShare:       rule.Of(qagida.Met),
		}))
		d.Choose(1, 2)
		d.Show(34, 36, rule.DayAmount(day))
		if d.Undetermined() {
			d.Unknown(rule.Missing(ruletest.SampleFactLetter, true))
		}
		n += int(decision.Outcome())
	})
	require.Zero(t, allocations)
}
