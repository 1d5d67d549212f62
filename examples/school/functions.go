package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"modernc.org/sqlite"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

// The rules as functions of SQL, an extra of SQLite for the command query: no page needs
// them. A fact that is not stated is NULL, on the way in
// and on the way out. A value that cannot mean anything fails the statement with
// the reason.

// function is a function of SQL with the least and the most arguments it takes.
type function struct {
	least, most int
	call        func(args []driver.Value) (driver.Value, error)
}

var functions = map[string]function{
	"iin_valid":            {1, 1, iinValid},
	"course_kind":          {2, 4, courseKind},
	"certificate_last_day": {1, 1, certificateLastDay},
	"certificate_status":   {2, 4, certificateStatus},
}

// registerFunctions makes the functions known to every connection that is opened
// after it.
var registerFunctions = sync.OnceValue(func() error {
	for name, f := range functions {
		if err := sqlite.RegisterDeterministicScalarFunction(name, -1, f.checked(name)); err != nil {
			return err
		}
	}
	return nil
})

func (f function) checked(name string) func(*sqlite.FunctionContext, []driver.Value) (driver.Value, error) {
	return func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		if len(args) < f.least || len(args) > f.most {
			return nil, &qagida.InputError{Field: name, Reason: "is called with too few or too many arguments"}
		}
		return f.call(args)
	}
}

// scan reads arguments into types of the library; NULL leaves a fact not stated.
func scan(args []driver.Value, facts ...sql.Scanner) error {
	for i, arg := range args {
		if arg == nil {
			continue
		}
		if err := facts[i].Scan(arg); err != nil {
			return err
		}
	}
	return nil
}

// iinValid is iin_valid(iin): 1 or 0.
func iinValid(args []driver.Value) (driver.Value, error) {
	if args[0] == nil {
		return nil, nil
	}
	var iin qualification.IIN
	return iin.Scan(args[0]) == nil, nil
}

// courseKind is course_kind(place, hours[, first, last]): short, long or none. The
// kind of a course abroad rests on its days.
func courseKind(args []driver.Value) (driver.Value, error) {
	var c qualification.Course
	if err := scan(args, &c.Place, &c.Hours, &c.First, &c.Last); err != nil {
		return nil, err
	}
	kind, err := order95.qualification.Kind(c)
	if err != nil {
		return nil, err
	}
	return kind.Value()
}

// certificateLastDay is certificate_last_day(issued).
func certificateLastDay(args []driver.Value) (driver.Value, error) {
	var issued qagida.Date
	if err := scan(args, &issued); err != nil {
		return nil, err
	}
	last, err := order95.certificate.LastDay(issued)
	if err != nil {
		return nil, err
	}
	return last.Value()
}

// certificateStatus is certificate_status(issued, on[, revoked, origin]).
func certificateStatus(args []driver.Value) (driver.Value, error) {
	var c certificate.Record
	var on qagida.Date
	if err := scan(args, &c.Issued, &on, &c.Revoked, &c.Origin); err != nil {
		return nil, err
	}
	d, err := order95.certificate.Status(c, on)
	if err != nil {
		return nil, err
	}
	return d.Status.Value()
}

// query answers a question of the operator in SQL, in which the rules are functions: a
// line of column names, and a line for each row with tabs between. It cannot write.
func (s *store) query(ctx context.Context, out io.Writer, statement string) error {
	if s.driver != sqlite3.driver {
		return errors.New("query: the rules are functions of SQL in a database of SQLite alone")
	}
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	if _, err := conn.ExecContext(ctx, "PRAGMA query_only = 1"); err != nil {
		return err
	}
	rows, err := conn.QueryContext(ctx, statement)
	if err != nil {
		return fmt.Errorf("query: %w", err)
	}
	defer func() { _ = rows.Close() }()
	names, err := rows.Columns()
	if err != nil {
		return err
	}
	fmt.Fprintln(out, strings.Join(names, "\t"))
	row, places := make([]any, len(names)), make([]any, len(names))
	for i := range row {
		places[i] = &row[i]
	}
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return err
		}
		cells := make([]string, len(row))
		for i, v := range row {
			cells[i] = textOf(v)
		}
		fmt.Fprintln(out, strings.Join(cells, "\t"))
	}
	return rows.Err()
}
