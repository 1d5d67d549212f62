package promise_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/library"
)

// Every provision of the sources is accounted for: what decides it or holds it is
// named, or why there is nothing to compute.
func TestEveryProvisionIsAccountedFor(t *testing.T) {
	for e := range qagida.Entries() {
		t.Run(e.Provision.String(), func(t *testing.T) {
			speaks(t, "summary", law.Text(e.Summary))
			if e.Reason != (qagida.Text{}) {
				speaks(t, "reason", law.Text(e.Reason))
			}
			switch e.Status {
			case qagida.Coded, qagida.Data:
				require.NotEmpty(t, e.Symbols, "it is %s, but nothing is named that decides or holds it", e.Status)
			case qagida.Recorded:
				require.NotEmpty(t, e.Symbols, "nothing is named that takes the declaration")
				require.NotEmpty(t, e.Reason, "why it is a declaration")
			case qagida.Organisational:
				require.NotEmpty(t, e.Reason, "why there is nothing to compute")
			default:
				t.Errorf("its status is %q", e.Status)
			}
		})
	}
}

// A provision that the table says a finding decides by is decided, or declared for it; the
// finding is one of the library, and it cites another provision.
func TestWhatDecidesByAProvisionCitesAnother(t *testing.T) {
	cited := map[string]string{}
	for _, p := range library.Packages() {
		for _, c := range p.Criteria {
			cited[string(c.Code)] = c.Provision.String()
		}
	}
	for _, act := range law.ActNames() {
		for _, p := range law.Act(act) {
			place := act + "/" + p.Number
			for _, code := range p.Rests {
				require.Contains(t, cited, code, place)
				require.NotEqual(t, place, cited[code], code)
				require.Contains(t, []string{string(qagida.Coded), string(qagida.Recorded)}, p.Status, place)
				require.NotEmpty(t, library.Answering(qagida.Code(code)), code)
				require.Subset(t, library.Resting(place), library.Answering(qagida.Code(code)), place)
			}
		}
	}
}

// What a figure decides is known: whoever finds it changed is told every question that is
// answered by it.
func TestWhatRestsOnAFigure(t *testing.T) {
	for place, questions := range map[string]string{
		"order95/19.3": "qualification.instructor",
		"order95/21.1.1": "qualification.full_course qualification.course certificate.issue certificate.form " +
			"certificate.receipt certificate.verify planning.region planning.study_plan planning.fits_kind " +
			"planning.balance planning.short_from",
		"order95/21.1.2": "qualification.full_course qualification.course certificate.issue planning.region planning.fits_kind",
		"order95/21.3":   "planning.balance planning.short_from",
		"order95/22":     "planning.study_plan",
		"order95/30.1":   "assessment.retake assessment.way",
		"order95/32.2": "certificate.status certificate.term certificate.history certificate.expiring certificate.receipt " +
			"certificate.verify",
		"order95/35.1":                   "postcourse.duties postcourse.progress postcourse.due postcourse.compare",
		"order95/36.0":                   "postcourse.duties postcourse.progress postcourse.due postcourse.practice postcourse.compare",
		"order95/36.1":                   "postcourse.practice postcourse.compare",
		"order95/36.2":                   "postcourse.duties postcourse.progress postcourse.due postcourse.practice postcourse.compare",
		"order95/36.3":                   "postcourse.practice postcourse.compare",
		"order95/36.4":                   "postcourse.practice postcourse.compare",
		"order95/37":                     "postcourse.duties postcourse.progress postcourse.due postcourse.compare",
		"order95/A4.8":                   "certificate.issue certificate.form certificate.number certificate.receipt certificate.verify",
		"bilimzet/8.1.C3":                "assessment.grade assessment.group",
		"bilimzet/8.2.2":                 "assessment.grade assessment.group",
		"bilimzet/8.2.B4":                "assessment.grade assessment.group",
		"rsio/2":                         "postcourse.practice",
		"continuing-education-article/6": "qualification.career",
	} {
		t.Run(place, func(t *testing.T) { require.ElementsMatch(t, strings.Fields(questions), library.Resting(place)) })
	}
}

// Every question about the law rests on some provision. A scale and a scheme are the user's
// own, and rest on none.
func TestEveryQuestionRestsOnAProvision(t *testing.T) {
	rests := map[string]bool{"assessment.scale": true, "assessment.scheme": true}
	for e := range qagida.Entries() {
		for _, question := range library.Resting(e.Provision.String()) {
			rests[question] = true
		}
	}
	for _, q := range library.Questions() {
		require.True(t, rests[q.Name()], q.Name())
	}
}

// mostSilent is how many coded provisions no finding rests on: they give a value. A new one
// is to be data, recorded or organisational, or to have a finding.
const mostSilent = 10

func TestFewCodedProvisionsHaveNoFinding(t *testing.T) {
	var silent []string
	for e := range qagida.Entries() {
		if place := e.Provision.String(); e.Status == qagida.Coded && len(library.Codes(place)) == 0 {
			require.NotEmpty(t, library.Resting(place), "%s: nothing that is asked rests on it", place)
			silent = append(silent, place)
		}
	}
	t.Log(silent)
	require.LessOrEqual(t, len(silent), mostSilent, silent)
}

// Every criterion cites a provision that is decided, or declared, by this library.
func TestEveryCriterionCitesAProvision(t *testing.T) {
	for _, p := range library.Packages() {
		for _, c := range p.Criteria {
			t.Run(string(c.Code), func(t *testing.T) {
				e, found := c.Provision.Entry()
				require.True(t, found, "%s does not exist", c.Provision)
				require.NotEqual(t, qagida.Organisational, e.Status, "%s has nothing to compute", c.Provision)
			})
		}
	}
}

// Every symbol that an entry names exists, is exported, and is used by a test of
// its package.
func TestEverySymbolExistsAndIsTested(t *testing.T) {
	imported := map[string]*types.Package{}
	tested := map[string]map[string]bool{}
	for _, folder := range libraryFolders {
		path := module + "/" + folder
		if folder == "." {
			path = module
		}
		imported[name(folder)], tested[name(folder)] = checked(t, path), namesInTests(t, folder)
	}
	for e := range qagida.Entries() {
		t.Run(e.Provision.String(), func(t *testing.T) {
			for _, symbol := range e.Symbols {
				pkg, rest, _ := strings.Cut(symbol, ".")
				require.Contains(t, imported, pkg, symbol)
				require.True(t, exists(imported[pkg], rest), "no exported %s", symbol)
				require.True(t, tested[pkg][rest[strings.LastIndex(rest, ".")+1:]], "no test of %s uses %s", pkg, rest)
			}
		})
	}
}

// namesInTests returns the identifiers in the test files of a package.
func namesInTests(t *testing.T, folder string) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	for _, path := range goFiles(t, folder, true) {
		ast.Inspect(parseFile(t, token.NewFileSet(), path), func(node ast.Node) bool {
			if ident, ok := node.(*ast.Ident); ok {
				names[ident.Name] = true
			}
			return true
		})
	}
	return names
}

// A reading is of a provision that has something to compute.
func TestEveryReadingReadsAProvision(t *testing.T) {
	for _, r := range qagida.Readings() {
		t.Run(r.ID, func(t *testing.T) {
			e, found := r.Provision.Entry()
			require.True(t, found)
			require.NotEqual(t, qagida.Organisational, e.Status, "%s has nothing to compute", r.Provision)
		})
	}
}
