package assessment_test

import (
	"encoding/json"
	"testing"

	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/shopspring/decimal"
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
		ok(t, err)
		equal(t, p, back)
		want, err := decimal.NewFromString(text)
		ok(t, err)
		got, _ := p.Decimal()
		isTrue(t, got.Equal(want), text)
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
		ok(t, err)
		var back assessment.Points
		ok(t, json.Unmarshal(out, &back))
		equal(t, p, back)
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
		isTrue(t, known && (coefficient == 0 && got.IsZero() || got.Equal(d)), coefficient, exponent)
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
