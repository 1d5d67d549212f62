package peers

import (
	"reflect"
	"strconv"

	"cel.dev/cel-go/cel"
)

var celDialect = dialect{
	anyGround: `education.exists(g, g != "none")`,
	done: func(duty, after, end string, atLeast int) string {
		condition := `(e, e.duty == "` + duty + `" && e.date > ` + after + ` && e.date <= ` + end + `)`
		if atLeast == 1 {
			return `events.exists` + condition
		}
		return `(events.filter` + condition + `.size() >= ` + strconv.Itoa(atLeast) + `)`
	},
	closed: func(after, end string) string {
		return `events.exists(e, e.duty == "final-monitoring" && e.date > ` + after + ` && e.date <= ` + end + ` &&
			!events.exists(m, m.duty == "support" && m.date > e.date && m.date <= ` + end + `))`
	},
}

var celNames = map[string]*cel.Type{
	"on": cel.IntType, "place": cel.StringType, "hours": cel.IntType, "first": cel.IntType, "last": cel.IntType,
	"education": cel.ListType(cel.StringType), "workplace": cel.StringType, "documents": cel.ListType(cel.StringType),
	"letter": cel.StringType, "language_course": cel.BoolType, "knows_legislation": cel.BoolType,
	"basic_english": cel.BoolType, "holds_certificates": cel.BoolType, "certified": cel.BoolType,
	"issued": cel.IntType, "revoked": cel.IntType, "scores": cel.ListType(cel.IntType), "correct": cel.IntType,
	"events": cel.ListType(cel.MapType(cel.StringType, cel.DynType)),
}

// celPrograms compiles the expressions.
func celPrograms(options ...cel.EvalOption) (programs [Workloads]cel.Program) {
	var variables []cel.EnvOption
	for name, kind := range celNames {
		variables = append(variables, cel.Variable(name, kind))
	}
	env, err := cel.NewEnv(variables...)
	must(err)
	for w, text := range celDialect.expressions() {
		// The whole is a list of several types.
		ast, issues := env.Compile(text)
		must(issues.Err())
		program, err := env.Program(ast, cel.EvalOptions(options...))
		must(err)
		programs[w] = program
	}
	return programs
}

func loadCEL(facts []Facts) (loops [Workloads]Loop) {
	list := make([]any, len(facts))
	for i := range facts {
		activation, err := cel.NewActivation(input(&facts[i]))
		must(err)
		list[i] = activation
	}
	for w, program := range celPrograms(cel.OptOptimize) {
		loops[w] = func(from, to int) (sum uint64) {
			for i := from; i < to; i++ {
				out, _, err := program.Eval(list[i])
				must(err)
				sum += size(out.Value())
			}
			return sum
		}
	}
	return loops
}

// celAnswers answers records one by one.
func celAnswers() func(*Facts) Answer {
	programs := celPrograms()
	return func(f *Facts) Answer {
		var out [Whole]any
		in := input(f)
		for w := range out {
			answer, _, err := programs[w].Eval(in)
			must(err)
			out[w] = answer.Value()
			if Workload(w) != W1 {
				list, err := answer.ConvertToNative(reflect.TypeFor[[]any]())
				must(err)
				out[w] = list
			}
		}
		return engineAnswer(out)
	}
}
