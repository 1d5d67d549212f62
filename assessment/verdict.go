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

// mostBands is how many bands a scale may have to be graded by: to work out all
// verdicts takes time by the square of it.
const mostBands = 1000

// readings are the choices of a Scheme by which a person is graded.
type readings struct {
	column   ScaleColumnReading
	combined PartsCombinedReading
	step     ScoreStepReading
}

// judgeAll works out the verdicts on a part under all readings.
func (t *table) judgeAll(p *part) {
	starts := p.starts()
	p.cuts = starts[1:]
	for _, column := range []ScaleColumnReading{ByPoints, ByPercent} {
		for _, combined := range []PartsCombinedReading{EachPart, TestOnly} {
			under := readings{column: column, combined: combined}
			list := []verdict{t.judge(p, scores{missing: 1}, under)}
			for _, sum := range starts {
				list = append(list, t.judge(p, scores{sum: sum}, under))
			}
			p.verdicts[column][combined] = list
		}
	}
}

// starts are the sums at which a verdict begins under some reading, from 0, the
// bound of the worst band.
func (p *part) starts() []int64 {
	all := slices.Concat(p.Scale.columns[ByPoints], p.Scale.columns[ByPercent], []int64{p.PassMark.micro()})
	slices.Sort(all)
	return slices.Compact(all)
}

// judge answers the criteria of a part. While points are missing there is no
// grade, and the criteria stay undetermined.
func (t *table) judge(p *part, got scores, under readings) (v verdict) {
	held, mark, grade := qagida.Undetermined, qagida.Undetermined, qagida.Undetermined
	disputed := false
	if got.complete() {
		place := p.Scale.place(got.sum, under.column)
		disputed = place != p.Scale.place(got.sum, under.column.other())
		held = qagida.Met
		mark = qagida.FactOf(got.sum >= p.PassMark.micro()).Outcome()
		grade = qagida.FactOf(place <= p.passPlace).Outcome()
		v.earned = bandNumber(place + 1)
	}
	d := t.checklists[under.column].Open(&v.answers, "")
	if disputed { // the grade rests on the column that is read
		d = d.RecordUnder(p.held, held, uint8(under.column))
	} else {
		d = d.Record(p.held, held)
	}
	if p.mark >= 0 {
		d = d.Record(p.mark, mark)
	}
	if p.grade >= 0 {
		d = d.RecordUnder(p.grade, under.asked(grade), uint8(under.combined))
	}
	d.Close()
	return v
}

// asked is the outcome of a criterion on the grade: under test-only only stated
// pass marks are asked for.
func (under readings) asked(grade qagida.Outcome) qagida.Outcome {
	if under.combined == TestOnly {
		return qagida.NotApplicable
	}
	return grade
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

func one(so bool) (n int) {
	if so {
		n = 1
	}
	return n
}
