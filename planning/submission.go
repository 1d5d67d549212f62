package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
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

// submissionList returns the checklist of a duty: each has one of its own, of the
// one criterion that asks for it.
func submissionList(code qagida.Code, number string, readings ...string) *rule.List {
	return rule.Checklist{
		Name:     "planning.submission",
		Facts:    []string{submissionYear: "year", submissionDay: "submitted"},
		Readings: readings,
		Amounts: []rule.Amount{
			{Name: "first", Kind: rule.Day},
			{Name: "named", Kind: rule.Day},
			{Name: "due", Kind: rule.Day},
			{Name: "submitted", Kind: rule.Day},
			{Name: "plan-year", Kind: rule.Plain},
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

// Warning is something worth a second look that the law does not refuse. It
// never changes a decision.
type Warning uint8

// The warnings.
const (
	_      Warning = iota // none
	Sooner                // handed in more than a year before the year that it is for (order95/9.2.1 to 11.0, 17)
)

var warningWords = rule.NewWords[Warning]("warning",
	unknownWord,
	rule.Word{Code: "year-too-soon", Name: qagida.Text{
		KK: "арналған жылынан бір жылдан да ерте берілген: жылы дұрыс көрсетілген бе, тексеріңіз",
		RU: "подано более чем за год до того года, к которому относится: проверьте, верно ли указан год",
		EN: "submitted more than a year before the year that it is for: check whether the year is right",
	}},
)

// SubmissionDecision says whether something was handed in on time, and by when it
// was due.
type SubmissionDecision struct {
	qagida.Decision
	Due      qagida.Date         // the last day in time; zero while the year is not known
	Warnings qagida.Set[Warning] // not known while the year or the day is not
}

// MarshalJSON returns {"due":…,"warnings":…,"decision":…}.
func (d SubmissionDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("due", d.Due)
	o.Add("warnings", d.Warnings)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; the decision is a record then.
func (d *SubmissionDecision) UnmarshalJSON(b []byte) error {
	return rule.Read(d, b, func(v *SubmissionDecision) []rule.Member {
		return []rule.Member{rule.In("due", &v.Due), rule.In("warnings", &v.Warnings), rule.In("decision", &v.Decision)}
	})
}

// Submission decides whether something was handed in on time: no later than its
// last day, and a report no earlier than the first day of its month.
//
// The last day itself is in time. The law sets only an end to requests and plans:
// one handed in more than a year before the year that it is for is in time, with
// a warning. The calendar is asked only under the reading
// deadline-shift=next-working-day and may be nil otherwise. A code that names no
// duty, a year out of range and a calendar that is needed and not given are
// refused.
//
// Source: order95/9.2.1, 9.2.2, 9.2.3, 10, 11.0 and 17.
func (r Rules) Submission(s Submission, calendar Calendar) (decision SubmissionDecision, err error) {
	if err := r.holdDays(); err != nil {
		return SubmissionDecision{}, err
	}
	duty, found := dutyOf(s.Deadline)
	if !found {
		return SubmissionDecision{}, rule.Refuse("deadline", string(s.Deadline), refusal.NoDuty)
	}
	days, err := r.submissionDays(duty, s.Year, calendar)
	if err != nil {
		return SubmissionDecision{}, err
	}
	d := duty.list.Open(&decision.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		rule.Is(r.submittedInTime(duty, &s, days)).Under(r.submissionRests(duty, days, &s, calendar)),
	}))
	when := duty.day(r)
	d.Choose(when.choice, uint8(r.DeadlineShift))
	year, _ := s.Year.Int()
	shown := r.shownDays(duty, &s, days)
	d.Show(
		rule.DayAmount(shown.first), rule.DayAmount(shown.named), rule.DayAmount(shown.due),
		rule.DayAmount(s.Submitted), int64(year+when.ahead),
	)
	if d.Undetermined() {
		d.Unknown(rule.Missing(submissionYear, !s.Year.Known()) | rule.Missing(submissionDay, s.Submitted.IsZero()))
	}
	decision.Due, decision.Warnings = days.due, s.warnings(when.ahead)
	return decision, nil
}

// warnings returns what is worth a second look. The year that a plan of a region
// is for lies ahead of the one in which it is due.
func (s *Submission) warnings(ahead int) qagida.Set[Warning] {
	year, known := s.Year.Int()
	switch {
	case !known || s.Submitted.IsZero():
		return qagida.Set[Warning]{}
	case s.Submitted.Year() < year+ahead-1:
		return qagida.SetOf(Sooner)
	default:
		return qagida.SetOf[Warning]()
	}
}

// submittedInTime reports whether something was handed in on time. While its year
// is not known, a report can only be of the year in which it was handed in.
func (r *Rules) submittedInTime(d *duty, s *Submission, days dutyDays) qagida.Fact {
	if s.Year.Known() || s.Submitted.IsZero() || !d.day(*r).month {
		return days.inTime(s.Submitted)
	}
	if r.shownDays(d, s, days).inTime(s.Submitted) == qagida.No {
		return qagida.No
	}
	return qagida.Unknown
}

// shownDays returns the days that the sentences name: those of the year, and
// while it is not known, those of the year in which a report was handed in.
func (r *Rules) shownDays(d *duty, s *Submission, days dutyDays) dutyDays {
	if s.Year.Known() || s.Submitted.IsZero() || !d.day(*r).month {
		return days
	}
	if own, err := r.daysOf(d.day(*r), s.Submitted.Year(), nil); err == nil {
		return own
	}
	return days
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
// outcome. Where no calendar is given, a plain week tells how far a day would
// move. What was handed in before the eve of the named day rests on none.
func (r *Rules) submissionRests(d *duty, days dutyDays, s *Submission, calendar Calendar) uint16 {
	if s.Submitted.DaysUntil(days.named) > 1 {
		return 0
	}
	return turning(r, d.switches, func(r Rules) (qagida.Fact, error) {
		days, err := r.submissionDays(d, s.Year, orPlainWeek(calendar))
		return r.submittedInTime(d, s, days), err
	})
}

// A submission in JSON: planning.submission.
type (
	submissionInput struct {
		Submission
		Calendar *calendar `json:"calendar,omitzero"`
	}
	submissionAnswer struct {
		Due      qagida.Date         `json:"due"`
		Warnings qagida.Set[Warning] `json:"warnings"`
		Decision qagida.Decision     `json:"decision"`
	}
)

var submissionQuestion = rule.Question[Rules, submissionInput, submissionAnswer]{
	Name: "planning.submission", Verbs: []string{"Rules.Submission"},
	Bounds: append([]rule.Bound{
		rule.At("deadline", `"deadline-district-request"`, `"deadline-regional-request"`, `"deadline-republican-request"`,
			`"deadline-department-plan"`, `"deadline-regional-plan"`, `"deadline-first-report"`, `"deadline-second-report"`),
		// 1 September 2024 and 1 November 2026 are Sundays, 1 August 2026 is a Saturday.
		rule.At("year", "2023", "2024", "2025", "2026", "2028"),
		rule.At("submitted", `"2024-01-15"`, `"2024-06-15"`, `"2024-09-01"`, `"2024-09-02"`, `"2024-12-31"`,
			`"2026-01-31"`, `"2026-06-30"`, `"2026-08-01"`, `"2026-08-02"`, `"2026-09-01"`, `"2026-11-01"`, `"2026-11-02"`,
			`"2028-01-15"`, `"2028-06-15"`, `"2028-11-03"`),
	}, calendarBounds...),
	Lists:    dutyLists(),
	Readings: []string{"deadline-by", "deadline-until", "deadline-shift", "reporting-month"},
	Rules:    Order95(),
	Ask: func(r Rules, in *submissionInput) (submissionAnswer, error) {
		calendar, err := in.Calendar.given()
		if err != nil {
			return submissionAnswer{}, err
		}
		d, err := r.Submission(in.Submission, calendar)
		return submissionAnswer{d.Due, d.Warnings, d.Decision}, err
	},
}
