package main

import (
	"gonum.org/v1/plot/plotter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/examples/research/study"
)

// What the plots show, apart from how they look.

// shareLine is the share of teachers with a valid certificate, in percent, on the
// first day of each month; x is the year with the month as its fraction.
func shareLine(t *study.Totals, s study.Scenario) plotter.XYs {
	line := make(plotter.XYs, study.Months)
	for m := range line {
		line[m].X = study.FirstYear + float64(m)/12
		line[m].Y = percent(t.Scenarios[s].Valid[m], t.Teachers)
	}
	return line
}

const million = 1e6

// hourBars are the academic hours of each year in millions, of short and of long
// courses at home: what providers in the country have to teach, each participant
// counted.
func hourBars(t *study.Totals, s study.Scenario) (short, long plotter.Values) {
	for _, y := range t.Scenarios[s].Years {
		short = append(short, float64(y.HoursShort)/million)
		long = append(long, float64(y.HoursLong)/million)
	}
	return short, long
}

// readingBar is what a reading changes in one measure under the 2020 edition.
type readingBar struct {
	reading, measure  string
	question, meaning string  // what the text leaves open, and the meaning taken, in words
	compared          string  // what the measure compares, in words
	affected          float64 // percent of the teachers

	gained, lost, open, other float64 // percent of what was compared
}

// changed is the percentage of what was compared that the reading changes.
func (b *readingBar) changed() float64 { return b.gained + b.lost + b.open + b.other }

func readingBars(t *study.Totals) (bars []readingBar) {
	for i, a := range study.Alternatives() {
		reading, _ := qagida.FindReading(a.Reading) // an alternative is of a reading that exists
		for _, m := range a.Measures {
			e := &t.Scenarios[study.Unreformed].Effects[i][m]
			bars = append(bars, readingBar{
				reading: a.String(), measure: m.String(),
				question: reading.Question.In(qagida.English), meaning: a.Text(qagida.English),
				compared: compared[m], affected: percent(e.Teachers, t.Teachers),
				gained: percent(e.Gained, e.Compared), lost: percent(e.Lost, e.Compared),
				open: percent(e.Open, e.Compared), other: percent(e.Other, e.Compared),
			})
		}
	}
	return bars
}

// compared says for a reader of the plot of what the changes are a share.
var compared = map[study.Measure]string{
	study.CertificateDays: "of the days: certificate valid?",
	study.Balances:        "of the year ends: hours enough?",
	study.Kinds:           "of the courses: which kind?",
	study.Duties:          "of the duties after courses: met?",
}
