package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// The days that the order sets for itself: to be published, to be reported on,
// to be in force (clauses 2 and 5).

// PublicationDue returns the last day on which the order may be sent to be
// published officially, itself in time: ten calendar days after the order was
// registered, the first of them the day after. Under the reading
// deadline-shift=next-working-day it moves to the next working day of the
// calendar, which may be nil otherwise. A day that is not stated gives one that
// is not stated; one too near the year 9999 and a calendar that is needed and not
// given are refused.
//
// Source: order95/O.2.2.
func (r Rules) PublicationDue(registered qagida.Date, calendar Calendar) (qagida.Date, error) {
	if err := r.holdTerms(); err != nil {
		return qagida.Date{}, err
	}
	due, err := after("registered", registered, r.PublicationDays)
	if err != nil || due.IsZero() {
		return qagida.Date{}, err
	}
	return r.shift(due, calendar)
}

// RegistrationReportDue returns the last day on which the report on registration
// and publication may be handed in, itself in time: the tenth working day after
// the order was registered. A day that is not stated gives one that is not
// stated; no calendar, one without a working day in a whole year, and a day too
// near the year 9999 are refused.
//
// Source: order95/O.2.4.
func (r Rules) RegistrationReportDue(registered qagida.Date, calendar Calendar) (qagida.Date, error) {
	if err := r.holdTerms(); err != nil {
		return qagida.Date{}, err
	}
	if registered.IsZero() {
		return registered, nil
	}
	first, err := after("registered", registered, 1)
	if err != nil {
		return qagida.Date{}, err
	}
	return workingDay(calendar, first, r.ReportWorkingDays)
}

// InForce returns the first day on which the order is in force: the day after
// ten calendar days have passed since it was first published, the first of them
// the day after. An order published on the 13th is in force on the 24th. A day
// that is not stated gives one that is not stated; one too near the year 9999 is
// refused.
//
// Source: order95/O.5.
func (r Rules) InForce(published qagida.Date) (qagida.Date, error) {
	if err := r.holdTerms(); err != nil {
		return qagida.Date{}, err
	}
	return after("published", published, r.InForceAfterDays+1)
}

// after returns the day that lies a number of days after another.
func after(field string, day qagida.Date, days int) (qagida.Date, error) {
	due, err := day.Add(0, 0, days)
	if err != nil {
		return qagida.Date{}, tooLate(field, day)
	}
	return due, nil
}

func tooLate(field string, day qagida.Date) error {
	return rule.Refuse(field, day.String(), refusal.NearTheEnd)
}

func tooEarly(field string, day qagida.Date) error {
	return rule.Refuse(field, day.String(), refusal.NearTheBeginning)
}

// The days of the order in JSON: planning.publication.
type (
	publicationInput struct {
		Registered qagida.Date `json:"registered,omitzero"`
		Published  qagida.Date `json:"published,omitzero"`
		Calendar   *calendar   `json:"calendar,omitzero"`
	}
	publicationAnswer struct {
		PublicationDue qagida.Date `json:"publication_due"`
		ReportDue      qagida.Date `json:"report_due"` // not known without a calendar
		InForce        qagida.Date `json:"in_force"`
	}
)

var publicationQuestion = rule.Question[Rules, publicationInput, publicationAnswer]{
	Name:  "planning.publication",
	Verbs: []string{"Rules.PublicationDue", "Rules.RegistrationReportDue", "Rules.InForce"},
	Bounds: append([]rule.Bound{
		rule.At("registered", `"2016-03-09"`, `"9999-12-31"`),
		rule.At("published", `"2020-04-13"`, `"9999-12-31"`),
	}, calendarBounds...),
	Readings: []string{"deadline-shift"},
	Rules:    Order95(),
	Ask: func(r Rules, in *publicationInput) (out publicationAnswer, err error) {
		calendar, err := in.Calendar.given()
		if err != nil {
			return publicationAnswer{}, err
		}
		if out.PublicationDue, err = r.PublicationDue(in.Registered, calendar); err != nil {
			return publicationAnswer{}, err
		}
		if calendar != nil {
			if out.ReportDue, err = r.RegistrationReportDue(in.Registered, calendar); err != nil {
				return publicationAnswer{}, err
			}
		}
		out.InForce, err = r.InForce(in.Published)
		return out, err
	},
}
