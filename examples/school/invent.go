package main

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// A school of any size to measure with: every teacher has four courses, and every
// state is there. The same number gives the same school.

var (
	surnames = []string{"Мысал", "Үлгі", "Ереже", "Қағида", "Сынақ", "Тәжірибе", "Өрнек", "Нұсқа", "Пример", "Образц", "Проб", "Опыт"}
	names    = []string{"Айгүл", "Болат", "Гүлнар", "Дәурен", "Ержан", "Жанар", "Зәуре", "Күнсұлу", "Нұрлан", "Сәуле", "Тимур", "Анна"}
	topics   = []string{"Критериалды бағалау", "Сыныпта цифрлық құралдарды қолдану", "Функциональная грамотность", "Жоба әдісі", "Инклюзивное образование", "Assessment for learning"}
	centres  = []string{"«Мысал» орталығы", "«Үлгі» университеті", "Центр «Пример»"}
	towns    = []string{"Астана", "Алматы", "Қарағанды", "Шымкент", "Семей"}
)

// inventor makes up teachers and writes them in one transaction.
type inventor struct {
	*rand.Rand
	on     qagida.Date
	insert map[string]*sql.Stmt
	number int // of certificates
}

// invent fills the database with so many teachers. They are written as they are: the
// rules could read nothing else of them.
func (s *store) invent(ctx context.Context, on qagida.Date, number int) error {
	return s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if _, err := next(ctx, tx); err != nil {
			return err
		}
		i := &inventor{Rand: rand.New(rand.NewPCG(95, 2020)), on: on, insert: map[string]*sql.Stmt{}}
		for table, k := range kinds {
			names, _ := columns(k.empty(0))
			stmt, err := tx.PrepareContext(ctx, "INSERT INTO "+table+" (version, "+strings.Join(names,
				", ")+") VALUES (0, "+marks(len(names))+") RETURNING id")
			if err != nil {
				return err
			}
			defer func() { _ = stmt.Close() }()
			i.insert[table] = stmt
		}
		for n := range number {
			if err := i.teacher(ctx, n); err != nil {
				return err
			}
		}
		return nil
	})
}

func (i *inventor) write(ctx context.Context, r record) error {
	_, places := columns(r)
	return i.insert[r.table()].QueryRowContext(ctx, values(places)...).Scan(&r.head().ID)
}

func pick[T any](i *inventor, list []T) T { return list[i.IntN(len(list))] }

func (i *inventor) teacher(ctx context.Context, n int) error {
	born, err := i.on.Add(-25-i.IntN(38), 0, -i.IntN(365))
	if err != nil {
		return err
	}
	sex, ending := qualification.Female, "ова"
	if i.IntN(4) == 0 {
		sex, ending = qualification.Male, "ов"
	}
	t := &Teacher{
		Name: fmt.Sprintf("%s%s %s %d", pick(i, surnames), ending, pick(i, names), n+1), Applicant: fullFile,
		IIN: inventedIIN(born, sex, n),
	}
	switch i.IntN(10) {
	case 0:
		t.Documents = t.Documents.Without(qualification.Questionnaire)
	case 1:
		t.Documents = qagida.Set[qualification.Document]{}
	}
	if i.IntN(20) > 0 {
		if t.InServiceSince, err = born.Add(23, 0, 0); err != nil {
			return err
		}
		t.InServiceSince = earlier(t.InServiceSince, i.on)
	}
	if err := i.write(ctx, t); err != nil {
		return err
	}
	for course := range 4 {
		if err := i.course(ctx, t.ID, course); err != nil {
			return err
		}
	}
	return nil
}

func (i *inventor) course(ctx context.Context, teacher int64, n int) error {
	last, err := i.on.Add(0, 0, -i.IntN(600)-600*(3-n)-1)
	if err != nil {
		return err
	}
	hours := pick(i, []int{20, 36, 40, 72, 80, 108})
	first, err := last.Add(0, 0, -hours/6)
	if err != nil {
		return err
	}
	c := &Course{
		TeacherID: teacher, Topic: pick(i, topics), Provider: pick(i, centres), Town: pick(i, towns),
		Certified: qagida.Yes,
	}
	c.Place, c.Hours, c.First, c.Last, c.Release = qualification.Domestic, qagida.CountOf(hours), first, last,
		qualification.OnTheJob
	certified := i.IntN(12) > 0
	if !certified {
		c.Certified = pick(i, []qagida.Fact{qagida.Unknown, qagida.No})
	}
	if err := i.write(ctx, c); err != nil || !certified {
		return err
	}
	i.number++
	k := &Certificate{CourseID: c.ID, Number: fmt.Sprintf("AB № %06d", i.number), Record: certificate.Record{Issued: last}}
	if err := i.write(ctx, k); err != nil {
		return err
	}
	return i.events(ctx, c)
}

// events are what was done after most courses, and for a part of them not all of it.
func (i *inventor) events(ctx context.Context, c *Course) error {
	for _, e := range []struct {
		duty  postcourse.Duty
		month int
	}{
		{postcourse.Support, 2},
		{postcourse.IndependentWorks, 3},
		{postcourse.IndependentWorks, 5},
		{postcourse.IndependentWorks, 8},
		{postcourse.FinalMonitoring, 11},
		{postcourse.Monitoring, 10},
		{postcourse.Monitoring, 20},
		{postcourse.Monitoring, 30},
	} {
		date, err := c.Last.Add(0, e.month, 0)
		if err != nil {
			return err
		}
		if date.After(i.on) || i.IntN(40) == 0 {
			continue
		}
		if err := i.write(ctx, &Event{CourseID: c.ID, Event: postcourse.Event{Duty: e.duty, Date: date}}); err != nil {
			return err
		}
	}
	return nil
}
