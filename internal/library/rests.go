package library

import (
	"slices"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/rule"
)

// values are the readings that change what a question answers beside the criteria
// of its decision: days, grades, figures. The readings of criteria are not
// repeated here.
var values = map[string][]string{
	"assessment.group":     {"parts-combined", "score-step", "scale-column"},
	"assessment.grade":     {"score-step", "scale-column"},
	"assessment.scale":     {"scale-column"},
	"assessment.scheme":    {"scale-column"},
	"certificate.expiring": {"certificate-last-day"},
	"certificate.history":  {"certificate-last-day"},
	"certificate.receipt":  {"course-kind", "course-kind-abroad", "abroad-last-day", "expert-duty", "abroad-negative", "certificate-last-day"},
	"certificate.status":   {"certificate-last-day"},
	"certificate.term":     {"certificate-last-day"},
	"certificate.verify":   {"course-kind", "course-kind-abroad", "abroad-last-day", "expert-duty", "abroad-negative", "certificate-last-day"},
	"planning.balance":     {"cycle-window", "cycle-maximum", "cycle-abroad", "cycle-entry", "cycle-courses", "cycle-completion", "cycle-last-day"},
	"planning.list":        {"deadline-shift"},
	"planning.publication": {"deadline-shift"},
	"planning.region":      {"course-kind", "course-kind-abroad", "abroad-last-day"},
	"planning.short_from":  {"cycle-window", "cycle-abroad", "cycle-entry", "cycle-courses", "cycle-completion", "cycle-last-day"},
	"planning.submission":  {"deadline-by", "deadline-until", "deadline-shift", "reporting-month"},
	"planning.year":        {"deadline-by", "deadline-until", "deadline-shift", "reporting-month"},
	"postcourse.due":       {"monitoring-scope", "support-evidence", "final-monitoring", "final-monitoring-scope", "support-forms", "first-year", "monitoring-years"},
	"qualification.career": {"career-pace"},
	"qualification.course": {"course-kind", "course-kind-abroad", "abroad-last-day"},
}

// Touches returns the names of the questions whose answers a reading can change,
// in the order of the library.
func Touches(reading string) []string {
	var names []string
	for _, q := range Questions() {
		rests := slices.ContainsFunc(q.Readings(), func(r qagida.Reading) bool { return r.ID == reading })
		if rests || slices.Contains(values[q.Name()], reading) {
			names = append(names, q.Name())
		}
	}
	return names
}

// Codes returns the codes of the criteria that cite a provision, in the order of
// the library.
func Codes(provision string) []qagida.Code {
	var codes []qagida.Code
	for _, p := range Packages() {
		for _, c := range p.Criteria {
			if c.Provision.String() == provision && !slices.Contains(codes, c.Code) {
				codes = append(codes, c.Code)
			}
		}
	}
	return codes
}

// Resting returns the names of the questions that rest on a provision: those with
// a criterion that cites it, and those that ask a rule which the table of
// provisions names beside it.
func Resting(provision string) []string {
	codes, rules := Codes(provision), symbols(provision)
	var names []string
	for _, q := range Questions() {
		pkg, _, _ := strings.Cut(q.Name(), ".")
		cites := slices.ContainsFunc(q.Codes(), func(c qagida.Code) bool { return slices.Contains(codes, c) })
		asks := slices.ContainsFunc(rule.Core(&q).Verbs(), func(verb string) bool {
			return slices.Contains(rules, pkg+"."+verb)
		})
		if cites || asks {
			names = append(names, q.Name())
		}
	}
	return names
}

// symbols returns the exported names that the table of provisions names beside a
// provision.
func symbols(provision string) []string {
	act, number, _ := strings.Cut(provision, "/")
	for _, p := range law.Act(act) {
		if p.Number == number {
			return p.Symbols
		}
	}
	return nil
}
