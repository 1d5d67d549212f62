package main

import (
	"cmp"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

// stream is what the sheet on the stream states. A line left empty is not known,
// and the library says what that leaves open.
type stream struct {
	organisationKK string
	organisationRU string
	programmeKK    string
	programmeRU    string
	hours          qagida.Count
	first, last    qagida.Date // of the course
	assessed       qagida.Date // day of the assessment
	assessedBy     string
	independent    qagida.Fact // who assessed is an independent third party
	contract       qagida.Fact // with a third party on the assessment
	agreed         qagida.Date // with the authorised body
	head           string
	signedBy       certificate.Signatory
	headAbsent     qagida.Fact // on the day of the signature
	issued         qagida.Date // day of issue, for which is asked what is open to those who failed
	next           qagida.Date // the next stream is assessed
}

// The most characters that a line of the certificate has room for.
const (
	mostName      = 100
	mostProgramme = 250
)

// streamLine is one line of the sheet on the stream.
type streamLine struct {
	field string // as an error of the library names it; empty where none does
	label qagida.Text
	asks  qagida.Text // what may stand there
	read  func(*stream, cell) error
}

// holds reports whether no certificate can be issued while something is wrong with
// the line: it is a day or a number of this stream.
func (l streamLine) holds() bool { return l.field != "" && l.field != "stream" }

// streamLines are the lines, in the order of the sample. They may stand in any.
var streamLines = []streamLine{
	{"", wordOrganisationKK, asksName, printed(func(s *stream) *string { return &s.organisationKK }, mostName)},
	{"", wordOrganisationRU, asksName, printed(func(s *stream) *string { return &s.organisationRU }, mostName)},
	{"", wordProgrammeKK, asksProgramme, printed(func(s *stream) *string { return &s.programmeKK }, mostProgramme)},
	{"", wordProgrammeRU, asksProgramme, printed(func(s *stream) *string { return &s.programmeRU }, mostProgramme)},
	{"course.hours", wordHours, asksCount, value(func(s *stream) *qagida.Count { return &s.hours }, cell.count)},
	{"course.first", wordFirst, asksDay, value(func(s *stream) *qagida.Date { return &s.first }, cell.day)},
	{"course.last", wordLast, asksDay, value(func(s *stream) *qagida.Date { return &s.last }, cell.day)},
	{"assessed", wordAssessed, asksDay, value(func(s *stream) *qagida.Date { return &s.assessed }, cell.day)},
	{"", wordAssessedBy, asksName, printed(func(s *stream) *string { return &s.assessedBy }, mostName)},
	{"", wordIndependent, asksFact, value(func(s *stream) *qagida.Fact { return &s.independent }, cell.fact)},
	{"", wordContract, asksFact, value(func(s *stream) *qagida.Fact { return &s.contract }, cell.fact)},
	{"agreed", wordAgreed, asksDay, value(func(s *stream) *qagida.Date { return &s.agreed }, cell.day)},
	{"", wordHead, asksName, printed(func(s *stream) *string { return &s.head }, mostName)},
	{"", wordSignedBy, asksSignatory, value(func(s *stream) *certificate.Signatory { return &s.signedBy }, cell.signatory)},
	{"", wordHeadAbsent, asksFact, value(func(s *stream) *qagida.Fact { return &s.headAbsent }, cell.fact)},
	{"on", wordIssued, asksDay, value(func(s *stream) *qagida.Date { return &s.issued }, cell.day)},
	{"stream", wordNext, asksDay, value(func(s *stream) *qagida.Date { return &s.next }, cell.day)},
}

// value reads a cell into a field, which stays as it is where that fails.
func value[S, T any](field func(*S) *T, read func(cell) (T, error)) func(*S, cell) error {
	return func(s *S, c cell) error {
		v, err := read(c)
		if err == nil {
			*field(s) = v
		}
		return err
	}
}

// printed reads a line of the certificate into a field.
func printed[S any](field func(*S) *string, most int) func(*S, cell) error {
	return value(field, func(c cell) (string, error) { return c.written(most) })
}

// settle takes from the centre what the sheet leaves out, and names the organisation
// in the language that is there on both sides.
func (s *stream) settle(c *centre) {
	s.organisationKK = cmp.Or(s.organisationKK, c.OrganisationKK)
	s.organisationRU = cmp.Or(s.organisationRU, c.OrganisationRU)
	if s.head == "" {
		s.head, s.signedBy = c.Head, cmp.Or(s.signedBy, c.SignedBy)
	}
	s.organisationKK = cmp.Or(s.organisationKK, s.organisationRU)
	s.organisationRU = cmp.Or(s.organisationRU, s.organisationKK)
}

// check asks the library whether the days of the stream can be meant together,
// by the case of somebody who has failed for the first time. The next stream is
// another one than this: it is assessed later.
func (s stream) check() error {
	if err := s.checkOrder(); err != nil {
		return err
	}
	history, err := s.participant(person{}, qagida.NotMet)
	if err != nil {
		return err
	}
	if _, err := assessment.Order95().Ways(history); err != nil {
		return err
	}
	if _, err := certificate.Order95().LastDay(s.issued); err != nil {
		return refuse("on", s.issued.String(), err.Error())
	}
	_, err = certificate.Order95().Issue(s.issuance(certificate.Form{}, qagida.NotMet))
	return err
}

// checkOrder asks whether the days can be those of one stream: nobody is assessed
// before the course begins, and none of it takes years.
func (s stream) checkOrder() error {
	for _, pair := range []struct {
		field         string
		before, after qagida.Date
		most          int // years from the one to the other
	}{
		{"course.last", s.first, s.last, 2},
		{"assessed", s.first, s.assessed, 3},
		{"assessed", s.last, s.assessed, 1},
		{"on", s.assessed, s.issued, 1},
		{"agreed", s.agreed, s.issued, 10},
		{"stream", s.assessed, s.next, 5},
	} {
		if pair.before.IsZero() || pair.after.IsZero() {
			continue
		}
		latest, err := pair.before.Add(pair.most, 0, 0)
		if err != nil || pair.after.After(latest) {
			return refuse(pair.field, pair.after.String(), "is years away from the other days")
		}
	}
	switch {
	case !s.first.IsZero() && !s.assessed.IsZero() && s.assessed.Before(s.first):
		return refuse("assessed", s.assessed.String(), "is before the course")
	case !s.next.IsZero() && !s.assessed.IsZero() && !s.next.After(s.assessed):
		return refuse("stream", s.next.String(), "is not after the assessment of this stream")
	}
	return nil
}

// course is the course of the stream. Its topic is what the programme is called.
func (s stream) course() certificate.Course {
	course := qualification.Course{Place: qualification.Domestic, Hours: s.hours, First: s.first, Last: s.last}
	return certificate.Course{Course: course, Topic: cmp.Or(s.programmeKK, s.programmeRU)}
}

// assessor is who assessed, under the name that the certificate gives the
// organisation where it assessed itself.
func (s stream) assessor() string {
	if strings.EqualFold(s.assessedBy, s.organisationRU) {
		return s.organisationKK
	}
	return s.assessedBy
}

// form is the certificate of a participant in the form of annex 4.
func (s stream) form(holder string, number certificate.Number) certificate.Form {
	return certificate.Form{
		Holder:       holder,
		Organisation: s.organisationKK,
		ProgrammeKK:  s.programmeKK,
		ProgrammeRU:  s.programmeRU,
		Hours:        s.hours,
		Agreed:       s.agreed,
		Head:         s.head,
		SignedBy:     s.signedBy,
		Series:       number.Series(),
		Number:       number.Digits(),
		Issued:       s.issued,
	}
}

// issuance is the certificate as it will leave the office, signed by whom the
// sheet names. The points are those of the provider's scheme, so that a short
// course was assessed in the form of its programme.
func (s stream) issuance(form certificate.Form, passed qagida.Outcome) certificate.Issuance {
	form.Blank = blank(form)
	return certificate.Issuance{
		Course:             s.course(),
		Organisation:       s.organisationKK,
		AssessedBy:         s.assessor(),
		Independent:        s.independent,
		AssessmentContract: s.contract,
		ProgrammeForm:      qagida.Yes,
		Passed:             factOf(passed),
		HeadAbsent:         s.headAbsent,
		Certificate:        form,
	}
}

// blank lists the lines that would be empty on paper. The ministry and the logo
// are always drawn.
func blank(f certificate.Form) qagida.Set[certificate.Line] {
	empty := qagida.SetOf[certificate.Line]()
	for line, isEmpty := range map[certificate.Line]bool{
		certificate.LineOrganisation: f.Organisation == "",
		certificate.LineHolder:       f.Holder == "",
		certificate.LineProgrammeKK:  f.ProgrammeKK == "",
		certificate.LineProgrammeRU:  f.ProgrammeRU == "",
		certificate.LineHours:        !f.Hours.Known(),
		certificate.LineAgreed:       f.Agreed.IsZero(),
		certificate.LineHead:         f.Head == "",
		certificate.LineSignature:    f.SignedBy == 0,
		certificate.LineSeries:       f.Series == "",
		certificate.LineNumber:       f.Number == "",
		certificate.LineIssued:       f.Issued.IsZero(),
	} {
		if isEmpty {
			empty = empty.With(line)
		}
	}
	return empty
}

// factOf turns a decision into the fact that a later one asks for.
func factOf(o qagida.Outcome) qagida.Fact {
	switch o {
	case qagida.Met:
		return qagida.Yes
	case qagida.NotMet:
		return qagida.No
	default:
		return qagida.Unknown
	}
}

// participant is what para 30 asks for of somebody without a certificate: who
// failed or broke the course off has none, who still waits for points may get it.
// The sheet names the stream that comes next.
func (s stream) participant(p person, passed qagida.Outcome) (assessment.Participant, error) {
	attempts := make([]assessment.Attempt, 0, len(p.earlier)+1)
	for _, day := range p.earlier {
		attempts = append(attempts, assessment.Attempt{On: day, Passed: qagida.No})
	}
	if passed == qagida.NotMet && !s.assessed.IsZero() {
		attempts = append(attempts, assessment.Attempt{On: s.assessed, Passed: qagida.No, WithStream: len(p.earlier) > 0})
	}
	history, err := assessment.ParticipantOf(attempts...)
	if passed == qagida.NotMet || p.interrupted == qagida.Yes {
		history.Certified = qagida.No
	}
	if len(p.earlier) == 0 || !history.Failed.Before(s.first) {
		history.OwnStream = s.first // who failed before this stream began comes from another one
	}
	history.On, history.Stream, history.StreamBetween = s.issued, s.next, qagida.No
	history.Interrupted, history.ValidReason, history.Documents = p.interrupted, p.validReason, p.documents
	return history, err
}
