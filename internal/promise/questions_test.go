package promise_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/library"
	"github.com/qagida/qagida/internal/promise"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

const module = "github.com/qagida/qagida"

var packages = []string{"qualification", "assessment", "certificate", "planning", "postcourse"}

// Every question is complete: its checklists can be decided with, it says what it
// answers, and the facts that its criteria ask for stand in its input.
func TestEveryQuestionIsComplete(t *testing.T) {
	for _, q := range library.Questions() {
		t.Run(q.Name(), func(t *testing.T) {
			pkg, name, _ := strings.Cut(q.Name(), ".")
			require.NotNil(t, law.FindQuestion(pkg, name), "no line says what the question answers")
			core := rule.Core(&q)
			require.NotEmpty(t, core.Verbs())
			for _, list := range core.Lists() {
				require.NoError(t, (*rule.List)(list).Check())
				for _, fact := range list.Facts {
					require.True(t, hasFact(core.Input(), fact.Name), "%s: the input %s has no fact %s", list.Name, core.Input(), fact.Name)
				}
			}
			_, err := promise.NewHarness(q)
			require.NoError(t, err)
		})
	}
	t.Logf("%d questions", len(library.Questions()))
}

// hasFact reports whether a type has a place in its JSON form.
func hasFact(t reflect.Type, path string) bool {
	for _, one := range strings.Split(path, ", ") {
		if !hasPath(t, strings.Split(one, ".")) {
			return false
		}
	}
	return true
}

func hasPath(t reflect.Type, words []string) bool {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Array {
		t = t.Elem()
	}
	if len(words) == 0 || t.Kind() == reflect.Map {
		return true
	}
	if t.Kind() != reflect.Struct {
		return false
	}
	word, _, _ := strings.Cut(words[0], "[")
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" && hasPath(f.Type, words) || name == word && hasPath(f.Type, words[1:]) {
			return true
		}
	}
	return false
}

// Every exported verb that answers with a decision is asked by a question.
func TestEveryVerbIsInTheTable(t *testing.T) {
	decision := checked(t, module).Scope().Lookup("Decision").Type()
	for _, name := range packages {
		t.Run(name, func(t *testing.T) {
			pkg := checked(t, module+"/"+name)
			var asked []string
			for _, q := range library.Questions() {
				if strings.HasPrefix(q.Name(), name+".") {
					asked = append(asked, rule.Core(&q).Verbs()...)
				}
			}
			for _, verb := range verbsOf(pkg, decision) {
				require.Contains(t, asked, verb, "no question of the table asks it")
			}
			for _, verb := range asked {
				require.True(t, exists(pkg, verb), "the package has no %s", verb)
			}
		})
	}
}

// verbsOf returns the exported functions and methods of a package that answer with
// a decision or with a type that embeds one.
func verbsOf(pkg *types.Package, decision types.Type) (verbs []string) {
	decides := func(f *types.Func) bool {
		results := f.Signature().Results()
		return results.Len() > 0 && f.Signature().Params().Len() > 0 && holdsDecision(results.At(0).Type(), decision)
	}
	for _, name := range pkg.Scope().Names() {
		switch object := pkg.Scope().Lookup(name).(type) {
		case *types.Func:
			if object.Exported() && decides(object) {
				verbs = append(verbs, name)
			}
		case *types.TypeName:
			named, ok := object.Type().(*types.Named)
			for i := 0; ok && object.Exported() && i < named.NumMethods(); i++ {
				if m := named.Method(i); m.Exported() && decides(m) {
					verbs = append(verbs, name+"."+m.Name())
				}
			}
		}
	}
	return verbs
}

func holdsDecision(t, decision types.Type) bool {
	if types.Identical(t, decision) {
		return true
	}
	s, ok := t.Underlying().(*types.Struct)
	for i := 0; ok && i < s.NumFields(); i++ {
		if f := s.Field(i); f.Embedded() && types.Identical(f.Type(), decision) {
			return true
		}
	}
	return false
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

var exampleLine = regexp.MustCompile(`Example: (\S+) (\{.*?\}) → (\S+)(?: |$)`)

// Every code is declared once, cited by a criterion, and has a comment with an
// example, which is run and gives the outcome that it claims.
func TestEveryCodeHasAnExampleThatRuns(t *testing.T) {
	ran := 0
	for _, p := range library.Packages() {
		questions := map[string]qagida.Question{}
		for _, q := range p.Questions {
			questions[strings.TrimPrefix(q.Name(), p.Name+".")] = q
		}
		declared := declaredCodes(t, p.Name)
		for _, c := range p.Criteria {
			require.Contains(t, declared, c.Code, "no constant declares the code")
		}
		for code, comment := range declared {
			t.Run(string(code), func(t *testing.T) {
				require.True(t, slices.ContainsFunc(p.Criteria, func(c qagida.Criterion) bool { return c.Code == code }), "no criterion has the code")
				examples := exampleLine.FindAllStringSubmatch(comment, -1)
				require.NotEmpty(t, examples, "the comment has no example: %s", comment)
				for _, e := range examples {
					q, found := questions[e[1]]
					require.True(t, found, "no question %s", e[1])
					d, err := decide(q, e[2])
					require.NoError(t, err, e[2])
					ruletest.Outcome(t, d, code, outcome(t, e[3]))
					ran++
				}
			})
		}
	}
	t.Logf("%d examples ran", ran)
}

func outcome(t *testing.T, text string) qagida.Outcome {
	o, err := qagida.Parse[qagida.Outcome](text)
	require.NoError(t, err)
	return o
}

// decide asks the order's rules of an input in JSON.
func decide(q qagida.Question, input string) (qagida.Decision, error) {
	core := rule.Core(&q)
	in := reflect.New(core.Input())
	decoder := json.NewDecoder(strings.NewReader(input))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(in.Interface()); err != nil {
		return qagida.Decision{}, err
	}
	answer, err := core.Ask(core.Law(), in.Interface())
	if err != nil {
		return qagida.Decision{}, err
	}
	d, _ := core.Decision(answer).(qagida.Decision)
	return d, nil
}

// declaredCodes returns the constants of type qagida.Code of a package with their
// comments.
func declaredCodes(t *testing.T, pkg string) map[qagida.Code]string {
	t.Helper()
	declared := map[qagida.Code]string{}
	for _, file := range parse(t, pkg) {
		ast.Inspect(file, func(node ast.Node) bool {
			spec, ok := node.(*ast.ValueSpec)
			if !ok {
				return true
			}
			if code, found := codeIn(spec); found {
				require.NotContains(t, declared, code, "declared twice")
				declared[code] = strings.ReplaceAll(spec.Doc.Text(), "\n", " ")
			}
			return false
		})
	}
	return declared
}

func codeIn(spec *ast.ValueSpec) (qagida.Code, bool) {
	selector, ok := spec.Type.(*ast.SelectorExpr)
	if !ok || selector.Sel.Name != "Code" || len(spec.Values) != 1 {
		return "", false
	}
	literal, ok := spec.Values[0].(*ast.BasicLit)
	if !ok {
		return "", false
	}
	text, err := strconv.Unquote(literal.Value)
	return qagida.Code(text), err == nil
}

// parse returns the Go files of a package, tests left out.
func parse(t *testing.T, pkg string) (files []*ast.File) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("..", "..", pkg, "*.go"))
	require.NoError(t, err)
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		source, err := os.ReadFile(path)
		require.NoError(t, err)
		file, err := parser.ParseFile(token.NewFileSet(), path, source, parser.ParseComments)
		require.NoError(t, err)
		files = append(files, file)
	}
	return files
}

// A code and a reading have one home.
func TestNoNameStandsTwice(t *testing.T) {
	codes, readings := map[qagida.Code]string{}, map[string]string{}
	for _, p := range library.Packages() {
		for _, c := range p.Criteria {
			require.NotContains(t, codes, c.Code, "stands in %s too", p.Name)
			codes[c.Code] = p.Name
		}
		for _, r := range law.Readings(p.Name) {
			require.NotContains(t, readings, r.ID, "stands in %s too", p.Name)
			readings[r.ID] = p.Name
		}
	}
	t.Logf("%d codes, %d readings", len(codes), len(readings))
}

// Every reading is complete, and a question's answer can rest on it.
func TestEveryReadingIsComplete(t *testing.T) {
	rested := map[string]bool{}
	for _, q := range library.Questions() {
		for _, r := range q.Readings() {
			rested[r.ID] = true
		}
	}
	for _, r := range qagida.Readings() {
		t.Run(r.ID, func(t *testing.T) {
			_, found := r.Provision.Entry()
			require.True(t, found, "no provision %s", r.Provision)
			require.GreaterOrEqual(t, len(r.Choices), 2)
			require.True(t, rested[r.ID], "no question rests on it")
			speaks(t, "question", law.Text(r.Question))
			speaks(t, "why", law.Text(r.Why))
			for _, c := range r.Choices {
				speaks(t, c.ID, law.Text(c.Meaning))
			}
		})
	}
}

// FuzzQuestions asks any question anything: it answers, or refuses with an
// InputError, and what it decides reads back whole.
func FuzzQuestions(f *testing.F) {
	questions := library.Questions()
	for i := range questions {
		f.Add(uint8(i), []byte(`{}`))
	}
	f.Fuzz(func(t *testing.T, number uint8, input []byte) {
		q := questions[int(number)%len(questions)]
		core := rule.Core(&q)
		in := reflect.New(core.Input())
		if json.Unmarshal(input, in.Interface()) != nil {
			return
		}
		answer, err := core.Ask(core.Law(), in.Interface())
		if d, ok := core.Decision(answer).(qagida.Decision); ok || err != nil {
			ruletest.IsWhole(t, d, err)
		}
	})
}
