package main

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

// result is one column of the results.
type result struct {
	header qagida.Text
	width  float64 // in characters
	value  func(r *closed, lang qagida.Lang) any
}

// results are the columns that the program adds, in order: what matters first.
func (c *centre) results() []result {
	list := []result{
		{wordResult, 13, func(r *closed, lang qagida.Lang) any { return r.outcome().In(lang) }},
		{wordCertificate, 13, func(r *closed, _ qagida.Lang) any { return r.numberValue() }},
		{wordLastDay, 12, func(r *closed, _ qagida.Lang) any { return dayValue(r.lastDay) }},
		{wordFirstDay, 12, func(r *closed, _ qagida.Lang) any { return dayValue(r.firstDay()) }},
		{wordWays, 66, func(r *closed, lang qagida.Lang) any { return r.next(lang) }},
		{wordReasons, 50, func(r *closed, lang qagida.Lang) any { return r.reasons(lang) }},
	}
	for _, part := range c.scheme.Parts() {
		list = append(list, partResults(part.ID, part.Name)...)
	}
	return list
}

// partResults are the columns of one part.
func partResults(id string, name qagida.Text) []result {
	return []result{
		{each(wordPoints, name), 10, func(r *closed, _ qagida.Lang) any { return number(r.part(id).Points.String()) }},
		{each(wordPercent, name), 10, func(r *closed, _ qagida.Lang) any { return number(r.part(id).Percent.String()) }},
		{each(wordGrade, name), 19, func(r *closed, lang qagida.Lang) any { return r.part(id).Grade.Text(lang) }},
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
// stays, so that the next one knows whose it was: whether the paper still stands, the
// result and the last valid day say.
func (r *closed) numberValue() any {
	number := cmp.Or(r.number, r.held)
	if number == (certificate.Number{}) && r.before != nil {
		number = r.before.Number
	}
	if number == (certificate.Number{}) {
		return nil
	}
	return number.String()
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

// typedValue is a cell as a spreadsheet keeps it.
func (c cell) typedValue() any {
	switch c.kind {
	case asNumber:
		return cmp.Or(number(c.text), any(c.text))
	case asTruth:
		return c.text == "1"
	case asDay:
		if day, err := c.day(); err == nil {
			return day.Time()
		}
		return c.text // a day that cannot be meant, which as a text cannot be either
	default:
		if c.text == "" {
			return nil
		}
		return c.text // also a formula, which as a text is refused again
	}
}

// output is a workbook that is being written.
type output struct {
	file   *excelize.File
	styles styles
	lang   qagida.Lang
}

// workbook is the results: the participants with what was decided and what was read,
// the stream, and the figures.
func (c *closing) workbook() ([]byte, error) {
	file := excelize.NewFile()
	defer file.Close()
	styles, err := newStyles(file, c.lang)
	if err != nil {
		return nil, err
	}
	out := output{file, styles, c.lang}
	for _, write := range []func(output) error{c.writePeople, c.writeLines, c.writeSummary} {
		if err := write(out); err != nil {
			return nil, err
		}
	}
	if err := file.DeleteSheet("Sheet1"); err != nil {
		return nil, err
	}
	var content bytes.Buffer
	err = file.Write(&content)
	return content.Bytes(), err
}

// shown is a column of the sheet on the participants, as it is written.
type shown struct {
	header string
	width  float64
	value  func(r *closed) any
	style  func(r *closed, value any) int
}

// room is the width of the column, in which no word of its header is broken.
func (s shown) room() float64 {
	width := s.width
	for word := range strings.FieldsSeq(s.header) {
		width = max(width, 1.25*float64(utf8.RuneCountInString(word))+1) // the headers are bold
	}
	return width
}

// shownColumns are all columns: the name, what was decided, what was read, and what
// else stood in the sheet.
func (c *closing) shownColumns(out output) []shown {
	plain := func(_ *closed, value any) int { return out.styles.of(value) }
	list := []shown{c.inputColumn(out, c.fieldColumn("name"))}
	for _, column := range c.results() {
		if column.header == wordCertificate {
			list = append(list, c.certificateColumn(out, column))
			continue
		}
		style := plain
		if column.header == wordResult {
			style = func(r *closed, _ any) int { return out.styles.outcome[r.outcome()] }
		}
		value := func(r *closed) any { return column.value(r, c.lang) }
		list = append(list, shown{column.header.In(c.lang), column.width, value, style})
	}
	for i, column := range c.columns {
		if column.field != "name" && column.field != "number" {
			list = append(list, c.inputColumn(out, i))
		}
	}
	for place := 1; c.header <= len(c.table.rows) && place <= len(c.table.rows[c.header-1]); place++ {
		if header := c.table.at(c.header, place).text; header != "" && c.isOther(place) {
			value := func(r *closed) any { return c.table.at(r.row, place).typedValue() }
			list = append(list, shown{header, 14, value, plain})
		}
	}
	return list
}

// isOther reports whether a column is neither read nor written by the program.
func (b *book) isOther(place int) bool {
	header := b.table.at(b.header, place).text
	return place != b.given && !slices.Contains(b.places, place) && (has(wordPlace, header) || !b.isResult(header))
}

// inputColumn is a column that was read. A cell that cannot be used stays as it was,
// and is marked.
func (c *closing) inputColumn(out output, i int) shown {
	column := c.columns[i]
	width := 14.0
	if column.field == "name" {
		width = 26
	}
	return shown{
		column.header.In(c.lang), width,
		func(r *closed) any { return c.inputValue(r, i) },
		func(r *closed, value any) int {
			if r.blames(column.header.In(c.lang)) {
				return out.styles.outcome[wordUnread]
			}
			return out.styles.of(value)
		},
	}
}

// certificateColumn is the one column that is read and written. A number that cannot
// be used stays as it was, to be put right.
func (c *closing) certificateColumn(out output, column result) shown {
	input := c.inputColumn(out, c.fieldColumn("number"))
	input.width = column.width
	read := input.value
	input.value = func(r *closed) any {
		if value := column.value(r, c.lang); value != nil {
			return value
		}
		return read(r)
	}
	return input
}

// inputValue is what was read, in the form in which it reads best.
func (c *closing) inputValue(r *closed, i int) any {
	switch field := c.columns[i].field; {
	case field == "name" && r.name != "":
		return r.name
	case field == "iin" && r.iin != (qualification.IIN{}):
		return r.iin.String()
	}
	return c.value(r.row, i).typedValue()
}

// blames reports whether something is wrong with a column of a row.
func (r *closed) blames(header string) bool {
	return slices.ContainsFunc(r.problems, func(p problem) bool { return p.header == header })
}

// writePeople writes the sheet on the participants.
func (c *closing) writePeople(out output) error {
	sheet := c.table.nameOr(wordParticipants.In(c.lang))
	if _, err := out.file.NewSheet(sheet); err != nil {
		return err
	}
	columns := c.shownColumns(out)
	for i, column := range columns {
		if err := c.writeColumn(out, sheet, i+1, column); err != nil {
			return err
		}
	}
	for i, r := range c.rows {
		if err := out.file.SetRowHeight(sheet, i+2, heightOf(columns, r)); err != nil {
			return err
		}
	}
	if err := out.file.SetRowHeight(sheet, 1, 62); err != nil {
		return err
	}
	return c.layOut(out, sheet, len(columns))
}

func (c *closing) writeColumn(out output, sheet string, place int, column shown) error {
	name := letters(place)
	if err := out.file.SetColWidth(sheet, name, name, column.room()); err != nil {
		return err
	}
	if err := put(out.file, sheet, name, 1, column.header, out.styles.header); err != nil {
		return err
	}
	for i, r := range c.rows {
		value := column.value(r)
		if err := put(out.file, sheet, name, i+2, value, column.style(r, value)); err != nil {
			return err
		}
	}
	return nil
}

// heightOf is the height of a row in points, in which every text of it has room.
func heightOf(columns []shown, r *closed) float64 {
	const lineHeight, most = 14.0, 409.0
	lines := 1
	for _, column := range columns {
		if text, ok := column.value(r).(string); ok {
			lines = max(lines, linesOf(text, column.room()))
		}
	}
	return min(most, 4+lineHeight*float64(lines))
}

// linesOf is how many lines a text takes in a column, its words kept whole.
func linesOf(text string, width float64) int {
	lines := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines++
		room := 0.0
		for word := range strings.FieldsSeq(paragraph) {
			letters := 1.02 * float64(utf8.RuneCountInString(word)+1)
			if room+letters > width && room > 0 {
				lines, room = lines+1, 0
			}
			room += letters
		}
	}
	return lines
}

// layOut makes the sheet one to read and to print: headers and names stay in sight, a
// filter, and on paper what was decided and why, as wide as the page; the points are
// on the protocol.
func (c *closing) layOut(out output, sheet string, columns int) error {
	decided := letters(1 + slices.IndexFunc(c.results(), func(r result) bool { return r.header == wordReasons }) + 1)
	last := len(c.rows) + 1
	quoted := "'" + strings.ReplaceAll(sheet, "'", "''") + "'!"
	edge := 0.4
	panes := excelize.Panes{Freeze: true, XSplit: 1, YSplit: 1, TopLeftCell: "B2", ActivePane: "bottomRight"}
	margins := excelize.PageLayoutMarginsOptions{Left: &edge, Right: &edge, Top: &edge, Bottom: &edge}
	titles := excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: quoted + "$1:$1", Scope: sheet}
	area := excelize.DefinedName{
		Name: "_xlnm.Print_Area", RefersTo: fmt.Sprintf("%s$A$1:$%s$%d", quoted, decided, last), Scope: sheet,
	}
	steps := []error{
		out.file.SetPanes(sheet, &panes),
		out.file.AutoFilter(sheet, fmt.Sprintf("A1:%s%d", letters(columns), last), nil),
		printable(out.file, sheet),
		out.file.SetPageMargins(sheet, &margins),
		out.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&L" + strings.ReplaceAll(sheet, "&", "&&") + "&R&P / &N"}),
		out.file.SetDefinedName(&titles),
		out.file.SetDefinedName(&area),
	}
	for _, err := range steps {
		if err != nil {
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

// writeLines writes the sheet on the stream, as it was read.
func (c *closing) writeLines(out output) error {
	sheet := c.lines.nameOr(wordStream.In(c.lang))
	if sheet == c.table.nameOr("") {
		sheet = wordStream.In(c.lang)
	}
	if _, err := out.file.NewSheet(sheet); err != nil {
		return err
	}
	for row := range c.lines.rows {
		label, value := c.lines.at(row+1, 1), c.lines.at(row+1, 2).typedValue()
		if label.isEmpty() {
			continue
		}
		if err := put(out.file, sheet, "A", row+1, label.text, out.styles.label); err != nil {
			return err
		}
		if err := put(out.file, sheet, "B", row+1, value, out.styles.of(value)); err != nil {
			return err
		}
		if err := setHeight(out.file, sheet, row+1, lineWidths, label.text, value); err != nil {
			return err
		}
	}
	return printable(out.file, sheet, lineWidths...)
}

// The widths of the columns of the sheets on the stream and of the figures.
var (
	lineWidths    = []float64{48, 80}
	summaryWidths = []float64{44, 10, 10, 50, 30, 60}
)

// setHeight makes a row as high as its texts are in columns of some widths.
func setHeight(file *excelize.File, sheet string, row int, widths []float64, values ...any) error {
	lines := 1
	for i, value := range values {
		if text, ok := value.(string); ok && i < len(widths) {
			lines = max(lines, linesOf(text, widths[i]))
		}
	}
	if lines == 1 {
		return nil
	}
	return file.SetRowHeight(sheet, row, 4+14*float64(lines))
}

// printable sets the widths of the first columns, in characters, and prints them on
// the width of a page.
func printable(file *excelize.File, sheet string, widths ...float64) error {
	for i, width := range widths {
		if err := file.SetColWidth(sheet, letters(i+1), letters(i+1), width); err != nil {
			return err
		}
	}
	landscape, a4, one, many, fit := "landscape", 9, 1, 0, true
	if err := file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return file.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Orientation: &landscape, Size: &a4, FitToWidth: &one, FitToHeight: &many,
	})
}

// writeSummary puts the figures and the problems on a sheet of their own.
func (c *closing) writeSummary(out output) error {
	sheet := wordSummary.In(c.lang)
	if _, err := out.file.NewSheet(sheet); err != nil {
		return err
	}
	row := 1
	write := func(style int, values ...any) error {
		for i, value := range values {
			look := style
			if style == out.styles.text {
				look = out.styles.of(value)
			}
			if err := put(out.file, sheet, letters(i+1), row, value, look); err != nil {
				return err
			}
		}
		row++
		if style != out.styles.text {
			return nil
		}
		return setHeight(out.file, sheet, row-1, summaryWidths, values...)
	}
	steps := []error{write(out.styles.plain, c.edition())}
	row++
	for _, f := range c.figures() {
		steps = append(steps, write(out.styles.text, f.name, f.cell()))
	}
	row++
	if problems := c.allProblems(); len(problems) > 0 {
		steps = append(steps, write(out.styles.bold, wordProblems.In(c.lang)), write(
			out.styles.header, wordSheet.In(c.lang), wordRow.In(c.lang), wordColumn.In(c.lang),
			wordHeader.In(c.lang), wordValue.In(c.lang), wordWanted.In(c.lang),
		))
		for _, p := range problems {
			steps = append(steps, write(out.styles.text, p.sheet, p.row, p.column, p.header, short(p.value), p.asks.In(c.lang)))
		}
	}
	for _, err := range steps {
		if err != nil {
			return err
		}
	}
	return printable(out.file, sheet, summaryWidths...)
}

// cell is the value of a figure as a number, where it is one.
func (f figure) cell() any { return number(strings.ReplaceAll(f.value, ",", ".")) }

// styles are the looks of cells, by number.
type styles struct {
	header, label, text, figure, bold, plain, day int
	outcome                                       map[qagida.Text]int
}

func newStyles(file *excelize.File, lang qagida.Lang) (styles, error) {
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	line := []excelize.Border{{Type: "bottom", Color: "D0D0D0", Style: 1}}
	format := dayFormat(lang)
	s := styles{outcome: map[qagida.Text]int{}}
	centred := &excelize.Alignment{Vertical: "top", Horizontal: "center"}
	for _, look := range []struct {
		style *int
		look  excelize.Style
	}{
		{&s.header, excelize.Style{Font: face(true, "FFFFFF"), Fill: fill("16365C"), Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}}},
		{&s.label, excelize.Style{Font: face(true, ""), Alignment: top, Border: line}},
		{&s.text, excelize.Style{Font: face(false, ""), Alignment: top, Border: line}},
		{&s.figure, excelize.Style{Font: face(false, ""), Alignment: centred, Border: line}},
		{&s.bold, excelize.Style{Font: face(true, "")}},
		{&s.plain, excelize.Style{Font: face(false, "")}},
		{&s.day, excelize.Style{Font: face(false, ""), Alignment: centred, Border: line, CustomNumFmt: &format}},
	} {
		var err error
		if *look.style, err = file.NewStyle(&look.look); err != nil {
			return s, err
		}
	}
	for _, look := range []struct {
		outcome qagida.Text
		colour  string
	}{{wordPassed, "D8EBD3"}, {wordNotPassed, "F6D5D0"}, {wordAwaited, "FFF1C9"}, {wordUnread, "E3E3E3"}} {
		var err error
		style := excelize.Style{Alignment: top, Fill: fill(look.colour), Font: face(true, ""), Border: line}
		if s.outcome[look.outcome], err = file.NewStyle(&style); err != nil {
			return s, err
		}
	}
	return s, nil
}

// dayFormat is how a language writes a day in figures.
func dayFormat(lang qagida.Lang) string {
	if lang == qagida.English {
		return "yyyy-mm-dd"
	}
	return "dd.mm.yyyy"
}

// of is the look of a value.
func (s styles) of(value any) int {
	switch value.(type) {
	case time.Time:
		return s.day
	case float64, int:
		return s.figure
	default:
		return s.text
	}
}

// face is the typeface of a cell.
func face(bold bool, colour string) *excelize.Font {
	return &excelize.Font{Family: "Calibri", Size: 11, Bold: bold, Color: colour}
}

func fill(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}
