package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
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
	ID    expectation                `json:"id"`
	Op    string                     `json:"op"`
	Out   map[string]json.RawMessage `json:"out"`
	Error *struct{ Field, Value, Reason string }
}

func requestFile(t testing.TB, op string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", op+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// ask answers some lines.
func ask(t testing.TB, workers string, requests []byte) []byte {
	t.Helper()
	var out, trouble bytes.Buffer
	if status := run(context.Background(), []string{"-j", workers}, bytes.NewReader(requests), &out, &trouble); status != answered {
		t.Fatalf("status %d: %s", status, trouble.String())
	}
	return out.Bytes()
}

func TestCorpus(t *testing.T) {
	for _, op := range operations {
		t.Run(op.Name(), func(t *testing.T) {
			requests := requestFile(t, op.Name())
			answers := ask(t, "1", requests)
			if n := bytes.Count(requests, []byte("\n")); n < 8 || bytes.Count(answers, []byte("\n")) != n {
				t.Fatalf("%d requests, %d answers; want at least 8 and as many", n, bytes.Count(answers, []byte("\n")))
			}
			for line := range bytes.Lines(answers) {
				checkAnswer(t, op.Name(), line)
			}
			checkKinds(t, string(requests))
			golden(t, filepath.Join("testdata", op.Name()+".golden.jsonl"), answers)
		})
	}
}

// checkKinds sees to it that each operation shows a refusal, a missing fact, a
// boundary and a bad input.
func checkKinds(t *testing.T, requests string) {
	for _, kind := range []string{"refusal", "missing fact", "boundary", "bad input"} {
		if !strings.Contains(requests, `"shows":"`+kind) {
			t.Errorf("no request shows a %s", kind)
		}
	}
}

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; if that is meant, run go test -update and look at the change", path)
	}
}

func checkAnswer(t *testing.T, op string, line []byte) {
	var a answerForm
	if err := json.Unmarshal(line, &a); err != nil {
		t.Fatalf("%v: %s", err, line)
	}
	if a.Op != op || a.ID.Shows == "" || len(a.ID.Want) == 0 {
		t.Fatalf("not an answer to a request of this file: %s", line)
	}
	if a.Error != nil || a.ID.Want["error"] != nil {
		a.checkError(t)
		return
	}
	var d decisionForm
	if a.Out["decision"] != nil {
		if err := json.Unmarshal(a.Out["decision"], &d); err != nil {
			t.Fatal(err)
		}
	}
	for key, want := range a.ID.Want {
		if got := a.look(t, key, d); !reflect.DeepEqual(got, want) && !(key == "says" && got == true) {
			t.Errorf("%s: %s is %v, want %v", a.ID.Shows, key, got, want)
		}
	}
}

func (a *answerForm) checkError(t *testing.T) {
	because, _ := a.ID.Want["because"].(string)
	switch {
	case a.Error == nil:
		t.Errorf("%s: no error, want one on %v", a.ID.Shows, a.ID.Want["error"])
	case a.Error.Field != a.ID.Want["error"] || !strings.Contains(a.Error.Reason, because):
		t.Errorf("%s: error on %s (%s %s), want one on %v", a.ID.Shows, a.Error.Field, a.Error.Value, a.Error.Reason, a.ID.Want["error"])
	}
}

// look finds in the answer what a want speaks of.
func (a *answerForm) look(t *testing.T, key string, d decisionForm) any {
	switch key {
	case "decision":
		return d.Outcome
	case "edition":
		if d.Edition != "" {
			return d.Edition
		}
	case "unmet":
		return d.codes("not-met")
	case "open":
		return d.codes("undetermined")
	case "met":
		return a.present(d.codes("met"))
	case "says":
		return d.says(a.ID.Want["says"].(string))
	case "stages":
		return a.column(t, "duties", "progress")
	case "outcomes":
		return a.column(t, "people", "outcome")
	case "pass_rate":
		return a.inside(t, "summary", "pass_rate")
	case "grades":
		return a.column(t, "parts", "grade")
	case "points":
		return a.column(t, "parts", "points")
	case "provisions_of":
		return a.column(t, "provisions", "provision")
	case "readings_of":
		return a.column(t, "readings", "id")
	case "codes_of":
		return a.column(t, "codes", "code")
	case "state_of":
		return a.wantedOf(t, key, "provisions", "provision", "state")
	case "status_of":
		return a.wantedOf(t, key, "provisions", "provision", "status")
	case "operations_on":
		return a.wantedOf(t, key, "provisions", "provision", "operations")
	case "default_of":
		return a.wantedOf(t, key, "readings", "id", "default")
	case "provision_of":
		return a.wantedOf(t, key, "codes", "code", "provision")
	case "due_of":
		return a.column(t, "due", "duty")
	case "wanted":
		return a.column(t, "due", "wanted")
	case "refused_of":
		return a.column(t, "refused", "key")
	case "fields":
		return a.column(t, "differences", "field")
	case "ids":
		return a.column(t, "certificates", "id")
	}
	raw, found := a.Out[key]
	var value any
	if err := json.Unmarshal(raw, &value); !found || err != nil {
		t.Errorf("%s: the answer has no %s", a.ID.Shows, key)
	}
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

func (d decisionForm) says(text string) any {
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

// inside is a member of a member.
func (a *answerForm) inside(t *testing.T, object, member string) any {
	var members map[string]any
	require.NoError(t, json.Unmarshal(a.Out[object], &members))
	return members[member]
}

// wantedOf is one member of those elements of a list that the want names by another.
func (a *answerForm) wantedOf(t *testing.T, want, list, name, member string) any {
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
