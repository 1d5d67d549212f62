package planning

import (
	"strconv"

	"github.com/qagida/qagida/internal/rule"
)

// within says where in a larger input the value stood that an error refuses.
func within(where string, err error) error {
	return rule.Rename(err, func(field string) string { return where + "." + field })
}

// item names a member of a list, counted from 0 as in JSON: courses[3].
func item(list string, place int) string { return list + "[" + strconv.Itoa(place) + "]" }
