package rule

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law/refusal"
)

// Member is a member of a JSON object, with a pointer to the place that it is read
// into; nil for one that the others say already.
type Member struct {
	Name  string
	Place any
}

// In returns a member with the place that it is read into.
func In(name string, place any) Member { return Member{name, place} }

// Read reads a JSON object that has exactly the members, in any order, and puts it
// into the place of to. It refuses, and leaves to as it was, where a member is
// lacking, where there is one more, and where what was read would be written
// otherwise than it stands there: a value comes back whole or not at all.
func Read[T json.Marshaler](to *T, b []byte, members func(*T) []Member) error {
	var v T
	what := reflect.TypeFor[T]().String()
	if err := readMembers(what, b, members(&v)); err != nil {
		return err
	}
	again, err := v.MarshalJSON()
	if err != nil {
		return err
	}
	if !sameJSON(b, again) {
		return Refuse(what, string(b), refusal.ContradictsItself, core.Cut(string(again)))
	}
	*to = v
	return nil
}

// NotRead returns the error of a type that is written as JSON and not read back. What
// to store instead are the facts, or a receipt of the question.
func NotRead[T any](b []byte, question string) error {
	return Refuse(reflect.TypeFor[T]().String(), string(b), refusal.NotReadBack, question)
}

func readMembers(what string, b []byte, members []Member) error {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(b, &object); err != nil || object == nil {
		return Refuse(what, string(b), refusal.NotAnObject)
	}
	known := make([]string, len(members))
	for i, m := range members {
		known[i] = m.Name
		text, stated := object[m.Name]
		if !stated {
			return Refuse(what, string(b), refusal.NoMember, m.Name)
		}
		if err := readMember(what+"."+m.Name, text, m.Place); err != nil {
			return err
		}
	}
	for name := range object {
		if !slices.Contains(known, name) {
			return Refuse(what, name, refusal.NoSuchMember, known)
		}
	}
	return nil
}

func readMember(where string, text []byte, place any) error {
	if place == nil {
		return nil
	}
	return ReadStrictly(where, text, place)
}

// ReadStrictly reads one JSON value into a place, and refuses, naming field, what
// cannot be read and a member that the place does not have.
func ReadStrictly(field string, text []byte, place any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(place); err != nil {
		return RefuseUnread(field, text, err)
	}
	return nil
}

// sameJSON reports whether two JSON texts say the same, whatever the order of their
// members and the white space.
func sameJSON(a, b []byte) bool {
	var one, other any
	return decodeNumbers(a, &one) == nil && decodeNumbers(b, &other) == nil && reflect.DeepEqual(one, other)
}

// decodeNumbers keeps numbers as they are written.
func decodeNumbers(b []byte, v *any) error {
	decoder := json.NewDecoder(bytes.NewReader(b))
	decoder.UseNumber()
	return decoder.Decode(v)
}
