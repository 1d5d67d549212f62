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
	exponent, digits := int(d.Exponent()), d.NumDigits()
	if exponent < -places || exponent > 0 || exponent+digits > sureDigits {
		return pointsOfWide(d, digits)
	}
	return micros(d.CoefficientInt64() * units[-exponent]), nil
}

const (
	sureDigits = 9  // a number with so many before the point is below the greatest
	wordDigits = 18 // a coefficient of so many fits an int64
	mostDigits = 64 // what an exact computation is worth
)

// units says, by the number of decimal places, how many millionths the last one
// is worth.
var units = [places + 1]int64{1_000_000, 100_000, 10_000, 1_000, 100, 10, 1}

// pointsOfWide takes the points from a decimal with many digits or with an
// unusual exponent: 100.0000000000000000, 1E3. Most of these are refused.
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
	if digits <= wordDigits {
		mantissa = strconv.FormatInt(d.CoefficientInt64(), 10)
	}
	return mantissa + "E" + strconv.Itoa(int(d.Exponent()))
}

// Decimal is the number and whether it is known; nought and false when it is
// not.
func (p Points) Decimal() (d decimal.Decimal, known bool) {
	return decimal.New(p.micro(), -places), p.IsKnown()
}
