package lawtext

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// State says how a provision stands in a text, beside the text that the rules
// were written from.
type State string

// The four states.
const (
	Same    State = "same"    // it reads the same, in the sense of Normalise
	Changed State = "changed" // it is there and reads otherwise
	New     State = "new"     // it is there and was not
	Gone    State = "gone"    // it is not there, or the text says that it is excluded
)

// Difference is the state of one provision.
type Difference struct {
	Provision string
	State     State
}

// A known provision is one of the text that the rules were written from.
type known struct{ id, sha256 string }

// Compare returns the state of every known provision of an act and of those that
// are new, in the order of the act. Gone means not in the text given: of an
// excerpt, all the rest is.
//
// The error is a [qagida.InputError], as that of [Split], and for a text in which nothing
// of the act can be recognised: no provision reads the same and none of them
// speaks of what the act is about, or the text is the Kazakh one.
func Compare(act, text string) ([]Difference, error) {
	found, err := Split(act, text)
	if err != nil {
		return nil, err
	}
	list, recognised := states(order95, found)
	switch {
	case isKazakh(found):
		return nil, rule.Refuse("text", text, refusal.TextInKazakh)
	case !recognised:
		return nil, rule.Refuse("text", text, refusal.NothingRecognised)
	}
	slices.SortStableFunc(list, func(a, b Difference) int { return byPlace(a.Provision, b.Provision) })
	return list, nil
}

// states gives the state of every provision, the known ones first, and whether
// anything of the act is recognised.
func states(all []known, found []Provision) (list []Difference, recognised bool) {
	rest := make(map[string]Provision, len(found))
	for _, p := range found {
		rest[p.ID] = p
	}
	for _, k := range all {
		p, there := rest[k.id]
		delete(rest, k.id)
		state := k.stateOf(p, there)
		list = append(list, Difference{k.id, state})
		recognised = recognised || state == Same || state == Changed && speaksOfIt(p.Text)
	}
	for _, p := range found {
		if _, fresh := rest[p.ID]; fresh {
			list = append(list, Difference{p.ID, New})
		}
	}
	return list, recognised
}

func (k known) stateOf(p Provision, there bool) State {
	switch {
	case !there:
		return Gone
	case Fingerprint(p) == k.sha256:
		return Same
	}
	return Changed
}

// kazakhLetters are those that the Russian alphabet lacks.
const kazakhLetters = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"

// isKazakh reports whether more than one letter in eight is Kazakh. The forms are
// not asked: the certificate has both languages.
func isKazakh(found []Provision) bool {
	all, kazakh := 0, 0
	for _, p := range found {
		if section(p.ID) != forms {
			all += count(p.Text, unicode.IsLetter)
			kazakh += count(p.Text, func(r rune) bool { return strings.ContainsRune(kazakhLetters, r) })
		}
	}
	return 8*kazakh > all
}

func count(text string, is func(rune) bool) (n int) {
	for _, r := range text {
		if is(r) {
			n++
		}
	}
	return n
}

// byPlace orders ids as the act does: the clauses O of the order, the paragraphs,
// the annexes A, each by its numbers, and what has none at the end.
func byPlace(a, b string) int {
	if c := cmp.Compare(section(a), section(b)); c != 0 {
		return c
	}
	return slices.CompareFunc(strings.Split(a, "."), strings.Split(b, "."), byNumber)
}

// The parts of the act, in their order.
const (
	clauses = iota
	rules
	forms
)

// section gives the part of the act that an id is in.
func section(id string) int {
	switch id[0] {
	case 'O':
		return clauses
	case 'A':
		return forms
	}
	return rules
}

func byNumber(a, b string) int {
	an, as, _ := strings.Cut(strings.TrimLeft(a, "A"), "-")
	bn, bs, _ := strings.Cut(strings.TrimLeft(b, "A"), "-")
	return cmp.Or(cmp.Compare(valueOf(an), valueOf(bn)), cmp.Compare(valueOf(as), valueOf(bs)))
}

// valueOf gives a number, nothing before all and a word behind all.
func valueOf(text string) int {
	n, err := strconv.Atoi(text)
	switch {
	case text == "":
		return -1
	case err != nil:
		return 1 << 20
	}
	return n
}
