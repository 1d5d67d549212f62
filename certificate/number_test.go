package certificate_test

import (
	"math"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

// Annex 4 has a series and six digits.
func TestNumber(t *testing.T) {
	rules := certificate.Order95()
	for _, test := range []struct {
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
		n, err := rules.Number(test.series, test.serial)
		if err != nil || n.String() != test.want {
			t.Errorf("%s %d: %s, %v; want %s", test.series, test.serial, n, err, test.want)
		}
		if back, err := rules.ParseNumber(test.want); err != nil || back != n {
			t.Errorf("%s reads as %s, %v", test.want, back, err)
		}
		if serial, known := n.Serial().Int(); !known || serial != test.serial || n.Series() != test.series || n.Digits() != test.want[len(test.want)-6:] {
			t.Errorf("%s: series %q, digits %q, serial %s", n, n.Series(), n.Digits(), n.Serial())
		}
	}
}

func TestNumberThatIsNotStated(t *testing.T) {
	var n certificate.Number
	if n.String() != "unknown" || n.Serial().Known() || n.Series() != "" || n.Digits() != "" {
		t.Errorf("%s, %s", n, n.Serial())
	}
}

// The counter runs out after 999999: the next certificate needs a new series,
// not a seventh digit and not zeros again.
func TestNumberRefuses(t *testing.T) {
	rules := certificate.Order95()
	for _, test := range []struct {
		series string
		serial int
		field  string
	}{
		{"AB", 1000000, "number"},
		{"AB", -1, "number"},
		{"AB", -99999, "number"},
		{"", 1, "series"},
		{" AB", 1, "series"},
		{"AB ", 1, "series"},
		{"A № B", 1, "series"},
	} {
		n, err := rules.Number(test.series, test.serial)
		refused(t, err, test.field)
		if n != (certificate.Number{}) {
			t.Errorf("%q %d gives %s", test.series, test.serial, n)
		}
	}
}

// Rules that Check would refuse give an error too, and take no memory.
func TestNumberUnderRulesThatMakeNoSense(t *testing.T) {
	for _, digits := range []int{-1, 0, 10, math.MaxInt} {
		rules := certificate.Order95()
		rules.NumberDigits = digits
		_, err := rules.Number("AB", 1)
		refused(t, err, "number")
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
		"AB № 000123\n":     "number",
		"unknown":           "number",
		"AB № 000123000123": "number",
	} {
		n, err := rules.ParseNumber(text)
		refused(t, err, field)
		if n != (certificate.Number{}) {
			t.Errorf("%q gives %s", text, n)
		}
	}
}

// outcomeOf is the outcome of a criterion.
func outcomeOf(d qagida.Decision, code qagida.Code) qagida.Outcome {
	f, _ := d.Find(code)
	return f.Outcome()
}
