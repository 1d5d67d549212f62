package assessment

import (
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Scheme is how a provider assesses: its parts, each with items, a scale and
// what passes, and how the parts combine. It is made once by [NewScheme]; what
// it describes never changes, the readings may be set. The zero Scheme has no
// parts and grades nothing.
type Scheme struct {
	Edition qagida.Edition

	ScaleColumn   ScaleColumnReading
	PartsCombined PartsCombinedReading
	ScoreStep     ScoreStepReading

	table *table
}

// table is what a provider describes, together with the checklists by which it
// is decided. It never changes.
type table struct {
	parts      []part
	checklists [2]*rule.OldChecklist // by the reading scale-column: it moves the bounds that the texts show
}

const (
	mostParts = 6  // a decision shows so many numbers
	mostItems = 64 // a decision can miss so many facts
)

// NewScheme makes a scheme, in the order in which the provider names the parts.
//
// It refuses, naming the part and the field: an ID that stands twice, a
// negative or empty range of an item, a step that misses the maximum, a scale
// whose maximum is not what the items add up to, a pass mark outside the scale, a
// passing grade that the scale does not have, a part that says nothing of passing,
// more than six parts, more than 64 items and a scale of more than 1000 bands. It
// refuses nothing that is sound.
func NewScheme(edition qagida.Edition, parts ...Part) (Scheme, error) {
	if err := edition.Check(); err != nil {
		return Scheme{}, err
	}
	if len(parts) == 0 || len(parts) > mostParts {
		return Scheme{}, rule.Refuse("parts", strconv.Itoa(len(parts))+" parts", "must be from 1 to 6")
	}
	made, items, seen := &table{}, 0, map[string]bool{}
	for _, description := range parts {
		p, err := newPart(description)
		if err != nil {
			return Scheme{}, err
		}
		if seen[p.ID] {
			return Scheme{}, rule.Refuse("part.id", p.ID, "stands twice")
		}
		seen[p.ID] = true
		p.first, items = items, items+len(p.items)
		made.parts = append(made.parts, p)
	}
	if items > mostItems {
		return Scheme{}, rule.Refuse("parts", strconv.Itoa(items)+" items", "must be 64 at most")
	}
	made.layOut()
	return Scheme{Edition: edition, table: made}, nil
}

// list is the list of the parts, empty for the zero Scheme.
func (t *table) list() []part {
	if t == nil {
		return nil
	}
	return t.parts
}

// Check refuses the zero Scheme, an edition without a name and a reading that
// does not exist. The error names the field.
func (s Scheme) Check() error {
	if s.table == nil {
		return refuseEmpty()
	}
	if err := s.Edition.Check(); err != nil {
		return err
	}
	return schemeSwitches.Check(&s)
}

func refuseEmpty() error {
	return rule.Refuse("scheme", "", "has no parts: make it with NewScheme")
}

// With is the scheme under other readings, each written as its text form:
//
//	scheme, err := assessment.Bilimzet2025().With("score-step=half")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do.
func (s Scheme) With(choices ...string) (Scheme, error) {
	err := schemeSwitches.Set(&s, choices...)
	return s, err
}

// Criteria lists the criteria by which the scheme decides, part by part. The
// code of each is made of the part's ID: assessment-ID-held, assessment-ID-mark
// where a pass mark is stated, assessment-ID-grade where a passing grade is.
func (s Scheme) Criteria() []qagida.Criterion {
	if s.table == nil {
		return nil
	}
	return s.table.checklists[s.ScaleColumn.index()].List()
}

// Parts is a copy of what the provider describes, in its order.
func (s Scheme) Parts() []Part {
	var list []Part
	for _, p := range s.table.list() {
		p.Items = append([]Item(nil), p.Items...)
		list = append(list, p.Part)
	}
	return list
}
