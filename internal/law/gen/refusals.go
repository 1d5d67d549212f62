package main

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// refusalTables writes the kinds of refusals, their table, and what the fields are
// called.
func refusalTables(kinds, fields []row) []byte {
	var b, table bytes.Buffer
	b.WriteString("\nimport \"github.com/qagida/qagida/internal/law\"\n")
	b.WriteString("\n// The reasons for which an input is refused.\nconst (\n_ Kind = iota\n")
	for _, r := range kinds {
		fmt.Fprintf(&b, "%s\n", exported(r["code"]))
		fmt.Fprintf(&table, "%s: {%q, %#v, %s},\n", exported(r["code"]), r["code"], places(r), keyed(r))
	}
	fmt.Fprintf(&b, ")\n\nvar kinds = [...]row{\n%s}\n\nvar fields = [...]field{\n", &table)
	for _, r := range fields {
		fmt.Fprintf(&b, "{%q, %s},\n", r["field"], keyed(r))
	}
	b.WriteString("}\n")
	return b.Bytes()
}

// keyed returns a text as Go source of another package than law.
func keyed(r row) string {
	return fmt.Sprintf("law.Text{KK: %q, RU: %q, EN: %q}", r["kk"], r["ru"], r["en"])
}

var place = regexp.MustCompile(`\{([a-z]+)[|}]`)

// places returns the {places} of a reason, each once, those of the English text first.
func places(r row) (names []string) {
	for _, found := range place.FindAllStringSubmatch(r["en"]+r["ru"]+r["kk"], -1) {
		if !slices.Contains(names, found[1]) {
			names = append(names, found[1])
		}
	}
	return names
}

// exported returns the name of a code in Go: OutOfRange of out-of-range.
func exported(code string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(code, "-") {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}
