package qagida

import (
	"database/sql/driver"
	"time"
)

// ParseDate reads a day in the extended form of ISO 8601, 2026-11-21: ten
// ASCII characters, nothing before or after.
func ParseDate(text string) (Date, error) {
	year, ok1 := digits(text, 0, 4)
	month, ok2 := digits(text, 5, 7)
	day, ok3 := digits(text, 8, 10)
	if len(text) != 10 || !ok1 || !ok2 || !ok3 || text[4] != '-' || text[7] != '-' {
		return Date{}, Refuse("date", text, "must have the form 2026-11-21")
	}
	if _, err := NewDate(year, month, day); err != nil {
		return Date{}, Refuse("date", text, "is not a day of the calendar in the years 1 to 9999")
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

// String gives 2026-11-21, or unknown for a date that is not stated.
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

// MarshalText gives the same as String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what String gives, unknown included.
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

// MarshalJSON gives null or the text form as a string.
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
			return Refuse("date", sqlText(v), "is not a day of the calendar in the years 1 to 9999")
		}
		*d = day
	case string:
		return d.UnmarshalText([]byte(v))
	case []byte:
		return d.UnmarshalText(v)
	default:
		return Refuse("date", sqlText(v), "must be stored as a date or as text")
	}
	return nil
}
