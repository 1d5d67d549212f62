package main

import (
	"context"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// The sample: nobody in it lives. The names mean "example" and "sample", and the
// numbers are of the future or the distant past. Its days are so many months
// before the asked day, so that every state can be seen on any day.

type sampleTeacher struct {
	name, iin string
	applicant qualification.Applicant
	courses   []sampleCourse
}

type sampleCourse struct {
	topic, provider, town string
	place                 qualification.Place
	hours, monthsAgo      int
	certified             qagida.Fact
	number                string // of a certificate of the last day; none where it is empty
	events                []sampleEvent
}

type sampleEvent struct {
	duty        postcourse.Duty
	monthsAfter int
}

var fullFile = qualification.Applicant{
	Education:        qagida.SetOf(qualification.HigherPedagogical),
	Workplace:        qualification.EducationOrganisation,
	KnowsLegislation: qagida.Yes,
	BasicEnglish:     qagida.Yes,
	Documents: qagida.SetOf(qualification.Application, qualification.Questionnaire,
		qualification.IdentityDocument, qualification.IINDocument, qualification.Certificates),
}

var sampleTeachers = []sampleTeacher{
	{"Мысалова Әлия", "011130445018", fullFile, []sampleCourse{
		{
			"Критериалды бағалау", "«Мысал» орталығы", "Астана", qualification.Domestic, 80, 10, qagida.Yes, "AB № 000101",
			[]sampleEvent{{postcourse.Support, 2}, {postcourse.IndependentWorks, 3}, {postcourse.IndependentWorks, 5}, {postcourse.Monitoring, 6}},
		},
	}},
	{"Үлгіұлы Болат", "920229507770", qualification.Applicant{
		Education: qagida.SetOf(qualification.Vocational), Workplace: qualification.EducationOrganisation,
		KnowsLegislation: qagida.Yes, Documents: qagida.SetOf(qualification.Application),
	}, []sampleCourse{
		{"Сыныпта цифрлық құралдарды қолдану", "«Үлгі» университеті", "Алматы", qualification.Domestic, 36, 62, qagida.Yes, "AB № 000042", nil},
	}},
	{"Примерова Анна", "991231250509", fullFile, []sampleCourse{
		{
			"Функциональная грамотность", "Центр «Пример»", "Қарағанды", qualification.Domestic, 108, 26, qagida.Yes, "VG № 000007",
			[]sampleEvent{
				{postcourse.Support, 1},
				{postcourse.Support, 8},
				{postcourse.IndependentWorks, 2},
				{postcourse.IndependentWorks, 6},
				{postcourse.IndependentWorks, 9},
				{postcourse.FinalMonitoring, 11},
				{postcourse.Monitoring, 10},
				{postcourse.Monitoring, 20},
			},
		},
		{"Assessment for learning", "Example College", "Tallinn", qualification.Abroad, 40, 7, qagida.Yes, "", nil},
	}},
	{"Образцов Тимур", "020101300012", qualification.Applicant{Workplace: qualification.OtherWorkplace}, nil},
	{"Ережеева Күнсұлу", "960229600422", fullFile, []sampleCourse{
		{"Жоба әдісі", "«Мысал» орталығы", "", qualification.Domestic, 40, 12, qagida.Unknown, "", nil},
	}},
}

// fillSample fills an empty database.
func fillSample(ctx context.Context, s *store, on qagida.Date) error {
	people, err := s.teachers(ctx)
	if err != nil || len(people) > 0 {
		return err
	}
	for _, person := range sampleTeachers {
		if err := person.save(ctx, s, on); err != nil {
			return err
		}
	}
	return nil
}

// keep saves a record by the same way as a form does.
type keep func(record) error

func (p sampleTeacher) save(ctx context.Context, s *store, on qagida.Date) error {
	keep := func(r record) error {
		_, err := s.save(ctx, r, func(t *Teacher) error {
			_, err := order95.stand(t, plannedCourse, on)
			return err
		})
		return err
	}
	t := &Teacher{Name: p.name, IIN: qualification.MustIIN(p.iin), Applicant: p.applicant}
	if err := keep(t); err != nil {
		return err
	}
	for _, c := range p.courses {
		if err := c.save(keep, t.ID, on); err != nil {
			return err
		}
	}
	return nil
}

func (c sampleCourse) save(keep keep, teacher int64, on qagida.Date) error {
	last, err := on.AddMonths(-c.monthsAgo)
	if err != nil {
		return err
	}
	first, err := last.AddDays(-c.hours / 6)
	if err != nil {
		return err
	}
	course := &Course{TeacherID: teacher, Topic: c.topic, Provider: c.provider, Town: c.town, Certified: c.certified}
	course.Place, course.Hours, course.First, course.Last = c.place, qagida.CountOf(c.hours), first, last
	course.Release = qualification.OnTheJob
	if c.place == qualification.Abroad {
		course.Release = qualification.FullRelease
	}
	if err := keep(course); err != nil {
		return err
	}
	if c.number != "" {
		certificate := &Certificate{CourseID: course.ID, Number: c.number, Record: certificate.Record{Issued: last}}
		if err := keep(certificate); err != nil {
			return err
		}
	}
	for _, e := range c.events {
		date, err := last.AddMonths(e.monthsAfter)
		if err != nil {
			return err
		}
		if err := keep(&Event{CourseID: course.ID, Event: postcourse.Event{Duty: e.duty, Date: date}}); err != nil {
			return err
		}
	}
	return nil
}
