package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

// book is a stream as it was read: from a workbook, or from a text file.
type book struct {
	*centre
	lang     qagida.Lang
	source   string // the file that is closed
	columns  []column
	table    grid // the sheet with the participants
	lines    grid // the sheet on the stream
	header   int  // the row of the headers
	places   []int
	given    int // the column of the first names, 0 where one column has the whole name
	stream   stream
	holds    bool // something is wrong with the stream, so that no certificate can be issued
	people   []*person
	problems []problem // of the sheet on the stream, and of headers
}

// open reads the file with the participants, and the one on the stream where it
// stands in another. A value that cannot be read is a problem of its row and stops
// nothing; what is no workbook of this program is refused.
func open(path, streamPath string, c *centre, lang qagida.Lang) (*book, error) {
	b := &book{centre: c, lang: lang, source: path, columns: makeColumns(c.scheme)}
	grids, err := readFile(path)
	if err != nil {
		return nil, err
	}
	others := grids
	if streamPath != "" {
		if others, err = readFile(streamPath); err != nil {
			return nil, err
		}
	}
	if err := b.read(grids, others, streamPath != ""); err != nil {
		return nil, atFile(err, path)
	}
	return b, nil
}

// readFile reads the sheets of a workbook, or the one that a text file is.
func readFile(path string) ([]grid, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > mostUnpacked {
		return nil, refusal{text: each(saysTooLarge, mostUnpacked>>20)}.at(path)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(content, []byte("PK")) {
		grids, err := readXLSX(content)
		return grids, atFile(err, path)
	}
	if !slices.Contains([]string{".csv", ".txt", ".tsv"}, strings.ToLower(filepath.Ext(path))) {
		return nil, refusal{text: saysNoWorkbook}.at(path)
	}
	g, err := readCSV(filepath.Base(path), content)
	return []grid{g}, atFile(err, path)
}

// atFile puts the name of a file before a refusal.
func atFile(err error, path string) error {
	var r refusal
	if errors.As(err, &r) {
		return r.at(path)
	}
	return err
}

// read finds the two sheets and reads them.
func (b *book) read(grids, others []grid, apart bool) (err error) {
	if b.table, err = b.findTable(grids); err != nil {
		return err
	}
	b.header = b.findHeader(b.table)
	if err := b.findColumns(); err != nil {
		return err
	}
	if b.lines, err = b.findLines(others, apart); err != nil {
		return err
	}
	if err := b.readStream(); err != nil {
		return err
	}
	for row := b.header + 1; row <= len(b.table.rows); row++ {
		if b.hasPerson(row) {
			b.people = append(b.people, b.readPerson(row))
		}
	}
	b.findTwins()
	return nil
}

// named returns the sheet with a name in any of the languages, none where there is
// none. It refuses two.
func named(grids []grid, name qagida.Text) (*grid, error) {
	var found *grid
	for i := range grids {
		if !has(name, grids[i].name) {
			continue
		}
		if found != nil {
			return nil, refusal{text: each(saysTwoSheets, found.name, grids[i].name)}
		}
		found = &grids[i]
	}
	return found, nil
}

// findTable returns the sheet on the participants: by its name, as the only one, or
// as the only one with the columns that are needed.
func (b *book) findTable(grids []grid) (grid, error) {
	found, err := named(grids, wordParticipants)
	if err != nil {
		return grid{}, err
	}
	if found != nil {
		return *found, nil
	}
	var fitting []grid
	for _, g := range grids {
		if b.known(g, b.findHeader(g)) >= 2 {
			fitting = append(fitting, g)
		}
	}
	switch {
	case len(fitting) == 1:
		return fitting[0], nil
	case len(fitting) > 1:
		return grid{}, refusal{text: each(saysTwoSheets, fitting[0].name, fitting[1].name)}
	default:
		return grid{}, b.noSheet(grids, wordParticipants)
	}
}

// noSheet refuses a workbook without a sheet, and names the one that may be meant.
func (b *book) noSheet(grids []grid, name qagida.Text) error {
	for _, g := range grids {
		if nearest(g.name, []string{name.KK, name.RU, name.EN}) != "" {
			return refusal{text: each(saysNearSheet, name, g.name)}
		}
	}
	return refusal{text: each(saysNoSheet, name)}
}

// findLines returns the sheet on the stream: by its name, as the file that was given
// for it, or by its labels. In a text file it is what stands above the headers. Who has
// none of these gets grades and no certificates.
func (b *book) findLines(grids []grid, apart bool) (grid, error) {
	found, err := named(grids, wordStream)
	fitting := slices.IndexFunc(grids, func(g grid) bool { return g.name != b.table.name && knownLines(g) >= 3 })
	switch {
	case err != nil:
		return grid{}, err
	case found != nil:
		return *found, nil
	case apart && len(grids) == 1:
		return grids[0], nil
	case fitting >= 0:
		return grids[fitting], nil
	case b.header > 1 || len(grids) == 1 && !has(wordParticipants, grids[0].name):
		return grid{b.table.name, b.table.rows[:max(b.header-1, 0)], b.table.isFile}, nil
	default:
		return grid{}, b.noSheet(grids, wordStream)
	}
}

// knownLines counts the labels of a sheet that are those of the sheet on the stream.
func knownLines(g grid) int {
	count := 0
	for row := range g.rows {
		label := g.at(row+1, 1).text
		if slices.ContainsFunc(streamLines, func(l streamLine) bool { return has(l.label, label) }) {
			count++
		}
	}
	return count
}

// findHeader returns the row with the headers: the one in which most are known.
func (b *book) findHeader(g grid) int {
	const farthest = 60
	best, most := 1, 0
	for row := 1; row <= min(len(g.rows), farthest); row++ {
		if known := b.known(g, row); known > most {
			best, most = row, known
		}
	}
	return best
}

// known counts the headers of a row that are known.
func (b *book) known(g grid, row int) int {
	count := 0
	for place := 1; row <= len(g.rows) && place <= len(g.rows[row-1]); place++ {
		if header := g.at(row, place).text; header != "" && b.columnOf(header) >= 0 {
			count++
		}
	}
	return count
}

// columnOf returns the column with a header, -1 where there is none.
func (b *book) columnOf(header string) int {
	return slices.IndexFunc(b.columns, func(c column) bool { return c.matches(header) })
}

// findColumns finds the columns by their headers. It refuses two of one name, and a
// workbook without one that is needed, and names those that are nearly known.
func (b *book) findColumns() error {
	b.places = make([]int, len(b.columns))
	var unknown []int
	for place := 1; b.header <= len(b.table.rows) && place <= len(b.table.rows[b.header-1]); place++ {
		header := b.table.at(b.header, place).text
		i := b.columnOf(header)
		switch {
		case header == "":
		case slices.ContainsFunc(aliasesGiven, func(alias string) bool { return fold(alias) == fold(header) }):
			b.given = place
		case i < 0:
			unknown = append(unknown, place)
		case b.places[i] != 0:
			return b.twoColumns(i, place)
		default:
			b.places[i] = place
		}
	}
	for _, place := range unknown {
		b.nameNear(place)
	}
	b.findID(unknown)
	return b.checkNeeded()
}

// twoColumns refuses two columns of one name.
func (b *book) twoColumns(i, place int) error {
	first, second := b.places[i], place
	return refusal{saysTwoColumns, []problem{
		b.headerProblem(first, each(asksOnce, placeName(b.header, second))),
		b.headerProblem(second, each(asksOnce, placeName(b.header, first))),
	}}
}

// headerProblem is a problem with the header of a column.
func (b *book) headerProblem(place int, asks qagida.Text) problem {
	header := b.table.at(b.header, place).text
	return problem{b.table.name, b.header, letters(place), line(header), header, asks}
}

// nameNear notes a header that is nearly one of those that are not there. One that
// the program itself writes is known.
func (b *book) nameNear(place int) {
	header := b.table.at(b.header, place).text
	if b.isResult(header) {
		return
	}
	var names []string
	for i, column := range b.columns {
		if b.places[i] == 0 {
			names = append(names, column.header.KK, column.header.RU, column.header.EN)
		}
	}
	if name := nearest(header, names); name != "" {
		b.problems = append(b.problems, b.headerProblem(place, each(asksHeader, name)))
	}
}

// findID takes the column in which other programs keep any identification number for
// that of the IIN, where there is no other.
func (b *book) findID(unknown []int) {
	iin := b.fieldColumn("iin")
	for _, place := range unknown {
		header := fold(b.table.at(b.header, place).text)
		if b.places[iin] == 0 && slices.ContainsFunc(aliasesID, func(alias string) bool { return fold(alias) == header }) {
			b.places[iin] = place
			b.columns[iin].read = value(func(p *person) *qualification.IIN { return &p.iin }, cell.anyID)
		}
	}
}

// anyID reads an identification number of any kind, and keeps what is a IIN: other
// programs have other numbers there.
func (c cell) anyID() (qualification.IIN, error) {
	if iin, err := c.iin(); err == nil {
		return iin, nil
	}
	return qualification.IIN{}, nil
}

// checkNeeded refuses a workbook without a column that is needed.
func (b *book) checkNeeded() error {
	for i, column := range b.columns {
		if column.needed && b.places[i] == 0 {
			return refusal{each(saysNoColumn, b.table.name, column.header), b.problems}
		}
	}
	return nil
}

// fieldColumn returns the column with a field, -1 where there is none.
func (b *book) fieldColumn(field string) int {
	return slices.IndexFunc(b.columns, func(c column) bool { return c.field == field })
}

// readStream reads the sheet on the stream: labels in column A, values in B.
func (b *book) readStream() error {
	rows := make([]int, len(streamLines))
	for row := range b.lines.rows {
		label := b.lines.at(row+1, 1).text
		i := slices.IndexFunc(streamLines, func(l streamLine) bool { return has(l.label, label) })
		switch {
		case i >= 0 && rows[i] != 0:
			return b.twoLines(i, rows[i], row+1)
		case i >= 0:
			rows[i] = row + 1
		}
	}
	b.nameNearLines(rows)
	for i, line := range streamLines {
		if err := line.read(&b.stream, b.lines.at(rows[i], 2)); err != nil {
			b.blameLine(i, rows[i], asked(err, line.asks))
		}
	}
	b.stream.settle(b.centre)
	return b.checkStream(rows)
}

// twoLines refuses two lines of one name.
func (b *book) twoLines(i, first, second int) error {
	return refusal{saysTwoLines, []problem{
		b.lineProblem(i, first, each(asksOnce, placeName(second, 1))),
		b.lineProblem(i, second, each(asksOnce, placeName(first, 1))),
	}}
}

func (b *book) lineProblem(i, row int, asks qagida.Text) problem {
	return problem{b.lines.name, row, "B", streamLines[i].label.In(b.lang), b.lines.at(row, 2).text, asks}
}

// blameLine notes a problem with the value of a line.
func (b *book) blameLine(i, row int, asks qagida.Text) {
	b.problems = append(b.problems, b.lineProblem(i, row, asks))
	b.holds = b.holds || streamLines[i].holds()
}

// nameNearLines notes the labels that are nearly those of lines that are not there.
func (b *book) nameNearLines(rows []int) {
	var names []string
	for i, line := range streamLines {
		if rows[i] == 0 {
			names = append(names, line.label.KK, line.label.RU, line.label.EN)
		}
	}
	for row := range b.lines.rows {
		label := b.lines.at(row+1, 1).text
		if label == "" || slices.Contains(rows, row+1) {
			continue
		}
		if name := nearest(label, names); name != "" {
			b.problems = append(b.problems, problem{b.lines.name, row + 1, "A", line(label), label, each(asksHeader, name)})
		}
	}
}

// checkStream takes out, one by one, the days that contradict others, so that the
// rest can be used.
func (b *book) checkStream(rows []int) error {
	for err := b.stream.check(); err != nil; err = b.stream.check() {
		input := refused(err)
		i := slices.IndexFunc(streamLines, func(l streamLine) bool { return l.field != "" && l.field == input.Field })
		if i < 0 {
			return err
		}
		b.blameLine(i, rows[i], asksAgreeing)
		if err := streamLines[i].read(&b.stream, cell{}); err != nil {
			return err
		}
	}
	return nil
}

// hasPerson reports whether anything stands in the columns of a row that are read.
func (b *book) hasPerson(row int) bool {
	return slices.ContainsFunc(b.places, func(place int) bool { return !b.table.at(row, place).isEmpty() })
}

func (b *book) readPerson(row int) *person {
	p := newPerson(b.scheme, row)
	for i, column := range b.columns {
		c := b.value(row, i)
		if err := column.read(p, c); err != nil {
			b.blame(p, i, c.text, asked(err, column.asks))
		}
	}
	p.folded = fold(p.name)
	b.checkEarlier(p)
	return p
}

// checkEarlier refuses earlier assessments that are no earlier than this one.
func (b *book) checkEarlier(p *person) {
	assessed, i := b.stream.assessed, b.fieldColumn("retakes")
	isLate := func(day qagida.Date) bool { return !day.Before(assessed) }
	if !assessed.IsZero() && slices.ContainsFunc(p.earlier, isLate) {
		b.blame(p, i, b.value(p.row, i).text, each(asksEarlier, assessed))
	}
}

// value returns the cell of a row under a column. A name that stands in two columns
// is put together.
func (b *book) value(row, column int) cell {
	c := b.table.at(row, b.places[column])
	if b.columns[column].field == "name" && b.given != 0 {
		c.text = strings.TrimSpace(c.text + " " + b.table.at(row, b.given).text)
	}
	return c
}

// blame notes a problem with one of a person's columns.
func (b *book) blame(p *person, column int, value string, asks qagida.Text) {
	header := b.columns[column].header.In(b.lang)
	p.problems = append(p.problems, problem{b.table.name, p.row, letters(b.places[column]), header, value, asks})
}

// blameError notes what the library refuses, in the column that it speaks of: the one
// with its field, or, where it speaks of a history, the one with earlier assessments.
func (b *book) blameError(p *person, err error) {
	column := b.fieldColumn(refused(err).Field)
	if column < 0 {
		column = b.fieldColumn("retakes")
	}
	b.blame(p, column, refused(err).Value, b.columns[column].asks)
}

// findTwins refuses, in both rows, an IIN or the number of a certificate that stands
// in two, and a name that no IIN tells from the other.
func (b *book) findTwins() {
	iins, numbers, names := map[qualification.IIN]*person{}, map[certificate.Number]*person{}, map[string][]*person{}
	for _, p := range b.people {
		sameIIN := twins(b, iins, p.iin, p, "iin")
		twins(b, numbers, p.held, p, "number")
		for _, other := range names[p.folded] {
			if !sameIIN && p.name != "" && !toldApart(p, other) {
				b.blameBoth(p, other, "name", p.name, other.name, asksTellApart)
				break
			}
		}
		names[p.folded] = append(names[p.folded], p)
	}
}

// toldApart reports whether the IINs of two people say that they are two.
func toldApart(p, other *person) bool {
	none := qualification.IIN{}
	return p.iin != none && other.iin != none && p.iin != other.iin
}

// twins refuses a value that stands in an earlier row too, and reports whether it does.
func twins[K comparable](b *book, seen map[K]*person, key K, p *person, field string) bool {
	var none K
	first := seen[key]
	if key == none {
		return false
	}
	if first == nil {
		seen[key] = p
		return false
	}
	i := b.fieldColumn(field)
	b.blameBoth(p, first, field, b.value(p.row, i).text, b.value(first.row, i).text, asksOther)
	return true
}

// blameBoth notes in two rows that the other has the same value.
func (b *book) blameBoth(p, other *person, field, value, otherValue string, asks qagida.Text) {
	i := b.fieldColumn(field)
	b.blame(other, i, otherValue, each(asks, p.row))
	b.blame(p, i, value, each(asks, other.row))
}

// isResult reports whether a header is that of a column that the program writes.
func (b *book) isResult(header string) bool {
	return has(wordPlace, header) || slices.ContainsFunc(b.results(), func(r result) bool { return has(r.header, header) })
}
