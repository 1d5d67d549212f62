package main

import (
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// ruleSet is what the rules of every package can do.
type ruleSet[R any] interface {
	With(choices ...string) (R, error)
	Check() error
}

// book is the rules that an operation decides by: where they begin, and how a
// request changes their readings and their numbers.
type book[R ruleSet[R]] struct {
	law      func() R
	readings []qagida.Reading
	shape    reflect.Type // the numbers, as requests write them

	// courses is the field in which the rules keep those on the kind of a course,
	// with numbers and readings of their own; empty where they have none.
	courses string
}

func newBook[R ruleSet[R]](law func() R, readings []qagida.Reading, courses string) *book[R] {
	b := &book[R]{law: law, courses: courses, shape: numbersOf(reflect.TypeFor[R]())}
	if courses != "" {
		readings = append(readings, qualification.Readings()...)
	}
	for _, r := range readings {
		rules := law()
		if b.choose(&rules, r.ID, r.Choices[0].ID) == nil {
			b.readings = append(b.readings, r)
		}
	}
	return b
}

// The rules of the packages.
var (
	qualificationBook = newBook(qualification.Order95, qualification.Readings(), "")
	assessmentBook    = newBook(assessment.Order95, assessment.Readings(), "")
	schemeBook        = newBook(assessment.Bilimzet2025, assessment.Readings(), "")
	certificateBook   = newBook(certificate.Order95, certificate.Readings(), "Qualification")
	planningBook      = newBook(planning.Order95, planning.Readings(), "Courses")
	postcourseBook    = newBook(postcourse.Order95, postcourse.Readings(), "")
)

// allReadings is every reading of the library by its package.
var allReadings = []struct {
	pkg      string
	readings []qagida.Reading
}{
	{"qualification", qualification.Readings()},
	{"assessment", assessment.Readings()},
	{"certificate", certificate.Readings()},
	{"planning", planning.Readings()},
	{"postcourse", postcourse.Readings()},
}

// open is the rules with the readings and the numbers of a request. Readings and
// numbers are JSON objects, or nil where the request has none.
func (b *book[R]) open(readings, numbers jsontext.Value) (R, error) {
	rules := b.law()
	if err := b.setNumbers(&rules, numbers); err != nil {
		return rules, err
	}
	return rules, b.setReadings(&rules, readings)
}

// setReadings makes the choices {ID: VALUE}.
func (b *book[R]) setReadings(rules *R, readings jsontext.Value) error {
	if readings == nil {
		return nil
	}
	var choices map[string]string
	if err := json.Unmarshal(readings, &choices, options); err != nil {
		return &inside{"/readings", err}
	}
	for _, id := range slices.Sorted(maps.Keys(choices)) {
		if err := b.choose(rules, id, choices[id]); err != nil {
			return b.refuseReading(id, err)
		}
	}
	return nil
}

// choose makes one choice: in the rules themselves, or in those on courses.
func (b *book[R]) choose(rules *R, id, choice string) error {
	changed, err := (*rules).With(id + "=" + choice)
	if err == nil {
		*rules = changed
		return nil
	}
	courses := b.coursesOf(rules)
	if courses == nil || !has(qualification.Readings(), id) {
		return err
	}
	changedCourses, err := courses.With(id + "=" + choice)
	if err == nil {
		*courses = changedCourses
	}
	return err
}

// coursesOf is the rules on courses inside the rules, nil where they have none.
func (b *book[R]) coursesOf(rules *R) *qualification.Rules {
	if b.courses == "" {
		return nil
	}
	return reflect.ValueOf(rules).Elem().FieldByName(b.courses).Addr().Interface().(*qualification.Rules)
}

func has(readings []qagida.Reading, id string) bool {
	return slices.ContainsFunc(readings, func(r qagida.Reading) bool { return r.ID == id })
}

// refuseReading says why a choice cannot be made: the meaning does not exist, or
// the reading does not, or it belongs to other rules.
func (b *book[R]) refuseReading(id string, err error) error {
	var refused *qagida.InputError
	if has(b.readings, id) && errors.As(err, &refused) {
		return qagida.Refuse("readings."+id, refused.Value, refused.Reason)
	}
	var known []string
	for _, r := range b.readings {
		known = append(known, r.ID)
	}
	return qagida.Refuse("readings."+id, id, strangeReading(id)+"is not one of: "+strings.Join(known, ", "))
}

// strangeReading says whose reading it is.
func strangeReading(id string) string {
	for _, of := range allReadings {
		if has(of.readings, id) {
			return "is a reading that this operation does not rest on (package " + of.pkg + "): it "
		}
	}
	return ""
}

// setNumbers changes the numbers and checks them.
func (b *book[R]) setNumbers(rules *R, numbers jsontext.Value) error {
	if numbers == nil {
		return nil
	}
	form := reflect.New(b.shape)
	copyNumbers(form.Elem(), reflect.ValueOf(rules).Elem())
	if err := json.Unmarshal(numbers, form.Interface(), options); err != nil {
		return &inside{"/rules", err}
	}
	copyNumbers(reflect.ValueOf(rules).Elem(), form.Elem())
	if courses := b.coursesOf(rules); courses != nil {
		nameCourses(courses, edition(rules))
		if err := courses.Check(); err != nil {
			return refuseNumber(snake(b.courses)+".", err)
		}
	}
	return refuseNumber("", (*rules).Check())
}

// nameCourses lets changed numbers on courses go by the name of the whole.
func nameCourses(courses *qualification.Rules, name qagida.Edition) {
	if law := qualification.Order95(); courses.Edition == law.Edition && *courses != law {
		courses.Edition = name
	}
}

// edition is the name of the rules.
func edition[R any](rules *R) qagida.Edition {
	return qagida.Edition(reflect.ValueOf(rules).Elem().FieldByName("Edition").String())
}

// refuseNumber turns Rules.ShortHours, as Check calls a number, into
// rules.short_hours, as requests do.
func refuseNumber(prefix string, err error) error {
	var refused *qagida.InputError
	if !errors.As(err, &refused) {
		return err
	}
	field := strings.TrimPrefix(refused.Field, "Rules.")
	return qagida.Refuse("rules."+prefix+snake(field), refused.Value, refused.Reason)
}

// snake is ShortHours as short_hours.
func snake(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// numbersOf is a struct with the numbers of rules and their edition, named as
// requests name them. Readings, which are of kind uint8, have a place of their
// own in a request.
func numbersOf(rules reflect.Type) reflect.Type {
	var fields []reflect.StructField
	for f := range rules.Fields() {
		kind := f.Type.Kind()
		if !f.IsExported() || kind != reflect.Int && kind != reflect.String && kind != reflect.Array && kind != reflect.Struct {
			continue
		}
		t := f.Type
		if kind == reflect.Struct {
			t = numbersOf(t)
		}
		tag := `json:"` + snake(f.Name) + `,omitzero"`
		fields = append(fields, reflect.StructField{Name: f.Name, Type: t, Tag: reflect.StructTag(tag)})
	}
	return reflect.StructOf(fields)
}

// copyNumbers copies the fields that both structs have.
func copyNumbers(to, from reflect.Value) {
	for field, value := range to.Fields() {
		source := from.FieldByName(field.Name)
		switch {
		case !source.IsValid() || !value.CanSet():
		case value.Kind() == reflect.Struct:
			copyNumbers(value, source)
		default:
			value.Set(source)
		}
	}
}
