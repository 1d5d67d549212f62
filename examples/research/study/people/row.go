// Package people keeps a population of the study in a Parquet file: one row for each
// course of each teacher, with what followed it, sorted by teacher. Other programs
// can read such a file, and one that they write can be studied.
package people

import (
	"fmt"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/examples/research/study"
	"github.com/qagida/qagida/postcourse"
)

// Row is one course. The tags name the columns; a day is the number of days since
// 1 January 1970, nought where it is not stated.
type Row struct {
	Teacher  int64  `parquet:"teacher,delta"`        // from nought
	RenewsBy string `parquet:"renews_by,dict"`       // the scenario by whose last days the teacher renews
	Place    string `parquet:"place,dict"`           // domestic or abroad
	First    int32  `parquet:"first,optional,date"`  // the first day of the course
	Last     int32  `parquet:"last,date"`            // its last day
	Hours    *int64 `parquet:"hours,optional"`       // academic; none where they are not stated
	Label    string `parquet:"label,optional,dict"`  // short or long, what the programme calls itself
	Passed   bool   `parquet:"passed"`               // the final assessment
	Issued   int32  `parquet:"issued,optional,date"` // the day of the certificate, where there is one

	// What followed the course: the days of each kind.
	Support         []int32 `parquet:"support,list" parquet-element:",date"`
	Works           []int32 `parquet:"independent_works,list" parquet-element:",date"`
	FinalMonitoring []int32 `parquet:"final_monitoring,list" parquet-element:",date"`
	Monitoring      []int32 `parquet:"monitoring,list" parquet-element:",date"`
}

// rowOf is a course as a row.
func rowOf(teacher int, habit study.Scenario, c *study.Course) Row {
	row := Row{
		Teacher: int64(teacher), RenewsBy: habit.String(), Place: c.Place.String(),
		First: dayOf(c.First), Last: dayOf(c.Last), Passed: c.Passed, Issued: dayOf(c.Issued),
	}
	if c.Label != 0 {
		row.Label = c.Label.String()
	}
	if hours, known := c.Hours.Int(); known {
		n := int64(hours)
		row.Hours = &n
	}
	for _, e := range c.Events {
		days := row.days(e.Duty)
		*days = append(*days, dayOf(e.Date))
	}
	return row
}

// followed are the columns of what followed a course.
var followed = []postcourse.Duty{
	postcourse.Support, postcourse.IndependentWorks, postcourse.FinalMonitoring, postcourse.Monitoring,
}

// days is the column of a duty, one of those that follow a course.
func (r *Row) days(duty postcourse.Duty) *[]int32 {
	switch duty {
	case postcourse.Support:
		return &r.Support
	case postcourse.IndependentWorks:
		return &r.Works
	case postcourse.FinalMonitoring:
		return &r.FinalMonitoring
	default:
		return &r.Monitoring
	}
}

// course is a row as a course.
func (r *Row) course() (c study.Course, err error) {
	c.Passed = r.Passed
	if err := c.Place.UnmarshalText([]byte(r.Place)); err != nil {
		return c, fmt.Errorf("place: %w", err)
	}
	if r.Label != "" {
		if err := c.Label.UnmarshalText([]byte(r.Label)); err != nil {
			return c, fmt.Errorf("label: %w", err)
		}
	}
	if r.Hours != nil {
		c.Hours = qagida.CountOf(int(*r.Hours))
	}
	for _, d := range []struct {
		to   *qagida.Date
		days int32
	}{{&c.First, r.First}, {&c.Last, r.Last}, {&c.Issued, r.Issued}} {
		if *d.to, err = dateOf(d.days); err != nil {
			return c, err
		}
	}
	c.Events, err = r.events()
	return c, err
}

func (r *Row) events() (postcourse.Events, error) {
	events := postcourse.EventsOf()
	for _, duty := range followed {
		for _, days := range *r.days(duty) {
			date, err := dateOf(days)
			if err != nil {
				return nil, err
			}
			events = append(events, postcourse.Event{Duty: duty, Date: date})
		}
	}
	return events, nil
}

var epoch = qagida.MustDate(1970, 1, 1)

func dayOf(d qagida.Date) int32 {
	if d.IsZero() {
		return 0
	}
	return int32(epoch.DaysUntil(d))
}

func dateOf(days int32) (qagida.Date, error) {
	if days == 0 {
		return qagida.Date{}, nil
	}
	return epoch.Add(0, 0, int(days))
}
