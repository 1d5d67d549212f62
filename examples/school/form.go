package main

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
)

// form is a form as a page shows it: the inputs of a record with what stands in
// them and what is wrong with it.
type form struct {
	Title   string // a key of the words
	Of      string // the teacher that the record belongs to
	Fields  []field
	General *fault // what is wrong with a field that the form does not have
	Back    string
	Delete  string // where to post to delete the record; empty for a new one
}

// field is an input with its values and its fault.
type field struct {
	input
	Values []string
	Fault  *fault
}

// fault says why a value was refused, in the words of the page by the type of the
// input, and in those of the library, which are English.
type fault struct {
	Field  string
	Reason string
}

// Is reports whether an option is chosen.
func (f field) Is(option string) bool { return slices.Contains(f.Values, option) }

// Value is what stands in an input with one value.
func (f field) Value() string { return one(f.Values) }

// show is the form of a record as it is on record.
func show(r record) form {
	var f form
	for _, i := range r.inputs() {
		f.Fields = append(f.Fields, field{input: i, Values: i.get()})
	}
	return f
}

// fill puts what was typed into the record and keeps it as it was typed.
func fill(r record, typed url.Values) (f form) {
	for _, i := range r.inputs() {
		entry := field{input: i, Values: typed[i.Name]}
		if err := i.set(entry.Values); err != nil {
			entry.Fault = faultOf(i.Name, err)
		}
		f.Fields = append(f.Fields, entry)
	}
	return f
}

func faultOf(name string, err error) *fault {
	if refused, ok := errors.AsType[*qagida.InputError](err); ok {
		return &fault{name, refused.Reason}
	}
	return &fault{Field: name}
}

// refuse notes what the rules refuse at the field that they name: course.hours is
// the field hours. It reports whether the error is a refusal at all.
func (f *form) refuse(err error) bool {
	refused, ok := errors.AsType[*qagida.InputError](err)
	if !ok {
		return false
	}
	name := refused.Field[strings.LastIndex(refused.Field, ".")+1:]
	if name == "completed" { // a course is completed on its last day
		name = "last"
	}
	for i := range f.Fields {
		if f.Fields[i].Name == name {
			f.Fields[i].Fault = &fault{name, refused.Reason}
			return true
		}
	}
	f.General = &fault{name, refused.Reason}
	return true
}

// Faults lists the fields that were refused.
func (f form) Faults() (faults []field) {
	for _, entry := range f.Fields {
		if entry.Fault != nil {
			faults = append(faults, entry)
		}
	}
	return faults
}

// Refused reports whether anything is wrong.
func (f form) Refused() bool { return f.General != nil || len(f.Faults()) > 0 }

// kind is a table with its form.
type kind struct {
	parent string // the table that its records hang on; empty for teachers
	empty  func(parent int64) record
}

var kinds = map[string]kind{
	"teachers":     {"", func(int64) record { return &Teacher{} }},
	"courses":      {"teachers", func(id int64) record { return &Course{TeacherID: id} }},
	"certificates": {"courses", func(id int64) record { return &Certificate{CourseID: id} }},
	"events":       {"courses", func(id int64) record { return &Event{CourseID: id} }},
}

// find makes the record that a path names: a new one below its parent, or the one
// with its key. It gives the teacher that it belongs to, nil for a new one.
func (s *server) find(q *request, k kind) (r record, owner *Teacher, err error) {
	r = k.empty(q.number("parent"))
	*r.key() = q.number("id")
	if *r.key() != 0 {
		if err := s.store.load(q.Context(), r); err != nil {
			return nil, nil, err
		}
	} else if k.parent == "" {
		return r, nil, nil
	}
	id, err := s.store.teacherOf(q.Context(), r)
	if err != nil {
		return nil, nil, err
	}
	owner, err = s.store.teacher(q.Context(), id)
	return r, owner, err
}

// form shows the form of a kind of records and takes it in.
func (s *server) form(k kind) action {
	return func(w http.ResponseWriter, q *request) error {
		r, owner, err := s.find(q, k)
		if err != nil {
			return err
		}
		f, status := show(r), http.StatusOK
		if q.Method == http.MethodPost {
			if err := q.ParseForm(); err != nil {
				return refuse("form", "", "cannot be read: "+err.Error())
			}
			var id int64
			f = fill(r, q.PostForm)
			if !f.Refused() {
				if id, err = s.save(q, r); err == nil {
					q.redirect(w, teacherPath(id))
					return nil
				}
			}
			if err != nil && !f.refuse(err) {
				return err
			}
			status = http.StatusUnprocessableEntity
		}
		f.place(q, r, owner)
		return s.show(w, q, status, "form", q.say(f.Title), f)
	}
}

// place says what the form is for and where to go from it.
func (f *form) place(q *request, r record, owner *Teacher) {
	f.Title, f.Back = "new-"+r.table(), "/"
	if owner != nil {
		f.Of, f.Back = owner.Name, teacherPath(owner.ID)
	}
	if id := q.PathValue("id"); id != "" {
		f.Title, f.Delete = "edit-"+r.table(), "/"+r.table()+"/"+id+"/delete"
	}
}

// save writes a record that the rules can read.
func (s *server) save(q *request, r record) (teacher int64, err error) {
	return s.store.save(q.Context(), r, func(t *Teacher) error {
		_, err := s.rules.stand(t, plannedCourse, q.on)
		return err
	})
}

// delete deletes a record.
func (s *server) delete(k kind) action {
	return func(w http.ResponseWriter, q *request) error {
		r, owner, err := s.find(q, k)
		if err != nil {
			return err
		}
		if err := s.store.remove(q.Context(), r); err != nil {
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
