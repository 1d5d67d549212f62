package rule

import (
	"reflect"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law/refusal"
)

// Slug reports whether a name is made of lower-case ASCII letters and digits with
// single hyphens between them.
func Slug(name string) bool {
	after := byte('-') // what stands before the first character
	for _, c := range []byte(name) {
		letter := 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
		if !letter && (c != '-' || after == '-') {
			return false
		}
		after = c
	}
	return after != '-'
}

// CheckEdition refuses an edition whose name is empty or is not a [Slug].
func CheckEdition(e qagida.Edition) error {
	if Slug(string(e)) {
		return nil
	}
	return Refuse("edition", string(e), refusal.NotASlug, "reform-2027")
}

// OwnName refuses rules that bear the name of the law's edition and have other
// numbers, themselves or in the rules inside them. The error names the edition and
// the first number that is another one. Readings are no numbers.
func OwnName[R any](rules, law R) error {
	own, theirs := reflect.ValueOf(rules), reflect.ValueOf(law)
	edition := own.FieldByName("Edition").String()
	if edition != theirs.FieldByName("Edition").String() {
		return nil
	}
	field, value, number, differs := otherNumber("", own, theirs)
	if !differs {
		return nil
	}
	return Refuse("Rules.Edition", edition, refusal.EditionOfTheOrder, "Rules."+field, value, number)
}

// otherNumber returns the first number in which rules differ, with its place, and
// both values.
func otherNumber(place string, own, theirs reflect.Value) (field, value, number string, differs bool) {
	switch own.Kind() {
	case reflect.Struct:
		for i := range own.NumField() {
			name := own.Type().Field(i).Name
			if place != "" {
				name = place + "." + name
			}
			if field, value, number, differs = otherNumber(name, own.Field(i), theirs.Field(i)); differs {
				return field, value, number, true
			}
		}
	case reflect.Int, reflect.String, reflect.Array, reflect.Pointer:
		if !own.Equal(theirs) {
			value, number := numberText(own), numberText(theirs)
			return place, value, number, true
		}
	default: // what is not a number
	}
	return "", "", "", false
}

func numberText(v reflect.Value) string {
	text, _ := core.Numbers(v.Interface())
	return core.Cut(string(text))
}

// Reform returns rules with a change of the caller's, none where that is nil, under
// the edition that name gives them, once their Check has passed. It refuses the name
// of the law's own edition.
func Reform[R interface{ Check() error }](rules R, law, edition qagida.Edition, change, name func(*R)) (R, error) {
	var none R
	if edition == law {
		return none, Refuse("edition", string(edition), refusal.NameOfTheOrder)
	}
	if change != nil {
		change(&rules)
	}
	name(&rules)
	if err := rules.Check(); err != nil {
		return none, err
	}
	return rules, nil
}
