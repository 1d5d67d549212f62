package library_test

import (
	"sync"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// One value of the rules of each package may serve any number of goroutines at
// once: each asks everything, reads every finding and every text, and all have
// the same answers. It says the most under the race detector.
func TestOneValueOfTheRulesServesAllGoroutines(t *testing.T) {
	everything := everyQuestion(t)
	want := everything()
	var goroutines sync.WaitGroup
	for range 64 {
		goroutines.Go(func() {
			for range 8 {
				for i, d := range everything() {
					if d != want[i] {
						t.Errorf("question %d: another answer beside others", i)
					}
				}
			}
		})
	}
	goroutines.Wait()
}

// everyQuestion asks a question of each package, always of the same rules.
func everyQuestion(t *testing.T) func() []qagida.Decision {
	var (
		courses      = qualification.Order95()
		assessments  = assessment.Order95()
		scheme       = assessment.Bilimzet2025()
		certificates = certificate.Order95()
		plans        = planning.Order95()
		study        = planning.Bilimzet2025(qagida.English)
		duties       = postcourse.Order95()
		programme    = postcourse.Bilimzet2025()
		on           = qagida.MustDate(2026, 11, 21)
		course       = qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(36)}
		points       = []assessment.Points{assessment.MustPoints("1"), assessment.MustPoints("2"), assessment.MustPoints("2"), assessment.MustPoints("2"), {}}
		events       = postcourse.EventsOf(postcourse.Event{Duty: postcourse.IndependentWorks, Date: on})
		attended     = []planning.Attendance{{Completed: qagida.MustDate(2026, 5, 29), Hours: qagida.CountOf(36), Place: qualification.Domestic}}
	)
	return func() (answers []qagida.Decision) {
		answer := func(d qagida.Decision, err error) {
			if err != nil {
				t.Error(err)
			}
			for f := range d.Findings() {
				_ = f.Text(qagida.Russian)
			}
			for range d.Missing() {
				break
			}
			answers = append(answers, d)
		}
		c, err := courses.Course(course)
		answer(c.Decision, err)
		answer(courses.Eligibility(qualification.Applicant{BasicEnglish: qagida.Yes}, course))
		way, err := assessments.Way(assessment.Repeat, assessment.Participant{Failed: qagida.MustDate(2026, 3, 2), On: on})
		answer(way.Decision, err)
		result, err := scheme.Grade(points, []assessment.Points{assessment.MustPoints("17")})
		answer(result.Decision, err)
		status, err := certificates.Status(certificate.Record{Issued: qagida.MustDate(2024, 2, 29)}, on)
		answer(status.Decision, err)
		answer(certificates.Issue(certificate.Issuance{Course: course}))
		balance, err := plans.Balance(planning.History{Courses: attended, On: on})
		answer(balance.Decision, err)
		fits, err := plans.StudyPlan(study)
		answer(fits.Decision, err)
		report, err := duties.Progress(postcourse.Completion{Place: qualification.Domestic, Completed: qagida.MustDate(2025, 6, 30)}, events, on)
		answer(report.Decision, err)
		compared, err := duties.Compare(programme)
		answer(compared.Decision, err)
		return answers
	}
}
