package core

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/law/refusal"
)

// What a refusal says to people.

// Text returns the refusal in a language: what was refused, by its name and its place,
// the value, and why.
func (r *Refusal) Text(lang uint8) string {
	separator := ": "
	said := r.said(lang)
	if lang == English && said != "" {
		separator = " "
	}
	return strings.TrimPrefix(r.subject(lang)+said+separator, ": ") + r.Why(lang)
}

// Why returns the reason in a language, with days and numbers as the language writes
// them. A reason that the table does not have is as it was given.
func (r *Refusal) Why(lang uint8) string {
	kind, found := refusal.Find(r.Code)
	if !found {
		return r.Reason
	}
	text := kind.Text()
	return fill(text.In(lang), lang, func(place string) string { return r.shown(lang, place) })
}

// subject returns the name of the field and the field.
func (r *Refusal) subject(lang uint8) string {
	field := printable(r.Field)
	name := refusal.NameOf(r.Field)
	if name == (law.Text{}) {
		return field
	}
	first, size := utf8.DecodeRuneInString(name.In(lang))
	return string(unicode.ToUpper(first)) + name.In(lang)[size:] + " (" + field + ")"
}

// said returns the value as it stands after the name of the field, nothing where none
// was stated or where the reason tells it.
func (r *Refusal) said(lang uint8) string {
	_, told := r.Amounts["given"]
	switch {
	case r.Value == "" || r.Value == "unknown" || r.Value == "stated" || told && lang != English:
		return ""
	case lang == English:
		return ": “" + r.value(lang) + "”"
	default:
		return ", «" + r.value(lang) + "»"
	}
}

// value returns the value as it was given, but for a day, a decimal and a yes or no,
// which are as the language writes them.
func (r *Refusal) value(lang uint8) string {
	if given, told := r.Amounts["given"]; told {
		return strings.Replace(printable(r.Value), given, spoken(lang, given), 1)
	}
	switch whole, fraction, pointed := strings.Cut(strings.TrimPrefix(r.Value, "-"), "."); {
	case !digits(whole) || pointed && !digits(fraction):
		return spoken(lang, printable(r.Value))
	case lang == English:
		return r.Value
	default:
		return strings.Replace(r.Value, ".", ",", 1)
	}
}

// shown returns an amount of the reason: what stands in a list of words, in an example
// or in somebody's own words as it is, a field by its name, anything else as the
// language writes it.
func (r *Refusal) shown(lang uint8, place string) string {
	amount := printable(r.Amounts[place])
	switch place {
	case "words", "example", "form", "name", "text", "error", "member":
		return amount
	case "field":
		return called(lang, amount)
	default:
		return spoken(lang, amount)
	}
}

// called returns the name of a field as it stands in a sentence: in Kazakh and Russian
// the sentence has the quotation marks.
func called(lang uint8, field string) string {
	name := refusal.NameOf(field)
	switch {
	case name == (law.Text{}):
		return field
	case lang == English:
		return "“" + name.EN + "”"
	default:
		return name.In(lang)
	}
}

var yes, no = law.Text{KK: "иә", RU: "да", EN: "yes"}, law.Text{KK: "жоқ", RU: "нет", EN: "no"}

// spoken returns a value that programs wrote as a language writes it: a day, a number,
// a yes or no. Anything else stays.
func spoken(lang uint8, value string) string {
	switch value {
	case "true":
		return yes.In(lang)
	case "false":
		return no.In(lang)
	case "unknown":
		return notStated.In(lang)
	}
	if first, last, isPeriod := strings.Cut(value, "/"); isPeriod && (isDay(first) || isDay(last)) {
		return spoken(lang, first) + " – " + spoken(lang, last)
	}
	if packed, isDay := parseDay(value); isDay {
		return string(AppendDayText(nil, lang, packed))
	}
	return SpokenNumber(lang, value)
}

// parseDay returns the day of 2026-11-21, packed as in AppendDay.
func parseDay(text string) (packed uint32, isDay bool) {
	parts := strings.Split(text, "-")
	if len(text) != len("2026-11-21") || len(parts) != 3 || len(parts[0]) != 4 || len(parts[1]) != 2 {
		return 0, false
	}
	for i, bits := range [...]int{9, 5, 0} {
		n, err := strconv.ParseUint(parts[i], 10, 14)
		if err != nil || !digits(parts[i]) || i == 1 && (n < 1 || n > 12) || i == 2 && (n < 1 || n > 31) {
			return 0, false
		}
		packed |= uint32(n) << bits
	}
	return packed, true
}

func isDay(text string) bool {
	_, is := parseDay(text)
	return is
}

func digits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// printable returns a text with a sign in place of each character that cannot be seen.
func printable(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsPrint(c) {
			return c
		}
		return utf8.RuneError
	}, text)
}

// fill returns a text with its {places} filled in: {place}, or {place|one|few|many}
// for a number with the word that goes with it.
func fill(text string, lang uint8, show func(place string) string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		inside, after, _ := strings.Cut(rest, "}")
		place, forms, counted := strings.Cut(inside, "|")
		amount := show(place)
		b.WriteString(amount)
		if n, err := strconv.ParseInt(strings.ReplaceAll(amount, "\u00a0", ""), 10, 64); counted && err == nil {
			b.WriteString(" " + plural(lang, Number, n, forms))
		}
		text = after
	}
}
