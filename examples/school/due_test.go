package main

import (
	"encoding/csv"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/qagida/qagida"
)

// section is the part of the page of a month under a heading, empty where it is not
// there.
func (s *school) section(path, name string) string {
	s.Helper()
	_, after, found := strings.Cut(s.get(path), `<section id="`+name+`">`)
	if !found {
		return ""
	}
	part, _, _ := strings.Cut(after, "</section>")
	return plain(part)
}

// The month and what was due before it, on both sides of its ends; what is older than
// a year stands apart.
func TestDue(t *testing.T) { everywhere(t, dueMonth) }

func dueMonth(s *school) {
	s.enter("/en/teachers/new", "name", "A", "in_service_since", "2010-09-01")
	s.enter("/en/teachers/1/courses/new", "topic", "B", "place", "domestic", "hours", "40", "last", "2025-11-30", "certified", "true")
	s.enter("/en/courses/1/certificates/new", "origin", "annex-4", "issued", "2025-11-30")
	const works, ends, hours, plan = "independent assignments, still wanted: 3", "Last day of the certificate", "Send on a course", "yearly plan"
	for _, test := range []struct {
		on                        qagida.Date
		month                     string
		section, has, hasNot, and string
	}{
		{qagida.MustDate(2026, 10, 31), "", "this-month", "Nothing on record.", works, ""},
		{qagida.MustDate(2026, 10, 31), "?month=2026-11", "this-month", works, ends, "30 November 2026 open"},
		{qagida.MustDate(2026, 11, 1), "", "this-month", works, ends, "teacher (organised by: provider) A"},
		{qagida.MustDate(2026, 11, 30), "", "this-month", works, "overdue", ""},
		{qagida.MustDate(2026, 12, 1), "", "overdue", works, ends, "30 November 2026 overdue"},
		{qagida.MustDate(2026, 12, 1), "", "this-month", "Nothing on record.", works, ""},
		{qagida.MustDate(2026, 12, 1), "?month=2026-11", "this-month", works, ends, "overdue"},
		{qagida.MustDate(2027, 11, 30), "", "overdue", works, ends, ""},
		{qagida.MustDate(2027, 12, 1), "", "long-overdue", works, ends, ""},
		{qagida.MustDate(2030, 11, 1), "", "this-month", ends, "expired", "days left: 29"},
		{qagida.MustDate(2030, 11, 1), "", "this-month", hours, "too few hours", "the school A 30 November 2030"},
		{qagida.MustDate(2030, 12, 1), "", "overdue", ends, works, "expired"},
		{qagida.MustDate(2030, 12, 1), "", "overdue", hours, works, "too few hours"},
	} {
		s.on = test.on
		part := s.section("/en/due"+test.month, test.section)
		name := test.on.String() + test.month + " " + test.section
		require.Contains(s, part, test.has, name)
		require.NotContains(s, part, test.hasNot, name)
		require.Contains(s, part, test.and, name)
	}
	s.on = qagida.MustDate(2026, 11, 1)
	require.Contains(s, s.get("/en/due"), `href="/en/courses/1/events/new?duty=independent-works"`)
	require.Contains(s, s.get("/en/courses/1/events/new?duty=independent-works"), `value="independent-works" selected`)
	require.Contains(s, s.get("/en/due"), `href="/en/due?month=2026-10"`)
	require.Contains(s, s.get("/en/due"), `href="/en/due?month=2026-12"`)
	_, err := monthOf(qagida.MustDate(9999, 12, 1))
	require.NoError(s, err)
}

// daysOf are the entries of a calendar by their ids: the day and the summary. Each
// is a whole day and stands once.
func daysOf(t testing.TB, text string) map[string]string {
	t.Helper()
	require.Equal(t, strings.Count(text, "\r\n"), strings.Count(text, "\n"), "a line does not end as the format asks")
	for line := range strings.Lines(text) {
		require.LessOrEqual(t, len(line), 77, line)
	}
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

// The calendar reads back: whole days, each entry once, what is met left out, names of
// entries of the school's own.
func TestFeed(t *testing.T) { everywhere(t, feed) }

func feed(s *school) {
	s.enter("/kk/teachers/new", "name", "Мысалова Әлия; Б, В")
	s.enter("/kk/teachers/1/courses/new", "topic", "Бағалау", "place", "domestic", "hours", "40", "last", "2026-03-06")
	s.enter("/kk/courses/1/certificates/new", "origin", "annex-4", "issued", "2026-03-06")
	s.enter("/kk/courses/1/events/new", "duty", "support", "date", "2026-04-01")
	own := "@" + s.uid() + ".qagida"
	for lang := range qagida.Values[qagida.Lang]() {
		days := daysOf(s, s.get("/"+lang.String()+"/calendar.ics"))
		of := ": Мысалова Әлия; Б, В"
		for id, want := range map[string]string{
			"deadline-district-request-2026": "2026-08-01 ",
			"deadline-regional-plan-2027":    "2027-11-01 ",
			"support-1-1":                    "2027-03-06 ", // it lasts, whatever is on record
			"independent-works-1-1":          "2027-03-06 ",
			"monitoring-3-1":                 "2029-03-06 ",
			"certificate-1":                  "2031-03-06 " + say(lang, "certificate-ends") + of,
		} {
			require.True(s, strings.HasPrefix(days[id+own], want), "%s is %q", id, days[id+own])
		}
		require.True(s, strings.HasSuffix(days["monitoring-3-1"+own], of))
		require.Len(s, days, 14+6+1+1)
		require.Len(s, daysOf(s, s.get("/"+lang.String()+"/teachers/1/calendar.ics")), 6+1+1, "of one teacher")
	}
	other := newSchool(s.T)
	require.NotEqual(s, s.uid(), other.uid())
	s.on = qagida.MustDate(2027, 3, 7)
	require.NotContains(s, s.get("/kk/calendar.ics"), "support-1-1@", "what is met is left out")
}

// The feed and the pages of the months agree, whatever stands in them; a certificate
// that was renewed is announced by neither.
func TestFeedAgrees(t *testing.T) {
	s := newSchool(t)
	require.NoError(t, fillSample(t.Context(), s.store, s.on, 25))
	s.enter("/en/teachers/new", "name", "Renewed")
	for _, day := range []string{"2022-01-10", "2026-01-10"} {
		s.enter("/en/teachers/26/courses/new", "topic", day, "place", "domestic", "hours", "40", "last", day, "certified", "true")
	}
	s.enter("/en/courses/101/certificates/new", "origin", "annex-4", "issued", "2022-01-10")
	require.Contains(t, s.get("/en/teachers/26/calendar.ics"), "certificate-101@")
	s.enter("/en/courses/102/certificates/new", "origin", "annex-4", "issued", "2026-01-10")
	require.NotContains(t, s.get("/en/teachers/26/calendar.ics"), "certificate-101@")
	require.NotContains(t, s.section("/en/due?month=2027-01", "this-month"), "Last day of the certificate the school Renewed")

	r, err := s.server.roll.get(t.Context(), s.on)
	require.NoError(t, err)
	shown := map[string]bool{}
	month, err := monthOf(s.on)
	require.NoError(t, err)
	for month.First.Year() < 2033 {
		sections, err := r.dueIn(order95, month)
		require.NoError(t, err)
		for _, items := range sections {
			for _, i := range items {
				if i.Person != nil && !i.Last.IsZero() {
					require.False(t, shown[i.uid()], i.uid())
					shown[i.uid()] = true
				}
			}
		}
		next, err := month.First.Add(0, 1, 0)
		require.NoError(t, err)
		month, err = monthOf(next)
		require.NoError(t, err)
	}
	fed := map[string]bool{}
	for id := range daysOf(t, s.get("/en/calendar.ics")) {
		if name, _, _ := strings.Cut(id, "@"); !strings.HasPrefix(name, "deadline-") {
			fed[name] = true
		}
	}
	require.Equal(t, shown, fed)
}

// A calendar library that is not ours reads the feed.
func TestFeedElsewhere(t *testing.T) {
	const program = "import sys, icalendar\nc = icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n" +
		"for e in c.walk('VEVENT'): print(e['UID'], e.decoded('DTSTART'), e['SUMMARY'].replace('\\n', ' '))"
	python := ""
	for _, name := range []string{"/usr/bin/python3", "python3"} {
		if exec.Command(name, "-c", "import icalendar").Run() == nil {
			python = name
			break
		}
	}
	if python == "" {
		t.Skip("no Python with icalendar (apt-get install python3-icalendar)")
	}
	s := newSample(t)
	for lang := range qagida.Values[qagida.Lang]() {
		text := s.get("/" + lang.String() + "/calendar.ics")
		command := exec.Command(python, "-c", program)
		command.Stdin = strings.NewReader(text)
		command.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8")
		out, err := command.Output()
		require.NoError(t, err)
		read := map[string]string{}
		for line := range strings.Lines(string(out)) {
			id, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
			read[id] = rest
		}
		require.Equal(t, daysOf(t, text), read)
	}
}

// training is a school with courses on both sides of the five years.
func trainingSchool(t *testing.T) *school {
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
	return s
}

// trainingRows are what the report has, by language: the courses whose last day lies in
// the five years that end on the asked day, the corresponding day five years ago
// included, and nothing else.
var trainingRows = map[string][][]string{
	"en": {
		{"Full name", "Topic", "Place and period", "Provider", "Academic hours", "Form of completion"},
		{`Үлгі, "Мысал"`, "first day", "Астана, 15 November 2021 – 21 November 2021", "Орталық", "40", "certificate AB № 000123, 22 November 2021"},
		{`Үлгі, "Мысал"`, "=1+1", "21 November 2026", "Орталық", "", "without a certificate"},
	},
	"kk": {
		{"Аты-жөні", "Тақырыбы", "Орны мен кезеңі", "Өткізген ұйым", "Академиялық сағат", "Аяқталу нысаны"},
		{`Үлгі, "Мысал"`, "first day", "Астана, 2021 жылғы 15 қараша – 2021 жылғы 21 қараша", "Орталық", "40", "сертификат AB № 000123, 2021 жылғы 22 қараша"},
		{`Үлгі, "Мысал"`, "=1+1", "2026 жылғы 21 қараша", "Орталық", "", "сертификатсыз"},
	},
}

func TestTraining(t *testing.T) {
	s := trainingSchool(t)
	for lang, want := range trainingRows {
		w := s.see("/" + lang + "/training.csv")
		text, marked := strings.CutPrefix(w.Body.String(), "\ufeff")
		require.True(t, marked)
		in := csv.NewReader(strings.NewReader(text))
		in.Comma = map[string]rune{"kk": ';', "en": ','}[lang]
		got, err := in.ReadAll()
		require.NoError(t, err)
		require.Equal(t, "'=1+1", got[2][1], "a formula")
		got[2][1] = "=1+1"
		require.Equal(t, want, got)
		require.Equal(t, "text/csv; charset=utf-8", w.Header().Get("Content-Type"))
		require.Contains(t, w.Header().Get("Content-Disposition"), "training.csv")
	}
	require.True(t, strings.HasPrefix(s.get("/ru/training.csv"), "\ufeffФамилия, имя, отчество;Тема;"))
}

// What a spreadsheet would take for a formula is text, whatever it begins with.
func TestInert(t *testing.T) {
	for _, cell := range []string{"=1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "\u00a0=1", "|x", "%x", "＝1"} {
		require.Equal(t, "'"+cell, inert(cell))
	}
	for _, cell := range []string{"", "A", "А=1", "1", "№ 1"} {
		require.Equal(t, cell, inert(cell))
	}
}

// The same table as a workbook: text is text, hours are numbers, the heading stands on
// every page of A4.
func TestTrainingBook(t *testing.T) {
	s := trainingSchool(t)
	for lang, want := range trainingRows {
		w := s.see("/" + lang + "/training.xlsx")
		require.Equal(t, http.StatusOK, w.Code)
		book, err := excelize.OpenReader(w.Body)
		require.NoError(t, err)
		sheet := book.GetSheetName(0)
		rows, err := book.GetRows(sheet)
		require.NoError(t, err)
		for i, row := range want {
			got := append(rows[2+i], "", "")[1 : 1+len(row)]
			require.Equal(t, row, got)
		}
		formula, err := book.GetCellFormula(sheet, "C5")
		require.NoError(t, err)
		require.Empty(t, formula)
		kind, err := book.GetCellType(sheet, "F4")
		require.NoError(t, err)
		require.NotEqual(t, excelize.CellTypeInlineString, kind, "hours are a number")
		height, err := book.GetRowHeight(sheet, 4)
		require.NoError(t, err)
		require.GreaterOrEqual(t, height, 30.0, "a cell of two lines is cut")
		layout, err := book.GetPageLayout(sheet)
		require.NoError(t, err)
		require.Equal(t, "landscape", *layout.Orientation)
		require.Equal(t, "'"+sheet+"'!$3:$3", book.GetDefinedName()[0].RefersTo)
		require.NoError(t, book.Close())
	}
}

// An office program opens the workbook and finds the same in it.
func TestTrainingOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil || !long() {
		t.Skip("needs LibreOffice (apt-get install libreoffice-calc-nogui) and QAGIDA_LONG=1")
	}
	s, folder := trainingSchool(t), t.TempDir()
	file := filepath.Join(folder, "training.xlsx")
	require.NoError(t, os.WriteFile(file, s.see("/kk/training.xlsx").Body.Bytes(), 0o600))
	out, err := exec.Command(office, "--headless", "-env:UserInstallation=file://"+folder+"/profile", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76",
		"--outdir", folder, file).CombinedOutput()
	require.NoError(t, err, string(out))
	text, err := os.ReadFile(filepath.Join(folder, "training.csv"))
	require.NoError(t, err)
	in := csv.NewReader(strings.NewReader(string(text)))
	in.FieldsPerRecord = -1
	rows, err := in.ReadAll()
	require.NoError(t, err)
	for i, want := range trainingRows["kk"] {
		require.Equal(t, want, rows[2+i][1:])
	}
}
