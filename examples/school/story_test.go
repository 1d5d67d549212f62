package main

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/planning"
)

// The story of one teacher: each entry changes how the teacher stands.
func TestStory(t *testing.T) { everywhere(t, story) }

func story(s *school) {
	s.has("/en/", "Nothing on record.")
	s.enter("/en/teachers/new", "name", "Мысалова Әлия")
	s.has("/en/", "Мысалова Әлия nothing is owed", "not known: ", "no certificate", "not known, to find out:")

	// Half of the papers are known to be missing, the rest is met. Who has served
	// for five years owes the hours of five years.
	s.enter("/en/teachers/1/edit", "name", "Мысалова Әлия", "iin", "870314440002", "in_service_since", "2020-09-01",
		"education", "higher-pedagogical", "workplace", "education-organisation", "knows_legislation", "true",
		"holds_certificates", "false", "documents", "looked", "documents", "application")
	s.has("/en/teachers/1", "Application for a course: may not apply, missing: 2", "14 March 1987")
	s.finds("/en/teachers/1", "order95/8.1", "met")
	s.finds("/en/teachers/1", "order95/8.2", "not met")
	s.has("/en/", "36 hours missing (counted: 0)", "may not apply, missing: 2")

	// A course of 36 hours is a short one and enough for five years; a teacher
	// without a certificate owes works and is owed support, which a final monitoring
	// closes, but no yearly one.
	s.enter("/en/teachers/1/courses/new", "topic", "Бағалау", "provider", "Орталық", "place", "domestic", "hours", "36",
		"first", "2026-03-02", "last", "2026-03-06", "release", "on-the-job")
	s.has("/en/teachers/1", "short course", "enough: 36", "7 March 2026 – 6 March 2027, done: 0, still wanted: 3",
		"Find out: whether a certificate has been issued")
	s.has("/en/", "not enough is known of the certificate", "next due on 6 March 2027")
	s.enter("/en/courses/1/edit", "topic", "Бағалау", "place", "domestic", "hours", "36", "first", "2026-03-02", "last", "2026-03-06", "certified", "false")
	s.has("/en/teachers/1", "Certificate: not issued", "independent assignments", "final monitoring")
	s.lacks("/en/teachers/1", "yearly monitoring (")
	s.enter("/en/courses/1/edit", "topic", "Бағалау", "place", "domestic", "hours", "36", "first", "2026-03-02", "last", "2026-03-06")

	// The certificate of 6 March 2026 is valid for five years, that day included.
	s.enter("/en/courses/1/certificates/new", "origin", "annex-4", "number", "AB № 000123", "issued", "2026-03-06")
	s.has("/en/", "valid until 6 March 2031", "next due on 6 March 2027")
	s.on = qagida.MustDate(2031, 3, 6) // the last day of both
	s.has("/en/", "ends soon: the last day is 6 March 2031", "enough: 36")
	s.on = qagida.MustDate(2031, 3, 7)
	s.has("/en/", "expired: the last day was 6 March 2031", "36 hours missing", "overdue: 6, the oldest since 6 March 2027")
	s.on = asked

	// Three works meet the duty of the first year.
	for _, date := range []string{"2026-04-01", "2026-05-01", "2027-03-06"} {
		s.enter("/en/courses/1/events/new", "duty", "independent-works", "date", date)
	}
	s.has("/en/teachers/1", "independent assignments: 7 March 2026 – 6 March 2027, done: 2, still wanted: 1", "after the check date")
	s.on = qagida.MustDate(2027, 3, 6)
	s.has("/en/teachers/1", "independent assignments: 7 March 2026 – 6 March 2027, done: 3, still wanted: 0")
	s.on = qagida.MustDate(2027, 3, 7)
	s.has("/en/due", "post-course support, still wanted: 1 Бағалау", "yearly monitoring (year 1)")
	s.lacks("/en/due", "independent assignments")

	// Support lasts: a measure on record meets it on the day after its end.
	s.enter("/en/courses/1/events/new", "duty", "support", "date", "2026-04-01")
	s.on = qagida.MustDate(2027, 3, 6)
	s.has("/en/due", "post-course support Бағалау")
	s.on = qagida.MustDate(2027, 3, 7)
	s.lacks("/en/due", "post-course support")

	// What is deleted is gone with all that hangs on it.
	s.enter("/en/events/3/delete")
	s.has("/en/due", "independent assignments")
	s.enter("/en/teachers/1/delete")
	s.has("/en/", "Nothing on record.")
	for _, table := range []string{"teachers", "courses", "certificates", "events"} {
		require.Zero(s, s.rows(table), table)
	}
}

// A teacher's page begins with what to do next and who does it; what is wrong or not
// known stands before what is met, which is folded, and everything is cited as the law
// is cited and read by its meaning.
func TestTeacherPage(t *testing.T) {
	s := newSample(t)
	for lang := range qagida.Values[qagida.Lang]() {
		for _, id := range []string{"1", "2", "3", "4", "5"} {
			page := s.get("/" + lang.String() + "/teachers/" + id)
			text := plain(page)
			require.Less(t, strings.Index(text, say(lang, "to-do")), strings.Index(text, say(lang, "decisions")))
			require.NotRegexp(t, `order95/\d`, text)
			require.NotRegexp(t, `[a-z]+-[a-z]+=[a-z]`, text, "a reading by its name")
			for _, section := range strings.Split(page, `<section class="question"`)[1:] {
				shown, folded, _ := strings.Cut(section, say(lang, "met-things"))
				require.NotContains(t, shown, `<span class="mark good">`+qagida.Met.Text(lang), "a met thing is not folded")
				require.NotContains(t, strings.Split(folded, "</section>")[0], `<span class="mark bad">`)
			}
		}
	}
	s.has("/en/teachers/2", "Send on a course: 36 hours missing the school 21 September 2026 too few hours Add a course")
	s.has("/en/teachers/5", "Find out: ")
	s.on = qagida.MustDate(2026, 9, 21)
	s.has("/en/teachers/2", "Send on a course: the hours of five years run out the school")
}

// Before five years of service have passed the hours may still come.
func TestService(t *testing.T) {
	for since, want := range map[string]string{
		"2021-11-21": "36 hours missing (counted: 0)",
		"2021-11-22": "counted: 0, the rest is due by 21 November 2026",
	} {
		t.Run(since, func(t *testing.T) {
			s := newSchool(t)
			s.enter("/en/teachers/new", "name", "A", "in_service_since", since)
			s.has("/en/", want)
		})
	}
	s := newSchool(t)
	s.enter("/en/teachers/new", "name", "B")
	s.has("/en/teachers/1", "Find out: "+needed(t, "in_service_since"))
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

func TestCalendar(t *testing.T) {
	s := newSchool(t)
	s.has("/en/calendar", "Planning calendar 2026", "1 August 2026", "1 September 2026", "1 November 2026",
		"1 January 2026 – 31 January 2026", "1 June 2026 – 30 June 2026", place(t, "order95/17"))
	s.has("/ru/calendar?year=2030", "Календарь планирования 2030", "Заявка о направлении педагогов на курсы")
	s.has("/kk/calendar?year=9999", "9999")
}

// An application is looked at for the course that the visitor asks about.
func TestPlanned(t *testing.T) {
	s := newSample(t)
	s.has("/en/teachers/1", "Application for a course: may apply")
	s.finds("/en/teachers/1", "order95/8.5", "not applicable")
	s.finds("/en/teachers/1?place=abroad&language=true", "order95/8.5", "not met")
}

// A set in which nothing is ticked is not known; one that was looked through is
// known to be empty.
func TestSets(t *testing.T) {
	s := newSchool(t)
	s.enter("/en/teachers/new", "name", "A")
	s.finds("/en/teachers/1", "order95/8.1", "undetermined")
	s.enter("/en/teachers/1/edit", "name", "A", "documents", "looked")
	s.finds("/en/teachers/1", "order95/8.1", "not met")
	require.Contains(t, s.get("/en/teachers/1/edit"), `name="documents" value="looked" checked`)
}

// What one record tells of the teacher as a whole.
func TestStandings(t *testing.T) {
	s := newSchool(t)
	s.enter("/en/teachers/new", "name", "A", "documents", "looked")
	s.finds("/en/teachers/1", "order95/8.4", "undetermined")

	// A course that has not ended leaves no certificate in doubt; one that has does.
	s.enter("/en/teachers/1/courses/new", "topic", "later", "place", "domestic", "last", "2026-11-22")
	s.has("/en/", "no certificate")
	s.on = qagida.MustDate(2026, 11, 22)
	s.has("/en/", "not enough is known of the certificate")
	s.on = asked
	s.enter("/en/courses/1/delete")

	// After a course abroad nothing is owed, and the order sets no term for the
	// certificate.
	s.enter("/en/teachers/1/courses/new", "topic", "abroad", "place", "abroad", "hours", "40", "first", "2026-01-10", "last", "2026-01-20", "certified", "true")
	s.has("/en/teachers/1", "Duties after the course: nothing is owed", "hours abroad: 40")
	s.enter("/en/courses/2/delete")

	// Of two courses the next day is the earlier one, in whichever order they are.
	for i, last := range []string{"2026-05-01", "2026-03-06"} {
		s.enter("/en/teachers/1/courses/new", "topic", last, "place", "domestic", "hours", "40", "last", last, "certified", "true")
		s.has("/en/", []string{"next due on 1 May 2027", "next due on 6 March 2027"}[i])
	}

	// Who has a certificate on record holds certificates and owes a copy.
	s.enter("/en/courses/3/certificates/new", "origin", "annex-4", "issued", "2026-05-01")
	s.finds("/en/teachers/1", "order95/8.4", "not met")

	// One certificate has ended, of the other nobody has said the day.
	s.on = qagida.MustDate(2031, 5, 2)
	s.has("/en/", "not enough is known of the certificate")
	s.enter("/en/courses/4/edit", "topic", "2026-03-06", "certified", "false")
	s.has("/en/", "expired: the last day was 1 May 2031")
}

// A database that fails is told to the visitor without its details.
func TestFailure(t *testing.T) {
	s := newSchool(t)
	require.NoError(t, s.store.db.Close())
	for _, path := range []string{"/en/", "/en/teachers/1", "/en/due", "/en/training.csv", "/en/training.xlsx", "/en/calendar.ics", "/en/courses/1/edit", "/en/history"} {
		w := s.see(path)
		require.Equal(t, http.StatusInternalServerError, w.Code, path)
		require.NotContains(t, w.Body.String(), "sql", path)
	}
}

// A teacher with the courses of a whole career has a page that stays small; the
// decisions on an older course are asked for.
func TestManyCourses(t *testing.T) {
	s := newSchool(t)
	s.enter("/kk/teachers/new", "name", "A")
	for i := range 12 {
		last := fmt.Sprintf("20%02d-03-06", 14+i)
		s.enter("/kk/teachers/1/courses/new", "topic", "Критериалды бағалау "+last, "place", "domestic", "hours", "40", "last", last, "certified", "true")
	}
	page := s.get("/kk/teachers/1")
	require.Less(t, len(page), 120_000)
	require.Contains(t, page, `href="/kk/teachers/1?course=1#course-1"`)
	require.Equal(t, inFull, strings.Count(page, `<details class="all">`))
	require.Equal(t, inFull+1, strings.Count(s.get("/kk/teachers/1?course=1"), `<details class="all">`))
}
