package main

import (
	"context"
	"maps"
	"slices"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
)

// due is what a school looks at in a month.
type due struct {
	Month     qagida.Period
	Overdue   []dueDuty
	ThisMonth []dueDuty
	Unsettled []dueDuty // a fact is missing that decides whether it is owed, or when

	Ended, Ending []endingCertificate // before the day, and from the day to the end of the month
	Hours         []standing          // short of hours now or by the end of the month
	Deadlines     []planning.Deadline
}

// dueDuty is a duty after a course with whose it is.
type dueDuty struct {
	postcourse.Due
	Teacher *Teacher
	Course  *Course
}

// endingCertificate is the last day of the certificates of a teacher.
type endingCertificate struct {
	ID   int64
	Name string
	Last qagida.Date
}

// monthOf is the month that a day lies in.
func monthOf(on qagida.Date) (qagida.Period, error) {
	first, err := qagida.NewDate(on.Year(), on.Month(), 1)
	if err != nil {
		return qagida.Period{}, err
	}
	last, err := first.Add(0, 1, -1)
	if err != nil { // December 9999
		last = qagida.MustDate(9999, 12, 31)
	}
	return qagida.Period{First: first, Last: last}, nil
}

// duties sorts the duties that are not met by whether they can still be.
func (d *due) duties(r rules, people []*Teacher, on qagida.Date) error {
	records, owners := map[string]postcourse.Record{}, map[string]dueDuty{}
	for _, t := range people {
		for _, c := range t.Courses {
			key := strconv.FormatInt(c.ID, 10)
			records[key] = postcourse.Record{Key: key, Completion: c.completion(), Events: c.events()}
			owners[key] = dueDuty{Teacher: t, Course: c}
		}
	}
	var all []postcourse.Due
	for item, err := range r.postcourse.Due(maps.Values(records), qagida.Period{Last: d.Month.Last}, on) {
		if err != nil {
			return err
		}
		all = append(all, item)
	}
	slices.SortFunc(all, postcourse.Due.Compare)
	for _, item := range all {
		duty := dueDuty{item, owners[item.Key].Teacher, owners[item.Key].Course}
		switch item.Progress {
		case postcourse.Overdue:
			d.Overdue = append(d.Overdue, duty)
		case postcourse.Open, postcourse.Upcoming:
			d.ThisMonth = append(d.ThisMonth, duty)
		default:
			d.Unsettled = append(d.Unsettled, duty)
		}
	}
	return nil
}

// ending lists, with the rules as functions of SQL, the teachers whose last
// certificate has ended or ends by a day.
func (s *store) ending(ctx context.Context, on, until qagida.Date) (list []endingCertificate, err error) {
	rows, err := s.db.QueryContext(ctx, `
		SELECT teachers.id, teachers.name, max(certificate_last_day(issued)) AS last_day
		FROM certificates
		JOIN courses ON courses.id = course_id
		JOIN teachers ON teachers.id = teacher_id
		WHERE certificate_status(issued, ?1, revoked, origin) IN ('valid', 'expired')
		GROUP BY teachers.id
		HAVING last_day <= ?2
		ORDER BY last_day, teachers.id`, on, until)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var e endingCertificate
		if err := rows.Scan(&e.ID, &e.Name, &e.Last); err != nil {
			return nil, err
		}
		list = append(list, e)
	}
	return list, rows.Err()
}

// dueOn gathers what is due in the month of a day and what is overdue.
func (s *server) dueOn(ctx context.Context, on qagida.Date) (d due, err error) {
	people, err := s.standings(ctx, on)
	if err != nil {
		return d, err
	}
	if d.Month, err = monthOf(on); err != nil {
		return d, err
	}
	var known []*Teacher
	for _, p := range people {
		known = append(known, p.Teacher)
		if !p.ShortFrom.IsZero() && !p.ShortFrom.After(d.Month.Last) {
			d.Hours = append(d.Hours, p)
		}
	}
	if err = d.duties(s.rules, known, on); err != nil {
		return d, err
	}
	certificates, err := s.store.ending(ctx, on, d.Month.Last)
	if err != nil {
		return d, err
	}
	past := slices.IndexFunc(certificates, func(e endingCertificate) bool { return !e.Last.Before(on) })
	if past < 0 {
		past = len(certificates)
	}
	d.Ended, d.Ending = certificates[:past], certificates[past:]

	year, err := s.rules.planning.Year(on.Year(), nil)
	for _, deadline := range year {
		if d.Month.Contains(deadline.Due) == qagida.Yes {
			d.Deadlines = append(d.Deadlines, deadline)
		}
	}
	return d, err
}
