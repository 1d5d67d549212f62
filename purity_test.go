package qagida_test

import (
	"errors"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/qagida/qagida"

// allowedImports are the packages that compute and nothing else. What they can
// do besides is named in impure.
var allowedImports = []string{
	"cmp", "database/sql/driver", "encoding", "encoding/json", "errors", "fmt", "iter", "maps", "math", "math/bits",
	"math/big", "slices", "sort", "strconv", "strings", "time", "unicode", "unicode/utf8",
}

// allowedOurs are the packages of the library and beyond it that each may use.
var allowedOurs = map[string][]string{
	".":             {},
	"qualification": {module},
	"assessment":    {module, module + "/qualification", "github.com/shopspring/decimal"},
	"certificate":   {module, module + "/qualification", module + "/assessment", "github.com/shopspring/decimal"},
	"planning":      {module, module + "/qualification"},
	"postcourse":    {module, module + "/qualification"},
}

// impure are the names in allowed packages that read the clock, the machine or
// the input, or write to the output.
var impure = map[string][]string{
	"time": {"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer", "LoadLocation", "Local"},
	"fmt":  {"Print", "Printf", "Println", "Scan", "Scanf", "Scanln"},
}

// The packages import only what computes, and each other in one direction.
func TestImports(t *testing.T) {
	for _, folder := range libraryFolders(t) {
		files, list := library(t, folder)
		for _, file := range list {
			for _, spec := range file.Imports {
				path, err := strconv.Unquote(spec.Path.Value)
				if err != nil {
					t.Fatal(err)
				}
				inside := strings.HasPrefix(path, module+"/internal/") && folder != "."
				if !inside && !slices.Contains(allowedImports, path) && !slices.Contains(allowedOurs[folder], path) {
					t.Errorf("%s: imports %s", files.Position(spec.Pos()), path)
				}
				if spec.Name != nil && (spec.Name.Name == "." || spec.Name.Name == "_") {
					t.Errorf("%s: imports %s for its names or its effects", files.Position(spec.Pos()), path)
				}
			}
		}
	}
}

// No file reads the clock, the machine or the input, and none runs anything by
// being imported.
func TestNothingReadsTheWorld(t *testing.T) {
	for _, folder := range libraryFolders(t) {
		files, list := library(t, folder)
		for _, file := range list {
			ast.Inspect(file, func(node ast.Node) bool {
				switch node := node.(type) {
				case *ast.SelectorExpr:
					pkg, ok := node.X.(*ast.Ident)
					if ok && pkg.Obj == nil && slices.Contains(impure[pkg.Name], node.Sel.Name) {
						t.Errorf("%s: uses %s.%s", files.Position(node.Pos()), pkg.Name, node.Sel.Name)
					}
				case *ast.FuncDecl:
					if node.Recv == nil && node.Name.Name == "init" {
						t.Errorf("%s: has a func init", files.Position(node.Pos()))
					}
				case *ast.GoStmt:
					t.Errorf("%s: starts a goroutine", files.Position(node.Pos()))
				case *ast.CallExpr:
					if name, ok := node.Fun.(*ast.Ident); ok && (name.Name == "print" || name.Name == "println") {
						t.Errorf("%s: writes to the standard error", files.Position(node.Pos()))
					}
				}
				return true
			})
			for _, group := range file.Comments {
				for _, comment := range group.List {
					if strings.HasPrefix(comment.Text, "//go:") && !strings.HasPrefix(comment.Text, "//go:generate ") {
						t.Errorf("%s: has a directive %s", files.Position(comment.Pos()), comment.Text)
					}
				}
			}
		}
	}
}

// No package hands out a variable that a caller could change.
func TestNoExportedVariables(t *testing.T) {
	for _, folder := range libraryFolders(t) {
		files, list := library(t, folder)
		for _, file := range list {
			for _, decl := range file.Decls {
				group, ok := decl.(*ast.GenDecl)
				if !ok || group.Tok != token.VAR {
					continue
				}
				for _, spec := range group.Specs {
					for _, name := range spec.(*ast.ValueSpec).Names {
						if name.IsExported() {
							t.Errorf("%s: exports the variable %s", files.Position(name.Pos()), name.Name)
						}
					}
				}
			}
		}
	}
}

// noImports lets a package be checked by itself: names from other packages stay
// unresolved, those of its own do not.
type noImports struct{}

func (noImports) Import(string) (*types.Package, error) { return nil, errors.New("not needed") }

// No function changes a variable of its package: the packages keep no state.
func TestNothingChangesAPackageVariable(t *testing.T) {
	for _, folder := range libraryFolders(t) {
		files, list := library(t, folder)
		info := types.Info{Uses: map[*ast.Ident]types.Object{}}
		config := types.Config{Importer: noImports{}, Error: func(error) {}}
		pkg, _ := config.Check(folder, files, list, &info)
		seen := 0
		for _, object := range info.Uses {
			if variable, ok := object.(*types.Var); ok && variable.Parent() == pkg.Scope() {
				seen++
			}
		}
		if seen == 0 {
			t.Errorf("%s: no use of a package variable is recognised, so this test sees nothing", folder)
		}
		changes := func(target ast.Expr) {
			name := rootOf(target)
			if variable, ok := info.Uses[name].(*types.Var); ok && variable.Parent() == pkg.Scope() {
				t.Errorf("%s: changes the package variable %s", files.Position(target.Pos()), name.Name)
			}
		}
		for _, file := range list {
			ast.Inspect(file, func(node ast.Node) bool {
				switch node := node.(type) {
				case *ast.AssignStmt:
					for _, target := range node.Lhs {
						changes(target)
					}
				case *ast.IncDecStmt:
					changes(node.X)
				case *ast.CallExpr:
					if name, ok := node.Fun.(*ast.Ident); ok && len(node.Args) > 0 && slices.Contains([]string{"clear", "delete", "copy"}, name.Name) {
						changes(node.Args[0])
					}
				}
				return true
			})
		}
	}
}

// rootOf is the variable in which a.b[c].d lies.
func rootOf(expr ast.Expr) *ast.Ident {
	switch expr := expr.(type) {
	case *ast.Ident:
		return expr
	case *ast.SelectorExpr:
		return rootOf(expr.X)
	case *ast.IndexExpr:
		return rootOf(expr.X)
	case *ast.SliceExpr:
		return rootOf(expr.X)
	case *ast.StarExpr:
		return rootOf(expr.X)
	case *ast.ParenExpr:
		return rootOf(expr.X)
	default:
		return nil
	}
}
