package lawtext

import (
	"unicode"
	"unicode/utf8"
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

// opensWord reports whether no letter or digit stands right before a byte of the squashed
// text in the text itself.
func (s squashed) opensWord(at int, text string) bool {
	if at >= len(s.from) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(text[:s.from[at]])
	return !unicode.IsLetter(before) && !unicode.IsDigit(before)
}
