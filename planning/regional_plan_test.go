package planning

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

func home(hours int) qualification.Course {
	return qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(hours)}
}

func abroad(hours int, first, last string) qualification.Course {
	return qualification.Course{Place: qualification.Abroad, Hours: qagida.CountOf(hours), First: day(first), Last: day(last)}
}

func TestRegionalPlan(t *testing.T) {
	for _, c := range []struct {
		name                            string
		plan                            []Assignment
		once, home, abroad, short, long qagida.Outcome
		missing                         []string
	}{
		{"one of each", []Assignment{{"1", home(36)}, {"2", home(108)}}, qagida.Met, qagida.Met, qagida.NotApplicable, qagida.Met, qagida.Met, nil},
		{"a teacher twice", []Assignment{{"1", home(36)}, {"2", home(108)}, {"1", home(108)}}, qagida.NotMet, qagida.Met, qagida.NotApplicable, qagida.Met, qagida.Met, nil},
		{"neither at home", []Assignment{{"1", home(35)}, {"2", home(36)}, {"3", home(108)}}, qagida.Met, qagida.NotMet, qagida.NotApplicable, qagida.Met, qagida.Met, nil},
		{"nobody to a long course", []Assignment{{"1", home(36)}, {"2", home(107)}}, qagida.Met, qagida.Met, qagida.NotApplicable, qagida.Met, qagida.NotMet, nil},
		{"nobody to a short course", []Assignment{{"1", home(108)}}, qagida.Met, qagida.Met, qagida.NotApplicable, qagida.NotMet, qagida.Met, nil},
		{"neither abroad", []Assignment{{"1", abroad(35, "2026-03-01", "2026-03-20")}, {"2", abroad(400, "2026-01-01", "2026-12-31")}}, qagida.Met, qagida.NotApplicable, qagida.NotMet, qagida.NotMet, qagida.Met, nil},
		{"an empty plan", []Assignment{}, qagida.Met, qagida.NotApplicable, qagida.NotApplicable, qagida.NotMet, qagida.NotMet, nil},
		{"no plan", nil, qagida.Undetermined, qagida.Undetermined, qagida.Undetermined, qagida.Undetermined, qagida.Undetermined, []string{"assignments"}},
		{
			"hours not known",
			[]Assignment{{"1", home(36)}, {"2", qualification.Course{Place: qualification.Domestic}}},
			qagida.Met, qagida.Undetermined, qagida.NotApplicable, qagida.Met, qagida.Undetermined,
			[]string{"assignments.course.hours"},
		},
		{
			"hours not known where they do not matter",
			[]Assignment{{"1", home(36)}, {"2", qualification.Course{Place: qualification.Abroad, First: day("2026-01-01"), Last: day("2026-12-31")}}},
			qagida.Met, qagida.Met, qagida.Met, qagida.Met, qagida.Met, nil,
		},
		{
			"place not known",
			[]Assignment{{"1", home(36)}, {"2", home(108)}, {"3", qualification.Course{Hours: qagida.CountOf(36), First: day("2026-03-01"), Last: day("2026-03-20")}}},
			qagida.Met, qagida.Undetermined, qagida.Undetermined, qagida.Met, qagida.Met,
			[]string{"assignments.course.place"},
		},
		{
			"days not known",
			[]Assignment{{"1", home(36)}, {"2", home(108)}, {"3", qualification.Course{Place: qualification.Abroad, Hours: qagida.CountOf(36)}}},
			qagida.Met, qagida.Met, qagida.Undetermined, qagida.Met, qagida.Met,
			[]string{"assignments.course.first, assignments.course.last"},
		},
		{"a teacher not known", []Assignment{{"", home(36)}, {"2", home(108)}}, qagida.Undetermined, qagida.Met, qagida.NotApplicable, qagida.Met, qagida.Met, []string{"assignments.teacher"}},
		{"two teachers not known", []Assignment{{"", home(36)}, {"", home(108)}}, qagida.Undetermined, qagida.Met, qagida.NotApplicable, qagida.Met, qagida.Met, []string{"assignments.teacher"}},
		{"one not known, one twice", []Assignment{{"2", home(36)}, {"", home(36)}, {"2", home(108)}}, qagida.NotMet, qagida.Met, qagida.NotApplicable, qagida.Met, qagida.Met, nil},
	} {
		d, err := Order95().RegionalPlan(c.plan)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		want := []qagida.Outcome{c.once, c.home, c.abroad, c.short, c.long}
		var got []qagida.Outcome
		for _, outcome := range d.Outcomes() {
			got = append(got, outcome)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
		if diff := cmp.Diff(c.missing, missing(d.Decision)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestRegionalPlanCountsAndSorts(t *testing.T) {
	plan := []Assignment{
		{"9", home(108)},
		{"3", home(36)},
		{"3", home(35)},
		{"1", qualification.Course{}},
		{"9", home(40)},
	}
	d, err := Order95().RegionalPlan(plan)
	if err != nil {
		t.Fatal(err)
	}
	if d.Short != 2 || d.Long != 1 || d.Neither != 1 || d.Unsettled != 1 {
		t.Errorf("got %d short, %d long, %d neither, %d unsettled", d.Short, d.Long, d.Neither, d.Unsettled)
	}
	want := []Assigned{
		{"1", 0, false},
		{"3", qualification.Short, true},
		{"3", qualification.Neither, true},
		{"9", qualification.Short, true},
		{"9", qualification.Long, true},
	}
	if diff := cmp.Diff(want, slices.Collect(d.Assigned())); diff != "" {
		t.Error(diff)
	}
	if found := findingOf(t, d.Decision, CodeTeacherOnce).Text(qagida.English); found != "Each teacher stands once in the plan of the region — rows with a teacher who stands twice: 4" {
		t.Error(found)
	}
}

func TestRegionalPlanUnderTheReadingsOfKinds(t *testing.T) {
	labelled := Assignment{"1", qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(120), Label: qualification.Short}}
	brief := Assignment{"2", abroad(120, "2026-03-01", "2026-04-30")}
	for _, c := range []struct {
		choice         string
		code           qagida.Code
		short, long    int
		plan           []Assignment
		readingOfCodes string
	}{
		{"course-kind=partition", CodeRegionKind, 0, 1, []Assignment{labelled}, ""},
		{"course-kind=as-declared", CodeRegionKind, 1, 0, []Assignment{labelled}, ""},
		{"course-kind-abroad=by-duration", CodeRegionKindAbroad, 1, 0, []Assignment{brief}, ""},
		{"course-kind-abroad=by-hours", CodeRegionKindAbroad, 0, 1, []Assignment{brief}, ""},
	} {
		rules := Order95()
		var err error
		if rules.Courses, err = rules.Courses.With(c.choice); err != nil {
			t.Fatal(err)
		}
		d, err := rules.RegionalPlan(c.plan)
		if err != nil {
			t.Fatal(err)
		}
		if d.Short != c.short || d.Long != c.long || readingOf(findingOf(t, d.Decision, c.code)) != c.readingOfCodes {
			t.Errorf("%s: got %d short, %d long under %q", c.choice, d.Short, d.Long, readingOf(findingOf(t, d.Decision, c.code)))
		}
	}
}

func TestRegionalPlanAsksForTheLabelUnderItsReadingAlone(t *testing.T) {
	plan := []Assignment{{"1", home(40)}}
	rules := Order95()
	rules.Courses.CourseKind = qualification.AsDeclared
	d, err := rules.RegionalPlan(plan)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"assignments.course.label"}, missing(d.Decision)); diff != "" {
		t.Error(diff)
	}
}

func TestRegionalPlanRefuses(t *testing.T) {
	_, err := Order95().RegionalPlan([]Assignment{{"1", home(36)}, {"2", home(-1)}})
	refused(t, err, "assignments[1].course.hours")
}

func TestSchedule(t *testing.T) {
	both := qagida.SetOf(AuthorisedBody, EducationAdministration)
	for _, c := range []struct {
		name             string
		schedule         Schedule
		drafter, agreed  qagida.Outcome
		missing          []string
		agreedByTheOrder Party
	}{
		{"republican", Schedule{DesignatedOrganisation, qagida.SetOf(AuthorisedBody)}, qagida.Met, qagida.Met, nil, AuthorisedBody},
		{"republican with the other", Schedule{DesignatedOrganisation, qagida.SetOf(EducationAdministration)}, qagida.Met, qagida.NotMet, nil, AuthorisedBody},
		{"regional", Schedule{MethodologicalCabinet, qagida.SetOf(EducationAdministration)}, qagida.Met, qagida.Met, nil, EducationAdministration},
		{"regional with nobody", Schedule{MethodologicalCabinet, qagida.SetOf[Party]()}, qagida.Met, qagida.NotMet, nil, EducationAdministration},
		{"regional, not known", Schedule{DraftedBy: MethodologicalCabinet}, qagida.Met, qagida.Undetermined, []string{"agreed_with"}, EducationAdministration},
		{"drafted by another", Schedule{EducationDepartment, both}, qagida.NotMet, qagida.NotApplicable, nil, 0},
		{"nothing known", Schedule{}, qagida.Undetermined, qagida.Undetermined, []string{"drafted_by", "agreed_with"}, 0},
		{"drafter not known, both agreed", Schedule{AgreedWith: both}, qagida.Undetermined, qagida.Met, []string{"drafted_by"}, 0},
		{"drafter not known, one agreed", Schedule{AgreedWith: qagida.SetOf(AuthorisedBody)}, qagida.Undetermined, qagida.Undetermined, []string{"drafted_by"}, 0},
		{"drafter not known, nobody agreed", Schedule{AgreedWith: qagida.SetOf[Party]()}, qagida.Undetermined, qagida.Undetermined, []string{"drafted_by"}, 0},
	} {
		d, err := Order95().Schedule(c.schedule)
		if err != nil {
			t.Fatal(err)
		}
		drafter, agreed := findingOf(t, d, CodeScheduleDrafter).Outcome(), findingOf(t, d, CodeScheduleAgreement).Outcome()
		if drafter != c.drafter || agreed != c.agreed {
			t.Errorf("%s: got %s and %s, want %s and %s", c.name, drafter, agreed, c.drafter, c.agreed)
		}
		if diff := cmp.Diff(c.missing, missing(d)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
		if got := AgreedBy(c.schedule.DraftedBy); got != c.agreedByTheOrder {
			t.Errorf("%s: agreed by %s, want %s", c.name, got, c.agreedByTheOrder)
		}
	}
}

func TestScheduleRefuses(t *testing.T) {
	_, err := Order95().Schedule(Schedule{DraftedBy: 77})
	refused(t, err, "drafted_by")
	_, err = Order95().Schedule(Schedule{AgreedWith: qagida.SetOf(Party(60))})
	refused(t, err, "agreed_with")
}
