package oracle

import (
	"fmt"
	"time"
)

// Day is a calendar day as a running number: 1 is 1 January of the year 1. Zero
// is a day that is not known. Days are compared with < and moved with +.
type Day int

var dayZero = time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC).Unix()/86400 - 1

// Date returns the day of a year, a month and a day of the month.
func Date(year, month, day int) Day {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return Day(t.Unix()/86400 - dayZero)
}

// ParseDay reads a day as it is written in the text forms: 2026-11-21.
func ParseDay(text string) (Day, error) {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return 0, fmt.Errorf("a day is written 2026-11-21: %w", err)
	}
	return Date(t.Year(), int(t.Month()), t.Day()), nil
}

// String writes the day as the text forms do, and "unknown" where there is none.
func (d Day) String() string {
	if d == 0 {
		return Unsure
	}
	return d.time().Format(time.DateOnly)
}

// Year is the calendar year in which the day lies.
func (d Day) Year() int { return d.time().Year() }

func (d Day) time() time.Time { return time.Unix((int64(d)+dayZero)*86400, 0).UTC() }

// plusMonths gives the corresponding date so many months on: the day of the
// month stays, and where that month has no such day it is the month's last.
func (d Day) plusMonths(months int) Day {
	t := d.time()
	lastOfMonth := Date(t.Year(), int(t.Month())+months+1, 0)
	return min(lastOfMonth, Date(t.Year(), int(t.Month())+months, 1)+Day(t.Day()-1))
}

// plusYears gives the corresponding date so many years on.
func (d Day) plusYears(years int) Day { return d.plusMonths(12 * years) }

// period is a run of days, both ends inside. The zero period is none.
type period struct{ first, last Day }

func (p period) holds(d Day) bool { return p.first <= d && d <= p.last }

// calendarYear is 1 January to 31 December.
func calendarYear(year int) period { return period{Date(year, 1, 1), Date(year, 12, 31)} }
