package main

import (
	"bufio"
	"io"
	"net/http"
	"strconv"
	"strings"

	ics "github.com/arran4/golang-ical"

	"github.com/qagida/qagida"
)

// feed writes a calendar: what the pages of the months show, of everybody with the
// planning deadlines of this year and the next, or of one teacher. Each entry stands
// on the last day; what leads up to it is in the description.
func (s *server) feed(w http.ResponseWriter, q *request) error {
	r, err := s.roll.get(q.Context(), q.on)
	if err != nil {
		return err
	}
	uid, _, err := s.store.marks(q.Context())
	if err != nil {
		return err
	}
	c := calendar{q: q, school: uid}
	people, name := r.people, q.say("site")
	if id := q.PathValue("id"); id != "" {
		p := r.byID[q.number("id")]
		if p == nil {
			return errNotThere
		}
		people, name = []*person{p}, p.Name
	} else if err := c.planning(s.rules); err != nil {
		return err
	}
	attach(w, "text/calendar; charset=utf-8", "calendar.ics")
	return c.write(w, name, people)
}

// calendar is a feed that is being written.
type calendar struct {
	q        *request
	school   string // a part of its own in every entry
	planned  []*ics.VEvent
	settings *ics.SerializationConfiguration
}

// planning notes the deadlines of this year and the next.
func (c *calendar) planning(rules rules) error {
	year := c.q.on.Year()
	for ; year <= min(c.q.on.Year()+1, 9999); year++ {
		deadlines, err := rules.planning.Year(year, nil)
		if err != nil {
			return err
		}
		for _, d := range deadlines {
			c.planned = append(c.planned, c.event(&item{kind: deadlineItem, Deadline: &d, Last: d.Due}))
		}
	}
	return nil
}

// write writes the entries one after another, so that a large school takes no more
// memory than a small one.
func (c *calendar) write(w io.Writer, name string, people []*person) error {
	head := ics.NewCalendarFor("qagida school")
	head.SetMethod(ics.MethodPublish)
	head.SetXWRCalName(name)
	newLine := ics.WithNewLineWindows
	before, after, _ := strings.Cut(head.Serialize(newLine), "END:VCALENDAR")
	out := bufio.NewWriterSize(w, 64<<10)
	_, _ = out.WriteString(before) // the error stays until Flush
	for _, event := range c.planned {
		_, _ = out.WriteString(event.Serialize(c.configuration()))
	}
	for _, p := range people {
		for i := range p.Items {
			if event := c.event(&p.Items[i]); event != nil {
				_, _ = out.WriteString(event.Serialize(c.configuration()))
			}
		}
	}
	_, _ = out.WriteString("END:VCALENDAR" + after)
	return out.Flush()
}

func (c *calendar) configuration() *ics.SerializationConfiguration {
	if c.settings == nil {
		c.settings = &ics.SerializationConfiguration{
			MaxLength: 75, PropertyMaxLength: 75,
			NewLine: string(ics.WithNewLineWindows),
		}
	}
	return c.settings
}

// event is the entry of an item, a whole day, nil for one without a day.
func (c *calendar) event(i *item) *ics.VEvent {
	next, err := i.Last.Add(0, 0, 1)
	if i.Last.IsZero() || err != nil {
		return nil
	}
	e := ics.NewEvent(i.uid() + "@" + c.school + ".qagida")
	e.SetDtStampTime(c.q.on.Time())
	e.SetAllDayStartAt(i.Last.Time())
	e.SetAllDayEndAt(next.Time())
	e.SetSummary(i.summary(c.q.lang))
	e.SetDescription(i.description(c.q.lang))
	e.SetTimeTransparency(ics.TransparencyTransparent)
	return e
}

// uid names an item, the same in every feed of the school and on every day.
func (i *item) uid() string {
	switch i.kind {
	case dutyItem:
		return i.Duty.Duty.String() + "-" + strconv.Itoa(i.Duty.Round) + "-" + key(i.Course.ID)
	case endItem:
		return "certificate-" + key(i.Course.ID)
	case hoursItem:
		return "hours-" + key(i.Person.ID)
	default:
		return strings.TrimSuffix(i.Deadline.UID(), "@qagida")
	}
}

func (i *item) summary(lang qagida.Lang) string {
	if i.Person == nil {
		return i.What(lang)
	}
	return i.What(lang) + ": " + i.Person.Name
}

func (i *item) description(lang qagida.Lang) string {
	switch i.kind {
	case dutyItem:
		return i.Course.Topic + "\n" + i.Duty.Calendar("", lang).Description
	case endItem:
		return i.Course.Topic
	case deadlineItem:
		return i.Deadline.Description(lang)
	default:
		return ""
	}
}
