package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden answers anew")

// Every file of testdata has the requests of one operation. The id of a request
// says what it shows, and under "want" what the text of the law gives: written by
// hand from the text, not by the program. The golden file beside it has the whole
// answers.
type expectation struct {
	Shows string         `json:"shows"`
	Want  map[string]any `json:"want"`
}

type decisionForm struct {
	Outcome  string `json:"outcome"`
	Edition  string `json:"edition"`
	Findings []struct {
		Code    string            `json:"code"`
		Outcome string            `json:"outcome"`
		Text    map[string]string `json:"text"`
	} `json:"findings"`
}

type answerForm struct {
	ID       expectation                `json:"id"`
	Op       string                     `json:"op"`
	Out      map[string]json.RawMessage `json:"out"`
	Error    *struct{ Field, Value, Reason string }
	decision decisionForm
}

func requestFile(t testing.TB, op string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", op+".jsonl"))
	require.NoError(t, err)
	return text
}

// ask answers some lines.
func ask(t testing.TB, workers string, requests []byte) []byte {
	t.Helper()
	var out, trouble bytes.Buffer
	require.Equal(t, answered, run(t.Context(), []string{"-j", workers}, bytes.NewReader(requests), &out, &trouble), trouble.String())
	return out.Bytes()
}

func TestCorpus(t *testing.T) {
	for _, op := range operations {
		t.Run(op.Name(), func(t *testing.T) {
			requests := requestFile(t, op.Name())
			answers := ask(t, "1", requests)
			require.GreaterOrEqual(t, bytes.Count(requests, []byte("\n")), 8)
			require.Equal(t, bytes.Count(requests, []byte("\n")), bytes.Count(answers, []byte("\n")))
			for line := range bytes.Lines(answers) {
				var a answerForm
				require.NoError(t, json.Unmarshal(line, &a), "%s", line)
				t.Run(a.ID.Shows, func(t *testing.T) { a.check(t, op.Name()) })
			}
			// Each operation shows a refusal, a missing fact, a boundary and a bad
			// input.
			for _, kind := range []string{"refusal", "missing fact", "boundary", "bad input"} {
				require.Contains(t, string(requests), `"shows":"`+kind)
			}
			golden(t, filepath.Join("testdata", op.Name()+".golden.jsonl"), answers)
		})
	}
}

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(path, got, 0o644))
		return
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.True(t, bytes.Equal(want, got), "%s differs; if that is meant, run go test -update and look at the change", path)
}

func (a *answerForm) check(t *testing.T, op string) {
	require.Equal(t, op, a.Op)
	require.NotEmpty(t, a.ID.Shows)
	require.NotEmpty(t, a.ID.Want)
	if a.Error != nil || a.ID.Want["error"] != nil {
		a.checkError(t)
		return
	}
	if a.Out["decision"] != nil {
		require.NoError(t, json.Unmarshal(a.Out["decision"], &a.decision))
	}
	for key, want := range a.ID.Want {
		if key == "says" {
			require.True(t, a.decision.says(want.(string)), "no finding says %s", want)
			continue
		}
		require.Equal(t, want, a.look(t, key), key)
	}
}

func (a *answerForm) checkError(t *testing.T) {
	because, _ := a.ID.Want["because"].(string)
	require.NotNil(t, a.Error, "no error, want one on %v", a.ID.Want["error"])
	require.Equal(t, a.ID.Want["error"], a.Error.Field, "%s %s", a.Error.Value, a.Error.Reason)
	require.Contains(t, a.Error.Reason, because)
}

// columns are the wants that speak of one member of each element of a list.
var columns = map[string]struct{ list, member string }{
	"stages":        {"duties", "progress"},
	"outcomes":      {"people", "outcome"},
	"grades":        {"parts", "grade"},
	"points":        {"parts", "points"},
	"ids":           {"certificates", "id"},
	"fields":        {"differences", "field"},
	"due_of":        {"due", "duty"},
	"wanted":        {"due", "wanted"},
	"refused_of":    {"refused", "key"},
	"provisions_of": {"provisions", "provision"},
	"readings_of":   {"readings", "id"},
	"codes_of":      {"codes", "code"},
	"missing_names": {"missing", "name"},
	"counts":        {"duties", "count"},
	"owed":          {"duties", "owed"},
}

// entries are the wants that speak of one member of the elements that they name.
var entries = map[string]struct{ list, name, member string }{
	"state_of":      {"provisions", "provision", "state"},
	"status_of":     {"provisions", "provision", "status"},
	"operations_on": {"provisions", "provision", "operations"},
	"default_of":    {"readings", "id", "default"},
	"provision_of":  {"codes", "code", "provision"},
}

// look finds in the answer what a want speaks of.
func (a *answerForm) look(t *testing.T, key string) any {
	switch key {
	case "decision":
		return a.decision.Outcome
	case "unmet":
		return a.decision.codes("not-met")
	case "open":
		return a.decision.codes("undetermined")
	case "met":
		return a.present(a.decision.codes("met"))
	case "pass_rate":
		var summary map[string]any
		require.NoError(t, json.Unmarshal(a.Out["summary"], &summary))
		return summary[key]
	case "edition":
		if a.Out["decision"] != nil {
			return a.decision.Edition
		}
	}
	if c, found := columns[key]; found && a.Out[c.list] != nil {
		return a.column(t, c.list, c.member)
	}
	if e, found := entries[key]; found {
		return a.named(t, key, e.list, e.name, e.member)
	}
	var value any
	require.Contains(t, a.Out, key)
	require.NoError(t, json.Unmarshal(a.Out[key], &value))
	return value
}

func (d decisionForm) codes(outcome string) []any {
	codes := []any{}
	for _, f := range d.Findings {
		if f.Outcome == outcome {
			codes = append(codes, f.Code)
		}
	}
	return codes
}

// present keeps of some codes those that are wanted.
func (a *answerForm) present(codes []any) []any {
	kept := []any{}
	for _, want := range a.ID.Want["met"].([]any) {
		for _, code := range codes {
			if code == want {
				kept = append(kept, code)
			}
		}
	}
	return kept
}

func (d decisionForm) says(text string) bool {
	for _, f := range d.Findings {
		if strings.Contains(f.Text["en"], text) {
			return true
		}
	}
	return false
}

// column is one member of each element of a list.
func (a *answerForm) column(t *testing.T, list, member string) any {
	var elements []map[string]any
	require.NoError(t, json.Unmarshal(a.Out[list], &elements))
	values := []any{}
	for _, e := range elements {
		values = append(values, e[member])
	}
	return values
}

// named is one member of those elements of a list that the want names by another.
func (a *answerForm) named(t *testing.T, want, list, name, member string) any {
	var elements []map[string]any
	require.NoError(t, json.Unmarshal(a.Out[list], &elements))
	wanted := a.ID.Want[want].(map[string]any)
	values := map[string]any{}
	for _, e := range elements {
		if _, found := wanted[e[name].(string)]; found {
			values[e[name].(string)] = e[member]
		}
	}
	return values
}
