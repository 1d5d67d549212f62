package promise_test

import (
	"go/ast"
	"go/token"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// The shape of the house: what a reader has before them at a time is small.

// The root holds what a caller holds, and no more.
func TestTheRootIsSmall(t *testing.T) {
	require.LessOrEqual(t, len(goFiles(t, ".", false)), 24, "files")
	require.LessOrEqual(t, len(goFiles(t, ".", true)), 18, "files of tests")
	_, list := sources(t, ".")
	exported := 0
	for _, function := range functions(list) {
		if isExported(function) {
			exported++
		}
	}
	t.Logf("%d exported functions and methods", exported)
	require.LessOrEqual(t, exported, 140, "exported functions and methods, the forms among them")
}

// Half of the functions have eight lines or fewer, nine in ten at most 25, and
// none has more than 60.
func TestFunctionsAreShort(t *testing.T) {
	var all []int
	for _, folder := range slices.Concat(libraryFolders, below) {
		var own []int
		files, list := written(t, folder)
		for _, function := range functions(list) {
			lines := files.Position(function.End()).Line - files.Position(function.Pos()).Line + 1
			own = append(own, lines)
			if lines > 60 {
				t.Errorf("%s: %s has %d lines", files.Position(function.Pos()), called(function), lines)
			}
		}
		slices.Sort(own)
		t.Logf("%s: %d functions, median %d, nine in ten %d, most %d", name(folder), len(own), own[len(own)/2], own[len(own)*9/10], own[len(own)-1])
		all = append(all, own...)
	}
	slices.Sort(all)
	require.LessOrEqual(t, all[len(all)/2], 8, "the median")
	require.LessOrEqual(t, all[len(all)*9/10], 25, "nine in ten")
}

// A line of code fits beside another one. A row of a table is one line, however
// long its sentences are: an element of a list, a field, a constant of a group.
func TestLinesAreShort(t *testing.T) {
	for _, folder := range slices.Concat(libraryFolders, below) {
		t.Run(name(folder), func(t *testing.T) {
			files, list := written(t, folder)
			for _, file := range list {
				path := files.Position(file.Pos()).Filename
				text, err := os.ReadFile(path)
				require.NoError(t, err)
				rows := rowsOf(files, file)
				for i, line := range strings.Split(string(text), "\n") {
					length := utf8.RuneCountInString(line)
					if length > 120 && !rows[i+1] && !strings.Contains(line, "// Example: ") && !strings.Contains(line, "//go:") {
						t.Errorf("%s:%d: %d characters", path, i+1, length)
					}
				}
			}
		})
	}
}

// rowsOf returns the lines of a file that are rows of a table.
func rowsOf(files *token.FileSet, file *ast.File) map[int]bool {
	rows := map[int]bool{}
	put := func(node ast.Node) {
		if first := files.Position(node.Pos()).Line; first == files.Position(node.End()).Line {
			rows[first] = true
		}
	}
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.CompositeLit:
			for _, element := range node.Elts {
				put(element)
			}
		case *ast.CallExpr:
			for _, argument := range node.Args {
				if _, ok := argument.(*ast.CompositeLit); ok {
					put(argument)
				}
			}
		case *ast.StructType:
			for _, field := range node.Fields.List {
				put(field)
			}
		case *ast.GenDecl:
			for _, spec := range node.Specs {
				if node.Lparen.IsValid() {
					put(spec)
				}
			}
		}
		return true
	})
	return rows
}
