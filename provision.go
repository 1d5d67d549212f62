package qagida

import (
	"iter"
	"slices"
	"strings"

	"github.com/qagida/qagida/internal/core"
	"github.com/qagida/qagida/internal/law"
)

// Act is one of the five sources that the module encodes.
type Act uint8

// The five sources.
const (
	_                          Act = iota // not stated
	Order95                               // Order No. 95 of 28.01.2016 in the edition of 09.04.2020
	BilimzetProgramme                     // the 2025 course programme of the provider Bilimzet
	RSIORules                             // the RSIO centre's rules on post-course support, 02.09.2021
	ContinuingEducationArticle            // an article on continuing education of teachers
	NonFormalEducationArticle             // an abstract on non-formal education of teachers
)

var actWords = words[Act]{core.Words[Act]{
	Concept: "act",
	List: []core.Word{
		{"unknown", law.Text{"белгісіз", "неизвестно", "not known"}},
		{"order95", law.Text{"№ 95 бұйрық", "приказ № 95", "Order No. 95"}},
		{"bilimzet", law.Text{"Bilimzet бағдарламасы", "программа Bilimzet", "the Bilimzet programme"}},
		{"rsio", law.Text{"АИБД ҰҒПО қағидалары", "правила ННПЦ РСИО", "the RSIO centre's rules"}},
		{"continuing-education-article", law.Text{
			"үздіксіз білім беру туралы мақала", "статья о непрерывном образовании", "the article on continuing education",
		}},
		{"nonformal-education-article", law.Text{
			"бейформалды білім туралы мақала", "статья о неформальном образовании", "the article on non-formal education",
		}},
	},
}}

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

// String gives act/number, unknown for the zero Provision.
func (p Provision) String() string {
	if p == (Provision{}) {
		return "unknown"
	}
	return string(p.append(nil))
}

func (p Provision) append(dst []byte) []byte {
	return append(append(append(dst, p.Act.String()...), '/'), p.Number...)
}

// Text names the place for a reader: Order No. 95, 21.1.2.
func (p Provision) Text(lang Lang) string {
	if p == (Provision{}) {
		return p.Act.Text(lang)
	}
	return p.Act.Text(lang) + ", " + p.Number
}

// ParseProvision reads act/number and refuses a place that the five sources do
// not have, naming what exists.
func ParseProvision(text string) (Provision, error) {
	word, number, _ := strings.Cut(text, "/")
	act, err := actWords.Parse(word)
	if err != nil || act == 0 {
		return Provision{}, refuseUnknown("provision", text, actWords.Codes())
	}
	p := Provision{act, number}
	if _, found := p.Entry(); !found {
		return Provision{}, refuseUnknown("provision", text, numbersOf(act))
	}
	return p, nil
}

func numbersOf(act Act) []string {
	var numbers []string
	for _, p := range law.Act(act.String()) {
		numbers = append(numbers, p.Number)
	}
	return numbers
}

// MarshalText gives the same as String.
func (p Provision) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what String gives, unknown included.
func (p *Provision) UnmarshalText(text []byte) error {
	if string(text) == "unknown" {
		*p = Provision{}
		return nil
	}
	v, err := ParseProvision(string(text))
	if err == nil {
		*p = v
	}
	return err
}

// MarshalJSON gives null for the zero Provision, otherwise the text form as a
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
type Status uint8

// The statuses.
const (
	_              Status = iota // not stated
	Coded                        // a rule decides it
	Data                         // a table or an enumeration holds it, and nothing is decided
	Recorded                     // the caller declares it; the law gives no test
	Organisational               // there is nothing to compute
	Planned                      // a rule could decide it and does not yet
)

var statusWords = words[Status]{core.Words[Status]{
	Concept: "status",
	List: []core.Word{
		{"unknown", law.Text{"белгісіз", "неизвестно", "not known"}},
		{"coded", law.Text{"есептеледі", "вычисляется", "coded"}},
		{"data", law.Text{"дерек ретінде сақталады", "хранится как данные", "data"}},
		{"recorded", law.Text{"мәлімделеді", "заявляется", "recorded"}},
		{"organisational", law.Text{"ұйымдастырушылық", "организационное", "organisational"}},
		{"planned", law.Text{"жоспарланған", "запланировано", "planned"}},
	},
}}

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
	status, _ := statusWords.Parse(p.Status)
	return Entry{Provision{act, p.Number}, status, Text(p.Summary), Text(p.Reason), slices.Clone(p.Symbols)}
}

// Entry returns what the module does with the provision, false for a place that
// the sources do not have.
func (p Provision) Entry() (Entry, bool) {
	rows := law.Act(p.Act.String())
	for i := range rows {
		if rows[i].Number == p.Number {
			return entryOf(p.Act, &rows[i]), true
		}
	}
	return Entry{}, false
}

// Entries lists every provision of the five sources, act by act in the order of
// the texts, the two articles by subject.
func Entries() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for act := range actWords.All() {
			rows := law.Act(act.String())
			for i := range rows {
				if !yield(entryOf(act, &rows[i])) {
					return
				}
			}
		}
	}
}
