package main

import (
	"database/sql"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The rules as functions of SQL, on both sides of each boundary; what is not
// stated is NULL.
func TestFunctions(t *testing.T) {
	require.NoError(t, registerFunctions())
	s := newSchool(t)
	for call, want := range map[string]string{
		"certificate_last_day('2026-03-06')":                                      "2031-03-06",
		"certificate_last_day('2020-02-29')":                                      "2025-02-28",
		"certificate_last_day(NULL)":                                              "NULL",
		"certificate_status('2026-03-06', '2026-03-05')":                          "not-yet-valid",
		"certificate_status('2026-03-06', '2026-03-06')":                          "valid",
		"certificate_status('2026-03-06', '2031-03-06')":                          "valid",
		"certificate_status('2026-03-06', '2031-03-07')":                          "expired",
		"certificate_status('2026-03-06', '2028-01-10', '2028-01-10')":            "revoked",
		"certificate_status('2026-03-06', '2028-01-09', '2028-01-10', 'annex-4')": "valid",
		"certificate_status('2026-03-06', '2040-01-01', NULL, 'foreign')":         "not-set",
		"certificate_status(NULL, '2028-01-09')":                                  "NULL",
		"course_kind('domestic', 35)":                                             "none",
		"course_kind('domestic', 36)":                                             "short",
		"course_kind('domestic', 107)":                                            "short",
		"course_kind('domestic', 108)":                                            "long",
		"course_kind('domestic', NULL)":                                           "NULL",
		"course_kind('abroad', 40)":                                               "NULL",
		"course_kind('abroad', 40, '2026-01-10', '2026-04-10')":                   "short",
		"course_kind('abroad', 40, '2026-01-10', '2026-04-11')":                   "long",
		"iin_valid('870314440002')":                                               "1",
		"iin_valid('870314440003')":                                               "0",
		"iin_valid(NULL)":                                                         "NULL",
	} {
		got := sql.NullString{}
		err := s.store.db.QueryRow("SELECT " + call).Scan(&got)
		if !got.Valid {
			got.String = "NULL"
		}
		if err != nil || got.String != want {
			t.Errorf("%s is %s, %v", call, got.String, err)
		}
	}
	for call, reason := range map[string]string{
		"certificate_last_day('2026-02-30')":                           "2026-02-30",
		"certificate_last_day(20260306)":                               "20260306",
		"certificate_last_day('9999-01-01')":                           "9999",
		"certificate_last_day()":                                       "arguments",
		"certificate_status('2026-03-06', '2028-01-10', '2026-03-05')": "before the day of issue",
		"certificate_status('2026-03-06')":                             "arguments",
		"course_kind('home', 36)":                                      "home",
		"course_kind('domestic', -1)":                                  "negative",
		"iin_valid()":                                                  "arguments",
	} {
		var got any
		if err := s.store.db.QueryRow("SELECT " + call).Scan(&got); err == nil || !strings.Contains(err.Error(), reason) {
			t.Errorf("%s is %v, %v", call, got, err)
		}
	}
}

// A function serves in a condition over the school's own table, and in an index.
func TestFunctionsOverTables(t *testing.T) {
	require.NoError(t, registerFunctions())
	s := newSample(t)
	if _, err := s.store.db.Exec("CREATE INDEX certificates_end ON certificates (certificate_last_day(issued))"); err != nil {
		t.Fatal(err)
	}
	var name, plan string
	const ended = "FROM certificates JOIN courses ON courses.id = course_id JOIN teachers ON teachers.id = teacher_id WHERE certificate_last_day(issued) < '2026-11-21'"
	if err := s.store.db.QueryRow("SELECT name " + ended).Scan(&name); err != nil || name != "Үлгіұлы Болат" {
		t.Errorf("%s, %v", name, err)
	}
	var skip any
	if err := s.store.db.QueryRow("EXPLAIN QUERY PLAN SELECT name "+ended).Scan(&skip, &skip, &skip, &plan); err != nil || !strings.Contains(plan, "certificates_end") {
		t.Errorf("%s, %v", plan, err)
	}
}

// The command asks in SQL and cannot write.
func TestQuery(t *testing.T) {
	file := filepath.Join(t.TempDir(), "school.db")
	s := schoolIn(t, file).sampled()
	require.NoError(t, s.store.db.Close())
	var out strings.Builder
	ask := func(statement string) error {
		out.Reset()
		o, err := parse([]string{"-db", file, "query", statement})
		require.NoError(t, err)
		o.out = &out
		return run(t.Context(), o)
	}
	require.NoError(t, ask("SELECT id, certificate_last_day(issued) AS last FROM certificates ORDER BY id LIMIT 1"))
	require.Equal(t, "id\tlast\n1\t2031-01-21\n", strings.ReplaceAll(out.String(), asked.String(), ""))
	require.Error(t, ask("DELETE FROM teachers"))
	require.Error(t, ask("SELECT nothing"))
}
