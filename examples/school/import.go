package main

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/qagida/qagida"
)

// importForm shows where a table is sent in.
func (s *server) importForm(w http.ResponseWriter, q *request) error {
	body := map[string]any{"Fault": "", "Fields": importable(), "Most": mostRows}
	return s.show(w, q, http.StatusOK, "import", q.say("import"), body)
}

// importModel writes an empty table with the heading that a table has to have.
func (s *server) importModel(w http.ResponseWriter, q *request) error {
	names := importable()
	labels, widths := make([]string, len(names)), make([]float64, len(names))
	for i, name := range names {
		labels[i], widths[i] = say(q.lang, name), 22
	}
	book, err := newBook(q.say("teachers"), widths)
	if err != nil {
		return err
	}
	defer func() { _ = book.Close() }()
	if err := book.head("", labels); err != nil {
		return err
	}
	b, err := book.bytes()
	if err != nil {
		return err
	}
	return send(w, workbook, "import.xlsx", b)
}

// preview is what a table would bring.
type preview struct {
	Mark                            string
	Rows, Taken                     int
	Teachers, Courses, Certificates int
	Twice                           int // rows that are on record already
	Left                            []string
	Faults                          []cellFault
	More                            int // faults that are not shown
}

const mostFaults = 200 // that a preview shows

// importPreview reads the table that was sent and shows what it would bring and every
// cell that is not taken. Nothing is kept but the table itself.
func (s *server) importPreview(w http.ResponseWriter, q *request) error {
	rows, err := sentTable(q)
	if errors.Is(err, errTable) || errors.Is(err, errTooMany) {
		return s.show(w, q, http.StatusUnprocessableEntity, "import", q.say("import"),
			map[string]any{"Fault": err.Error(), "Fields": importable(), "Most": mostRows})
	} else if err != nil {
		return err
	}
	p := preview{Mark: rand.Text()}
	err = s.store.inTx(q.Context(), func(ctx context.Context, tx *sql.Tx) error {
		return errors.Join(s.bring(ctx, tx, q, rows, &p), errSame)
	})
	if !errors.Is(err, errSame) || errors.Is(err, errFailed) {
		return err
	}
	if p.Taken > 0 {
		if err := s.store.stage(q.Context(), p.Mark, rows); err != nil {
			return err
		}
	}
	return s.show(w, q, http.StatusOK, "preview", q.say("preview"), p)
}

// errFailed marks an error of the database within a preview.
var errFailed = errors.New("failed")

// sentTable reads the table of the form.
func sentTable(q *request) ([][]string, error) {
	file, _, err := q.FormFile("file")
	if err != nil {
		if p := problemOf(err); p.status != http.StatusInternalServerError {
			return nil, err
		}
		return nil, errTable
	}
	defer func() { _ = file.Close() }()
	content, err := io.ReadAll(file)
	if err != nil {
		return nil, err
	}
	return readTable(content)
}

// stage keeps a table until somebody says that it is to be taken in, a day at most.
func (s *store) stage(ctx context.Context, mark string, rows [][]string) error {
	text, err := json.Marshal(rows)
	if err != nil {
		return err
	}
	now := time.Now().UTC()
	return s.aside(ctx, func(ctx context.Context, tx *sql.Tx) error {
		yesterday := now.AddDate(0, 0, -1).Format(time.RFC3339)
		if _, err := tx.ExecContext(ctx, "DELETE FROM imports WHERE at < $1", yesterday); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO imports (entry, at, rows) VALUES ($1, $2, $3)", mark,
			now.Format(time.RFC3339), string(text))
		return err
	})
}

// importTake takes in the table of a preview, once however often it is asked for.
func (s *server) importTake(w http.ResponseWriter, q *request) error {
	var p preview
	err := s.store.inTx(q.Context(), func(ctx context.Context, tx *sql.Tx) error {
		if _, err := next(ctx, tx); err != nil {
			return err
		}
		var text string
		if err := tx.QueryRowContext(ctx, "DELETE FROM imports WHERE entry = $1 RETURNING rows",
			q.PathValue("mark")).Scan(&text); err != nil {
			return err
		}
		var rows [][]string
		if err := json.Unmarshal([]byte(text), &rows); err != nil {
			return err
		}
		return s.bring(ctx, tx, q, rows, &p)
	})
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	q.redirect(w, "/")
	return nil
}

// bring saves the rows of a table, each whole or not at all, and notes what came of it.
func (s *server) bring(ctx context.Context, tx *sql.Tx, q *request, rows [][]string, p *preview) error {
	fields := headings(rows[0])
	for i, name := range fields {
		if name == "" && rows[0][i] != "" {
			p.Left = append(p.Left, rows[0][i])
		}
	}
	b := &bringing{server: s, tx: tx, by: q.author(), check: s.rules.check(q.on)}
	for i, cells := range rows[1:] {
		if !slices.ContainsFunc(cells, func(c string) bool { return c != "" }) {
			continue
		}
		p.Rows++
		row := readRow(i+2, fields, cells)
		if len(row.Faults) == 0 {
			if err := b.take(ctx, &row, fields, p); err != nil {
				return errors.Join(err, errFailed)
			}
		}
		if len(row.Faults) == 0 {
			p.Taken++
		}
		room := max(mostFaults-len(p.Faults), 0)
		p.Faults = append(p.Faults, row.Faults[:min(room, len(row.Faults))]...)
		p.More += max(len(row.Faults)-room, 0)
	}
	return nil
}

// bringing is a table that is being taken in.
type bringing struct {
	*server
	tx    *sql.Tx
	by    author
	check func(context.Context, querier, *Teacher) error
}

// take saves a row; what is wrong with it is noted at its cells, and nothing of it is
// then kept.
func (b *bringing) take(ctx context.Context, row *tableRow, fields []string, p *preview) error {
	if _, err := b.tx.ExecContext(ctx, "SAVEPOINT one_row"); err != nil {
		return err
	}
	counts := *p
	err := b.records(ctx, row, &counts)
	refused, ok := errors.AsType[faults](err)
	switch {
	case ok:
		for _, f := range refused {
			row.Faults = append(row.Faults, row.cell(f, fields))
		}
		_, err = b.tx.ExecContext(ctx, "ROLLBACK TO SAVEPOINT one_row")
	case err == nil:
		*p = counts
	}
	if err != nil {
		return err
	}
	_, err = b.tx.ExecContext(ctx, "RELEASE SAVEPOINT one_row")
	return err
}

// cell is the cell that a fault means.
func (r *tableRow) cell(f *fault, fields []string) cellFault {
	column := slices.Index(fields, f.Field)
	if column < 0 {
		column = max(slices.Index(fields, sameField[f.Field]), 0)
	}
	place, _ := excelize.CoordinatesToCellName(column+1, r.Line)
	return cellFault{Cell: place, Field: f.Field, Fault: f}
}

// records saves the teacher, the course and the certificate of a row, those that are
// not on record yet.
func (b *bringing) records(ctx context.Context, row *tableRow, p *preview) error {
	known, err := b.known(ctx, row.t)
	if err != nil {
		return err
	}
	teacher := known
	if teacher == 0 {
		p.Teachers++
		if teacher, err = b.save(ctx, row.t, false); err != nil {
			return err
		}
	}
	if row.c.Topic == "" {
		if known != 0 {
			p.Twice++
		}
		return nil
	}
	row.c.TeacherID = teacher
	_, err = b.save(ctx, row.c, false)
	if refused, ok := errors.AsType[faults](err); ok && len(refused) == 1 && refused[0].Ask {
		p.Twice++
		return nil
	} else if err != nil {
		return err
	}
	p.Courses++
	if row.k.Issued.IsZero() && row.k.Number == "" {
		return nil
	}
	row.k.CourseID = row.c.ID
	if _, err = b.save(ctx, row.k, true); err == nil {
		p.Certificates++
	}
	return err
}

func (b *bringing) save(ctx context.Context, r record, again bool) (int64, error) {
	return saveIn(ctx, b.tx, entry{record: r, Basis: -1, Again: again, check: b.check}, b.by)
}

// known is the key of a teacher who is on record: with the same number, or with the same
// name where one of the two has no number. It is 0 for one who is not.
func (b *bringing) known(ctx context.Context, t *Teacher) (id int64, err error) {
	if !t.IIN.IsZero() {
		err := b.tx.QueryRowContext(ctx, "SELECT id FROM teachers WHERE iin = $1", t.IIN.String()).Scan(&id)
		if !errors.Is(err, sql.ErrNoRows) {
			return id, err
		}
	}
	mine, found := folded(t.Name), []int64{}
	err = each(ctx, b.tx, func(rows *sql.Rows) error {
		var other int64
		var name string
		err := rows.Scan(&other, &name)
		if err == nil && folded(name) == mine {
			found = append(found, other)
		}
		return err
	}, "SELECT id, name FROM teachers WHERE (iin IS NULL OR $1 = '')", number12(t))
	switch {
	case err != nil || len(found) == 0:
		return 0, err
	case len(found) > 1:
		return 0, faults{refuse("iin", "fault-which")}
	case !t.IIN.IsZero():
		return 0, faults{refuse("name", "fault-name-without-iin")}
	}
	return found[0], nil
}

// Text is the sentence of a fault for the pages.
func (c cellFault) Text(lang qagida.Lang) string { return c.Fault.Text(lang) }
