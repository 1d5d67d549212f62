package assessment

import (
	"slices"

	"github.com/qagida/qagida"
)

// verdict is what one part leads to: the answers to its criteria, and the band
// that was earned.
//
// Whatever the points, few verdicts are possible: one while points are missing,
// and one for the sums between each two bounds of the scale and the pass mark.
// They are worked out once, when the scheme is made, and looked up from then on.
type verdict struct {
	answers qagida.Decision
	earned  bandNumber
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

// setVerdicts works out the verdicts of a part under all readings.
func (t *table) setVerdicts(p *part) {
	p.cuts = p.allCuts()
	for _, column := range []ScaleColumnReading{ByPoints, ByPercent} {
		for _, combined := range []PartsCombinedReading{EachPart, TestOnly} {
			under := readings{column: column, combined: combined}
			list := []verdict{t.verdict(p, nil, under), t.verdict(p, new(int64), under)}
			for i := range p.cuts {
				list = append(list, t.verdict(p, &p.cuts[i], under))
			}
			p.verdicts[column][combined] = list
		}
	}
}

// allCuts are the sums above 0 at which the verdict changes under some reading,
// from the least.
func (p *part) allCuts() []int64 {
	all := slices.Concat(p.Scale.columns[ByPoints], p.Scale.columns[ByPercent], []int64{p.PassMark.micro()})
	all = slices.DeleteFunc(all, func(sum int64) bool { return sum == 0 })
	slices.Sort(all)
	return slices.Compact(all)
}

// verdict is the verdict on a sum, nil while points are missing: then there is no
// grade, and the criteria stay undetermined.
func (t *table) verdict(p *part, sum *int64, under readings) (v verdict) {
	held, mark, grade := qagida.Undetermined, qagida.Undetermined, qagida.Undetermined
	disputed := false
	if sum != nil {
		place := p.Scale.place(*sum, under.column)
		disputed = place != p.Scale.place(*sum, under.column.other())
		held = qagida.Met
		mark = qagida.FactOf(*sum >= p.PassMark.micro()).Outcome()
		grade = qagida.FactOf(place <= p.passPlace).Outcome()
		v.earned = bandNumber(place + 1)
	}
	if under.combined == TestOnly { // only stated pass marks are asked for
		grade = qagida.NotApplicable
	}
	d := t.checklists[under.column].Open(&v.answers, "")
	if disputed { // the grade rests on the column that is read
		d.RecordUnder(p.held, held, uint8(under.column))
	} else {
		d.Record(p.held, held)
	}
	if p.mark >= 0 {
		d.Record(p.mark, mark)
	}
	if p.grade >= 0 {
		d.RecordUnder(p.grade, grade, uint8(under.combined))
	}
	return v
}

// verdict looks up what the points given lead to. The cuts that the sum reaches
// are counted without a branch, because nobody can guess where it lies.
func (p *part) verdict(got scores, under readings) *verdict {
	place := 0
	if got.complete() {
		place = 1
		for _, cut := range p.cuts {
			place += one(got.sum >= cut)
		}
	}
	return &p.verdicts[under.column.index()][under.combined.index()][place]
}

func one(so bool) int {
	if so {
		return 1
	}
	return 0
}
