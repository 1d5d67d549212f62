package assessment

import (
	"iter"
	"strconv"

	"github.com/qagida/qagida"
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

// bandNumber is one more than the place of a band in its scale, 0 for no grade
// yet.
type bandNumber uint16

const mostBands = 1<<16 - 1

// readings are the choices of a Scheme by which a person is graded.
type readings struct {
	column   ScaleColumnReading
	combined PartsCombinedReading
	step     ScoreStepReading
}

func (s *Scheme) readings() readings { return readings{s.ScaleColumn, s.PartsCombined, s.ScoreStep} }

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
	r.table, r.under = s.table, s.readings()
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
		d.Show(i, added.sum)
		r.missing |= added.missing << uint(p.first)
		r.grades[i] = r.under.record(d, p, added)
	}
	d.Unknown(r.missing)
	return r, nil
}

// record answers the criteria of a part and gives the number of the band that it
// earned. While points are missing there is none, and the criteria stay
// undetermined.
func (under *readings) record(d qagida.Draft, p *part, got scores) (earned bandNumber) {
	held, mark, grade := qagida.Undetermined, qagida.Undetermined, qagida.Undetermined
	disputed := false
	if got.complete() {
		place := p.Scale.place(got.sum, under.column)
		disputed = place != p.Scale.place(got.sum, under.column.other())
		held = qagida.Met
		mark = qagida.FactOf(got.sum >= p.PassMark.micro()).Outcome()
		grade = qagida.FactOf(place <= p.passPlace).Outcome()
		earned = bandNumber(place + 1)
	}
	if disputed { // the grade rests on the column that is read
		d.RecordUnder(p.held, held, uint8(under.column))
	} else {
		d.Record(p.held, held)
	}
	if p.mark >= 0 {
		d.Record(p.mark, mark)
	}
	if p.grade >= 0 {
		d.RecordUnder(p.grade, under.asked(grade), uint8(under.combined))
	}
	return earned
}

// asked is the outcome of a criterion on the grade: under test-only only stated
// pass marks are asked for.
func (under *readings) asked(grade qagida.Outcome) qagida.Outcome {
	if under.combined == TestOnly {
		return qagida.NotApplicable
	}
	return grade
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
	var o qagida.JSONObject
	for id, part := range r.Parts() {
		o.Add(id, part)
	}
	o.Add("decision", r.Decision)
	return o.MarshalJSON()
}
