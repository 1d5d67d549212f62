package assessment

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// longestPoints is how long a text may be and still be read: more has no place
// in points, not even with many zeros at the end.
const longestPoints = 40

// ParsePoints reads a decimal in plain digits: 17, 8.5, -1. An exponent, a plus
// sign, a comma, and a point without a digit on either side are refused.
func ParsePoints(text string) (Points, error) {
	if len(text) > longestPoints {
		return Points{}, refusePoints(text, refusal.TooLongForPoints)
	}
	number, negative := strings.CutPrefix(text, "-")
	integer, fraction, pointed := strings.Cut(number, ".")
	if !allDigits(integer) || pointed && !allDigits(fraction) {
		return Points{}, refusePoints(text, refusal.NotADecimal, exampleDecimal)
	}
	fraction = strings.TrimRight(fraction, "0")
	if len(fraction) > places {
		return Points{}, refusePoints(text, refusal.TooManyPlaces)
	}
	var micro int64
	for _, digit := range []byte(integer + fraction + "000000"[len(fraction):]) {
		if micro = micro*10 + int64(digit-'0'); micro > mostMicro {
			return Points{}, refuseLarge(text)
		}
	}
	if negative {
		micro = -micro
	}
	return micros(micro), nil
}

func allDigits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// MustPoints returns what ParsePoints reads, for numbers written in a program; it
// panics where ParsePoints refuses.
func MustPoints(text string) Points {
	p, err := ParsePoints(text)
	if err != nil {
		panic(err)
	}
	return p
}

// String returns the number in plain digits without trailing zeros, unknown, or
// absent.
func (p Points) String() string {
	switch p.state {
	case pointsKnown:
		return rule.FormatMicro(p.micro)
	case pointsAbsent:
		return absent
	default:
		return unknown
	}
}

// Text returns the number as a language writes it: 8,5 in Kazakh and Russian, 8.5 in
// English. It says so where no number is stated, and where the person did not come.
func (p Points) Text(lang qagida.Lang) string {
	switch p.state {
	case pointsKnown:
		return rule.NumberText(lang, p.String())
	case pointsAbsent:
		return absentText.In(lang)
	default:
		return rule.NotStated(lang)
	}
}

var absentText = qagida.Text{KK: "келмеген", RU: "неявка", EN: "absent"}

// The text forms of points that are no number.
const (
	unknown = "unknown"
	absent  = "absent"
)

// MarshalText returns the same as String.
func (p Points) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what String returns, unknown and absent included.
func (p *Points) UnmarshalText(text []byte) error {
	switch string(text) {
	case unknown:
		*p = Points{}
		return nil
	case absent:
		*p = Absent()
		return nil
	}
	v, err := ParsePoints(string(text))
	if err == nil {
		*p = v
	}
	return err
}

// MarshalJSON returns null or a string with the text form: "88.6", "absent".
func (p Points) MarshalJSON() ([]byte, error) {
	if p == (Points{}) {
		return []byte("null"), nil
	}
	return rule.QuoteJSON(p.String()), nil
}

// UnmarshalJSON reads null, a number, or a string with a number in plain digits
// or absent. A number may be written with an exponent, 7.2e1 for 72; in a string
// that is refused.
func (p *Points) UnmarshalJSON(b []byte) error {
	text := string(b)
	switch {
	case text == "null":
		*p = Points{}
		return nil
	case text == `"`+absent+`"`:
		*p = Absent()
		return nil
	case len(text) >= 2 && text[0] == '"' && text[len(text)-1] == '"':
		text = text[1 : len(text)-1]
	default:
		text = withoutExponent(text)
	}
	v, err := ParsePoints(text)
	if err == nil {
		*p = v
	}
	return err
}

// withoutExponent returns a JSON number in plain digits. One whose exponent is
// out of all range, or that is no number, stays as it is, to be refused.
func withoutExponent(number string) string {
	at := strings.IndexAny(number, "eE")
	if at < 0 {
		return number
	}
	exponent, err := strconv.Atoi(number[at+1:])
	if err != nil || max(exponent, -exponent) > longestPoints {
		return number
	}
	if rest, negative := strings.CutPrefix(number[:at], "-"); negative {
		return "-" + shifted(rest, exponent, number)
	}
	return shifted(number[:at], exponent, number)
}

// shifted returns a decimal with its point moved, or otherwise what is no decimal.
func shifted(decimal string, exponent int, otherwise string) string {
	integer, fraction, pointed := strings.Cut(decimal, ".")
	if !allDigits(integer) || pointed && !allDigits(fraction) {
		return otherwise
	}
	if exponent >= 0 {
		fraction += strings.Repeat("0", exponent)
		return integer + fraction[:exponent] + "." + fraction[exponent:] + "0"
	}
	integer = strings.Repeat("0", -exponent) + integer
	point := len(integer) + exponent
	return "0" + integer[:point] + "." + integer[point:] + fraction
}

// Value stores NULL or the text form.
func (p Points) Value() (driver.Value, error) {
	if p == (Points{}) {
		return nil, nil
	}
	return p.String(), nil
}

// Scan reads NULL, the text form or a whole number. A binary fraction is
// refused: it cannot hold 0.1.
func (p *Points) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*p = Points{}
		return nil
	case int64, string:
		return p.UnmarshalText(fmt.Append(nil, v))
	case []byte:
		return p.UnmarshalText(v)
	default:
		return refusePoints(fmt.Sprint(v), refusal.StoredOtherwiseThanPoints)
	}
}
