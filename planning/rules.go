package planning

import (
	"cmp"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Rules holds the numbers and the readings by which this package decides. Take
// those of the order from [Order95]; to follow a later edition or to try out a
// reform, see [Rules.Reform].
//
// Its methods do not call Check, but each refuses the numbers that it uses where
// they cannot be meant, or are not the order's under the name of its edition.
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

// Reform returns the rules with a change, under an edition of its own:
//
//	reform, err := planning.Order95().Reform("reform-2027", func(r *planning.Rules) { r.CycleYears = 3 })
//
// The courses go by the same name where their numbers are changed.
// It refuses the name of the order's own edition and what Check refuses.
func (r Rules) Reform(edition qagida.Edition, change func(*Rules)) (Rules, error) {
	return rule.Reform(r, law.Edition, edition, change, func(r *Rules) {
		r.Edition = edition
		if rule.OwnName(r.Courses, law.Courses) != nil {
			r.Courses.Edition = edition
		}
	})
}

// Check refuses numbers that contradict each other or cannot be meant, a
// reading that does not exist, and numbers other than the order's under the
// name of its edition. The error names the field.
func (r Rules) Check() error {
	if err := rule.CheckEdition(r.Edition); err != nil {
		return err
	}
	if err := r.Courses.Check(); err != nil {
		return ofCourses(err)
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

func (r *Rules) checkDays() error {
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
				refusal.NoDayOfEveryYear)
		}
	}
	if r.ReportMonths[0] >= r.ReportMonths[1] {
		return refuseRule("ReportMonths", r.ReportMonths[1], refusal.MonthNotLater)
	}
	return nil
}

// commonYear has no 29 February, so that what it has every year has.
const commonYear = 2001

func (r *Rules) checkNumbers() error {
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
			return refuseRule(number.field, number.value, refusal.OutOfRange, 1, number.most)
		}
	}
	if r.CycleMostHours < r.CycleLeastHours || r.CycleMostHours > 1_000_000 {
		return refuseRule("CycleMostHours", r.CycleMostHours, refusal.NotFromNumber, "CycleLeastHours", 1_000_000)
	}
	return nil
}

// law is the order's own rules.
var law = Order95()

// checkName holds the name of the encoded edition to its numbers, those of Courses
// included.
func (r *Rules) checkName() error {
	if r.Edition != law.Edition {
		return nil
	}
	return rule.OwnName(*r, law)
}

// holdCourses refuses the lengths of courses as Check does: under the name of the
// order's edition they are the order's, whatever name they bear themselves.
func (r *Rules) holdCourses() error {
	if r.Courses.ShortHours == law.Courses.ShortHours && r.Courses.LongHours == law.Courses.LongHours &&
		r.Courses.ShortHoursAbroad == law.Courses.ShortHoursAbroad && r.Courses.Edition == law.Courses.Edition {
		return nil
	}
	if err := r.Courses.Check(); err != nil {
		return ofCourses(err)
	}
	return r.checkName()
}

// holdCycle refuses the numbers of the period between courses as Check does.
func (r *Rules) holdCycle() error {
	if r.CycleYears != law.CycleYears || r.CycleLeastHours != law.CycleLeastHours ||
		r.CycleMostHours != law.CycleMostHours {
		if err := cmp.Or(r.checkNumbers(), r.checkName()); err != nil {
			return err
		}
	}
	return r.holdCourses()
}

// holdDays refuses the days of the year as Check does.
func (r *Rules) holdDays() error {
	if r.RequestsBy == law.RequestsBy && r.DepartmentPlanBy == law.DepartmentPlanBy &&
		r.RegionalPlanBy == law.RegionalPlanBy && r.ReportMonths == law.ReportMonths &&
		r.ListMonths == law.ListMonths && r.FinancialYearAhead == law.FinancialYearAhead {
		return nil
	}
	return cmp.Or(r.checkDays(), r.checkNumbers(), r.checkName())
}

// holdTerms refuses the other numbers as Check does: the minutes of an hour and the
// days around a publication.
func (r *Rules) holdTerms() error {
	if r.MinutesOfHour == law.MinutesOfHour && r.PublicationDays == law.PublicationDays &&
		r.ReportWorkingDays == law.ReportWorkingDays && r.InForceAfterDays == law.InForceAfterDays {
		return nil
	}
	return cmp.Or(r.checkNumbers(), r.checkName())
}

func refuseRule(field string, value int, kind refusal.Kind, amounts ...any) error {
	return rule.Refuse("Rules."+field, strconv.Itoa(value), kind, amounts...)
}
