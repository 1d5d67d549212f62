package postcourse

import (
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// Completion is what is known of one teacher's way through one course. Every
// field may be left out: its zero value means "not known".
type Completion struct {
	Place     qualification.Place `json:"place,omitzero"`     // where the course was held
	Completed qagida.Date         `json:"completed,omitzero"` // its last day; not stated while it has not ended
	Certified qagida.Fact         `json:"certified,omitzero"` // whether the teacher received a certificate
	Course    string              `json:"course,omitzero"`    // the caller's own name of the course, to tell events of another one
}

// Obligation is one thing that is owed after a course: what, by whom, how often,
// and the days in which it is owed, both the first and the last inside.
//
// Both days are not stated while the day of completion is not.
type Obligation struct {
	Duty      Duty
	Round     int // from 1; a duty that is owed in one term has one round
	First     qagida.Date
	Last      qagida.Date
	Count     int // how many are asked for, at least
	Provision qagida.Provision

	Owed    qagida.Fact // Unknown while a fact is missing that decides whether it is owed at all
	LeapDay bool        // the course ended on 29 February and this term, for want of one, ends on the 28th

	choice uint8
}

// MarshalJSON gives {"duty":…,"round":…,"first":…,"last":…,"count":…,
// "provision":…,"owed":…,"leap_day":…,"reading":…}.
func (o Obligation) MarshalJSON() ([]byte, error) {
	var object qagida.JSONObject
	o.addTo(&object)
	return object.MarshalJSON()
}

func (o Obligation) addTo(object *qagida.JSONObject) {
	object.Add("duty", o.Duty)
	object.AddNumber("round", o.Round)
	object.Add("first", o.First)
	object.Add("last", o.Last)
	object.AddNumber("count", o.Count)
	object.Add("provision", o.Provision)
	object.Add("owed", o.Owed)
	object.Add("leap_day", qagida.FactOf(o.LeapDay))
	object.Add("reading", o.Reading())
}

// Owner is who owes it.
func (o Obligation) Owner() Party { return o.Duty.Owner() }

// Window is the days in which it is owed.
func (o Obligation) Window() qagida.Period { return qagida.Period{First: o.First, Last: o.Last} }

// Reading is the reading that the days rest on.
func (o Obligation) Reading() qagida.Choice {
	if o.Duty == Monitoring {
		return monitoringYears.Choose(o.choice)
	}
	return firstYear.Choose(o.choice)
}

// Duties is everything that is owed after one course. Its decision says why
// something is owed or not: a criterion is met where the law asks for something
// after the course, and not applicable where it asks for nothing.
type Duties struct {
	qagida.Decision
	schedule schedule
}

// MarshalJSON gives {"duties":[…],"undated":[…],"decision":…}, with what All and
// Undated list.
func (d Duties) MarshalJSON() ([]byte, error) {
	var o qagida.JSONObject
	o.Add("duties", qagida.JSONList(d.All()))
	o.Add("undated", qagida.JSONList(d.Undated()))
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// All lists what is owed with a day, in the order of the enumeration and then of
// the rounds. What is known not to be owed is left out; what may be owed is
// there, with Owed unknown.
func (d Duties) All() iter.Seq[Obligation] {
	return func(yield func(Obligation) bool) {
		for i := range d.schedule.used {
			if d.schedule.slots[i].owed != qagida.No && !yield(d.schedule.obligation(i)) {
				return
			}
		}
	}
}

// Duties says what is owed after a course (paras 35 to 37), under the readings
// first-year, monitoring-years and monitoring-scope.
//
// A term begins on the day after completion, or after the term before it, so
// that each day of the years after a course lies in exactly one of them; the
// last day is itself allowed. Under the calendar-year readings the days from
// completion to 31 December lie in none. After a course that ended on 29
// February a term ends on 28 February in a year that has no 29th.
//
// After a course abroad nothing is owed (order95/5.3.2). Without a certificate
// monitoring, the final one included, is not owed unless the reading
// monitoring-scope says otherwise; while it is not known whether there is one,
// monitoring is listed with Owed unknown. A course that has not ended, or whose
// end nobody has stated, gives duties without days.
//
// The error names a place that does not exist, or a completion so near to the
// end of the year 9999 that a term would leave it.
//
// Source: order95/2.2, 5.3.2, 6.2, 6.3, 35.1, 35.2, 36.2, 37.
func (r Rules) Duties(c Completion) (duties Duties, err error) {
	if err := duties.schedule.plan(&r, &c); err != nil {
		return Duties{}, err
	}
	d := dutiesChecklist.Open(&duties.Decision, r.Edition)
	d = duties.schedule.record(d, &r)
	if d.Undetermined() {
		d.Unknown(unknown(&r, &c))
	}
	d.Close()
	return duties, nil
}

// A schedule is the terms of all duties after one course: one each for support,
// works and final monitoring, then one for each year of monitoring.
const (
	supportSlot = iota
	worksSlot
	finalSlot
	firstRoundSlot
	mostSlots = firstRoundSlot + mostRounds
)

type schedule struct {
	slots     [mostSlots]slot
	course    string
	completed qagida.Date
	used      uint8
	home      qagida.Fact // the course was held in the country
	monitored qagida.Fact // and monitoring is owed as well
}

// slot is one term. It keeps the day before the first, which is what the days of
// events are compared with.
type slot struct {
	after, last qagida.Date
	count       int32
	duty        Duty
	round       uint8
	owed        qagida.Fact
	choice      uint8
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
	s.used = uint8(firstRoundSlot + r.MonitoringRounds)
	s.completed, s.course = c.Completed, c.Course
	s.home = c.Place.Is(qualification.Domestic)
	s.monitored = s.home.And(r.scope(c))
	if s.planFirstYear(r) != nil || s.planRounds(r) != nil {
		return qagida.Refuse("completed", c.Completed.String(), "is too near the end of the year 9999 to add the years after a course")
	}
	return nil
}

// planFirstYear lays out support, works and final monitoring.
func (s *schedule) planFirstYear(r *Rules) error {
	calendar, choice := r.FirstYear == FirstCalendarYear, uint8(r.FirstYear)
	begin, _ := yearEnd(s.completed, 0, calendar) // in the year of completion itself
	worked, err := yearEnd(s.completed, yearOfWorks, calendar)
	if err != nil {
		return err
	}
	supported := worked
	if r.SupportYears != yearOfWorks {
		supported, err = yearEnd(s.completed, r.SupportYears, calendar)
	}
	s.slots[supportSlot] = slot{begin, supported, once, Support, 1, s.home, choice}
	s.slots[worksSlot] = slot{begin, worked, int32(r.IndependentWorks), IndependentWorks, 1, s.home, choice}
	s.slots[finalSlot] = slot{begin, supported, once, FinalMonitoring, 1, s.monitored, choice}
	return err
}

// planRounds lays out the years of monitoring, each from the day after the one
// before it.
func (s *schedule) planRounds(r *Rules) error {
	calendar, choice := r.MonitoringYears == CalendarYears, uint8(r.MonitoringYears)
	after, err := yearEnd(s.completed, 0, calendar)
	for i := firstRoundSlot; i < int(s.used) && err == nil; i++ {
		round := i - firstRoundSlot + 1
		var last qagida.Date
		last, err = yearEnd(s.completed, round, calendar)
		s.slots[i] = slot{after, last, int32(r.MonitoringsYearly), Monitoring, uint8(round), s.monitored, choice}
		after = last
	}
	return err
}

// scope asks whether the teacher is one whose work is monitored (para 2.2).
func (r *Rules) scope(c *Completion) qagida.Fact {
	if r.MonitoringScope == AllWhoCompleted {
		return qagida.Yes
	}
	return c.Certified.And(qagida.Yes)
}

// yearEnd is the last day of the n-th year after the course; of the 0-th, the day
// before the first year. Each is counted from the completion itself, not from the
// one before it, so that a course that ended on 29 February returns to that day.
func yearEnd(completed qagida.Date, n int, calendar bool) (qagida.Date, error) {
	switch {
	case completed.IsZero():
		return completed, nil
	case calendar:
		return qagida.NewDate(completed.Year()+n, 12, 31)
	case n == 0:
		return completed, nil
	default:
		return completed.AddYears(n)
	}
}

// obligation spells a term out.
func (s *schedule) obligation(i uint8) Obligation {
	t := &s.slots[i]
	first, _ := t.after.AddDays(1) // plan has seen that later days exist
	return Obligation{
		Duty: t.duty, Round: int(t.round), First: first, Last: t.last, Count: int(t.count),
		Provision: t.duty.Provision(), Owed: t.owed, LeapDay: s.leapDay(t.last), choice: t.choice,
	}
}

// leapDay reports whether a term ends on 28 February instead of the 29th.
func (s *schedule) leapDay(last qagida.Date) bool {
	return s.completed.Month() == 2 && s.completed.Day() == 29 && last.Month() == 2 && last.Day() == 28
}

// record answers the criteria on what is owed at all.
func (s *schedule) record(d qagida.Draft, r *Rules) qagida.Draft {
	scope := uint8(r.MonitoringScope)
	d = recordOwed(d, dutiesScope, s.home, s.monitored, scope)
	d = d.Record(dutiesPlace, owed(s.home))
	d = d.Record(dutiesSupport, owed(s.home))
	d = recordOwed(d, dutiesMonitoring, s.home, s.monitored, scope)
	return d
}

// recordOwed answers a criterion that rests on the scope of monitoring, unless
// the course was abroad.
func recordOwed(d qagida.Draft, criterion int, home, monitored qagida.Fact, scope uint8) qagida.Draft {
	if home == qagida.No {
		return d.Record(criterion, qagida.NotApplicable)
	}
	return d.RecordUnder(criterion, owed(monitored), scope)
}

// owed is met where something is owed and not applicable where nothing is.
func owed(f qagida.Fact) qagida.Outcome {
	switch f {
	case qagida.Yes:
		return qagida.Met
	case qagida.No:
		return qagida.NotApplicable
	default:
		return qagida.Undetermined
	}
}

// unknown marks the facts on the course that nobody has stated. The certificate
// is one of them only where a reading asks for it.
func unknown(r *Rules, c *Completion) uint64 {
	return qagida.FieldBit(fieldPlace, c.Place == 0) |
		qagida.FieldBit(fieldCompleted, c.Completed.IsZero()) |
		qagida.FieldBit(fieldCertified, !r.scope(c).Known())
}
