package qualification

import (
	"iter"

	"github.com/qagida/qagida"
)

// allButEach returns the boundary values, in JSON, of the lines of a form that are
// filled in: none, all, and all but each.
func allButEach[E qagida.Member](lines iter.Seq[E]) []string {
	all := qagida.SetOf[E]()
	values := []string{`[]`}
	for line := range lines {
		all = all.With(line)
	}
	for line := range lines {
		values = append(values, inJSON(all.Without(line)))
	}
	return append(values, inJSON(all))
}

func inJSON[E qagida.Member](set qagida.Set[E]) string {
	text, _ := set.MarshalJSON() // every line has a text form
	return string(text)
}
