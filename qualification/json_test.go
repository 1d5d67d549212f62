package qualification_test

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/lawtest"
	"github.com/qagida/qagida/qualification"
)

// A decision with values beside it writes them all.
func TestDecisionsInJSON(t *testing.T) {
	rules := qualification.Order95()
	asked := func(v json.Marshaler, err error) json.Marshaler {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	levels := homeCourse
	levels.Levels = qagida.SetOf(qualification.Secondary, qualification.PostSecondary)
	for name, v := range map[string]struct {
		value func() (json.Marshaler, error)
		want  string
	}{
		"course": {
			func() (json.Marshaler, error) { return rules.Course(homeCourse) },
			`{"kind":"short","decision":"met"}`,
		},
		"course, nothing known": {
			func() (json.Marshaler, error) { return rules.Course(qualification.Course{}) },
			`{"kind":null,"decision":"undetermined"}`,
		},
		"full course": {
			func() (json.Marshaler, error) { return rules.FullCourse(levels, qualification.Process{}) },
			`{"kind":"short","warnings":["two-college-levels"],"decision":"undetermined"}`,
		},
		"full course, levels not known": {
			func() (json.Marshaler, error) { return rules.FullCourse(homeCourse, qualification.Process{}) },
			`{"kind":"short","warnings":null,"decision":"undetermined"}`,
		},
		"questionnaire": {
			func() (json.Marshaler, error) {
				return rules.Questionnaire(qualification.QuestionnairePaper{
					Filled:        qagida.SetOf(qualification.FullNameField),
					CategoryUntil: qagida.Date{}, HoldsCategory: qagida.No, TookCourses: qagida.No,
				}, qagida.Date{})
			},
			`{"empty":["iin","birth-date","position","education","category","workplace","total-service","teaching-service","language",
			"address","phones","email","remarks","previous-courses"],"warnings":[],"decision":"not-met"}`,
		},
		"learning": {
			func() (json.Marshaler, error) {
				return rules.Learning(qualification.Learning{Organised: qagida.No, Purposeful: qagida.Yes})
			},
			`{"form":"non-formal","decision":"met"}`,
		},
		"career": {
			func() (json.Marshaler, error) {
				return rules.Career(qualification.Career{Years: qagida.CountOf(20), Trainings: qagida.CountOf(3)})
			},
			`{"due":4,"decision":"not-met"}`,
		},
		"career, years not known": {
			func() (json.Marshaler, error) { return rules.Career(qualification.Career{}) },
			`{"due":null,"decision":"undetermined"}`,
		},
	} {
		lawtest.JSON(t, name, asked(v.value()), v.want)
	}
}
