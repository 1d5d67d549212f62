package assessment_test

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
)

func percent(t tester, part, whole string) assessment.Percent {
	t.Helper()
	p, err := assessment.PercentOf(n(part), n(whole))
	ok(t, err)
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
		p := percent(t, c.part, c.whole)
		equal(t, c.rounding, p.Rounding(), "%s of %s", c.part, c.whole)
		equal(t, c.shown, p.String(), "%s of %s", c.part, c.whole)
	}
}

func TestPercentNotKnown(t *testing.T) {
	p, err := assessment.PercentOf(assessment.Points{}, n("10"))
	ok(t, err)
	equal(t, assessment.Percent{}, p)
	isTrue(t, !p.Known())
	equal(t, "unknown", p.String())
	equal(t, "unknown", p.Rounding().String())
	equal(t, qagida.Unknown, p.AtLeast(n("0")))
	out, err := json.Marshal(p)
	ok(t, err)
	equal(t, "null", string(out))
	equal(t, qagida.Unknown, percent(t, "1", "2").AtLeast(assessment.Points{}))
}

func TestPercentRefuses(t *testing.T) {
	for _, max := range []assessment.Points{{}, n("0"), n("-1")} {
		_, err := assessment.PercentOf(n("0"), max)
		refused(t, err, "max")
	}
	for _, points := range []string{"-0.000001", "10.000001"} {
		_, err := assessment.PercentOf(n(points), n("10"))
		refused(t, err, "points")
	}
}

func TestPercentIsNotRoundedBeforeItIsCompared(t *testing.T) {
	third := percent(t, "17", "30")
	equal(t, qagida.Yes, third.AtLeast(n("56.666666")))
	equal(t, qagida.No, third.AtLeast(n("56.666667")))
	equal(t, qagida.Yes, percent(t, "57", "100").AtLeast(n("57")))
	equal(t, qagida.Yes, percent(t, "0", "100").AtLeast(n("-1")))
	equal(t, qagida.No, percent(t, "1000000000", "1000000000").AtLeast(n("100.000001")))
	equal(t, percent(t, "1", "2"), percent(t, "12.5", "25"), "the same share is the same value")
	text, err := json.Marshal(percent(t, "8.86", "10"))
	ok(t, err)
	equal(t, `"88.6"`, string(text))
	plain, err := percent(t, "8.86", "10").MarshalText()
	ok(t, err)
	equal(t, "88.6", string(plain))
}
