package assessment

import (
	"iter"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// PartResult is how a person has done in one part. Points, percent and grade are
// not known until every item has its points.
type PartResult struct {
	Points  Points
	Percent Percent
	Grade   Label
	Passed  qagida.Outcome // of this part alone; not applicable where nothing is asked of it

	scheme Scheme
	part   *Part
	earned earned
}

// Part returns the result in the part with an ID. It refuses an ID that the
// scheme does not have, naming those it has.
func (r Result) Part(id string) (PartResult, error) {
	var ids []string
	for known, result := range r.Parts() {
		if known == id {
			return result, nil
		}
		ids = append(ids, known)
	}
	return PartResult{}, rule.Refuse("part", id, "is not one of: "+strings.Join(ids, ", "))
}

// Parts lists the results by the ID of the part, in the order of the scheme.
func (r Result) Parts() iter.Seq2[string, PartResult] {
	return func(yield func(string, PartResult) bool) {
		for i := range r.scheme.parts() {
			p := &r.scheme.table.parts[i]
			if !yield(p.ID, r.scheme.result(p, &r.earned[i])) {
				return
			}
		}
	}
}

// result returns what was earned in a part as a caller reads it.
func (s *Scheme) result(p *Part, e *earned) PartResult {
	result := PartResult{Grade: p.label(e), Passed: s.passed(p, e), scheme: *s, part: p, earned: *e}
	if e.complete() {
		result.Points = micros(e.sum)
		result.Percent = percentOf(e.sum, p.Scale.max)
	}
	return result
}

// passed joins all that is asked of the part.
func (s *Scheme) passed(p *Part, e *earned) qagida.Outcome {
	mark, grade := qagida.NotApplicable, qagida.NotApplicable
	if p.PassMark.Known() {
		mark = qagida.Outcome(p.marked(e).Outcome())
	}
	if p.PassGrade != "" {
		grade = qagida.Outcome(s.graded(p, e).Outcome())
	}
	return qagida.All(mark, grade)
}

// Earned returns the sum of the points given so far, 0 while there are none.
func (r PartResult) Earned() Points { return knownIf(r.part != nil, r.earned.sum) }

// MarshalJSON returns {"points":…,"percent":…,"grade":…,"passed":…}.
func (r PartResult) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("points", r.Points)
	o.Add("percent", r.Percent)
	o.Add("grade", r.Grade)
	o.Add("passed", r.Passed)
	return o.MarshalJSON()
}

// Need is what a person still has to earn in a part.
type Need struct {
	Label     Label  `json:"grade,omitzero"`     // the grade to reach; empty for passing
	Points    Points `json:"points,omitzero"`    // to earn on the items that have none yet, as they add up in the part; 0 when nothing more is needed, not known when it cannot be reached
	Reachable bool   `json:"reachable,omitzero"` // the items that have no points yet can still give as many
}

// Needed lists, the best grade first, what it takes to reach each grade at
// least. The points go in the steps that the open items share. Once every item
// has its points, a grade is either reached with 0 or cannot be reached.
func (r PartResult) Needed() iter.Seq[Need] {
	return func(yield func(Need) bool) {
		if r.part == nil {
			return
		}
		for place, band := range r.part.Scale.bands {
			if !yield(r.need(band.Label, r.part.Scale.least(place, r.scheme.ScaleColumn))) {
				return
			}
		}
	}
}

// NeededToPass returns what it takes to pass the part; where nothing is asked of
// it, 0 points.
func (r PartResult) NeededToPass() Need {
	if r.part == nil {
		return Need{}
	}
	return r.need("", r.scheme.leastToPass(r.part))
}

// leastToPass returns the least sum that passes a part, 0 where nothing is asked
// of it.
func (s *Scheme) leastToPass(p *Part) int64 {
	least := p.PassMark.micro
	if p.PassGrade != "" && s.PartsCombined != TestOnly {
		least = max(least, p.Scale.least(p.passPlace(), s.ScaleColumn))
	}
	return least
}

// need returns what is still to be earned for a sum.
func (r PartResult) need(label Label, sum int64) Need {
	least, most, step := r.open()
	short := max(sum-r.earned.sum, least)
	if short > most {
		return Need{Label: label}
	}
	if short > least {
		short = least + roundUp(short-least, step)
	}
	return Need{Label: label, Points: micros(short), Reachable: true}
}

// open returns the least and the most that the items without points can still
// give, and the step that they share.
func (r PartResult) open() (least, most, step int64) {
	for i := range r.part.Items {
		if r.earned.missing>>uint(i)&1 == 0 {
			continue
		}
		it := &r.part.Items[i]
		least, most = least+it.worth(it.Min.micro), most+it.worth(it.Max.micro)
		step = commonDivisor(it.worth(it.step(r.scheme.ScoreStep)), step)
	}
	return least, most, step
}
