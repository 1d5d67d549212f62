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
	shifted uint64 // the number with its sign bit turned round, so that 0 is the least of all and free to say not known
}

const signBit = 1 << 63

// Known is the count n. The least number that 64 bits can hold becomes the one
// above it, which every rule refuses as well.
func Known(n int) Count { return Count{max(uint64(n)^signBit, 1)} }

// Int is the number and whether it is known; 0 and false when it is not.
func (c Count) Int() (n int, known bool) {
	if c.shifted == 0 {
		return 0, false
	}
	return int(c.shifted ^ signBit), true
}

// IsKnown reports whether anybody has said the number.
func (c Count) IsKnown() bool { return c.shifted != 0 }

// AtLeast asks whether the count reaches limit, the limit itself included.
func (c Count) AtLeast(limit int) Fact {
	var known, reached Fact
	if c.shifted != 0 {
		known = 1
	}
	if c.shifted >= uint64(limit)^signBit {
		reached = 1
	}
	return known + known&reached // Unknown, No, Yes
}

// Check refuses a negative count and one above 1 000 000 000, naming field.
func (c Count) Check(field string) error {
	if c.shifted == 0 || c.shifted-signBit <= largestCount {
		return nil
	}
	return c.refuse(field)
}

func (c Count) refuse(field string) error {
	if n, _ := c.Int(); n < 0 {
		return Refuse(field, c.String(), "is negative")
	}
	return Refuse(field, c.String(), "is above 1000000000")
}

const largestCount = 1_000_000_000

// String gives the digits, or unknown.
func (c Count) String() string {
	n, known := c.Int()
	if !known {
		return "unknown"
	}
	return strconv.Itoa(n)
}

// MarshalJSON gives null or the number.
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
		return Refuse("number", string(b), "must be a whole number, not quoted, within the range of an int")
	}
	*c = Known(n)
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
			return Refuse("number", sqlText(v), "does not fit into an int")
		}
		*c = Known(int(v))
	default:
		return Refuse("number", sqlText(v), "must be stored as a whole number")
	}
	return nil
}
