package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// readCSV reads a text file of comma, semicolon or tab separated values in UTF-8,
// UTF-16 or Windows-1251. Every cell of it is a text. Its error is a refusal.
func readCSV(name string, content []byte) (grid, error) {
	text, err := decode(content)
	if err != nil {
		return grid{}, err
	}
	g := grid{name: name, isFile: true}
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comma, reader.FieldsPerRecord, reader.LazyQuotes = separator(text), -1, true
	for {
		record, err := reader.Read()
		switch {
		case errors.Is(err, io.EOF):
			g.trim()
			return g, nil
		case err != nil:
			return grid{}, refusal{text: each(saysDamaged, err)}
		case len(g.rows) > mostRows:
			return grid{}, refusal{text: each(saysTooLong, name, mostRows)}
		}
		first, _ := reader.FieldPos(0)
		for len(g.rows) < first-1 { // the reader passes over empty lines, which have numbers too
			g.rows = append(g.rows, nil)
		}
		g.rows = append(g.rows, textCells(record))
	}
}

func textCells(record []string) []cell {
	cells := make([]cell, min(len(record), mostColumns))
	for i := range cells {
		cells[i] = cell{text: strings.TrimSpace(record[i])}
	}
	return cells
}

// decode returns a file as text: by its mark, as UTF-8 where it can be, and else as
// Windows-1251, which spreadsheets in Kazakhstan still write. That code lacks six
// Kazakh letters, and what it wrote in their place is not guessed.
func decode(content []byte) (string, error) {
	switch {
	case bytes.HasPrefix(content, []byte{0xFF, 0xFE}), bytes.HasPrefix(content, []byte{0xFE, 0xFF}):
		return decodeUTF16(content), nil
	case bytes.IndexByte(content, 0) >= 0:
		return "", refusal{text: saysNoWorkbook}
	case utf8.Valid(content):
		return strings.TrimPrefix(string(content), "\ufeff"), nil
	}
	text, err := charmap.Windows1251.NewDecoder().Bytes(content)
	if err != nil || !strings.ContainsAny(string(text), ",;\t") {
		return "", refusal{text: saysNoWorkbook}
	}
	return string(text), nil
}

func decodeUTF16(content []byte) string {
	units := make([]uint16, 0, len(content)/2)
	for i := 2; i+1 < len(content); i += 2 {
		low, high := content[i], content[i+1]
		if content[0] == 0xFE {
			low, high = high, low
		}
		units = append(units, uint16(low)|uint16(high)<<8)
	}
	return string(utf16.Decode(units))
}

// separator returns the one that stands most often outside quotation marks.
func separator(text string) rune {
	counts := map[rune]int{}
	quoted := false
	for _, r := range text {
		if r == '"' {
			quoted = !quoted
		} else if !quoted {
			counts[r]++
		}
	}
	best := ','
	for _, r := range ";\t" {
		if counts[r] > counts[best] {
			best = r
		}
	}
	return best
}
