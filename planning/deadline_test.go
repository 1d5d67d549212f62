package planning

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
)

// dueDays lists code and last day of every deadline of a year.
func dueDays(t *testing.T, rules Rules, year int, calendar Calendar) (list []string) {
	t.Helper()
	deadlines, err := rules.Year(year, calendar)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range deadlines {
		list = append(list, string(d.Code)+" "+d.Due.String())
	}
	return list
}

func TestYearUnderEachReading(t *testing.T) {
	// 1 August 2026 is a Saturday, 31 July a Friday, 1 September a Tuesday, 31
	// August a Monday, 1 November a Sunday, 31 October a Saturday.
	for _, c := range []struct {
		name    string
		choices []string
		want    []string
	}{
		{"as the order stands", nil, []string{
			"deadline-first-report 2026-01-31", "deadline-second-report 2026-06-30",
			"deadline-district-request 2026-08-01", "deadline-regional-request 2026-08-01", "deadline-republican-request 2026-08-01",
			"deadline-department-plan 2026-09-01", "deadline-regional-plan 2026-11-01",
		}},
		{"requests before the day", []string{"deadline-by=exclusive"}, []string{
			"deadline-first-report 2026-01-31", "deadline-second-report 2026-06-30",
			"deadline-district-request 2026-07-31", "deadline-regional-request 2026-07-31", "deadline-republican-request 2026-07-31",
			"deadline-department-plan 2026-09-01", "deadline-regional-plan 2026-11-01",
		}},
		{"plans before the day", []string{"deadline-until=exclusive"}, []string{
			"deadline-first-report 2026-01-31", "deadline-second-report 2026-06-30",
			"deadline-district-request 2026-08-01", "deadline-regional-request 2026-08-01", "deadline-republican-request 2026-08-01",
			"deadline-department-plan 2026-08-31", "deadline-regional-plan 2026-10-31",
		}},
		{"working days", []string{"deadline-shift=next-working-day"}, []string{
			"deadline-first-report 2026-01-31", "deadline-second-report 2026-06-30",
			"deadline-district-request 2026-08-03", "deadline-regional-request 2026-08-03", "deadline-republican-request 2026-08-03",
			"deadline-department-plan 2026-09-01", "deadline-regional-plan 2026-11-02",
		}},
		{"reports on the first day", []string{"reporting-month=start-of-month"}, []string{
			"deadline-first-report 2026-01-01", "deadline-second-report 2026-06-01",
			"deadline-district-request 2026-08-01", "deadline-regional-request 2026-08-01", "deadline-republican-request 2026-08-01",
			"deadline-department-plan 2026-09-01", "deadline-regional-plan 2026-11-01",
		}},
	} {
		if diff := cmp.Diff(c.want, dueDays(t, under(t, c.choices...), 2026, weekdays{})); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestYearSaysWhoOwesWhatToWhom(t *testing.T) {
	type row struct {
		Code, Provision  string
		Owes, Addressee  Party
		First, Disputed  string
		Financial        int
		Reading, Shifted string
	}
	var got []row
	deadlines, err := Order95().Year(2026, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range deadlines {
		got = append(got, row{
			string(d.Code), d.Provision.String(), d.Owes, d.Addressee,
			d.First.String(), d.Disputed.String(), d.FinancialYear, d.Reading.String(), d.Shift.String(),
		})
	}
	want := []row{
		{"deadline-first-report", "order95/17", EducationAdministration, UnifiedDatabase, "2026-01-01", "unknown", 0, "reporting-month=end-of-month", "unknown"},
		{"deadline-second-report", "order95/17", EducationAdministration, UnifiedDatabase, "2026-06-01", "unknown", 0, "reporting-month=end-of-month", "unknown"},
		{"deadline-district-request", "order95/9.2.1", DistrictOrganisation, EducationDepartment, "2026-08-01", "2026-08-01", 0, "deadline-by=inclusive", "deadline-shift=none"},
		{"deadline-regional-request", "order95/9.2.2", RegionalOrganisation, EducationAdministration, "2026-08-01", "2026-08-01", 0, "deadline-by=inclusive", "deadline-shift=none"},
		{"deadline-republican-request", "order95/9.2.3", RepublicanOrganisation, AuthorisedBody, "2026-08-01", "2026-08-01", 0, "deadline-by=inclusive", "deadline-shift=none"},
		{"deadline-department-plan", "order95/10", EducationDepartment, EducationAdministration, "2026-09-01", "2026-09-01", 0, "deadline-until=inclusive", "deadline-shift=none"},
		{"deadline-regional-plan", "order95/11.0", EducationAdministration, 0, "2026-11-01", "2026-11-01", 2027, "deadline-until=inclusive", "deadline-shift=none"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestYearOutOfRange(t *testing.T) {
	for _, year := range []int{-1, 0, 10000} {
		_, err := Order95().Year(year, nil)
		refused(t, err, "year")
	}
	for _, year := range []int{1, 9999} {
		if _, err := Order95().Year(year, nil); err != nil {
			t.Errorf("year %d: %v", year, err)
		}
	}
	shifting := under(t, "deadline-shift=next-working-day")
	_, err := shifting.Year(2026, nil)
	refused(t, err, "calendar")
	_, err = shifting.Year(2026, idle{})
	refused(t, err, "calendar")
	_, err = shifting.Year(9999, idle{})
	refused(t, err, "date")
}

func TestYearInDecemberOfTheLastYear(t *testing.T) {
	reform := Order95()
	reform.Edition, reform.ReportMonths = "reform-2027", [2]int{2, 12}
	if got := dueDays(t, reform, 9999, nil); !slices.Contains(got, "deadline-second-report 9999-12-31") || !slices.Contains(got, "deadline-first-report 9999-02-28") {
		t.Error(got)
	}
	reform.RequestsBy = DayOfYear{Month: 1, Day: 1}
	reform.DeadlineBy = ByExclusive
	_, err := reform.Year(1, nil)
	refused(t, err, "date")
}

func TestDeadlineForACalendar(t *testing.T) {
	deadlines, err := Order95().Year(2026, nil)
	if err != nil {
		t.Fatal(err)
	}
	plan := deadlines[len(deadlines)-1]
	for _, c := range []struct {
		lang          qagida.Lang
		summary, text string
	}{
		{qagida.Kazakh, "Облыстың біліктілікті арттыру жоспары", "Білім басқармасы облыстың 2027 қаржы жылына арналған жоспарын 2026-11-01 күнінен кешіктірмей жасайды (2026-11-01 күнінің өзі даулы) (order95/11.0; deadline-until=inclusive; deadline-shift=none)"},
		{qagida.Russian, "План повышения квалификации области", "Управление образования составляет план области на 2027 финансовый год не позднее 2026-11-01 (сам день 2026-11-01 спорный) (order95/11.0; deadline-until=inclusive; deadline-shift=none)"},
		{qagida.English, "Professional-development plan of the region", "The education administration makes the plan of the region for the financial year 2027 no later than 2026-11-01 (the day 2026-11-01 itself is disputed) (order95/11.0; deadline-until=inclusive; deadline-shift=none)"},
	} {
		if got := plan.Summary(c.lang); got != c.summary {
			t.Errorf("got %s, want %s", got, c.summary)
		}
		if got := plan.Description(c.lang); got != c.text {
			t.Errorf("got %s, want %s", got, c.text)
		}
	}
	if got, want := plan.UID(), "deadline-regional-plan-2026@qagida"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if report := deadlines[0].Description(qagida.English); !strings.HasSuffix(report, "from 2026-01-01 to 2026-01-31 (order95/17; reporting-month=end-of-month)") {
		t.Error(report)
	}
	var made Deadline
	if made.Summary(qagida.English) != "" || made.Description(qagida.English) != "" {
		t.Error("a deadline that Year did not make has a text")
	}
}

func TestUIDsAreStableAndDifferent(t *testing.T) {
	seen := map[string]bool{}
	for year := 2024; year < 2030; year++ {
		deadlines, err := Order95().Year(year, nil)
		if err != nil {
			t.Fatal(err)
		}
		others, err := under(t, "deadline-by=exclusive", "reporting-month=start-of-month").Year(year, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i, d := range deadlines {
			if seen[d.UID()] || d.UID() != others[i].UID() {
				t.Errorf("%s stands twice, or moves with the reading", d.UID())
			}
			seen[d.UID()] = true
		}
	}
}

func TestSubmission(t *testing.T) {
	for _, c := range []struct {
		deadline  qagida.Code
		year      qagida.Count
		submitted string
		choices   string
		want      qagida.Outcome
		reading   string
	}{
		// 9.2: by 1 August.
		{CodeDistrictRequest, qagida.CountOf(2026), "2026-07-31", "", qagida.Met, ""},
		{CodeDistrictRequest, qagida.CountOf(2026), "2026-08-01", "", qagida.Met, "deadline-by=inclusive"},
		{CodeDistrictRequest, qagida.CountOf(2026), "2026-08-02", "", qagida.NotMet, "deadline-shift=none"},
		{CodeDistrictRequest, qagida.CountOf(2026), "2026-07-31", "deadline-by=exclusive", qagida.Met, ""},
		{CodeDistrictRequest, qagida.CountOf(2026), "2026-08-01", "deadline-by=exclusive", qagida.NotMet, "deadline-by=exclusive"},
		{CodeDistrictRequest, qagida.CountOf(2026), "2026-08-02", "deadline-by=exclusive", qagida.NotMet, ""},
		{CodeRegionalRequest, qagida.CountOf(2026), "2026-08-02", "", qagida.NotMet, "deadline-shift=none"},
		{CodeRepublicanRequest, qagida.CountOf(2026), "2026-08-02", "", qagida.NotMet, "deadline-shift=none"},
		// 1 August 2026 is a Saturday; in 2027 it is a Sunday, and 31 July a Saturday.
		{CodeDistrictRequest, qagida.CountOf(2026), "2026-08-03", "deadline-shift=next-working-day", qagida.Met, "deadline-by=inclusive deadline-shift=next-working-day"},
		{CodeDistrictRequest, qagida.CountOf(2026), "2026-08-04", "deadline-shift=next-working-day", qagida.NotMet, ""},
		{CodeDistrictRequest, qagida.CountOf(2026), "2026-08-01", "deadline-shift=next-working-day", qagida.Met, "deadline-by=inclusive"},
		{CodeDistrictRequest, qagida.CountOf(2027), "2027-08-01", "deadline-shift=next-working-day deadline-by=exclusive", qagida.Met, "deadline-shift=next-working-day"},
		{CodeDistrictRequest, qagida.CountOf(2026), "2026-08-01", "deadline-shift=next-working-day deadline-by=exclusive", qagida.NotMet, "deadline-by=exclusive"},
		// 10 and 11: until 1 September, until 1 November.
		{CodeDepartmentPlan, qagida.CountOf(2026), "2026-08-31", "deadline-until=exclusive", qagida.Met, ""},
		{CodeDepartmentPlan, qagida.CountOf(2026), "2026-09-01", "deadline-until=exclusive", qagida.NotMet, "deadline-until=exclusive"},
		{CodeDepartmentPlan, qagida.CountOf(2026), "2026-09-01", "", qagida.Met, "deadline-until=inclusive"},
		{CodeDepartmentPlan, qagida.CountOf(2026), "2026-09-02", "", qagida.NotMet, ""},
		{CodeRegionalPlan, qagida.CountOf(2026), "2026-10-31", "deadline-until=exclusive", qagida.Met, ""},
		{CodeRegionalPlan, qagida.CountOf(2026), "2026-11-01", "deadline-until=exclusive", qagida.NotMet, "deadline-until=exclusive deadline-shift=none"},
		{CodeRegionalPlan, qagida.CountOf(2026), "2026-11-01", "", qagida.Met, "deadline-until=inclusive"},
		{CodeRegionalPlan, qagida.CountOf(2026), "2026-11-02", "", qagida.NotMet, "deadline-shift=none"},
		// 17: in January, in June.
		{CodeFirstReport, qagida.CountOf(2026), "2025-12-31", "", qagida.NotMet, ""},
		{CodeFirstReport, qagida.CountOf(2026), "2026-01-01", "", qagida.Met, ""},
		{CodeFirstReport, qagida.CountOf(2026), "2026-01-31", "", qagida.Met, "reporting-month=end-of-month"},
		{CodeFirstReport, qagida.CountOf(2026), "2026-02-01", "", qagida.NotMet, ""},
		{CodeFirstReport, qagida.CountOf(2026), "2026-01-01", "reporting-month=start-of-month", qagida.Met, ""},
		{CodeFirstReport, qagida.CountOf(2026), "2026-01-02", "reporting-month=start-of-month", qagida.NotMet, "reporting-month=start-of-month"},
		{CodeSecondReport, qagida.CountOf(2026), "2026-05-31", "", qagida.NotMet, ""},
		{CodeSecondReport, qagida.CountOf(2026), "2026-06-30", "", qagida.Met, "reporting-month=end-of-month"},
		{CodeSecondReport, qagida.CountOf(2026), "2026-07-01", "", qagida.NotMet, ""},
		// Facts left out.
		{CodeDistrictRequest, qagida.Count{}, "2026-07-31", "", qagida.Undetermined, "deadline-by=inclusive"},
		{CodeFirstReport, qagida.CountOf(2026), "", "", qagida.Undetermined, ""},
	} {
		d, err := under(t, strings.Fields(c.choices)...).Submission(Submission{c.deadline, c.year, day(c.submitted)}, weekdays{})
		if err != nil {
			t.Errorf("%s %s %s: %v", c.deadline, c.submitted, c.choices, err)
			continue
		}
		f := findingOf(t, d, c.deadline)
		if f.Outcome() != c.want || c.want != qagida.Undetermined && readingOf(f) != c.reading {
			t.Errorf("%s %s %s: got %s under %q, want %s under %q", c.deadline, c.submitted, c.choices, f.Outcome(), readingOf(f), c.want, c.reading)
		}
	}
}

func TestSubmissionSaysWhatIsMissing(t *testing.T) {
	d, err := Order95().Submission(Submission{Deadline: CodeDistrictRequest}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"year", "submitted"}, missing(d)); diff != "" {
		t.Error(diff)
	}
}

func TestSubmissionText(t *testing.T) {
	d, err := Order95().Submission(Submission{CodeRegionalPlan, qagida.CountOf(2026), day("2026-11-02")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := "not met: The education administration makes the plan of the region for the financial year 2027 no later than 2026-11-01 (the day 2026-11-01 itself is disputed) — submitted on 2026-11-02 (order95/11.0)\n"
	if got := d.Text(qagida.English); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSubmissionRefuses(t *testing.T) {
	_, err := Order95().Submission(Submission{Deadline: "deadline-of-nobody"}, nil)
	refused(t, err, "deadline")
	_, err = Order95().Submission(Submission{Deadline: CodeFirstReport, Year: qagida.CountOf(-1)}, nil)
	refused(t, err, "year")
	_, err = under(t, "deadline-shift=next-working-day").Submission(Submission{Deadline: CodeRegionalPlan, Year: qagida.CountOf(2026)}, nil)
	refused(t, err, "calendar")
}

func TestOrderClauses(t *testing.T) {
	rules := Order95()
	for _, c := range []struct {
		name string
		ask  func(qagida.Date) (qagida.Date, error)
		day  string
		want string
	}{
		{"sent to be published", rules.PublicationDue, "2016-03-09", "2016-03-19"},
		{"sent to be published over the end of a month", rules.PublicationDue, "2024-02-20", "2024-03-01"},
		{"in force", rules.InForce, "2020-04-13", "2020-04-24"},
		// 9 March 2016 is a Wednesday: ten working days later it is Wednesday the 23rd.
		{"report", func(d qagida.Date) (qagida.Date, error) { return rules.RegistrationReportDue(d, weekdays{}) }, "2016-03-09", "2016-03-23"},
		{"report from a Friday", func(d qagida.Date) (qagida.Date, error) { return rules.RegistrationReportDue(d, weekdays{}) }, "2016-03-11", "2016-03-25"},
		{"not stated", rules.InForce, "", "unknown"},
		{"not stated", func(d qagida.Date) (qagida.Date, error) { return rules.RegistrationReportDue(d, nil) }, "", "unknown"},
	} {
		got, err := c.ask(day(c.day))
		if err != nil || got.String() != c.want {
			t.Errorf("%s: got %s, %v, want %s", c.name, got, err, c.want)
		}
	}
}

func TestOrderClausesRefuse(t *testing.T) {
	last := day("9999-12-31")
	_, err := Order95().PublicationDue(last)
	refused(t, err, "registered")
	_, err = Order95().InForce(last)
	refused(t, err, "published")
	_, err = Order95().RegistrationReportDue(last, weekdays{})
	refused(t, err, "registered")
	_, err = Order95().RegistrationReportDue(day("2016-03-09"), nil)
	refused(t, err, "calendar")
	_, err = Order95().RegistrationReportDue(day("2016-03-09"), idle{})
	refused(t, err, "calendar")
}

func TestNameList(t *testing.T) {
	for _, c := range []struct {
		start, due string
	}{
		{"2024-04-30", "2024-02-29"},
		{"2025-04-30", "2025-02-28"},
		{"2024-08-31", "2024-06-30"},
		{"2026-10-05", "2026-08-05"},
		{"2027-02-28", "2026-12-28"},
		{"", "unknown"},
	} {
		d, err := Order95().NameList(NameList{CourseStart: day(c.start)}, nil)
		if err != nil || d.Due.String() != c.due {
			t.Errorf("%s: got %s, %v, want %s", c.start, d.Due, err, c.due)
		}
	}
}

func TestNameListAgainstItsDays(t *testing.T) {
	for _, c := range []struct {
		start, formed  string
		choices        string
		inTime         qagida.Outcome
		inTimeReading  string
		after          qagida.Outcome
		afterReading   string
		planBy, listBy string
	}{
		{"2026-10-05", "2026-08-05", "", qagida.Met, "", qagida.Met, "", "2025-11-01", "2026-08-05"},
		{"2026-10-05", "2026-08-06", "", qagida.NotMet, "", qagida.Met, "", "2025-11-01", "2026-08-05"},
		// A course on 1 January: its list is due on the day of the plan itself.
		{"2027-01-01", "2026-10-31", "", qagida.Met, "", qagida.NotMet, "deadline-until=inclusive", "2026-11-01", "2026-11-01"},
		{"2027-01-01", "2026-10-31", "deadline-until=exclusive", qagida.Met, "", qagida.Met, "deadline-until=exclusive deadline-shift=none", "2026-10-31", "2026-11-01"},
		{"2027-01-02", "2026-10-31", "", qagida.Met, "", qagida.Met, "deadline-shift=none", "2026-11-01", "2026-11-02"},
		// 1 November 2026 is a Sunday: the plan moves to the day of the list.
		{"2027-01-02", "2026-11-02", "deadline-shift=next-working-day", qagida.Met, "", qagida.NotMet, "deadline-shift=next-working-day", "2026-11-02", "2026-11-02"},
		// 31 October and 1 November 2026 both move to Monday.
		{"2027-01-01", "2026-11-02", "deadline-shift=next-working-day deadline-until=exclusive", qagida.Met, "deadline-shift=next-working-day", qagida.NotMet, "deadline-shift=next-working-day", "2026-11-02", "2026-11-02"},
	} {
		d, err := under(t, strings.Fields(c.choices)...).NameList(NameList{day(c.start), day(c.formed)}, weekdays{})
		if err != nil {
			t.Fatal(err)
		}
		inTime, after := findingOf(t, d.Decision, CodeListInTime), findingOf(t, d.Decision, CodeListAfterPlan)
		if inTime.Outcome() != c.inTime || readingOf(inTime) != c.inTimeReading {
			t.Errorf("%s %s %s: got %s under %q, want %s under %q", c.start, c.formed, c.choices, inTime.Outcome(), readingOf(inTime), c.inTime, c.inTimeReading)
		}
		if after.Outcome() != c.after || readingOf(after) != c.afterReading {
			t.Errorf("%s %s: after the plan: got %s under %q, want %s under %q", c.start, c.choices, after.Outcome(), readingOf(after), c.after, c.afterReading)
		}
		if d.PlanBy != day(c.planBy) || d.Due != day(c.listBy) {
			t.Errorf("%s %s: got plan %s, list %s, want %s, %s", c.start, c.choices, d.PlanBy, d.Due, c.planBy, c.listBy)
		}
	}
}

func TestNameListSaysWhatIsMissing(t *testing.T) {
	d, err := Order95().NameList(NameList{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"course_start", "formed"}, missing(d.Decision)); diff != "" {
		t.Error(diff)
	}
	d, err = Order95().NameList(NameList{CourseStart: day("2026-10-05")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"formed"}, missing(d.Decision)); diff != "" {
		t.Error(diff)
	}
}

func TestNameListText(t *testing.T) {
	d, err := Order95().NameList(NameList{day("2027-01-01"), day("2026-11-01")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := "met: The list of the course that begins on 2027-01-01 is ready 2 months before, no later than 2026-11-01 — it was formed on 2026-11-01 (order95/12)\n" +
		"not met: The plan that the list follows is due (2026-11-01) before the list itself is (2026-11-01) (order95/12)\n"
	if diff := cmp.Diff(want, d.Text(qagida.English)); diff != "" {
		t.Error(diff)
	}
}

func TestNameListRefuses(t *testing.T) {
	for _, start := range []string{"0001-01-31", "0001-12-31"} {
		_, err := Order95().NameList(NameList{CourseStart: day(start)}, nil)
		refused(t, err, "course_start")
	}
	_, err := under(t, "deadline-shift=next-working-day").NameList(NameList{CourseStart: day("2026-10-05")}, nil)
	refused(t, err, "calendar")
}
