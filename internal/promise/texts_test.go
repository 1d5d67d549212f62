package promise_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/law"
)

// speaks holds a text to three languages, Kazakh and Russian in Cyrillic letters,
// English in Latin ones. Placeholders and the names that are written in Latin
// everywhere may stand in any.
func speaks(t *testing.T, where string, text law.Text) {
	t.Helper()
	for _, v := range []struct {
		lang  string
		text  string
		alien *unicode.RangeTable
	}{{"kk", text.KK, unicode.Latin}, {"ru", text.RU, unicode.Latin}, {"en", text.EN, unicode.Cyrillic}} {
		require.NotEmpty(t, strings.TrimSpace(v.text), "%s: no text in %s", where, v.lang)
		for _, word := range strings.Fields(placeholder.ReplaceAllString(v.text, " ")) {
			alien := strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(v.alien, r) })
			require.True(t, !alien || latinEverywhere(word), "%s: %s: %q has a letter of another alphabet", where, v.lang, word)
		}
	}
	russian := namesInBoth.Replace(text.RU)
	require.False(t, strings.ContainsAny(russian, "әғқңөұүһӘҒҚҢӨҰҮҺ"), "%s: the Russian text has a Kazakh letter: %s", where, text.RU)
}

// namesInBoth takes out the names that the order's Russian text writes with Kazakh
// letters.
var namesInBoth = strings.NewReplacer("«Өрлеу»", "", "«Бөбек»", "")

var placeholder = regexp.MustCompile(`\{[^|}]*`)

// latinEverywhere reports whether a word is a name that all three languages
// write in Latin letters, with or without punctuation around it.
func latinEverywhere(word string) bool {
	switch strings.Trim(word, "()«»,.;:—?") {
	case "Bilimzet", "SWOT", "IIN", "LLP", "JSC":
		return true
	default:
		return false
	}
}

// Every sentence, fact and question of the tables speaks three languages in their
// own letters.
func TestEveryTextSpeaksThreeLanguages(t *testing.T) {
	for _, pkg := range packages {
		t.Run(pkg, func(t *testing.T) {
			for _, s := range law.AllSentences(pkg) {
				speaks(t, s.Code+" norm", s.Norm)
				for when, text := range map[string]law.Text{"found": s.Found, "met": s.Met, "not-met": s.NotMet, "unknown": s.Unknown} {
					if text != (law.Text{}) {
						speaks(t, s.Code+" "+when, text)
					}
				}
			}
			for _, f := range law.AllFacts(pkg) {
				speaks(t, f.Name, f.Text)
				if f.Question != (law.Text{}) {
					speaks(t, f.Name+" question", f.Question)
				}
			}
		})
	}
}
