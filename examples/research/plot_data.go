package main

import (
	"gonum.org/v1/plot/plotter"

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
	reading, measure string
	compared         string  // what the measure compares, in words
	affected         float64 // percent of the teachers

	gained, lost, open, other float64 // percent of what was compared
}

func readingBars(t *study.Totals) (bars []readingBar) {
	for _, r := range readingRows(t) {
		if r.Scenario == study.Unreformed.String() {
			bars = append(bars, readingBar{
				r.Reading, r.Measure, compared[r.Measure], percent(r.Affected, r.Teachers),
				percent(r.Gained, r.Compared), percent(r.Lost, r.Compared), percent(r.Open, r.Compared), percent(r.Other, r.Compared),
			})
		}
	}
	return bars
}

// compared says for a reader of the plot what a measure compares.
var compared = map[string]string{
	study.CertificateDays.String(): "days with a certificate",
	study.Balances.String():        "hours of the period, each year",
	study.Kinds.String():           "kind of each course",
	study.Duties.String():          "duties after each course",
}
