package qagida_test

import (
	"go/ast"
	"testing"
)

// A type that embeds a decision inherits its JSON, which leaves out whatever the
// type has beside it: so each has a form of its own.
func TestWhatEmbedsADecisionWritesItself(t *testing.T) {
	embedding := 0
	for _, folder := range libraryFolders(t) {
		files, list := library(t, folder)
		writes := map[string]bool{}
		var types []*ast.TypeSpec
		for _, file := range list {
			for _, decl := range file.Decls {
				switch decl := decl.(type) {
				case *ast.FuncDecl:
					if decl.Recv != nil && decl.Name.Name == "MarshalJSON" {
						writes[receiverOf(decl.Recv.List[0].Type)] = true
					}
				case *ast.GenDecl:
					for _, spec := range decl.Specs {
						if spec, ok := spec.(*ast.TypeSpec); ok && embedsADecision(spec) {
							types = append(types, spec)
						}
					}
				}
			}
		}
		embedding += len(types)
		for _, spec := range types {
			if !writes[spec.Name.Name] {
				t.Errorf("%s: %s inherits the JSON of its decision", files.Position(spec.Pos()), spec.Name.Name)
			}
		}
	}
	if embedding == 0 {
		t.Error("no type embeds a decision: nothing has been checked")
	}
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
