package main

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/planning"
)

func mustURL(t *testing.T, text string) *url.URL {
	t.Helper()
	path, query, _ := strings.Cut(text, "?")
	return &url.URL{Path: path, RawQuery: query}
}

// The story of one teacher: each entry changes how the teacher stands.
func TestStory(t *testing.T) {
	s := newSchool(t)
	s.has("/en/", "Nothing on record.")
	s.enter("/en/teachers/new", "name", "Мысалова Әлия")
	s.has("/en/", "Мысалова Әлия not issued undetermined 0 / 36 not applicable undetermined")

	// Half of the papers are known to be missing, the rest is met. Who has served
	// for five years owes the hours of five years.
	s.enter("/en/teachers/1/edit", "name", "Мысалова Әлия", "iin", "011130445018", "in_service_since", "2020-09-01", "education", "higher-pedagogical",
		"workplace", "education-organisation", "knows_legislation", "true", "holds_certificates", "false", "documents", "looked", "documents", "application")
	s.has("/en/teachers/1", "Application for a course: not met", "1901-11-30")
	s.finds("/en/teachers/1", "order95/8.1", "met")
	s.finds("/en/teachers/1", "order95/8.2", "not met")
	s.has("/en/", "not issued not met 0 / 36 not applicable not met")

	// A course of 36 hours is a short one and enough for five years; a teacher
	// without a certificate owes works and is owed support, which a final monitoring
	// closes, but no yearly one.
	s.enter("/en/teachers/1/courses/new", "topic", "Бағалау", "provider", "Орталық", "place", "domestic", "hours", "36",
		"first", "2026-03-02", "last", "2026-03-06", "release", "on-the-job")
	s.has("/en/teachers/1", "short course", "met 36 / 36", "2026-03-07 – 2027-03-06, done: 0, still wanted: 3 order95/36.2", "open final monitoring", "not known yearly monitoring")
	s.has("/en/", "not known met 36 / 36 not known next due: 2027-03-06 not met")
	s.enter("/en/courses/1/edit", "topic", "Бағалау", "place", "domestic", "hours", "36", "first", "2026-03-02", "last", "2026-03-06", "certified", "false")
	s.has("/en/teachers/1", "Certificate: not issued", "open independent assignments", "open final monitoring")
	s.lacks("/en/teachers/1", "yearly monitoring (")
	s.enter("/en/courses/1/edit", "topic", "Бағалау", "place", "domestic", "hours", "36", "first", "2026-03-02", "last", "2026-03-06")

	// The certificate of 6 March 2026 is valid for five years, that day included.
	s.enter("/en/courses/1/certificates/new", "origin", "annex-4", "number", "AB № 000123", "issued", "2026-03-06")
	s.has("/en/", "valid until 2031-03-06", "open next due: 2027-03-06")
	s.on = qagida.MustDate(2031, 3, 5)
	s.has("/en/", "valid until 2031-03-06 met 36 / 36")
	s.on = qagida.MustDate(2031, 3, 6) // the last day on which the course counts, too
	s.has("/en/", "valid until 2031-03-06 met 36 / 36")
	s.on = qagida.MustDate(2031, 3, 7)
	s.has("/en/", "expired until 2031-03-06", "not met 0 / 36", "overdue overdue: 6")
	s.on = asked

	// Three works meet the duty of the first year.
	for _, date := range []string{"2026-04-01", "2026-05-01", "2027-03-06"} {
		s.enter("/en/courses/1/events/new", "duty", "independent-works", "date", date)
	}
	s.has("/en/teachers/1", "open independent assignments: 2026-03-07 – 2027-03-06, done: 2, still wanted: 1", "after the check date")
	s.on = qagida.MustDate(2027, 3, 6)
	s.has("/en/teachers/1", "met independent assignments: 2026-03-07 – 2027-03-06, done: 3, still wanted: 0")
	s.on = qagida.MustDate(2027, 3, 7)
	s.has("/en/due", "overdue Мысалова Әлия: post-course support, Бағалау. until 2027-03-06", "yearly monitoring (year 1)")
	s.lacks("/en/due", "independent assignments")

	// Support lasts: a measure on record meets it on the day after its end.
	s.enter("/en/courses/1/events/new", "duty", "support", "date", "2026-04-01")
	s.on = qagida.MustDate(2027, 3, 6)
	s.has("/en/teachers/1", "open post-course support: 2026-03-07 – 2027-03-06, done: 1, still wanted: 0")
	s.on = qagida.MustDate(2027, 3, 7)
	s.has("/en/teachers/1", "met post-course support: 2026-03-07 – 2027-03-06, done: 1, still wanted: 0")
	s.lacks("/en/due", "post-course support")

	// What is deleted is gone with all that hangs on it.
	s.enter("/en/events/3/delete")
	s.has("/en/due", "independent assignments")
	s.enter("/en/teachers/1/delete")
	s.has("/en/", "Nothing on record.")
	for _, table := range []string{"teachers", "courses", "certificates", "events"} {
		var n int
		require.NoError(t, s.store.db.QueryRow("SELECT count(*) FROM "+table).Scan(&n))
		require.Zero(t, n, table)
	}
}

// The month and what was due before it, on both sides of its ends.
func TestDue(t *testing.T) {
	s := newSchool(t)
	s.enter("/en/teachers/new", "name", "A")
	s.enter("/en/teachers/1/courses/new", "topic", "B", "place", "domestic", "hours", "40", "last", "2025-11-30", "certified", "true")
	s.enter("/en/courses/1/certificates/new", "origin", "annex-4", "issued", "2021-11-30")
	section := func(from, to string) string {
		page := plain(s.get("/en/due"))
		_, page, _ = strings.Cut(page, from)
		part, _, _ := strings.Cut(page, to)
		return part
	}
	for _, test := range []struct {
		on              qagida.Date
		overdue, due    bool
		ended, ending   bool
		short, deadline bool
	}{
		{on: qagida.MustDate(2026, 10, 31), deadline: false},
		{on: qagida.MustDate(2026, 11, 1), due: true, ending: true, deadline: true},
		{on: qagida.MustDate(2026, 11, 30), due: true, ending: true, deadline: true},
		{on: qagida.MustDate(2026, 12, 1), overdue: true, ended: true},
		{on: qagida.MustDate(2030, 11, 1), overdue: true, ended: true, deadline: true}, // the course counts on 30 November
		{on: qagida.MustDate(2030, 12, 1), overdue: true, ended: true, short: true},
	} {
		s.on = test.on
		for what, want := range map[[2]string]bool{
			{"Overdue", "Due this month"}:                             test.overdue,
			{"Due this month", "Certificates that have ended"}:        test.due,
			{"Certificates that have ended", "Certificates that end"}: test.ended,
			{"Certificates that end this month", "Too few hours"}:     test.ending,
			{"Too few hours", "Planning deadlines of this month"}:     test.short,
			{"Planning deadlines of this month", "As of"}:             test.deadline,
		} {
			t.Run(test.on.String()+" "+what[0], func(t *testing.T) {
				part := section(what[0], what[1])
				require.Equal(t, want, !strings.Contains(part, "Nothing on record."), part)
			})
		}
	}
	s.on = qagida.MustDate(9999, 12, 1)
	_, err := monthOf(s.on)
	require.NoError(t, err)
}

// needed is how the library names a fact that the hours of five years ask for.
func needed(t *testing.T, name string) string {
	t.Helper()
	d, err := order95.planning.Balance(planning.History{Courses: []planning.Attendance{}, On: asked})
	require.NoError(t, err)
	for field := range d.Missing() {
		if field.Name == name {
			return field.Text.EN
		}
	}
	t.Fatalf("%s is not asked for", name)
	return ""
}

// place is how the library cites a provision.
func place(t *testing.T, text string) string {
	t.Helper()
	p, err := qagida.Parse[qagida.Provision](text)
	require.NoError(t, err)
	return p.Text(qagida.English)
}

// Before five years of service have passed the hours may still come.
func TestService(t *testing.T) {
	for since, want := range map[string]string{
		"2021-11-21": "not met 0 / 36",
		"2021-11-22": "undetermined 0 / 36",
	} {
		t.Run(since, func(t *testing.T) {
			s := newSchool(t)
			s.enter("/en/teachers/new", "name", "A", "in_service_since", since)
			s.has("/en/", want)
		})
	}
	s := newSchool(t)
	s.enter("/en/teachers/new", "name", "B")
	s.has("/en/teachers/1", "Hours of five years: undetermined", "To be stated: "+needed(t, "in_service_since"))
	s.enter("/en/teachers/1/delete")
	s.enter("/en/teachers/new", "name", "A", "in_service_since", "2021-11-22")
	s.has("/en/teachers/1", "Too few hours from: 2026-11-22")
	s.has("/en/due", "undetermined A: Too few hours from: 2026-11-22")
}

// A file of before the start of service was asked for is opened as it is.
func TestOlderFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "school.db")
	older, err := open(file)
	require.NoError(t, err)
	_, err = older.db.Exec("INSERT INTO teachers (name) VALUES ('A'); ALTER TABLE teachers DROP COLUMN in_service_since")
	require.NoError(t, err)
	require.NoError(t, older.db.Close())
	s, err := open(file)
	require.NoError(t, err)
	defer s.db.Close()
	people, err := s.teachers(t.Context())
	require.NoError(t, err)
	require.Len(t, people, 1)
	require.True(t, people[0].InServiceSince.IsZero())
}

func TestCalendar(t *testing.T) {
	s := newSchool(t)
	s.has("/en/calendar", "Planning calendar 2026", "2026-08-01", "2026-09-01", "2026-11-01", "2026-01-01 – 2026-01-31", "2026-06-01 – 2026-06-30", place(t, "order95/17"))
	s.has("/ru/calendar?year=2030", "Календарь планирования 2030", "Заявка о направлении педагогов на курсы")
	s.has("/kk/calendar?year=9999", "9999-11-01")
}

// An application is looked at for the course that the visitor asks about.
func TestPlanned(t *testing.T) {
	s := newSample(t)
	s.has("/en/teachers/1", "Application for a course: met")
	s.finds("/en/teachers/1", "order95/8.5", "not applicable")
	s.finds("/en/teachers/1?place=abroad&language=true", "order95/8.5", "not met")
}

// bad is a form with one value that cannot mean anything.
var bad = []struct{ path, field, typed, reason string }{
	{"/teachers/new", "name", "  ", "must be filled in"},
	{"/teachers/new", "name", strings.Repeat("ә", 201), "at most 200"},
	{"/teachers/new", "name", "A\x00B", "one line"},
	{"/teachers/new", "name", "\xff", "one line"},
	{"/teachers/new", "iin", "000314301234", "check digit"},
	{"/teachers/new", "iin", "٠٠٠٣١٤٣٠١٢٣٣", "twelve digits"},
	{"/teachers/new", "iin", "011130445018", "another teacher"},
	{"/teachers/new", "workplace", "school", "workplace"},
	{"/teachers/new", "knows_legislation", "maybe", ""},
	{"/teachers/new", "documents", "passport", ""},
	{"/teachers/1/courses/new", "hours", "-1", "negative"},
	{"/teachers/1/courses/new", "hours", "36,5", "whole number"},
	{"/teachers/1/courses/new", "last", "2026-02-30", ""},
	{"/teachers/1/courses/new", "last", "21.11.2026", ""},
	{"/teachers/1/courses/new", "last", "9998-01-01", ""},
	{"/teachers/1/courses/new", "last", "2026-03-01", "before the first day"},
	{"/courses/1/certificates/new", "number", "123", "№"},
	{"/courses/1/certificates/new", "revoked", "2025-01-01", "before the day of issue"},
	{"/courses/1/certificates/new", "origin", "", "must be filled in"},
	{"/courses/1/events/new", "duty", "exam", ""},
	{"/courses/1/events/new", "date", "", "must be filled in"},
}

// The page names the field, says why in its own language, keeps what was typed,
// and nothing is saved.
func TestBadInput(t *testing.T) {
	s := newSchool(t)
	s.enter("/kk/teachers/new", "name", "A", "iin", "011130445018")
	s.enter("/kk/teachers/1/courses/new", "topic", "B")
	good := map[string][]string{
		"/teachers/new":               {"name", "Үлгі", "education", "vocational"},
		"/teachers/1/courses/new":     {"topic", "Үлгі", "hours", "36", "first", "2026-03-02", "last", "2026-03-06"},
		"/courses/1/certificates/new": {"number", "AB № 000001", "issued", "2026-03-06", "origin", "annex-4"},
		"/courses/1/events/new":       {"note", "Үлгі", "duty", "support", "date", "2026-03-06"},
	}
	for _, test := range bad {
		typed := []string{}
		for i := 0; i < len(good[test.path]); i += 2 {
			if good[test.path][i] != test.field {
				typed = append(typed, good[test.path][i:i+2]...)
			}
		}
		for lang := range qagida.Values[qagida.Lang]() {
			w := s.post("/"+lang.String()+test.path, append(typed, test.field, test.typed)...)
			page := w.Body.String()
			for _, want := range []string{`role="alert"`, `id="` + test.field + `-fault"`, `href="#` + test.field + `"`, say(lang, "faults"), test.reason} {
				if w.Code != http.StatusUnprocessableEntity || !strings.Contains(page, want) {
					t.Errorf("%s%s %s=%.20q: %d, no %s", lang, test.path, test.field, test.typed, w.Code, want)
				}
			}
			if kept := typed[1]; !strings.Contains(page, `value="`+kept+`"`) {
				t.Errorf("%s%s %s=%.20q: %s is lost", lang, test.path, test.field, test.typed, kept)
			}
			if plainText := test.path[len(test.path)-3:] == "new" && strings.IndexFunc(test.typed, func(r rune) bool { return r > '9' || r < ' ' }) < 0; plainText && test.typed != "" && test.typed == strings.TrimSpace(test.typed) {
				if !strings.Contains(page, `value="`+test.typed+`"`) {
					t.Errorf("%s%s %s: %s is lost", lang, test.path, test.field, test.typed)
				}
			}
		}
	}
	t1, err := s.store.teacher(t.Context(), 1)
	if err != nil || len(t1.Courses) != 1 || t1.Courses[0].Certificate != nil || len(t1.Courses[0].Events) != 0 {
		t.Errorf("%+v, %v", t1, err)
	}
}

// What one record says of another is refused too, and stands where no field of
// the form can be named.
func TestContradictions(t *testing.T) {
	s := newSchool(t)
	s.enter("/en/teachers/new", "name", "A")
	s.enter("/en/teachers/1/courses/new", "topic", "B", "certified", "false")
	w := s.post("/en/courses/1/certificates/new", "origin", "annex-4", "issued", "2026-03-06")
	if w.Code != http.StatusUnprocessableEntity || !strings.Contains(w.Body.String(), "A certificate was issued") {
		t.Errorf("%d: %s", w.Code, plain(w.Body.String()))
	}
	s.enter("/en/courses/1/edit", "topic", "B")
	s.enter("/en/courses/1/certificates/new", "origin", "annex-4", "issued", "2026-03-06")
	for path, typed := range map[string][]string{
		"/en/courses/1/certificates/new": {"origin", "annex-4", "issued", "2026-03-07"},
		"/en/courses/1/edit":             {"topic", "B", "certified", "false"},
		"/en/teachers/1/edit":            {"name", "A", "education", "none", "education", "vocational"},
	} {
		if w := s.post(path, typed...); w.Code != http.StatusUnprocessableEntity {
			t.Errorf("%s is taken: %d", path, w.Code)
		}
	}
	if w := s.post("/en/teachers/new", "name", strings.Repeat("A", 70_000)); w.Code != http.StatusBadRequest {
		t.Errorf("a form without end: %d", w.Code)
	}
}

// A set in which nothing is ticked is not known; one that was looked through is
// known to be empty.
func TestSets(t *testing.T) {
	s := newSchool(t)
	s.enter("/en/teachers/new", "name", "A")
	s.finds("/en/teachers/1", "order95/8.1", "undetermined")
	s.enter("/en/teachers/1/edit", "name", "A", "documents", "looked")
	s.finds("/en/teachers/1", "order95/8.1", "not met")
	if page := s.get("/en/teachers/1/edit"); !strings.Contains(page, `name="documents" value="looked" checked`) {
		t.Error("the form forgets that somebody has looked")
	}
}

// The file keeps what was entered; opening it again changes nothing.
func TestFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "school.db")
	for range 2 {
		db, err := open(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := fillSample(t.Context(), db, asked); err != nil {
			t.Fatal(err)
		}
		people, err := db.teachers(t.Context())
		if err != nil || len(people) != len(sampleTeachers) || len(people[0].Courses[0].Events) != 4 || people[0].Courses[0].Certificate.Number != "AB № 000101" {
			t.Errorf("%d teachers, %v", len(people), err)
		}
		if err := db.db.Close(); err != nil {
			t.Fatal(err)
		}
	}
	for _, bad := range []string{filepath.Join(t.TempDir(), "none", "school.db"), "a?b"} {
		if db, err := open(bad); err == nil {
			db.db.Close()
			t.Errorf("%s is opened", bad)
		}
	}
}

// A database that fails is told to the visitor without its details.
func TestFailure(t *testing.T) {
	s := newSchool(t)
	s.store.db.Close()
	for _, path := range []string{"/en/", "/en/teachers/1", "/en/due", "/en/training.csv", "/en/calendar.ics", "/en/courses/1/edit"} {
		w := s.do(&http.Request{Method: http.MethodGet, URL: mustURL(t, path), Host: "example.com", Body: http.NoBody})
		if w.Code != http.StatusInternalServerError || strings.Contains(w.Body.String(), "sql") {
			t.Errorf("%s: %d %s", path, w.Code, plain(w.Body.String()))
		}
	}
}

func TestOptions(t *testing.T) {
	o := parse(nil)
	host, _, err := net.SplitHostPort(o.listen)
	if err != nil || !net.ParseIP(host).IsLoopback() || o.file != "school.db" || o.today().IsZero() {
		t.Errorf("%+v, %v", o, err)
	}
	o = parse([]string{"-sample", "-on", "2026-11-21", "-listen", "127.0.0.1:0"})
	if o.file != ":memory:" || o.today() != asked {
		t.Errorf("%+v", o)
	}
	o.on = qagida.MustDate(1, 1, 1)
	if err := run(t.Context(), o); err == nil {
		t.Error("a day without five years before it is taken")
	}
}

// The command answers until it is told to stop.
func TestRun(t *testing.T) {
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	ended := make(chan error)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() { ended <- serve(ctx, newSample(t).site, listener) }()
	w, err := http.Get("http://" + listener.Addr().String() + "/kk/")
	if err != nil {
		t.Fatal(err)
	}
	w.Body.Close()
	stop()
	if err := <-ended; err != nil || w.StatusCode != http.StatusOK {
		t.Errorf("%d, %v", w.StatusCode, err)
	}
	ctx, stop = context.WithCancel(t.Context())
	stop()
	if err := run(ctx, parse([]string{"-sample", "-on", "2026-11-21", "-listen", "127.0.0.1:0"})); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// What one record tells of the teacher as a whole.
func TestStandings(t *testing.T) {
	s := newSchool(t)
	s.enter("/en/teachers/new", "name", "A", "documents", "looked")
	s.finds("/en/teachers/1", "order95/8.4", "undetermined")

	// A course that has not ended leaves no certificate in doubt; one that has does.
	s.enter("/en/teachers/1/courses/new", "topic", "later", "place", "domestic", "last", "2026-11-22")
	s.has("/en/", "A not issued")
	s.on = qagida.MustDate(2026, 11, 22)
	s.has("/en/", "A not known")
	s.on = asked
	s.enter("/en/courses/1/delete")

	// After a course abroad nothing is owed, and the order sets no term for the
	// certificate.
	s.enter("/en/teachers/1/courses/new", "topic", "abroad", "place", "abroad", "hours", "40", "first", "2026-01-10", "last", "2026-01-20", "certified", "true")
	s.has("/en/teachers/1", "Validity of the certificate: not applicable", "Duties after the course: not applicable", "hours abroad: 40")
	s.enter("/en/courses/1/delete")

	// Of two courses the next day is the earlier one, in whichever order they are.
	for _, last := range []string{"2026-05-01", "2026-03-06"} {
		s.enter("/en/teachers/1/courses/new", "topic", last, "place", "domestic", "hours", "40", "last", last, "certified", "true")
		s.has("/en/", "next due: "+strings.Replace(last, "2026", "2027", 1))
	}

	// Who has a certificate on record holds certificates and owes a copy.
	s.enter("/en/courses/1/certificates/new", "origin", "annex-4", "issued", "2026-05-01")
	s.finds("/en/teachers/1", "order95/8.4", "not met")

	// One certificate has ended, of the other nobody has said the day.
	s.on = qagida.MustDate(2031, 5, 2)
	s.has("/en/", "A not known")
	s.enter("/en/courses/2/edit", "topic", "2026-03-06", "certified", "false")
	s.has("/en/", "A expired until 2031-05-01")
}
