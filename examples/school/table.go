package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// A table that somebody sends in: a workbook or CSV, with a heading of the names of the
// fields as the forms have them, in any of the three languages.

const (
	mostRows  = 2000     // of a table; a larger one is sent in parts
	mostUnzip = 64 << 20 // bytes of a workbook when it is unpacked
)

var (
	errTable   = errors.New("table-unread")
	errTooMany = errors.New("table-too-many")
)

// readTable reads the cells of the first sheet of a workbook, or of CSV.
func readTable(file []byte) (rows [][]string, err error) {
	if bytes.HasPrefix(file, []byte("PK")) {
		rows, err = readBook(file)
	} else {
		rows, err = readCSV(file)
	}
	switch {
	case err != nil || len(rows) == 0:
		return nil, errTable
	case len(rows) > mostRows+1:
		return nil, errTooMany
	}
	return rows, nil
}

func readBook(file []byte) (rows [][]string, err error) {
	defer func() { // a damaged workbook makes the library panic
		if r := recover(); r != nil {
			err = fmt.Errorf("workbook: %v", r)
		}
	}()
	book, err := excelize.OpenReader(bytes.NewReader(file), excelize.Options{
		UnzipSizeLimit:    mostUnzip,
		UnzipXMLSizeLimit: mostUnzip, RawCellValue: true,
	})
	if err != nil {
		return nil, err
	}
	defer func() { _ = book.Close() }()
	lines, err := book.Rows(book.GetSheetName(0))
	if err != nil {
		return nil, err
	}
	defer func() { _ = lines.Close() }()
	for lines.Next() && len(rows) <= mostRows+1 {
		cells, err := lines.Columns()
		if err != nil {
			return nil, err
		}
		rows = append(rows, cells)
	}
	return rows, lines.Error()
}

// readCSV reads CSV with whatever stands between its fields, in UTF-8 or, as older
// spreadsheets write it, in the Cyrillic of Windows.
func readCSV(file []byte) (rows [][]string, err error) {
	file = bytes.TrimPrefix(file, []byte("\ufeff"))
	if !utf8.Valid(file) {
		if file, err = charmap.Windows1251.NewDecoder().Bytes(file); err != nil {
			return nil, err
		}
	}
	first, _, _ := bytes.Cut(file, []byte("\n"))
	in := csv.NewReader(bytes.NewReader(file))
	in.FieldsPerRecord, in.LazyQuotes = -1, true
	in.Comma = slices.MaxFunc([]rune{',', ';', '\t'}, func(a, b rune) int {
		return bytes.Count(first, []byte(string(a))) - bytes.Count(first, []byte(string(b)))
	})
	for len(rows) <= mostRows+1 {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		} else if err != nil {
			return nil, err
		}
		line, _ := in.FieldPos(0)
		for len(rows) < line-1 && len(rows) <= mostRows+1 {
			rows = append(rows, nil) // the reader skips lines without anything
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// importable are the fields that a row may have: of a teacher, a course and its
// certificate.
func importable() (names []string) {
	for _, r := range []record{&Teacher{}, &Course{}, &Certificate{}} {
		for _, i := range r.inputs() {
			names = append(names, i.Name)
		}
	}
	return names
}

// headings are the fields of the columns by their places, empty for a column that means
// none.
func headings(row []string) (fields []string) {
	meaning := map[string]string{}
	for _, name := range importable() {
		meaning[name] = name
		for lang := range qagida.Values[qagida.Lang]() {
			label := folded(say(lang, name))
			short, _, _ := strings.Cut(label, ",")
			meaning[label], meaning[short] = name, name
		}
	}
	for lang := range qagida.Values[qagida.Lang]() { // the whole of it, which the cut above took apart
		meaning[folded(say(lang, "name"))] = "name"
	}
	for _, cell := range row {
		fields = append(fields, meaning[folded(strings.TrimSuffix(strings.TrimSpace(cell), "*"))])
	}
	return fields
}

// cellFault is a cell that is not taken and why.
type cellFault struct {
	Cell, Field, Value string
	Fault              *fault
}

// tableRow is a row of the table as records.
type tableRow struct {
	Line   int
	t      *Teacher
	c      *Course
	k      *Certificate
	Faults []cellFault
}

// readRow reads the cells of a row into records and notes those that it cannot take.
func readRow(line int, fields, cells []string) tableRow {
	row := tableRow{Line: line, t: &Teacher{}, c: &Course{}, k: &Certificate{}}
	inputs := map[string]input{}
	for _, r := range []record{row.t, row.c, row.k} {
		for _, i := range r.inputs() {
			inputs[i.Name] = i
		}
	}
	for column, field := range fields {
		if column >= len(cells) || strings.TrimSpace(cells[column]) == "" || field == "" {
			continue
		}
		i := inputs[field]
		if err := i.set(i.meant(cells[column])); err != nil {
			place, _ := excelize.CoordinatesToCellName(column+1, line)
			row.Faults = append(row.Faults, cellFault{place, field, cells[column], typed(i, err)})
		}
	}
	if row.t.Name == "" && !row.at("name") {
		place, _ := excelize.CoordinatesToCellName(max(slices.Index(fields, "name"), 0)+1, line)
		row.Faults = append(row.Faults, cellFault{place, "name", "", refuse("name", "fault-empty")})
	}
	return row
}

func (r *tableRow) at(field string) bool {
	return slices.ContainsFunc(r.Faults, func(f cellFault) bool { return f.Field == field })
}

// meant are the values of a field that a cell means, as a form would send them: a day
// as people write it, an option by its words in any language.
func (i input) meant(cell string) []string {
	cell = strings.TrimSpace(cell)
	switch {
	case i.Name == "iin":
		return []string{iinOf(cell)}
	case i.Type == "day":
		return []string{dayOf(cell)}
	case i.Type == "choice":
		return []string{i.optionOf(cell)}
	case i.Type == "several":
		values := []string{looked}
		for _, part := range strings.FieldsFunc(cell, func(r rune) bool { return r == ';' || r == ',' || r == '\n' }) {
			values = append(values, i.optionOf(strings.TrimSpace(part)))
		}
		return values
	default:
		return []string{cell}
	}
}

// optionOf is the option that a word means, the word itself where none does.
func (i input) optionOf(word string) string {
	for _, o := range i.Options() {
		for lang := range qagida.Values[qagida.Lang]() {
			if folded(o.Text(lang)) == folded(word) {
				return o.Value
			}
		}
	}
	for lang := range qagida.Values[qagida.Lang]() {
		for _, yes := range []bool{true, false} {
			if _, isFact := i.place.(*qagida.Fact); isFact && folded(qagida.FactOf(yes).Text(lang)) == folded(word) {
				return qagida.FactOf(yes).String()
			}
		}
	}
	return word
}

// iinOf gives a number its noughts at the front again, which a spreadsheet drops.
func iinOf(cell string) string {
	if n, err := strconv.ParseFloat(cell, 64); err == nil && n > 0 && n < 1e12 && n == math.Trunc(n) {
		if padded := fmt.Sprintf("%012.0f", n); validIIN(padded) {
			return padded
		}
	}
	return cell
}

func validIIN(text string) bool {
	_, err := qualification.ParseIIN(text)
	return err == nil
}

var dottedDay = regexp.MustCompile(`^(\d{1,2})[./](\d{1,2})[./](\d{4})(?: 0?0:00(?::00)?)?$`)

// dayOf is a day as the library writes it: from 21.11.2026, and from the number that a
// workbook keeps. What it cannot read stays as it is.
func dayOf(cell string) string {
	if m := dottedDay.FindStringSubmatch(cell); m != nil {
		return fmt.Sprintf("%s-%02s-%02s", m[3], m[2], m[1])
	}
	if n, err := strconv.ParseFloat(cell, 64); err == nil && n >= 367 && n < 2_958_466 { // 1901 to 9999
		if t, err := excelize.ExcelDateToTime(math.Floor(n), false); err == nil {
			return qagida.DateOf(t).String()
		}
	}
	return cell
}
