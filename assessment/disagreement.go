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
		for value := int64(0); value <= s.max && s.bands != nil; {
			points, percent := s.place(value, ByPoints), s.place(value, ByPercent)
			if points == percent {
				value = roundUp(s.nextBound(value), step)
				continue
			}
			if !yield(Disagreement{micros(value), percentOf(value, s.max), s.bands[points].Label, s.bands[percent].Label}) {
				return
			}
			value += step
		}
	}
}

// nextBound is the least bound of either column above a value, and beyond the
// maximum where there is none: in between no label changes.
func (s *Scale) nextBound(value int64) int64 {
	next := s.max + 1
	for _, bounds := range s.columns {
		for _, bound := range bounds {
			if bound > value {
				next = min(next, bound)
			}
		}
	}
	return next
}

// Disagreements lists, part by part, every value that the items of the part can
// add up to and for which the two columns of its scale give different labels.
// Under the reading score-step=half the half points are among them.
//
// The Bilimzet scales disagree at 7 of 10, 17 of 25 and 19 of 25, and with half
// points at 8.5 of 10 as well.
func (s Scheme) Disagreements() iter.Seq2[string, Disagreement] {
	return func(yield func(string, Disagreement) bool) {
		for i := range s.table.list() {
			part := &s.table.parts[i]
			for d := range part.Scale.disagreements(part.step(s.ScoreStep)) {
				if !yield(part.ID, d) {
					return
				}
			}
		}
	}
}
