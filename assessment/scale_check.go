package assessment

import (
	"strconv"

	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// scaleDraft is a scale whose bands have not been found sound yet. They are
// named in errors as the caller gave them.
type scaleDraft struct {
	max, step Points
	bands     []Band
}

// column is one way of stating the bounds.
type column struct {
	field string // as the JSON form names it
	max   Points
	bound func(Band) Points
}

func (d *scaleDraft) columns() [2]column {
	return [2]column{
		ByPoints:  {"from", d.max, func(b Band) Points { return b.From }},
		ByPercent: {"from_percent", micros(hundredPercent), func(b Band) Points { return b.FromPercent }},
	}
}

func (d *scaleDraft) refuse(band int, field, value string, kind refusal.Kind, amounts ...any) error {
	return rule.Refuse("bands["+strconv.Itoa(band)+"]."+field, value, kind, amounts...)
}

func (d *scaleDraft) check() error {
	if err := d.checkLabels(); err != nil {
		return err
	}
	stated := false
	for _, c := range d.columns() {
		if c.bound(d.bands[0]).Known() {
			stated = true
		}
		if err := d.checkColumn(c); err != nil {
			return err
		}
	}
	if !stated {
		return d.refuse(0, "from", "unknown", refusal.PointsOrPercent)
	}
	return d.checkPrinted()
}

func (d *scaleDraft) checkLabels() error {
	seen := map[Label]bool{}
	for i, band := range d.bands {
		switch {
		case band.Label == "":
			return d.refuse(i, "grade", "", refusal.Empty)
		case seen[band.Label]:
			return d.refuse(i, "grade", string(band.Label), refusal.Twice)
		}
		seen[band.Label] = true
	}
	return nil
}

// checkColumn refuses bounds that do not share out all values from 0 to the
// maximum.
func (d *scaleDraft) checkColumn(c column) error {
	stated := c.bound(d.bands[0]).Known()
	for i, band := range d.bands {
		bound := c.bound(band)
		switch {
		case bound.Known() != stated:
			return d.refuse(i, c.field, bound.String(), refusal.EveryBandOrNone)
		case bound.micro < 0:
			return d.refuse(i, c.field, bound.String(), refusal.Negative)
		case bound.Known() && bound.micro > c.max.micro:
			return d.refuse(i, c.field, bound.String(), refusal.AboveMaximum, c.max)
		}
	}
	if !stated {
		return nil
	}
	if err := d.checkOrder(c); err != nil {
		return err
	}
	if worst := d.at(0); c.bound(d.bands[worst]).micro != 0 {
		bound := c.bound(d.bands[worst]).String()
		return d.refuse(worst, c.field, bound, refusal.BelowUncovered, bound)
	}
	return nil
}

// checkOrder refuses equal bounds and bounds that go up and down.
func (d *scaleDraft) checkOrder(c column) error {
	for i := range d.bands[1:] {
		before, band := c.bound(d.bands[i]), c.bound(d.bands[i+1])
		neighbour := d.bands[i].Label
		switch {
		case band == before:
			return d.refuse(i+1, c.field, band.String(), refusal.BandsBeginTogether, neighbour)
		case (band.micro > before.micro) != d.ascending():
			return d.refuse(i+1, c.field, band.String(),
				refusal.BandOutOfOrder, neighbour, before)
		}
	}
	return nil
}

// ascending reports whether the bands stand from the worst to the best, as the
// first two tell.
func (d *scaleDraft) ascending() bool {
	if len(d.bands) < 2 {
		return false
	}
	first, second := d.bands[0], d.bands[1]
	if !first.From.Known() {
		return second.FromPercent.micro > first.FromPercent.micro
	}
	return second.From.micro > first.From.micro
}

// at is the place in the caller's order of the band with a rank, 0 being the
// worst.
func (d *scaleDraft) at(rank int) int {
	if d.ascending() {
		return rank
	}
	return len(d.bands) - 1 - rank
}

// checkPrinted holds the last values as printed against the bounds: each lies
// in its band and right before the next.
func (d *scaleDraft) checkPrinted() error {
	for rank := range d.bands {
		place := d.at(rank)
		band := d.bands[place]
		if !band.To.Known() {
			continue
		}
		if !band.From.Known() || band.To.micro < band.From.micro {
			return d.refuse(place, "to", band.To.String(), refusal.BandEndsBefore, band.From)
		}
		if err := d.checkLast(place, rank); err != nil {
			return err
		}
	}
	return nil
}

// checkLast holds the printed last value of a band against what comes after it:
// the next band, or the end of the scale.
func (d *scaleDraft) checkLast(place, rank int) error {
	to := d.bands[place].To
	if rank == len(d.bands)-1 {
		switch to.Compare(d.max) {
		case 1:
			return d.refuse(place, "to", to.String(), refusal.AboveMaximum, d.max)
		case -1:
			return d.refuse(place, "to", to.String(), refusal.AboveUncovered, d.max)
		}
		return nil
	}
	next := d.bands[d.at(rank+1)]
	name := next.Label
	switch {
	case to.micro >= next.From.micro:
		return d.refuse(place, "to", to.String(), refusal.BandOverlaps, name, next.From)
	case to.micro+d.step.micro < next.From.micro:
		return d.refuse(place, "to", to.String(),
			refusal.BandLeavesGap, name, next.From)
	}
	return nil
}
