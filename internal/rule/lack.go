package rule

import (
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

// Lacks returns the facts of the list that are marked, a bit for each, nil where none is.
func (l *List) Lacks(marked uint64) (list []Lack) {
	for i, f := range l.Facts {
		if marked>>uint(i)&1 != 0 {
			list = append(list, Lack{f.Name, qagida.Text(f.Text)})
		}
	}
	return list
}
