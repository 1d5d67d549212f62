package qagida_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
)

const (
	undetermined  = qagida.Undetermined
	notApplicable = qagida.NotApplicable
	met           = qagida.Met
	notMet        = qagida.NotMet
)

var outcomes = []qagida.Outcome{undetermined, notMet, met, notApplicable}

// slowAll says in words what a conjunction is: one refusal refuses, then one
// open question leaves it open, then one thing met meets it.
func slowAll(list []qagida.Outcome) qagida.Outcome {
	for _, decisive := range []qagida.Outcome{notMet, undetermined, met} {
		if slices.Contains(list, decisive) {
			return decisive
		}
	}
	return notApplicable
}

// Undetermined is an outcome like the others, and not null.
func TestOutcomeForms(t *testing.T) {
	for o, text := range map[qagida.Outcome]string{
		undetermined: "undetermined", notApplicable: "not-applicable", met: "met", notMet: "not-met",
	} {
		t.Run(text, func(t *testing.T) {
			require.Equal(t, text, o.String())
			ruletest.Forms(t, o, (o+1)%4, text, `"`+text+`"`, text)
		})
	}
	require.Equal(t, outcomes, slices.Collect(qagida.Values[qagida.Outcome]()))
}

func TestOutcomeText(t *testing.T) {
	for o, want := range map[qagida.Outcome][3]string{
		undetermined:  {"анықталмаған", "не определено", "undetermined"},
		notMet:        {"талапқа сай емес", "не соблюдено", "not met"},
		met:           {"талапқа сай", "соблюдено", "met"},
		notApplicable: {"қатысы жоқ", "неприменимо", "not applicable"},
		9:             {"outcome(9)", "outcome(9)", "outcome(9)"},
	} {
		t.Run(o.String(), func(t *testing.T) { require.Equal(t, want, [3]string{o.Text(kk), o.Text(ru), o.Text(en)}) })
	}
}

// A refused form leaves the outcome as it was.
func TestOutcomeFormsRefused(t *testing.T) {
	o := met
	const list = "is not one of: undetermined, not-met, met, not-applicable"
	for _, text := range []string{"", "Met", "not met", "unknown", "null", "2"} {
		t.Run("text "+text, func(t *testing.T) {
			ruletest.Refused(t, o.UnmarshalText([]byte(text)), "outcome", text, list)
		})
	}
	ruletest.Refused(t, json.Unmarshal([]byte("null"), &o), "outcome", "null", "must be a JSON string")
	ruletest.Refused(t, o.Scan(nil), "outcome", "NULL", list)
	ruletest.Refused(t, o.Scan(int64(2)), "outcome", "2", "must be stored as text")
	require.Equal(t, met, o)
}

func TestStrangeOutcomeHasNoForm(t *testing.T) {
	strange := qagida.Outcome(4)
	for name, write := range map[string]func() error{
		"text": func() error { _, err := strange.MarshalText(); return err },
		"JSON": func() error { _, err := json.Marshal(strange); return err },
		"SQL":  func() error { _, err := strange.Value(); return err },
	} {
		t.Run(name, func(t *testing.T) { ruletest.Refused(t, write(), "outcome", "outcome(4)", "is not one of") })
	}
}
