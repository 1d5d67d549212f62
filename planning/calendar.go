package planning

import (
	"slices"
	"time"

	"github.com/qagida/qagida"
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
	if calendar == nil {
		return qagida.Date{}, rule.Refuse("calendar", "unknown", "must be given where working days are counted")
	}
	for idle := 0; idle < maxIdleDays; idle++ {
		if calendar.Working(day) {
			if number--; number == 0 {
				return day, nil
			}
			idle = -1
		}
		var err error
		if day, err = day.AddDays(1); err != nil {
			return qagida.Date{}, err
		}
	}
	return qagida.Date{}, rule.Refuse("calendar", day.String(), "comes after a year without a working day")
}

// shift returns the last day of a deadline, moved to a working day where the
// reading deadline-shift says so.
func (r *Rules) shift(day qagida.Date, calendar Calendar) (qagida.Date, error) {
	if r.DeadlineShift != NextWorkingDay {
		return day, nil
	}
	return workingDay(calendar, day, 1)
}

// mayMoveTo reports whether some calendar moves the last day of a deadline as far
// as another day.
func mayMoveTo(last, day qagida.Date) bool {
	return day.After(last) && last.DaysUntil(day) < maxIdleDays
}

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
		return day.Weekday() != time.Saturday && day.Weekday() != time.Sunday
	}
}

// given returns the calendar for a call, nil where the input has none.
func (c *calendar) given() Calendar {
	if c == nil {
		return nil
	}
	return c
}
