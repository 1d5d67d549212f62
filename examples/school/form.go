package main

import (
	"context"
	"crypto/rand"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"github.com/qagida/qagida"
)

// form is a form as a page shows it: the inputs of a record with what stands in
// them and what is wrong with it.
type form struct {
	Title   string // a key of the words
	Of      string // the teacher that the record belongs to
	Mark    string // of this form, by which it makes one row however often it is sent
	Version string // the version of the row that it was made from; empty for a new one
	Fields  []field
	General []*fault // what is wrong with a field that the form does not have
	Stale   *change  // who has changed the row since
	Ask     bool     // whether a box asks if it is to be saved all the same
	Back    string
	Delete  string // where to post to delete the record; empty for a new one
	table   string
}

// field is an input with its values, its fault, and what somebody else has entered.
type field struct {
	input
	Values []string
	Fault  *fault
	Now    *moved // what stands on record, where somebody else has changed it
}

// Is reports whether an option is chosen.
func (f field) Is(option string) bool { return slices.Contains(f.Values, option) }

// Value is what stands in an input with one value.
func (f field) Value() string { return one(f.Values) }

// NowText is what stands on record, as a person would read it.
func (f field) NowText(lang qagida.Lang) string {
	if text := f.words(lang, f.Now.Old); text != "" {
		return text
	}
	return say(lang, "not-stated")
}

// show is the form of a record as it is on record; what cannot be read stands there as
// it is, with a fault.
func show(r record, bad []broken) form {
	f := form{table: r.table()}
	for _, i := range r.inputs() {
		entry := field{input: i, Values: i.get()}
		for _, b := range bad {
			if b.Column == i.Name {
				entry.Values, entry.Fault = []string{b.Value}, typed(i, nil)
			}
		}
		f.Fields = append(f.Fields, entry)
	}
	return f
}

// fill puts what was typed into the record and keeps it as it was typed. What cannot
// be read is left out of the record.
func fill(r record, sent url.Values) (f form, found faults) {
	f.table = r.table()
	for _, i := range r.inputs() {
		entry := field{input: i, Values: sent[i.Name]}
		if err := i.set(entry.Values); err != nil {
			entry.Fault = typed(i, err)
			found = append(found, entry.Fault)
			_ = i.clear()
		}
		f.Fields = append(f.Fields, entry)
	}
	f.Mark, f.Version = one(sent["entry"]), one(sent["version"])
	return f, found
}

// sameField are the fields that say on one form what another field says on another.
var sameField = map[string]string{"issued": "last", "certified": "origin", "completed": "last"}

// refuse notes faults at their fields.
func (f *form) refuse(list faults) {
	for _, one := range list {
		f.Ask = f.Ask || one.Ask
		place := f.at(one.Field)
		if place == nil {
			place = f.at(sameField[one.Field])
		}
		if place != nil && place.Fault == nil {
			place.Fault = one
		} else if place == nil {
			f.General = append(f.General, one)
		}
	}
}

// at is the field with a name, nil where the form has none.
func (f *form) at(name string) *field {
	for i := range f.Fields {
		if f.Fields[i].Name == name {
			return &f.Fields[i]
		}
	}
	return nil
}

// outdated notes what somebody else has changed since the form was made. Sent once
// more, it stands above that.
func (f *form) outdated(s stale) {
	f.Stale, f.Version = &s.by, strconv.FormatInt(s.now.head().Version, 10)
	for _, m := range s.fields {
		if place := f.at(m.Name); place != nil {
			place.Now = &m
		}
	}
}

// Faults lists the fields that were refused.
func (f form) Faults() (list []field) {
	for _, entry := range f.Fields {
		if entry.Fault != nil {
			list = append(list, entry)
		}
	}
	return list
}

// Refused reports whether anything is wrong.
func (f form) Refused() bool { return len(f.General) > 0 || len(f.Faults()) > 0 }

// kind is a table with its form.
type kind struct {
	parent string // the table that its records hang on; empty for teachers
	empty  func(parent int64) record
}

var kinds map[string]kind

func init() { // the kinds need the records, whose history needs the kinds
	kinds = map[string]kind{
		"teachers":     {"", func(int64) record { return &Teacher{} }},
		"courses":      {"teachers", func(id int64) record { return &Course{TeacherID: id} }},
		"certificates": {"courses", func(id int64) record { return &Certificate{CourseID: id} }},
		"events":       {"courses", func(id int64) record { return &Event{CourseID: id} }},
	}
}

// find makes the record that a path names: a new one below its parent, or the one
// with its key. It gives the teacher that it belongs to, with a key of 0 for a new one.
func (s *server) find(q *request, k kind) (r record, bad []broken, owner *Teacher, err error) {
	r, owner = k.empty(q.number("parent")), &Teacher{}
	r.head().ID = q.number("id")
	if r.head().ID != 0 || q.PathValue("id") != "" {
		if bad, err = load(q.Context(), s.store.db, r); err != nil {
			return nil, nil, nil, err
		}
	} else if k.parent == "" {
		return r, nil, owner, nil
	}
	id, err := teacherOf(q.Context(), s.store.db, r)
	if err != nil {
		return nil, nil, nil, err
	}
	owner.ID = id
	err = s.store.db.QueryRowContext(q.Context(), "SELECT name FROM teachers WHERE id = $1", id).Scan(&owner.Name)
	return r, bad, owner, err
}

// form shows the form of a kind of records and takes it in.
func (s *server) form(k kind) action {
	return func(w http.ResponseWriter, q *request) error {
		r, bad, owner, err := s.find(q, k)
		if err != nil {
			return err
		}
		f, status := show(r, bad), http.StatusOK
		f.Mark = rand.Text()
		if q.PathValue("id") != "" {
			f.Version = strconv.FormatInt(r.head().Version, 10)
		}
		if q.Method == http.MethodPost {
			if err := q.ParseForm(); err != nil {
				return unread(err)
			}
			var id int64
			if id, status, err = s.take(q, r, &f); err != nil {
				return err
			}
			if status == http.StatusSeeOther {
				q.redirect(w, teacherPath(id))
				return nil
			}
		} else if duty := q.URL.Query().Get("duty"); duty != "" && f.at("duty") != nil {
			f.at("duty").Values = []string{duty}
		}
		f.place(q, r, owner)
		return s.show(w, q, status, "form", q.say(f.Title), f)
	}
}

// unread is the page for a form that did not come whole.
func unread(err error) error {
	if p := problemOf(err); p.status != http.StatusInternalServerError {
		return err
	}
	return errUnread
}

// take saves what was typed and gives the teacher. Where it is refused, the form says
// why: the status is then that of its page.
func (s *server) take(q *request, r record, f *form) (teacher int64, status int, err error) {
	filled, found := fill(r, q.PostForm)
	*f = filled
	e := entry{
		record: r, Mark: f.Mark, Basis: -1, Again: one(q.PostForm["again"]) != "", faults: found,
		check: s.rules.check(q.on),
	}
	if n, err := strconv.ParseInt(f.Version, 10, 64); err == nil {
		e.Basis = n
	}
	teacher, err = s.store.save(q.Context(), e, q.author())
	if err == nil {
		return teacher, http.StatusSeeOther, nil
	}
	if old, ok := errors.AsType[stale](err); ok {
		f.outdated(old)
		return 0, http.StatusConflict, nil
	}
	refused, ok := errors.AsType[faults](err)
	if !ok {
		return 0, 0, err
	}
	f.refuse(refused)
	return 0, http.StatusUnprocessableEntity, nil
}

// place says what the form is for and where to go from it.
func (f *form) place(q *request, r record, owner *Teacher) {
	f.Title, f.Back = "new-"+r.table(), "/"
	if owner.ID != 0 {
		f.Of, f.Back = owner.Name, teacherPath(owner.ID)
	}
	if id := q.PathValue("id"); id != "" {
		f.Title, f.Delete = "edit-"+r.table(), "/"+r.table()+"/"+id+"/delete"
	}
}

// keep saves a record as a form does that was never shown.
func (s *store) keep(ctx context.Context, r record, check func(context.Context, querier, *Teacher) error,
	by author,
) error {
	_, err := s.save(ctx, entry{record: r, Basis: -1, check: check}, by)
	return err
}

// delete deletes a record.
func (s *server) delete(k kind) action {
	return func(w http.ResponseWriter, q *request) error {
		r, _, owner, err := s.find(q, k)
		if err != nil {
			return err
		}
		if err := s.store.remove(q.Context(), r, q.author()); err != nil {
			return err
		}
		if k.parent == "" {
			q.redirect(w, "/")
		} else {
			q.redirect(w, teacherPath(owner.ID))
		}
		return nil
	}
}

func teacherPath(id int64) string { return "/teachers/" + strconv.FormatInt(id, 10) }
