package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

// scheme is how the provider assesses.
var scheme = assessment.Bilimzet2025()

// person is one row of the sheet on the participants.
type person struct {
	row         int // as Excel counts, from 1
	name        string
	iin         qualification.IIN
	points      [][]assessment.Points // part by part, item by item
	earlier     []qagida.Date         // earlier assessments, none of them passed
	interrupted qagida.Fact
	validReason qagida.Fact
	documents   qagida.Fact
	held        certificate.Number // issued when the workbook was closed before
	problems    []problem          // why the row cannot be used; none for a good one
}

// column is one column of the sheet on the participants.
type column struct {
	field  string // as an error of the library names it
	header qagida.Text
	asks   qagida.Text // what may stand there
	read   func(*person, cell) error
	needed bool // a workbook without it cannot be closed
}

// columns are those that are read, in the order of the sample. A workbook may
// have them in any order, and others between them.
var columns = makeColumns()

func makeColumns() []column {
	list := []column{
		{field: "name", header: wordName, asks: asksHolder, read: readName, needed: true},
		{field: "iin", header: wordIIN, asks: asksIIN, read: value(func(p *person) *qualification.IIN { return &p.iin }, readIIN)},
	}
	for i, part := range scheme.Parts() {
		for j, item := range part.Items {
			list = append(list, itemColumn(part, i, j, item))
		}
	}
	return append(list,
		column{field: "retakes", header: wordEarlier, asks: asksDays, read: value(func(p *person) *[]qagida.Date { return &p.earlier }, cell.days)},
		column{field: "interrupted", header: wordInterrupted, asks: asksFact, read: value(func(p *person) *qagida.Fact { return &p.interrupted }, cell.fact)},
		column{field: "valid_reason", header: wordValidReason, asks: asksFact, read: value(func(p *person) *qagida.Fact { return &p.validReason }, cell.fact)},
		column{field: "documents", header: wordDocuments, asks: asksFact, read: value(func(p *person) *qagida.Fact { return &p.documents }, cell.fact)},
		column{field: "number", header: wordCertificate, asks: asksNumber, read: value(func(p *person) *certificate.Number { return &p.held }, readNumber)},
	)
}

// itemColumn is the column of one item of one part.
func itemColumn(part assessment.Part, i, j int, item assessment.Item) column {
	field, least := part.Field, item.Min
	if len(part.Items) > 1 {
		field = fmt.Sprintf("%s[%d]", part.Field, j)
	}
	if !least.Known() {
		least = assessment.MustPoints("0")
	}
	label := func(lang qagida.Lang) string {
		return fmt.Sprintf("%s (%s–%s)", capital(item.Name.In(lang)), least, item.Max)
	}
	return column{
		field:  field,
		header: qagida.Text{KK: label(qagida.Kazakh), RU: label(qagida.Russian), EN: label(qagida.English)},
		asks:   each(asksPoints, least, item.Max),
		read: value(func(p *person) *assessment.Points { return &p.points[i][j] }, func(c cell) (assessment.Points, error) {
			points, err := c.points()
			if err == nil {
				err = checkItem(i, j, points)
			}
			return points, err
		}),
		needed: true,
	}
}

// checkItem asks the library whether an item can have as many points. Each is
// asked for alone, so that every wrong cell of a row is found and not the first.
func checkItem(i, j int, points assessment.Points) error {
	alone := newPerson(0)
	alone.points[i][j] = points
	_, err := scheme.Grade(alone.points...)
	return err
}

func readName(p *person, c cell) (err error) {
	p.name, err = c.letters(mostName)
	if err == nil && p.name == "" {
		return refuse("name", "", "is missing")
	}
	return err
}

func readIIN(c cell) (qualification.IIN, error) {
	if c.text == "" {
		return qualification.IIN{}, nil
	}
	return qualification.ParseIIN(c.text)
}

func readNumber(c cell) (certificate.Number, error) {
	if c.text == "" {
		return certificate.Number{}, nil
	}
	return certificate.Order95().ParseNumber(c.text)
}

// newPerson is a person of whom nothing is known yet.
func newPerson(row int) *person {
	p := &person{row: row, earlier: []qagida.Date{}}
	for _, part := range scheme.Parts() {
		p.points = append(p.points, make([]assessment.Points, len(part.Items)))
	}
	return p
}

// columnOf is the column that an error of the library speaks of: the one with its
// field, or, where it speaks of a history, the one with the earlier assessments.
func columnOf(err error) int {
	if i := fieldColumn(refused(err).Field); i >= 0 {
		return i
	}
	return fieldColumn("retakes")
}

// refused is what the library refuses, empty for any other error.
func refused(err error) qagida.InputError {
	var input *qagida.InputError
	if errors.As(err, &input) {
		return *input
	}
	return qagida.InputError{}
}

// fieldColumn is the column with a field, -1 where there is none.
func fieldColumn(field string) int {
	return slices.IndexFunc(columns, func(c column) bool { return c.field == field })
}

// problem is a value that cannot be used: where it stands, and what may stand
// there instead.
type problem struct {
	sheet  string
	row    int
	column string // letters, as Excel names it
	header string
	value  string
	asks   qagida.Text
}

// text tells of the problem in a language.
func (p problem) text(lang qagida.Lang) string {
	return fmt.Sprintf(wordProblem.In(lang), p.sheet, p.row, p.column, p.header, short(p.value), p.asks.In(lang))
}

// short cuts a value to what fits on a line.
func short(text string) string {
	const most = 60
	line := []rune(strings.Join(strings.Fields(text), " "))
	if len(line) > most {
		return string(line[:most]) + "…"
	}
	return string(line)
}
