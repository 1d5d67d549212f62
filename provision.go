package qagida

import (
	"iter"
	"slices"
	"strings"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
)

// Act is one of the sources that the module encodes, by the name that stands
// first in the text form of a provision. A finding that rests on none of them
// cites a provision of [General], which says so.
type Act string

// The five sources, and where what no source says stands.
const (
	Order95                    Act = "order95"                      // Order No. 95, edition of 09.04.2020
	BilimzetProgramme          Act = "bilimzet"                     // the 2025 course programme of the provider Bilimzet
	RSIORules                  Act = "rsio"                         // the RSIO centre's rules on support, 02.09.2021
	ContinuingEducationArticle Act = "continuing-education-article" // an article on continuing education
	NonFormalEducationArticle  Act = "nonformal-education-article"  // an abstract on non-formal education
	General                    Act = "general"                      // no source: rules that are the library's own
)

// Provision names a place in a source: order95/21.1.2 is Order No. 95,
// paragraph 21, first list, item 2. It is comparable; the zero value is no
// place.
//
// Parts that the source leaves unnumbered are counted in order. A3.2 is annex
// 3, field 2; O.5 is clause 5 of the order that approves the rules. In the
// Bilimzet programme the first number is the section.
type Provision struct {
	Act    Act
	Number string
}

// String returns act/number, unknown for the zero Provision.
func (p Provision) String() string {
	if p == (Provision{}) {
		return "unknown"
	}
	return string(p.append(nil))
}

func (p Provision) append(dst []byte) []byte {
	return append(append(append(dst, p.Act...), '/'), p.Number...)
}

// Text returns the place as a lawyer of that language cites it: paragraph 21,
// subparagraph 1); подпункт 1) пункта 21 Правил; Қағидалардың 21-тармағының 1)
// тармақшасы. Without a number it is the name of the act alone.
func (p Provision) Text(lang Lang) string { return string(p.appendText(nil, lang)) }

func (p Provision) appendText(dst []byte, lang Lang) []byte {
	if row := law.FindProvision(string(p.Act), p.Number); row != nil && row.Cite.Complete() {
		return append(dst, row.Cite.In(uint8(lang))...)
	}
	if name := law.ActName(string(p.Act)); name != nil {
		dst = append(dst, name.In(uint8(lang))...)
	} else {
		dst = append(dst, p.Act...)
	}
	if p.Number != "" {
		dst = append(append(dst, ", "...), p.Number...)
	}
	return dst
}

// parseProvision reads act/number and refuses a place that the sources do not
// have, naming what exists.
func parseProvision(text string) (Provision, error) {
	act, number, _ := strings.Cut(text, "/")
	p := Provision{Act(act), number}
	if _, found := p.Entry(); found {
		return p, nil
	}
	known := numbersOf(p.Act)
	if known == nil {
		known = law.ActNames()
	}
	return Provision{}, refuseUnknown("provision", text, known)
}

func numbersOf(act Act) []string {
	var numbers []string
	for _, p := range law.Act(string(act)) {
		numbers = append(numbers, p.Number)
	}
	return numbers
}

// MarshalText returns the same as String.
func (p Provision) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what String returns, unknown included.
func (p *Provision) UnmarshalText(text []byte) error {
	if string(text) == "unknown" {
		*p = Provision{}
		return nil
	}
	v, err := parseProvision(string(text))
	if err == nil {
		*p = v
	}
	return err
}

// MarshalJSON returns null for the zero Provision, otherwise the text form as a
// string.
func (p Provision) MarshalJSON() ([]byte, error) {
	if p == (Provision{}) {
		return []byte("null"), nil
	}
	return core.QuoteJSON(p.String()), nil
}

// UnmarshalJSON reads null or a string with the text form.
func (p *Provision) UnmarshalJSON(b []byte) error { return fromJSON(p, "provision", b) }

// Status says what the module does with a provision.
type Status string

// The statuses.
const (
	Coded          Status = "coded"          // a rule decides it
	Data           Status = "data"           // a table or an enumeration holds it, and nothing is decided
	Recorded       Status = "recorded"       // the caller declares it; the law gives no test
	Organisational Status = "organisational" // there is nothing to compute
)

// Entry is one provision of the sources with what the module does with it.
type Entry struct {
	Provision Provision
	Status    Status
	Summary   Text     // what the provision says, in the module's words
	Reason    Text     // why there is nothing to compute, or what the caller declares
	Symbols   []string // the exported names that decide it: "qualification.Rules.Course"
}

// entryOf returns a row of the table as an entry that shares nothing with it.
func entryOf(act Act, p *law.Provision) Entry {
	return Entry{Provision{act, p.Number}, Status(p.Status), Text(p.Summary), Text(p.Reason), slices.Clone(p.Symbols)}
}

// Entry returns what the module does with the provision, false for a place that
// the sources do not have.
func (p Provision) Entry() (Entry, bool) {
	row := law.FindProvision(string(p.Act), p.Number)
	if row == nil {
		return Entry{}, false
	}
	return entryOf(p.Act, row), true
}

// Entries lists every provision of the five sources, act by act in the order of
// the texts, the two articles by subject, and after them the few rules that no
// source has.
func Entries() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for _, act := range law.ActNames() {
			rows := law.Act(act)
			for i := range rows {
				if !yield(entryOf(Act(act), &rows[i])) {
					return
				}
			}
		}
	}
}
