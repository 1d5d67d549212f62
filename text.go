package qagida

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

var langWords = Words[Lang]{
	Concept: "language",
	List: []Word{
		{"unknown", Text{"белгісіз", "неизвестно", "not known"}},
		{"kk", Text{"қазақ тілі", "казахский язык", "Kazakh"}},
		{"ru", Text{"орыс тілі", "русский язык", "Russian"}},
		{"en", Text{"ағылшын тілі", "английский язык", "English"}},
	},
}

// Text is one statement in the three languages.
type Text struct {
	KK, RU, EN string
}

// In gives the statement in a language. For a value that is no language it
// gives the Kazakh one, the state language, so that nothing is silently empty.
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

// appendTexts appends {"kk":…,"ru":…,"en":…} with what say appends for each
// language.
func appendTexts(dst []byte, say func([]byte, Lang) []byte) []byte {
	for i, opening := range [...]string{`{"kk":"`, `,"ru":"`, `,"en":"`} {
		dst = append(dst, opening...)
		dst = closeJSON(say(dst, Kazakh+Lang(i)), len(dst))
	}
	return append(dst, '}')
}

// MarshalJSON gives {"kk":…,"ru":…,"en":…}.
func (t Text) MarshalJSON() ([]byte, error) {
	return appendTexts(nil, func(dst []byte, lang Lang) []byte { return append(dst, t.In(lang)...) }), nil
}
