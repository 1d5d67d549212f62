package assessment_test

import (
	"cmp"
	"encoding/json"
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

func TestPointsFromText(t *testing.T) {
	for text, want := range map[string]string{
		"0": "0", "-0": "0", "17": "17", "88.6": "88.6", "1.00": "1", "1.0": "1", "007": "7", "0.000001": "0.000001",
		"-1.5": "-1.5", "1000000000": "1000000000", "-1000000000": "-1000000000", "1.50000000": "1.5",
	} {
		t.Run(text, func(t *testing.T) {
			p, err := assessment.ParsePoints(text)
			require.NoError(t, err, text)
			require.Equal(t, want, p.String(), text)
		})
	}
	for _, text := range []string{
		"", "-", "+1", ".5", "5.", "1,5", "1e1", "1E2000000", " 1", "1 ", "NaN", "Inf", "0x1", "1_000", "--1", "1.2.3", "٣", "−1",
		"0.0000001", "1000000000.000001", "1000000001", "99999999999999999999", strings.Repeat("0", 41),
	} {
		t.Run(text, func(t *testing.T) {
			_, err := assessment.ParsePoints(text)
			refused(t, err, "points")
		})
	}
}

func TestPointsFromWholeNumbers(t *testing.T) {
	for _, whole := range []int{0, 25, -3, 1_000_000_000, -1_000_000_000} {
		t.Run(strconv.Itoa(whole), func(t *testing.T) {
			p, err := assessment.NewPoints(whole)
			require.NoError(t, err)
			require.Equal(t, qagida.CountOf(whole).String(), p.String())
		})
	}
	for _, whole := range []int{1_000_000_001, -1_000_000_001, math.MaxInt, math.MinInt} {
		t.Run(strconv.Itoa(whole), func(t *testing.T) {
			_, err := assessment.NewPoints(whole)
			refused(t, err, "points")
		})
	}
}

func TestMustPointsPanicsWhereParsePointsRefuses(t *testing.T) {
	defer func() { require.True(t, recover() != nil) }()
	assessment.MustPoints("1e1")
}

func TestPointsFromDecimal(t *testing.T) {
	exact := func(coefficient string, exponent int32) decimal.Decimal {
		c, ok := new(big.Int).SetString(coefficient, 10)
		require.True(t, ok)
		return decimal.NewFromBigInt(c, exponent)
	}
	for _, c := range []struct {
		in   decimal.Decimal
		want string
	}{
		{decimal.Decimal{}, "0"},
		{decimal.New(86, -1), "8.6"},
		{decimal.New(-86, -1), "-8.6"},
		{decimal.New(1, -6), "0.000001"},
		{decimal.New(100, -2), "1"},
		{decimal.New(1, 9), "1000000000"},
		{decimal.New(-1, 9), "-1000000000"},
		{decimal.New(1_000_000_000, 0), "1000000000"},
		{decimal.New(15, 3), "15000"},
		{decimal.New(0, 2_000_000), "0"},
		{decimal.New(0, -2_000_000), "0"},
		{decimal.New(170_000_000, -7), "17"},
		{exact("1000000000000000000", -16), "100"},
		{exact("10000000000000000000000000000000", -30), "10"},
		{decimal.NewFromInt(500).DivRound(decimal.NewFromInt(5), 16), "100"},
	} {
		t.Run(c.want, func(t *testing.T) {
			p, err := assessment.PointsOf(c.in)
			require.NoError(t, err)
			require.Equal(t, c.want, p.String())
		})
	}
	for _, d := range []decimal.Decimal{
		decimal.New(1, -7), decimal.New(1_000_000_001, 0), decimal.New(1, 10), decimal.New(-1, 10), decimal.New(math.MaxInt64, 0),
		decimal.New(math.MinInt64, 0), decimal.New(1_000_000_000_000_001, -6), decimal.New(1_000_000_001, 1),
		exact("10000000000000000000001", -13), exact("18446744073709551617", 0), exact("18446744073709551617", -1),
		decimal.New(1, math.MaxInt32), decimal.New(1, math.MinInt32), decimal.New(-1, 2_000_000), decimal.New(1, -2_000_000),
		exact("1"+strings.Repeat("0", 70), -70),
	} {
		t.Run(strconv.Itoa(int(d.Exponent())), func(t *testing.T) {
			started := time.Now()
			_, err := assessment.PointsOf(d)
			require.True(t, time.Since(started) < time.Second, d.Exponent())
			refused(t, err, "points")
		})
	}
	_, err := assessment.PointsOf(decimal.New(1, 2_000_000))
	require.Equal(t, "1E2000000", refused(t, err, "points").Value)
}

// What a number of low bits says must not be taken for the whole of it.
func TestPointsFromDecimalsThatWrapAround(t *testing.T) {
	for _, low := range []int64{0, 1, 17} {
		t.Run(strconv.FormatInt(low, 10), func(t *testing.T) {
			wrapped := new(big.Int).Add(new(big.Int).Lsh(big.NewInt(1), 64), big.NewInt(low))
			for exponent := int32(-12); exponent <= 2; exponent++ {
				if p, err := assessment.PointsOf(decimal.NewFromBigInt(wrapped, exponent)); err == nil {
					d, _ := p.Decimal()
					require.True(t, d.Equal(decimal.NewFromBigInt(wrapped, exponent)))
				}
			}
		})
	}
}

func TestEqualNumbersAreEqualPoints(t *testing.T) {
	one, err := assessment.PointsOf(decimal.RequireFromString("1.0"))
	require.NoError(t, err)
	two, err := assessment.PointsOf(decimal.RequireFromString("1.00"))
	require.NoError(t, err)
	require.True(t, one == two && one == n("1") && one == n("1.000"))
	require.Equal(t, "1", two.String())
	require.Equal(t, map[assessment.Points]int{one: 2}, map[assessment.Points]int{two: 2})
}

func TestPointsInJSON(t *testing.T) {
	for text, want := range map[string]string{
		`17`: `"17"`, `"17"`: `"17"`, `88.60`: `"88.6"`, `"88.60"`: `"88.6"`, `null`: `null`, `-0.5`: `"-0.5"`, `"absent"`: `"absent"`,
		`7.2e1`: `"72"`, `72.0`: `"72"`, `720E-1`: `"72"`, `-1.5e+1`: `"-15"`, `5e-6`: `"0.000005"`, `1e9`: `"1000000000"`, `12.5e0`: `"12.5"`,
	} {
		t.Run(text, func(t *testing.T) {
			var p assessment.Points
			require.NoError(t, json.Unmarshal([]byte(text), &p), text)
			out, err := json.Marshal(p)
			require.NoError(t, err)
			require.Equal(t, want, string(out))
		})
	}
	for _, text := range []string{
		`1E2000000`, `1e-2000000`, `1e41`, `1e10`, `5e-7`, `"1e1"`, `true`, `""`, `"a"`, `[1]`, `{}`, `"1`, `"`, `e5`, `1e`, `.5e1`, `1.e1`, `+1e1`, `"unknown"`,
	} {
		t.Run(text, func(t *testing.T) {
			var p assessment.Points
			refused(t, p.UnmarshalJSON([]byte(text)), "points")
		})
	}
	var in struct {
		A assessment.Points `json:"a,omitzero"`
	}
	out, err := json.Marshal(in)
	require.NoError(t, err)
	require.Equal(t, `{}`, string(out))
}

func TestPointsInTextAndSQL(t *testing.T) {
	for _, p := range []assessment.Points{{}, n("0"), n("8.5"), n("-1"), assessment.Absent()} {
		t.Run(p.String(), func(t *testing.T) {
			text, err := p.MarshalText()
			require.NoError(t, err)
			var back assessment.Points
			require.NoError(t, back.UnmarshalText(text))
			require.Equal(t, p, back)

			stored, err := p.Value()
			require.NoError(t, err)
			require.NoError(t, back.Scan(stored))
			require.Equal(t, p, back)
		})
	}
	var p assessment.Points
	require.NoError(t, p.Scan(int64(17)))
	require.Equal(t, n("17"), p)
	require.NoError(t, p.Scan([]byte("8.5")))
	require.Equal(t, n("8.5"), p)
	refused(t, p.Scan(8.5), "points")
	refused(t, p.Scan("half"), "points")
	require.Equal(t, n("8.5"), p, "what cannot be read changes nothing")
}

func TestPointsCompare(t *testing.T) {
	order := []assessment.Points{{}, assessment.Absent(), n("-1"), n("0"), n("8.5"), n("8.500001"), n("9")}
	for i, a := range order {
		for j, b := range order {
			t.Run(a.String()+" and "+b.String(), func(t *testing.T) {
				require.Equal(t, cmp.Compare(i, j), a.Compare(b))
				switch {
				case i == 0 || j <= 1:
					require.Equal(t, qagida.Unknown, a.AtLeast(b))
				default:
					require.Equal(t, qagida.FactOf(i >= j), a.AtLeast(b), "an absent one reaches none")
				}
			})
		}
	}
	require.False(t, order[0].Known() || order[0].IsAbsent())
	require.True(t, order[1].IsAbsent() && !order[1].Known())
	require.True(t, order[2].Known() && !order[2].IsAbsent())
	require.NoError(t, n("0").Check("max"))
	refused(t, n("-0.000001").Check("max"), "max")
}

// The results must not depend on the variables by which the decimal package can
// be set up.
func TestNothingDependsOnTheSettingsOfTheDecimalPackage(t *testing.T) {
	results := func() (out []string) {
		for _, text := range []string{"8.5", "17", "0.1", "1.000000"} {
			p, err := assessment.PointsOf(decimal.RequireFromString(text))
			require.NoError(t, err)
			percent, err := assessment.PercentOf(p, n("30"))
			require.NoError(t, err)
			j, err := json.Marshal([]any{p, percent})
			require.NoError(t, err)
			out = append(out, string(j), p.String(), percent.String())
		}
		_, err := assessment.PointsOf(decimal.New(-1234567, -7))
		r := grade(t, assessment.Bilimzet2025(), project(7), list("17"))
		return append(out, err.Error(), r.Text(qagida.English), part(t, r, "test").Percent.String())
	}
	before := results()
	division, quotes := decimal.DivisionPrecision, decimal.MarshalJSONWithoutQuotes
	scientific, zeros := decimal.UseScientificNotation, decimal.TrimTrailingZeros
	defer func() {
		decimal.DivisionPrecision, decimal.MarshalJSONWithoutQuotes = division, quotes
		decimal.UseScientificNotation, decimal.TrimTrailingZeros = scientific, zeros
	}()
	decimal.DivisionPrecision, decimal.MarshalJSONWithoutQuotes = 1, !quotes
	decimal.UseScientificNotation, decimal.TrimTrailingZeros = !scientific, !zeros
	require.Equal(t, before, results())
}
