package study

import (
	"fmt"
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// Measure is one result that a reading can change.
type Measure uint8

// The measures, each with what is compared one by one.
const (
	CertificateDays Measure = iota // each day reported: is a certificate valid?
	Balances                       // the end of each year reported: do the hours of the period suffice?
	Kinds                          // each course reported: is it short, long or neither?
	Duties                         // each duty after a course reported: how does it stand on the last day?
	measures
)

// String is the name of the measure in the tables.
func (m Measure) String() string {
	return [measures]string{"certificate-days", "hours-of-period", "course-kinds", "duties"}[m]
}

// touching lists the readings that can change a result of this study, with the
// measures that they can change. Nothing else has to be decided again.
var touching = []struct {
	reading  string
	measures []Measure
	concerns func(*Course) bool // whether a course has what the reading speaks of; nil for every course
}{
	{"certificate-last-day", []Measure{CertificateDays}, nil},
	{"cycle-window", []Measure{Balances}, nil},
	{"cycle-maximum", []Measure{Balances}, nil},
	{"cycle-abroad", []Measure{Balances}, (*Course).abroad},
	{"cycle-courses", []Measure{Balances}, (*Course).tooShort},
	{"cycle-completion", []Measure{Balances}, (*Course).failed},
	{"cycle-last-day", []Measure{Balances}, (*Course).onNewYearsEve},
	// Under each of its meanings a course at home that is short is a course of the
	// order when it is long, so that no certificate hangs on it; one abroad has a
	// certificate without a term, and no duties follow it.
	{"course-kind", []Measure{Kinds}, nil},
	{"course-kind-abroad", []Measure{Kinds}, (*Course).abroad},
	{"abroad-last-day", []Measure{Kinds}, (*Course).abroad},
	{"monitoring-scope", []Measure{Duties}, (*Course).atHome},
	{"support-evidence", []Measure{Duties}, (*Course).atHome},
	{"support-forms", []Measure{Duties}, (*Course).atHome},
	{"final-monitoring", []Measure{Duties}, (*Course).atHome},
	{"final-monitoring-scope", []Measure{Duties}, (*Course).atHome},
	{"first-year", []Measure{Duties}, (*Course).atHome},
	{"monitoring-years", []Measure{Duties}, (*Course).atHome},
}

// What a course may have that a reading speaks of.

func (c *Course) abroad() bool        { return c.Place == qualification.Abroad }
func (c *Course) atHome() bool        { return c.Place != qualification.Abroad }
func (c *Course) onNewYearsEve() bool { return c.Last.Month() == 12 && c.Last.Day() == 31 } // the balances are asked on that day
func (c *Course) failed() bool        { return !c.Passed }
func (c *Course) tooShort() bool {
	hours, known := c.Hours.Int()
	return !known || hours < qualification.Order95().ShortHours
}

// silent says why each of the other readings cannot change a result here.
var silent = map[string]string{
	"internship-kind":    "says which internships are courses; the study does not draw how a course was held",
	"guest-list":         "decides who may teach a course; the study does not draw instructors",
	"career-pace":        "counts trainings over a career of 20 to 30 years, of which the study has no beginning",
	"cycle-entry":        "asks for five years of service; everybody in the study has served them by the first day asked",
	"expert-duty":        "asks who assesses a long course; the assessments of the study are taken to be in order",
	"abroad-negative":    "decides on a negative result abroad; every course abroad in the study ends with a good one",
	"stream-times":       "limits retakes; the study draws only whether a course was passed in the end",
	"transfer-year":      "concerns a transfer between streams before a course ends; the study begins at its end",
	"help-duty":          "asks what help support gave; the study draws measures and not what they were",
	"experience-forms":   "asks whose experience was exchanged or recognised; the study draws no such thing",
	"free-support":       "asks who pays for support; the study draws no fees",
	"provider-list":      "says which organisations may run courses at home; the study does not draw who ran a course",
	"education-grounds":  "decides on admission to a course; everybody in the study was admitted",
	"identity-document":  "decides on the papers of an application; everybody in the study was admitted",
	"enrolment-letter":   "decides on enrolment; everybody in the study was enrolled",
	"industry-service":   "decides who may teach a course; the study does not draw instructors",
	"deadline-by":        "moves a deadline of organisations in the planning of a year; no teacher's history has one",
	"deadline-until":     "moves a deadline of organisations in the planning of a year; no teacher's history has one",
	"deadline-shift":     "moves a deadline of organisations in the planning of a year; validity and support are never moved to a working day",
	"reporting-month":    "moves a report of administrations; no teacher's history has one",
	"retake-year":        "limits retakes; the study draws only whether a course was passed in the end",
	"retake-stream":      "limits retakes; the study draws only whether a course was passed in the end",
	"transfer-documents": "concerns a transfer between streams before a course ends; the study begins at its end",
	"scale-column":       "turns points into a grade; the study draws the result, not the points",
	"parts-combined":     "joins project and test into a result; the study draws the result",
	"score-step":         "says which points can be given; the study draws the result, not the points",
}

// Silent is a reading that cannot change a result of this study.
type Silent struct {
	qagida.Reading
	Reason string
}

// SilentReadings lists them in the order of the packages.
func SilentReadings() (list []Silent) {
	for _, reading := range everyReading() {
		if reason := silent[reading.ID]; reason != "" {
			list = append(list, Silent{reading, reason})
		}
	}
	return list
}

// everyReading is each reading once, though several packages may rest on it.
func everyReading() (list []qagida.Reading) {
	of := slices.Concat(qualification.Readings(), planning.Readings(), assessment.Readings(), certificate.Readings(), postcourse.Readings())
	for _, reading := range of {
		if !slices.ContainsFunc(list, func(known qagida.Reading) bool { return known.ID == reading.ID }) {
			list = append(list, reading)
		}
	}
	return list
}

// Alternative is a reading switched away from its default, all others being left
// at theirs.
type Alternative struct {
	qagida.Choice
	Measures []Measure // those that it can change
	concern  func(*Course) bool
}

// concerns reports whether any of a teacher's courses has what the reading speaks of.
// Without one the alternative changes nothing.
func (a *Alternative) concerns(courses []Course) bool {
	for i := range courses {
		if a.concern == nil || a.concern(&courses[i]) {
			return true
		}
	}
	return false
}

// Touches reports whether the alternative can change a measure.
func (a Alternative) Touches(m Measure) bool { return slices.Contains(a.Measures, m) }

// Alternatives lists every meaning but the default of every reading that can
// change a result.
func Alternatives() (list []Alternative) {
	for _, reading := range everyReading() {
		for _, t := range touching {
			if t.reading != reading.ID {
				continue
			}
			for _, other := range reading.Choices[1:] {
				list = append(list, Alternative{qagida.Choice{Reading: reading.ID, Alternative: other.ID}, t.measures, t.concerns})
			}
		}
	}
	return list
}

// rules are all rules that the study asks, under one choice of readings.
type rules struct {
	certificates laws
	courses      qualification.Rules
	planning     planning.Rules
	postcourse   postcourse.Rules
}

// rulesOf makes the rules of a scenario; the zero choice leaves every reading at
// its default.
func rulesOf(scenario Scenario, choice qagida.Choice) (r rules, err error) {
	r = rules{courses: qualification.Order95(), planning: planning.Order95(), postcourse: postcourse.Order95()}
	certificates := certificate.Order95()
	if err := choose(choice, &certificates, &r); err != nil {
		return r, err
	}
	certificates.Qualification, r.planning.Courses = r.courses, r.courses
	if r.certificates, err = scenario.laws(certificates); err != nil {
		return r, err
	}
	if err := r.planning.Check(); err != nil {
		return r, err
	}
	return r, r.postcourse.Check()
}

// choose makes the choice in the package whose reading it is, in qualification
// first: the certificates take its rules over.
func choose(choice qagida.Choice, certificates *certificate.Rules, r *rules) (err error) {
	if choice == (qagida.Choice{}) {
		return nil
	}
	switch text := choice.String(); {
	case has(qualification.Readings(), choice):
		r.courses, err = r.courses.With(text)
	case has(certificate.Readings(), choice):
		*certificates, err = certificates.With(text)
	case has(planning.Readings(), choice):
		r.planning, err = r.planning.With(text)
	case has(postcourse.Readings(), choice):
		r.postcourse, err = r.postcourse.With(text)
	default:
		err = fmt.Errorf("no package that the study asks has the reading %s", choice.Reading)
	}
	return err
}

func has(readings []qagida.Reading, choice qagida.Choice) bool {
	return slices.ContainsFunc(readings, func(known qagida.Reading) bool { return known.ID == choice.Reading })
}
