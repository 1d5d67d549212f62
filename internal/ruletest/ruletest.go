// Package ruletest holds what the tests of all packages share.
package ruletest

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"iter"
	"strings"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	kinds "github.com/qagida/qagida/internal/law/refusal"
)

// Test is a test, a benchmark, a fuzz target or a property that is checked.
type Test interface {
	require.TestingT
	Helper()
}

// Day returns the day that a text such as 2026-11-21 names, and the day that is
// not stated for "".
func Day(t Test, text string) qagida.Date {
	t.Helper()
	if text == "" {
		return qagida.Date{}
	}
	day, err := qagida.ParseDate(text)
	require.NoError(t, err)
	return day
}

// Refused holds an error to be an InputError of that field and value, whose
// reason has the words in it.
func Refused(t Test, err error, field, value, words string) {
	t.Helper()
	var refusal *qagida.InputError
	require.ErrorAs(t, err, &refusal)
	require.Equal(t, field, refusal.Field, "the field of %v", err)
	require.Equal(t, value, refusal.Value, "the value of %v", err)
	require.Contains(t, refusal.Reason, words)
	Speaks(t, refusal)
}

// Speaks holds a refusal to say why in three languages: of a kind of the table, with
// everything that its reason names, in the letters of each language.
func Speaks(t Test, refusal *qagida.InputError) {
	t.Helper()
	kind, found := kinds.Find(refusal.Code)
	require.True(t, found, "%q is no code of a refusal: %v", refusal.Code, refusal)
	for _, place := range kind.Places() {
		require.NotEmpty(t, refusal.Amounts[place], "the %s of %v", place, refusal)
	}
	said := kind.Text()
	for lang := range qagida.Values[qagida.Lang]() {
		why := refusal.Why(lang)
		require.Contains(t, refusal.Text(lang), why)
		require.Equal(t, lang != qagida.English, strings.ContainsFunc(said.In(uint8(lang)), isCyrillic), why)
		require.NotContains(t, why, "%!")
	}
}

func isCyrillic(c rune) bool { return unicode.Is(unicode.Cyrillic, c) }

// Panics holds a call to panic with an InputError.
func Panics(t Test, call func()) {
	t.Helper()
	defer func() {
		t.Helper()
		err, _ := recover().(error)
		require.Error(t, err, "it does not panic with an error")
		IsRefusal(t, err)
	}()
	call()
}

// Outcome holds the criterion of a decision with a code to an outcome.
func Outcome(t Test, d qagida.Decision, code qagida.Code, want qagida.Outcome) {
	t.Helper()
	finding := Find(t, d, code)
	require.Equal(t, want.String(), finding.Outcome().String(), "%s: %s", code, finding.Text(qagida.English))
}

// Missing returns the names of the facts that a decision waits for.
func Missing(d qagida.Decision) []string { return Names(d.Missing()) }

// Names returns the names of facts, in their order.
func Names(fields iter.Seq[qagida.Field]) []string {
	var names []string
	for field := range fields {
		names = append(names, field.Name)
	}
	return names
}

// Choices returns the choices of reading as text, in their order.
func Choices(choices iter.Seq[qagida.Choice]) []string {
	var texts []string
	for choice := range choices {
		texts = append(texts, choice.String())
	}
	return texts
}

// Found returns the codes of findings with their outcomes, "course-hours met", in
// their order.
func Found(findings iter.Seq[qagida.Finding]) []string {
	var found []string
	for f := range findings {
		found = append(found, string(f.Code())+" "+f.Outcome().String())
	}
	return found
}

// Find returns the finding with a code.
func Find(t Test, d qagida.Decision, code qagida.Code) qagida.Finding {
	t.Helper()
	finding, err := d.Find(code)
	require.NoError(t, err)
	return finding
}

// Readings returns the choices that the finding with a code rests on.
func Readings(t Test, d qagida.Decision, code qagida.Code) []string {
	t.Helper()
	return Choices(Find(t, d, code).Readings())
}

// JSON holds a value to a JSON form, whatever the order of its members and the
// white space.
func JSON(t Test, value any, want string) {
	t.Helper()
	got, err := json.Marshal(value)
	require.NoError(t, err)
	require.JSONEq(t, want, string(got))
}

// Form is something that is stored and exchanged as text, in JSON and in SQL.
type Form interface {
	comparable
	encoding.TextMarshaler
	json.Marshaler
	driver.Valuer
}

// FormPointer reads what a Form writes.
type FormPointer[T any] interface {
	*T
	encoding.TextUnmarshaler
	json.Unmarshaler
	sql.Scanner
}

// Forms holds a value to its text, JSON and SQL forms, each both ways. The way
// back starts from other, so that one that does nothing is caught.
func Forms[T Form, P FormPointer[T]](t Test, v, other T, text, inJSON string, inSQL driver.Value) {
	t.Helper()
	TextForm[T, P](t, v, other, text)
	JSONForm[T, P](t, v, other, inJSON)
	SQLForm[T, P](t, v, other, inSQL)
}

// TextForm holds a value to its text form, both ways.
func TextForm[T interface {
	comparable
	encoding.TextMarshaler
}, P interface {
	*T
	encoding.TextUnmarshaler
}](t Test, v, other T, text string) {
	t.Helper()
	got, err := v.MarshalText()
	require.NoError(t, err)
	require.Equal(t, text, string(got))
	require.NoError(t, P(&other).UnmarshalText([]byte(text)))
	require.Equal(t, v, other, "read from the text %s", text)
}

// JSONForm holds a value to its JSON form, both ways.
func JSONForm[T comparable, P interface{ *T }](t Test, v, other T, inJSON string) {
	t.Helper()
	got, err := json.Marshal(v)
	require.NoError(t, err)
	require.Equal(t, inJSON, string(got))
	require.NoError(t, json.Unmarshal([]byte(inJSON), P(&other)))
	require.Equal(t, v, other, "read from the JSON %s", inJSON)
}

// SQLForm holds a value to what a database stores, both ways, as text and as
// bytes.
func SQLForm[T interface {
	comparable
	driver.Valuer
}, P interface {
	*T
	sql.Scanner
}](t Test, v, other T, inSQL driver.Value) {
	t.Helper()
	got, err := v.Value()
	require.NoError(t, err)
	require.Equal(t, inSQL, got)
	back := other
	require.NoError(t, P(&back).Scan(inSQL))
	require.Equal(t, v, back, "read from SQL %v", inSQL)
	if text, ok := inSQL.(string); ok {
		back = other
		require.NoError(t, P(&back).Scan([]byte(text)))
		require.Equal(t, v, back, "read from the bytes %s", text)
	}
}

// Reads holds an enumeration to refuse any text, JSON and SQL that is not exactly
// one of its forms, and to write what it reads as it was. It is for fuzzing.
func Reads[T Form, P FormPointer[T]](t Test, input string) {
	t.Helper()
	var fromText, fromJSON, fromSQL T
	if err := P(&fromText).UnmarshalText([]byte(input)); err != nil {
		IsRefusal(t, err)
	} else {
		back, err := fromText.MarshalText()
		require.NoError(t, err)
		require.Equal(t, input, string(back))
	}
	if err := P(&fromJSON).UnmarshalJSON([]byte(input)); err != nil {
		IsRefusal(t, err)
	} else if back, err := fromJSON.MarshalJSON(); string(back) != "null" {
		require.NoError(t, err)
		require.Equal(t, input, string(back))
	}
	if err := P(&fromSQL).Scan(input); err != nil {
		IsRefusal(t, err)
	} else {
		require.Equal(t, fromText, fromSQL)
	}
}

// IsRefusal holds an error to be a refusal that can be stored.
func IsRefusal(t Test, err error) {
	t.Helper()
	var refusal *qagida.InputError
	require.True(t, errors.As(err, &refusal), "%v is not an InputError", err)
	Speaks(t, refusal)
	text, err := json.Marshal(refusal)
	require.NoError(t, err)
	require.True(t, json.Valid(text))
}

// Undetermined lists the findings of a decision that wait for a fact or for a period to
// end.
func Undetermined(d qagida.Decision) iter.Seq[qagida.Finding] {
	return func(yield func(qagida.Finding) bool) {
		for f := range d.Findings() {
			if f.Outcome() == qagida.Undetermined && !yield(f) {
				return
			}
		}
	}
}

// ReadAll reads everything of a decision that can be read, so that a panic shows.
func ReadAll(d qagida.Decision) {
	_, _, _, _ = d.Question(), d.Edition(), d.Len(), d.Outcome()
	for _, findings := range []iter.Seq[qagida.Finding]{d.Findings(), d.Unmet()} {
		for f := range findings {
			_, _, _ = f.Code(), f.Outcome(), f.Provision()
			_, _, _ = f.Text(qagida.Kazakh), f.Text(qagida.Russian), f.Text(qagida.English)
			_, _ = Names(f.Missing()), Choices(f.Readings())
			_, _ = f.MarshalJSON()
		}
	}
	_, _ = d.Find("none")
	_, _, _ = d.String(), d.Text(0), Missing(d)
	_, _ = d.MarshalJSON()
}

// IsWhole holds a decision to be one that can be read in full and stored, or its
// error to be a refusal.
func IsWhole(t Test, d qagida.Decision, err error) {
	t.Helper()
	if err != nil {
		IsRefusal(t, err)
		return
	}
	for lang := range qagida.Values[qagida.Lang]() {
		_ = d.Text(lang)
	}
	text, err := json.Marshal(d)
	require.NoError(t, err)
	var back qagida.Decision
	require.NoError(t, json.Unmarshal(text, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	require.Equal(t, string(text), string(again))
}
