package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/qagida/qagida"
)

// refusal is why a stream cannot be closed at all, in the reader's language. Nothing
// was written.
type refusal struct {
	text     qagida.Text
	problems []problem // the cells that it is about, if it is about any
}

// Error returns the refusal in English, with the cells.
func (r refusal) Error() string { return r.in(qagida.English) }

// in returns the refusal in a language, a line for each cell that it is about.
func (r refusal) in(lang qagida.Lang) string {
	lines := []string{r.text.In(lang)}
	for _, p := range r.problems {
		lines = append(lines, "  "+p.text(lang))
	}
	return strings.Join(lines, "\n")
}

// at puts the name of a file before a refusal.
func (r refusal) at(path string) refusal {
	r.text = each(qagida.Text{KK: "%s: %s", RU: "%s: %s", EN: "%s: %s"}, path, r.text)
	return r
}

// inLanguage returns an error whose text is in the reader's language, where it has one.
func inLanguage(err error, lang qagida.Lang) error {
	var (
		r     refusal
		w     wants
		input *qagida.InputError
	)
	switch {
	case errors.As(err, &r):
		return errors.New(r.in(lang))
	case errors.As(err, &w):
		return errors.New(each(wordWants, err.Error(), w.asks).In(lang))
	case errors.As(err, &input):
		return errors.New(strings.Replace(err.Error(), input.Error(), input.Text(lang), 1))
	default:
		return err
	}
}

// wants is the error for a value that says what may stand there instead.
type wants struct{ asks qagida.Text }

func (w wants) Error() string { return "it cannot be used" }

// asked returns what an error wants, and what the column asks for where it does not say.
func asked(err error, column qagida.Text) qagida.Text {
	var w wants
	if errors.As(err, &w) {
		return w.asks
	}
	return column
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

// inRow tells of the problem where it is clear which row is meant.
func (p problem) inRow(lang qagida.Lang) string {
	return fmt.Sprintf(wordInRow.In(lang), p.header, short(p.value), p.asks.In(lang))
}

// place is the name of the cell: C16.
func (p problem) place() string { return fmt.Sprintf("%s%d", p.column, p.row) }

// short cuts a value to what fits on a line, and shows what nobody sees.
func short(text string) string {
	const most = 60
	line := []rune(visible(strings.Join(strings.Fields(text), " ")))
	if len(line) > most {
		return string(line[:most]) + "…"
	}
	return string(line)
}
