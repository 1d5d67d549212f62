package main

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Whatever is refused has a code, and a sentence in each language: of the library's
// table where it has the reason, otherwise of the door's own.

// reason is the code of a reason of the door's own.
type reason string

// The reasons. What they say stands in refusals.csv.
const (
	missing          reason = "missing"
	notAList         reason = "not-a-list"
	notAListOf       reason = "not-a-list-of"
	ofAnotherType    reason = "of-another-type"
	otherOperation   reason = "other-operation"
	otherReading     reason = "other-reading"
	noReading        reason = "no-reading"
	tooLong          reason = "too-long"
	byteOrderMark    reason = "byte-order-mark"
	endsTooEarly     reason = "ends-too-early"
	notJSON          reason = "not-json"
	moreThanOneValue reason = "more-than-one-value"
	brokeOff         reason = "broke-off"
	tooManyAtOnce    reason = "too-many-at-once"
	fault            reason = "fault"
)

//go:embed refusals.csv
var refusalsCSV []byte

//go:embed fields.csv
var fieldsCSV []byte

// reasons are what the door's own codes say, and fieldNames what the parts of a request
// are called.
var (
	reasons    = sync.OnceValue(func() map[string]qagida.Text { return textsIn(refusalsCSV) })
	fieldNames = sync.OnceValue(func() map[string]qagida.Text { return textsIn(fieldsCSV) })
)

// textsIn reads a table of a word and its text in three languages on each row.
func textsIn(table []byte) map[string]qagida.Text {
	rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
	if err != nil {
		panic(err) // the tables are part of the program
	}
	texts := map[string]qagida.Text{}
	for _, row := range rows[1:] {
		texts[row[0]] = qagida.Text{KK: row[1], RU: row[2], EN: row[3]}
	}
	return texts
}

var place = regexp.MustCompile(`\{([a-z]+)\}`)

// refuse returns a refusal for the reason, with what it names in the order of its
// English text.
func (r reason) refuse(field, value string, amounts ...any) *qagida.InputError {
	text := reasons()[string(r)]
	failure := &qagida.InputError{Field: core.CutField(field), Value: shown(value), Code: string(r)}
	for i, found := range place.FindAllStringSubmatch(text.EN, len(amounts)) {
		if failure.Amounts == nil {
			failure.Amounts = map[string]string{}
		}
		failure.Amounts[found[1]] = fmt.Sprint(amounts[i])
	}
	failure.Reason = filled(text.EN, func(amount string) string { return failure.Amounts[amount] })
	return failure
}

// filled returns a text with its {places} filled in.
func filled(text string, show func(amount string) string) string {
	return place.ReplaceAllStringFunc(text, func(found string) string { return show(strings.Trim(found, "{}")) })
}

// refuse returns a refusal of a kind of the library, with what its reason names.
func refuse(field, value string, kind refusal.Kind, amounts ...any) *qagida.InputError {
	return (*qagida.InputError)(core.Refuse(field, strings.ToValidUTF8(value, "\uFFFD"), kind, amounts...))
}

// refuseUnknown returns a refusal of a word that is not among those that are known.
func refuseUnknown(field, value string, known []string) *qagida.InputError {
	return (*qagida.InputError)(core.RefuseUnknown(field, strings.ToValidUTF8(value, "\uFFFD"), known))
}

// shown returns a value as refusals show it.
func shown(value string) string { return core.Cut(strings.ToValidUTF8(value, "\uFFFD")) }

// sentence returns what a refusal of an operation says in a language, with the fields
// under their names.
func sentence(failure *qagida.InputError, op string, lang qagida.Lang) string {
	said := *failure
	if name := nameOfField(op, said.Field); name != (qagida.Text{}) {
		said.Field = name.In(lang) + " (" + said.Field + ")"
	}
	if text, own := reasons()[said.Code]; own {
		said.Reason = filled(text.In(lang), func(amount string) string { return rule.NumberText(lang, failure.Amounts[amount]) })
		said.Code, said.Amounts = "", nil
	}
	return said.Text(lang)
}

var places = regexp.MustCompile(`\[[0-9]+\]`)

// nameOfField returns what a part of a request is called, and a field as the package of
// the operation calls it. It is empty where the library is to say by the field alone.
func nameOfField(op, field string) qagida.Text {
	pkg, _, _ := strings.Cut(op, ".")
	path := places.ReplaceAllString(field, "")
	if fact := law.FindFact(pkg, path); fact != nil {
		return qagida.Text{KK: upper(fact.Text.KK), RU: upper(fact.Text.RU), EN: upper(fact.Text.EN)}
	}
	return fieldNames()[path]
}

// upper returns a text with a capital at its beginning.
func upper(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// appendFailureJSON appends a refusal of an operation with its sentences in some languages.
func appendFailureJSON(dst []byte, failure *qagida.InputError, op string, langs core.Langs) []byte {
	dst = core.AppendJSON(append(dst, `{"field":`...), failure.Field)
	dst = core.AppendJSON(append(dst, `,"value":`...), failure.Value)
	dst = core.AppendJSON(append(dst, `,"reason":`...), failure.Reason)
	dst = core.AppendJSON(append(dst, `,"code":`...), failure.Code)
	opening := `,"amounts":{`
	for _, amount := range slices.Sorted(maps.Keys(failure.Amounts)) {
		dst = core.AppendJSON(append(core.AppendJSON(append(dst, opening...), amount), ':'), failure.Amounts[amount])
		opening = ","
	}
	if opening == "," {
		dst = append(dst, '}')
	}
	dst = append(dst, `,"text":`...)
	return append(appendTexts(dst, langs, func(lang qagida.Lang) string { return sentence(failure, op, lang) }), '}')
}
