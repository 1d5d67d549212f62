package qagida

import (
	"slices"
	"testing"
	"unicode"
)

// Every table of words of this package is complete: the text forms and the
// languages stand in their own letters.
func TestTablesOfWords(t *testing.T) {
	for _, table := range []interface {
		Table() (string, []Word)
	}{&actWords, &statusWords, &langWords, &outcomeWords, &factWords} {
		concept, words := table.Table()
		codes := map[string]bool{}
		for _, w := range words {
			if Edition(w.Code).Check() != nil || codes[w.Code] {
				t.Errorf("%s: the text form %q is not lower-case with hyphens, or stands twice", concept, w.Code)
			}
			codes[w.Code] = true
			if !w.Name.complete() {
				t.Errorf("%s %s: lacks a language", concept, w.Code)
			}
			if hasLetter(unicode.Cyrillic, w.Name.EN) || hasLetter(unicode.Latin, w.Name.KK, w.Name.RU) && w.Code != "bilimzet" {
				t.Errorf("%s %s: a letter of another alphabet: %v", concept, w.Code, w.Name)
			}
		}
	}
}

func hasLetter(alphabet *unicode.RangeTable, texts ...string) bool {
	return slices.ContainsFunc(texts, func(text string) bool {
		return slices.ContainsFunc([]rune(text), func(r rune) bool { return unicode.Is(alphabet, r) })
	})
}
