package qagida

import (
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
)

// Lang is a language in which the module speaks. Its text forms are kk, ru and
// en. The zero value is no language.
type Lang uint8

// The three languages.
const (
	_       Lang = iota // not stated
	Kazakh              // kk
	Russian             // ru
	English             // en
)

var langWords = words[Lang]{core.Words[Lang]{
	Concept: "language",
	List: []core.Word{
		{"unknown", law.Text{"белгісіз", "неизвестно", "not known"}},
		{"kk", law.Text{"қазақ тілі", "казахский язык", "Kazakh"}},
		{"ru", law.Text{"орыс тілі", "русский язык", "Russian"}},
		{"en", law.Text{"ағылшын тілі", "английский язык", "English"}},
	},
}}

// Text is one statement in the three languages.
type Text struct {
	KK string `json:"kk"`
	RU string `json:"ru"`
	EN string `json:"en"`
}

// In returns the statement in a language. For a value that is no language it
// returns the Kazakh one, the state language, so that nothing is silently empty.
func (t Text) In(lang Lang) string {
	switch lang {
	case Russian:
		return t.RU
	case English:
		return t.EN
	default:
		return t.KK
	}
}
