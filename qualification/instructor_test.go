package qualification_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
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

		{"trainer prepared by a programme with both kinds of experts", qualification.Instructor{Grounds: qagida.SetOf(trainer), TrainerProgramme: qagida.Yes, KazakhAndForeignExperts: qagida.Yes}, outcomes{na, met, na, na}, met, nil},
		{"trainer without a programme (2.9)", qualification.Instructor{Grounds: qagida.SetOf(trainer), TrainerProgramme: qagida.No, KazakhAndForeignExperts: qagida.Yes}, outcomes{na, notMet, na, na}, notMet, nil},
		{"trainer without both kinds of experts (19.2)", qualification.Instructor{Grounds: qagida.SetOf(trainer), TrainerProgramme: qagida.Yes, KazakhAndForeignExperts: qagida.No}, outcomes{na, notMet, na, na}, notMet, nil},
		{"trainer, experts not known", qualification.Instructor{Grounds: qagida.SetOf(trainer), TrainerProgramme: qagida.Yes}, outcomes{na, undetermined, na, na}, undetermined, []string{"instructor.kazakh_and_foreign_experts"}},
		{"trainer, nothing else known: certified is not enough", qualification.Instructor{Grounds: qagida.SetOf(trainer)}, outcomes{na, undetermined, na, na}, undetermined, []string{"instructor.trainer_programme", "instructor.kazakh_and_foreign_experts"}},
		{"trainer without a programme, experts not known", qualification.Instructor{Grounds: qagida.SetOf(trainer), TrainerProgramme: qagida.No}, outcomes{na, notMet, na, na}, notMet, nil},

		{"two years in industry", qualification.Instructor{Grounds: qagida.SetOf(industry), ServiceYears: qagida.CountOf(2)}, outcomes{na, na, notMet, na}, notMet, nil},
		{"three years in industry", qualification.Instructor{Grounds: qagida.SetOf(industry), ServiceYears: qagida.CountOf(3)}, outcomes{na, na, met, na}, met, nil},
		{"years not known", qualification.Instructor{Grounds: qagida.SetOf(industry)}, outcomes{na, na, undetermined, na}, undetermined, []string{"instructor.service_years"}},
		{"three years in the profile are three in all", qualification.Instructor{Grounds: qagida.SetOf(industry), ProfileYears: qagida.CountOf(3)}, outcomes{na, na, met, na}, met, nil},
		{"two years in the profile, in all not known", qualification.Instructor{Grounds: qagida.SetOf(industry), ProfileYears: qagida.CountOf(2)}, outcomes{na, na, undetermined, na}, undetermined, []string{"instructor.service_years"}},

		{"university that trains specialists", qualification.Instructor{Grounds: qagida.SetOf(faculty), TrainsSpecialists: qagida.Yes}, outcomes{na, na, na, met}, met, nil},
		{"university that does not", qualification.Instructor{Grounds: qagida.SetOf(faculty), TrainsSpecialists: qagida.No}, outcomes{na, na, na, notMet}, notMet, nil},

		{"one ground holds and one fails", qualification.Instructor{Grounds: qagida.SetOf(teacher, industry), ProfileExperience: qagida.No, ServiceYears: qagida.CountOf(3)}, outcomes{na, na, met, na}, met, nil},
		{"both hold", qualification.Instructor{Grounds: qagida.SetOf(teacher, industry), ProfileExperience: qagida.Yes, ServiceYears: qagida.CountOf(3)}, outcomes{met, na, met, na}, met, nil},
		{"both fail", qualification.Instructor{Grounds: qagida.SetOf(teacher, industry), ProfileExperience: qagida.No, ServiceYears: qagida.CountOf(2)}, outcomes{notMet, na, notMet, na}, notMet, nil},
		{"one fails and one is open", qualification.Instructor{Grounds: qagida.SetOf(teacher, industry), ProfileExperience: qagida.No}, outcomes{undetermined, na, undetermined, na}, undetermined, []string{"instructor.service_years"}},
		{"one holds and one is open", qualification.Instructor{Grounds: qagida.SetOf(teacher, industry), ProfileExperience: qagida.Yes}, outcomes{met, na, na, na}, met, nil},

		{"no ground", qualification.Instructor{Grounds: qagida.SetOf[qualification.InstructorKind]()}, outcomes{notMet, notMet, notMet, notMet}, notMet, nil},
		{"nothing known", qualification.Instructor{}, outcomes{}, undetermined, []string{
			"instructor.grounds", "instructor.profile_experience", "instructor.trainer_programme",
			"instructor.kazakh_and_foreign_experts", "instructor.service_years", "instructor.trains_specialists",
		}},
		{"grounds not known", qualification.Instructor{ServiceYears: qagida.CountOf(2), ProfileExperience: qagida.Yes, TrainerProgramme: qagida.No, TrainsSpecialists: qagida.No}, outcomes{}, undetermined, []string{"instructor.grounds"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := qualification.Order95().Instructor(test.instructor)
			require.NoError(t, err)
			require.Equal(t, test.each, outcomes{
				found(t, d, qualification.CodeTeacherGround), found(t, d, qualification.CodeTrainerGround),
				found(t, d, qualification.CodeIndustryGround), found(t, d, qualification.CodeFacultyGround),
			})
			require.Equal(t, test.all, d.Outcome())
			require.Equal(t, test.missing, missing(d))
		})
	}
}

// The reading industry-service: five years in all, two in the profile. It decides
// on the other grounds too, which fail only where industry does not help out.
func TestIndustryService(t *testing.T) {
	const industry, teacher = qualification.CodeIndustryGround, qualification.CodeTeacherGround
	both := qagida.SetOf(qualification.PractisingTeacher, qualification.IndustrySpecialist)
	for _, test := range []struct {
		choice           string
		industry, asWell qagida.Outcome
	}{
		{"industry-service=total", met, notApplicable},
		{"industry-service=in-profile", notMet, notMet},
	} {
		t.Run(test.choice, func(t *testing.T) {
			d, err := under(t, test.choice).Instructor(qualification.Instructor{
				Grounds: both, ProfileExperience: qagida.No, ServiceYears: qagida.CountOf(5), ProfileYears: qagida.CountOf(2),
			})
			require.NoError(t, err)
			ruletest.Outcome(t, d, industry, test.industry)
			ruletest.Outcome(t, d, teacher, test.asWell)
			require.Equal(t, []string{test.choice}, ruletest.Readings(t, d, industry))
			require.Equal(t, []string{test.choice}, ruletest.Readings(t, d, teacher))
			require.Empty(t, ruletest.Readings(t, d, qualification.CodeFacultyGround))
		})
		t.Run(test.choice+", both long enough", func(t *testing.T) {
			d, err := under(t, test.choice).Instructor(qualification.Instructor{
				Grounds: both, ProfileExperience: qagida.No, ServiceYears: qagida.CountOf(5), ProfileYears: qagida.CountOf(3),
			})
			require.NoError(t, err)
			ruletest.Outcome(t, d, industry, met)
			require.Empty(t, readingsOf(d))
		})
	}
}

// Service in the profile is a part of all service.
func TestServiceInTheProfile(t *testing.T) {
	rules := under(t, "industry-service=in-profile")
	for _, test := range []struct {
		name           string
		total, profile qagida.Count
		want           qagida.Outcome
		missing        []string
	}{
		{"three of five years", qagida.CountOf(5), qagida.CountOf(3), met, nil},
		{"two of five years", qagida.CountOf(5), qagida.CountOf(2), notMet, nil},
		{"of five years, not known", qagida.CountOf(5), qagida.Count{}, undetermined, []string{"instructor.profile_years"}},
		{"of two years, not known", qagida.CountOf(2), qagida.Count{}, notMet, nil},
		{"neither known", qagida.Count{}, qagida.Count{}, undetermined, []string{"instructor.profile_years"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := rules.Instructor(qualification.Instructor{
				Grounds: qagida.SetOf(qualification.IndustrySpecialist), ServiceYears: test.total, ProfileYears: test.profile,
			})
			require.NoError(t, err)
			ruletest.Outcome(t, d, qualification.CodeIndustryGround, test.want)
			require.Equal(t, test.missing, missing(d))
		})
	}
}

func TestInstructorThatContradictsItself(t *testing.T) {
	for _, test := range []struct {
		name         string
		instructor   qualification.Instructor
		field, value string
	}{
		{"no such ground", qualification.Instructor{Grounds: qagida.SetOf(qualification.InstructorKind(5))}, "instructor.grounds", "instructor(5)"},
		{"negative service", qualification.Instructor{ServiceYears: qagida.CountOf(-1)}, "instructor.service_years", "-1"},
		{"negative service in the profile", qualification.Instructor{ProfileYears: qagida.CountOf(-1)}, "instructor.profile_years", "-1"},
		{"more in the profile than in all", qualification.Instructor{ServiceYears: qagida.CountOf(2), ProfileYears: qagida.CountOf(3)}, "instructor.profile_years", "3"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := qualification.Order95().Instructor(test.instructor)
			ruletest.Refused(t, err, test.field, test.value, "")
		})
	}
	t.Run("as much in the profile as in all", func(t *testing.T) {
		_, err := qualification.Order95().Instructor(qualification.Instructor{
			ServiceYears: qagida.CountOf(3), ProfileYears: qagida.CountOf(3),
		})
		require.NoError(t, err)
	})
}

// One ground is enough: the other does not apply.
func ExampleRules_Instructor() {
	d, err := qualification.Order95().Instructor(qualification.Instructor{
		Grounds:           qagida.SetOf(qualification.PractisingTeacher, qualification.IndustrySpecialist),
		ProfileExperience: qagida.No, ServiceYears: qagida.CountOf(3),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Outcome())
	for code, outcome := range d.Outcomes() {
		fmt.Println(code, outcome)
	}
	// Output:
	// met
	// instructor-teacher not-applicable
	// instructor-trainer not-applicable
	// instructor-industry met
	// instructor-faculty not-applicable
}
