package core

import (
	"math/bits"
	"strings"
)

// Script is a checklist whose sentences, codes and readings stand ready as JSON.
// It writes decisions of that list as the root package does, and in those languages
// alone that are asked for.
type Script struct {
	list     *Checklist
	opening  string          // {"question":…,"outcome":
	facts    []scriptFact    // of the list
	readings [][]string      // of each reading, each choice as JSON
	criteria []scriptedLines // of the list
}

type scriptFact struct {
	name string    // as JSON
	text [4]string // by language, the content of a JSON string
}

// scriptedLines is what a criterion says in each manner.
type scriptedLines [5]struct {
	head string // {"code":…,"outcome":…,"provision":…
	text [4]scriptText
}

// scriptText is a sentence, the content of a JSON string, cut at its amounts.
type scriptText struct {
	parts   []scriptPart
	missing bool // the missing facts follow
}

type scriptPart struct {
	before string
	amount int // the place in the list, -1 for none
	forms  string
}

var outcomeJSON = [5]string{
	Undetermined: `"undetermined"`, NotMet: `"not-met"`, Met: `"met"`, NotApplicable: `"not-applicable"`,
	running: `"undetermined"`,
}

// NewScript returns the script of a checklist.
func NewScript(list *Checklist) *Script {
	s := &Script{list: list, opening: `{"question":` + string(QuoteJSON(list.Name)) + `,"outcome":`}
	for _, fact := range list.Facts {
		f := scriptFact{name: string(QuoteJSON(fact.Name))}
		for lang := uint8(Kazakh); lang <= English; lang++ {
			f.text[lang] = contentJSON(fact.Text.In(lang))
		}
		s.facts = append(s.facts, f)
	}
	for _, reading := range list.Readings {
		var choices []string
		for i := range reading.Choices {
			choices = append(choices, string(QuoteJSON(reading.ID+"="+reading.Choices[i].ID)))
		}
		s.readings = append(s.readings, choices)
	}
	for i := range list.Criteria {
		s.criteria = append(s.criteria, list.scripted(&list.Criteria[i]))
	}
	return s
}

// contentJSON returns text as the content of a JSON string.
func contentJSON(text string) string {
	quoted := QuoteJSON(text)
	if len(quoted) == len(text)+2 {
		return text // nothing to escape: the text is there once
	}
	return string(quoted[1 : len(quoted)-1])
}

func (c *Checklist) scripted(criterion *Criterion) (lines scriptedLines) {
	opening := `{"code":` + string(QuoteJSON(criterion.Code)) + `,"outcome":`
	closing := `,"provision":` + string(QuoteJSON(criterion.Act+"/"+criterion.Number))
	for manner := range uint8(len(lines)) {
		lines[manner].head = opening + outcomeJSON[manner] + closing
		for lang := uint8(Kazakh); lang <= English; lang++ {
			lines[manner].text[lang] = c.scriptedText(criterion, manner, lang)
		}
	}
	return lines
}

// scriptedText chooses the sentence as AppendText does.
func (c *Checklist) scriptedText(criterion *Criterion, manner, lang uint8) scriptText {
	s := criterion.Sentences
	if own := sentence(s, manner).In(lang); own != "" {
		return scriptText{c.cut(own), false}
	}
	text := s.Norm.In(lang)
	if found := s.Found.In(lang); found != "" && (manner == Met || manner == NotMet) {
		text += " — " + found
	}
	return scriptText{c.cut(text), manner == Undetermined || manner == running}
}

// cut takes a sentence apart at its amounts.
func (c *Checklist) cut(text string) (parts []scriptPart) {
	literal := ""
	for {
		before, rest, found := strings.Cut(text, "{")
		literal += before
		if !found {
			return append(parts, scriptPart{contentJSON(literal), -1, ""})
		}
		inside, after, _ := strings.Cut(rest, "}")
		text = after
		name, forms, _ := strings.Cut(inside, "|")
		if place := c.amountPlace(name); place >= 0 {
			parts = append(parts, scriptPart{contentJSON(literal), place, contentJSON(forms)})
			literal = ""
		} else {
			literal += "{" + inside + "}"
		}
	}
}

func (c *Checklist) amountPlace(name string) int {
	for i := range c.Amounts {
		if c.Amounts[i].Name == name {
			return i
		}
	}
	return -1
}

// List returns the checklist.
func (s *Script) List() *Checklist { return s.list }

// Langs are languages, a bit 1<<language for each.
type Langs uint8

// AllLangs are the three.
const AllLangs Langs = 1<<Kazakh | 1<<Russian | 1<<English

// AppendJSON appends a decision of the list as JSON, with its texts in some
// languages.
func (s *Script) AppendJSON(dst []byte, d *Decision, langs Langs) []byte {
	dst = append(append(dst, s.opening...), outcomeJSON[d.Joined()&3]...)
	dst = AppendJSON(append(dst, `,"edition":`...), d.edition)
	dst = append(dst, `,"missing":[`...)
	separator := ""
	for missing := d.Missing(); missing != 0; missing &= missing - 1 {
		fact := &s.facts[bits.TrailingZeros64(missing)]
		dst = append(append(append(dst, separator...), `{"name":`...), fact.name...)
		dst = append(dst, `,"text":{`...)
		opening := ""
		for lang := uint8(Kazakh); lang <= English; lang++ {
			if langs>>lang&1 != 0 {
				dst = append(append(append(dst, opening...), langOpenings[lang]...), fact.text[lang]...)
				dst, opening = append(dst, '"'), ","
			}
		}
		dst, separator = append(dst, '}', '}'), ","
	}
	dst, separator = append(dst, `],"findings":[`...), ""
	for place := range s.criteria {
		dst, separator = s.appendFinding(append(dst, separator...), d, place, langs), ","
	}
	return append(dst, ']', '}')
}

var langOpenings = [4]string{Kazakh: `"kk":"`, Russian: `"ru":"`, English: `"en":"`}

func (s *Script) appendFinding(dst []byte, d *Decision, place int, langs Langs) []byte {
	line := &s.criteria[place][d.manner(place)]
	dst = append(dst, line.head...)
	if resting := d.RestsAt(place); resting != 0 {
		dst = s.appendReadings(append(dst, `,"readings":[`...), d, resting)
	}
	missing := d.MissingAt(place)
	if missing != 0 {
		dst = s.appendNames(append(dst, `,"missing":[`...), missing)
	}
	dst = append(dst, `,"text":{`...)
	opening := ""
	for lang := uint8(Kazakh); lang <= English; lang++ {
		if langs>>lang&1 != 0 {
			dst = append(append(dst, opening...), langOpenings[lang]...)
			dst = s.appendSentence(dst, d, &line.text[lang], lang, missing)
			dst, opening = append(dst, '"'), ","
		}
	}
	return append(dst, '}', '}')
}

func (s *Script) appendReadings(dst []byte, d *Decision, resting uint16) []byte {
	separator := ""
	for ; resting != 0; resting &= resting - 1 {
		reading := bits.TrailingZeros16(resting)
		choice := d.choices >> (4 * uint(reading)) & 15
		if int(choice) >= len(s.readings[reading]) {
			choice = 0
		}
		dst, separator = append(append(dst, separator...), s.readings[reading][choice]...), ","
	}
	return append(dst, ']')
}

func (s *Script) appendNames(dst []byte, missing uint64) []byte {
	separator := ""
	for ; missing != 0; missing &= missing - 1 {
		dst, separator = append(append(dst, separator...), s.facts[bits.TrailingZeros64(missing)].name...), ","
	}
	return append(dst, ']')
}

func (s *Script) appendSentence(dst []byte, d *Decision, text *scriptText, lang uint8, missing uint64) []byte {
	for i := range text.parts {
		part := &text.parts[i]
		dst = append(dst, part.before...)
		if part.amount < 0 {
			continue
		}
		kind, value := s.list.Amounts[part.amount].Kind, d.amounts[part.amount]
		dst = kind.append(dst, lang, value)
		if part.forms != "" && value != NotKnown {
			dst = append(append(dst, ' '), plural(lang, kind, value, part.forms)...)
		}
	}
	if !text.missing || missing == 0 {
		return dst
	}
	dst = append(append(append(dst, " — "...), notStated.In(lang)...), ':', ' ')
	separator := ""
	for ; missing != 0; missing &= missing - 1 {
		dst, separator = append(append(dst, separator...), s.facts[bits.TrailingZeros64(missing)].text[lang]...), ", "
	}
	return dst
}
