package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// unknownWord is the word for the zero value of an enumeration, which says that
// nobody has stated anything.
var unknownWord = rule.Word{Code: "unknown", Name: qagida.Text{KK: "белгісіз", RU: "неизвестно", EN: "not known"}}

// order95 returns a provision of the order.
func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}

// continuing returns a provision of the article on continuing education.
func continuing(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.ContinuingEducationArticle, Number: number}
}

// anyOf reports whether a set has a member at all, Unknown while it is not
// known.
func anyOf[E qagida.Member](s qagida.Set[E]) qagida.Fact {
	if !s.Known() {
		return qagida.Unknown
	}
	return qagida.FactOf(s.Len() > 0)
}
