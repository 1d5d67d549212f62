package lawtext

import (
	"slices"
	"strings"
)

var (
	// inlineTags stand inside a word or a sentence: nothing takes their place.
	inlineTags = []string{
		"a", "abbr", "b", "code", "em", "font", "i", "ins", "mark", "s", "small", "span", "strong", "sub", "sup", "u", "wbr",
	}

	// hiddenTags enclose what a reader does not see.
	hiddenTags = []string{"head", "script", "style"}
)

// withoutTags gives the text without HTML tags and comments. A tag that begins
// or ends a block leaves a line break.
func withoutTags(text string) string {
	var b strings.Builder
	for {
		at := strings.IndexByte(text, '<')
		if at < 0 {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:at])
		put, rest := nextTag(text[at:])
		b.WriteString(put)
		text = rest
	}
}

// nextTag gives what to put in the place of the tag at the beginning of the text
// and what follows it. A sign that begins no tag is left out.
func nextTag(text string) (put, rest string) {
	if strings.HasPrefix(text, "<!--") {
		_, rest, _ = strings.Cut(text, "-->")
		return "", rest
	}
	end := 1 + strings.IndexAny(text[1:], "<>")
	if name := tagName(text); name != "" && !isAddress(name) && end > 0 && text[end] == '>' {
		return skipTag(name, text[1] == '/', text[end+1:])
	}
	return "", text[1:]
}

func skipTag(name string, closes bool, rest string) (string, string) {
	switch lower := strings.ToLower(name); {
	case slices.Contains(inlineTags, lower):
		return "", rest
	case !closes && slices.Contains(hiddenTags, lower):
		_, rest, _ = strings.Cut(rest, "</"+name)
		_, rest, _ = strings.Cut(rest, ">")
		return "\n", rest
	}
	return "\n", rest
}

// tagName gives the name in <name or </name, empty where no tag begins.
func tagName(text string) string {
	text = strings.TrimPrefix(text[1:], "/")
	if strings.HasPrefix(text, "!") {
		return "!"
	}
	end := strings.IndexFunc(text, func(r rune) bool { return !isASCIILetter(r) && (r < '0' || r > '9') })
	if end <= 0 || !isASCIILetter(rune(text[0])) {
		return ""
	}
	return text[:end]
}

// isAddress reports whether what stands in angle brackets is an address and no tag.
func isAddress(name string) bool { return name == "http" || name == "https" || name == "mailto" }

func isASCIILetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }
