package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/library"
)

// complete reports whether a text speaks all three languages.
func complete(t qagida.Text) bool { return t.KK != "" && t.RU != "" && t.EN != "" }

// Every question has a form, and every field, word and number of it a name in three
// languages.
func TestFormsAreComplete(t *testing.T) {
	d := dataOf()
	require.Len(t, d.Questions, len(library.Questions()))
	for _, q := range d.Questions {
		t.Run(q.Name, func(t *testing.T) {
			require.True(t, complete(q.About))
			require.NotEmpty(t, q.Form)
			requireNames(t, q.Form)
			for _, n := range q.Numbers {
				require.True(t, complete(n.Label), n.Path)
			}
			for _, id := range q.Readings {
				require.Contains(t, d.Readings, id)
			}
			for _, code := range q.Codes {
				require.Contains(t, d.Codes, code)
			}
		})
	}
}

func requireNames(t *testing.T, fields []Field) {
	t.Helper()
	for _, f := range fields {
		require.True(t, complete(f.Label), f.Name)
		if f.Kind == "word" || f.Kind == "words" || f.Kind == "table" {
			require.NotEmpty(t, f.Words, f.Name)
		}
		for _, word := range f.Words {
			require.True(t, complete(word.Text), f.Name+" "+word.ID)
		}
		requireNames(t, f.Fields)
	}
}

// The forms are those of the schema that decide publishes: the same fields, at every
// depth at which the schema names them.
func TestFormsFollowTheSchema(t *testing.T) {
	text, err := exec.CommandContext(t.Context(), "go", "run", "-C", "../decide", ".", "-schema").Output()
	require.NoError(t, err)
	var published struct {
		Defs struct {
			Request struct {
				OneOf []struct {
					Properties struct {
						Op struct{ Const string }
						In shape
					}
				}
			}
		} `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(text, &published))
	shapes := map[string]shape{}
	for _, request := range published.Defs.Request.OneOf {
		shapes[request.Properties.Op.Const] = request.Properties.In
	}
	for _, q := range dataOf().Questions {
		t.Run(q.Name, func(t *testing.T) { requireShape(t, shapes[q.Name], q.Form) })
	}
}

// shape is what of a schema says which fields there are.
type shape struct {
	Properties map[string]shape
	Items      *shape
}

func requireShape(t *testing.T, s shape, fields []Field) {
	t.Helper()
	names := map[string]bool{}
	for _, f := range fields {
		names[f.Name] = true
		inner, found := s.Properties[f.Name]
		require.True(t, found, f.Name)
		if inner.Items != nil {
			inner = *inner.Items
		}
		if len(inner.Properties) > 0 && len(f.Fields) > 0 {
			requireShape(t, inner, f.Fields)
		}
	}
	for name := range s.Properties {
		require.True(t, names[name], "no field for %s", name)
	}
}

// No name of a table is left over, and every value of an answer has one.
func TestTablesAreUsed(t *testing.T) {
	used := map[string]bool{}
	var walk func(fields []Field, path string)
	walk = func(fields []Field, path string) {
		for _, f := range fields {
			at := strings.TrimPrefix(path+"."+f.Name, ".")
			for suffix := at; suffix != ""; _, suffix, _ = strings.Cut(suffix, ".") {
				used[suffix] = true
			}
			walk(f.Fields, at)
		}
	}
	for _, q := range dataOf().Questions {
		walk(q.Form, "")
		for _, n := range q.Numbers {
			for suffix := n.Path; suffix != ""; _, suffix, _ = strings.Cut(suffix, ".") {
				used[suffix] = true
			}
		}
	}
	for _, table := range []map[string]qagida.Text{fieldNames, numberNames} {
		for name := range table {
			require.True(t, used[name], "no form has %s", name)
		}
	}
}

// The jumps lead both ways: what a provision says that it is decided by has a
// criterion or a rule there, and every criterion stands at a provision of the page.
func TestProvisionsAndQuestions(t *testing.T) {
	d, provisions := dataOf(), map[string]Provision{}
	for _, act := range d.Acts {
		require.True(t, complete(act.Text), act.ID)
		for _, p := range act.Provisions {
			require.True(t, complete(p.Cite) && complete(p.Summary), p.ID)
			provisions[p.ID] = p
		}
	}
	questions := map[string]bool{}
	for _, q := range d.Questions {
		questions[q.Name] = true
	}
	for id, p := range provisions {
		for _, name := range p.Questions {
			require.True(t, questions[name], "%s: %s", id, name)
		}
	}
	for _, r := range d.Readings {
		require.Contains(t, provisions, r.Provision)
	}
}

// The files are below 1.5 MB as they go over the network.
func TestSize(t *testing.T) {
	dir, err := built()
	require.NoError(t, err)
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	require.NoError(t, err)
	total := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		var out bytes.Buffer
		w := gzip.NewWriter(&out)
		_, err = w.Write(text)
		require.NoError(t, err)
		require.NoError(t, w.Close())
		total += min(out.Len(), len(text))
	}
	t.Logf("%d bytes", total)
	require.Less(t, total, 1_500_000)
}
