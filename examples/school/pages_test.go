package main

import (
	"html/template"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/qagida/qagida"
)

// Every page is there in every language, says which one it is, and loads nothing
// from elsewhere.
func TestPages(t *testing.T) {
	s := newSample(t)
	for lang := range qagida.Values[qagida.Lang]() {
		for path, title := range map[string]string{
			"/": "teachers", "/teachers/new": "new-teachers", "/teachers/1": "", "/teachers/1/edit": "edit-teachers",
			"/teachers/3/courses/new": "new-courses", "/courses/1/edit": "edit-courses",
			"/courses/4/certificates/new": "new-certificates", "/certificates/1/edit": "edit-certificates",
			"/courses/1/events/new": "new-events", "/events/1/edit": "edit-events",
			"/due": "due", "/calendar": "calendar", "/calendar?year=2030": "calendar",
		} {
			page := s.get("/" + lang.String() + path)
			heading := "<h1>" + template.HTMLEscapeString(say(lang, title))
			if title == "" {
				heading = "<h1>Мысалова Әлия</h1>"
			}
			for _, want := range []string{`<html lang="` + lang.String() + `">`, `name="viewport"`, heading, say(lang, "notice")} {
				if !strings.Contains(page, want) {
					t.Errorf("%s%s has no %s", lang, path, want)
				}
			}
			for _, bad := range []string{"<script", "style=", "http://", "https://", "unknown<", "ZgotmplZ", "<no value>"} {
				if strings.Contains(page, bad) {
					t.Errorf("%s%s has %s", lang, path, bad)
				}
			}
			for other := range qagida.Values[qagida.Lang]() {
				if !strings.Contains(page, `href="/`+other.String()+path+`"`) {
					t.Errorf("%s%s does not lead to itself in %s", lang, path, other)
				}
			}
			checkLabels(t, page)
		}
	}
}

var (
	controls = regexp.MustCompile(`<(?:input|select)[^>]* id="([^"]+)"`)
	ids      = regexp.MustCompile(` id="([^"]+)"`)
)

// checkLabels asks that every input has a label and every id is there once.
func checkLabels(t *testing.T, page string) {
	t.Helper()
	for _, control := range controls.FindAllStringSubmatch(page, -1) {
		if !strings.Contains(page, `<label for="`+control[1]+`">`) {
			t.Errorf("%s has no label", control[1])
		}
	}
	seen := map[string]bool{}
	for _, id := range ids.FindAllStringSubmatch(page, -1) {
		if seen[id[1]] {
			t.Errorf("the id %s stands twice", id[1])
		}
		seen[id[1]] = true
	}
}

func TestHeaders(t *testing.T) {
	s := newSchool(t)
	h := s.do(httptest.NewRequest(http.MethodGet, "/kk/", nil)).Header()
	for name, want := range map[string]string{
		"Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff",
		"Cache-Control": "no-store", "Content-Type": "text/html; charset=utf-8",
	} {
		if !strings.HasPrefix(h.Get(name), want) {
			t.Errorf("%s is %q", name, h.Get(name))
		}
	}
	for file, kind := range map[string]string{"/style.css": "text/css", "/icon.svg": "image/svg+xml"} {
		w := s.do(httptest.NewRequest(http.MethodGet, file, nil))
		if w.Code != http.StatusOK || !strings.HasPrefix(w.Header().Get("Content-Type"), kind) {
			t.Errorf("%s: %d, %s", file, w.Code, w.Header().Get("Content-Type"))
		}
	}
}

func TestWelcome(t *testing.T) {
	s := newSchool(t)
	for accepted, want := range map[string]string{"": "/kk/", "ru-KZ,ru;q=0.9,en;q=0.8": "/ru/", "en-GB": "/en/", "kk": "/kk/", "fr": "/kk/"} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header.Set("Accept-Language", accepted)
		if w := s.do(r); w.Code != http.StatusSeeOther || w.Header().Get("Location") != want {
			t.Errorf("%q goes to %s", accepted, w.Header().Get("Location"))
		}
	}
}

func TestNotThere(t *testing.T) {
	s := newSample(t)
	for path, want := range map[string]int{
		"/de/": http.StatusNotFound, "/unknown/": http.StatusNotFound, "/kk/nothing": http.StatusNotFound,
		"/kk/teachers/99": http.StatusNotFound, "/kk/teachers/0": http.StatusNotFound, "/kk/teachers/x": http.StatusNotFound, "/kk/teachers/-1": http.StatusNotFound,
		"/kk/teachers/99/courses/new": http.StatusNotFound, "/kk/courses/99/edit": http.StatusNotFound,
		"/kk/courses/99/events/new": http.StatusNotFound, "/kk/calendar?year=10000": http.StatusBadRequest,
	} {
		if w := s.do(httptest.NewRequest(http.MethodGet, path, nil)); w.Code != want {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
	if w := s.post("/kk/teachers/99/courses/new", "topic", "X"); w.Code != http.StatusNotFound {
		t.Errorf("a course of nobody: %d", w.Code)
	}
	if w := s.do(httptest.NewRequest(http.MethodGet, "/kk/teachers/1/delete", nil)); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("a link deletes: %d", w.Code)
	}
}

// A page of another site cannot change anything, whichever header tells of it.
func TestCrossOrigin(t *testing.T) {
	s := newSchool(t)
	for name, test := range map[string]struct {
		header, value string
		want          int
	}{
		"another site":        {"Sec-Fetch-Site", "cross-site", http.StatusForbidden},
		"a sister site":       {"Sec-Fetch-Site", "same-site", http.StatusForbidden},
		"an older browser":    {"Origin", "https://elsewhere.example", http.StatusForbidden},
		"no origin at all":    {"Origin", "null", http.StatusForbidden},
		"the form of a page":  {"Sec-Fetch-Site", "same-origin", http.StatusSeeOther},
		"its address in full": {"Origin", "http://example.com", http.StatusSeeOther},
	} {
		r := httptest.NewRequest(http.MethodPost, "/kk/teachers/new", strings.NewReader("name=A"))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set(test.header, test.value)
		if w := s.do(r); w.Code != test.want {
			t.Errorf("%s: %d", name, w.Code)
		}
	}
	people, err := s.store.teachers(t.Context())
	if err != nil || len(people) != 2 {
		t.Errorf("%d teachers, %v", len(people), err)
	}
}

// A name that was pointed at this machine is not answered, nor is it taken for
// the site's own.
func TestRebinding(t *testing.T) {
	server := httptest.NewServer(newSchool(t).site)
	defer server.Close()
	for host, want := range map[string]int{
		"": http.StatusOK, "localhost": http.StatusOK, "localhost:8080": http.StatusOK, "[::1]:8080": http.StatusOK,
		"school.example": http.StatusOK, "elsewhere.example": http.StatusMisdirectedRequest, "10.0.0.1:8080": http.StatusMisdirectedRequest,
	} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server.URL+"/kk/", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Host = host
		w, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		w.Body.Close()
		if w.StatusCode != want {
			t.Errorf("%q: %d", host, w.StatusCode)
		}
	}
}

// What was typed is text on every page, never a part of it.
func TestEscaping(t *testing.T) {
	s := newSchool(t)
	const nasty = `"><script>alert(1)</script>'&`
	s.enter("/kk/teachers/new", "name", nasty)
	s.enter("/kk/teachers/1/courses/new", "topic", nasty, "provider", nasty, "town", nasty, "place", "domestic", "hours", "40", "last", "2025-11-21", "certified", "true")
	s.enter("/kk/courses/1/certificates/new", "origin", "foreign", "number", nasty, "issued", "2021-11-30")
	s.enter("/kk/courses/1/events/new", "duty", "support", "date", "2026-01-01", "note", nasty)
	for _, path := range []string{"/kk/", "/kk/teachers/1", "/kk/teachers/1/edit", "/kk/courses/1/edit", "/kk/certificates/1/edit", "/kk/events/1/edit", "/kk/due", `/kk/calendar?x="><script>alert(1)</script>`} {
		page := s.do(&http.Request{Method: http.MethodGet, URL: mustURL(t, path), Header: http.Header{}, Host: "example.com", Body: http.NoBody})
		if page.Code != http.StatusOK || strings.Contains(page.Body.String(), "<script") {
			t.Errorf("%s: %d, with a script: %v", path, page.Code, strings.Contains(page.Body.String(), "<script"))
		}
	}
	page := s.post("/kk/teachers/new", "name", "", "iin", nasty).Body.String()
	if strings.Contains(page, "<script") || !strings.Contains(page, `value="&#34;&gt;&lt;script&gt;`) {
		t.Error("a refused form does not escape what was typed")
	}
}

// Each word has the three languages, and each is used.
func TestWords(t *testing.T) {
	var sources strings.Builder
	for _, pattern := range []string{"*.go", "pages/*.html"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if name == "words.go" || strings.HasSuffix(name, "_test.go") {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			sources.Write(text)
		}
	}
	made := []string{"kk", "ru", "en", looked, "fault-empty", "fault-iin"}
	for table, k := range kinds {
		made = append(made, "new-"+table, "edit-"+table)
		for _, i := range k.empty(0).inputs() {
			made = append(made, i.Name, "fault-"+i.Type)
			if _, found := words[i.Name]; !found {
				t.Errorf("%s has no label", i.Name)
			}
		}
	}
	for key, word := range words {
		if word.KK == "" || word.RU == "" || word.EN == "" {
			t.Errorf("%s is not in three languages", key)
		}
		if !slices.Contains(made, key) && !strings.Contains(sources.String(), `"`+key+`"`) {
			t.Errorf("%s is not used", key)
		}
	}
}
