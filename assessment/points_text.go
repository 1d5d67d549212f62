package assessment

import (
	"database/sql/driver"
	"fmt"
	"strings"

	"github.com/qagida/qagida/internal/rule"
)

// longestPoints is how long a text may be and still be read: more has no place
// in points, not even with many zeros at the end.
const longestPoints = 40

// ParsePoints reads a decimal in plain digits: 17, 8.5, -1. An exponent, a plus
// sign, a comma, and a point without a digit on either side are refused.
func ParsePoints(text string) (Points, error) {
	if len(text) > longestPoints {
		return Points{}, refusePoints(text, "is too long for points")
	}
	number, negative := strings.CutPrefix(text, "-")
	integer, fraction, pointed := strings.Cut(number, ".")
	if !allDigits(integer) || pointed && !allDigits(fraction) {
		return Points{}, refusePoints(text, notDecimal)
	}
	fraction = strings.TrimRight(fraction, "0")
	if len(fraction) > places {
		return Points{}, refusePoints(text, tooFine)
	}
	var micro int64
	for _, digit := range []byte(integer + fraction + "000000"[len(fraction):]) {
		if micro = micro*10 + int64(digit-'0'); micro > mostMicro {
			return Points{}, refusePoints(text, tooLarge)
		}
	}
	if negative {
		micro = -micro
	}
	return micros(micro), nil
}

func allDigits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// MustPoints is ParsePoints for numbers written in a program; it panics where
// ParsePoints gives an error.
func MustPoints(text string) Points {
	p, err := ParsePoints(text)
	if err != nil {
		panic(err)
	}
	return p
}

// String gives the number in plain digits without trailing zeros, or unknown.
func (p Points) String() string {
	if !p.Known() {
		return "unknown"
	}
	return rule.FormatMicro(p.micro)
}

// MarshalText gives the same as String.
func (p Points) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what String gives, unknown included.
func (p *Points) UnmarshalText(text []byte) error {
	if string(text) == "unknown" {
		*p = Points{}
		return nil
	}
	v, err := ParsePoints(string(text))
	if err == nil {
		*p = v
	}
	return err
}

// MarshalJSON gives null or a string with the text form: "88.6".
func (p Points) MarshalJSON() ([]byte, error) {
	if !p.Known() {
		return []byte("null"), nil
	}
	return []byte(`"` + p.String() + `"`), nil
}

// UnmarshalJSON reads null, a number in plain digits, or a string with one.
func (p *Points) UnmarshalJSON(b []byte) error {
	text := string(b)
	if text == "null" {
		*p = Points{}
		return nil
	}
	if len(text) >= 2 && text[0] == '"' && text[len(text)-1] == '"' {
		text = text[1 : len(text)-1]
	}
	v, err := ParsePoints(text)
	if err == nil {
		*p = v
	}
	return err
}

// Value stores NULL or the text form.
func (p Points) Value() (driver.Value, error) {
	if !p.Known() {
		return nil, nil
	}
	return p.String(), nil
}

// Scan reads NULL, the text form or a whole number. A binary fraction is
// refused: it cannot hold 0.1.
func (p *Points) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*p = Points{}
		return nil
	case int64, string:
		return p.UnmarshalText(fmt.Append(nil, v))
	case []byte:
		return p.UnmarshalText(v)
	default:
		return refusePoints(fmt.Sprint(v), "must be stored as text or as a whole number")
	}
}
