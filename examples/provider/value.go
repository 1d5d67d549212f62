package main

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

// The days that a workbook can mean. Others are slips: 1905 is the year that a
// spreadsheet makes of the number 2026.
var (
	firstDay = qagida.MustDate(2000, 1, 1)
	lastDay  = qagida.MustDate(2099, 12, 31)
)

// mostHours is how many hours a course can have.
const mostHours = 5000

// localDay is a day as it is written in Kazakhstan: 21.11.2026.
var localDay = regexp.MustCompile(`^(\d{1,2})[./](\d{1,2})[./](\d{4})$`)

// day reads a day: one of the spreadsheet, 2026-11-21 or 21.11.2026. A number is
// none. An empty cell states none.
func (c cell) day() (qagida.Date, error) {
	if err := c.check(); err != nil || c.isEmpty() {
		return qagida.Date{}, err
	}
	if c.kind == asNumber || c.kind == asTruth {
		return qagida.Date{}, refuse("day", c.text, "is a number")
	}
	day, err := parseDay(c.text)
	if err == nil && (day.Before(firstDay) || day.After(lastDay)) {
		return qagida.Date{}, wants{each(asksRange, firstDay, lastDay)}
	}
	return day, err
}

func parseDay(text string) (qagida.Date, error) {
	if parts := localDay.FindStringSubmatch(text); parts != nil {
		day, _ := strconv.Atoi(parts[1])
		month, _ := strconv.Atoi(parts[2])
		year, _ := strconv.Atoi(parts[3])
		return qagida.NewDate(year, month, day)
	}
	return qagida.ParseDate(justDay(text))
}

// days reads days with semicolons, commas or new lines between them, each once. An
// empty cell has none.
func (c cell) days() ([]qagida.Date, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	days := []qagida.Date{}
	for part := range strings.FieldsFuncSeq(c.text, func(r rune) bool { return strings.ContainsRune(";,\n\r", r) }) {
		day, err := cell{strings.TrimSpace(part), c.kind}.day()
		if err != nil {
			return nil, err
		}
		if slices.Contains(days, day) {
			return nil, wants{each(asksDayOnce, day)}
		}
		if !day.IsZero() {
			days = append(days, day)
		}
	}
	return days, nil
}

// check refuses what has no value: an error of the spreadsheet, and a formula that
// nobody has worked out.
func (c cell) check() error {
	switch c.kind {
	case asFault:
		return wants{asksNoFault}
	case asUncounted:
		return wants{asksCounted}
	default:
		return nil
	}
}

// decimal returns a number with a point, as the library reads it.
func (c cell) decimal() string {
	text := strings.ReplaceAll(strings.Join(strings.Fields(c.text), ""), ",", ".")
	if strings.ContainsAny(text, "eE") && c.kind != asNumber {
		return c.text // 1E5 is no way to write points
	}
	return plain(text)
}

// points reads points; an empty cell or a dash is a result that is still to come, and
// a word says of somebody who did not come that none will.
func (c cell) points() (assessment.Points, error) {
	if err := c.check(); err != nil || c.isEmpty() || fold(c.text) == "-" {
		return assessment.Points{}, err
	}
	if slices.ContainsFunc(wordsAbsent, func(word string) bool { return fold(c.text) == word }) {
		return assessment.Absent(), nil
	}
	if c.kind == asDay || c.kind == asTruth {
		return assessment.Points{}, refuse("points", c.text, "is no number")
	}
	return assessment.ParsePoints(c.decimal())
}

// count reads a number of hours; an empty cell states none.
func (c cell) count() (qagida.Count, error) {
	if err := c.check(); err != nil || c.isEmpty() {
		return qagida.Count{}, err
	}
	n, err := strconv.Atoi(c.decimal())
	if err != nil || n < 1 || n > mostHours || c.kind == asDay || c.kind == asTruth {
		return qagida.Count{}, refuse("hours", c.text, "is no number of hours")
	}
	return qagida.CountOf(n), nil
}

// fact reads a yes or a no, also as a spreadsheet keeps and writes them; an empty
// cell states none.
func (c cell) fact() (qagida.Fact, error) {
	if err := c.check(); err != nil {
		return qagida.Unknown, err
	}
	switch fold(c.text) {
	case "1", "true", "истина", "ақиқат":
		return qagida.Yes, nil
	case "0", "false", "ложь", "жалған":
		return qagida.No, nil
	default:
		return word(c, qagida.Yes, qagida.No)
	}
}

// signatory reads who signed; an empty cell states nobody.
func (c cell) signatory() (certificate.Signatory, error) {
	if err := c.check(); err != nil {
		return 0, err
	}
	return word(c, certificate.Head, certificate.ActingHead, certificate.OtherSignatory)
}

// iin reads an identification number. One that a spreadsheet keeps as a number has
// lost the noughts at its beginning, and gets them back: the last digit checks them.
func (c cell) iin() (qualification.IIN, error) {
	if err := c.check(); err != nil || c.isEmpty() || fold(c.text) == "-" {
		return qualification.IIN{}, err
	}
	text := strings.Join(strings.Fields(c.text), "")
	if c.kind == asNumber {
		text = plain(text)
	}
	if _, err := strconv.ParseUint(text, 10, 64); err == nil && 9 <= len(text) && len(text) < 12 {
		text = strings.Repeat("0", 12-len(text)) + text
	}
	return qualification.ParseIIN(text)
}

// number reads the number of a certificate; an empty cell states none.
func (c cell) number() (certificate.Number, error) {
	if err := c.check(); err != nil || c.isEmpty() {
		return certificate.Number{}, err
	}
	return certificate.Order95().ParseNumber(line(c.text))
}

// word reads one of some values in any of the three languages or in its text
// form; an empty cell states none.
func word[E interface {
	String() string
	Text(lang qagida.Lang) string
}](c cell, values ...E) (none E, err error) {
	if c.isEmpty() {
		return none, nil
	}
	for _, e := range values {
		if fold(c.text) == fold(e.String()) {
			return e, nil
		}
		for lang := range qagida.Values[qagida.Lang]() {
			if fold(c.text) == fold(e.Text(lang)) {
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
	folded := fold(text)
	return folded != "" && (folded == fold(t.KK) || folded == fold(t.RU) || folded == fold(t.EN))
}
