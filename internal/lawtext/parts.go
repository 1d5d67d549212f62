package lawtext

import (
	"cmp"
	"slices"
	"strings"

	"github.com/qagida/qagida/internal/law"
)

// parts are the places of an act that words divide and not numbers, as they stand in the
// text that the rules were written from: how long each is, and sums of its text and of its
// last letters. With them a border is found on which the words have changed on one side.
type parts struct {
	known []law.Part // none to divide by words alone
	taken []law.Part // those of the text that is divided
}

// partsKnown gives those of an act.
func partsKnown(act string) *parts { return &parts{known: law.Parts(act)} }

// lastLetters is how many bytes of the end of a part are summed: sixteen letters, which
// stand nowhere else in a paragraph.
const lastLetters = 32

// key names a place in the table of parts.
func (p place) key() string {
	words, _, _ := strings.Cut(p.words, "|")
	return strings.TrimSpace(p.id + " " + words)
}

// take notes the squashed text of a place.
func (s *parts) take(p place, text string) {
	end := text[max(0, len(text)-lastLetters):]
	s.taken = append(s.taken, law.Part{Place: p.key(), Length: len(text), Sum: sum(text), End: sum(end)})
}

// read reports whether the places of an outline stand in a text one after the other as they
// did, but for some that read otherwise.
func (s *parts) read(o outline, found []Provision, others int) bool {
	if len(found) != len(o) {
		return false
	}
	for i, p := range o {
		if k := s.of(p); k.Length > 0 && k.Sum != sum(squash(found[i].Text).text) {
			others--
		}
	}
	return others >= 0
}

// of gives what is known of a place, the zero value where nothing is.
func (s *parts) of(p place) law.Part {
	key := p.key()
	for i := range s.known {
		if s.known[i].Place == key {
			return s.known[i]
		}
	}
	return law.Part{}
}

// An end is where the last letters of a place stand: at is behind them. Where the whole
// text of the place does, it begins at from.
type end struct {
	place, from, at int
	whole           bool
}

// covers reports whether a place lies inside a text that reads as it did: nothing begins
// there. One that is short may be found in another by chance.
func (e end) covers(at int) bool {
	return e.whole && e.at-e.from > lastLetters && e.from < at && at < e.at
}

// ends gives the first places at which the last letters of each part stand.
func (s *parts) ends(o outline, text string) (found []end) {
	wanted := map[int]map[uint64][]int{} // the places, by the length and the sum of their last letters
	of := make([]law.Part, len(o))
	for i, p := range o {
		if of[i] = s.of(p); of[i].Length == 0 {
			continue
		}
		length := min(of[i].Length, lastLetters)
		if wanted[length] == nil {
			wanted[length] = map[uint64][]int{}
		}
		wanted[length][of[i].End] = append(wanted[length][of[i].End], i)
	}
	times := make([]int, len(o))
	for length, sums := range wanted {
		slide(text, length, func(at int, sum uint64) {
			for _, i := range sums[sum] {
				if times[i]++; times[i] <= tries {
					found = append(found, endOf(i, of[i], at, text))
				}
			}
		})
	}
	slices.SortFunc(found, func(a, b end) int { return cmp.Or(a.place-b.place, a.at-b.at) })
	return found
}

// endOf gives the end of a part whose last letters stand before a place.
func endOf(place int, p law.Part, at int, text string) end {
	from := at - p.Length
	return end{place, from, at, from >= 0 && sum(text[from:at]) == p.Sum}
}

// factor is the prime of the 64-bit FNV hashes.
const factor = 0x100000001b3

// sum gives a number that tells a text from nearly any other. It leads to a border and
// decides nothing: what reads the same, the fingerprints say.
func sum(text string) (sum uint64) {
	for i := range len(text) {
		sum = sum*factor + uint64(text[i])
	}
	return sum
}

// slide gives the sum of every piece of a length, with the place behind it.
func slide(text string, length int, give func(at int, sum uint64)) {
	power := uint64(1)
	for range length {
		power *= factor
	}
	sum := uint64(0)
	for i := range len(text) {
		sum = sum*factor + uint64(text[i])
		if i >= length {
			sum -= power * uint64(text[i-length])
		}
		if i+1 >= length {
			give(i+1, sum)
		}
	}
}
