package main

import (
	"html"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
)

// asked is the day on which the tests look at the school.
var asked = qagida.MustDate(2026, 11, 21)

func TestMain(m *testing.M) {
	log.SetOutput(io.Discard)
	code := m.Run()
	stopPostgres()
	os.Exit(code)
}

// school is a site over an empty database, looked at on a day.
type school struct {
	*testing.T
	store  *store
	server *server
	site   http.Handler
	on     qagida.Date
	cookie *http.Cookie
}

func newSchool(t *testing.T) *school { return schoolIn(t, ":memory:") }

// schoolIn is a school over a database.
func schoolIn(t *testing.T, name string) *school {
	t.Helper()
	db, err := open(t.Context(), name)
	require.NoError(t, err)
	t.Cleanup(func() { _ = db.db.Close() })
	s := &school{T: t, store: db, on: asked}
	s.server, err = newServer(db, order95, func() qagida.Date { return s.on })
	require.NoError(t, err)
	s.server.name = "school.example"
	s.site = s.server.handler()
	return s
}

// everywhere runs a test on SQLite and on PostgreSQL.
func everywhere(t *testing.T, test func(*school)) {
	t.Run("sqlite", func(t *testing.T) { test(newSchool(t)) })
	t.Run("postgres", func(t *testing.T) { test(schoolIn(t, newPostgres(t))) })
}

// sampled fills a school with the invented teachers.
func (s *school) sampled() *school {
	s.Helper()
	require.NoError(s, fillSample(s.Context(), s.store, s.on, 0))
	s.server.roll.now = nil
	return s
}

func newSample(t *testing.T) *school {
	t.Helper()
	return newSchool(t).sampled()
}

func (s *school) do(r *http.Request) *httptest.ResponseRecorder {
	if s.cookie != nil {
		r.AddCookie(s.cookie)
	}
	w := httptest.NewRecorder()
	s.site.ServeHTTP(w, r)
	return w
}

// see reads a page, whatever its status.
func (s *school) see(path string) *httptest.ResponseRecorder {
	return s.do(httptest.NewRequest(http.MethodGet, path, nil))
}

// get reads a page that has to be there.
func (s *school) get(path string) string {
	s.Helper()
	w := s.see(path)
	require.Equal(s, http.StatusOK, w.Code, "GET %s: %s", path, plain(w.Body.String()))
	return w.Body.String()
}

// post sends a form: names and values in turn.
func (s *school) post(path string, typed ...string) *httptest.ResponseRecorder {
	form := url.Values{}
	for i := 0; i+1 < len(typed); i += 2 {
		form.Add(typed[i], typed[i+1])
	}
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return s.do(r)
}

// enter sends a form that has to be taken.
func (s *school) enter(path string, typed ...string) {
	s.Helper()
	w := s.post(path, typed...)
	require.Equal(s, http.StatusSeeOther, w.Code, "POST %s: %s", path, plain(w.Body.String()))
}

// refused sends a form that has to come back, and gives the faults by their fields.
func (s *school) refused(path string, typed ...string) map[string]string {
	s.Helper()
	w := s.post(path, typed...)
	require.Equal(s, http.StatusUnprocessableEntity, w.Code, "POST %s: %s", path, plain(w.Body.String()))
	return faultsOn(w.Body.String())
}

var faultMarks = regexp.MustCompile(`(?s)<(?:p|li|td)[^>]*class="fault"(?: id="(\w+)-fault")?[^>]*>(.*?)</(?:p|li|td)>`)

// faultsOn are the refusals that stand on a page by their fields.
func faultsOn(page string) map[string]string {
	list := map[string]string{}
	for _, m := range faultMarks.FindAllStringSubmatch(page, -1) {
		list[m[1]] = html.UnescapeString(m[2])
	}
	return list
}

var hiddenInputs = regexp.MustCompile(`<input type="hidden" name="(\w+)" value="([^"]*)"`)

// hidden are the values that a form carries along.
func (s *school) hidden(path string) (typed []string) {
	s.Helper()
	for _, m := range hiddenInputs.FindAllStringSubmatch(s.get(path), -1) {
		typed = append(typed, m[1], m[2])
	}
	return typed
}

// has asks that a page says each of the texts.
func (s *school) has(path string, texts ...string) {
	s.Helper()
	page := plain(s.get(path))
	for _, text := range texts {
		require.Contains(s, page, text, path)
	}
}

// lacks asks that a page says none of the texts.
func (s *school) lacks(path string, texts ...string) {
	s.Helper()
	page := plain(s.get(path))
	for _, text := range texts {
		require.NotContains(s, page, text, path)
	}
}

// findings are the outcomes that stand on a page, each before its provision.
var findings = regexp.MustCompile(`(?s)<li>\s*<span class="mark [^"]*">([^<]*)</span>\s*<p>[^<]*(?:</p>\s*<details class="law">\s*<summary>|<small>)([^<;]*)`)

// finds asks that a page shows one finding on a provision, with an outcome.
func (s *school) finds(path, provision, outcome string) {
	s.Helper()
	var outcomes []string
	for _, match := range findings.FindAllStringSubmatch(s.get(path), -1) {
		if html.UnescapeString(match[2]) == place(s.T, provision) {
			outcomes = append(outcomes, match[1])
		}
	}
	require.Equal(s, []string{outcome}, outcomes, "%s on %s", path, provision)
}

// place is how the library cites a provision.
func place(t *testing.T, text string) string {
	t.Helper()
	p, err := qagida.Parse[qagida.Provision](text)
	require.NoError(t, err)
	return p.Text(qagida.English)
}

// rows counts the rows of a table.
func (s *school) rows(table string) (n int) {
	s.Helper()
	require.NoError(s, s.store.db.QueryRow("SELECT count(*) FROM "+table).Scan(&n))
	return n
}

// spoil writes into the database past the program, as another one would.
func (s *school) spoil(statement string) {
	s.Helper()
	_, err := s.store.db.Exec(statement)
	require.NoError(s, err)
	s.server.roll.now = nil
}

// plain is the text of a page without its tags, one space between words.
func plain(page string) string {
	var b strings.Builder
	inside := false
	for _, r := range page {
		switch {
		case r == '<':
			inside = true
			b.WriteByte(' ')
		case r == '>':
			inside = false
		case !inside:
			b.WriteRune(r)
		}
	}
	text := strings.Join(strings.Fields(html.UnescapeString(b.String())), " ")
	return strings.NewReplacer(" ,", ",", " :", ":", " .", ".").Replace(text)
}

// lockedBuffer is a log that many write to.
type lockedBuffer struct {
	mu sync.Mutex
	b  strings.Builder
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

func (l *lockedBuffer) Reset() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.b.Reset()
}

// logOf is what the program writes to its log from now on.
func logOf(t testing.TB) *lockedBuffer {
	l := &lockedBuffer{}
	log.SetOutput(l)
	t.Cleanup(func() { log.SetOutput(io.Discard) })
	return l
}
