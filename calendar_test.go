package qagida_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
)

// The slow calendar: it knows how long each month is and walks from one day to
// the next, and that is all.

func slowMonthLength(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		switch {
		case year%400 == 0:
			return 29
		case year%100 == 0:
			return 28
		case year%4 == 0:
			return 29
		default:
			return 28
		}
	default:
		return 31
	}
}

type slowDay struct{ year, month, day int }

func (d slowDay) next() slowDay {
	switch {
	case d.day < slowMonthLength(d.year, d.month):
		return slowDay{d.year, d.month, d.day + 1}
	case d.month < 12:
		return slowDay{d.year, d.month + 1, 1}
	default:
		return slowDay{d.year + 1, 1, 1}
	}
}

func (d slowDay) previous() slowDay {
	switch {
	case d.day > 1:
		return slowDay{d.year, d.month, d.day - 1}
	case d.month > 1:
		return slowDay{d.year, d.month - 1, slowMonthLength(d.year, d.month-1)}
	default:
		return slowDay{d.year - 1, 12, 31}
	}
}

// add walks the years and months first, month by month and without regard to
// the day, cuts the day once, and then walks the days.
func (d slowDay) add(years, months, days int) slowDay {
	for range max(years, -years) {
		d.year += sign(years)
	}
	for range max(months, -months) {
		d.month += sign(months)
		if d.month == 0 {
			d.year, d.month = d.year-1, 12
		}
		if d.month == 13 {
			d.year, d.month = d.year+1, 1
		}
	}
	d.day = min(d.day, slowMonthLength(d.year, d.month))
	for range max(days, -days) {
		if days > 0 {
			d = d.next()
		} else {
			d = d.previous()
		}
	}
	return d
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

func (d slowDay) date() qagida.Date { return qagida.MustDate(d.year, d.month, d.day) }

// Every day of the years 1 to 9999 is so many days after the first one, and so
// many days lead back to it. 1 January of year 1 is a Monday.
func TestDaysOfAllYears(t *testing.T) {
	count := 0
	for day := (slowDay{1, 1, 1}); day.year <= 9999; day = day.next() {
		d := day.date()
		if n := firstDay.DaysUntil(d); n != count {
			t.Fatalf("%v is day %d, want %d", d, n, count)
		}
		if back, err := firstDay.Add(0, 0, count); err != nil || back != d {
			t.Fatalf("day %d is %v (%v), want %v", count, back, err, d)
		}
		if want := time.Weekday((count + 1) % 7); d.Time().Weekday() != want {
			t.Fatalf("%v is a %v, want a %v", d, d.Time().Weekday(), want)
		}
		count++
	}
	require.Equal(t, lastNumber, count-1)
}

// Every month of a 400-year cycle begins on its first day and ends on its last.
func TestMonthLengths(t *testing.T) {
	for year := 1801; year <= 2200; year++ {
		for month := 1; month <= 12; month++ {
			length := slowMonthLength(year, month)
			for day := -1; day <= 33; day++ {
				if _, err := qagida.NewDate(year, month, day); (err == nil) != (day >= 1 && day <= length) {
					t.Errorf("%d-%d-%d: %v", year, month, day, err)
				}
			}
		}
	}
}

// Every start of a 400-year cycle and five years, as the text has it: the same
// day of the same month, and 28 February where there is no 29th.
func TestAddFiveYearsOverTheWholeCycle(t *testing.T) {
	count := 0
	for day := (slowDay{2000, 1, 1}); day.year < 2400; day = day.next() {
		want := slowDay{day.year + 5, day.month, day.day}
		if day.month == 2 && day.day == 29 && slowMonthLength(want.year, 2) == 28 {
			want.day = 28
		}
		got, err := day.date().Add(5, 0, 0)
		if err != nil || got != want.date() {
			t.Fatalf("%v and five years is %v (%v), want %v", day.date(), got, err, want.date())
		}
		count++
	}
	require.Equal(t, 146_097, count)
}

// Every day of a leap year and of the year after it, moved by every number of
// months up to five years each way, against the walk.
func TestMonthsAgainstTheWalk(t *testing.T) {
	for months := -60; months <= 60; months++ {
		t.Run(fmt.Sprint(months, " months"), func(t *testing.T) {
			for day := (slowDay{2024, 1, 1}); day.year < 2026; day = day.next() {
				got, err := day.date().Add(0, months, 0)
				require.NoError(t, err)
				require.Equal(t, day.add(0, months, 0).date(), got, "%v", day.date())
			}
		})
	}
}

// Any date moved by years, months and days at once, against the walk.
func TestAddAgainstTheWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year, month := rapid.IntRange(100, 9800).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month")
		from := slowDay{year, month, rapid.IntRange(1, slowMonthLength(year, month)).Draw(t, "day")}
		years, months := rapid.IntRange(-60, 60).Draw(t, "years"), rapid.IntRange(-60, 60).Draw(t, "months")
		days := rapid.IntRange(-800, 800).Draw(t, "days")
		got, err := from.date().Add(years, months, days)
		require.NoError(t, err)
		require.Equal(t, from.add(years, months, days).date(), got)
	})
}
