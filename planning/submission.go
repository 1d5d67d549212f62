package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Was it handed in on time: the requests of paragraph 9, the plans of 10 and 11,
// the data of 17.

// The codes of the findings on what was handed in. They name the deadlines of a
// year as well.
const (
	// CodeDistrictRequest: the request of an organisation of a district or city
	// reaches the education department by its day (order95/9.2.1).
	//
	// Example: submission {"deadline":"deadline-district-request","year":2026,"submitted":"2026-08-02"} → not-met
	CodeDistrictRequest qagida.Code = "deadline-district-request"

	// CodeRegionalRequest: the request of an organisation of a region reaches the
	// education administration by its day (order95/9.2.2).
	//
	// Example: submission {"deadline":"deadline-regional-request","year":2026,"submitted":"2026-07-31"} → met
	CodeRegionalRequest qagida.Code = "deadline-regional-request"

	// CodeRepublicanRequest: the request of a republican organisation reaches the
	// authorised body by its day (order95/9.2.3).
	//
	// Example: submission {"deadline":"deadline-republican-request","year":2026,"submitted":"2026-08-01"} → met
	CodeRepublicanRequest qagida.Code = "deadline-republican-request"

	// CodeDepartmentPlan: the education department passes its plan and the requests
	// on by its day (order95/10).
	//
	// Example: submission {"deadline":"deadline-department-plan","year":2026,"submitted":"2026-09-02"} → not-met
	CodeDepartmentPlan qagida.Code = "deadline-department-plan"

	// CodeRegionalPlan: the education administration makes the plan of the region
	// for the coming financial year by its day (order95/11.0).
	//
	// Example: submission {"deadline":"deadline-regional-plan","year":2026,"submitted":"2026-11-01"} → met
	CodeRegionalPlan qagida.Code = "deadline-regional-plan"

	// CodeFirstReport: the education administration sends the first data of the
	// year in their month (order95/17).
	//
	// Example: submission {"deadline":"deadline-first-report","year":2026,"submitted":"2026-02-01"} → not-met
	CodeFirstReport qagida.Code = "deadline-first-report"

	// CodeSecondReport: the education administration sends the second data of the
	// year in their month (order95/17).
	//
	// Example: submission {"deadline":"deadline-second-report","year":2026,"submitted":"2026-06-30"} → met
	CodeSecondReport qagida.Code = "deadline-second-report"
)

// The facts that the criterion asks for.
const (
	submissionYear = iota
	submissionDay
)

// The readings that the outcome may rest on, a bit each: of the day that the
// order names, or of the month, and of days that are not working days.
const (
	readNamedDay = 1 << iota
	readShift
)

// Each duty has a checklist of its own, of the one criterion that asks for it.

func submissionBy(code qagida.Code, number string) *rule.List {
	return submissionList(code, number, "deadline-by", "deadline-shift")
}

func submissionUntil(code qagida.Code, number string) *rule.List {
	return submissionList(code, number, "deadline-until", "deadline-shift")
}

func submissionInMonth(code qagida.Code) *rule.List {
	return submissionList(code, "17", "reporting-month")
}

func submissionList(code qagida.Code, number string, readings ...string) *rule.List {
	return rule.Checklist{
		Name:     "planning.submission",
		Facts:    []string{submissionYear: "year", submissionDay: "submitted"},
		Readings: readings,
		Amounts: []rule.Amount{
			{Name: "first", Kind: rule.Day}, {Name: "named", Kind: rule.Day}, {Name: "due", Kind: rule.Day},
			{Name: "submitted", Kind: rule.Day}, {Name: "plan-year"},
		},
		Criteria: []rule.Criterion{{
			Code: code, Provision: order95(number),
			Readings: 1<<len(readings) - 1, Needs: 1<<submissionYear | 1<<submissionDay,
		}},
	}.List()
}

// Submission is something that was handed in, and when. Year and Submitted may
// be left out: their zero values mean "not known".
type Submission struct {
	Deadline  qagida.Code  `json:"deadline,omitzero"`  // which duty, as Deadline.Code names it
	Year      qagida.Count `json:"year,omitzero"`      // which year's, 1 to 9999
	Submitted qagida.Date  `json:"submitted,omitzero"` // the day on which it was handed in
}

// Submission decides whether something was handed in on time: no later than its
// last day, and a report no earlier than the first day of its month.
//
// The last day itself is in time. The calendar is asked only under the reading
// deadline-shift=next-working-day and may be nil otherwise. A code that names no
// duty, a year out of range and a calendar that is needed and not given are
// refused.
//
// Source: order95/9.2.1, 9.2.2, 9.2.3, 10, 11.0 and 17.
func (r Rules) Submission(s Submission, calendar Calendar) (decision qagida.Decision, err error) {
	duty, found := dutyOf(s.Deadline)
	if !found {
		return qagida.Decision{}, rule.Refuse("deadline", string(s.Deadline), "names nothing that comes due every year")
	}
	days, err := r.submissionDays(duty, s.Year, calendar)
	if err != nil {
		return qagida.Decision{}, err
	}
	d := duty.list.Open(&decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		rule.Is(days.inTime(s.Submitted)).Under(r.submissionRests(duty, &s, calendar)),
	}))
	when := duty.day(r)
	d.Choose(when.reading, uint8(r.DeadlineShift))
	year, _ := s.Year.Int()
	d.Show(
		rule.DayAmount(days.first), rule.DayAmount(days.named), rule.DayAmount(days.due),
		rule.DayAmount(s.Submitted), int64(year+when.ahead),
	)
	d.Unknown(rule.Missing(submissionYear, !s.Year.Known()) | rule.Missing(submissionDay, s.Submitted.IsZero()))
	return decision, nil
}

// submissionDays returns the days of a duty, zero while the year is not known.
func (r *Rules) submissionDays(d *duty, year qagida.Count, calendar Calendar) (dutyDays, error) {
	n, known := year.Int()
	if !known {
		return dutyDays{}, nil
	}
	return r.daysOf(d.day(*r), n, calendar)
}

// submissionRests returns the readings of which another choice turns the
// outcome. Without a calendar nobody can say how far a day would move: then
// what is late by less than the longest run of days off rests on that as well.
func (r *Rules) submissionRests(d *duty, s *Submission, calendar Calendar) uint16 {
	rests := r.turning(d.switches, func(r Rules) (qagida.Fact, error) {
		days, err := r.submissionDays(d, s.Year, calendar)
		return days.inTime(s.Submitted), err
	})
	days, err := r.submissionDays(d, s.Year, calendar)
	if calendar == nil && err == nil && !days.isMonth() && mayMoveTo(days.due, s.Submitted) {
		rests |= readShift
	}
	return rests
}

// A submission in JSON: planning.submission.
type (
	submissionInput struct {
		Submission
		Calendar *calendar `json:"calendar,omitzero"`
	}
	submissionAnswer struct {
		Decision qagida.Decision `json:"decision"`
	}
)

var submissionQuestion = rule.Question[Rules, submissionInput, submissionAnswer]{
	Name: "planning.submission", Verbs: []string{"Rules.Submission"},
	Lists: dutyLists(),
	Rules: Order95(),
	Ask: func(r Rules, in *submissionInput) (submissionAnswer, error) {
		d, err := r.Submission(in.Submission, in.Calendar.given())
		return submissionAnswer{d}, err
	},
}
