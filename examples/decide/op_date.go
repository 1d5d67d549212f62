package main

import "github.com/qagida/qagida"

// noRules is for an operation of the calendar, in which there is nothing to read
// and no number to change.
type noRules struct{}

func (noRules) With(choices ...string) (noRules, error) {
	return noRules{}, qagida.Refuse("reading", choices[0], "does not exist")
}

func (noRules) Check() error { return nil }

var noBook = newBook(func() noRules { return noRules{} }, nil, "")

type dateAddIn struct {
	Date   qagida.Date `json:"date,omitzero"`
	Years  number      `json:"years,omitzero"`
	Months number      `json:"months,omitzero"`
	Days   number      `json:"days,omitzero"`
}

type dateAddOut struct {
	Date qagida.Date `json:"date"`
}

var dateAdd = question[dateAddIn, dateAddOut, noRules]{
	"date.add", "a day moved by years and months together, cut once to the month's length, and then by days",
	noBook,
	func(_ noRules, in *dateAddIn) (dateAddOut, error) {
		if in.Years.unknown || in.Months.unknown || in.Days.unknown {
			return dateAddOut{}, nil
		}
		day, err := in.Date.Add(in.Years.n, in.Months.n, in.Days.n)
		return dateAddOut{day}, err
	},
}
