package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
)

// course enters a teacher with one course of 40 hours.
func (s *school) course() {
	s.Helper()
	s.enter("/ru/teachers/new", "name", "Мысалова Әлия", "in_service_since", "2020-09-01")
	s.enter("/ru/teachers/1/courses/new", "topic", "Бағалау", "place", "domestic", "hours", "40", "first", "2026-03-02", "last", "2026-03-06", "certified", "true")
}

// A form that is sent twice makes one row, and the same thing entered on a second
// form is asked about, whatever the kind.
func TestTwice(t *testing.T) { everywhere(t, twice) }

func twice(s *school) {
	s.course()
	s.enter("/ru/courses/1/certificates/new", "origin", "annex-4", "issued", "2026-03-06")
	s.enter("/ru/courses/1/events/new", "duty", "support", "date", "2026-04-01")
	before := map[string]int{}
	for path, typed := range map[string][]string{
		"/ru/teachers/new":               {"name", "Үлгі  Болат", "iin", ""},
		"/ru/teachers/1/courses/new":     {"topic", "Жаңа", "place", "domestic", "hours", "20", "last", "2026-04-06"},
		"/ru/courses/1/events/new":       {"duty", "independent-works", "date", "2026-05-01"},
		"/ru/courses/1/certificates/new": nil,
	} {
		s.Run(path, func(t *testing.T) {
			s := &school{T: t, store: s.store, server: s.server, site: s.site, on: s.on}
			parts := strings.Split(path, "/")
			table := parts[len(parts)-2]
			before[table] = s.rows(table)
			if typed != nil {
				once := append(s.hidden(path), typed...)
				s.enter(path, once...)
				s.enter(path, once...) // a double click
				require.Equal(t, before[table]+1, s.rows(table))
			}
			again := typed
			if again == nil {
				again = []string{"origin", "annex-4", "issued", "2026-03-07"}
			} else {
				again = append([]string{typed[0], strings.ToUpper(typed[1])}, typed[2:]...)
				if table == "events" {
					again = typed
				}
			}
			faults := s.refused(path, again...)
			require.Len(t, faults, 1)
			if typed == nil {
				require.Equal(t, 1, s.rows(table), "a course has two certificates")
				s.refused(path, append(again, "again", "true")...)
				return
			}
			require.Equal(t, before[table]+1, s.rows(table))
			s.enter(path, append(again, "again", "true")...)
			require.Equal(t, before[table]+2, s.rows(table), "what is no repetition cannot be entered")
		})
	}
	s.has("/ru/", "достаточно: 40")
}

// The same form sent from many sides at once makes one row.
func TestTwiceAtOnce(t *testing.T) { everywhere(t, twiceAtOnce) }

func twiceAtOnce(s *school) {
	s.course()
	typed := append(s.hidden("/ru/teachers/1/courses/new"), "topic", "Жаңа", "last", "2026-04-06", "hours", "20")
	answers := make(chan int)
	for range 8 {
		go func() { answers <- s.post("/ru/teachers/1/courses/new", typed...).Code }()
	}
	for range 8 {
		require.Equal(s, http.StatusSeeOther, <-answers)
	}
	require.Equal(s, 2, s.rows("courses"))
}

// Two clerks on one form: the second is told what the first has changed, what was
// typed stays, and nothing is overwritten until it is sent once more.
func TestStale(t *testing.T) { everywhere(t, staleForms) }

func staleForms(s *school) {
	s.course()
	const path = "/ru/courses/1/edit"
	hidden := s.hidden(path)
	form := func(topic, hours string, more ...string) []string {
		return append(append([]string{"topic", topic, "place", "domestic", "hours", hours, "first", "2026-03-02", "last", "2026-03-06", "certified", "true"}, more...), hidden...)
	}
	s.enter(path, form("Бағалау", "72")...)
	s.enter(path, form("Бағалау", "72")...) // a double click changes nothing
	w := s.post(path, form("Критериалды бағалау", "20")...)
	require.Equal(s, http.StatusConflict, w.Code)
	page := w.Body.String()
	require.Contains(s, page, `class="fault">`+say(qagida.Russian, "stale"))
	require.Contains(s, page, `value="Критериалды бағалау"`)
	require.Contains(s, plain(page), "Сейчас записано: 72")
	require.NotContains(s, plain(page), "Сейчас записано: Астана")
	require.Contains(s, s.get(path), `value="Бағалау"`)
	require.Contains(s, s.get(path), `value="72"`)

	// Sent once more from the page that told it, it stands.
	hidden = nil
	for _, m := range hiddenInputs.FindAllStringSubmatch(page, -1) {
		hidden = append(hidden, m[1], m[2])
	}
	s.enter(path, form("Критериалды бағалау", "20")...)
	require.Contains(s, s.get(path), `value="Критериалды бағалау"`)

	// A form of a row that somebody has deleted is told so, and no new row takes it.
	hidden = s.hidden(path)
	s.enter("/ru/courses/1/delete")
	require.Equal(s, http.StatusNotFound, s.post(path, form("A", "20")...).Code)
	s.enter("/ru/teachers/1/courses/new", "topic", "B")
	require.Equal(s, http.StatusNotFound, s.post(path, form("A", "20")...).Code, "an old form changes a new row")
}

// A row that cannot be read is named on the page and in the log; the rest is shown,
// and the form mends it.
func TestBrokenRows(t *testing.T) { everywhere(t, brokenRows) }

func brokenRows(s *school) {
	s.sampled()
	log := logOf(s)
	for _, b := range []struct{ statement, link, mend, typed string }{
		{"UPDATE teachers SET workplace = 'nonsense' WHERE id = 2", "/ru/teachers/2/edit", "workplace", "other"},
		{"UPDATE courses SET last = '2026-02-30' WHERE id = 1", "/ru/courses/1/edit", "last", "2026-01-21"},
		{"UPDATE courses SET first = '2026-02-20', last = '2026-01-21' WHERE id = 1", "/ru/courses/1/edit", "first", "2026-01-10"},
		{"UPDATE certificates SET origin = 'home' WHERE id = 2", "/ru/certificates/2/edit", "origin", "annex-4"},
		{"UPDATE events SET duty = 'exam' WHERE id = 1", "/ru/events/1/edit", "duty", "support"},
	} {
		s.spoil(b.statement)
		log.Reset()
		page := s.get("/ru/")
		require.Contains(s, page, `href="`+b.link+`"`, b.statement)
		require.Contains(s, plain(page), "Примерова Анна", b.statement)
		require.Contains(s, log.String(), strings.Split(b.link, "/")[2]+" row", b.statement)
		for _, name := range []string{"Мысалова", "Болат", "nonsense", "2026-02-30"} {
			require.NotContains(s, log.String(), name)
		}
		for _, path := range []string{"/ru/due", "/ru/calendar.ics", "/ru/training.csv", "/ru/teachers/1", "/ru/teachers/2", "/ru/teachers/3", "/ru/history"} {
			s.get(path)
		}
		s.enter(b.link, s.mended(b.link, b.mend, b.typed)...)
		require.NotContains(s, s.get("/ru/"), b.link, b.statement)
	}
}

// mended is a form as it stands with one value changed.
func (s *school) mended(path, field, value string) (typed []string) {
	r, id := record(nil), int64(0)
	parts := strings.Split(path, "/")
	_, err := fmt.Sscan(parts[3], &id)
	require.NoError(s, err)
	r = kinds[parts[2]].empty(0)
	r.head().ID = id
	_, err = load(s.Context(), s.store.db, r)
	require.NoError(s, err)
	for _, i := range r.inputs() {
		values := i.get()
		if i.Name == field {
			values = []string{value}
		}
		for _, v := range values {
			typed = append(typed, i.Name, v)
		}
	}
	return append(typed, s.hidden(path)...)
}

// A file of another shape is refused at the start.
func TestShape(t *testing.T) {
	for name, statements := range map[string]string{
		"of another program":         "DROP TABLE events; DROP TABLE certificates; DROP TABLE receipts; DROP TABLE courses; PRAGMA user_version = 0",
		"of another program, same":   "ALTER TABLE teachers RENAME TO people; PRAGMA user_version = 0",
		"without a column":           "ALTER TABLE courses DROP COLUMN town",
		"without a table":            "DROP TABLE changes",
		"old, without a column":      "DROP TABLE school; DROP TABLE changes; DROP TABLE receipts; DROP TABLE imports; DROP TABLE sessions; DROP TABLE users; ALTER TABLE courses DROP COLUMN town; PRAGMA user_version = 0",
		"of a later version of this": "PRAGMA user_version = 99",
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "school.db")
			s := schoolIn(t, file)
			_, err := s.store.db.Exec(statements)
			require.NoError(t, err)
			require.NoError(t, s.store.db.Close())
			opened, err := open(t.Context(), file)
			if err == nil {
				_ = opened.db.Close()
			}
			require.ErrorContains(t, err, "school.db")
		})
	}
	for _, bad := range []string{filepath.Join(t.TempDir(), "none", "school.db"), "a?b", "postgres://127.0.0.1:1/none"} {
		_, err := open(t.Context(), bad)
		require.Error(t, err, bad)
	}
	other := filepath.Join(t.TempDir(), "other.db")
	db, err := sql.Open("sqlite", other)
	require.NoError(t, err)
	_, err = db.Exec("CREATE TABLE notes (text TEXT)")
	require.NoError(t, err)
	require.NoError(t, db.Close())
	before, err := os.ReadFile(other)
	require.NoError(t, err)
	_, err = open(t.Context(), other)
	require.ErrorContains(t, err, "notes")
	after, err := os.ReadFile(other)
	require.NoError(t, err)
	require.Equal(t, before, after, "the file of another program was changed")
}

// oldSchema is that of before versions were written, with and without the column that
// came last.
const oldSchema = `
CREATE TABLE teachers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, iin TEXT UNIQUE, %s education TEXT, workplace TEXT,
	knows_legislation INTEGER, basic_english INTEGER, holds_certificates INTEGER, documents TEXT, motivation_letter_language TEXT) STRICT;
CREATE TABLE courses (id INTEGER PRIMARY KEY, teacher_id INTEGER NOT NULL REFERENCES teachers ON DELETE CASCADE, topic TEXT NOT NULL,
	provider TEXT NOT NULL, place TEXT, town TEXT NOT NULL, hours INTEGER, first TEXT, last TEXT, release TEXT, salary_kept INTEGER, certified INTEGER) STRICT;
CREATE INDEX courses_of_teacher ON courses (teacher_id);
CREATE TABLE certificates (id INTEGER PRIMARY KEY, course_id INTEGER NOT NULL UNIQUE REFERENCES courses ON DELETE CASCADE,
	number TEXT NOT NULL, issued TEXT, revoked TEXT, origin TEXT NOT NULL) STRICT;
CREATE TABLE events (id INTEGER PRIMARY KEY, course_id INTEGER NOT NULL REFERENCES courses ON DELETE CASCADE,
	duty TEXT NOT NULL, date TEXT NOT NULL, note TEXT NOT NULL) STRICT;
CREATE INDEX events_of_course ON events (course_id);
INSERT INTO teachers (id, name, knows_legislation) VALUES (7, 'Үлгі', 1);
INSERT INTO courses (id, teacher_id, topic, provider, town, hours, last) VALUES (3, 7, 'Бағалау', '', '', 40, '2026-03-06');
INSERT INTO certificates (id, course_id, number, issued, origin) VALUES (5, 3, '', '2026-03-06', 'annex-4');
INSERT INTO events (id, course_id, duty, date, note) VALUES (9, 3, 'support', '2026-04-01', '');`

// A file of before versions were written is brought to today's shape, whole, and kept
// as it was beside it; opened again, it is left alone.
func TestOlderFile(t *testing.T) {
	for _, service := range []string{"", "in_service_since TEXT,"} {
		folder := t.TempDir()
		file := filepath.Join(folder, "school.db")
		db, err := sql.Open("sqlite", file)
		require.NoError(t, err)
		_, err = db.Exec(fmt.Sprintf(oldSchema, service))
		require.NoError(t, err)
		require.NoError(t, db.Close())
		for range 2 {
			s := schoolIn(t, file)
			s.has("/en/teachers/7", "Үлгі", "Бағалау", "valid until 6 March 2031", "post-course support: 7 March 2026 – 6 March 2027, done: 1")
			require.NoError(t, s.store.db.Close())
		}
		copies, err := filepath.Glob(file + ".version-0-*")
		require.NoError(t, err)
		require.Len(t, copies, 1)
		kept, err := sql.Open("sqlite", copies[0])
		require.NoError(t, err)
		var name string
		require.NoError(t, kept.QueryRow("SELECT name FROM teachers").Scan(&name))
		require.Equal(t, "Үлгі", name)
		require.NoError(t, kept.Close())
	}
}

// Who changed what and when can be read; of a teacher who is deleted nothing stays.
func TestHistory(t *testing.T) { everywhere(t, history) }

func history(s *school) {
	s.course()
	s.enter("/ru/courses/1/edit", "topic", "Бағалау", "place", "domestic", "hours", "72", "first", "2026-03-02", "last", "2026-03-06", "certified", "true")
	s.has("/ru/teachers/1/history", "Академические часы: 40 72", "Последний день: 6 марта 2026 года", "курс, изменено", "педагог, внесено")
	s.enter("/ru/courses/1/delete")
	s.has("/ru/history", "курс, удалено", "Тема: Бағалау")
	s.has("/kk/teachers/1/history", "Академиялық сағат: 72")
	var data struct {
		Teacher map[string]any   `json:"teacher"`
		History []map[string]any `json:"history"`
	}
	require.NoError(s, json.Unmarshal([]byte(s.get("/ru/teachers/1/data.json")), &data))
	require.Equal(s, "Мысалова Әлия", data.Teacher["name"])
	require.Len(s, data.History, 4)
	s.enter("/ru/teachers/1/delete")
	s.has("/ru/history", "удалено со всеми данными")
	s.lacks("/ru/history", "Мысалова", "Бағалау", "сентября")
	for _, table := range []string{"teachers", "courses", "receipts"} {
		require.Zero(s, s.rows(table))
	}
}

// A decision that was kept is shown as it was, whatever has changed since.
func TestReceipt(t *testing.T) { everywhere(t, receipts) }

func receipts(s *school) {
	s.course()
	for _, question := range []string{"qualification.eligibility", "planning.balance", "certificate.status", "postcourse.progress"} {
		w := s.post("/ru/teachers/1/receipts", "question", question, "course", "1")
		require.Equal(s, http.StatusSeeOther, w.Code, question)
		s.has(w.Header().Get("Location"), "Мысалова Әлия", say(qagida.Russian, question), "ответит так же")
	}
	s.has("/ru/receipts/2", "засчитано 40 академических часов")
	s.enter("/ru/courses/1/edit", "topic", "Бағалау", "place", "domestic", "hours", "72", "first", "2026-03-02", "last", "2026-03-06", "certified", "true")
	s.has("/ru/receipts/2", "засчитано 40 академических часов", "21 ноября 2026 года")
	s.has("/ru/teachers/1", "достаточно: 72", "Сохранённые решения")
	for _, typed := range [][]string{{"question", "x"}, {"question", "certificate.status"}, {"question", "certificate.status", "course", "9"}} {
		require.Equal(s, http.StatusNotFound, s.post("/ru/teachers/1/receipts", typed...).Code)
	}
	require.Equal(s, http.StatusNotFound, s.see("/ru/receipts/99").Code)
}

// A copy is made while the program runs, of either kind of database, and put in the
// place of either kind; the pages show at once what it holds.
func TestBackup(t *testing.T) { everywhere(t, backup) }

func backup(s *school) {
	s.sampled()
	before := s.get("/ru/")
	file := filepath.Join(s.TempDir(), "copy.db")
	o := options{command: []string{"backup", file}}
	require.NoError(s, o.runCommand(s.Context(), s.store))
	require.ErrorContains(s, o.runCommand(s.Context(), s.store), "there already")
	copied := schoolIn(s.T, file)
	require.Equal(s, before, copied.get("/ru/"))
	require.Equal(s, s.uid(), copied.uid(), "a copy is the same school")
	require.NoError(s, copied.store.db.Close())

	s.enter("/ru/teachers/3/edit", "name", "Басқа", "again", "true")
	stale := append(s.hidden("/ru/teachers/3/edit"), "name", "X")
	s.enter("/ru/teachers/2/delete")
	s.enter("/ru/teachers/new", "name", "Жаңа")
	s.has("/ru/", "Жаңа")
	o.command[0] = "restore"
	other, err := open(context.Background(), s.store.name)
	require.NoError(s, err)
	target := other
	if s.store.name == ":memory:" { // another connection would be another database
		target = s.store
	}
	require.NoError(s, o.runCommand(s.Context(), target))
	require.NoError(s, other.db.Close())
	require.Equal(s, before, s.get("/ru/"))
	s.has("/ru/history", "восстановлено из копии")
	s.enter("/ru/teachers/new", "name", "Кейінгі")
	require.Equal(s, http.StatusConflict, s.post("/ru/teachers/3/edit", stale...).Code, "a form of before changes what was restored")
}

// Both kinds of database hold the same after one was copied into the other.
func TestMove(t *testing.T) {
	file := schoolIn(t, filepath.Join(t.TempDir(), "school.db")).sampled()
	name := filepath.Join(t.TempDir(), "copy.db")
	require.NoError(t, file.store.backup(t.Context(), name))
	server := schoolIn(t, newPostgres(t))
	require.NoError(t, server.store.restore(t.Context(), name))
	for _, path := range []string{"/kk/", "/ru/teachers/3", "/en/due", "/ru/training.csv", "/ru/calendar.ics"} {
		require.Equal(t, file.get(path), server.get(path), path)
	}
	server.enter("/ru/teachers/new", "name", "Жаңа")
	require.Equal(t, 6, server.rows("teachers"))
}

// The file keeps what was entered; opening it again changes nothing.
func TestFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "school.db")
	for range 2 {
		s := schoolIn(t, file).sampled()
		people, bad, err := teachers(t.Context(), s.store.db)
		require.NoError(t, err)
		require.Empty(t, bad)
		require.Len(t, people, len(sampleTeachers))
		require.Len(t, people[0].Courses[0].Events, 4)
		require.Equal(t, "AB № 000101", people[0].Courses[0].Certificate.Number)
		require.NoError(t, s.store.db.Close())
	}
}

// What another program, or another process of this one, writes is seen at once.
func TestTwoProcesses(t *testing.T) {
	file := filepath.Join(t.TempDir(), "school.db")
	for name, pair := range map[string][2]func() *school{
		"sqlite": {func() *school { return schoolIn(t, file) }, func() *school { return schoolIn(t, file) }},
		"postgres": func() [2]func() *school {
			var address string
			first := func() *school { address = newPostgres(t); return schoolIn(t, address) }
			return [2]func() *school{first, func() *school { return schoolIn(t, address) }}
		}(),
	} {
		t.Run(name, func(t *testing.T) {
			a := pair[0]()
			b := pair[1]()
			for i, s := range []*school{a, b, a, b} {
				s.enter("/kk/teachers/new", "name", fmt.Sprintf("Педагог %d", i))
				for _, other := range []*school{a, b} {
					other.has("/kk/", fmt.Sprintf("Педагог %d", i))
				}
			}
		})
	}
	a, b := schoolIn(t, file), schoolIn(t, file)
	a.has("/kk/", "Педагог 0")
	_, err := b.store.db.Exec("UPDATE teachers SET name = 'Сырттан' WHERE id = 1") // as another program would
	require.NoError(t, err)
	a.has("/kk/", "Сырттан")
}

// uid is the part of its own that a school has in its calendar.
func (s *school) uid() string {
	uid, _, err := s.store.marks(s.Context())
	require.NoError(s, err)
	return uid
}
