package assessment_test

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/qagida/qagida/assessment"
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
