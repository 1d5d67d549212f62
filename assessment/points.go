package assessment

import (
	"cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Points is an exact decimal with at most six places that may not be known yet:
// the points of a score, a pass mark, the bound of a band, a bound in percent.
//
// It is comparable: 1.0 and 1.00 are the same value. The zero value is not
// known, which is not the same as a known nought, nor as [Absent], which stands
// for points that will not come. A value lies between -1 000 000 000 and
// 1 000 000 000; a negative one can be written down, so that the error can name
// the field where it stood, and every rule refuses it.
type Points struct {
	micro int64 // millionths, 0 unless known
	state pointsState
}

// pointsState is what is known of points.
type pointsState uint8

const (
	pointsUnknown pointsState = iota
	pointsKnown
	pointsAbsent
)

const (
	places    = 6
	microUnit = 1_000_000 // millionths in one point
	mostMicro = 1_000_000_000 * microUnit
)

// NewPoints returns the whole number n of points, from -1 000 000 000 to
// 1 000 000 000. It refuses any other.
func NewPoints(n int) (Points, error) {
	const most = mostMicro / microUnit
	if n < -most || n > most {
		return Points{}, refuseLarge(qagida.CountOf(n).String())
	}
	return whole(int64(n)), nil
}

func whole(n int64) Points { return micros(n * microUnit) }

// micros returns n millionths of a point.
func micros(n int64) Points { return Points{n, pointsKnown} }

// Absent returns what stands in the place of points for a person who did not
// come: no number, but known not to reach any.
func Absent() Points { return Points{state: pointsAbsent} }

// exampleDecimal shows how a decimal is written.
const exampleDecimal = "88.6"

func refusePoints(value string, kind refusal.Kind, amounts ...any) error {
	return rule.Refuse("points", value, kind, amounts...)
}

func refuseLarge(value string) error {
	return refusePoints(value, refusal.BeyondMost, mostMicro/microUnit)
}

// Known reports whether anybody has said the number.
func (p Points) Known() bool { return p.state == pointsKnown }

// IsAbsent reports whether it stands for a person who did not come.
func (p Points) IsAbsent() bool { return p.state == pointsAbsent }

// Compare returns -1, 0 or 1 as p is below, at or above other. One that is not
// known sorts before every other, and an absent one before every number.
func (p Points) Compare(other Points) int {
	if rank := cmp.Compare(p.rank(), other.rank()); rank != 0 {
		return rank
	}
	return cmp.Compare(p.micro, other.micro)
}

// rank returns where points stand among others: not known, absent, a number.
func (p Points) rank() int {
	switch p.state {
	case pointsKnown:
		return 2
	case pointsAbsent:
		return 1
	default:
		return 0
	}
}

// AtLeast reports whether p reaches limit, the limit itself included. An absent
// one reaches none. It is Unknown while either is not known.
func (p Points) AtLeast(limit Points) qagida.Fact {
	switch {
	case !limit.Known():
		return qagida.Unknown
	case p.IsAbsent():
		return qagida.No
	case !p.Known():
		return qagida.Unknown
	default:
		return qagida.FactOf(p.micro >= limit.micro)
	}
}

// Check refuses negative points, naming field.
func (p Points) Check(field string) error {
	if p.micro < 0 {
		return rule.Refuse(field, p.String(), refusal.Negative)
	}
	return nil
}
