package qagida

import "testing"

func TestEscapesInJSON(t *testing.T) {
	for in, want := range map[string]string{
		"":                     `""`,
		"қағида":               `"қағида"`,
		`a"b\c`:                `"a\"b\\c"`,
		`\`:                    `"\\"`,
		"line\nbreak\x00\x1f ": `"line\u000abreak\u0000\u001f "`,
		"\x7f\u2028":           "\"\x7f\u2028\"",
		"not\xff text":         "\"not\uFFFD text\"",
	} {
		if got := string(quoteJSON(in)); got != want {
			t.Errorf("%q is %s, want %s", in, got, want)
		}
	}
}
