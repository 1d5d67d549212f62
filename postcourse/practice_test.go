package postcourse_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// kept is a practice in which everything is as the law asks.
func kept() postcourse.Practice {
	return postcourse.Practice{
		Place: qualification.Domestic, Applied: qagida.Yes, AppliesSuccessfully: qagida.Yes, Tracked: qagida.Yes,
		ProgrammeAdjusted: qagida.Yes, FeeAsked: qagida.No,
		Forms: qagida.SetOf(postcourse.ContinuousWatch, postcourse.MethodologicalHelp, postcourse.Consulting,
			postcourse.GrowthEvidence, postcourse.ExperienceExchange),
	}
}

func TestPracticeThatIsKept(t *testing.T) {
	require.Equal(t, qagida.Met, must(postcourse.Order95().Practice(kept()))(t).Outcome(), "outcome")
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
		{postcourse.CodeApplied, func(p *postcourse.Practice) { p.Applied, p.AppliesSuccessfully = qagida.No, qagida.Unknown }, qagida.NotMet},
		{postcourse.CodeTracked, func(p *postcourse.Practice) { p.Tracked = qagida.No }, qagida.NotMet},
		{postcourse.CodeResults, func(p *postcourse.Practice) { p.Forms = p.Forms.Without(postcourse.GrowthEvidence) }, qagida.NotMet},
		{postcourse.CodeExchange, func(p *postcourse.Practice) { p.Forms = p.Forms.Without(postcourse.ExperienceExchange) }, qagida.NotMet},
		{postcourse.CodeExchange, func(p *postcourse.Practice) {
			p.Forms = p.Forms.Without(postcourse.ExperienceExchange).With(postcourse.PublicRecognition)
		}, qagida.Met},
		{postcourse.CodeAdjustment, func(p *postcourse.Practice) { p.ProgrammeAdjusted = qagida.No }, qagida.NotMet},
		{postcourse.CodeAdjustment, func(p *postcourse.Practice) { p.ProgrammeAdjusted = qagida.Unknown }, qagida.Undetermined},
		{postcourse.CodeAdjustment, func(p *postcourse.Practice) {
			p.ProgrammeAdjusted, p.Forms = qagida.Unknown, p.Forms.With(postcourse.ProgrammeAdjustment)
		}, qagida.Met},
		{postcourse.CodeFree, func(p *postcourse.Practice) { p.FeeAsked = qagida.Yes }, qagida.NotMet},
		{postcourse.CodeFree, func(p *postcourse.Practice) { p.FeeAsked = qagida.Unknown }, qagida.Undetermined},
	} {
		t.Run(string(c.code)+" "+c.want.String(), func(t *testing.T) {
			practice := kept()
			c.change(&practice)
			d := must(postcourse.Order95().Practice(practice))(t)
			require.Equal(t, c.want, outcome(t, d, c.code), string(c.code))
			require.Equal(t, c.want, d.Outcome(), string(c.code)+" overall")
		})
	}
}

// Para 36.3 names exchange and public recognition one after the other: whether one is
// enough is a reading, which the finding names.
func TestExchangeAndRecognition(t *testing.T) {
	exchange, recognition := postcourse.ExperienceExchange, postcourse.PublicRecognition
	for _, c := range []struct {
		name   string
		forms  []postcourse.Form
		either qagida.Outcome
		both   qagida.Outcome
	}{
		{"neither", nil, qagida.NotMet, qagida.NotMet},
		{"exchanged", []postcourse.Form{exchange}, qagida.Met, qagida.NotMet},
		{"recognised", []postcourse.Form{recognition}, qagida.Met, qagida.NotMet},
		{"both", []postcourse.Form{exchange, recognition}, qagida.Met, qagida.Met},
	} {
		for choice, want := range map[string]qagida.Outcome{"either": c.either, "both": c.both} {
			t.Run(c.name+" under "+choice, func(t *testing.T) {
				p := kept()
				p.Forms = qagida.SetOf(c.forms...)
				d := must(under(t, "experience-forms="+choice).Practice(p))(t)
				require.Equal(t, want, outcome(t, d, postcourse.CodeExchange))
				require.Equal(t, []string{"support-forms=each", "experience-forms=" + choice}, rests(t, d, postcourse.CodeExchange))

				p.AppliesSuccessfully = qagida.No
				d = must(under(t, "experience-forms="+choice).Practice(p))(t)
				require.Equal(t, qagida.NotApplicable, outcome(t, d, postcourse.CodeExchange), "asked of those who succeed")
			})
		}
	}
}

// Para 2.6 says what support is: whether it asks for the help that it names is a
// reading, which the finding names whenever it can turn it.
func TestTheHelpOfTheDefinition(t *testing.T) {
	whole := qagida.SetOf(postcourse.ContinuousWatch, postcourse.MethodologicalHelp, postcourse.Consulting)
	for _, c := range []struct {
		choice string
		forms  qagida.Set[postcourse.Form]
		want   qagida.Outcome
	}{
		{"asked", whole, qagida.Met},
		{"asked", whole.Without(postcourse.Consulting), qagida.NotMet},
		{"asked", qagida.SetOf[postcourse.Form](), qagida.NotMet},
		{"asked", qagida.Set[postcourse.Form]{}, qagida.Undetermined},
		{"definition-only", whole, qagida.NotApplicable},
		{"definition-only", qagida.SetOf[postcourse.Form](), qagida.NotApplicable},
		{"definition-only", qagida.Set[postcourse.Form]{}, qagida.NotApplicable},
	} {
		t.Run(c.choice+" "+c.forms.String(), func(t *testing.T) {
			p := kept()
			p.Forms, p.ProgrammeAdjusted = c.forms, qagida.Yes
			d := must(under(t, "help-duty="+c.choice).Practice(p))(t)
			require.Equal(t, c.want, outcome(t, d, postcourse.CodeHelp))
			require.Equal(t, []string{"help-duty=" + c.choice}, rests(t, d, postcourse.CodeHelp))
			p.Place = qualification.Abroad
			require.Empty(t, rests(t, must(under(t, "help-duty="+c.choice).Practice(p))(t), postcourse.CodeHelp))
		})
	}
}

func TestPracticeAbroad(t *testing.T) {
	abroad := postcourse.Practice{Place: qualification.Abroad, Applied: qagida.Yes, Tracked: qagida.Yes}
	d := must(postcourse.Order95().Practice(abroad))(t)
	require.Equal(t, qagida.Met, d.Outcome(), "outcome")
	require.Equal(t, qagida.NotApplicable, outcome(t, d, postcourse.CodeHelp), "support")
	require.Equal(t, qagida.NotApplicable, outcome(t, d, postcourse.CodeFree), "fee")
}

func TestPracticeOfWhichNothingIsKnown(t *testing.T) {
	d := must(postcourse.Order95().Practice(postcourse.Practice{}))(t)
	require.Equal(t, qagida.Undetermined, d.Outcome(), "outcome")
	require.Equal(t, []string{
		"place", "applied", "applies_successfully", "tracked", "forms", "programme_adjusted",
		"fee_asked",
	}, missing(d), "missing")
	nowhere := kept()
	nowhere.Place, nowhere.FeeAsked = 0, qagida.Yes
	d = must(postcourse.Order95().Practice(nowhere))(t)
	require.Equal(t, qagida.Undetermined, outcome(t, d, postcourse.CodeFree), "a fee, somewhere")
	require.Equal(t, []string{"place"}, missing(d), "missing")
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
