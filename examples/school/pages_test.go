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
	"time"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
)

// Every page is there in every language, says which one it is, and loads nothing
// from elsewhere.
func TestPages(t *testing.T) { everywhere(t, pages) }

func pages(s *school) {
	s.sampled()
	s.enter("/kk/teachers/1/receipts", "question", "planning.balance")
	for lang := range qagida.Values[qagida.Lang]() {
		for path, title := range map[string]string{
			"/": "teachers", "/?state=overdue": "teachers", "/teachers/new": "new-teachers", "/teachers/1": "", "/teachers/1/edit": "edit-teachers",
			"/teachers/3/courses/new": "new-courses", "/courses/1/edit": "edit-courses",
			"/courses/4/certificates/new": "new-certificates", "/certificates/1/edit": "edit-certificates",
			"/courses/1/events/new": "new-events", "/events/1/edit": "edit-events",
			"/due": "due", "/due?month=2027-01": "due", "/calendar": "calendar", "/calendar?year=2030": "calendar",
			"/history": "history", "/teachers/1/history": "history", "/import": "import", "/login": "login", "/receipts/1": "receipt",
		} {
			page := s.get("/" + lang.String() + path)
			heading := "<h1>" + template.HTMLEscapeString(say(lang, title))
			if title == "" {
				heading = "<h1>Мысалова Әлия</h1>"
			}
			for _, want := range []string{`<html lang="` + lang.String() + `">`, `name="viewport"`, heading, say(lang, "notice")} {
				require.Contains(s, page, want, path)
			}
			for _, bad := range []string{"<script", "style=", "http://", "https://", "unknown<", "ZgotmplZ", "<no value>", "%!", "&lt;nil"} {
				require.NotContains(s, page, bad, path)
			}
			for other := range qagida.Values[qagida.Lang]() {
				require.Contains(s, page, `href="/`+other.String()+template.HTMLEscapeString(path)+`"`, path)
			}
			require.Less(s, len(page), 100_000, path)
			checkLabels(s.T, page)
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
		require.Contains(t, page, `<label for="`+control[1]+`">`)
	}
	seen := map[string]bool{}
	for _, id := range ids.FindAllStringSubmatch(page, -1) {
		require.False(t, seen[id[1]], "the id %s stands twice", id[1])
		seen[id[1]] = true
	}
}

// The first page says in numbers what is wrong, leads from each number to those whom
// it concerns, and lists what is wrong first.
func TestOverview(t *testing.T) { everywhere(t, overview) }

func overview(s *school) {
	s.sampled()
	s.has("/en/", "1 Overdue after a course", "1 Too few hours", "1 Certificate no longer valid", "0 Certificate ends within 3 months",
		"2 Cannot apply: something is missing", "2 A fact is not known", "5 Everybody")
	page := plain(s.get("/en/"))
	order := []int{}
	for _, name := range []string{"Үлгіұлы Болат", "Образцов Тимур", "Ережеева Күнсұлу", "Мысалова Әлия", "Примерова Анна"} {
		order = append(order, strings.Index(page, name))
	}
	require.True(s, slices.IsSorted(order), "%v", order)
	for query, want := range map[string]string{
		"state=overdue": "Үлгіұлы Болат", "state=unknown": "Образцов Тимур, Ережеева Күнсұлу", "q=анна": "Примерова Анна", "q=ӘЛИЯ": "Мысалова Әлия",
		"q=920229": "Ережеева Күнсұлу", "course=жоба": "Ережеева Күнсұлу", "course=LEARNING": "Примерова Анна", "state=unknown&course=жоба": "Ережеева Күнсұлу",
		"q=nobody": "", "state=nonsense": "", "state=expiring": "",
	} {
		page := s.get("/en/?" + query)
		require.Equal(s, want, strings.Join(namesOn(page), ", "), query)
		if want == "" {
			require.Contains(s, page, "There are no such teachers.")
		}
	}
}

var rowNames = regexp.MustCompile(`<th role="rowheader" scope="row"><a href="[^"]*">([^<]*)</a>`)

func namesOn(page string) (names []string) {
	for _, m := range rowNames.FindAllStringSubmatch(page, -1) {
		names = append(names, m[1])
	}
	return names
}

// A list has fifty on a page, everybody once, and the filter goes along.
func TestPager(t *testing.T) {
	s := newSchool(t)
	require.NoError(t, fillSample(t.Context(), s.store, s.on, 120))
	seen, path := map[string]bool{}, "/ru/?q=ова"
	next := regexp.MustCompile(`rel="next" href="([^"]+)"`)
	for pages := 1; ; pages++ {
		page := s.get(path)
		for _, name := range namesOn(page) {
			require.False(t, seen[name], name)
			seen[name] = true
			require.Contains(t, strings.ToLower(name), "ова")
		}
		m := next.FindStringSubmatch(page)
		if m == nil {
			require.Equal(t, 2, pages)
			break
		}
		require.Len(t, namesOn(page), pageSize)
		path = "/ru/" + strings.ReplaceAll(m[1], "&amp;", "&")
	}
	require.Greater(t, len(seen), 60)
	require.Equal(t, s.get("/ru/?page=3"), strings.ReplaceAll(s.get("/ru/?page=99"), "page=99", "page=3"), "a page beyond is the last")
	for _, page := range []string{"0", "-1", "x", "99999999999999999999"} {
		s.get("/ru/?page=" + page)
	}
}

// A state is told by words, none of which differ from another by two letters.
func TestStatesApart(t *testing.T) {
	for lang := range qagida.Values[qagida.Lang]() {
		var said []string
		for _, key := range []string{
			"certificate-valid", "certificate-ends-on", "certificate-expired", "certificate-none", "certificate-unknown", "hours-short", "hours-enough",
			"hours-over", "hours-unknown", "duties-overdue", "duties-next", "duties-done", "duties-none", "duties-unknown", "apply-yes", "apply-no", "apply-unknown",
		} {
			said = append(said, say(lang, key))
		}
		for i, a := range said {
			for _, b := range said[i+1:] {
				require.Greater(t, distance([]rune(a), []rune(b)), 3, "%q and %q", a, b)
			}
		}
	}
}

// distance counts the letters that have to change to make one word of another.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before := row[0]
		row[0] = i + 1
		for j := range b {
			cost := before
			if a[i] != b[j] {
				cost++
			}
			before, row[j+1] = row[j+1], min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

func TestHeaders(t *testing.T) {
	s := newSchool(t)
	h := s.see("/kk/").Header()
	for name, want := range map[string]string{
		"Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff",
		"Cache-Control": "no-store", "Content-Type": "text/html; charset=utf-8",
	} {
		require.True(t, strings.HasPrefix(h.Get(name), want), "%s is %q", name, h.Get(name))
	}
	for file, kind := range map[string]string{"/style.css": "text/css", "/icon.svg": "image/svg+xml"} {
		w := s.see(file)
		require.Equal(t, http.StatusOK, w.Code)
		require.True(t, strings.HasPrefix(w.Header().Get("Content-Type"), kind), file)
	}
}

func TestWelcome(t *testing.T) {
	s := newSchool(t)
	for accepted, want := range map[string]string{"": "/kk/", "ru-KZ,ru;q=0.9,en;q=0.8": "/ru/", "en-GB": "/en/", "kk": "/kk/", "fr": "/kk/"} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header.Set("Accept-Language", accepted)
		w := s.do(r)
		require.Equal(t, http.StatusSeeOther, w.Code)
		require.Equal(t, want, w.Header().Get("Location"), accepted)
	}
}

func TestNotThere(t *testing.T) { everywhere(t, notThere) }

func notThere(s *school) {
	s.sampled()
	for path, want := range map[string]int{
		"/de/": http.StatusNotFound, "/unknown/": http.StatusNotFound, "/kk/nothing": http.StatusNotFound,
		"/kk/teachers/99": http.StatusNotFound, "/kk/teachers/0": http.StatusNotFound, "/kk/teachers/x": http.StatusNotFound,
		"/kk/teachers/-1": http.StatusNotFound, "/kk/teachers/99999999999999999999": http.StatusNotFound,
		"/kk/teachers/99/courses/new": http.StatusNotFound, "/kk/courses/99/edit": http.StatusNotFound, "/kk/courses/0/edit": http.StatusNotFound,
		"/kk/courses/99/events/new": http.StatusNotFound, "/kk/teachers/99/calendar.ics": http.StatusNotFound, "/kk/teachers/99/data.json": http.StatusNotFound,
		"/kk/teachers/99/history": http.StatusNotFound, "/kk/receipts/1": http.StatusNotFound,
		"/kk/calendar?year=10000": http.StatusBadRequest, "/kk/due?month=2026-13": http.StatusBadRequest, "/kk/due?month=x": http.StatusBadRequest,
		"/kk/due?month=9999-12": http.StatusOK, "/kk/due?month=0001-01": http.StatusOK, "/kk/due?show=nonsense": http.StatusOK,
	} {
		require.Equal(s, want, s.see(path).Code, path)
	}
	require.Equal(s, http.StatusNotFound, s.post("/kk/teachers/99/courses/new", "topic", "X").Code)
	require.Equal(s, http.StatusNotFound, s.post("/kk/courses/99/delete").Code)
	require.Equal(s, http.StatusMethodNotAllowed, s.see("/kk/teachers/1/delete").Code, "a link deletes")
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
		r := httptest.NewRequest(http.MethodPost, "/kk/teachers/new", strings.NewReader("again=true&name=A"))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set(test.header, test.value)
		require.Equal(t, test.want, s.do(r).Code, name)
	}
	require.Equal(t, 2, s.rows("teachers"))
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
		require.NoError(t, err)
		r.Host = host
		w, err := http.DefaultClient.Do(r)
		require.NoError(t, err)
		require.NoError(t, w.Body.Close())
		require.Equal(t, want, w.StatusCode, host)
	}
}

// What was typed is text on every page, never a part of it.
func TestEscaping(t *testing.T) {
	s := newSchool(t)
	const nasty = `"><script>alert(1)</script>'&`
	s.enter("/kk/teachers/new", "name", nasty)
	s.enter("/kk/teachers/1/courses/new", "topic", nasty, "provider", nasty, "town", nasty, "place", "domestic", "hours", "40", "last", "2021-11-21", "certified", "true")
	s.enter("/kk/courses/1/certificates/new", "origin", "foreign", "number", nasty, "issued", "2021-11-30")
	s.enter("/kk/courses/1/events/new", "duty", "support", "date", "2026-01-01", "note", nasty)
	s.enter("/kk/teachers/1/receipts", "question", "certificate.status", "course", "1")
	for _, path := range []string{
		"/kk/", "/kk/teachers/1", "/kk/teachers/1/edit", "/kk/courses/1/edit", "/kk/certificates/1/edit", "/kk/events/1/edit", "/kk/due", "/kk/history",
		"/kk/receipts/1", `/kk/calendar?x="><script>alert(1)</script>`, `/kk/?q="><script>alert(1)</script>`,
	} {
		before, query, _ := strings.Cut(path, "?")
		r := httptest.NewRequest(http.MethodGet, before, nil)
		r.URL.RawQuery = query
		page := s.do(r)
		require.Equal(t, http.StatusOK, page.Code, path)
		require.NotContains(t, page.Body.String(), "<script", path)
	}
	page := s.post("/kk/teachers/new", "name", "", "iin", nasty).Body.String()
	require.NotContains(t, page, "<script")
	require.Contains(t, page, `value="&#34;&gt;&lt;script&gt;`)
}

// Each word has the three languages, takes the same values in each, and each is used.
func TestWords(t *testing.T) {
	var sources strings.Builder
	for _, pattern := range []string{"*.go", "pages/*.html"} {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, name := range names {
			if name == "words.go" || strings.HasSuffix(name, "_test.go") {
				continue
			}
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			sources.Write(text)
		}
	}
	made := []string{"kk", "ru", "en", looked, "fault-empty", "fault-iin"}
	for table, k := range kinds {
		made = append(made, "new-"+table, "edit-"+table, "table-"+table)
		for _, i := range k.empty(0).inputs() {
			made = append(made, i.Name, "fault-"+i.Type)
			require.Contains(t, words, i.Name)
		}
	}
	for state := range states {
		made = append(made, "state-"+state.String())
	}
	for _, did := range []string{"added", "changed", "deleted", "erased", "restored"} {
		made = append(made, "did-"+did)
	}
	values := regexp.MustCompile(`%[sd]`)
	for key, word := range words {
		require.NotContains(t, []string{word.KK, word.RU, word.EN}, "", key)
		require.Equal(t, values.FindAllString(word.RU, -1), values.FindAllString(word.KK, -1), key)
		require.Equal(t, values.FindAllString(word.RU, -1), values.FindAllString(word.EN, -1), key)
		if !slices.Contains(made, key) {
			require.True(t, strings.Contains(sources.String(), `"`+key+`"`), "%s is not used", key)
		}
	}
	for _, name := range append(dueSections, "state-all") {
		require.Contains(t, words, name)
	}
}

// A school of another size is quick and small on every page; the whole of it is
// measured by the long run.
func TestSize(t *testing.T) {
	number := 300
	if long() {
		number = 5000
	}
	s := newSchool(t)
	require.NoError(t, fillSample(t.Context(), s.store, s.on, number))
	s.get("/ru/")
	require.Equal(t, number, s.rows("teachers"))
	require.Equal(t, 4*number, s.rows("courses"))
	for _, path := range []string{
		"/ru/", "/ru/?state=overdue", "/ru/?q=анна", "/ru/?course=жоба&page=3", "/ru/?page=9999", "/ru/teachers/7", "/ru/teachers/7/edit", "/ru/teachers/new",
		"/ru/due", "/ru/due?month=2027-01", "/ru/due?show=overdue&page=2", "/ru/due?show=long-overdue", "/ru/due?show=unsettled", "/ru/history", "/ru/calendar",
		"/ru/teachers/7/calendar.ics", "/ru/teachers/7/data.json",
	} {
		best := time.Hour
		for range 3 { // another program may have the processor
			begin := time.Now()
			page := s.get(path)
			best = min(best, time.Since(begin))
			require.Less(t, len(page), 100_000, path)
		}
		if long() {
			t.Logf("%-32s %6.1f ms", path, float64(best.Microseconds())/1000)
			require.Less(t, best, 150*time.Millisecond, path)
		}
	}
}

// long reports whether what takes minutes is to be run too.
func long() bool { return os.Getenv("QAGIDA_LONG") != "" && !raced }
