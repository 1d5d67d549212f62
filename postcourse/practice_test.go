package postcourse_test

import (
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// kept is a practice in which everything is as the law asks.
func kept() postcourse.Practice {
	return postcourse.Practice{
		Place: qualification.Domestic, Applied: qagida.Yes, Tracked: qagida.Yes, FeeAsked: qagida.No,
		Forms: qagida.SetOf(postcourse.ContinuousWatch, postcourse.MethodologicalHelp, postcourse.Consulting,
			postcourse.GrowthEvidence, postcourse.ExperienceExchange, postcourse.ProgrammeAdjustment),
	}
}

func TestPracticeThatIsKept(t *testing.T) {
	equal(t, "outcome", must(postcourse.Order95().Practice(kept()))(t).Outcome(), qagida.Met)
}

func TestEachPartOfThePractice(t *testing.T) {
	for _, c := range []struct {
		code   qagida.Code
		change func(*postcourse.Practice)
		want   qagida.Outcome
	}{
		{postcourse.CodeHelp, func(p *postcourse.Practice) { p.Forms = p.Forms.Without(postcourse.ContinuousWatch) }, qagida.NotMet},
		{postcourse.CodeHelp, func(p *postcourse.Practice) { p.Forms = p.Forms.Without(postcourse.MethodologicalHelp) }, qagida.NotMet},
		{postcourse.CodeHelp, func(p *postcourse.Practice) { p.Forms = p.Forms.Without(postcourse.Consulting) }, qagida.NotMet},
		{postcourse.CodeApplied, func(p *postcourse.Practice) { p.Applied = qagida.No }, qagida.NotMet},
		{postcourse.CodeTracked, func(p *postcourse.Practice) { p.Tracked = qagida.No }, qagida.NotMet},
		{postcourse.CodeResults, func(p *postcourse.Practice) { p.Forms = p.Forms.Without(postcourse.GrowthEvidence) }, qagida.NotMet},
		{postcourse.CodeExchange, func(p *postcourse.Practice) { p.Forms = p.Forms.Without(postcourse.ExperienceExchange) }, qagida.NotMet},
		{postcourse.CodeExchange, func(p *postcourse.Practice) {
			p.Forms = p.Forms.Without(postcourse.ExperienceExchange).With(postcourse.PublicRecognition)
		}, qagida.Met},
		{postcourse.CodeAdjustment, func(p *postcourse.Practice) { p.Forms = p.Forms.Without(postcourse.ProgrammeAdjustment) }, qagida.NotMet},
		{postcourse.CodeFree, func(p *postcourse.Practice) { p.FeeAsked = qagida.Yes }, qagida.NotMet},
		{postcourse.CodeFree, func(p *postcourse.Practice) { p.FeeAsked = qagida.Unknown }, qagida.Undetermined},
	} {
		practice := kept()
		c.change(&practice)
		d := must(postcourse.Order95().Practice(practice))(t)
		equal(t, string(c.code), outcome(t, d, c.code), c.want)
		equal(t, string(c.code)+" overall", d.Outcome(), c.want)
	}
}

func TestPracticeAbroad(t *testing.T) {
	abroad := postcourse.Practice{Place: qualification.Abroad, Applied: qagida.Yes, Tracked: qagida.Yes}
	d := must(postcourse.Order95().Practice(abroad))(t)
	equal(t, "outcome", d.Outcome(), qagida.Met)
	equal(t, "support", outcome(t, d, postcourse.CodeHelp), qagida.NotApplicable)
	equal(t, "fee", outcome(t, d, postcourse.CodeFree), qagida.NotApplicable)
}

func TestPracticeOfWhichNothingIsKnown(t *testing.T) {
	d := must(postcourse.Order95().Practice(postcourse.Practice{}))(t)
	equal(t, "outcome", d.Outcome(), qagida.Undetermined)
	equal(t, "missing", missing(d), []string{"place", "applied", "tracked", "forms", "fee_asked"})
	nowhere := kept()
	nowhere.Place, nowhere.FeeAsked = 0, qagida.Yes
	d = must(postcourse.Order95().Practice(nowhere))(t)
	equal(t, "a fee, somewhere", outcome(t, d, postcourse.CodeFree), qagida.Undetermined)
	equal(t, "missing", missing(d), []string{"place"})
}

func TestPracticeRefusesWhatCannotBeMeant(t *testing.T) {
	_, err := postcourse.Order95().Practice(postcourse.Practice{Place: 9})
	refused(t, err, "place")
	_, err = postcourse.Order95().Practice(postcourse.Practice{Forms: qagida.SetOf(postcourse.Form(40))})
	refused(t, err, "forms")
}

func TestPracticeAllocatesNothing(t *testing.T) {
	rules, practice := postcourse.Order95(), kept()
	if n := testing.AllocsPerRun(100, func() {
		if d, err := rules.Practice(practice); err != nil || d.Outcome() != qagida.Met {
			t.Fatal(err)
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
