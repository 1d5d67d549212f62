package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Submission is something that was handed in, and when. Year and Submitted may
// be left out: their zero values mean "not known".
type Submission struct {
	Deadline  qagida.Code  `json:"deadline,omitzero"`  // which duty, as Deadline.Code names it
	Year      qagida.Count `json:"year,omitzero"`      // which year's, 1 to 9999
	Submitted qagida.Date  `json:"submitted,omitzero"` // the day on which it was handed in
}

// Submission decides whether something was handed in on time: no later than its
// last day, and a report no earlier than the first day of its month.
//
// The last day itself is in time. The calendar is asked only under the reading
// deadline-shift=next-working-day and may be nil otherwise. A code that names no
// duty, a year out of range and a calendar that is needed and not given are
// refused.
//
// Source: order95/9.2.1, 9.2.2, 9.2.3, 10, 11.0 and 17.
func (r Rules) Submission(s Submission, calendar Calendar) (decision qagida.Decision, err error) {
	duty, found := dutyOf(s.Deadline)
	if !found {
		return qagida.Decision{}, rule.Refuse("deadline", string(s.Deadline), "names nothing that comes due every year")
	}
	when := duty.due(r)
	year, known := s.Year.Int()
	var days days
	if known {
		var err error
		if days, err = r.daysOf(when, year, calendar); err != nil {
			return qagida.Decision{}, err
		}
	}
	checklist, choice := &duty.byDay, when.choice
	if days.movedFor(s.Submitted) {
		checklist, choice = &duty.byShift, uint8(r.DeadlineShift)
	}
	d := checklist.Open(&decision, r.Edition)
	if outcome := days.inTime(s.Submitted); days.plain(s.Submitted) {
		d = d.Record(0, outcome)
	} else {
		d = d.RecordUnder(0, outcome, choice)
	}
	d.ShowDay(showFirst, days.first)
	d.ShowDay(showNamed, days.named)
	d.ShowDay(showDue, days.due)
	d.ShowDay(showSubmitted, s.Submitted)
	d.Show(showPlanYear, int64(year+when.ahead))
	d.Unknown(rule.Missing(fieldYear, !known) | rule.Missing(fieldSubmitted, s.Submitted.IsZero()))
	d.Close()
	return decision, nil
}

// inTime asks whether a day is in time.
func (d days) inTime(day qagida.Date) qagida.Outcome {
	if d.isMonth() && day.Before(d.first) && !d.due.IsZero() {
		return qagida.NotMet
	}
	return d.due.NotBefore(day).Outcome()
}

// plain reports whether a day is in time, or late, whatever the readings say.
func (d days) plain(day qagida.Date) bool {
	if d.isMonth() {
		return day.Compare(d.first) <= 0 || day.After(d.monthEnd)
	}
	return day.Before(d.named)
}

func (d days) isMonth() bool { return !d.monthEnd.IsZero() }

// movedFor reports whether a day is in time, or late, because the last day was
// moved to a working day, or was not.
func (d days) movedFor(day qagida.Date) bool {
	return day.After(d.named) || day.After(d.unmoved) && !day.After(d.due) && !d.isMonth()
}
