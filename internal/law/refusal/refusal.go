// Package refusal holds the reasons for which an input is refused, as data: a code
// and a text in three languages each, with {places} for what the reason names. It
// also holds what the refused fields are called.
//
// The data stands in internal/law/refusals, in CSV files that an editor opens in a
// spreadsheet. go generate turns them into the tables of this package.
package refusal

import (
	"iter"
	"strings"

	"github.com/qagida/qagida/internal/law"
)

// Kind is one reason for which an input is refused; the zero Kind is none.
type Kind uint8

// Code returns the short stable word for the kind: out-of-range.
func (k Kind) Code() string { return kinds[k].code }

// Places returns what the text of the kind names, in the order in which the amounts
// are given.
func (k Kind) Places() []string { return kinds[k].places }

// Text returns the reason in three languages, with {places}.
func (k Kind) Text() law.Text { return kinds[k].text }

// Find returns the kind with a code, and whether there is one.
func Find(code string) (kind Kind, found bool) {
	for kind := range All() {
		if kind.Code() == code {
			return kind, true
		}
	}
	return 0, false
}

// All lists every kind in the order of the table.
func All() iter.Seq[Kind] {
	return func(yield func(Kind) bool) {
		for k := 1; k < len(kinds) && yield(Kind(k)); k++ {
		}
	}
}

type row struct {
	code   string
	places []string
	text   law.Text
}

// NameOf returns what a field is called, the zero Text where nobody has named it. Of
// courses[3].hours it takes the longest end that has a name, courses.hours or hours,
// and of one without, what the whole is called in which it stands.
func NameOf(field string) law.Text {
	for path := withoutPlaces(field); path != ""; _, path, _ = strings.Cut(path, ".") {
		if name, found := nameOf(path); found {
			return name
		}
	}
	if last := strings.LastIndexByte(field, '.'); last >= 0 {
		return NameOf(field[:last])
	}
	return law.Text{}
}

// packages are those with a table of facts.
var packages = [...]string{"qualification", "assessment", "certificate", "planning", "postcourse"}

func nameOf(path string) (law.Text, bool) {
	for _, pkg := range packages {
		if fact := law.FindFact(pkg, path); fact != nil {
			return fact.Text, true
		}
	}
	if law.FindReading(path) != nil {
		path = "reading"
	}
	for i := range fields {
		if strings.EqualFold(fields[i].name, strings.ReplaceAll(path, "_", "")) || fields[i].name == path {
			return fields[i].text, true
		}
	}
	return law.Text{}, false
}

// withoutPlaces returns courses.hours of courses[3].hours.
func withoutPlaces(field string) string {
	for {
		before, rest, opened := strings.Cut(field, "[")
		_, after, closed := strings.Cut(rest, "]")
		if !opened || !closed {
			return field
		}
		field = before + after
	}
}

// field is what a field is called that is no fact of a package.
type field struct {
	name string
	text law.Text
}

// Fields lists what fields are called that are no facts of a package, by their names.
func Fields() iter.Seq2[string, law.Text] {
	return func(yield func(string, law.Text) bool) {
		for _, f := range fields {
			if !yield(f.name, f.text) {
				return
			}
		}
	}
}
