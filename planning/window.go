package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// The five years of paragraph 21.3: which days belong to them.

// span is a run of days of which the first may not be known. The zero span may be
// any days.
type span struct {
	first  qagida.Date // the earliest day that may be its first
	surely qagida.Date // the latest day that may be its first
	last   qagida.Date // its last day
}

// known returns the span of a period.
func known(p qagida.Period) span { return span{p.First, p.First, p.Last} }

// inside reports whether a day lies in the span.
func (s span) inside(day qagida.Date) qagida.Fact {
	switch {
	case day.Before(s.first) || day.After(s.last):
		return qagida.No
	case day.IsZero() || s.last.IsZero() || s.surely.IsZero() || day.Before(s.surely):
		return qagida.Unknown
	default:
		return qagida.Yes
	}
}

// window are the five years to which the check date belongs, and the period that
// ended last before them.
type window struct {
	period qagida.Period // as it is shown; not stated while a day that it needs is not
	ended  qagida.Period // likewise, and where none has ended

	counted  span        // the days of the period up to the asked one
	before   span        // the days of the period that ended last
	hasEnded qagida.Fact // a period has ended since the stated start

	// Where the periods follow each other: with what they begin, how many lie before
	// this one, and how each ends.
	start   qagida.Date
	number  int
	lastDay CycleLastDayReading
}

// window returns the years that the reading cycle-window means:
//
//   - rolling: every day has five years of its own, those of which the check date
//     is the last; nothing has ended;
//   - fixed: periods of five years from the day that the caller gives, each of
//     which ends on the eve of the corresponding date;
//   - since-certificate: the same from the last day of the latest course that was
//     completed on or before the day of the last certificate, or from that day
//     itself where no such course is on record. Each ends as the reading
//     cycle-last-day says.
func (r *Rules) window(h *History, courses []Attendance) (window, error) {
	if r.CycleYears < 1 {
		return window{}, refuseRule("CycleYears", r.CycleYears, refusal.BelowLeast, 1)
	}
	switch r.CycleWindow {
	case Fixed:
		return r.periods(h.On, h.CycleStart, h.CycleStart, "cycle_start", CycleEve)
	case SinceCertificate:
		start := r.courseOf(h.LastCertificate, courses)
		return r.periods(h.On, h.LastCertificate, start, "last_certificate", r.CycleLastDay)
	default:
		if h.On.IsZero() {
			return window{hasEnded: qagida.No}, nil
		}
		first, err := r.firstOf(h.On, r.CycleLastDay)
		period := qagida.Period{First: first, Last: h.On}
		return window{period: period, counted: known(period), hasEnded: qagida.No}, err
	}
}

// firstOf returns the first of the days from which five years reach a day: those
// that are counted forward to the corresponding date, or to the eve of it, and
// end on the day or after it.
func (r *Rules) firstOf(on qagida.Date, lastDay CycleLastDayReading) (qagida.Date, error) {
	reached := on
	var err error
	if lastDay == CycleEve {
		if reached, err = on.Add(0, 0, 1); err != nil {
			return qagida.Date{}, tooLate("on", on)
		}
	}
	first, err := reached.Add(-r.CycleYears, 0, 0)
	if err != nil {
		return qagida.Date{}, tooEarly("on", on)
	}
	corresponding, err := first.Add(r.CycleYears, 0, 0)
	if err == nil && corresponding.Before(reached) { // the corresponding date of 29 February
		return first.Add(0, 0, 1)
	}
	return first, err
}

// lastOf returns the last of the five years that are counted from a day.
func (r *Rules) lastOf(first qagida.Date) (qagida.Date, error) {
	return first.Add(r.CycleYears, 0, endOf(r.CycleLastDay))
}

// endOf returns how many days after the corresponding date five years end.
func endOf(lastDay CycleLastDayReading) int {
	if lastDay == CycleEve {
		return -1
	}
	return 0
}

// courseOf returns the day with which the periods since a certificate begin: a course
// abroad begins them too, whether its hours stand in the sum or apart. It is not stated
// while a course that may be the one lacks a fact.
func (r *Rules) courseOf(certificate qagida.Date, courses []Attendance) (start qagida.Date) {
	if certificate.IsZero() || courses == nil {
		return qagida.Date{}
	}
	var perhaps qagida.Date
	for i := range courses {
		completed, counts := courses[i].Completed, r.counts(&courses[i])
		switch {
		case counts == qagida.No || completed.After(certificate):
		case completed.IsZero():
			return qagida.Date{}
		case counts == qagida.Unknown:
			perhaps = latest(perhaps, completed)
		default:
			start = latest(start, completed)
		}
	}
	switch {
	case perhaps.Compare(start) > 0:
		return qagida.Date{}
	case start.IsZero():
		return certificate
	default:
		return start
	}
}

// unknownOfStart marks the facts without which it is not known whether a course begins
// the periods since a certificate.
func (r *Rules) unknownOfStart(a *Attendance, certificate qagida.Date) (unknown uint64) {
	counts := r.counts(a)
	if counts == qagida.No || a.Completed.After(certificate) {
		return 0
	}
	if counts == qagida.Unknown {
		unknown = r.unknownIn(a)
	}
	return unknown | rule.Missing(balanceCompleted, a.Completed.IsZero())
}

func latest(a, b qagida.Date) qagida.Date {
	if a.Compare(b) < 0 {
		return b
	}
	return a
}

// periods returns the period to which a day belongs of those that follow each
// other from start. The caller stated the day called field, which the check date
// cannot be before.
func (r *Rules) periods(
	on, stated, start qagida.Date, field string, lastDay CycleLastDayReading,
) (w window, err error) {
	switch {
	case on.Before(stated):
		return window{}, rule.Refuse("on", on.String(), refusal.BeforeThatDay, field, stated)
	case on.IsZero():
		return window{counted: span{first: start}, before: span{first: start}}, nil
	case start.IsZero():
		return r.openPeriods(on, lastDay)
	}
	w.start, w.lastDay = start, lastDay
	w.number = r.numberOf(&w, on)
	if w.period, err = r.period(&w, w.number); err != nil {
		return window{}, tooLate("on", on)
	}
	w.counted = known(qagida.Period{First: w.period.First, Last: on})
	w.hasEnded = qagida.FactOf(w.number > 0)
	if w.number > 0 {
		w.ended, err = r.period(&w, w.number-1)
		w.before = known(w.ended)
	}
	return w, err
}

// openPeriods returns what is certain of the periods whose start is not known:
// the one to which the check date belongs may begin on that day, and no earlier
// than five years reach it.
func (r *Rules) openPeriods(on qagida.Date, lastDay CycleLastDayReading) (window, error) {
	first, err := r.firstOf(on, lastDay)
	if err != nil {
		return window{}, err
	}
	eve, err := on.Add(0, 0, -1)
	return window{counted: span{first: first, surely: on, last: on}, before: span{last: eve}}, err
}

// numberOf returns the number, from 0, of the period to which a day belongs that is not
// before the start.
func (r *Rules) numberOf(w *window, day qagida.Date) int {
	number := (day.Year() - w.start.Year()) / r.CycleYears
	if first, err := r.begins(w, number); err != nil || day.Before(first) {
		return number - 1
	}
	return number
}

// begins returns the first day of the period with a number.
func (r *Rules) begins(w *window, number int) (qagida.Date, error) {
	if number == 0 {
		return w.start, nil
	}
	return w.start.Add(number*r.CycleYears, 0, endOf(w.lastDay)+1)
}

// period returns the period with a number of those that follow each other.
func (r *Rules) period(w *window, number int) (p qagida.Period, err error) {
	if p.First, err = r.begins(w, number); err != nil {
		return p, err
	}
	p.Last, err = w.start.Add((number+1)*r.CycleYears, 0, endOf(w.lastDay))
	return p, err
}
