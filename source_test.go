package qagida_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// libraryFolders are the packages of the library, the root first. One that is
// not there is left out.
func libraryFolders(t *testing.T) (folders []string) {
	t.Helper()
	for _, folder := range []string{".", "qualification", "assessment", "certificate", "planning", "postcourse"} {
		if len(goFiles(t, folder, false)) > 0 {
			folders = append(folders, folder)
		}
	}
	return folders
}

// goFiles lists the Go files of a folder: its tests, or all others.
func goFiles(t *testing.T, folder string, tests bool) (paths []string) {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range all {
		if strings.HasSuffix(path, "_test.go") == tests {
			paths = append(paths, path)
		}
	}
	return paths
}

func parseFile(t *testing.T, files *token.FileSet, path string) *ast.File {
	t.Helper()
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(files, path, source, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// library gives every file of a package but its tests.
func library(t *testing.T, folder string) (*token.FileSet, []*ast.File) {
	t.Helper()
	files := token.NewFileSet()
	var list []*ast.File
	for _, path := range goFiles(t, folder, false) {
		list = append(list, parseFile(t, files, path))
	}
	return files, list
}
