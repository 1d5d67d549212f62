package qagida

import (
	"strings"

	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/law/refusal"
)

// Reading is a place where the text of the law allows more than one meaning,
// with the meanings it allows. The rules take one of them, the first unless the
// caller says otherwise, and every finding that rests on it names it.
type Reading struct {
	ID        string // lower-case with hyphens: "certificate-last-day"
	Provision Provision
	Question  Text
	Choices   []Alternative // the default first
	Why       Text          // why the default is the default
}

// Alternative is one meaning that a reading can take.
type Alternative struct {
	ID      string // "anniversary"
	Meaning Text
}

// Choice is a reading together with the meaning chosen for it. Its text form is
// certificate-last-day=eve.
type Choice struct {
	Reading     string
	Alternative string
}

// readingOf returns a row of the table as a reading that shares nothing with it.
func readingOf(row *law.Reading) Reading {
	provision, _ := parseProvision(row.Provision)
	r := Reading{ID: row.ID, Provision: provision, Question: Text(row.Question), Why: Text(row.Why)}
	for _, choice := range row.Choices {
		r.Choices = append(r.Choices, Alternative{choice.ID, Text(choice.Meaning)})
	}
	return r
}

// Readings returns every reading of the library, package by package in the order
// of the provisions.
func Readings() []Reading {
	var list []Reading
	for _, row := range law.Readings("") {
		list = append(list, readingOf(row))
	}
	return list
}

// FindReading returns the reading with an id, false where there is none.
func FindReading(id string) (Reading, bool) {
	row := law.FindReading(id)
	if row == nil {
		return Reading{}, false
	}
	return readingOf(row), true
}

// parseChoice splits reading=alternative. Whether the reading and the alternative
// exist is for the Rules of a package to say: see their With.
func parseChoice(text string) (Choice, error) {
	reading, alternative, found := strings.Cut(text, "=")
	if !found || reading == "" || alternative == "" {
		return Choice{}, refuseChoice("reading", text)
	}
	return Choice{reading, alternative}, nil
}

// refuseChoice returns the error for a text that names no reading with a choice.
func refuseChoice(field, text string) error {
	return refuse(field, text, refusal.NotTheForm, "certificate-last-day=eve")
}

// String returns reading=alternative, unknown for the zero Choice.
func (c Choice) String() string {
	if c == (Choice{}) {
		return "unknown"
	}
	return c.Reading + "=" + c.Alternative
}

// Text returns the meaning that was chosen, in a language; the text form where
// the library does not know it.
func (c Choice) Text(lang Lang) string {
	if r := law.FindReading(c.Reading); r != nil {
		for i := range r.Choices {
			if r.Choices[i].ID == c.Alternative {
				return r.Choices[i].Meaning.In(uint8(lang))
			}
		}
	}
	return c.String()
}

// MarshalText returns the same as String. It refuses a choice whose text would be
// read as another.
func (c Choice) MarshalText() ([]byte, error) {
	text := c.String()
	if back, err := parseChoice(text); c != (Choice{}) && (err != nil || back != c) {
		return nil, refuseChoice("reading", text)
	}
	return []byte(text), nil
}

// UnmarshalText reads what String returns, unknown included.
func (c *Choice) UnmarshalText(text []byte) error {
	if string(text) == "unknown" {
		*c = Choice{}
		return nil
	}
	v, err := parseChoice(string(text))
	if err == nil {
		*c = v
	}
	return err
}
