package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Calendar knows which days are working days. The caller supplies it: days off
// are moved by an act each year, and the module keeps no list of them.
type Calendar interface {
	// Working reports whether people work on a day.
	Working(day qagida.Date) bool
}

// patience is how many days without a working day are looked through before a
// calendar is refused: no calendar rests for a year.
const patience = 366

// workingDay is the working day with that number counted from day, the day
// itself included: number 1 is day, or the first working day after it.
func workingDay(calendar Calendar, day qagida.Date, number int) (qagida.Date, error) {
	if calendar == nil {
		return qagida.Date{}, rule.Refuse("calendar", "unknown", "must be given where working days are counted")
	}
	for rest := 0; rest < patience; rest++ {
		if calendar.Working(day) {
			if number--; number == 0 {
				return day, nil
			}
			rest = -1
		}
		var err error
		if day, err = day.AddDays(1); err != nil {
			return qagida.Date{}, err
		}
	}
	return qagida.Date{}, rule.Refuse("calendar", day.String(), "comes after a year without a working day")
}

// shift moves the last day of a deadline to a working day where the reading
// deadline-shift says so.
func (r Rules) shift(day qagida.Date, calendar Calendar) (qagida.Date, error) {
	if r.DeadlineShift != NextWorkingDay {
		return day, nil
	}
	return workingDay(calendar, day, 1)
}
