package main

import (
	"slices"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/lawtext"
	"github.com/qagida/qagida/internal/library"
	"github.com/qagida/qagida/internal/rule"
)

// The operations that say what the door itself knows: the provisions of the
// sources, their readings, the codes of findings, and whether a text of the law is
// the one that the rules were written from.

// The names of an act and of an operation, empty where none is asked for.
type (
	actName       string
	operationName string
)

type provisionsIn struct {
	Act actName `json:"act,omitzero"` // all acts where it is left out
}

type provisionsOut struct {
	Provisions []provisionOut `json:"provisions"`
}

type provisionOut struct {
	Provision  string        `json:"provision"`
	Status     string        `json:"status"`
	Summary    qagida.Text   `json:"summary"`
	Reason     qagida.Text   `json:"reason,omitzero"`
	Codes      []qagida.Code `json:"codes"`
	Operations []string      `json:"operations"`
}

var lawProvisions = rule.Question[noRules, provisionsIn, provisionsOut]{
	Name: "law.provisions",
	Ask: func(_ noRules, in *provisionsIn) (out provisionsOut, err error) {
		acts := law.ActNames()
		if in.Act != "" {
			if law.Act(string(in.Act)) == nil {
				return out, refuseUnknown("act", string(in.Act), acts)
			}
			acts = []string{string(in.Act)}
		}
		out.Provisions = []provisionOut{}
		for _, act := range acts {
			for _, p := range law.Act(act) {
				id := act + "/" + p.Number
				out.Provisions = append(out.Provisions, provisionOut{
					id, p.Status, qagida.Text(p.Summary), qagida.Text(p.Reason),
					listed(library.Codes(id)), listed(library.Resting(id)),
				})
			}
		}
		return out, nil
	},
}

type readingsIn struct {
	Operation operationName `json:"operation,omitzero"` // all readings where it is left out
}

type readingsOut struct {
	Readings []readingOut `json:"readings"`
}

type readingOut struct {
	ID        string           `json:"id"`
	Provision qagida.Provision `json:"provision"`
	Question  qagida.Text      `json:"question"`
	Choices   []choiceOut      `json:"choices"`
	Default   string           `json:"default"`
	Reason    qagida.Text      `json:"reason"` // of the default
	Touches   []string         `json:"touches"`
}

type choiceOut struct {
	ID      string      `json:"id"`
	Meaning qagida.Text `json:"meaning"`
}

var lawReadings = rule.Question[noRules, readingsIn, readingsOut]{
	Name: "law.readings",
	Ask: func(_ noRules, in *readingsIn) (out readingsOut, err error) {
		if err := checkOperation(in.Operation); err != nil {
			return out, err
		}
		out.Readings = []readingOut{}
		for _, r := range qagida.Readings() {
			touches := listed(library.Touches(r.ID))
			if in.Operation != "" && !slices.Contains(touches, string(in.Operation)) {
				continue
			}
			reading := readingOut{r.ID, r.Provision, r.Question, nil, r.Choices[0].ID, r.Why, touches}
			for _, c := range r.Choices {
				reading.Choices = append(reading.Choices, choiceOut{c.ID, c.Meaning})
			}
			out.Readings = append(out.Readings, reading)
		}
		return out, nil
	},
}

type codesIn struct {
	Operation operationName `json:"operation,omitzero"` // all codes where it is left out
}

type codesOut struct {
	Codes []codeOut `json:"codes"`
}

type codeOut struct {
	Code       qagida.Code      `json:"code"`
	Provision  qagida.Provision `json:"provision"`
	Norm       qagida.Text      `json:"norm"`
	Readings   []string         `json:"readings"`
	Facts      []string         `json:"facts"`
	Operations []string         `json:"operations"`
}

var lawCodes = rule.Question[noRules, codesIn, codesOut]{
	Name: "law.codes",
	Ask: func(_ noRules, in *codesIn) (out codesOut, err error) {
		if err := checkOperation(in.Operation); err != nil {
			return out, err
		}
		out.Codes = []codeOut{}
		seen := map[qagida.Code]bool{}
		for _, p := range library.Packages() {
			for _, c := range p.Criteria {
				operations := listed(library.Answering(c.Code))
				if seen[c.Code] || in.Operation != "" && !slices.Contains(operations, string(in.Operation)) {
					continue
				}
				seen[c.Code] = true
				out.Codes = append(out.Codes, codeOut{
					c.Code, c.Provision, c.Norm, listed(c.Readings), factNames(c.Facts), operations,
				})
			}
		}
		return out, nil
	},
}

func factNames(facts []qagida.Field) []string {
	names := []string{}
	for _, f := range facts {
		names = append(names, f.Name)
	}
	return names
}

// sourceName names an act whose text is known.
type sourceName string

type compareIn struct {
	Act  sourceName `json:"act,omitzero"`
	Text string     `json:"text,omitzero"`
}

type compareOut struct {
	Provisions  []comparedOut `json:"provisions"`
	Header      string        `json:"header,omitempty"` // same, changed or gone: the day and number of the act
	Fingerprint string        `json:"fingerprint"`      // of the known text, as receipts name it
}

type comparedOut struct {
	Provision  string        `json:"provision"`
	State      string        `json:"state"` // same, changed, new or gone
	Codes      []qagida.Code `json:"codes"`
	Operations []string      `json:"operations"`
}

var lawCompare = rule.Question[noRules, compareIn, compareOut]{
	Name: "law.compare",
	Ask: func(_ noRules, in *compareIn) (out compareOut, err error) {
		if err := needed(in); err != nil {
			return out, err
		}
		out.Provisions, err = compared(string(in.Act), in.Text)
		if err == nil {
			out.Header = string(lawtext.Header(string(in.Act), in.Text))
		}
		out.Fingerprint = law.FingerprintOf(string(in.Act))
		return out, err
	},
}

// compared returns the state of each provision of an act in a text, with what rests on it.
func compared(act, text string) ([]comparedOut, error) {
	differences, err := lawtext.Compare(act, text)
	list := []comparedOut{}
	for _, d := range differences {
		id := act + "/" + d.Provision
		list = append(list, comparedOut{id, string(d.State), listed(library.Codes(id)), listed(library.Resting(id))})
	}
	return list, err
}

// needed refuses a comparison with nothing to compare.
func needed(in *compareIn) error {
	switch {
	case in.Act == "":
		return missing.refuse("act", "")
	case in.Text == "":
		return missing.refuse("text", "")
	default:
		return nil
	}
}

// listed returns a list that is never nil: nil would say that nobody knows.
func listed[E any](list []E) []E { return append([]E{}, list...) }

// checkOperation refuses an operation that there is not.
func checkOperation(name operationName) error {
	if name == "" || operationNamed(string(name)) != nil {
		return nil
	}
	return refuseUnknown("operation", string(name), namesOf(operations))
}
