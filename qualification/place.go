package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Place is where a course is held. It decides which lengths are asked for (para
// 21), which application form is due (para 8.1) and whether anything is owed
// after the course (para 5.3.2).
type Place uint8

// The places.
const (
	_        Place = iota // not known
	Domestic              // in Kazakhstan
	Abroad                // outside it
)

var placeWords = rule.NewWords[Place]("place",
	unknownWord,
	rule.Word{Code: "domestic", Name: qagida.Text{KK: "ел ішінде", RU: "в стране", EN: "in the country"}},
	rule.Word{Code: "abroad", Name: qagida.Text{KK: "шетелде", RU: "за рубежом", EN: "abroad"}},
)

// Is reports whether p is other, Unknown while either is not known.
func (p Place) Is(other Place) qagida.Fact {
	if p == 0 || other == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(p == other)
}
