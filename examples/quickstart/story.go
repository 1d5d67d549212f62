package main

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// The facts of the story. The course is the real one; the teacher is invented.

var (
	firstDay = qagida.MustDate(2025, 10, 6)
	lastDay  = qagida.MustDate(2025, 10, 10)
	issued   = qagida.MustDate(2025, 10, 20)
)

// The topic of the course, in the two languages of the certificate, and the teacher.
const (
	topicKK = "Педагогтің кәсіби өсуі"
	topicRU = "Профессиональный рост педагога"
	holder  = "Мұғалім (үлгі)"
)

// topic is the topic of the course in a language.
func topic(lang qagida.Lang) string {
	return qagida.Text{KK: "«" + topicKK + "»", RU: "«" + topicRU + "»", EN: "“A teacher's professional development”"}.In(lang)
}

// course is the Bilimzet course, held on the job.
var course = qualification.Course{
	Place:              qualification.Domestic,
	Hours:              qagida.CountOf(40),
	First:              firstDay,
	Last:               lastDay,
	Release:            qualification.OnTheJob,
	LanguageCompetence: qagida.No,
}

// teacher is the applicant before the missing paper is handed in.
var teacher = qualification.Applicant{
	Education:         qagida.SetOf(qualification.HigherPedagogical),
	Workplace:         qualification.EducationOrganisation,
	KnowsLegislation:  qagida.Yes,
	HoldsCertificates: qagida.No,
	Documents:         qagida.SetOf(qualification.Application, qualification.IINDocument),
}

// complete is the applicant with all papers.
func complete() qualification.Applicant {
	whole := teacher
	whole.Documents = whole.Documents.With(qualification.Questionnaire)
	return whole
}

var enrolment = qualification.Enrolment{
	SentBy:   qualification.OrganisationHead,
	Letter:   qagida.Yes,
	Listed:   qagida.Yes,
	Order:    qagida.Yes,
	Contract: qagida.Yes,
}

// scores are the points of the project, criterion by criterion, and the right
// answers of the test.
func scores() [][]assessment.Points {
	points := assessment.MustPoints
	return [][]assessment.Points{
		{points("2"), points("2"), points("1"), points("2"), points("1")},
		{points("19")},
	}
}

// issuance is the certificate as it is made out once the teacher has passed. The
// provider assessed its short course itself, in the form of its programme: a
// project and a test.
func issuance(passed qagida.Fact) certificate.Issuance {
	return certificate.Issuance{
		Course:        certificate.Course{Course: course, Topic: topicRU},
		Organisation:  "Bilimzet",
		AssessedBy:    "Bilimzet",
		ProgrammeForm: qagida.Yes,
		Passed:        passed,
		Certificate: certificate.Form{
			Holder:       holder,
			Organisation: "Bilimzet",
			ProgrammeKK:  topicKK,
			ProgrammeRU:  topicRU,
			Hours:        course.Hours,
			Agreed:       qagida.MustDate(2025, 8, 15),
			Head:         "Жетекші (үлгі)",
			SignedBy:     certificate.Head,
			Series:       "KZ",
			Number:       "000125",
			Issued:       issued,
			Blank:        qagida.SetOf[certificate.Line](),
		},
	}
}

// completion is the course as the support after it needs it.
var completion = postcourse.Completion{Place: course.Place, Completed: lastDay, Certified: qagida.Yes}

// events are what happened after the course, as the provider keeps them.
func events() postcourse.Events {
	event := func(duty postcourse.Duty, year, month, day int) postcourse.Event {
		return postcourse.Event{Duty: duty, Date: qagida.MustDate(year, month, day)}
	}
	return postcourse.EventsOf(
		event(postcourse.Support, 2025, 11, 12),
		event(postcourse.IndependentWorks, 2025, 12, 18),
		event(postcourse.IndependentWorks, 2026, 3, 3),
		event(postcourse.IndependentWorks, 2026, 5, 21),
		event(postcourse.Monitoring, 2026, 9, 15),
		event(postcourse.FinalMonitoring, 2026, 9, 29),
	)
}
