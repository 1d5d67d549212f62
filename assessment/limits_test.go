package assessment_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

// Both sides of the limits of what can be meant, and every number of section 8.

// The two scales row by row, as section 8 prints them.
func TestBilimzetBandsAreThoseOfTheText(t *testing.T) {
	for i, scale := range [][]printed{projectPrinted, testPrinted} {
		t.Run(assessment.Bilimzet2025().Parts()[i].ID, func(t *testing.T) {
			bands := assessment.Bilimzet2025().Parts()[i].Scale.Bands()
			require.Equal(t, len(scale), len(bands))
			for place, row := range scale {
				from, err := assessment.NewPoints(row.points)
				require.NoError(t, err)
				percent, err := assessment.NewPoints(row.percents)
				require.NoError(t, err)
				require.Equal(t, assessment.Label(row.grade), bands[place].Label)
				require.Equal(t, from, bands[place].From, row.grade)
				require.Equal(t, percent, bands[place].FromPercent, row.grade)
			}
		})
	}
}

// decimalOf is digits times ten to the power of exponent.
func decimalOf(digits string, exponent int32) decimal.Decimal {
	n, _ := new(big.Int).SetString(digits, 10)
	return decimal.NewFromBigInt(n, exponent)
}

func TestDecimalsAtTheLimits(t *testing.T) {
	for _, c := range []struct {
		d    decimal.Decimal
		want string
	}{
		{decimalOf("1000000000", 0), "1000000000"},
		{decimalOf("-1000000000", 0), "-1000000000"},
		{decimalOf("1", 9), "1000000000"},
		{decimalOf("1000000000000000", -6), "1000000000"},
		{decimalOf("5"+strings.Repeat("0", 63), -64), "0.5"}, // 64 digits, 64 places
	} {
		t.Run(c.want, func(t *testing.T) {
			p, err := assessment.PointsOf(c.d)
			require.NoError(t, err, c.want)
			require.Equal(t, c.want, p.String())
		})
	}
	for _, c := range []struct {
		d             decimal.Decimal
		value, reason string
	}{
		{decimalOf("999999999999999999", 0), "999999999999999999E0", "is beyond"},
		{decimalOf("1000000000000000000", 0), "19 digits E0", "is beyond"},
		{decimalOf(strings.Repeat("9", 70), 0), "70 digits E0", "is beyond"},
		{decimalOf("1000000001", 0), "1000000001E0", "is beyond"},
		{decimalOf("-1000000001", 0), "-1000000001E0", "is beyond"},
		{decimalOf("5"+strings.Repeat("0", 64), -65), "65 digits E-65", "64 digits"},
		{decimalOf("1", -7), "1E-7", "six decimal places"},
	} {
		t.Run(c.value, func(t *testing.T) {
			_, err := assessment.PointsOf(c.d)
			input := refused(t, err, "points")
			require.Equal(t, c.value, input.Value)
			require.Contains(t, input.Reason, c.reason)
		})
	}
}

func TestTextsOfPointsAtTheLimits(t *testing.T) {
	p, err := assessment.ParsePoints(strings.Repeat("0", 38) + ".5")
	require.NoError(t, err)
	require.Equal(t, "0.5", p.String())
	_, err = assessment.ParsePoints(strings.Repeat("0", 39) + ".5")
	refused(t, err, "points")
	require.Equal(t, "", refused(t, p.UnmarshalJSON([]byte(`""`)), "points").Value)
	require.Equal(t, `"`, refused(t, p.UnmarshalJSON([]byte(`"`)), "points").Value)
}

// An item may begin anywhere: its steps are counted from its least points.
func TestStepsAreCountedFromTheLeastPoints(t *testing.T) {
	scale, err := assessment.NewScale(n("4"), n("1"), assessment.Band{Label: "b", From: n("0")}, assessment.Band{Label: "a", From: n("4")})
	require.NoError(t, err)
	part := assessment.Part{
		ID: "oral", Field: "oral", Scale: scale, PassGrade: "a", PassMark: n("4"), // the maximum itself may be asked for, and the best grade
		Items: []assessment.Item{{Min: n("1"), Max: n("4"), Step: n("3")}},
	}
	s, err := assessment.NewScheme("other-2026", part)
	require.NoError(t, err)
	for points, want := range map[string]qagida.Outcome{"4": qagida.Met, "1": qagida.NotMet} {
		t.Run(points, func(t *testing.T) {
			r := grade(t, s, list(points))
			require.Equal(t, want, r.Outcome(), points)
			p, err := r.Part("oral")
			require.NoError(t, err)
			require.Equal(t, want, p.Passed, points)
		})
	}
	part.PassMark = assessment.Points{} // the best grade alone
	s, err = assessment.NewScheme("other-2026", part)
	require.NoError(t, err)
	p, err := grade(t, s, list("1")).Part("oral")
	require.NoError(t, err)
	require.Equal(t, qagida.NotMet, p.Passed)
	_, err = s.Grade(list("3"))
	refused(t, err, "oral")
}

// Points of many thousands keep to their step as well.
func TestLargePointsKeepToTheirStep(t *testing.T) {
	scale, err := assessment.NewScale(n("10000"), n("1"), assessment.Band{Label: "a", From: n("0")})
	require.NoError(t, err)
	s, err := assessment.NewScheme("other-2026", assessment.Part{
		ID: "large", Field: "large", Scale: scale, PassMark: n("5000"), Items: []assessment.Item{{Max: n("10000"), Step: n("1")}},
	})
	require.NoError(t, err)
	for points, want := range map[string]qagida.Outcome{"4294": qagida.NotMet, "5000": qagida.Met, "9999": qagida.Met} {
		t.Run(points, func(t *testing.T) {
			require.Equal(t, want, grade(t, s, list(points)).Outcome(), points)
		})
	}
	for _, points := range []string{"4294.5", "5000.5", "9999.999999"} {
		t.Run(points, func(t *testing.T) {
			_, err := s.Grade(list(points))
			refused(t, err, "large")
		})
	}
}

func TestAThousandRepeatsAreAllowed(t *testing.T) {
	repeats := make([]qagida.Date, 1001)
	for i := range repeats {
		repeats[i] = day("2026-06-15")
	}
	p := participant{Failed: day("2026-03-02"), On: day("2026-11-21"), Retakes: repeats[:1000]}
	_, err := assessment.Order95().Way(assessment.Repeat, p)
	require.NoError(t, err)
	p.Retakes = repeats
	_, err = assessment.Order95().Way(assessment.Repeat, p)
	refused(t, err, "retakes")
}
