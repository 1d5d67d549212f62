package certificate

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
	"github.com/shopspring/decimal"
)

// Tenge is an amount of money that may not be known yet, exact to a hundredth.
// It is comparable: 1.0 and 1.00 are the same. The zero value is not known,
// which is not the same as a known nought.
//
// In JSON it is null or a string, "150000.5", without trailing zeros; a plain
// number is read too.
type Tenge struct {
	hundredths int64
	known      bool
}

// What an amount can be.
const (
	places         = 2 // decimal places
	mostHundredths = 100_000_000_000_000
	longestAmount  = 40  // characters of an amount in text
	widestExponent = 64  // decimal places to either side that are worth looking at
	widestNumber   = 256 // bits of the digits of an amount, likewise
)

func refuseCosts(value string, kind refusal.Kind, amounts ...any) (Tenge, error) {
	return Tenge{}, rule.Refuse("costs", value, kind, amounts...)
}

// NewTenge returns the amount. It refuses a negative one, one above 1 000 000 000 000
// and one that has a part smaller than a hundredth. A number with an absurd
// exponent is refused before anything is computed with it.
func NewTenge(amount decimal.Decimal) (Tenge, error) {
	exponent, digits := int(amount.Exponent()), amount.Coefficient()
	if digits.Sign() == 0 {
		return Tenge{known: true}, nil
	}
	if exponent < -widestExponent || exponent > widestExponent || digits.BitLen() > widestNumber {
		return refuseCosts("exponent "+strconv.Itoa(exponent), refusal.TooStrangeForMoney)
	}
	text := digits.String() + "E" + strconv.Itoa(exponent)
	rest := scale(digits, exponent+places)
	switch {
	case digits.Sign() < 0 || rest.Sign() < 0:
		return refuseCosts(text, refusal.Negative)
	case rest.Sign() != 0:
		return refuseCosts(text, refusal.BelowAHundredth)
	case digits.Cmp(big.NewInt(mostHundredths)) > 0:
		return refuseCosts(text, refusal.AboveMost, int64(mostHundredths/100))
	}
	return Tenge{digits.Int64(), true}, nil
}

// scale multiplies digits by a power of ten in place and returns what a negative
// power leaves over. It computes with plain integers: what the decimal package
// does depends on its variables.
func scale(digits *big.Int, power int) (rest *big.Int) {
	rest = new(big.Int)
	ten := big.NewInt(10)
	if power >= 0 {
		digits.Mul(digits, ten.Exp(ten, big.NewInt(int64(power)), nil))
		return rest
	}
	digits.QuoRem(digits, ten.Exp(ten, big.NewInt(int64(-power)), nil), rest)
	return rest
}

// ParseTenge reads an amount in plain digits: 150000, 150000.5, 150000.50. It
// refuses what NewTenge refuses, and a sign, an exponent, a comma, and a point
// without a digit on either side.
func ParseTenge(text string) (Tenge, error) {
	if len(text) > longestAmount {
		return refuseCosts(text, refusal.TooLongForMoney)
	}
	if number, negative := strings.CutPrefix(text, "-"); negative && number != "" {
		return refuseCosts(text, refusal.Negative)
	}
	whole, fraction, pointed := strings.Cut(text, ".")
	if !allDigits(whole) || pointed && !allDigits(fraction) {
		return refuseCosts(text, refusal.NotAnAmount, "150000.50")
	}
	fraction = strings.TrimRight(fraction, "0")
	if len(fraction) > places {
		return refuseCosts(text, refusal.BelowAHundredth)
	}
	var hundredths int64
	for _, digit := range []byte(whole + fraction + "00"[len(fraction):]) {
		if hundredths = hundredths*10 + int64(digit-'0'); hundredths > mostHundredths {
			return refuseCosts(text, refusal.AboveMost, int64(mostHundredths/100))
		}
	}
	return Tenge{hundredths, true}, nil
}

func allDigits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// Decimal returns the amount and whether it is known; nought and false when it is not.
func (t Tenge) Decimal() (amount decimal.Decimal, known bool) {
	return decimal.New(t.hundredths, -places), t.known
}

// Known reports whether anybody has said the amount.
func (t Tenge) Known() bool { return t.known }

// some reports whether there is any amount at all.
func (t Tenge) some() qagida.Fact {
	if !t.known {
		return qagida.Unknown
	}
	return qagida.FactOf(t.hundredths > 0)
}

// String returns the amount without trailing zeros, 150000.5, or unknown.
func (t Tenge) String() string {
	if !t.known {
		return "unknown"
	}
	return rule.FormatMicro(t.micro())
}

// Text returns the amount as a language writes it, with its currency: 1 500 000,50
// теңге. An amount that is not known is said not to be stated.
func (t Tenge) Text(lang qagida.Lang) string {
	if !t.known {
		return rule.NotStated(lang)
	}
	return rule.MoneyText(lang, t.micro()) + " " + tengeText.In(lang)
}

var tengeText = qagida.Text{KK: "теңге", RU: "тенге", EN: "tenge"}

// micro returns the amount in millionths, as the sentences of a decision show it.
func (t Tenge) micro() int64 { return t.hundredths * 10_000 }

// MarshalJSON returns null or a string.
func (t Tenge) MarshalJSON() ([]byte, error) {
	if !t.known {
		return []byte("null"), nil
	}
	return []byte(`"` + t.String() + `"`), nil
}

// UnmarshalJSON reads null, a number in plain digits, or a string with one.
func (t *Tenge) UnmarshalJSON(b []byte) error {
	text := string(b)
	if text == "null" {
		*t = Tenge{}
		return nil
	}
	if len(text) > 1 && text[0] == '"' && text[len(text)-1] == '"' {
		text = text[1 : len(text)-1]
	}
	v, err := ParseTenge(text)
	if err == nil {
		*t = v
	}
	return err
}
