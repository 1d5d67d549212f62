package library_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/library"
)

const module = "github.com/qagida/qagida"

func TestEveryProvisionIsAccountedFor(t *testing.T) {
	for e := range qagida.Entries() {
		switch e.Status {
		case qagida.Coded:
			if len(e.Symbols) == 0 {
				t.Errorf("%s is coded, but nothing is named that decides it", e.Provision)
			}
		case qagida.Recorded:
			if len(e.Symbols) == 0 || e.Reason == (qagida.Text{}) {
				t.Errorf("%s is recorded, but nothing is named that takes the declaration, or why it is one", e.Provision)
			}
		case qagida.Organisational:
			if e.Reason == (qagida.Text{}) {
				t.Errorf("%s is organisational without a reason", e.Provision)
			}
		default:
			t.Errorf("%s is %s", e.Provision, e.Status)
		}
	}
}

func TestNoCodeStandsTwice(t *testing.T) {
	home := map[qagida.Code]string{}
	for _, p := range library.Packages() {
		for _, c := range p.Criteria {
			if other, twice := home[c.Code]; twice {
				t.Errorf("%s stands in %s and in %s", c.Code, other, p.Name)
			}
			home[c.Code] = p.Name
		}
	}
	t.Logf("%d codes", len(home))
}

// Every criterion cites a provision whose entry names its code, and no entry
// names a code that does not cite it.
func TestCodesAndProvisionsPointAtEachOther(t *testing.T) {
	citing := map[qagida.Provision][]qagida.Code{}
	for _, p := range library.Packages() {
		for _, c := range p.Criteria {
			citing[c.Provision] = append(citing[c.Provision], c.Code)
		}
	}
	for e := range qagida.Entries() {
		for _, code := range citing[e.Provision] {
			if !slices.Contains(e.Codes, code) {
				t.Errorf("%s is cited by %s, which its entry does not name", e.Provision, code)
			}
		}
		for _, code := range e.Codes {
			if !slices.Contains(citing[e.Provision], code) {
				t.Errorf("%s names %s, which does not cite it", e.Provision, code)
			}
		}
		delete(citing, e.Provision)
	}
	for p, codes := range citing {
		t.Errorf("%s does not exist, and %v cite it", p, codes)
	}
}

// Every symbol that an entry names exists, is exported, and is used by a test of
// its package.
func TestEverySymbolExistsAndIsTested(t *testing.T) {
	source := importer.ForCompiler(token.NewFileSet(), "source", nil)
	packages := map[string]*types.Package{}
	tested := map[string]map[string]bool{}
	for e := range qagida.Entries() {
		for _, symbol := range e.Symbols {
			name, rest, _ := strings.Cut(symbol, ".")
			if packages[name] == nil {
				pkg, err := source.Import(pathOf(name))
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				packages[name], tested[name] = pkg, namesInTests(t, name)
			}
			if !exists(packages[name], rest) {
				t.Errorf("%s: no exported %s", e.Provision, symbol)
			}
			if last := rest[strings.LastIndex(rest, ".")+1:]; !tested[name][last] {
				t.Errorf("%s: no test of %s uses %s", e.Provision, name, last)
			}
		}
	}
}

func pathOf(name string) string {
	if name == "qagida" {
		return module
	}
	return module + "/" + name
}

// exists reports whether a package has Name or Type.Member, all exported.
func exists(pkg *types.Package, path string) bool {
	name, member, nested := strings.Cut(path, ".")
	object := pkg.Scope().Lookup(name)
	if object == nil || !object.Exported() || !nested {
		return object != nil && object.Exported()
	}
	found, _, _ := types.LookupFieldOrMethod(object.Type(), true, pkg, member)
	return found != nil && found.Exported()
}

// namesInTests lists the identifiers in the test files of a package.
func namesInTests(t *testing.T, name string) map[string]bool {
	t.Helper()
	folder := filepath.Join("..", "..", name)
	if name == "qagida" {
		folder = filepath.Join("..", "..")
	}
	paths, err := filepath.Glob(filepath.Join(folder, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, path := range paths {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(node ast.Node) bool {
			if ident, ok := node.(*ast.Ident); ok {
				names[ident.Name] = true
			}
			return true
		})
	}
	return names
}

func TestEveryReadingHasAnIDOfItsOwn(t *testing.T) {
	home := map[string]string{}
	for _, p := range library.Packages() {
		for _, r := range p.Readings {
			if other, twice := home[r.ID]; twice {
				t.Errorf("%s stands in %s and in %s", r.ID, other, p.Name)
			}
			home[r.ID] = p.Name
			entry, _ := r.Provision.Entry()
			if entry.Status != qagida.Coded {
				t.Errorf("%s reads %s, which is %s", r.ID, r.Provision, entry.Status)
			}
		}
	}
	if len(home) != 24 {
		t.Errorf("%d readings, want 24", len(home))
	}
}
