package assessment

import "iter"

// Need is what a person still has to earn in a part.
type Need struct {
	Label     Label  // the grade to reach; empty for passing
	Points    Points // points to earn on the items that have none yet; 0 when nothing more is needed, not known when it cannot be reached
	Reachable bool   // the items that have no points yet can still give as many
}

// Needed lists, the best grade first, what it takes to reach each grade at
// least. The points go in the steps that the open items share. Once every item
// has its points, a grade is either reached with 0 or cannot be reached.
func (r PartResult) Needed() iter.Seq[Need] {
	return func(yield func(Need) bool) {
		if r.part == nil {
			return
		}
		for place, band := range r.part.Scale.bands {
			if !yield(r.need(band.Label, r.part.pointsFor(place, r.under.column))) {
				return
			}
		}
	}
}

// NeededToPass is what it takes to pass the part; where nothing is asked of it,
// 0 points.
func (r PartResult) NeededToPass() Need {
	if r.part == nil {
		return Need{}
	}
	least, _ := r.under.leastToPass(r.part)
	return r.need("", least)
}

// need is what is still to be earned for a sum.
func (r PartResult) need(label Label, sum int64) Need {
	least, most, step := r.open()
	short := max(sum-r.scores.sum, least)
	if short > most {
		return Need{Label: label}
	}
	if short > least {
		short = least + roundUp(short-least, step)
	}
	return Need{Label: label, Points: micros(short), Reachable: true}
}

// open is the least and the most that the items without points can still give,
// and the step that they share.
func (r PartResult) open() (least, most, step int64) {
	for i := range r.part.items {
		if r.scores.missing>>uint(i)&1 == 0 {
			continue
		}
		it := &r.part.items[i]
		least, most = least+it.min, most+it.max
		step = commonDivisor(it.steps[r.under.step.index()], step)
	}
	return least, most, step
}
