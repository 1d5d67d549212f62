package main

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
)

// published is the schema as decide -schema writes it, resolved from its text.
func published(t *testing.T, part string) *jsonschema.Resolved {
	t.Helper()
	var text bytes.Buffer
	require.Equal(t, answered, run(t.Context(), []string{"-schema"}, strings.NewReader(""), &text, io.Discard))
	var whole jsonschema.Schema
	require.NoError(t, json.Unmarshal(text.Bytes(), &whole))
	require.Equal(t, "https://json-schema.org/draft/2020-12/schema", whole.Schema)
	resolved, err := (&jsonschema.Schema{Ref: "#/$defs/" + part, Defs: whole.Defs}).Resolve(nil)
	require.NoError(t, err)
	return resolved
}

func fits(schema *jsonschema.Resolved, line []byte) error {
	var value any
	if err := json.Unmarshal(line, &value); err != nil {
		return err
	}
	return schema.Validate(value)
}

// Every request and every answer of the corpus is held against the schema. A
// request that was answered must fit. One that was refused for its shape must not:
// a word, a field, a type that there is not. Of those refused for what they say no
// schema can tell.
func TestCorpusFitsSchema(t *testing.T) {
	request, answer := published(t, "request"), published(t, "answer")
	shapes := 0
	for _, op := range operations {
		t.Run(op.Name(), func(t *testing.T) {
			requests := requestFile(t, op.Name())
			answers := bytes.Split(bytes.TrimSpace(ask(t, "1", requests)), []byte("\n"))
			for i, line := range bytes.Split(bytes.TrimSpace(requests), []byte("\n")) {
				require.NoError(t, fits(answer, answers[i]), "%s", answers[i])
				err := fits(request, line)
				switch {
				case !bytes.Contains(answers[i], []byte(`"op":"`+op.Name()+`","error":{`)):
					require.NoError(t, err, "%s", line)
				case wrongShape(answers[i]):
					shapes++
					require.Error(t, err, "a request of a wrong shape fits: %s", line)
				}
			}
		})
	}
	require.GreaterOrEqual(t, shapes, len(operations))
}

func wrongShape(answer []byte) bool {
	for _, reason := range []string{
		`"is not one of: `, `"must be a whole number, not quoted`, `"must be a list"`, `"must be an object"`, `"must be a string"`,
	} {
		if bytes.Contains(answer, []byte(reason)) {
			return true
		}
	}
	return false
}

// The schema refuses what decide refuses.
func TestSchemaRefuses(t *testing.T) {
	request, answer := published(t, "request"), published(t, "answer")
	for _, line := range []string{
		`{"op":"date.add"}`,
		`{"op":"date.add","in":{},"more":1}`,
		`{"op":"date.sub","in":{}}`,
		`{"op":"date.add","in":{"date":20260306}}`,
		`{"op":"date.add","in":{"days":1.5}}`,
		`{"op":"date.add","in":{},"texts":["de"]}`,
		`{"op":"date.add","in":{},"texts":["ru","ru"]}`,
		`{"op":"qualification.course","in":{"course":{"levels":["primary",null]}}}`,
		`{"op":"qualification.course","in":{"course":{"place":"unknown"}}}`,
		`{"op":"qualification.course","in":{"course":{"hours":72.5}}}`,
		`{"op":"qualification.course","in":{"course":{"label":"none"}}}`,
		`{"op":"certificate.issue","in":{"course":{"label":"none"}}}`,
		`{"op":"planning.region","in":{"assignments":[{"course":{"label":"none"}}]}}`,
		`{"op":"planning.fits_kind","in":{"claimed":"none"}}`,
	} {
		t.Run(line, func(t *testing.T) {
			require.Error(t, fits(request, []byte(line)))
			require.Contains(t, string(ask(t, "1", []byte(line))), `"error"`)
		})
	}
	for _, line := range []string{
		`{"id":1,"op":"date.add","out":{}}`,
		`{"id":1,"op":"date.add","out":{"date":"2026-03-06"},"error":{"field":"","value":"","reason":""}}`,
		`{"id":1,"op":"date.add","error":{"field":"date"}}`,
		`{"op":"date.add","out":{"date":null}}`,
	} {
		t.Run(line, func(t *testing.T) { require.Error(t, fits(answer, []byte(line))) })
	}
}

// What the schema lets be null, decide reads as not known, the same as left out;
// and a whole number with a point or an exponent is the number.
func TestSameRequests(t *testing.T) {
	request := published(t, "request")
	for _, v := range []struct{ line, same string }{
		{`{"op":"qualification.course","in":{"course":null}}`, `{"op":"qualification.course","in":{}}`},
		{`{"op":"qualification.course","in":{"course":{"place":null,"hours":null,"first":null,"levels":null,"label":null,"salary_kept":null}}}`, `{"op":"qualification.course","in":{}}`},
		{`{"op":"certificate.issue","in":{"organisation":null,"certificate":{"holder":null,"blank":null}}}`, `{"op":"certificate.issue","in":{}}`},
		{`{"op":"planning.balance","in":{"courses":null,"on":null}}`, `{"op":"planning.balance","in":{}}`},
		{`{"op":"planning.study_plan","in":{"rows":null,"totals":null}}`, `{"op":"planning.study_plan","in":{}}`},
		{`{"op":"postcourse.progress","in":{"events":null}}`, `{"op":"postcourse.progress","in":{}}`},
		{`{"op":"qualification.course","in":{},"readings":null,"rules":null,"texts":null}`, `{"op":"qualification.course","in":{}}`},
		{`{"op":"qualification.course","in":{"course":{"hours":72.0}}}`, `{"op":"qualification.course","in":{"course":{"hours":72}}}`},
		{`{"op":"qualification.course","in":{"course":{"hours":7.2e1}}}`, `{"op":"qualification.course","in":{"course":{"hours":72}}}`},
		{`{"op":"assessment.grade","in":{"scheme":"bilimzet-2025","scores":[2.0,2e0,0.2e1,2,2],"correct":1.7e1}}`, `{"op":"assessment.grade","in":{"scheme":"bilimzet-2025","scores":[2,2,2,2,2],"correct":17}}`},
		{`{"op":"certificate.status","in":{},"rules":{"edition":"x","validity_years":3.0}}`, `{"op":"certificate.status","in":{},"rules":{"edition":"x","validity_years":3}}`},
		{`{"op":"date.add","in":{"date":"2025-01-31","months":1.0,"days":-1e1}}`, `{"op":"date.add","in":{"date":"2025-01-31","months":1,"days":-10}}`},
	} {
		t.Run(v.line, func(t *testing.T) {
			require.NoError(t, fits(request, []byte(v.line)))
			require.Equal(t, string(ask(t, "1", []byte(v.same))), string(ask(t, "1", []byte(v.line))))
			require.NotContains(t, string(ask(t, "1", []byte(v.line))), `"error"`)
		})
	}
}

// Every type of an input that a package keeps to itself is still there.
func TestInnerTypes(t *testing.T) {
	found := listedWords()
	for name := range inner {
		there := false
		for of := range found {
			there = there || of.String() == name
		}
		require.True(t, there, "no operation has the type %s", name)
	}
}
