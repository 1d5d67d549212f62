package main

import (
	"strconv"

	"github.com/qagida/qagida/internal/rule"
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
	value, err := strconv.Atoi(string(b))
	if err != nil {
		return rule.Refuse("number", string(b), "must be a whole number, not quoted, within the range of an int")
	}
	*n = number{n: value}
	return nil
}
