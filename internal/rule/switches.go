package rule

import (
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
)

// Switches ties the readings of a package to the fields of its Rules that hold
// the choices.
type Switches[R any] []Switch[R]

// Switch is one reading and where Rules keep the number of its choice.
type Switch[R any] struct {
	Reading string
	Field   func(*R) *uint8
}

// Join returns the switches of rules together with those of rules inside them.
func Join[R, Inner any](own Switches[R], inside func(*R) *Inner, inner Switches[Inner]) Switches[R] {
	joined := append(Switches[R]{}, own...)
	for _, s := range inner {
		joined = append(joined, Switch[R]{s.Reading, func(r *R) *uint8 { return s.Field(inside(r)) }})
	}
	return joined
}

// Readings returns a copy of every reading, in the order of the provisions.
func (s Switches[R]) Readings() []qagida.Reading {
	list := make([]qagida.Reading, len(s))
	for i := range s {
		list[i], _ = qagida.FindReading(s[i].Reading)
	}
	return list
}

// Set makes choices, each reading=alternative, in rules. One that does not
// exist is refused with a list of those that do, and changes nothing.
func (s Switches[R]) Set(rules *R, choices ...string) error {
	changed := *rules
	for _, text := range choices {
		choice, err := qagida.Parse[qagida.Choice](text)
		if err != nil {
			return err
		}
		if err := s.choose(&changed, choice); err != nil {
			return err
		}
	}
	*rules = changed
	return nil
}

func (s Switches[R]) choose(rules *R, choice qagida.Choice) error {
	var known []string
	for i := range s {
		if s[i].Reading == choice.Reading {
			number, err := numberOf(readingOf(choice.Reading), choice.Alternative)
			if err == nil {
				*s[i].Field(rules) = number
			}
			return err
		}
		known = append(known, s[i].Reading)
	}
	return refused(core.RefuseUnknown("reading", choice.Reading, known))
}

// ReadingOf reports whether a reading is one of the rules of a package.
func ReadingOf(pkg, id string) bool { return readingOf(id).Package == pkg }

// readingOf returns the reading with an id; where the tables do not have it, one
// without choices, which every check refuses.
func readingOf(id string) *law.Reading {
	if reading := law.FindReading(id); reading != nil {
		return reading
	}
	return &law.Reading{ID: id}
}

// numberOf finds a choice by its text form.
func numberOf(r *law.Reading, alternative string) (uint8, error) {
	for i, choice := range r.Choices {
		if choice.ID == alternative {
			return uint8(i), nil
		}
	}
	return 0, refused(core.RefuseUnknown("reading."+r.ID, alternative, alternatives(r)))
}

func alternatives(r *law.Reading) []string {
	known := make([]string, len(r.Choices))
	for i, choice := range r.Choices {
		known[i] = choice.ID
	}
	return known
}

// Check refuses rules whose choice does not exist.
func (s Switches[R]) Check(rules *R) error {
	for i := range s {
		reading := readingOf(s[i].Reading)
		if number := *s[i].Field(rules); int(number) >= len(reading.Choices) {
			value := strconv.Itoa(int(number))
			return refused(core.RefuseUnknown("reading."+reading.ID, value, alternatives(reading)))
		}
	}
	return nil
}

// Copy sets the choices of to as those of from.
func (s Switches[R]) Copy(to, from *R) {
	for i := range s {
		*s[i].Field(to) = *s[i].Field(from)
	}
}

// Choices returns the choice that rules have made of every reading.
func (s Switches[R]) Choices(rules *R) []qagida.Choice {
	list := make([]qagida.Choice, len(s))
	for i := range s {
		list[i] = Chosen(s[i].Reading, *s[i].Field(rules))
	}
	return list
}

// Chosen returns the choice of a reading with a number, 0 being the default: the
// default for a number that the reading does not have, and the zero Choice for a
// reading that does not exist.
func Chosen(reading string, number uint8) qagida.Choice { return chosen(readingOf(reading), number) }

// Chooser returns Chosen of one reading, which is looked up once.
func Chooser(reading string) func(number uint8) qagida.Choice {
	r := readingOf(reading)
	return func(number uint8) qagida.Choice { return chosen(r, number) }
}

func chosen(r *law.Reading, number uint8) qagida.Choice {
	switch {
	case len(r.Choices) == 0:
		return qagida.Choice{}
	case int(number) >= len(r.Choices):
		number = 0
	}
	return qagida.Choice{Reading: r.ID, Alternative: r.Choices[number].ID}
}
