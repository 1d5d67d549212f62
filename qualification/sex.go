package qualification

import "github.com/qagida/qagida"

// Sex is what the seventh digit of an [IIN] tells. It is information only.
type Sex uint8

// The two values that the digit can tell.
const (
	_ Sex = iota // not known
	Male
	Female
)

var sexWords = qagida.Words[Sex]{
	Concept: "sex",
	List: []qagida.Word{
		unknownWord,
		{Code: "male", Name: qagida.Text{KK: "ер", RU: "мужской", EN: "male"}},
		{Code: "female", Name: qagida.Text{KK: "әйел", RU: "женский", EN: "female"}},
	},
}
