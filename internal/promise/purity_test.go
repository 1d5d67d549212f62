package promise_test

import (
	"errors"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// allowedImports are the packages that compute and nothing else. What they can
// do besides is named in impure.
var allowedImports = []string{
	"bytes", "cmp", "database/sql/driver", "encoding", "encoding/json", "errors", "fmt", "iter", "maps", "math", "math/bits",
	"math/big", "reflect", "slices", "sort", "strconv", "strings", "time", "unicode", "unicode/utf8",
}

// allowedOurs are the packages of the library and beyond it that each may use:
// imports point one way.
var allowedOurs = func() map[string][]string {
	const decimal = "github.com/shopspring/decimal"
	core, law, rule := module+"/internal/core", module+"/internal/law", module+"/internal/rule"
	refusal := law + "/refusal"
	qualification, assessment := module+"/qualification", module+"/assessment"
	return map[string][]string{
		"internal/law":         {},
		"internal/law/refusal": {law},
		"internal/core":        {law, refusal},
		".":                    {core, law, refusal},
		"internal/rule":        {core, law, refusal, module},
		"qualification":        {core, law, refusal, rule, module},
		"assessment":           {core, law, refusal, rule, module, qualification, decimal},
		"certificate":          {core, law, refusal, rule, module, qualification, assessment, decimal},
		"planning":             {core, law, refusal, rule, module, qualification},
		"postcourse":           {core, law, refusal, rule, module, qualification},
	}
}()

// impure are the names in allowed packages that read the clock, the machine or
// the input, or write to the output.
var impure = map[string][]string{
	"time": {"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer", "LoadLocation", "Local"},
	"fmt":  {"Print", "Printf", "Println", "Scan", "Scanf", "Scanln"},
}

func pureFolders() []string { return slices.Concat(libraryFolders, below) }

// The packages import only what computes, and each other in one direction.
func TestImports(t *testing.T) {
	for _, folder := range pureFolders() {
		t.Run(name(folder), func(t *testing.T) {
			files, list := sources(t, folder)
			for _, file := range list {
				for _, spec := range file.Imports {
					path, err := strconv.Unquote(spec.Path.Value)
					require.NoError(t, err)
					if !slices.Contains(allowedImports, path) && !slices.Contains(allowedOurs[folder], path) {
						t.Errorf("%s: imports %s", files.Position(spec.Pos()), path)
					}
					if spec.Name != nil && (spec.Name.Name == "." || spec.Name.Name == "_") {
						t.Errorf("%s: imports %s for its names or its effects", files.Position(spec.Pos()), path)
					}
				}
			}
		})
	}
}

// No file reads the clock, the machine or the input, and none runs anything by
// being imported.
func TestNothingReadsTheWorld(t *testing.T) {
	for _, folder := range pureFolders() {
		t.Run(name(folder), func(t *testing.T) {
			files, list := sources(t, folder)
			for _, file := range list {
				ast.Inspect(file, func(node ast.Node) bool {
					if what := worldly(node); what != "" {
						t.Errorf("%s: %s", files.Position(node.Pos()), what)
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
		})
	}
}

// worldly says what a piece of a program does beside computing, nothing where it
// only computes.
func worldly(node ast.Node) string {
	switch node := node.(type) {
	case *ast.SelectorExpr:
		pkg, ok := node.X.(*ast.Ident)
		if ok && pkg.Obj == nil && slices.Contains(impure[pkg.Name], node.Sel.Name) {
			return "uses " + pkg.Name + "." + node.Sel.Name
		}
	case *ast.FuncDecl:
		if node.Recv == nil && node.Name.Name == "init" {
			return "has a func init"
		}
	case *ast.GoStmt:
		return "starts a goroutine"
	case *ast.CallExpr:
		if name, ok := node.Fun.(*ast.Ident); ok && (name.Name == "print" || name.Name == "println") {
			return "writes to the standard error"
		}
	}
	return ""
}

// No package hands out a variable that a caller could change.
func TestNoExportedVariables(t *testing.T) {
	for _, folder := range pureFolders() {
		t.Run(name(folder), func(t *testing.T) {
			files, list := sources(t, folder)
			for _, file := range list {
				for _, decl := range file.Decls {
					group, ok := decl.(*ast.GenDecl)
					if !ok || group.Tok != token.VAR {
						continue
					}
					for _, spec := range group.Specs {
						for _, name := range spec.(*ast.ValueSpec).Names {
							require.False(t, name.IsExported(), "%s: exports the variable %s", files.Position(name.Pos()), name.Name)
						}
					}
				}
			}
		})
	}
}

// noImports lets a package be checked by itself: names from other packages stay
// unresolved, those of its own do not.
type noImports struct{}

func (noImports) Import(string) (*types.Package, error) { return nil, errors.New("not needed") }

// No function changes a variable of its package: the packages keep no state.
func TestNothingChangesAPackageVariable(t *testing.T) {
	seen := 0
	for _, folder := range pureFolders() {
		t.Run(name(folder), func(t *testing.T) {
			files, list := sources(t, folder)
			info := types.Info{Uses: map[*ast.Ident]types.Object{}}
			config := types.Config{Importer: noImports{}, Error: func(error) {}}
			pkg, _ := config.Check(folder, files, list, &info)
			isState := func(object types.Object) bool {
				variable, ok := object.(*types.Var)
				return ok && variable.Parent() == pkg.Scope()
			}
			for _, object := range info.Uses {
				if isState(object) {
					seen++
				}
			}
			for _, file := range list {
				ast.Inspect(file, func(node ast.Node) bool {
					for _, target := range changed(node) {
						if name := rootOf(target); isState(info.Uses[name]) {
							t.Errorf("%s: changes the package variable %s", files.Position(target.Pos()), name.Name)
						}
					}
					return true
				})
			}
		})
	}
	require.Greater(t, seen, 100, "hardly any use of a package variable is recognised, so this test sees nothing")
}

// changed returns what a statement or a call changes.
func changed(node ast.Node) []ast.Expr {
	switch node := node.(type) {
	case *ast.AssignStmt:
		return node.Lhs
	case *ast.IncDecStmt:
		return []ast.Expr{node.X}
	case *ast.CallExpr:
		name, ok := node.Fun.(*ast.Ident)
		if ok && len(node.Args) > 0 && slices.Contains([]string{"clear", "delete", "copy"}, name.Name) {
			return node.Args[:1]
		}
	}
	return nil
}

// rootOf returns the variable in which a.b[c].d lies.
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
