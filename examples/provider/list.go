package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// listRegister is the command that lists the register, or exports it.
func listRegister(args []string, stdout, stderr io.Writer) error {
	lang := qagida.English
	flags := flag.NewFlagSet("provider register", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.TextVar(&lang, "lang", lang, "language: kk, ru or en")
	folder := flags.String("out", "out", "folder with the register")
	asCSV := flags.Bool("csv", false, "export it for a spreadsheet")
	asJSON := flags.Bool("json", false, "export it as lines of JSON")
	if err := flags.Parse(args); err != nil {
		return exitError{err, 2}
	}
	if flags.NArg() > 0 || *asCSV && *asJSON {
		return exitError{errors.New("usage: provider register [-out DIR] [-lang kk|ru|en] [-csv | -json]"), 2}
	}
	if _, err := os.Stat(*folder); err != nil {
		return err
	}
	release, err := hold(*folder, stderr, lang)
	if err != nil {
		return inLanguage(err, lang)
	}
	defer release()
	r, err := readRegister(*folder)
	if err != nil {
		return inLanguage(err, lang)
	}
	switch {
	case *asJSON:
		return r.exportJSON(stdout)
	case *asCSV:
		return r.exportCSV(stdout, lang)
	default:
		return r.list(stdout, lang)
	}
}

// registerColumns are the headers of the list and of the export.
var registerColumns = []qagida.Text{
	wordEntry, wordCertificate, wordHolder, wordCourse, wordHours, wordIssued, wordLastDay, wordState, wordSince,
}

// cells are the values of a paper under the columns, with its days as they are to be
// written.
func (e *entry) cells(lang qagida.Lang, written func(qagida.Date) string) []string {
	state, since := wordStands, ""
	switch {
	case e.replaced != 0:
		state = each(wordReplacedBy, e.replaced)
	case !e.withdrawn.IsZero():
		state, since = wordWithdrawnPaper, written(e.withdrawn)
	}
	course := e.ProgrammeKK
	if lang != qagida.Kazakh && e.ProgrammeRU != "" {
		course = e.ProgrammeRU
	}
	return []string{
		strconv.Itoa(e.Entry), e.Number.String(), e.Holder, course, e.Hours.String(),
		written(e.Issued), written(e.LastDay), state.In(lang), since,
	}
}

func headers(columns []qagida.Text, lang qagida.Lang) []string {
	var names []string
	for _, column := range columns {
		names = append(names, column.In(lang))
	}
	return names
}

// list writes the register as a table.
func (r *register) list(w io.Writer, lang qagida.Lang) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, strings.Join(headers(registerColumns, lang), "\t"))
	written := func(day qagida.Date) string { return day.Text(lang) }
	for _, e := range r.entries {
		fmt.Fprintln(table, strings.Join(e.cells(lang, written), "\t"))
	}
	return table.Flush()
}

// exportCSV writes the register as a spreadsheet in the reader's language opens it:
// marked as UTF-8, with semicolons where commas stand in numbers.
func (r *register) exportCSV(w io.Writer, lang qagida.Lang) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	if lang != qagida.English {
		out.Comma = ';'
	}
	out.UseCRLF = true
	if err := out.Write(headers(registerColumns, lang)); err != nil {
		return err
	}
	for _, e := range r.entries {
		cells := e.cells(lang, qagida.Date.String)
		for i, text := range cells {
			cells[i] = harmless(text)
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// harmless keeps a spreadsheet from taking a text for a formula.
func harmless(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}

// exportedEntry is a paper as a line of JSON. It has no IIN.
type exportedEntry struct {
	event
	Withdrawn qagida.Date `json:"withdrawn,omitzero"`
	Replaced  int         `json:"replaced_by,omitzero"`
	Stands    bool        `json:"stands"`
}

func (r *register) exportJSON(w io.Writer) error {
	encoder := json.NewEncoder(w)
	for _, e := range r.entries {
		line := exportedEntry{e.event, e.withdrawn, e.replaced, e.stands()}
		line.IIN, line.Facts = qualification.IIN{}, ""
		if err := encoder.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
