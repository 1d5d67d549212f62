package planning

import (
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Rules holds the numbers and the readings by which this package decides. Take
// those of the order from [Order95]; to follow a later edition or to try out a
// reform, copy them, change a field, name the edition and call Check:
//
//	reform := planning.Order95()
//	reform.Edition, reform.CycleYears = "reform-2027", 3
//
// Its methods do not call Check.
type Rules struct {
	Edition qagida.Edition
	Courses qualification.Rules // what is short and what is long, with readings of its own (order95/21)

	RequestsBy       DayOfYear // the day that the order names for requests (order95/9.2.1, 9.2.2, 9.2.3)
	DepartmentPlanBy DayOfYear // the day it names for the plan of a department (order95/10)
	RegionalPlanBy   DayOfYear // the day it names for the plan of a region (order95/11.0)
	ReportMonths     [2]int    // the months of the two reports of a year, 1 to 12 (order95/17)
	ListMonths       int       // how many months before a course its list is due (order95/12)

	CycleYears      int // length of the period between courses in years (order95/21.3)
	CycleLeastHours int // least academic hours in it, itself enough (order95/21.3)
	CycleMostHours  int // most academic hours in it, itself allowed (order95/21.3)
	MinutesOfHour   int // minutes of an academic hour (order95/22)

	PublicationDays    int // calendar days after registration to send the order out, the last in time (order95/O.2.2)
	ReportWorkingDays  int // working days after registration to report on it, the last in time (order95/O.2.4)
	InForceAfterDays   int // full calendar days after publication before the order is in force (order95/O.5)
	FinancialYearAhead int // how many years ahead the plan of a region looks (order95/11.0)

	DeadlineBy     DeadlineByReading
	DeadlineUntil  DeadlineUntilReading
	DeadlineShift  DeadlineShiftReading
	ReportingMonth ReportingMonthReading
	CycleWindow    CycleWindowReading
	CycleMaximum   CycleMaximumReading
	CycleAbroad    CycleAbroadReading
	CycleEntry     CycleEntryReading
	CycleCourses   CycleCoursesReading

	CycleCompletion CycleCompletionReading
	CycleLastDay    CycleLastDayReading
}

// DayOfYear is a day that comes round every year: a month from 1 to 12 and a
// day of it that every year has, so never 29 February.
type DayOfYear struct {
	Month int
	Day   int
}

// Order95 returns the rules of Order No. 95 in the edition of 09.04.2020, under the
// default reading of every provision that has more than one.
func Order95() Rules {
	return Rules{
		Edition:            qagida.Order95In2020,
		Courses:            qualification.Order95(),
		RequestsBy:         DayOfYear{Month: 8, Day: 1},
		DepartmentPlanBy:   DayOfYear{Month: 9, Day: 1},
		RegionalPlanBy:     DayOfYear{Month: 11, Day: 1},
		ReportMonths:       [2]int{1, 6},
		ListMonths:         2,
		CycleYears:         5,
		CycleLeastHours:    36,
		CycleMostHours:     180,
		MinutesOfHour:      45,
		PublicationDays:    10,
		ReportWorkingDays:  10,
		InForceAfterDays:   10,
		FinancialYearAhead: 1,
	}
}

// Check refuses numbers that contradict each other or cannot be meant, a
// reading that does not exist, and numbers other than the order's under the
// name of its edition. The error names the field.
func (r Rules) Check() error {
	if err := r.Edition.Check(); err != nil {
		return err
	}
	if err := r.Courses.Check(); err != nil {
		return within("Rules.Courses", err)
	}
	if err := r.checkDays(); err != nil {
		return err
	}
	if err := r.checkNumbers(); err != nil {
		return err
	}
	if err := switches.Check(&r); err != nil {
		return err
	}
	return r.checkName()
}

func (r Rules) checkDays() error {
	for _, day := range []struct {
		field string
		DayOfYear
	}{
		{"RequestsBy", r.RequestsBy},
		{"DepartmentPlanBy", r.DepartmentPlanBy},
		{"RegionalPlanBy", r.RegionalPlanBy},
		{"ReportMonths", DayOfYear{Month: r.ReportMonths[0], Day: 1}},
		{"ReportMonths", DayOfYear{Month: r.ReportMonths[1], Day: 1}},
	} {
		if _, err := qagida.NewDate(commonYear, day.Month, day.Day); err != nil {
			return rule.Refuse("Rules."+day.field, strconv.Itoa(day.Month)+"-"+strconv.Itoa(day.Day),
				"is not a month and a day that every year has")
		}
	}
	if r.ReportMonths[0] >= r.ReportMonths[1] {
		return refuseRule("ReportMonths", r.ReportMonths[1], "must be later in the year than the month before it")
	}
	return nil
}

// commonYear has no 29 February, so that what it has every year has.
const commonYear = 2001

func (r Rules) checkNumbers() error {
	for _, number := range []struct {
		field string
		value int
		most  int
	}{
		{"ListMonths", r.ListMonths, 120},
		{"CycleYears", r.CycleYears, 100},
		{"CycleLeastHours", r.CycleLeastHours, 100_000},
		{"MinutesOfHour", r.MinutesOfHour, 60},
		{"PublicationDays", r.PublicationDays, 3660},
		{"ReportWorkingDays", r.ReportWorkingDays, 3660},
		{"InForceAfterDays", r.InForceAfterDays, 3660},
		{"FinancialYearAhead", r.FinancialYearAhead, 100},
	} {
		if number.value < 1 || number.value > number.most {
			return refuseRule(number.field, number.value, "must be from 1 to "+strconv.Itoa(number.most))
		}
	}
	if r.CycleMostHours < r.CycleLeastHours || r.CycleMostHours > 1_000_000 {
		return refuseRule("CycleMostHours", r.CycleMostHours, "must be from CycleLeastHours to 1000000")
	}
	return nil
}

// checkName holds the name of the encoded edition to its numbers. Those of
// Courses are held to theirs by their own Check, under their own name.
func (r Rules) checkName() error {
	law := Order95()
	switches.Copy(&law, &r)
	if r.Courses.Edition == law.Courses.Edition {
		law.Courses = r.Courses
	}
	if r.Edition == law.Edition && r != law {
		return rule.Refuse("Rules.Edition", string(r.Edition), "names the order's own edition, "+
			"but a number is not the order's: give the changed rules a name of their own")
	}
	return nil
}

func refuseRule(field string, value int, reason string) error {
	return rule.Refuse("Rules."+field, strconv.Itoa(value), reason)
}
