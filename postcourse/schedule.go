package postcourse

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// A schedule is what is owed after one course, and in which years. Support, works
// and final monitoring have one term each and monitoring one for each year; their
// days are spelled out only when they are asked for.
type schedule struct {
	course    string
	completed qagida.Date
	supported qagida.Date         // the years of support and works begin on the day after
	watched   qagida.Date         // the years of monitoring begin on the day after
	years     [duties]uint8       // how many a duty goes on for
	owed      [duties]qagida.Fact // whether it is; without a duty, whether anything is
	asked     [duties]int16       // how many in each term, at least
	firstYear uint8               // the choices of the readings
	eachYear  uint8
}

// duties is the number of duties, the unknown one included.
const duties = Monitoring + 1

// The slots are the places of the terms in lists.
const (
	supportSlot = iota
	worksSlot
	finalSlot
	firstRoundSlot
	mostSlots = firstRoundSlot + mostRounds
)

// used is how many slots there are.
func (s *schedule) used() int { return firstRoundSlot + int(s.years[Monitoring]) }

// dutyOf is the duty of a slot.
func dutyOf(slot int) Duty { return Support + Duty(min(slot, firstRoundSlot)) }

// roundOf is which term of its duty a slot is, from 1.
func roundOf(slot int) int { return 1 + max(slot-firstRoundSlot, 0) }

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
		return qagida.Refuse("completed", c.Completed.String(), "is too near the end of the year 9999 to add the years after a course")
	}
	home := c.Place.Is(qualification.Domestic)
	monitored := home.And(r.scope(c))
	s.owed = [duties]qagida.Fact{home, home, home, monitored, monitored}
	s.years = [duties]uint8{Support: uint8(r.SupportYears), IndependentWorks: yearOfWorks, FinalMonitoring: uint8(r.SupportYears), Monitoring: uint8(r.MonitoringRounds)}
	s.asked = [duties]int16{Support: once, IndependentWorks: int16(r.IndependentWorks), FinalMonitoring: once, Monitoring: int16(r.MonitoringsYearly)}
	s.firstYear, s.eachYear = uint8(r.FirstYear), uint8(r.MonitoringYears)
	s.course, s.completed = c.Course, c.Completed
	s.supported = beginning(c.Completed, r.FirstYear == FirstCalendarYear)
	s.watched = beginning(c.Completed, r.MonitoringYears == CalendarYears)
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
	if calendar && !completed.IsZero() {
		return qagida.MustDate(completed.Year(), 12, 31)
	}
	return completed
}

// term is the day before the first day of a term, and its last day. Each year is
// counted from the beginning and not from the one before it, so that a course that
// ended on 29 February returns to that day.
func (s *schedule) term(slot int) (after, last qagida.Date) {
	if slot < firstRoundSlot {
		last, _ = s.supported.AddYears(int(s.years[dutyOf(slot)])) // plan has seen that the farthest exists
		return s.supported, last
	}
	after, _ = s.watched.AddYears(slot - firstRoundSlot)
	last, _ = s.watched.AddYears(slot - firstRoundSlot + 1)
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
		Duty: duty, Round: roundOf(slot), First: first, Last: last, Count: int(s.asked[duty]),
		Provision: duty.Provision(), Owed: s.owed[duty], LeapDay: s.leapDay(last), choice: choice,
	}
}

// leapDay reports whether a term ends on 28 February instead of the 29th.
func (s *schedule) leapDay(last qagida.Date) bool {
	return s.completed.Month() == 2 && s.completed.Day() == 29 && last.Month() == 2 && last.Day() == 28
}
