package main

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"

	"modernc.org/sqlite"
)

//go:embed schema.sql
var schema string

// store is the database of a school.
type store struct{ db *sql.DB }

// open opens a database file, or one in memory for ":memory:". The SQL functions
// are registered first: a connection knows only what was there before it.
func open(file string) (*store, error) {
	if err := registerFunctions(); err != nil {
		return nil, err
	}
	if strings.Contains(file, "?") {
		return nil, fmt.Errorf("database %s: the name of the file must not have a question mark", file)
	}
	db, err := sql.Open("sqlite", file+"?_pragma=foreign_keys(1)&_pragma=busy_timeout(5000)")
	if err != nil {
		return nil, err
	}
	// One connection is enough for a school: nothing is ever locked, and a
	// database in memory lives as long as its connection.
	db.SetMaxOpenConns(1)
	if err := prepare(db); err != nil {
		return nil, errors.Join(fmt.Errorf("database %s: %w", file, err), db.Close())
	}
	return &store{db}, nil
}

// prepare makes the tables that are not there, and gives those of an older file
// the column that came later.
func prepare(db *sql.DB) error {
	if _, err := db.Exec(schema); err != nil {
		return err
	}
	var there bool
	const column = "SELECT count(*) FROM pragma_table_info('teachers') WHERE name = 'in_service_since'"
	if err := db.QueryRow(column).Scan(&there); err != nil || there {
		return err
	}
	_, err := db.Exec("ALTER TABLE teachers ADD COLUMN in_service_since TEXT")
	return err
}

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// columns lists the columns of a record that a person fills in, its parent first,
// with the places of their values.
func columns(r record) (names []string, places []any) {
	if column, id := r.parent(); column != "" {
		names, places = append(names, column), append(places, id)
	}
	for _, i := range r.inputs() {
		names, places = append(names, i.Name), append(places, i.place)
	}
	return names, places
}

// list reads the rows of a table that a condition selects.
func list[T any, P interface {
	*T
	record
}](ctx context.Context, q querier, condition string, args ...any,
) (records []P, err error) {
	names, _ := columns(P(new(T)))
	rows, err := q.QueryContext(ctx, fmt.Sprintf("SELECT id, %s FROM %s WHERE %s",
		strings.Join(names, ", "), P(new(T)).table(), condition), args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		r := P(new(T))
		_, places := columns(r)
		if err := rows.Scan(append([]any{r.key()}, places...)...); err != nil {
			return nil, err
		}
		records = append(records, r)
	}
	return records, rows.Err()
}

// teachers reads one teacher with everything on record, or all with an id of 0.
func teachers(ctx context.Context, q querier, id int64) ([]*Teacher, error) {
	people, err := list[Teacher](ctx, q, "?1 IN (0, id) ORDER BY id", id)
	if err != nil {
		return nil, err
	}
	courses, err := list[Course](ctx, q, "?1 IN (0, teacher_id) ORDER BY last, id", id)
	if err != nil {
		return nil, err
	}
	const ofTeacher = "course_id IN (SELECT id FROM courses WHERE ?1 IN (0, teacher_id))"
	certificates, err := list[Certificate](ctx, q, ofTeacher, id)
	if err != nil {
		return nil, err
	}
	events, err := list[Event](ctx, q, ofTeacher+" ORDER BY date, id", id)
	if err != nil {
		return nil, err
	}
	join(people, courses, certificates, events)
	return people, nil
}

// join hangs the records on those that they belong to.
func join(people []*Teacher, courses []*Course, certificates []*Certificate, events []*Event) {
	teacher := map[int64]*Teacher{}
	for _, t := range people {
		teacher[t.ID] = t
	}
	course := map[int64]*Course{}
	for _, c := range courses {
		course[c.ID] = c
		teacher[c.TeacherID].Courses = append(teacher[c.TeacherID].Courses, c)
	}
	for _, c := range certificates {
		course[c.CourseID].Certificate = c
	}
	for _, e := range events {
		course[e.CourseID].Events = append(course[e.CourseID].Events, e)
	}
}

// teachers reads every teacher.
func (s *store) teachers(ctx context.Context) ([]*Teacher, error) { return inTx(ctx, s, readAll) }

func readAll(ctx context.Context, tx *sql.Tx) ([]*Teacher, error) { return teachers(ctx, tx, 0) }

// teacher reads one teacher; sql.ErrNoRows where there is none.
func (s *store) teacher(ctx context.Context, id int64) (*Teacher, error) {
	return inTx(ctx, s, func(ctx context.Context, tx *sql.Tx) (*Teacher, error) { return oneTeacher(ctx, tx, id) })
}

func oneTeacher(ctx context.Context, q querier, id int64) (*Teacher, error) {
	if id == 0 {
		return nil, sql.ErrNoRows
	}
	people, err := teachers(ctx, q, id)
	if err != nil || len(people) == 0 {
		return nil, errors.Join(err, sql.ErrNoRows)
	}
	return people[0], nil
}

// inTx runs a function in a transaction, so that it sees one state of the
// database and leaves nothing behind where it fails.
func inTx[T any](ctx context.Context, s *store, run func(context.Context, *sql.Tx) (T, error)) (result T, err error) {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return result, err
	}
	if result, err = run(ctx, tx); err != nil {
		return result, errors.Join(err, tx.Rollback())
	}
	return result, tx.Commit()
}

// load fills in a record by its key; sql.ErrNoRows where there is none.
func (s *store) load(ctx context.Context, r record) error {
	names, places := columns(r)
	return s.db.QueryRowContext(ctx, fmt.Sprintf("SELECT %s FROM %s WHERE id = ?",
		strings.Join(names, ", "), r.table()), *r.key()).Scan(places...)
}

// teacherOf is the key of the teacher that a record belongs to.
func (s *store) teacherOf(ctx context.Context, r record) (int64, error) {
	return teacherOf(ctx, s.db, r)
}

func teacherOf(ctx context.Context, q querier, r record) (id int64, err error) {
	switch column, parent := r.parent(); column {
	case "":
		return *r.key(), nil
	case "teacher_id":
		return *parent, nil
	default:
		err = q.QueryRowContext(ctx, "SELECT teacher_id FROM courses WHERE id = ?", *parent).Scan(&id)
		return id, err
	}
}

// save writes a record, a new one where its key is 0, and gives the key of its
// teacher. What the check refuses is not written: the database never holds what
// the rules cannot read.
func (s *store) save(ctx context.Context, r record, check func(*Teacher) error) (int64, error) {
	return inTx(ctx, s, func(ctx context.Context, tx *sql.Tx) (int64, error) {
		if err := write(ctx, tx, r); err != nil {
			return 0, err
		}
		id, err := teacherOf(ctx, tx, r)
		if err != nil {
			return 0, err
		}
		t, err := oneTeacher(ctx, tx, id)
		if err != nil {
			return 0, err
		}
		return id, check(t)
	})
}

func write(ctx context.Context, tx *sql.Tx, r record) error {
	names, places := columns(r)
	marks := strings.Join(slices.Repeat([]string{"?"}, len(names)), ", ")
	if *r.key() != 0 {
		query := fmt.Sprintf("UPDATE %s SET (%s) = (%s) WHERE id = ?", r.table(), strings.Join(names, ", "), marks)
		_, err := tx.ExecContext(ctx, query, append(places, *r.key())...)
		return explained(err)
	}
	query := fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", r.table(), strings.Join(names, ", "), marks)
	result, err := tx.ExecContext(ctx, query, places...)
	if err != nil {
		return explained(err)
	}
	*r.key(), err = result.LastInsertId()
	return err
}

const (
	duplicate = 2067 // SQLITE_CONSTRAINT_UNIQUE
	orphan    = 787  // SQLITE_CONSTRAINT_FOREIGNKEY
)

// explained names the field of a value that stands in the table already.
func explained(err error) error {
	failed, ok := errors.AsType[*sqlite.Error](err)
	switch {
	case ok && failed.Code() == duplicate && strings.Contains(err.Error(), "teachers.iin"):
		return refuse("iin", "", "is on record for another teacher")
	case ok && failed.Code() == duplicate:
		return refuse("number", "", "is a second certificate for one course")
	case ok && failed.Code() == orphan:
		return sql.ErrNoRows
	default:
		return err
	}
}

// remove deletes a record with everything that hangs on it.
func (s *store) remove(ctx context.Context, r record) error {
	_, err := s.db.ExecContext(ctx, fmt.Sprintf("DELETE FROM %s WHERE id = ?", r.table()), *r.key())
	return err
}
