package assessment

import (
	"cmp"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Percent is a share of a whole, kept as the exact fraction: 17 of 30 points
// are neither 56.66 nor 56.67 percent. It is comparable, and its zero value is
// not known.
type Percent struct {
	part, whole int64 // in lowest terms; a whole of 0 is not known
}

// PercentOf returns the share that points are of max. It is not known while
// points are not. Points below 0 or above max are refused, and so is a max that is not
// known or not above 0.
func PercentOf(points, max Points) (Percent, error) {
	if max.micro <= 0 {
		return Percent{}, rule.Refuse("max", max.String(), refusal.NotKnownAndPositive)
	}
	if !points.Known() {
		return Percent{}, nil
	}
	if points.micro < 0 || points.micro > max.micro {
		return Percent{}, refusePoints(points.String(), refusal.OutOfRange, 0, max)
	}
	return percentOf(points.micro, max.micro), nil
}

// percentOf returns what PercentOf does, for millionths that have been checked.
func percentOf(part, whole int64) Percent {
	divisor := commonDivisor(part, whole)
	return Percent{part / divisor, whole / divisor}
}

// commonDivisor returns the greatest one, of two numbers that are not both 0.
func commonDivisor(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// Known reports whether the share is known.
func (p Percent) Known() bool { return p.whole != 0 }

// Compare returns -1, 0 or 1 as p is a lesser, the same or a greater share than
// other, exactly. One that is not known sorts before every other.
func (p Percent) Compare(other Percent) int {
	if !p.Known() || !other.Known() {
		return cmp.Compare(uint64(p.whole), uint64(other.whole))
	}
	high, low := bits.Mul64(uint64(p.part), uint64(other.whole))
	otherHigh, otherLow := bits.Mul64(uint64(other.part), uint64(p.whole))
	if high != otherHigh {
		return cmp.Compare(high, otherHigh)
	}
	return cmp.Compare(low, otherLow)
}

// AtLeast reports whether the share reaches limit, a number of percent, the limit
// itself included. The comparison is exact. It is Unknown while either is not
// known.
func (p Percent) AtLeast(limit Points) qagida.Fact {
	if !p.Known() || !limit.Known() {
		return qagida.Unknown
	}
	return qagida.FactOf(limit.micro <= 0 || p.Compare(Percent{limit.micro, hundredPercent}) >= 0)
}

const hundredPercent = 100 * microUnit

// Rounding says how the number that is shown for a percent was come by.
type Rounding uint8

// The ways.
const (
	_           Rounding = iota // the percent is not known
	Exact                       // the number shown is the percent itself
	RoundedDown                 // its decimals do not end; cut after two places, so that it never shows a bound that was not reached
)

var roundingWords = rule.NewWords[Rounding]("rounding",
	unknownWord,
	rule.Word{Code: "exact", Name: qagida.Text{KK: "дәл мән", RU: "точное значение", EN: "exact"}},
	rule.Word{Code: "rounded-down", Name: qagida.Text{KK: "жүздік үлеске дейін төмен қарай дөңгелектелген", RU: "округлено вниз до сотых", EN: "rounded down to hundredths"}},
)

// shownPlaces is how many decimals are shown of a percent without an end.
const shownPlaces = 2

// Rounding reports whether String returns the percent itself or a rounded number.
// It is exact where the decimals end, however many they are.
func (p Percent) Rounding() Rounding {
	if !p.Known() {
		return 0
	}
	rest := p.whole
	for _, factor := range [...]int64{2, 5} {
		for rest%factor == 0 {
			rest /= factor
		}
	}
	if rest == 1 {
		return Exact
	}
	return RoundedDown
}

// String returns the number of percent in plain digits without trailing zeros and
// without a sign: 88.6. It returns unknown for a percent that is not known; what
// is shown of one without an end, Rounding says.
func (p Percent) String() string {
	if !p.Known() {
		return "unknown"
	}
	endless := p.Rounding() == RoundedDown
	hundredfold := p.part * 100 // at most 10^17
	number := strconv.AppendInt(nil, hundredfold/p.whole, 10)
	number = append(number, '.')
	rest := hundredfold % p.whole
	for place := 0; rest != 0 && !(endless && place == shownPlaces); place++ {
		rest *= 10
		number = append(number, byte('0'+rest/p.whole))
		rest %= p.whole
	}
	return strings.TrimSuffix(strings.TrimRight(string(number), "0"), ".")
}

// Text returns the number that String shows, as a language writes it, with its sign:
// 68,42 % in Kazakh and Russian, 68.42% in English.
func (p Percent) Text(lang qagida.Lang) string {
	switch {
	case !p.Known():
		return rule.NotStated(lang)
	case lang == qagida.English:
		return rule.NumberText(lang, p.String()) + "%"
	default:
		return rule.NumberText(lang, p.String()) + "\u00a0%"
	}
}

// MarshalText returns the same as String.
func (p Percent) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// MarshalJSON returns null or a string with what String returns: "88.6".
func (p Percent) MarshalJSON() ([]byte, error) {
	if !p.Known() {
		return []byte("null"), nil
	}
	return []byte(`"` + p.String() + `"`), nil
}

// UnmarshalText reads what String returns, unknown included. A percent that was
// rounded down reads back as the number that was shown.
func (p *Percent) UnmarshalText(text []byte) error {
	if string(text) == unknown {
		*p = Percent{}
		return nil
	}
	v, err := parsePercent(string(text))
	if err == nil {
		*p = v
	}
	return err
}

// UnmarshalJSON reads null or a string with what String returns.
func (p *Percent) UnmarshalJSON(b []byte) error {
	text := string(b)
	if text == "null" {
		*p = Percent{}
		return nil
	}
	if len(text) < 2 || text[0] != '"' || text[len(text)-1] != '"' {
		return rule.Refuse("percent", text, refusal.NotADecimalString)
	}
	return p.UnmarshalText(b[1 : len(b)-1])
}

// longestPercent has room for every percent whose decimals end.
const longestPercent = 80

func parsePercent(text string) (Percent, error) {
	integer, fraction, pointed := strings.Cut(text, ".")
	if len(text) > longestPercent || !allDigits(integer) || pointed && !allDigits(fraction) {
		return Percent{}, rule.Refuse("percent", text, refusal.NotADecimal, exampleDecimal)
	}
	share, _ := new(big.Rat).SetString(text)
	share.Quo(share, big.NewRat(100, 1))
	if share.Cmp(big.NewRat(1, 1)) > 0 || share.Denom().Cmp(big.NewInt(mostMicro)) > 0 {
		return Percent{}, rule.Refuse("percent", text, refusal.NotAShare)
	}
	return Percent{share.Num().Int64(), share.Denom().Int64()}, nil
}
