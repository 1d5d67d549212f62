package main

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/qagida/qagida/internal/law/refusal"
)

// number is a whole number that an operation adds. Left out it is nothing to
// add; null says that nobody knows it, which is not the same.
type number struct {
	n       int
	unknown bool
}

// UnmarshalJSON reads null or a whole number in plain digits.
func (n *number) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*n = number{unknown: true}
		return nil
	}
	value, err := wholeOf(b)
	*n = number{n: value}
	return err
}

// wholeOf returns the whole number that stands in plain digits.
func wholeOf(raw []byte) (int, error) {
	value, err := strconv.Atoi(string(raw))
	if err != nil || raw[0] == '+' {
		return 0, refuse("number", string(raw), refusal.NotAWholeNumber)
	}
	return value, nil
}

// mostDigits is how many digits a number may have that is written in another
// way. None of the library is as long.
const mostDigits = 40

// inDigits returns a JSON number as the library's types take it, in plain digits
// and without trailing zeros after the point: 72.0 and 7.2e1 are 72. What is no
// number, and one that would be too long, is returned as it stands.
func inDigits(raw jsontext.Value) jsontext.Value {
	if raw.Kind() != '0' || !bytes.ContainsAny(raw, ".eE") {
		return raw
	}
	mantissa, exponent := string(raw), 0
	if i := strings.IndexAny(mantissa, "eE"); i >= 0 {
		e, err := strconv.Atoi(mantissa[i+1:])
		if err != nil {
			return raw
		}
		mantissa, exponent = mantissa[:i], e
	}
	sign := ""
	if mantissa[0] == '-' {
		sign, mantissa = "-", mantissa[1:]
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	digits, point := strings.TrimLeft(whole+fraction, "0"), len(whole)+exponent
	point -= len(whole+fraction) - len(digits) // the zeros in front
	digits = strings.TrimRight(digits, "0")
	switch {
	case digits == "":
		return jsontext.Value("0")
	case point > mostDigits || point < -mostDigits || len(digits) > mostDigits:
		return raw
	case point <= 0:
		return jsontext.Value(sign + "0." + strings.Repeat("0", -point) + digits)
	case point >= len(digits):
		return jsontext.Value(sign + digits + strings.Repeat("0", point-len(digits)))
	default:
		return jsontext.Value(sign + digits[:point] + "." + digits[point:])
	}
}
