package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// duty is something that comes due every year.
type duty struct {
	byDay     rule.OldChecklist // its criterion, where the outcome rests on how the named day is read
	byShift   rule.OldChecklist // the same, where it rests on whether the day moves
	owes      Party
	addressee Party
	summary   qagida.Text
	due       func(r Rules) due
}

// due is what a set of rules says of the day of a duty.
type due struct {
	named     DayOfYear
	choice    uint8 // of the reading of the named day
	exclusive bool  // the day before the named one is the last
	month     bool  // the whole month of the named day is meant, and no working day is sought
	ahead     int   // how many years ahead the plan looks; 0 where it is no plan
}

func requests(r Rules) due {
	return due{named: r.RequestsBy, choice: uint8(r.DeadlineBy), exclusive: r.DeadlineBy == ByExclusive}
}

func departmentPlan(r Rules) due {
	return due{named: r.DepartmentPlanBy, choice: uint8(r.DeadlineUntil), exclusive: r.DeadlineUntil == UntilExclusive}
}

func regionalPlan(r Rules) due {
	return due{named: r.RegionalPlanBy, choice: uint8(r.DeadlineUntil), exclusive: r.DeadlineUntil == UntilExclusive, ahead: r.FinancialYearAhead}
}

func firstReport(r Rules) due { return report(r, 0) }

func secondReport(r Rules) due { return report(r, 1) }

func report(r Rules, number int) due {
	return due{named: DayOfYear{Month: r.ReportMonths[number], Day: 1}, choice: uint8(r.ReportingMonth), month: true}
}

// duties lists what comes due every year, in the order of the text.
var duties = [...]duty{
	newDuty(requests, rule.OldCriterion{
		Code: CodeDistrictRequest, Provision: order95("9.2.1"), Reading: "deadline-by",
		Asks: qagida.Text{
			KK: "Аудан не қала ұйымының педагогтерді курсқа жіберу туралы өтінімі білім бөліміне {due} күнінен кешіктірілмей түседі ({named} күнінің өзі даулы)",
			RU: "Заявка организации района или города о направлении педагогов поступает в отдел образования не позднее {due} (сам день {named} спорный)",
			EN: "The request of an organisation of a district or city to send teachers reaches the education department no later than {due} (the day {named} itself is disputed)",
		},
	}, DistrictOrganisation, EducationDepartment, requestText),
	newDuty(requests, rule.OldCriterion{
		Code: CodeRegionalRequest, Provision: order95("9.2.2"), Reading: "deadline-by",
		Asks: qagida.Text{
			KK: "Облыс ұйымының педагогтерді курсқа жіберу туралы өтінімі білім басқармасына {due} күнінен кешіктірілмей түседі ({named} күнінің өзі даулы)",
			RU: "Заявка организации области о направлении педагогов поступает в управление образования не позднее {due} (сам день {named} спорный)",
			EN: "The request of an organisation of a region to send teachers reaches the education administration no later than {due} (the day {named} itself is disputed)",
		},
	}, RegionalOrganisation, EducationAdministration, requestText),
	newDuty(requests, rule.OldCriterion{
		Code: CodeRepublicanRequest, Provision: order95("9.2.3"), Reading: "deadline-by",
		Asks: qagida.Text{
			KK: "Республикалық ұйымның педагогтерді курсқа жіберу туралы өтінімі уәкілетті органға {due} күнінен кешіктірілмей түседі ({named} күнінің өзі даулы)",
			RU: "Заявка республиканской организации о направлении педагогов поступает в уполномоченный орган не позднее {due} (сам день {named} спорный)",
			EN: "The request of a republican organisation to send teachers reaches the authorised body no later than {due} (the day {named} itself is disputed)",
		},
	}, RepublicanOrganisation, AuthorisedBody, requestText),
	newDuty(departmentPlan, rule.OldCriterion{
		Code: CodeDepartmentPlan, Provision: order95("10"), Reading: "deadline-until",
		Asks: qagida.Text{
			KK: "Білім бөлімі жоспар жасап, қаралған өтінімдерді білім басқармасына {due} күнінен кешіктірмей береді ({named} күнінің өзі даулы)",
			RU: "Отдел образования составляет план и передаёт рассмотренные заявки в управление образования не позднее {due} (сам день {named} спорный)",
			EN: "The education department makes its plan and passes the reviewed requests to the education administration no later than {due} (the day {named} itself is disputed)",
		},
	}, EducationDepartment, EducationAdministration, qagida.Text{KK: "Білім бөлімінің жоспары мен өтінімдері", RU: "План отдела образования и заявки", EN: "Plan of the education department and requests"}),
	newDuty(regionalPlan, rule.OldCriterion{
		Code: CodeRegionalPlan, Provision: order95("11.0"), Reading: "deadline-until",
		Asks: qagida.Text{
			KK: "Білім басқармасы облыстың {plan-year} қаржы жылына арналған жоспарын {due} күнінен кешіктірмей жасайды ({named} күнінің өзі даулы)",
			RU: "Управление образования составляет план области на {plan-year} финансовый год не позднее {due} (сам день {named} спорный)",
			EN: "The education administration makes the plan of the region for the financial year {plan-year} no later than {due} (the day {named} itself is disputed)",
		},
	}, EducationAdministration, 0, qagida.Text{KK: "Облыстың біліктілікті арттыру жоспары", RU: "План повышения квалификации области", EN: "Professional-development plan of the region"}),
	newDuty(firstReport, rule.OldCriterion{
		Code: CodeFirstReport, Provision: order95("17"), Reading: "reporting-month",
		Asks: qagida.Text{
			KK: "Білім басқармасы жылдың бірінші мәліметтерін бірыңғай дерекқорға {first} пен {due} аралығында жібереді",
			RU: "Управление образования отправляет первые за год сведения в единую базу данных в период с {first} по {due}",
			EN: "The education administration sends the first data of the year to the unified database from {first} to {due}",
		},
	}, EducationAdministration, UnifiedDatabase, reportText),
	newDuty(secondReport, rule.OldCriterion{
		Code: CodeSecondReport, Provision: order95("17"), Reading: "reporting-month",
		Asks: qagida.Text{
			KK: "Білім басқармасы жылдың екінші мәліметтерін бірыңғай дерекқорға {first} пен {due} аралығында жібереді",
			RU: "Управление образования отправляет вторые за год сведения в единую базу данных в период с {first} по {due}",
			EN: "The education administration sends the second data of the year to the unified database from {first} to {due}",
		},
	}, EducationAdministration, UnifiedDatabase, reportText),
}

var (
	requestText = qagida.Text{KK: "Педагогтерді курсқа жіберу туралы өтінім", RU: "Заявка о направлении педагогов на курсы", EN: "Request to send teachers to courses"}
	reportText  = qagida.Text{KK: "Курс тыңдаушылары туралы мәліметтер", RU: "Сведения о слушателях курсов", EN: "Data on course participants"}
)

// newDuty makes the two checklists of a criterion, one for each reading that its
// outcome can rest on.
func newDuty(when func(Rules) due, c qagida.Criterion, owes, addressee Party, summary qagida.Text) duty {
	c.Needs = 1<<fieldYear | 1<<fieldSubmitted
	c.Found = submittedFound
	moved := c
	moved.Reading = &deadlineShift
	return duty{
		byDay:   submissionChecklist(c),
		byShift: submissionChecklist(moved),
		owes:    owes, addressee: addressee, summary: summary, due: when,
	}
}

func submissionChecklist(c qagida.Criterion) rule.OldChecklist {
	return rule.OldChecklist{Name: "submission", Fields: submissionFields, Amounts: submissionAmounts, Criteria: []rule.OldCriterion{c}}
}

// dutyOf finds the duty with a code.
func dutyOf(code qagida.Code) (*duty, bool) {
	for i := range duties {
		if duties[i].code() == code {
			return &duties[i], true
		}
	}
	return nil, false
}

func (d *duty) criterion() *qagida.Criterion { return &d.byDay.Criteria[0] }

func (d *duty) code() qagida.Code { return d.criterion().Code }

// days are the days of a duty in one year.
type days struct {
	first    qagida.Date // the first day in time; for a request, which may come early, the last one
	named    qagida.Date // the day that the order names, zero where it names a month
	unmoved  qagida.Date // the last day in time before it is moved to a working day
	due      qagida.Date // the last day in time
	monthEnd qagida.Date // the last day of the named month, zero where the order names a day
}

// daysOf places a duty in a year from 1 to 9999.
func (r Rules) daysOf(d due, year int, calendar Calendar) (days, error) {
	named, err := qagida.NewDate(year, d.named.Month, d.named.Day)
	if err != nil {
		return days{}, rule.Refuse("year", qagida.CountOf(year).String(), "must be from 1 to 9999")
	}
	if d.month {
		return r.monthOf(named)
	}
	unmoved := named
	if d.exclusive {
		if unmoved, err = named.AddDays(-1); err != nil {
			return days{}, err
		}
	}
	last, err := r.shift(unmoved, calendar)
	return days{first: last, named: named, unmoved: unmoved, due: last}, err
}

// monthOf is the month of a report that begins on first (para 17). 31 January
// and some months is cut to the last day of the month that it lands in.
func (r Rules) monthOf(first qagida.Date) (days, error) {
	end, err := qagida.MustDate(first.Year(), 1, 31).AddMonths(first.Month() - 1)
	last := end
	if r.ReportingMonth == StartOfMonth {
		last = first
	}
	return days{first: first, unmoved: last, due: last, monthEnd: end}, err
}
