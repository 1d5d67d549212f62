package qualification

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Is a number an individual identification number, and what is in its digits:
// line 2 of the questionnaire (annex 3). It is asked by itself as
// qualification.iin and decides nothing.

type iinInput struct {
	IIN       *string     `json:"iin,omitzero"`
	BirthDate qagida.Date `json:"birth_date,omitzero"`
	On        qagida.Date `json:"on,omitzero"`
}

type iinAnswer struct {
	Valid     qagida.Fact         `json:"valid"`
	BirthDate qagida.Date         `json:"birth_date"`
	Sex       Sex                 `json:"sex"`
	Warnings  qagida.Set[Warning] `json:"warnings"`
	Reason    string              `json:"reason,omitzero"` // why the number is not valid
}

var iinQuestion = rule.Question[Rules, iinInput, iinAnswer]{
	Name:  "qualification.iin",
	Verbs: []string{"ParseIIN", "IIN.BirthDate", "IIN.Sex", "IIN.Warnings"},
	Bounds: []rule.Bound{
		rule.At("iin", `"000314301233"`, `"000314301234"`, `"920229507770"`, `"990940003030"`, `""`),
		rule.At("birth_date", `"1900-03-14"`, `"1900-03-15"`),
		rule.At("on", `"2092-02-28"`, `"2092-02-29"`),
	},
	Rules: Order95(),
	Ask:   func(_ Rules, in *iinInput) (iinAnswer, error) { return in.ask() },
}

// ask takes a number that is none for an answer, not for an error: whether it is
// one is what is asked.
func (in *iinInput) ask() (iinAnswer, error) {
	if in.IIN == nil {
		return iinAnswer{}, nil
	}
	n, err := ParseIIN(*in.IIN)
	var refused *qagida.InputError
	if errors.As(err, &refused) {
		return iinAnswer{Valid: qagida.No, Reason: refused.Reason}, nil
	}
	return iinAnswer{qagida.Yes, n.BirthDate(), n.Sex(), n.warningsBeside(in.BirthDate, in.On), ""}, err
}

// IIN is an individual identification number: twelve digits, of which the first
// six are a date, the seventh stands for century and sex, and the last one checks
// the others. It is comparable and its zero value means "not known".
//
// The check digit finds most slips of the pen, not all: a wrong eleventh digit
// often stays unseen. A right one does not say that the number has been issued.
//
// Since 2013 the law does not bind the digits to the person's birth date and
// sex: take them as information, never as proof.
type IIN struct {
	number uint64
}

const (
	iinLength  = 12
	iinControl = 11 // the number under which the check digit is the remainder
)

// ParseIIN returns the IIN that a text holds: twelve ASCII digits, nothing before
// or after. It refuses a number whose check digit is wrong, whose first six
// digits are no date in the century of the seventh, or which is a BIN, the number
// of a legal entity.
//
// A seventh digit of 0 is allowed, with a warning: see [IIN.Warnings]. Then the
// date must exist in some century.
func ParseIIN(text string) (IIN, error) {
	digits, err := iinDigits(text)
	switch {
	case err != nil:
		return IIN{}, err
	case isBIN(digits):
		return IIN{}, refuseIIN(text, refusal.Bin)
	case digits[6] > 6:
		return IIN{}, refuseIIN(text, refusal.NoCentury)
	case !iinDateExists(digits):
		return IIN{}, refuseIIN(text, refusal.NoBirthDate)
	case !iinChecks(digits):
		return IIN{}, refuseIIN(text, refusal.CheckDigit)
	}
	var n IIN
	for _, d := range digits {
		n.number = n.number*10 + uint64(d)
	}
	return n, nil
}

// MustIIN returns what ParseIIN does, for numbers written in a program; it panics
// where ParseIIN returns an error.
func MustIIN(text string) IIN {
	n, err := ParseIIN(text)
	if err != nil {
		panic(err)
	}
	return n
}

// IsBIN reports whether a text is a business identification number: twelve ASCII
// digits with a right check digit, the fifth of them from 4 to 6.
func IsBIN(text string) bool {
	digits, err := iinDigits(text)
	return err == nil && isBIN(digits) && iinChecks(digits)
}

func refuseIIN(text string, kind refusal.Kind) error { return rule.Refuse("iin", text, kind) }

// iinDigits returns the digits of a text of twelve ASCII digits.
func iinDigits(text string) (digits [iinLength]uint8, err error) {
	if len(text) != iinLength {
		return digits, refuseIIN(text, refusal.NotTwelveDigits)
	}
	for i := range iinLength {
		d := text[i] - '0'
		if d > 9 {
			return digits, refuseIIN(text, refusal.NotTwelveDigits)
		}
		digits[i] = d
	}
	return digits, nil
}

// isBIN reports whether the fifth digit, which in an IIN begins the day of the
// month after a month of at most 12, is one that only a BIN has.
func isBIN(digits [iinLength]uint8) bool { return digits[4] >= 4 && digits[4] <= 6 }

// The weights of the first eleven digits in the two passes.
var iinWeights = [2][iinLength - 1]int{
	{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11},
	{3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2},
}

// iinChecks reports whether the last digit is the control digit of the others:
// their weighted sum modulo 11, by the second weights where the first ones make
// it 10. Where both make it 10 the number is not issued.
func iinChecks(digits [iinLength]uint8) bool {
	for _, weights := range iinWeights {
		sum := 0
		for i, w := range weights {
			sum += w * int(digits[i])
		}
		if control := sum % iinControl; control != 10 {
			return control == int(digits[iinLength-1])
		}
	}
	return false
}

// The seventh digit is 1 or 2 for the years from 1800, 3 or 4 from 1900, 5 or 6
// from 2000; the odd one of a pair is male.
const firstCentury = 1800

// century returns the first year of the century of a seventh digit from 1.
func century(digit uint8) int {
	return firstCentury + (int(digit)-1)/2*100
}

// iinDateExists reports whether the first six digits are a date of the century,
// or of any of the three where the seventh digit is 0.
func iinDateExists(digits [iinLength]uint8) bool {
	if digits[6] != 0 {
		return !iinDate(digits, century(digits[6])).IsZero()
	}
	for digit := uint8(1); digit <= 5; digit += 2 {
		if !iinDate(digits, century(digit)).IsZero() {
			return true
		}
	}
	return false
}

// iinDate returns the date of the first six digits in a century, the zero Date
// where there is none.
func iinDate(digits [iinLength]uint8, century int) qagida.Date {
	two := func(i int) int { return int(digits[i])*10 + int(digits[i+1]) }
	date, err := qagida.NewDate(century+two(0), two(2), two(4))
	if err != nil {
		return qagida.Date{}
	}
	return date
}

// digits returns the twelve digits.
func (n IIN) digits() (digits [iinLength]uint8) {
	rest := n.number
	for i := iinLength - 1; i >= 0; i-- {
		digits[i] = uint8(rest % 10)
		rest /= 10
	}
	return digits
}

// IsZero reports whether the number is not known.
func (n IIN) IsZero() bool { return n.number == 0 }

// BirthDate returns the date in the number, the zero Date where the seventh digit
// is 0 and there is no century.
func (n IIN) BirthDate() qagida.Date {
	digits := n.digits()
	if digits[6] == 0 {
		return qagida.Date{}
	}
	return iinDate(digits, century(digits[6]))
}

// Sex returns the sex in the number, not known where the seventh digit is 0.
func (n IIN) Sex() Sex {
	digit := n.digits()[6]
	switch {
	case digit == 0:
		return 0
	case digit%2 == 1:
		return Male
	default:
		return Female
	}
}

// Warnings returns what is worth a second look on a day: [IINUnusual] where the
// seventh digit is 0, [BornLater] where the date in the number is after the day.
// With the zero Date the date in the number is not looked at. The set is not
// known for the zero IIN.
func (n IIN) Warnings(on qagida.Date) qagida.Set[Warning] { return n.warningsBeside(qagida.Date{}, on) }

// warningsBeside returns the warnings on a number and on the date of birth that is
// stated beside it, which the law does not ask to agree.
func (n IIN) warningsBeside(stated, on qagida.Date) qagida.Set[Warning] {
	if n.IsZero() {
		return qagida.Set[Warning]{}
	}
	warnings, born := qagida.SetOf[Warning](), n.BirthDate()
	if born.IsZero() {
		warnings = warnings.With(IINUnusual)
	}
	if !born.IsZero() && !stated.IsZero() && born != stated {
		warnings = warnings.With(IINBirthDate)
	}
	if bornLater(born, on) || bornLater(stated, on) {
		warnings = warnings.With(BornLater)
	}
	return warnings
}

// bornLater reports whether a date of birth is after the day asked about; not
// while either is not stated.
func bornLater(born, on qagida.Date) bool { return !on.IsZero() && born.After(on) }

// String returns the twelve digits, or unknown.
func (n IIN) String() string {
	if n.IsZero() {
		return "unknown"
	}
	text := strconv.FormatUint(n.number, 10)
	return "000000000000"[len(text):] + text
}

// MarshalText returns the same as String.
func (n IIN) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// UnmarshalText reads what String returns, unknown included.
func (n *IIN) UnmarshalText(text []byte) error {
	if string(text) == "unknown" {
		*n = IIN{}
		return nil
	}
	v, err := ParseIIN(string(text))
	if err == nil {
		*n = v
	}
	return err
}

// MarshalJSON returns null or the twelve digits as a string.
func (n IIN) MarshalJSON() ([]byte, error) {
	if n.IsZero() {
		return []byte("null"), nil
	}
	return []byte(`"` + n.String() + `"`), nil
}

// UnmarshalJSON reads null or a string with the text form.
func (n *IIN) UnmarshalJSON(b []byte) error {
	text := string(b)
	if text == "null" {
		*n = IIN{}
		return nil
	}
	if len(text) < 2 || text[0] != '"' || text[len(text)-1] != '"' {
		return refuseIIN(text, refusal.NotAStringOfJson)
	}
	return n.UnmarshalText([]byte(text[1 : len(text)-1]))
}

// Value returns nil, for NULL, or the text form.
func (n IIN) Value() (driver.Value, error) {
	if n.IsZero() {
		return nil, nil
	}
	return n.String(), nil
}

// Scan reads NULL or the text form. A number, which has lost its leading zeros,
// is refused.
func (n *IIN) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*n = IIN{}
		return nil
	case string:
		return n.UnmarshalText([]byte(v))
	case []byte:
		return n.UnmarshalText(v)
	default:
		return refuseIIN(fmt.Sprint(v), refusal.StoredOtherwiseThanText)
	}
}

// Sex is what the seventh digit of an [IIN] stands for. It is information only.
type Sex uint8

// The two values of the digit.
const (
	_ Sex = iota // not known
	Male
	Female
)

var sexWords = rule.NewWords[Sex]("sex",
	unknownWord,
	rule.Word{Code: "male", Name: qagida.Text{KK: "ер", RU: "мужской", EN: "male"}},
	rule.Word{Code: "female", Name: qagida.Text{KK: "әйел", RU: "женский", EN: "female"}},
)
