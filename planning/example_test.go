package planning_test

import (
	"fmt"
	"time"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/qualification"
)

func Example() {
	rules := planning.Order95()
	deadlines, err := rules.Year(2026, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, deadline := range deadlines {
		fmt.Println(deadline.Due, deadline.Code, deadline.Provision)
	}
	// Output:
	// 2026-01-31 deadline-first-report order95/17
	// 2026-06-30 deadline-second-report order95/17
	// 2026-08-01 deadline-district-request order95/9.2.1
	// 2026-08-01 deadline-regional-request order95/9.2.2
	// 2026-08-01 deadline-republican-request order95/9.2.3
	// 2026-09-01 deadline-department-plan order95/10
	// 2026-11-01 deadline-regional-plan order95/11.0
}

func ExampleOrder95() {
	reform := planning.Order95()
	reform.Edition, reform.CycleYears = "reform-2027", 3
	fmt.Println(reform.Check())
	// Output: <nil>
}

func ExampleRules_Check() {
	rules := planning.Order95()
	rules.CycleLeastHours = 40
	fmt.Println(rules.Check())
	// Output: qagida: Rules.Edition: "order95-2020": names the order's own edition, but a number is not the order's: Rules.CycleLeastHours is 40 and not 36; give the changed rules a name of their own
}

func ExampleRules_With() {
	rules, err := planning.Order95().With("deadline-by=exclusive")
	if err != nil {
		fmt.Println(err)
		return
	}
	deadlines, err := rules.Year(2026, nil)
	fmt.Println(deadlines[2].Due, deadlines[2].Reading, err)
	// Output: 2026-07-31 deadline-by=exclusive <nil>
}

func ExampleReadings() {
	for _, reading := range planning.Readings() {
		fmt.Println(reading.ID, reading.Provision, reading.Choices[0].ID)
	}
	// Output:
	// deadline-by order95/9.2.1 inclusive
	// deadline-until order95/10 inclusive
	// deadline-shift order95/9.2.1 none
	// reporting-month order95/17 end-of-month
	// cycle-window order95/21.3 rolling
	// cycle-maximum order95/21.3 norm
	// cycle-abroad order95/21.3 included
	// cycle-entry order95/21.3 from-service
	// cycle-courses order95/21.3 courses-only
	// cycle-completion order95/21.3 attended
	// cycle-last-day order95/21.3 corresponding
}

func ExampleQuestions() {
	for _, question := range planning.Questions()[7:9] {
		fmt.Println(question.Name(), question.Codes())
	}
	// Output:
	// planning.fits_kind [study-plan-kind]
	// planning.balance [balance-least balance-most balance-ended]
}

func ExampleCriteria() {
	for _, criterion := range planning.Criteria()[:2] {
		fmt.Println(criterion.Code, criterion.Provision)
	}
	// Output:
	// deadline-district-request order95/9.2.1
	// deadline-regional-request order95/9.2.2
}

// weekdays is a working calendar without holidays.
type weekdays struct{}

func (weekdays) Working(day qagida.Date) bool {
	return day.Time().Weekday() != time.Saturday && day.Time().Weekday() != time.Sunday
}

func ExampleCalendar() {
	rules, err := planning.Order95().With("deadline-shift=next-working-day")
	if err != nil {
		fmt.Println(err)
		return
	}
	deadlines, err := rules.Year(2026, weekdays{}) // 1 August 2026 is a Saturday
	fmt.Println(deadlines[2].Due, err)
	// Output: 2026-08-03 <nil>
}

func ExampleRules_Year() {
	deadlines, err := planning.Order95().Year(2026, nil)
	plan := deadlines[len(deadlines)-1]
	fmt.Println(plan.Due, plan.Owes, "for", plan.FinancialYear, err)
	// Output: 2026-11-01 education-administration for 2027 <nil>
}

func ExampleDeadline_UID() {
	deadlines, err := planning.Order95().Year(2026, nil)
	fmt.Println(deadlines[0].UID(), err)
	// Output: deadline-first-report-2026@qagida <nil>
}

func ExampleDeadline_Summary() {
	deadlines, err := planning.Order95().Year(2026, nil)
	fmt.Println(deadlines[0].Summary(qagida.Kazakh), err)
	// Output: Курс тыңдаушылары туралы мәліметтер <nil>
}

func ExampleDeadline_Description() {
	deadlines, err := planning.Order95().Year(2026, nil)
	fmt.Println(deadlines[0].Description(qagida.Russian), err)
	// Output: Управление образования направляет первые за год сведения в единую базу данных слушателей с 1 января 2026 года по 31 января 2026 года. Основание: пункт 17 Правил. Выбранное толкование: в любой день месяца, включая последний <nil>
}

func ExampleRules_Submission() {
	d, err := planning.Order95().Submission(planning.Submission{
		Deadline:  planning.CodeDistrictRequest,
		Year:      qagida.CountOf(2026),
		Submitted: qagida.MustDate(2026, 8, 2),
	}, nil)
	fmt.Println(d.Outcome(), d.Due, err)
	// Output: not-met 2026-08-01 <nil>
}

// A request for 2026 that was handed in in 2020 is in time: the law sets only an
// end. It is worth a second look all the same.
func ExampleSubmissionDecision() {
	d, err := planning.Order95().Submission(planning.Submission{
		Deadline:  planning.CodeDistrictRequest,
		Year:      qagida.CountOf(2026),
		Submitted: qagida.MustDate(2020, 5, 12),
	}, nil)
	fmt.Println(d.Outcome(), d.Warnings, err)
	// Output: met year-too-soon <nil>
}

func ExampleRules_NameList() {
	d, err := planning.Order95().NameList(planning.NameList{
		CourseStart:  qagida.MustDate(2024, 4, 30),
		Formed:       qagida.MustDate(2024, 2, 29),
		PlanApproved: qagida.MustDate(2023, 10, 30),
		PlanYear:     qagida.CountOf(2024),
		Listed:       []string{"T-1", "T-2"},
		Planned:      []string{"T-1", "T-2", "T-3"},
	}, nil)
	fmt.Println(d.Outcome(), d.Due, err)
	// Output: met 2024-02-29 <nil>
}

func ExampleNameListDecision_Unplanned() {
	d, err := planning.Order95().NameList(planning.NameList{
		Listed: []string{"T-1", "T-2"}, Planned: []string{"T-1"},
	}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for teacher := range d.Unplanned() {
		fmt.Println(teacher)
	}
	// Output: T-2
}

// regionalPlan sends three teachers, one of them twice.
func regionalPlan() planning.RegionalPlan {
	course := func(hours int) qualification.Course {
		return qualification.Course{
			Place: qualification.Domestic, Hours: qagida.CountOf(hours), First: qagida.MustDate(2027, 3, 1),
		}
	}
	return planning.RegionalPlan{Year: qagida.CountOf(2027), Assignments: []planning.Assignment{
		{Teacher: "T-2", Course: course(108)},
		{Teacher: "T-1", Course: course(40)},
		{Teacher: "T-2", Course: course(40)},
	}}
}

func ExampleRules_RegionalPlan() {
	d, err := planning.Order95().RegionalPlan(regionalPlan())
	fmt.Println(d.Outcome(), d.Short, d.Long, err)
	// Output: met 2 1 <nil>
}

func ExampleRegionalPlanDecision_Assigned() {
	d, err := planning.Order95().RegionalPlan(regionalPlan())
	if err != nil {
		fmt.Println(err)
		return
	}
	for a := range d.Assigned() {
		fmt.Println(a.Teacher, a.Kind, a.Twice)
	}
	// Output:
	// T-1 short false
	// T-2 short true
	// T-2 long true
}

func ExampleRegionalPlanDecision_Repeated() {
	d, err := planning.Order95().RegionalPlan(regionalPlan())
	if err != nil {
		fmt.Println(err)
		return
	}
	for teacher := range d.Repeated() {
		fmt.Println(teacher)
	}
	// Output: T-2
}

func ExampleRules_Schedule() {
	d, err := planning.Order95().Schedule(planning.Schedule{
		DraftedBy:  planning.MethodologicalCabinet,
		AgreedWith: qagida.SetOf(planning.EducationAdministration),
	})
	fmt.Println(d.Outcome(), err)
	// Output: met <nil>
}

func ExampleAgreedBy() {
	fmt.Println(planning.AgreedBy(planning.DesignatedOrganisation))
	// Output: authorised-body
}

func ExampleRules_PublicationDue() {
	fmt.Println(planning.Order95().PublicationDue(qagida.MustDate(2016, 3, 9), nil))
	// Output: 2016-03-19 <nil>
}

func ExampleRules_RegistrationReportDue() {
	fmt.Println(planning.Order95().RegistrationReportDue(qagida.MustDate(2016, 3, 9), weekdays{}))
	// Output: 2016-03-23 <nil>
}

func ExampleRules_InForce() {
	fmt.Println(planning.Order95().InForce(qagida.MustDate(2020, 4, 13)))
	// Output: 2020-04-24 <nil>
}

func ExampleRules_ClockMinutes() {
	fmt.Println(planning.Order95().ClockMinutes(qagida.CountOf(36)))
	// Output: 1620 <nil>
}

func ExampleBilimzet2025() {
	plan := planning.Bilimzet2025(qagida.English)
	fmt.Println(len(plan.Rows), plan.Rows[1].Title, plan.Totals[planning.Total])
	// Output: 21 Ethics and academic integrity 40
}

func ExampleRules_StudyPlan() {
	d, err := planning.Order95().StudyPlan(planning.Bilimzet2025(qagida.English))
	fmt.Println(d.Outcome(), d.ClockMinutes, err)
	// Output: met 1800 <nil>
}

func ExampleRules_FitsKind() {
	d, err := planning.Order95().FitsKind(planning.Bilimzet2025(qagida.English), qualification.Long)
	fmt.Println(d.Outcome(), err)
	// Output: not-met <nil>
}

func ExampleStudyPlan_Disagreements() {
	plan := planning.Bilimzet2025(qagida.English)
	plan.Rows[1].Total = qagida.CountOf(3)
	for d := range plan.Disagreements() {
		fmt.Println(d.Text(qagida.English))
	}
	// Output: row 2, “Ethics and academic integrity”: the stated total is 3, the hours add up to 2
}

func ExampleDisagreement_Text() {
	plan := planning.Bilimzet2025(qagida.Kazakh)
	plan.Totals[planning.Case] = qagida.CountOf(3)
	for d := range plan.Disagreements() {
		fmt.Println(d.Text(qagida.Kazakh))
	}
	// Output: «кейс» бағаны: көрсетілген жиынтық 3, сағаттардың қосындысы 2
}

func ExampleStudyPlan_Sums() {
	sums := planning.Bilimzet2025(qagida.English).Sums()
	fmt.Println(sums[planning.Lecture], sums[planning.IndependentWork], sums[planning.Total])
	// Output: 18 9 40
}

func ExampleStudyPlan_Modules() {
	for module := range planning.Bilimzet2025(qagida.English).Modules() {
		fmt.Println(module.Total, module.Title)
	}
	// Output:
	// 8 Module 1. Professional regulation and the growth of qualifications
	// 6 Module 2. Expert appraisal of achievements
	// 6 Module 3. The dynamics of professional status
	// 6 Module 4. Digital practice and quality
	// 5 Module 5. Teachers' own practice
	// 6 Module 6. The support of professional development
	// 3 Final assessment
}

func ExampleRow_Sum() {
	row := planning.Row{Hours: planning.Hours{planning.Lecture: qagida.CountOf(2), planning.Case: qagida.CountOf(1)}}
	fmt.Println(row.Sum())
	// Output: 3
}

var history = planning.History{
	Courses: []planning.Attendance{
		{Completed: qagida.MustDate(2022, 3, 11), Hours: qagida.CountOf(36), Place: qualification.Domestic},
		{Completed: qagida.MustDate(2025, 10, 3), Hours: qagida.CountOf(40), Place: qualification.Abroad},
	},
	On: qagida.MustDate(2026, 11, 21),
}

func ExampleRules_Balance() {
	d, err := planning.Order95().Balance(history)
	fmt.Println(d.Outcome(), d.Window, d.Hours, d.ShortBy, err)
	// Output: met 2021-11-21/2026-11-21 76 0 <nil>
}

// A teacher who began in September 2024 and has taken no course yet has not fallen
// short.
func ExampleBalanceDecision() {
	d, err := planning.Order95().Balance(planning.History{
		Courses:        []planning.Attendance{},
		On:             qagida.MustDate(2026, 11, 21),
		InServiceSince: qagida.MustDate(2024, 9, 1),
	})
	fmt.Println(d.Outcome(), d.ShortBy, err)
	// Output: undetermined 36 <nil>
}

func ExampleRules_CycleHours() {
	rules, err := planning.Order95().With("cycle-window=since-certificate")
	if err != nil {
		fmt.Println(err)
		return
	}
	since := history
	since.LastCertificate = qagida.MustDate(2025, 10, 10)
	hours, err := rules.CycleHours(since)
	fmt.Println(hours.Window, hours.Hours, err)
	// Output: 2025-10-03/2030-10-03 40 <nil>
}

func ExampleRules_ShortFrom() {
	fmt.Println(planning.Order95().ShortFrom(history))
	// Output: 2030-10-04 <nil>
}

func ExampleParty_Is() {
	fmt.Println(planning.AuthorisedBody.Is(planning.UnifiedDatabase))
	// Output: false
}

// Whether, without why: for a list of many teachers.
func ExampleRules_Balanced() {
	history := planning.History{
		On: qagida.MustDate(2026, 11, 21), InServiceSince: qagida.MustDate(2015, 9, 1),
		Courses: []planning.Attendance{
			{Completed: qagida.MustDate(2023, 6, 1), Hours: qagida.CountOf(36), Place: qualification.Domestic, Passed: qagida.Yes},
		},
	}
	fmt.Println(planning.Order95().Balanced(history))
	history.Courses[0].Hours = qagida.CountOf(35)
	fmt.Println(planning.Order95().Balanced(history))
	// Output:
	// met <nil>
	// not-met <nil>
}
