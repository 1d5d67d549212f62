package certificate_test

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
)

// tenge returns the amount that a decimal has.
func tenge(t ruletest.Test, text string) certificate.Tenge {
	t.Helper()
	amount, err := decimal.NewFromString(text)
	require.NoError(t, err)
	v, err := certificate.NewTenge(amount)
	require.NoError(t, err)
	return v
}

func TestTenge(t *testing.T) {
	for text, want := range map[string]string{
		"0": "0", "-0": "0", "1": "1", "1.0": "1", "1.00": "1", "1.000000000000": "1", "0.01": "0.01", "150000.5": "150000.5", "1E3": "1000",
		"1000000000000": "1000000000000", "1000000000000.00": "1000000000000", "1E12": "1000000000000",
	} {
		t.Run(text, func(t *testing.T) {
			v := tenge(t, text)
			require.Equal(t, want, v.String())
			require.True(t, v.Known())
			amount, known := v.Decimal()
			require.True(t, known)
			require.Equal(t, want, amount.String())
			parsed, err := certificate.ParseTenge(text)
			if strings.ContainsAny(text, "-E") {
				require.Error(t, err)
				return
			}
			require.NoError(t, err)
			require.Equal(t, v, parsed)
		})
	}
}

// Equal amounts are equal, and none of them is the one that is not known.
func TestTengeCompare(t *testing.T) {
	require.Equal(t, tenge(t, "1.0"), tenge(t, "1.00"))
	require.NotEqual(t, certificate.Tenge{}, tenge(t, "1"))
	require.NotEqual(t, certificate.Tenge{}, tenge(t, "0"))
	amount, known := (certificate.Tenge{}).Decimal()
	require.False(t, known)
	require.True(t, amount.IsZero())
	require.Equal(t, "unknown", (certificate.Tenge{}).String())
	v, err := certificate.NewTenge(decimal.Decimal{})
	require.NoError(t, err)
	require.Equal(t, tenge(t, "0"), v)
}

// An absurd exponent is refused at once: to compute with it would take seconds.
func TestTengeRefuses(t *testing.T) {
	start := time.Now()
	for _, amount := range []decimal.Decimal{
		decimal.New(-1, 0), decimal.New(-1, -2), decimal.New(-1, -3), decimal.New(1, -3), decimal.New(1005, -3),
		decimal.New(100_000_000_000_001, -2), decimal.New(1, 13),
		decimal.New(1, 2_000_000), decimal.New(-1, 2_000_000), decimal.New(1, -2_000_000), decimal.New(1, 65), decimal.New(1, -65),
		decimal.NewFromBigInt(new(big.Int).Lsh(big.NewInt(1), 300), 0),
	} {
		v, err := certificate.NewTenge(amount)
		refused(t, err, "costs")
		require.Zero(t, v, "exponent %d", amount.Exponent())
	}
	require.Less(t, time.Since(start), time.Second)
}

func TestParseTengeRefuses(t *testing.T) {
	for _, text := range []string{
		"", "-", "-1", "+1", "1.", ".5", "1,5", "1 ", "1E3", "a", "١", "0.001", "1000000000000.01", "1" + strings.Repeat("0", 39), strings.Repeat("0", 41),
	} {
		t.Run(text, func(t *testing.T) {
			v, err := certificate.ParseTenge(text)
			refused(t, err, "costs")
			require.Zero(t, v)
		})
	}
}

// Each refusal says why, on both sides of every limit.
func TestWhyTengeAreRefused(t *testing.T) {
	ten := func(power int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(power), nil) }
	for _, row := range []struct {
		name     string
		digits   *big.Int
		exponent int32
		reason   string // empty where the amount is allowed
	}{
		{"1 in 64 places", ten(64), -64, ""},
		{"1 in 65 places", ten(65), -65, "larger exponent"},
		{"10 to the 64th", ten(0), 64, "is above"},
		{"10 to the 65th", ten(0), 65, "larger exponent"},
		{"256 bits", ten(77), -64, "is above"},
		{"more than 256 bits", ten(78), -64, "more digits"},
		{"nought, whatever its exponent", big.NewInt(0), 1 << 30, ""},
		{"the most", ten(12), 0, ""},
		{"the most in hundredths", ten(14), -2, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := certificate.NewTenge(decimal.NewFromBigInt(row.digits, row.exponent))
			reasonIs(t, err, row.reason)
		})
	}
	for text, reason := range map[string]string{
		"-1": "is negative", "-": "plain digits", "--1": "is negative", "1.001": "smaller than a hundredth",
		"0" + strings.Repeat("0", 37) + ".5": "", "0" + strings.Repeat("0", 38) + ".5": "too long",
	} {
		t.Run(text, func(t *testing.T) {
			_, err := certificate.ParseTenge(text)
			reasonIs(t, err, reason)
		})
	}
	t.Run("half a string", func(t *testing.T) {
		var v certificate.Tenge
		refused(t, v.UnmarshalJSON([]byte(`"`)), "costs")
	})
}

// reasonIs holds an error to a reason, and to be none for "".
func reasonIs(t *testing.T, err error, reason string) {
	t.Helper()
	if reason == "" {
		require.NoError(t, err)
		return
	}
	require.ErrorContains(t, err, reason)
}

func TestTengeInJSON(t *testing.T) {
	for text, want := range map[string]string{
		`null`: `null`, `0`: `"0"`, `150000.50`: `"150000.5"`, `"150000.50"`: `"150000.5"`,
	} {
		t.Run(text, func(t *testing.T) {
			var v certificate.Tenge
			require.NoError(t, json.Unmarshal([]byte(text), &v))
			ruletest.JSON(t, v, want)
		})
	}
	for _, text := range []string{`"-1"`, `""`, `"+1"`, `"a"`, `true`, `1e3`, `"1E2000000"`, `"1 "`, `"١"`, `"` + strings.Repeat("1", 100) + `"`, `{}`} {
		t.Run("refused "+text, func(t *testing.T) {
			v := tenge(t, "7")
			refused(t, json.Unmarshal([]byte(text), &v), "costs")
			require.Equal(t, tenge(t, "7"), v, "it has changed")
		})
	}
}

// Nothing depends on the variables of the decimal package.
func TestTengeWhateverTheDecimalPackageIsSetTo(t *testing.T) {
	defer func(precision, exponent int, quoted, trim, scientific bool) {
		decimal.DivisionPrecision, decimal.MaxDecodeExponent = precision, exponent
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = quoted, trim, scientific
	}(decimal.DivisionPrecision, decimal.MaxDecodeExponent, decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation)
	amount := decimal.New(50, -2)
	decimal.DivisionPrecision, decimal.MaxDecodeExponent = 0, 0
	decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = true, false, true
	costs, err := certificate.NewTenge(amount)
	require.NoError(t, err)
	ruletest.JSON(t, certificate.Departure{Costs: costs}, `{"costs":"0.5"}`)
	_, err = certificate.NewTenge(decimal.New(1005, -3))
	require.ErrorContains(t, err, `"1005E-3"`)
}
