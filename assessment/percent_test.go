package assessment_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

func percent(t tester, part, whole string) assessment.Percent {
	t.Helper()
	p, err := assessment.PercentOf(n(part), n(whole))
	require.NoError(t, err)
	return p
}

func TestPercentIsExactWhereItEndsAndOtherwiseRoundedDown(t *testing.T) {
	for _, c := range []struct {
		part, whole, shown string
		rounding           assessment.Rounding
	}{
		{"0", "25", "0", assessment.Exact},
		{"17", "25", "68", assessment.Exact},
		{"25", "25", "100", assessment.Exact},
		{"8.5", "10", "85", assessment.Exact},
		{"1", "8", "12.5", assessment.Exact},
		{"1", "1024", "0.09765625", assessment.Exact},
		{"1", "400", "0.25", assessment.Exact},
		{"17", "30", "56.66", assessment.RoundedDown},
		{"2", "3", "66.66", assessment.RoundedDown},
		{"22.499999", "30", "74.99", assessment.RoundedDown}, // short of three quarters: never shown as 75
		{"0.000001", "3", "0", assessment.RoundedDown},
		{"70.01", "100.01", "70", assessment.RoundedDown}, // 70.0029…
	} {
		t.Run(c.part+" of "+c.whole, func(t *testing.T) {
			p := percent(t, c.part, c.whole)
			require.Equal(t, c.rounding, p.Rounding())
			require.Equal(t, c.shown, p.String())
		})
	}
}

func TestPercentNotKnown(t *testing.T) {
	p, err := assessment.PercentOf(assessment.Points{}, n("10"))
	require.NoError(t, err)
	require.Equal(t, assessment.Percent{}, p)
	require.True(t, !p.Known())
	require.Equal(t, "unknown", p.String())
	require.Equal(t, "unknown", p.Rounding().String())
	require.Equal(t, qagida.Unknown, p.AtLeast(n("0")))
	out, err := json.Marshal(p)
	require.NoError(t, err)
	require.Equal(t, "null", string(out))
	require.Equal(t, qagida.Unknown, percent(t, "1", "2").AtLeast(assessment.Points{}))
}

func TestPercentRefuses(t *testing.T) {
	for _, max := range []assessment.Points{{}, n("0"), n("-1")} {
		t.Run(max.String(), func(t *testing.T) {
			_, err := assessment.PercentOf(n("0"), max)
			refused(t, err, "max")
		})
	}
	for _, points := range []string{"-0.000001", "10.000001"} {
		t.Run(points, func(t *testing.T) {
			_, err := assessment.PercentOf(n(points), n("10"))
			refused(t, err, "points")
		})
	}
}

func TestPercentIsNotRoundedBeforeItIsCompared(t *testing.T) {
	third := percent(t, "17", "30")
	require.Equal(t, qagida.Yes, third.AtLeast(n("56.666666")))
	require.Equal(t, qagida.No, third.AtLeast(n("56.666667")))
	require.Equal(t, qagida.Yes, percent(t, "57", "100").AtLeast(n("57")))
	require.Equal(t, qagida.Yes, percent(t, "0", "100").AtLeast(n("-1")))
	require.Equal(t, qagida.No, percent(t, "1000000000", "1000000000").AtLeast(n("100.000001")))
	require.Equal(t, percent(t, "1", "2"), percent(t, "12.5", "25"), "the same share is the same value")
	text, err := json.Marshal(percent(t, "8.86", "10"))
	require.NoError(t, err)
	require.Equal(t, `"88.6"`, string(text))
	plain, err := percent(t, "8.86", "10").MarshalText()
	require.NoError(t, err)
	require.Equal(t, "88.6", string(plain))
}

// A percent reads back from its text forms; one that was rounded down as the
// number that was shown.
func TestPercentReadsBack(t *testing.T) {
	for _, c := range []struct{ part, whole string }{
		{"0", "25"}, {"17", "25"}, {"25", "25"}, {"8.5", "10"}, {"1", "1024"}, {"1", "1000000000"}, {"17", "30"},
	} {
		t.Run(c.part+" of "+c.whole, func(t *testing.T) {
			p := percent(t, c.part, c.whole)
			text, err := json.Marshal(p)
			require.NoError(t, err)
			var back assessment.Percent
			require.NoError(t, json.Unmarshal(text, &back))
			require.Equal(t, p.String(), back.String())
			require.Equal(t, p.Rounding() == assessment.Exact, p == back)
		})
	}
	back := percent(t, "1", "2")
	require.NoError(t, json.Unmarshal([]byte(`null`), &back))
	require.Equal(t, assessment.Percent{}, back)
	back = percent(t, "1", "2")
	require.NoError(t, back.UnmarshalText([]byte("unknown")))
	require.Equal(t, assessment.Percent{}, back)
	for _, text := range []string{`68`, `"101"`, `"100.000001"`, `"-1"`, `""`, `"6 8"`, `".5"`, `"5."`, `"1e1"`, `"0.` + strings.Repeat("1", 17) + `"`, `"0.` + strings.Repeat("5", 90) + `"`} {
		t.Run(text, func(t *testing.T) { refused(t, back.UnmarshalJSON([]byte(text)), "percent") })
	}
}
