package main

import (
	"bytes"
	"context"
	"database/sql"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

func open(t *testing.T) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(t.TempDir(), "teachers.db"))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	_, err = db.Exec(schema)
	require.NoError(t, err)
	return db
}

// From a table with NULLs, through decisions, to receipts and back.
func TestFromATableToReceiptsAndBack(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(context.Background(), &out, filepath.Join(t.TempDir(), "teachers.db")))
	require.Equal(t, `teacher 1: qualification.eligibility: met
teacher 2: qualification.eligibility: undetermined (applicant-workplace, applicant-legislation, applicant-english, `+
		`document-application, document-questionnaire, document-identity, document-certificates, document-motivation-letter)
teacher 3: qualification.eligibility: not-met (document-application, document-questionnaire, document-identity; `+
		`undetermined: applicant-education, applicant-workplace, applicant-legislation, applicant-english, `+
		`document-certificates, document-motivation-letter)
`, out.String())
}

// Every fact comes back as it was: NULL is not known, and a set that is known to be
// empty is not.
func TestTeachersReadBack(t *testing.T) {
	db, ctx := open(t), context.Background()
	for _, one := range sample {
		require.NoError(t, insert(ctx, db, one))
	}
	all, err := teachers(ctx, db)
	require.NoError(t, err)
	require.Len(t, all, len(sample))
	for i, one := range all {
		require.Equal(t, sample[i], one)
	}
	require.False(t, all[1].applicant.Documents.Known())
	require.True(t, all[2].applicant.Documents.Known())
}

// What other systems write into such a table is read too.
func TestOtherSystemsWriteTheTable(t *testing.T) {
	db := open(t)
	_, err := db.Exec(`INSERT INTO teachers (id, education, workplace, knows_legislation, documents, course_hours, course_first)
		VALUES (1, 'vocational, retraining', 'education-authority', 1, '{application,"iin"}', 72, '2026-03-02')`)
	require.NoError(t, err)
	all, err := teachers(context.Background(), db)
	require.NoError(t, err)
	require.Equal(t, qagida.SetOf(qualification.Vocational, qualification.Retraining), all[0].applicant.Education)
	require.Equal(t, qagida.SetOf(qualification.Application, qualification.IINDocument), all[0].applicant.Documents)
	require.Equal(t, qagida.Yes, all[0].applicant.KnowsLegislation)
	require.Equal(t, qagida.CountOf(72), all[0].course.Hours)
	require.Equal(t, qagida.MustDate(2026, 3, 2), all[0].course.First)
}

// One bad cell names its column, its value and the words allowed.
func TestABadCellIsNamed(t *testing.T) {
	for column, v := range map[string]struct{ stored, words string }{
		"education":         {"'doctor'", `"doctor": is not one of: higher-pedagogical, postgraduate`},
		"documents":         {"''", `NULL for a set that is not known, [] or {} for one that is known to be empty; the words allowed: application`},
		"workplace":         {"''", "is not one of: education-organisation, education-authority, methodological-body, other; store NULL"},
		"knows_legislation": {"2", "must be 0 or 1"},
		"course_hours":      {"'forty'", `"forty": must be stored as a whole number`},
		"course_first":      {"'2026-02-30'", "2026-02-30"},
	} {
		t.Run(column, func(t *testing.T) {
			db := open(t)
			_, err := db.Exec("INSERT INTO teachers (id, " + column + ") VALUES (7, " + v.stored + ")")
			require.NoError(t, err)
			_, err = teachers(context.Background(), db)
			require.ErrorContains(t, err, "teacher 7")
			require.ErrorContains(t, err, `name "`+column+`"`)
			require.ErrorContains(t, err, v.words)
			var refusal *qagida.InputError
			require.ErrorAs(t, err, &refusal)
		})
	}
}

// A receipt that somebody changed says where.
func TestAChangedReceiptIsSeen(t *testing.T) {
	db, ctx := open(t), context.Background()
	require.NoError(t, insert(ctx, db, sample[2]))
	require.NoError(t, decideAll(ctx, db))
	_, err := db.Exec(`UPDATE receipts SET receipt = json_set(receipt, '$.facts.applicant.documents', json('["application"]'))`)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, list(ctx, db, &out))
	require.Contains(t, out.String(), `decision.findings.document-application: recorded "not-met, order95/8.1", now "met, order95/8.1"`)
}
