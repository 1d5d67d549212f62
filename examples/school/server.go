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
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/qagida/qagida"
)

//go:embed pages static
var files embed.FS

// server answers with pages. Each address begins with the language: /kk, /ru, /en.
type server struct {
	store *store
	rules rules
	roll  *rollKeeper
	today func() qagida.Date
	zone  *time.Location
	name  string // by which a proxy on this machine asks; empty without one
	door  *door
	pages map[qagida.Lang]map[string]*template.Template
}

// pageNames are the pages, each with a file of its own.
var pageNames = []string{
	"teachers", "teacher", "due", "calendar", "form", "message", "login", "history", "receipt", "import", "preview",
}

func newServer(s *store, r rules, today func() qagida.Date) (*server, error) {
	pages := map[qagida.Lang]map[string]*template.Template{}
	for lang := range qagida.Values[qagida.Lang]() {
		pages[lang] = map[string]*template.Template{}
		for _, name := range pageNames {
			page, err := template.New("layout.html").Funcs(helpers(lang)).
				ParseFS(files, "pages/layout.html", "pages/parts.html", "pages/"+name+".html")
			if err != nil {
				return nil, err
			}
			pages[lang][name] = page
		}
	}
	return &server{
		store: s, rules: r, today: today, zone: time.UTC, pages: pages,
		roll: &rollKeeper{store: s, rules: r}, door: newDoor(s),
	}, nil
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
	for pattern, a := range map[string]action{
		"GET /{lang}/{$}":                        s.overview,
		"GET /{lang}/teachers/{id}":              s.teacher,
		"GET /{lang}/teachers/{id}/calendar.ics": s.feed,
		"GET /{lang}/teachers/{id}/data.json":    s.personData,
		"GET /{lang}/teachers/{id}/history":      s.history,
		"GET /{lang}/history":                    s.history,
		"GET /{lang}/due":                        s.due,
		"GET /{lang}/calendar":                   s.calendar,
		"GET /{lang}/calendar.ics":               s.feed,
		"GET /{lang}/training.csv":               s.trainingCSV,
		"GET /{lang}/training.xlsx":              s.trainingBook,
		"POST /{lang}/teachers/{id}/receipts":    s.keepReceipt,
		"GET /{lang}/receipts/{id}":              s.receipt,
		"GET /{lang}/import":                     s.importForm,
		"GET /{lang}/import.xlsx":                s.importModel,
		"POST /{lang}/import":                    s.importPreview,
		"POST /{lang}/import/{mark}":             s.importTake,
		"GET /{lang}/login":                      s.login,
		"POST /{lang}/login":                     s.login,
		"POST /{lang}/logout":                    s.logout,
	} {
		mux.Handle(pattern, s.page(a))
	}
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
	return s.guard(logged(http.NewCrossOriginProtection().Handler(mux)))
}

const (
	mostTyped = 64 << 10 // bytes of a form
	mostSent  = 8 << 20  // bytes of a table that is sent in
)

// guard lets a page load nothing but its own style, keeps it out of frames and
// caches, and refuses names that a browser was made to take for this machine.
func (s *server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy",
			"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		if r.TLS != nil {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		if s.rebound(r) {
			http.Error(w, "unknown host", http.StatusMisdirectedRequest)
			return
		}
		most := int64(mostTyped)
		if strings.HasSuffix(r.URL.Path, "/import") {
			most = mostSent
		}
		r.Body = http.MaxBytesReader(w, r.Body, most)
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

// request is a request in a language on a day by somebody.
type request struct {
	*http.Request
	lang qagida.Lang
	on   qagida.Date
	user user
}

// say is a word of the page.
func (q *request) say(key string) string { return say(q.lang, key) }

// number is a key in the path, 0 where there is none.
func (q *request) number(name string) int64 {
	n, _ := strconv.ParseInt(q.PathValue(name), 10, 64)
	return max(n, 0)
}

// page is the number of the page that is asked for, from 1.
func (q *request) page() int {
	n, _ := strconv.Atoi(q.URL.Query().Get("page"))
	return max(n, 1)
}

// path is the address without its language, for links to the other languages.
func (q *request) path() string {
	return strings.TrimPrefix(q.URL.RequestURI(), "/"+q.lang.String())
}

// author is who asks, for the history.
func (q *request) author() author { return author{q.user.Name, time.Now()} }

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
		q := &request{r, lang, s.today(), user{}}
		err = s.admit(w, q)
		if err == nil {
			err = a(w, q)
		}
		if err != nil {
			s.fail(w, q, err)
		}
	})
}

// problem is a page that says why there is no other.
type problem struct {
	status int
	word   string
}

func (p problem) Error() string { return p.word }

var (
	errUnread    = problem{http.StatusBadRequest, "refused"}
	errTooLong   = problem{http.StatusRequestEntityTooLarge, "too-long"}
	errSlow      = problem{http.StatusRequestTimeout, "too-slow"}
	errNotThere  = problem{http.StatusNotFound, "not-found"}
	errReadsOnly = problem{http.StatusForbidden, "reads-only"}
)

// problemOf is the page for an error; for one that only the operator should know it
// says that something failed.
func problemOf(err error) problem {
	if p, ok := errors.AsType[problem](err); ok {
		return p
	}
	if _, long := errors.AsType[*http.MaxBytesError](err); long {
		return errTooLong
	}
	_, refused := errors.AsType[*qagida.InputError](err)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return errNotThere
	case refused:
		return errUnread
	case errors.Is(err, os.ErrDeadlineExceeded):
		return errSlow
	default:
		return problem{http.StatusInternalServerError, "failed"}
	}
}

// fail says what went wrong, and keeps what only the operator should know in the
// log.
func (s *server) fail(w http.ResponseWriter, q *request, err error) {
	if errors.Is(err, errShown) {
		return
	}
	p := problemOf(err)
	if p.status == http.StatusInternalServerError && !errors.Is(err, context.Canceled) {
		log.Printf("%s: %v", q.Pattern, err)
	}
	if err := s.show(w, q, p.status, "message", q.say(p.word), nil); err != nil {
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
	User  user
	Zone  *time.Location
	Key   string // by which a calendar program may read the feed; empty where nobody has to say one
	Body  any
}

// show writes a page at once, so that one that fails is not half written.
func (s *server) show(w http.ResponseWriter, q *request, status int, name, title string, body any) error {
	var b bytes.Buffer
	v := view{
		q.lang, qagida.Values[qagida.Lang](), q.path(), q.on, s.rules.qualification.Edition, title, name, q.user,
		s.zone, "", body,
	}
	if q.user.ID != 0 || s.door.header != "" {
		_, feed, err := s.store.marks(q.Context())
		if err != nil {
			return err
		}
		v.Key = feed
	}
	if err := s.pages[q.lang][name].Execute(&b, v); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, err := b.WriteTo(w)
	return err
}

// pager is a list of which a page is shown.
type pager struct {
	Page, Pages, Total int
	Query              template.URL // of the address, without the page
}

const pageSize = 50

// Before and After are the pages beside it, 0 where there is none.
func (p pager) Before() int { return p.Page - 1 }

func (p pager) After() int {
	if p.Page == p.Pages {
		return 0
	}
	return p.Page + 1
}

// paged is a page of a list, the last one for a number beyond.
func paged[T any](q *request, list []T) ([]T, pager) {
	pages := max((len(list)+pageSize-1)/pageSize, 1)
	p := pager{min(q.page(), pages), pages, len(list), withoutPage(q)}
	from := (p.Page - 1) * pageSize
	return list[from:min(from+pageSize, len(list))], p
}

func withoutPage(q *request) template.URL {
	values := q.URL.Query()
	values.Del("page")
	for name, v := range values {
		if len(v) == 0 || slices.Equal(v, []string{""}) {
			delete(values, name)
		}
	}
	return template.URL(values.Encode()) //nolint:gosec // it is encoded
}
