// Command store is a small register of teachers: facts with gaps in a table, a
// decision on each, a receipt of it beside them, and the receipts read back and asked
// again. It shows which types go into which columns, and what becomes of NULL.
//
//	go run . [FILE]
//
// Without a file it works in memory.
package main

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"os"

	_ "modernc.org/sqlite"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

func main() {
	name := ":memory:"
	if len(os.Args) > 1 {
		name = os.Args[1]
	}
	if err := run(context.Background(), os.Stdout, name); err != nil {
		fmt.Fprintln(os.Stderr, "store:", err)
		os.Exit(1)
	}
}

//go:embed schema.sql
var schema string

// teacher is a row: what is known of one teacher and of the course asked for. The
// fields go into the columns and come back as they are.
type teacher struct {
	id        int64
	applicant qualification.Applicant
	course    qualification.Course
}

func run(ctx context.Context, out io.Writer, name string) error {
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	db.SetMaxOpenConns(1) // a database in memory lives in its connection
	if _, err := db.ExecContext(ctx, schema); err != nil {
		return err
	}
	for _, t := range sample {
		if err := insert(ctx, db, t); err != nil {
			return err
		}
	}
	if err := decideAll(ctx, db); err != nil {
		return err
	}
	return list(ctx, db, out)
}

// sample are three teachers: one of whom everything is known, one whose papers
// nobody has looked at, one who has handed in nothing.
var sample = []teacher{
	{
		id: 1,
		applicant: qualification.Applicant{
			Education: qagida.SetOf(qualification.HigherPedagogical), Workplace: qualification.EducationOrganisation,
			KnowsLegislation: qagida.Yes, BasicEnglish: qagida.No, HoldsCertificates: qagida.No,
			Documents: qagida.SetOf(qualification.Application, qualification.Questionnaire, qualification.IINDocument),
		},
		course: qualification.Course{
			Place: qualification.Domestic, Hours: qagida.CountOf(40),
			First: qagida.MustDate(2026, 3, 2), Last: qagida.MustDate(2026, 3, 6), LanguageCompetence: qagida.No,
		},
	},
	{id: 2, applicant: qualification.Applicant{Education: qagida.SetOf(qualification.Vocational)}},
	{id: 3, applicant: qualification.Applicant{Documents: qagida.SetOf[qualification.Document]()}},
}

const columns = "education, workplace, knows_legislation, basic_english, holds_certificates, documents, " +
	"course_place, course_hours, course_first, course_last, course_language"

// insert stores a teacher; what is not known becomes NULL.
func insert(ctx context.Context, db *sql.DB, t teacher) error {
	a, c := &t.applicant, &t.course
	_, err := db.ExecContext(ctx, "INSERT INTO teachers (id, "+columns+") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		t.id, a.Education, a.Workplace, a.KnowsLegislation, a.BasicEnglish, a.HoldsCertificates, a.Documents,
		c.Place, c.Hours, c.First, c.Last, c.LanguageCompetence)
	return err
}

// teachers reads every teacher back. An error names the column and the words that it
// allows: database/sql puts the column before what the type says.
func teachers(ctx context.Context, db *sql.DB) (all []teacher, err error) {
	rows, err := db.QueryContext(ctx, "SELECT id, "+columns+" FROM teachers ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var t teacher
		a, c := &t.applicant, &t.course
		if err := rows.Scan(&t.id, &a.Education, &a.Workplace, &a.KnowsLegislation, &a.BasicEnglish, &a.HoldsCertificates,
			&a.Documents, &c.Place, &c.Hours, &c.First, &c.Last, &c.LanguageCompetence); err != nil {
			return nil, fmt.Errorf("teacher %d: %w", t.id, err)
		}
		all = append(all, t)
	}
	return all, rows.Err()
}

// eligibility is the question that is asked of each.
var eligibility = questionNamed("qualification.eligibility")

func questionNamed(name string) qagida.Question {
	for _, q := range qualification.Questions() {
		if q.Name() == name {
			return q
		}
	}
	return qagida.Question{}
}

// decideAll decides on every teacher and stores the receipts.
func decideAll(ctx context.Context, db *sql.DB) error {
	all, err := teachers(ctx, db)
	if err != nil {
		return err
	}
	for _, t := range all {
		facts, err := json.Marshal(map[string]any{"applicant": t.applicant, "course": t.course})
		if err != nil {
			return err
		}
		receipt, err := eligibility.Receipt(facts, nil)
		if err != nil {
			return fmt.Errorf("teacher %d: %w", t.id, err)
		}
		text, err := json.Marshal(receipt)
		if err != nil {
			return err
		}
		if _, err := db.ExecContext(ctx, "INSERT INTO receipts (teacher_id, question, outcome, receipt) VALUES (?, ?, ?, ?)",
			t.id, receipt.Question, receipt.Decision.Outcome(), string(text)); err != nil {
			return err
		}
	}
	return nil
}

// list reads the receipts back, asks each question again, and prints what was decided.
func list(ctx context.Context, db *sql.DB, out io.Writer) error {
	rows, err := db.QueryContext(ctx, "SELECT teacher_id, receipt FROM receipts ORDER BY rowid")
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id int64
		var text []byte
		var receipt qagida.Receipt
		if err := rows.Scan(&id, &text); err != nil {
			return err
		}
		if err := json.Unmarshal(text, &receipt); err != nil {
			return fmt.Errorf("receipt of teacher %d: %w", id, err)
		}
		differences, err := eligibility.Verify(receipt)
		if err != nil {
			return fmt.Errorf("receipt of teacher %d: %w", id, err)
		}
		if err := show(out, id, &receipt, differences); err != nil {
			return err
		}
	}
	return rows.Err()
}

func show(out io.Writer, id int64, receipt *qagida.Receipt, differences []qagida.Difference) error {
	_, err := fmt.Fprintf(out, "teacher %d: %s\n", id, receipt.Decision)
	for _, d := range differences {
		if err == nil {
			_, err = fmt.Fprintf(out, "\t%s: recorded %q, now %q\n", d.Field, d.Recorded, d.Now)
		}
	}
	return err
}
