package qagida

import (
	"strconv"
	"strings"
)

// appendFilled appends a text with its {amounts} filled in.
func (d *Decision) appendFilled(dst []byte, lang Lang, text string) []byte {
	for {
		before, rest, found := strings.Cut(text, "{")
		dst = append(dst, before...)
		if !found {
			return dst
		}
		inside, after, _ := strings.Cut(rest, "}")
		dst = d.appendAmount(dst, lang, inside)
		text = after
	}
}

// appendAmount appends the amount that a template names, with the word that goes
// with it: name, or name|one|few|many.
func (d *Decision) appendAmount(dst []byte, lang Lang, inside string) []byte {
	name, forms, counted := strings.Cut(inside, "|")
	for i, amount := range d.checklist.Amounts {
		if amount.Name != name {
			continue
		}
		dst = amount.Kind.append(dst, lang, d.amounts[i])
		if counted {
			dst = append(append(dst, ' '), plural(lang, amount.Kind, d.amounts[i], forms)...)
		}
		return dst
	}
	return append(append(append(dst, '{'), inside...), '}')
}

// append prints an amount of this kind.
func (k AmountKind) append(dst []byte, lang Lang, value int64) []byte {
	switch k {
	case Day:
		if value == 0 {
			return append(dst, notStated.In(lang)...)
		}
		return Date{uint32(value)}.append(dst)
	case Micro:
		return append(dst, MicroText(value).In(lang)...)
	default:
		return strconv.AppendInt(dst, value, 10)
	}
}

const million = 1_000_000

// FormatMicro prints a decimal given in millionths, exactly and without trailing
// zeros, as programs write it: 88600000 is 88.6. For people see [MicroText].
func FormatMicro(value int64) string {
	digits := strconv.FormatInt(value, 10)
	sign := ""
	if value < 0 {
		sign, digits = "-", digits[1:]
	}
	if len(digits) < 7 {
		digits = strings.Repeat("0", 7-len(digits)) + digits
	}
	whole, fraction := digits[:len(digits)-6], strings.TrimRight(digits[len(digits)-6:], "0")
	if fraction == "" {
		return sign + whole
	}
	return sign + whole + "." + fraction
}

// MicroText is a decimal given in millionths as people read it: with a comma in
// Kazakh and Russian, with a point in English.
func MicroText(value int64) Text {
	point := FormatMicro(value)
	comma := strings.Replace(point, ".", ",", 1)
	return Text{KK: comma, RU: comma, EN: point}
}

// pluralForms is how many forms a word that goes with a number has.
var pluralForms = [...]int{Kazakh: 1, Russian: 3, English: 2}

// plural picks the form of a word that goes with an amount. English has two
// forms (one, many), Russian three (one, few, many), Kazakh one. After a
// fraction Russian takes the second and English the last.
func plural(lang Lang, kind AmountKind, value int64, forms string) string {
	whole := true
	if kind == Micro {
		whole, value = value%million == 0, value/million
	}
	skip := 0
	switch {
	case lang == Russian && !whole:
		skip = 1
	case lang == Russian:
		skip = russianForm(value)
	case lang == English && (value != 1 || !whole):
		skip = 1
	}
	form, rest, more := strings.Cut(forms, "|")
	for ; skip > 0 && more; skip-- {
		form, rest, more = strings.Cut(rest, "|")
	}
	return form
}

// russianForm is 0 for 1, 21, 31 …, 1 for 2-4, 22-24 …, 2 for all others, 11-14
// among them.
func russianForm(n int64) int {
	n %= 100
	n = max(n, -n)
	switch {
	case n/10 == 1:
		return 2
	case n%10 == 1:
		return 0
	case n%10 >= 2 && n%10 <= 4:
		return 1
	default:
		return 2
	}
}
