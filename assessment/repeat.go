package assessment

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// May the assessment be repeated on a day: at most once a year (paragraph 30.1).

// The codes of the findings on a repeat assessment.
const (
	// CodeRepeatFailed: there is a failed assessment to repeat (order95/30.1).
	//
	// Example: retake {"failed":"2026-03-10"} → met
	CodeRepeatFailed qagida.Code = "repeat-failed"

	// CodeRepeatYearly: an assessment is repeated at most once a year
	// (order95/30.1), under the reading retake-year.
	//
	// Example: retake {"failed":"2026-03-10","retakes":["2026-05-20"],"on":"2026-12-31"} → not-met
	CodeRepeatYearly qagida.Code = "repeat-yearly"
)

// The readings that the outcomes on both kinds of repeat may rest on, a bit each.
const (
	readRetakeYear = 1 << iota
	readRetakeStream
)

var repeatReadings = []string{"retake-year", "retake-stream"}

// The numbers and days that the sentences on a repeat show.
var yearlyAmounts = []rule.Amount{ // in the order of Rules.showYearly
	{Name: "allowed"},
	{Name: "used"},
	{Name: "day", Kind: rule.Day},
}

// The criteria, in the order of the text.
const (
	repeatFailed = iota
	repeatYearly
)

var repeat = rule.Checklist{
	Name:     "assessment.repeat",
	Facts:    repeatFacts,
	Readings: repeatReadings,
	Amounts:  yearlyAmounts,
	Criteria: []rule.Criterion{
		repeatFailed: {Code: CodeRepeatFailed, Provision: order95("30.1"), Readings: 0, Needs: 1 << participantFailed},
		repeatYearly: {Code: CodeRepeatYearly, Provision: order95("30.1"), Readings: readRetakeYear, Needs: 1<<participantOn | 1<<participantRetakes},
	},
}.List()

// repeat decides para 30.1.
func (r *Rules) repeat(p *Participant) (way WayDecision) {
	way.Way = Repeat
	d := repeat.Open(&way.Decision, r.Edition)
	if !p.Passed.IsZero() {
		d.Answer(settled(2))
		return way
	}
	var room [8]qagida.Date
	history := r.history(p, room[:0])
	d.Answer(rule.Collect([]rule.Answer{
		repeatFailed: p.hasFailed(),
		repeatYearly: r.yearly(p, p.On, history).Under(readRetakeYear),
	}))
	d.Choose(uint8(r.RetakeYear), uint8(r.RetakeStream))
	r.showYearly(d, p.On, history)
	if d.Undetermined() {
		d.Unknown(p.unknown())
	}
	switch {
	case way.Outcome() == qagida.Met:
		way.Next = p.On
	case way.Outcome() == qagida.NotMet && p.Retakes != nil:
		way.Next = r.nextOpen(p.On, history)
	}
	return way
}

// hasFailed answers whether the failed assessment is stated.
func (p *Participant) hasFailed() rule.Answer {
	if p.Failed.IsZero() {
		return rule.Of(qagida.Undetermined)
	}
	return rule.Of(qagida.Met)
}

// history returns the repeats that the yearly limit counts in order, in room as
// long as they fit.
func (r *Rules) history(p *Participant, room []qagida.Date) []qagida.Date {
	days := append(room, p.Retakes...)
	if r.RetakeStream == StreamCounts {
		days = append(days, p.StreamRetakes...)
	}
	slices.SortFunc(days, qagida.Date.Compare)
	return days
}

// yearly answers whether one more repeat on a day keeps the limit. Repeats that
// are known can use the year up even while others are not.
func (r *Rules) yearly(p *Participant, day qagida.Date, history []qagida.Date) rule.Answer {
	switch {
	case day.IsZero():
		return rule.Of(qagida.Undetermined)
	case r.used(day, history) >= r.RepeatsAYear:
		return rule.Of(qagida.NotMet)
	case p.Retakes == nil:
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
// the most.
func (r *Rules) used(day qagida.Date, history []qagida.Date) int {
	if r.RetakeYear == TwelveMonths {
		return usedInTwelveMonths(day, history)
	}
	used := 0
	for _, repeat := range history {
		if repeat.Year() == day.Year() {
			used++
		}
	}
	return used
}

// usedInTwelveMonths lets the twelve months begin on the day itself and on every
// repeat in the year before it. A year has passed when the corresponding date is
// reached.
func usedInTwelveMonths(day qagida.Date, history []qagida.Date) int {
	most := countFrom(day, history)
	for _, first := range history {
		if !first.After(day) && day.Before(yearAfter(first)) {
			most = max(most, countFrom(first, history))
		}
	}
	return most
}

// countFrom returns how many repeats lie in the year that begins on a day.
func countFrom(first qagida.Date, history []qagida.Date) int {
	begin, _ := slices.BinarySearchFunc(history, first, qagida.Date.Compare)
	end, _ := slices.BinarySearchFunc(history, yearAfter(first), qagida.Date.Compare)
	return end - begin
}

// yearAfter returns the corresponding date of the next year; check has made sure
// that there is one.
func yearAfter(day qagida.Date) qagida.Date {
	end, _ := day.AddYears(1)
	return end
}

// nextOpen returns the first day after a used-up one on which the limit leaves
// room: the first day of a calendar year, or the day on which a year has passed
// since a repeat.
func (r *Rules) nextOpen(day qagida.Date, history []qagida.Date) qagida.Date {
	if r.RetakeYear == TwelveMonths {
		for _, repeat := range history {
			open := yearAfter(repeat)
			if open.After(day) && r.used(open, history) < r.RepeatsAYear {
				return open
			}
		}
		return qagida.Date{}
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
