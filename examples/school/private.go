package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"slices"

	"github.com/qagida/qagida"
)

// personData writes everything that is kept about one teacher, as the law on personal
// data lets the teacher ask for it. Deleting the teacher deletes all of it.
func (s *server) personData(w http.ResponseWriter, q *request) error {
	people, bad, err := teachers(q.Context(), s.store.db, q.number("id"))
	if err != nil {
		return err
	}
	if len(people) == 0 {
		if len(bad) > 0 {
			return errUnread
		}
		return errNotThere
	}
	history, err := s.store.changes(q.Context(), people[0].ID, 0, 100_000)
	if err != nil {
		return err
	}
	receipts, err := column[string](q.Context(), s.store.db,
		"SELECT receipt FROM receipts WHERE teacher_id = $1 ORDER BY id", people[0].ID)
	if err != nil {
		return err
	}
	raw := []json.RawMessage{}
	for _, text := range receipts {
		raw = append(raw, json.RawMessage(text))
	}
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	out.SetIndent("", "\t")
	if err := out.Encode(map[string]any{
		"teacher": people[0].plain(), "history": plainHistory(history),
		"receipts": raw,
	}); err != nil {
		return err
	}
	return send(w, "application/json; charset=utf-8", "teacher.json", &b)
}

// plainRecord is a record as its columns name it.
func plainRecord(r record) map[string]any {
	out := map[string]any{"id": r.head().ID}
	for _, i := range r.inputs() {
		switch values := stated(i.get()); {
		case i.Type == "several" && len(values) > 0:
			out[i.Name] = slices.DeleteFunc(values, func(v string) bool { return v == looked })
		case len(values) > 0:
			out[i.Name] = values[0]
		}
	}
	return out
}

func (t *Teacher) plain() map[string]any {
	out, courses := plainRecord(t), []any{}
	for _, c := range t.Courses {
		course, events := plainRecord(c), []any{}
		if c.Certificate != nil {
			course["certificate"] = plainRecord(c.Certificate)
		}
		for _, e := range c.Events {
			events = append(events, plainRecord(e))
		}
		course["events"] = events
		courses = append(courses, course)
	}
	out["courses"] = courses
	return out
}

func plainHistory(list []change) []any {
	out := []any{}
	for _, c := range list {
		out = append(out, map[string]any{
			"at": c.At, "who": c.Who, "did": c.Did, "table": c.Table, "row": c.ID,
			"fields": c.Fields,
		})
	}
	return out
}

// historySize is how many changes a page shows.
const historySize = 25

// history shows who changed what and when: of one teacher, or of everybody.
func (s *server) history(w http.ResponseWriter, q *request) error {
	id := q.number("id")
	title := q.say("history")
	if q.PathValue("id") != "" {
		var name string
		if err := s.store.db.QueryRowContext(q.Context(), "SELECT name FROM teachers WHERE id = $1",
			id).Scan(&name); err != nil {
			return err
		}
		title += ": " + name
	}
	page := q.page()
	list, err := s.store.changes(q.Context(), id, (page-1)*historySize, historySize+1)
	if err != nil {
		return err
	}
	p := pager{Page: page, Pages: page, Query: withoutPage(q)}
	if len(list) > historySize {
		list, p.Pages = list[:historySize], page+1
	}
	names, err := s.namesOf(q, list)
	if err != nil {
		return err
	}
	return s.show(w, q, http.StatusOK, "history", title, map[string]any{
		"Changes": list, "Pages": p, "Names": names, "Zone": s.zone, "One": q.PathValue("id") != "",
	})
}

// namesOf are the names of the teachers that changes are about.
func (s *server) namesOf(q *request, list []change) (map[int64]string, error) {
	r, err := s.roll.get(q.Context(), q.on)
	if err != nil {
		return nil, err
	}
	names := map[int64]string{}
	for _, c := range list {
		if p := r.byID[c.Teacher]; p != nil {
			names[c.Teacher] = p.Name
		}
	}
	return names, nil
}

// shownField is a change of a field as the history shows it.
type shownField struct{ Label, Old, Now string }

// Shown are the fields of a change in a language.
func (c change) Shown(lang qagida.Lang) (list []shownField) {
	for _, m := range c.Fields {
		old, now := m.show(c.Table, lang)
		list = append(list, shownField{say(lang, m.Name), old, now})
	}
	return list
}
