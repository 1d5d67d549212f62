// Package texts finds every text in three languages that the source of the
// library writes, so that all of them can be checked, not only those that some
// table happens to list.
package texts

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
)

// Found is a text and where the source writes it.
type Found struct {
	Where string // file:line
	Text  qagida.Text
}

// In lists the texts written in the Go files of the library below a folder: the
// root package and the packages of rules, tests left out.
func In(root string) (list []Found, err error) {
	files := token.NewFileSet()
	err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && path != root && outside(entry.Name()) {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(node ast.Node) bool {
			if literal, ok := node.(*ast.CompositeLit); ok && isText(literal) && written(literal) {
				list = append(list, Found{files.Position(literal.Pos()).String(), textOf(literal)})
			}
			return true
		})
		return nil
	})
	return list, err
}

// outside reports whether a folder is not part of the library.
func outside(name string) bool {
	return name == "examples" || name == "internal" || name == "tools" || name == "testdata" || strings.HasPrefix(name, ".")
}

// isText reports whether a literal is a qagida.Text: by its type, or by its keys
// where the type is left out.
func isText(literal *ast.CompositeLit) bool {
	switch t := literal.Type.(type) {
	case *ast.Ident:
		return t.Name == "Text" && len(literal.Elts) > 0
	case *ast.SelectorExpr:
		return t.Sel.Name == "Text" && len(literal.Elts) > 0
	case nil:
		return len(literal.Elts) > 0 && keyOf(literal.Elts[0]) == "KK"
	default:
		return false
	}
}

// written reports whether a text is written out in the source, not put together
// from other values.
func written(literal *ast.CompositeLit) (found bool) {
	ast.Inspect(literal, func(node ast.Node) bool {
		basic, ok := node.(*ast.BasicLit)
		found = found || ok && basic.Kind == token.STRING
		return !found
	})
	return found
}

func keyOf(element ast.Expr) string {
	if pair, ok := element.(*ast.KeyValueExpr); ok {
		if key, ok := pair.Key.(*ast.Ident); ok {
			return key.Name
		}
	}
	return ""
}

// textOf reads the three strings, by key or by place. What is not a string
// literal stays empty.
func textOf(literal *ast.CompositeLit) (text qagida.Text) {
	places := []*string{&text.KK, &text.RU, &text.EN}
	byKey := map[string]*string{"KK": &text.KK, "RU": &text.RU, "EN": &text.EN}
	for i, element := range literal.Elts {
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			if place, found := byKey[keyOf(element)]; found {
				*place = stringOf(pair.Value)
			}
		} else if i < len(places) {
			*places[i] = stringOf(element)
		}
	}
	return text
}

// stringOf evaluates string literals and sums of them.
func stringOf(expr ast.Expr) string {
	switch expr := expr.(type) {
	case *ast.BasicLit:
		s, _ := strconv.Unquote(expr.Value)
		return s
	case *ast.BinaryExpr:
		return stringOf(expr.X) + stringOf(expr.Y)
	case *ast.ParenExpr:
		return stringOf(expr.X)
	default:
		return ""
	}
}
