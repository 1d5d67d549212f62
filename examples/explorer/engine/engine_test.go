package engine_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/examples/explorer/engine"
)

// The page answers as the door for other languages does: every request of the corpus
// of examples/decide has the same answer, and what is refused there is refused here.
func TestAnswersAsDecideDoes(t *testing.T) {
	files, err := filepath.Glob("../../decide/testdata/*.golden.jsonl")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	answered := 0
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".golden.jsonl")
		if strings.HasPrefix(name, "law.") || strings.HasPrefix(name, "date.") {
			continue // what the door knows by itself
		}
		t.Run(name, func(t *testing.T) {
			wants, requests := lines(t, file), lines(t, strings.Replace(file, ".golden", "", 1))
			for i, request := range requests {
				answered += compare(t, request, wants[i])
			}
		})
	}
	require.Greater(t, answered, 500)
}

func lines(t *testing.T, file string) [][]byte {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	return bytes.Split(bytes.TrimSpace(text), []byte("\n"))
}

type parts struct {
	Rules    json.RawMessage
	Out      json.RawMessage
	Decision struct{ Edition string }
	Error    *struct{ Field string }
}

// compare holds an answer to that of decide, and returns how many have been
// compared. Numbers that JSON writes in another way, rules whose names are the door's
// own, and languages left out are matters of the door.
func compare(t *testing.T, request, golden []byte) int {
	var asked, want, got parts
	require.NoError(t, json.Unmarshal(golden, &want))
	_ = json.Unmarshal(request, &asked)
	if bytes.Contains(request, []byte(`"texts"`)) || asked.Rules != nil {
		return 0
	}
	require.NoError(t, json.Unmarshal(engine.Reply(request), &got))
	if want.Error != nil && bytes.Contains(request, []byte("a name twice")) {
		return 0 // a page cannot write one
	}
	if want.Error != nil {
		require.NotNil(t, got.Error, "%s", request)
		return 1
	}
	if got.Error != nil && (bytes.Contains(request, []byte(".0")) || bytes.Contains(request, []byte("e1"))) {
		return 0
	}
	require.Nil(t, got.Error, "%s", request)
	require.JSONEq(t, string(want.Out), string(got.Out), "%s", request)
	return 1
}

// Whatever a link asks in vain is refused in the reader's language.
func TestEveryRefusalSpeaksThreeLanguages(t *testing.T) {
	for _, request := range []string{
		"", "{", "[]", `{"op":7}`, `{"op":"none.such"}`, `{"op":"qualification.course","in":7}`, `{"op":"qualification.course","in":{"x":1}}`,
		`{"op":"qualification.course","in":{"course":{"hours":-1}}}`, `{"op":"qualification.course","in":{"course":{"hours":"72"}}}`,
		`{"op":"qualification.course","in":{"course":{"place":"moon"}}}`, `{"op":"qualification.course","readings":{"x":"y"}}`,
		`{"op":"qualification.course","rules":{"short_hours":1}}`, `{"op":"qualification.course","rules":7}`,
		`{"op":"qualification.course","readings":7}`, `{"op":"qualification.course","in":{"course":{"levels":["a"]}}}`,
	} {
		t.Run(request, func(t *testing.T) {
			var reply struct {
				Error *struct{ Why struct{ KK, RU, EN string } }
			}
			require.NoError(t, json.Unmarshal(engine.Reply([]byte(request)), &reply))
			require.NotNil(t, reply.Error)
			require.Regexp(t, `\p{Cyrillic}`, reply.Error.Why.KK)
			require.Regexp(t, `\p{Cyrillic}`, reply.Error.Why.RU)
			require.NotEqual(t, reply.Error.Why.KK, reply.Error.Why.RU)
			require.NotEmpty(t, reply.Error.Why.EN)
		})
	}
}
