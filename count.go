package qagida

import (
	"database/sql/driver"
	"strconv"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law/refusal"
)

// Count is a whole number that may not be known yet: hours, correct answers,
// years of service. The zero value is not known; CountOf(0) is a known nought.
//
// A negative count can be written down, so that the error can name the field
// where it stood; every rule refuses it.
type Count struct {
	n     int
	known bool
}

// CountOf returns the known count n.
func CountOf(n int) Count { return Count{n, true} }

// Int returns the number and whether it is known; 0 and false when it is not.
func (c Count) Int() (n int, known bool) { return c.n, c.known }

// Known reports whether the number is known.
func (c Count) Known() bool { return c.known }

// String returns the digits, or unknown.
func (c Count) String() string {
	n, known := c.Int()
	if !known {
		return "unknown"
	}
	return strconv.Itoa(n)
}

// Text returns the number as a language writes it, its thousands apart. A number
// that is not known is said not to be stated.
func (c Count) Text(lang Lang) string {
	n, known := c.Int()
	if !known {
		return core.NotStated(uint8(lang))
	}
	return string(core.AppendNumber(nil, uint8(lang), int64(n)))
}

// MarshalJSON returns null or the number.
func (c Count) MarshalJSON() ([]byte, error) {
	n, known := c.Int()
	if !known {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, int64(n), 10), nil
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
		return refuse("number", string(b), refusal.NotAWholeNumber)
	}
	*c = CountOf(n)
	return nil
}

// Value stores NULL or the number.
func (c Count) Value() (driver.Value, error) {
	n, known := c.Int()
	if !known {
		return nil, nil
	}
	return int64(n), nil
}

// Scan reads NULL or a whole number.
func (c *Count) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*c = Count{}
	case int64:
		if int64(int(v)) != v {
			return refuse("number", core.SQLText(v), refusal.NotInInt)
		}
		*c = CountOf(int(v))
	default:
		return refuse("number", core.SQLText(v), refusal.StoredOtherwiseThanNumber)
	}
	return nil
}
