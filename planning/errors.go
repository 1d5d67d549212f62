package planning

import (
	"strconv"
	"strings"

	"github.com/qagida/qagida/internal/rule"
)

// within says where in a larger input the value stood that an error refuses.
func within(where string, err error) error {
	return rule.Rename(err, func(field string) string { return where + "." + field })
}

// ofCourses names a number of the courses inside the rules: Rules.ShortHours is
// Rules.Courses.ShortHours.
func ofCourses(err error) error {
	return rule.Rename(err, func(field string) string { return "Rules.Courses." + strings.TrimPrefix(field, "Rules.") })
}

// item names a member of a list, counted from 0 as in JSON: courses[3].
func item(list string, place int) string { return list + "[" + strconv.Itoa(place) + "]" }
