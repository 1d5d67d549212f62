package assessment_test

import (
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

type participant = assessment.Participant

func rulesWith(t tester, choices ...string) assessment.Rules {
	t.Helper()
	r, err := assessment.Order95().With(choices...)
	ok(t, err)
	return r
}

func TestOneRepeatAYear(t *testing.T) {
	for _, c := range []struct {
		name     string
		reading  string
		retakes  []qagida.Date
		on, next string // next is the asked day itself where the repeat is open
	}{
		{"no repeat yet, on the day of the failure", "calendar-year", days(), "2026-03-10", "2026-03-10"},
		{"the failed assessment is itself no repeat", "calendar-year", days(), "2026-12-31", "2026-12-31"},
		{"used, on the same day", "calendar-year", days("2026-05-20"), "2026-05-20", "2027-01-01"},
		{"used, last day of the year", "calendar-year", days("2026-05-20"), "2026-12-31", "2027-01-01"},
		{"next year, first day", "calendar-year", days("2026-05-20"), "2027-01-01", "2027-01-01"},
		{"used on 31 December, the next day", "calendar-year", days("2026-12-31"), "2027-01-01", "2027-01-01"},
		{"two years used, in any order", "calendar-year", days("2027-02-01", "2026-05-20"), "2026-06-01", "2028-01-01"},
		{"a year left free between", "calendar-year", days("2028-02-01", "2026-05-20"), "2026-06-01", "2027-01-01"},
		{"a repeat agreed for later in the year", "calendar-year", days("2026-11-20"), "2026-06-01", "2027-01-01"},

		{"twelve months, the day before", "twelve-months", days("2026-05-20"), "2027-05-19", "2027-05-20"},
		{"twelve months, on the day", "twelve-months", days("2026-05-20"), "2027-05-20", "2027-05-20"},
		{"twelve months, the day after", "twelve-months", days("2026-05-20"), "2027-05-21", "2027-05-21"},
		{"twelve months over the new year", "twelve-months", days("2026-12-31"), "2027-01-01", "2027-12-31"},
		{"twelve months from 29 February", "twelve-months", days("2028-02-29"), "2029-02-27", "2029-02-28"},
		{"twelve months, a repeat agreed for later", "twelve-months", days("2026-11-20"), "2026-06-01", "2027-11-20"},
		{"twelve months, a whole year before the agreed one", "twelve-months", days("2027-06-01"), "2026-06-01", "2026-06-01"},
		{"twelve months, a day short of it", "twelve-months", days("2027-06-01"), "2026-06-02", "2028-06-01"},
		{"twelve months, one after the other", "twelve-months", days("2027-05-20", "2026-05-20"), "2026-06-01", "2028-05-20"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rules := rulesWith(t, "retake-year="+c.reading)
			d, err := rules.Retake(participant{Failed: day("2026-03-10"), Retakes: c.retakes, On: day(c.on)})
			ok(t, err)
			equal(t, qagida.FactOf(c.on == c.next).Outcome(), d.Outcome())
			equal(t, c.next, d.Next.String())
			equal(t, assessment.Repeat, d.Way)
			equal(t, "retake-year="+c.reading, choice(t, d.Decision, assessment.CodeRepeatYearly))
		})
	}
}

func TestTheLimitIsANumberOfTheRules(t *testing.T) {
	rules := assessment.Order95()
	rules.Edition, rules.RepeatsAYear = "reform-2027", 2
	p := participant{Failed: day("2026-03-10"), Retakes: days("2026-05-20"), On: day("2026-06-01")}
	d, err := rules.Retake(p)
	ok(t, err)
	equal(t, qagida.Met, d.Outcome())
	p.Retakes = days("2026-05-20", "2026-04-20")
	d, err = rules.Retake(p)
	ok(t, err)
	equal(t, "2027-01-01", d.Next.String())
	f := finding(t, d.Decision, assessment.CodeRepeatYearly)
	equal(t, "An assessment is repeated no more than 2 times a year — 2 repeat assessments in one year with 2026-06-01", f.Text(qagida.English))
	equal(t, "Повторное оценивание проводят не чаще 2 раз в год — в одном году с 2026-06-01 учтено 2 повторных оценивания", f.Text(qagida.Russian))
	equal(t, "Қайта бағалау жылына 2 реттен аспайды — 2026-06-01 күнімен бір жылда 2 қайта бағалау бар", f.Text(qagida.Kazakh))

	rules.RetakeYear = assessment.TwelveMonths
	d, err = rules.Retake(p)
	ok(t, err)
	equal(t, "2027-04-20", d.Next.String(), "a year after the first of the two")
	p.Retakes, p.On = days("2026-05-20", "2027-04-20"), day("2026-12-01")
	d, err = rules.Retake(p)
	ok(t, err)
	equal(t, qagida.NotMet, d.Outcome(), "the twelve months from 20 May have all three")
	p.Retakes = days("2026-05-20", "2027-05-20")
	d, err = rules.Retake(p)
	ok(t, err)
	equal(t, qagida.Met, d.Outcome(), "no twelve months have all three")
}

func TestRepeatNeedsItsFacts(t *testing.T) {
	full := participant{Failed: day("2026-03-10"), Retakes: days(), On: day("2026-06-01")}
	for name, change := range map[string]func(*participant){
		"failed":  func(p *participant) { p.Failed = qagida.Date{} },
		"retakes": func(p *participant) { p.Retakes = nil },
		"on":      func(p *participant) { p.On = qagida.Date{} },
	} {
		p := full
		change(&p)
		d, err := assessment.Order95().Retake(p)
		ok(t, err)
		equal(t, qagida.Undetermined, d.Outcome(), name)
		equal(t, []string{name}, missing(d.Missing()))
		isTrue(t, d.Next.IsZero(), name)
	}
	d, err := assessment.Order95().Retake(participant{})
	ok(t, err)
	equal(t, []string{"failed", "retakes", "on"}, missing(d.Missing()))
}

func TestReadingRetakeStream(t *testing.T) {
	used := participant{Failed: day("2026-03-10"), Retakes: days("2026-05-20"), On: day("2026-06-01")}
	for _, c := range []struct {
		reading, stream string
		want            qagida.Outcome
		way             assessment.Way
		next            string
	}{
		{"separate", "2026-09-07", qagida.Met, assessment.NextStream, "2026-09-07"},
		{"counts", "2026-09-07", qagida.NotMet, assessment.NextStream, "2027-01-01"},
		{"separate", "2027-02-01", qagida.Met, assessment.NextStream, "2027-01-01"},
		{"counts", "2027-02-01", qagida.Met, assessment.NextStream, "2027-01-01"},
		{"separate", "2026-05-31", qagida.NotMet, assessment.Repeat, "2027-01-01"}, // the stream has gone
		{"separate", "2026-06-01", qagida.Met, assessment.NextStream, "2026-06-01"},
		{"separate", "", qagida.NotMet, assessment.Repeat, "2027-01-01"},
		{"counts", "", qagida.NotMet, assessment.Repeat, "2027-01-01"},
	} {
		p := used
		p.Stream = day(c.stream)
		d, err := rulesWith(t, "retake-stream="+c.reading).Retake(p)
		ok(t, err)
		equal(t, c.want, d.Outcome(), c)
		equal(t, c.way, d.Way, c)
		equal(t, c.next, d.Next.String(), c)
		if c.way == assessment.NextStream {
			equal(t, "retake-stream="+c.reading, choice(t, d.Decision, assessment.CodeStreamApart), c)
		}
	}
}

func TestARepeatWithAStreamUsesTheYearUpWhereItCounts(t *testing.T) {
	p := participant{Failed: day("2026-03-10"), Retakes: days(), StreamRetakes: days("2026-05-20"), On: day("2026-06-01")}
	for reading, want := range map[string]string{"separate": "2026-06-01", "counts": "2027-01-01"} {
		d, err := rulesWith(t, "retake-stream="+reading).Retake(p)
		ok(t, err)
		equal(t, want, d.Next.String(), reading)
	}
	p.Retakes = nil // what is known uses the year up, whatever else there was
	d, err := rulesWith(t, "retake-stream=counts").Retake(p)
	ok(t, err)
	equal(t, qagida.NotMet, d.Outcome())
	isTrue(t, d.Next.IsZero(), "a repeat not yet told of may lie in the next year")
}

func TestRetakeTakesTheWayThatIsOpen(t *testing.T) {
	open := participant{Failed: day("2026-03-10"), Retakes: days(), On: day("2026-06-01"), Stream: day("2026-09-07")}
	d, err := assessment.Order95().Retake(open)
	ok(t, err)
	equal(t, assessment.Repeat, d.Way)
	equal(t, "2026-06-01", d.Next.String())

	open.Retakes = nil // the repeat is not settled, the stream is
	d, err = assessment.Order95().Retake(open)
	ok(t, err)
	equal(t, assessment.NextStream, d.Way)
	equal(t, qagida.Met, d.Outcome())

	open.Stream = day("2026-05-01") // the stream has gone, the repeat may still be open
	d, err = assessment.Order95().Retake(open)
	ok(t, err)
	equal(t, assessment.Repeat, d.Way)
	equal(t, qagida.Undetermined, d.Outcome())
}

func TestTransfer(t *testing.T) {
	full := participant{OwnStream: day("2026-03-02"), On: day("2026-06-01"), Stream: day("2026-12-31"), ValidReason: qagida.Yes}
	for _, c := range []struct {
		name   string
		change func(*participant)
		want   qagida.Outcome
		next   string
		missed []string
	}{
		{"last day of the year", func(*participant) {}, qagida.Met, "2026-12-31", nil},
		{"first day of the next", func(p *participant) { p.Stream = day("2027-01-01") }, qagida.NotMet, "unknown", nil},
		{"on the asked day", func(p *participant) { p.Stream = day("2026-06-01") }, qagida.Met, "2026-06-01", nil},
		{"before the asked day", func(p *participant) { p.Stream = day("2026-05-31") }, qagida.NotMet, "unknown", nil},
		{"no valid reason", func(p *participant) { p.ValidReason = qagida.No }, qagida.NotMet, "unknown", nil},
		{"reason not known", func(p *participant) { p.ValidReason = qagida.Unknown }, qagida.Undetermined, "unknown", []string{"valid_reason"}},
		{"the failure stands for the own stream", func(p *participant) { p.OwnStream, p.Failed = qagida.Date{}, day("2026-03-10") }, qagida.Met, "2026-12-31", nil},
		{"own stream of the year before the failure", func(p *participant) { p.OwnStream, p.Failed = day("2025-12-20"), day("2026-01-10") }, qagida.NotMet, "unknown", nil},
		{"own stream not known", func(p *participant) { p.OwnStream = qagida.Date{} }, qagida.Undetermined, "unknown", []string{"own_stream"}},
		{"stream not known", func(p *participant) { p.Stream = qagida.Date{} }, qagida.Undetermined, "unknown", []string{"stream"}},
		{"asked day not known", func(p *participant) { p.On = qagida.Date{} }, qagida.Undetermined, "unknown", []string{"on"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := full
			c.change(&p)
			d, err := assessment.Order95().Way(assessment.Transfer, p)
			ok(t, err)
			equal(t, c.want, d.Outcome())
			equal(t, c.next, d.Next.String())
			equal(t, c.missed, missing(d.Missing()))
		})
	}
}

func TestReadingTransferDocuments(t *testing.T) {
	p := participant{OwnStream: day("2026-03-02"), On: day("2026-06-01"), Stream: day("2026-09-07"), ValidReason: qagida.Yes, Documents: qagida.No}
	for reading, want := range map[string]qagida.Outcome{"not-required": qagida.Met, "required": qagida.NotMet} {
		d, err := rulesWith(t, "transfer-documents="+reading).Way(assessment.Transfer, p)
		ok(t, err)
		equal(t, want, d.Outcome())
		equal(t, "transfer-documents="+reading, choice(t, d.Decision, assessment.CodeTransferDocuments))
	}
	p.Documents = qagida.Unknown
	d, err := rulesWith(t, "transfer-documents=required").Way(assessment.Transfer, p)
	ok(t, err)
	equal(t, []string{"documents"}, missing(d.Missing()))
}

func TestCompletion(t *testing.T) {
	full := participant{On: day("2031-06-01"), Interrupted: qagida.Yes, ValidReason: qagida.Yes, Documents: qagida.Yes}
	d, err := assessment.Order95().Way(assessment.Completion, full)
	ok(t, err)
	equal(t, qagida.Met, d.Outcome())
	equal(t, "2031-06-01", d.Next.String(), "there is no time limit")
	for name, change := range map[string]func(*participant, qagida.Fact){
		"interrupted":  func(p *participant, f qagida.Fact) { p.Interrupted = f },
		"valid_reason": func(p *participant, f qagida.Fact) { p.ValidReason = f },
		"documents":    func(p *participant, f qagida.Fact) { p.Documents = f },
	} {
		p := full
		change(&p, qagida.No)
		d, err := assessment.Order95().Way(assessment.Completion, p)
		ok(t, err)
		equal(t, qagida.NotMet, d.Outcome(), name)
		isTrue(t, d.Next.IsZero())
		change(&p, qagida.Unknown)
		d, err = assessment.Order95().Way(assessment.Completion, p)
		ok(t, err)
		equal(t, []string{name}, missing(d.Missing()))
	}
}

func TestWays(t *testing.T) {
	p := participant{Failed: day("2026-03-10"), Retakes: days("2026-05-20"), On: day("2026-06-01"), Stream: day("2026-09-07"), ValidReason: qagida.Yes}
	ways, err := assessment.Order95().Ways(p)
	ok(t, err)
	want := []struct {
		way     assessment.Way
		outcome qagida.Outcome
		next    string
	}{
		{assessment.Repeat, qagida.NotMet, "2027-01-01"},
		{assessment.NextStream, qagida.Met, "2026-09-07"},
		{assessment.Transfer, qagida.Met, "2026-09-07"},
		{assessment.Completion, qagida.Undetermined, "unknown"},
	}
	for i, w := range want {
		equal(t, w.way, ways[i].Way)
		equal(t, w.outcome, ways[i].Outcome())
		equal(t, w.next, ways[i].Next.String())
		alone, err := assessment.Order95().Way(w.way, p)
		ok(t, err)
		equal(t, ways[i], alone)
	}
	for _, way := range []assessment.Way{0, 5} {
		_, err := assessment.Order95().Way(way, p)
		refused(t, err, "way")
	}
}

func TestWhoHasPassedNeedsNoneOfTheWays(t *testing.T) {
	ways, err := assessment.Order95().Ways(participant{Passed: day("2026-02-01"), Failed: day("2026-03-10"), On: day("2026-06-01")})
	ok(t, err)
	for _, w := range ways {
		equal(t, qagida.NotApplicable, w.Outcome(), w.Way)
		isTrue(t, w.Next.IsZero())
	}
}

func TestAHistoryThatContradictsItselfIsRefused(t *testing.T) {
	far := days("9999-12-31")
	for _, c := range []struct {
		p     participant
		field string
	}{
		{participant{Failed: day("2026-03-10"), Retakes: days("2026-05-20", "2026-03-09")}, "retakes[1]"},
		{participant{Failed: day("2026-03-10"), StreamRetakes: days("2026-03-09")}, "stream_retakes[0]"},
		{participant{Retakes: []qagida.Date{{}}}, "retakes[0]"},
		{participant{Retakes: make([]qagida.Date, 1001)}, "retakes"},
		{participant{Failed: day("2026-03-10"), On: day("2026-03-09")}, "on"},
		{participant{Failed: day("2026-03-10"), Stream: day("2026-03-09")}, "stream"},
		{participant{Retakes: far}, "retakes[0]"},
		{participant{On: far[0]}, "on"},
		{participant{Stream: far[0]}, "stream"},
	} {
		_, err := assessment.Order95().Retake(c.p)
		refused(t, err, c.field)
		_, err = assessment.Order95().Ways(c.p)
		refused(t, err, c.field)
		_, err = assessment.Order95().Way(assessment.Transfer, c.p)
		refused(t, err, c.field)
	}
	d, err := assessment.Order95().Retake(participant{Failed: day("9998-01-01"), Retakes: days("9998-05-20"), On: day("9998-06-01")})
	ok(t, err)
	equal(t, "9999-01-01", d.Next.String())
}

// repeatOpen is para 30.1 said slowly: put the day beside the history and look
// at every year.
func repeatOpen(limit int, twelveMonths bool, history []qagida.Date, on qagida.Date) bool {
	all := append([]qagida.Date{on}, history...)
	for _, first := range all {
		in := 0
		after, _ := first.AddYears(1)
		for _, d := range all {
			if twelveMonths && !d.Before(first) && d.Before(after) || !twelveMonths && d.Year() == first.Year() {
				in++
			}
		}
		inside := on.Year() == first.Year()
		if twelveMonths {
			inside = !on.Before(first) && on.Before(after)
		}
		if inside && in > limit {
			return false
		}
	}
	return true
}

func TestRepeatAgainstASlowStatement(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := assessment.Order95()
		rules.Edition, rules.RepeatsAYear = "reform-2027", rapid.IntRange(1, 3).Draw(t, "limit")
		rules.RetakeYear = assessment.RetakeYearReading(rapid.IntRange(0, 1).Draw(t, "year"))
		draw := rapid.Custom(func(t *rapid.T) qagida.Date {
			d, _ := day("2026-01-01").AddDays(rapid.IntRange(0, 1500).Draw(t, "day"))
			return d
		})
		history := rapid.SliceOfN(draw, 0, 12).Draw(t, "history")
		p := participant{Failed: day("2026-01-01"), Retakes: append(days(), history...), On: draw.Draw(t, "on")}
		d, err := rules.Retake(p)
		ok(t, err)
		open := func(on qagida.Date) bool { return repeatOpen(rules.RepeatsAYear, rules.RetakeYear == 1, history, on) }
		equal(t, qagida.FactOf(open(p.On)).Outcome(), d.Outcome())
		first := p.On
		for !open(first) {
			first, _ = first.AddDays(1)
		}
		equal(t, first.String(), d.Next.String())

		rand.Shuffle(len(p.Retakes), func(i, j int) { p.Retakes[i], p.Retakes[j] = p.Retakes[j], p.Retakes[i] })
		shuffled, err := rules.Retake(p)
		ok(t, err)
		equal(t, d, shuffled, "the order of the history does not matter")
	})
}

// learn lists what p becomes when one of its unknown facts is told.
func learn(p participant) (list []participant) {
	for _, f := range []qagida.Fact{qagida.No, qagida.Yes} {
		for _, place := range []func(*participant) *qagida.Fact{
			func(p *participant) *qagida.Fact { return &p.ValidReason },
			func(p *participant) *qagida.Fact { return &p.Documents },
			func(p *participant) *qagida.Fact { return &p.Interrupted },
		} {
			more := p
			if fact := place(&more); *fact == qagida.Unknown {
				*fact = f
				list = append(list, more)
			}
		}
	}
	return list
}

func TestDecidingAllocatesNothing(t *testing.T) {
	rules := rulesWith(t, "retake-stream=counts", "retake-year=twelve-months")
	p := participant{Failed: day("2026-03-10"), Retakes: days("2027-05-20", "2026-05-20"), StreamRetakes: days("2028-06-01"), On: day("2026-06-01"), Stream: day("2026-09-07")}
	c := assessment.Conduct{Kind: assessment.ExternalFinal, Assessor: " A", Organisation: "a "}
	equal(t, 0.0, testing.AllocsPerRun(100, func() {
		if d, err := rules.Retake(p); err != nil || d.Outcome() != qagida.NotMet {
			t.Fatal(err)
		}
		if _, err := rules.Ways(p); err != nil {
			t.Fatal(err)
		}
		if d, err := rules.Conduct(c); err != nil || d.Outcome() != qagida.NotMet {
			t.Fatal(err)
		}
	}))
}
