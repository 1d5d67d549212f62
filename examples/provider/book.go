package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

// book is a workbook as it was read.
type book struct {
	file     *excelize.File
	lang     qagida.Lang
	sheet    string // the sheet with the participants
	stream   stream
	people   []*person
	problems []problem // of the sheet on the stream
	places   []int     // the number of each of the columns, from 1; 0 where it is not there
	width    int       // how many columns the sheet has
	from1904 bool
}

// open reads a workbook. Its error says that it is no workbook of this program;
// a value that cannot be read is a problem of its row and stops nothing.
func open(path string, lang qagida.Lang) (*book, error) {
	file, err := excelize.OpenFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	b := &book{file: file, lang: lang}
	if err := b.read(); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", path, err), file.Close())
	}
	return b, nil
}

func (b *book) read() error {
	props, err := b.file.GetWorkbookProps()
	if err != nil {
		return err
	}
	b.from1904 = props.Date1904 != nil && *props.Date1904
	if err := b.readStream(); err != nil {
		return err
	}
	return b.readPeople()
}

// find is the name of the sheet that has a name in any of the languages.
func (b *book) find(name qagida.Text) (string, error) {
	for _, sheet := range b.file.GetSheetList() {
		if has(name, sheet) {
			return sheet, nil
		}
	}
	return "", fmt.Errorf("there is no sheet %q; provider -sample makes a workbook to start from", name.In(b.lang))
}

// rows are the raw values of a sheet.
func (b *book) rows(name qagida.Text) (sheet string, rows [][]string, err error) {
	sheet, err = b.find(name)
	if err != nil {
		return "", nil, err
	}
	rows, err = b.file.GetRows(sheet, excelize.Options{RawCellValue: true})
	return sheet, rows, err
}

// cell is one cell of a row, empty where the row is shorter. Places count from 1.
func (b *book) cell(row []string, place int) cell {
	if place < 1 || place > len(row) {
		return cell{from1904: b.from1904}
	}
	return cell{strings.TrimSpace(row[place-1]), b.from1904}
}

// readStream reads the sheet on the stream: labels in column A, values in B.
func (b *book) readStream() error {
	sheet, rows, err := b.rows(wordStream)
	if err != nil {
		return err
	}
	for i, row := range rows {
		for _, line := range streamLines {
			if !has(line.label, b.cell(row, 1).text) {
				continue
			}
			if c := b.cell(row, 2); line.read(&b.stream, c) != nil {
				b.problems = append(b.problems, problem{sheet, i + 1, "B", line.label.In(b.lang), c.text, line.asks})
			}
		}
	}
	b.stream.settle()
	return b.checkStream(sheet, rows)
}

// checkStream takes out, one by one, the days that contradict others, so that the
// rest can be used.
func (b *book) checkStream(sheet string, rows [][]string) error {
	for err := b.stream.check(); err != nil; err = b.stream.check() {
		input := refused(err)
		i := slices.IndexFunc(streamLines, func(l line) bool { return l.field != "" && l.field == input.Field })
		if i < 0 {
			return err
		}
		label := streamLines[i].label
		row := slices.IndexFunc(rows, func(row []string) bool { return has(label, b.cell(row, 1).text) })
		b.problems = append(b.problems, problem{sheet, row + 1, "B", label.In(b.lang), input.Value, asksAgreeing})
		if err := streamLines[i].read(&b.stream, cell{}); err != nil {
			return err
		}
	}
	return nil
}

// readPeople reads the sheet on the participants: headers in row 1, and a person
// in each row that is not empty.
func (b *book) readPeople() error {
	sheet, rows, err := b.rows(wordParticipants)
	if err != nil {
		return err
	}
	if len(rows) == 0 {
		rows = [][]string{{}}
	}
	b.sheet, b.width = sheet, len(rows[0])
	if err := b.findColumns(rows[0]); err != nil {
		return err
	}
	for i, row := range rows[1:] {
		if b.hasPerson(row) {
			b.people = append(b.people, b.readPerson(i+2, row))
		}
	}
	b.findTwins()
	return nil
}

// findColumns finds the columns by their headers, in any of the languages.
func (b *book) findColumns(headers []string) error {
	b.places = make([]int, len(columns))
	for i, column := range columns {
		b.places[i] = b.place(headers, column.header)
		if b.places[i] == 0 && column.needed {
			return fmt.Errorf("sheet %q has no column %q", b.sheet, column.header.In(b.lang))
		}
	}
	return nil
}

// place is the number of the column with a header, 0 where there is none.
func (b *book) place(headers []string, header qagida.Text) int {
	for place := 1; place <= len(headers); place++ {
		if has(header, b.cell(headers, place).text) {
			return place
		}
	}
	return 0
}

func (b *book) hasPerson(row []string) bool {
	for _, place := range b.places {
		if b.cell(row, place).text != "" {
			return true
		}
	}
	return false
}

func (b *book) readPerson(number int, row []string) *person {
	p := newPerson(number)
	for i, column := range columns {
		if c := b.cell(row, b.places[i]); column.read(p, c) != nil {
			b.blame(p, i, c.text, column.asks)
		}
	}
	return p
}

// blame notes a problem with one of a person's columns.
func (b *book) blame(p *person, column int, value string, asks qagida.Text) {
	letters, err := excelize.ColumnNumberToName(b.places[column])
	if err != nil {
		letters = "?" // a column that the sheet does not have
	}
	p.problems = append(p.problems, problem{b.sheet, p.row, letters, columns[column].header.In(b.lang), value, asks})
}

// blameError notes what the library refuses, in the column that it speaks of.
func (b *book) blameError(p *person, err error) {
	column := columnOf(err)
	b.blame(p, column, refused(err).Value, columns[column].asks)
}

// findTwins refuses an IIN or the number of a certificate that stands in two rows
// in the second of them.
func (b *book) findTwins() {
	iins, numbers := map[qualification.IIN]int{}, map[certificate.Number]int{}
	for _, p := range b.people {
		if first := seen(iins, p.iin, p.row); first != 0 {
			b.blame(p, fieldColumn("iin"), p.iin.String(), each(asksOther, first))
		}
		if first := seen(numbers, p.held, p.row); first != 0 {
			b.blame(p, fieldColumn("number"), p.held.String(), each(asksOther, first))
		}
	}
}

// seen is the row in which a value stood before, 0 where it stands for the first
// time or is not stated.
func seen[K comparable](rows map[K]int, key K, row int) int {
	var none K
	if key == none {
		return 0
	}
	if first, found := rows[key]; found {
		return first
	}
	rows[key] = row
	return 0
}
