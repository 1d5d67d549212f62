package assessment

import (
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// PartResult is how a person has done in one part. Points, percent and grade are
// not known until every item has its points; the points of a person who did not
// come are [Absent].
type PartResult struct {
	Points  Points
	Percent Percent
	Grade   Label
	Passed  qagida.Outcome // of this part alone; not applicable where nothing is asked of it

	rests  qagida.Choice // the reading that the grade rests on, the zero Choice for none
	under  under
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
	return PartResult{}, rule.Refuse("part", id, refusal.NotOneOf, ids)
}

// Parts lists the results by the ID of the part, in the order of the scheme.
func (r Result) Parts() iter.Seq2[string, PartResult] {
	return func(yield func(string, PartResult) bool) {
		for i := range r.parts() {
			p := &r.table.parts[i]
			if !yield(p.ID, r.under.result(p, r.earned(i))) {
				return
			}
		}
		for i := range r.recorded() {
			if !yield(r.record.ids[i], r.record.parts[i]) {
				return
			}
		}
	}
}

// recorded returns the results of the parts as they were read back, none where
// they were not.
func (r *Result) recorded() []PartResult {
	if r.record == nil {
		return nil
	}
	return r.record.parts
}

// result returns what was earned in a part as a caller reads it.
func (u under) result(p *Part, e earned) PartResult {
	result := PartResult{Grade: p.label(p.band(e, u.column)), Passed: u.passed(p, e), under: u, part: p, earned: e}
	switch {
	case e.absent != 0:
		result.Points = Absent()
	case e.complete():
		result.Points = micros(e.sum)
		result.Percent = percentOf(e.sum, p.Scale.max)
		result.rests = p.Scale.rests(e.sum, u.column)
	}
	return result
}

// passed joins all that is asked of the part. Who missed something has not passed it.
func (u under) passed(p *Part, e earned) qagida.Outcome {
	mark, grade := qagida.NotApplicable, qagida.NotApplicable
	if p.PassMark.Known() {
		mark = qagida.Outcome(e.reached(e.most >= p.PassMark.micro).Outcome())
	}
	if p.PassGrade != "" {
		grade = qagida.Outcome(u.graded(p, e).Outcome())
	}
	asked := p.PassMark.Known() || p.PassGrade != "" && u.combined != TestOnly
	if asked && e.absent != 0 {
		return qagida.NotMet
	}
	return rule.All(mark, grade)
}

// Readings lists the choice of reading that the grade rests on: that of the column
// of the scale, where the other one gives another grade.
func (r PartResult) Readings() iter.Seq[qagida.Choice] {
	return func(yield func(qagida.Choice) bool) {
		if r.rests != (qagida.Choice{}) {
			yield(r.rests)
		}
	}
}

// Earned returns the sum of the points given so far, 0 while there are none.
func (r PartResult) Earned() Points { return knownIf(r.part != nil, r.earned.sum) }

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
			if !yield(r.need(band.Label, r.part.Scale.least(place, r.under.column))) {
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
	return r.need("", r.under.leastToPass(r.part))
}

// leastToPass returns the least sum that passes a part, 0 where nothing is asked
// of it.
func (u under) leastToPass(p *Part) int64 {
	if u.combined == TestOnly {
		return p.PassMark.micro
	}
	return max(p.PassMark.micro, p.passing(u.column))
}

// need returns what is still to be earned for a sum. A person who did not come
// earns nothing more.
func (r PartResult) need(label Label, sum int64) Need {
	least, most, step := r.open()
	short := max(sum-r.earned.sum, least)
	if short > most || r.earned.absent != 0 {
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
		step = commonDivisor(it.worth(it.step(r.under.step)), step)
	}
	return least, most, step
}
