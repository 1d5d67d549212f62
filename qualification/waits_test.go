package qualification_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// A finding waits for the facts that can turn it, and for no other that another finding
// of the decision waits for.
func TestAFindingWaitsForWhatCanTurnIt(t *testing.T) {
	rules := qualification.Order95()
	byHours, err := rules.With("course-kind-abroad=by-hours")
	require.NoError(t, err)
	course := func(r qualification.Rules) func() (qagida.Decision, error) {
		return func() (qagida.Decision, error) {
			d, err := r.Course(qualification.Course{Place: qualification.Abroad})
			return d.Decision, err
		}
	}
	instructor := func(i qualification.Instructor) func() (qagida.Decision, error) {
		return func() (qagida.Decision, error) { return rules.Instructor(i) }
	}
	for _, c := range []struct {
		name string
		ask  func() (qagida.Decision, error)
		code qagida.Code
		want []string
	}{
		{"a long course abroad, by its days", course(rules), qualification.CodeLongAbroad, []string{"course.first", "course.last"}},
		{"a short one, by both", course(rules), qualification.CodeShortAbroad, []string{"course.hours", "course.first", "course.last"}},
		{"a short one, by its hours", course(byHours), qualification.CodeShortAbroad, []string{"course.hours"}},
		{"a long one, by both", course(byHours), qualification.CodeLongAbroad, []string{"course.hours", "course.first", "course.last"}},
		{
			"a letter in no language of the order, for a course of which the place is not known",
			func() (qagida.Decision, error) {
				return rules.Eligibility(qualification.Applicant{LetterLanguage: qagida.English}, qualification.Course{})
			},
			qualification.CodeMotivationLetter,
			[]string{"course.place"},
		},
		{
			"the length of a course on a form of which the line is read",
			func() (qagida.Decision, error) {
				return rules.Application(qualification.ApplicationPaper{Length: qualification.UpToMonths}, qualification.Course{})
			},
			qualification.CodeAbroadLengthKept,
			[]string{"paper.form", "course.place", "course.first", "course.last"},
		},
		{
			"a ground of which the facts hold", instructor(qualification.Instructor{TrainsSpecialists: qagida.Yes}),
			qualification.CodeFacultyGround,
			[]string{"instructor.grounds"},
		},
		{
			"a ground of which they do not", instructor(qualification.Instructor{TrainsSpecialists: qagida.No}),
			qualification.CodeFacultyGround,
			[]string{
				"instructor.grounds", "instructor.profile_experience", "instructor.trainer_programme",
				"instructor.kazakh_and_foreign_experts", "instructor.service_years",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := c.ask()
			require.NoError(t, err)
			var missing []string
			for field := range ruletest.Find(t, d, c.code).Missing() {
				missing = append(missing, field.Name)
			}
			require.Equal(t, c.want, missing)
		})
	}
}
