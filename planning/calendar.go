package planning

import (
	"slices"
	"time"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Calendar knows which days are working days. The caller supplies it: days off
// are moved by an act each year, and the module keeps no list of them.
type Calendar interface {
	// Working reports whether people work on a day.
	Working(day qagida.Date) bool
}

// maxIdleDays is the longest accepted run of days without a working day: no
// calendar rests for a year.
const maxIdleDays = 366

// workingDay returns the working day with that number counted from day, the day
// itself included: number 1 is day, or the first working day after it.
func workingDay(calendar Calendar, day qagida.Date, number int) (qagida.Date, error) {
	return walk(calendar, day, 1, number)
}

// workingDayBefore returns day, or the last working day before it.
func workingDayBefore(calendar Calendar, day qagida.Date) (qagida.Date, error) {
	return walk(calendar, day, -1, 1)
}

// walk goes from a day, one day a step forward or back, to the working day with a
// number.
func walk(calendar Calendar, day qagida.Date, step, number int) (qagida.Date, error) {
	if calendar == nil {
		return qagida.Date{}, rule.Refuse("calendar", "unknown", refusal.NoCalendar)
	}
	for idle := 0; idle < maxIdleDays; idle++ {
		if calendar.Working(day) {
			if number--; number == 0 {
				return day, nil
			}
			idle = -1
		}
		var err error
		if day, err = day.Add(0, 0, step); err != nil {
			return qagida.Date{}, err
		}
	}
	return qagida.Date{}, rule.Refuse("calendar", day.String(), refusal.NoWorkingDay)
}

// shift returns the last day of a deadline, moved to a working day where the
// reading deadline-shift says so.
func (r *Rules) shift(day qagida.Date, calendar Calendar) (qagida.Date, error) {
	if r.DeadlineShift != NextWorkingDay {
		return day, nil
	}
	return workingDay(calendar, day, 1)
}

// shiftBack returns the last day of a term that is counted back, moved to a
// working day where the reading deadline-shift says so: back as well, because a
// later day would leave less than the term.
func (r *Rules) shiftBack(day qagida.Date, calendar Calendar) (qagida.Date, error) {
	if r.DeadlineShift != NextWorkingDay {
		return day, nil
	}
	return workingDayBefore(calendar, day)
}

// orPlainWeek returns the calendar, one of five working days a week where none is
// given.
func orPlainWeek(c Calendar) Calendar {
	if c == nil {
		return &plainWeek
	}
	return c
}

var plainWeek calendar

// calendar is a working calendar in JSON: Saturdays and Sundays are days off,
// with the exceptions that the acts of the year make.
type calendar struct {
	DaysOff     []qagida.Date `json:"days_off,omitzero"`
	WorkingDays []qagida.Date `json:"working_days,omitzero"`
}

// Working reports whether people work on a day.
func (c *calendar) Working(day qagida.Date) bool {
	switch {
	case slices.Contains(c.DaysOff, day):
		return false
	case slices.Contains(c.WorkingDays, day):
		return true
	default:
		return day.Time().Weekday() != time.Saturday && day.Time().Weekday() != time.Sunday
	}
}

// given returns the calendar for a call, nil where the input has none. A day that is a day
// off and a working day is refused.
func (c *calendar) given() (Calendar, error) {
	if c == nil {
		return nil, nil
	}
	off := make(map[qagida.Date]bool, len(c.DaysOff))
	for _, day := range c.DaysOff {
		off[day] = !day.IsZero()
	}
	for i, day := range c.WorkingDays {
		if off[day] {
			return nil, rule.Refuse(item("calendar.working_days", i), day.String(), refusal.DayOffToo)
		}
	}
	return c, nil
}

// calendarBounds are working calendars to try: plain weeks.
var calendarBounds = []rule.Bound{
	rule.At("calendar.days_off", `[]`),
	rule.At("calendar.working_days", `[]`),
}
