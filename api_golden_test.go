package qagida_test

import (
	"flag"
	"go/ast"
	"go/format"
	"go/token"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/api.txt anew")

const apiFile = "testdata/api.txt"

// Every exported name of the library with its signature stands in
// testdata/api.txt, so that a change of the API shows as a change of that file.
// After a change that is meant, and a line in CHANGELOG.md, run
//
//	go test -run TestTheExportedAPI . -update
func TestTheExportedAPI(t *testing.T) {
	var b strings.Builder
	for _, folder := range libraryFolders(t) {
		name := folder
		if folder == "." {
			name = "qagida"
		}
		b.WriteString("package " + name + "\n\n")
		for _, line := range exported(t, folder) {
			b.WriteString(line + "\n")
		}
		b.WriteString("\n")
	}
	if *update {
		if err := os.WriteFile(apiFile, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	golden, err := os.ReadFile(apiFile)
	if err != nil {
		t.Fatal(err)
	}
	was, is := strings.Split(string(golden), "\n"), strings.Split(b.String(), "\n")
	for _, line := range was {
		if !slices.Contains(is, line) {
			t.Errorf("- %s", line)
		}
	}
	for _, line := range is {
		if !slices.Contains(was, line) {
			t.Errorf("+ %s", line)
		}
	}
	if !t.Failed() && string(golden) != b.String() {
		t.Errorf("%s is not current", apiFile)
	}
}

// exported lists what a package exports, a line each, in the order of the
// alphabet; a type that is a struct has a line more for each field.
func exported(t *testing.T, folder string) (lines []string) {
	t.Helper()
	_, list := library(t, folder)
	for _, file := range list {
		if !ast.FileExports(file) {
			continue
		}
		for _, decl := range file.Decls {
			switch decl := decl.(type) {
			case *ast.FuncDecl:
				decl.Doc, decl.Body = nil, nil
				lines = append(lines, printed(t, decl))
			case *ast.GenDecl:
				for _, spec := range decl.Specs {
					lines = append(lines, declared(t, decl.Tok, spec)...)
				}
			}
		}
	}
	slices.Sort(lines)
	return lines
}

func declared(t *testing.T, kind token.Token, spec ast.Spec) (lines []string) {
	t.Helper()
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		name, ok := spec.Name.Name, false
		var fields *ast.StructType
		if fields, ok = spec.Type.(*ast.StructType); !ok {
			spec.Doc, spec.Comment = nil, nil
			return []string{"type " + printed(t, spec)}
		}
		for _, field := range fields.Fields.List {
			text := printed(t, field.Type)
			if field.Tag != nil {
				text += " " + field.Tag.Value
			}
			for _, fieldName := range field.Names {
				lines = append(lines, "type "+name+" struct, "+fieldName.Name+" "+text)
			}
			if field.Names == nil {
				lines = append(lines, "type "+name+" struct, embedded "+text)
			}
		}
		spec.Type = &ast.StructType{Fields: &ast.FieldList{}}
		spec.Doc, spec.Comment = nil, nil
		return append(lines, "type "+printed(t, spec))
	case *ast.ValueSpec:
		for i, name := range spec.Names {
			line := kind.String() + " " + name.Name
			if spec.Type != nil {
				line += " " + printed(t, spec.Type)
			}
			if kind == token.CONST && i < len(spec.Values) {
				line += " = " + printed(t, spec.Values[i])
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// printed is a piece of a program on one line.
func printed(t *testing.T, node any) string {
	t.Helper()
	var b strings.Builder
	if err := format.Node(&b, token.NewFileSet(), node); err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
