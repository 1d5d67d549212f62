package qualification_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// A decision costs no allocation, whatever it is about.
func TestDecisionsAllocateNothing(t *testing.T) {
	rules := qualification.Order95()
	abroad := qualification.Course{
		Place: qualification.Abroad, Hours: qagida.CountOf(36), Release: qualification.FullRelease,
		First: qagida.MustDate(2024, 2, 29), Last: qagida.MustDate(2024, 5, 29),
	}
	for name, decide := range map[string]func(){
		"kind at home":       func() { _, _ = rules.Kind(homeCourse) },
		"kind abroad":        func() { _, _ = rules.Kind(abroad) },
		"course at home":     func() { _, _ = rules.Course(homeCourse) },
		"course abroad":      func() { _, _ = rules.Course(abroad) },
		"nothing known":      func() { _, _ = rules.Course(qualification.Course{}) },
		"eligibility":        func() { _, _ = rules.Eligibility(fullApplicant, homeCourse) },
		"eligibility abroad": func() { _, _ = rules.Eligibility(fullApplicant, abroad) },
		"full course":        func() { _, _ = rules.FullCourse(abroad, qualification.Process{}) },
		"provider":           func() { _, _ = rules.Provider(qualification.Provider{}) },
		"instructor":         func() { _, _ = rules.Instructor(qualification.Instructor{}) },
		"enrolment":          func() { _, _ = rules.Enrolment(enrolled) },
		"application":        func() { _, _ = rules.Application(qualification.ApplicationPaper{}, abroad) },
		"questionnaire":      func() { _, _ = rules.Questionnaire(fullQuestionnaire, qagida.MustDate(2026, 1, 1)) },
		"retraining":         func() { _, _ = rules.Retraining(sideEntry) },
		"retrained":          func() { _, _ = rules.Retrained(sideEntry) },
		"learning":           func() { _, _ = rules.Learning(qualification.Learning{}) },
		"career":             func() { _, _ = rules.Career(qualification.Career{}) },
		"participant":        func() { _, _ = rules.Participant(qualification.Participant{}, abroad.First) },
		"iin":                func() { _, _ = qualification.ParseIIN("950706531950") },
	} {
		t.Run(name, func(t *testing.T) {
			require.Zero(t, testing.AllocsPerRun(100, decide))
		})
	}
}
