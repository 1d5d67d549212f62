package assessment

import (
	"iter"
	"slices"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// What has this person earned, and is the assessment passed: points, percent and
// grade of every part under a scheme (bilimzet, section 8).

// The codes of the findings on a result under the scheme of Bilimzet. Those of
// another provider's scheme are made in the same way of the IDs of its parts: see
// [Scheme.Criteria].
const (
	// CodeProjectHeld: every criterion of the Bilimzet project has its points, which are
	// added up (bilimzet/8.1.SUM). A person who did not come has not met it.
	//
	// Example: grade {"scheme":"bilimzet-2025","scores":[2,2,1,1,1]} → met
	CodeProjectHeld qagida.Code = "assessment-project-held"

	// CodeProjectGrade: the Bilimzet project is at least satisfactory
	// (bilimzet/8.1.PASS), under the reading parts-combined. It does not apply where a
	// criterion was missed and the points of the others could be enough.
	//
	// Example: grade {"scheme":"bilimzet-2025","scores":[1,1,1,1,0]} → not-met
	CodeProjectGrade qagida.Code = "assessment-project-grade"

	// CodeTestHeld: the Bilimzet test has been taken (bilimzet/8.2.1). A person who
	// did not come has not met it.
	//
	// Example: grade {"scheme":"bilimzet-2025","scores":[2,2,2,2,2]} → undetermined
	CodeTestHeld qagida.Code = "assessment-test-held"

	// CodeTestMark: the Bilimzet test reaches its pass mark, whichever column of the
	// scale sets its grade (bilimzet/8.2.2).
	//
	// Example: grade {"scheme":"bilimzet-2025","correct":16} → not-met
	CodeTestMark qagida.Code = "assessment-test-mark"
)

// Result is how one person has done under a scheme: the decision with its
// reasons, and the grade of every part. It is comparable, and making one
// allocates nothing.
type Result struct {
	qagida.Decision        // shows of each part first, in their order, what is known of its sum
	table           *table // of the scheme
	record          *recordedParts
	missing         uint64           // the items without points, a bit each over all parts
	sums            [mostParts]int64 // of the points given so far
	absent          [mostParts]bool  // where the person did not come
	bands           [mostParts]band  // that the parts have earned
	under           under
}

// under are the readings by which a person is graded.
type under struct {
	column   ScaleColumnReading
	combined PartsCombinedReading
	step     ScoreStepReading
}

func (s *Scheme) under() under { return under{s.ScaleColumn, s.PartsCombined, s.ScoreStep} }

// Grade grades one person and decides whether the assessment is passed. The
// points stand part by part, and in each part item by item, as the scheme lists
// them:
//
//	scheme.Grade(project, []assessment.Points{correct})
//
// A part without points has not been held; Points that are not known are still
// to come. Either leaves the part undetermined, and Missing says which they are,
// unless the most that they can be is not enough: however many there are already, they may
// yet turn out absent. For a person who did not come
// [Absent] stands in the place of the points, one for the whole part or one for
// an item: the part has not been held, and no grade is asked of it while the other
// points can be enough. The error names points outside the range of their
// item or off its step, and a part with a wrong number of them.
//
// Source: bilimzet/5.FA, 6.7 and 8.0 to 8.2.B2 for the scheme of Bilimzet.
func (s Scheme) Grade(points ...[]Points) (r Result, err error) {
	err = s.grade(&r, points)
	return r, err
}

// grade is Grade in the place where its result is read.
func (s *Scheme) grade(r *Result, points [][]Points) error {
	if err := s.checkParts(points); err != nil {
		return err
	}
	var (
		parts   = s.table.parts
		answers = make([]rule.Answer, 0, 3*mostParts)
		amounts [2 * mostParts]int64 // the sums, and then the least that earn the passing grades
		items   = 0
	)
	r.table, r.under = s.table, s.under()
	for i := range parts {
		p := &parts[i]
		e, err := p.earned(pointsOf(points, i), s.ScoreStep)
		if err != nil {
			*r = Result{}
			return err
		}
		answers = p.appendAnswers(answers, r.under, e)
		amounts[i], amounts[len(parts)+i] = e.shown(p), p.passing(s.ScaleColumn)
		r.sums[i] = e.sum
		r.bands[i] = p.band(e, s.ScaleColumn)
		r.missing, r.absent[i], items = r.missing|e.missing<<uint(items), e.absent != 0, items+len(p.Items)
	}
	d := s.table.list.Open(&r.Decision, s.Edition)
	d.Answer(rule.Collect(answers))
	d.Choose(uint8(s.ScaleColumn), uint8(s.PartsCombined), uint8(s.ScoreStep))
	d.Show(amounts[:2*len(parts)]...)
	d.Unknown(r.missing)
	return nil
}

// appendAnswers appends the answers to all that is asked of a part.
func (p *Part) appendAnswers(answers []rule.Answer, u under, e earned) []rule.Answer {
	answers = append(answers, u.held(p, e))
	if p.PassMark.Known() {
		answers = append(answers, e.reached(e.most >= p.PassMark.micro)) // whichever column sets the grade
	}
	if p.PassGrade != "" {
		answers = append(answers, u.graded(p, e))
	}
	return answers
}

// AppendGrades appends the grade of each part, in the order of the scheme, and returns
// whether the assessment is passed: what [Scheme.Grade] decides, without its reasons.
// A label is empty while points are missing. The error is that of Grade.
func (s Scheme) AppendGrades(dst []Label, points ...[]Points) (grades []Label, passed qagida.Outcome, err error) {
	if err := s.checkParts(points); err != nil {
		return dst, qagida.Undetermined, err
	}
	answers, given := make([]rule.Answer, 0, 3*mostParts), len(dst)
	for i := range s.table.parts {
		p := &s.table.parts[i]
		e, err := p.earned(pointsOf(points, i), s.ScoreStep)
		if err != nil {
			return dst[:given], qagida.Undetermined, err
		}
		answers, dst = p.appendAnswers(answers, s.under(), e), append(dst, p.label(p.band(e, s.ScaleColumn)))
	}
	return dst, s.table.list.Outcome(rule.Collect(answers)), nil
}

func (s *Scheme) checkParts(points [][]Points) error {
	switch {
	case s.table == nil:
		return refuseEmpty()
	case len(points) > len(s.table.parts):
		return rule.Refuse("parts", strconv.Itoa(len(points))+" parts",
			refusal.MoreThanScheme, len(s.table.parts), len(points))
	}
	return nil
}

// pointsOf returns the points of the part at a place, none where the caller has
// not come to it.
func pointsOf(points [][]Points, place int) []Points {
	if place >= len(points) {
		return nil
	}
	return points[place]
}

// earned is what a person has earned in one part.
type earned struct {
	sum     int64  // of the points given so far, in millionths
	most    int64  // that the sum can still become
	missing uint64 // the items without points, a bit each
	absent  uint64 // the items to which the person did not come, likewise
}

// shown returns the sum for a sentence: while points are missing what it is at most, and
// where none were given that there is none.
func (e earned) shown(p *Part) int64 {
	if e.missing != 0 || e.absent == p.allItems() {
		return rule.AtMost(e.most)
	}
	return e.sum
}

// complete reports whether every item has its points.
func (e earned) complete() bool { return e.missing|e.absent == 0 }

// earned adds up the points given for the items. None at all means that the part
// has not been held.
func (p *Part) earned(given []Points, reading ScoreStepReading) (e earned, err error) {
	switch {
	case len(given) == 0:
		return earned{missing: p.allItems(), most: p.Scale.max}, nil
	case len(given) == 1 && given[0].IsAbsent():
		return earned{absent: p.allItems()}, nil
	case len(given) != len(p.Items):
		return earned{}, rule.Refuse(p.Field, strconv.Itoa(len(given))+" numbers",
			refusal.WrongNumberOfScores, len(p.Items), len(given))
	}
	for i := range given {
		it, points := &p.Items[i], &given[i]
		switch {
		case points.Known() && it.takes(points.micro, reading):
			worth := it.worth(points.micro)
			e.sum, e.most = e.sum+worth, e.most+worth
		case points.Known():
			return earned{}, p.refuse(i, *points, reading)
		case points.IsAbsent():
			e.absent |= 1 << uint(i)
		default:
			e.missing |= 1 << uint(i)
			e.most += it.worth(it.Max.micro)
		}
	}
	return e, nil
}

// allItems returns the items of a part, a bit each.
func (p *Part) allItems() uint64 { return uint64(1)<<uint(len(p.Items)) - 1 }

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
			refusal.OutOfRange, rule.FormatMicro(least), rule.FormatMicro(most))
	}
	return rule.Refuse(p.itemField(i), points.String(), refusal.OffStep, rule.FormatMicro(it.step(reading)))
}

// held answers whether the part has been held: of a person who did not come there is
// nothing to wait for. Under test-only a part beside the one with the pass mark decides
// nothing, held or not.
func (u under) held(p *Part, e earned) rule.Answer {
	switch {
	case !p.beside:
		return e.held()
	case u.combined == TestOnly:
		return rule.Of(qagida.NotApplicable).Under(readPartsCombined)
	default:
		return e.held().Under(readPartsCombined)
	}
}

// graded answers whether the passing grade is earned. Under test-only only stated
// pass marks are asked for.
func (u under) graded(p *Part, e earned) rule.Answer {
	if u.combined == TestOnly {
		return rule.Of(qagida.NotApplicable).Under(readPartsCombined)
	}
	answer, other := e.reached(e.most >= p.passing(u.column)), e.reached(e.most >= p.passing(u.column.other()))
	return rule.Turned(readScaleColumn, answer, other).Under(readPartsCombined)
}

// held answers whether every item has its points: one that was missed has none.
func (e earned) held() rule.Answer {
	switch {
	case e.absent != 0:
		return rule.Of(qagida.NotMet)
	case e.missing != 0:
		return rule.Of(qagida.Undetermined)
	default:
		return rule.Of(qagida.Met)
	}
}

// reached answers whether that is reached which the most points reach or not: it waits
// for points only as long as they can be enough. Where they can be and an item was missed
// there is no sum to grade, and that the part was not held says so.
func (e earned) reached(enough bool) rule.Answer {
	switch {
	case !enough:
		return rule.Of(qagida.NotMet)
	case e.absent != 0:
		return rule.Of(qagida.NotApplicable)
	case e.missing != 0:
		return rule.Of(qagida.Undetermined)
	default:
		return rule.Of(qagida.Met)
	}
}

// band is the place of a band in its scale, the best being 1; 0 is none.
type band int32

// band returns the band that was earned, none where points are missing.
func (p *Part) band(e earned, column ScaleColumnReading) band {
	if !e.complete() {
		return 0
	}
	return band(p.Scale.place(e.sum, column) + 1)
}

// label returns the grade of a band, empty for none.
func (p *Part) label(b band) Label {
	if b == 0 {
		return ""
	}
	return p.Scale.bands[b-1].Label
}

// most returns the most that items, a bit each, can add.
func (p *Part) most(items uint64) (most int64) {
	for i := range p.Items {
		if items>>uint(i)&1 != 0 {
			most += p.Items[i].worth(p.Items[i].Max.micro)
		}
	}
	return most
}

// parts returns the parts of the scheme, none where the result knows none.
func (r *Result) parts() []Part {
	if r.table == nil {
		return nil
	}
	return r.table.parts
}

// earned returns what was earned in the part at a place.
func (r *Result) earned(place int) earned {
	p, items := &r.table.parts[place], 0
	for i := range place {
		items += len(r.table.parts[i].Items)
	}
	sum, missing := r.sums[place], r.missing>>uint(items)&p.allItems()
	e := earned{sum: sum, most: sum + p.most(missing), missing: missing}
	if r.absent[place] {
		e.absent = p.allItems()
	}
	return e
}

// Grades lists the grades by the ID of the part, in the order of the scheme; the
// label is empty where points are missing.
func (r Result) Grades() iter.Seq2[string, Label] {
	return func(yield func(string, Label) bool) {
		for i := range r.parts() {
			p := &r.table.parts[i]
			if !yield(p.ID, p.label(r.bands[i])) {
				return
			}
		}
		for i := range r.recorded() {
			if !yield(r.record.ids[i], r.record.parts[i].Grade) {
				return
			}
		}
	}
}

// The question assessment.grade.
type (
	gradeInput struct {
		Scheme  schemeName `json:"scheme"`
		Scores  []Points   `json:"scores,omitzero"`
		Correct answered   `json:"correct,omitzero"`
	}
	gradeAnswer struct {
		Project  partAnswer      `json:"project"`
		Test     partAnswer      `json:"test"`
		Decision qagida.Decision `json:"decision"`
	}
	partAnswer struct {
		Points   Points          `json:"points"`
		Percent  Percent         `json:"percent"`
		Grade    Label           `json:"grade"`
		Readings []qagida.Choice `json:"readings,omitempty"` // on which the grade rests
	}
)

// answered is how many answers are right, a whole number, or absent.
type answered struct{ points Points }

// MarshalJSON returns null, the number or absent.
func (a answered) MarshalJSON() ([]byte, error) {
	if a.points.Known() {
		return []byte(a.points.String()), nil
	}
	return a.points.MarshalJSON()
}

// UnmarshalJSON reads null, a whole number, or absent in quotes.
func (a *answered) UnmarshalJSON(b []byte) error {
	if string(b) == `"`+absent+`"` {
		a.points = Absent()
		return nil
	}
	var count qagida.Count
	if err := count.UnmarshalJSON(b); err != nil {
		return err
	}
	a.points = Points{}
	n, known := count.Int()
	if !known {
		return nil
	}
	points, err := NewPoints(n)
	if err != nil {
		return rule.Refuse("correct", count.String(), refusal.NotPoints)
	}
	a.points = points
	return nil
}

// given returns the points of the test as they are graded.
func (a answered) given() []Points {
	if a.points == (Points{}) {
		return nil
	}
	return []Points{a.points}
}

// schemeName names a scheme in an input. It must be stated: without one nothing
// can be said.
type schemeName string

// check refuses a name that is not that of the scheme of Bilimzet.
func (n schemeName) check() error {
	if n != schemeName(qagida.BilimzetIn2025) {
		return rule.Refuse("scheme", string(n), refusal.NotOneOf, qagida.BilimzetIn2025)
	}
	return nil
}

var gradeQuestion = rule.Question[Scheme, gradeInput, gradeAnswer]{
	Name:  "assessment.grade",
	Verbs: []string{"Scheme.Grade", "Scheme.AppendGrades"},
	Bounds: []rule.Bound{
		rule.At("scheme", `"bilimzet-2025"`),
		rule.At("scores", `[1,1,1,1,0]`, `[1,1,1,1,1]`, `[2,1,1,1,1]`, `[2,2,1,1,1]`, `[2,2,2,1,1]`, `[2,2,2,2,1]`,
			`["absent"]`),
		rule.At("correct", `16`, `17`, `18`, `19`, `20`, `22`, `23`, `25`, `"absent"`),
	},
	Lists:    []*rule.List{bilimzetList},
	Readings: []string{"score-step", "scale-column"},
	Rules:    Bilimzet2025(),
	Ask:      askGrade,
}

func askGrade(s Scheme, in *gradeInput) (gradeAnswer, error) {
	if err := in.Scheme.check(); err != nil {
		return gradeAnswer{}, err
	}
	r, err := s.Grade(in.Scores, in.Correct.given())
	if err != nil {
		return gradeAnswer{}, err
	}
	return gradeAnswerOf(r), nil
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

func partAnswerOf(p PartResult) partAnswer {
	return partAnswer{p.Points, p.Percent, p.Grade, slices.Collect(p.Readings())}
}
