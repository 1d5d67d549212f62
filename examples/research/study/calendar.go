package study

import "github.com/qagida/qagida"

// The days of the study. Histories begin five years before the first day that is
// reported, so that it finds teachers in the middle of their careers.
var (
	Begin  = qagida.MustDate(2021, 1, 1)   // histories begin; the 2020 edition is taken to be in force
	Reform = qagida.MustDate(2030, 1, 1)   // the first day of the reform
	First  = qagida.MustDate(2026, 1, 1)   // the first day reported
	Last   = qagida.MustDate(2045, 12, 31) // the last day reported, and the last one of the histories
)

// The years and months that are reported.
const (
	FirstYear = 2026
	Years     = 20
	Months    = 12 * Years
)

// Reported is the days on which the study reports.
var Reported = qagida.Period{First: First, Last: Last}

// FirstOfMonth is the first day of a month, counted from the first one reported.
func FirstOfMonth(month int) qagida.Date { return firstDays[month] }

// Year is the days of a year, counted from the first one reported.
func Year(year int) qagida.Period { return years[year] }

// They are asked for many millions of times.
var (
	firstDays = func() (days [Months]qagida.Date) {
		for m := range days {
			days[m] = qagida.MustDate(FirstYear+m/12, m%12+1, 1)
		}
		return days
	}()
	years = func() (list [Years]qagida.Period) {
		for y := range list {
			list[y] = qagida.Period{First: qagida.MustDate(FirstYear+y, 1, 1), Last: qagida.MustDate(FirstYear+y, 12, 31)}
		}
		return list
	}()
)

// overlap is how many days two periods share.
func overlap(a, b qagida.Period) int {
	if a.First.Before(b.First) {
		a.First = b.First
	}
	if a.Last.After(b.Last) {
		a.Last = b.Last
	}
	return a.Days()
}

// later is a day some days after another. The days of the study lie far from the
// end of the calendar.
func later(day qagida.Date, days int) qagida.Date {
	day, _ = day.Add(0, 0, days)
	return day
}
