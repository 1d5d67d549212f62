package certificate

import (
	"database/sql/driver"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// What is a certificate's series and number: the six digits of annex 4.

// Number is the series and the number of a certificate (A4.8). It is
// comparable; the zero value is not stated. Its text form is that of annex 4:
// AB № 000123.
type Number struct {
	series string
	digits string
}

// between stands between the series and the digits on the form.
const between = " № "

// Number returns the number with that place in a series: 123 in AB is AB №
// 000123. The caller keeps the counter; 0 is allowed. It refuses a negative
// serial, one that has more digits than the form (999999 is the last of six),
// and a series that is empty, has spaces at its ends or holds the sign №. The
// order gives no alphabet for the series, and so any other text will do.
//
// Source: order95/A4.8.
func (r Rules) Number(series string, serial int) (Number, error) {
	if err := r.holdDigits(); err != nil {
		return Number{}, err
	}
	if err := checkSeries(series); err != nil {
		return Number{}, err
	}
	digits := strconv.Itoa(serial)
	if serial < 0 || len(digits) > r.NumberDigits || r.NumberDigits > mostDigits {
		return Number{}, rule.Refuse("number", digits, refusal.SerialTooLong, r.NumberDigits)
	}
	return Number{series, strings.Repeat("0", r.NumberDigits-len(digits)) + digits}, nil
}

// ParseNumber returns the number with a text form, AB № 000123: the series, a space, the sign
// №, a space and exactly as many ASCII digits as the rules ask for, leading
// zeros included. It refuses anything else.
//
// Source: order95/A4.8.
func (r Rules) ParseNumber(text string) (Number, error) {
	if err := r.holdDigits(); err != nil {
		return Number{}, err
	}
	series, digits, _ := strings.Cut(text, between)
	if !r.isNumber(digits) {
		return Number{}, rule.Refuse("number", text, refusal.NotANumberOfThisLength, r.NumberDigits)
	}
	if err := checkSeries(series); err != nil {
		return Number{}, err
	}
	return Number{series, digits}, nil
}

// isNumber reports whether a text is exactly as many ASCII digits as the form has.
func (r Rules) isNumber(digits string) bool {
	return len(digits) == r.NumberDigits && allDigits(digits)
}

// checkSeries refuses a series that cannot stand on a certificate.
func checkSeries(series string) error {
	if err := checkText("series", series); err != nil {
		return err
	}
	if series == "" || strings.TrimSpace(series) != series || strings.Contains(series, "№") {
		return rule.Refuse("series", series, refusal.NotASeries)
	}
	return nil
}

// Series returns the series, empty for the zero Number.
func (n Number) Series() string { return n.series }

// Digits returns the number with its leading zeros, empty for the zero Number.
func (n Number) Digits() string { return n.digits }

// Serial returns the place in the series, without leading zeros: what the caller's
// counter says. It is not known for the zero Number.
func (n Number) Serial() qagida.Count {
	serial, err := strconv.Atoi(n.digits)
	if err != nil {
		return qagida.Count{}
	}
	return qagida.CountOf(serial)
}

// String returns AB № 000123, or unknown for the zero Number.
func (n Number) String() string {
	if n == (Number{}) {
		return "unknown"
	}
	return n.series + between + n.digits
}

// MarshalText returns the same as String.
func (n Number) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// UnmarshalText reads what String returns, unknown included, whatever the number of
// digits: how many there must be, [Rules.ParseNumber] knows.
func (n *Number) UnmarshalText(text []byte) error {
	if string(text) == "unknown" {
		*n = Number{}
		return nil
	}
	series, digits, _ := strings.Cut(string(text), between)
	if digits == "" || len(digits) > mostDigits || !allDigits(digits) {
		return rule.Refuse("number", string(text), refusal.NotACertificateNumber, mostDigits)
	}
	if err := checkSeries(series); err != nil {
		return err
	}
	*n = Number{series, digits}
	return nil
}

// Value stores NULL or the text form.
func (n Number) Value() (driver.Value, error) {
	if n == (Number{}) {
		return nil, nil
	}
	return n.String(), nil
}

// Scan reads what Value stores.
func (n *Number) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*n = Number{}
		return nil
	case string:
		return n.UnmarshalText([]byte(v))
	case []byte:
		return n.UnmarshalText(v)
	default:
		return rule.Refuse("number", rule.SQLText(v), refusal.StoredOtherwiseThanText)
	}
}

// numberInput is a series and a place in it, or the text form of a number.
type numberInput struct {
	Series string       `json:"series,omitzero"`
	Serial qagida.Count `json:"serial,omitzero"`
	Number string       `json:"number,omitzero"`
}

type numberAnswer struct {
	Number string       `json:"number"`
	Series string       `json:"series"`
	Digits string       `json:"digits"`
	Serial qagida.Count `json:"serial"`
}

var numberQuestion = rule.Question[Rules, numberInput, numberAnswer]{
	Name:  "certificate.number",
	Verbs: []string{"Rules.Number", "Rules.ParseNumber"},
	Bounds: []rule.Bound{
		rule.At("series", `"AB"`),
		rule.At("serial", "0", "999999", "1000000"),
		rule.At("number", `"AB № 000123"`),
	},
	Rules: Order95(),
	Ask: func(r Rules, in *numberInput) (numberAnswer, error) {
		n, err := r.number(in)
		return numberAnswer{n.String(), n.series, n.digits, n.Serial()}, err
	},
}

// number answers the question for the door: it writes a number, or reads one.
func (r *Rules) number(in *numberInput) (Number, error) {
	serial, known := in.Serial.Int()
	switch {
	case in.Number == "" && !known:
		return Number{}, rule.Refuse("serial", "unknown", refusal.NoNumber)
	case in.Number == "":
		n, err := r.Number(in.Series, serial)
		return n, rule.Rename(err, serialForNumber)
	case known || in.Series != "":
		return Number{}, rule.Refuse("number", in.Number, refusal.NumberTwice)
	default:
		return r.ParseNumber(in.Number)
	}
}

// serialForNumber names the field of a number that is made of a serial.
func serialForNumber(field string) string {
	if field == "number" {
		return "serial"
	}
	return field
}
