package peers

import (
	"context"
	_ "embed"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
)

//go:embed course.rego
var coursePolicy string

var regoQueries = [Workloads]string{
	"data.course.kind", "data.course.ineligible", "data.course.grades", "data.course.invalid", "data.course.overdue",
	`[data.course.kind, data.course.ineligible, data.course.grades, data.course.invalid, data.course.overdue]`,
}

// opaQueries prepares the queries.
func opaQueries() (queries [Workloads]rego.PreparedEvalQuery) {
	for w, text := range regoQueries {
		query, err := rego.New(rego.Query(text), rego.Module("course.rego", coursePolicy)).PrepareForEval(context.Background())
		must(err)
		queries[w] = query
	}
	return queries
}

func loadOPA(facts []Facts) (loops [Workloads]Loop) {
	list := make([]ast.Value, len(facts))
	for i := range facts {
		value, err := ast.InterfaceToValue(input(&facts[i]))
		must(err)
		list[i] = value
	}
	for w, query := range opaQueries() {
		loops[w] = func(from, to int) (sum uint64) {
			for i := from; i < to; i++ {
				out, err := query.Eval(context.Background(), rego.EvalParsedInput(list[i]))
				must(err)
				sum += uint64(len(out))
			}
			return sum
		}
	}
	return loops
}

// opaOut asks one query; it is nil where OPA calls the answer undefined.
func opaOut(query rego.PreparedEvalQuery, in map[string]any) any {
	out, err := query.Eval(context.Background(), rego.EvalInput(in))
	must(err)
	if len(out) == 0 {
		return nil
	}
	return out[0].Expressions[0].Value
}

// The reasons that the policy gives, in the order of the bits of Answer.
var (
	regoIneligible = []string{"education", "workplace", "legislation", "english", "application", "questionnaire", "identity", "certificates", "letter"}
	regoFailed     = []string{"project", "test"}
	regoInvalid    = []string{"issued", "begun", "term", "revoked"}
	regoOverdue    = []string{"support", "works", "final", "monitoring-1", "monitoring-2", "monitoring-3"}
)

func opaAnswer(queries [Workloads]rego.PreparedEvalQuery, f *Facts) Answer {
	in := input(f)
	grades := opaOut(queries[W3], in).(map[string]any)
	reasons := func(out any, all []string) uint64 {
		var given []string
		for _, reason := range out.([]any) {
			given = append(given, reason.(string))
		}
		return bitsOf(given, all)
	}
	return Answer{
		Kind: kindNumber[opaOut(queries[W1], in).(string)], Ineligible: uint16(reasons(opaOut(queries[W2], in), regoIneligible)),
		Project: gradeNumber[grades["project"].(string)], Test: gradeNumber[grades["test"].(string)],
		Failed: uint8(reasons(grades["failed"], regoFailed)), Invalid: uint8(reasons(opaOut(queries[W4], in), regoInvalid)),
		Overdue: uint8(reasons(opaOut(queries[W5], in), regoOverdue)),
	}
}
