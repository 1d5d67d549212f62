package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// bounds are the hours of courses, some of which may not be known: those that are
// certain and those that are possible.
type bounds struct {
	least int64
	most  int64 // counts only hours that are known
	open  bool  // hours that are not known may come on top of most
}

// add adds the hours of a course that may or may not belong to the sum.
func (b *bounds) add(belongs qagida.Fact, hours qagida.Count) {
	n, known := hours.Int()
	if belongs == qagida.No {
		return
	}
	if belongs == qagida.Yes {
		b.least += int64(n)
	}
	b.most += int64(n)
	b.open = b.open || !known
}

// count returns the number of hours where it is certain.
func (b bounds) count() qagida.Count {
	if b.open || b.least != b.most {
		return qagida.Count{}
	}
	return qagida.CountOf(int(b.least))
}

// amount returns the number of hours for a sentence: those that are certain where they
// reach a number, otherwise the sum, if it is known.
func (b bounds) amount(enough int) int64 {
	if b.atLeast(enough) == qagida.Yes {
		return b.least
	}
	return rule.CountAmount(b.count())
}

// atLeast reports whether the hours reach a number.
func (b bounds) atLeast(n int) qagida.Fact {
	switch {
	case b.least >= int64(n):
		return qagida.Yes
	case b.open || b.most >= int64(n):
		return qagida.Unknown
	default:
		return qagida.No
	}
}

// below returns how many hours are missing to a number.
func (b bounds) below(n int) qagida.Count { return b.distance(b.atLeast(n).Not(), int64(n)-b.least) }

// above returns how many hours lie above a number.
func (b bounds) above(n int) qagida.Count { return b.distance(b.atLeast(n+1), b.least-int64(n)) }

// distance returns 0 where the hours are not on that side, and otherwise the
// distance if they are certain.
func (b bounds) distance(beyond qagida.Fact, distance int64) qagida.Count {
	switch {
	case beyond == qagida.No:
		return qagida.CountOf(0)
	case beyond == qagida.Yes && b.count().Known():
		return qagida.CountOf(int(distance))
	default:
		return qagida.Count{}
	}
}
