package qagida

import (
	"strings"
	"unicode/utf8"
)

// The module writes its JSON by hand: encoding/json would double the size of a
// small program that embeds it, and the forms here are few and fixed.

const hexDigits = "0123456789abcdef"

// quoteJSON gives s as a JSON string; bytes that are not UTF-8 become U+FFFD.
func quoteJSON(s string) []byte {
	return appendJSON(make([]byte, 0, len(s)+2), s)
}

// appendJSON appends s as a JSON string.
func appendJSON(dst []byte, s string) []byte {
	dst = append(dst, '"')
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case r == '"' || r == '\\':
			dst = append(dst, '\\', byte(r))
		case r < 0x20:
			dst = append(dst, '\\', 'u', '0', '0', hexDigits[r>>4], hexDigits[r&15])
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return append(dst, '"')
}

// unquoteJSON takes the string out of a JSON string without escapes. The text
// forms of this module need none, so a string with one is refused.
func unquoteJSON(concept string, b []byte) (string, error) {
	s := string(b)
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' || strings.ContainsAny(s[1:len(s)-1], `"\`) {
		return "", Refuse(concept, s, "must be a JSON string without escapes")
	}
	return s[1 : len(s)-1], nil
}
