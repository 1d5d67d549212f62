package lawtext

import (
	"strings"
	"unicode"

	"github.com/qagida/qagida/internal/law"
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

// Compare returns the state of every known provision of an act and of those that
// are new, in the order of the act. Gone means not in the text given: of an
// excerpt, all the rest is.
//
// The error is a [qagida.InputError], as that of [Split], and for a text in which nothing
// of the act can be recognised: no provision reads the same and none of them
// speaks of what the act is about, or the text is the Kazakh one and the known one
// is Russian.
func Compare(act, text string) ([]Difference, error) {
	found, err := Split(act, text)
	if err != nil {
		return nil, err
	}
	source := sourceNamed(act)
	list, recognised := source.states(found)
	switch {
	case !source.kazakh && isKazakh(found):
		return nil, rule.Refuse("text", text, refusal.TextInKazakh)
	case !recognised:
		return nil, rule.Refuse("text", text, refusal.NothingRecognised)
	}
	return list, nil
}

// states gives the state of every provision, each new one behind the known one that
// it follows in the text, and whether anything of the act is recognised.
func (s *source) states(found []Provision) (list []Difference, recognised bool) {
	rest := make(map[string]Provision, len(found))
	for _, p := range found {
		rest[p.ID] = p
	}
	fresh := newBehind(s.known(), found)
	list = append(list, fresh[""]...)
	for _, k := range s.known() {
		if k.SHA256 == "" {
			continue // it has no text
		}
		p, there := rest[k.Provision]
		state := stateOf(k, p, there)
		list = append(append(list, Difference{k.Provision, state}), fresh[k.Provision]...)
		recognised = recognised || state == Same || state == Changed && s.speaksOfIt(p.Text)
	}
	return list, recognised
}

// newBehind gives the new provisions by the known one that each follows in the text.
func newBehind(all []law.Fingerprint, found []Provision) map[string][]Difference {
	seen := make(map[string]bool, len(all))
	for _, k := range all {
		seen[k.Provision] = true
	}
	fresh, behind := map[string][]Difference{}, ""
	for _, p := range found {
		if seen[p.ID] {
			behind = p.ID
		} else {
			fresh[behind] = append(fresh[behind], Difference{p.ID, New})
		}
	}
	return fresh
}

func stateOf(k law.Fingerprint, p Provision, there bool) State {
	if !there {
		return Gone
	}
	if sum := Fingerprint(p); sum == k.SHA256 || sum == k.Flat {
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
		if !strings.HasPrefix(p.ID, forms) {
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

// forms is what the ids of the fields of forms begin with.
const forms = "A"
