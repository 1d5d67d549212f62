package promise_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/token"
	"maps"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/promise"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

// Every reason for which an input is refused is said in three languages, each in its
// own letters, and names the same things in all of them.
func TestEveryRefusalSpeaksThreeLanguages(t *testing.T) {
	for kind := range refusal.All() {
		t.Run(kind.Code(), func(t *testing.T) {
			text := kind.Text()
			require.True(t, text.Complete())
			require.True(t, rule.Slug(kind.Code()))
			require.NotRegexp(t, `\p{Cyrillic}`, text.EN)
			for _, said := range []string{text.KK, text.RU} {
				require.Regexp(t, `\p{Cyrillic}`, said)
				require.NotRegexp(t, `^[A-ZА-ЯӘІҢҒҮҰҚӨҺ]{1}[а-яa-z]|\.$`, said, "a reason stands after the field and the value")
			}
			require.NotEqual(t, text.KK, text.RU)
			for _, place := range placesIn(text.EN) {
				if place != "error" && place != "word" { // what encoding/json says, and a word of ours, are English
					require.Contains(t, placesIn(text.KK), place)
					require.Contains(t, placesIn(text.RU), place)
				}
			}
		})
	}
}

func placesIn(text string) (names []string) {
	for _, found := range regexp.MustCompile(`\{([a-z]+)[|}]`).FindAllStringSubmatch(text, -1) {
		names = append(names, found[1])
	}
	return names
}

// Whatever the library refuses, it refuses for a reason of the table, with what the
// reason names: no error is made in another way, and no reason is left over.
func TestEveryRefusalIsOfTheTable(t *testing.T) {
	kinds := map[string]refusal.Kind{}
	for kind := range refusal.All() {
		kinds[goName(kind.Code())] = kind
	}
	used := map[string]bool{}
	for _, folder := range append(pureFolders(), "internal/lawtext") {
		files, list := written(t, folder)
		for _, file := range list {
			ast.Inspect(file, func(node ast.Node) bool {
				if where := files.Position(positionOf(node)).String(); folder != "internal/law/refusal" {
					look(t, where, node, kinds, used)
				}
				return true
			})
		}
	}
	for name := range kinds {
		require.True(t, used[name], "nothing is refused for the reason %s", name)
	}
}

func positionOf(node ast.Node) token.Pos {
	if node == nil {
		return token.NoPos
	}
	return node.Pos()
}

// look notes the kinds that a call names and holds it to give each what it names.
func look(t *testing.T, where string, node ast.Node, kinds map[string]refusal.Kind, used map[string]bool) {
	t.Helper()
	switch node := node.(type) {
	case *ast.CompositeLit:
		made := nameOf(node.Type)
		inCore := strings.Contains(where, "internal/core/refusal.go")
		require.False(t, made == "InputError" && len(node.Elts) > 0, "%s: an error that has no code", where)
		require.False(t, made == "Refusal" && !inCore, "%s: a refusal that has no code", where)
	case *ast.CallExpr:
		require.NotContains(t, []string{"New", "Errorf"}, errorMaker(node.Fun), "%s: an error that is no InputError", where)
		for i, argument := range node.Args {
			name, isKind := kindOf(argument)
			if !isKind {
				continue
			}
			holdFieldNamed(t, where, node.Args[0])
			kind, found := kinds[name]
			require.True(t, found, "%s: %s", where, name)
			used[name] = true
			amounts := len(node.Args) - i - 1
			if nameOf(node.Fun) == "refuseForm[E]" {
				amounts++ // and the words allowed
			}
			require.Len(t, kind.Places(), amounts, "%s: the amounts of %s", where, name)
		}
	}
}

// holdFieldNamed holds a field that is written out to have a name in three languages.
func holdFieldNamed(t *testing.T, where string, field ast.Expr) {
	t.Helper()
	literal, ok := field.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return
	}
	name, err := strconv.Unquote(literal.Value)
	require.NoError(t, err)
	if !strings.Contains(name, " ") {
		require.NotEqual(t, law.Text{}, refusal.NameOf(name), "%s: nobody has named the field %s", where, name)
	}
}

// errorMaker returns the function of errors or fmt that makes an error, "" for any
// other; one that wraps another error in a word of ours is none.
func errorMaker(fun ast.Expr) string {
	if selector, ok := fun.(*ast.SelectorExpr); ok && nameOf(selector.X) == "errors" {
		return selector.Sel.Name
	}
	return ""
}

func kindOf(argument ast.Expr) (name string, isKind bool) {
	selector, ok := argument.(*ast.SelectorExpr)
	if !ok || nameOf(selector.X) != "refusal" {
		return "", false
	}
	return selector.Sel.Name, true
}

// nameOf returns the last name of an expression.
func nameOf(expr ast.Expr) string {
	switch expr := expr.(type) {
	case *ast.Ident:
		return expr.Name
	case *ast.SelectorExpr:
		return expr.Sel.Name
	case *ast.IndexExpr:
		return nameOf(expr.X) + "[" + nameOf(expr.Index) + "]"
	default:
		return ""
	}
}

// goName returns the name of a code in Go: OutOfRange of out-of-range.
func goName(code string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(code, "-") {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}

// Whatever a question is asked that cannot be meant, the refusal speaks three
// languages, and the field has a name in each.
func TestRefusalsOfEveryQuestion(t *testing.T) {
	codes := map[string]int{}
	atOnce(t, func(t *testing.T, q qagida.Question, done func(func())) {
		told := map[string]bool{}
		for _, refused := range refusalsOf(t, q) {
			if told[refused.Error()] {
				continue // the same value at the same place
			}
			told[refused.Error()] = true
			ruletest.Speaks(t, refused)
			if refused.Field != "quiz" { // a part that the caller has named
				require.NotEqual(t, law.Text{}, refusal.NameOf(refused.Field), "nobody has named %s", refused.Field)
			}
			holdReadable(t, refused)
			done(func() { codes[refused.Code]++ })
		}
	})
	require.Greater(t, len(codes), 25, "%v", codes)
	t.Logf("%d kinds of refusals: %v", len(codes), codes)
}

// holdReadable holds the texts of a refusal to leave no place empty and to write days
// and decimals as each language does.
func holdReadable(t *testing.T, refused *qagida.InputError) {
	t.Helper()
	for lang := range qagida.Values[qagida.Lang]() {
		text := refused.Text(lang)
		require.NotRegexp(t, `\{[a-z]+\}`, text)
		for place, amount := range refused.Amounts {
			if day, err := qagida.ParseDate(amount); err == nil && !slices.Contains(asItIs, place) {
				require.NotContains(t, text, amount)
				require.Contains(t, text, day.Text(lang))
			}
		}
		if day, err := qagida.ParseDate(refused.Value); err == nil {
			require.Contains(t, text, day.Text(lang))
		}
	}
}

// asItIs are the places of what somebody wrote or has to write.
var asItIs = []string{"example", "name", "text", "words", "member"}

// strange are values that most facts cannot have.
var strange = []string{
	`-1`, `1000000001`, `1e30`, `0.5`, `"nonsense"`, `""`, `"2026-02-30"`, `"0001-01-01"`, `"9999-12-31"`, `true`, `[]`, `{}`,
	`["nonsense"]`, `[-1,7]`, `"\u202e"`, `"12345678901x"`, `"false"`, `[""]`,
}

// refusalsOf lists what a question refuses of facts and of rules that cannot be meant.
func refusalsOf(t *testing.T, q qagida.Question) (list []*qagida.InputError) {
	t.Helper()
	h, err := promise.NewHarness(q)
	require.NoError(t, err)
	take := func(err error) {
		var refused *qagida.InputError
		if errors.As(err, &refused) {
			list = append(list, refused)
		}
	}
	r := rand.New(rand.NewPCG(15, 6))
	for range max(2, worlds/500) {
		world := map[string]any(h.Random(r, 90))
		forEveryLeaf(world, func(set func(any), _ any) {
			for _, text := range strange {
				set(json.RawMessage(text))
				facts, err := json.Marshal(world)
				require.NoError(t, err)
				_, err = q.Receipt(facts, nil)
				take(err)
			}
		})
	}
	for _, choice := range []string{"nonsense", "nonsense=nonsense"} {
		_, err := q.Receipt([]byte(`{}`), nil, choice)
		take(err)
	}
	forEveryNumber(rule.Core(&q).Law(), func(rules any) { take(rule.Core(&q).Check(rules)) })
	return list
}

// forEveryLeaf goes through the values of a world, each with what sets it; afterwards
// the world is as it was.
func forEveryLeaf(v any, look func(set func(any), was any)) {
	switch v := v.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			was := v[name]
			look(func(other any) { v[name] = other }, was)
			v[name] = was
			forEveryLeaf(was, look)
		}
	case []any:
		for i, was := range v {
			look(func(other any) { v[i] = other }, was)
			v[i] = was
			forEveryLeaf(was, look)
		}
	}
}

// forEveryNumber gives rules of which one number at a time is another, under the
// order's name and under one of their own.
func forEveryNumber(law any, give func(rules any)) {
	if law == nil {
		return
	}
	for _, edition := range []string{"", "nonsense", "Non sense"} {
		for _, number := range []int64{-1, 0, 5, 50, 100_000_000} {
			rules := reflect.New(reflect.TypeOf(law)).Elem()
			rules.Set(reflect.ValueOf(law))
			setNumbers(rules, func(place reflect.Value) {
				was := place.Int()
				place.SetInt(number)
				changed := reflect.New(rules.Type()).Elem()
				changed.Set(rules)
				if own := changed.FieldByName("Edition"); own.IsValid() && edition != "" {
					own.SetString(edition)
				}
				give(changed.Interface())
				place.SetInt(was)
			})
		}
	}
}

// setNumbers goes through the places of numbers in rules and in those inside them.
func setNumbers(v reflect.Value, look func(place reflect.Value)) {
	switch v.Kind() {
	case reflect.Int:
		if v.CanSet() {
			look(v)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			setNumbers(v.Field(i), look)
		}
	case reflect.Array:
		for i := range v.Len() {
			setNumbers(v.Index(i), look)
		}
	}
}
