package core_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/core"
)

// A day as each language writes it.
func TestAppendDayText(t *testing.T) {
	for _, v := range []struct {
		year, month, day         uint32
		kazakh, russian, english string
	}{
		{2031, 1, 29, "2031 жылғы 29 қаңтар", "29 января 2031 года", "29 January 2031"},
		{2026, 5, 1, "2026 жылғы 1 мамыр", "1 мая 2026 года", "1 May 2026"},
		{2026, 12, 31, "2026 жылғы 31 желтоқсан", "31 декабря 2026 года", "31 December 2026"},
	} {
		t.Run(v.english, func(t *testing.T) {
			packed := v.year<<9 | v.month<<5 | v.day
			require.Equal(t, v.kazakh, string(core.AppendDayText(nil, core.Kazakh, packed)))
			require.Equal(t, v.russian, string(core.AppendDayText(nil, core.Russian, packed)))
			require.Equal(t, "on "+v.english, string(core.AppendDayText([]byte("on "), core.English, packed)))
		})
	}
}

// Thousands stand apart from five digits on in Kazakh and Russian, from four on in
// English.
func TestAppendNumber(t *testing.T) {
	for value, want := range map[int64][2]string{
		0:             {"0", "0"},
		36:            {"36", "36"},
		-5:            {"-5", "-5"},
		999:           {"999", "999"},
		1000:          {"1000", "1,000"},
		9999:          {"9999", "9,999"},
		10_000:        {"10\u00a0000", "10,000"},
		-24_000:       {"-24\u00a0000", "-24,000"},
		123_456:       {"123\u00a0456", "123,456"},
		1_000_000:     {"1\u00a0000\u00a0000", "1,000,000"},
		math.MinInt64: {"-9\u00a0223\u00a0372\u00a0036\u00a0854\u00a0775\u00a0808", "-9,223,372,036,854,775,808"},
	} {
		t.Run(want[1], func(t *testing.T) {
			require.Equal(t, want[0], string(core.AppendNumber(nil, core.Kazakh, value)))
			require.Equal(t, want[0], string(core.AppendNumber(nil, core.Russian, value)))
			require.Equal(t, want[1], string(core.AppendNumber(nil, core.English, value)))
		})
	}
}

// A decimal is exact and without trailing zeros; money has both decimals or none.
func TestAppendDecimalAndMoney(t *testing.T) {
	for _, v := range []struct {
		micro          int64
		russian, money string
		english        string
	}{
		{0, "0", "0", "0"},
		{70_000_000, "70", "70", "70"},
		{88_600_000, "88,6", "88,60", "88.6"},
		{66_670_000, "66,67", "66,67", "66.67"},
		{1, "0,000001", "0,000001", "0.000001"},
		{-500_000, "-0,5", "-0,50", "-0.5"},
		{-1_500_000, "-1,5", "-1,50", "-1.5"},
		{123_456_500_000, "123\u00a0456,5", "123\u00a0456,50", "123,456.5"},
	} {
		t.Run(v.english, func(t *testing.T) {
			require.Equal(t, v.russian, string(core.AppendDecimal(nil, core.Russian, v.micro)))
			require.Equal(t, v.russian, string(core.AppendDecimal(nil, core.Kazakh, v.micro)))
			require.Equal(t, v.english, string(core.AppendDecimal(nil, core.English, v.micro)))
			require.Equal(t, v.money, string(core.AppendMoney(nil, core.Russian, v.micro)))
		})
	}
}
