package main

import (
	"net/http"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// tile is a state with how many teachers are in it.
type tile struct {
	Name   string
	Number int
	Chosen bool
}

// overview shows in numbers what is wrong and lists whom it concerns, what is wrong
// first; a search and filters choose among them.
func (s *server) overview(w http.ResponseWriter, q *request) error {
	r, err := s.roll.get(q.Context(), q.on)
	if err != nil {
		return err
	}
	values := q.URL.Query()
	chosen, name, course := values.Get("state"), values.Get("q"), values.Get("course")
	var tiles []tile
	for state := range states {
		tiles = append(tiles, tile{state.String(), r.counts[state], chosen == state.String()})
	}
	people, pages := paged(q, r.choose(chosen, folded(name), folded(course)))
	return s.show(w, q, http.StatusOK, "teachers", q.say("teachers"), map[string]any{
		"Tiles": tiles, "People": people, "Pages": pages, "All": len(r.people), "Broken": r.broken,
		"State": chosen, "Name": name, "Course": course,
	})
}

// choose lists the people in a state, with a name and with a course; what is empty
// chooses everybody.
func (r *roll) choose(chosen, name, course string) []*person {
	if chosen == "" && name == "" && course == "" {
		return r.people
	}
	var list []*person
	for _, p := range r.people {
		if p.is(chosen) && p.matches(name) && p.takes(course) {
			list = append(list, p)
		}
	}
	return list
}

// is reports whether the teacher is in a state of that name; everybody is in "".
func (p *person) is(chosen string) bool {
	for state := range states {
		if state.String() == chosen {
			return p.In[state]
		}
	}
	return chosen == ""
}

// teacher shows one teacher: what to do next, then every decision.
func (s *server) teacher(w http.ResponseWriter, q *request) error {
	r, err := s.roll.get(q.Context(), q.on)
	if err != nil {
		return err
	}
	p := r.byID[q.number("id")]
	if p == nil {
		return s.brokenTeacher(w, q, r)
	}
	planned := planned(q)
	application := p.Application
	if planned != plannedCourse {
		if application, err = s.rules.qualification.Eligibility(p.applicant(), planned); err != nil {
			return err
		}
	}
	now, later := p.steps(q.lang, q.on)
	more := max(len(now)-mostSteps, 0)
	now, later = now[:len(now)-more], later[:min(len(later), mostSteps)]
	receipts, err := s.receipts(q.Context(), p.ID)
	if err != nil {
		return err
	}
	return s.show(w, q, http.StatusOK, "teacher", p.Name, map[string]any{
		"Person": p, "Application": application, "Planned": planned, "Least": s.rules.planning.CycleLeastHours,
		"Decided": p.decided(q.URL.Query().Get("course")), "Steps": now, "More": more, "Later": later,
		"Receipts": receipts, "Broken": r.brokenOf(p.ID),
	})
}

// mostSteps is how many things to do a page begins with; the rest stands at the courses.
const mostSteps = 15

// inFull is how many courses a page shows with all decisions: the latest ones.
const inFull = 4

// decided are the courses that the page shows with all decisions: the latest, and the
// one that is asked for.
func (p *person) decided(asked string) map[int64]bool {
	list := map[int64]bool{}
	for i := range p.Taken {
		if id := p.Taken[i].ID; i >= len(p.Taken)-inFull || key(id) == asked {
			list[id] = true
		}
	}
	return list
}

// brokenTeacher shows what of a teacher cannot be read, and where to mend it.
func (s *server) brokenTeacher(w http.ResponseWriter, q *request, r *roll) error {
	bad := r.brokenOf(q.number("id"))
	if len(bad) == 0 || q.number("id") == 0 {
		return errNotThere
	}
	return s.show(w, q, http.StatusOK, "message", bad[0].Name, map[string]any{"Broken": bad})
}

func (r *roll) brokenOf(teacher int64) (list []broken) {
	for _, b := range r.broken {
		if b.Teacher == teacher {
			list = append(list, b)
		}
	}
	return list
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

// step is what to do next: what, who, until when and where to enter it.
type step struct {
	What, Who, About, Where, Enter string
	Until                          qagida.Date
	State                          phrase
}

// steps lists what to do about a teacher: what is late, then what has a day within a
// year, then what has to be found out; and what comes later.
func (p *person) steps(lang qagida.Lang, on qagida.Date) (now, later []step) {
	soon, err := on.Add(1, 0, 0)
	for n := range p.Items {
		i := &p.Items[n]
		if i.unsettled() {
			continue
		}
		s := step{
			What: i.What(lang), Who: i.Who(lang), Where: i.Where(), Enter: i.Enter(lang), Until: i.Last,
			State: i.State(lang, on),
		}
		if i.Course != nil {
			s.About = i.Course.Topic
		}
		if err == nil && i.Last.After(soon) {
			later = append(later, s)
		} else {
			now = append(now, s)
		}
	}
	return append(now, p.questions(lang)...), later
}

// questions lists what is not known and decides something, where it is entered.
func (p *person) questions(lang qagida.Lang) (list []step) {
	find := func(a answer, where, enter, about string) {
		if facts := missing(a, lang); facts != "" {
			list = append(list, step{
				What: tell(lang, "find-out", facts), Who: say(lang, "the-school"), About: about, Where: where,
				Enter: say(lang, enter), State: phrase{say(lang, "is-unknown"), "open"},
			})
		}
	}
	edit := teacherPath(p.ID) + "/edit"
	for i := range p.Taken {
		t := &p.Taken[i]
		if t.Status.Outcome() == qagida.Undetermined && (t.Last.IsZero() || !t.Last.After(t.Status.On)) {
			where, enter := "/courses/"+key(t.ID)+"/edit", "edit-courses"
			if t.Certificate != nil {
				where, enter = "/certificates/"+key(t.Certificate.ID)+"/edit", "edit-certificates"
			}
			find(t.Status, where, enter, t.Topic)
		}
	}
	find(p.Hours, edit, "edit-teachers", "")
	find(p.Application, edit, "edit-teachers", "")
	return list
}

// firstOfSection is how many items of a section the page of a month shows.
const firstOfSection = 10

// due shows what is due in a month, and on today's what was due before it; one
// section alone has pages.
func (s *server) due(w http.ResponseWriter, q *request) error {
	month, err := q.month()
	if err != nil {
		return err
	}
	r, err := s.roll.get(q.Context(), q.on)
	if err != nil {
		return err
	}
	found, err := r.dueIn(s.rules, month)
	if err != nil {
		return err
	}
	d := due{Month: month}
	before, err := month.First.Add(0, -1, 0)
	d.Before = monthName(before)
	if after, tooLate := month.First.Add(0, 1, 0); err == nil && tooLate == nil {
		d.After = monthName(after)
	}
	body := map[string]any{"Due": &d, "Name": monthName(month.First), "Current": month.Contains(q.on) == qagida.Yes}
	for _, name := range dueSections {
		items := found[name]
		part := section{name, len(items), items[:min(len(items), firstOfSection)], len(items) > firstOfSection}
		if shown := q.URL.Query().Get("show"); shown == name {
			list, pages := paged(q, items)
			part.Items, part.More, body["Pages"] = list, false, pages
		} else if shown != "" {
			continue
		}
		if len(items) > 0 || name == "this-month" {
			d.Sections = append(d.Sections, part)
		}
	}
	return s.show(w, q, http.StatusOK, "due", q.say("due"), body)
}

// month is the month that is asked for, today's unless it says otherwise.
func (q *request) month() (qagida.Period, error) {
	on := q.on
	if asked := q.URL.Query().Get("month"); asked != "" {
		first, err := qagida.ParseDate(asked + "-01")
		if err != nil {
			return qagida.Period{}, err
		}
		on = first
	}
	return monthOf(on)
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
