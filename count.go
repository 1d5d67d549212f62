package qagida

import (
	"database/sql/driver"
	"strconv"
)

// Count is a whole number that may not be known yet: hours, correct answers,
// years of service. The zero value is not known; Known(0) is a known nought.
//
// A negative count can be written down, so that the error can name the field
// where it stood; every rule refuses it.
type Count struct {
	n     int
	known bool
}

// Known is the count n.
func Known(n int) Count { return Count{n, true} }

// Int is the number and whether it is known; 0 and false when it is not.
func (c Count) Int() (n int, known bool) { return c.n, c.known }

// IsKnown reports whether anybody has said the number.
func (c Count) IsKnown() bool { return c.known }

// AtLeast asks whether the count reaches limit, the limit itself included.
func (c Count) AtLeast(limit int) Fact {
	var known, reached Fact
	if c.known {
		known = 1
	}
	if c.n >= limit {
		reached = 1
	}
	return known + known&reached // Unknown, No, Yes
}

// Check refuses a negative count and one above 1 000 000 000, naming field.
func (c Count) Check(field string) error {
	if c.n >= 0 && c.n <= largestCount {
		return nil
	}
	return c.refuse(field)
}

func (c Count) refuse(field string) error {
	if c.n < 0 {
		return Refuse(field, c.String(), "is negative")
	}
	return Refuse(field, c.String(), "is above 1000000000")
}

const largestCount = 1_000_000_000

// String gives the digits, or unknown.
func (c Count) String() string {
	if !c.known {
		return "unknown"
	}
	return strconv.Itoa(c.n)
}

// MarshalJSON gives null or the number.
func (c Count) MarshalJSON() ([]byte, error) {
	if !c.known {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, int64(c.n), 10), nil
}

// UnmarshalJSON reads null or a whole number in plain digits. A number in
// quotes, with a fraction or with an exponent is refused.
func (c *Count) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*c = Count{}
		return nil
	}
	n, err := strconv.Atoi(string(b))
	if err != nil || b[0] == '+' {
		return Refuse("number", string(b), "must be a whole number, not quoted, within the range of an int")
	}
	*c = Known(n)
	return nil
}

// Value stores NULL or the number.
func (c Count) Value() (driver.Value, error) {
	if !c.known {
		return nil, nil
	}
	return int64(c.n), nil
}

// Scan reads NULL or a whole number.
func (c *Count) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*c = Count{}
	case int64:
		if int64(int(v)) != v {
			return Refuse("number", sqlText(v), "does not fit into an int")
		}
		*c = Known(int(v))
	default:
		return Refuse("number", sqlText(v), "must be stored as a whole number")
	}
	return nil
}
