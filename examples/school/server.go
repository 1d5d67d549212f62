package main

import (
	"bytes"
	"context"
	"database/sql"
	"embed"
	"errors"
	"html/template"
	"iter"
	"log"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

//go:embed pages static
var files embed.FS

// server answers with pages. Each address begins with the language: /kk, /ru, /en.
type server struct {
	store *store
	rules rules
	today func() qagida.Date
	name  string // by which a proxy on this machine asks; empty without one
	pages map[qagida.Lang]map[string]*template.Template
}

func newServer(s *store, r rules, today func() qagida.Date) (*server, error) {
	pages := map[qagida.Lang]map[string]*template.Template{}
	for lang := range qagida.Values[qagida.Lang]() {
		pages[lang] = map[string]*template.Template{}
		for _, name := range []string{"teachers", "teacher", "due", "calendar", "form", "message"} {
			page, err := template.New("layout.html").Funcs(helpers(lang)).
				ParseFS(files, "pages/layout.html", "pages/parts.html", "pages/"+name+".html")
			if err != nil {
				return nil, err
			}
			pages[lang][name] = page
		}
	}
	return &server{store: s, rules: r, today: today, pages: pages}, nil
}

// handler is the whole site.
func (s *server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", welcome)
	for _, file := range []string{"style.css", "icon.svg"} {
		mux.HandleFunc("GET /"+file, func(w http.ResponseWriter, r *http.Request) {
			http.ServeFileFS(w, r, files, "static/"+file)
		})
	}
	mux.Handle("GET /{lang}/{$}", s.page(s.overview))
	mux.Handle("GET /{lang}/teachers/{id}", s.page(s.teacher))
	mux.Handle("GET /{lang}/due", s.page(s.due))
	mux.Handle("GET /{lang}/calendar", s.page(s.calendar))
	mux.Handle("GET /{lang}/calendar.ics", s.page(s.feed))
	mux.Handle("GET /{lang}/training.csv", s.page(s.training))
	for table, k := range kinds {
		parent := ""
		if k.parent != "" {
			parent = k.parent + "/{parent}/"
		}
		for _, method := range []string{"GET", "POST"} {
			mux.Handle(method+" /{lang}/"+parent+table+"/new", s.page(s.form(k)))
			mux.Handle(method+" /{lang}/"+table+"/{id}/edit", s.page(s.form(k)))
		}
		mux.Handle("POST /{lang}/"+table+"/{id}/delete", s.page(s.delete(k)))
	}
	return s.guard(http.NewCrossOriginProtection().Handler(mux))
}

// guard lets a page load nothing but its own style, keeps it out of frames and
// caches, and refuses names that a browser was made to take for this machine.
func (s *server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		if s.rebound(r) {
			http.Error(w, "unknown host", http.StatusMisdirectedRequest)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, 64<<10)
		next.ServeHTTP(w, r)
	})
}

// rebound reports whether a request that came over the loopback interface asks
// for another host, as a page does whose name was pointed at this machine.
func (s *server) rebound(r *http.Request) bool {
	local, ok := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr)
	if !ok || !local.IP.IsLoopback() {
		return false
	}
	host, _, err := net.SplitHostPort(r.Host)
	if err != nil {
		host = r.Host
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	own := host == "localhost" || s.name != "" && host == s.name || ip != nil && ip.IsLoopback()
	return !own
}

// welcome sends a visitor to the pages in the language of the browser, Kazakh
// where it has none of the three.
func welcome(w http.ResponseWriter, r *http.Request) {
	matcher := language.NewMatcher([]language.Tag{language.Kazakh, language.Russian, language.English})
	_, place := language.MatchStrings(matcher, r.Header.Get("Accept-Language"))
	http.Redirect(w, r, "/"+[]string{"kk", "ru", "en"}[place]+"/", http.StatusSeeOther)
}

// request is a request in a language on a day.
type request struct {
	*http.Request
	lang qagida.Lang
	on   qagida.Date
}

// say is a word of the page.
func (q *request) say(key string) string { return say(q.lang, key) }

// number is a key in the path, 0 where there is none.
func (q *request) number(name string) int64 {
	n, _ := strconv.ParseInt(q.PathValue(name), 10, 64)
	return max(n, 0)
}

// path is the address without its language, for links to the other languages.
func (q *request) path() string {
	return strings.TrimPrefix(q.URL.RequestURI(), "/"+q.lang.String())
}

// redirect goes to a page after something was changed.
func (q *request) redirect(w http.ResponseWriter, path string) {
	http.Redirect(w, q.Request, "/"+q.lang.String()+path, http.StatusSeeOther)
}

// action answers a request; what it returns becomes a page that says so.
type action func(http.ResponseWriter, *request) error

func (s *server) page(a action) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		lang, err := qagida.Parse[qagida.Lang](r.PathValue("lang"))
		if err != nil || lang == 0 {
			http.NotFound(w, r)
			return
		}
		q := &request{r, lang, s.today()}
		if err := a(w, q); err != nil {
			s.fail(w, q, err)
		}
	})
}

// fail says what went wrong, and keeps what only the operator should know in the
// log.
func (s *server) fail(w http.ResponseWriter, q *request, err error) {
	status, message := http.StatusInternalServerError, "failed"
	switch _, refused := errors.AsType[*qagida.InputError](err); {
	case errors.Is(err, sql.ErrNoRows):
		status, message = http.StatusNotFound, "not-found"
	case refused:
		status, message = http.StatusBadRequest, "refused"
	default:
		log.Print(err)
	}
	if err := s.show(w, q, status, "message", q.say(message), nil); err != nil {
		log.Print(err)
	}
}

// view is what a page is made from.
type view struct {
	Lang  qagida.Lang
	Langs iter.Seq[qagida.Lang]
	Path  string // without the language
	On    qagida.Date
	Rules qagida.Edition
	Title string
	Name  string // of the page
	Body  any
}

// show writes a page at once, so that one that fails is not half written.
func (s *server) show(w http.ResponseWriter, q *request, status int, name, title string, body any) error {
	var b bytes.Buffer
	err := s.pages[q.lang][name].Execute(&b, view{
		q.lang, qagida.Values[qagida.Lang](), q.path(), q.on, s.rules.qualification.Edition, title, name, body,
	})
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, err = b.WriteTo(w)
	return err
}

// standings is how every teacher stands, in the order of the Kazakh alphabet.
func (s *server) standings(ctx context.Context, on qagida.Date) (list []standing, err error) {
	people, err := s.store.teachers(ctx)
	if err != nil {
		return nil, err
	}
	alphabet := collate.New(language.Kazakh)
	slices.SortStableFunc(people, func(a, b *Teacher) int { return alphabet.CompareString(a.Name, b.Name) })
	for _, t := range people {
		standing, err := s.rules.stand(t, plannedCourse, on)
		if err != nil {
			return nil, err
		}
		list = append(list, standing)
	}
	return list, nil
}

// overview shows the teachers with their state at a glance.
func (s *server) overview(w http.ResponseWriter, q *request) error {
	people, err := s.standings(q.Context(), q.on)
	if err != nil {
		return err
	}
	lines := make([]glance, len(people))
	for i, p := range people {
		lines[i] = p.glance(q.on)
	}
	return s.show(w, q, http.StatusOK, "teachers", q.say("teachers"), map[string]any{
		"People": lines, "Least": s.rules.planning.CycleLeastHours,
	})
}

// teacher shows one teacher with every decision.
func (s *server) teacher(w http.ResponseWriter, q *request) error {
	t, err := s.store.teacher(q.Context(), q.number("id"))
	if err != nil {
		return err
	}
	planned := planned(q)
	standing, err := s.rules.stand(t, planned, q.on)
	if err != nil {
		return err
	}
	return s.show(w, q, http.StatusOK, "teacher", t.Name, map[string]any{
		"Teacher": standing, "Glance": standing.glance(q.on), "Planned": planned, "Least": s.rules.planning.CycleLeastHours,
	})
}

// planned is the course that the visitor asks about.
func planned(q *request) qualification.Course {
	course := plannedCourse
	if place, err := qagida.Parse[qualification.Place](q.FormValue("place")); err == nil {
		course.Place = place
	}
	course.LanguageCompetence = qagida.FactOf(q.FormValue("language") == "true")
	return course
}

// due shows what is due this month and what is overdue.
func (s *server) due(w http.ResponseWriter, q *request) error {
	d, err := s.dueOn(q.Context(), q.on)
	if err != nil {
		return err
	}
	return s.show(w, q, http.StatusOK, "due", q.say("due"), d)
}

// calendar shows the planning calendar of a year.
func (s *server) calendar(w http.ResponseWriter, q *request) error {
	year := q.on.Year()
	if asked, err := strconv.Atoi(q.FormValue("year")); err == nil {
		year = asked
	}
	deadlines, err := s.rules.planning.Year(year, nil)
	if err != nil {
		return err
	}
	return s.show(w, q, http.StatusOK, "calendar", q.say("calendar")+" "+strconv.Itoa(year), map[string]any{
		"Deadlines": deadlines, "Year": year, "Before": year - 1, "After": year + 1, "On": q.on,
	})
}
