package main

import (
	"bytes"
	"cmp"
	"fmt"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
)

// result is one column that the program adds to the participants. A workbook that
// was closed before has it already, and it is written over.
type result struct {
	header qagida.Text
	width  float64 // in characters
	value  func(r *closed, lang qagida.Lang) any
}

// results are the columns, in order.
func results() []result {
	list := []result{{wordResult, 16, func(r *closed, lang qagida.Lang) any { return r.outcome().In(lang) }}}
	for _, part := range scheme.Parts() {
		list = append(list, partResults(part.ID, part.Name)...)
	}
	return append(list,
		result{wordReasons, 60, func(r *closed, lang qagida.Lang) any { return r.reasons(lang) }},
		result{wordCertificate, 16, func(r *closed, _ qagida.Lang) any { return r.numberValue() }},
		result{wordLastDay, 14, func(r *closed, _ qagida.Lang) any { return dayValue(r.lastDay) }},
		result{wordWays, 80, func(r *closed, lang qagida.Lang) any { return r.next(lang) }},
		result{wordFirstDay, 14, func(r *closed, _ qagida.Lang) any { return dayValue(r.firstDay()) }},
	)
}

// partResults are the columns of one part.
func partResults(id string, name qagida.Text) []result {
	title := func(t qagida.Text) qagida.Text {
		return qagida.Text{KK: fmt.Sprintf(t.KK, name.KK), RU: fmt.Sprintf(t.RU, name.RU), EN: fmt.Sprintf(t.EN, name.EN)}
	}
	return []result{
		{title(wordPoints), 12, func(r *closed, _ qagida.Lang) any { return number(r.part(id).Points.String()) }},
		{title(wordPercent), 12, func(r *closed, _ qagida.Lang) any { return number(r.part(id).Percent.String()) }},
		{title(wordGrade), 20, func(r *closed, lang qagida.Lang) any { return r.part(id).Grade.Text(lang) }},
	}
}

// part is the result in one part, of a row that can be used.
func (r *closed) part(id string) assessment.PartResult {
	if len(r.problems) > 0 {
		return assessment.PartResult{}
	}
	part, err := r.result.Part(id)
	if err != nil {
		return assessment.PartResult{}
	}
	return part
}

// numberValue is the number of the certificate. One that an earlier closing gave
// is never taken away, so that nobody else gets it: whether it still stands, the
// result and the last valid day say.
func (r *closed) numberValue() any {
	if number := cmp.Or(r.number, r.held); number != (certificate.Number{}) {
		return number.String()
	}
	return nil
}

// number is the value of a cell with a number, empty where it is not known.
func number(text string) any {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return nil
	}
	return n
}

// dayValue is the value of a cell with a day, empty where none is stated.
func dayValue(day qagida.Date) any {
	if day.IsZero() {
		return nil
	}
	return day.Time()
}

// workbook is the workbook that was read, with the results.
func (c *closing) workbook() ([]byte, error) {
	styles, err := newStyles(c.file)
	if err != nil {
		return nil, err
	}
	if err := c.writeResults(styles); err != nil {
		return nil, err
	}
	if err := c.writeSummary(styles); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = c.file.Write(&out)
	return out.Bytes(), err
}

// writeResults fills the columns of the results, beside those that are there.
func (c *closing) writeResults(styles styles) error {
	headers, err := c.headers()
	if err != nil {
		return err
	}
	for _, column := range results() {
		place := c.place(headers, column.header)
		if place == 0 {
			headers = append(headers, column.header.In(c.lang))
			place = len(headers)
		}
		if err := c.writeColumn(styles, column, place); err != nil {
			return err
		}
	}
	return nil
}

func (c *closing) headers() ([]string, error) {
	rows, err := c.file.GetRows(c.sheet)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rows[0], nil
}

func (c *closing) writeColumn(styles styles, column result, place int) error {
	letters, err := excelize.ColumnNumberToName(place)
	if err != nil {
		return err
	}
	if err := c.file.SetColWidth(c.sheet, letters, letters, column.width); err != nil {
		return err
	}
	if err := put(c.file, c.sheet, letters, 1, column.header.In(c.lang), styles.header); err != nil {
		return err
	}
	for _, r := range c.rows {
		value := column.value(r, c.lang)
		if value == nil && column.header == wordCertificate {
			continue // what stands there and cannot be read is left to be put right
		}
		style := styles.of(value)
		if column.header == wordResult {
			style = styles.outcome[r.outcome()]
		}
		if err := put(c.file, c.sheet, letters, r.row, value, style); err != nil {
			return err
		}
	}
	return nil
}

// put writes one cell.
func put(file *excelize.File, sheet, column string, row int, value any, style int) error {
	at := column + strconv.Itoa(row)
	if err := file.SetCellValue(sheet, at, value); err != nil {
		return err
	}
	return file.SetCellStyle(sheet, at, at, style)
}

// writeSummary puts the figures and the problems on a sheet of their own, in the
// place of the one that an earlier closing left.
func (c *closing) writeSummary(styles styles) error {
	if old, err := c.find(wordSummary); err == nil {
		if err := c.file.DeleteSheet(old); err != nil {
			return err
		}
	}
	sheet := wordSummary.In(c.lang)
	if _, err := c.file.NewSheet(sheet); err != nil {
		return err
	}
	rows := [][]any{{c.edition()}, {}}
	for _, f := range c.figures() {
		rows = append(rows, []any{f.name, number(f.value)})
	}
	rows = append(rows, []any{}, []any{wordProblems.In(c.lang)}, []any{
		wordSheet.In(c.lang), wordRow.In(c.lang), wordColumn.In(c.lang), wordHeader.In(c.lang), wordValue.In(c.lang), wordWanted.In(c.lang),
	})
	header := len(rows)
	for _, p := range c.allProblems() {
		rows = append(rows, []any{p.sheet, p.row, p.column, p.header, short(p.value), p.asks.In(c.lang)})
	}
	for i, row := range rows {
		if err := c.file.SetSheetRow(sheet, "A"+strconv.Itoa(i+1), &row); err != nil {
			return err
		}
	}
	if err := c.file.SetCellStyle(sheet, "A"+strconv.Itoa(header), "F"+strconv.Itoa(header), styles.header); err != nil {
		return err
	}
	return setWidths(c.file, sheet, 44, 10, 10, 50, 30, 60)
}

// setWidths sets the widths of the first columns, in characters.
func setWidths(file *excelize.File, sheet string, widths ...float64) error {
	for i, width := range widths {
		letters, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := file.SetColWidth(sheet, letters, letters, width); err != nil {
			return err
		}
	}
	return nil
}

// styles are the looks of cells, by number.
type styles struct {
	header, text, day int
	outcome           map[qagida.Text]int
}

func newStyles(file *excelize.File) (styles, error) {
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	format := "yyyy-mm-dd"
	s := styles{outcome: map[qagida.Text]int{}}
	var err error
	if s.header, err = file.NewStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true, Color: "FFFFFF"}, Fill: fill("16365C"),
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
	}); err != nil {
		return s, err
	}
	if s.text, err = file.NewStyle(&excelize.Style{Alignment: top}); err != nil {
		return s, err
	}
	if s.day, err = file.NewStyle(&excelize.Style{Alignment: top, CustomNumFmt: &format}); err != nil {
		return s, err
	}
	for _, look := range []struct {
		outcome qagida.Text
		colour  string
	}{{wordPassed, "D8EBD3"}, {wordNotPassed, "F6D5D0"}, {wordAwaited, "FFF1C9"}, {wordUnread, "E3E3E3"}} {
		if s.outcome[look.outcome], err = file.NewStyle(&excelize.Style{Alignment: top, Fill: fill(look.colour), Font: &excelize.Font{Bold: true}}); err != nil {
			return s, err
		}
	}
	return s, nil
}

// of is the look of a value.
func (s styles) of(value any) int {
	if _, isDay := value.(time.Time); isDay {
		return s.day
	}
	return s.text
}

func fill(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}
