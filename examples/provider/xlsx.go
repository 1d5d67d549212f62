package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
	"github.com/xuri/nfp"
)

// What a workbook may be at most: bytes of its parts when unpacked, rows with
// people, and columns.
const (
	mostUnpacked = 64 << 20
	mostRows     = 20_000
	mostColumns  = 500
)

// xlsx reads the cells of a workbook.
type xlsx struct {
	file     *excelize.File
	from1904 bool
	days     map[int]bool // by number of a style: shows a number as a day
}

// readXLSX reads every sheet of a workbook. Its error is a refusal.
func readXLSX(content []byte) (grids []grid, err error) {
	defer func() {
		if fault := recover(); fault != nil { // of the library, on a workbook that breaks the rules of the format
			grids, err = nil, refusal{text: each(saysDamaged, fmt.Sprint(fault))}
		}
	}()
	if err := checkUnpacked(content); err != nil {
		return nil, err
	}
	limits := excelize.Options{UnzipSizeLimit: mostUnpacked, UnzipXMLSizeLimit: mostUnpacked, RawCellValue: true}
	file, err := excelize.OpenReader(bytes.NewReader(content), limits)
	if err != nil {
		return nil, refusal{text: each(saysDamaged, err)}
	}
	defer file.Close()
	x := xlsx{file: file, days: map[int]bool{}}
	if props, err := file.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		x.from1904 = *props.Date1904
	}
	for _, name := range file.GetSheetList() {
		g, err := x.sheet(name)
		if err != nil {
			return nil, err
		}
		grids = append(grids, g)
	}
	return grids, nil
}

// checkUnpacked refuses what is no archive, and one that would unpack to more than
// a workbook of people is.
func checkUnpacked(content []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return refusal{text: saysNoWorkbook}
	}
	isPart := func(f *zip.File) bool { return strings.HasPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "xl/") }
	if !slices.ContainsFunc(archive.File, isPart) {
		return refusal{text: saysNoWorkbook} // of another office program, or no book at all
	}
	var size uint64
	for _, part := range archive.File {
		if size += part.UncompressedSize64; size > mostUnpacked {
			return refusal{text: each(saysTooLarge, mostUnpacked>>20)}
		}
	}
	return nil
}

// sheet reads one sheet.
func (x *xlsx) sheet(name string) (grid, error) {
	rows, err := x.file.GetRows(name, excelize.Options{RawCellValue: true})
	if err != nil {
		return grid{}, refusal{text: each(saysDamaged, err)}
	}
	g := grid{name: name, rows: make([][]cell, len(rows))}
	for i, row := range rows {
		g.rows[i] = make([]cell, min(len(row), mostColumns))
		for j := range g.rows[i] {
			if g.rows[i][j], err = x.cell(name, placeName(i+1, j+1), row[j]); err != nil {
				return grid{}, refusal{text: each(saysDamaged, err)}
			}
		}
	}
	g.trim()
	if len(g.rows) > mostRows {
		return grid{}, refusal{text: each(saysTooLong, name, mostRows)}
	}
	return g, nil
}

// cell tells what a cell holds by its type and its format. A text that looks like a
// number or a day stays a text.
func (x *xlsx) cell(sheet, place, text string) (cell, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return x.empty(sheet, place)
	}
	kind, err := x.file.GetCellType(sheet, place)
	switch {
	case err != nil:
		return cell{}, err
	case kind == excelize.CellTypeBool:
		return cell{text, asTruth}, nil
	case kind == excelize.CellTypeError:
		return cell{text, asFault}, nil
	case kind == excelize.CellTypeDate:
		return cell{justDay(text), asDay}, nil
	case kind == excelize.CellTypeNumber || kind == excelize.CellTypeUnset:
		return x.number(sheet, place, text)
	default:
		return cell{text, asText}, nil
	}
}

// empty tells a formula that has no value from a cell in which nothing stands.
func (x *xlsx) empty(sheet, place string) (cell, error) {
	formula, err := x.file.GetCellFormula(sheet, place)
	if err != nil || formula == "" {
		return cell{}, err
	}
	return cell{"=" + formula, asUncounted}, nil
}

// number tells a day from any other number by the format of the cell.
func (x *xlsx) number(sheet, place, text string) (cell, error) {
	serial, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return cell{text, asText}, nil
	}
	style, err := x.file.GetCellStyle(sheet, place)
	if err != nil {
		return cell{}, err
	}
	if !x.showsDay(style) {
		return cell{plain(text), asNumber}, nil
	}
	at, err := excelize.ExcelDateToTime(serial, x.from1904)
	if err != nil || at.Year() > 9999 {
		return cell{text, asNumber}, nil
	}
	return cell{at.Format(time.DateOnly), asDay}, nil
}

// showsDay reports whether a style shows a number as a day. A style that is not
// there shows none.
func (x *xlsx) showsDay(style int) bool {
	shows, known := x.days[style]
	if !known {
		s, err := x.file.GetStyle(style)
		shows = err == nil && (isDayFormat(s.NumFmt) || s.CustomNumFmt != nil && hasDay(*s.CustomNumFmt))
		x.days[style] = shows
	}
	return shows
}

// isDayFormat reports whether a format that every spreadsheet knows by its number
// shows the day, and not the time alone.
func isDayFormat(format int) bool {
	return 14 <= format && format <= 17 || format == 22 || 27 <= format && format <= 31 ||
		format == 36 || 50 <= format && format <= 54 || format == 57 || format == 58
}

// hasDay reports whether a format that is written out shows a year or a day.
func hasDay(format string) bool {
	parser := nfp.NumberFormatParser()
	for _, section := range parser.Parse(format) {
		for _, token := range section.Items {
			if token.TType == nfp.TokenTypeDateTimes && strings.ContainsAny(token.TValue, "yYdDeE") {
				return true
			}
		}
	}
	return false
}

// plain writes a number of a spreadsheet as a person does: 40 for 40.0 and 4E1, and
// 0.3 for 0.30000000000000004, which is not more exact. What is no number stays.
func plain(text string) string {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || n > 1e15 || n < -1e15 {
		return text
	}
	n, err = strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	if err != nil {
		return text
	}
	return strconv.FormatFloat(n, 'f', -1, 64)
}

// justDay cuts the time off a day of ISO 8601.
func justDay(text string) string {
	day, _, _ := strings.Cut(text, "T")
	day, _, _ = strings.Cut(day, " ")
	return day
}
