// Package lawtest holds a package of rules to the promises that all of them
// make: every code has a comment with an example that runs, every checklist and
// every reading is complete, every text is in its own letters.
package lawtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
)

// Decide answers one question on an input in JSON.
type Decide func(input []byte) (qagida.Decision, error)

// Codes checks the codes of the package in the current folder against its
// criteria: each code is declared once, cited by a criterion, and has a comment
// with an example, which is run and must give the outcome that it claims.
func Codes(t *testing.T, criteria []qagida.Criterion, questions map[string]Decide) {
	t.Helper()
	declared := declaredCodes(t)
	for _, c := range criteria {
		if _, found := declared[c.Code]; !found {
			t.Errorf("%s: no constant declares the code", c.Code)
		}
	}
	for code, comment := range declared {
		if !slices.ContainsFunc(criteria, func(c qagida.Criterion) bool { return c.Code == code }) {
			t.Errorf("%s: no criterion has the code", code)
		}
		example(t, code, comment, questions)
	}
}

var exampleLine = regexp.MustCompile(`Example: (\S+) (\{.*\}) → (\S+)`)

// example runs the examples in the comment of a code.
func example(t *testing.T, code qagida.Code, comment string, questions map[string]Decide) {
	t.Helper()
	examples := exampleLine.FindAllStringSubmatch(comment, -1)
	if len(examples) == 0 {
		t.Errorf("%s: the comment has no example: %s", code, comment)
	}
	for _, e := range examples {
		decide, found := questions[e[1]]
		if !found {
			t.Errorf("%s: no question %s", code, e[1])
			continue
		}
		d, err := decide([]byte(e[2]))
		if err != nil {
			t.Errorf("%s: %s: %v", code, e[2], err)
			continue
		}
		f, err := d.Find(code)
		if err != nil {
			t.Errorf("%s: %v", code, err)
		} else if f.Outcome().String() != e[3] {
			t.Errorf("%s: %s gives %s, the comment says %s", code, e[2], f.Outcome(), e[3])
		}
	}
}

// declaredCodes reads the constants of type qagida.Code with their comments.
func declaredCodes(t *testing.T) map[qagida.Code]string {
	t.Helper()
	declared := map[qagida.Code]string{}
	for _, file := range parse(t, ".") {
		for _, decl := range file.Decls {
			group, ok := decl.(*ast.GenDecl)
			if !ok || group.Tok != token.CONST {
				continue
			}
			for _, spec := range group.Specs {
				code, comment, ok := codeIn(spec.(*ast.ValueSpec))
				if !ok {
					continue
				}
				if _, twice := declared[code]; twice {
					t.Errorf("%s: declared twice", code)
				}
				declared[code] = comment
			}
		}
	}
	return declared
}

func codeIn(spec *ast.ValueSpec) (code qagida.Code, comment string, ok bool) {
	selector, ok := spec.Type.(*ast.SelectorExpr)
	if !ok || selector.Sel.Name != "Code" {
		return "", "", false
	}
	literal, ok := spec.Values[0].(*ast.BasicLit)
	if !ok {
		return "", "", false
	}
	text, err := strconv.Unquote(literal.Value)
	return qagida.Code(text), strings.ReplaceAll(spec.Doc.Text(), "\n", " "), err == nil
}

// parse reads the Go files of a folder, tests left out.
func parse(t *testing.T, dir string) (files []*ast.File) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, source, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// Checklists checks that decisions can be made with each list.
func Checklists(t *testing.T, lists ...interface{ Check() error }) {
	t.Helper()
	for _, list := range lists {
		if err := list.Check(); err != nil {
			t.Error(err)
		}
	}
}

// Readings checks that each reading is complete: an id, a provision that exists,
// at least two choices with different ids, and every text.
func Readings(t *testing.T, readings []qagida.Reading) {
	t.Helper()
	for _, r := range readings {
		if _, found := r.Provision.Entry(); !found {
			t.Errorf("%s: no provision %s", r.ID, r.Provision)
		}
		if len(r.Choices) < 2 {
			t.Errorf("%s: only %d choices", r.ID, len(r.Choices))
		}
		Text(t, r.ID+" question", r.Question)
		Text(t, r.ID+" why", r.Why)
		ids := map[string]bool{}
		for _, c := range r.Choices {
			Text(t, r.ID+"="+c.ID, c.Meaning)
			if ids[c.ID] {
				t.Errorf("%s: the choice %s stands twice", r.ID, c.ID)
			}
			ids[c.ID] = true
		}
	}
}

// Text checks one text: all three languages, Kazakh and Russian in Cyrillic
// letters, English in Latin ones. Placeholders and the names that are written in
// Latin everywhere may stand in any.
func Text(t *testing.T, where string, text qagida.Text) {
	t.Helper()
	for _, v := range []struct {
		lang  string
		text  string
		alien *unicode.RangeTable
	}{{"kk", text.KK, unicode.Latin}, {"ru", text.RU, unicode.Latin}, {"en", text.EN, unicode.Cyrillic}} {
		if strings.TrimSpace(v.text) == "" {
			t.Errorf("%s: no text in %s", where, v.lang)
		}
		for _, word := range strings.Fields(placeholder.ReplaceAllString(v.text, " ")) {
			if hasLetterOf(word, v.alien) && !latinEverywhere(word) {
				t.Errorf("%s: %s: %q has a letter of another alphabet", where, v.lang, word)
			}
		}
	}
	if strings.ContainsAny(text.RU, "әғқңөұүһіӘҒҚҢӨҰҮҺІ") {
		t.Errorf("%s: the Russian text has a Kazakh letter: %s", where, text.RU)
	}
}

var placeholder = regexp.MustCompile(`\{[^|}]*`)

func hasLetterOf(word string, table *unicode.RangeTable) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(table, r) })
}

// latinEverywhere reports whether a word is a name that all three languages
// write in Latin letters, with or without punctuation around it.
func latinEverywhere(word string) bool {
	switch strings.Trim(word, "()«»,.;:—") {
	case "Bilimzet", "SWOT":
		return true
	default:
		return false
	}
}

// Vocabulary is the table behind an enumeration, whatever its type.
type Vocabulary interface {
	Table() (concept string, words []core.Word)
}

// Words checks that every value of each enumeration has a text form in
// lower-case with hyphens, once, and a name in every language.
func Words(t *testing.T, enumerations ...Vocabulary) {
	t.Helper()
	for _, e := range enumerations {
		concept, words := e.Table()
		seen := map[string]bool{}
		for _, w := range words {
			if seen[w.Code] || qagida.Edition(w.Code).Check() != nil {
				t.Errorf("%s: %q stands twice or is not lower-case with hyphens", concept, w.Code)
			}
			seen[w.Code] = true
			Text(t, concept+" "+w.Code, qagida.Text(w.Name))
		}
	}
}
