package promise_test

import (
	"flag"
	"go/ast"
	"go/format"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write testdata/api.txt anew")

// Every exported name of the library with its signature stands in
// testdata/api.txt, so that a change of the API shows as a change of that file.
// After a change that is meant, and a line in CHANGELOG.md, run
//
//	go test ./internal/promise -run TestTheExportedAPI -update
func TestTheExportedAPI(t *testing.T) {
	path := filepath.Join(root, "testdata", "api.txt")
	var b strings.Builder
	for _, folder := range libraryFolders {
		b.WriteString("package " + name(folder) + "\n\n")
		for _, line := range exported(t, folder) {
			b.WriteString(line + "\n")
		}
		b.WriteString("\n")
	}
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o644))
	}
	golden, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(strings.Split(string(golden), "\n"), strings.Split(b.String(), "\n")))
}

// exported lists what a package exports, a line each, in the order of the
// alphabet; a type that is a struct has a line more for each field.
func exported(t *testing.T, folder string) (lines []string) {
	t.Helper()
	_, list := sources(t, folder)
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

func declared(t *testing.T, kind token.Token, spec ast.Spec) []string {
	t.Helper()
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		return declaredType(t, spec)
	case *ast.ValueSpec:
		return declaredValues(t, kind, spec)
	default:
		return nil
	}
}

func declaredType(t *testing.T, spec *ast.TypeSpec) (lines []string) {
	t.Helper()
	spec.Doc, spec.Comment = nil, nil
	fields, ok := spec.Type.(*ast.StructType)
	if !ok {
		return []string{"type " + printed(t, spec)}
	}
	for _, field := range fields.Fields.List {
		text := printed(t, field.Type)
		if field.Tag != nil {
			text += " " + field.Tag.Value
		}
		for _, fieldName := range field.Names {
			lines = append(lines, "type "+spec.Name.Name+" struct, "+fieldName.Name+" "+text)
		}
		if field.Names == nil {
			lines = append(lines, "type "+spec.Name.Name+" struct, embedded "+text)
		}
	}
	spec.Type = &ast.StructType{Fields: &ast.FieldList{}}
	return append(lines, "type "+printed(t, spec))
}

func declaredValues(t *testing.T, kind token.Token, spec *ast.ValueSpec) (lines []string) {
	t.Helper()
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
	return lines
}

// printed returns a piece of a program on one line.
func printed(t *testing.T, node any) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, format.Node(&b, token.NewFileSet(), node))
	return strings.Join(strings.Fields(b.String()), " ")
}

// A type that embeds a decision inherits its JSON, which leaves out whatever the
// type has beside it: so each has a form of its own.
func TestWhatEmbedsADecisionWritesItself(t *testing.T) {
	embedding := 0
	for _, folder := range libraryFolders {
		_, list := sources(t, folder)
		writes := map[string]bool{}
		for _, function := range functions(list) {
			writes[called(function)] = true
		}
		for _, file := range list {
			ast.Inspect(file, func(node ast.Node) bool {
				if spec, ok := node.(*ast.TypeSpec); ok && embedsADecision(spec) {
					embedding++
					t.Run(name(folder)+"."+spec.Name.Name, func(t *testing.T) {
						require.True(t, writes[spec.Name.Name+".MarshalJSON"], "it inherits the JSON of its decision")
					})
				}
				return true
			})
		}
	}
	require.Positive(t, embedding, "no type embeds a decision: nothing has been checked")
}

func embedsADecision(spec *ast.TypeSpec) bool {
	structure, ok := spec.Type.(*ast.StructType)
	if !ok {
		return false
	}
	for _, field := range structure.Fields.List {
		selector, ok := field.Type.(*ast.SelectorExpr)
		if ok && len(field.Names) == 0 && selector.Sel.Name == "Decision" {
			return true
		}
	}
	return false
}
