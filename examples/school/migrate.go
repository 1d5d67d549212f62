package main

import (
	"context"
	"crypto/rand"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

//go:embed schema.sql
var schema string

// schemaVersion is that of schema.sql. A file says its own; one of before versions
// were written says 0.
const schemaVersion = 1

// tables are the tables of schema.sql, those that others hang on first, with the
// columns that the program reads.
var tables = []struct{ name, columns string }{
	{"school", "id, uid, feed, revision"},
	{"teachers", columnsOf(&Teacher{})},
	{"courses", columnsOf(&Course{})},
	{"certificates", columnsOf(&Certificate{})},
	{"events", columnsOf(&Event{})},
	{"changes", "revision, at, who, did, tab, row_id, teacher_id, fields"},
	{"receipts", "id, teacher_id, at, who, question, about, receipt"},
	{"imports", "entry, at, rows"},
	{"users", "id, name, role, password"},
	{"sessions", "token, user_id, ends"},
}

func columnsOf(r record) string {
	names, _ := columns(r)
	return "id, version, entry, " + strings.Join(names, ", ")
}

// prepare makes the tables in an empty database, brings those of an older version to
// today's shape, after a copy was kept beside the file, and refuses any other.
func (s *store) prepare(ctx context.Context) error {
	there, err := column[string](ctx, s.db, s.tables)
	if err != nil {
		return err
	}
	version, err := s.version(ctx, there)
	switch {
	case err != nil:
		return err
	case version > schemaVersion:
		return fmt.Errorf("it was written by a later version of this program (%d, this one knows %d)", version, schemaVersion)
	case len(there) == 0:
		return s.inTx(ctx, s.create)
	case version == 0:
		if err := s.fromBefore(ctx, there); err != nil {
			return err
		}
	}
	return s.shape(ctx)
}

// version is the version of the tables that are there.
func (s *store) version(ctx context.Context, there []string) (version int, err error) {
	switch {
	case s.driver == sqlite3.driver:
		err = s.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	case slices.Contains(there, "schema_version"):
		err = s.db.QueryRowContext(ctx, "SELECT version FROM schema_version").Scan(&version)
	}
	return version, err
}

// create makes the tables of an empty database.
func (s *store) create(ctx context.Context, tx *sql.Tx) error {
	statements := s.types.Replace(schema)
	if s.driver == sqlite3.driver {
		statements += "PRAGMA user_version = " + strconv.Itoa(schemaVersion)
	} else {
		statements += "CREATE TABLE schema_version (version BIGINT NOT NULL); " +
			"INSERT INTO schema_version VALUES (" + strconv.Itoa(schemaVersion) + ")"
	}
	if _, err := tx.ExecContext(ctx, statements); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, "INSERT INTO school (id, uid, feed, revision) VALUES (1, $1, $2, 0)",
		strings.ToLower(rand.Text()), rand.Text())
	return err
}

// shape refuses a database that lacks a column.
func (s *store) shape(ctx context.Context) error {
	for _, t := range tables {
		rows, err := s.db.QueryContext(ctx, "SELECT "+t.columns+" FROM "+t.name+" WHERE 1 = 0")
		if err != nil {
			return fmt.Errorf("it is not a database of this program, or is damaged: table %s: %w", t.name, err)
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			return err
		}
	}
	return nil
}

// oldTables are the tables of before versions were written.
var oldTables = []string{"teachers", "courses", "certificates", "events"}

// fromBefore brings a file of before versions were written to the shape of
// schema.sql.
func (s *store) fromBefore(ctx context.Context, there []string) error {
	slices.Sort(there)
	if s.driver != sqlite3.driver || !slices.Equal(there, slices.Sorted(slices.Values(oldTables))) {
		return errors.New("it is a database of another program: its tables are " + strings.Join(there, ", "))
	}
	var hasService bool
	const service = "SELECT count(*) FROM pragma_table_info('teachers') WHERE name = 'in_service_since'"
	if err := s.db.QueryRowContext(ctx, service).Scan(&hasService); err != nil {
		return err
	}
	columns := func(r record) string {
		_, own, _ := strings.Cut(columnsOf(r), "entry, ")
		return own
	}
	old := map[string]string{
		"courses": columns(&Course{}), "certificates": columns(&Certificate{}),
		"events": columns(&Event{}), "teachers": columns(&Teacher{}),
	}
	if !hasService {
		old["teachers"] = strings.Replace(old["teachers"], "in_service_since, ", "", 1)
	}
	for _, table := range oldTables {
		if _, err := s.db.ExecContext(ctx, "SELECT id, "+old[table]+" FROM "+table+" LIMIT 0"); err != nil {
			return fmt.Errorf("it is not a database of this program, or is damaged: table %s: %w", table, err)
		}
	}
	if err := s.keepCopy(ctx, "version-0"); err != nil {
		return err
	}
	return s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error { return s.rebuild(ctx, tx, old) })
}

// keepCopy writes the file as it is now beside it.
func (s *store) keepCopy(ctx context.Context, why string) error {
	if s.name == ":memory:" {
		return nil
	}
	_, err := s.db.ExecContext(ctx, "VACUUM INTO $1", s.name+"."+why+"-"+time.Now().UTC().Format("20060102T150405.000"))
	return err
}

// rebuild moves the rows of the old tables to new ones, those that hang on others
// first out of the way.
func (s *store) rebuild(ctx context.Context, tx *sql.Tx, old map[string]string) error {
	var statements strings.Builder
	statements.WriteString("PRAGMA defer_foreign_keys = 1; " +
		"DROP INDEX IF EXISTS courses_of_teacher; DROP INDEX IF EXISTS events_of_course;")
	for _, table := range oldTables {
		fmt.Fprintf(&statements, "CREATE TEMP TABLE old_%[1]s AS SELECT * FROM main.%[1]s;", table)
	}
	for _, table := range slices.Backward(oldTables) {
		fmt.Fprintf(&statements, "DROP TABLE main.%s;", table)
	}
	if _, err := tx.ExecContext(ctx, statements.String()); err != nil {
		return err
	}
	if err := s.create(ctx, tx); err != nil {
		return err
	}
	for _, table := range oldTables {
		move := fmt.Sprintf("INSERT INTO %[1]s (id, version, %[2]s) SELECT id, 0, %[2]s FROM old_%[1]s; "+
			"DROP TABLE old_%[1]s", table, old[table])
		if _, err := tx.ExecContext(ctx, move); err != nil {
			return err
		}
	}
	return nil
}
