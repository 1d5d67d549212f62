package main

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/qagida/qagida"
)

// written reads a text that gets printed: composed, in one line, of at most so many
// characters, and of letters that the typeface has. Its error says what is wanted.
func (c cell) written(most int) (string, error) {
	if err := c.check(); err != nil {
		return "", err
	}
	if strange := firstRune(c.text, isHidden); strange != 0 {
		return "", wants{each(asksVisible, code(strange))}
	}
	text := line(c.text)
	if missing := firstRune(text, func(r rune) bool { return !canDraw(r) }); missing != 0 {
		return "", wants{each(asksDrawn, string(missing)+" "+code(missing))}
	}
	if word := lossy.FindString(text); word != "" {
		return "", wants{each(asksNoLoss, word)}
	}
	if len([]rune(text)) > most {
		return "", wants{each(asksShorter, most)}
	}
	return text, nil
}

// lossy is a word in which a question mark stands for a letter that a code lacked.
var lossy = regexp.MustCompile(`\S*\pL\?+\pL\S*`)

// inNames are the signs that stand in names beside letters, digits and blanks.
const inNames = "-–’'ʼ`´.,()«»\"“”/\\№"

// personName reads the name of a person. Beside what can be printed it has letters
// in every word, or none but digits in a word of its own, and one alphabet in a word.
func (c cell) personName() (string, error) {
	name, err := c.written(mostName)
	if err != nil {
		return "", err
	}
	if strings.IndexFunc(name, unicode.IsLetter) < 0 {
		return "", wants{asksHolder}
	}
	if sign := firstRune(name, isStrange); sign != 0 {
		return "", wants{each(asksNameSigns, string(sign))}
	}
	for word := range strings.FieldsSeq(name) {
		if err := checkWord(word); err != nil {
			return "", err
		}
	}
	return name, nil
}

// isStrange reports whether a character stands in no name.
func isStrange(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsSpace(r) && !strings.ContainsRune(inNames, r)
}

// checkWord refuses digits beside letters, and letters of two alphabets that look
// alike: і of Kazakh and i of Latin.
func checkWord(word string) error {
	first, alphabet := rune(0), (*unicode.RangeTable)(nil)
	for _, r := range word {
		of := alphabetOf(r)
		switch {
		case of == nil:
		case alphabet == nil:
			first, alphabet = r, of
		case alphabet != of:
			return wants{each(asksOneAlphabet, word, letterName(first), letterName(r))}
		}
	}
	if alphabet != nil && strings.IndexFunc(word, unicode.IsDigit) >= 0 {
		return wants{each(asksNoDigits, word)}
	}
	return nil
}

// alphabetOf returns the alphabet of a letter, nil for any other sign.
func alphabetOf(r rune) *unicode.RangeTable {
	if !unicode.IsLetter(r) {
		return nil
	}
	for _, alphabet := range alphabets {
		if unicode.Is(alphabet, r) {
			return alphabet
		}
	}
	return unicode.Common
}

var alphabets = []*unicode.RangeTable{
	unicode.Cyrillic, unicode.Latin, unicode.Greek, unicode.Armenian, unicode.Georgian,
}

// letterName tells a letter from one that looks like it: e (Latin, U+0065).
func letterName(r rune) qagida.Text {
	switch alphabetOf(r) {
	case unicode.Latin:
		return each(wordLatin, r, code(r))
	case unicode.Cyrillic:
		return each(wordCyrillic, r, code(r))
	default:
		return each(wordLetter, r, code(r))
	}
}

// code is how Unicode names a character: U+200B.
func code(r rune) string { return fmt.Sprintf("U+%04X", r) }

// isHidden reports whether nobody sees a character: it has no width, or it turns the
// direction of others. White space is seen.
func isHidden(r rune) bool {
	return unicode.In(r, unicode.Cf, unicode.Cc, unicode.Co) && !unicode.IsSpace(r) || r == unicode.ReplacementChar
}

// firstRune returns the first character of a text of which something holds, 0 where
// it holds of none.
func firstRune(text string, holds func(rune) bool) rune {
	for _, r := range text {
		if holds(r) {
			return r
		}
	}
	return 0
}

// visible writes a text so that every character of it can be seen: ‹U+200B›.
func visible(text string) string {
	var b strings.Builder
	for _, r := range text {
		if isHidden(r) {
			fmt.Fprintf(&b, "‹%s›", code(r))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
