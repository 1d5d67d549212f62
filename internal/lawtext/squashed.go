package lawtext

import (
	"strings"
	"unicode"
)

// A squashed text is its letters and digits alone, in lower case, with е for ё,
// and for each byte the place in the text that it comes from. What a line break,
// a hyphen or a spaced-out word does to a text is not in it.
type squashed struct {
	text string
	from []int
}

func squash(text string) squashed {
	out := make([]byte, 0, len(text))
	from := make([]int, 0, len(text))
	for at, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		if r = unicode.ToLower(r); r == 'ё' {
			r = 'е'
		}
		out = append(out, string(r)...)
		for len(from) < len(out) {
			from = append(from, at)
		}
	}
	return squashed{string(out), from}
}

// place gives where a byte of the squashed text stands in the text itself, with
// the bracket or quotation mark that opens before it.
func (s squashed) place(at int, text string) int {
	if at >= len(s.from) {
		return len(text)
	}
	here := s.from[at]
	for here > 0 && (text[here-1] == '(' || text[here-1] == '"') {
		here--
	}
	return here
}

// A cue says where a part without a number begins: with the first of some words,
// squashed. No words: with the beginning.
type cue struct {
	id    string
	words []string
}

// find gives the first place at or after from where the cue stands, -1 for none.
func (c cue) find(text string, from int) int {
	if len(c.words) == 0 {
		return 0
	}
	first := -1
	for _, w := range c.words {
		if at := strings.Index(text[from:], w); at >= 0 && (first < 0 || from+at < first) {
			first = from + at
		}
	}
	return first
}

// cut gives the text before the first cue and the parts that begin with the cues
// found, in their order. A cue that is not found leaves its part out, and what
// stood there stays with the part before.
func cut(text string, cues []cue) (head string, parts []Provision) {
	s := squash(text)
	from, last := 0, 0
	for _, c := range cues {
		at := c.find(s.text, from)
		if at < 0 {
			continue
		}
		here := s.place(at, text)
		if len(parts) == 0 {
			head = text[:here]
		} else {
			parts[len(parts)-1].Text = text[last:here]
		}
		parts = append(parts, Provision{ID: c.id})
		from, last = at, here
	}
	if len(parts) > 0 {
		parts[len(parts)-1].Text = text[last:]
	}
	return head, parts
}
