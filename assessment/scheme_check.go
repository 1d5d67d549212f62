package assessment

import (
	"math/bits"
	"slices"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

const (
	mostParts = 6  // a decision shows so many sums and bounds
	mostItems = 64 // a decision can miss so many facts
)

// checkScheme refuses a description that is not sound.
func checkScheme(edition qagida.Edition, parts []Part) error {
	if err := rule.CheckEdition(edition); err != nil {
		return err
	}
	if len(parts) == 0 || len(parts) > mostParts {
		return rule.Refuse("parts", strconv.Itoa(len(parts))+" parts", refusal.CountOutOfRange, 1, mostParts, len(parts))
	}
	items, seen := 0, map[string]bool{}
	for i := range parts {
		p := &parts[i]
		if err := p.check(); err != nil {
			return err
		}
		if seen[p.ID] {
			return rule.Refuse("part.id", p.ID, refusal.Twice)
		}
		seen[p.ID] = true
		items += len(p.Items)
	}
	if items > mostItems {
		return rule.Refuse("parts", strconv.Itoa(items)+" items", refusal.TooMany, mostItems, items)
	}
	return checkEdition(edition, parts)
}

// checkEdition refuses the name of an edition that says something else.
func checkEdition(edition qagida.Edition, parts []Part) error {
	own := bilimzetTable.parts
	if edition == qagida.Order95In2020 || edition == qagida.BilimzetIn2025 && !slices.EqualFunc(parts, own, samePart) {
		return rule.Refuse("edition", string(edition), refusal.NameOfAnotherDocument)
	}
	return nil
}

func samePart(a, b Part) bool {
	return a.ID == b.ID && a.Field == b.Field && a.Name == b.Name &&
		a.PassMark == b.PassMark && a.PassGrade == b.PassGrade &&
		a.Scale.max == b.Scale.max && a.Scale.step == b.Scale.step &&
		slices.Equal(a.Items, b.Items) && slices.Equal(a.Scale.bands, b.Scale.bands)
}

// check refuses a part that is not sound.
func (p *Part) check() error {
	if err := p.checkNames(); err != nil {
		return err
	}
	var sum int64
	for i := range p.Items {
		it := &p.Items[i]
		if err := it.check(p.itemField(i)); err != nil {
			return err
		}
		sum += it.worth(it.Max.micro)
	}
	if sum != p.Scale.max {
		return rule.Refuse(p.ID+".scale.max", p.Scale.Max().String(), refusal.SumDiffers, rule.FormatMicro(sum))
	}
	return p.checkPass()
}

// checkNames refuses what a part cannot be called, and a scale that was not made.
func (p *Part) checkNames() error {
	switch {
	case !rule.Slug(p.ID):
		return rule.Refuse("part.id", p.ID, refusal.NotASlug, "project")
	case p.ID == "decision":
		return rule.Refuse("part.id", p.ID, refusal.NameOfTheDecision)
	case p.Field == "":
		return rule.Refuse(p.ID+".field", "", refusal.Empty)
	case len(p.Items) == 0:
		return rule.Refuse(p.ID+".items", "", refusal.NoItems)
	case len(p.Items) > mostItems:
		return rule.Refuse(p.ID+".items", strconv.Itoa(len(p.Items))+" items", refusal.TooMany, mostItems, len(p.Items))
	case p.Scale.bands == nil:
		return rule.Refuse(p.ID+".scale", "", refusal.EmptyScale)
	}
	return nil
}

// itemField returns where the points of an item stand in an input.
func (p *Part) itemField(i int) string {
	if len(p.Items) == 1 {
		return p.Field
	}
	return p.Field + "[" + strconv.Itoa(i) + "]"
}

// check refuses a range that is empty, steps that miss its end, and a weight by
// which the points are no longer exact.
func (it *Item) check(field string) error {
	least, most, step := it.Min.micro, it.Max.micro, it.step(WholePoints)
	switch {
	case least < 0:
		return rule.Refuse(field+".min", it.Min.String(), refusal.Negative)
	case most <= least:
		return rule.Refuse(field+".max", it.Max.String(), refusal.NotAboveMinimum, rule.FormatMicro(least))
	case step <= 0:
		return rule.Refuse(field+".step", it.Step.String(), refusal.NotPositive)
	case (most-least)%step != 0:
		return rule.Refuse(field+".step", rule.FormatMicro(step), refusal.StepMisfits, it.Max)
	}
	return it.checkWeight(field)
}

func (it *Item) checkWeight(field string) error {
	weight := it.Weight
	if !weight.Known() {
		return nil
	}
	if weight.micro <= 0 {
		return rule.Refuse(field+".weight", weight.String(), refusal.NotPositive)
	}
	for _, points := range []int64{it.Min.micro, it.Max.micro, it.step(WholePoints), it.step(HalfPoints)} {
		high, low := bits.Mul64(uint64(points), uint64(weight.micro))
		times := rule.FormatMicro(points)
		if high >= microUnit {
			return rule.Refuse(field+".weight", weight.String(), refusal.WeightTooLarge, times, mostMicro/microUnit)
		}
		switch worth, rest := bits.Div64(high, low, microUnit); {
		case worth > mostMicro:
			return rule.Refuse(field+".weight", weight.String(), refusal.WeightTooLarge, times, mostMicro/microUnit)
		case rest != 0:
			return rule.Refuse(field+".weight", weight.String(), refusal.WeightTooFine, times)
		}
	}
	return nil
}

// checkPass refuses a part that does not say what passes, or says it beside the
// scale.
func (p *Part) checkPass() error {
	switch {
	case !p.PassMark.Known() && p.PassGrade == "":
		return rule.Refuse(p.ID+".pass_mark", "unknown", refusal.NoPassMark)
	case p.PassMark.micro < 0 || p.PassMark.micro > p.Scale.max:
		return rule.Refuse(p.ID+".pass_mark", p.PassMark.String(), refusal.BeyondScale, p.Scale.Max())
	case p.PassGrade == "":
		return nil
	}
	_, err := p.Scale.placeOf(p.ID+".pass_grade", p.PassGrade)
	return err
}
