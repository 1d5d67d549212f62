package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Label is what a provider calls a band of its scale: any text of its own. The
// four of the order's world are the text forms of [Grade].
type Label string

// Grade returns the grade of the order's world that the label names, the zero
// Grade for a label of the provider's own.
func (l Label) Grade() Grade {
	for g := range gradeWords.All() {
		if g.Label() == l {
			return g
		}
	}
	return 0
}

// Text returns the name of the grade in a language, and a label of the provider's
// own as it is.
func (l Label) Text(lang qagida.Lang) string {
	if g := l.Grade(); g != 0 {
		return g.Text(lang)
	}
	return string(l)
}

// MarshalJSON returns the label as a string, null for the empty one, which stands
// for no grade.
func (l Label) MarshalJSON() ([]byte, error) {
	if l == "" {
		return []byte("null"), nil
	}
	return rule.QuoteJSON(string(l)), nil
}

// Grade is one of the four grades of the order's world (bilimzet/8.1, 8.2). The
// zero value is no grade, or a label of the provider's own.
type Grade uint8

// The grades, from the best.
const (
	_ Grade = iota // none of the four
	Excellent
	Good
	Satisfactory
	Unsatisfactory
)

var gradeWords = rule.NewWords[Grade]("grade",
	unknownWord,
	rule.Word{Code: "excellent", Name: qagida.Text{KK: "өте жақсы", RU: "отлично", EN: "excellent"}},
	rule.Word{Code: "good", Name: qagida.Text{KK: "жақсы", RU: "хорошо", EN: "good"}},
	rule.Word{Code: "satisfactory", Name: qagida.Text{KK: "қанағаттанарлық", RU: "удовлетворительно", EN: "satisfactory"}},
	rule.Word{Code: "unsatisfactory", Name: qagida.Text{KK: "қанағаттанарлықсыз", RU: "неудовлетворительно", EN: "unsatisfactory"}},
)

var unknownWord = rule.Word{Code: "unknown", Name: qagida.Text{KK: "белгісіз", RU: "неизвестно", EN: "not known"}}

// Label returns the grade as the label of a band.
func (g Grade) Label() Label { return Label(g.String()) }
