package qagida_test

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"testing"
	"time"
	"unsafe"

	"pgregory.net/rapid"

	"github.com/qagida/qagida"
)

var (
	firstDay = qagida.MustDate(1, 1, 1)
	lastDay  = qagida.MustDate(9999, 12, 31)
	noDay    qagida.Date
)

const lastNumber = 3_652_058 // the day number of 31 December 9999, counted from 0

func anyDate() *rapid.Generator[qagida.Date] {
	return rapid.Custom(func(t *rapid.T) qagida.Date {
		d, err := firstDay.AddDays(rapid.IntRange(0, lastNumber).Draw(t, "number"))
		if err != nil {
			t.Fatal(err)
		}
		return d
	})
}

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
		d, err := qagida.NewDate(v.year, v.month, v.day)
		if v.want == "" {
			value := strconv.Itoa(v.year) + "-" + strconv.Itoa(v.month) + "-" + strconv.Itoa(v.day)
			wantRefusal(t, err, "date", value, "not a day of the calendar")
			if !d.IsZero() {
				t.Errorf("refused, but gives %v", d)
			}
			wantPanic(t, func() { qagida.MustDate(v.year, v.month, v.day) })
			continue
		}
		if err != nil || d.String() != v.want {
			t.Errorf("%d, %d, %d is %v (%v), want %s", v.year, v.month, v.day, d, err, v.want)
		}
		if d != qagida.MustDate(v.year, v.month, v.day) || d.Year() != v.year || d.Month() != v.month || d.Day() != v.day || d.IsZero() {
			t.Errorf("%v has the parts %d, %d, %d", d, d.Year(), d.Month(), d.Day())
		}
	}
}

// The promise in the comment of the type.
func TestDateIsFourBytes(t *testing.T) {
	if size := unsafe.Sizeof(noDay); size != 4 {
		t.Errorf("%d bytes", size)
	}
}

func TestDateNotStated(t *testing.T) {
	if !noDay.IsZero() || noDay.Year() != 0 || noDay.Month() != 0 || noDay.Day() != 0 || noDay.Weekday() != time.Sunday || !noDay.Time().IsZero() {
		t.Error("a date that is not stated has a part that is")
	}
	for _, moved := range []func() (qagida.Date, error){
		func() (qagida.Date, error) { return noDay.Add(1, 2, 3) },
		func() (qagida.Date, error) { return noDay.AddYears(math.MaxInt) },
		func() (qagida.Date, error) { return noDay.AddMonths(math.MinInt) },
		func() (qagida.Date, error) { return noDay.AddDays(math.MinInt) },
	} {
		if d, err := moved(); err != nil || !d.IsZero() {
			t.Errorf("moves to %v (%v)", d, err)
		}
	}
	if noDay.DaysUntil(firstDay) != 0 || lastDay.DaysUntil(noDay) != 0 || noDay.DaysUntil(noDay) != 0 {
		t.Error("is some days from another")
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
		got, err := day(t, v.from).Add(v.years, v.months, v.days)
		if err != nil || got.String() != v.want {
			t.Errorf("%s and %d years %d months %d days is %v (%v), want %s", v.from, v.years, v.months, v.days, got, err, v.want)
		}
	}
}

func TestAddOutsideTheCalendar(t *testing.T) {
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
		got, err := day(t, v.from).Add(v.years, v.months, v.days)
		value := v.from + " and " + strconv.Itoa(v.years) + " years, " + strconv.Itoa(v.months) + " months, " + strconv.Itoa(v.days) + " days"
		if len(value) > 80 {
			value = value[:80] + "…"
		}
		wantRefusal(t, err, "date", value, "leaves the years 1 to 9999")
		if !got.IsZero() {
			t.Errorf("%s: refused, but gives %v", value, got)
		}
	}
}

// The n-th year after a day runs from the day after its anniversary to the next
// one, for every day of a leap cycle and for years on both sides.
func TestYearAfterRunsToTheAnniversary(t *testing.T) {
	for begin := qagida.MustDate(2096, 1, 1); begin.Before(qagida.MustDate(2105, 1, 1)); begin, _ = begin.AddDays(1) {
		for n := -9; n <= 9; n++ {
			last, _ := begin.AddYears(n)
			next, _ := last.AddDays(1)
			if got, after := last.YearAfter(begin), next.YearAfter(begin); got != n || after != n+1 {
				t.Fatalf("%s and %s are in years %d and %d after %s, want %d and %d", last, next, got, after, begin, n, n+1)
			}
		}
	}
	first, last, noDay := qagida.MustDate(1, 1, 1), qagida.MustDate(9999, 12, 31), qagida.Date{}
	for _, c := range []struct {
		day, begin qagida.Date
		want       int
	}{{last, first, 9999}, {first, last, -9998}, {noDay, first, 0}, {last, noDay, 0}, {noDay, noDay, 0}} {
		if got := c.day.YearAfter(c.begin); got != c.want {
			t.Errorf("%s is in year %d after %s, want %d", c.day, got, c.begin, c.want)
		}
	}
}

func TestAddYearsMonthsDaysOutsideTheCalendar(t *testing.T) {
	for _, n := range []int{math.MaxInt, math.MinInt, math.MaxInt/12 + 1, math.MinInt/12 - 1, 1 << 32 / 12, 1 << 30} {
		for name, move := range map[string]func(int) (qagida.Date, error){
			"years": lastDay.AddYears, "months": firstDay.AddMonths, "days": lastDay.AddDays,
		} {
			if d, err := move(n); err == nil || !d.IsZero() {
				t.Errorf("%d %s more is %v (%v)", n, name, d, err)
			}
		}
	}
}

func TestDateCompare(t *testing.T) {
	inOrder := []qagida.Date{
		noDay, firstDay, qagida.MustDate(1, 1, 2), qagida.MustDate(1, 2, 1), qagida.MustDate(2025, 12, 31),
		qagida.MustDate(2026, 1, 1), qagida.MustDate(2026, 1, 31), qagida.MustDate(2026, 2, 1), lastDay,
	}
	for i, a := range inOrder {
		for j, b := range inOrder {
			want := min(max(i-j, -1), 1)
			if got := a.Compare(b); got != want {
				t.Errorf("%v compared with %v is %d, want %d", a, b, got, want)
			}
			stated := i > 0 && j > 0
			if got := a.Before(b); got != (stated && i < j) {
				t.Errorf("%v before %v is %v", a, b, got)
			}
			reached := qagida.Unknown
			if stated {
				reached = qagida.FactOf(i >= j)
			}
			if got := a.NotBefore(b); got != reached {
				t.Errorf("%v not before %v is %v", a, b, got)
			}
			if got := a.After(b); got != (stated && i > j) {
				t.Errorf("%v after %v is %v", a, b, got)
			}
		}
	}
}

// The weekday and the time of every day of a 400-year cycle against the
// standard library.
func TestDateAgainstTime(t *testing.T) {
	d := qagida.MustDate(1800, 1, 1)
	for at := time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2200; at = at.AddDate(0, 0, 1) {
		if d.Weekday() != at.Weekday() || !d.Time().Equal(at) || qagida.DateOf(at) != d {
			t.Fatalf("%v is a %v and %v; time.Time has a %v", d, d.Weekday(), d.Time(), at)
		}
		var err error
		if d, err = d.AddDays(1); err != nil {
			t.Fatal(err)
		}
	}
	if location := firstDay.Time().Location(); location != time.UTC {
		t.Errorf("the time of a date is in %v", location)
	}
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
		if got := qagida.DateOf(v.at).String(); got != v.want {
			t.Errorf("the day of %v is %s, want %s", v.at, got, v.want)
		}
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
	for _, text := range badDates {
		_, err := qagida.ParseDate(text)
		wantRefusal(t, err, "date", text, "must have the form 2026-11-21")
	}
	for _, text := range daysThatAreNone {
		_, err := qagida.ParseDate(text)
		wantRefusal(t, err, "date", text, "is not a day of the calendar in the years 1 to 9999")
	}
	if _, err := qagida.ParseDate("unknown"); err == nil {
		t.Error("a date to be parsed must be stated")
	}
	if d, err := qagida.ParseDate("2026-11-21"); err != nil || d != qagida.MustDate(2026, 11, 21) {
		t.Errorf("2026-11-21 is read as %v (%v)", d, err)
	}
}

func TestDateForms(t *testing.T) {
	wantForms(t, noDay, lastDay, "unknown", "null", nil)
	wantForms(t, firstDay, lastDay, "0001-01-01", `"0001-01-01"`, "0001-01-01")
	wantForms(t, lastDay, firstDay, "9999-12-31", `"9999-12-31"`, "9999-12-31")
	wantForms(t, qagida.MustDate(2026, 11, 21), noDay, "2026-11-21", `"2026-11-21"`, "2026-11-21")
	wantJSON(t, firstDay, firstDay, `"0001-01-01"`)
	var d qagida.Date
	if err := json.Unmarshal([]byte(`"unknown"`), &d); err != nil || !d.IsZero() {
		t.Errorf("the text form of no date in JSON is read as %v (%v)", d, err)
	}
}

// A refused form leaves the date as it was.
func TestDateFormsRefused(t *testing.T) {
	d := lastDay
	for _, text := range append(badDates, daysThatAreNone...) {
		wantRefusal(t, d.UnmarshalText([]byte(text)), "date", text, "")
		wantRefusal(t, d.Scan(text), "date", text, "")
		wantRefusal(t, d.Scan([]byte(text)), "date", text, "")
	}
	for _, text := range []string{``, `"`, `""`, `2026-11-21`, `20261121`, `true`, `{}`, `[]`, `"2026-02-30"`, `"2026-11-21`, `2026-11-21"`, `"2026\u002d11-21"`, `"2026-11-21" `, `NULL`} {
		if err := d.UnmarshalJSON([]byte(text)); err == nil {
			t.Errorf("the JSON %s is read as %v", text, d)
		}
	}
	wantRefusal(t, d.UnmarshalJSON([]byte(`20261121`)), "date", "20261121", "must be a JSON string without escapes")
	wantRefusal(t, d.Scan(int64(20261121)), "date", "20261121", "must be stored as a date or as text")
	wantRefusal(t, d.Scan(1.5), "date", "1.5", "must be stored")
	wantRefusal(t, d.Scan(true), "date", "true", "must be stored")
	wantRefusal(t, d.Scan(time.Time{}), "date", "0001-01-01T00:00:00Z", "is not a day")
	wantRefusal(t, d.Scan(time.Date(12026, 1, 2, 3, 4, 5, 0, time.UTC)), "date", "12026-01-02T03:04:05Z", "is not a day")
	if d != lastDay {
		t.Errorf("the refused forms changed the date to %v", d)
	}
}

func TestDateScansTime(t *testing.T) {
	var d qagida.Date
	almaty := time.FixedZone("Almaty", 5*60*60)
	if err := d.Scan(time.Date(2026, 11, 21, 23, 30, 0, 0, time.UTC).In(almaty)); err != nil || d != qagida.MustDate(2026, 11, 22) {
		t.Errorf("a time is read as %v (%v)", d, err)
	}
}

func TestDateAsKeyInJSON(t *testing.T) {
	text, err := json.Marshal(map[qagida.Date]int{lastDay: 1})
	if err != nil || string(text) != `{"9999-12-31":1}` {
		t.Errorf("%s (%v)", text, err)
	}
}

func TestDateAllocations(t *testing.T) {
	d, other := qagida.MustDate(2020, 2, 29), qagida.MustDate(2025, 2, 28)
	var n int
	if allocs := testing.AllocsPerRun(100, func() {
		moved, _ := d.Add(5, 0, 3)
		n += moved.DaysUntil(other) + int(moved.Weekday()) + moved.Compare(other)
		parsed, _ := qagida.ParseDate("2026-11-21")
		n += parsed.Day()
	}); allocs != 0 {
		t.Errorf("%v allocations", allocs)
	}
}

func TestLongDateIsCutInTheError(t *testing.T) {
	long := strings.Repeat("ә", 100)
	_, err := qagida.ParseDate(long)
	wantRefusal(t, err, "date", strings.Repeat("ә", 40)+"…", "must have the form")
}
