package main

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// noRules is for an operation of the calendar, in which there is nothing to read
// and no number to change.
type noRules struct{}

func (r noRules) With(choices ...string) (noRules, error) {
	return r, refuseUnknown("reading", choices[0], nil)
}

func (noRules) Check() error { return nil }

type dateAddIn struct {
	Date   qagida.Date `json:"date,omitzero"`
	Years  number      `json:"years,omitzero"`
	Months number      `json:"months,omitzero"`
	Days   number      `json:"days,omitzero"`
}

type dateAddOut struct {
	Date qagida.Date `json:"date"`
}

var dateAdd = rule.Question[noRules, dateAddIn, dateAddOut]{
	Name: "date.add",
	Ask: func(_ noRules, in *dateAddIn) (dateAddOut, error) {
		if in.Years.unknown || in.Months.unknown || in.Days.unknown {
			return dateAddOut{}, nil
		}
		day, err := in.Date.Add(in.Years.n, in.Months.n, in.Days.n)
		return dateAddOut{day}, err
	},
}
