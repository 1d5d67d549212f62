package main

import (
	"slices"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// rules are the rules of the four packages by which this school decides. To
// follow a later edition or another reading, change them here.
type rules struct {
	qualification qualification.Rules
	certificate   certificate.Rules
	planning      planning.Rules
	postcourse    postcourse.Rules
}

var order95 = rules{
	qualification: qualification.Order95(),
	certificate:   certificate.Order95(),
	planning:      planning.Order95(),
	postcourse:    postcourse.Order95(),
}

// standing is how a teacher stands on a day: every decision with its reasons.
type standing struct {
	*Teacher
	Application qagida.Decision // for a course in the country that is not one in language competence
	Held        certificate.Terms
	Hours       planning.BalanceDecision
	ShortFrom   qagida.Date // the day from which the hours no longer suffice
	Taken       []taken
}

// taken is a course with its decisions.
type taken struct {
	*Course
	Kept     qualification.CourseDecision // the rules on the course itself
	Status   certificate.StatusDecision
	Progress postcourse.Report
}

// Duties are the duties that are owed after the course, or may be.
func (t *taken) Duties() (list []postcourse.DutyReport) {
	for duty := range t.Progress.All() {
		if duty.Progress != postcourse.NotApplicable {
			list = append(list, duty)
		}
	}
	return list
}

// plannedCourse is the course that an application is looked at for.
var plannedCourse = qualification.Course{Place: qualification.Domestic, LanguageCompetence: qagida.No}

// stand decides everything about a teacher. The error names a record that cannot
// mean anything; saving asks here first, so that the database has one only where
// another program wrote it.
func (r rules) stand(t *Teacher, course qualification.Course, on qagida.Date) (s standing, err error) {
	s.Teacher = t
	if s.Application, err = r.qualification.Eligibility(t.applicant(), course); err != nil {
		return s, err
	}
	if s.Held, err = r.terms(t, on); err != nil {
		return s, err
	}
	history := planning.History{Courses: t.attendances(), On: on, InServiceSince: t.InServiceSince}
	if s.Hours, err = r.planning.Balance(history); err != nil {
		return s, err
	}
	if s.ShortFrom, err = r.planning.ShortFrom(history); err != nil {
		return s, err
	}
	for _, c := range t.Courses {
		taken, err := r.take(c, on)
		if err != nil {
			return s, err
		}
		s.Taken = append(s.Taken, taken)
	}
	return s, nil
}

// take decides everything about one course.
func (r rules) take(c *Course, on qagida.Date) (t taken, err error) {
	t.Course = c
	if t.Kept, err = r.qualification.Course(c.Course); err != nil {
		return t, err
	}
	if t.Status, err = r.certificate.Status(c.record(), on); err != nil {
		return t, err
	}
	t.Progress, err = r.postcourse.Progress(c.completion(), c.events(), on)
	return t, err
}

// terms are those of the certificates of a teacher, and of those that may be there.
func (r rules) terms(t *Teacher, on qagida.Date) (certificate.Terms, error) {
	var terms []certificate.Term
	for _, c := range t.Courses {
		record := c.record()
		if record.Certified == qagida.No || c.Certificate == nil && c.Last.After(on) {
			continue // none was issued, or the course has not ended
		}
		term, err := r.certificate.Term(strconv.FormatInt(t.ID, 10), strconv.FormatInt(c.ID, 10), record)
		if err != nil {
			return certificate.Terms{}, err
		}
		terms = append(terms, term)
	}
	return certificate.NewTerms(terms...)
}

// applicant adds what the records tell: who has a certificate on record holds
// certificates.
func (t *Teacher) applicant() qualification.Applicant {
	a := t.Applicant
	if slices.ContainsFunc(t.Courses, func(c *Course) bool { return c.Certificate != nil }) {
		a.HoldsCertificates = qagida.Yes
	}
	return a
}

// attendances are the courses of a teacher for the balance of hours: all of them,
// since the school keeps the record.
func (t *Teacher) attendances() []planning.Attendance {
	list := []planning.Attendance{}
	for _, c := range t.Courses {
		list = append(list, planning.Attendance{
			Completed: c.Last, Hours: c.Hours, Place: c.Place,
			Course: strconv.FormatInt(c.ID, 10),
		})
	}
	return list
}

// record is the certificate of a course, or what is known without one on record.
func (c *Course) record() certificate.Record {
	record := certificate.Record{Certified: c.Certified}
	if c.Place == qualification.Abroad {
		record.Origin = certificate.Foreign
	}
	if c.Certificate != nil {
		record = c.Certificate.Record
		record.Certified = qagida.Yes
	}
	return record
}

func (c *Course) completion() postcourse.Completion {
	return postcourse.Completion{Place: c.Place, Completed: c.Last, Certified: c.record().Certified}
}

// events is the known list of what happened: what is not on record did not happen.
func (c *Course) events() postcourse.Events {
	events := postcourse.EventsOf()
	for _, e := range c.Events {
		events = append(events, e.Event)
	}
	return events
}

// certificateStatus is the one status that tells how a teacher stands: valid
// where a certificate is, otherwise that of the one that ended last.
func (s standing) certificateStatus(on qagida.Date) (certificate.Status, qagida.Date) {
	if term, held := s.Held.On(on); held == qagida.Yes {
		return certificate.Valid, term.Last
	}
	status, last := certificate.NotIssued, qagida.Date{}
	for term := range s.Held.All() {
		if term.ValidOn(on) == qagida.Unknown {
			return term.Status(on), qagida.Date{}
		}
		status, last = term.Status(on), term.Last
	}
	return status, last
}
