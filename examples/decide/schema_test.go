package main

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
)

// published is the schema as decide -schema writes it, resolved from its text.
func published(t *testing.T, part string) *jsonschema.Resolved {
	t.Helper()
	var text, trouble bytes.Buffer
	if status := run(context.Background(), []string{"-schema"}, strings.NewReader(""), &text, &trouble); status != answered {
		t.Fatalf("status %d: %s", status, trouble.String())
	}
	var whole jsonschema.Schema
	if err := json.Unmarshal(text.Bytes(), &whole); err != nil {
		t.Fatal(err)
	}
	if whole.Schema != "https://json-schema.org/draft/2020-12/schema" {
		t.Errorf("$schema is %q", whole.Schema)
	}
	resolved, err := (&jsonschema.Schema{Ref: "#/$defs/" + part, Defs: whole.Defs}).Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	return resolved
}

func fits(schema *jsonschema.Resolved, line []byte) error {
	var value any
	if err := json.Unmarshal(line, &value); err != nil {
		return err
	}
	return schema.Validate(value)
}

// TestCorpusFitsSchema holds every request and every answer against the schema. A
// request that was answered must fit. One that was refused for its shape must
// not: a word, a field, a type that there is not. Of those refused for what they
// say no schema can tell.
func TestCorpusFitsSchema(t *testing.T) {
	request, answer := published(t, "request"), published(t, "answer")
	shapes := 0
	for _, op := range operations {
		requests := requestFile(t, op.Name())
		answers := bytes.Split(bytes.TrimSpace(ask(t, "1", requests)), []byte("\n"))
		for i, line := range bytes.Split(bytes.TrimSpace(requests), []byte("\n")) {
			if err := fits(answer, answers[i]); err != nil {
				t.Errorf("answer does not fit: %v\n%s", err, answers[i])
			}
			err := fits(request, line)
			switch {
			case !bytes.Contains(answers[i], []byte(`"error":{"field":`)):
				if err != nil {
					t.Errorf("request does not fit: %v\n%s", err, line)
				}
			case wrongShape(answers[i]):
				shapes++
				if err == nil {
					t.Errorf("request fits, though it is of a wrong shape:\n%s", line)
				}
			}
		}
	}
	if shapes < len(operations) {
		t.Errorf("only %d requests of a wrong shape", shapes)
	}
}

func wrongShape(answer []byte) bool {
	for _, reason := range []string{`"is not one of: `, `"must be a whole number, not quoted`, `"must be a list"`, `"must be an object"`, `"must be a string"`} {
		if bytes.Contains(answer, []byte(reason)) {
			return true
		}
	}
	return false
}

// TestSchemaRefuses holds the schema itself to its word.
func TestSchemaRefuses(t *testing.T) {
	request, answer := published(t, "request"), published(t, "answer")
	for _, line := range []string{
		`{"op":"date.add"}`,
		`{"op":"date.add","in":{},"more":1}`,
		`{"op":"date.sub","in":{}}`,
		`{"op":"date.add","in":{"date":20260306}}`,
		`{"op":"qualification.course","in":{"course":{"levels":["primary",null]}}}`,
		`{"op":"qualification.course","in":{"course":{"place":"unknown"}}}`,
	} {
		if fits(request, []byte(line)) == nil {
			t.Errorf("the schema takes %s", line)
		}
		if !strings.Contains(string(ask(t, "1", []byte(line))), `"error"`) {
			t.Errorf("decide takes %s", line)
		}
	}
	for _, line := range []string{
		`{"id":1,"op":"date.add","out":{}}`,
		`{"id":1,"op":"date.add","out":{"date":"2026-03-06"},"error":{"field":"","value":"","reason":""}}`,
		`{"id":1,"op":"date.add","error":{"field":"date"}}`,
		`{"op":"date.add","out":{"date":null}}`,
	} {
		if fits(answer, []byte(line)) == nil {
			t.Errorf("the schema takes %s", line)
		}
	}
}

// TestNullIsAlwaysNotKnown: what the schema lets be null, decide reads as not
// known, the same as left out.
func TestNullIsAlwaysNotKnown(t *testing.T) {
	request := published(t, "request")
	for _, line := range []string{
		`{"op":"qualification.course","in":{"course":null}}`,
		`{"op":"qualification.course","in":{"course":{"place":null,"hours":null,"first":null,"levels":null,"label":null,"salary_kept":null}}}`,
		`{"op":"certificate.issue","in":{"organisation":null,"certificate":{"holder":null,"blank":null}}}`,
		`{"op":"planning.balance","in":{"courses":null,"on":null}}`,
		`{"op":"planning.study_plan","in":{"rows":null,"totals":null}}`,
		`{"op":"postcourse.progress","in":{"events":null}}`,
		`{"op":"qualification.course","in":{},"readings":null,"rules":null}`,
	} {
		if err := fits(request, []byte(line)); err != nil {
			t.Errorf("%v: %s", err, line)
		}
		op := line[:strings.Index(line, `,"in"`)]
		if got, want := string(ask(t, "1", []byte(line))), string(ask(t, "1", []byte(op+`,"in":{}}`))); got != want {
			t.Errorf("%s\n got %s\nwant %s", line, got, want)
		}
	}
}
