package qualification_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// formOf is the text of 1.1 to 1.3 where every feature is known.
func formOf(organised, standard, document, purposeful bool) qualification.LearningForm {
	switch {
	case organised && standard && document:
		return qualification.FormalLearning
	case purposeful:
		return qualification.NonFormalLearning
	default:
		return qualification.InformalLearning
	}
}

// possibleForms returns the forms that the features may still turn out to have.
func possibleForms(l qualification.Learning) map[qualification.LearningForm]bool {
	forms := map[qualification.LearningForm]bool{}
	for _, o := range factly(l.Organised) {
		for _, s := range factly(l.StateStandard) {
			for _, d := range factly(l.StateDocument) {
				for _, p := range factly(l.Purposeful) {
					forms[formOf(o, s, d, p)] = true
				}
			}
		}
	}
	return forms
}

// everyLearning yields every combination of the four features, known or not.
func everyLearning(yield func(qualification.Learning) bool) {
	facts := []qagida.Fact{qagida.Unknown, qagida.No, qagida.Yes}
	for i := range 81 {
		l := qualification.Learning{
			Organised: facts[i%3], StateStandard: facts[i/3%3], StateDocument: facts[i/9%3], Purposeful: facts[i/27],
		}
		if !yield(l) {
			return
		}
	}
}

// Where a feature is not known, the form is settled only when both of its values
// make the same one.
func TestFormOfLearningOnEveryCombinationOfFeatures(t *testing.T) {
	for l := range everyLearning {
		t.Run(fmt.Sprint(l), func(t *testing.T) {
			forms := possibleForms(l)
			d, err := qualification.Order95().Learning(l)
			require.NoError(t, err)
			require.Equal(t, l.Form(), d.Form)
			if len(forms) > 1 {
				require.Zero(t, d.Form)
				require.Equal(t, undetermined, d.Outcome())
				require.NotEmpty(t, ruletest.Missing(d.Decision))
				return
			}
			require.True(t, forms[d.Form], "%s, possible %v", d.Form, forms)
			require.Equal(t, met, d.Outcome())
			require.Empty(t, ruletest.Missing(d.Decision))
		})
	}
}

// The criterion of the form is met, the other two do not apply.
func TestLearningHasOneForm(t *testing.T) {
	codes := map[qualification.LearningForm]qagida.Code{
		qualification.FormalLearning:    qualification.CodeFormalLearning,
		qualification.NonFormalLearning: qualification.CodeNonFormalLearning,
		qualification.InformalLearning:  qualification.CodeInformalLearning,
	}
	for l := range everyLearning {
		d, err := qualification.Order95().Learning(l)
		require.NoError(t, err)
		for form, code := range codes {
			switch {
			case d.Form == form:
				ruletest.Outcome(t, d.Decision, code, met)
			case !possibleForms(l)[form]:
				ruletest.Outcome(t, d.Decision, code, notApplicable)
			default:
				ruletest.Outcome(t, d.Decision, code, undetermined)
			}
		}
	}
}

func TestLearningInJSON(t *testing.T) {
	d, err := qualification.Order95().Learning(qualification.Learning{Organised: qagida.No, Purposeful: qagida.Yes})
	require.NoError(t, err)
	requireMembers(t, d, map[string]any{"form": "non-formal", "decision": d.Decision})
}

func ExampleRules_Learning() {
	d, err := qualification.Order95().Learning(qualification.Learning{StateDocument: qagida.No, Purposeful: qagida.Yes})
	fmt.Println(d.Form, d.Outcome(), err)
	// Output: non-formal met <nil>
}

func ExampleLearning_Form() {
	course := qualification.Learning{StateDocument: qagida.No, Purposeful: qagida.Yes}
	fmt.Println(course.Form())
	// Output: non-formal
}
