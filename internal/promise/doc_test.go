package promise_test

import (
	"go/ast"
	"go/doc"
	"go/token"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/library"
	"github.com/qagida/qagida/internal/rule"
)

// What a reader looks up has an Example that is run: every exported function of
// the library, every method of the root's types but the usual ones of encodings,
// and every verb of the table of questions.
func TestWhatAReaderLooksUpHasAnExample(t *testing.T) {
	verbs := map[string][]string{}
	for _, p := range library.Packages() {
		for i := range p.Questions {
			verbs[p.Name] = append(verbs[p.Name], rule.Core(&p.Questions[i]).Verbs()...)
		}
	}
	for _, folder := range libraryFolders {
		t.Run(name(folder), func(t *testing.T) {
			ran := examplesIn(t, folder)
			_, list := written(t, folder)
			var missing []string
			for _, function := range functions(list) {
				sought := isExported(function) && isLookedUp(function, folder, verbs[folder])
				if example := strings.Replace(called(function), ".", "_", 1); sought && !ran[example] {
					missing = append(missing, example)
				}
			}
			slices.Sort(missing)
			require.Empty(t, missing, "no example with an output")
		})
	}
}

func isLookedUp(f *ast.FuncDecl, folder string, verbs []string) bool {
	if f.Recv == nil || folder == "." {
		return f.Recv == nil || !slices.Contains(usualMethods, f.Name.Name)
	}
	return slices.Contains(verbs, called(f))
}

// usualMethods mean the same on every type that has them.
var usualMethods = []string{
	"String", "Error", "MarshalText", "UnmarshalText", "MarshalJSON", "UnmarshalJSON", "Value", "Scan", "AppendText",
}

// examplesIn finds the examples of a package that are run: those that say what
// they print.
func examplesIn(t *testing.T, folder string) map[string]bool {
	t.Helper()
	ran := map[string]bool{}
	for _, path := range goFiles(t, folder, true) {
		for _, example := range doc.Examples(parseFile(t, token.NewFileSet(), path)) {
			if example.Output != "" || example.EmptyOutput {
				ran[withoutSuffix(example.Name)] = true
			}
		}
	}
	return ran
}

// withoutSuffix returns the name of an example without its suffix, which begins
// with a small letter: Date_Add of Date_Add_clamped.
func withoutSuffix(name string) string {
	if at := strings.LastIndexByte(name, '_'); at >= 0 && !ast.IsExported(name[at+1:]) {
		return name[:at]
	}
	return name
}

// Every exported name of the library has a comment.
func TestEveryExportedNameHasAComment(t *testing.T) {
	for _, folder := range append(libraryFolders, below...) {
		t.Run(name(folder), func(t *testing.T) {
			files, list := written(t, folder)
			for _, file := range list {
				for _, decl := range file.Decls {
					for name, comment := range commentsOf(decl) {
						require.NotEmpty(t, comment.Text(), "%s: %s has no comment", files.Position(name.Pos()), name.Name)
					}
				}
			}
		})
	}
}

// commentsOf returns the exported names of a declaration with what is said of
// them: beside the name, above it, or above its group.
func commentsOf(decl ast.Decl) map[*ast.Ident]*ast.CommentGroup {
	comments := map[*ast.Ident]*ast.CommentGroup{}
	put := func(name *ast.Ident, said ...*ast.CommentGroup) {
		if !name.IsExported() {
			return
		}
		comments[name] = nil
		for _, comment := range said {
			if comment != nil {
				comments[name] = comment
			}
		}
	}
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		if isExported(decl) {
			put(decl.Name, decl.Doc)
		}
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				put(spec.Name, decl.Doc, spec.Doc)
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					put(name, decl.Doc, spec.Doc, spec.Comment)
				}
			}
		}
	}
	return comments
}

// plainComments is how many of a hundred comments of exported functions begin
// with what the function returns, reports or does.
const plainComments = 85

// The comment of a function says what it returns, reports or does, in a plain
// verb: "Compare returns ...".
func TestCommentsBeginWithAPlainVerb(t *testing.T) {
	plain, all := 0, 0
	var others []string
	for _, folder := range libraryFolders {
		_, list := written(t, folder)
		for _, function := range functions(list) {
			if !isExported(function) {
				continue
			}
			all++
			if beginsWithAVerb(function) {
				plain++
				continue
			}
			first, _, _ := strings.Cut(function.Doc.Text(), "\n")
			others = append(others, name(folder)+"."+called(function)+": "+first)
		}
	}
	t.Logf("%d of %d", plain, all)
	require.GreaterOrEqual(t, plain*100, all*plainComments, "these do not:\n%s", strings.Join(others, "\n"))
}

// beginsWithAVerb reports whether the word after the name of a function is a verb
// that says more than that something is so.
func beginsWithAVerb(f *ast.FuncDecl) bool {
	words := strings.Fields(f.Doc.Text())
	if len(words) < 2 || words[0] != f.Name.Name {
		return false
	}
	verb := strings.TrimRight(words[1], ",.;:")
	return strings.HasSuffix(verb, "s") && !slices.Contains(bareVerbs, verb)
}

var bareVerbs = []string{"is", "has", "was", "gives", "tells", "asks", "says", "does"}
