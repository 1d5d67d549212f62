package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Sex is what the seventh digit of an [IIN] tells. It is information only.
type Sex uint8

// The two values that the digit can tell.
const (
	_ Sex = iota // not known
	Male
	Female
)

var sexWords = rule.NewWords[Sex]("sex",
	unknownWord,
	rule.Word{Code: "male", Name: qagida.Text{KK: "ер", RU: "мужской", EN: "male"}},
	rule.Word{Code: "female", Name: qagida.Text{KK: "әйел", RU: "женский", EN: "female"}},
)
