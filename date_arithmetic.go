package qagida

import (
	"strconv"

	"github.com/qagida/qagida/internal/law/refusal"
)

// A term in years or months ends on the corresponding day; where that month
// has no such day, on its last one. Years and months are added together and
// the day is cut once, so that 29 February 2012 and a year and two months is
// 29 April 2013. time.Time.AddDate does otherwise: it rolls over into the next
// month.

// Add returns the date moved by years and months together, cutting the day once to the
// length of the month it lands in, and then by days. Each may be negative.
//
// The years 1 to 9999 hold at both steps: a day outside them is refused, even
// where the days would lead back. A date that is not stated stays so.
func (d Date) Add(years, months, days int) (Date, error) {
	if d.IsZero() {
		return d, nil
	}
	var moved Date
	var ok bool
	if months == 0 && d.packed&monthAndDay != leapDay { // every year has the day
		year := d.Year() + years
		moved, ok = Date{uint32(year)<<9 | d.packed&monthAndDay}, year >= firstYear && year <= lastYear
	} else {
		moved, ok = d.addMonths(years, months)
	}
	switch day := moved.Day() + days; {
	case !ok || days == 0:
	case day >= 1 && day <= shortestMonth: // of the same month
		moved.packed += uint32(days)
	default:
		moved, ok = moved.addDays(days)
	}
	if !ok {
		return Date{}, d.refuse(years, months, days)
	}
	return moved, nil
}

const (
	monthAndDay = 1<<9 - 1  // what stands below the year
	leapDay     = 2<<5 | 29 // 29 February, without its year
)

// addDays returns the date moved by days, false where that leaves the calendar.
func (d Date) addDays(days int) (moved Date, ok bool) {
	number := d.number()
	if days < -number || days > lastNumber-number {
		return Date{}, false
	}
	return dateOfNumber(number + days), true
}

// addMonths returns the date moved by years and months, false where that leaves the
// calendar.
func (d Date) addMonths(years, months int) (moved Date, ok bool) {
	const farthest = lastYear * 12
	if years < -lastYear || years > lastYear || months < -farthest || months > farthest {
		return Date{}, false
	}
	month := d.Year()*12 + d.Month() - 1 + years*12 + months
	if month < firstYear*12 || month >= (lastYear+1)*12 {
		return Date{}, false
	}
	year, month := month/12, month%12+1
	day := d.Day()
	if day > shortestMonth {
		day = min(day, daysIn(year, month))
	}
	return pack(year, month, day), true
}

func (d Date) refuse(years, months, days int) error {
	term := strconv.Itoa(years) + " years, " + strconv.Itoa(months) + " months, " + strconv.Itoa(days) + " days"
	return refuse("date", d.String()+" and "+term, refusal.LeavesTheCalendar, d, years, months, days)
}

// DaysUntil returns how many days later other is: 1 for the next day, 0 for the
// same day, negative for an earlier one. It is 0 when either is not stated.
func (d Date) DaysUntil(other Date) int {
	if d.IsZero() || other.IsZero() {
		return 0
	}
	return other.number() - d.number()
}

// The calendar as one count of days: 0 is 1 January of year 1.

const shortestMonth = 28 // days that every month has

var (
	daysInMonth = [13]uint8{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	lastNumber  = pack(lastYear, 12, 31).number()
)

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(year, month int) int {
	if month == 2 && isLeap(year) {
		return 29
	}
	return int(daysInMonth[month])
}

// number counts the days from 1 January of year 1. The year is taken to begin
// in March, so that the leap day is its last.
func (d Date) number() int {
	year, month := d.Year(), d.Month()
	if month <= 2 {
		year, month = year-1, month+12
	}
	return year*365 + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + d.Day() - 307
}

// dateOfNumber returns the day with a number: it is the inverse of number.
func dateOfNumber(number int) Date {
	const days400, days100, days4 = 146097, 36524, 1461
	day := number + 306 // days from 1 March of year 0
	era, day := day/days400, day%days400
	century := min(day/days100, 3)
	day -= century * days100
	four, day := day/days4, day%days4
	rest := min(day/365, 3)
	day -= rest * 365
	month := (5*day + 2) / 153
	day -= (153*month + 2) / 5
	year := era*400 + century*100 + four*4 + rest
	if month >= 10 {
		return pack(year+1, month-9, day+1)
	}
	return pack(year, month+3, day+1)
}
