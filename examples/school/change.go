package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/qagida/qagida"
)

// author is who changes something and when.
type author struct {
	Who string // the name of a user; empty on a machine without users
	At  time.Time
}

// change is one line of the history.
type change struct {
	Revision int64
	At, Who  string
	Did      string // added, changed, deleted, restored, erased
	Table    string
	ID       int64
	Teacher  int64 // whose; 0 where everything changed
	Fields   []moved
}

// moved is a field with what stood in it and what stands in it now.
type moved struct {
	Name string   `json:"name"`
	Old  []string `json:"old,omitempty"`
	New  []string `json:"new,omitempty"`
}

// difference lists the fields in which two records differ.
func difference(old, now record) (list []moved) {
	var before []input
	if old != nil {
		before = old.inputs()
	}
	for n, i := range now.inputs() {
		m := moved{Name: i.Name, New: stated(i.get())}
		if old != nil {
			m.Old = stated(before[n].get())
		}
		if !slices.Equal(m.Old, m.New) {
			list = append(list, m)
		}
	}
	return list
}

// stated leaves out what is empty.
func stated(values []string) (list []string) {
	for _, v := range values {
		if v != "" {
			list = append(list, v)
		}
	}
	return list
}

// next counts a change. It comes first in every transaction that writes: another
// writer waits here, so that revisions stand in the order in which they are seen.
func next(ctx context.Context, tx querier) (revision int64, err error) {
	err = tx.QueryRowContext(ctx, "UPDATE school SET revision = revision + 1 RETURNING revision").Scan(&revision)
	return revision, err
}

// note writes a line of the history.
func note(ctx context.Context, tx querier, c change, by author) error {
	fields, err := json.Marshal(c.Fields)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO changes (revision, at, who, did, tab, row_id, teacher_id, fields)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		c.Revision, by.At.UTC().Format(time.RFC3339), by.Who, c.Did, c.Table, c.ID, c.Teacher, string(fields))
	return err
}

// changes reads the history, newest first: of one teacher, or of all with 0.
func (s *store) changes(ctx context.Context, teacher int64, skip, most int) (list []change, err error) {
	err = each(ctx, s.db, func(rows *sql.Rows) error {
		var c change
		var fields string
		if err := rows.Scan(&c.Revision, &c.At, &c.Who, &c.Did, &c.Table, &c.ID, &c.Teacher, &fields); err != nil {
			return err
		}
		list = append(list, c)
		return json.Unmarshal([]byte(fields), &list[len(list)-1].Fields)
	}, `SELECT revision, at, who, did, tab, row_id, teacher_id, fields FROM changes
		WHERE CAST($1 AS BIGINT) IN (0, teacher_id) ORDER BY revision DESC LIMIT $2 OFFSET $3`, teacher, most, skip)
	return list, err
}

// entry is a record as a form brings it.
type entry struct {
	record
	Mark   string // of the form, so that one sent twice makes one row; empty without one
	Basis  int64  // the version that the form was made from; -1 where it does not say
	Again  bool   // the clerk has said that it is not the same thing twice
	faults faults // what could not be read
	check  func(context.Context, querier, *Teacher) error
}

// stale says that somebody else has changed a row since a form was made.
type stale struct {
	now    record
	by     change
	fields []moved
}

func (stale) Error() string { return "the row was changed by somebody else" }

// save writes a record, a new one where its key is 0, and gives the key of its
// teacher. What the rules refuse is not written: the error is then faults, or stale
// for a row that somebody else has changed.
func (s *store) save(ctx context.Context, e entry, by author) (teacher int64, err error) {
	err = s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		teacher, err = saveIn(ctx, tx, e, by)
		return err
	})
	if errors.Is(err, errSame) {
		err = nil
	}
	return teacher, err
}

// errSame ends a transaction in which nothing has to be written.
var errSame = errors.New("nothing is new")

func saveIn(ctx context.Context, tx querier, e entry, by author) (teacher int64, err error) {
	revision, err := next(ctx, tx)
	if err != nil {
		return 0, err
	}
	old, teacher, err := e.before(ctx, tx)
	if err != nil {
		return teacher, err
	}
	if err := e.ask(ctx, tx, teacher); err != nil {
		return 0, err
	}
	c := change{Revision: revision, Did: "added", Table: e.table(), Teacher: teacher, Fields: difference(old, e.record)}
	if old != nil {
		c.Did = "changed"
	}
	e.head().Version = revision
	if err := write(ctx, tx, e); err != nil {
		return 0, err
	}
	c.ID = e.head().ID
	if teacher == 0 {
		teacher, c.Teacher = c.ID, c.ID
	}
	return teacher, note(ctx, tx, c, by)
}

// before reads what stood there, nil for a new record, and the teacher that it
// belongs to, 0 for a new one. It ends with errSame where the form was taken before
// or changes nothing, and with stale where it was made from an older row.
func (e entry) before(ctx context.Context, tx querier) (old record, teacher int64, err error) {
	if e.head().ID == 0 {
		err = e.first(ctx, tx, &teacher)
		return nil, teacher, err
	}
	old = blank(e.record)
	bad, err := load(ctx, tx, old)
	if err != nil {
		return nil, 0, err
	} else if len(bad) > 0 {
		old.head().Version = e.Basis // what cannot be read is mended by any form
	}
	if teacher, err = teacherOf(ctx, tx, old); err != nil {
		return nil, 0, err
	}
	if fields := difference(old, e.record); len(fields) == 0 && len(e.faults) == 0 && len(bad) == 0 {
		return nil, teacher, errSame
	} else if e.Basis >= 0 && e.Basis != old.head().Version {
		c, err := lastChange(ctx, tx, old)
		return nil, 0, errors.Join(stale{old, c, fields}, err)
	}
	return old, teacher, nil
}

// first looks whether the form of a new record was taken before.
func (e entry) first(ctx context.Context, tx querier, teacher *int64) (err error) {
	if column, _ := e.parent(); column != "" {
		if *teacher, err = teacherOf(ctx, tx, e.record); err != nil {
			return err
		}
	}
	if e.Mark == "" {
		return nil
	}
	err = tx.QueryRowContext(ctx, "SELECT id FROM "+e.table()+" WHERE entry = $1", e.Mark).Scan(&e.head().ID)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return err
	case *teacher == 0:
		*teacher = e.head().ID
	}
	return errSame
}

// blank is an empty record of the same kind with the same key and parent.
func blank(r record) record {
	_, parent := r.parent()
	var owner int64
	if parent != nil {
		owner = *parent
	}
	n := kinds[r.table()].empty(owner)
	n.head().ID = r.head().ID
	return n
}

func lastChange(ctx context.Context, q querier, r record) (c change, err error) {
	err = q.QueryRowContext(ctx, "SELECT at, who FROM changes WHERE revision = $1", r.head().Version).Scan(&c.At, &c.Who)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return c, err
}

// ask asks the rules about the teacher as the record would leave it. A field that
// they refuse is left out and they are asked again, so that everything that is wrong
// is said at once.
func (e entry) ask(ctx context.Context, tx querier, teacher int64) error {
	t, found := &Teacher{}, e.faults
	if teacher != 0 {
		people, _, err := teachers(ctx, tx, teacher)
		if err != nil {
			return err
		}
		if len(people) > 0 {
			t = people[0]
		}
	}
	e.join(t)
	if own, ok := e.record.(*Teacher); ok {
		t = own
	}
	for range len(e.inputs()) + 2 {
		err := e.check(ctx, tx, t)
		f := ofRules(err)
		if f == nil && err != nil {
			return err
		}
		if f == nil || found.at(f.Field) != nil {
			break
		}
		found = append(found, f)
		if !e.leaveOut(f.Field) {
			break
		}
	}
	for _, f := range twins(ctx, tx, e, t) {
		if found.at(f.Field) == nil {
			found = append(found, f)
		}
	}
	if len(found) > 0 {
		return found
	}
	return nil
}

// leaveOut empties a field, if the record has it.
func (e entry) leaveOut(field string) bool {
	for _, i := range e.inputs() {
		if i.Name == field {
			return i.clear() == nil
		}
	}
	return false
}

func write(ctx context.Context, tx querier, e entry) error {
	names, places := columns(e)
	head := e.head()
	names, places = append(names, "version"), append(places, head.Version)
	if head.ID != 0 {
		pairs := make([]string, len(names))
		for i, mark := range strings.Split(marks(len(names)), ", ") {
			pairs[i] = names[i] + " = " + mark
		}
		query := fmt.Sprintf("UPDATE %s SET %s WHERE id = $%d", e.table(), strings.Join(pairs, ", "), len(names)+1)
		_, err := tx.ExecContext(ctx, query, append(values(places), head.ID)...)
		return err
	}
	names, places = append(names, "entry"), append(places, sql.NullString{String: e.Mark, Valid: e.Mark != ""})
	query := "INSERT INTO " + e.table() + " (" + strings.Join(names,
		", ") + ") VALUES (" + marks(len(names)) + ") RETURNING id"
	return tx.QueryRowContext(ctx, query, values(places)...).Scan(&head.ID)
}

// values are what stands in the places, for drivers that want no pointers.
func values(places []any) []any {
	list := make([]any, len(places))
	for i, place := range places {
		switch p := place.(type) {
		case *string:
			list[i] = *p
		case *int64:
			list[i] = *p
		default:
			list[i] = p
		}
	}
	return list
}

// remove deletes a record with everything that hangs on it. Of a teacher nothing
// stays, the values in the history included; of anything else the history keeps what
// stood there.
func (s *store) remove(ctx context.Context, r record, by author) error {
	return s.inTx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		revision, err := next(ctx, tx)
		if err != nil {
			return err
		}
		if _, err := load(ctx, tx, r); err != nil {
			return err
		}
		c := change{
			Revision: revision, Did: "deleted", Table: r.table(), ID: r.head().ID,
			Fields: backwards(difference(nil, r)),
		}
		if c.Teacher, err = teacherOf(ctx, tx, r); err != nil {
			return err
		}
		if r.table() == "teachers" {
			c.Did, c.Fields = "erased", nil
			if _, err := tx.ExecContext(ctx, "UPDATE changes SET fields = '[]' WHERE teacher_id = $1", c.Teacher); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM "+r.table()+" WHERE id = $1", r.head().ID); err != nil {
			return err
		}
		return note(ctx, tx, c, by)
	})
}

// backwards turns what came into what went.
func backwards(list []moved) []moved {
	for i, m := range list {
		list[i] = moved{Name: m.Name, Old: m.New}
	}
	return list
}

// show says what stood in a field and what stands in it now.
func (m moved) show(table string, lang qagida.Lang) (old, now string) {
	for _, i := range kinds[table].empty(0).inputs() {
		if i.Name == m.Name {
			return i.words(lang, m.Old), i.words(lang, m.New)
		}
	}
	return strings.Join(m.Old, ", "), strings.Join(m.New, ", ")
}
