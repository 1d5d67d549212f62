package main

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/qagida/qagida/certificate"
)

// twins finds what would stand there twice with a record: what cannot be is refused,
// what may be is asked about.
func twins(ctx context.Context, tx querier, e entry, t *Teacher) (list faults) {
	var f *fault
	switch r := e.record.(type) {
	case *Teacher:
		f = r.twin(ctx, tx)
	case *Course:
		f = r.twin(t)
	case *Certificate:
		f = r.twin(ctx, tx)
	case *Event:
		f = r.twin(t)
	}
	if f == nil || f.Ask && (e.Again || e.head().ID != 0) {
		return nil
	}
	return faults{f}
}

// folded is a name by which two spellings of it are one.
func folded(s string) string {
	s = strings.ReplaceAll(strings.ToLower(norm.NFC.String(s)), "ё", "е")
	return strings.Join(strings.Fields(s), " ")
}

// twin is a fault where another teacher has the number, or the name and perhaps the
// number.
func (t *Teacher) twin(ctx context.Context, tx querier) (f *fault) {
	if !t.IIN.IsZero() {
		var id int64
		err := tx.QueryRowContext(ctx, "SELECT id FROM teachers WHERE iin = $1 AND id <> $2", t.IIN.String(), t.ID).Scan(&id)
		if !errors.Is(err, sql.ErrNoRows) {
			return refuse("iin", "fault-iin-taken")
		}
	}
	mine := folded(t.Name)
	_ = each(ctx, tx, func(rows *sql.Rows) error {
		var name string
		if err := rows.Scan(&name); err == nil && folded(name) == mine && mine != "" {
			f = ask("name", "fault-name-twice")
		}
		return nil
	}, "SELECT name FROM teachers WHERE id <> $1 AND (iin IS NULL OR $2 = '')", t.ID, number12(t))
	return f
}

// number12 is the number of a teacher, empty where it is not known.
func number12(t *Teacher) string {
	if t.IIN.IsZero() {
		return ""
	}
	return t.IIN.String()
}

// twin asks about a course of the same topic that ends on the same day.
func (c *Course) twin(t *Teacher) *fault {
	for _, other := range t.Courses {
		if other != c && other.ID != c.ID && other.Last == c.Last && folded(other.Topic) == folded(c.Topic) {
			return ask("topic", "fault-course-twice")
		}
	}
	return nil
}

// twin refuses a second certificate of a course, and a number of annex 4 that another
// one has.
func (k *Certificate) twin(ctx context.Context, tx querier) *fault {
	var id int64
	err := tx.QueryRowContext(ctx, "SELECT id FROM certificates WHERE course_id = $1 AND id <> $2", k.CourseID,
		k.ID).Scan(&id)
	if !errors.Is(err, sql.ErrNoRows) {
		return refuse("number", "fault-certificate-second")
	}
	if k.Number == "" || k.Origin == certificate.Foreign {
		return nil
	}
	err = tx.QueryRowContext(ctx,
		"SELECT id FROM certificates WHERE number = $1 AND origin <> 'foreign' AND id <> $2", k.Number, k.ID).Scan(&id)
	if !errors.Is(err, sql.ErrNoRows) {
		return refuse("number", "fault-number-twice")
	}
	return nil
}

// twin asks about the same thing done on the same day.
func (e *Event) twin(t *Teacher) *fault {
	course := t.course(e.CourseID)
	if course == nil {
		return nil
	}
	for _, other := range course.Events {
		if other != e && other.ID != e.ID && other.Duty == e.Duty && other.Date == e.Date {
			return ask("date", "fault-event-twice")
		}
	}
	return nil
}
