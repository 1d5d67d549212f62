package certificate_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
)

// Annex 4 has a series and six digits.
func TestNumber(t *testing.T) {
	rules := certificate.Order95()
	for _, row := range []struct {
		series string
		serial int
		want   string
	}{
		{"AB", 0, "AB № 000000"},
		{"AB", 1, "AB № 000001"},
		{"ПК", 123, "ПК № 000123"},
		{"AB-26 X", 99999, "AB-26 X № 099999"},
		{"AB", 999999, "AB № 999999"},
	} {
		t.Run(row.want, func(t *testing.T) {
			n, err := rules.Number(row.series, row.serial)
			require.NoError(t, err)
			require.Equal(t, row.want, n.String())
			require.Equal(t, row.series, n.Series())
			require.Equal(t, row.want[len(row.want)-6:], n.Digits())
			serial, known := n.Serial().Int()
			require.True(t, known)
			require.Equal(t, row.serial, serial)
			back, err := rules.ParseNumber(row.want)
			require.NoError(t, err)
			require.Equal(t, n, back)
		})
	}
}

func TestNumberThatIsNotStated(t *testing.T) {
	var n certificate.Number
	require.Equal(t, "unknown", n.String())
	require.False(t, n.Serial().Known())
	require.Empty(t, n.Series()+n.Digits())
}

// A number reads back from its text, whatever the number of its digits up to nine.
func TestANumberInText(t *testing.T) {
	for _, row := range []struct{ text, series, digits, reason string }{
		{"KZ № 000001", "KZ", "000001", ""},
		{"KZ № 123456789", "KZ", "123456789", ""},
		{"unknown", "", "", ""},
		{"KZ № 1234567890", "", "", "number"},
		{"KZ № ", "", "", "number"},
		{"KZ № 12a", "", "", "number"},
		{"K\nZ № 000001", "", "", "series"},
	} {
		t.Run(row.text, func(t *testing.T) {
			var n certificate.Number
			err := n.UnmarshalText([]byte(row.text))
			if row.reason != "" {
				refused(t, err, row.reason)
				require.Equal(t, certificate.Number{}, n)
				return
			}
			require.NoError(t, err)
			require.Equal(t, row.series+" "+row.digits, n.Series()+" "+n.Digits())
			require.Equal(t, row.text, n.String())
			stored, err := n.Value()
			require.NoError(t, err)
			if row.text == "unknown" {
				require.Nil(t, stored)
			} else {
				require.Equal(t, row.text, stored)
			}
		})
	}
}

// The counter runs out after 999999: the next certificate needs a new series,
// not a seventh digit and not zeros again. What is printed has no characters that
// nobody sees.
func TestNumberRefuses(t *testing.T) {
	rules := certificate.Order95()
	for _, row := range []struct {
		name, series string
		serial       int
		field        string
	}{
		{"seven digits", "AB", 1000000, "number"},
		{"minus one", "AB", -1, "number"},
		{"six characters with a minus", "AB", -99999, "number"},
		{"no series", "", 1, "series"},
		{"a space before the series", " AB", 1, "series"},
		{"a space after it", "AB ", 1, "series"},
		{"the sign № in it", "A № B", 1, "series"},
		{"a line break in it", "a\nb", 1, "series"},
		{"a mark that turns the line", "a\u202eb", 1, "series"},
		{"a space without width", "a\u200bb", 1, "series"},
		{"a separator of lines", "a\u2028b", 1, "series"},
		{"a byte that is no text", "a\xffb", 1, "series"},
		{"signs alone", "--", 1, "series"},
	} {
		t.Run(row.name, func(t *testing.T) {
			n, err := rules.Number(row.series, row.serial)
			refused(t, err, row.field)
			require.Zero(t, n)
		})
	}
}

// Rules that Check would refuse give an error too, and take no memory.
func TestNumberUnderRulesThatMakeNoSense(t *testing.T) {
	for name, digits := range map[string]int{"minus one": -1, "none": 0, "ten": 10, "a great many": math.MaxInt} {
		t.Run(name, func(t *testing.T) {
			rules := certificate.Order95()
			rules.NumberDigits = digits
			_, err := rules.Number("AB", 1)
			refused(t, err, "Rules.NumberDigits")
		})
	}
}

func TestParseNumberRefuses(t *testing.T) {
	rules := certificate.Order95()
	for text, field := range map[string]string{
		"":                  "number",
		"AB":                "number",
		"000123":            "number",
		"AB 000123":         "number",
		"AB №000123":        "number",
		"AB № 00123":        "number",
		"AB № 0000123":      "number",
		"AB № 000123 ":      "number",
		"AB № 00012O":       "number",
		"AB № -00123":       "number",
		"AB № ٠٠٠١٢٣":       "number",
		"AB № １２":           "number", // two full-width digits, six bytes
		"AB № CD № 000123":  "number",
		" № 000123":         "series",
		" AB № 000123":      "series",
		"AB  № 000123":      "series",
		"№ № 000123":        "series",
		"A\u202eB № 000123": "series",
		"AB № 000123\n":     "number",
		"unknown":           "number",
		"AB № 000123000123": "number",
	} {
		t.Run(text, func(t *testing.T) {
			n, err := rules.ParseNumber(text)
			refused(t, err, field)
			require.Zero(t, n)
		})
	}
}

// What is refused is repeated at a length that is safe to log.
func TestRefusalsAreShort(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	_, err := certificate.Order95().ParseNumber(long)
	ruletest.IsRefusal(t, err)
	require.Less(t, len(err.Error()), 300)
	_, err = certificate.Order95().Number(long+" ", 1)
	ruletest.IsRefusal(t, err)
	require.Less(t, len(err.Error()), 300)
}
