package main

import (
	"html"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
)

// bad is a form with one value that cannot be meant.
var bad = []struct{ path, field, typed string }{
	{"/teachers/new", "name", "  "},
	{"/teachers/new", "name", strings.Repeat("ә", 201)},
	{"/teachers/new", "name", "A\x00B"},
	{"/teachers/new", "name", "\xff"},
	{"/teachers/new", "iin", "870314440003"},
	{"/teachers/new", "iin", "٨٧٠٣١٤٤٤٠٠٠٢"},
	{"/teachers/new", "iin", "870314440002"}, // another teacher's
	{"/teachers/new", "workplace", "school"},
	{"/teachers/new", "knows_legislation", "maybe"},
	{"/teachers/new", "documents", "passport"},
	{"/teachers/new", "in_service_since", "2026-02-30"},
	{"/teachers/1/courses/new", "topic", ""},
	{"/teachers/1/courses/new", "hours", "-1"},
	{"/teachers/1/courses/new", "hours", "36,5"},
	{"/teachers/1/courses/new", "hours", "99999999999999999999"},
	{"/teachers/1/courses/new", "last", "2026-02-30"},
	{"/teachers/1/courses/new", "last", "21.11.2026"},
	{"/teachers/1/courses/new", "last", "9998-01-01"},
	{"/teachers/1/courses/new", "last", "2026-03-01"}, // before the first day
	{"/courses/1/certificates/new", "number", "123"},
	{"/courses/1/certificates/new", "number", "AB № 000777"}, // another certificate's
	{"/courses/1/certificates/new", "revoked", "2025-01-01"}, // before the day of issue
	{"/courses/1/certificates/new", "issued", "2026-03-05"},  // before the end of the course
	{"/courses/1/certificates/new", "origin", ""},
	{"/courses/1/events/new", "duty", "exam"},
	{"/courses/1/events/new", "date", ""},
}

var goodForms = map[string][]string{
	"/teachers/new":               {"name", "Үлгі", "education", "vocational"},
	"/teachers/1/courses/new":     {"topic", "Үлгі", "hours", "36", "first", "2026-03-02", "last", "2026-03-06"},
	"/courses/1/certificates/new": {"number", "AB № 000001", "issued", "2026-03-06", "origin", "annex-4"},
	"/courses/1/events/new":       {"note", "Үлгі", "duty", "support", "date", "2026-03-06"},
}

// latin finds words of another language in a sentence; a series of a number and names
// of formats may stand there.
var latin = regexp.MustCompile(`[A-Za-z]{3,}`)

// Each refusal stands once, beside its field, in the language of the page; what was
// typed stays, and nothing is saved.
func TestRefusals(t *testing.T) { everywhere(t, refusals) }

func refusals(s *school) {
	s.enter("/kk/teachers/new", "name", "A", "iin", "870314440002")
	s.enter("/kk/teachers/1/courses/new", "topic", "B", "last", "2026-03-06")
	s.enter("/kk/teachers/1/courses/new", "topic", "C", "last", "2026-03-06")
	s.enter("/kk/courses/2/certificates/new", "origin", "annex-4", "number", "AB № 000777", "issued", "2026-03-06")
	for _, b := range bad {
		typed := []string{}
		for i := 0; i < len(goodForms[b.path]); i += 2 {
			if goodForms[b.path][i] != b.field {
				typed = append(typed, goodForms[b.path][i:i+2]...)
			}
		}
		for lang := range qagida.Values[qagida.Lang]() {
			name := lang.String() + b.path + " " + b.field + "=" + b.typed
			w := s.post("/"+lang.String()+b.path, append(typed, b.field, b.typed)...)
			require.Equal(s, http.StatusUnprocessableEntity, w.Code, name)
			page := w.Body.String()
			faults := faultsOn(page)
			require.Len(s, faults, 1, name)
			require.NotEmpty(s, faults[b.field], name)
			if lang != qagida.English {
				require.NotRegexp(s, latin, faults[b.field], name)
			}
			require.Contains(s, page, `href="#`+b.field+`"`, name)
			require.Contains(s, page, say(lang, "faults"), name)
			require.Contains(s, page, `value="`+html.EscapeString(typed[1])+`"`, name)
			if plain := strings.TrimSpace(b.typed); plain == b.typed && utf8.ValidString(plain) && !strings.Contains(plain, "\x00") && b.field != "workplace" {
				if f := b.field; f == "iin" || f == "hours" || f == "last" || f == "number" || f == "name" {
					require.Contains(s, page, `value="`+html.EscapeString(plain)+`"`, name)
				}
			}
		}
	}
	require.Equal(s, []int{1, 2, 1, 0}, []int{s.rows("teachers"), s.rows("courses"), s.rows("certificates"), s.rows("events")})
}

// Everything that is wrong with a form is said at once, whoever finds it: the form, the
// rules or the database.
func TestAllFaultsAtOnce(t *testing.T) { everywhere(t, allFaults) }

func allFaults(s *school) {
	s.enter("/ru/teachers/new", "name", "A", "iin", "870314440002")
	s.enter("/ru/teachers/1/courses/new", "topic", "B", "last", "2026-03-06")
	s.enter("/ru/teachers/1/courses/new", "topic", "C", "last", "2026-03-06")
	s.enter("/ru/courses/2/certificates/new", "origin", "annex-4", "number", "AB № 000777", "issued", "2026-03-06")
	for _, test := range []struct {
		path, fields string
		typed        []string
	}{
		{"/teachers/new", "iin name workplace", []string{"iin", "870314440002", "workplace", "x"}},
		{"/teachers/1/courses/new", "hours last topic", []string{"topic", "", "hours", "-5", "first", "2026-03-02", "last", "2026-03-01"}},
		{"/courses/1/certificates/new", "issued number origin", []string{"number", "AB № 000777", "issued", "2026-03-05"}},
		{"/courses/1/certificates/new", "number revoked", []string{"origin", "annex-4", "number", "7", "issued", "2026-03-07", "revoked", "2026-03-06"}},
		{"/courses/2/edit", "hours last", []string{"topic", "C", "hours", "x", "last", "2026-03-07"}}, // after its certificate
		{"/courses/1/events/new", "date duty", nil},
	} {
		faults := s.refused("/ru"+test.path, test.typed...)
		for _, field := range strings.Fields(test.fields) {
			require.NotEmpty(s, faults[field], "%s: %s of %v", test.path, field, faults)
		}
		require.Len(s, faults, len(strings.Fields(test.fields)), "%s: %v", test.path, faults)
	}
}

// What one record says of another is refused too.
func TestContradictions(t *testing.T) {
	s := newSchool(t)
	s.enter("/en/teachers/new", "name", "A")
	s.enter("/en/teachers/1/courses/new", "topic", "B", "certified", "false")
	require.NotEmpty(t, s.refused("/en/courses/1/certificates/new", "origin", "annex-4", "issued", "2026-03-06")["origin"])
	s.enter("/en/courses/1/edit", "topic", "B")
	s.enter("/en/courses/1/certificates/new", "origin", "annex-4", "issued", "2026-03-06")
	require.NotEmpty(t, s.refused("/en/courses/1/certificates/new", "origin", "annex-4", "issued", "2026-03-07")["number"])
	require.NotEmpty(t, s.refused("/en/courses/1/edit", "topic", "B", "certified", "false")["certified"])
	require.NotEmpty(t, s.refused("/en/teachers/1/edit", "name", "A", "education", "none", "education", "vocational")["education"])
	require.Equal(t, http.StatusRequestEntityTooLarge, s.post("/en/teachers/new", "name", strings.Repeat("A", 70_000)).Code)
}
