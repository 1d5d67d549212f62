package assessment

import (
	"iter"
	"slices"
	"sort"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// May the assessment be repeated on a day: at most once a year (paragraph 30.1).

// The code of the finding on a repeat assessment.
const (
	// CodeRepeatYearly: an assessment is repeated at most once a year
	// (order95/30.1), under the readings retake-year and retake-stream.
	//
	// Example: retake {"failed":"2026-03-10","retakes":["2026-05-20"],"on":"2026-12-31"} → not-met
	CodeRepeatYearly qagida.Code = "repeat-yearly"
)

// The readings that the outcomes on both kinds of repeat may rest on, a bit each.
const (
	readRetakeYear = 1 << iota
	readRetakeStream
	readStreamTimes
)

// The numbers and days that the sentences on a repeat show.
var yearlyAmounts = []rule.Amount{ // in the order of Rules.showYearly
	{Name: "allowed"},
	{Name: "used"},
	{Name: "day", Kind: rule.Day},
}

// The criteria, in the order of the text.
const (
	repeatUncertified = iota
	repeatYearly
)

var repeat = repeatAsking(0)

// repeatAsking returns the checklist of a repeat that asks for more facts beside its own
// where the yearly limit is in doubt: see Rules.Retake.
func repeatAsking(more uint64) *rule.List {
	return rule.Checklist{
		Name:     "assessment.repeat",
		Facts:    retakeFacts,
		Readings: []string{"retake-year", "retake-stream"},
		Amounts:  yearlyAmounts,
		Criteria: []rule.Criterion{
			repeatUncertified: {Code: CodeUncertified, Provision: order95("30.0"), Readings: 0, Needs: 1<<participantCertified | participantRecord, Aside: participantRecord},
			repeatYearly:      {Code: CodeRepeatYearly, Provision: order95("30.1"), Readings: readRetakeYear | readRetakeStream, Needs: 1<<participantOn | repeatHistory | more},
		},
	}.List()
}

const repeatHistory = 1<<participantRetakes | 1<<participantStreamRetakes

// repeat decides para 30.1.
func (r *Rules) repeat(p *Participant) (way WayDecision) { return r.repeatBy(repeat, p, 0) }

// repeatBy decides it by its checklist, with facts that are missing beside its own.
func (r *Rules) repeatBy(list *rule.List, p *Participant, more uint64) (way WayDecision) {
	var room [8]qagida.Date
	history := r.history(p, room[:0])
	way.Way = Repeat
	d := list.Open(&way.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		repeatUncertified: rule.Is(p.uncertified()).Aside(),
		repeatYearly:      r.repeatYearly(p, history),
	}))
	d.Choose(uint8(r.RetakeYear), uint8(r.RetakeStream))
	r.showYearly(d, p.On, history)
	if d.Undetermined() {
		d.Unknown(r.repeatUnknown(p) | more)
	}
	way.Next = r.nextRepeat(p, way.Outcome(), history)
	return way
}

// repeatYearly answers whether one more repeat keeps the limit. Where some were
// taken with a stream it rests on whether these are counted.
func (r *Rules) repeatYearly(p *Participant, history []qagida.Date) rule.Answer {
	answer := r.yearly(p, p.On, history).Under(readRetakeYear)
	if len(p.StreamRetakes) > 0 {
		return answer.Under(readRetakeStream)
	}
	return answer
}

// repeatUnknown marks the facts of a repeat that nobody has stated; the repeats with a
// stream are one of them where they are counted.
func (r *Rules) repeatUnknown(p *Participant) uint64 {
	unknown := p.unknown() & (1<<participantCertified | 1<<participantOn | repeatHistory)
	if r.RetakeStream == StreamCounts {
		return unknown
	}
	return unknown &^ (1 << participantStreamRetakes)
}

// nextRepeat returns the first day on which a repeat is open. It is not stated
// while a repeat not yet told of may lie in the year that comes next.
func (r *Rules) nextRepeat(p *Participant, outcome qagida.Outcome, history []qagida.Date) qagida.Date {
	switch {
	case outcome == qagida.Met:
		return p.On
	case outcome == qagida.NotMet && p.uncertified() == qagida.Yes && r.historyKnown(p):
		return r.nextOpen(p.On, history)
	default:
		return qagida.Date{}
	}
}

// history returns the repeats that the yearly limit counts in order, in room as
// long as they fit.
func (r *Rules) history(p *Participant, room []qagida.Date) []qagida.Date {
	room = append(room, p.Retakes...)
	days := room
	if r.RetakeStream == StreamCounts {
		days = append(days, p.StreamRetakes...)
	}
	slices.SortFunc(days, qagida.Date.Compare)
	return days
}

// historyKnown reports whether every repeat that the limit counts is stated.
func (r *Rules) historyKnown(p *Participant) bool {
	return p.Retakes != nil && (r.RetakeStream != StreamCounts || p.StreamRetakes != nil)
}

// yearly answers whether one more repeat on a day keeps the limit. Repeats that
// are known can use the year up even while others are not, and where no year is
// used up any day will do.
func (r *Rules) yearly(p *Participant, day qagida.Date, history []qagida.Date) rule.Answer {
	usedUp := r.used(day, history) >= r.RepeatsAYear
	switch {
	case usedUp && !day.IsZero():
		return rule.Of(qagida.NotMet)
	case usedUp || !r.historyKnown(p):
		return rule.Of(qagida.Undetermined)
	default:
		return rule.Of(qagida.Met)
	}
}

func (r *Rules) showYearly(d rule.Draft, day qagida.Date, history []qagida.Date) {
	d.Show(int64(r.RepeatsAYear), int64(r.used(day, history)), rule.DayAmount(day))
}

// used returns how many repeats of the history share a year with a day: the
// calendar year, or of all the twelve months that have the day in them those with
// the most. Of a day that is not stated it returns the most of any year.
func (r *Rules) used(day qagida.Date, history []qagida.Date) (used int) {
	switch {
	case day.IsZero():
		return mostFrom(0, len(history), history, r.yearFrom)
	case r.RetakeYear == TwelveMonths:
		first, last := startsAround(day, history)
		return max(countBefore(day, yearAfter(day), history), mostFrom(first, last, history, yearAfter))
	default:
		return placeOfYear(day.Year()+1, history) - placeOfYear(day.Year(), history)
	}
}

// yearFrom returns the first day after the year that a day begins, or lies in.
func (r *Rules) yearFrom(day qagida.Date) qagida.Date {
	if r.RetakeYear == TwelveMonths {
		return yearAfter(day)
	}
	next, _ := qagida.NewDate(day.Year()+1, 1, 1)
	return next
}

// yearAfter returns the corresponding date of the next year, on which a year has
// passed; check has made sure that there is one.
func yearAfter(day qagida.Date) qagida.Date {
	end, _ := day.Add(1, 0, 0)
	return end
}

// countBefore returns how many repeats lie from one day to the eve of another.
func countBefore(first, end qagida.Date, history []qagida.Date) int {
	return placeOf(end, history) - placeOf(first, history)
}

// placeOf returns the place of the first repeat on a day or after it.
func placeOf(day qagida.Date, history []qagida.Date) int {
	place, _ := slices.BinarySearchFunc(history, day, qagida.Date.Compare)
	return place
}

// placeOfYear returns the place of the first repeat of a year or of a later one.
func placeOfYear(year int, history []qagida.Date) int {
	return sort.Search(len(history), func(i int) bool { return history[i].Year() >= year })
}

// startsAround returns from which place on, and up to which, the repeats stand that
// begin twelve months which have a day in them.
func startsAround(day qagida.Date, history []qagida.Date) (first, last int) {
	first = sort.Search(len(history), func(i int) bool { return day.Before(yearAfter(history[i])) })
	last = sort.Search(len(history), func(i int) bool { return history[i].After(day) })
	return first, last
}

// mostFrom returns the most repeats of the years that begin with those from one place up
// to another.
func mostFrom(first, last int, history []qagida.Date, end func(qagida.Date) qagida.Date) (most int) {
	for _, count := range countsFrom(first, last, history, end) {
		most = max(most, count)
	}
	return most
}

// countsFrom yields how many repeats lie in the year that begins with each from one
// place up to another. It looks at each repeat twice.
func countsFrom(
	first, last int, history []qagida.Date, end func(qagida.Date) qagida.Date,
) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		after := first
		for place := first; place < last; place++ {
			limit := end(history[place])
			for after < len(history) && history[after].Before(limit) {
				after++
			}
			if !yield(place, after-place) {
				return
			}
		}
	}
}

// nextOpen returns the first day after a used-up one on which the limit leaves
// room: the first day of a calendar year, or the day on which a year has passed
// since a repeat.
func (r *Rules) nextOpen(day qagida.Date, history []qagida.Date) qagida.Date {
	if r.RetakeYear == TwelveMonths {
		return r.nextOpenMonths(day, history)
	}
	for r.used(day, history) >= r.RepeatsAYear {
		next, err := qagida.NewDate(day.Year()+1, 1, 1)
		if err != nil {
			return next
		}
		day = next
	}
	return day
}

// nextOpenMonths returns the day under the reading twelve-months. It counts beforehand
// how many of the repeats begin a year that is used up.
func (r *Rules) nextOpenMonths(day qagida.Date, history []qagida.Date) qagida.Date {
	usedUp := make([]int, len(history)+1)
	for place, count := range countsFrom(0, len(history), history, yearAfter) {
		usedUp[place+1] = usedUp[place]
		if count >= r.RepeatsAYear {
			usedUp[place+1]++
		}
	}
	for _, repeat := range history {
		open := yearAfter(repeat)
		first, last := startsAround(open, history)
		if open.After(day) && usedUp[first] == usedUp[max(first, last)] &&
			countBefore(open, yearAfter(open), history) < r.RepeatsAYear {
			return open
		}
	}
	return qagida.Date{}
}
