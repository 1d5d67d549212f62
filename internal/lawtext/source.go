package lawtext

import (
	"slices"
	"strings"

	"github.com/qagida/qagida/internal/law"
)

// The acts whose text is known.
const (
	Order95             = "order95"
	Bilimzet            = "bilimzet"
	RSIO                = "rsio"
	ContinuingEducation = "continuing-education-article"
	NonformalEducation  = "nonformal-education-article"
)

// A source is an act whose text is known.
type source struct {
	name  string
	split func(text string, parts *parts) []Provision

	// stems are stems of which one stands in nearly every provision, and in hardly
	// any text about something else.
	stems []string

	kazakh bool // the known text is the Kazakh one
}

var sources = []source{
	{Order95, splitOrder95, words("курсов", "курса", "курсах", "педагогов", "обучени", "образовани", "слушател", "организаци"), false},
	{Bilimzet, splitBilimzet, words("педагог", "программ", "слушател", "модул", "обучени", "образовани", "тестировани", "самостоятельн"), false},
	{RSIO, splitRSIO, words("педагогт", "педагогі", "біліктілі", "курстан", "курста"), true},
	{ContinuingEducation, splitContinuing, words("білім", "даярла", "оқыту", "маман"), true},
	{NonformalEducation, splitNonformal, words("педагог", "исследовани", "образовани"), false},
}

// Acts returns the names of the acts whose text is known.
func Acts() (names []string) {
	for _, s := range sources {
		names = append(names, s.name)
	}
	return names
}

func sourceNamed(name string) *source {
	for i := range sources {
		if sources[i].name == name {
			return &sources[i]
		}
	}
	return nil
}

// known gives the fingerprints of the text that the rules were written from.
func (s *source) known() []law.Fingerprint { return law.Fingerprints(s.name) }

// speaksOfIt reports whether a text is about what the act is about.
func (s *source) speaksOfIt(text string) bool {
	text = squash(text).text
	return slices.ContainsFunc(s.stems, func(stem string) bool { return strings.Contains(text, stem) })
}
