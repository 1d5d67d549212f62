package main

import (
	"slices"
	"time"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/planning"
)

// calendar is the working calendar of a request: Saturdays and Sundays are days
// off, with the exceptions that the acts of the year make.
type calendar struct {
	DaysOff     []qagida.Date `json:"days_off,omitzero"`
	WorkingDays []qagida.Date `json:"working_days,omitzero"`
}

func (c calendar) Working(day qagida.Date) bool {
	switch {
	case slices.Contains(c.DaysOff, day):
		return false
	case slices.Contains(c.WorkingDays, day):
		return true
	default:
		return day.Weekday() != time.Saturday && day.Weekday() != time.Sunday
	}
}

// given is the calendar for a call, nil where the request has none.
func (c *calendar) given() planning.Calendar {
	if c == nil {
		return nil
	}
	return c
}

type yearIn struct {
	Year     qagida.Count `json:"year,omitzero"`
	Calendar *calendar    `json:"calendar,omitzero"`
}

type deadlineOut struct {
	Code      string           `json:"code"`
	Due       qagida.Date      `json:"due"`
	Provision qagida.Provision `json:"provision"`
}

type yearOut struct {
	Deadlines []deadlineOut `json:"deadlines"`
}

var planningYear = question[yearIn, yearOut, planning.Rules]{
	"planning.year", "the deadlines of a year (paras 9 to 11 and 17)",
	planningBook,
	func(r planning.Rules, in *yearIn) (yearOut, error) {
		year, known := in.Year.Int()
		if !known {
			return yearOut{}, nil
		}
		list, err := r.Year(year, in.Calendar.given())
		if err != nil {
			return yearOut{}, err
		}
		out := yearOut{make([]deadlineOut, len(list))}
		for i, d := range list {
			out.Deadlines[i] = deadlineOut{string(d.Code), d.Due, d.Provision}
		}
		return out, nil
	},
}

type listIn struct {
	CourseStart qagida.Date `json:"course_start,omitzero"`
	Calendar    *calendar   `json:"calendar,omitzero"`
}

type listOut struct {
	Due qagida.Date `json:"due"`
}

var planningList = question[listIn, listOut, planning.Rules]{
	"planning.list", "the last day to form the list of a course (para 12)",
	planningBook,
	func(r planning.Rules, in *listIn) (listOut, error) {
		d, err := r.NameList(planning.NameList{CourseStart: in.CourseStart}, in.Calendar.given())
		return listOut{d.Due}, err
	},
}

type balanceOut struct {
	Hours       qagida.Count    `json:"hours"`
	HoursAbroad qagida.Count    `json:"hours_abroad"`
	ShortBy     qagida.Count    `json:"short_by"`
	OverBy      qagida.Count    `json:"over_by"`
	Decision    qagida.Decision `json:"decision"`
}

var planningBalance = question[planning.History, balanceOut, planning.Rules]{
	"planning.balance", "the hours of five years against the least and the most (para 21)",
	planningBook,
	func(r planning.Rules, in *planning.History) (balanceOut, error) {
		b, err := r.Balance(*in)
		return balanceOut{b.Hours, b.HoursAbroad, b.ShortBy, b.OverBy, b.Decision}, err
	},
}

type studyPlanOut struct {
	Decision     qagida.Decision `json:"decision"`
	ClockMinutes qagida.Count    `json:"clock_minutes"`
}

var planningStudyPlan = question[planning.StudyPlan, studyPlanOut, planning.Rules]{
	"planning.study_plan", "whether the hours of a programme add up, and how long it is on the clock (paras 15, 21 and 22)",
	planningBook,
	func(r planning.Rules, in *planning.StudyPlan) (studyPlanOut, error) {
		d, err := r.StudyPlan(*in)
		return studyPlanOut{d.Decision, d.ClockMinutes}, err
	},
}
