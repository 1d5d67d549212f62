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
	key() *int64
	parent() (column string, id *int64) // an empty column for a teacher
	inputs() []input                    // named as their columns
}

// Teacher is a teacher with everything on record, courses in the order of their
// last days.
type Teacher struct {
	ID   int64
	Name string
	IIN  qualification.IIN
	qualification.Applicant
	InServiceSince qagida.Date // the first day of service, from which five years of courses are owed
	Courses        []*Course
}

// Course is a teacher's way through a course.
type Course struct {
	ID, TeacherID         int64
	Topic, Provider, Town string
	qualification.Course
	Certified   qagida.Fact
	Certificate *Certificate // nil where none is on record
	Events      []*Event
}

// Certificate is the certificate that a course ended with.
type Certificate struct {
	ID, CourseID int64
	Number       string
	certificate.Record
}

// Event is one thing that was done after a course.
type Event struct {
	ID, CourseID int64
	postcourse.Event
	Note string
}

func (t *Teacher) table() string     { return "teachers" }
func (c *Course) table() string      { return "courses" }
func (c *Certificate) table() string { return "certificates" }
func (e *Event) table() string       { return "events" }

func (t *Teacher) key() *int64     { return &t.ID }
func (c *Course) key() *int64      { return &c.ID }
func (c *Certificate) key() *int64 { return &c.ID }
func (e *Event) key() *int64       { return &e.ID }

func (t *Teacher) parent() (string, *int64)     { return "", nil }
func (c *Course) parent() (string, *int64)      { return "teacher_id", &c.TeacherID }
func (c *Certificate) parent() (string, *int64) { return "course_id", &c.CourseID }
func (e *Event) parent() (string, *int64)       { return "course_id", &e.CourseID }

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
