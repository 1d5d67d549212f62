package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// window is the period of five years to which the asked day belongs (para
// 21.3). Under the reading cycle-window it is
//
//   - rolling: the five years that end on the asked day, which is the last day
//     inside; the corresponding day five years before it is the last one outside;
//   - fixed: the run of five years from the caller's start, or from a whole
//     number of such runs after it, start included;
//   - since-certificate: the same from the day after the last certificate.
//
// Both ends are not stated while a day that it needs is not.
func (r Rules) window(h History) (qagida.Period, error) {
	switch r.CycleWindow {
	case Fixed:
		return r.runs("cycle_start", h.CycleStart, h.On, 0)
	case SinceCertificate:
		return r.runs("last_certificate", h.LastCertificate, h.On, 1)
	default:
		return r.rolling(h.On)
	}
}

func (r Rules) rolling(on qagida.Date) (qagida.Period, error) {
	if on.IsZero() {
		return qagida.Period{}, nil
	}
	outside, err := on.AddYears(-r.CycleYears)
	if err != nil {
		return qagida.Period{}, tooEarly("on", on)
	}
	first, err := outside.AddDays(1)
	return qagida.Period{First: first, Last: on}, err
}

// runs finds the run of years from start to which a day belongs. The first day
// of each lies gap days after the corresponding day of start.
func (r Rules) runs(field string, start, on qagida.Date, gap int) (qagida.Period, error) {
	if start.IsZero() || on.IsZero() {
		return qagida.Period{}, nil
	}
	if on.Before(start) {
		return qagida.Period{}, rule.Refuse("on", on.String(), "is before "+field+", "+start.String())
	}
	years := (on.Year() - start.Year()) / r.CycleYears * r.CycleYears
	run, err := r.run(start, years, gap)
	if err == nil && on.Before(run.First) && years > 0 {
		run, err = r.run(start, years-r.CycleYears, gap)
	}
	if err != nil {
		return qagida.Period{}, tooLate("on", on)
	}
	return run, nil
}

func (r Rules) run(start qagida.Date, years, gap int) (qagida.Period, error) {
	first, err := start.Add(years, 0, gap)
	if err != nil {
		return qagida.Period{}, err
	}
	last, err := start.Add(years+r.CycleYears, 0, gap-1)
	return qagida.Period{First: first, Last: last}, err
}

// until is the part of a window up to a day: what lies after it is not yet
// completed.
func until(window qagida.Period, on qagida.Date) qagida.Period {
	if on.IsZero() || window.Last.Before(on) && !window.Last.IsZero() {
		return window
	}
	return qagida.Period{First: window.First, Last: on}
}

// leaves is the first day on which a course completed on a day no longer lies in
// the rolling window. It is the corresponding day five years on, or the day after
// where that day is 28 February and the course was completed on the 29th.
func (r Rules) leaves(completed qagida.Date) (qagida.Date, error) {
	day, err := completed.AddYears(r.CycleYears)
	if err != nil {
		return qagida.Date{}, tooLate("completed", completed)
	}
	window, err := r.rolling(day)
	if err == nil && window.Contains(completed) == qagida.Yes {
		return day.AddDays(1)
	}
	return day, err
}
