package assessment

import (
	"math/big"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/qagida/qagida/internal/law/refusal"
)

// PointsOf takes points from a decimal. A value with more than six decimal
// places is refused, zeros at the end aside, and so is one beyond
// 1 000 000 000. The exponent is looked at before anything is computed, so that a
// number such as 1E2000000 costs nothing.
func PointsOf(d decimal.Decimal) (Points, error) {
	if exponent := d.Exponent(); exponent >= -places && exponent <= 0 && d.Sign() >= 0 {
		scale := &scales[-exponent]
		if d.Cmp(scale.most) <= 0 { // of one exponent, the coefficients are compared as they are
			return micros(d.CoefficientInt64() * scale.unit), nil
		}
	}
	return pointsOfWide(d, d.NumDigits())
}

const (
	wordDigits = 18 // a coefficient of so many fits an int64
	mostDigits = 64 // what an exact computation is worth
)

// scales says, by the number of decimal places, how many millionths the last one
// is worth, and what the most is with so many places.
var scales = [places + 1]struct {
	unit int64
	most decimal.Decimal
}{
	{1_000_000, decimal.New(mostMicro/1_000_000, 0)},
	{100_000, decimal.New(mostMicro/100_000, -1)},
	{10_000, decimal.New(mostMicro/10_000, -2)},
	{1_000, decimal.New(mostMicro/1_000, -3)},
	{100, decimal.New(mostMicro/100, -4)},
	{10, decimal.New(mostMicro/10, -5)},
	{1, decimal.New(mostMicro, -6)},
}

// pointsOfWide takes the points from a decimal with many digits or with an
// unusual exponent: 100.0000000000000000, 1E3. Most of these are refused.
func pointsOfWide(d decimal.Decimal, digits int) (Points, error) {
	exponent := int(d.Exponent())
	switch {
	case d.IsZero():
		return whole(0), nil
	case exponent > 10 || exponent+digits > 10: // the sum of a greater one may not fit 32 bits
		return Points{}, refuseLarge(show(d, digits))
	case exponent < -mostDigits || digits > mostDigits:
		return Points{}, refusePoints(show(d, digits), refusal.TooManyDigits, mostDigits)
	}
	micro, rest := d.Coefficient(), new(big.Int)
	if shift := exponent + places; shift >= 0 {
		micro.Mul(micro, powerOfTen(shift))
	} else {
		micro.QuoRem(micro, powerOfTen(-shift), rest)
	}
	switch {
	case rest.Sign() != 0:
		return Points{}, refusePoints(show(d, digits), refusal.TooManyPlaces)
	case micro.CmpAbs(big.NewInt(mostMicro)) > 0:
		return Points{}, refuseLarge(show(d, digits))
	}
	return micros(micro.Int64()), nil
}

func powerOfTen(n int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

// show prints a decimal that is refused by its digits and its exponent: written
// out, it could fill the memory.
func show(d decimal.Decimal, digits int) string {
	mantissa := strconv.Itoa(digits) + " digits "
	if digits <= wordDigits {
		mantissa = strconv.FormatInt(d.CoefficientInt64(), 10)
	}
	return mantissa + "E" + strconv.Itoa(int(d.Exponent()))
}

// Decimal returns the number and whether it is known; nought and false when it is
// not.
func (p Points) Decimal() (d decimal.Decimal, known bool) {
	return decimal.New(p.micro, -places), p.Known()
}
