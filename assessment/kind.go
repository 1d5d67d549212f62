package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Kind is which of the two assessments ends a course. The zero value means that
// it is not settled.
type Kind uint8

// The kinds of assessment.
const (
	_             Kind = iota // not settled
	Final                     // held by the organisation that taught, after a short course (order95/2.3, 28)
	ExternalFinal             // held by an independent third party, after a long course (order95/2.10, 27)
)

var kindWords = rule.NewWords[Kind]("assessment kind",
	unknownWord,
	rule.Word{Code: "final", Name: qagida.Text{KK: "қорытынды бағалау", RU: "итоговое оценивание", EN: "final assessment"}},
	rule.Word{Code: "external-final", Name: qagida.Text{KK: "сыртқы қорытынды бағалау", RU: "внешнее итоговое оценивание", EN: "external final assessment"}},
)

var unknownWord = rule.Word{Code: "unknown", Name: qagida.Text{KK: "белгісіз", RU: "неизвестно", EN: "not known"}}

// KindFor is the assessment that ends a course of a kind: final after a short
// one, external final after a long one. A course that is neither, or whose kind
// is not settled, has none.
//
// Source: order95/2.3, 2.10, 27 and 28.
func KindFor(course qualification.Kind) Kind {
	switch course {
	case qualification.Short:
		return Final
	case qualification.Long:
		return ExternalFinal
	default:
		return 0
	}
}

// Is asks whether the kind is the other one, Unknown while either is not settled.
func (k Kind) Is(other Kind) qagida.Fact {
	if k == 0 || other == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(k == other)
}
