package main

import (
	"html"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
)

// asked is the day on which the tests look at the school.
var asked = qagida.MustDate(2026, 11, 21)

// school is a site over an empty database, looked at on a day.
type school struct {
	*testing.T
	store *store
	site  http.Handler
	on    qagida.Date
}

func newSchool(t *testing.T) *school {
	t.Helper()
	db, err := open(":memory:")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.db.Close() })
	s := &school{T: t, store: db, on: asked}
	site, err := newServer(db, order95, func() qagida.Date { return s.on })
	if err != nil {
		t.Fatal(err)
	}
	site.name = "school.example"
	s.site = site.handler()
	return s
}

// newSample is a school with the invented teachers.
func newSample(t *testing.T) *school {
	t.Helper()
	s := newSchool(t)
	if err := fillSample(t.Context(), s.store, s.on); err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *school) do(r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	s.site.ServeHTTP(w, r)
	return w
}

// get reads a page that has to be there.
func (s *school) get(path string) string {
	s.Helper()
	w := s.do(httptest.NewRequest(http.MethodGet, path, nil))
	if w.Code != http.StatusOK {
		s.Fatalf("GET %s: %d\n%s", path, w.Code, w.Body)
	}
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
	if w := s.post(path, typed...); w.Code != http.StatusSeeOther {
		s.Fatalf("POST %s: %d\n%s", path, w.Code, w.Body)
	}
}

// has asks that a page says each of the texts.
func (s *school) has(path string, texts ...string) {
	s.Helper()
	page := plain(s.get(path))
	for _, text := range texts {
		if !strings.Contains(page, text) {
			s.Errorf("%s does not say %q:\n%s", path, text, page)
		}
	}
}

// findings are the outcomes that stand on a page, each before its provision.
var findings = regexp.MustCompile(`(?s)<li>\s*<span class="mark [^"]*">([^<]*)</span>.*?<code>([^<]*)</code>`)

// finds asks that a page shows one finding on a provision, with an outcome.
func (s *school) finds(path, provision, outcome string) {
	s.Helper()
	var outcomes []string
	for _, match := range findings.FindAllStringSubmatch(s.get(path), -1) {
		if match[2] == provision {
			outcomes = append(outcomes, match[1])
		}
	}
	require.Equal(s, []string{outcome}, outcomes, "%s on %s", path, provision)
}

// lacks asks that a page says none of the texts.
func (s *school) lacks(path string, texts ...string) {
	s.Helper()
	page := plain(s.get(path))
	for _, text := range texts {
		if strings.Contains(page, text) {
			s.Errorf("%s says %q:\n%s", path, text, page)
		}
	}
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
