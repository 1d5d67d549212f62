package main

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/netip"
	"os"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// commands are what may follow the flags, with how many words follow each.
var commands = map[string]int{"backup": 1, "restore": 1, "user": 2, "users": 0, "query": 1}

// checkCommand refuses what is no command: a file is named with -db.
func (o *options) checkCommand() error {
	if len(o.command) == 0 {
		return nil
	}
	words, known := commands[o.command[0]]
	switch {
	case !known:
		return fmt.Errorf("%s is no command of this program (a database is named with -db): "+
			"backup FILE, restore FILE, user NAME ROLE, users, query SQL", o.command[0])
	case len(o.command)-1 != words:
		return fmt.Errorf("%s: wants %d words after it, not %d", o.command[0], words, len(o.command)-1)
	case o.command[0] == "user" && !slices.Contains(append(roles, "remove"), o.command[2]):
		return fmt.Errorf("user: %s is neither %s nor remove", o.command[2], strings.Join(roles, " nor "))
	}
	return nil
}

func (o *options) runCommand(ctx context.Context, s *store) error {
	switch o.command[0] {
	case "backup":
		return s.backup(ctx, o.command[1])
	case "restore":
		return s.restore(ctx, o.command[1])
	case "query":
		return s.query(ctx, o.out, o.command[1])
	case "users":
		return each(ctx, s.db, func(rows *sql.Rows) error {
			var name, role string
			err := rows.Scan(&name, &role)
			fmt.Fprintln(o.out, name, role)
			return err
		}, "SELECT name, role FROM users ORDER BY name")
	default:
		return o.user(ctx, s, o.command[1], o.command[2])
	}
}

// user adds a user, changes one, or takes one away.
func (o *options) user(ctx context.Context, s *store, name, role string) error {
	if role == "remove" {
		return s.aside(ctx, func(ctx context.Context, tx *sql.Tx) error {
			result, err := tx.ExecContext(ctx, "DELETE FROM users WHERE name = $1", name)
			if err != nil {
				return err
			}
			if n, err := result.RowsAffected(); err != nil || n == 0 {
				return errors.Join(fmt.Errorf("user: there is no %s", name), err)
			}
			return nil
		})
	}
	fmt.Fprint(o.out, "password: ")
	line, err := bufio.NewReader(o.in).ReadString('\n')
	password := strings.TrimRight(line, "\r\n")
	if utf8.RuneCountInString(password) < leastPassword {
		return errors.Join(fmt.Errorf("user: a password has at least %d characters", leastPassword), err)
	}
	return s.aside(ctx, func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO users (name, role, password) VALUES ($1, $2, $3)
			ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password`, name, role, hashPassword(password))
		if err == nil {
			_, err = tx.ExecContext(ctx, "DELETE FROM sessions WHERE user_id = (SELECT id FROM users WHERE name = $1)", name)
		}
		return err
	})
}

// networks reads networks with commas between them.
func networks(text string) (list []netip.Prefix, err error) {
	for part := range strings.SplitSeq(text, ",") {
		p, err := netip.ParsePrefix(strings.TrimSpace(part))
		if err != nil {
			return nil, err
		}
		list = append(list, p)
	}
	return list, nil
}

// backup copies the database into a new file of SQLite, whatever it is kept in, as it
// stands at one moment and while it is served.
func (s *store) backup(ctx context.Context, file string) error {
	if _, err := os.Stat(file); err == nil {
		return fmt.Errorf("backup: %s is there already", file)
	}
	copied, err := open(ctx, file)
	if err != nil {
		return err
	}
	err = s.reading(ctx, func(ctx context.Context, from *sql.Tx) error {
		return copied.inTx(ctx, func(ctx context.Context, to *sql.Tx) error { return copied.fill(ctx, from, to) })
	})
	err = errors.Join(err, copied.db.Close())
	if err != nil {
		return errors.Join(fmt.Errorf("backup: %w", err), os.Remove(file))
	}
	return nil
}

// restore puts a copy in the place of what is there, which is kept in a file of its own
// before. It may be a copy of a database of another kind.
func (s *store) restore(ctx context.Context, file string) error {
	if _, err := os.Stat(file); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	from, err := open(ctx, file)
	if err != nil {
		return err
	}
	defer func() { _ = from.db.Close() }()
	if err := s.backup(ctx, file+".before-"+time.Now().UTC().Format("20060102T150405.000")); err != nil {
		return err
	}
	err = from.reading(ctx, func(ctx context.Context, source *sql.Tx) error {
		return s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error { return s.replace(ctx, source, tx) })
	})
	if err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	return nil
}

// replace puts the rows of another database in the place of those that are there. The
// count of changes goes on, so that no old form or page is taken for a new one.
func (s *store) replace(ctx context.Context, from, tx *sql.Tx) error {
	before, err := next(ctx, tx)
	if err != nil {
		return err
	}
	if err := s.fill(ctx, from, tx); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx,
		"UPDATE school SET revision = CASE WHEN revision < $1 THEN $1 ELSE revision END", before); err != nil {
		return err
	}
	revision, err := next(ctx, tx)
	if err != nil {
		return err
	}
	return note(ctx, tx, change{Revision: revision, Did: "restored"}, author{At: time.Now()})
}

// fill copies every table of one database into another of this shape, in the place of
// what stands there.
func (s *store) fill(ctx context.Context, from, to *sql.Tx) error {
	for _, t := range slices.Backward(tables) {
		if _, err := to.ExecContext(ctx, "DELETE FROM "+t.name); err != nil {
			return err
		}
	}
	for _, t := range tables {
		if err := copyTable(ctx, from, to, t.name, t.columns); err != nil {
			return fmt.Errorf("table %s: %w", t.name, err)
		}
		if s.restart != "" && strings.HasPrefix(t.columns, "id, ") && t.name != "school" {
			if _, err := to.ExecContext(ctx, fmt.Sprintf(s.restart, t.name)); err != nil {
				return err
			}
		}
	}
	return nil
}

// copyTable copies the rows of a table. What one database keeps as a number another
// may keep as yes or no; the records know.
func copyTable(ctx context.Context, from, to *sql.Tx, table, columns string) error {
	names := strings.Split(columns, ", ")
	insert, err := to.PrepareContext(ctx, "INSERT INTO "+table+" ("+columns+") VALUES ("+marks(len(names))+")")
	if err != nil {
		return err
	}
	defer func() { _ = insert.Close() }()
	row := make([]any, len(names))
	places := make([]any, len(names))
	for i := range row {
		places[i] = &row[i]
	}
	facts := factsOf(table)
	return each(ctx, from, func(rows *sql.Rows) error {
		if err := rows.Scan(places...); err != nil {
			return err
		}
		for i, name := range names {
			if n, ok := row[i].(int64); ok && slices.Contains(facts, name) {
				row[i] = n != 0
			}
		}
		_, err := insert.ExecContext(ctx, row...)
		return err
	}, "SELECT "+columns+" FROM "+table)
}

// factsOf lists the columns of a table that are yes or no.
func factsOf(table string) (names []string) {
	k, found := kinds[table]
	if !found {
		return nil
	}
	for _, i := range k.empty(0).inputs() {
		if i.isFact() {
			names = append(names, i.Name)
		}
	}
	return names
}
