package assessment_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/rule"
)

type participant = assessment.Participant

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
			require.NoError(t, err)
			require.Equal(t, rule.OutcomeOf(qagida.FactOf(c.on == c.next)), d.Outcome())
			require.Equal(t, c.next, d.Next.String())
			require.Equal(t, assessment.Repeat, d.Way)
			require.Equal(t, []string{"retake-year=" + c.reading}, choices(t, d.Decision, assessment.CodeRepeatYearly))
		})
	}
}

func TestTheLimitIsANumberOfTheRules(t *testing.T) {
	rules := assessment.Order95()
	rules.Edition, rules.RepeatsAYear = "reform-2027", 2
	twelve := rules
	twelve.RetakeYear = assessment.TwelveMonths
	for _, c := range []struct {
		name    string
		rules   assessment.Rules
		retakes []qagida.Date
		on      string
		want    qagida.Outcome
		next    string
	}{
		{"one of two", rules, days("2026-05-20"), "2026-06-01", qagida.Met, "2026-06-01"},
		{"two of two", rules, days("2026-05-20", "2026-04-20"), "2026-06-01", qagida.NotMet, "2027-01-01"},
		{"a year after the first of the two", twelve, days("2026-05-20", "2026-04-20"), "2026-06-01", qagida.NotMet, "2027-04-20"},
		{"the twelve months from 20 May have all three", twelve, days("2026-05-20", "2027-04-20"), "2026-12-01", qagida.NotMet, "2027-05-20"},
		{"no twelve months have all three", twelve, days("2026-05-20", "2027-05-20"), "2026-12-01", qagida.Met, "2026-12-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := c.rules.Retake(participant{Failed: day("2026-03-10"), Retakes: c.retakes, On: day(c.on)})
			require.NoError(t, err)
			require.Equal(t, c.want, d.Outcome())
			require.Equal(t, c.next, d.Next.String())
		})
	}
	d, err := rules.Retake(participant{Failed: day("2026-03-10"), Retakes: days("2026-05-20", "2026-04-20"), On: day("2026-06-01")})
	require.NoError(t, err)
	f := finding(t, d.Decision, assessment.CodeRepeatYearly)
	require.Equal(t, "2 repeat assessments are counted in the year to which 1 June 2026 belongs, and no more than 2 are allowed a year: wait for the day from which another one is allowed",
		f.Text(qagida.English))
	require.Equal(t, "За год, в который входит 1 июня 2026 года, учтено 2 повторных оценивания, а допускается не чаще 2 раз в год: нужно дождаться дня, с которого оно снова допускается",
		f.Text(qagida.Russian))
	require.Equal(t, "2026 жылғы 1 маусым күні кіретін жылы 2 қайта бағалау есепке алынған, ал олар жылына 2 реттен аспауы керек: оған қайта рұқсат етілетін күнді күту керек", f.Text(qagida.Kazakh))
}

// A number of the rules that cannot be meant, or that is not the order's under
// the name of its edition, is an error of every verb that uses it.
func TestNoAnswerUnderANumberThatIsNotTheOrders(t *testing.T) {
	for name, change := range map[string]func(*assessment.Rules){
		"two repeats under the order's name": func(r *assessment.Rules) { r.RepeatsAYear = 2 },
		"no repeats":                         func(r *assessment.Rules) { r.Edition, r.RepeatsAYear = "reform-2027", 0 },
		"more than the days of a year":       func(r *assessment.Rules) { r.Edition, r.RepeatsAYear = "reform-2027", 367 },
	} {
		t.Run(name, func(t *testing.T) {
			rules := assessment.Order95()
			change(&rules)
			_, err := rules.Retake(participant{})
			refused(t, err, "Rules.RepeatsAYear")
			_, err = rules.Ways(participant{})
			refused(t, err, "Rules.RepeatsAYear")
			_, err = rules.Way(assessment.Completion, participant{})
			refused(t, err, "Rules.RepeatsAYear")
		})
	}
}

func TestRepeatNeedsItsFacts(t *testing.T) {
	used := participant{Failed: day("2026-03-10"), Retakes: days("2026-05-20"), On: day("2027-01-01")}
	for _, c := range []struct {
		name   string
		change func(*participant)
		missed []string
	}{
		{"certificate", func(p *participant) { p.Failed = qagida.Date{} }, []string{"certified"}},
		{"retakes", func(p *participant) { p.Retakes = nil }, []string{"retakes"}},
		{"on", func(p *participant) { p.On = qagida.Date{} }, []string{"on"}},
		{"everything", func(p *participant) { *p = participant{} }, []string{"certified", "retakes", "on"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := used
			c.change(&p)
			d, err := assessment.Order95().Retake(p)
			require.NoError(t, err)
			require.Equal(t, qagida.Undetermined, d.Outcome())
			require.Equal(t, c.missed, missing(d.Missing()))
			require.True(t, d.Next.IsZero())
		})
	}
}

// With no repeat on record any day of the year keeps the limit, the day unknown.
func TestAYearWithRoomNeedsNoDay(t *testing.T) {
	two := assessment.Order95()
	two.Edition, two.RepeatsAYear = "reform-2027", 2
	for _, c := range []struct {
		name    string
		rules   assessment.Rules
		retakes []qagida.Date
		want    qagida.Outcome
		text    string
	}{
		{"none", assessment.Order95(), days(), qagida.Met, "A repeat assessment is still available: no more than 1 is allowed a year"},
		{"one of two", two, days("2026-05-20"), qagida.Met, "A repeat assessment is still available: no more than 2 are allowed a year"},
		{"two of two, in two years", two, days("2026-05-20", "2027-05-20"), qagida.Met, "A repeat assessment is still available: no more than 2 are allowed a year"},
		{"two of two, in one year", two, days("2026-05-20", "2026-06-20"), qagida.Undetermined, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := c.rules.Retake(participant{Failed: day("2026-03-10"), Retakes: c.retakes})
			require.NoError(t, err)
			require.Equal(t, c.want, d.Outcome())
			if c.text != "" {
				require.Equal(t, c.text, finding(t, d.Decision, assessment.CodeRepeatYearly).Text(qagida.English))
			}
			require.True(t, d.Next.IsZero())
		})
	}
}

// Para 30 is for participants who did not receive the certificate.
func TestWhoReceivedTheCertificateHasNoneOfTheWays(t *testing.T) {
	for _, c := range []struct {
		name string
		p    participant
		want string
	}{
		{"stated: none", participant{Certified: qagida.No}, "met"},
		{"stated: received", participant{Certified: qagida.Yes}, "not-met"},
		{"not stated", participant{}, "undetermined"},
		{"failed", participant{Failed: day("2026-03-10")}, "met"},
		{"failed, and failed again", participant{Failed: day("2026-03-10"), Retakes: days("2026-05-20")}, "met"},
		{"failed, and passed since", participant{Failed: day("2026-03-10"), Passed: day("2026-05-20"), On: day("2026-06-01")}, "undetermined"},
		{"passed on the asked day", participant{Failed: day("2026-03-10"), Passed: day("2026-05-20"), On: day("2026-05-20")}, "undetermined"},
		{"passes tomorrow", participant{Failed: day("2026-03-10"), Passed: day("2026-05-21"), On: day("2026-05-20")}, "met"},
		{"passed on the day of the failure", participant{Failed: day("2026-03-10"), Passed: day("2026-03-10")}, "undetermined"},
		{"passed, and waits for it", participant{Certified: qagida.No, Failed: day("2026-03-10"), Passed: day("2026-05-20")}, "met"},
		{"passed, and received it", participant{Certified: qagida.Yes, Failed: day("2026-03-10"), Passed: day("2026-05-20")}, "not-met"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ways, err := assessment.Order95().Ways(c.p)
			require.NoError(t, err)
			for _, way := range ways {
				require.Equal(t, c.want, outcome(t, way.Decision, assessment.CodeUncertified), way.Way)
			}
		})
	}
	holder := participant{
		Certified: qagida.Yes, On: day("2026-06-01"), Stream: day("2026-09-07"), OwnStream: day("2026-03-02"),
		Interrupted: qagida.Yes, ValidReason: qagida.Yes, Documents: qagida.Yes,
	}
	ways, err := assessment.Order95().Ways(holder)
	require.NoError(t, err)
	for _, way := range ways {
		require.Equal(t, qagida.NotMet, way.Outcome(), way.Way)
		require.True(t, way.Next.IsZero(), way.Way)
	}
}

// A person who did not come has failed nothing, and has no certificate: the ways
// are open.
func TestWhoDidNotComeMayBeAssessed(t *testing.T) {
	r, err := assessment.Bilimzet2025().Grade(project(8), list("absent"))
	require.NoError(t, err)
	require.Equal(t, qagida.NotMet, r.Outcome())
	d, err := assessment.Order95().Retake(participant{Certified: qagida.No, Retakes: days(), On: day("2026-06-01")})
	require.NoError(t, err)
	require.Equal(t, qagida.Met, d.Outcome())
	require.Equal(t, "2026-06-01", d.Next.String())
}

func TestReadingRetakeStream(t *testing.T) {
	used := participant{
		Failed: day("2026-03-10"), Retakes: days("2026-05-20"), StreamRetakes: days(), StreamBetween: qagida.No, On: day("2026-06-01"),
	}
	for _, c := range []struct {
		name, reading, stream string
		want                  qagida.Outcome
		way                   assessment.Way
		next                  string
	}{
		{"apart, in the same year", "separate", "2026-09-07", qagida.Met, assessment.NextStream, "2026-09-07"},
		{"counted, in the same year", "counts", "2026-09-07", qagida.NotMet, assessment.NextStream, "2027-01-01"},
		{"apart, in the next year", "separate", "2027-02-01", qagida.Met, assessment.NextStream, "2027-01-01"},
		{"counted, in the next year", "counts", "2027-02-01", qagida.Met, assessment.NextStream, "2027-01-01"},
		{"the stream has gone", "separate", "2026-05-31", qagida.NotMet, assessment.Repeat, "2027-01-01"},
		{"the stream is on the asked day", "separate", "2026-06-01", qagida.Met, assessment.NextStream, "2026-06-01"},
		{"no stream is meant", "separate", "", qagida.NotMet, assessment.Repeat, "2027-01-01"},
		{"no stream is meant, counted", "counts", "", qagida.NotMet, assessment.Repeat, "2027-01-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := used
			p.Stream = day(c.stream)
			d, err := rulesWith(t, "retake-stream="+c.reading).Retake(p)
			require.NoError(t, err)
			require.Equal(t, c.want, d.Outcome())
			require.Equal(t, c.way, d.Way)
			require.Equal(t, c.next, d.Next.String())
			if c.way == assessment.NextStream {
				require.Equal(t, []string{"retake-stream=" + c.reading}, choices(t, d.Decision, assessment.CodeStreamApart))
			}
		})
	}
}

func TestARepeatWithAStreamUsesTheYearUpWhereItCounts(t *testing.T) {
	p := participant{Failed: day("2026-03-10"), Retakes: days(), StreamRetakes: days("2026-05-20"), On: day("2026-06-01")}
	for reading, want := range map[string]string{"separate": "2026-06-01", "counts": "2027-01-01"} {
		t.Run(reading, func(t *testing.T) {
			d, err := rulesWith(t, "retake-stream="+reading).Retake(p)
			require.NoError(t, err)
			require.Equal(t, want, d.Next.String())
			require.Equal(t, []string{"retake-year=calendar-year", "retake-stream=" + reading},
				choices(t, d.Decision, assessment.CodeRepeatYearly), "it rests on both")
		})
	}
	p.Retakes = nil // what is known uses the year up, whatever else there was
	d, err := rulesWith(t, "retake-stream=counts").Retake(p)
	require.NoError(t, err)
	require.Equal(t, qagida.NotMet, d.Outcome())
	require.True(t, d.Next.IsZero(), "a repeat not yet told of may lie in the next year")

	p.Retakes, p.StreamRetakes = days(), nil
	d, err = rulesWith(t, "retake-stream=counts").Retake(p)
	require.NoError(t, err)
	require.Equal(t, []string{"stream_retakes"}, missing(d.Missing()))
	d, err = rulesWith(t, "retake-stream=separate").Retake(p)
	require.NoError(t, err)
	require.Equal(t, qagida.Met, d.Outcome(), "those with a stream are not counted")
}

// The next stream is the one after the failure, or after the last repeat with a
// stream, with no other between.
func TestNextMeansNext(t *testing.T) {
	full := participant{
		Failed: day("2026-03-10"), Retakes: days(), StreamRetakes: days(), Stream: day("2026-09-07"),
		StreamBetween: qagida.No, On: day("2026-06-01"),
	}
	for _, c := range []struct {
		name   string
		change func(*participant)
		want   string
		missed []string
	}{
		{"the stream that follows", func(*participant) {}, "met", nil},
		{"another lies between", func(p *participant) { p.StreamBetween = qagida.Yes }, "not-met", nil},
		{"it is not known whether another lies between", func(p *participant) { p.StreamBetween = qagida.Unknown }, "undetermined", []string{"stream_between"}},
		{"on the day after the failure", func(p *participant) { p.Stream = day("2026-03-11") }, "met", nil},
		{"on the day of the failure", func(p *participant) { p.Stream = day("2026-03-10") }, "not-met", nil},
		{"before the failure", func(p *participant) { p.Stream = day("2026-03-09") }, "not-met", nil},
		{"the stream is not known", func(p *participant) { p.Stream = qagida.Date{} }, "undetermined", []string{"stream"}},
		{"not known, but another lies between", func(p *participant) { p.Stream, p.StreamBetween = qagida.Date{}, qagida.Yes }, "not-met", nil},
		{"the failure is not known", func(p *participant) { p.Failed, p.Certified = qagida.Date{}, qagida.No }, "undetermined", []string{"failed"}},
		{"a repeat by itself stands in no way", func(p *participant) { p.Retakes = days("2026-05-20") }, "met", nil},
		{"after a repeat with a stream", func(p *participant) { p.StreamRetakes = days("2026-04-20", "2026-04-10") }, "met", nil},
		{"the stream of a repeat again", func(p *participant) { p.StreamRetakes = days("2026-09-07") }, "not-met", nil},
		{"after a repeat, the failure not known", func(p *participant) {
			p.Failed, p.Certified, p.StreamRetakes = qagida.Date{}, qagida.No, days("2026-04-20")
		}, "met", nil},
		{"after a repeat by itself, the failure not known", func(p *participant) {
			p.Failed, p.Certified, p.Retakes = qagida.Date{}, qagida.No, days("2026-09-06")
		}, "met", nil},
		{"on the day of a repeat by itself, the failure not known", func(p *participant) {
			p.Failed, p.Certified, p.Retakes = qagida.Date{}, qagida.No, days("2026-09-07")
		}, "undetermined", []string{"failed"}},
		{"after a pass, the failure not known", func(p *participant) {
			p.Failed, p.Certified, p.Passed = qagida.Date{}, qagida.No, day("2026-09-06")
		}, "met", nil},
		{"on the day of a pass, the failure not known", func(p *participant) {
			p.Failed, p.Certified, p.Passed = qagida.Date{}, qagida.No, day("2026-09-07")
		}, "undetermined", []string{"failed"}},
		{"repeats with a stream not known", func(p *participant) { p.StreamRetakes = nil }, "undetermined", []string{"stream_retakes"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := full
			c.change(&p)
			d, err := assessment.Order95().Way(assessment.NextStream, p)
			require.NoError(t, err)
			require.Equal(t, c.want, outcome(t, d.Decision, assessment.CodeStreamNext))
			require.Equal(t, c.missed, missing(finding(t, d.Decision, assessment.CodeStreamNext).Missing()))
		})
	}
}

// The next stream is one; under the other reading each failure has its own.
func TestReadingStreamTimes(t *testing.T) {
	p := participant{
		Failed: day("2026-03-10"), Retakes: days(), StreamRetakes: days("2026-09-07"), Stream: day("2027-02-01"),
		StreamBetween: qagida.No, On: day("2026-12-10"),
	}
	for _, c := range []struct {
		reading, once string
		want          qagida.Outcome
	}{
		{"once", "not-met", qagida.NotMet},
		{"each", "not-applicable", qagida.Met},
	} {
		t.Run(c.reading, func(t *testing.T) {
			d, err := rulesWith(t, "stream-times="+c.reading).Way(assessment.NextStream, p)
			require.NoError(t, err)
			require.Equal(t, c.once, outcome(t, d.Decision, assessment.CodeStreamOnce))
			require.Equal(t, []string{"stream-times=" + c.reading}, choices(t, d.Decision, assessment.CodeStreamOnce))
			require.Equal(t, c.want, d.Outcome())
		})
	}
	p.StreamRetakes = days()
	d, err := assessment.Order95().Way(assessment.NextStream, p)
	require.NoError(t, err)
	require.Equal(t, qagida.Met, d.Outcome())
	p.StreamRetakes = nil
	d, err = assessment.Order95().Way(assessment.NextStream, p)
	require.NoError(t, err)
	require.Equal(t, []string{"stream_retakes"}, missing(finding(t, d.Decision, assessment.CodeStreamOnce).Missing()))
}

func TestRetakeTakesTheWayThatIsOpen(t *testing.T) {
	open := participant{
		Failed: day("2026-03-10"), Retakes: days(), StreamRetakes: days(), On: day("2026-06-01"), Stream: day("2026-09-07"), StreamBetween: qagida.No,
	}
	for _, c := range []struct {
		name   string
		change func(*participant)
		way    assessment.Way
		want   qagida.Outcome
		next   string
	}{
		{"both are open", func(*participant) {}, assessment.Repeat, qagida.Met, "2026-06-01"},
		{"the repeat is not settled, the stream is", func(p *participant) { p.Retakes = nil }, assessment.NextStream, qagida.Met, "2026-09-07"},
		{"the stream has gone, the repeat may be open", func(p *participant) { p.Retakes, p.Stream = nil, day("2026-05-01") }, assessment.Repeat, qagida.Undetermined, "unknown"},
		{"the year is used, the stream may be open", func(p *participant) { p.Retakes, p.StreamBetween = days("2026-05-20"), qagida.Unknown }, assessment.NextStream, qagida.Undetermined, "unknown"},
		{"neither is settled", func(p *participant) { p.Retakes, p.StreamBetween = nil, qagida.Unknown }, assessment.Repeat, qagida.Undetermined, "unknown"},
		{"the year is open, the stream was used", func(p *participant) {
			p.Retakes, p.StreamRetakes, p.StreamBetween = nil, days("2026-04-20"), qagida.Unknown
		}, assessment.Repeat, qagida.Undetermined, "unknown"},
		{"neither is open", func(p *participant) { p.Retakes, p.StreamBetween = days("2026-05-20"), qagida.Yes }, assessment.Repeat, qagida.NotMet, "2027-01-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := open
			c.change(&p)
			d, err := assessment.Order95().Retake(p)
			require.NoError(t, err)
			require.Equal(t, c.way, d.Way)
			require.Equal(t, c.want, d.Outcome())
			require.Equal(t, c.next, d.Next.String())
		})
	}
}

// Whoever may be assessed in either way and is settled in neither is asked at once for all
// that the answer depends on.
func TestRetakeNamesWhatIsMissingForBothWays(t *testing.T) {
	base := participant{Failed: day("2026-03-01"), Retakes: days("2027-01-05"), Stream: day("2027-03-21"), StreamBetween: qagida.No}
	for _, c := range []struct {
		name    string
		choice  string
		change  func(*participant)
		want    qagida.Outcome
		missing []string
	}{
		{"day and history", "stream-times=each", func(*participant) {}, qagida.Undetermined, []string{"stream_retakes", "on"}},
		{"day and history, once", "stream-times=once", func(*participant) {}, qagida.Undetermined, []string{"stream_retakes", "on"}},
		{"both histories", "stream-times=each", func(p *participant) { p.Retakes, p.On = nil, day("2027-01-20") }, qagida.Undetermined, []string{"retakes", "stream_retakes"}},
		{"and what lies between", "stream-times=each", func(p *participant) { p.StreamBetween = 0 }, qagida.Undetermined, []string{"stream_retakes", "on", "stream_between"}},
		{"the day is given", "stream-times=each", func(p *participant) { p.On = day("2027-01-20") }, qagida.Undetermined, []string{"stream_retakes"}},
		{"the year is free", "stream-times=each", func(p *participant) { p.On = day("2026-12-31") }, qagida.Met, nil},
		{"the stream comes before the used year", "stream-times=each", func(p *participant) { p.Stream = day("2026-12-31") }, qagida.Undetermined, []string{"on"}},
		{"the stream comes in the used year", "stream-times=each", func(p *participant) { p.Stream = day("2027-01-01") }, qagida.Undetermined, []string{"stream_retakes", "on"}},
		{"the used year lies before that of the stream", "stream-times=each", func(p *participant) { p.Retakes = days("2026-12-01") }, qagida.Undetermined, []string{"stream_retakes", "on"}},
		{"no stream is meant", "stream-times=each", func(p *participant) { p.Stream = qagida.Date{} }, qagida.Undetermined, []string{"on"}},
		{"the stream is not the next", "stream-times=each", func(p *participant) { p.StreamBetween = qagida.Yes }, qagida.Undetermined, []string{"on"}},
		{"the certificate alone", "stream-times=each", func(p *participant) {
			p.Failed, p.StreamRetakes, p.On = qagida.Date{}, days(), day("2026-12-31")
		}, qagida.Undetermined, []string{"certified"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := base
			c.change(&p)
			d, err := rulesWith(t, c.choice).Retake(p)
			require.NoError(t, err)
			require.Equal(t, c.want, d.Outcome())
			require.Equal(t, c.missing, missing(d.Missing()))
		})
	}
}

// While it is not settled whether the next stream is open, no first day is told: it may
// come before that of a repeat.
func TestRetakeTellsNoFirstDayThatTheStreamMayOvertake(t *testing.T) {
	p := participant{Failed: day("2026-03-01"), Retakes: days("2026-05-01"), On: day("2026-06-01"), Stream: day("2026-06-01")}
	d, err := assessment.Order95().Retake(p)
	require.NoError(t, err)
	require.Equal(t, qagida.Undetermined, d.Outcome())
	require.True(t, d.Next.IsZero())

	p.StreamRetakes, p.StreamBetween = days(), qagida.No
	d, err = assessment.Order95().Retake(p)
	require.NoError(t, err)
	require.Equal(t, qagida.Met, d.Outcome())
	require.Equal(t, "2026-06-01", d.Next.String())

	p.StreamBetween = qagida.Yes
	d, err = assessment.Order95().Retake(p)
	require.NoError(t, err)
	require.Equal(t, qagida.NotMet, d.Outcome())
	require.Equal(t, "2027-01-01", d.Next.String(), "the repeat of the next year")
}

// Whether there is a certificate rests on what is on record too, and waits for what is
// said of it alone.
func TestUncertifiedNamesAllItRestsOn(t *testing.T) {
	for _, c := range assessment.Criteria() {
		if c.Code != assessment.CodeUncertified {
			continue
		}
		var names []string
		for _, f := range c.Facts {
			names = append(names, f.Name)
		}
		require.Equal(t, []string{"certified", "failed", "passed", "on"}, names)
	}
	ways, err := assessment.Order95().Ways(participant{})
	require.NoError(t, err)
	for _, way := range ways {
		require.Equal(t, []string{"certified"}, missing(finding(t, way.Decision, assessment.CodeUncertified).Missing()), way.Way)
	}
}

func TestTransfer(t *testing.T) {
	full := participant{
		Certified: qagida.No, OwnStream: day("2026-03-02"), On: day("2026-06-01"), Stream: day("2026-12-31"), ValidReason: qagida.Yes,
	}
	for _, c := range []struct {
		name   string
		change func(*participant)
		want   qagida.Outcome
		next   string
		missed []string
	}{
		{"last day of the year", func(*participant) {}, qagida.Met, "2026-12-31", nil},
		{"first day of the next", func(p *participant) { p.Stream = day("2027-01-01") }, qagida.NotMet, "unknown", nil},
		{"first day of the year", func(p *participant) { p.Stream = day("2026-01-01") }, qagida.Met, "2026-06-01", nil},
		{"last day of the year before", func(p *participant) { p.Stream = day("2025-12-31") }, qagida.NotMet, "unknown", nil},
		{"on the asked day", func(p *participant) { p.Stream = day("2026-06-01") }, qagida.Met, "2026-06-01", nil},
		{"a stream that began yesterday", func(p *participant) { p.Stream = day("2026-05-31") }, qagida.Met, "2026-06-01", nil},
		{"a stream that began before the failure", func(p *participant) { p.Failed, p.Stream = day("2026-05-20"), day("2026-05-04") }, qagida.Met, "2026-06-01", nil},
		{"no valid reason", func(p *participant) { p.ValidReason = qagida.No }, qagida.NotMet, "unknown", nil},
		{"reason not known", func(p *participant) { p.ValidReason = qagida.Unknown }, qagida.Undetermined, "unknown", []string{"valid_reason"}},
		{"own stream of the year before the failure", func(p *participant) { p.OwnStream, p.Failed = day("2025-12-20"), day("2026-01-10") }, qagida.NotMet, "unknown", nil},
		{"own stream not known", func(p *participant) { p.OwnStream = qagida.Date{} }, qagida.Undetermined, "unknown", []string{"own_stream"}},
		{"own stream not known, failed in the year", func(p *participant) { p.OwnStream, p.Failed = qagida.Date{}, day("2026-03-10") }, qagida.Undetermined, "unknown", []string{"own_stream"}},
		{"own stream not known, failed in an earlier year", func(p *participant) { p.OwnStream, p.Failed = qagida.Date{}, day("2025-03-10") }, qagida.NotMet, "unknown", nil},
		{"stream not known", func(p *participant) { p.Stream = qagida.Date{} }, qagida.Undetermined, "unknown", []string{"stream"}},
		{"asked day not known", func(p *participant) { p.On = qagida.Date{} }, qagida.Met, "2026-12-31", nil},
		{"certificate not known", func(p *participant) { p.Certified = qagida.Unknown }, qagida.Undetermined, "unknown", []string{"certified"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := full
			c.change(&p)
			d, err := assessment.Order95().Way(assessment.Transfer, p)
			require.NoError(t, err)
			require.Equal(t, c.want, d.Outcome())
			require.Equal(t, c.next, d.Next.String())
			require.Equal(t, c.missed, missing(d.Missing()))
			require.Equal(t, []string{"transfer-year=of-own-stream"}, choices(t, d.Decision, assessment.CodeTransferYear))
		})
	}
}

// The current year is that of the stream which is left, or that of the request.
func TestReadingTransferYear(t *testing.T) {
	p := participant{
		Certified: qagida.No, OwnStream: day("2025-11-04"), On: day("2026-01-10"), Stream: day("2026-02-03"), ValidReason: qagida.Yes,
	}
	for reading, want := range map[string]string{"of-own-stream": "not-met", "of-request": "met"} {
		t.Run(reading, func(t *testing.T) {
			d, err := rulesWith(t, "transfer-year="+reading).Way(assessment.Transfer, p)
			require.NoError(t, err)
			require.Equal(t, want, outcome(t, d.Decision, assessment.CodeTransferYear))
			require.Equal(t, []string{"transfer-year=" + reading}, choices(t, d.Decision, assessment.CodeTransferYear))
		})
	}
	request := rulesWith(t, "transfer-year=of-request")
	for _, c := range []struct {
		name   string
		change func(*participant)
		want   string
		missed []string
	}{
		{"asked on the last day of the year before", func(p *participant) { p.On = day("2025-12-31") }, "not-met", nil},
		{"asked on the first day of the year", func(p *participant) { p.On = day("2026-01-01") }, "met", nil},
		{"the own stream is not asked for", func(p *participant) { p.OwnStream = qagida.Date{} }, "met", nil},
		{"asked day not known", func(p *participant) { p.On = qagida.Date{} }, "undetermined", []string{"on"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := p
			c.change(&q)
			d, err := request.Way(assessment.Transfer, q)
			require.NoError(t, err)
			require.Equal(t, c.want, outcome(t, d.Decision, assessment.CodeTransferYear))
			require.Equal(t, c.missed, missing(d.Missing()))
		})
	}
}

// The sentence names the year where it is settled, and otherwise only what is known of it.
func TestTheYearOfATransferIsToldAsItIsKnown(t *testing.T) {
	for name, c := range map[string]struct {
		p    participant
		want string
	}{
		"a stream after the year":  {participant{OwnStream: day("2025-09-01"), Stream: day("2026-02-03")}, "3 February 2026, outside the current year (all days of that year lie within: 1 January 2025 – 31 December 2025)"},
		"a stream before the year": {participant{OwnStream: day("2025-09-01"), Stream: day("2024-12-31")}, "31 December 2024, outside the current year (all days of that year lie within: 1 January 2025 – 31 December 2025)"},
		"a year of which only the end is known": {
			participant{Failed: day("2025-09-20"), Stream: day("2026-02-03")},
			"3 February 2026, outside the current year (all days of that year lie within: not stated – 31 December 2025)",
		},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := assessment.Order95().Way(assessment.Transfer, c.p)
			require.NoError(t, err)
			require.Equal(t, "The other stream begins on "+c.want, finding(t, d.Decision, assessment.CodeTransferYear).Text(qagida.English))
		})
	}
}

func TestReadingTransferDocuments(t *testing.T) {
	p := participant{
		Certified: qagida.No, OwnStream: day("2026-03-02"), Stream: day("2026-09-07"), ValidReason: qagida.Yes, Documents: qagida.No,
	}
	for reading, want := range map[string]qagida.Outcome{"not-required": qagida.Met, "required": qagida.NotMet} {
		t.Run(reading, func(t *testing.T) {
			d, err := rulesWith(t, "transfer-documents="+reading).Way(assessment.Transfer, p)
			require.NoError(t, err)
			require.Equal(t, want, d.Outcome())
			require.Equal(t, []string{"transfer-documents=" + reading}, choices(t, d.Decision, assessment.CodeTransferDocuments))
		})
	}
	p.Documents = qagida.Unknown
	d, err := rulesWith(t, "transfer-documents=required").Way(assessment.Transfer, p)
	require.NoError(t, err)
	require.Equal(t, []string{"documents"}, missing(d.Missing()))
}

func TestCompletion(t *testing.T) {
	full := participant{
		Certified: qagida.No, On: day("2031-06-01"), Interrupted: qagida.Yes, ValidReason: qagida.Yes, Documents: qagida.Yes,
	}
	d, err := assessment.Order95().Way(assessment.Completion, full)
	require.NoError(t, err)
	require.Equal(t, qagida.Met, d.Outcome())
	require.Equal(t, "2031-06-01", d.Next.String(), "there is no time limit")
	for name, change := range map[string]func(*participant, qagida.Fact){
		"interrupted":  func(p *participant, f qagida.Fact) { p.Interrupted = f },
		"valid_reason": func(p *participant, f qagida.Fact) { p.ValidReason = f },
		"documents":    func(p *participant, f qagida.Fact) { p.Documents = f },
	} {
		t.Run(name, func(t *testing.T) {
			p := full
			change(&p, qagida.No)
			d, err := assessment.Order95().Way(assessment.Completion, p)
			require.NoError(t, err)
			require.Equal(t, qagida.NotMet, d.Outcome())
			require.True(t, d.Next.IsZero())
			change(&p, qagida.Unknown)
			d, err = assessment.Order95().Way(assessment.Completion, p)
			require.NoError(t, err)
			require.Equal(t, []string{name}, missing(d.Missing()))
		})
	}
}

func TestWays(t *testing.T) {
	p := participant{
		Failed: day("2026-03-10"), Retakes: days("2026-05-20"), StreamRetakes: days(), On: day("2026-06-01"),
		Stream: day("2026-09-07"), StreamBetween: qagida.No, OwnStream: day("2026-01-12"), ValidReason: qagida.Yes,
	}
	ways, err := assessment.Order95().Ways(p)
	require.NoError(t, err)
	for i, w := range []struct {
		way     assessment.Way
		outcome qagida.Outcome
		next    string
	}{
		{assessment.Repeat, qagida.NotMet, "2027-01-01"},
		{assessment.NextStream, qagida.Met, "2026-09-07"},
		{assessment.Transfer, qagida.Met, "2026-09-07"},
		{assessment.Completion, qagida.Undetermined, "unknown"},
	} {
		t.Run(w.way.String(), func(t *testing.T) {
			require.Equal(t, w.way, ways[i].Way)
			require.Equal(t, w.outcome, ways[i].Outcome())
			require.Equal(t, w.next, ways[i].Next.String())
			alone, err := assessment.Order95().Way(w.way, p)
			require.NoError(t, err)
			require.Equal(t, ways[i], alone)
		})
	}
	for _, way := range []assessment.Way{0, 5} {
		t.Run(way.String(), func(t *testing.T) {
			_, err := assessment.Order95().Way(way, p)
			require.Equal(t, "is not one of: repeat, next-stream, transfer, completion", refused(t, err, "way").Reason)
		})
	}
}

// A way that was stored reads back whole.
func TestAWayReadsBackWhole(t *testing.T) {
	d, err := assessment.Order95().Way(assessment.Repeat, participant{Failed: day("2026-03-06"), Retakes: days(), On: day("2027-01-11")})
	require.NoError(t, err)
	text, err := json.Marshal(d)
	require.NoError(t, err)
	var back assessment.WayDecision
	require.NoError(t, json.Unmarshal(text, &back))
	require.Equal(t, "repeat 2027-01-11 met", back.Way.String()+" "+back.Next.String()+" "+back.Outcome().String())
	require.True(t, rule.IsRecord(back.Decision))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	require.Equal(t, string(text), string(again))
	require.Error(t, json.Unmarshal([]byte(`{"way":"repeat","last":null}`), &back))
}

func TestAHistoryThatContradictsItselfIsRefused(t *testing.T) {
	far := days("9999-12-31")
	for _, c := range []struct {
		name  string
		p     participant
		field string
	}{
		{"a repeat before the failure", participant{Failed: day("2026-03-10"), Retakes: days("2026-05-20", "2026-03-09")}, "retakes[1]"},
		{"a repeat with a stream before the failure", participant{Failed: day("2026-03-10"), StreamRetakes: days("2026-03-09")}, "stream_retakes[0]"},
		{"a repeat on no day", participant{Retakes: []qagida.Date{{}}}, "retakes[0]"},
		{"more repeats than days", participant{Retakes: make([]qagida.Date, 1001)}, "retakes"},
		{"asked before the failure", participant{Failed: day("2026-03-10"), On: day("2026-03-09")}, "on"},
		{"an own stream after the failure", participant{Failed: day("2026-03-10"), OwnStream: day("2026-03-11")}, "own_stream"},
		{"a certificate in spite of the failure", participant{Failed: day("2026-03-10"), Certified: qagida.Yes}, "certified"},
		{"a certificate before the pass", participant{Failed: day("2026-03-10"), Certified: qagida.Yes, Passed: day("2026-05-21"), On: day("2026-05-20")}, "certified"},
		{"a pass before the first assessment, which was failed", participant{Failed: day("2026-03-10"), Passed: day("2026-03-09")}, "passed"},
		{"no year after a repeat", participant{Retakes: far}, "retakes[0]"},
		{"no year after the asked day", participant{On: far[0]}, "on"},
		{"no year after the stream", participant{Stream: far[0]}, "stream"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := assessment.Order95().Retake(c.p)
			refused(t, err, c.field)
			_, err = assessment.Order95().Ways(c.p)
			refused(t, err, c.field)
			_, err = assessment.Order95().Way(assessment.Transfer, c.p)
			refused(t, err, c.field)
		})
	}
	d, err := assessment.Order95().Retake(participant{Failed: day("9998-01-01"), Retakes: days("9998-05-20"), On: day("9998-06-01")})
	require.NoError(t, err)
	require.Equal(t, "9999-01-01", d.Next.String())
	_, err = assessment.Order95().Retake(participant{Failed: day("2026-03-10"), OwnStream: day("2026-03-10")})
	require.NoError(t, err, "a stream may be assessed on its first day")
}

// repeatOpen is para 30.1 said slowly: put the day beside the history and look
// at every year.
func repeatOpen(limit int, twelveMonths bool, history []qagida.Date, on qagida.Date) bool {
	all := append([]qagida.Date{on}, history...)
	for _, first := range all {
		in := 0
		after, _ := first.Add(1, 0, 0)
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
			d, _ := day("2026-01-01").Add(0, 0, rapid.IntRange(0, 1500).Draw(t, "day"))
			return d
		})
		history := rapid.SliceOfN(draw, 0, 12).Draw(t, "history")
		p := participant{Failed: day("2026-01-01"), Retakes: append(days(), history...), On: draw.Draw(t, "on")}
		d, err := rules.Retake(p)
		require.NoError(t, err)
		open := func(on qagida.Date) bool { return repeatOpen(rules.RepeatsAYear, rules.RetakeYear == 1, history, on) }
		require.Equal(t, rule.OutcomeOf(qagida.FactOf(open(p.On))), d.Outcome())
		first := p.On
		for !open(first) {
			first, _ = first.Add(0, 0, 1)
		}
		require.Equal(t, first.String(), d.Next.String())

		rand.Shuffle(len(p.Retakes), func(i, j int) { p.Retakes[i], p.Retakes[j] = p.Retakes[j], p.Retakes[i] })
		shuffled, err := rules.Retake(p)
		require.NoError(t, err)
		require.Equal(t, d, shuffled, "the order of the history does not matter")
	})
}

func TestDecidingAllocatesNothing(t *testing.T) {
	rules := rulesWith(t, "retake-stream=counts", "retake-year=twelve-months")
	p := participant{
		Failed: day("2026-03-10"), Retakes: days("2027-05-20", "2026-05-20"), StreamRetakes: days("2028-06-01"),
		On: day("2026-06-01"), Stream: day("2026-09-07"),
	}
	c := assessment.Conduct{Kind: assessment.ExternalFinal, Assessor: "ТОО «Білім»", Organisation: "білім "}
	require.Zero(t, testing.AllocsPerRun(100, func() {
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

// The check date is no earlier than the failure: a stream before that is not ahead,
// whatever the date.
func TestAStreamBeforeTheFailureIsNotAhead(t *testing.T) {
	for stream, want := range map[string]string{"2026-03-09": "not-met", "2026-03-10": "undetermined"} {
		t.Run(stream, func(t *testing.T) {
			d, err := assessment.Order95().Way(assessment.NextStream, participant{Failed: day("2026-03-10"), Stream: day(stream)})
			require.NoError(t, err)
			require.Equal(t, want, outcome(t, d.Decision, assessment.CodeStreamAhead))
		})
	}
}
