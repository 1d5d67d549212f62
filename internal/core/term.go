package core

import "github.com/qagida/qagida/internal/law"

// The length of a term as people say it: 5 years; 1 year 6 months; 5 years, to the
// end of the calendar year.

// What stands in an amount of the kind Term beside the months.
const (
	toYearEnd   = 1 << 0
	withoutEnd  = 1 << 1
	monthsShift = 2
)

// PackTerm returns a length as an amount of the kind Term.
func PackTerm(years, months int, yearEnd, endless bool) int64 {
	packed := int64(years)*12 + int64(months)
	packed <<= monthsShift
	if yearEnd {
		packed |= toYearEnd
	}
	if endless {
		packed |= withoutEnd
	}
	return packed
}

var (
	endlessTerm = law.Text{KK: "шектеусіз", RU: "без ограничения", EN: "unlimited length"}
	yearEndTerm = law.Text{
		KK: "күнтізбелік жылдың соңына дейін", RU: "до конца календарного года", EN: "to the end of the calendar year",
	}
	yearForms  = law.Text{KK: "жыл", RU: "год|года|лет", EN: "year|years"}
	monthForms = law.Text{KK: "ай", RU: "месяц|месяца|месяцев", EN: "month|months"}
)

func appendTerm(dst []byte, lang uint8, packed int64) []byte {
	if packed&withoutEnd != 0 {
		return append(dst, endlessTerm.In(lang)...)
	}
	years, months := packed>>monthsShift/12, packed>>monthsShift%12
	start := len(dst)
	dst = appendCounted(dst, lang, years, &yearForms)
	if months > 0 && years > 0 {
		dst = append(dst, ' ')
	}
	dst = appendCounted(dst, lang, months, &monthForms)
	if packed&toYearEnd == 0 {
		return dst
	}
	if len(dst) > start {
		dst = append(dst, ", "...)
	}
	return append(dst, yearEndTerm.In(lang)...)
}

// appendCounted appends a number with its word, nothing for 0.
func appendCounted(dst []byte, lang uint8, n int64, forms *law.Text) []byte {
	if n == 0 {
		return dst
	}
	dst = append(AppendNumber(dst, lang, n), ' ')
	return append(dst, plural(lang, Number, n, forms.In(lang))...)
}
