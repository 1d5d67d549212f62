package peers

import (
	"strconv"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
)

var exprDialect = dialect{
	anyGround: `any(education, # != "none")`,
	done: func(duty, after, end string, atLeast int) string {
		condition := `(events, .duty == "` + duty + `" && .date > ` + after + ` && .date <= ` + end + `)`
		if atLeast == 1 {
			return `any` + condition
		}
		return `(count` + condition + ` >= ` + strconv.Itoa(atLeast) + `)`
	},
	closed: func(after, end string) string {
		return `any(events, {let day = .date; .duty == "final-monitoring" && day > ` + after + ` && day <= ` + end + ` &&
			none(events, .duty == "support" && .date > day && .date <= ` + end + `)})`
	},
}

// exprFacts is the input of expr, which reads structs quicker than maps.
type exprFacts struct {
	On                int         `expr:"on"`
	Place             string      `expr:"place"`
	Hours             int         `expr:"hours"`
	First             int         `expr:"first"`
	Last              int         `expr:"last"`
	Education         []string    `expr:"education"`
	Workplace         string      `expr:"workplace"`
	Documents         []string    `expr:"documents"`
	Letter            string      `expr:"letter"`
	LanguageCourse    bool        `expr:"language_course"`
	KnowsLegislation  bool        `expr:"knows_legislation"`
	BasicEnglish      bool        `expr:"basic_english"`
	HoldsCertificates bool        `expr:"holds_certificates"`
	Certified         bool        `expr:"certified"`
	Issued            int         `expr:"issued"`
	Revoked           int         `expr:"revoked"`
	Scores            []int       `expr:"scores"`
	Correct           int         `expr:"correct"`
	Events            []exprEvent `expr:"events"`
}

type exprEvent struct {
	Duty string `expr:"duty"`
	Date int    `expr:"date"`
}

func newExprFacts(f *Facts) *exprFacts {
	in := &exprFacts{
		Today.number(), placeText[f.Place], int(f.Hours), f.First.number(), f.Last.number(),
		words(f.Education, educationText[:]), workplaceText[f.Workplace], words(f.Documents, documentText[:]), letterText[f.Letter],
		f.LanguageCourse == True, f.KnowsLegislation == True, f.BasicEnglish == True, f.HoldsCertificates == True,
		f.Certified == True, f.Issued.number(), f.Revoked.number(), nil, int(f.Correct), nil,
	}
	for _, score := range f.Scores {
		in.Scores = append(in.Scores, int(score))
	}
	for _, e := range f.Events {
		in.Events = append(in.Events, exprEvent{dutyText[e.duty()], e.day().number()})
	}
	return in
}

func words(set uint8, all []string) (list []string) {
	for i, word := range all {
		if set>>i&1 != 0 {
			list = append(list, word)
		}
	}
	return list
}

// exprPrograms compiles the expressions for an input of the type of env.
func exprPrograms(env any) (programs [Workloads]*vm.Program) {
	for w, text := range exprDialect.expressions() {
		program, err := expr.Compile(text, expr.Env(env))
		must(err)
		programs[w] = program
	}
	return programs
}

func loadExpr(facts []Facts) (loops [Workloads]Loop) {
	list := make([]*exprFacts, len(facts))
	for i := range facts {
		list[i] = newExprFacts(&facts[i])
	}
	for w, program := range exprPrograms(&exprFacts{}) {
		loops[w] = func(from, to int) (sum uint64) {
			var machine vm.VM
			for i := from; i < to; i++ {
				out, err := machine.Run(program, list[i])
				must(err)
				sum += size(out)
			}
			return sum
		}
	}
	return loops
}

// size makes a number of what an engine gives.
func size(out any) uint64 {
	switch out := out.(type) {
	case string:
		return uint64(len(out))
	case []any:
		return uint64(len(out))
	default:
		return 1
	}
}

// exprAnswers answers records one by one.
func exprAnswers() func(*Facts) Answer {
	programs := exprPrograms(&exprFacts{})
	return func(f *Facts) Answer {
		var out [Whole]any
		in := newExprFacts(f)
		for w := range out {
			answer, err := expr.Run(programs[w], in)
			must(err)
			out[w] = answer
		}
		return engineAnswer(out)
	}
}
