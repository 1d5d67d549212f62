package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// textCase is a case that was written from the text of the law before anybody looked at
// what the program says: what is asked, and what of the answer the text gives.
type textCase struct {
	Shows   string          `json:"shows"`
	Request json.RawMessage `json:"request"`
	Expect  struct {
		Outcome    string            `json:"outcome"`
		NotOutcome string            `json:"not_outcome"`
		Missing    []string          `json:"missing"`    // all that is missing
		Provisions map[string]string `json:"provisions"` // what a finding that cites it says
		Out        map[string]any    `json:"out"`        // by its path, project.grade
		Error      string            `json:"error"`      // the field
	} `json:"expect"`
}

// textAnswer is what the cases look at.
type textAnswer struct {
	Out   map[string]any `json:"out"`
	Error struct {
		Field string `json:"field"`
	} `json:"error"`
}

func TestTheAnswersAreThoseOfTheText(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "from-the-text.jsonl"))
	require.NoError(t, err)
	var cases []textCase
	var requests bytes.Buffer
	for line := range bytes.Lines(text) {
		var c textCase
		decoder := json.NewDecoder(bytes.NewReader(line))
		decoder.DisallowUnknownFields()
		require.NoError(t, decoder.Decode(&c), "%s", line)
		cases = append(cases, c)
		requests.Write(append(c.Request, '\n'))
	}
	answers := slices.Collect(bytes.Lines(ask(t, "1", requests.Bytes())))
	require.Len(t, answers, len(cases))
	for i := range cases {
		c := &cases[i]
		t.Run(c.Shows, func(t *testing.T) {
			var a textAnswer
			require.NoError(t, json.Unmarshal(answers[i], &a))
			c.hold(t, &a)
		})
	}
	t.Logf("%d cases", len(cases))
}

// hold holds an answer to what the text gives.
func (c *textCase) hold(t *testing.T, a *textAnswer) {
	e := &c.Expect
	require.Equal(t, e.Error, a.Error.Field, "%s", c.Request)
	decision, _ := a.Out["decision"].(map[string]any)
	if e.Outcome != "" {
		require.Equal(t, e.Outcome, decision["outcome"], "%s", c.Request)
	}
	require.NotEqual(t, e.NotOutcome, decision["outcome"], "%s", c.Request)
	if e.Missing != nil {
		require.ElementsMatch(t, e.Missing, column(decision["missing"], "name"), "%s", c.Request)
	}
	for provision, outcome := range e.Provisions {
		require.Contains(t, citing(decision["findings"], provision), outcome, "%s: %s", provision, c.Request)
	}
	for path, want := range e.Out {
		require.Equal(t, want, found(a.Out, path), "%s: %s", path, c.Request)
	}
}

// column returns one member of each element of a list.
func column(list any, member string) (texts []string) {
	elements, _ := list.([]any)
	for _, element := range elements {
		texts = append(texts, element.(map[string]any)[member].(string))
	}
	return texts
}

// citing returns the outcomes of the findings that cite a provision.
func citing(findings any, provision string) (outcomes []string) {
	places, all := column(findings, "provision"), column(findings, "outcome")
	for i, place := range places {
		if place == provision {
			outcomes = append(outcomes, all[i])
		}
	}
	return outcomes
}

// found returns what stands at a path in an answer.
func found(out map[string]any, path string) any {
	var place any = out
	for _, name := range strings.Split(path, ".") {
		object, _ := place.(map[string]any)
		place = object[name]
	}
	return place
}
