package core

import (
	"strconv"
	"strings"

	"github.com/qagida/qagida/internal/law"
)

// AppendText appends what the finding at a place says in a language: the
// sentence for its outcome, with its amounts filled in. Where the table has no
// sentence for the outcome it appends the norm, and after it what was found or
// which facts are missing.
func (d *Decision) AppendText(dst []byte, lang uint8, place int) []byte {
	if d.record != nil {
		return append(dst, d.record.Findings[place].Text.In(lang)...)
	}
	s, outcome := d.list.Criteria[place].Sentences, d.At(place)
	if own := sentence(s, d.manner(place)).In(lang); own != "" {
		return d.appendFilled(dst, lang, own)
	}
	dst = d.appendFilled(dst, lang, s.Norm.In(lang))
	switch found := s.Found.In(lang); {
	case outcome == Undetermined:
		return d.appendMissing(dst, lang, place)
	case outcome != NotApplicable && found != "":
		return d.appendFilled(append(dst, " — "...), lang, found)
	default:
		return dst
	}
}

func (d *Decision) appendMissing(dst []byte, lang uint8, place int) []byte {
	separator := " — " + notStated.In(lang) + ": "
	missing := d.MissingAt(place)
	for i := range d.list.Facts {
		if missing>>uint(i)&1 == 0 {
			continue
		}
		dst = append(append(dst, separator...), d.list.Facts[i].Text.In(lang)...)
		separator = ", "
	}
	return dst
}

// appendFilled appends a text with its {amounts} filled in.
func (d *Decision) appendFilled(dst []byte, lang uint8, text string) []byte {
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

// appendAmount appends the amount that a sentence names, with the word that goes
// with it: name, or name|one|few|many.
func (d *Decision) appendAmount(dst []byte, lang uint8, inside string) []byte {
	name, forms, counted := strings.Cut(inside, "|")
	for i, amount := range d.list.Amounts {
		if amount.Name != name {
			continue
		}
		dst = amount.Kind.append(dst, lang, d.amounts[i])
		if counted && d.amounts[i] != NotKnown {
			dst = append(append(dst, ' '), plural(lang, amount.Kind, d.amounts[i], forms)...)
		}
		return dst
	}
	return append(append(append(dst, '{'), inside...), '}')
}

// append prints an amount of this kind.
func (k AmountKind) append(dst []byte, lang uint8, value int64) []byte {
	if value == NotKnown || k == Day && value == 0 {
		return append(dst, notStated.In(lang)...)
	}
	switch k {
	case Day:
		if value == NoDay {
			return append(dst, none.In(lang)...)
		}
		return AppendDayText(dst, lang, uint32(value))
	case Micro:
		return AppendDecimal(dst, lang, value)
	case Reach:
		return appendReach(dst, lang, value)
	case Money:
		return AppendMoney(dst, lang, value)
	case Plain:
		return strconv.AppendInt(dst, value, 10)
	case Term:
		return appendTerm(dst, lang, value)
	default:
		return AppendNumber(dst, lang, value)
	}
}

// appendReach appends an amount of the kind Reach.
func appendReach(dst []byte, lang uint8, value int64) []byte {
	switch {
	case value >= 0:
		return AppendDecimal(dst, lang, value)
	case value == AtMost(0):
		return append(dst, none.In(lang)...)
	default:
		return AppendDecimal(append(append(dst, atMost.In(lang)...), ' '), lang, AtMost(value))
	}
}

// AppendDay appends a day, packed as year<<9 | month<<5 | day, as 2026-11-21.
func AppendDay(dst []byte, packed uint32) []byte {
	year, month, day := packed>>9, packed>>5&15, packed&31
	return append(dst, byte('0'+year/1000), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10), '-',
		byte('0'+month/10), byte('0'+month%10), '-', byte('0'+day/10), byte('0'+day%10))
}

const million = 1_000_000

// FormatMicro returns a decimal given in millionths as programs write it:
// 88600000 is 88.6.
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

// MicroText returns a decimal given in millionths as people read it: with a
// comma in Kazakh and Russian, with a point in English.
func MicroText(value int64) law.Text {
	point := FormatMicro(value)
	comma := strings.Replace(point, ".", ",", 1)
	return law.Text{KK: comma, RU: comma, EN: point}
}

// PluralForms is how many forms a word that goes with a number has.
func PluralForms(lang uint8) int { return [...]int{Kazakh: 1, Russian: 3, English: 2}[lang] }

// plural picks the form of a word that goes with an amount. English has two
// forms (one, many), Russian three (one, few, many), Kazakh one. After a
// fraction Russian takes the second and English the last.
func plural(lang uint8, kind AmountKind, value int64, forms string) string {
	whole := true
	if kind == Micro || kind == Money {
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

// russianForm returns 0 for 1, 21, 31 ..., 1 for 2-4, 22-24 ..., 2 for all
// others, 11-14 among them.
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

// running is how a criterion is told that is undetermined while its period runs: time
// will settle it, and nothing is asked for.
const running = 4

// manner returns how the criterion at a place is told: by its outcome, or as running.
func (d *Decision) manner(place int) uint8 {
	outcome := d.At(place)
	if outcome == Undetermined && d.marks>>(2*uint(place)+1)&1 != 0 {
		return running
	}
	return outcome
}

// sentence returns the sentence for a manner, the zero Text where the table has none.
// What does not apply is told by its norm.
func sentence(s *law.Sentences, manner uint8) *law.Text {
	switch {
	case manner == Met:
		return &s.Met
	case manner == NotMet:
		return &s.NotMet
	case manner == NotApplicable:
		return &s.Norm
	case manner == running && s.Running.Complete():
		return &s.Running
	default:
		return &s.Unknown
	}
}
