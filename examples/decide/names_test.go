package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// wrong are the values that take the place of every value of every request.
var wrong = []any{
	nil, true, "", "x", "9999-12-31", "0001-01-01", "2026-02-30", "2031-01-01/2026-01-01", "a\nb", "order95/28", "own",
	-1, 0, 1, 11, 366, 1_000_000_001, "-1", "0.5", "100000000000000000000",
	[]any{},
	[]any{nil},
	map[string]any{},
}

// mutants yields the requests of an operation with one thing changed in each: a value
// is another one, is left out, or stands twice in its list.
func mutants(line []byte, yield func(request map[string]any)) {
	var original map[string]any
	if json.Unmarshal(line, &original) != nil {
		return
	}
	for place := 0; ; place++ {
		for i := range len(wrong) + 2 {
			request := map[string]any{}
			_ = json.Unmarshal(line, &request)
			in, changed := change(request["in"], new(place), i)
			if !changed {
				return
			}
			request["in"], request["id"], request["texts"] = in, nil, []any{}
			yield(request)
		}
	}
}

// change changes the value at a place, counted from the root down.
func change(value any, place *int, how int) (any, bool) {
	if *place--; *place < -1 {
		return value, false
	}
	if *place == -1 {
		return altered(value, how), true
	}
	switch v := value.(type) {
	case map[string]any:
		for _, name := range sortedKeys(v) {
			if inner, changed := change(v[name], place, how); changed {
				if v[name] = inner; inner == leftOut {
					delete(v, name)
				}
				return v, true
			}
		}
	case []any:
		for i := range v {
			if inner, changed := change(v[i], place, how); changed {
				if v[i] = inner; inner == leftOut {
					return append(v[:i:i], v[i+1:]...), true
				}
				return v, true
			}
		}
	}
	return value, false
}

// mostMutants returns how many bytes of them an operation is asked: those with long
// requests have all their fields in the first few.
func mostMutants() int {
	if os.Getenv("QAGIDA_LONG") == "1" {
		return 64 << 20
	}
	return 1 << 19
}

type absence struct{}

var leftOut any = absence{}

// altered is a wrong value, nothing, or the list with its first element twice.
func altered(value any, how int) any {
	list, isList := value.([]any)
	switch {
	case how < len(wrong):
		return wrong[how]
	case how == len(wrong):
		return leftOut
	case isList && len(list) > 0:
		return append(list, list[0])
	default:
		return value
	}
}

// Whatever is wrong with a request is named as the request names it: the field of
// every error stands in the request, or is one that the request may have.
func TestErrorsNameFieldsOfTheRequest(t *testing.T) {
	refused := 0
	for _, op := range operations {
		t.Run(op.Name(), func(t *testing.T) {
			var lines []byte
			var requests []map[string]any
			for line := range bytes.Lines(requestFile(t, op.Name())) {
				if len(lines) > mostMutants() {
					break
				}
				mutants(line, func(request map[string]any) {
					if in, isObject := request["in"].(map[string]any); !isObject || in == nil {
						return
					}
					request["texts"] = []string{[]string{"kk", "ru", "en"}[len(requests)%3]}
					text, err := json.Marshal(request)
					require.NoError(t, err)
					lines, requests = append(append(lines, text...), '\n'), append(requests, request)
				})
			}
			strange, i := map[string]string{}, 0
			for answer := range bytes.Lines(ask(t, "2", lines)) {
				var a struct{ Error *failureForm }
				require.NoError(t, json.Unmarshal(answer, &a))
				if a.Error != nil {
					refused++
					a.Error.check(t)
					require.Equal(t, requests[i]["texts"], slices.Collect(maps.Keys(a.Error.Text)))
					if !names(op, requests[i], a.Error.Field) {
						strange[a.Error.Field] = fmt.Sprint(a.Error.Reason, " ", requests[i]["in"])
					}
				}
				i++
			}
			require.Empty(t, strange)
		})
	}
	t.Logf("%d errors", refused)
	require.Greater(t, refused, 10_000)
}

// names reports whether a field is one of a request, or one that it may have.
func names(op *operation, request map[string]any, field string) bool {
	part, below, _ := strings.Cut(field, ".")
	if _, numbers := op.terms(); part == "rules" && numbers != nil && inType(numbers, below) {
		return true
	}
	if part == "readings" || part == "rules" {
		return inValue(request, field)
	}
	return inType(op.Input(), withoutPlaces(field)) || inValue(request["in"], field)
}

// inValue reports whether a path stands in a value.
func inValue(value any, path string) bool {
	if path == "" {
		return true
	}
	if rest, isPlace := strings.CutPrefix(path, "["); isPlace {
		place, below, _ := strings.Cut(rest, "]")
		list, isList := value.([]any)
		var i int
		_, err := fmt.Sscan(place, &i)
		return isList && err == nil && i < len(list) && inValue(list[i], strings.TrimPrefix(below, "."))
	}
	object, isObject := value.(map[string]any)
	if !isObject {
		return false
	}
	end := strings.IndexAny(path, ".[")
	if end < 0 {
		end = len(path)
	}
	inner, found := object[path[:end]]
	return found && inValue(inner, strings.TrimPrefix(path[end:], "."))
}

// inType reports whether a type has a path; what a type with a form of its own has
// inside only the value knows.
func inType(t reflect.Type, path string) bool {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Array {
		t = t.Elem()
	}
	if path == "" {
		return true
	}
	if t.Kind() != reflect.Struct {
		return false
	}
	name, below, _ := strings.Cut(path, ".")
	for _, f := range reflect.VisibleFields(t) {
		tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.IsExported() && tag == name {
			return inType(f.Type, below)
		}
	}
	return false
}

func sortedKeys(object map[string]any) []string { return slices.Sorted(maps.Keys(object)) }

// A member that an input does not have is refused with the names of those it has, each
// of which the input takes.
func TestAMemberThatIsNoneIsToldThoseThatAre(t *testing.T) {
	for _, op := range operations {
		t.Run(op.Name(), func(t *testing.T) {
			refusal := func(name string) (reason string) {
				line := fmt.Sprintf(`{"op":%q,"in":{%q:null},"texts":[]}`, op.Name(), name)
				var answer struct {
					Error struct{ Field, Value, Reason string }
				}
				require.NoError(t, json.Unmarshal(ask(t, "1", []byte(line+"\n")), &answer))
				if answer.Error.Value == name {
					return answer.Error.Reason
				}
				return ""
			}
			told := refusal("no_such_member")
			if strings.Contains(told, "nothing to choose from") {
				return // it takes nothing
			}
			list, found := strings.CutPrefix(told, "is not one of the members: ")
			require.True(t, found)
			for _, name := range strings.Split(list, ", ") {
				require.NotEmpty(t, name, list)
				require.NotContains(t, refusal(name), "is not one of", name)
			}
		})
	}
}
