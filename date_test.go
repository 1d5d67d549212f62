package qagida_test

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"
	"time"
	"unsafe"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
)

var (
	firstDay = qagida.MustDate(1, 1, 1)
	lastDay  = qagida.MustDate(9999, 12, 31)
	noDay    qagida.Date
)

// lastNumber is how many days 31 December 9999 is after 1 January of year 1.
const lastNumber = 3_652_058

func TestNewDate(t *testing.T) {
	for _, v := range []struct {
		year, month, day int
		want             string // empty where refused
	}{
		{2026, 11, 21, "2026-11-21"},
		{1, 1, 1, "0001-01-01"},
		{0, 12, 31, ""},
		{-1, 6, 15, ""},
		{9999, 12, 31, "9999-12-31"},
		{10000, 1, 1, ""},
		{2026, 0, 15, ""},
		{2026, 1, 15, "2026-01-15"},
		{2026, 12, 15, "2026-12-15"},
		{2026, 13, 15, ""},
		{2026, -1, 15, ""},
		{2026, 6, 0, ""},
		{2026, 6, -1, ""},
		{2026, 6, 30, "2026-06-30"},
		{2026, 6, 31, ""},
		{2026, 1, 31, "2026-01-31"},
		{2026, 1, 32, ""},
		{2026, 2, 28, "2026-02-28"},
		{2026, 2, 29, ""},
		{2024, 2, 29, "2024-02-29"},
		{2024, 2, 30, ""},
		{2000, 2, 29, "2000-02-29"},
		{1900, 2, 29, ""},
		{math.MaxInt, 1, 1, ""},
		{math.MinInt, 1, 1, ""},
		{2026, math.MaxInt, 1, ""},
		{2026, math.MinInt, 1, ""},
		{2026, 1, math.MaxInt, ""},
		{2026, 1, math.MinInt, ""},
	} {
		value := strconv.Itoa(v.year) + "-" + strconv.Itoa(v.month) + "-" + strconv.Itoa(v.day)
		t.Run(value, func(t *testing.T) {
			d, err := qagida.NewDate(v.year, v.month, v.day)
			if v.want == "" {
				ruletest.Refused(t, err, "date", value, "is not a day of the calendar")
				require.True(t, d.IsZero())
				ruletest.Panics(t, func() { qagida.MustDate(v.year, v.month, v.day) })
				return
			}
			require.NoError(t, err)
			require.Equal(t, v.want, d.String())
			require.Equal(t, d, qagida.MustDate(v.year, v.month, v.day))
			require.Equal(t, []int{v.year, v.month, v.day}, []int{d.Year(), d.Month(), d.Day()})
			require.False(t, d.IsZero())
		})
	}
}

// The promise in the comment of the type.
func TestDateIsFourBytes(t *testing.T) {
	require.EqualValues(t, 4, unsafe.Sizeof(noDay))
}

func TestDateThatIsNotStated(t *testing.T) {
	require.True(t, noDay.IsZero())
	require.Equal(t, []int{0, 0, 0}, []int{noDay.Year(), noDay.Month(), noDay.Day()})
	require.True(t, noDay.Time().IsZero())
	require.Zero(t, noDay.DaysUntil(firstDay))
	require.Zero(t, lastDay.DaysUntil(noDay))
	require.Zero(t, noDay.DaysUntil(noDay))
	for name, move := range map[string]func() (qagida.Date, error){
		"all":    func() (qagida.Date, error) { return noDay.Add(1, 2, 3) },
		"years":  func() (qagida.Date, error) { return noDay.Add(math.MaxInt, 0, 0) },
		"months": func() (qagida.Date, error) { return noDay.Add(0, math.MinInt, 0) },
		"days":   func() (qagida.Date, error) { return noDay.Add(0, 0, math.MinInt) },
	} {
		t.Run(name, func(t *testing.T) {
			d, err := move()
			require.NoError(t, err)
			require.True(t, d.IsZero())
		})
	}
}

// The vectors of the rule on time limits: a term ends on the corresponding day
// or, where there is none, on the last day of that month.
func TestAdd(t *testing.T) {
	for _, v := range []struct {
		from                string
		years, months, days int
		want                string
	}{
		{"2020-02-29", 5, 0, 0, "2025-02-28"},
		{"2019-02-28", 5, 0, 0, "2024-02-28"},
		{"2024-08-31", 0, -2, 0, "2024-06-30"},
		{"2025-04-30", 0, -2, 0, "2025-02-28"},
		{"2024-04-30", 0, -2, 0, "2024-02-29"},
		{"2012-02-29", 1, 2, 0, "2013-04-29"}, // cut once: a year first would lead to the 28th
		{"2025-01-31", 0, 1, 0, "2025-02-28"}, // time.Time.AddDate gives 3 March

		{"2026-11-21", 0, 0, 0, "2026-11-21"},
		{"2026-11-30", 0, 1, 0, "2026-12-30"},
		{"2026-12-31", 0, 1, 0, "2027-01-31"},
		{"2027-01-31", 0, -1, 0, "2026-12-31"},
		{"2026-12-31", 0, 12, 0, "2027-12-31"},
		{"2026-12-31", 0, -12, 0, "2025-12-31"},
		{"2024-02-29", 4, 0, 0, "2028-02-29"},
		{"2024-02-29", -4, 0, 0, "2020-02-29"},
		{"1896-02-29", 4, 0, 0, "1900-02-28"},
		{"2000-02-29", -400, 0, 0, "1600-02-29"},
		{"2026-05-31", 1, -3, 0, "2027-02-28"},
		{"2026-05-31", -1, 9, 0, "2026-02-28"},

		{"2026-12-31", 0, 0, 1, "2027-01-01"},
		{"2027-01-01", 0, 0, -1, "2026-12-31"},
		{"2024-02-28", 0, 0, 1, "2024-02-29"},
		{"2023-02-28", 0, 0, 1, "2023-03-01"},
		{"2024-03-01", 0, 0, -1, "2024-02-29"},
		{"2025-01-31", 0, 1, 1, "2025-03-01"}, // days come last, after the cut
		{"2025-01-31", 0, 1, -28, "2025-01-31"},
		{"2020-02-29", 5, 0, -1, "2025-02-27"},
		{"2026-01-13", 0, 0, 11, "2026-01-24"}, // in force after ten days have passed

		{"0001-01-01", 9998, 11, 30, "9999-12-31"},
		{"9999-12-31", -9998, -11, -30, "0001-01-01"},
		{"0001-01-31", 0, 119_987, 0, "9999-12-31"},
		{"9999-12-31", 0, -119_987, 0, "0001-01-31"},
		{"0001-01-01", 9999, -12, 0, "9999-01-01"}, // years and months together stay inside
		{"9999-01-01", -9999, 12, 0, "0001-01-01"},
		{"2026-11-21", 9999, -119_988, 0, "2026-11-21"},
		{"2026-11-21", -9999, 119_988, 0, "2026-11-21"},
		{"0001-01-01", 0, 0, lastNumber, "9999-12-31"},
		{"9999-12-31", 0, 0, -lastNumber, "0001-01-01"},
	} {
		t.Run(fmt.Sprint(v.from, " ", v.years, " ", v.months, " ", v.days), func(t *testing.T) {
			got, err := ruletest.Day(t, v.from).Add(v.years, v.months, v.days)
			require.NoError(t, err)
			require.Equal(t, v.want, got.String())
		})
	}
}

func TestAddRefusesWhatLeavesTheCalendar(t *testing.T) {
	for _, v := range []struct {
		from                string
		years, months, days int
	}{
		{"9999-12-31", 0, 0, 1},
		{"0001-01-01", 0, 0, -1},
		{"9999-12-01", 0, 1, 0},
		{"0001-01-31", 0, -1, 0},
		{"9999-01-01", 1, 0, 0},
		{"0001-12-31", -1, 0, 0},
		{"0001-01-01", 9999, 0, 0},
		{"0001-01-01", 0, 119_988, 0},
		{"9999-12-31", 0, -119_988, 0},
		{"9999-12-31", 0, 1, -31}, // the days would lead back
		{"2026-11-21", 0, 0, lastNumber},
		{"2026-11-21", 1, 0, lastNumber},
		{"2026-11-21", 10_000, 0, 0},
		{"2026-11-21", -10_000, 0, 0},
		{"2026-11-21", 10_000, -119_988, 0},
		{"2026-11-21", -10_000, 119_988, 0},
		{"0001-01-01", 0, 119_989, 0},
		{"9999-12-31", 0, -119_989, 0},
		{"2026-11-21", -9999, 119_989, 0},
		{"2026-11-21", 9999, -119_989, 0},
		{"2026-11-21", math.MaxInt, 0, 0},
		{"2026-11-21", math.MinInt, 0, 0},
		{"2026-11-21", 0, math.MaxInt, 0},
		{"2026-11-21", 0, math.MinInt, 0},
		{"2026-11-21", 0, 0, math.MaxInt},
		{"2026-11-21", 0, 0, math.MinInt},
		{"2026-11-21", math.MaxInt, math.MinInt, 0},
		{"2026-11-21", math.MinInt, math.MaxInt, math.MaxInt},
		{"2026-11-21", math.MaxInt / 12, math.MaxInt, math.MinInt},
		{"0001-01-01", 0, 0, math.MaxInt},
		{"9999-12-31", 0, 0, math.MaxInt},
		{"9999-12-31", 0, 0, math.MinInt},
	} {
		value := fmt.Sprintf("%s and %d years, %d months, %d days", v.from, v.years, v.months, v.days)
		t.Run(value, func(t *testing.T) {
			got, err := ruletest.Day(t, v.from).Add(v.years, v.months, v.days)
			if len(value) > 80 {
				value = value[:80] + "…"
			}
			ruletest.Refused(t, err, "date", value, "leaves the years 1 to 9999")
			require.True(t, got.IsZero())
		})
	}
}

func TestAddRefusesWhatIsFarTooMuch(t *testing.T) {
	for _, n := range []int{math.MaxInt, math.MinInt, math.MaxInt/12 + 1, math.MinInt/12 - 1, 1 << 32 / 12, 1 << 30} {
		for name, move := range map[string]func(int) (qagida.Date, error){
			"years":  func(n int) (qagida.Date, error) { return lastDay.Add(n, 0, 0) },
			"months": func(n int) (qagida.Date, error) { return firstDay.Add(0, n, 0) },
			"days":   func(n int) (qagida.Date, error) { return lastDay.Add(0, 0, n) },
		} {
			t.Run(strconv.Itoa(n)+" "+name, func(t *testing.T) {
				d, err := move(n)
				require.Error(t, err)
				ruletest.IsRefusal(t, err)
				require.True(t, d.IsZero())
			})
		}
	}
}

func TestDateOrder(t *testing.T) {
	inOrder := []qagida.Date{
		noDay, firstDay, qagida.MustDate(1, 1, 2), qagida.MustDate(1, 2, 1), qagida.MustDate(2025, 12, 31),
		qagida.MustDate(2026, 1, 1), qagida.MustDate(2026, 1, 31), qagida.MustDate(2026, 2, 1), lastDay,
	}
	for i, a := range inOrder {
		for j, b := range inOrder {
			t.Run(a.String()+" and "+b.String(), func(t *testing.T) {
				stated := i > 0 && j > 0
				require.Equal(t, min(max(i-j, -1), 1), a.Compare(b))
				require.Equal(t, stated && i < j, a.Before(b))
				require.Equal(t, stated && i > j, a.After(b))
			})
		}
	}
}

// The time of every day of a 400-year cycle against the
// standard library.
func TestDateAgainstTime(t *testing.T) {
	d := qagida.MustDate(1800, 1, 1)
	for at := time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2200; at = at.AddDate(0, 0, 1) {
		if !d.Time().Equal(at) || qagida.DateOf(at) != d {
			t.Fatalf("%v is %v; time.Time has %v", d, d.Time(), at)
		}
		var err error
		d, err = d.Add(0, 0, 1)
		require.NoError(t, err)
	}
	require.Equal(t, time.UTC, firstDay.Time().Location())
}

func TestDateOf(t *testing.T) {
	almaty := time.FixedZone("Almaty", 5*60*60)
	lateInUTC := time.Date(2026, 11, 21, 23, 30, 0, 0, time.UTC)
	for _, v := range []struct {
		at   time.Time
		want string
	}{
		{lateInUTC, "2026-11-21"},
		{lateInUTC.In(almaty), "2026-11-22"},
		{time.Date(2026, 11, 21, 18, 59, 59, 999_999_999, time.UTC).In(almaty), "2026-11-21"},
		{time.Date(2026, 11, 21, 19, 0, 0, 0, time.UTC).In(almaty), "2026-11-22"},
		{time.Date(2026, 11, 22, 0, 0, 0, 0, almaty), "2026-11-22"},
		{time.Date(2026, 11, 22, 0, 0, 0, 0, almaty).UTC(), "2026-11-21"},
		{time.Date(1, 1, 1, 0, 0, 1, 0, time.UTC), "0001-01-01"},
		{time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC), "9999-12-31"},
		{time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC).In(almaty), "unknown"},
		{time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), "unknown"},
		{time.Date(0, 12, 31, 0, 0, 0, 0, time.UTC), "unknown"},
		{time.Date(-44, 3, 15, 0, 0, 0, 0, time.UTC), "unknown"},
		{time.Time{}, "unknown"}, // a time that nobody has set
		{time.Time{}.In(almaty), "unknown"},
	} {
		t.Run(v.at.String(), func(t *testing.T) { require.Equal(t, v.want, qagida.DateOf(v.at).String()) })
	}
}

var badDates = []string{
	"", "2026", "2026-11", "2026-1-1", "2026-11-2", "2026-11-211", "2026-11-21 ", " 2026-11-21", "02026-11-21",
	"20261121", "2026/11/21", "2026-11/21", "2026.11-21", "21-11-2026", "21.11.2026", "2026-11-21T00:00:00Z",
	"+026-11-21", "-026-11-21", "2026-+1-21", "2026--1-21", "2026-11-+1", "2026-11- 1", "2026- 1-21", " 026-11-21",
	"202a-11-21", "2026-1a-21", "2026-11-2a", "/026-11-21", ":026-11-21", "2026-W47-6", "2026-11-21\x00",
	"２０２６-11-21", "2026-١١-21", "٢٠٢٦-١١-٢١", "2026–11–21", "٠٠-11-21", "UNKNOWN", "Unknown", "null",
}

var daysThatAreNone = []string{
	"2026-02-29", "2024-02-30", "2026-04-31", "2026-00-10", "2026-13-10", "2026-10-00", "2026-10-32", "0000-01-01", "9999-99-99",
}

func TestParseDate(t *testing.T) {
	d, err := qagida.ParseDate("2026-11-21")
	require.NoError(t, err)
	require.Equal(t, qagida.MustDate(2026, 11, 21), d)
	for _, text := range append(badDates, "unknown") { // a date to be parsed must be stated
		t.Run(text, func(t *testing.T) {
			_, err := qagida.ParseDate(text)
			ruletest.Refused(t, err, "date", text, "must have the form 2026-11-21")
		})
	}
	for _, text := range daysThatAreNone {
		t.Run(text, func(t *testing.T) {
			_, err := qagida.ParseDate(text)
			ruletest.Refused(t, err, "date", text, "is not a day of the calendar in the years 1 to 9999")
		})
	}
}

func TestDateForms(t *testing.T) {
	for _, v := range []struct {
		date, other  qagida.Date
		text, inJSON string
		inSQL        any
	}{
		{noDay, lastDay, "unknown", "null", nil},
		{firstDay, lastDay, "0001-01-01", `"0001-01-01"`, "0001-01-01"},
		{lastDay, firstDay, "9999-12-31", `"9999-12-31"`, "9999-12-31"},
		{qagida.MustDate(2026, 11, 21), noDay, "2026-11-21", `"2026-11-21"`, "2026-11-21"},
	} {
		t.Run(v.text, func(t *testing.T) {
			require.Equal(t, v.text, v.date.String())
			ruletest.Forms(t, v.date, v.other, v.text, v.inJSON, v.inSQL)
		})
	}
	d := lastDay
	require.NoError(t, json.Unmarshal([]byte(`"unknown"`), &d))
	require.True(t, d.IsZero())
	ruletest.JSON(t, map[qagida.Date]int{lastDay: 1}, `{"9999-12-31":1}`)
}

// A refused form leaves the date as it was.
func TestDateFormsRefused(t *testing.T) {
	d := lastDay
	for _, text := range append(badDates, daysThatAreNone...) {
		t.Run("text "+text, func(t *testing.T) {
			ruletest.Refused(t, d.UnmarshalText([]byte(text)), "date", text, "")
			ruletest.Refused(t, d.Scan(text), "date", text, "")
			ruletest.Refused(t, d.Scan([]byte(text)), "date", text, "")
		})
	}
	for _, text := range []string{
		``, `"`, `""`, `2026-11-21`, `20261121`, `true`, `{}`, `[]`, `"2026-02-30"`, `"2026-11-21`, `2026-11-21"`,
		`"2026\u002d11-21"`, `"2026-11-21" `, `NULL`,
	} {
		t.Run("JSON "+text, func(t *testing.T) { ruletest.IsRefusal(t, d.UnmarshalJSON([]byte(text))) })
	}
	ruletest.Refused(t, d.UnmarshalJSON([]byte(`20261121`)), "date", "20261121", "must be a JSON string without escapes")
	for _, v := range []struct {
		stored       any
		value, words string
	}{
		{int64(20261121), "20261121", "must be stored as a date or as text"},
		{1.5, "1.5", "must be stored"},
		{true, "true", "must be stored"},
		{time.Time{}, "0001-01-01T00:00:00Z", "is not a day"},
		{time.Date(12026, 1, 2, 3, 4, 5, 0, time.UTC), "12026-01-02T03:04:05Z", "is not a day"},
	} {
		t.Run("SQL "+v.value, func(t *testing.T) { ruletest.Refused(t, d.Scan(v.stored), "date", v.value, v.words) })
	}
	require.Equal(t, lastDay, d)
}

// A time is the day that its own location shows.
func TestDateScansATime(t *testing.T) {
	var d qagida.Date
	almaty := time.FixedZone("Almaty", 5*60*60)
	require.NoError(t, d.Scan(time.Date(2026, 11, 21, 23, 30, 0, 0, time.UTC).In(almaty)))
	require.Equal(t, qagida.MustDate(2026, 11, 22), d)
}

func TestDateAllocations(t *testing.T) {
	d, other := qagida.MustDate(2020, 2, 29), qagida.MustDate(2025, 2, 28)
	n := 0
	require.Zero(t, testing.AllocsPerRun(100, func() {
		moved, _ := d.Add(5, 0, 3)
		n += moved.DaysUntil(other) + moved.Compare(other)
		parsed, _ := qagida.ParseDate("2026-11-21")
		n += parsed.Day()
	}))
}

func TestALongDateIsCutInTheError(t *testing.T) {
	_, err := qagida.ParseDate(strings.Repeat("ә", 100))
	ruletest.Refused(t, err, "date", strings.Repeat("ә", 40)+"…", "must have the form")
}
