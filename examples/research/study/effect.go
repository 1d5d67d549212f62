package study

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// compare adds what an alternative changes for one teacher in one measure.
func (e *Effect) compare(m Measure, courses []Course, base, other *verdict) {
	var one Effect
	switch m {
	case CertificateDays:
		one.days(base, other)
	case Balances:
		one.balances(base, other)
	case Kinds:
		one.kinds(courses, base, other)
	default:
		one.duties(courses, base, other)
	}
	if one.changes() > 0 {
		one.Teachers = 1
	}
	e.Compared += one.Compared
	e.Teachers += one.Teachers
	e.Gained += one.Gained
	e.Lost += one.Lost
	e.Open += one.Open
	e.Other += one.Other
}

// changes is how many things the alternative changes.
func (e *Effect) changes() int64 { return e.Gained + e.Lost + e.Open + e.Other }

// days compares the days covered in each year. An alternative moves all days of a
// teacher to one side, so that the difference of a year is its days.
func (e *Effect) days(base, other *verdict) {
	for year := range Years {
		e.Compared += int64(Year(year).Days())
		if more := int64(other.covered[year] - base.covered[year]); more > 0 {
			e.Gained += more
		} else {
			e.Lost -= more
		}
	}
}

func (e *Effect) balances(base, other *verdict) {
	for year := range Years {
		was, is := base.balances[year], other.balances[year]
		e.change(was, is, was != is)
	}
}

func (e *Effect) kinds(courses []Course, base, other *verdict) {
	for i := range courses {
		if Reported.Contains(courses[i].Last) == qagida.Yes {
			was, is := base.kinds[i], other.kinds[i]
			e.change(ofTheOrder(was), ofTheOrder(is), was != is)
		}
	}
}

// ofTheOrder says whether a kind is one of the two of the order, undetermined while
// it is not settled.
func ofTheOrder(k qualification.Kind) qagida.Outcome {
	switch k.Is(qualification.Short).Or(k.Is(qualification.Long)) {
	case qagida.Yes:
		return qagida.Met
	case qagida.No:
		return qagida.NotMet
	default:
		return qagida.Undetermined
	}
}

func (e *Effect) duties(courses []Course, base, other *verdict) {
	for i := range courses {
		if Reported.Contains(courses[i].Last) != qagida.Yes {
			continue
		}
		for slot := range Slots {
			// Whether a duty that can still be met has begun is no difference.
			was, is := base.stages[i][slot].Outcome(), other.stages[i][slot].Outcome()
			e.change(was, is, was != is)
		}
	}
}

// change counts one thing compared, by its outcomes and whether anything changed:
// what is met is kept.
func (e *Effect) change(was, is qagida.Outcome, changed bool) {
	e.Compared++
	kept, keeps := was == qagida.Met, is == qagida.Met
	switch {
	case kept && is == qagida.Undetermined:
		e.Open++
	case kept && !keeps:
		e.Lost++
	case keeps && !kept:
		e.Gained++
	case changed:
		e.Other++
	}
}
