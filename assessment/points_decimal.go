package assessment

import (
	"math/big"
	"strconv"

	"github.com/shopspring/decimal"
)

// PointsOf takes points from a decimal. A value with more than six decimal
// places is refused, zeros at the end aside, and so is one beyond
// 1 000 000 000. The exponent and the number of digits are looked at before
// anything is computed, so that a number such as 1E2000000 costs nothing.
func PointsOf(d decimal.Decimal) (Points, error) {
	exponent, digits := d.Exponent(), d.NumDigits()
	if exponent < -places || exponent > 0 || digits > sureDigits {
		return pointsOfWide(d, digits)
	}
	fraction := &fractions[-exponent]
	coefficient := d.CoefficientInt64()
	if coefficient > fraction.most || coefficient < -fraction.most {
		return Points{}, refusePoints(show(d, digits), tooLarge)
	}
	return micros(coefficient * fraction.unit), nil
}

const (
	sureDigits = 18 // a coefficient of so many digits fits an int64
	mostDigits = 64 // what an exact computation is worth
)

// fractions says, by the number of decimal places, how many millionths the last
// one is worth, and the greatest coefficient that is still points.
var fractions = [places + 1]struct{ unit, most int64 }{
	{1_000_000, mostMicro / 1_000_000},
	{100_000, mostMicro / 100_000},
	{10_000, mostMicro / 10_000},
	{1_000, mostMicro / 1_000},
	{100, mostMicro / 100},
	{10, mostMicro / 10},
	{1, mostMicro},
}

// pointsOfWide takes the points from a decimal with many digits or with an
// unusual exponent: 100.0000000000000000, 1E3.
func pointsOfWide(d decimal.Decimal, digits int) (Points, error) {
	exponent := int(d.Exponent())
	switch {
	case d.IsZero():
		return whole(0), nil
	case exponent+digits > 10:
		return Points{}, refusePoints(show(d, digits), tooLarge)
	case exponent < -mostDigits || digits > mostDigits:
		return Points{}, refusePoints(show(d, digits), "has more than 64 digits")
	}
	micro, rest := d.Coefficient(), new(big.Int)
	if shift := exponent + places; shift >= 0 {
		micro.Mul(micro, powerOfTen(shift))
	} else {
		micro.QuoRem(micro, powerOfTen(-shift), rest)
	}
	switch {
	case rest.Sign() != 0:
		return Points{}, refusePoints(show(d, digits), tooFine)
	case micro.CmpAbs(big.NewInt(mostMicro)) > 0:
		return Points{}, refusePoints(show(d, digits), tooLarge)
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
	if digits <= sureDigits {
		mantissa = strconv.FormatInt(d.CoefficientInt64(), 10)
	}
	return mantissa + "E" + strconv.Itoa(int(d.Exponent()))
}

// Decimal is the number and whether it is known; nought and false when it is
// not.
func (p Points) Decimal() (d decimal.Decimal, known bool) {
	return decimal.New(p.micro(), -places), p.IsKnown()
}
