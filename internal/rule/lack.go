package rule

import (
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law"
)

// Lack is an input without which a question has no answer. Answers that hold no
// decision name them as a decision names the facts that it misses.
type Lack struct {
	Name string      `json:"name"` // as the JSON form names it
	Text qagida.Text `json:"text"` // as a person would say it
}

// Lacks is what an answer lacks, by the names of the facts of its package.
type Lacks struct {
	pkg  string
	list []Lack
}

// LacksOf returns an empty list for answers of a package.
func LacksOf(pkg string) Lacks { return Lacks{pkg: pkg} }

// If adds a fact, where it is lacking. The fact stands in the table of the package.
func (l Lacks) If(lacking bool, name string) Lacks {
	if lacking {
		l.list = append(l.list, Lack{name, qagida.Text(law.FindFact(l.pkg, name).Text)})
	}
	return l
}

// List returns the facts in the order in which they were added, nil where there are
// none.
func (l Lacks) List() []Lack { return l.list }

// LacksIn returns the facts that a decision misses, nil where it misses none.
func LacksIn(missing iter.Seq[qagida.Field]) (list []Lack) {
	for f := range missing {
		list = append(list, Lack{f.Name, f.Text})
	}
	return list
}
