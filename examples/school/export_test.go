package main

import (
	"encoding/csv"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"

	"github.com/qagida/qagida"
)

// The report has the courses whose last day lies in the five years that end on
// the asked day, and nothing else.
func TestTraining(t *testing.T) {
	s := newSchool(t)
	s.enter("/kk/teachers/new", "name", `Үлгі, "Мысал"`)
	course := func(topic, last string, more ...string) {
		s.enter("/kk/teachers/1/courses/new", append(more, "topic", topic, "provider", "Орталық", "last", last)...)
	}
	course("too early", "2021-11-21")
	course("first day", "2021-11-22", "first", "2021-11-15", "place", "domestic", "town", "Астана", "hours", "40")
	course("=1+1", "2026-11-21", "certified", "false")
	course("too late", "2026-11-22")
	course("no day", "")
	s.enter("/kk/courses/2/certificates/new", "origin", "annex-4", "number", "AB № 000123", "issued", "2021-11-22")
	s.enter("/kk/courses/2/events/new", "duty", "support", "date", "2021-12-01")

	for lang, want := range map[string][][]string{
		"en": {
			{"Full name", "Topic", "Place and period", "Provider", "Academic hours", "Form of completion"},
			{`Үлгі, "Мысал"`, "first day", "Астана, 2021-11-15 – 2021-11-22", "Орталық", "40", "certificate AB № 000123, 2021-11-22"},
			{`Үлгі, "Мысал"`, "'=1+1", "not known, … – 2026-11-21", "Орталық", "", "without a certificate"},
		},
		"kk": {
			{"Аты-жөні", "Тақырыбы", "Орны мен кезеңі", "Өткізген ұйым", "Академиялық сағат", "Аяқталу нысаны"},
			{`Үлгі, "Мысал"`, "first day", "Астана, 2021-11-15 – 2021-11-22", "Орталық", "40", "сертификат AB № 000123, 2021-11-22"},
			{`Үлгі, "Мысал"`, "'=1+1", "белгісіз, … – 2026-11-21", "Орталық", "", "сертификатсыз"},
		},
	} {
		w := s.do(httptest.NewRequest(http.MethodGet, "/"+lang+"/training.csv", nil))
		text, marked := strings.CutPrefix(w.Body.String(), "\ufeff")
		got, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil || !marked || !slices.EqualFunc(got, want, slices.Equal[[]string]) {
			t.Errorf("%s: %q, %v", lang, got, err)
		}
		if w.Header().Get("Content-Type") != "text/csv; charset=utf-8" || !strings.Contains(w.Header().Get("Content-Disposition"), "training.csv") {
			t.Errorf("%v", w.Header())
		}
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
		text := s.get("/" + lang.String() + "/calendar.ics")
		if strings.Count(text, "\n") != strings.Count(text, "\r\n") {
			t.Error("a line does not end as the format asks")
		}
		for line := range strings.Lines(text) {
			if len(line) > 77 {
				t.Errorf("%d bytes: %s", len(line), line)
			}
		}
		calendar, err := ics.ParseCalendar(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		days := map[string]string{}
		for _, event := range calendar.Events() {
			first, err := event.GetAllDayStartAt()
			if err != nil {
				t.Fatal(err)
			}
			after, err := event.GetAllDayEndAt()
			if err != nil || after.Sub(first).Hours() != 24 {
				t.Errorf("%s is not one day: %v", event.Id(), err)
			}
			if days[event.Id()] != "" {
				t.Errorf("%s stands twice", event.Id())
			}
			days[event.Id()] = first.Format("2006-01-02") + " " + event.GetProperty(ics.ComponentPropertySummary).Value
		}
		of := ": Мысалова Әлия; Б, В"
		for id, want := range map[string]string{
			"deadline-district-request-2026@qagida": "2026-08-01 ",
			"deadline-regional-plan-2027@qagida":    "2027-11-01 ",
			"qagida-independent-works-1-1":          "2027-03-06 ",
			"qagida-monitoring-3-1":                 "2029-03-06 ",
			"certificate-1":                         "2031-03-06 " + say(lang, "certificate-ends") + of,
		} {
			if !strings.HasPrefix(days[id], want) {
				t.Errorf("%s: %s is %q", lang, id, days[id])
			}
		}
		if !strings.HasSuffix(days["qagida-monitoring-3-1"], of) {
			t.Errorf("%q", days["qagida-monitoring-3-1"])
		}
		if _, found := days["qagida-support-1-1"]; found || len(days) != 14+5+1 {
			t.Errorf("%s: %d entries, support %v", lang, len(days), found)
		}
	}
}
