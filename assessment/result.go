package assessment

import (
	"iter"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Result is how one person has done under a scheme: the decision with its
// reasons, and the grade of every part. It is comparable, and making one
// allocates nothing.
type Result struct {
	qagida.Decision        // shows the sum of each part, in the order of the parts
	table           *table // of the scheme
	missing         uint64 // the items without points, one bit each
	grades          [mostParts]bandNumber
	under           readings
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
	err = s.grade(&r, points)
	return r, err
}

// grade fills in a result. Grade is small enough to be compiled into its callers,
// so that it is their own variable that is filled in and one copy less is made.
func (s *Scheme) grade(r *Result, points [][]Points) error {
	if s.table == nil {
		return refuseEmpty()
	}
	if len(points) > len(s.table.parts) {
		return rule.Refuse("parts", strconv.Itoa(len(points))+" parts", "are more than the scheme has, "+strconv.Itoa(len(s.table.parts)))
	}
	under := readings{s.ScaleColumn, s.PartsCombined, s.ScoreStep}
	r.table, r.under = s.table, under
	d := s.table.checklists[s.ScaleColumn.index()].Open(&r.Decision, s.Edition)
	for i := range s.table.parts {
		p := &s.table.parts[i]
		var given []Points
		if i < len(points) {
			given = points[i]
		}
		added, err := p.add(given, s.ScoreStep)
		if err != nil {
			*r = Result{}
			return err
		}
		d.Show(i, added.sum)
		v := p.verdict(added, under)
		d = d.Adopt(&v.answers)
		r.missing |= added.missing << uint(p.first)
		r.grades[i] = v.earned
	}
	d.Unknown(r.missing)
	d.Close()
	return nil
}

// Grades lists the grades by the ID of the part, in the order of the scheme; the
// label is empty while points are missing. It is the quickest way to the grades:
// [Result.Parts] computes the percent as well.
func (r Result) Grades() iter.Seq2[string, Label] {
	return func(yield func(string, Label) bool) {
		for i := range r.table.list() {
			p := &r.table.parts[i]
			if !yield(p.ID, p.Scale.label(r.grades[i])) {
				return
			}
		}
	}
}

// Parts lists the results by the ID of the part, in the order of the scheme.
func (r Result) Parts() iter.Seq2[string, PartResult] {
	return func(yield func(string, PartResult) bool) {
		for i := range r.table.list() {
			if !yield(r.table.parts[i].ID, r.part(i)) {
				return
			}
		}
	}
}

// MarshalJSON gives each part under its ID, and the decision:
// {"project":…,"test":…,"decision":…}.
func (r Result) MarshalJSON() ([]byte, error) {
	var o rule.Object
	for id, part := range r.Parts() {
		o.Add(id, part)
	}
	o.Add("decision", r.Decision)
	return o.MarshalJSON()
}
