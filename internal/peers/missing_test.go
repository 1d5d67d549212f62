package peers

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/interpreter"
	"github.com/expr-lang/expr"
	"github.com/open-policy-agent/opa/v1/rego"

	"github.com/qagida/qagida"
)

// A record to which every answer is yes, so that a no on it without one of its
// facts is a no that the facts do not bear out.
func soundFacts() Facts {
	return Facts{
		Place: AtHome, Hours: 72, First: day(2024, 3, 4), Last: day(2024, 3, 15), Issued: day(2024, 3, 20),
		Education: Looked | Pedagogical, Workplace: Organisation, Documents: Looked | Application | Questionnaire | IIN | Certificates,
		Letter: Kazakh, LanguageCourse: False, KnowsLegislation: True, BasicEnglish: False, HoldsCertificates: True, Certified: True,
		Scores: [5]int8{2, 2, 1, 2, 1}, Correct: 21,
		Events: []Event{
			event(Support, day(2024, 5, 2)), event(Works, day(2024, 6, 3)), event(Works, day(2024, 9, 9)), event(Works, day(2025, 1, 20)),
			event(Final, day(2025, 3, 10)), event(Monitoring, day(2024, 11, 5)), event(Monitoring, day(2025, 11, 5)),
		},
	}
}

// missingCases leave one fact out of each answer.
var missingCases = []struct {
	name     string
	workload Workload
	forget   func(*Facts)
	ours     string // what the library must say
	hand     string // what the code written by hand says
	opa      string
}{
	{"a course without hours", W1, func(f *Facts) { f.Hours = Unstated }, "unknown", "none", "long"},
	{"nobody has looked at the papers", W2, func(f *Facts) { f.Documents = 0 }, "undetermined, missing applicant.documents", "no: no application, no questionnaire, no identity, no certificates", "[]"},
	{"a workplace not stated", W2, func(f *Facts) { f.Workplace = 0 }, "undetermined, missing applicant.workplace", "yes", "[]"},
	{"a project criterion without points", W3, func(f *Facts) { f.Scores[0] = Unstated }, "undetermined, missing scores[0]", "grades 3 and 2, yes", "map[failed:[] project:unsatisfactory test:good]"},
	{"a certificate without its day of issue", W4, func(f *Facts) { f.Issued = 0 }, "undetermined, missing issued", "no: expired", "[]"},
	{"nobody has looked at the events", W5, func(f *Facts) { f.Events = nil }, "undetermined, missing events", `overdue ["support" "works" "final monitoring" "monitoring 1" "monitoring 2"]`, "[final monitoring-1 monitoring-2 support works]"},
}

// What each does when a fact is missing. The library says that the answer is not
// settled and names the fact. Code written by hand takes it for a no or a nought.
// expr and cel-go stop with an error; only with partial evaluation does cel-go
// say that the answer is unknown. OPA takes what is not there for not so, and its
// rules are silent: the course without hours is long, and the applicant whose
// papers nobody has seen has nothing against him.
func TestMissingFacts(t *testing.T) {
	for _, c := range missingCases {
		f := soundFacts()
		c.forget(&f)
		t.Logf("%s (%s)", c.name, Names[c.workload])
		say := func(name, said string) string {
			t.Logf("    %-27s %s", name, said)
			return said
		}
		expect := func(name, said, want string) {
			if say(name, said) != want {
				t.Errorf("%s: %s says %q, want %q", c.name, name, said, want)
			}
		}
		expect("qagida", oursSays(c.workload, &f), c.ours)
		expect("by hand", handSays(c.workload, &f), c.hand)
		say("inlined yes/no", bareSays(c.workload, &f))
		say("expr", exprSays(c.workload, &f))
		if said := say("cel-go", celSays(c.workload, &f)); !strings.HasPrefix(said, "error: no such attribute") {
			t.Errorf("%s: cel-go says %q, want an error", c.name, said)
		}
		if said := say("cel-go, partial evaluation", celPartialSays(c.workload, &f)); strings.HasPrefix(said, "error") {
			t.Errorf("%s: cel-go says %q, want what is unknown", c.name, said)
		}
		expect("opa", opaSays(c.workload, &f), c.opa)
	}
}

func oursSays(w Workload, f *Facts) string {
	o := NewOurs([]Facts{*f})
	r := &o.Records[0]
	var d qagida.Decision
	var err error
	switch w {
	case W1:
		kind, err := o.Qualification.Kind(r.Course)
		must(err)
		return kind.String()
	case W2:
		d, err = o.Qualification.Eligibility(r.Applicant, r.Course)
	case W3:
		result, failed := o.Scheme.Grade(r.Project[:], r.Correct[:])
		d, err = result.Decision, failed
	case W4:
		status, failed := o.Certificate.Status(r.Record, o.Today)
		d, err = status.Decision, failed
	case W5:
		report, failed := o.Postcourse.Progress(r.completion(), r.Events, o.Today)
		d, err = report.Decision, failed
	}
	must(err)
	var missing []string
	for field := range d.Missing() {
		missing = append(missing, field.Name)
	}
	return strings.TrimSuffix(d.Outcome().String()+", missing "+strings.Join(missing, ", "), ", missing ")
}

func handSays(w Workload, f *Facts) string {
	yes := func(reasons []string) string {
		if len(reasons) == 0 {
			return "yes"
		}
		return "no: " + strings.Join(reasons, ", ")
	}
	switch w {
	case W1:
		return kindText(handKind(f))
	case W2:
		return yes(handEligibility(f, nil))
	case W3:
		project, test, reasons := handGrades(f, nil)
		return fmt.Sprintf("grades %d and %d, %s", project, test, yes(reasons))
	case W4:
		return yes(handValidity(f, Today, nil))
	default:
		return fmt.Sprintf("overdue %q", handOverdue(f, Today, nil))
	}
}

func kindText(kind uint8) string { return [...]string{"", "short", "long", "none"}[kind] }

func bareSays(w Workload, f *Facts) string {
	b := branchFree(f, Today)
	return [...]string{kindText(b.Kind), fmt.Sprint(b.Eligible), fmt.Sprint(b.Passed), fmt.Sprint(b.Valid), fmt.Sprintf("overdue %v", b.Overdue)}[w]
}

func exprSays(w Workload, f *Facts) string {
	whole := soundFacts()
	program, err := expr.Compile(exprDialect.expressions()[w], expr.Env(input(&whole)))
	must(err)
	out, err := expr.Run(program, input(f))
	return said(out, err)
}

func celSays(w Workload, f *Facts) string {
	out, _, err := celPrograms()[w].Eval(input(f))
	if err != nil {
		return said(nil, err)
	}
	return said(out.Value(), nil)
}

func celPartialSays(w Workload, f *Facts) string {
	in := input(f)
	var unknown []*interpreter.AttributePattern
	for name := range celNames {
		if _, stated := in[name]; !stated {
			unknown = append(unknown, cel.AttributePattern(name))
		}
	}
	activation, err := cel.PartialVars(in, unknown...)
	must(err)
	out, _, err := celPrograms(cel.OptPartialEval)[w].Eval(activation)
	if err != nil {
		return said(nil, err)
	}
	return said(fmt.Sprint(out), nil)
}

func opaSays(w Workload, f *Facts) string {
	out, err := opaQueries()[w].Eval(context.Background(), rego.EvalInput(input(f)))
	if err != nil || len(out) == 0 {
		return said("undefined", err)
	}
	return said(out[0].Expressions[0].Value, nil)
}

// said prints an answer in one line, and the first line of an error.
func said(out any, err error) string {
	if err != nil {
		first, _, _ := strings.Cut(err.Error(), "\n")
		return "error: " + first
	}
	if values, ok := out.([]ref.Val); ok {
		list := make([]any, len(values))
		for i, v := range values {
			list[i] = v.Value()
		}
		return fmt.Sprint(list)
	}
	return fmt.Sprint(out)
}
