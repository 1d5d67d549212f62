package lawtext

import "slices"

// rsioIntroduction are the places before the paragraphs of the centre's rules. The
// sentence on what the rules were made from counts into paragraph 1, which says it too.
var rsioIntroduction = outline{
	{id: "0.1", words: "қрдапедагогтердің"},
	{id: "0.2", words: "курстанкейінгіқолдаудыңмазмұны"},
	{id: "0.3", words: "педагогқызметінкурстанкейінқолдау"},
	{id: "0.4", words: "курстанкейінгімониторинг"},
	{id: "0.5", words: "жоғарыдаайтылғандарға"},
	{words: "аибдұғпода"},
	{id: "1", words: "қағидаларпедагогтердің"},
}

// rsioForms are the two parts of the last paragraph: its own text, and the list of the
// forms of support, which has numbers of its own.
var rsioForms = outline{{id: "5"}, {id: "F", words: "педагогқызметінкурстанкейінгіқолдаудыжүргізу"}}

// splitRSIO gives the provisions of the centre's rules: the introduction by its first
// words, the paragraphs by their numbers, the forms by the numbers of their items.
func splitRSIO(text string, parts *parts) []Provision {
	text = clean(text)
	run, _ := runUp(marksIn(text, paragraphMark), 10, false)
	before := len(text)
	if len(run) > 0 {
		before = run[0].at
	}
	s := splitter{parts: parts}
	basis := ""
	for _, p := range rsioIntroduction.provisions(text[:before], parts) {
		if p.ID == "1" {
			basis = p.Text
		} else {
			s.add(p.ID, "", p.Text)
		}
	}
	for _, p := range partsOf(text, run, len(text)) {
		s.rsioParagraph(p, basis)
		basis = ""
	}
	return s.list
}

// rsioParagraph adds a paragraph and, where the list of forms stands behind it, each
// form with the chapeau of their list.
func (s *splitter) rsioParagraph(p part, basis string) {
	forms := rsioForms
	if p.number != (number{5, 0}) {
		forms = slices.Concat(outline{{id: p.String()}}, rsioForms[1:])
	}
	_, parts := forms.cut(p.text, s.parts)
	s.add(p.String(), basis, trim(parts[0].Text))
	for _, forms := range parts[1:] {
		head, items := itemsOf(trim(forms.Text))
		for _, item := range items {
			s.add("F"+item.String(), head, item.text)
		}
	}
}
