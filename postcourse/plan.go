package postcourse

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// plan is what is owed after one course. The zero plan has nothing.
type plan struct {
	course    string
	unnamed   bool // nobody has said which course is in question
	completed qagida.Date
	duties    [len(grounds)]owing // by duty; at 0, what holds of every duty
	terms     uint8               // how many terms they have together
	cut       qagida.Date         // the last day of support that ended too early
	ended     qagida.Date         // the last day of support after a course whose end is not known
	longer    bool                // support goes on for longer than it must
	quarters  bool                // support has a measure in each span
	closes    bool                // the final monitoring closes support
	span      uint8               // months

	firstYear       FirstYearReading
	monitoringYears MonitoringYearsReading
}

// owing is what is owed of one duty. Support, works and final monitoring have one
// term, and monitoring has one in each year.
type owing struct {
	owed  qagida.Fact
	asked int16       // at least, in each term
	after qagida.Date // the day before its first
	last  qagida.Date
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

// placeOf returns the place of the term of a duty in which a day lies.
func (p *plan) placeOf(d Duty, day qagida.Date) int {
	switch d {
	case Support:
		return supportTerm
	case IndependentWorks:
		return worksTerm
	case FinalMonitoring:
		return finalTerm
	default:
		return firstRound + rule.YearAfter(p.duties[d].after, day) - 1
	}
}

// lay lays out what is owed after a course.
func (p *plan) lay(r *Rules, c *Completion) error {
	if err := r.check(); err != nil {
		return err
	}
	if err := c.check(r); err != nil {
		return err
	}
	p.course, p.completed, p.terms = c.Course, c.Completed, uint8(firstRound+r.MonitoringRounds)
	p.firstYear, p.monitoringYears = r.FirstYear, r.MonitoringYears
	p.closes, p.quarters, p.span = r.FinalMonitoring != AnyDayInTerm, r.SupportEvidence == EachQuarter, uint8(r.SpanMonths)

	home := c.Place.Is(qualification.Domestic) // 5.3.2
	p.duties[0].owed = home
	after, last := r.firstYears(c.Completed, r.SupportYears)
	last = p.until(c.SupportUntil, last)
	p.duties[Support].set(home, once, after, last)
	p.duties[FinalMonitoring].set(home.And(r.finallyMonitored(c)), once, after, last)
	after, last = r.firstYears(c.Completed, yearOfWorks)
	p.duties[IndependentWorks].set(home.And(r.worksChosen(c)), r.IndependentWorks, after, last)
	after = r.monitoringFrom(c.Completed)
	p.duties[Monitoring].set(home.And(r.monitored(c)), r.MonitoringsYearly, after, yearsLater(after, r.MonitoringRounds))
	if p.quarters {
		p.duties[Support].asked = max(p.spans(), once)
	}
	return nil
}

// set fills in what is owed of a duty.
func (d *owing) set(owed qagida.Fact, asked int, after, last qagida.Date) {
	d.owed, d.asked, d.after, d.last = owed, int16(asked), after, last
}

// monitored reports whether the teacher is one whose work is monitored each year
// (2.2, 37).
func (r *Rules) monitored(c *Completion) qagida.Fact {
	if r.MonitoringScope == AllWhoCompleted {
		return qagida.Yes
	}
	return c.Certified
}

// finallyMonitored reports whether a final monitoring is owed for the teacher
// (35.2).
func (r *Rules) finallyMonitored(c *Completion) qagida.Fact {
	if r.FinalMonitoringScope == FinalForCertified {
		return c.Certified
	}
	return qagida.Yes
}

// worksChosen reports whether independent assignments are among the forms that support
// takes (36.0).
func (r *Rules) worksChosen(c *Completion) qagida.Fact {
	if r.SupportForms == MenuOfForms {
		return c.Forms.Has(TeachersWorks)
	}
	return qagida.Yes
}

// firstYears returns the day before the first years after a course, and their
// last day (35.1, 36.2).
func (r *Rules) firstYears(completed qagida.Date, years int) (after, last qagida.Date) {
	switch r.FirstYear {
	case FirstCalendarYear:
		after = endOfYear(completed)
		return after, yearsLater(after, years)
	case ToNextYearEnd:
		return completed, yearsLater(endOfYear(completed), years)
	default:
		return completed, yearsLater(completed, years)
	}
}

// monitoringFrom returns the day before the years of monitoring (37).
func (r *Rules) monitoringFrom(completed qagida.Date) qagida.Date {
	if r.MonitoringYears == CalendarYears {
		return endOfYear(completed)
	}
	return completed
}

// until returns the last day of the term of support, given that of the least
// term: support may go on for longer. Where it ends earlier, that is noted.
func (p *plan) until(until, least qagida.Date) qagida.Date {
	switch {
	case least.IsZero():
		p.ended = until
	case until.After(least):
		p.longer = true
		return until
	case until.Before(least):
		p.cut = until
	}
	return least
}

// endOfYear returns 31 December of the year of a day.
func endOfYear(day qagida.Date) qagida.Date {
	if day.IsZero() {
		return day
	}
	return qagida.MustDate(day.Year(), 12, 31)
}

// yearsLater returns the corresponding day some years later, which
// Completion.check has seen to exist. Each year is counted from the completion and
// not from the one before it, so that a course that ended on 29 February returns
// to that day.
func yearsLater(day qagida.Date, years int) qagida.Date {
	moved, _ := day.Add(years, 0, 0)
	return moved
}

// check refuses a place or a form that does not exist, a completion so late that
// a term would leave the calendar, and support that ends before the course or
// more than a century after it.
func (c *Completion) check(r *Rules) error {
	if err := checkPlace(c.Place); err != nil {
		return err
	}
	switch farthest := max(yearOfWorks, r.SupportYears, r.MonitoringRounds); {
	case c.Completed.Year()+farthest > endOfCalendar:
		return rule.Refuse("completed", c.Completed.String(), refusal.NearTheEnd)
	case c.SupportUntil.Before(c.Completed):
		return rule.Refuse("support_until", c.SupportUntil.String(), refusal.BeforeCourseEnd, c.Completed)
	case !c.Completed.IsZero() && c.SupportUntil.Year() > c.Completed.Year()+mostYears:
		return rule.Refuse("support_until", c.SupportUntil.String(), refusal.TooLongSupport, mostYears)
	default:
		return rule.CheckSet("forms", c.Forms, lastForm)
	}
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

// term returns the day before the first day of the term at a place, and its last
// day.
func (p *plan) term(at int) (after, last qagida.Date) {
	duty, round := dutyAt(at)
	d := &p.duties[duty]
	if duty == Monitoring {
		return yearsLater(d.after, round-1), yearsLater(d.after, round)
	}
	return d.after, d.last
}

// obligation spells out the term at a place.
func (p *plan) obligation(at int) Obligation {
	duty, round := dutyAt(at)
	d := &p.duties[duty]
	after, last := p.term(at)
	first, _ := after.Add(0, 0, 1)
	return Obligation{
		Duty: duty, Round: round, First: first, Last: last, Count: int(d.asked),
		Provision: duty.Provision(), Owed: d.owed, LeapDay: p.leapDay(duty, last), reading: p.reading(duty),
	}
}

// reading returns the reading that the days of a duty rest on.
func (p *plan) reading(d Duty) qagida.Choice {
	if d == Monitoring {
		return monitoringYearsChoice(uint8(p.monitoringYears))
	}
	return firstYearChoice(uint8(p.firstYear))
}

// Every duty of every list says on which reading its days rest.
var firstYearChoice, monitoringYearsChoice = rule.Chooser("first-year"), rule.Chooser("monitoring-years")

// leapDay reports whether a term ends on 28 February instead of the 29th.
func (p *plan) leapDay(d Duty, last qagida.Date) bool {
	stated := p.longer && (d == Support || d == FinalMonitoring)
	return !stated && p.completed.Month() == 2 && p.completed.Day() == 29 && last.Month() == 2 && last.Day() == 28
}
