package planning

import (
	"encoding/json"
	"iter"
	"slices"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Is the list of those who go to one course formed in time, and by the approved
// plan (paragraph 12).

// The codes of the findings on the list of a course.
const (
	// CodeListInTime: the list of a course is formed two months before it
	// (order95/12).
	//
	// Example: list {"course_start":"2024-04-30","formed":"2024-03-01"} → not-met
	CodeListInTime qagida.Code = "list-in-time"

	// CodeListByPlan: the list is formed by the approved plan for the year of the
	// course, so on the day of the approval or later (order95/12).
	//
	// Example: list {"course_start":"2026-10-05","formed":"2026-08-05","plan_approved":"2025-10-31","plan_year":2026} → met
	// Example: list {"course_start":"2026-10-05","formed":"2026-08-05","plan_approved":"2026-08-06","plan_year":2026} → not-met
	CodeListByPlan qagida.Code = "list-by-plan"

	// CodeListPlanned: everybody on the list stands in the plan (order95/12).
	//
	// Example: list {"listed":["T-1","T-2"],"planned":["T-1"]} → not-met
	CodeListPlanned qagida.Code = "list-planned"
)

// The facts that the criteria ask for.
const (
	listCourseStart = iota
	listFormed
	listPlanApproved
	listPlanYear
	listListed
	listPlanned
)

// readListShift is the reading that an outcome may rest on.
const readListShift = 1

// The criteria, in the order of the text.
const (
	listInTime = iota
	listByPlan
	listInPlan
)

var nameList = rule.Checklist{
	Name: "planning.list",
	Facts: []string{
		listCourseStart:  "course_start",
		listFormed:       "formed",
		listPlanApproved: "plan_approved",
		listPlanYear:     "plan_year",
		listListed:       "listed",
		listPlanned:      "planned",
	},
	Readings: []string{"deadline-shift"},
	Amounts: []rule.Amount{
		{Name: "start", Kind: rule.Day},
		{Name: "due", Kind: rule.Day},
		{Name: "formed", Kind: rule.Day},
		{Name: "months"},
		{Name: "approved", Kind: rule.Day},
		{Name: "plan-year", Kind: rule.Plain},
		{Name: "unplanned"},
	},
	Criteria: []rule.Criterion{
		listInTime: {Code: CodeListInTime, Provision: order95("12"), Readings: readListShift, Needs: 1<<listCourseStart | 1<<listFormed},
		listByPlan: {Code: CodeListByPlan, Provision: order95("12"), Readings: 0, Needs: 1<<listCourseStart | 1<<listFormed | 1<<listPlanApproved | 1<<listPlanYear},
		listInPlan: {Code: CodeListPlanned, Provision: order95("12"), Readings: 0, Needs: 1<<listListed | 1<<listPlanned},
	},
}.List()

// NameList is the list of those who go to one course, and the plan that it
// follows. Every field may be left out: its zero value means "not known".
type NameList struct {
	CourseStart  qagida.Date  `json:"course_start,omitzero"`  // first day of the course
	Formed       qagida.Date  `json:"formed,omitzero"`        // the day on which the list was formed
	PlanApproved qagida.Date  `json:"plan_approved,omitzero"` // the day on which the plan was approved
	PlanYear     qagida.Count `json:"plan_year,omitzero"`     // the year that the plan is for, 1 to 9999
	Listed       []string     `json:"listed,omitzero"`        // who is on it, by stable names or numbers; nil is not known
	Planned      []string     `json:"planned,omitzero"`       // who is in the plan, by the same names; nil is not known
}

// NameListDecision says whether a list was formed on time and by the plan that it
// is taken from.
type NameListDecision struct {
	qagida.Decision
	Due    qagida.Date // the last day to form the list, itself in time; zero while the start is not known
	PlanBy qagida.Date // the last day to make the plan of the region for the year of the course; zero likewise

	unplanned []string
}

// MarshalJSON returns {"due":…,"plan_by":…,"unplanned":[…],"decision":…}, with what
// Unplanned lists.
func (d NameListDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("due", d.Due)
	o.Add("plan_by", d.PlanBy)
	o.Add("unplanned", jsonTexts(d.Unplanned()))
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; the decision is a record then.
func (d *NameListDecision) UnmarshalJSON(b []byte) error {
	return rule.Read(d, b, func(v *NameListDecision) []rule.Member {
		return []rule.Member{rule.In("due", &v.Due), rule.In("plan_by", &v.PlanBy), rule.In("unplanned", &v.unplanned), rule.In("decision", &v.Decision)}
	})
}

// Unplanned yields who is on the list and not in the plan, each once, in the order of
// the list; nobody while either is not known.
func (d NameListDecision) Unplanned() iter.Seq[string] { return slices.Values(d.unplanned) }

// NameList decides on the list of a course: it is formed no later than two
// months before the first day of the course, by the approved plan for the year of
// the course, and everybody on it is in that plan. A month that has no such day
// gives its last one: the list of a course that begins on 30 April is due on the
// last day of February. Under the reading deadline-shift=next-working-day the day
// moves back to a working day of the calendar, which may be nil otherwise: the
// two months are counted back from the course.
//
// A plan that was approved after the course began is a finding and no error: no
// list for that course can follow it. That a list can be due before its plan is,
// as that of a course on 1 January, is a figure: compare Due and PlanBy.
//
// A start in the first year of the calendar, a year that is none, an empty name
// and a calendar that is needed and not given are refused.
//
// Source: order95/12 and 11.0.
func (r Rules) NameList(l NameList, calendar Calendar) (n NameListDecision, err error) {
	if err := r.holdDays(); err != nil {
		return NameListDecision{}, err
	}
	if err := l.check(); err != nil {
		return NameListDecision{}, err
	}
	if n.Due, err = r.listDue(l.CourseStart, calendar); err != nil {
		return NameListDecision{}, err
	}
	if n.PlanBy, err = r.planBy(l.CourseStart, calendar); err != nil {
		return NameListDecision{}, err
	}
	n.unplanned = l.unplanned()
	d := nameList.Open(&n.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		listInTime: rule.Is(rule.NotBefore(n.Due, l.Formed)).Under(r.listRests(&l, calendar)),
		listByPlan: rule.Is(l.byPlan()),
		listInPlan: rule.Is(l.inPlan(len(n.unplanned))),
	}))
	d.Choose(uint8(r.DeadlineShift))
	d.Show(
		rule.DayAmount(l.CourseStart), rule.DayAmount(n.Due), rule.DayAmount(l.Formed), int64(r.ListMonths),
		rule.DayAmount(l.PlanApproved), rule.CountAmount(l.PlanYear), int64(len(n.unplanned)),
	)
	if d.Undetermined() {
		d.Unknown(l.unknown())
	}
	return n, nil
}

// check refuses what cannot be meant.
func (l *NameList) check() error {
	if err := checkYear("plan_year", l.PlanYear); err != nil {
		return err
	}
	for _, list := range []struct {
		field string
		names []string
	}{{"listed", l.Listed}, {"planned", l.Planned}} {
		if i := slices.Index(list.names, ""); i >= 0 {
			return rule.Refuse(item(list.field, i), "", refusal.Empty)
		}
	}
	return nil
}

// listDue returns the last day to form the list of a course, not stated while its
// start is not.
func (r *Rules) listDue(start qagida.Date, calendar Calendar) (qagida.Date, error) {
	due, err := start.Add(0, -r.ListMonths, 0)
	if err != nil {
		return qagida.Date{}, tooEarly("course_start", start)
	}
	if due.IsZero() {
		return due, nil
	}
	return r.shiftBack(due, calendar)
}

// planBy returns the last day to make the plan of the region for the year in which
// a course begins.
func (r *Rules) planBy(start qagida.Date, calendar Calendar) (qagida.Date, error) {
	when := regionalPlanDay(*r)
	switch {
	case start.IsZero():
		return start, nil
	case start.Year() <= when.ahead:
		return qagida.Date{}, tooEarly("course_start", start)
	}
	days, err := r.daysOf(when, start.Year()-when.ahead, calendar)
	return days.due, err
}

// listRests returns the reading deadline-shift where another choice of it turns
// the first criterion. Where no calendar is given, a plain week tells how far the
// day would move.
func (r *Rules) listRests(l *NameList, calendar Calendar) uint16 {
	return turning(r, switchesList, func(r Rules) (qagida.Fact, error) {
		due, err := r.listDue(l.CourseStart, orPlainWeek(calendar))
		return rule.NotBefore(due, l.Formed), err
	})
}

// byPlan reports whether the list follows the approved plan for the year of the
// course: it was formed on the day of the approval or later, and the plan was not
// approved after the course began.
func (l *NameList) byPlan() qagida.Fact {
	ofYear := qagida.Unknown
	year, known := l.PlanYear.Int()
	switch {
	case l.PlanApproved.After(l.CourseStart), known && l.PlanApproved.Year() > year:
		return qagida.No // whenever a course of that year begins
	case known && !l.CourseStart.IsZero():
		ofYear = qagida.FactOf(year == l.CourseStart.Year())
	}
	return ofYear.And(rule.NotBefore(l.Formed, l.PlanApproved))
}

// inPlan reports whether everybody on the list is in the plan. An empty list needs
// none.
func (l *NameList) inPlan(unplanned int) qagida.Fact {
	switch {
	case l.Listed != nil && len(l.Listed) == 0:
		return qagida.Yes
	case l.Listed == nil || l.Planned == nil:
		return qagida.Unknown
	default:
		return qagida.FactOf(unplanned == 0)
	}
}

// unplanned returns who is on the list and not in the plan, each once.
func (l *NameList) unplanned() (names []string) {
	if len(l.Listed) == 0 || l.Planned == nil {
		return nil
	}
	planned := make(map[string]bool, len(l.Planned))
	for _, name := range l.Planned {
		planned[name] = true
	}
	for _, name := range l.Listed {
		if !planned[name] {
			names, planned[name] = append(names, name), true // once, however often it is listed
		}
	}
	return names
}

// unknown marks the facts that nobody has stated.
func (l *NameList) unknown() uint64 {
	return rule.Missing(listCourseStart, l.CourseStart.IsZero()) |
		rule.Missing(listFormed, l.Formed.IsZero()) |
		rule.Missing(listPlanApproved, l.PlanApproved.IsZero()) |
		rule.Missing(listPlanYear, !l.PlanYear.Known()) |
		rule.Missing(listListed, l.Listed == nil) |
		rule.Missing(listPlanned, l.Planned == nil)
}

// A list in JSON: planning.list.
type (
	listInput struct {
		CourseStart  qagida.Date  `json:"course_start,omitzero"`
		Calendar     *calendar    `json:"calendar,omitzero"`
		Formed       qagida.Date  `json:"formed,omitzero"`
		PlanApproved qagida.Date  `json:"plan_approved,omitzero"`
		PlanYear     qagida.Count `json:"plan_year,omitzero"`
		Listed       []nameInput  `json:"listed,omitzero"`
		Planned      []nameInput  `json:"planned,omitzero"`
	}
	listAnswer struct {
		Due      qagida.Date     `json:"due"`
		Decision qagida.Decision `json:"decision"`
	}
)

// nameInput is the name or the number of a teacher, in JSON a string or a whole
// number.
type nameInput string

// UnmarshalJSON reads a string, or a whole number as its digits.
func (n *nameInput) UnmarshalJSON(b []byte) error {
	if number, err := strconv.ParseInt(string(b), 10, 64); err == nil {
		*n = nameInput(strconv.FormatInt(number, 10))
		return nil
	}
	if err := json.Unmarshal(b, (*string)(n)); err != nil || len(b) == 0 || b[0] != '"' {
		return rule.Refuse("name", string(b), refusal.NameOrNumber)
	}
	return nil
}

// namesOf returns the names of a list, nil where it is not known.
func namesOf(list []nameInput) []string {
	if list == nil {
		return nil
	}
	names := make([]string, len(list))
	for i, name := range list {
		names[i] = string(name)
	}
	return names
}

var listQuestion = rule.Question[Rules, listInput, listAnswer]{
	Name: "planning.list", Verbs: []string{"Rules.NameList"},
	Bounds: append([]rule.Bound{
		rule.At("course_start", `"2024-04-30"`, `"2024-09-01"`, `"2026-10-05"`, `"2027-01-01"`),
		rule.At("formed", `"2023-12-31"`, `"2024-02-29"`, `"2024-03-01"`, `"2026-08-04"`, `"2026-08-05"`, `"2026-08-06"`, `"2026-11-01"`),
		rule.At("plan_approved", `"2023-10-31"`, `"2024-02-29"`, `"2025-10-31"`, `"2026-08-05"`, `"2026-08-06"`,
			`"2026-10-06"`),
		rule.At("plan_year", "2024", "2026", "2027"),
		rule.At("listed", `[]`, `["T-1"]`, `["T-1","T-2"]`, `["T-3"]`),
		rule.At("planned", `[]`, `["T-1"]`, `["T-1","T-2"]`, `["T-3"]`),
	}, calendarBounds...),
	Lists:    []*rule.List{nameList},
	Readings: []string{"deadline-shift"},
	Rules:    Order95(),
	Ask: func(r Rules, in *listInput) (listAnswer, error) {
		calendar, err := in.Calendar.given()
		if err != nil {
			return listAnswer{}, err
		}
		d, err := r.NameList(NameList{
			in.CourseStart, in.Formed, in.PlanApproved, in.PlanYear, namesOf(in.Listed), namesOf(in.Planned),
		}, calendar)
		return listAnswer{d.Due, d.Decision}, err
	},
}
