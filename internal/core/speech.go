package core

import (
	"strconv"
	"strings"
)

// How days, numbers and money are written for people, in each language.

// NotStated returns what is said of a value that nobody has stated.
func NotStated(lang uint8) string { return notStated.In(lang) }

var monthNames = [...][13]string{
	Kazakh:  {"", "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"},
	Russian: {"", "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"},
	English: {"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
}

// AppendDayText appends a day, packed as in AppendDay, as a language writes it:
// 2031 жылғы 29 қаңтар, 29 января 2031 года, 29 January 2031.
func AppendDayText(dst []byte, lang uint8, packed uint32) []byte {
	year, month, day := int64(packed>>9), packed>>5&15, int64(packed&31)
	switch lang {
	case Russian:
		dst = strconv.AppendInt(dst, day, 10)
		dst = append(append(append(dst, ' '), monthNames[Russian][month]...), ' ')
		return append(strconv.AppendInt(dst, year, 10), " года"...)
	case English:
		dst = strconv.AppendInt(dst, day, 10)
		dst = append(append(append(dst, ' '), monthNames[English][month]...), ' ')
		return strconv.AppendInt(dst, year, 10)
	default:
		dst = append(strconv.AppendInt(dst, year, 10), " жылғы "...)
		dst = append(strconv.AppendInt(dst, day, 10), ' ')
		return append(dst, monthNames[Kazakh][month]...)
	}
}

// AppendNumber appends a whole number with its thousands apart: by a no-break
// space in Kazakh and Russian, from five digits on, by a comma in English, from
// four digits on.
func AppendNumber(dst []byte, lang uint8, value int64) []byte {
	digits := strconv.FormatInt(value, 10)
	if value < 0 {
		dst, digits = append(dst, '-'), digits[1:]
	}
	separator, least := "\u00a0", 5
	if lang == English {
		separator, least = ",", 4
	}
	if len(digits) < least {
		return append(dst, digits...)
	}
	head := (len(digits)-1)%3 + 1
	dst = append(dst, digits[:head]...)
	for rest := digits[head:]; rest != ""; rest = rest[3:] {
		dst = append(append(dst, separator...), rest[:3]...)
	}
	return dst
}

// AppendDecimal appends a decimal given in millionths, exactly and without
// trailing zeros, its thousands apart: with a comma in Kazakh and Russian, with a
// point in English.
func AppendDecimal(dst []byte, lang uint8, micro int64) []byte {
	return appendFraction(dst, lang, micro, trimmed(micro))
}

// AppendMoney appends an amount of money given in millionths: whole without a
// fraction, otherwise with both decimals of tiyn.
func AppendMoney(dst []byte, lang uint8, micro int64) []byte {
	fraction := trimmed(micro)
	if len(fraction) == 1 {
		fraction += "0"
	}
	return appendFraction(dst, lang, micro, fraction)
}

// trimmed returns the digits after the point, without trailing zeros.
func trimmed(micro int64) string {
	rest := micro % million
	rest = max(rest, -rest)
	if rest == 0 {
		return ""
	}
	digits := strconv.FormatInt(rest+million, 10)[1:]
	for digits[len(digits)-1] == '0' {
		digits = digits[:len(digits)-1]
	}
	return digits
}

func appendFraction(dst []byte, lang uint8, micro int64, fraction string) []byte {
	if micro < 0 && micro/million == 0 {
		dst = append(dst, '-')
	}
	dst = AppendNumber(dst, lang, micro/million)
	if fraction == "" {
		return dst
	}
	point := byte(',')
	if lang == English {
		point = '.'
	}
	return append(append(dst, point), fraction...)
}

// SpokenNumber returns a number in plain digits as a language writes it, with every
// digit that it has. Any other text stays.
func SpokenNumber(lang uint8, value string) string {
	number, negative := strings.CutPrefix(value, "-")
	whole, fraction, pointed := strings.Cut(number, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || !digits(whole) || pointed && !digits(fraction) {
		return value
	}
	said := string(AppendNumber(nil, lang, n))
	if negative {
		said = "-" + said
	}
	switch {
	case !pointed:
		return said
	case lang == English:
		return said + "." + fraction
	default:
		return said + "," + fraction
	}
}
