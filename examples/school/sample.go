package main

import (
	"context"
	"fmt"
	"time"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// The sample: nobody in it lives. The names mean "example" and "sample". Its days are
// so many months before the asked day, so that every state can be seen on any day.

type sampleTeacher struct {
	name, born string // 1987-03-14, from which a number is made
	sex        qualification.Sex
	applicant  qualification.Applicant
	courses    []sampleCourse
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
	{"Мысалова Әлия", "1987-03-14", qualification.Female, fullFile, []sampleCourse{
		{
			"Критериалды бағалау", "«Мысал» орталығы", "Астана", qualification.Domestic, 80, 10, qagida.Yes, "AB № 000101",
			[]sampleEvent{{postcourse.Support, 2}, {postcourse.IndependentWorks, 3}, {postcourse.IndependentWorks, 5}, {postcourse.Monitoring, 6}},
		},
	}},
	{"Үлгіұлы Болат", "1979-11-02", qualification.Male, qualification.Applicant{
		Education: qagida.SetOf(qualification.Vocational), Workplace: qualification.EducationOrganisation,
		KnowsLegislation: qagida.Yes, Documents: qagida.SetOf(qualification.Application),
	}, []sampleCourse{
		{"Сыныпта цифрлық құралдарды қолдану", "«Үлгі» университеті", "Алматы", qualification.Domestic, 36, 62, qagida.Yes, "AB № 000042", nil},
	}},
	{"Примерова Анна", "1968-06-25", qualification.Female, fullFile, []sampleCourse{
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
	{"Образцов Тимур", "1999-01-30", qualification.Male, qualification.Applicant{Workplace: qualification.OtherWorkplace}, nil},
	{"Ережеева Күнсұлу", "1992-02-29", qualification.Female, fullFile, []sampleCourse{
		{"Жоба әдісі", "«Мысал» орталығы", "", qualification.Domestic, 40, 12, qagida.Unknown, "", nil},
	}},
}

// fillSample fills an empty database: with the handful above, or with so many
// invented teachers.
func fillSample(ctx context.Context, s *store, on qagida.Date, number int) error {
	var filled bool
	if err := s.db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM teachers)").Scan(&filled); err != nil || filled {
		return err
	}
	if number > 0 {
		return s.invent(ctx, on, number)
	}
	for i, person := range sampleTeachers {
		if err := person.save(ctx, s, i, on); err != nil {
			return err
		}
	}
	return nil
}

// keeping saves a record by the same way as a form does.
type keeping func(record) error

func (p *sampleTeacher) save(ctx context.Context, s *store, place int, on qagida.Date) error {
	keep := func(r record) error { return s.keep(ctx, r, order95.check(on), author{Who: "", At: time.Now()}) }
	born, err := qagida.ParseDate(p.born)
	if err != nil {
		return err
	}
	t := &Teacher{Name: p.name, IIN: inventedIIN(born, p.sex, place), Applicant: p.applicant}
	if t.InServiceSince, err = born.Add(23, 0, 0); err != nil {
		return err
	}
	if p.applicant.Education.Known() {
		if t.InServiceSince.After(on) {
			t.InServiceSince = on
		}
	} else {
		t.InServiceSince = qagida.Date{}
	}
	if err := keep(t); err != nil {
		return err
	}
	for i := range p.courses {
		if err := p.courses[i].save(keep, t.ID, on); err != nil {
			return err
		}
	}
	return nil
}

// inventedIIN makes a number of a birth date, a sex and a place in a series, whose last
// digit checks the others.
func inventedIIN(born qagida.Date, sex qualification.Sex, place int) qualification.IIN {
	century := 3
	if born.Year() >= 2000 {
		century = 5
	}
	if sex == qualification.Female {
		century++
	}
	for serial := 4000 + place; ; serial++ {
		for check := range 10 {
			text := fmt.Sprintf("%02d%02d%02d%d%04d%d", born.Year()%100, born.Month(), born.Day(), century, serial%10000, check)
			if iin, err := qualification.ParseIIN(text); err == nil {
				return iin
			}
		}
	}
}

func (c *sampleCourse) save(keep keeping, teacher int64, on qagida.Date) error {
	last, err := on.Add(0, -c.monthsAgo, 0)
	if err != nil {
		return err
	}
	first, err := last.Add(0, 0, -c.hours/6)
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
		date, err := last.Add(0, e.monthsAfter, 0)
		if err != nil {
			return err
		}
		if err := keep(&Event{CourseID: course.ID, Event: postcourse.Event{Duty: e.duty, Date: date}}); err != nil {
			return err
		}
	}
	return nil
}
