package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
)

// outcome says in a word what became of a row.
func (r *closed) outcome() qagida.Text {
	switch {
	case len(r.problems) > 0:
		return wordUnread
	case r.result.Outcome() == qagida.Met:
		return wordPassed
	case r.result.Outcome() == qagida.NotMet:
		return wordNotPassed
	default:
		return wordAwaited
	}
}

// reasons says, line by line, why there is no certificate: what is wrong with the
// row, what was not passed, or what the certificate is short of.
func (r *closed) reasons(lang qagida.Lang) string {
	var lines []string
	for _, p := range r.problems {
		lines = append(lines, p.inRow(lang))
	}
	if len(r.problems) == 0 {
		lines = append(reasons(r.result.Decision, lang), reasons(r.issue, lang)...)
	}
	if r.lost != nil && r.number == (certificate.Number{}) {
		lines = append(lines, fmt.Sprintf(wordGone.In(lang), r.lost.Number))
	}
	return strings.Join(lines, "\n")
}

// reasons lists what is not met, with the provisions, and then the facts that
// nobody has stated.
func reasons(d qagida.Decision, lang qagida.Lang) []string {
	var lines, missing []string
	for f := range d.Unmet() {
		line := fmt.Sprintf("%s: %s [%s]", capital(f.Outcome().Text(lang)), f.Text(lang), f.Provision().Text(lang))
		lines = append(lines, line)
	}
	for field := range d.Missing() {
		missing = append(missing, field.Text.In(lang))
	}
	if len(missing) > 0 {
		lines = append(lines, fmt.Sprintf(wordToState.In(lang), strings.Join(missing, ", ")))
	}
	return lines
}

// next says, line by line, what para 30 leaves open.
func (r *closed) next(lang qagida.Lang) string {
	lines := make([]string, len(r.ways))
	for i, way := range r.ways {
		lines[i] = wayLine(way, lang)
	}
	return strings.Join(lines, "\n")
}

func wayLine(way assessment.WayDecision, lang qagida.Lang) string {
	name, place := way.Way.Text(lang), wayProvision(way).Text(lang)
	switch {
	case !way.Next.IsZero():
		return each(wordOpen, name, way.Next, place).In(lang)
	case way.Outcome() == qagida.NotMet:
		var unmet []string
		for f := range way.Unmet() {
			unmet = append(unmet, f.Text(lang))
		}
		return fmt.Sprintf(wordShut.In(lang), name, strings.Join(unmet, "; "), place)
	default:
		var missing []string
		for field := range way.Missing() {
			missing = append(missing, field.Text.In(lang))
		}
		return fmt.Sprintf(wordDepends.In(lang), name, strings.Join(missing, ", "), place)
	}
}

// wayProvision is where the order opens a way: that of its first criterion beside
// the one that all ways share.
func wayProvision(way assessment.WayDecision) qagida.Provision {
	for f := range way.Findings() {
		if f.Code() != assessment.CodeUncertified {
			return f.Provision()
		}
	}
	return qagida.Provision{}
}

// figure is one line of the summary.
type figure struct {
	name  string
	value string
}

// figures counts the stream.
func (c *closing) figures() []figure {
	list := []figure{
		{wordRows.In(c.lang), strconv.Itoa(c.summary.People())},
		{wordPassed.In(c.lang), strconv.Itoa(c.summary.Passed)},
		{wordNotPassed.In(c.lang), strconv.Itoa(c.summary.NotPassed)},
		{wordAwaited.In(c.lang), strconv.Itoa(c.summary.Undetermined)},
		{wordUnread.In(c.lang), strconv.Itoa(c.summary.Refused)},
		{wordPassRate.In(c.lang), c.passRate()},
		{wordIssuedTo.In(c.lang), strconv.Itoa(len(c.papers))},
		{wordWithdrawnNow.In(c.lang), strconv.Itoa(len(c.withdrawn))},
		{wordCounter.In(c.lang), strconv.Itoa(c.next)},
	}
	for _, s := range c.grades() {
		for i, label := range s.labels {
			list = append(list, figure{s.name + ": " + label, strconv.Itoa(s.counts[i])})
		}
	}
	return list
}

// passRate returns the share of those who passed among those whose result is known; that
// of all is not known while somebody's is not.
func (c *closing) passRate() string {
	settled := assessment.Summary{Passed: c.summary.Passed, NotPassed: c.summary.NotPassed}
	if rate := settled.PassRate(); rate.Known() {
		return localNumber(rate.String(), c.lang)
	}
	return "–"
}

// localNumber writes a number as a language does: 68,42 in Kazakh and Russian.
func localNumber(number string, lang qagida.Lang) string {
	if lang == qagida.English {
		return number
	}
	return strings.ReplaceAll(number, ".", ",")
}

// allProblems are those of the stream and then those of the rows.
func (c *closing) allProblems() []problem {
	all := append([]problem{}, c.problems...)
	for _, r := range c.rows {
		all = append(all, r.problems...)
	}
	return all
}

// edition says by which rules the stream was closed.
func (c *closing) edition() string {
	scheme := wordBilimzet
	if c.scheme.Edition != qagida.BilimzetIn2025 {
		scheme = each(wordOwnScheme, c.scheme.Edition)
	}
	return each(wordEdition, scheme).In(c.lang)
}

// print tells what has been done.
func (c *closing) print(w io.Writer, folder string) error {
	var b strings.Builder
	for _, f := range c.figures() {
		fmt.Fprintf(&b, "%s: %s\n", f.name, f.value)
	}
	c.printWithout(&b)
	c.printPapers(&b, wordWithdrawnList, c.withdrawn)
	c.printPapers(&b, wordReplacedList, c.replaced)
	c.printKept(&b)
	c.printHeldBack(&b)
	c.printProblems(&b)
	fmt.Fprintf(&b, "\n%s: %s\n%s\n", wordFiles.In(c.lang), strings.Join(c.files(folder), ", "), c.edition())
	_, err := io.WriteString(w, b.String())
	return err
}

// printWithout lists those who are read and have no certificate, a line for each.
func (c *closing) printWithout(b *strings.Builder) {
	if len(c.papers)+c.summary.Refused >= len(c.rows) {
		return
	}
	fmt.Fprintf(b, "\n%s:\n", wordWithout.In(c.lang))
	for _, r := range c.rows {
		if len(r.problems) > 0 || r.number != (certificate.Number{}) {
			continue
		}
		fmt.Fprintf(b, "  "+wordPerson.In(c.lang), r.row, r.name, r.outcome().In(c.lang))
		if first := r.firstDay(); !first.IsZero() {
			b.WriteString("; " + each(wordFrom, first).In(c.lang))
		}
		b.WriteByte('\n')
	}
}

// printPapers lists papers that were moved out of the folder.
func (c *closing) printPapers(b *strings.Builder, title qagida.Text, papers []*entry) {
	if len(papers) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s:\n", title.In(c.lang))
	for _, e := range papers {
		fmt.Fprintf(b, "  %s, %s\n", e.Number, e.Holder)
	}
}

// printKept lists papers that stay as they are because nothing was decided on them.
func (c *closing) printKept(b *strings.Builder) {
	var kept []*entry
	for _, r := range c.rows {
		if r.before != nil && r.lost != r.before && r.number == (certificate.Number{}) {
			kept = append(kept, r.before)
		}
	}
	c.printPapers(b, wordKeptList, kept)
}

// printHeldBack tells, each reason once, why people who passed have no certificate.
func (c *closing) printHeldBack(b *strings.Builder) {
	var lines []string
	if c.holds {
		lines = append(lines, wordStreamHolds.In(c.lang))
	}
	for _, r := range c.rows {
		for _, line := range reasons(r.issue, c.lang) {
			if !slices.Contains(lines, line) {
				lines = append(lines, line)
			}
		}
	}
	if len(lines) > 0 {
		fmt.Fprintf(b, "\n%s:\n  %s\n", wordHeldBack.In(c.lang), strings.Join(lines, "\n  "))
	}
}

// files are where the results are.
func (c *closing) files(folder string) []string {
	var paths []string
	for _, name := range []string{resultsFile, protocolFile, chartFile, papersFolder} {
		paths = append(paths, filepath.Join(folder, name))
	}
	return paths
}

func (c *closing) printProblems(b *strings.Builder) {
	if len(c.allProblems()) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s:\n", wordProblems.In(c.lang))
	for _, p := range c.allProblems() {
		fmt.Fprintf(b, "  %s\n", p.text(c.lang))
	}
}

// inJSON is the report for programs.
type inJSON struct {
	Rows      int           `json:"rows"`
	Passed    int           `json:"passed"`
	Failed    int           `json:"failed"`
	Issued    int           `json:"issued"`
	Withdrawn int           `json:"withdrawn"`
	Next      int           `json:"next"`
	Problems  []jsonProblem `json:"problems"`
	Open      []jsonOpen    `json:"open"`
}

type jsonProblem struct {
	Sheet  string `json:"sheet"`
	Cell   string `json:"cell"`
	Column string `json:"column"`
	Value  string `json:"value"`
	Wanted string `json:"wanted"`
}

// jsonOpen is a way that is open to somebody, and its first day.
type jsonOpen struct {
	Name string         `json:"name"`
	Way  assessment.Way `json:"way"`
	From qagida.Date    `json:"from"`
}

// json returns the report as one line.
func (c *closing) json() inJSON {
	report := inJSON{
		Rows: c.summary.People(), Passed: c.summary.Passed, Failed: c.summary.NotPassed,
		Issued: len(c.papers), Withdrawn: len(c.withdrawn), Next: c.next,
		Problems: jsonProblems(c.allProblems(), c.lang), Open: []jsonOpen{},
	}
	for _, r := range c.rows {
		for _, way := range r.ways {
			if !way.Next.IsZero() {
				report.Open = append(report.Open, jsonOpen{r.name, way.Way, way.Next})
			}
		}
	}
	return report
}

func jsonProblems(problems []problem, lang qagida.Lang) []jsonProblem {
	list := []jsonProblem{}
	for _, p := range problems {
		list = append(list, jsonProblem{p.sheet, p.place(), p.header, p.value, p.asks.In(lang)})
	}
	return list
}
