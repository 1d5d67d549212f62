package lawtext

import (
	"regexp"
	"strings"
)

// dated is the day and the number of an act as its heading and its stamp give them.
var dated = regexp.MustCompile(`от (\d{1,2}) (\pL+) (\d{4}) (?:года|г\.) № ?(\d+)`)

// orderDated are those of Order No. 95.
const orderDated = "28 января 2016 95"

// Header says whether the heading and the stamp of a text are those of the act: its day and
// number, which belong to no provision. Gone where the text has neither, as the rules without
// the order that approves them have not; "" for an act of which none is known.
func Header(act, text string) State {
	if act != Order95 {
		return ""
	}
	text, _ = withoutNotes(lastPrinting(clean(text)))
	state := Gone
	for _, head := range headings(text) {
		for _, m := range dated.FindAllStringSubmatch(head, -1) {
			if strings.Join(m[1:], " ") != orderDated {
				return Changed
			}
			state = Same
		}
	}
	return state
}

// headings gives what stands before the order that is given and between its signature and
// the rules.
func headings(text string) (list []string) {
	text, _, _ = strings.Cut(text, firstWords)
	if at := orders.FindStringIndex(text); at != nil {
		list, text = []string{text[:at[0]]}, text[at[1]:]
	}
	if at := signature.FindStringIndex(text); at != nil {
		list = append(list, text[at[0]:])
	}
	return list
}
