package assessment_test

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

func FuzzParsePoints(f *testing.F) {
	for _, seed := range []string{"0", "-1.5", "88.60", "1E2000000", "1000000000.000001", "+1", "٣", ""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := assessment.ParsePoints(text)
		if err != nil {
			refused(t, err, "points")
			return
		}
		back, err := assessment.ParsePoints(p.String())
		require.NoError(t, err)
		require.Equal(t, p, back)
		want, err := decimal.NewFromString(text)
		require.NoError(t, err)
		got, _ := p.Decimal()
		require.True(t, got.Equal(want), text)
	})
}

func FuzzPointsFromJSON(f *testing.F) {
	for _, seed := range []string{`17`, `"88.6"`, `null`, `1e3`, `"`, `[]`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var p assessment.Points
		if p.UnmarshalJSON([]byte(text)) != nil {
			return
		}
		out, err := json.Marshal(p)
		require.NoError(t, err)
		var back assessment.Points
		require.NoError(t, json.Unmarshal(out, &back))
		require.Equal(t, p, back)
	})
}

func FuzzPointsOf(f *testing.F) {
	f.Add(int64(86), int32(-1))
	f.Add(int64(1), int32(2_000_000))
	f.Add(int64(-170_000_000), int32(-7))
	f.Fuzz(func(t *testing.T, coefficient int64, exponent int32) {
		d := decimal.New(coefficient, exponent)
		p, err := assessment.PointsOf(d)
		if err != nil {
			refused(t, err, "points")
			return
		}
		got, known := p.Decimal()
		require.True(t, known && (coefficient == 0 && got.IsZero() || got.Equal(d)), coefficient)
	})
}

func FuzzEnumerations(f *testing.F) {
	for _, text := range []string{"", "unknown", "null", `"unknown"`, "other", `"other"`, "\x00", "é", "a-b"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ruletest.Reads[assessment.Grade](t, text)
		ruletest.Reads[assessment.Kind](t, text)
		ruletest.Reads[assessment.PartsCombinedReading](t, text)
		ruletest.Reads[assessment.RetakeStreamReading](t, text)
		ruletest.Reads[assessment.RetakeYearReading](t, text)
		ruletest.Reads[assessment.Rounding](t, text)
		ruletest.Reads[assessment.ScaleColumnReading](t, text)
		ruletest.Reads[assessment.ScoreStepReading](t, text)
		ruletest.Reads[assessment.TransferDocumentsReading](t, text)
		ruletest.Reads[assessment.TransferYearReading](t, text)
		ruletest.Reads[assessment.ExpertDutyReading](t, text)
		ruletest.Reads[assessment.StreamTimesReading](t, text)
		ruletest.Reads[assessment.Way](t, text)
	})
}

// Whatever bands are tried, a scale is refused or gives every value exactly one
// of them, and no worse one to more points.
func FuzzNewScale(f *testing.F) {
	f.Add(int64(10_000_000), int64(1_000_000), int64(9_000_000), int64(0), int64(85_000_000), int64(7_500_000))
	f.Add(int64(0), int64(0), int64(-1), int64(1), int64(2), int64(3))
	f.Fuzz(func(t *testing.T, max, step, first, second, percent, value int64) {
		of := func(micro int64) assessment.Points {
			p, _ := assessment.ParsePoints(rule.FormatMicro(micro))
			return p
		}
		s, err := assessment.NewScale(of(max), of(step),
			assessment.Band{Label: "a", From: of(first), FromPercent: of(percent)},
			assessment.Band{Label: "b", From: of(second), FromPercent: of(0)})
		if err != nil {
			ruletest.IsRefusal(t, err)
			return
		}
		for _, column := range []assessment.ScaleColumnReading{assessment.ByPoints, assessment.ByPercent} {
			band, err := s.Band(of(value), column)
			if err != nil {
				ruletest.IsRefusal(t, err)
				continue
			}
			if most, _ := s.Band(s.Max(), column); band.Label == "" && of(value).Known() || most.Label == "" {
				t.Fatalf("%v has no band", value)
			}
		}
	})
}

// Whatever names are compared, a name is that of its own organisation, in any
// case, and the order of the two does not matter.
func FuzzSameOrganisation(f *testing.F) {
	f.Add("ТОО «Білім»", "БІЛІМ ЖШС")
	f.Add("\u0306\u0308", "ə\u200b")
	f.Add("ао ", " ао ао")
	f.Fuzz(func(t *testing.T, a, b string) {
		same := assessment.SameOrganisation(a, b)
		require.Equal(t, same, assessment.SameOrganisation(b, a))
		if same != qagida.Unknown {
			require.Equal(t, qagida.Yes, assessment.SameOrganisation(a, " "+a+"»"))
		}
	})
}

// Whatever is read as a percent is written back as it was shown.
func FuzzPercentFromText(f *testing.F) {
	for _, seed := range []string{"0", "100", "66.66", "0.09765625", "unknown", "1e3"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var p, back assessment.Percent
		if err := p.UnmarshalText([]byte(text)); err != nil {
			refused(t, err, "percent")
			return
		}
		require.NoError(t, back.UnmarshalText([]byte(p.String())))
		require.Equal(t, p, back)
	})
}
