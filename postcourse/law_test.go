package postcourse_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// What the properties draw.

var (
	anyChoices = rapid.Custom(func(t *rapid.T) postcourse.Rules {
		rules := postcourse.Order95()
		for _, reading := range postcourse.Readings() {
			choice := rapid.SampledFrom(reading.Choices).Draw(t, reading.ID)
			rules = must(rules.With(reading.ID + "=" + choice.ID))(t)
		}
		return rules
	})

	// Days around the leap days of 2024 and 2028.
	anyDay = rapid.Custom(func(t *rapid.T) qagida.Date {
		return later(day("2024-02-27"), rapid.IntRange(0, 5*366).Draw(t, "days"))
	})
	someDay = rapid.OneOf(rapid.Just(qagida.Date{}), anyDay, anyDay, anyDay)

	anyEvent = rapid.Custom(func(t *rapid.T) postcourse.Event {
		return postcourse.Event{
			Duty:   postcourse.Duty(rapid.IntRange(1, 4).Draw(t, "duty")),
			Date:   anyDay.Draw(t, "date"),
			Course: rapid.SampledFrom([]string{"", "", "A", "B"}).Draw(t, "course"),
		}
	})
	looseEvent = rapid.Custom(func(t *rapid.T) postcourse.Event {
		e := anyEvent.Draw(t, "event")
		switch rapid.IntRange(0, 4).Draw(t, "gap") {
		case 0:
			e.Duty = 0
		case 1:
			e.Date = qagida.Date{}
		}
		return e
	})

	fact = rapid.SampledFrom([]qagida.Fact{qagida.Unknown, qagida.No, qagida.Yes})

	anyCompletion = rapid.Custom(func(t *rapid.T) postcourse.Completion {
		return postcourse.Completion{
			Place:     qualification.Place(rapid.SampledFrom([]int{0, 1, 1, 1, 2}).Draw(t, "place")),
			Completed: rapid.OneOf(rapid.Just(qagida.Date{}), rapid.Just(day("2024-02-29")), anyDay).Draw(t, "completed"),
			Certified: fact.Draw(t, "certified"),
			Course:    rapid.SampledFrom([]string{"", "A"}).Draw(t, "course"),
			Forms: rapid.SampledFrom([]qagida.Set[postcourse.Form]{
				{}, qagida.SetOf(postcourse.Survey), qagida.SetOf(postcourse.TeachersWorks),
			}).Draw(t, "forms"),
		}
	})
)

// supported is a completion with an end of support, which may be too early.
func supported(t *rapid.T, c postcourse.Completion) postcourse.Completion {
	if !c.Completed.IsZero() && rapid.Bool().Draw(t, "support ends on a stated day") {
		c.SupportUntil = later(c.Completed, rapid.IntRange(0, 900).Draw(t, "support"))
	}
	return c
}

func later(d qagida.Date, days int) qagida.Date {
	d, err := d.Add(0, 0, days)
	if err != nil {
		panic(err)
	}
	return d
}

func progress(t *rapid.T, rules postcourse.Rules, c postcourse.Completion, events postcourse.Events,
	on qagida.Date,
) postcourse.Report {
	report, err := rules.Progress(c, events, on)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// roundsOn lists the rounds of monitoring that have a day.
func roundsOn(duties postcourse.Duties, d qagida.Date) (rounds []int) {
	for o := range duties.All() {
		if o.Duty == postcourse.Monitoring && o.Window().Contains(d) == qagida.Yes {
			rounds = append(rounds, o.Round)
		}
	}
	return rounds
}

// Each day of the years after a course lies in one round of monitoring: the rounds
// follow each other without a gap, whenever the course ended.
func TestDutiesTileTheirYears(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := anyChoices.Draw(t, "rules")
		rules.Edition, rules.MonitoringRounds = "any", rapid.IntRange(1, 5).Draw(t, "rounds")
		completed := later(qagida.MustDate(1, 1, 1), rapid.IntRange(0, 3_640_000).Draw(t, "completed"))
		duties, err := rules.Duties(home(completed.String()))
		if err != nil {
			t.Fatal(err)
		}
		var first, last qagida.Date
		for o := range duties.All() {
			if o.Duty != postcourse.Monitoring {
				continue
			}
			if days := o.Window().Days(); days != 365 && days != 366 {
				t.Fatalf("a round of %d days", days)
			}
			if last.IsZero() {
				first = o.First
			} else if o.First != later(last, 1) {
				t.Fatalf("round %d begins on %s, the one before it ends on %s", o.Round, o.First, last)
			}
			last = o.Last
		}
		d := later(first, rapid.IntRange(0, first.DaysUntil(last)).Draw(t, "day"))
		if rounds := roundsOn(duties, d); len(rounds) != 1 {
			t.Fatalf("%s lies in the rounds %v", d, rounds)
		}
	})
}

func TestProgressDoesNotDependOnTheOrderOfEvents(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules, c, on := anyChoices.Draw(t, "rules"), supported(t, anyCompletion.Draw(t, "completion")), someDay.Draw(t, "on")
		events := postcourse.EventsOf(rapid.SliceOfN(looseEvent, 0, 12).Draw(t, "events")...)
		shuffled := postcourse.EventsOf(rapid.Permutation(events).Draw(t, "shuffled")...)
		if progress(t, rules, c, events, on) != progress(t, rules, c, shuffled, on) {
			t.Fatal("another order gives another report")
		}
	})
}

func TestEveryEventIsTakenOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules, c, on := anyChoices.Draw(t, "rules"), supported(t, anyCompletion.Draw(t, "completion")), someDay.Draw(t, "on")
		events := postcourse.EventsOf(rapid.SliceOfN(looseEvent, 0, 12).Draw(t, "events")...)
		report := progress(t, rules, c, events, on)
		done, late, taken := 0, 0, report.Events(0)
		for line := range report.All() {
			done, late = done+line.Done, late+line.Late
		}
		for p := range qagida.Values[postcourse.Placement]() {
			taken += report.Events(p)
		}
		strays := 0
		for range report.Uncounted(events) {
			strays++
		}
		if done != report.Events(postcourse.Counted) || late != report.Events(postcourse.Late) || taken != len(events) || strays != len(events)-done {
			t.Fatalf("done %d, late %d, taken %d, strays %d of %d events", done, late, taken, strays, len(events))
		}
	})
}

// One more event leaves a duty where it was, moves it to met, or, where there are
// events that cannot be placed, leaves open whether it is met. A measure of support
// may show that a final monitoring did not close it.
func TestAnEventMovesADutyOnlyTowardsMet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules, c, on := anyChoices.Draw(t, "rules"), supported(t, anyCompletion.Draw(t, "completion")), someDay.Draw(t, "on")
		rules.FinalMonitoring = postcourse.AnyDayInTerm
		events := postcourse.EventsOf(rapid.SliceOfN(looseEvent, 0, 8).Draw(t, "events")...)
		more := append(slices.Clone(events), looseEvent.Draw(t, "one more"))
		before, after := progress(t, rules, c, events, on), progress(t, rules, c, more, on)
		was := stages(before)
		for i, is := range stages(after) {
			mayBeMet := is == 0 && was[i] != postcourse.Met && after.Events(0) > 0
			if is != was[i] && is != postcourse.Met && !mayBeMet {
				t.Fatalf("from %s to %s", was[i], is)
			}
		}
		if before.Outcome() == qagida.Met && after.Outcome() != qagida.Met {
			t.Fatal("an event undid what was met")
		}
	})
}

// Time only closes: as days pass with nothing done, a duty goes from upcoming over
// open to met or overdue and never back; what is met stays met.
func TestTimeOnlyCloses(t *testing.T) {
	rank := map[postcourse.Progress]int{
		postcourse.Upcoming: 1, postcourse.Open: 2, postcourse.Met: 3,
		postcourse.Overdue: 3,
	}
	rapid.Check(t, func(t *rapid.T) {
		rules, c, on := anyChoices.Draw(t, "rules"), supported(t, anyCompletion.Draw(t, "completion")), anyDay.Draw(t, "on")
		all := rapid.SliceOfN(anyEvent, 0, 8).Draw(t, "events")
		events := postcourse.Events{}
		for _, e := range all {
			if !e.Date.After(on) {
				events = append(events, e)
			}
		}
		c.Course = "A" // or a term that has passed may wait for it
		was := stages(progress(t, rules, c, events, on))
		for i, is := range stages(progress(t, rules, c, events, later(on, rapid.IntRange(0, 1500).Draw(t, "days")))) {
			if was[i] != 0 && is != was[i] && rank[is] <= rank[was[i]] {
				t.Fatalf("from %s to %s", was[i], is)
			}
		}
	})
}

// Stating a fact never turns met into not met, or back, in any finding.
func TestLearningAFactNeverOverturnsASettledOutcome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules, c, on := anyChoices.Draw(t, "rules"), supported(t, anyCompletion.Draw(t, "completion")), someDay.Draw(t, "on")
		events := postcourse.Events(nil)
		if rapid.Bool().Draw(t, "looked") {
			events = postcourse.EventsOf(rapid.SliceOfN(looseEvent, 0, 6).Draw(t, "events")...)
		}
		before := progress(t, rules, c, events, on)

		learn(t, &c, &on)
		if events == nil {
			events = postcourse.EventsOf(rapid.SliceOfN(anyEvent, 0, 6).Draw(t, "found")...)
		}
		events = slices.Clone(events)
		for i := range events {
			known := anyEvent.Draw(t, "known")
			if events[i].Duty == 0 {
				events[i].Duty = known.Duty
			}
			if events[i].Date.IsZero() {
				events[i].Date = known.Date
			}
		}
		after := progress(t, rules, c, events, on)
		for f := range before.Findings() {
			is, err := after.Find(f.Code())
			if err != nil {
				t.Fatal(err)
			}
			if f.Outcome() == qagida.Met && is.Outcome() == qagida.NotMet || f.Outcome() == qagida.NotMet && is.Outcome() != qagida.NotMet {
				t.Fatalf("%s: from %s to %s", f.Code(), f.Outcome(), is.Outcome())
			}
		}
	})
}

// learn states what is not stated.
func learn(t *rapid.T, c *postcourse.Completion, on *qagida.Date) {
	if c.Place == 0 {
		c.Place = qualification.Place(rapid.IntRange(1, 2).Draw(t, "place"))
	}
	if c.Completed.IsZero() {
		c.Completed = anyDay.Draw(t, "completed")
	}
	if !c.Certified.Known() {
		c.Certified = qagida.FactOf(rapid.Bool().Draw(t, "certified"))
	}
	if on.IsZero() {
		*on = anyDay.Draw(t, "on")
	}
	if c.Course == "" {
		c.Course = rapid.SampledFrom([]string{"A", "B", "C"}).Draw(t, "course")
	}
}

// A second statement of paras 35 to 37, slow and read from the text. Works and
// yearly monitoring are met when enough of their days lie in their term and have
// come. Support lasts to the end of its term and needs a measure in it, or one in
// each three months; the final monitoring is the last thing in that term. While the
// course has no name, what is said is what holds of each course that it can be.
func TestProgressAgreesWithTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules, on := anyChoices.Draw(t, "rules"), anyDay.Draw(t, "on")
		rules.SupportForms = postcourse.EachForm
		c := supported(t, home(anyDay.Draw(t, "completed").String()))
		c.Course = rapid.SampledFrom([]string{"", "A", "C"}).Draw(t, "course")
		events := postcourse.EventsOf(rapid.SliceOfN(anyEvent, 0, 20).Draw(t, "events")...)
		for line := range progress(t, rules, c, events, on).All() {
			if want := ofEachCourse(rules, c, events, on, line.Obligation); line.Progress != want {
				t.Fatalf("%s %d of %s: %s, want %s", line.Duty, line.Round, line.Window(), line.Progress, want)
			}
		}
	})
}

// ofEachCourse is what holds of each course that may be the one in question.
func ofEachCourse(rules postcourse.Rules, c postcourse.Completion, events postcourse.Events, on qagida.Date,
	o postcourse.Obligation,
) postcourse.Progress {
	courses := []string{c.Course}
	if c.Course == "" {
		courses = []string{"A", "B", "another"}
	}
	var said []postcourse.Progress
	for _, course := range courses {
		own := slices.DeleteFunc(slices.Clone(events), func(e postcourse.Event) bool { return e.Course != "" && e.Course != course })
		said = append(said, byTheText(rules, c, own, on, o))
	}
	if said = slices.Compact(said); len(said) > 1 {
		return 0
	}
	return said[0]
}

func byTheText(rules postcourse.Rules, c postcourse.Completion, events postcourse.Events, on qagida.Date,
	o postcourse.Obligation,
) postcourse.Progress {
	measures := daysOf(events, support, o.Window(), on)
	done := daysOf(events, o.Duty, o.Window(), on)
	least := map[postcourse.Duty]int{works: 3, final: 1, watch: 1}[o.Duty]
	enough, from := len(done) >= least, o.First
	switch {
	case o.Duty == support:
		if !c.SupportUntil.IsZero() && c.SupportUntil.Before(o.Last) && !on.Before(c.SupportUntil) {
			return postcourse.Overdue
		}
		enough, from = len(measures) > 0, later(o.Last, 1)
		if rules.SupportEvidence == postcourse.EachQuarter {
			enough = everyQuarter(measures, o.Window())
		}
	case o.Duty == final && rules.FinalMonitoring == postcourse.ClosesSupport:
		enough, from = len(done) > 0 && (len(measures) == 0 || !done[len(done)-1].Before(measures[len(measures)-1])), o.Last
	}
	switch {
	case enough && !on.Before(from):
		return postcourse.Met
	case on.Before(o.First):
		return postcourse.Upcoming
	case on.After(o.Last):
		return postcourse.Overdue
	default:
		return postcourse.Open
	}
}

// daysOf lists the days of the events of a duty that lie in a term and have come,
// in order.
func daysOf(events postcourse.Events, duty postcourse.Duty, term qagida.Period, on qagida.Date) (days []qagida.Date) {
	for _, e := range events {
		if e.Duty == duty && term.Contains(e.Date) == qagida.Yes && e.Date.Compare(on) <= 0 {
			days = append(days, e.Date)
		}
	}
	slices.SortFunc(days, qagida.Date.Compare)
	return days
}

// everyQuarter reports whether each whole three months of a term have a day.
func everyQuarter(days []qagida.Date, term qagida.Period) bool {
	begin := later(term.First, -1)
	for k := 0; ; k += 3 {
		after, _ := begin.Add(0, k, 0)
		end, _ := begin.Add(0, k+3, 0)
		if end.After(term.Last) {
			return k > 0 || len(days) > 0
		}
		if !slices.ContainsFunc(days, func(d qagida.Date) bool { return d.After(after) && !d.After(end) }) {
			return false
		}
	}
}

func TestDueDoesNotDependOnTheOrderOfRecords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules, on := anyChoices.Draw(t, "rules"), anyDay.Draw(t, "on")
		var list []postcourse.Record
		for i := range rapid.IntRange(0, 6).Draw(t, "records") {
			list = append(list, postcourse.Record{
				Key: fmt.Sprint(i), Completion: anyCompletion.Draw(t, "completion"),
				Events: postcourse.EventsOf(rapid.SliceOfN(anyEvent, 0, 4).Draw(t, "events")...),
			})
		}
		period := qagida.Period{First: anyDay.Draw(t, "first")}
		due, errs := sorted(rules.Due(slices.Values(list), period, on))
		again, errsAgain := sorted(rules.Due(slices.Values(rapid.Permutation(list).Draw(t, "shuffled")), period, on))
		if len(errs)+len(errsAgain) > 0 || !slices.Equal(due, again) {
			t.Fatal("another order gives another list")
		}
	})
}
