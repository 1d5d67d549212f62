package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// NameList is the list of those who go to one course. Both days may be left
// out: their zero values mean "not known".
type NameList struct {
	CourseStart qagida.Date `json:"course_start,omitzero"` // first day of the course
	Formed      qagida.Date `json:"formed,omitzero"`       // the day on which the list was formed
}

// NameListDecision says whether a list was formed on time and can follow the
// plan that it is taken from.
type NameListDecision struct {
	qagida.Decision
	Due    qagida.Date // the last day to form the list, itself in time; zero while the start is not known
	PlanBy qagida.Date // the last day to make the plan that it follows; zero likewise
}

// MarshalJSON gives {"due":…,"plan_by":…,"decision":…}.
func (d NameListDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("due", d.Due)
	o.Add("plan_by", d.PlanBy)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// NameList decides on the list of a course: it is formed no later than two
// months before the first day of the course, and it follows the plan of the
// region for that year, which is due in the year before. A month that has no
// such day gives its last one: the list of a course that begins on 30 April is
// due on the last day of February.
//
// A list that is due on the day of the plan itself, or before it, is reported
// by CodeListAfterPlan: the list of a course that begins on 1 January is one.
//
// The calendar is asked only under the reading deadline-shift=next-working-day
// and may be nil otherwise. A start in the first year of the calendar and a
// calendar that is needed and not given are refused.
//
// Source: order95/12 and 11.0.
func (r Rules) NameList(l NameList, calendar Calendar) (n NameListDecision, err error) {
	list, plan, err := r.listDays(l, calendar)
	if err != nil {
		return NameListDecision{}, err
	}
	checklist := &listChecklist
	moved := plan.before(list) != (days{due: plan.unmoved}).before(days{due: list.unmoved})
	if moved {
		checklist = &movedListChecklist
	}
	d := checklist.Open(&n.Decision, r.Edition)
	d = r.recordFormed(d, l, list)
	switch {
	case moved:
		d = d.RecordUnder(listAfterPlan, plan.before(list).Outcome(), uint8(r.DeadlineShift))
	case list.unmoved == plan.named:
		d = d.RecordUnder(listAfterPlan, plan.before(list).Outcome(), uint8(r.DeadlineUntil))
	default:
		d = d.Record(listAfterPlan, plan.before(list).Outcome())
	}
	d.ShowDay(showStart, l.CourseStart)
	d.ShowDay(showListDue, list.due)
	d.ShowDay(showPlanDue, plan.due)
	d.ShowDay(showFormed, l.Formed)
	d.Show(showMonths, int64(r.ListMonths))
	d.Unknown(rule.Missing(fieldCourseStart, l.CourseStart.IsZero()) | rule.Missing(fieldFormed, l.Formed.IsZero()))
	d.Close()
	n.Due, n.PlanBy = list.due, plan.due
	return n, nil
}

// listDays are the days of the list and of the plan that it follows, zero while
// the start of the course is not known.
func (r Rules) listDays(l NameList, calendar Calendar) (list, plan days, err error) {
	if l.CourseStart.IsZero() {
		return days{}, days{}, nil
	}
	if list.unmoved, err = l.CourseStart.AddMonths(-r.ListMonths); err != nil {
		return days{}, days{}, tooEarly("course_start", l.CourseStart)
	}
	when := regionalPlan(r)
	if l.CourseStart.Year() <= when.ahead {
		return days{}, days{}, tooEarly("course_start", l.CourseStart)
	}
	if list.due, err = r.shift(list.unmoved, calendar); err != nil {
		return days{}, days{}, err
	}
	plan, err = r.daysOf(when, l.CourseStart.Year()-when.ahead, calendar)
	return list, plan, err
}

// recordFormed answers whether the list was formed on time. That rests on the
// reading deadline-shift only after the day from which the list may be moved.
func (r Rules) recordFormed(d rule.OldDraft, l NameList, list days) rule.OldDraft {
	outcome := list.inTime(l.Formed)
	if l.Formed.After(list.unmoved) {
		return d.RecordUnder(listInTime, outcome, uint8(r.DeadlineShift))
	}
	return d.Record(listInTime, outcome)
}

// before asks whether one last day lies before the other.
func (d days) before(other days) qagida.Fact {
	return d.due.NotBefore(other.due).Not()
}
