package main

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
)

// cell is the raw value of one cell of the workbook, without spaces at its ends.
type cell struct {
	text     string
	from1904 bool // the workbook counts days from 1904
}

// day reads a day: a date of Excel or 2026-11-21. An empty cell states none.
func (c cell) day() (qagida.Date, error) {
	if c.text == "" {
		return qagida.Date{}, nil
	}
	serial, err := strconv.ParseFloat(c.text, 64)
	if err != nil {
		return qagida.ParseDate(c.text)
	}
	at, err := excelize.ExcelDateToTime(serial, c.from1904)
	if err != nil {
		return qagida.Date{}, err
	}
	day := qagida.DateOf(at)
	if day.IsZero() {
		return day, refuse("day", c.text, "is not a day of the years 1 to 9999")
	}
	return day, nil
}

// days reads days with semicolons between them. An empty cell has none.
func (c cell) days() ([]qagida.Date, error) {
	days := []qagida.Date{}
	for part := range strings.SplitSeq(c.text, ";") {
		day, err := cell{strings.TrimSpace(part), c.from1904}.day()
		if err != nil {
			return nil, err
		}
		if !day.IsZero() {
			days = append(days, day)
		}
	}
	return days, nil
}

// points reads points; an empty cell is a result that is still to come.
func (c cell) points() (assessment.Points, error) {
	if c.text == "" {
		return assessment.Points{}, nil
	}
	return assessment.ParsePoints(c.text)
}

// count reads a whole number that is not negative; an empty cell states none.
func (c cell) count() (qagida.Count, error) {
	if c.text == "" {
		return qagida.Count{}, nil
	}
	n, err := strconv.Atoi(c.text)
	if err != nil {
		return qagida.Count{}, err
	}
	count := qagida.CountOf(n)
	return count, count.Check("count")
}

// fact reads a yes or a no, also the 1 and the 0 that Excel keeps for them; an
// empty cell states none.
func (c cell) fact() (qagida.Fact, error) {
	switch c.text {
	case "1":
		return qagida.Yes, nil
	case "0":
		return qagida.No, nil
	default:
		return word(c, qagida.Yes, qagida.No)
	}
}

// signatory reads who signed; an empty cell states nobody.
func (c cell) signatory() (certificate.Signatory, error) {
	return word(c, certificate.Head, certificate.ActingHead, certificate.OtherSignatory)
}

// word reads one of some values in any of the three languages or in its text
// form; an empty cell states none.
func word[E interface {
	String() string
	Text(lang qagida.Lang) string
}](c cell, values ...E) (none E, err error) {
	if c.text == "" {
		return none, nil
	}
	for _, e := range values {
		if strings.EqualFold(c.text, e.String()) {
			return e, nil
		}
		for lang := range qagida.Values[qagida.Lang]() {
			if strings.EqualFold(c.text, e.Text(lang)) {
				return e, nil
			}
		}
	}
	return none, refuse("word", c.text, "is none of the words")
}

// refuse is the error for a value that cannot be meant, as the library words it.
func refuse(field, value, reason string) error {
	return &qagida.InputError{Field: field, Value: value, Reason: reason}
}

// has reports whether a text is a statement in any of the three languages.
func has(t qagida.Text, text string) bool {
	return strings.EqualFold(t.KK, text) || strings.EqualFold(t.RU, text) || strings.EqualFold(t.EN, text)
}

// letters returns the text in one line, or an error where it is too long for its
// place on the certificate or has a letter that its typeface lacks.
func (c cell) letters(most int) (string, error) {
	line := strings.Join(strings.Fields(c.text), " ")
	switch {
	case len([]rune(line)) > most:
		return "", refuse("text", line, "is longer than "+strconv.Itoa(most)+" characters")
	case !canDraw(line):
		return "", refuse("text", line, "has a character that the typeface lacks")
	}
	return line, nil
}
