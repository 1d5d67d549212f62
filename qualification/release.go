package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Release is how far a teacher is freed from work for a course (para 4).
type Release uint8

// The kinds of release.
const (
	_              Release = iota // not known
	OnTheJob                      // none; distance learning is among it (para 4.1)
	PartialRelease                // from a part of the work (para 4.2)
	FullRelease                   // from all work (paras 4.2 and 4.3)
)

var releaseWords = rule.NewWords[Release]("release",
	unknownWord,
	rule.Word{Code: "on-the-job", Name: qagida.Text{KK: "жұмыстан қол үзбей", RU: "без отрыва от работы", EN: "without release from work"}},
	rule.Word{Code: "partial-release", Name: qagida.Text{KK: "жұмыстан ішінара қол үзіп", RU: "с частичным отрывом от работы", EN: "with partial release from work"}},
	rule.Word{Code: "full-release", Name: qagida.Text{KK: "жұмыстан толық қол үзіп", RU: "с полным отрывом от работы", EN: "with full release from work"}},
)

// any reports whether there is a release at all, Unknown while it is not known.
func (r Release) any() qagida.Fact {
	if r == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(r != OnTheJob)
}

// full reports whether the release is from all work, Unknown while it is not
// known.
func (r Release) full() qagida.Fact {
	if r == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(r == FullRelease)
}
