package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"math"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/qagida/qagida"
)

// trainingColumns are those of the order's table of training in the last five years.
var trainingColumns = []string{"name", "topic", "place-and-period", "provider", "hours", "completion"}

// training lists the courses of the last five years, by name: who, what, where and
// when, by whom, how long, and how it ended.
func (r *roll) training(lang qagida.Lang) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		people := slices.SortedFunc(slices.Values(r.people), func(a, b *person) int { return bytes.Compare(a.key, b.key) })
		for _, p := range people {
			for i := range p.Taken {
				t := &p.Taken[i]
				if p.Hours.Window.Contains(t.Last) == qagida.Yes && !yield(t.line(lang, p.Name)) {
					return
				}
			}
		}
	}
}

func header(lang qagida.Lang) []string {
	list := make([]string, len(trainingColumns))
	for i, word := range trainingColumns {
		list[i] = say(lang, word)
	}
	return list
}

// trainingCSV writes the table as CSV. It begins with the mark by which spreadsheets
// know UTF-8, and has semicolons where theirs have them, in Kazakh and in Russian.
func (s *server) trainingCSV(w http.ResponseWriter, q *request) error {
	r, err := s.roll.get(q.Context(), q.on)
	if err != nil {
		return err
	}
	attach(w, "text/csv; charset=utf-8", "training.csv")
	_, _ = io.WriteString(w, "\ufeff")
	table := csv.NewWriter(w)
	table.UseCRLF = true
	if q.lang != qagida.English {
		table.Comma = ';'
	}
	_ = table.Write(header(q.lang)) // errors stay in the writer until Error
	for line := range r.training(q.lang) {
		for i := range line {
			line[i] = inert(line[i])
		}
		_ = table.Write(line)
	}
	table.Flush()
	return table.Error()
}

// line is a row of the table.
func (t *taken) line(lang qagida.Lang, name string) []string {
	where := t.Town
	if where == "" && t.Place != 0 {
		where = t.Place.Text(lang)
	}
	period := t.Last.Text(lang)
	if !t.First.IsZero() {
		period = qagida.Period{First: t.First, Last: t.Last}.Text(lang)
	}
	return []string{
		name, t.Topic, strings.TrimPrefix(where+", "+period, ", "), t.Provider, shown(t.Hours),
		t.completion(lang),
	}
}

// completion is the form in which the course ended.
func (t *taken) completion(lang qagida.Lang) string {
	switch {
	case t.Certificate != nil && !t.Certificate.Issued.IsZero():
		with := strings.TrimSpace(say(lang, "with-certificate") + " " + t.Certificate.Number)
		return with + ", " + t.Certificate.Issued.Text(lang)
	case t.Certificate != nil:
		return strings.TrimSpace(say(lang, "with-certificate") + " " + t.Certificate.Number)
	case t.Certified == qagida.Yes:
		return say(lang, "with-certificate")
	case t.Certified == qagida.No:
		return say(lang, "without-certificate")
	default:
		return ""
	}
}

// inert keeps a spreadsheet from taking what somebody typed for a formula.
func inert(cell string) string {
	trimmed := strings.TrimLeft(cell, " \u00a0")
	if trimmed != "" && strings.ContainsRune("=+-@\t\r\n|%＝＋－＠", []rune(trimmed)[0]) {
		return "'" + cell
	}
	return cell
}

// trainingBook writes the table as a workbook to print: a sheet of A4 on its side, the
// heading on every page.
func (s *server) trainingBook(w http.ResponseWriter, q *request) error {
	r, err := s.roll.get(q.Context(), q.on)
	if err != nil {
		return err
	}
	window, err := windowOf(q.on)
	if err != nil {
		return err
	}
	book, err := newBook(q.say("training-sheet"), []float64{5, 28, 34, 34, 26, 15, 26})
	if err != nil {
		return err
	}
	defer func() { _ = book.Close() }()
	title := q.say("training-title") + " (" + window.Text(q.lang) + ")"
	if err := book.head(title, append([]string{"№"}, header(q.lang)...)); err != nil {
		return err
	}
	n := 0
	for line := range r.training(q.lang) {
		n++
		cells := []any{n}
		for i, text := range line {
			if hours, err := strconv.Atoi(text); err == nil && trainingColumns[i] == "hours" {
				cells = append(cells, hours)
				continue
			}
			cells = append(cells, text)
		}
		if err := book.row(cells); err != nil {
			return err
		}
	}
	b, err := book.bytes()
	if err != nil {
		return err
	}
	return send(w, workbook, "training.xlsx", b)
}

// windowOf is the five years that end on a day.
func windowOf(on qagida.Date) (qagida.Period, error) {
	first, err := on.Add(-order95.planning.CycleYears, 0, 0)
	return qagida.Period{First: first, Last: on}, err
}

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// book is a workbook with one sheet that is written row by row.
type book struct {
	*excelize.File
	*excelize.StreamWriter
	sheet       string
	bold, plain int
	widths      []float64 // of the columns, in letters
	next        int       // the row to write
}

func newBook(sheet string, widths []float64) (*book, error) {
	b := &book{File: excelize.NewFile(), sheet: sheet, next: 1, widths: widths}
	err := b.SetSheetName("Sheet1", sheet)
	if err != nil {
		return nil, err
	}
	border := []excelize.Border{}
	for _, side := range []string{"left", "right", "top", "bottom"} {
		border = append(border, excelize.Border{Type: side, Style: 1, Color: "808080"})
	}
	wrap := &excelize.Alignment{WrapText: true, Vertical: "top"}
	heading := &excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: wrap, Border: border}
	if b.bold, err = b.NewStyle(heading); err != nil {
		return nil, err
	}
	if b.plain, err = b.NewStyle(&excelize.Style{Alignment: wrap, Border: border}); err != nil {
		return nil, err
	}
	if err := b.paper(); err != nil {
		return nil, err
	}
	if b.StreamWriter, err = b.NewStreamWriter(sheet); err != nil {
		return nil, err
	}
	for i, width := range widths {
		if err := b.SetColWidth(i+1, i+1, width); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// SetColWidth is that of the stream, not that of the file.
func (b *book) SetColWidth(from, to int, width float64) error {
	return b.StreamWriter.SetColWidth(from, to, width)
}

// paper sets how the sheet is printed.
func (b *book) paper() error {
	a4, across, wide, tall := 9, "landscape", 1, 0
	err := b.SetPageLayout(b.sheet, &excelize.PageLayoutOptions{
		Size: &a4, Orientation: &across, FitToWidth: &wide,
		FitToHeight: &tall,
	})
	if err != nil {
		return err
	}
	fit := true
	if err := b.SetSheetProps(b.sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return b.SetHeaderFooter(b.sheet, &excelize.HeaderFooterOptions{OddFooter: "&R&P / &N"})
}

// head writes a title over the columns and their heading, which stands on every page.
func (b *book) head(title string, columns []string) error {
	heading := 1
	if title != "" {
		if err := b.SetRow("A1", []any{excelize.Cell{Value: title}}); err != nil {
			return err
		}
		heading = 3
	}
	b.next = heading
	cells, texts := make([]any, len(columns)), make([]any, len(columns))
	for i, text := range columns {
		cells[i], texts[i] = excelize.Cell{StyleID: b.bold, Value: text}, text
	}
	high := excelize.RowOpts{Height: b.height(texts)}
	if err := b.StreamWriter.SetRow("A"+strconv.Itoa(b.next), cells, high); err != nil {
		return err
	}
	b.next++
	name := "'" + b.sheet + "'!$" + strconv.Itoa(heading) + ":$" + strconv.Itoa(heading)
	return b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: name, Scope: b.sheet})
}

// row writes a row. Text is never taken for a formula: it is written as text.
func (b *book) row(values []any) error {
	cells := make([]any, len(values))
	for i, v := range values {
		cells[i] = excelize.Cell{StyleID: b.plain, Value: v}
	}
	err := b.StreamWriter.SetRow("A"+strconv.Itoa(b.next), cells, excelize.RowOpts{Height: b.height(values)})
	b.next++
	return err
}

// height is how high a row has to be, in points, so that its longest cell is seen whole.
func (b *book) height(values []any) float64 {
	const line, spare = 15, 0.85 // points of a line; words leave a part of each line empty
	lines := 1.0
	for i, v := range values {
		letters := float64(utf8.RuneCountInString(fmt.Sprint(v)))
		lines = max(lines, math.Ceil(letters/(b.widths[i]*spare)))
	}
	return min(lines*line, 400)
}

func (b *book) bytes() (*bytes.Buffer, error) {
	if err := b.Flush(); err != nil {
		return nil, err
	}
	return b.WriteToBuffer()
}

// attach says that what follows is a file.
func attach(w http.ResponseWriter, kind, name string) {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
}

// send writes a file.
func send(w http.ResponseWriter, kind, name string, b *bytes.Buffer) error {
	attach(w, kind, name)
	_, err := b.WriteTo(w)
	return err
}
