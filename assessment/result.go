package assessment

import (
	"iter"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
)

// Result is how one person has done under a scheme: the decision with its
// reasons, and the points of every part. It is comparable, and making one
// allocates nothing.
type Result struct {
	qagida.Decision
	scheme  Scheme
	sums    [mostParts]int64 // of the points given, part by part
	missing uint64           // the items without points, one bit each
}

// MarshalJSON gives each part under its ID, and the decision:
// {"project":…,"test":…,"decision":…}.
func (r Result) MarshalJSON() ([]byte, error) {
	var o qagida.JSONObject
	for id, part := range r.Parts() {
		o.Add(id, part)
	}
	o.Add("decision", r.Decision)
	return o.MarshalJSON()
}

// scores is what has been given in one part.
func (r *Result) scores(place int) scores {
	p := &r.scheme.table.parts[place]
	all := uint64(1)<<uint(len(p.items)) - 1
	return scores{r.sums[place], r.missing >> uint(p.first) & all}
}

// Grade grades one person and decides whether the assessment is passed. The
// points stand part by part, and in each part item by item, as the scheme lists
// them:
//
//	scheme.Grade(project, []assessment.Points{correct})
//
// A part without points has not been held; Points that are not known are still
// to come. Either leaves the part and the decision undetermined, and Missing says
// which they are. The error names points outside the range of their item or off
// its step, and a part with a wrong number of them.
func (s Scheme) Grade(points ...[]Points) (r Result, err error) {
	if s.table == nil {
		return Result{}, refuseEmpty()
	}
	if len(points) > len(s.table.parts) {
		return Result{}, qagida.Refuse("parts", strconv.Itoa(len(points))+" parts", "are more than the scheme has, "+strconv.Itoa(len(s.table.parts)))
	}
	r.scheme = s
	d := s.table.checklists[s.ScaleColumn.index()].Open(&r.Decision, s.Edition)
	for i := range s.table.parts {
		p := &s.table.parts[i]
		var given []Points
		if i < len(points) {
			given = points[i]
		}
		added, err := p.add(given, s.ScoreStep)
		if err != nil {
			return Result{}, err
		}
		r.sums[i] = added.sum
		r.missing |= added.missing << uint(p.first)
		d.Show(i, added.sum)
		s.record(d, p, added)
	}
	d.Unknown(r.missing)
	return r, nil
}

// record answers the criteria of a part that has all its points; the others
// stay undetermined.
func (s Scheme) record(d qagida.Draft, p *part, got scores) {
	held, mark, grade := qagida.Undetermined, qagida.Undetermined, qagida.Undetermined
	disputed := false
	if got.complete() {
		place := p.Scale.place(got.sum, s.ScaleColumn)
		disputed = place != p.Scale.place(got.sum, s.ScaleColumn.other())
		held = qagida.Met
		mark = qagida.FactOf(got.sum >= p.PassMark.micro()).Outcome()
		grade = qagida.FactOf(place <= p.passPlace).Outcome()
	}
	if disputed { // the grade rests on the column that is read
		d.RecordUnder(p.held, held, uint8(s.ScaleColumn))
	} else {
		d.Record(p.held, held)
	}
	if p.mark >= 0 {
		d.Record(p.mark, mark)
	}
	if p.grade >= 0 {
		d.RecordUnder(p.grade, s.asked(grade), uint8(s.PartsCombined))
	}
}

// asked is the outcome of a criterion on the grade: under test-only only stated
// pass marks are asked for.
func (s Scheme) asked(grade qagida.Outcome) qagida.Outcome {
	if s.PartsCombined == TestOnly {
		return qagida.NotApplicable
	}
	return grade
}

// PartResult is how a person has done in one part. Points, percent and grade are
// not known until every item has its points.
type PartResult struct {
	Points  Points
	Percent Percent
	Grade   Label
	Passed  qagida.Outcome // of this part alone; not applicable where nothing is asked of it

	scheme Scheme
	part   *part
	scores scores
}

// MarshalJSON gives {"points":…,"percent":…,"grade":…,"passed":…}.
func (r PartResult) MarshalJSON() ([]byte, error) {
	var o qagida.JSONObject
	o.Add("points", r.Points)
	o.Add("percent", r.Percent)
	o.AddText("grade", string(r.Grade))
	o.Add("passed", r.Passed)
	return o.MarshalJSON()
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
	return PartResult{}, qagida.Refuse("part", id, "is not one of: "+strings.Join(ids, ", "))
}

// Parts lists the results by the ID of the part, in the order of the scheme.
func (r Result) Parts() iter.Seq2[string, PartResult] {
	return func(yield func(string, PartResult) bool) {
		for i := range r.scheme.parts() {
			p := &r.scheme.table.parts[i]
			if !yield(p.ID, r.scheme.result(p, r.scores(i))) {
				return
			}
		}
	}
}

func (s Scheme) result(p *part, got scores) PartResult {
	r := PartResult{scheme: s, part: p, scores: got, Passed: s.passed(p, got)}
	if got.complete() {
		r.Points = micros(got.sum)
		r.Percent = percentOf(got.sum, p.Scale.max)
		r.Grade = p.Scale.bands[p.Scale.place(got.sum, s.ScaleColumn)].Label
	}
	return r
}

// passed asks for all that the part asks for.
func (s Scheme) passed(p *part, got scores) qagida.Outcome {
	least, asked := s.leastToPass(p)
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
func (s Scheme) leastToPass(p *part) (least int64, asked bool) {
	least, asked = p.PassMark.micro(), p.PassMark.IsKnown()
	if p.passPlace >= 0 && s.PartsCombined != TestOnly {
		least, asked = max(least, p.pointsFor(p.passPlace, s.ScaleColumn)), true
	}
	return least, asked
}

// Earned is the sum of the points given so far, 0 while there are none.
func (r PartResult) Earned() Points { return known(r.scores.sum, r.part != nil) }
