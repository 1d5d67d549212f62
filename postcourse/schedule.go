package postcourse

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// A schedule is what is owed after one course, duty by duty. Support, works and
// final monitoring have one term each, and monitoring has one for each year; their
// days are spelled out only when they are asked for.
type schedule struct {
	course    string
	completed qagida.Date
	duties    [duties]owing
	firstYear uint8 // the choices of the readings
	eachYear  uint8
}

const duties = 4

// of is what is owed of a duty; of an unknown one, what holds of each of them.
func (s *schedule) of(d Duty) *owing { return &s.duties[(max(d, Support)-Support)%duties] }

// owing is for how long a duty goes on, and what it asks for in each term.
type owing struct {
	begin qagida.Date // the years begin on the day after
	asked int16
	years uint8
	owed  qagida.Fact
}

// set fills it in field by field, which takes no copy.
func (o *owing) set(begin qagida.Date, asked, years int, owed qagida.Fact) {
	o.begin, o.asked, o.years, o.owed = begin, int16(asked), uint8(years), owed
}

// plan lays out the terms.
func (s *schedule) plan(r *Rules, c *Completion) error {
	if c.Place > qualification.Abroad {
		_, err := c.Place.MarshalText()
		return err
	}
	if err := r.checkNumbers(); err != nil {
		return err
	}
	farthest := max(yearOfWorks, r.SupportYears, r.MonitoringRounds)
	if _, err := c.Completed.AddYears(farthest); err != nil {
		return rule.Refuse("completed", c.Completed.String(), "is too near the end of the year 9999 to add the years after a course")
	}
	first := beginning(c.Completed, r.FirstYear == FirstCalendarYear)
	each := beginning(c.Completed, r.MonitoringYears == CalendarYears)
	home := c.Place.Is(qualification.Domestic)
	monitored := home.And(r.scope(c))
	s.course, s.completed = c.Course, c.Completed
	s.of(Support).set(first, once, r.SupportYears, home)
	s.of(IndependentWorks).set(first, r.IndependentWorks, yearOfWorks, home)
	s.of(FinalMonitoring).set(first, once, r.SupportYears, monitored)
	s.of(Monitoring).set(each, r.MonitoringsYearly, r.MonitoringRounds, monitored)
	s.firstYear, s.eachYear = uint8(r.FirstYear), uint8(r.MonitoringYears)
	return nil
}

// scope asks whether the teacher is one whose work is monitored (para 2.2).
func (r *Rules) scope(c *Completion) qagida.Fact {
	if r.MonitoringScope == AllWhoCompleted {
		return qagida.Yes
	}
	return c.Certified.And(qagida.Yes)
}

// beginning is the day before the first year after the course, as a reading counts
// years: the completion itself, or the end of its calendar year.
func beginning(completed qagida.Date, calendar bool) qagida.Date {
	if calendar {
		return endOfYear(completed)
	}
	return completed
}

func endOfYear(day qagida.Date) qagida.Date {
	if day.IsZero() {
		return day
	}
	return qagida.MustDate(day.Year(), 12, 31)
}

// The slots are the places of the terms in lists.
const (
	supportSlot = iota
	worksSlot
	finalSlot
	firstRoundSlot
	mostSlots = firstRoundSlot + mostRounds
)

// used is how many slots there are; none before anything is planned.
func (s *schedule) used() int {
	if s.of(Monitoring).years == 0 {
		return 0
	}
	return firstRoundSlot + int(s.of(Monitoring).years)
}

// dutyOf is the duty of a slot.
func dutyOf(slot int) Duty { return Support + Duty(min(slot, firstRoundSlot)) }

// roundOf is which term of its duty a slot is, from 1.
func roundOf(slot int) int { return 1 + max(slot-firstRoundSlot, 0) }

// term is the day before the first day of a term, and its last day. Each year is
// counted from the beginning and not from the one before it, so that a course that
// ended on 29 February returns to that day.
func (s *schedule) term(slot int) (after, last qagida.Date) {
	duty := s.of(dutyOf(slot))
	before, until := 0, int(duty.years)
	if slot >= firstRoundSlot {
		before, until = slot-firstRoundSlot, slot-firstRoundSlot+1
	}
	after, _ = duty.begin.AddYears(before) // plan has seen that the farthest exists
	last, _ = duty.begin.AddYears(until)
	return after, last
}

// obligation spells a term out.
func (s *schedule) obligation(slot int) Obligation {
	duty, choice := dutyOf(slot), s.firstYear
	if duty == Monitoring {
		choice = s.eachYear
	}
	after, last := s.term(slot)
	first, _ := after.AddDays(1)
	return Obligation{
		Duty: duty, Round: roundOf(slot), First: first, Last: last, Count: int(s.of(duty).asked),
		Provision: duty.Provision(), Owed: s.of(duty).owed, LeapDay: s.leapDay(last), choice: choice,
	}
}

// leapDay reports whether a term ends on 28 February instead of the 29th.
func (s *schedule) leapDay(last qagida.Date) bool {
	return s.completed.Month() == 2 && s.completed.Day() == 29 && last.Month() == 2 && last.Day() == 28
}
