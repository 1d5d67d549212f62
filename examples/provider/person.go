package main

import (
	"errors"
	"fmt"
	"regexp"
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

// person is one row of the sheet on the participants.
type person struct {
	row         int // as a spreadsheet counts, from 1
	name        string
	folded      string // the name as two ways of writing it have in common
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
	field   string // as an error of the library names it
	header  qagida.Text
	aliases []string    // other headers, as other programs write them
	asks    qagida.Text // what may stand there
	read    func(*person, cell) error
	needed  bool // a workbook without it cannot be closed

	names []string // all headers, folded
}

// matches reports whether a header is that of the column.
func (c column) matches(header string) bool {
	return slices.Contains(c.names, fold(header)) || slices.Contains(c.names, fold(activity(header)))
}

// withNames returns the columns with their headers folded, once for all that is compared.
func withNames(list []column) []column {
	for i, c := range list {
		for _, name := range append([]string{c.header.KK, c.header.RU, c.header.EN}, c.aliases...) {
			if name = fold(name); name != "" {
				list[i].names = append(list[i].names, name)
			}
		}
	}
	return list
}

// exported is the header of a column of grades that Moodle has exported: the kind of
// the activity, its name, and that these are points.
var exported = regexp.MustCompile(`(?i)^(?:[^:(]+:)?\s*(.+?)\s*\((?:real|значение|оценка|мәні|нақты)\)$`)

// activity returns the name of the activity whose grades a header stands over, empty
// where that is not how it is written.
func activity(header string) string {
	if parts := exported.FindStringSubmatch(line(header)); parts != nil {
		return parts[1]
	}
	return ""
}

// makeColumns returns the columns that are read under a scheme, in the order of the
// sample. A workbook may have them in any order, and others between them.
func makeColumns(scheme assessment.Scheme) []column {
	list := []column{
		{field: "name", header: wordName, aliases: aliasesName, asks: asksHolder, read: value(func(p *person) *string { return &p.name }, cell.personName), needed: true},
		{field: "iin", header: wordIIN, asks: asksIIN, read: value(func(p *person) *qualification.IIN { return &p.iin }, cell.iin)},
	}
	for i, part := range scheme.Parts() {
		for j, item := range part.Items {
			list = append(list, itemColumn(scheme, part, i, j, item))
		}
	}
	return withNames(append(list,
		column{field: "retakes", header: wordEarlier, asks: asksDays, read: value(func(p *person) *[]qagida.Date { return &p.earlier }, cell.days)},
		column{field: "interrupted", header: wordInterrupted, asks: asksFact, read: value(func(p *person) *qagida.Fact { return &p.interrupted }, cell.fact)},
		column{field: "valid_reason", header: wordValidReason, asks: asksFact, read: value(func(p *person) *qagida.Fact { return &p.validReason }, cell.fact)},
		column{field: "documents", header: wordDocuments, asks: asksFact, read: value(func(p *person) *qagida.Fact { return &p.documents }, cell.fact)},
		column{field: "number", header: wordCertificate, asks: asksNumber, read: value(func(p *person) *certificate.Number { return &p.held }, cell.number)},
	))
}

// itemColumn is the column of one item of one part.
func itemColumn(scheme assessment.Scheme, part assessment.Part, i, j int, item assessment.Item) column {
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
		field:   field,
		header:  qagida.Text{KK: label(qagida.Kazakh), RU: label(qagida.Russian), EN: label(qagida.English)},
		aliases: []string{item.Name.KK, item.Name.RU, item.Name.EN},
		asks:    each(asksPoints, least, item.Max),
		read: value(func(p *person) *assessment.Points { return &p.points[i][j] }, func(c cell) (assessment.Points, error) {
			points, err := c.points()
			if err == nil {
				err = checkItem(scheme, i, j, points)
			}
			return points, err
		}),
		needed: true,
	}
}

// checkItem asks the library whether an item can have as many points. Each is
// asked for alone, so that every wrong cell of a row is found and not the first.
func checkItem(scheme assessment.Scheme, i, j int, points assessment.Points) error {
	alone := newPerson(scheme, 0)
	alone.points[i][j] = points
	_, err := scheme.Grade(alone.points...)
	return err
}

// newPerson is a person of whom nothing is known yet.
func newPerson(scheme assessment.Scheme, row int) *person {
	p := &person{row: row, earlier: []qagida.Date{}}
	for _, part := range scheme.Parts() {
		p.points = append(p.points, make([]assessment.Points, len(part.Items)))
	}
	return p
}

// refused is what the library refuses, empty for any other error.
func refused(err error) qagida.InputError {
	var input *qagida.InputError
	if errors.As(err, &input) {
		return *input
	}
	return qagida.InputError{}
}
