package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// What comes due every year, and on which days of a year: shared by the year, by
// what is handed in, and by the list of a course, which follows a plan.

// duty is something that comes due every year (paras 9 to 11 and 17).
type duty struct {
	code      qagida.Code
	provision qagida.Provision
	list      *rule.List
	reading   func(Rules) qagida.Choice // of the day or the month that the order names
	owes      Party
	addressee Party
	summary   qagida.Text
	day       func(Rules) dutyDay
	switches  []otherRules // the rules under each choice of the readings of list
}

func byReading(r Rules) qagida.Choice {
	return qagida.Choice{Reading: "deadline-by", Alternative: r.DeadlineBy.String()}
}

func untilReading(r Rules) qagida.Choice {
	return qagida.Choice{Reading: "deadline-until", Alternative: r.DeadlineUntil.String()}
}

func monthReading(r Rules) qagida.Choice {
	return qagida.Choice{Reading: "reporting-month", Alternative: r.ReportingMonth.String()}
}

// dutyDay is what rules say of the day of a duty.
type dutyDay struct {
	named     DayOfYear
	choice    uint8 // of the reading of the named day or month
	exclusive bool  // the day before the named one is the last
	month     bool  // the whole month of the named day is meant, and no working day is sought
	ahead     int   // how many years ahead a plan looks, 0 for what is no plan
}

func requestsDay(r Rules) dutyDay {
	return dutyDay{named: r.RequestsBy, choice: uint8(r.DeadlineBy), exclusive: r.DeadlineBy == ByExclusive}
}

func departmentPlanDay(r Rules) dutyDay { return r.until(r.DepartmentPlanBy, 0) }

func regionalPlanDay(r Rules) dutyDay { return r.until(r.RegionalPlanBy, r.FinancialYearAhead) }

func (r Rules) until(named DayOfYear, ahead int) dutyDay {
	return dutyDay{
		named: named, choice: uint8(r.DeadlineUntil), exclusive: r.DeadlineUntil == UntilExclusive, ahead: ahead,
	}
}

func firstReportMonth(r Rules) dutyDay { return r.inMonth(r.ReportMonths[0]) }

func secondReportMonth(r Rules) dutyDay { return r.inMonth(r.ReportMonths[1]) }

func (r Rules) inMonth(month int) dutyDay {
	return dutyDay{named: DayOfYear{Month: month, Day: 1}, choice: uint8(r.ReportingMonth), month: true}
}

// duties lists what comes due every year, in the order of the text.
var duties = [...]duty{
	request(CodeDistrictRequest, "9.2.1", DistrictOrganisation, EducationDepartment),
	request(CodeRegionalRequest, "9.2.2", RegionalOrganisation, EducationAdministration),
	request(CodeRepublicanRequest, "9.2.3", RepublicanOrganisation, AuthorisedBody),
	plan(CodeDepartmentPlan, "10", departmentPlanDay, EducationDepartment, EducationAdministration, departmentPlanSummary),
	plan(CodeRegionalPlan, "11.0", regionalPlanDay, EducationAdministration, 0, regionalPlanSummary),
	report(CodeFirstReport, firstReportMonth),
	report(CodeSecondReport, secondReportMonth),
}

// request returns the duty to hand in a request by a day (para 9).
func request(code qagida.Code, number string, owes, addressee Party) duty {
	return duty{
		code: code, provision: order95(number), list: submissionList(code, number, "deadline-by", "deadline-shift"),
		day: requestsDay, reading: byReading, switches: switchesBy,
		owes: owes, addressee: addressee, summary: requestSummary,
	}
}

// plan returns the duty to make a plan until a day (paras 10 and 11).
func plan(
	code qagida.Code, number string, day func(Rules) dutyDay, owes, addressee Party, summary qagida.Text,
) duty {
	return duty{
		code: code, provision: order95(number), list: submissionList(code, number, "deadline-until", "deadline-shift"),
		day: day, reading: untilReading, switches: switchesUntil,
		owes: owes, addressee: addressee, summary: summary,
	}
}

// report returns the duty to send data in a month (para 17).
func report(code qagida.Code, month func(Rules) dutyDay) duty {
	return duty{
		code: code, provision: order95("17"), list: submissionList(code, "17", "reporting-month"),
		day: month, reading: monthReading, switches: switchesInMonth,
		owes: EducationAdministration, addressee: UnifiedDatabase, summary: reportSummary,
	}
}

var (
	requestSummary = qagida.Text{
		KK: "Педагогтерді курсқа жіберу туралы өтінім",
		RU: "Заявка о направлении педагогов на курсы",
		EN: "Request to send teachers to courses",
	}
	departmentPlanSummary = qagida.Text{
		KK: "Білім бөлімінің жоспары мен қаралған өтінімдер",
		RU: "План отдела образования и рассмотренные заявки",
		EN: "Plan of the education department and reviewed requests",
	}
	regionalPlanSummary = qagida.Text{
		KK: "Облыстың біліктілікті арттыру жоспары",
		RU: "План повышения квалификации области",
		EN: "Professional development plan of the region",
	}
	reportSummary = qagida.Text{
		KK: "Курс тыңдаушылары туралы мәліметтер",
		RU: "Сведения о слушателях курсов",
		EN: "Data on course participants",
	}
)

// dutyOf returns the duty with a code.
func dutyOf(code qagida.Code) (*duty, bool) {
	for i := range duties {
		if duties[i].code == code {
			return &duties[i], true
		}
	}
	return nil, false
}

// dutyLists returns the checklists of all duties.
func dutyLists() []*rule.List {
	lists := make([]*rule.List, len(duties))
	for i := range duties {
		lists[i] = duties[i].list
	}
	return lists
}

// criterion returns the criterion of the duty as the package publishes it.
func (d *duty) criterion() qagida.Criterion { return rule.Criteria(d.list)[0] }

// dutyDays are the days of a duty in one year. They are zero while the year is
// not known.
type dutyDays struct {
	first    qagida.Date // the first day of the month of a report; for anything else, which may come early, due
	named    qagida.Date // the day that the order names, zero where it names a month
	unmoved  qagida.Date // the last day in time before it is moved to a working day
	due      qagida.Date // the last day in time
	monthEnd qagida.Date // the last day of the named month, zero where the order names a day
}

// daysOf returns the days of a duty in a year from 1 to 9999.
func (r *Rules) daysOf(d dutyDay, year int, calendar Calendar) (dutyDays, error) {
	named, err := qagida.NewDate(year, d.named.Month, d.named.Day)
	if err != nil {
		return dutyDays{}, rule.Refuse("year", qagida.CountOf(year).String(), refusal.NoSuchYear)
	}
	if d.month {
		return r.monthFrom(named)
	}
	unmoved := named
	if d.exclusive {
		if unmoved, err = named.Add(0, 0, -1); err != nil {
			return dutyDays{}, err
		}
	}
	last, err := r.shift(unmoved, calendar)
	return dutyDays{first: last, named: named, unmoved: unmoved, due: last}, err
}

// monthFrom returns the days of a report in the month that begins on first (para
// 17). 31 January and some months is cut to the last day of the month that it
// lands in.
func (r *Rules) monthFrom(first qagida.Date) (dutyDays, error) {
	end, err := qagida.MustDate(first.Year(), 1, 31).Add(0, first.Month()-1, 0)
	last := end
	if r.ReportingMonth == StartOfMonth {
		last = first
	}
	return dutyDays{first: first, unmoved: last, due: last, monthEnd: end}, err
}

func (d dutyDays) isMonth() bool { return !d.monthEnd.IsZero() }

// inTime reports whether a day is in time: no later than the last day, and for a
// report no earlier than the first day of its month.
func (d dutyDays) inTime(day qagida.Date) qagida.Fact {
	if d.isMonth() && day.Before(d.first) && !day.IsZero() {
		return qagida.No
	}
	return rule.NotBefore(d.due, day)
}
