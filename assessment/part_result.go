package assessment

import (
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

	under  readings
	part   *part
	scores scores
}

// Part is the result in the part with an ID. It refuses an ID that the scheme
// does not have, naming those it has.
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

// part is the result in the part at a place.
func (r *Result) part(place int) PartResult {
	p := &r.table.parts[place]
	all := uint64(1)<<uint(len(p.items)) - 1
	got := scores{r.Amount(place), r.missing >> uint(p.first) & all}
	result := PartResult{part: p, under: r.under, scores: got, Passed: r.under.passed(p, got), Grade: p.Scale.label(r.grades[place])}
	if got.complete() {
		result.Points = micros(got.sum)
		result.Percent = percentOf(got.sum, p.Scale.max)
	}
	return result
}

// passed asks for all that the part asks for.
func (under *readings) passed(p *part, got scores) qagida.Outcome {
	least, asked := under.leastToPass(p)
	switch {
	case !asked:
		return qagida.NotApplicable
	case !got.complete():
		return qagida.Undetermined
	default:
		return qagida.FactOf(got.sum >= least).Outcome()
	}
}

// leastToPass is the least sum that passes the part, and whether anything is
// asked of it.
func (under *readings) leastToPass(p *part) (least int64, asked bool) {
	least, asked = p.PassMark.micro(), p.PassMark.Known()
	if p.passPlace >= 0 && under.combined != TestOnly {
		least, asked = max(least, p.pointsFor(p.passPlace, under.column)), true
	}
	return least, asked
}

// Earned is the sum of the points given so far, 0 while there are none.
func (r PartResult) Earned() Points { return known(r.scores.sum, r.part != nil) }

// MarshalJSON gives {"points":…,"percent":…,"grade":…,"passed":…}.
func (r PartResult) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("points", r.Points)
	o.Add("percent", r.Percent)
	o.AddText("grade", string(r.Grade))
	o.Add("passed", r.Passed)
	return o.MarshalJSON()
}
