package main

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// The records are the library's own structs with what a school adds: a key, a
// name, a note. Each lists its inputs once; the forms, the checks and the SQL
// statements are all made from that list.

// record is a row of a table that a person fills in on a form.
type record interface {
	table() string
	head() *row
	parent() (column string, id *int64) // an empty column for a teacher
	inputs() []input                    // named as their columns
	join(t *Teacher)                    // takes its place among the records of its teacher
}

// row is what every row has: a key, 0 for a new one, and the revision of the school
// in which it was changed last.
type row struct{ ID, Version int64 }

func (r *row) head() *row { return r }

// Teacher is a teacher with everything on record, courses in the order of their
// last days.
type Teacher struct {
	row
	Name string
	IIN  qualification.IIN
	qualification.Applicant
	InServiceSince qagida.Date // the first day of service, from which five years of courses are owed
	Courses        []*Course
}

// Course is a teacher's way through a course.
type Course struct {
	row
	TeacherID             int64
	Topic, Provider, Town string
	qualification.Course
	Certified   qagida.Fact
	Certificate *Certificate // nil where none is on record
	Events      []*Event
}

// Certificate is the certificate that a course ended with.
type Certificate struct {
	row
	CourseID int64
	Number   string
	certificate.Record
}

// Event is one thing that was done after a course.
type Event struct {
	row
	CourseID int64
	postcourse.Event
	Note string
}

func (t *Teacher) table() string     { return "teachers" }
func (c *Course) table() string      { return "courses" }
func (c *Certificate) table() string { return "certificates" }
func (e *Event) table() string       { return "events" }

func (t *Teacher) parent() (string, *int64)     { return "", nil }
func (c *Course) parent() (string, *int64)      { return "teacher_id", &c.TeacherID }
func (c *Certificate) parent() (string, *int64) { return "course_id", &c.CourseID }
func (e *Event) parent() (string, *int64)       { return "course_id", &e.CourseID }

func (t *Teacher) join(other *Teacher) { t.Courses = other.Courses }

func (c *Course) join(t *Teacher) {
	for i, old := range t.Courses {
		if old.ID == c.ID {
			c.Certificate, c.Events = old.Certificate, old.Events
			t.Courses[i] = c
			return
		}
	}
	t.Courses = append(t.Courses, c)
}

func (c *Certificate) join(t *Teacher) {
	if course := t.course(c.CourseID); course != nil {
		course.Certificate = c
	}
}

func (e *Event) join(t *Teacher) {
	course := t.course(e.CourseID)
	if course == nil {
		return
	}
	for i, old := range course.Events {
		if old.ID == e.ID {
			course.Events[i] = e
			return
		}
	}
	course.Events = append(course.Events, e)
}

// course is the course with a key, nil where there is none.
func (t *Teacher) course(id int64) *Course {
	for _, c := range t.Courses {
		if c.ID == id {
			return c
		}
	}
	return nil
}

func (t *Teacher) inputs() []input {
	return []input{
		text("name", &t.Name).must(),
		value("iin", &t.IIN),
		day("in_service_since", &t.InServiceSince),
		several("education", &t.Education),
		choice("workplace", &t.Workplace),
		fact("knows_legislation", &t.KnowsLegislation),
		fact("basic_english", &t.BasicEnglish),
		fact("holds_certificates", &t.HoldsCertificates),
		several("documents", &t.Documents),
		choice("motivation_letter_language", &t.LetterLanguage),
	}
}

func (c *Course) inputs() []input {
	return []input{
		text("topic", &c.Topic).must(),
		text("provider", &c.Provider),
		choice("place", &c.Place),
		text("town", &c.Town),
		number("hours", &c.Hours),
		day("first", &c.First),
		day("last", &c.Last),
		choice("release", &c.Release),
		fact("salary_kept", &c.SalaryKept),
		fact("certified", &c.Certified),
	}
}

func (c *Certificate) inputs() []input {
	return []input{
		choice("origin", &c.Origin).must(),
		text("number", &c.Number),
		day("issued", &c.Issued),
		day("revoked", &c.Revoked),
	}
}

func (e *Event) inputs() []input {
	return []input{
		choice("duty", &e.Duty).must(),
		day("date", &e.Date).must(),
		text("note", &e.Note),
	}
}
