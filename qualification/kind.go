package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Kind is what a course is by its length (para 21). The zero value means that
// the facts at hand do not settle it.
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

// Is asks whether the kind is the other one, Unknown while either is not settled.
func (k Kind) Is(other Kind) qagida.Fact {
	if k == 0 || other == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(k == other)
}

// Kind tells what a course is by its length, under the readings course-kind (at
// home) and course-kind-abroad. Every limit is itself allowed: 36 hours are
// enough for a short course at home, 108 for a long one, and a course abroad may
// end on the very day one year after its first.
//
// The kind is left unsettled while a fact is missing that could change it. The
// error names a course that contradicts itself.
//
// Source: order95/21.1.1, 21.1.2, 21.2.1, 21.2.2 and 4.3.
func (r Rules) Kind(c Course) (Kind, error) { return r.kindOf(&c) }

// kindOf is Kind without a copy of the course.
func (r *Rules) kindOf(c *Course) (Kind, error) {
	span, err := r.measure(c)
	if err != nil {
		return 0, err
	}
	return r.kind(c, span), nil
}

// kind is Kind for a course that has been checked.
func (r *Rules) kind(c *Course, s span) Kind {
	switch c.Place {
	case Domestic:
		return r.kindAtHome(c)
	case Abroad:
		return r.kindAbroad(c, s)
	default:
		return 0
	}
}

// kindAtHome reads para 21.1. Under the partition the length alone decides;
// as declared, the label does, and a course that misses its label's minimum is
// neither.
func (r *Rules) kindAtHome(c *Course) Kind {
	short, long := c.Hours.AtLeast(r.ShortHours), c.Hours.AtLeast(r.LongHours)
	switch {
	case r.CourseKind == Partition:
		return choose(long, Long, choose(short, Short, Neither))
	case short == qagida.No:
		return Neither
	case c.Label == Long:
		return choose(long, Long, Neither)
	case c.Label == Short:
		return choose(short, Short, Neither)
	default:
		return 0
	}
}

// kindAbroad reads para 21.2 and annex 2, which offers courses of up to three
// months and of up to one year.
func (r *Rules) kindAbroad(c *Course, s span) Kind {
	enough := c.Hours.AtLeast(r.ShortHoursAbroad)
	short := choose(enough, Short, Neither)
	switch {
	case r.CourseKindAbroad != ByHours:
		return choose(s.withinYear, choose(s.withinMonths, short, Long), Neither)
	case enough == qagida.No:
		return Neither
	default:
		return choose(s.withinYear, choose(c.Hours.AtLeast(r.LongHours), Long, short), Neither)
	}
}

// choose is yes or no as the fact is, and unsettled while it is unknown. It has
// no branch, because nobody can guess how long the next course is.
func choose(f qagida.Fact, yes, no Kind) Kind {
	return Kind(f/qagida.Yes)*yes | Kind(f&qagida.No)*no
}
