package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

// mutant is one change.
type mutant struct {
	id                  int
	kind, place, change string
}

var kinds = []string{"operator", "number", "reading"}

// edit puts text into a file, in the place of the bytes from at to end.
type edit struct {
	at, end int
	text    string
	closes  int // the number of an edit that ends something, counted from 1
}

// instrumenter builds changes into the files of a package.
type instrumenter struct {
	files   *token.FileSet
	info    *types.Info
	pkg     *types.Package
	mutants []mutant

	source []byte // of the file at hand
	edits  []edit
}

// instrument rewrites the files of a package so that they hold every change, and
// lists the changes.
func instrument(folder string) []mutant {
	in := &instrumenter{files: token.NewFileSet(), info: &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}}
	paths, files := in.parse(folder)
	config := types.Config{Importer: importer.ForCompiler(in.files, "source", nil)}
	var err error
	if in.pkg, err = config.Check(folder, in.files, files, in.info); err != nil {
		log.Fatal(err)
	}
	for i, file := range files {
		if strings.HasSuffix(paths[i], "enum_methods.go") {
			continue // generated: every line is alike
		}
		if in.source, err = os.ReadFile(paths[i]); err != nil {
			log.Fatal(err)
		}
		in.edits = nil
		for _, decl := range file.Decls {
			in.declaration(decl)
		}
		write(paths[i], in.applied())
	}
	write(filepath.Join(folder, "mutants.go"), []byte("package "+in.pkg.Name()+"\n"+switchedOn))
	return in.mutants
}

func write(path string, text []byte) {
	if err := os.WriteFile(path, text, 0o644); err != nil {
		log.Fatal(err)
	}
}

func (in *instrumenter) parse(folder string) (paths []string, files []*ast.File) {
	all, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		log.Fatal(err)
	}
	for _, path := range all {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(in.files, path, nil, 0)
		if err != nil {
			log.Fatal(err)
		}
		paths, files = append(paths, path), append(files, file)
	}
	return paths, files
}

// switchedOn is what the changed package uses to ask whether a change is on.
const switchedOn = `
import (
	"os"
	"strconv"
)

var mutantOn, _ = strconv.Atoi(os.Getenv("MUTANT"))

func mOn(id int) bool { return mutantOn == id }

type mNumber interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64
}

func mNum[T mNumber](id int, is, other T) T {
	if mutantOn == id {
		return other
	}
	return is
}

func mNeg[T mNumber](id int, x T) T { return mNum(id, -x, x) }

func mAdd[T mNumber](id int, x, y T) T { return mNum(id, x+y, x-y) }
func mSub[T mNumber](id int, x, y T) T { return mNum(id, x-y, x+y) }

func mMul[T mNumber](id int, x, y T) T {
	if mutantOn == id {
		return x / y
	}
	return x * y
}

func mQuo[T mNumber](id int, x, y T) T {
	if mutantOn == id {
		return x * y
	}
	return x / y
}

func mRem[T mNumber](id int, x, y T) T {
	if mutantOn == id {
		return x * y
	}
	return x % y
}
`

func (in *instrumenter) add(kind string, at token.Pos, change string) int {
	id := len(in.mutants) + 1
	position := in.files.Position(at)
	place := fmt.Sprintf("%s:%d:%d", filepath.ToSlash(position.Filename), position.Line, position.Column)
	in.mutants = append(in.mutants, mutant{id, kind, place, change})
	return id
}

func (in *instrumenter) offset(p token.Pos) int { return in.files.Position(p).Offset }

func (in *instrumenter) text(n ast.Node) string {
	return string(in.source[in.offset(n.Pos()):in.offset(n.End())])
}

func (in *instrumenter) around(n ast.Node, before, after string) {
	in.replace(n.Pos(), n.Pos(), before)
	in.close(n.End(), after)
}

func (in *instrumenter) replace(from, to token.Pos, text string) {
	in.edits = append(in.edits, edit{in.offset(from), in.offset(to), text, 0})
}

func (in *instrumenter) close(at token.Pos, text string) {
	in.edits = append(in.edits, edit{in.offset(at), in.offset(at), text, len(in.edits) + 1})
}

// applied is the file with its edits. They were made from the outside in: of
// those at one place, the ones that end something come first, the innermost
// before the others.
func (in *instrumenter) applied() []byte {
	sort.SliceStable(in.edits, func(i, j int) bool {
		a, b := in.edits[i], in.edits[j]
		if a.at != b.at {
			return a.at < b.at
		}
		return a.closes > b.closes
	})
	var out []byte
	last := 0
	for _, e := range in.edits {
		out = append(append(out, in.source[last:e.at]...), e.text...)
		last = e.end
	}
	return append(out, in.source[last:]...)
}

func (in *instrumenter) declaration(decl ast.Decl) {
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		if decl.Body == nil {
			return
		}
		if decl.Recv == nil && isLaw(decl.Name.Name) {
			in.numbers(decl.Body)
			in.readings(decl)
			return
		}
		in.operators(decl.Body)
	case *ast.GenDecl:
		if decl.Tok != token.VAR {
			return
		}
		for _, spec := range decl.Specs {
			spec := spec.(*ast.ValueSpec)
			for i, value := range spec.Values {
				if isLaw(spec.Names[i].Name) {
					in.numbers(value)
				}
			}
		}
	}
}

// isLaw reports whether a name is that of the data of the law or of a provider.
func isLaw(name string) bool {
	name = strings.ToLower(name)
	return strings.HasPrefix(name, "order95") || strings.HasPrefix(name, "bilimzet") || strings.HasPrefix(name, "rsio")
}

// numbers makes every whole number in a table one greater.
func (in *instrumenter) numbers(root ast.Node) {
	ast.Inspect(root, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.ArrayType:
			return false
		case *ast.KeyValueExpr:
			in.numbers(node.Value)
			return false
		case *ast.BasicLit:
			if node.Kind == token.INT {
				n, _ := strconv.Atoi(strings.ReplaceAll(node.Value, "_", ""))
				id := in.add("number", node.Pos(), fmt.Sprintf("%d for %d", n+1, n))
				in.replace(node.Pos(), node.End(), fmt.Sprintf("mNum[%s](%d, %d, %d)", in.typeOf(node), id, n, n+1))
			}
		}
		return true
	})
}

// readings makes the rules that a function gives begin with another reading.
func (in *instrumenter) readings(f *ast.FuncDecl) {
	last, ok := f.Body.List[len(f.Body.List)-1].(*ast.ReturnStmt)
	if !ok || len(last.Results) != 1 {
		return
	}
	given, ok := in.info.Types[last.Results[0]].Type.Underlying().(*types.Struct)
	if !ok {
		return
	}
	var changes strings.Builder
	for i := range given.NumFields() {
		field := given.Field(i)
		if named, ok := field.Type().(*types.Named); ok && strings.HasSuffix(named.Obj().Name(), "Reading") {
			id := in.add("reading", last.Pos(), "the second choice of "+field.Name())
			fmt.Fprintf(&changes, "if mOn(%d) { rules.%s = 1 }; ", id, field.Name())
		}
	}
	if changes.Len() > 0 {
		in.replace(last.Pos(), last.Results[0].Pos(), "rules := ")
		in.close(last.End(), "; "+changes.String()+"return rules")
	}
}

// operators changes the operators of a function.
func (in *instrumenter) operators(body ast.Node) {
	ast.Inspect(body, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.GenDecl:
			return node.Tok != token.CONST
		case *ast.ArrayType:
			return false
		case *ast.BinaryExpr:
			in.binary(node)
		case *ast.UnaryExpr:
			if node.Op == token.SUB {
				in.sign(node)
			}
		case *ast.IncDecStmt:
			in.step(node)
		}
		return true
	})
}

func (in *instrumenter) isConstant(e ast.Expr) bool { return in.info.Types[e].Value != nil }

func (in *instrumenter) typeOf(e ast.Expr) string {
	return types.TypeString(types.Default(in.info.Types[e].Type), func(p *types.Package) string {
		if p == in.pkg {
			return ""
		}
		return p.Name()
	})
}

func (in *instrumenter) isNumber(e ast.Expr) bool {
	basic, ok := in.info.Types[e].Type.Underlying().(*types.Basic)
	_, parameter := in.info.Types[e].Type.(*types.TypeParam)
	return ok && basic.Info()&types.IsInteger != 0 && !parameter
}

var arithmetic = map[token.Token][2]string{
	token.ADD: {"mAdd", "-"}, token.SUB: {"mSub", "+"}, token.MUL: {"mMul", "/"}, token.QUO: {"mQuo", "*"}, token.REM: {"mRem", "*"},
}

func (in *instrumenter) binary(e *ast.BinaryExpr) {
	if in.isConstant(e) {
		return
	}
	x, y := in.text(e.X), in.text(e.Y)
	said := func(op string) string { return x + " " + op + " " + y }
	switch e.Op {
	case token.ADD, token.SUB, token.MUL, token.QUO, token.REM:
		if change := arithmetic[e.Op]; in.isNumber(e) {
			id := in.add("operator", e.OpPos, said(change[1])+" for "+e.Op.String())
			in.around(e, fmt.Sprintf("%s[%s](%d, ", change[0], in.typeOf(e), id), ")")
			in.replace(e.OpPos, e.OpPos+1, ",")
		}
	case token.EQL, token.NEQ:
		id := in.add("operator", e.OpPos, "not "+in.text(e))
		in.around(e, "((", fmt.Sprintf(") != mOn(%d))", id))
	case token.LSS, token.GTR:
		bound, not := in.add("operator", e.OpPos, said(e.Op.String()+"=")), in.add("operator", e.OpPos, "not "+in.text(e))
		in.around(e, "((", fmt.Sprintf(" || mOn(%d) && (%s) == (%s)) != mOn(%d))", bound, x, y, not))
	case token.LEQ, token.GEQ:
		bound, not := in.add("operator", e.OpPos, said(e.Op.String()[:1])), in.add("operator", e.OpPos, "not "+in.text(e))
		in.around(e, "((", fmt.Sprintf(" && !(mOn(%d) && (%s) == (%s))) != mOn(%d))", bound, x, y, not))
	}
}

// sign takes away a minus.
func (in *instrumenter) sign(e *ast.UnaryExpr) {
	if !in.isNumber(e) {
		return
	}
	if value := in.info.Types[e].Value; value != nil {
		n, _ := constant.Int64Val(value)
		if literal, ok := e.X.(*ast.BasicLit); ok {
			id := in.add("operator", e.Pos(), literal.Value+" for "+in.text(e))
			in.replace(e.Pos(), e.End(), fmt.Sprintf("mNum[%s](%d, %d, %d)", in.typeOf(e), id, n, -n))
		}
		return
	}
	id := in.add("operator", e.Pos(), in.text(e.X)+" for "+in.text(e))
	in.replace(e.OpPos, e.OpPos+1, fmt.Sprintf("mNeg[%s](%d, ", in.typeOf(e), id))
	in.close(e.End(), ")")
}

// step counts the other way.
func (in *instrumenter) step(s *ast.IncDecStmt) {
	name, other := "mAdd", "--"
	if s.Tok == token.DEC {
		name, other = "mSub", "++"
	}
	x := in.text(s.X)
	id := in.add("operator", s.TokPos, x+other)
	in.replace(s.TokPos, s.End(), fmt.Sprintf(" = %s(%d, %s, 1)", name, id, x))
}
