package promise_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The sources of the library, as the tests of this folder read them.

const root = "../.."

// libraryFolders are the packages that a caller imports, the root first.
var libraryFolders = append([]string{"."}, packages...)

// below are the packages of ours that those are built from.
var below = []string{"internal/core", "internal/law", "internal/law/refusal", "internal/rule"}

// name returns what a package is called by callers.
func name(folder string) string {
	if folder == "." {
		return "qagida"
	}
	return folder
}

// goFiles lists the Go files of a folder: its tests, or all others.
func goFiles(t *testing.T, folder string, tests bool) (paths []string) {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(root, folder, "*.go"))
	require.NoError(t, err)
	for _, path := range all {
		if strings.HasSuffix(path, "_test.go") == tests {
			paths = append(paths, path)
		}
	}
	require.NotEmpty(t, paths, folder)
	return paths
}

func parseFile(t *testing.T, files *token.FileSet, path string) *ast.File {
	t.Helper()
	source, err := os.ReadFile(path)
	require.NoError(t, err)
	file, err := parser.ParseFile(files, path, source, parser.ParseComments)
	require.NoError(t, err)
	return file
}

// sources returns every file of a package but its tests.
func sources(t *testing.T, folder string) (*token.FileSet, []*ast.File) {
	t.Helper()
	files := token.NewFileSet()
	var list []*ast.File
	for _, path := range goFiles(t, folder, false) {
		list = append(list, parseFile(t, files, path))
	}
	return files, list
}

// written returns every file of a package that people write.
func written(t *testing.T, folder string) (*token.FileSet, []*ast.File) {
	t.Helper()
	files, list := sources(t, folder)
	var own []*ast.File
	for _, file := range list {
		if !ast.IsGenerated(file) {
			own = append(own, file)
		}
	}
	return files, own
}

// functions returns the functions and methods of files.
func functions(list []*ast.File) (found []*ast.FuncDecl) {
	for _, file := range list {
		for _, decl := range file.Decls {
			if function, ok := decl.(*ast.FuncDecl); ok {
				found = append(found, function)
			}
		}
	}
	return found
}

// isExported reports whether a caller can call a function: its name is exported,
// and that of its receiver.
func isExported(f *ast.FuncDecl) bool {
	return f.Name.IsExported() && (f.Recv == nil || ast.IsExported(receiverOf(f.Recv.List[0].Type)))
}

// called returns what a function is called: NewDate, or Date.Add.
func called(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return f.Name.Name
	}
	return receiverOf(f.Recv.List[0].Type) + "." + f.Name.Name
}

// receiverOf returns the name of a receiver's type without its pointer and its
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
