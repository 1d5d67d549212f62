package main

import (
	"bytes"
	"encoding/csv"
	"net/http"
	"strconv"
	"strings"

	ics "github.com/arran4/golang-ical"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/postcourse"
)

// training writes the courses of the last five years as CSV: who, what, where and
// when, by whom, how long, and how it ended. It begins with the mark by which
// spreadsheets know UTF-8.
func (s *server) training(w http.ResponseWriter, q *request) error {
	people, err := s.standings(q.Context(), q.on)
	if err != nil {
		return err
	}
	b := bytes.NewBufferString("\ufeff")
	table := csv.NewWriter(b)
	table.UseCRLF = true
	header := []string{"name", "topic", "place-and-period", "provider", "hours", "completion"}
	for i, key := range header {
		header[i] = q.say(key)
	}
	table.Write(header) // errors stay in the writer until Error
	for _, p := range people {
		for _, t := range p.Taken {
			if p.Hours.Window.Contains(t.Last) == qagida.Yes {
				table.Write(t.line(q.lang, p.Name))
			}
		}
	}
	table.Flush()
	if err := table.Error(); err != nil {
		return err
	}
	return send(w, "text/csv; charset=utf-8", "training.csv", b)
}

// line is a row of the report.
func (t taken) line(lang qagida.Lang, name string) []string {
	where := t.Town
	if where == "" {
		where = t.Place.Text(lang)
	}
	first := t.First.String()
	if t.First.IsZero() {
		first = "…"
	}
	line := []string{name, t.Topic, where + ", " + first + " – " + t.Last.String(), t.Provider, shown(t.Hours), t.completion(lang)}
	for i := range line {
		line[i] = inert(line[i])
	}
	return line
}

// completion is the form in which the course ended.
func (t taken) completion(lang qagida.Lang) string {
	switch {
	case t.Certificate != nil && !t.Certificate.Issued.IsZero():
		return strings.TrimSpace(say(lang, "with-certificate")+" "+t.Certificate.Number) + ", " + t.Certificate.Issued.String()
	case t.Certificate != nil:
		return strings.TrimSpace(say(lang, "with-certificate") + " " + t.Certificate.Number)
	case t.Certified == qagida.Yes:
		return say(lang, "with-certificate")
	case t.Certified == qagida.No:
		return say(lang, "without-certificate")
	default:
		return ""
	}
}

// inert keeps a spreadsheet from taking what somebody typed for a formula.
func inert(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// feed writes a calendar: the planning deadlines of this year and the next, what
// is still owed after courses, and the last days of the certificates. Each entry
// stands on the last day; what leads up to it is in the description.
func (s *server) feed(w http.ResponseWriter, q *request) error {
	people, err := s.standings(q.Context(), q.on)
	if err != nil {
		return err
	}
	c := calendar{ics.NewCalendarFor("qagida school"), q}
	c.SetMethod(ics.MethodPublish)
	c.SetXWRCalName(q.say("site"))
	for year := q.on.Year(); year <= min(q.on.Year()+1, 9999); year++ {
		deadlines, err := s.rules.planning.Year(year, nil)
		if err != nil {
			return err
		}
		for _, d := range deadlines {
			c.add(d.UID(), d.Due, d.Summary(q.lang), d.Description(q.lang))
		}
	}
	for _, p := range people {
		c.addTeacher(p)
	}
	return send(w, "text/calendar; charset=utf-8", "calendar.ics", bytes.NewBufferString(c.Serialize(ics.WithNewLineWindows)))
}

type calendar struct {
	*ics.Calendar
	q *request
}

// add puts an entry of a whole day into the calendar.
func (c calendar) add(uid string, on qagida.Date, summary, description string) {
	next, err := on.AddDays(1)
	if on.IsZero() || err != nil {
		return
	}
	event := c.AddEvent(uid)
	event.SetDtStampTime(c.q.on.Time())
	event.SetAllDayStartAt(on.Time())
	event.SetAllDayEndAt(next.Time())
	event.SetSummary(summary)
	event.SetDescription(description)
	event.SetTimeTransparency(ics.TransparencyTransparent)
}

func (c calendar) addTeacher(s standing) {
	for _, t := range s.Taken {
		key := strconv.FormatInt(t.ID, 10)
		for _, duty := range t.Duties() {
			if duty.Progress == postcourse.Met {
				continue
			}
			entry := duty.Calendar(key, c.q.lang)
			c.add(entry.UID, entry.Last, entry.Summary+": "+s.Name, t.Topic+"\n"+entry.Description)
		}
		if t.Status.Status == certificate.Valid {
			c.add("certificate-"+key, t.Status.LastDay, c.q.say("certificate-ends")+": "+s.Name, t.Topic)
		}
	}
}

// send writes a file.
func send(w http.ResponseWriter, kind, name string, b *bytes.Buffer) error {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
	_, err := b.WriteTo(w)
	return err
}
