package assessment

import (
	"math/bits"
	"slices"

	"github.com/qagida/qagida"
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
		own[i].Items = slices.Clone(own[i].Items)
	}
	return Scheme{Edition: edition, table: &table{own, schemeList(own)}}, nil
}

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
	if err := s.Edition.Check(); err != nil {
		return err
	}
	return schemeSwitches.Check(&s)
}

func refuseEmpty() error {
	return rule.Refuse("scheme", "", "has no parts: make it with NewScheme")
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

// passPlace returns the place of the worst band that passes; without a passing
// grade, which no criterion asks for then, that of the worst band.
func (p *Part) passPlace() int {
	for place := range p.Scale.bands {
		if p.Scale.bands[place].Label == p.PassGrade {
			return place
		}
	}
	return len(p.Scale.bands) - 1
}
