package library

import (
	"slices"
	"strings"
	"sync"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/rule"
)

// rests is what rests on the readings and the provisions of the law.
type rests struct {
	touches   map[string][]string      // the questions, by reading
	codes     map[string][]qagida.Code // by provision
	questions map[string][]string      // by provision
	answers   map[qagida.Code][]string // the questions, by code
}

// known is made when it is asked for first.
var known = sync.OnceValue(func() *rests {
	r := &rests{map[string][]string{}, map[string][]qagida.Code{}, map[string][]string{}, map[qagida.Code][]string{}}
	for _, p := range Packages() {
		for _, c := range p.Criteria {
			place := c.Provision.String()
			r.codes[place] = appendOnce(r.codes[place], c.Code)
		}
	}
	rules := provisionsOfRules()
	for _, p := range Packages() {
		for _, q := range p.Questions {
			r.take(&q, p.Name, rules)
		}
	}
	r.takeTable()
	r.takeReadings()
	r.order()
	return r
})

// take notes what a question rests on.
func (r *rests) take(q *qagida.Question, pkg string, rules map[string][]string) {
	for _, reading := range q.Readings() {
		r.touches[reading.ID] = appendOnce(r.touches[reading.ID], q.Name())
	}
	core := rule.Core(q)
	for _, list := range core.Lists() {
		for i := range list.Criteria {
			c := &list.Criteria[i]
			place := c.Act + "/" + c.Number
			r.codes[place] = appendOnce(r.codes[place], qagida.Code(c.Code))
			r.questions[place] = appendOnce(r.questions[place], q.Name())
			r.answers[qagida.Code(c.Code)] = appendOnce(r.answers[qagida.Code(c.Code)], q.Name())
		}
	}
	for _, verb := range core.Verbs() {
		for _, place := range rules[pkg+"."+verb] {
			r.questions[place] = appendOnce(r.questions[place], q.Name())
		}
	}
}

// takeTable notes the findings that the table of provisions names beside a provision which
// they decide by and do not cite.
func (r *rests) takeTable() {
	for _, act := range law.ActNames() {
		for _, p := range law.Act(act) {
			place := act + "/" + p.Number
			for _, code := range p.Rests {
				r.codes[place] = appendOnce(r.codes[place], qagida.Code(code))
				for _, question := range r.answers[qagida.Code(code)] {
					r.questions[place] = appendOnce(r.questions[place], question)
				}
			}
		}
	}
}

// takeReadings notes the questions that the readings of a provision touch: they rest on
// its words, for of those words the readings are.
func (r *rests) takeReadings() {
	for _, reading := range qagida.Readings() {
		place := reading.Provision.String()
		for _, question := range r.touches[reading.ID] {
			r.questions[place] = appendOnce(r.questions[place], question)
		}
	}
}

// order puts the questions of each provision in the order of the library.
func (r *rests) order() {
	at := map[string]int{}
	for i, q := range Questions() {
		at[q.Name()] = i
	}
	for _, list := range r.questions {
		slices.SortFunc(list, func(a, b string) int { return at[a] - at[b] })
	}
}

// provisionsOfRules returns the provisions beside which the table of provisions
// names a rule, by the rule.
func provisionsOfRules() map[string][]string {
	rules := map[string][]string{}
	for _, act := range law.ActNames() {
		for _, p := range law.Act(act) {
			for _, symbol := range p.Symbols {
				symbol = strings.TrimSpace(symbol)
				rules[symbol] = append(rules[symbol], act+"/"+p.Number)
			}
		}
	}
	return rules
}

func appendOnce[E comparable](list []E, e E) []E {
	if slices.Contains(list, e) {
		return list
	}
	return append(list, e)
}

// Touches returns the names of the questions whose answers a reading can change,
// in the order of the library.
func Touches(reading string) []string { return slices.Clone(known().touches[reading]) }

// Codes returns the codes of the criteria that rest on a provision: those that cite it, in
// the order of the library, and those that decide by it and cite another.
func Codes(provision string) []qagida.Code { return slices.Clone(known().codes[provision]) }

// Resting returns the names of the questions that rest on a provision: those with
// a criterion that rests on it, those that ask a rule which the table of
// provisions names beside it, and those that a reading of it touches; in the order of the library.
func Resting(provision string) []string { return slices.Clone(known().questions[provision]) }

// Answering returns the names of the questions that may be answered by a code.
func Answering(code qagida.Code) []string { return slices.Clone(known().answers[code]) }
