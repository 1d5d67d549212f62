package assessment

import "iter"

// Disagreement is a value for which the two columns of a scale give different
// labels.
type Disagreement struct {
	Points    Points  `json:"points"`
	Percent   Percent `json:"percent"`
	ByPoints  Label   `json:"by_points"`
	ByPercent Label   `json:"by_percent"`
}

// Disagreements lists, in steps of the scale from the lowest, every value for
// which the points and the percent give different labels. A scale with one
// column has none.
func (s Scale) Disagreements() iter.Seq[Disagreement] { return s.disagreements(s.step) }

func (s Scale) disagreements(step int64) iter.Seq[Disagreement] {
	return func(yield func(Disagreement) bool) {
		points, percent := len(s.bands)-1, len(s.bands)-1
		for value := int64(0); value <= s.max && s.bands != nil; {
			points, percent = s.climb(value, points, ByPoints), s.climb(value, percent, ByPercent)
			if points == percent {
				value = roundUp(min(s.next(points, ByPoints), s.next(percent, ByPercent)), step)
				continue
			}
			found := Disagreement{
				micros(value), percentOf(value, s.max), s.bands[points].Label, s.bands[percent].Label,
			}
			if !yield(found) {
				return
			}
			value += step
		}
	}
}

// climb returns the place of the band that a value earns, looking from a place
// that a lesser value has earned.
func (s *Scale) climb(value int64, place int, column ScaleColumnReading) int {
	for place > 0 && value >= s.least(place-1, column) {
		place--
	}
	return place
}

// next returns the least value that earns more than the band at a place; above
// the best it lies beyond the maximum.
func (s *Scale) next(place int, column ScaleColumnReading) int64 {
	if place == 0 {
		return s.max + 1
	}
	return s.least(place-1, column)
}

// Disagreements lists, part by part, every value that the items of the part can
// add up to and for which the two columns of its scale give different labels.
// Under the reading score-step=half the half points are among them.
//
// The Bilimzet scales disagree at 7 of 10, 17 of 25 and 19 of 25, and with half
// points at 8.5 of 10 as well.
func (s Scheme) Disagreements() iter.Seq2[string, Disagreement] {
	return func(yield func(string, Disagreement) bool) {
		for i := range s.parts() {
			part := &s.parts()[i]
			for d := range part.Scale.disagreements(part.step(s.ScoreStep)) {
				if !yield(part.ID, d) {
					return
				}
			}
		}
	}
}
