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
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
)

// book is the rules that an operation decides by: where they begin, and how a
// request changes their readings and their numbers.
type book struct {
	question *core.Question
	readings []qagida.Reading
	shape    reflect.Type // the numbers, as requests write them
}

func newBook(question *core.Question) *book {
	b := &book{question: question, shape: numbersOf(reflect.TypeOf(question.Law()))}
	for _, r := range law.Readings("") {
		if _, err := question.With(question.Law(), r.ID+"="+r.Choices[0].ID); err == nil {
			reading, _ := qagida.FindReading(r.ID)
			b.readings = append(b.readings, reading)
		}
	}
	return b
}

// open returns the rules with the readings and the numbers of a request. Readings
// and numbers are JSON objects, or nil where the request has none.
func (b *book) open(readings, numbers jsontext.Value) (any, error) {
	rules, err := b.withNumbers(numbers)
	if err != nil {
		return nil, err
	}
	return b.withReadings(rules, readings)
}

// withReadings makes the choices {ID: VALUE}.
func (b *book) withReadings(rules any, readings jsontext.Value) (any, error) {
	if readings == nil {
		return rules, nil
	}
	var choices map[string]string
	if err := json.Unmarshal(readings, &choices, options); err != nil {
		return nil, &inside{"/readings", err}
	}
	for _, id := range slices.Sorted(maps.Keys(choices)) {
		changed, err := b.question.With(rules, id+"="+choices[id])
		if err != nil {
			return nil, b.refuseReading(id, err)
		}
		rules = changed
	}
	return rules, nil
}

func has(readings []qagida.Reading, id string) bool {
	return slices.ContainsFunc(readings, func(r qagida.Reading) bool { return r.ID == id })
}

// refuseReading says why a choice cannot be made: the meaning does not exist, or
// the reading does not, or it belongs to other rules.
func (b *book) refuseReading(id string, err error) error {
	var refused *qagida.InputError
	if has(b.readings, id) && errors.As(err, &refused) {
		return inField(refused, "readings."+id)
	}
	var known []string
	for _, r := range b.readings {
		known = append(known, r.ID)
	}
	switch row := law.FindReading(id); {
	case row == nil:
		return refuseUnknown("readings."+id, id, known)
	case len(known) == 0:
		return noReading.refuse("readings."+id, id, row.Package)
	default:
		return otherReading.refuse("readings."+id, id, row.Package, joined(known))
	}
}

// withNumbers returns the order's rules with other numbers, checked.
func (b *book) withNumbers(numbers jsontext.Value) (any, error) {
	if numbers == nil {
		return b.question.Law(), nil
	}
	rules := reflect.New(reflect.TypeOf(b.question.Law())).Elem()
	rules.Set(reflect.ValueOf(b.question.Law()))
	form := reflect.New(b.shape)
	copyNumbers(form.Elem(), rules)
	if err := json.Unmarshal(numbers, form.Interface(), options); err != nil {
		return nil, &inside{"/rules", err}
	}
	copyNumbers(rules, form.Elem())
	nameInner(rules, reflect.ValueOf(b.question.Law()))
	return rules.Interface(), b.refuseNumber(rules.Interface())
}

// nameInner lets changed numbers of rules inside others go by the name of the
// whole.
func nameInner(rules, before reflect.Value) {
	name := rules.FieldByName("Edition")
	for field, value := range rules.Fields() {
		inner := value
		if value.Kind() != reflect.Struct || !field.IsExported() || !inner.FieldByName("Edition").IsValid() {
			continue
		}
		was := before.FieldByIndex(field.Index)
		if inner.FieldByName("Edition").String() == was.FieldByName("Edition").String() && !inner.Equal(was) {
			inner.FieldByName("Edition").Set(name)
		}
	}
}

// refuseNumber turns Rules.ShortHours, as Check calls a number, into
// rules.short_hours, as requests do.
func (b *book) refuseNumber(rules any) error {
	err := b.question.Check(rules)
	var refused *qagida.InputError
	if !errors.As(err, &refused) {
		return err
	}
	field := innerOf(reflect.ValueOf(rules), refused.Field) + strings.ReplaceAll(refused.Field, "Rules.", "")
	renamed := inField(refused, "rules."+snake(field))
	renamed.Reason = withNames(refused.Reason, b.shape)
	renamed.Amounts = maps.Clone(refused.Amounts)
	for name, amount := range renamed.Amounts {
		renamed.Amounts[name] = withNames(amount, b.shape)
	}
	return renamed
}

// innerOf returns which of the rules inside others refuses a field, with a dot
// behind it; nothing where the rules themselves do, or where the field says so.
func innerOf(rules reflect.Value, field string) string {
	for inner, value := range rules.Fields() {
		if !inner.IsExported() {
			continue
		}
		checked, ok := value.Interface().(interface{ Check() error })
		if !ok || value.Kind() != reflect.Struct {
			continue
		}
		var refused *qagida.InputError
		if errors.As(checked.Check(), &refused) && refused.Field == field {
			return inner.Name + "."
		}
	}
	return ""
}

// withNames puts the names of a request in place of those of the fields.
func withNames(reason string, shape reflect.Type) string {
	words := strings.Split(reason, " ")
	for i, word := range words {
		bare := strings.Trim(word, ".,:;")
		if _, found := shape.FieldByName(bare); found && bare != "" {
			words[i] = strings.Replace(word, bare, snake(bare), 1)
		}
	}
	for f := range shape.Fields() {
		if f.Type.Kind() == reflect.Struct {
			reason = withNames(strings.Join(words, " "), f.Type)
			words = strings.Split(reason, " ")
		}
	}
	return strings.Join(words, " ")
}

// snake is ShortHours as short_hours.
func snake(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 && name[i-1] != '.' {
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
		number := kind == reflect.Int || kind == reflect.String || kind == reflect.Array || kind == reflect.Struct ||
			kind == reflect.Pointer
		if !f.IsExported() || !number {
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
