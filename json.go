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
	return closeJSON(append(dst, s...), len(dst))
}

// closeJSON ends a JSON string whose content stands in dst from start on,
// escaping what must be escaped. Texts hardly ever have anything to escape, so
// they are written in place first.
func closeJSON(dst []byte, start int) []byte {
	if content := dst[start:]; !plainJSON(content) {
		dst = appendEscaped(dst[:start], string(content))
	}
	return append(dst, '"')
}

// plainJSON reports whether the content of a JSON string needs no escapes.
func plainJSON(content []byte) bool {
	for _, c := range content {
		if c < 0x20 || c == '"' || c == '\\' {
			return false
		}
	}
	return utf8.Valid(content)
}

func appendEscaped(dst []byte, s string) []byte {
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
	return dst
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
