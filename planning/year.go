package planning

import (
	"slices"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// By when does whom owe what: the deadlines of a year (paragraphs 9 to 11 and
// 17).

// Deadline is a day of one year by which somebody owes something to somebody.
// It is a plain value with all that an entry in a calendar needs.
type Deadline struct {
	Code          qagida.Code      `json:"code"`
	Provision     qagida.Provision `json:"provision"`
	Year          int              `json:"year"`                     // the year that was asked for, 1 to 9999
	First         qagida.Date      `json:"first"`                    // the month's first for a report, otherwise Due
	Due           qagida.Date      `json:"due"`                      // last day in time, itself in time
	Disputed      qagida.Date      `json:"disputed,omitzero"`        // the day that the order names; zero for a month
	Owes          Party            `json:"owes"`                     // who owes it
	Addressee     Party            `json:"addressee,omitzero"`       // zero for a plan that stays where it is made
	FinancialYear int              `json:"financial_year,omitempty"` // that a plan of a region is for (order95/11.0)
	Reading       qagida.Choice    `json:"reading"`                  // how the named day, or the month, is read
	Shift         qagida.Choice    `json:"shift,omitzero"`           // whether the day moves; zero for a report
}

// Year returns the deadlines of a year from 1 to 9999 in the order of their
// days, those of one day in the order of the text: the reports of an
// administration (para 17), the requests of organisations (9.2), the plan of a
// department (10) and the plan of a region for the coming financial year (11).
//
// The calendar is asked only under the reading deadline-shift=next-working-day
// and may be nil otherwise. A year out of range, a calendar that is needed and
// not given, and one without a working day in a whole year are refused.
//
// Source: order95/9.2.1, 9.2.2, 9.2.3, 10, 11.0 and 17.
func (r Rules) Year(year int, calendar Calendar) ([]Deadline, error) {
	if err := r.holdDays(); err != nil {
		return nil, err
	}
	list := make([]Deadline, 0, len(duties))
	for i := range duties {
		deadline, err := r.deadline(&duties[i], year, calendar)
		if err != nil {
			return nil, err
		}
		list = append(list, deadline)
	}
	slices.SortStableFunc(list, func(a, b Deadline) int { return a.Due.Compare(b.Due) })
	return list, nil
}

func (r *Rules) deadline(d *duty, year int, calendar Calendar) (Deadline, error) {
	when := d.day(*r)
	days, err := r.daysOf(when, year, calendar)
	if err != nil {
		return Deadline{}, err
	}
	deadline := Deadline{
		Code: d.code, Provision: d.provision, Year: year,
		First: days.first, Due: days.due, Disputed: days.named,
		Owes: d.owes, Addressee: d.addressee, Reading: d.reading(*r),
	}
	if when.ahead > 0 {
		deadline.FinancialYear = year + when.ahead
	}
	if !when.month {
		deadline.Shift = qagida.Choice{Reading: "deadline-shift", Alternative: r.DeadlineShift.String()}
	}
	return deadline, nil
}

// UID returns a stable name of the deadline for calendars. It is the same under
// every reading, so that an entry moves and is not doubled when a reading
// changes.
func (d Deadline) UID() string {
	return string(d.Code) + "-" + strconv.Itoa(d.Year) + "@qagida"
}

// Summary returns a short title in a language, "" for a deadline that Year did
// not make.
func (d Deadline) Summary(lang qagida.Lang) string {
	duty, found := dutyOf(d.Code)
	if !found {
		return ""
	}
	return duty.summary.In(lang)
}

// Description returns, in a language, who owes what to whom and by when, where
// the order says so, and how it was read. It is "" for a deadline that Year did
// not make.
func (d Deadline) Description(lang qagida.Lang) string {
	duty, found := dutyOf(d.Code)
	if !found {
		return ""
	}
	norm := duty.criterion().Norm
	readings := d.Reading.Text(lang)
	if d.Shift != (qagida.Choice{}) {
		readings += "; " + d.Shift.Text(lang)
	}
	return strings.NewReplacer(
		"{due}", d.Due.Text(lang), "{named}", d.Disputed.Text(lang), "{first}", d.First.Text(lang),
		"{plan-year}", strconv.Itoa(d.FinancialYear),
		"{source}", d.Provision.Text(lang), "{readings}", readings,
	).Replace(norm.In(lang) + descriptionEnd.In(lang))
}

// descriptionEnd says where the order asks for it, and how it was read.
var descriptionEnd = qagida.Text{
	KK: ". Негізі: {source}. Таңдалған түсіндіру: {readings}",
	RU: ". Основание: {source}. Выбранное толкование: {readings}",
	EN: ". Source: {source}. Chosen reading: {readings}",
}

// A year in JSON: planning.year.
type (
	yearInput struct {
		Year     qagida.Count `json:"year,omitzero"`
		Calendar *calendar    `json:"calendar,omitzero"`
	}
	yearAnswer struct {
		Deadlines []deadlineRow `json:"deadlines"`
	}
	deadlineRow struct {
		Code      qagida.Code      `json:"code"`
		Due       qagida.Date      `json:"due"`
		Provision qagida.Provision `json:"provision"`
	}
)

var yearQuestion = rule.Question[Rules, yearInput, yearAnswer]{
	Name: "planning.year", Verbs: []string{"Rules.Year"},
	Bounds:   append([]rule.Bound{rule.At("year", "1", "2026", "9999")}, calendarBounds...),
	Readings: []string{"deadline-by", "deadline-until", "deadline-shift", "reporting-month"},
	Rules:    Order95(),
	Ask: func(r Rules, in *yearInput) (yearAnswer, error) {
		year, known := in.Year.Int()
		if !known {
			return yearAnswer{}, nil
		}
		calendar, err := in.Calendar.given()
		if err != nil {
			return yearAnswer{}, err
		}
		list, err := r.Year(year, calendar)
		if err != nil {
			return yearAnswer{}, err
		}
		answer := yearAnswer{make([]deadlineRow, len(list))}
		for i, d := range list {
			answer.Deadlines[i] = deadlineRow{d.Code, d.Due, d.Provision}
		}
		return answer, nil
	},
}
