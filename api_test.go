package qagida_test

import (
	"go/ast"
	"go/doc"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// Every exported function of the library, and in this package every method of
// its types but the usual ones of encodings, has an Example that is run.
func TestEveryFunctionHasAnExample(t *testing.T) {
	for _, folder := range libraryFolders(t) {
		ran := examplesIn(t, folder)
		var missing []string
		_, list := library(t, folder)
		for _, file := range list {
			for _, decl := range file.Decls {
				if name := exampleFor(decl, folder == "."); name != "" && !ran[name] {
					missing = append(missing, name)
				}
			}
		}
		if len(missing) > 0 {
			slices.Sort(missing)
			t.Errorf("%s: no example with an output: %s", folder, strings.Join(missing, ", "))
		}
	}
}

// exampleFor is the name that the example of a declaration has, after Example:
// NewDate, or Date_Add. It is empty for what needs none.
func exampleFor(decl ast.Decl, methods bool) string {
	function, ok := decl.(*ast.FuncDecl)
	switch {
	case !ok || !function.Name.IsExported():
		return ""
	case function.Recv == nil:
		return function.Name.Name
	case !methods || slices.Contains(usualMethods, function.Name.Name):
		return ""
	}
	receiver := receiverOf(function.Recv.List[0].Type)
	if !ast.IsExported(receiver) || slices.Contains(generatedTypes, receiver) {
		return ""
	}
	return receiver + "_" + function.Name.Name
}

// usualMethods mean the same on every type that has them.
var usualMethods = []string{
	"String", "Error", "MarshalText", "UnmarshalText", "MarshalJSON", "UnmarshalJSON", "Value", "Scan", "AppendText",
	"EncodeText", "DecodeText", "EncodeJSON", "DecodeJSON", "EncodeSQL", "DecodeSQL",
}

// generatedTypes have their methods from the table of their words; the example
// of Words shows them.
var generatedTypes = []string{"Act", "Status", "Lang"}

// receiverOf is the name of a receiver's type without its pointer and its
// parameters.
func receiverOf(expr ast.Expr) string {
	switch expr := expr.(type) {
	case *ast.StarExpr:
		return receiverOf(expr.X)
	case *ast.IndexExpr:
		return receiverOf(expr.X)
	case *ast.Ident:
		return expr.Name
	default:
		return ""
	}
}

// examplesIn finds the examples of a package that are run: those that say what
// they print.
func examplesIn(t *testing.T, folder string) map[string]bool {
	t.Helper()
	ran := map[string]bool{}
	for _, path := range goFiles(t, folder, true) {
		for _, example := range doc.Examples(parseFile(t, token.NewFileSet(), path)) {
			if example.Output != "" || example.EmptyOutput {
				ran[withoutSuffix(example.Name)] = true
			}
		}
	}
	return ran
}

// withoutSuffix takes the suffix off Date_Add_clamped: it begins with a small
// letter.
func withoutSuffix(name string) string {
	if at := strings.LastIndexByte(name, '_'); at >= 0 && !ast.IsExported(name[at+1:]) {
		return name[:at]
	}
	return name
}

// Every exported name of the library has a comment.
func TestEveryExportedNameHasAComment(t *testing.T) {
	for _, folder := range libraryFolders(t) {
		files, list := library(t, folder)
		for _, file := range list {
			for _, decl := range file.Decls {
				for name, comment := range commentsOf(decl) {
					if text := comment.Text(); text == "" {
						t.Errorf("%s: %s has no comment", files.Position(name.Pos()), name.Name)
					}
				}
			}
		}
	}
}

// commentsOf gives the exported names of a declaration with what is said of
// them: beside the name, above it, or above its group.
func commentsOf(decl ast.Decl) map[*ast.Ident]*ast.CommentGroup {
	comments := map[*ast.Ident]*ast.CommentGroup{}
	put := func(name *ast.Ident, said ...*ast.CommentGroup) {
		if !name.IsExported() {
			return
		}
		comments[name] = nil
		for _, comment := range said {
			if comment != nil {
				comments[name] = comment
			}
		}
	}
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		put(decl.Name, decl.Doc)
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				put(spec.Name, decl.Doc, spec.Doc)
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					put(name, decl.Doc, spec.Doc, spec.Comment)
				}
			}
		}
	}
	return comments
}
