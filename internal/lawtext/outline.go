package lawtext

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// An outline lists the places of a text that divides itself by words rather than by
// numbers: headings, first words of paragraphs, of terms and of the cells of a table.
// The places stand in the order of the text.
type outline []place

// A place begins with certain words, squashed, of which "|" divides the forms that
// they can have; without words, with the beginning of the text. It goes to the next
// place that is found.
type place struct {
	id    string // the provisions that the text counts into, "" for none
	words string
	heads string // the beginnings of the ids into which the text counts, as their chapeau
	not   string // what may not stand before the words
}

// tries is how many times words are looked for. A place stands among the first of
// them, and a text of one word repeated takes no longer for it.
const tries = 8

// provisions gives the text of each provision: its chapeaux, then its own pieces. One
// whose words are not there is left out, and its text stays with the place before.
func (o outline) provisions(text string) []Provision {
	s := squash(text)
	starts := o.starts(s.text)
	var list, chapeaux []Provision
	for i, p := range o {
		if starts[i] < 0 {
			continue
		}
		piece := piece(text[s.place(starts[i], text):s.place(next(starts[i+1:], len(s.text)), text)])
		for heads := range strings.FieldsSeq(p.heads) {
			chapeaux = append(chapeaux, Provision{heads, piece})
		}
		for id := range strings.FieldsSeq(p.id) {
			list = put(list, id, piece, chapeaux)
		}
	}
	return list
}

// put adds a piece to the provision with an id, which begins with its chapeaux.
func put(list []Provision, id, piece string, chapeaux []Provision) []Provision {
	for i := range list {
		if list[i].ID == id {
			list[i].Text += " " + piece
			return list
		}
	}
	var texts []string
	for _, c := range chapeaux {
		if strings.HasPrefix(id, c.ID) {
			texts = append(texts, c.Text)
		}
	}
	return append(list, Provision{id, strings.Join(append(texts, piece), " ")})
}

// next gives the first place that was found, or else the end.
func next(starts []int, end int) int {
	for _, at := range starts {
		if at >= 0 {
			return at
		}
	}
	return end
}

var (
	ownNumber  = regexp.MustCompile(`^(?:\d{1,2}[.)]+|[-+•]) ?`)
	nextNumber = regexp.MustCompile(`(?:(?:^| )\d{1,2}\)\.?|[ \-+])+$`)
)

// piece trims the text of a place: neither its own number nor the one of what follows
// belongs to it.
func piece(text string) string {
	return ownNumber.ReplaceAllString(nextNumber.ReplaceAllString(trim(text), ""), "")
}

// A candidate is where the words of a place stand, with the candidate before it in the
// longest row of places that ends with it.
type candidate struct{ place, at, length, before int }

// starts gives where each place begins in a squashed text, -1 for one that is not found:
// of all the ways to find them in their order the one that finds the most, and of those
// the earliest.
func (o outline) starts(text string) []int {
	var all []candidate
	best := -1
	for i, p := range o {
		for _, at := range p.finds(text) {
			c := candidate{i, at, 1, -1}
			for j, b := range all {
				if b.place < i && b.at < at && better(b, c, all) {
					c.length, c.before = b.length+1, j
				}
			}
			all = append(all, c)
		}
	}
	for i, c := range all {
		if best < 0 || c.length > all[best].length || c.length == all[best].length && c.at < all[best].at {
			best = i
		}
	}
	starts := slices.Repeat([]int{-1}, len(o))
	for i := best; i >= 0; i = all[i].before {
		starts[all[i].place] = all[i].at
	}
	return starts
}

// better reports whether a row of places that goes on from b is longer than the one
// that c has, or as long and begins earlier.
func better(b, c candidate, all []candidate) bool {
	return b.length+1 > c.length || b.length+1 == c.length && c.before >= 0 && b.at < all[c.before].at
}

// finds gives the first places at which the words stand.
func (p place) finds(text string) (found []int) {
	if p.words == "" {
		return []int{0}
	}
	for words := range strings.SplitSeq(p.words, "|") {
		for from := 0; len(found) < tries; {
			at := strings.Index(text[from:], words)
			if at < 0 {
				break
			}
			from += at
			if p.not == "" || !strings.HasSuffix(text[:from], p.not) {
				found = append(found, from)
			}
			_, width := utf8.DecodeRuneInString(text[from:])
			from += width
		}
	}
	return found
}
