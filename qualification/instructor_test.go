package qualification_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// Para 19: one ground is enough.
func TestInstructor(t *testing.T) {
	const teacher, trainer = qualification.PractisingTeacher, qualification.CertifiedTrainer
	const industry, faculty = qualification.IndustrySpecialist, qualification.UniversityFaculty
	type outcomes [4]qagida.Outcome
	const na = notApplicable
	for _, test := range []struct {
		name       string
		instructor qualification.Instructor
		each       outcomes
		all        qagida.Outcome
		missing    []string
	}{
		{"teacher with experience", qualification.Instructor{Grounds: qagida.SetOf(teacher), ProfileExperience: qagida.Yes}, outcomes{met, na, na, na}, met, nil},
		{"teacher without experience", qualification.Instructor{Grounds: qagida.SetOf(teacher), ProfileExperience: qagida.No}, outcomes{notMet, na, na, na}, notMet, nil},
		{"teacher, experience not known", qualification.Instructor{Grounds: qagida.SetOf(teacher)}, outcomes{undetermined, na, na, na}, undetermined, []string{"instructor.profile_experience"}},

		{"trainer prepared with both kinds of experts", qualification.Instructor{Grounds: qagida.SetOf(trainer), KazakhstanExperts: qagida.Yes, ForeignExperts: qagida.Yes}, outcomes{na, met, na, na}, met, nil},
		{"trainer prepared with one kind", qualification.Instructor{Grounds: qagida.SetOf(trainer), KazakhstanExperts: qagida.Yes, ForeignExperts: qagida.No}, outcomes{na, notMet, na, na}, notMet, nil},
		{"trainer, one kind not known", qualification.Instructor{Grounds: qagida.SetOf(trainer), KazakhstanExperts: qagida.Yes}, outcomes{na, undetermined, na, na}, undetermined, []string{"instructor.foreign_experts"}},

		{"two years in industry", qualification.Instructor{Grounds: qagida.SetOf(industry), ServiceYears: qagida.CountOf(2)}, outcomes{na, na, notMet, na}, notMet, nil},
		{"three years in industry", qualification.Instructor{Grounds: qagida.SetOf(industry), ServiceYears: qagida.CountOf(3)}, outcomes{na, na, met, na}, met, nil},
		{"years not known", qualification.Instructor{Grounds: qagida.SetOf(industry)}, outcomes{na, na, undetermined, na}, undetermined, []string{"instructor.service_years"}},

		{"university that trains specialists", qualification.Instructor{Grounds: qagida.SetOf(faculty), TrainsSpecialists: qagida.Yes}, outcomes{na, na, na, met}, met, nil},
		{"university that does not", qualification.Instructor{Grounds: qagida.SetOf(faculty), TrainsSpecialists: qagida.No}, outcomes{na, na, na, notMet}, notMet, nil},

		{"one ground holds and one fails", qualification.Instructor{Grounds: qagida.SetOf(teacher, industry), ProfileExperience: qagida.No, ServiceYears: qagida.CountOf(3)}, outcomes{na, na, met, na}, met, nil},
		{"both hold", qualification.Instructor{Grounds: qagida.SetOf(teacher, industry), ProfileExperience: qagida.Yes, ServiceYears: qagida.CountOf(3)}, outcomes{met, na, met, na}, met, nil},
		{"both fail", qualification.Instructor{Grounds: qagida.SetOf(teacher, industry), ProfileExperience: qagida.No, ServiceYears: qagida.CountOf(2)}, outcomes{notMet, na, notMet, na}, notMet, nil},
		{"one fails and one is open", qualification.Instructor{Grounds: qagida.SetOf(teacher, industry), ProfileExperience: qagida.No}, outcomes{undetermined, na, undetermined, na}, undetermined, []string{"instructor.service_years"}},
		{"one holds and one is open", qualification.Instructor{Grounds: qagida.SetOf(teacher, industry), ProfileExperience: qagida.Yes}, outcomes{met, na, na, na}, met, nil},

		{"no ground", qualification.Instructor{Grounds: qagida.SetOf[qualification.InstructorKind]()}, outcomes{notMet, notMet, notMet, notMet}, notMet, nil},
		{"nothing known", qualification.Instructor{}, outcomes{}, undetermined, []string{
			"instructor.grounds", "instructor.profile_experience", "instructor.kazakhstan_experts", "instructor.foreign_experts",
			"instructor.service_years", "instructor.trains_specialists",
		}},
		{"grounds not known", qualification.Instructor{ServiceYears: qagida.CountOf(2), ProfileExperience: qagida.Yes, KazakhstanExperts: qagida.No, TrainsSpecialists: qagida.No}, outcomes{}, undetermined, []string{"instructor.grounds"}},
	} {
		d, err := qualification.Order95().Instructor(test.instructor)
		if err != nil {
			t.Fatal(err)
		}
		got := outcomes{
			found(t, d, qualification.CodeTeacherGround), found(t, d, qualification.CodeTrainerGround),
			found(t, d, qualification.CodeIndustryGround), found(t, d, qualification.CodeFacultyGround),
		}
		if got != test.each || d.Outcome() != test.all {
			t.Errorf("%s: %v, in all %s; want %v, in all %s", test.name, got, d.Outcome(), test.each, test.all)
		}
		if diff := cmp.Diff(test.missing, missing(d)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

// The reading industry-service: five years in all, two in the profile.
func TestIndustryService(t *testing.T) {
	i := qualification.Instructor{Grounds: qagida.SetOf(qualification.IndustrySpecialist), ServiceYears: qagida.CountOf(5), ProfileYears: qagida.CountOf(2)}
	for choice, want := range map[string]qagida.Outcome{"industry-service=total": met, "industry-service=in-profile": notMet} {
		d, err := under(t, choice).Instructor(i)
		if err != nil || d.Outcome() != want || !slices.Equal(readingsOf(d), []string{choice}) {
			t.Errorf("%s: %s naming %v, %v", choice, d.Outcome(), readingsOf(d), err)
		}
	}
	d, _ := under(t, "industry-service=in-profile").Instructor(qualification.Instructor{Grounds: i.Grounds, ServiceYears: qagida.CountOf(5)})
	if diff := cmp.Diff([]string{"instructor.profile_years"}, missing(d)); diff != "" {
		t.Error(diff)
	}
	for field, i := range map[string]qualification.Instructor{
		"instructor.grounds":       {Grounds: qagida.SetOf(qualification.InstructorKind(5))},
		"instructor.service_years": {ServiceYears: qagida.CountOf(-1)},
		"instructor.profile_years": {ServiceYears: qagida.CountOf(2), ProfileYears: qagida.CountOf(3)},
	} {
		_, err := qualification.Order95().Instructor(i)
		refused(t, err, field)
	}
	_, err := qualification.Order95().Instructor(qualification.Instructor{ProfileYears: qagida.CountOf(-1)})
	refused(t, err, "instructor.profile_years")
	if _, err := qualification.Order95().Instructor(qualification.Instructor{ServiceYears: qagida.CountOf(3), ProfileYears: qagida.CountOf(3)}); err != nil {
		t.Error(err)
	}
}

// Para 20.
func TestGuest(t *testing.T) {
	for kind := range qagida.Values[qualification.GuestKind]() {
		want := met
		if kind == qualification.OtherGuest {
			want = notMet
		}
		d, err := qualification.Order95().Guest(qualification.Guest{Kind: kind, Parts: qagida.SetOf(qualification.SingleLecture, qualification.PracticalWork)})
		if err != nil || d.Outcome() != want {
			t.Errorf("%s: %s, %v", kind, d.Outcome(), err)
		}
	}
	d, _ := qualification.Order95().Guest(qualification.Guest{Kind: qualification.Methodologist, Parts: qagida.SetOf(qualification.WholeCourse)})
	if found(t, d, qualification.CodeGuestPart) != notMet {
		t.Error("a guest may teach the whole course")
	}
	d, _ = qualification.Order95().Guest(qualification.Guest{})
	if diff := cmp.Diff([]string{"guest.kind", "guest.parts"}, missing(d)); diff != "" {
		t.Error(diff)
	}
	_, err := qualification.Order95().Guest(qualification.Guest{Kind: 9})
	refused(t, err, "guest.kind")
	_, err = qualification.Order95().Guest(qualification.Guest{Parts: qagida.SetOf(qualification.GuestPart(4))})
	refused(t, err, "guest.parts")
}

// Paras 2.9 and 2.7.
func TestTrainerAndExpert(t *testing.T) {
	for _, prepared := range facts {
		for _, delivers := range facts {
			d, err := qualification.Order95().Trainer(qualification.Trainer{Prepared: prepared, Delivers: delivers})
			if want := prepared.And(delivers).Outcome(); err != nil || d.Outcome() != want {
				t.Errorf("prepared %s, delivers %s: %s, want %s", prepared, delivers, d.Outcome(), want)
			}
		}
	}
	d, _ := qualification.Order95().Trainer(qualification.Trainer{})
	if diff := cmp.Diff([]string{"trainer.prepared", "trainer.delivers"}, missing(d)); diff != "" {
		t.Error(diff)
	}
	for kind, want := range map[qualification.Kind]qagida.Outcome{
		qualification.Long: met, qualification.Short: notMet, qualification.Neither: notMet, 0: undetermined,
	} {
		d, err := qualification.Order95().Expert(qualification.Expert{Certified: qagida.Yes, Course: kind})
		if err != nil || d.Outcome() != want {
			t.Errorf("%s: %s, %v", kind, d.Outcome(), err)
		}
	}
	d, _ = qualification.Order95().Expert(qualification.Expert{Certified: qagida.No, Course: qualification.Long})
	if d.Outcome() != notMet {
		t.Error("an expert need not be certified")
	}
	d, _ = qualification.Order95().Expert(qualification.Expert{})
	if diff := cmp.Diff([]string{"expert.certified", "expert.course"}, missing(d)); diff != "" {
		t.Error(diff)
	}
	_, err := qualification.Order95().Expert(qualification.Expert{Course: 4})
	refused(t, err, "expert.course")
}

// Para 2.11: the first and the last day are days of the course.
func TestListener(t *testing.T) {
	first, last := day(t, "2026-03-02"), day(t, "2026-03-06")
	for _, test := range []struct {
		listener qualification.Listener
		on       string
		want     qagida.Outcome
	}{
		{qualification.Listener{Enrolled: qagida.Yes, First: first, Last: last}, "2026-03-01", notMet},
		{qualification.Listener{Enrolled: qagida.Yes, First: first, Last: last}, "2026-03-02", met},
		{qualification.Listener{Enrolled: qagida.Yes, First: first, Last: last}, "2026-03-06", met},
		{qualification.Listener{Enrolled: qagida.Yes, First: first, Last: last}, "2026-03-07", notMet},
		{qualification.Listener{Enrolled: qagida.No, First: first, Last: last}, "2026-03-04", notMet},
		{qualification.Listener{First: first, Last: last}, "2026-03-04", undetermined},
		{qualification.Listener{Enrolled: qagida.Yes, First: first, Last: last}, "", undetermined},
		{qualification.Listener{Enrolled: qagida.Yes, First: first}, "2026-03-04", undetermined},
		{qualification.Listener{Enrolled: qagida.Yes, First: first}, "2026-03-01", notMet},
	} {
		d, err := qualification.Order95().Listener(test.listener, day(t, test.on))
		if err != nil || d.Outcome() != test.want {
			t.Errorf("%+v on %s: %s, %v; want %s", test.listener, test.on, d.Outcome(), err, test.want)
		}
	}
	d, _ := qualification.Order95().Listener(qualification.Listener{}, qagida.Date{})
	if diff := cmp.Diff([]string{"listener.enrolled", "listener.first", "listener.last", "on"}, missing(d)); diff != "" {
		t.Error(diff)
	}
	_, err := qualification.Order95().Listener(qualification.Listener{First: last, Last: first}, first)
	refused(t, err, "listener.last")
}
