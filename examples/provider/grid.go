package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"
)

// kind is what a spreadsheet says that a cell holds.
type kind uint8

const (
	asText      kind = iota // a text, or nothing
	asNumber                // a number that is shown as one
	asDay                   // a number that is shown as a day; the text is 2026-11-21
	asTruth                 // 1 or 0
	asFault                 // an error of the spreadsheet: #REF!
	asUncounted             // a formula whose value nobody has worked out
)

// cell is one cell, without white space at its ends.
type cell struct {
	text string
	kind kind
}

// grid is a sheet of a workbook, or what a text file holds.
type grid struct {
	name   string
	rows   [][]cell
	isFile bool // the name is that of a text file
}

// nameOr returns the name of a sheet, and another one for a text file.
func (g grid) nameOr(other string) string {
	if g.isFile {
		return other
	}
	return g.name
}

// at returns a cell by its row and its column, both from 1. What the sheet does not
// have is an empty cell.
func (g grid) at(row, column int) cell {
	if row < 1 || row > len(g.rows) || column < 1 || column > len(g.rows[row-1]) {
		return cell{}
	}
	return g.rows[row-1][column-1]
}

// isEmpty reports whether nothing stands in a cell.
func (c cell) isEmpty() bool { return c.text == "" && c.kind != asUncounted }

// placeName returns the name of a cell: C16.
func placeName(row, column int) string { return letters(column) + strconv.Itoa(row) }

// letters returns the name of a column, ? for one that no sheet can have.
func letters(column int) string {
	name, err := excelize.ColumnNumberToName(column)
	if err != nil {
		return "?"
	}
	return name
}

// line makes one line of a text: composed letters, one blank for any white space.
func line(text string) string {
	return strings.Join(strings.Fields(norm.NFC.String(text)), " ")
}

// fold returns what two ways of writing a header have in common: neither case, white
// space, dashes of several lengths, nor a colon or an asterisk at the end matter.
func fold(text string) string {
	text = strings.Map(func(r rune) rune {
		switch r {
		case '‐', '‑', '‒', '–', '—', '−':
			return '-'
		case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad':
			return -1
		case 'ё':
			return 'е'
		}
		return r
	}, strings.ToLower(line(norm.NFKC.String(text))))
	return strings.TrimRight(text, " :.*")
}

// distance counts the letters that have to be added, taken away or changed to make
// one text of another.
func distance(a, b string) int {
	from, to := []rune(a), []rune(b)
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range from {
		before := row[0]
		row[0] = i + 1
		for j, other := range to {
			change := before
			if r != other {
				change++
			}
			before = row[j+1]
			row[j+1] = min(change, row[j]+1, before+1)
		}
	}
	return row[len(to)]
}

// nearest returns which of some names a text nearly is, empty where it is none.
func nearest(text string, names []string) string {
	least, name := 1+len([]rune(text))/5, ""
	for _, candidate := range names {
		if d := distance(fold(text), fold(candidate)); d <= least {
			least, name = d-1, candidate
		}
	}
	return name
}

// trim drops the empty rows at the end of a grid.
func (g *grid) trim() {
	last := len(g.rows)
	for last > 0 && !slices.ContainsFunc(g.rows[last-1], func(c cell) bool { return !c.isEmpty() }) {
		last--
	}
	g.rows = g.rows[:last]
}
