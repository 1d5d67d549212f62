package postcourse

import (
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
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
	var object rule.Object
	o.addTo(&object)
	return object.MarshalJSON()
}

func (o Obligation) addTo(object *rule.Object) {
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
	var o rule.Object
	o.Add("duties", rule.JSONList(d.All()))
	o.Add("undated", rule.JSONList(d.Undated()))
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// All lists what is owed with a day, in the order of the enumeration and then of
// the rounds. What is known not to be owed is left out; what may be owed is
// there, with Owed unknown.
func (d Duties) All() iter.Seq[Obligation] {
	return func(yield func(Obligation) bool) {
		for i := range d.schedule.used() {
			if d.schedule.of(dutyOf(i)).owed != qagida.No && !yield(d.schedule.obligation(i)) {
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
	d.Unknown(unknown(&r, &c))
	d.Close()
	return duties, nil
}

// record answers the criteria on what is owed at all.
func (s *schedule) record(d rule.OldDraft, r *Rules) rule.OldDraft {
	home, monitored, scope := s.of(Support).owed, s.of(Monitoring).owed, uint8(r.MonitoringScope)
	d = d.RecordWhere(dutiesScope, home, owed(monitored), scope)
	d = d.Record(dutiesPlace, owed(home))
	d = d.Record(dutiesSupport, owed(home))
	return d.RecordWhere(dutiesMonitoring, home, owed(monitored), scope)
}

// owed is met where something is owed and not applicable where nothing is.
func owed(f qagida.Fact) qagida.Outcome { return qagida.Where(f, f.Outcome()) }

// unknown marks the facts on the course that nobody has stated. The certificate
// is one of them only where a reading asks for it.
func unknown(r *Rules, c *Completion) uint64 {
	return rule.Missing(fieldPlace, c.Place == 0) |
		rule.Missing(fieldCompleted, c.Completed.IsZero()) |
		rule.Missing(fieldCertified, !r.scope(c).Known())
}
