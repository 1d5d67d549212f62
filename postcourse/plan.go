package postcourse

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// plan is what is owed after one course. The zero plan has nothing.
type plan struct {
	course    string
	completed qagida.Date
	duties    [len(grounds)]owing // by duty; at 0, what holds of every duty
	terms     uint8               // how many terms they have together
	first     years               // those of support, works and final monitoring
	each      years               // those of monitoring

	firstYear       FirstYearReading
	monitoringYears MonitoringYearsReading
}

// owing is what is owed of one duty: so many in each of its rounds. Support, works
// and final monitoring have one round, however many years it lasts, and
// monitoring has one in each year.
type owing struct {
	owed   qagida.Fact
	years  uint8
	rounds uint8
	asked  int16 // at least, in each round
}

// years are the years after a course as the duties count them.
type years struct {
	after qagida.Date // the day before the first of them
	begin qagida.Date // the day from which they are counted
	now   int         // in which of them the asked day lies
}

// The places of the terms in lists.
const (
	supportTerm = iota
	worksTerm
	finalTerm
	firstRound
	mostTerms = firstRound + mostRounds
)

// dutyAt returns the duty and the round whose term stands at a place.
func dutyAt(at int) (d Duty, round int) {
	switch at {
	case supportTerm:
		return Support, 1
	case worksTerm:
		return IndependentWorks, 1
	case finalTerm:
		return FinalMonitoring, 1
	default:
		return Monitoring, at - firstRound + 1
	}
}

// placeOf returns the place of the term of a duty in a year.
func placeOf(d Duty, year int) int {
	switch d {
	case Support:
		return supportTerm
	case IndependentWorks:
		return worksTerm
	case FinalMonitoring:
		return finalTerm
	default:
		return firstRound + year - 1
	}
}

// lay lays out what is owed after a course.
func (p *plan) lay(r *Rules, c *Completion, on qagida.Date) error {
	if err := r.check(); err != nil {
		return err
	}
	if err := c.check(r); err != nil {
		return err
	}
	p.course, p.completed, p.terms = c.Course, c.Completed, uint8(firstRound+r.MonitoringRounds)
	p.firstYear, p.monitoringYears = r.FirstYear, r.MonitoringYears
	first, each := c.Completed, c.Completed
	if r.FirstYear == FirstCalendarYear {
		first = endOfYear(c.Completed)
	}
	if r.MonitoringYears == CalendarYears {
		each = endOfYear(c.Completed)
	}
	home := c.Place.Is(qualification.Domestic) // 5.3.2
	monitored := home.And(r.monitored(c))
	p.duties[0].owed = home
	p.first.set(first, on)
	p.each.set(each, on)
	p.duties[Support].set(home, r.SupportYears, 1, once)
	p.duties[IndependentWorks].set(home, yearOfWorks, 1, r.IndependentWorks)
	p.duties[FinalMonitoring].set(monitored, r.SupportYears, 1, once)
	p.duties[Monitoring].set(monitored, r.MonitoringRounds, r.MonitoringRounds, r.MonitoringsYearly)
	return nil
}

// set fills in what is owed of a duty.
func (d *owing) set(owed qagida.Fact, years, rounds, asked int) {
	d.owed, d.years, d.rounds, d.asked = owed, uint8(years), uint8(rounds), int16(asked)
}

// set fills in the years that are counted from a day.
func (y *years) set(begin, on qagida.Date) {
	y.after, y.begin = begin, begin
	y.now = y.of(on)
}

// monitored reports whether the teacher is one whose work is monitored (para
// 2.2).
func (r *Rules) monitored(c *Completion) qagida.Fact {
	if r.MonitoringScope == AllWhoCompleted {
		return qagida.Yes
	}
	return c.Certified
}

// endOfYear returns 31 December of the year of a day.
func endOfYear(day qagida.Date) qagida.Date {
	if day.IsZero() {
		return day
	}
	return qagida.MustDate(day.Year(), 12, 31)
}

// check refuses a place that does not exist, and a completion so late that a
// term would leave the calendar.
func (c *Completion) check(r *Rules) error {
	if err := checkPlace(c.Place); err != nil {
		return err
	}
	if farthest := max(yearOfWorks, r.SupportYears, r.MonitoringRounds); c.Completed.Year()+farthest > endOfCalendar {
		return rule.Refuse("completed", c.Completed.String(), "is too near the end of the year 9999 to add the years after a course")
	}
	return nil
}

// endOfCalendar is the last year that a day may lie in.
const endOfCalendar = 9999

// checkPlace refuses a place that does not exist.
func checkPlace(p qualification.Place) error {
	switch p {
	case 0, qualification.Domestic, qualification.Abroad:
		return nil
	default:
		_, err := p.MarshalText()
		return err
	}
}

// of returns in which of the years a day lies: 1 is the first, 0 stands for a day
// before it.
func (y *years) of(day qagida.Date) int {
	if !day.After(y.after) {
		return 0
	}
	return day.YearAfter(y.begin)
}

// years returns the years as a duty counts them.
func (p *plan) years(d Duty) *years {
	if d == Monitoring {
		return &p.each
	}
	return &p.first
}

// lastYear returns in which year a round ends.
func (d *owing) lastYear(round int) int {
	if d.rounds == 1 {
		return int(d.years)
	}
	return round
}

// term returns the day before the first day of the term at a place, and its last
// day. Each year is counted from the beginning and not from the one before it, so
// that a course that ended on 29 February returns to that day.
func (p *plan) term(at int) (after, last qagida.Date) {
	duty, round := dutyAt(at)
	d := &p.duties[duty]
	years := p.years(duty)
	after = years.after
	if round > 1 {
		after, _ = years.begin.AddYears(round - 1) // check has seen that the farthest exists
	}
	last, _ = years.begin.AddYears(d.lastYear(round))
	return after, last
}

// obligation spells out the term at a place.
func (p *plan) obligation(at int) Obligation {
	duty, round := dutyAt(at)
	d := &p.duties[duty]
	after, last := p.term(at)
	first, _ := after.AddDays(1)
	return Obligation{
		Duty: duty, Round: round, First: first, Last: last, Count: int(d.asked),
		Provision: duty.Provision(), Owed: d.owed, LeapDay: p.leapDay(last), reading: p.reading(duty),
	}
}

// reading returns the reading that the days of a duty rest on.
func (p *plan) reading(d Duty) qagida.Choice {
	if d == Monitoring {
		return rule.Chosen("monitoring-years", uint8(p.monitoringYears))
	}
	return rule.Chosen("first-year", uint8(p.firstYear))
}

// leapDay reports whether a term ends on 28 February instead of the 29th.
func (p *plan) leapDay(last qagida.Date) bool {
	return p.completed.Month() == 2 && p.completed.Day() == 29 && last.Month() == 2 && last.Day() == 28
}
