package rule_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The n-th year after a day runs from the day after its anniversary to the next
// one, for every day of a leap cycle and for years on both sides.
func TestYearAfterRunsToTheAnniversary(t *testing.T) {
	for n := -9; n <= 9; n++ {
		t.Run(strconv.Itoa(n), func(t *testing.T) {
			end := qagida.MustDate(2105, 1, 1)
			for begin := qagida.MustDate(2096, 1, 1); begin.Before(end); begin, _ = begin.Add(0, 0, 1) {
				last, _ := begin.Add(n, 0, 0)
				next, _ := last.Add(0, 0, 1)
				require.Equal(t, n, rule.YearAfter(begin, last), "%s after %s", last, begin)
				require.Equal(t, n+1, rule.YearAfter(begin, next), "%s after %s", next, begin)
			}
		})
	}
}

func TestYearAfterAtTheEndsOfTheCalendar(t *testing.T) {
	first, last, noDay := qagida.MustDate(1, 1, 1), qagida.MustDate(9999, 12, 31), qagida.Date{}
	for _, v := range []struct {
		begin, day qagida.Date
		want       int
	}{{first, last, 9999}, {last, first, -9998}, {first, noDay, 0}, {noDay, last, 0}, {noDay, noDay, 0}} {
		t.Run(v.begin.String()+" "+v.day.String(), func(t *testing.T) {
			require.Equal(t, v.want, rule.YearAfter(v.begin, v.day))
		})
	}
}
