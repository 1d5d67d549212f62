package promise_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	gopath "path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// typesOf has the packages of the library with the types that they declare. What they
// import from elsewhere is taken for empty: to go through the standard library would take
// longer than all other tests here.
type typesOf map[string]*types.Package

var source = typesOf{}

// checked returns a package with its types.
func checked(t *testing.T, path string) *types.Package {
	t.Helper()
	pkg, err := source.Import(path)
	require.NoError(t, err)
	require.NotEmpty(t, pkg.Scope().Names(), path)
	return pkg
}

// Import returns a package.
func (d typesOf) Import(path string) (*types.Package, error) {
	if pkg, found := d[path]; found {
		return pkg, nil
	}
	d[path] = types.NewPackage(path, gopath.Base(path))
	folder, inside := strings.CutPrefix(path, module)
	if !inside {
		d[path].MarkComplete()
		return d[path], nil
	}
	files, list, err := parsed(folder)
	if err != nil {
		return nil, err
	}
	config := types.Config{Importer: d, IgnoreFuncBodies: true, Error: func(error) {}} // types that are not there
	d[path], _ = config.Check(path, files, list, nil)
	return d[path], nil
}

// parsed returns the files of a package but its tests.
func parsed(folder string) (*token.FileSet, []*ast.File, error) {
	files := token.NewFileSet()
	paths, err := filepath.Glob(filepath.Join(root, folder, "*.go"))
	if err != nil {
		return nil, nil, err
	}
	var list []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, nil, err
		}
		list = append(list, file)
	}
	return files, list, nil
}
