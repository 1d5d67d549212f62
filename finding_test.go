package qagida_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/internal/ruletest"
)

func TestFinding(t *testing.T) {
	d := ruletest.SampleDecision()
	f := ruletest.Find(t, d, "course-hours")
	require.Equal(t, qagida.Code("course-hours"), f.Code())
	require.Equal(t, notMet, f.Outcome())
	require.Equal(t, order95("21.1.1"), f.Provision())
	require.True(t, f == ruletest.Find(t, ruletest.SampleDecision(), "course-hours"))
	require.False(t, f == ruletest.Find(t, d, "certificate-valid"))
}

// A finding names every reading that its outcome rests on, in the order of the
// question, and only those.
func TestFindingReadings(t *testing.T) {
	d := ruletest.SampleDecision()
	for code, want := range map[qagida.Code][]string{
		"course-hours":          nil,
		"certificate-valid":     {"last-day=eve", "office=as-agreed"},
		"recommendation-letter": nil,
		"passed-share":          nil,
	} {
		t.Run(string(code), func(t *testing.T) { require.Equal(t, want, ruletest.Readings(t, d, code)) })
	}
	for choice := range ruletest.Find(t, d, "certificate-valid").Readings() {
		require.Equal(t, qagida.Choice{Reading: "last-day", Alternative: "eve"}, choice)
		break // a loop may end early
	}
}

func TestFindingMissing(t *testing.T) {
	d := decided(7, met, undetermined, undetermined, undetermined)
	for code, want := range map[qagida.Code][]string{
		"course-hours":          nil, // settled
		"certificate-valid":     {"certificate.issued"},
		"recommendation-letter": {"certificate.issued", "applicant.letter"},
		"passed-share":          nil, // asks for no fact
	} {
		t.Run(string(code), func(t *testing.T) { require.Equal(t, want, ruletest.Names(ruletest.Find(t, d, code).Missing())) })
	}
	for f := range ruletest.Find(t, d, "recommendation-letter").Missing() {
		require.Equal(t, "день выдачи", f.Text.RU)
		break // a loop may end early
	}
}

// Where the table has no sentence for the outcome, the text shows what is asked,
// and then what was found or what is missing.
func TestFindingText(t *testing.T) {
	const asked = "Нужно не менее 36 часов"
	for _, v := range []struct {
		name    string
		outcome qagida.Outcome
		unknown uint64
		found   int64
		want    string
	}{
		{"met", met, 0, 36, asked + " — есть 36 часов"},
		{"not met", notMet, 0, 21, asked + " — есть 21 час"},
		{"not met, a fact missing", notMet, 1, 2, asked + " — есть 2 часа"},
		{"not applicable", notApplicable, 1, 21, asked},
		{"undetermined", undetermined, 0, 21, asked},
		{"undetermined, its fact missing", undetermined, 1, 21, asked + " — не указано: число часов"},
		{"undetermined, another fact missing", undetermined, 1 << ruletest.SampleFactIssued, 21, asked},
	} {
		t.Run(v.name, func(t *testing.T) {
			d := ruletest.Decide(course, func(d rule.Draft) {
				d.Answer(rule.Collect(ruletest.Answers(v.outcome, met, met, met)))
				d.Show(v.found, 36)
				d.Unknown(v.unknown)
			})
			f := ruletest.Find(t, d, "course-hours")
			require.Equal(t, v.want, f.Text(ru))
			require.Equal(t, v.want, f.Text(ru))
		})
	}
}

// Where the table has a sentence for the outcome, that is the text, with the
// numbers of the rules that decided.
func TestFindingTextForTheOutcome(t *testing.T) {
	for outcome, want := range map[qagida.Outcome]string{
		met:           "The certificate is valid until 21 November 2026",
		notMet:        "The certificate ended on 21 November 2026",
		undetermined:  "When was the certificate issued?",
		notApplicable: "The certificate is valid",
	} {
		t.Run(outcome.String(), func(t *testing.T) {
			d := decided(7, met, outcome, met, met)
			require.Equal(t, want, ruletest.Find(t, d, "certificate-valid").Text(en))
		})
	}
	reform := ruletest.Decide(course, func(d rule.Draft) { d.Show(0, 40) })
	require.Equal(t, "At least 40 hours are needed", ruletest.Find(t, reform, "course-hours").Text(en))
}

func TestFindingJSON(t *testing.T) {
	d := ruletest.SampleDecision()
	ruletest.JSON(t, ruletest.Find(t, d, "certificate-valid"), `{"code":"certificate-valid","outcome":"met",
		"provision":"order95/32.2","readings":["last-day=eve","office=as-agreed"],
		"text":{"kk":"Сертификат 2026 жылғы 21 қараша дейін жарамды","ru":"Сертификат действует по 21 ноября 2026 года","en":"The certificate is valid until 21 November 2026"}}`)
	ruletest.JSON(t, ruletest.Find(t, d, "passed-share"), `{"code":"passed-share","outcome":"not-applicable",
		"provision":"order95/7.1","text":{"kk":"Үлесі 88,6 %","ru":"Доля 88,6 %","en":"The share is 88.6 %"}}`)
}

func TestZeroFinding(t *testing.T) {
	var f qagida.Finding
	require.Empty(t, f.Code())
	require.Equal(t, undetermined, f.Outcome())
	require.Equal(t, qagida.Provision{}, f.Provision())
	require.Empty(t, f.Text(en))
	require.Empty(t, ruletest.Names(f.Missing()))
	require.Empty(t, ruletest.Choices(f.Readings()))
	ruletest.JSON(t, f, `{"code":"","outcome":"undetermined","provision":"unknown","text":{"kk":"","ru":"","en":""}}`)
}
