package core

import "github.com/qagida/qagida/internal/law"

// Record is a decision that was stored and read back: what was decided then, as
// it was, whatever the library knows of the question today.
type Record struct {
	Question string
	Outcome  uint8
	Missing  []RecordedFact
	Findings []RecordedFinding
}

// RecordedFact is a fact that was missing.
type RecordedFact struct {
	Name string
	Text law.Text
}

// RecordedFinding is a finding of a record.
type RecordedFinding struct {
	Code     string
	Outcome  uint8
	Act      string
	Number   string
	Readings []string // id=choice
	Missing  []string // the names of the facts
	Text     law.Text
}

// Recorded returns the decision that a record is of.
func Recorded(edition string, r *Record) Decision {
	return Decision{record: r, edition: edition, left: uint64(^r.Outcome & 3)}
}

// Named returns the missing facts with names, in the order of the names.
func (r *Record) Named(names []string) []RecordedFact {
	var facts []RecordedFact
	for _, name := range names {
		fact := RecordedFact{Name: name}
		for _, known := range r.Missing {
			if known.Name == name {
				fact = known
			}
		}
		facts = append(facts, fact)
	}
	return facts
}
