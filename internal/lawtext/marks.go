package lawtext

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// number is that of a paragraph or an item: 21, or 21-1 for one that was put in
// after 21.
type number struct{ n, sub int }

func (n number) String() string {
	if n.sub == 0 {
		return strconv.Itoa(n.n)
	}
	return strconv.Itoa(n.n) + "-" + strconv.Itoa(n.sub)
}

// after reports whether a number stands behind the last one: the next in any
// place, with a gap or put in between only where something ends.
func (n number) after(last number, gap int, ends bool) bool {
	switch {
	case n.sub == 0 && n.n == last.n+1:
		return true
	case n.sub > 0:
		return ends && n.n == last.n && n.sub > last.sub
	}
	return ends && n.n > last.n && n.n <= last.n+gap
}

// A mark is a number before a paragraph or an item.
type mark struct {
	number
	at, end int    // where it begins, and the text behind it
	before  string // the text before it
}

var (
	paragraphMark = regexp.MustCompile(`(?:^| )((\d{1,3})(?:-(\d{1,2}))?)\. ?(["(]*\p{Lu})`)
	chapterTitle  = regexp.MustCompile(`^Общие положения`)
	itemMark      = regexp.MustCompile(`(?:^| )((\d{1,2})(?:-(\d{1,2}))?) ?(?:\)\.? ?["(]*[\p{L}\d]|\. ?["(]*\p{Ll})`)
	markSigns     = regexp.MustCompile(`^[ ).]+`)
)

// marksIn gives every place of a text that looks like a mark and opens no chapter.
func marksIn(text string, form *regexp.Regexp) []mark {
	var marks []mark
	for _, m := range form.FindAllStringSubmatchIndex(text, -1) {
		n, _ := strconv.Atoi(text[m[4]:m[5]])
		sub := 0
		if m[6] >= 0 {
			sub, _ = strconv.Atoi(text[m[6]:m[7]])
		}
		end := m[3] + len(markSigns.FindString(text[m[3]:]))
		if chapterTitle.MatchString(text[end:]) {
			continue
		}
		marks = append(marks, mark{number{n, sub}, m[2], end, text[:m[2]]})
	}
	return marks
}

// ends reports whether a sentence, an item or a chapeau ends before the mark.
func (m mark) ends() bool {
	before := strings.TrimRight(m.before, ` -+"`)
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".;:!?")
}

// opens reports whether a chapeau ends before the mark.
func (m mark) opens() bool { return strings.HasSuffix(strings.TrimRight(m.before, ` -+"`), ":") }

// referring are beginnings of words after which a number is that of another
// place, and joining are words and signs that go on with a list of such numbers.
var (
	referring = words("пункт", "подпункт", "стать", "част", "абзац", "приложени", "глав", "раздел", "параграф", "№", "§")
	joining   = words("и", "или", "по", "от", "до", "с")
)

// refers reports whether the number is part of a reference: "of paragraph 2".
func (m mark) refers() bool {
	if m.ends() {
		return false
	}
	before := strings.TrimRight(m.before, " ")
	word := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
	return strings.HasSuffix(word, ",") || slices.Contains(joining, word) ||
		slices.ContainsFunc(referring, func(r string) bool { return strings.HasPrefix(word, r) })
}

// runUp gives the marks that count up, in the order of the text: of all the ways to count
// the one with the most marks, and of those the earliest. A mark that ends something and has
// a number that the count lacks stands with them: a place that was moved or renumbered. What
// is left is the text from the place where the count begins anew, if it may.
func runUp(marks []mark, gap int, anew bool) (run, rest []mark) {
	marks, rest = untilAnew(marks, anew)
	counted := longest(marks, gap)
	has := map[number]bool{}
	for i, m := range marks {
		if counted[i] {
			has[m.number] = true
		}
	}
	for i, m := range marks {
		if !counted[i] && !has[m.number] && m.n > 0 && m.ends() {
			counted[i], has[m.number] = true, true
		}
		if counted[i] {
			run = append(run, m)
		}
	}
	return run, rest
}

// untilAnew gives the marks that refer to no other place, up to the second number one, and
// those from there.
func untilAnew(marks []mark, anew bool) (own, rest []mark) {
	begun := false
	for i, m := range marks {
		if m.refers() {
			continue
		}
		if one := m.number == (number{1, 0}); one && anew && begun && !m.opens() {
			return own, marks[i:]
		} else if one {
			begun = true
		}
		own = append(own, m)
	}
	return own, nil
}

// A row is a series of marks that ends with the mark at: how many they are, and the mark
// before it, -1 for none.
type row struct{ length, at int }

// longest reports of each mark whether it is in the longest row that counts up.
func longest(marks []mark, gap int) (counted []bool) {
	counted = make([]bool, len(marks))
	before := make([]int, len(marks))
	ending := map[number]row{} // the longest row so far, by its last number
	most := map[int]row{}      // the longest so far, by its last number without what was put in
	best := row{0, -1}
	for i, m := range marks {
		c := row{0, -1}
		ends := m.ends() || isFollowed(m, marks[i+1:])
		take := func(b row, last number) {
			if (last.n == 0 || b.length > 0) && b.length > c.length && m.after(last, gap, ends) {
				c = b
			}
		}
		fits := m.after(number{}, gap, ends)
		for n := m.n - 1; n >= max(1, m.n-gap); n-- {
			take(most[n], number{n, 0})
		}
		for sub := range m.sub {
			take(ending[number{m.n, sub}], number{m.n, sub})
		}
		if !fits && c.length == 0 {
			continue
		}
		before[i] = c.at
		c = row{c.length + 1, i}
		if c.length > ending[m.number].length {
			ending[m.number] = c
		}
		if c.length > most[m.n].length {
			most[m.n] = c
		}
		if c.length > best.length {
			best = c
		}
	}
	for i := best.at; i >= 0; i = before[i] {
		counted[i] = true
	}
	return counted
}

// isFollowed reports whether the count goes on from a mark with the next one.
func isFollowed(m mark, rest []mark) bool {
	return m.sub == 0 && len(rest) > 0 && rest[0].number == number{m.n + 1, 0} && !rest[0].refers()
}

// A part is what stands behind a mark.
type part struct {
	number
	text string
}

// partsOf gives what stands behind each mark up to the next one or the end.
func partsOf(text string, run []mark, end int) []part {
	parts := make([]part, len(run))
	for i, m := range run {
		to := end
		if i+1 < len(run) {
			to = run[i+1].at
		}
		parts[i] = part{m.number, trim(text[m.end:max(m.end, to)])}
	}
	return parts
}

// trim gives a part without what a list leaves around it.
func trim(text string) string { return strings.Trim(text, " -+") }
