package main

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// failureForm is a refusal as answers write it.
type failureForm struct {
	Field, Value, Reason, Code string
	Amounts                    map[string]string
	Text                       map[string]string
}

// check holds a refusal to a code that somebody can look up, and to sentences in their
// language with nothing left to fill in.
func (f *failureForm) check(t *testing.T) {
	t.Helper()
	_, inLibrary := refusal.Find(f.Code)
	_, own := reasons()[f.Code]
	require.True(t, inLibrary != own, "%s: the code %q of %q is in one table", f.Field, f.Code, f.Reason)
	require.NotEqual(t, string(fault), f.Code, f.Reason)
	require.NotEmpty(t, f.Field)
	require.NotEmpty(t, f.Reason)
	given := cyrillic.MatchString(f.Field + f.Value + f.Reason)
	for lang, said := range f.Text {
		require.NotRegexp(t, unfilled, strings.ReplaceAll(said, f.Value, ""))
		require.Equal(t, lang != "en" || given, cyrillic.MatchString(said), said)
	}
}

var cyrillic, unfilled = regexp.MustCompile(`\p{Cyrillic}`), regexp.MustCompile(`\{[a-z]+[|}]`)

// ownRefusals are requests that the door refuses for reasons of its own, by their codes.
var ownRefusals = map[reason]string{
	missing:          `{"op":"date.add"}`,
	notAList:         `{"op":"postcourse.progress","in":{"events":{}}}`,
	notAListOf:       `{"op":"planning.year","in":{},"rules":{"report_months":1}}`,
	ofAnotherType:    "",
	otherOperation:   "",
	otherReading:     `{"op":"postcourse.duties","in":{},"readings":{"course-kind":"partition"}}`,
	noReading:        `{"op":"date.add","in":{},"readings":{"course-kind":"partition"}}`,
	tooLong:          `{"op":"` + strings.Repeat("x", longestLine) + `"}`,
	byteOrderMark:    mark + simple,
	endsTooEarly:     simple[:20],
	notJSON:          `{"op":date.add}`,
	moreThanOneValue: simple + simple,
	brokeOff:         "",
	tooManyAtOnce:    "",
	fault:            "",
}

// Every reason of the door's own is one that a request can meet, or one of the service,
// and all are said in three languages. No code is one of the library's.
func TestEveryRefusalOfTheDoor(t *testing.T) {
	require.Len(t, reasons(), len(ownRefusals))
	for code, line := range ownRefusals {
		t.Run(string(code), func(t *testing.T) {
			text := reasons()[string(code)]
			_, taken := refusal.Find(string(code))
			require.False(t, taken, "the library has the code")
			require.True(t, rule.Slug(string(code)))
			for _, said := range []string{text.KK, text.RU, text.EN} {
				require.NotEmpty(t, said)
				require.NotRegexp(t, `\.$`, said)
			}
			if line == "" {
				return // see TestRefusalsOfTheService
			}
			f := refusalOf(t, line)
			require.Equal(t, string(code), f.Code, f.Reason)
			f.check(t)
			require.Len(t, f.Text, len(languages))
			require.NotEqual(t, f.Text["kk"], f.Text["ru"])
		})
	}
}

// refusalOf returns why a line is refused.
func refusalOf(t *testing.T, line string) *failureForm {
	t.Helper()
	var answer struct{ Error *failureForm }
	require.NoError(t, json.Unmarshal(ask(t, "1", []byte(line+"\n")), &answer))
	require.NotNil(t, answer.Error, "%.80s is answered", line)
	return answer.Error
}

// What no line can meet says what it names all the same.
func TestRefusalsOfTheService(t *testing.T) {
	for code, failure := range map[reason]*qagida.InputError{
		ofAnotherType:  ofAnotherType.refuse("course", "1"),
		otherOperation: otherOperation.refuse("op", "law.codes", "date.add"),
		brokeOff:       brokeOff.refuse("body", ""),
		tooManyAtOnce:  tooManyAtOnce.refuse("request", ""),
		fault:          explain([]byte(simple), errors.New("no more paper")),
	} {
		t.Run(string(code), func(t *testing.T) {
			require.Equal(t, string(code), failure.Code)
			require.NotContains(t, failure.Reason, "{")
			for lang := range qagida.Lang(0).All() {
				require.NotContains(t, sentence(failure, "date.add", lang), "{")
			}
		})
	}
}

// A refusal speaks the languages of the request, also where the rest of it could not be
// read, and its reason is English in every case.
func TestRefusalsSpeakTheLanguagesAskedFor(t *testing.T) {
	const reason = `"reason":"is negative","code":"negative"`
	for _, v := range []struct{ name, line, want string }{
		{"all of them", `{"op":"qualification.course","in":{"course":{"hours":-1}}}`, `"text":{"kk":"Курс`},
		{
			"one", `{"op":"qualification.course","in":{"course":{"hours":-1}},"texts":["ru"]}`,
			reason + `,"text":{"ru":"Академические часы курса (course.hours), «-1»: число не может быть отрицательным"}}`,
		},
		{"one, said first", `{"texts":["en"],"op":"qualification.course","in":{"course":{"hours":-1}}}`, reason + `,"text":{"en":"Academic hours`},
		{"two", `{"op":"qualification.course","in":{"course":{"hours":-1}},"texts":["en","kk"]}`, `"text":{"kk":"Курс`},
		{"none", `{"op":"qualification.course","in":{"course":{"hours":-1}},"texts":[]}`, reason + `,"text":{}}`},
		{"no such operation", `{"op":"x","texts":["ru"]}`, `"text":{"ru":"Операция (op), «x»: нужно одно из слов: date.add, `},
		{"no operation", `{"texts":["kk"]}`, `"text":{"kk":"Операция (op): сұрауда жоқ"}`},
		{"languages that there are not", `{"op":"date.add","in":{},"texts":["de"]}`, `"text":{"kk":"Мәтіндердің тілдері (texts[0]), «de»: `},
		{
			"a number of the rules", `{"op":"certificate.status","in":{},"rules":{"qualification":{"edition":"x","long_hours":1}},"texts":["ru"]}`,
			`"reason":"must be above short_hours","code":"not-above-number","amounts":{"field":"short_hours"},"text":{"ru":"Наименьшее число часов длительного курса (`,
		},
		{
			"amounts in their order", `{"op":"date.add","in":{"date":"2026-01-31","years":10000},"texts":[]}`,
			`"amounts":{"days":"0","given":"2026-01-31","months":"0","years":"10000"},"text":{}}`,
		},
		{"too long", `{"texts":["ru"],"op":"` + strings.Repeat("x", longestLine) + `"}`, `"en":"Line of the requests (line): “1” is longer than 1,048,576 bytes"`},
	} {
		t.Run(v.name, func(t *testing.T) { require.Contains(t, string(ask(t, "1", []byte(v.line+"\n"))), v.want) })
	}
}

// No refusal is made in another way than by its code.
func TestRefusalsAreMadeInOnePlace(t *testing.T) {
	paths, err := filepath.Glob("*.go")
	require.NoError(t, err)
	files := token.NewFileSet()
	for _, path := range paths {
		if path == "refusal.go" || strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, path, nil, 0)
		require.NoError(t, err)
		ast.Inspect(file, func(node ast.Node) bool {
			if literal, ok := node.(*ast.CompositeLit); ok {
				made, _ := literal.Type.(*ast.SelectorExpr)
				require.False(t, made != nil && made.Sel.Name == "InputError", "%s", files.Position(literal.Pos()))
			}
			return true
		})
	}
}
