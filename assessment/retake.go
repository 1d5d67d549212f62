package assessment

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Retake decides whether a participant may be assessed again: on the asked day
// (para 30.1), or, where the day of a next stream is stated, with that stream
// (para 30.2). The two are alternatives. The decision is that of the way that is
// open, the first one when both are; Next is the first day on which either is.
//
// The order of the history does not matter, and the first failed assessment is
// itself no repeat. A repeat that is dated after the asked day, one already
// agreed, counts like any other.
//
// Source: order95/30.1 and 30.2.
func (r Rules) Retake(p Participant) (WayDecision, error) {
	if err := p.check(); err != nil {
		return WayDecision{}, err
	}
	repeat := r.repeat(p)
	if p.Stream.IsZero() {
		return repeat, nil
	}
	stream := r.nextStream(p)
	chosen := repeat
	if r.prefersStream(repeat.Outcome(), stream.Outcome()) {
		chosen = stream
	}
	chosen.Next = earlier(repeat.Next, stream.Next)
	return chosen, nil
}

// prefersStream picks between the two ways: the one that is open, then the one
// that may be, then the one that says more on why not.
func (r Rules) prefersStream(repeat, stream qagida.Outcome) bool {
	switch {
	case repeat == qagida.Met || stream == qagida.Met:
		return repeat != qagida.Met
	case repeat == qagida.NotMet && stream == qagida.NotMet:
		return r.RetakeStream == StreamCounts
	default:
		return repeat == qagida.NotMet
	}
}

// earlier is the earlier of two days, of which either may not be stated.
func earlier(a, b qagida.Date) qagida.Date {
	if a.IsZero() || b.Before(a) {
		return b
	}
	return a
}

// repeat decides para 30.1.
func (r Rules) repeat(p Participant) (way WayDecision) {
	if !p.Passed.IsZero() {
		return r.settled(&repeatChecklist, Repeat)
	}
	var room [8]qagida.Date
	history := r.history(p, room[:0])
	d := repeatChecklist.Open(&way.Decision, r.Edition)
	d = d.Record(repeatFailed, p.hasFailed())
	d = d.RecordUnder(repeatYearly, r.yearly(p, p.On, history), uint8(r.RetakeYear))
	r.showYearly(d, p.On, history)
	d.Unknown(p.unknown())
	d.Close()
	way.Way = Repeat
	switch {
	case way.Outcome() == qagida.Met:
		way.Next = p.On
	case way.Outcome() == qagida.NotMet && p.Retakes != nil:
		way.Next = r.nextOpen(p.On, history)
	}
	return way
}

// nextStream decides para 30.2.
func (r Rules) nextStream(p Participant) (way WayDecision) {
	if !p.Passed.IsZero() {
		return r.settled(&nextStreamChecklist, NextStream)
	}
	var room [8]qagida.Date
	history := r.history(p, room[:0])
	d := nextStreamChecklist.Open(&way.Decision, r.Edition)
	d = d.Record(streamFailed, p.hasFailed())
	d = d.Record(streamAhead, p.Stream.NotBefore(p.On).Outcome())
	if r.RetakeStream == StreamCounts {
		d = d.RecordUnder(streamApart, qagida.NotApplicable, uint8(r.RetakeStream))
		d = d.RecordUnder(streamYearly, r.yearly(p, p.Stream, history), uint8(r.RetakeYear))
	} else {
		d = d.RecordUnder(streamApart, qagida.Met, uint8(r.RetakeStream))
		d = d.Record(streamYearly, qagida.NotApplicable)
	}
	r.showYearly(d, p.Stream, history)
	d.Unknown(p.unknown())
	d.Close()
	way.Way = NextStream
	if way.Outcome() == qagida.Met {
		way.Next = p.Stream
	}
	return way
}

// hasFailed is met once the failed assessment is stated.
func (p Participant) hasFailed() qagida.Outcome {
	if p.Failed.IsZero() {
		return qagida.Undetermined
	}
	return qagida.Met
}

// history puts the repeats that the yearly limit counts into order, in room as
// long as they fit.
func (r Rules) history(p Participant, room []qagida.Date) []qagida.Date {
	days := append(room, p.Retakes...)
	if r.RetakeStream == StreamCounts {
		days = append(days, p.StreamRetakes...)
	}
	slices.SortFunc(days, qagida.Date.Compare)
	return days
}

// yearly asks whether one more repeat on a day keeps the limit. Repeats that are
// known can use the year up even while others are not.
func (r Rules) yearly(p Participant, day qagida.Date, history []qagida.Date) qagida.Outcome {
	switch {
	case day.IsZero():
		return qagida.Undetermined
	case r.used(day, history) >= r.RepeatsAYear:
		return qagida.NotMet
	case p.Retakes == nil:
		return qagida.Undetermined
	default:
		return qagida.Met
	}
}

func (r Rules) showYearly(d rule.OldDraft, day qagida.Date, history []qagida.Date) {
	d.Show(showAllowed, int64(r.RepeatsAYear))
	d.Show(showUsed, int64(r.used(day, history)))
	d.ShowDay(showDay, day)
}

// used is how many repeats of the history share a year with a day: the calendar
// year, or of all the twelve months that have the day in them those with the most.
func (r Rules) used(day qagida.Date, history []qagida.Date) int {
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

// countFrom is how many repeats lie in the year that begins on a day.
func countFrom(first qagida.Date, history []qagida.Date) int {
	end, count := yearAfter(first), 0
	for _, repeat := range history {
		if !repeat.Before(first) && repeat.Before(end) {
			count++
		}
	}
	return count
}

// yearAfter is the corresponding date of the next year; check has made sure that
// there is one.
func yearAfter(day qagida.Date) qagida.Date {
	end, _ := day.AddYears(1)
	return end
}

// nextOpen is the first day after a used-up one on which the limit leaves room:
// the first day of a calendar year, or the day on which a year has passed since a
// repeat.
func (r Rules) nextOpen(day qagida.Date, history []qagida.Date) qagida.Date {
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
