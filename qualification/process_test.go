package qualification_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// Paras 15 and 18.
func TestProcess(t *testing.T) {
	const inPerson, distance, internship = qualification.InPerson, qualification.Distance, qualification.Internship
	for _, test := range []struct {
		name    string
		process qualification.Process
		code    qagida.Code
		want    qagida.Outcome
	}{
		{"curriculum", qualification.Process{Curriculum: qagida.Yes}, qualification.CodeCurriculum, met},
		{"no curriculum", qualification.Process{Curriculum: qagida.No}, qualification.CodeCurriculum, notMet},
		{"curriculum not known", qualification.Process{}, qualification.CodeCurriculum, undetermined},
		{"no schedule", qualification.Process{AnnualSchedule: qagida.No}, qualification.CodeAnnualSchedule, notMet},
		{"timetable", qualification.Process{Timetable: qagida.Yes}, qualification.CodeTimetable, met},
		{"at once", qualification.Process{Staging: qualification.AtOnce}, qualification.CodeStaging, met},
		{"staged", qualification.Process{Staging: qualification.Staged}, qualification.CodeStaging, met},
		{"staging not known", qualification.Process{}, qualification.CodeStaging, undetermined},
		{"in class and at a distance", qualification.Process{Delivery: qagida.SetOf(inPerson, distance)}, qualification.CodeDelivery, met},
		{"in no form", qualification.Process{Delivery: qagida.SetOf[qualification.Delivery]()}, qualification.CodeDelivery, notMet},
		{"form not known", qualification.Process{}, qualification.CodeDelivery, undetermined},
		{"no internship", qualification.Process{Delivery: qagida.SetOf(inPerson), Bolashak: qagida.No}, qualification.CodeInternship, notApplicable},
		{"internship on the scholarship", qualification.Process{Delivery: qagida.SetOf(internship), Bolashak: qagida.Yes}, qualification.CodeInternship, met},
		{"internship of another kind", qualification.Process{Delivery: qagida.SetOf(internship), Bolashak: qagida.No}, qualification.CodeInternship, notMet},
		{"internship not known", qualification.Process{Bolashak: qagida.No}, qualification.CodeInternship, undetermined},
	} {
		d, err := qualification.Order95().Process(test.process)
		if err != nil {
			t.Fatal(err)
		}
		full, err := qualification.Order95().FullCourse(qualification.Course{}, test.process)
		if err != nil {
			t.Fatal(err)
		}
		if got, inFull := found(t, d, test.code), found(t, full.Decision, test.code); got != test.want || inFull != test.want {
			t.Errorf("%s: %s, in full %s; want %s", test.name, got, inFull, test.want)
		}
	}
	_, err := qualification.Order95().Process(qualification.Process{Staging: 3})
	refused(t, err, "process.staging")
	_, err = qualification.Order95().FullCourse(qualification.Course{}, qualification.Process{Delivery: qagida.SetOf(qualification.Delivery(4))})
	refused(t, err, "process.delivery")
	_, err = qualification.Order95().FullCourse(qualification.Course{Hours: qagida.CountOf(-1)}, qualification.Process{})
	refused(t, err, "course.hours")
}

// The decision in full gives what Course and Process give, in the order of the
// text, and one criterion on the level.
func TestFullCourseIsCourseAndProcess(t *testing.T) {
	rules := qualification.Order95()
	for _, course := range []qualification.Course{
		{},
		{Place: qualification.Domestic, Hours: qagida.CountOf(35), Release: qualification.FullRelease, SalaryKept: qagida.No},
		{Place: qualification.Abroad, Hours: qagida.CountOf(36), First: day(t, "2026-01-01"), Last: day(t, "2027-01-02")},
	} {
		process := qualification.Process{Curriculum: qagida.Yes, Timetable: qagida.No}
		full, err := rules.FullCourse(course, process)
		if err != nil {
			t.Fatal(err)
		}
		alone, err := rules.Course(course)
		if err != nil {
			t.Fatal(err)
		}
		organised, err := rules.Process(process)
		if err != nil {
			t.Fatal(err)
		}
		if full.Kind != alone.Kind || full.Len() != alone.Len()+organised.Len()+1 {
			t.Errorf("kind %s, %d criteria", full.Kind, full.Len())
		}
		for _, part := range []qagida.Decision{alone.Decision, organised} {
			for f := range part.Findings() {
				same, err := full.Find(f.Code())
				if err != nil || same.Outcome() != f.Outcome() || same.Text(qagida.Russian) != f.Text(qagida.Russian) {
					t.Errorf("%s: %s in full, %s alone", f.Code(), same.Outcome(), f.Outcome())
				}
			}
		}
	}
	var order []string
	full, _ := rules.FullCourse(qualification.Course{}, qualification.Process{})
	for f := range full.Findings() {
		if number := f.Provision().Number; !slices.Contains(order, number) {
			order = append(order, number)
		}
	}
	if diff := cmp.Diff([]string{"3.1", "4.2", "4.3", "15", "18", "21.1.1", "21.1.2", "21.2.1", "21.2.2"}, order); diff != "" {
		t.Error(diff)
	}
	want := []string{
		"course.place", "course.hours", "course.first", "course.last", "course.release", "course.salary_kept", "course.levels",
		"process.curriculum", "process.annual_schedule", "process.timetable", "process.staging", "process.delivery", "process.bolashak",
	}
	if diff := cmp.Diff(want, missing(full.Decision)); diff != "" {
		t.Error(diff)
	}
}

// A college teaches on two levels (3.4 and 3.5): a course for both is reported.
func TestLevels(t *testing.T) {
	both := qagida.SetOf(qualification.TwoCollegeLevels)
	none := qagida.SetOf[qualification.Warning]()
	for _, test := range []struct {
		levels   qagida.Set[qualification.Level]
		want     qagida.Outcome
		warnings qagida.Set[qualification.Warning]
	}{
		{qagida.Set[qualification.Level]{}, undetermined, qagida.Set[qualification.Warning]{}},
		{qagida.SetOf[qualification.Level](), notMet, none},
		{qagida.SetOf(qualification.Secondary), met, none},
		{qagida.SetOf(qualification.PostSecondary), met, none},
		{qagida.SetOf(qualification.Preschool, qualification.Secondary, qualification.PostSecondary), met, both},
	} {
		d, err := qualification.Order95().FullCourse(qualification.Course{Levels: test.levels}, qualification.Process{})
		if err != nil {
			t.Fatal(err)
		}
		if got := found(t, d.Decision, qualification.CodeLevels); got != test.want || d.Warnings != test.warnings {
			t.Errorf("%s: %s with %s, want %s with %s", test.levels, got, d.Warnings, test.want, test.warnings)
		}
	}
	want := []string{"order95/3.1", "order95/3.2", "order95/3.3", "order95/3.4", "order95/3.5", "order95/3.6", "order95/3.7"}
	var got []string
	for level := range qagida.Values[qualification.Level]() {
		got = append(got, level.Provision().String())
		if _, exists := level.Provision().Entry(); !exists {
			t.Errorf("%s: no provision %s", level, level.Provision())
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if (qualification.Level(0).Provision() != qagida.Provision{}) || (qualification.Level(8).Provision() != qagida.Provision{}) {
		t.Error("a value that is no level has a provision")
	}
}
