package main

import (
	"encoding/csv"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
)

// The report has the courses whose last day lies in the five years that end on
// the asked day, the corresponding day five years ago included, and nothing else.
func TestTraining(t *testing.T) {
	s := newSchool(t)
	s.enter("/kk/teachers/new", "name", `Үлгі, "Мысал"`)
	course := func(topic, last string, more ...string) {
		s.enter("/kk/teachers/1/courses/new", append(more, "topic", topic, "provider", "Орталық", "last", last)...)
	}
	course("too early", "2021-11-20")
	course("first day", "2021-11-21", "first", "2021-11-15", "place", "domestic", "town", "Астана", "hours", "40")
	course("=1+1", "2026-11-21", "certified", "false")
	course("too late", "2026-11-22")
	course("no day", "")
	s.enter("/kk/courses/2/certificates/new", "origin", "annex-4", "number", "AB № 000123", "issued", "2021-11-22")
	s.enter("/kk/courses/2/events/new", "duty", "support", "date", "2021-12-01")

	for lang, want := range map[string][][]string{
		"en": {
			{"Full name", "Topic", "Place and period", "Provider", "Academic hours", "Form of completion"},
			{`Үлгі, "Мысал"`, "first day", "Астана, 2021-11-15 – 2021-11-21", "Орталық", "40", "certificate AB № 000123, 2021-11-22"},
			{`Үлгі, "Мысал"`, "'=1+1", "not known, … – 2026-11-21", "Орталық", "", "without a certificate"},
		},
		"kk": {
			{"Аты-жөні", "Тақырыбы", "Орны мен кезеңі", "Өткізген ұйым", "Академиялық сағат", "Аяқталу нысаны"},
			{`Үлгі, "Мысал"`, "first day", "Астана, 2021-11-15 – 2021-11-21", "Орталық", "40", "сертификат AB № 000123, 2021-11-22"},
			{`Үлгі, "Мысал"`, "'=1+1", "белгісіз, … – 2026-11-21", "Орталық", "", "сертификатсыз"},
		},
	} {
		t.Run(lang, func(t *testing.T) {
			w := s.do(httptest.NewRequest(http.MethodGet, "/"+lang+"/training.csv", nil))
			text, marked := strings.CutPrefix(w.Body.String(), "\ufeff")
			require.True(t, marked)
			got, err := csv.NewReader(strings.NewReader(text)).ReadAll()
			require.NoError(t, err)
			require.Equal(t, want, got)
			require.Equal(t, "text/csv; charset=utf-8", w.Header().Get("Content-Type"))
			require.Contains(t, w.Header().Get("Content-Disposition"), "training.csv")
		})
	}
}

// The calendar reads back: whole days, each entry once, what is met left out.
func TestFeed(t *testing.T) {
	s := newSchool(t)
	s.enter("/kk/teachers/new", "name", "Мысалова Әлия; Б, В")
	s.enter("/kk/teachers/1/courses/new", "topic", "Бағалау", "place", "domestic", "hours", "40", "last", "2026-03-06")
	s.enter("/kk/courses/1/certificates/new", "origin", "annex-4", "issued", "2026-03-06")
	s.enter("/kk/courses/1/events/new", "duty", "support", "date", "2026-04-01")
	for lang := range qagida.Values[qagida.Lang]() {
		t.Run(lang.String(), func(t *testing.T) {
			text := s.get("/" + lang.String() + "/calendar.ics")
			require.Equal(t, strings.Count(text, "\r\n"), strings.Count(text, "\n"), "a line does not end as the format asks")
			for line := range strings.Lines(text) {
				require.LessOrEqual(t, len(line), 77, line)
			}
			days := daysOf(t, text)
			of := ": Мысалова Әлия; Б, В"
			for id, want := range map[string]string{
				"deadline-district-request-2026@qagida": "2026-08-01 ",
				"deadline-regional-plan-2027@qagida":    "2027-11-01 ",
				"qagida-support-1-1":                    "2027-03-06 ", // it lasts, whatever is on record
				"qagida-independent-works-1-1":          "2027-03-06 ",
				"qagida-monitoring-3-1":                 "2029-03-06 ",
				"certificate-1":                         "2031-03-06 " + say(lang, "certificate-ends") + of,
			} {
				require.True(t, strings.HasPrefix(days[id], want), "%s is %q", id, days[id])
			}
			require.True(t, strings.HasSuffix(days["qagida-monitoring-3-1"], of), days["qagida-monitoring-3-1"])
			require.Len(t, days, 14+6+1)
		})
	}
	s.on = qagida.MustDate(2027, 3, 7)
	require.NotContains(t, s.get("/kk/calendar.ics"), "qagida-support-1-1", "what is met is left out")
}

// daysOf are the entries of a calendar by their ids: the day and the summary. Each
// is a whole day and stands once.
func daysOf(t *testing.T, text string) map[string]string {
	t.Helper()
	calendar, err := ics.ParseCalendar(strings.NewReader(text))
	require.NoError(t, err)
	days := map[string]string{}
	for _, event := range calendar.Events() {
		first, err := event.GetAllDayStartAt()
		require.NoError(t, err)
		after, err := event.GetAllDayEndAt()
		require.NoError(t, err)
		require.EqualValues(t, 24, after.Sub(first).Hours(), event.Id())
		require.NotContains(t, days, event.Id())
		days[event.Id()] = first.Format("2006-01-02") + " " + event.GetProperty(ics.ComponentPropertySummary).Value
	}
	return days
}
