package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Is the list of those who go to one course formed in time, and by a plan
// (paragraph 12).

// The codes of the findings on the list of a course.
const (
	// CodeListInTime: the list of a course is formed two months before it
	// (order95/12).
	//
	// Example: list {"course_start":"2024-04-30","formed":"2024-03-01"} → not-met
	CodeListInTime qagida.Code = "list-in-time"

	// CodeListAfterPlan: the list of a course is due after the plan that it
	// follows (order95/12).
	//
	// Example: list {"course_start":"2027-01-01"} → not-met
	CodeListAfterPlan qagida.Code = "list-after-plan"
)

// The facts that the criteria ask for.
const (
	listCourseStart = iota
	listFormed
)

// The readings that outcomes may rest on, a bit each. The bits of the two that
// move days are those of the readings of a deadline.
const (
	listReadUntil = readNamedDay
	listReadShift = readShift
)

// The criteria of a list.
const (
	listInTime = iota
	listAfterPlan
)

var nameList = rule.Checklist{
	Name:     "planning.list",
	Facts:    []string{listCourseStart: "course_start", listFormed: "formed"},
	Readings: []string{"deadline-until", "deadline-shift"},
	Amounts: []rule.Amount{
		{Name: "start", Kind: rule.Day}, {Name: "due", Kind: rule.Day}, {Name: "plan", Kind: rule.Day},
		{Name: "formed", Kind: rule.Day}, {Name: "months"},
	},
	Criteria: []rule.Criterion{
		listInTime:    {Code: CodeListInTime, Provision: order95("12"), Readings: listReadShift, Needs: 1<<listCourseStart | 1<<listFormed},
		listAfterPlan: {Code: CodeListAfterPlan, Provision: order95("12"), Readings: listReadUntil | listReadShift, Needs: 1 << listCourseStart},
	},
}.List()

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

// MarshalJSON returns {"due":…,"plan_by":…,"decision":…}.
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
	days, err := r.listDays(&l, calendar)
	if err != nil {
		return NameListDecision{}, err
	}
	d := nameList.Open(&n.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		listInTime:    rule.Is(days.inTime(l.Formed)).Under(r.listRests(&l, calendar)),
		listAfterPlan: rule.Is(days.afterPlan()).Under(r.listPlanRests(&l, calendar)),
	}))
	d.Choose(uint8(r.DeadlineUntil), uint8(r.DeadlineShift))
	d.Show(
		rule.DayAmount(l.CourseStart), rule.DayAmount(days.due), rule.DayAmount(days.planBy),
		rule.DayAmount(l.Formed), int64(r.ListMonths),
	)
	d.Unknown(rule.Missing(listCourseStart, l.CourseStart.IsZero()) | rule.Missing(listFormed, l.Formed.IsZero()))
	n.Due, n.PlanBy = days.due, days.planBy
	return n, nil
}

// listDays are the last days to form a list and to make the plan that it
// follows. They are zero while the start of the course is not known.
type listDays struct{ due, planBy qagida.Date }

func (r *Rules) listDays(l *NameList, calendar Calendar) (days listDays, err error) {
	if l.CourseStart.IsZero() {
		return listDays{}, nil
	}
	unmoved, err := l.CourseStart.AddMonths(-r.ListMonths)
	when := regionalPlanDay(*r)
	if err != nil || l.CourseStart.Year() <= when.ahead {
		return listDays{}, tooEarly("course_start", l.CourseStart)
	}
	if days.due, err = r.shift(unmoved, calendar); err != nil {
		return listDays{}, err
	}
	plan, err := r.daysOf(when, l.CourseStart.Year()-when.ahead, calendar)
	days.planBy = plan.due
	return days, err
}

// inTime reports whether a list that was formed on a day is in time.
func (d listDays) inTime(formed qagida.Date) qagida.Fact { return d.due.NotBefore(formed) }

// afterPlan reports whether the list is due on a later day than the plan.
func (d listDays) afterPlan() qagida.Fact { return d.planBy.NotBefore(d.due).Not() }

func (r *Rules) listRests(l *NameList, calendar Calendar) uint16 {
	rests := r.turning(switchesUntil, func(r Rules) (qagida.Fact, error) {
		days, err := r.listDays(l, calendar)
		return days.inTime(l.Formed), err
	})
	days, err := r.listDays(l, calendar)
	if calendar == nil && err == nil && mayMoveTo(days.due, l.Formed) {
		rests |= listReadShift
	}
	return rests
}

func (r *Rules) listPlanRests(l *NameList, calendar Calendar) uint16 {
	return r.turning(switchesUntil, func(r Rules) (qagida.Fact, error) {
		days, err := r.listDays(l, calendar)
		return days.afterPlan(), err
	})
}

// A list in JSON: planning.list.
type (
	listInput struct {
		NameList
		Calendar *calendar `json:"calendar,omitzero"`
	}
	listAnswer struct {
		Due      qagida.Date     `json:"due"`
		Decision qagida.Decision `json:"decision"`
	}
)

var listQuestion = rule.Question[Rules, listInput, listAnswer]{
	Name: "planning.list", Verbs: []string{"Rules.NameList"},
	Lists: []*rule.List{nameList},
	Rules: Order95(),
	Ask: func(r Rules, in *listInput) (listAnswer, error) {
		d, err := r.NameList(in.NameList, in.Calendar.given())
		return listAnswer{d.Due, d.Decision}, err
	},
}
