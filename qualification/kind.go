package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Kind is what a course is by its length (para 21). The zero value means that
// the facts at hand do not settle it. [Rules.Kind] returns the kind of a course.
type Kind uint8

// The kinds of courses.
const (
	_       Kind = iota // not settled
	Short               // a short course
	Long                // a long course
	Neither             // too short for either, or longer than a course abroad may be
)

var kindWords = rule.NewWords[Kind]("kind",
	unknownWord,
	rule.Word{Code: "short", Name: qagida.Text{KK: "қысқа мерзімді курс", RU: "краткосрочный курс", EN: "short course"}},
	rule.Word{Code: "long", Name: qagida.Text{KK: "ұзақ мерзімді курс", RU: "длительный курс", EN: "long course"}},
	rule.Word{Code: "none", Name: qagida.Text{KK: "қысқа мерзімді де, ұзақ мерзімді де емес", RU: "не краткосрочный и не длительный", EN: "neither short nor long"}},
)

// Is reports whether k is other, Unknown while either is not settled.
func (k Kind) Is(other Kind) qagida.Fact {
	if k == 0 || other == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(k == other)
}
