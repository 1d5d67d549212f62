package qagida

import (
	"database/sql/driver"
	"strconv"
	"time"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law/refusal"
)

// Date is a civil day: a year from 1 to 9999, a month and a day of it. It has
// no hour and no time zone.
//
// It is comparable, four bytes long, and its zero value means "not stated".
// Methods that compute keep that: a date that is not stated plus five years is
// not stated.
type Date struct {
	packed uint32 // year<<9 | month<<5 | day, so that order is order in time
}

const (
	firstYear = 1
	lastYear  = 9999
)

// NewDate returns the day with that year (1 to 9999), month (1 to 12) and day of
// the month. A day that the calendar does not have, such as 30 February, is
// refused, never moved to another day.
func NewDate(year, month, day int) (Date, error) {
	if year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		text := strconv.Itoa(year) + "-" + strconv.Itoa(month) + "-" + strconv.Itoa(day)
		return Date{}, refuse("date", text, refusal.NoSuchDay)
	}
	return pack(year, month, day), nil
}

// MustDate returns the same as NewDate, for days written in a program. It panics
// where NewDate returns an error.
func MustDate(year, month, day int) Date {
	d, err := NewDate(year, month, day)
	if err != nil {
		panic(err)
	}
	return d
}

// DateOf returns the day that t shows on a clock in t's own location. To take the
// day in Kazakhstan, convert first: DateOf(t.In(location)).
//
// It returns the zero Date for the zero time.Time, which stands for a time that
// is not set, and for a time outside the years 1 to 9999.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	year, month, day := t.Date()
	d, err := NewDate(year, int(month), day)
	if err != nil {
		return Date{}
	}
	return d
}

func pack(year, month, day int) Date {
	return Date{uint32(year)<<9 | uint32(month)<<5 | uint32(day)}
}

// Year returns the year, 0 when the date is not stated.
func (d Date) Year() int { return int(d.packed >> 9) }

// Month returns the month from 1 to 12, 0 when the date is not stated.
func (d Date) Month() int { return int(d.packed >> 5 & 15) }

// Day returns the day of the month from 1, 0 when the date is not stated.
func (d Date) Day() int { return int(d.packed & 31) }

// IsZero reports whether the date is not stated.
func (d Date) IsZero() bool { return d.packed == 0 }

// Compare returns -1, 0 or 1 as d is before, on or after other. A date that is
// not stated sorts before every other.
func (d Date) Compare(other Date) int {
	switch {
	case d.packed < other.packed:
		return -1
	case d.packed > other.packed:
		return 1
	default:
		return 0
	}
}

// Before reports whether d is an earlier day than other. It is false when
// either is not stated.
func (d Date) Before(other Date) bool {
	return d.packed != 0 && d.packed < other.packed
}

// After reports whether d is a later day than other. It is false when either
// is not stated.
func (d Date) After(other Date) bool { return other.Before(d) }

// Time returns midnight UTC of the day, for calls that ask for a time.Time and for
// the day of the week; the zero time when the date is not stated. That is also
// 1 January of year 1, the only day that DateOf does not give back.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, time.UTC)
}

// ParseDate reads a day in the extended form of ISO 8601, 2026-11-21: ten
// ASCII characters, nothing before or after.
func ParseDate(text string) (Date, error) {
	year, ok1 := digits(text, 0, 4)
	month, ok2 := digits(text, 5, 7)
	day, ok3 := digits(text, 8, 10)
	if len(text) != 10 || !ok1 || !ok2 || !ok3 || text[4] != '-' || text[7] != '-' {
		return Date{}, refuse("date", text, refusal.NotTheForm, "2026-11-21")
	}
	if _, err := NewDate(year, month, day); err != nil {
		return Date{}, refuse("date", text, refusal.NoSuchDay)
	}
	return pack(year, month, day), nil
}

// digits reads text[from:to] as a number of ASCII digits.
func digits(text string, from, to int) (n int, ok bool) {
	if len(text) < to {
		return 0, false
	}
	for _, c := range []byte(text[from:to]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// String returns 2026-11-21, or unknown for a date that is not stated.
func (d Date) String() string {
	return string(d.append(make([]byte, 0, 10)))
}

func (d Date) append(dst []byte) []byte {
	if d.IsZero() {
		return append(dst, "unknown"...)
	}
	year, month, day := d.Year(), d.Month(), d.Day()
	return append(dst,
		byte('0'+year/1000), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10), '-',
		byte('0'+month/10), byte('0'+month%10), '-',
		byte('0'+day/10), byte('0'+day%10))
}

// Text returns the day as a language writes it: 29 January 2031, 29 января 2031
// года, 2031 жылғы 29 қаңтар. A day that is not stated is said to be so.
func (d Date) Text(lang Lang) string {
	if d.IsZero() {
		return core.NotStated(uint8(lang))
	}
	return string(core.AppendDayText(nil, uint8(lang), d.packed))
}

// MarshalText returns the same as String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what String returns, unknown included.
func (d *Date) UnmarshalText(text []byte) error {
	if string(text) == "unknown" {
		*d = Date{}
		return nil
	}
	v, err := ParseDate(string(text))
	if err == nil {
		*d = v
	}
	return err
}

// MarshalJSON returns null or the text form as a string.
func (d Date) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	return append(d.append([]byte{'"'}), '"'), nil
}

// UnmarshalJSON reads null or a string with the text form.
func (d *Date) UnmarshalJSON(b []byte) error {
	return fromJSON(d, "date", b)
}

// Value stores NULL or the text form.
func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads NULL, the text form, or a time.Time, of which it takes the day
// that its own location shows. It refuses the zero time.Time, as which some
// drivers give a day that the calendar does not have.
func (d *Date) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*d = Date{}
	case time.Time:
		day := DateOf(v)
		if day.IsZero() {
			return refuse("date", core.SQLText(v), refusal.NoSuchDay)
		}
		*d = day
	case string:
		return d.scan(v)
	case []byte:
		return d.scan(string(v))
	default:
		return refuse("date", core.SQLText(v), refusal.StoredOtherwiseThanDay)
	}
	return nil
}

func (d *Date) scan(text string) error {
	if text == "" {
		return refuse("date", text, refusal.EmptyDay)
	}
	return d.UnmarshalText([]byte(text))
}
