package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

// registerFile keeps what was issued. It is a file of lines, each an event in JSON,
// to which lines are only added: a person can read and print it, any program can
// check it, a backup is a copy, and what was written stays as it was. A database
// would be no safer here: the lines come into place together with the papers, by
// renaming a file, and a centre issues thousands of them and not millions.
const registerFile = "register.jsonl"

// The events of the register.
const (
	eventIssued     = "issued"
	eventIdentified = "identified" // the IIN of the holder became known
	eventWithdrawn  = "withdrawn"
	eventReplaced   = "replaced" // by another paper of the same number
)

// event is one line of the register.
type event struct {
	Event string `json:"event"`
	Entry int    `json:"entry"` // the paper, counted from 1; it is also its place on the status list

	Number      certificate.Number `json:"number,omitzero"`
	Holder      string             `json:"holder,omitempty"`
	IIN         qualification.IIN  `json:"iin,omitzero"`
	ProgrammeKK string             `json:"programme_kk,omitempty"`
	ProgrammeRU string             `json:"programme_ru,omitempty"`
	Hours       qagida.Count       `json:"hours,omitzero"`
	By          string             `json:"organisation,omitempty"` // who issued it
	First       qagida.Date        `json:"first,omitzero"`         // day of the course
	Issued      qagida.Date        `json:"issued,omitzero"`
	LastDay     qagida.Date        `json:"last_day,omitzero"`
	Edition     qagida.Edition     `json:"edition,omitempty"` // of the rules by which it was issued
	Facts       string             `json:"facts,omitempty"`   // a digest of all that stands on the paper

	On    qagida.Date `json:"on,omitzero"` // first day on which it no longer counts
	After int         `json:"by,omitzero"` // the entry that replaces it
}

// entry is a paper with what became of it.
type entry struct {
	event
	withdrawn qagida.Date
	replaced  int    // by which entry; 0 where it is not
	holder    string // folded
}

// stands reports whether the paper counts.
func (e *entry) stands() bool { return e.withdrawn.IsZero() && e.replaced == 0 }

// register is what was issued, and what is to be added.
type register struct {
	content []byte // of the file
	entries []*entry
	byName  map[certificate.Number]*entry // the last paper of a number
	owners  map[string]certificate.Number // of the names of papers
	strange map[string]bool               // names of papers that are there and that the register does not know
}

// readRegister reads the register of a folder. A folder without one has an empty one.
func readRegister(folder string) (*register, error) {
	path := filepath.Join(folder, registerFile)
	content, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	r := &register{
		content: content, byName: map[certificate.Number]*entry{},
		owners: map[string]certificate.Number{}, strange: map[string]bool{},
	}
	lines := bufio.NewScanner(bytes.NewReader(content))
	lines.Buffer(nil, 1<<20)
	for number := 1; lines.Scan(); number++ {
		if err := r.take(lines.Bytes()); err != nil {
			return nil, refusal{text: each(saysRegister, path, number, err)}
		}
	}
	if len(content) > 0 && content[len(content)-1] != '\n' {
		return nil, refusal{text: each(saysRegister, path, len(r.entries)+1, "…")}
	}
	return r, errors.Join(lines.Err(), r.findPapers(folder))
}

// take reads one line.
func (r *register) take(content []byte) error {
	var e event
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&e); err != nil {
		return err
	}
	if e.Event == eventIssued {
		return r.takeIssued(e)
	}
	if e.Entry < 1 || e.Entry > len(r.entries) {
		return fmt.Errorf("there is no entry %d", e.Entry)
	}
	switch paper := r.entries[e.Entry-1]; e.Event {
	case eventIdentified:
		paper.IIN = e.IIN
	case eventWithdrawn:
		paper.withdrawn = e.On
	case eventReplaced:
		paper.replaced, paper.withdrawn = e.After, e.On
	default:
		return fmt.Errorf("%q is no event", e.Event)
	}
	return nil
}

// takeIssued enters a paper. A number that stands is not given a second time.
func (r *register) takeIssued(e event) error {
	last := r.byName[e.Number]
	switch {
	case e.Entry != len(r.entries)+1:
		return fmt.Errorf("entry %d does not follow entry %d", e.Entry, len(r.entries))
	case e.Number == certificate.Number{}:
		return errors.New("there is no number")
	case last != nil && last.replaced != e.Entry:
		return fmt.Errorf("%s was given before", e.Number)
	}
	r.byName[e.Number] = &entry{event: e, holder: fold(e.Holder)}
	r.entries, r.owners[fileName(e.Number, ".pdf")] = append(r.entries, r.byName[e.Number]), e.Number
	return nil
}

// findPapers notes the papers that lie in the folder and stand in no register.
func (r *register) findPapers(folder string) error {
	files, err := os.ReadDir(filepath.Join(folder, papersFolder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, file := range files {
		if _, owned := r.owners[file.Name()]; !owned && filepath.Ext(file.Name()) == ".pdf" {
			r.strange[file.Name()] = true
		}
	}
	return nil
}

// isTaken reports whether the paper of a number would have the name of another one.
func (r *register) isTaken(number certificate.Number) bool {
	name := fileName(number, ".pdf")
	owner, owned := r.owners[name]
	return r.strange[name] || owned && owner != number
}

// add writes an event at the end.
func (r *register) add(e event) error {
	content, err := json.Marshal(e)
	if err != nil {
		return err
	}
	if err := r.take(content); err != nil {
		return err
	}
	r.content = append(append(r.content, content...), '\n')
	return nil
}

// issue enters a paper of a number: a new one, or one that replaces what stood there.
func (r *register) issue(e event) (*entry, error) {
	e.Event, e.Entry = eventIssued, len(r.entries)+1
	if old := r.byName[e.Number]; old != nil && old.stands() {
		if err := r.add(event{Event: eventReplaced, Entry: old.Entry, After: e.Entry, On: old.Issued}); err != nil {
			return nil, err
		}
	}
	if err := r.add(e); err != nil {
		return nil, err
	}
	return r.entries[len(r.entries)-1], nil
}

// identify adds the IIN of a holder where it was not known.
func (r *register) identify(e *entry, iin qualification.IIN) error {
	none := qualification.IIN{}
	if e.IIN != none || iin == none {
		return nil
	}
	return r.add(event{Event: eventIdentified, Entry: e.Entry, IIN: iin})
}

// withdraw marks a paper as one that counts no longer from a day on.
func (r *register) withdraw(e *entry, on qagida.Date) error {
	return r.add(event{Event: eventWithdrawn, Entry: e.Entry, On: on})
}

// of returns the paper that stands for a person and a course and that nobody else
// claims, none where there is none.
func (r *register) of(p *person, s stream, claimed map[*entry]bool) *entry {
	for _, e := range slices.Backward(r.entries) {
		if e.stands() && !claimed[e] && e.isFor(p) && e.isOf(s) {
			return e
		}
	}
	return nil
}

// isFor reports whether the paper is a person's: by the IIN where both are known, and
// else by the name.
func (e *entry) isFor(p *person) bool {
	none := qualification.IIN{}
	if e.IIN != none && p.iin != none {
		return e.IIN == p.iin
	}
	return e.holder == p.folded
}

// isOf reports whether the paper is of a course: one programme that begins on a day,
// or whose papers are of a day. Either may be put right afterwards, not both.
func (e *entry) isOf(s stream) bool {
	sameName := same(e.ProgrammeKK, s.programmeKK) || same(e.ProgrammeRU, s.programmeRU)
	return sameName && (!e.First.IsZero() && e.First == s.first || e.Issued == s.issued)
}

// same reports whether two texts are there and say the same.
func same(a, b string) bool { return a != "" && fold(a) == fold(b) }

// next returns the number at which a series goes on: never one that was given before,
// in the register, in a workbook or on a paper in the folder.
func (r *register) next(series string, first int, held []certificate.Number) int {
	for _, number := range slices.Concat(slices.Collect(maps.Keys(r.byName)), held) {
		if n, known := number.Serial().Int(); known && number.Series() == series {
			first = max(first, n+1)
		}
	}
	for {
		number, err := certificate.Order95().Number(series, first)
		if err != nil || !r.isTaken(number) {
			return first
		}
		first++
	}
}
