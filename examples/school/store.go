package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"sync"
)

// store is the database of a school.
type store struct {
	dialect
	db      *sql.DB
	name    string
	writing sync.Mutex // of this process; others wait for the database
}

// open opens a database: a file, ":memory:" for one in memory, or postgres://...
// What is no database of a school is refused.
func open(ctx context.Context, name string) (*store, error) {
	db, d, err := connect(name)
	if err != nil {
		return nil, err
	}
	s := &store{dialect: d, db: db, name: name}
	if err = s.prepare(ctx); err == nil {
		_, err = db.ExecContext(ctx, s.settle)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("database %s: %w", shownName(name), err), db.Close())
	}
	return s, nil
}

// marks are the part of its own that the school has in every entry of the calendar,
// and the word by which a calendar program may read the feed.
func (s *store) marks(ctx context.Context) (uid, feed string, err error) {
	err = s.db.QueryRowContext(ctx, "SELECT uid, feed FROM school").Scan(&uid, &feed)
	return uid, feed, err
}

// inTx runs a function in a transaction, which leaves nothing behind where it fails.
func (s *store) inTx(ctx context.Context, run func(context.Context, *sql.Tx) error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.within(ctx, nil, run)
}

// aside writes what is about no teacher: it counts as a change, so that nobody takes it
// for one of another program, and stands in no history.
func (s *store) aside(ctx context.Context, run func(context.Context, *sql.Tx) error) error {
	return s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if _, err := next(ctx, tx); err != nil {
			return err
		}
		return run(ctx, tx)
	})
}

// execute is aside for one statement.
func (s *store) execute(ctx context.Context, statement string, args ...any) error {
	return s.aside(ctx, func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, statement, args...)
		return err
	})
}

// reading runs a function that sees one state of the database.
func (s *store) reading(ctx context.Context, run func(context.Context, *sql.Tx) error) error {
	return s.within(ctx, &sql.TxOptions{ReadOnly: true, Isolation: s.snapshot}, run)
}

func (s *store) within(ctx context.Context, o *sql.TxOptions, run func(context.Context, *sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, o)
	if err != nil {
		return err
	}
	if err := run(ctx, tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
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

// broken is a row of which a column cannot be read.
type broken struct {
	Table   string
	ID      int64
	Column  string
	Value   string
	Teacher int64  // whose row it is, 0 where that is not known
	Name    string // of a teacher, where that can be read
}

// String names the row for a log: no value, which may be a person's.
func (b broken) String() string { return fmt.Sprintf("%s row %d: column %s", b.Table, b.ID, b.Column) }

// put puts a value of the database into its place.
func put(place, v any) error {
	switch p := place.(type) {
	case sql.Scanner:
		return p.Scan(v)
	case *string:
		s, ok := v.(string)
		*p = s
		return found(ok)
	case *int64:
		n, ok := v.(int64)
		*p = n
		return found(ok)
	default:
		return found(false)
	}
}

func found(ok bool) error {
	if !ok {
		return errors.New("is of another type")
	}
	return nil
}

// text is a value of the database as a person would read it.
func textOf(v any) string {
	if v == nil {
		return ""
	}
	return fmt.Sprint(v)
}

// take fills in a record from the values of its columns and lists those that cannot
// be read.
func take(r record, values []any) (bad []broken) {
	names, places := columns(r)
	head := r.head()
	for i, place := range append([]any{&head.ID, &head.Version}, places...) {
		if err := put(place, values[i]); err != nil {
			bad = append(bad, broken{Table: r.table(), ID: head.ID, Column: append([]string{"id", "version"},
				names...)[i], Value: textOf(values[i])})
		}
	}
	return bad
}

// list reads the rows of a table that a condition selects, and those that cannot be
// read apart.
func list[T any, P interface {
	*T
	record
}](ctx context.Context, q querier, condition string, args ...any,
) (records []P, bad []broken, err error) {
	names, _ := columns(P(new(T)))
	values := make([]any, len(names)+2)
	places := make([]any, len(values))
	for i := range values {
		places[i] = &values[i]
	}
	err = each(ctx, q, func(rows *sql.Rows) error {
		if err := rows.Scan(places...); err != nil {
			return err
		}
		r := P(new(T))
		if faults := take(r, values); len(faults) > 0 {
			bad = append(bad, faults...)
			return nil
		}
		records = append(records, r)
		return nil
	}, fmt.Sprintf("SELECT id, version, %s FROM %s %s", strings.Join(names, ", "), P(new(T)).table(), condition), args...)
	return records, bad, err
}

// teachers reads the teachers with these keys with everything on record, or all
// without keys, and the rows that cannot be read.
func teachers(ctx context.Context, q querier, ids ...int64) (people []*Teacher, bad []broken, err error) {
	if len(ids) == 0 {
		return everything(ctx, q, "", "", "")
	}
	for _, id := range ids {
		some, faults, err := everything(ctx, q, "WHERE id = $1", "WHERE teacher_id = $1",
			"WHERE course_id IN (SELECT id FROM courses WHERE teacher_id = $1)", id)
		if err != nil {
			return nil, nil, err
		}
		people, bad = append(people, some...), append(bad, faults...)
	}
	return people, bad, nil
}

// everything reads teachers and what hangs on them, each by its condition.
func everything(ctx context.Context, q querier, ofTeacher, ofCourse, ofRest string, args ...any) ([]*Teacher,
	[]broken, error,
) {
	people, bad, err := list[Teacher](ctx, q, ofTeacher+" ORDER BY id", args...)
	if err != nil {
		return nil, nil, err
	}
	courses, more, err := list[Course](ctx, q, ofCourse+" ORDER BY last IS NOT NULL, last, id", args...)
	bad = append(bad, more...)
	if err != nil {
		return nil, nil, err
	}
	certificates, more, err := list[Certificate](ctx, q, ofRest, args...)
	bad = append(bad, more...)
	if err != nil {
		return nil, nil, err
	}
	events, more, err := list[Event](ctx, q, ofRest+" ORDER BY date, id", args...)
	bad = append(bad, more...)
	if err != nil {
		return nil, nil, err
	}
	join(people, courses, certificates, events)
	return people, bad, name(ctx, q, bad)
}

// name says whose rows cannot be read.
func name(ctx context.Context, q querier, bad []broken) error {
	const ofCourse = "SELECT t.id, t.name FROM teachers t JOIN courses c ON c.teacher_id = t.id "
	of := map[string]string{
		"teachers":     "SELECT id, name FROM teachers WHERE id = $1",
		"courses":      ofCourse + "WHERE c.id = $1",
		"certificates": ofCourse + "JOIN certificates k ON k.course_id = c.id WHERE k.id = $1",
		"events":       ofCourse + "JOIN events e ON e.course_id = c.id WHERE e.id = $1",
	}
	for i := range bad {
		err := q.QueryRowContext(ctx, of[bad[i].Table], bad[i].ID).Scan(&bad[i].Teacher, &bad[i].Name)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
	}
	return nil
}

// join hangs the records on those that they belong to; what belongs to a row that
// cannot be read is left out with it.
func join(people []*Teacher, courses []*Course, certificates []*Certificate, events []*Event) {
	teacher := map[int64]*Teacher{}
	for _, t := range people {
		teacher[t.ID] = t
	}
	course := map[int64]*Course{}
	for _, c := range courses {
		course[c.ID] = c
		if t := teacher[c.TeacherID]; t != nil {
			t.Courses = append(t.Courses, c)
		}
	}
	for _, k := range certificates {
		if c := course[k.CourseID]; c != nil {
			c.Certificate = k
		}
	}
	for _, e := range events {
		if c := course[e.CourseID]; c != nil {
			c.Events = append(c.Events, e)
		}
	}
}

// load fills in a record by its key and lists the columns that cannot be read;
// sql.ErrNoRows where there is none.
func load(ctx context.Context, q querier, r record) ([]broken, error) {
	names, _ := columns(r)
	values := make([]any, len(names)+2)
	places := make([]any, len(values))
	for i := range values {
		places[i] = &values[i]
	}
	query := fmt.Sprintf("SELECT id, version, %s FROM %s WHERE id = $1", strings.Join(names, ", "), r.table())
	if err := q.QueryRowContext(ctx, query, r.head().ID).Scan(places...); err != nil {
		return nil, err
	}
	return take(r, values), nil
}

// teacherOf is the key of the teacher that a record belongs to.
func teacherOf(ctx context.Context, q querier, r record) (id int64, err error) {
	switch column, parent := r.parent(); column {
	case "":
		return r.head().ID, nil
	case "teacher_id":
		return *parent, nil
	default:
		err = q.QueryRowContext(ctx, "SELECT teacher_id FROM courses WHERE id = $1", *parent).Scan(&id)
		return id, err
	}
}
