package main

import (
	"bytes"
	"encoding/json"
	"sync"

	"github.com/google/jsonschema-go/jsonschema"

	"github.com/qagida/qagida"
)

// The description of the service, OpenAPI 3.1, made from the types of the
// operations as the JSON Schema of the lines is.

// document is an object with its members in any order: encoding/json sorts them,
// so that the same program writes the same bytes.
type document = map[string]any

// openAPIText is the description, made when it is needed first.
var openAPIText = sync.OnceValues(func() ([]byte, error) {
	described, err := describe()
	if err != nil {
		return nil, err
	}
	text, err := json.Marshal(described)
	// The schemas of lines stand under $defs, those of OpenAPI under components.
	return bytes.ReplaceAll(text, []byte(`"#/$defs/`), []byte(`"#/components/schemas/`)), err
})

func describe() (document, error) {
	defs := newDefinitions()
	paths := document{
		"/healthz": document{"get": document{
			"operationId": "healthz", "summary": "Whether the service answers",
			"responses": document{"200": response("It does", jsonBody(object(property{"status", plainString()})))},
		}},
		"/openapi.json": document{"get": document{
			"operationId": "openapi", "summary": "This description",
			"responses": document{"200": response("OpenAPI 3.1", jsonBody(&jsonschema.Schema{Type: "object"}))},
		}},
		"/v1/lines": document{"post": linesOperation()},
	}
	for _, op := range operations {
		described, err := describeOperation(defs, op)
		if err != nil {
			return nil, err
		}
		paths["/v1/"+op.Name()] = document{"post": described}
	}
	return document{
		"openapi": "3.1.0",
		"info": document{
			"title": "qagida", "version": qagida.Version,
			"description": "Questions of Order No. 95 on teachers' professional development," +
				" in the edition of 09.04.2020, which is not the one in force today.",
			"license": document{"name": "MIT", "identifier": "MIT"},
		},
		"servers":    []any{document{"url": "/"}},
		"paths":      paths,
		"components": document{"schemas": defs.schemas},
	}, nil
}

func describeOperation(defs *definitions, op *operation) (document, error) {
	body, err := defs.body(op)
	if err != nil {
		return nil, err
	}
	out, err := defs.of(op.Output())
	if err != nil {
		return nil, err
	}
	request := object(append([]property{{"id?", anything()}, {"op?", exactly(op.Name())}}, body...)...)
	answer := answerSchema(op, out)
	described := document{
		"operationId": op.Name(), "summary": op.about,
		"requestBody": document{"required": true, "content": jsonBody(request)},
		"responses": document{
			"200": response("The answer", jsonBody(answer)),
			"400": refused("The body is not JSON"),
			"413": refused("The body is too long"),
			"415": refused("The body is of another type"),
			"422": refused("The input cannot be meant: the field, its value and the reason"),
			"503": refused("Too many requests at once"),
		},
	}
	return described, nil
}

func linesOperation() document {
	lines := document{
		"application/jsonl":    document{"schema": document{"type": "string"}},
		"application/x-ndjson": document{"schema": document{"type": "string"}},
	}
	return document{
		"operationId": "lines",
		"summary":     "A stream of requests, one JSON object on a line, and of their answers in the same order",
		"requestBody": document{"required": true, "content": lines},
		"responses": document{
			"200": response("The answers, a line for each", document{"application/jsonl": lines["application/jsonl"]}),
			"415": refused("The body is of another type"),
			"503": refused("Too many requests at once"),
		},
	}
}

func response(description string, content document) document {
	return document{"description": description, "content": content}
}

func refused(description string) document {
	return response(description, jsonBody(failureSchema()))
}

func jsonBody(schema *jsonschema.Schema) document {
	return document{"application/json": document{"schema": schema}}
}
