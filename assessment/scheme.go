package assessment

import (
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// How a provider assesses: what it describes once, and what grades one person
// after another.

// Item is one thing that is given points: a criterion of the project, or the
// right answers of the test.
type Item struct {
	Name   qagida.Text `json:"name,omitzero"`
	Min    Points      `json:"min,omitzero"`    // least points; not stated is 0
	Max    Points      `json:"max,omitzero"`    // most points
	Step   Points      `json:"step,omitzero"`   // distance of two values; where the provider states none, the reading score-step decides
	Weight Points      `json:"weight,omitzero"` // what one point of it adds to the part; not stated is 1
}

// Part is a component of an assessment as a provider describes it: its items,
// whose points add up, the scale of the sum, and what passes.
//
// What passes is a mark, a grade, or both. A pass mark of 0 lets everybody pass
// whom the part has been held for.
type Part struct {
	ID    string      // lower-case with hyphens: "project"; the codes of its findings contain it. Not decision, which stands beside it in JSON
	Field string      // where the points stand in an input: "scores"; with several items they are scores[0], scores[1] …
	Name  qagida.Text // in a language left out, the ID stands for it

	Items []Item
	Scale Scale // of the sum; its maximum is what the items add up to

	PassMark  Points // least points that pass, themselves enough; not known where the provider states none
	PassGrade Label  // the worst grade that passes; empty where none is stated

	Provision     qagida.Provision // where the items and the scale stand; left out, order95/28
	PassProvision qagida.Provision // where it is said what passes; left out, order95/28

	beside bool     // it has no pass mark, and stands beside a part that has: under test-only it decides nothing
	passes [2]int64 // the least sums that earn PassGrade, by points and by percent, once the part is one of a scheme
}

// Scheme is how a provider assesses: its parts, each with items, a scale and
// what passes, and how the parts combine. It is made once by [NewScheme]; what
// it describes never changes, the readings may be set. The zero Scheme has no
// parts and grades nothing.
type Scheme struct {
	Edition qagida.Edition

	ScaleColumn   ScaleColumnReading
	PartsCombined PartsCombinedReading
	ScoreStep     ScoreStepReading

	table *table
}

// table is what a provider describes, together with the checklist by which it is
// decided. It never changes.
type table struct {
	parts []Part
	list  *rule.List
}

// NewScheme returns a scheme with the parts in the order in which the provider
// names them.
//
// It refuses, naming the part and the field: an ID that stands twice, a
// negative or empty range of an item, a step that misses the maximum, a weight
// that does not lead to whole millionths, a scale whose maximum is not what the
// items add up to, a pass mark outside the scale, a passing grade that the scale
// does not have, a part that says nothing of passing, more than six parts, and
// more than 64 items. It refuses nothing that is sound, but for the name of an
// edition that says something else.
func NewScheme(edition qagida.Edition, parts ...Part) (Scheme, error) {
	if err := checkScheme(edition, parts); err != nil {
		return Scheme{}, err
	}
	if edition == qagida.BilimzetIn2025 {
		return Bilimzet2025(), nil
	}
	own := slices.Clone(parts)
	for i := range own {
		p := &own[i]
		p.Items = slices.Clone(p.Items)
		p.passes = p.passingSums()
		p.beside = !p.PassMark.Known() && slices.ContainsFunc(own, hasMark)
	}
	return Scheme{Edition: edition, table: &table{own, schemeList(own)}}, nil
}

func hasMark(p Part) bool { return p.PassMark.Known() }

// parts returns the parts, none of the zero Scheme.
func (s *Scheme) parts() []Part {
	if s.table == nil {
		return nil
	}
	return s.table.parts
}

// Check refuses the zero Scheme, an edition without a name and a reading that
// does not exist. The error names the field.
func (s Scheme) Check() error {
	if s.table == nil {
		return refuseEmpty()
	}
	if err := rule.CheckEdition(s.Edition); err != nil {
		return err
	}
	return schemeSwitches.Check(&s)
}

func refuseEmpty() error {
	return rule.Refuse("scheme", "", refusal.EmptyScheme)
}

// With returns the scheme under other readings, each written as its text form:
//
//	scheme, err := assessment.Bilimzet2025().With("score-step=half")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do.
func (s Scheme) With(choices ...string) (Scheme, error) {
	err := schemeSwitches.Set(&s, choices...)
	return s, err
}

// Choices returns the choice in force of every reading of the scheme.
func (s Scheme) Choices() []qagida.Choice { return schemeSwitches.Choices(&s) }

// Criteria returns the criteria by which the scheme decides, part by part. The
// code of each is made of the part's ID: assessment-ID-held, assessment-ID-mark
// where a pass mark is stated, assessment-ID-grade where a passing grade is.
func (s Scheme) Criteria() []qagida.Criterion {
	if s.table == nil {
		return nil
	}
	return rule.Criteria(s.table.list)
}

// Parts returns a copy of what the provider describes, in its order.
func (s Scheme) Parts() []Part {
	list := slices.Clone(s.parts())
	for i := range list {
		list[i].Items = slices.Clone(list[i].Items)
	}
	return list
}

// step returns the distance of two values of an item.
func (it *Item) step(reading ScoreStepReading) int64 {
	switch {
	case it.Step.Known():
		return it.Step.micro
	case reading == HalfPoints:
		return defaultStep / 2
	default:
		return defaultStep
	}
}

// defaultStep is the distance of two values under score-step=whole where the
// provider states none.
const defaultStep = microUnit

// worth returns what points of an item add to its part. The scheme was refused
// if they are no whole number of millionths or more than points can be.
func (it *Item) worth(points int64) int64 {
	if !it.Weight.Known() {
		return points
	}
	high, low := bits.Mul64(uint64(points), uint64(it.Weight.micro))
	worth, _ := bits.Div64(high, low, microUnit)
	return int64(worth)
}

// step returns the distance that the values of the sum keep at least.
func (p *Part) step(reading ScoreStepReading) int64 {
	step := int64(0)
	for i := range p.Items {
		it := &p.Items[i]
		step = commonDivisor(commonDivisor(it.worth(it.step(reading)), it.worth(it.Min.micro)), step)
	}
	return step
}

// passingSums returns the least sums that earn the passing grade, by points and by
// percent; 0 where none is stated.
func (p *Part) passingSums() [2]int64 {
	if p.PassGrade == "" {
		return [2]int64{}
	}
	place := slices.IndexFunc(p.Scale.bands, func(b Band) bool { return b.Label == p.PassGrade })
	return [2]int64{p.Scale.least(place, ByPoints), p.Scale.least(place, ByPercent)}
}

// passing returns the least sum that earns the passing grade by a column, 0 where
// none is stated.
func (p *Part) passing(column ScaleColumnReading) int64 {
	if column == ByPercent {
		return p.passes[1]
	}
	return p.passes[0]
}

// The question assessment.scheme.
type (
	schemeInput struct {
		Edition qagida.Edition `json:"edition,omitzero"`
		Parts   []schemePart   `json:"parts,omitzero"`
	}
	schemePart struct {
		partForm
		Points []Points `json:"points,omitzero"` // of one person, item by item
	}
	schemeAnswer struct {
		Parts         []schemeResult  `json:"parts"`
		Disagreements []schemeDispute `json:"disagreements"` // the first of each part, at most 100
		Decision      qagida.Decision `json:"decision"`
	}
	schemeResult struct {
		ID string `json:"id"`
		partAnswer
		Passed qagida.Outcome `json:"passed"`
	}
	schemeDispute struct {
		Part string `json:"part"`
		Disagreement
	}
)

// mostDisputes is how many disagreements of a part are listed.
const mostDisputes = 100

var schemeQuestion = rule.Question[Scheme, schemeInput, schemeAnswer]{
	Name:  "assessment.scheme",
	Verbs: []string{"NewScheme", "Scheme.Disagreements", "Scheme.Criteria"},
	Bounds: []rule.Bound{
		rule.At("edition", `"quiz-2026"`),
		rule.At("parts", `[{"id":"quiz","items":[{"max":40,"step":1}],"scale":{"max":40,"bands":`+
			`[{"grade":"pass","from":28},{"grade":"fail","from":0}]},"pass_mark":28}]`),
		rule.At("parts.id", `"quiz"`), rule.At("parts.field", `"quiz"`),
		rule.At("parts.name.kk", `"сынақ"`), rule.At("parts.name.ru", `"зачёт"`), rule.At("parts.name.en", `"quiz"`),
		rule.At("parts.items", `[{"max":40,"step":1}]`),
		rule.At("parts.items.name.kk", `"жауап"`), rule.At("parts.items.name.ru", `"ответы"`),
		rule.At("parts.items.name.en", `"answers"`),
		rule.At("parts.items.min", `0`), rule.At("parts.items.max", `40`), rule.At("parts.items.step", `1`),
		rule.At("parts.items.weight", `1`),
		rule.At("parts.scale.max", `40`), rule.At("parts.scale.step", `1`),
		rule.At("parts.scale.bands", `[{"grade":"pass","from":28},{"grade":"fail","from":0}]`),
		rule.At("parts.scale.bands.grade", `"pass"`), rule.At("parts.scale.bands.from", `28`),
		rule.At("parts.scale.bands.to", `40`), rule.At("parts.scale.bands.from_percent", `70`),
		rule.At("parts.pass_mark", `28`), rule.At("parts.pass_grade", `"pass"`),
		rule.At("parts.provision", `"order95/28"`), rule.At("parts.pass_provision", `"order95/28"`),
		rule.At("parts.points", `[27]`, `[28]`, `[40]`),
	},
	Lists:    []*rule.List{rule.Checklist{Name: "assessment.scheme", Readings: schemeReadings}.List()},
	Readings: []string{"parts-combined", "score-step", "scale-column"},
	Rules:    Bilimzet2025(),
	Ask:      askScheme,
}

// askScheme makes the scheme, under the readings of s, and grades one person.
func askScheme(s Scheme, in *schemeInput) (schemeAnswer, error) {
	made, err := in.scheme()
	if err != nil {
		return schemeAnswer{}, err
	}
	schemeSwitches.Copy(&made, &s)
	points := make([][]Points, len(in.Parts))
	for i := range in.Parts {
		points[i] = in.Parts[i].Points
		if err := in.checkPoints(&made, i); err != nil {
			return schemeAnswer{}, err
		}
	}
	r, err := made.Grade(points...)
	return schemeAnswerOf(made, r), err
}

// scheme makes the scheme. What is wrong with one of its parts is named by its place.
func (in *schemeInput) scheme() (Scheme, error) {
	parts, seen := make([]Part, len(in.Parts)), map[string]bool{}
	for i := range in.Parts {
		place := "parts[" + strconv.Itoa(i) + "]."
		p, err := in.Parts[i].part()
		if err != nil {
			return Scheme{}, rule.Rename(err, func(field string) string { return place + "scale." + field })
		}
		if err := p.check(); err != nil {
			return Scheme{}, rule.Rename(err, func(field string) string { return place + p.inside(field) })
		}
		if seen[p.ID] {
			return Scheme{}, rule.Refuse(place+"id", p.ID, refusal.Twice)
		}
		parts[i], seen[p.ID] = p, true
	}
	return NewScheme(in.Edition, parts...)
}

// inside returns where a field that a check of the part names stands in the part.
func (p *Part) inside(field string) string {
	for i := range p.Items {
		below, found := strings.CutPrefix(field, p.itemField(i)+".")
		if found && slices.Contains(itemFields, below) {
			return "items[" + strconv.Itoa(i) + "]." + below
		}
	}
	return strings.TrimPrefix(strings.TrimPrefix(field, "part."), p.ID+".")
}

// itemFields are those of an item that a check may name; a part has none of them.
var itemFields = []string{"min", "max", "step", "weight"}

// checkPoints refuses the points of a part that cannot be graded, naming them by
// their place.
func (in *schemeInput) checkPoints(s *Scheme, part int) error {
	p := &s.table.parts[part]
	_, err := p.earned(in.Parts[part].Points, s.ScoreStep)
	return rule.Rename(err, func(field string) string {
		place := "parts[" + strconv.Itoa(part) + "].points"
		for i := range p.Items {
			if field == p.itemField(i) && len(in.Parts[part].Points) == len(p.Items) {
				return place + "[" + strconv.Itoa(i) + "]"
			}
		}
		return place
	})
}

func schemeAnswerOf(s Scheme, r Result) schemeAnswer {
	answer := schemeAnswer{Decision: r.Decision, Disagreements: []schemeDispute{}}
	for id, part := range r.Parts() {
		answer.Parts = append(answer.Parts, schemeResult{id, partAnswerOf(part), part.Passed})
		listed := 0
		for d := range part.part.Scale.disagreements(part.part.step(s.ScoreStep)) {
			if listed++; listed > mostDisputes {
				break
			}
			answer.Disagreements = append(answer.Disagreements, schemeDispute{id, d})
		}
	}
	return answer
}
