package assessment

import (
	"slices"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Item is one thing that is given points: a criterion of the project, or the
// right answers of the test.
type Item struct {
	Name qagida.Text
	Min  Points // least points; not stated is 0
	Max  Points // most points
	Step Points // distance of two values; where the provider states none, the reading score-step decides
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
	Scale Scale

	PassMark  Points // least points that pass, themselves enough; not known where the provider states none
	PassGrade Label  // the worst grade that passes; empty where none is stated

	Provision     qagida.Provision // where the items and the scale stand; left out, order95/28
	PassProvision qagida.Provision // where it is said what passes; left out, order95/28
}

// part is a Part that has been found sound, with what grading needs at hand.
type part struct {
	Part
	items     []item
	grids     [2][]grid // of the items, by the reading score-step
	first     int       // the place of its first item among those of all parts
	passPlace int       // the place of the worst band that passes, -1 for none

	held, mark, grade int // the places of its criteria, -1 for one that it does not have

	verdicts [2][2][]verdict // by the readings scale-column and parts-combined: for missing points, for sums from 0, and from each cut
	cuts     []int64
}

// item is the range of an Item in millionths.
type item struct {
	min, max int64
	steps    [2]int64 // by the reading score-step
}

func newPart(p Part) (part, error) {
	if err := checkNames(p); err != nil {
		return part{}, err
	}
	p.Items = slices.Clone(p.Items)
	made := part{Part: p, passPlace: -1}
	var sum int64
	for i := range p.Items {
		it, err := newItem(p.itemField(i), p.Items[i])
		if err != nil {
			return part{}, err
		}
		made.items = append(made.items, it)
		for reading, step := range it.steps {
			made.grids[reading] = append(made.grids[reading], newGrid(it.min, it.max, step))
		}
		sum += it.max
	}
	if sum != p.Scale.max {
		return part{}, rule.Refuse(p.ID+".scale.max", p.Scale.Max().String(), "must be what the items add up to, "+rule.FormatMicro(sum))
	}
	return made, made.setPass()
}

// checkNames refuses what a part cannot be called, and a scale that was not made.
func checkNames(p Part) error {
	switch {
	case qagida.Edition(p.ID).Check() != nil:
		return rule.Refuse("part.id", p.ID, "must be lower-case letters and digits with single hyphens, such as project")
	case p.ID == "decision":
		return rule.Refuse("part.id", p.ID, "is the name of the decision in the JSON form of a result")
	case p.Field == "":
		return rule.Refuse(p.ID+".field", "", "is empty")
	case len(p.Items) > mostItems:
		return rule.Refuse(p.ID+".items", strconv.Itoa(len(p.Items))+" items", "must be 64 at most")
	case p.Scale.bands == nil:
		return rule.Refuse(p.ID+".scale", "", "has no bands: make it with NewScale")
	case len(p.Scale.bands) > mostBands:
		return rule.Refuse(p.ID+".scale", strconv.Itoa(len(p.Scale.bands))+" bands", "must be 1000 at most")
	}
	return nil
}

// itemField is where the points of an item stand in an input.
func (p *Part) itemField(i int) string {
	if len(p.Items) == 1 {
		return p.Field
	}
	return p.Field + "[" + strconv.Itoa(i) + "]"
}

// defaultStep is the distance of two values under score-step=whole where the
// provider states none.
const defaultStep = microUnit

func newItem(field string, it Item) (item, error) {
	made := item{min: it.Min.micro(), max: it.Max.micro(), steps: [2]int64{it.Step.micro(), it.Step.micro()}}
	if !it.Step.Known() {
		made.steps = [2]int64{WholePoints: defaultStep, HalfPoints: defaultStep / 2}
	}
	switch {
	case made.min < 0:
		return item{}, rule.Refuse(field+".min", it.Min.String(), "is negative")
	case made.max <= made.min:
		return item{}, rule.Refuse(field+".max", it.Max.String(), "must be known and above the minimum, "+rule.FormatMicro(made.min))
	case made.steps[0] <= 0:
		return item{}, rule.Refuse(field+".step", it.Step.String(), "must be above 0")
	case (made.max-made.min)%made.steps[0] != 0:
		return item{}, rule.Refuse(field+".step", micros(made.steps[0]).String(), "does not lead from the minimum to the maximum, "+it.Max.String())
	}
	return made, nil
}

// setPass finds what passes on the scale.
func (p *part) setPass() error {
	switch {
	case !p.PassMark.Known() && p.PassGrade == "":
		return rule.Refuse(p.ID+".pass_mark", "unknown", "must be stated, or a grade that passes")
	case p.PassMark.micro() < 0 || p.PassMark.micro() > p.Scale.max:
		return rule.Refuse(p.ID+".pass_mark", p.PassMark.String(), "must be from 0 to "+p.Scale.Max().String()+", the maximum of the scale")
	case p.PassGrade == "":
		return nil
	}
	place, err := p.Scale.placeOf(p.ID+".pass_grade", p.PassGrade)
	p.passPlace = place
	return err
}

// step is the distance that the values of the sum keep at least.
func (p *part) step(reading ScoreStepReading) int64 {
	step := int64(0)
	for i := range p.items {
		step = commonDivisor(commonDivisor(p.items[i].steps[reading.index()], p.items[i].min), step)
	}
	return step
}

// pointsFor is the least sum that earns the band at a place.
func (p *part) pointsFor(place int, column ScaleColumnReading) int64 {
	return p.Scale.columns[column.index()][place]
}

// scores is what has been given for the items of a part.
type scores struct {
	sum     int64
	missing uint64 // the items without points, one bit each, from the first of the part
}

func (s scores) complete() bool { return s.missing == 0 }

// add adds up the points given for the items. None at all means that the part
// has not been held.
func (p *part) add(given []Points, reading ScoreStepReading) (s scores, err error) {
	if len(given) == 0 {
		return scores{missing: 1<<uint(len(p.items)) - 1}, nil
	}
	if len(given) != len(p.items) {
		return scores{}, rule.Refuse(p.Field, strconv.Itoa(len(given))+" numbers", "must be "+strconv.Itoa(len(p.items))+" numbers, null for one that is not known yet")
	}
	grids := p.grids[reading.index()][:len(given)]
	for i, points := range given {
		s.sum += points.micro()
		if grids[i].has(points) {
			continue
		}
		if points.Known() {
			return scores{}, p.refuse(i, points, reading)
		}
		s.missing |= 1 << uint(i)
	}
	return s, nil
}

// refuse names what is wrong with the points of an item.
func (p *part) refuse(i int, points Points, reading ScoreStepReading) error {
	it := &p.items[i]
	if points.micro() < it.min || points.micro() > it.max {
		return rule.Refuse(p.itemField(i), points.String(), "must be from "+rule.FormatMicro(it.min)+" to "+rule.FormatMicro(it.max))
	}
	return rule.Refuse(p.itemField(i), points.String(), "must go in steps of "+rule.FormatMicro(it.steps[reading.index()]))
}
