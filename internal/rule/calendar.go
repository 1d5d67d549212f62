package rule

import "github.com/qagida/qagida"

// YearAfter returns the number of the year after begin in which a day lies: 1 from
// the day after begin to its anniversary, that day included, 2 from the day after
// it, and so on; 0 or less on begin and before it. After 29 February the years end
// on the 28th where there is no 29th, as in [qagida.Date.Add]. It is 0 when
// either is not stated.
func YearAfter(begin, day qagida.Date) int {
	if day.IsZero() || begin.IsZero() {
		return 0
	}
	later := int(DayAmount(day)) - int(DayAmount(begin)) // in years of 512 days
	return (later + 511) >> 9
}
