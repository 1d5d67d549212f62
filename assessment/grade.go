package assessment

import (
	"iter"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// What has this person earned, and is the assessment passed: points, percent and
// grade of every part under a scheme (bilimzet, section 8).

// The codes of the findings on a result under the scheme of Bilimzet. Those of
// another provider's scheme are made in the same way of the IDs of its parts: see
// [Scheme.Criteria].
const (
	// CodeProjectHeld: every criterion of the Bilimzet project has its points
	// (bilimzet/8.1.SUM).
	//
	// Example: grade {"scheme":"bilimzet-2025","scores":[2,2,1,1,1]} → met
	CodeProjectHeld qagida.Code = "assessment-project-held"

	// CodeProjectGrade: the Bilimzet project is at least satisfactory
	// (bilimzet/8.1.PASS), under the reading parts-combined.
	//
	// Example: grade {"scheme":"bilimzet-2025","scores":[1,1,1,1,0]} → not-met
	CodeProjectGrade qagida.Code = "assessment-project-grade"

	// CodeTestHeld: the Bilimzet test has been taken (bilimzet/8.2.1).
	//
	// Example: grade {"scheme":"bilimzet-2025","scores":[2,2,2,2,2]} → undetermined
	CodeTestHeld qagida.Code = "assessment-test-held"

	// CodeTestMark: the Bilimzet test reaches its pass mark (bilimzet/8.2.2).
	//
	// Example: grade {"scheme":"bilimzet-2025","correct":16} → not-met
	CodeTestMark qagida.Code = "assessment-test-mark"

	// CodeTestGrade: the Bilimzet test is at least satisfactory
	// (bilimzet/8.2.2), under the reading parts-combined.
	//
	// Example: grade {"scheme":"bilimzet-2025","correct":17} → met
	CodeTestGrade qagida.Code = "assessment-test-grade"
)

// Result is how one person has done under a scheme: the decision with its
// reasons, and the grade of every part. It is comparable, and making one
// allocates nothing.
type Result struct {
	qagida.Decision
	scheme Scheme
	earned sheet
}

// sheet is what a person has earned, part by part.
type sheet [mostParts]earned

// earned is what a person has earned in one part.
type earned struct {
	sum     int64  // of the points given so far, in millionths
	missing uint64 // the items without points, a bit each
	place   int32  // of the band in the scale, 0 while points are missing
}

func (e *earned) complete() bool { return e.missing == 0 }

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
//
// Source: bilimzet/5.FA, 6.7 and 8.0 to 8.2.B2 for the scheme of Bilimzet.
func (s Scheme) Grade(points ...[]Points) (r Result, err error) {
	if err := s.earn(&r.earned, points); err != nil {
		return Result{}, err
	}
	r.scheme = s
	amounts := s.amounts(&r.earned)
	d := s.table.list.Open(&r.Decision, s.Edition)
	d.Answer(s.answers(&r.earned))
	d.Choose(uint8(s.ScaleColumn), uint8(s.PartsCombined), uint8(s.ScoreStep))
	d.Show(amounts[:2*len(s.table.parts)]...)
	if d.Undetermined() {
		d.Unknown(s.missing(&r.earned))
	}
	return r, nil
}

// Grades returns the grade of each part alone, in the order of the scheme; the
// label is empty while points are missing. It refuses what Grade refuses.
func (s Scheme) Grades(points ...[]Points) ([]Label, error) {
	var e sheet
	if err := s.earn(&e, points); err != nil {
		return nil, err
	}
	grades := make([]Label, len(s.table.parts))
	for i := range grades {
		grades[i] = s.table.parts[i].label(&e[i])
	}
	return grades, nil
}

// earn adds up the points of every part and finds the band that they earn.
func (s *Scheme) earn(e *sheet, points [][]Points) error {
	if s.table == nil {
		return refuseEmpty()
	}
	parts := s.table.parts
	if len(points) > len(parts) {
		return rule.Refuse("parts", strconv.Itoa(len(points))+" parts",
			"are more than the scheme has, "+strconv.Itoa(len(parts)))
	}
	for i := range parts {
		var given []Points
		if i < len(points) {
			given = points[i]
		}
		if err := parts[i].add(&e[i], given, s.ScoreStep); err != nil {
			return err
		}
		if e[i].complete() {
			e[i].place = int32(parts[i].Scale.place(e[i].sum, s.ScaleColumn))
		}
	}
	return nil
}

// add adds up the points given for the items. None at all means that the part
// has not been held.
func (p *Part) add(e *earned, given []Points, reading ScoreStepReading) error {
	if len(given) == 0 {
		e.missing = uint64(1)<<uint(len(p.Items)) - 1
		return nil
	}
	if len(given) != len(p.Items) {
		return rule.Refuse(p.Field, strconv.Itoa(len(given))+" numbers",
			"must be "+strconv.Itoa(len(p.Items))+" numbers, null for one that is not known yet")
	}
	for i, points := range given {
		if !points.Known() {
			e.missing |= 1 << uint(i)
			continue
		}
		it := &p.Items[i]
		if !it.takes(points.micro, reading) {
			return p.refuse(i, points, reading)
		}
		e.sum += it.worth(points.micro)
	}
	return nil
}

// takes reports whether an item can be given a number of points.
func (it *Item) takes(points int64, reading ScoreStepReading) bool {
	return points >= it.Min.micro && points <= it.Max.micro && (points-it.Min.micro)%it.step(reading) == 0
}

// refuse names what is wrong with the points of an item.
func (p *Part) refuse(i int, points Points, reading ScoreStepReading) error {
	it := &p.Items[i]
	least, most := it.Min.micro, it.Max.micro
	if points.micro < least || points.micro > most {
		return rule.Refuse(p.itemField(i), points.String(),
			"must be from "+rule.FormatMicro(least)+" to "+rule.FormatMicro(most))
	}
	return rule.Refuse(p.itemField(i), points.String(), "must go in steps of "+rule.FormatMicro(it.step(reading)))
}

// answers returns the answer to each criterion: of every part that it is held,
// then its pass mark and its passing grade where they are stated.
func (s *Scheme) answers(e *sheet) rule.Answers {
	var room [3 * mostParts]rule.Answer
	answers := room[:0]
	for i := range s.table.parts {
		p, earned := &s.table.parts[i], &e[i]
		answers = append(answers, p.held(earned, s.ScaleColumn))
		if p.PassMark.Known() {
			answers = append(answers, p.marked(earned))
		}
		if p.PassGrade != "" {
			answers = append(answers, s.graded(p, earned))
		}
	}
	return rule.Collect(answers)
}

// held answers whether every item has its points. The grade rests on the column
// that is read where the other one gives another.
func (p *Part) held(e *earned, column ScaleColumnReading) rule.Answer {
	switch {
	case !e.complete():
		return rule.Of(qagida.Undetermined)
	case p.Scale.disputed(e.sum, int(e.place), column):
		return rule.Of(qagida.Met).Under(readScaleColumn)
	default:
		return rule.Of(qagida.Met)
	}
}

// marked answers whether the pass mark is reached.
func (p *Part) marked(e *earned) rule.Answer {
	if !e.complete() {
		return rule.Of(qagida.Undetermined)
	}
	return rule.Is(qagida.FactOf(e.sum >= p.PassMark.micro))
}

// graded answers whether the passing grade is earned. Under test-only only stated
// pass marks are asked for.
func (s *Scheme) graded(p *Part, e *earned) rule.Answer {
	switch {
	case s.PartsCombined == TestOnly:
		return rule.Of(qagida.NotApplicable).Under(readPartsCombined)
	case !e.complete():
		return rule.Of(qagida.Undetermined).Under(readPartsCombined)
	default:
		return rule.Is(qagida.FactOf(int(e.place) <= p.passPlace())).Under(readPartsCombined)
	}
}

// amounts returns what the sentences show: the sum of each part, and then the
// least sum that earns its passing grade.
func (s *Scheme) amounts(e *sheet) (amounts [2 * mostParts]int64) {
	parts := s.table.parts
	for i := range parts {
		amounts[i] = e[i].sum
		amounts[len(parts)+i] = parts[i].Scale.least(parts[i].passPlace(), s.ScaleColumn)
	}
	return amounts
}

// missing returns the items without points, a bit each over all parts.
func (s *Scheme) missing(e *sheet) (missing uint64) {
	first := 0
	for i := range s.table.parts {
		missing |= e[i].missing << uint(first)
		first += len(s.table.parts[i].Items)
	}
	return missing
}

// label returns the grade that was earned, empty while points are missing.
func (p *Part) label(e *earned) Label {
	if !e.complete() {
		return ""
	}
	return p.Scale.bands[e.place].Label
}

// Grades lists the grades by the ID of the part, in the order of the scheme; the
// label is empty while points are missing.
func (r Result) Grades() iter.Seq2[string, Label] {
	return func(yield func(string, Label) bool) {
		for i := range r.scheme.parts() {
			p := &r.scheme.table.parts[i]
			if !yield(p.ID, p.label(&r.earned[i])) {
				return
			}
		}
	}
}

// MarshalJSON returns each part under its ID, and the decision:
// {"project":…,"test":…,"decision":…}.
func (r Result) MarshalJSON() ([]byte, error) {
	var o rule.Object
	for id, part := range r.Parts() {
		o.Add(id, part)
	}
	o.Add("decision", r.Decision)
	return o.MarshalJSON()
}

// The question assessment.grade.
type (
	gradeInput struct {
		Scheme  schemeName   `json:"scheme"`
		Scores  []Points     `json:"scores,omitzero"`
		Correct qagida.Count `json:"correct,omitzero"`
	}
	gradeAnswer struct {
		Project  partAnswer      `json:"project"`
		Test     partAnswer      `json:"test"`
		Decision qagida.Decision `json:"decision"`
	}
	partAnswer struct {
		Points  Points  `json:"points"`
		Percent Percent `json:"percent"`
		Grade   Label   `json:"grade"`
	}
)

// schemeName names a scheme in an input. It must be stated: without one nothing
// can be said.
type schemeName string

// check refuses a name that is not that of the scheme of Bilimzet.
func (n schemeName) check() error {
	if n != schemeName(qagida.BilimzetIn2025) {
		return rule.Refuse("scheme", string(n), "is not one of: "+string(qagida.BilimzetIn2025))
	}
	return nil
}

var gradeQuestion = rule.Question[Scheme, gradeInput, gradeAnswer]{
	Name:  "assessment.grade",
	Verbs: []string{"Scheme.Grade", "Scheme.Grades"},
	Bounds: []rule.Bound{
		rule.At("scheme", `"bilimzet-2025"`),
		rule.At("scores", `[1,1,1,1,0]`, `[1,1,1,1,1]`, `[2,1,1,1,1]`, `[2,2,1,1,1]`, `[2,2,2,1,1]`, `[2,2,2,2,1]`),
		rule.At("correct", `16`, `17`, `18`, `19`, `20`, `22`, `23`, `25`),
	},
	Lists: []*rule.List{bilimzetList},
	Rules: Bilimzet2025(),
	Ask:   askGrade,
}

func askGrade(s Scheme, in *gradeInput) (gradeAnswer, error) {
	if err := in.Scheme.check(); err != nil {
		return gradeAnswer{}, err
	}
	r, err := in.grade(s)
	if err != nil {
		return gradeAnswer{}, err
	}
	return gradeAnswerOf(r), nil
}

func (in *gradeInput) grade(s Scheme) (Result, error) {
	correct, err := in.test()
	if err != nil {
		return Result{}, err
	}
	return s.Grade(in.Scores, correct)
}

// test returns the points of the test: one for each right answer.
func (in *gradeInput) test() ([]Points, error) {
	n, known := in.Correct.Int()
	if !known {
		return nil, nil
	}
	points, err := NewPoints(n)
	if err != nil {
		return nil, rule.Refuse("correct", in.Correct.String(), "is out of range")
	}
	return []Points{points}, nil
}

func gradeAnswerOf(r Result) gradeAnswer {
	answer := gradeAnswer{Decision: r.Decision}
	for id, part := range r.Parts() {
		switch id {
		case Project:
			answer.Project = partAnswerOf(part)
		case Test:
			answer.Test = partAnswerOf(part)
		}
	}
	return answer
}

func partAnswerOf(p PartResult) partAnswer { return partAnswer{p.Points, p.Percent, p.Grade} }
