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
		{Code: "unknown", Name: law.Text{KK: "белгісіз", RU: "неизвестно", EN: "not known"}},
		{Code: "kk", Name: law.Text{KK: "қазақ тілі", RU: "казахский язык", EN: "Kazakh"}},
		{Code: "ru", Name: law.Text{KK: "орыс тілі", RU: "русский язык", EN: "Russian"}},
		{Code: "en", Name: law.Text{KK: "ағылшын тілі", RU: "английский язык", EN: "English"}},
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
