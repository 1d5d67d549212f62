package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// listsOf returns the inputs of a type that are lists, each by its path: "records",
// "records.events".
func listsOf(t reflect.Type, path string) (lists []string) {
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || name == "-" || f.Anonymous && name == "" {
			continue
		}
		of, below := f.Type, strings.TrimPrefix(path+"."+name, ".")
		if of.Kind() == reflect.Pointer {
			of = of.Elem()
		}
		isList := membersOf(of) != nil || of.Kind() == reflect.Slice || of.Kind() == reflect.Map
		if isList {
			lists = append(lists, below)
		}
		if isList && membersOf(of) == nil {
			of = of.Elem()
		}
		if of.Kind() == reflect.Struct && own[of] == nil && membersOf(of) == nil && !readsItself(of) {
			lists = append(lists, listsOf(of, below)...)
		}
	}
	return lists
}

// holders finds the objects of a request that may have a member at the end of a path.
func holders(value any, path []string) (found []map[string]any) {
	if list, isList := value.([]any); isList {
		for _, element := range list {
			found = append(found, holders(element, path)...)
		}
		return found
	}
	object, isObject := value.(map[string]any)
	switch {
	case !isObject || len(path) > 1 && object[path[0]] == nil:
		return nil
	case len(path) == 1:
		return []map[string]any{object}
	default:
		return holders(object[path[0]], path[1:])
	}
}

// known are the lists that are exceptions, with the reason.
var known = map[string]string{
	"assessment.grade.scores":                            "no points at all are those of a part that was not held",
	"assessment.group.people.scores":                     "likewise",
	"assessment.scheme.parts.points":                     "likewise",
	"assessment.scheme.parts":                            "without parts there is no scheme: refused by name, absent or empty",
	"assessment.scheme.parts.items":                      "likewise",
	"assessment.scheme.parts.scale.bands":                "likewise",
	"assessment.scale.bands":                             "likewise",
	"certificate.issue.certificate.blank":                "a form that is filled is complete: of a line that is not, its own field is missing",
	"certificate.form.certificate.blank":                 "likewise",
	"certificate.receipt.certificate.blank":              "likewise",
	"certificate.verify.receipt.facts.certificate.blank": "likewise",
	"certificate.receipt.course.levels":                  "facts stand in a receipt as they were given",
	"certificate.verify.receipt.facts.course.levels":     "likewise",
	"certificate.verify.receipt.findings":                "a receipt that lacks them differs from the one that is made now",
	"certificate.verify.receipt.readings":                "likewise",
	"planning.publication.calendar.days_off":             "a calendar names the days that depart from the week",
	"planning.publication.calendar.working_days":         "likewise",
	"planning.year.calendar.days_off":                    "likewise",
	"planning.year.calendar.working_days":                "likewise",
	"planning.submission.calendar.days_off":              "likewise",
	"planning.submission.calendar.working_days":          "likewise",
	"planning.list.calendar.days_off":                    "likewise",
	"planning.list.calendar.working_days":                "likewise",
}

// An input left out is not known, and an empty list is known to be empty. Every list
// of every operation is left out of the requests of the corpus, emptied, and filled.
// Where filling it can change an answer, leaving it out is another thing than emptying
// it, and the answer then names the list as missing or refuses it by name.
func TestAbsentListsAreNotEmptyLists(t *testing.T) {
	for _, op := range operations {
		for _, list := range listsOf(op.Input(), "") {
			name := op.Name() + "." + list
			t.Run(name, func(t *testing.T) {
				absent := variants(t, op, list, nil)
				empty := variants(t, op, list, []any{})
				require.NotEmpty(t, absent, "no request of the corpus comes near it")
				if !matters(t, op, list, empty) {
					return // the operation takes it with an input that others read
				}
				if known[name] != "" {
					return
				}
				require.False(t, slices.EqualFunc(absent, empty, bytes.Equal), "absent is answered as empty: %s", absent[0])
				if !slices.Contains(op.Optional(), list) {
					owns := func(answer []byte) bool { return ownsUp(answer, list) }
					require.True(t, slices.ContainsFunc(absent, owns), "nothing says that it is missing: %s", absent[0])
				}
			})
		}
	}
}

// matters reports whether some filling of a list changes an answer.
func matters(t *testing.T, op *operation, list string, empty [][]byte) bool {
	for _, filling := range fillings(t, op, list) {
		if !slices.EqualFunc(empty, variants(t, op, list, filling), bytes.Equal) {
			return true
		}
	}
	return false
}

// fillings are what a list of the corpus, or of the declared bounds, or its words
// may fill it with.
func fillings(t *testing.T, op *operation, list string) (found []any) {
	path := strings.Split(list, ".")
	for line := range bytes.Lines(requestFile(t, op.Name())) {
		var request struct{ In any }
		if json.Unmarshal(line, &request) != nil {
			continue
		}
		for _, object := range holders(request.In, path) {
			if value := object[path[len(path)-1]]; value != nil {
				found = append(found, value)
			}
		}
	}
	for _, bound := range op.Bounds() {
		for _, value := range bound.Values {
			var filling any
			if bound.Fact == list && json.Unmarshal([]byte(value), &filling) == nil {
				found = append(found, filling)
			}
		}
	}
	for _, word := range wordsIn(op.Input(), list) {
		found = append(found, []any{word})
	}
	return found
}

// wordsIn returns the words of a set, none of another list.
func wordsIn(t reflect.Type, list string) []string {
	name, below, deeper := strings.Cut(list, ".")
	for _, f := range reflect.VisibleFields(t) {
		tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if tag != name {
			continue
		}
		of := f.Type
		for of.Kind() == reflect.Slice || of.Kind() == reflect.Pointer {
			of = of.Elem()
		}
		if deeper {
			return wordsIn(of, below)
		}
		if words := membersOf(of); words != nil {
			return words.list
		}
	}
	return nil
}

// variants asks the requests that may have a list with another value of it; nil is
// left out.
func variants(t *testing.T, op *operation, list string, value any) (answers [][]byte) {
	path := append([]string{"in"}, strings.Split(list, ".")...)
	var requests []byte
	for line := range bytes.Lines(requestFile(t, op.Name())) {
		var request map[string]any
		if json.Unmarshal(line, &request) != nil || len(holders(request, path)) == 0 {
			continue
		}
		request["id"], request["texts"] = nil, []any{}
		for _, object := range holders(request, path) {
			set(object, path[len(path)-1], value)
		}
		text, err := json.Marshal(request)
		require.NoError(t, err)
		requests = append(append(requests, text...), '\n')
	}
	return slices.Collect(bytes.Lines(ask(t, "1", requests)))
}

// set gives a member a value, an object without members for one that is empty.
func set(object map[string]any, name string, value any) {
	_, isObject := object[name].(map[string]any)
	list, isList := value.([]any)
	switch {
	case value == nil:
		delete(object, name)
	case isObject && isList && len(list) == 0:
		object[name] = map[string]any{}
	default:
		object[name] = value
	}
}

// ownsUp reports whether an answer says of an input that it is not known: it names it
// as missing, refuses it by name, or does not know whether a duty is owed.
func ownsUp(answer []byte, list string) bool {
	var a struct {
		Out struct {
			Missing  []struct{ Name string }
			Decision struct {
				Missing []struct{ Name string }
			}
		}
		Error struct{ Field string }
	}
	if json.Unmarshal(answer, &a) != nil {
		return false
	}
	for _, missing := range append(a.Out.Missing, a.Out.Decision.Missing...) {
		if missing.Name == list || strings.HasPrefix(missing.Name, list+"[") {
			return true
		}
	}
	return withoutPlaces(a.Error.Field) == list || bytes.Contains(answer, []byte(`"owed":null`))
}

// withoutPlaces returns a path without the places in lists: "records[0].events" is
// "records.events".
func withoutPlaces(path string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(path, "[") {
		_, after, found := strings.Cut(part, "]")
		if !found {
			after = part
		}
		b.WriteString(after)
	}
	return b.String()
}

// The exceptions are lists that there are.
func TestExceptionsAreLists(t *testing.T) {
	lists := map[string]bool{}
	for _, op := range operations {
		for _, list := range listsOf(op.Input(), "") {
			lists[op.Name()+"."+list] = true
		}
	}
	for _, name := range slices.Sorted(maps.Keys(known)) {
		require.True(t, lists[name], name)
	}
}
