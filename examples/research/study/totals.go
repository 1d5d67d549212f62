package study

import (
	"fmt"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// Totals is everything that the study counts, as whole numbers that can be added
// in any order.
type Totals struct {
	Teachers  int64
	Scenarios [Scenarios]Counts
}

// Counts is what one scenario gave. The list of readings is that of Alternatives.
type Counts struct {
	Valid       [Months]int64 // teachers with a valid certificate on the first day of the month
	ForeignOnly [Months]int64 // teachers whose only certificate in hand is a foreign one, for which the order sets no term

	Years   [Years]YearCounts
	Duties  []DutyCounts // under the defaults, then under each alternative; nought where it does not touch them
	Effects [][measures]Effect
}

// YearCounts is one year of one scenario, under the defaults.
type YearCounts struct {
	CertifiedDays int64 // days of teachers with a valid certificate
	CoursesHome   int64 // courses that ended in the year
	CoursesAbroad int64
	Certificates  int64 // of courses that ended in the year

	HoursShort   int64 // academic hours of courses at home, by kind
	HoursLong    int64
	HoursNeither int64

	Enough    int64 // teachers whose hours of the period suffice at the end of the year
	Short     int64 // teachers whose hours do not
	Undecided int64 // teachers of whom a fact is missing
}

// DutyCounts is how the duties after the courses reported stand on the last day.
type DutyCounts [Slots]struct{ Met, Overdue, Running, NotOwed int64 }

// Effect is what an alternative changes against the default.
type Effect struct {
	Compared int64 // days, year ends, courses or duties
	Teachers int64 // teachers with at least one change
	Gained   int64 // now kept: a certificate valid, the hours enough, a course of the order, a duty met
	Lost     int64 // no longer kept
	Open     int64 // was kept and is not settled: a period still runs, or a fact is missing
	Other    int64 // changed between two others: short and long, owed and not owed, decided and not
}

// NewTotals is the totals of nobody.
func NewTotals() *Totals {
	t := &Totals{}
	for s := range t.Scenarios {
		t.Scenarios[s].Duties = make([]DutyCounts, 1+len(Alternatives()))
		t.Scenarios[s].Effects = make([][measures]Effect, len(Alternatives()))
	}
	return t
}

// Cell is one number of the totals with its name.
type Cell struct {
	Name  string
	Count *int64
}

// Cells lists every number of the totals, in a fixed order with fixed names. It is
// how totals are added, written and read.
func (t *Totals) Cells() []Cell {
	cells := []Cell{{"teachers", &t.Teachers}}
	for s := range t.Scenarios {
		scenario := Scenario(s).String()
		t.Scenarios[s].cells(func(name string, count *int64) { cells = append(cells, Cell{scenario + "/" + name, count}) })
	}
	return cells
}

func (c *Counts) cells(add func(string, *int64)) {
	for m := range Months {
		month := FirstOfMonth(m).String()
		add(month+"/valid", &c.Valid[m])
		add(month+"/foreign-only", &c.ForeignOnly[m])
	}
	for y := range c.Years {
		c.Years[y].cells(fmt.Sprint(FirstYear+y), add)
	}
	choices := Alternatives()
	for i := range c.Duties {
		choice := "default"
		if i > 0 {
			choice = choices[i-1].String()
		}
		c.Duties[i].cells(choice, add)
	}
	for i := range c.Effects {
		for m := range c.Effects[i] {
			c.Effects[i][m].cells(choices[i].String()+"/"+Measure(m).String(), add)
		}
	}
}

func (y *YearCounts) cells(name string, add func(string, *int64)) {
	add(name+"/certified-days", &y.CertifiedDays)
	add(name+"/courses-home", &y.CoursesHome)
	add(name+"/courses-abroad", &y.CoursesAbroad)
	add(name+"/certificates", &y.Certificates)
	add(name+"/hours-short", &y.HoursShort)
	add(name+"/hours-long", &y.HoursLong)
	add(name+"/hours-neither", &y.HoursNeither)
	add(name+"/enough", &y.Enough)
	add(name+"/short", &y.Short)
	add(name+"/undecided", &y.Undecided)
}

func (d *DutyCounts) cells(name string, add func(string, *int64)) {
	for slot := range d {
		prefix := name + "/" + SlotNames[slot]
		add(prefix+"/met", &d[slot].Met)
		add(prefix+"/overdue", &d[slot].Overdue)
		add(prefix+"/running", &d[slot].Running)
		add(prefix+"/not-owed", &d[slot].NotOwed)
	}
}

func (e *Effect) cells(name string, add func(string, *int64)) {
	add(name+"/compared", &e.Compared)
	add(name+"/teachers", &e.Teachers)
	add(name+"/gained", &e.Gained)
	add(name+"/lost", &e.Lost)
	add(name+"/open", &e.Open)
	add(name+"/other", &e.Other)
}

// Add adds the totals of other teachers.
func (t *Totals) Add(other *Totals) {
	mine, theirs := t.Cells(), other.Cells()
	for i := range mine {
		*mine[i].Count += *theirs[i].Count
	}
}

// count adds what the rules of a scenario made of one teacher under the defaults.
func (c *Counts) count(courses []Course, v *verdict) {
	c.countMonths(v)
	for year := range Years {
		y := &c.Years[year]
		y.CertifiedDays += int64(v.covered[year])
		y.countBalance(v.balances[year])
	}
	for i := range courses {
		if Reported.Contains(courses[i].Last) == qagida.Yes {
			c.Years[courses[i].Last.Year()-FirstYear].countCourse(&courses[i], v.kinds[i], v.certified[i])
		}
	}
	c.Duties[0].count(courses, v)
}

// countMonths goes through the months whose first day lies in a gap; on all others
// a certificate is valid.
func (c *Counts) countMonths(v *verdict) {
	month := 0
	for _, gap := range v.gaps {
		for ; month < Months && FirstOfMonth(month).Before(gap.First); month++ {
			c.Valid[month]++
		}
		for ; month < Months && !FirstOfMonth(month).After(gap.Last); month++ {
			if _, counts := v.terms.On(FirstOfMonth(month)); counts == qagida.Unknown {
				c.ForeignOnly[month]++
			}
		}
	}
	for ; month < Months; month++ {
		c.Valid[month]++
	}
}

func (y *YearCounts) countBalance(o qagida.Outcome) {
	switch o {
	case qagida.Met:
		y.Enough++
	case qagida.NotMet:
		y.Short++
	default:
		y.Undecided++
	}
}

func (y *YearCounts) countCourse(c *Course, kind qualification.Kind, certified bool) {
	if certified {
		y.Certificates++
	}
	if c.Place == qualification.Abroad {
		y.CoursesAbroad++
		return
	}
	y.CoursesHome++
	hours, _ := c.Hours.Int()
	switch kind {
	case qualification.Short:
		y.HoursShort += int64(hours)
	case qualification.Long:
		y.HoursLong += int64(hours)
	default:
		y.HoursNeither += int64(hours)
	}
}

func (d *DutyCounts) count(courses []Course, v *verdict) {
	for i := range courses {
		if Reported.Contains(courses[i].Last) != qagida.Yes {
			continue
		}
		for slot, stage := range v.stages[i] {
			switch stage {
			case postcourse.Met:
				d[slot].Met++
			case postcourse.Overdue:
				d[slot].Overdue++
			case postcourse.NotApplicable:
				d[slot].NotOwed++
			default:
				d[slot].Running++
			}
		}
	}
}
