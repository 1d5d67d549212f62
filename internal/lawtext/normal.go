package lawtext

import (
	"crypto/sha256"
	"encoding/hex"
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Normalise returns a text in the form in which texts of law are compared. Two
// texts that differ only in how they are printed have one form:
//
//   - a letter and its combining mark are one letter, as in Unicode NFC (й, ё, ў
//     and the other Cyrillic letters of living languages, Latin ones with one
//     common mark);
//   - the Latin schwa is the Cyrillic one, for which it is typed;
//   - HTML tags, comments and entities and the signs of Markdown are removed, and
//     so are soft hyphens and what has no width; a sign < before a digit stays;
//   - white space, line breaks and no-break spaces included, is one space between
//     two words and nothing beside any other sign;
//   - quotation marks of every kind are one ("), and so are several in a row;
//   - a dash or a hyphen between two letters is removed with the space around it,
//     for a line may break there and a word may be divided there; beside a digit
//     or another sign it is one hyphen, so that 38-1 is not 381;
//   - a full stop, comma, semicolon or colon at the end is removed: the last item
//     of a list ends otherwise than the one before it, and adding an item behind
//     it changes no more than that.
//
// A note below a paragraph is no part of it: [Split] sets such notes aside before this.
//
// Case is kept, and so are the letter ё, every digit and all punctuation inside:
// they can carry meaning. A text in this form stays as it is.
func Normalise(text string) string {
	text = clean(text)
	var b strings.Builder
	b.Grow(len(text))
	left, gap := rune(0), 0
	for at, r := range text {
		if !isWord(r) {
			continue
		}
		b.WriteString(between(left, r, text[gap:at]))
		b.WriteRune(r)
		left, gap = r, at+utf8.RuneLen(r)
	}
	b.WriteString(between(left, 0, text[gap:]))
	return strings.TrimRight(strings.TrimLeft(b.String(), " -"), " .,;:-")
}

// between gives what stays of the signs between two letters or digits.
func between(left, right rune, gap string) string {
	signs := squeeze(strings.ReplaceAll(gap, " ", ""))
	switch {
	case signs == "" && gap != "":
		return " "
	case signs == "-" && unicode.IsLetter(left) && unicode.IsLetter(right):
		return ""
	}
	return signs
}

// squeeze gives the signs with hyphens and quotation marks in a row as one.
func squeeze(signs string) string {
	if len(signs) < 2 {
		return signs
	}
	last := rune(0)
	return strings.Map(func(r rune) rune {
		if r == last && (r == '-' || r == '"') {
			return -1
		}
		last = r
		return r
	}, signs)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

var (
	softBreak = regexp.MustCompile(`[\x{AD}¬]\s*\n\s*`) // a word divided at the end of a line
	border    = regexp.MustCompile(`-{3,}`)             // a line across the page
	lessThan  = regexp.MustCompile(`(?:<|&lt;)\s*(\d)`) // a comparison, for no tag begins with a digit
)

// clean gives the text on one line, readable, without markup and with one form of
// space, quotation mark and dash.
func clean(text string) string {
	if strings.Contains(text, "<") || strings.Contains(text, "&lt;") {
		text = lessThan.ReplaceAllString(text, "＜$1")
	}
	text = html.UnescapeString(withoutTags(text))
	if strings.ContainsAny(text, "\u00ad¬") {
		text = softBreak.ReplaceAllString(text, "")
	}
	text = compose(strings.Map(fold, text))
	if strings.Contains(text, "---") {
		text = border.ReplaceAllString(text, " ")
	}
	return joinNumbers(strings.Join(strings.Fields(text), " "))
}

// joinNumbers gives the text with the numbers whole that are divided behind a
// hyphen: 38- 1 is 38-1.
func joinNumbers(text string) string {
	parts := strings.Split(text, "- ")
	for i, part := range parts[:len(parts)-1] {
		if next := parts[i+1]; next == "" || !endsInDigit(part) || !endsInDigit(next[:1]) {
			parts[i] = part + "- "
		} else {
			parts[i] = part + "-"
		}
	}
	return strings.Join(parts, "")
}

func endsInDigit(text string) bool {
	return text != "" && '0' <= text[len(text)-1] && text[len(text)-1] <= '9'
}

const (
	quotes    = "\"'`´«»‹›„“”‟‚‘’‛″′＂"
	dashes    = "-‐‑‒–—―−﹘﹣－"
	unseen    = "\u00ad\u200b\u200c\u200d\u2060\ufeff¬*\\#<>&~"
	separates = "_|•·▪◦‣●"
)

// fold gives the one form of a sign, -1 where it is left out.
func fold(r rune) rune {
	switch {
	case r < utf8.RuneSelf && isASCIILetter(r), 0x0400 <= r && r < 0x0530:
		return r // as nearly every one is
	case unicode.IsSpace(r), strings.ContainsRune(separates, r):
		return ' '
	case r == 'ə':
		return 'ә' // the Latin letter is typed for the Cyrillic one
	case r == 'Ə':
		return 'Ә'
	case strings.ContainsRune(quotes, r):
		return '"'
	case strings.ContainsRune(dashes, r):
		return '-'
	case strings.ContainsRune(unseen, r):
		return -1
	}
	return r
}

// Fingerprint returns the SHA-256 of the text of a provision in the form of
// [Normalise], in lower-case hexadecimal. The text is that of [Split]: a chapeau
// is in it where it counts in.
//
// A field of an annex (A1.1 and after) is part of a form: blanks, columns and
// spaced-out words are its layout. So only its letters and digits count, in lower
// case, with е for ё.
func Fingerprint(p Provision) string {
	text := Normalise(p.Text)
	if strings.HasPrefix(p.ID, forms) {
		text = squash(p.Text).text
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
