package lawtext

import (
	"maps"
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
// they can have; without words, with the beginning of the text. Where they are not there,
// it begins where its own text stands or the place before it ends: see [parts]. It goes to
// the next place that is found.
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
// that is not found is left out, and its text stays with the place before.
func (o outline) provisions(text string, parts *parts) []Provision {
	s := squash(text)
	starts := o.starts(s, text, parts)
	var list, chapeaux []Provision
	for i, p := range o {
		if starts[i] < 0 {
			continue
		}
		end := next(starts[i+1:], len(s.text))
		parts.take(p, s.text[starts[i]:end])
		piece := piece(text[s.place(starts[i], text):s.place(end, text)])
		if piece == "" {
			continue
		}
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

// cut gives the text before the first place that is found, and the places found with
// their text. Where the border of one cannot be found, though the text of the place before
// it is longer by half of it or more, that text counts into both.
func (o outline) cut(text string, parts *parts) (head string, list []Provision) {
	if len(o) > 0 && o[0].words != "" {
		o = slices.Concat(outline{{id: "before " + o[0].id}}, o)
		defer func() { head, list = list[0].Text, list[1:] }()
	}
	s := squash(text)
	starts := o.starts(s, text, parts)
	last, length := 0, 0 // the place found before, and how long its text is
	for i, p := range o {
		if starts[i] >= 0 {
			end := next(starts[i+1:], len(s.text))
			parts.take(p, s.text[starts[i]:end])
			list = append(list, Provision{p.id, text[s.place(starts[i], text):s.place(end, text)]})
			last, length = i, end-starts[i]
		} else if own := parts.of(p).Length; own > 0 && length > parts.of(o[last]).Length+own/2 {
			list = append(list, Provision{p.id, list[len(list)-1].Text})
		}
	}
	return "", list
}

// A candidate is where a place may begin, what speaks for it, and the candidate before it
// in the weightiest row of places that ends with it.
type candidate struct{ place, at, weight, before int }

// What speaks for a place to begin somewhere: that its whole text stands there, that its
// first words do, or another form of them, that the whole text of the place before it ends
// there, or the last letters of it. What is put in between two places so counts into the first.
const (
	byLastLetters = 1
	byTextBefore  = 2
	byOtherWords  = 2
	byFirstWords  = 4
	byOwnText     = 6
)

// starts gives where each place begins in a squashed text, -1 for one that is not found:
// of all the ways to find them in their order the one for which most speaks, and of those
// the earliest.
func (o outline) starts(s squashed, text string, parts *parts) []int {
	all := o.candidates(s, text, parts)
	best := -1
	for i := range all {
		c, own := &all[i], all[i].weight
		for j, b := range all[:i] {
			if b.place < c.place && b.at < c.at && better(b, *c, own, all) {
				c.weight, c.before = b.weight+own, j
			}
		}
	}
	for i, c := range all {
		if best < 0 || c.weight > all[best].weight || c.weight == all[best].weight && c.at < all[best].at {
			best = i
		}
	}
	starts := slices.Repeat([]int{-1}, len(o))
	for i := best; i >= 0; i = all[i].before {
		starts[all[i].place] = all[i].at
	}
	return starts
}

// candidates gives where each place may begin, place by place.
func (o outline) candidates(s squashed, text string, parts *parts) (all []candidate) {
	found := make([]map[int]int, len(o))
	ends := parts.ends(o, s.text)
	for i, p := range o {
		found[i] = map[int]int{}
		for at, weight := range p.finds(s, text) {
			if !slices.ContainsFunc(ends, func(e end) bool { return e.covers(at) }) {
				found[i][at] += weight
			}
		}
	}
	for _, e := range ends {
		weight := byLastLetters
		if e.whole && s.opensWord(e.from, text) {
			found[e.place][e.from] += byOwnText
			weight += byTextBefore
		}
		if e.place+1 < len(o) && o[e.place+1].words != "" {
			found[e.place+1][e.at] += weight
		}
	}
	for i, places := range found {
		for _, at := range slices.Sorted(maps.Keys(places)) {
			all = append(all, candidate{i, at, places[at], -1})
		}
	}
	return all
}

// better reports whether a row of places that goes on from b has more weight than the one
// that c has, or as much and begins earlier.
func better(b, c candidate, own int, all []candidate) bool {
	return b.weight+own > c.weight || b.weight+own == c.weight && c.before >= 0 && b.at < all[c.before].at
}

// finds gives the first places at which the words stand, each where a word begins, with
// what speaks for them.
func (p place) finds(s squashed, text string) map[int]int {
	if p.words == "" {
		return map[int]int{0: byFirstWords}
	}
	found, weight := map[int]int{}, byFirstWords
	for words := range strings.SplitSeq(p.words, "|") {
		for from := 0; len(found) < tries; {
			at := strings.Index(s.text[from:], words)
			if at < 0 {
				break
			}
			from += at
			if s.opensWord(from, text) && (p.not == "" || !strings.HasSuffix(s.text[:from], p.not)) {
				found[from] = max(found[from], weight)
			}
			_, width := utf8.DecodeRuneInString(s.text[from:])
			from += width
		}
		weight = byOtherWords
	}
	return found
}
