package assessment_test

import (
	"testing"

	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/rule"
)

// micro is a number of millionths as points.
func micro(millionths int64) assessment.Points { return n(rule.FormatMicro(millionths)) }

// What is given for an item is taken where it lies from the least to the most and
// a whole number of steps above the least, and refused everywhere else.
func TestPointsAreTakenExactlyOnTheSteps(t *testing.T) {
	for _, c := range []struct{ least, step, steps int64 }{
		{0, 1, 5},
		{0, 3, 4},
		{7, 10, 3},
		{1, 999_983, 3},
		{500_000, 1 << 20, 4},
		{0, 1_000_000, 2},
		{3, 250_000, 8},
		{0, 1_000_000_000_000_000, 1},
		{0, 1 << 49, 1},
		{0, 1, 1_000_000_000_000_000},
		{999_999_999_999_999, 1, 1},
	} {
		most := c.least + c.step*c.steps
		scale, err := assessment.NewScale(micro(most), n("1"), rows("pass:0")...)
		ok(t, err)
		s, err := assessment.NewScheme("grid-2026", assessment.Part{
			ID: "item", Field: "item", Scale: scale, PassMark: n("0"),
			Items: []assessment.Item{{Min: micro(c.least), Max: micro(most), Step: micro(c.step)}},
		})
		ok(t, err)
		for _, around := range []int64{0, c.least, c.least + c.step, c.least + c.step/2, most, most - c.step, 1_000_000_000_000_000, -1_000_000_000_000_000} {
			for value := max(around-12, -1_000_000_000_000_000); value <= min(around+12, 1_000_000_000_000_000); value++ {
				r, err := s.Grade([]assessment.Points{micro(value)})
				if value < c.least || value > most || (value-c.least)%c.step != 0 {
					refused(t, err, "item")
					continue
				}
				ok(t, err, c, value)
				equal(t, micro(value), part(t, r, "item").Points)
			}
		}
		equal(t, []string{"item"}, missing(grade(t, s, list("")).Missing()))
	}
}
