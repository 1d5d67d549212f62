package qagida

import "strings"

// Switches ties the readings of a package to the fields of its Rules that hold
// the choices. It exists for packages that write rules with this vocabulary.
type Switches[R any] []Switch[R]

// Switch is one reading and where Rules keep the number of its choice.
type Switch[R any] struct {
	Reading *Reading
	Field   func(*R) *uint8
}

// List is a copy of every reading, in the order of the provisions.
func (s Switches[R]) List() []Reading {
	list := make([]Reading, len(s))
	for i := range s {
		list[i] = s[i].Reading.Clone()
	}
	return list
}

// Set makes choices, each reading=alternative, in rules. One that does not
// exist is refused with a list of those that do, and changes nothing.
func (s Switches[R]) Set(rules *R, choices ...string) error {
	changed := *rules
	for _, text := range choices {
		choice, err := ParseChoice(text)
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

func (s Switches[R]) choose(rules *R, choice Choice) error {
	var known []string
	for i := range s {
		if s[i].Reading.ID == choice.Reading {
			number, err := s[i].Reading.number(choice.Alternative)
			if err == nil {
				*s[i].Field(rules) = number
			}
			return err
		}
		known = append(known, s[i].Reading.ID)
	}
	return refuseUnknown("reading", choice.Reading, known)
}

// Check refuses rules whose choice does not exist.
func (s Switches[R]) Check(rules *R) error {
	for i := range s {
		reading := s[i].Reading
		if number := *s[i].Field(rules); int(number) >= len(reading.Choices) {
			return Refuse("reading."+reading.ID, "choice number "+Known(int(number)).String(), "is not one of: "+strings.Join(reading.alternatives(), ", "))
		}
	}
	return nil
}

// Copy gives to the choices of from.
func (s Switches[R]) Copy(to, from *R) {
	for i := range s {
		*s[i].Field(to) = *s[i].Field(from)
	}
}
